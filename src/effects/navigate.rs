//! The address bar: where we are, links that stay in the app, back and forward.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::{Subscription, page};

/// The parts of an address that say something here, without `?` and `#`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) path: String,
    pub(crate) query: String,
    /// Empty when it names a part of the page.
    pub(crate) fragment: String,
}

pub(crate) fn place() -> Place {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    Place {
        // Some programs escape what need not be: a server does not mind, nor do we.
        path: js_sys::decode_uri(&path).map_or(path, String::from),
        query: location.search().unwrap_or_default().trim_start_matches('?').to_owned(),
        fragment: Some(fragment()).filter(|text| named(text).is_none()).unwrap_or_default(),
    }
}

/// All that the address says after `#`.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

fn named(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Goes to an address of the site without loading a page; false when the browser refuses.
pub(crate) fn push(href: &str) -> bool {
    let history = window().history();
    history.is_ok_and(|history| history.push_state_with_url(&"".into(), "", Some(href)).is_ok())
}

/// Loads the page at `href` in the place of this one.
pub(crate) fn load_instead(href: &str) {
    let _ = window().location().replace(href);
}

/// Loads the page at `href`.
pub(crate) fn load(href: &str) {
    let _ = window().location().set_href(href);
}

/// Languages the browser's user reads, the preferred first.
pub(crate) fn languages() -> Vec<String> {
    let languages = window().navigator().languages();
    languages.iter().filter_map(|language| language.as_string()).collect()
}

/// Whether the page was loaded again: then the browser scrolls to where its reader was.
pub(crate) fn is_reloaded() -> bool {
    loaded_by() == web_sys::PerformanceNavigation::TYPE_RELOAD
}

/// Whether the page was loaded again, or was come back to: then the browser may fill in what stood in its fields.
pub(crate) fn is_come_back_to() -> bool {
    loaded_by() != web_sys::PerformanceNavigation::TYPE_NAVIGATE
}

fn loaded_by() -> u16 {
    window().performance().map_or(0, |performance| performance.navigation().type_())
}

/// Calls `then` when the address changed by back, forward or a fragment typed by hand.
pub(crate) fn on_move(then: impl Fn() + Clone + 'static) -> Subscription {
    let moved = then.clone();
    Subscription::new((
        EventListener::new(&window(), "popstate", move |_| then()),
        EventListener::new(&window(), "hashchange", move |_| moved()),
    ))
}

/// Whether a click on a link asks for no other tab, window or file.
pub(crate) fn is_plain(click: &MouseEvent) -> bool {
    let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    !modified && click.button() == 0
}

/// Calls `then` with the path and the whole address of each plain click on a link that stays below `base`; `then` says
/// whether it took the click, else the browser follows the link as ever.
pub(crate) fn on_link(base: String, then: impl Fn(String, &str) -> bool + 'static) -> Subscription {
    let options = EventListenerOptions::enable_prevent_default();
    let clicked = move |event: &web_sys::Event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        if !is_plain(click) || click.default_prevented() {
            return;
        }
        let target = click.target().and_then(|target| target.dyn_into::<Element>().ok());
        let anchor = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(anchor) = anchor.and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok()) else {
            return;
        };
        let same_origin = window().location().origin().is_ok_and(|origin| origin == anchor.origin());
        let is_page = anchor.pathname().starts_with(&base) && anchor.pathname().ends_with('/');
        let leaves = anchor.has_attribute("download") || !anchor.target().is_empty();
        let href = anchor.get_attribute("href").unwrap_or_default();
        let within = href.is_empty() || href.starts_with('#');
        let taken = if let Some(part) = href.strip_prefix('#').and_then(named) {
            // The address may say what the page is about: that stays.
            !place().fragment.is_empty() && page::go_within(&part)
        } else {
            same_origin && is_page && !leaves && !within && then(anchor.pathname(), &anchor.href())
        };
        if taken {
            click.prevent_default();
        }
    };
    Subscription::new(EventListener::new_with_options(&document(), "click", options, clicked))
}
