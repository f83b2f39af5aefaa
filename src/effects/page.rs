//! The page as a whole: what it brought along, its title, language, theme, focus and scroll.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_utils::{document, window};
use palier_quiz::{Json, Stored};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::Subscription;
use crate::boot::{BOOT_ID, Boot, EARLY_ID, ROOT_ID};
use crate::route::Route;

/// What the page brought along; defaults where it is missing or damaged.
pub(crate) fn boot() -> Boot {
    let json = document().get_element_by_id(BOOT_ID).and_then(|element| element.text_content());
    let boot = json.and_then(|json| Boot::of_json(&Json::parse(&json).ok()?));
    boot.unwrap_or_else(|| Boot { base: "/".to_owned(), ..Boot::default() })
}

pub(crate) fn root() -> Option<Element> {
    document().get_element_by_id(ROOT_ID)
}

/// Whether the page holds just what was rendered into it, for this address: a translator or an extension may have
/// changed it, or the server may answer many addresses with one page, and then it cannot be taken over node by node.
pub(crate) fn is_as_rendered(root: &Element, route: &Route) -> bool {
    if root.get_attribute("data-route") != Some(route.to_string()) {
        return false;
    }
    let rendered = root.get_attribute("data-nodes").and_then(|n| n.parse::<u32>().ok());
    let found = root.query_selector_all("*").map(|nodes| nodes.length()).unwrap_or_default();
    rendered == Some(found)
}

pub(crate) fn clear(root: &Element) {
    root.set_text_content(None);
}

pub(crate) fn set_title(title: &str) {
    if document().title() != title {
        document().set_title(title);
    }
}

fn html() -> Option<HtmlElement> {
    document().document_element()?.dyn_into().ok()
}

pub(crate) fn set_lang(lang: &str) {
    // To set it again makes the browser style the whole page anew.
    if let Some(html) = html().filter(|html| html.lang() != lang) {
        html.set_lang(lang);
    }
}

/// `light`, `dark`, or none to go by the system.
pub(crate) fn set_theme(theme: Option<&str>) {
    let Some(html) = html() else { return };
    let _ = match theme {
        Some(theme) => html.set_attribute("data-theme", theme),
        None => html.remove_attribute("data-theme"),
    };
}

/// Whether the reader changed a field, by what `early.js` saw.
pub(super) fn is_touched() -> bool {
    html().is_some_and(|html| html.has_attribute("data-touched"))
}

/// Says that the app has taken over, for styles and for tests.
pub(crate) fn set_started() {
    if let Some(html) = html().filter(|html| !html.has_attribute("data-app")) {
        let _ = html.set_attribute("data-app", "started");
        if let Some(early) = document().get_element_by_id(EARLY_ID) {
            let _ = early.set_attribute("media", "not all");
        }
    }
}

thread_local! {
    /// What gets the focus with the next drawing.
    static TO_FOCUS: RefCell<Option<ToFocus>> = const { RefCell::new(None) };
}

enum ToFocus {
    Named(&'static str),
    /// Without scrolling to it.
    Unmoved(&'static str),
    First(&'static str),
    Same(HtmlElement),
}

/// Puts the focus on an element once the page shows what has just been decided: see [`give_focus`].
pub(crate) fn focus(id: &'static str) {
    TO_FOCUS.set(Some(ToFocus::Named(id)));
}

/// The same where the browser has scrolled to where the reader was.
pub(crate) fn focus_unmoved(id: &'static str) {
    TO_FOCUS.set(Some(ToFocus::Unmoved(id)));
}

/// The same with the first that a selector means, for what takes the place of a button that goes away.
pub(crate) fn focus_first(selector: &'static str) {
    TO_FOCUS.set(Some(ToFocus::First(selector)));
}

/// What has the focus now has it again once the page shows what has just been decided.
pub(crate) fn keep_focus() {
    let active = document().active_element().and_then(|element| element.dyn_into().ok());
    TO_FOCUS.set(active.map(ToFocus::Same));
}

/// Gives the focus to what was named since the last drawing, if it is there. Called when all is drawn, for a timer may
/// come before: Yew lets the browser in between when there is much to do.
pub(crate) fn give_focus() {
    let wish = TO_FOCUS.take();
    let options = FocusOptions::new();
    options.set_prevent_scroll(matches!(wish, Some(ToFocus::Unmoved(_))));
    let element = match wish {
        Some(ToFocus::Named(id) | ToFocus::Unmoved(id)) => {
            document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok())
        }
        Some(ToFocus::First(selector)) => {
            let found = document().query_selector_all(selector).ok().and_then(|all| all.item(0));
            found.and_then(|element| element.dyn_into().ok())
        }
        Some(ToFocus::Same(element)) => Some(element),
        None => None,
    };
    if let Some(element) = element {
        let _ = element.focus_with_options(&options);
    }
}

/// Calls `then` when the page is left, be it for ever.
pub(crate) fn on_leave(then: impl Fn() + 'static) -> Subscription {
    Subscription::new(EventListener::new(&window(), "pagehide", move |_| then()))
}

/// Whether nobody can see the page: another tab, another program, a locked screen.
pub(crate) fn is_hidden() -> bool {
    document().hidden()
}

/// Calls `then` when the page is hidden or seen again.
pub(crate) fn on_hidden(then: impl Fn() + 'static) -> Subscription {
    Subscription::new(EventListener::new(&document(), "visibilitychange", move |_| then()))
}

pub(crate) fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The reader came to another page: its top is shown, and what reads aloud begins with its content.
pub(crate) fn arrive_at(id: &'static str) {
    scroll_to_top();
    focus(id);
}

/// Shows a part of the page and puts the focus there; false if it cannot be.
pub(crate) fn go_within(part: &Element) -> bool {
    let Some(part) = part.dyn_ref::<HtmlElement>() else { return false };
    part.scroll_into_view();
    if part.tab_index() < 0 && !part.has_attribute("tabindex") {
        let _ = part.set_attribute("tabindex", "-1");
    }
    part.focus().is_ok()
}

/// The same by its id, if it is there.
pub(crate) fn go_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        go_within(&element);
    }
}

pub(crate) fn print() {
    let _ = window().print();
}

/// Prints the page with everything on it unfolded.
pub(crate) fn print_all() {
    open_all();
    print();
}

/// Prints only what has the id `part`.
pub(crate) fn print_only(part: &'static str) {
    let Some(html) = html() else { return };
    let _ = html.set_attribute("data-print", part);
    let after = EventListener::once(&window(), "afterprint", move |_| {
        let _ = html.remove_attribute("data-print");
    });
    after.forget();
    print();
}

/// Unfolds everything that can be.
pub(crate) fn open_all() {
    let Ok(all) = document().query_selector_all("main details") else { return };
    let folded = (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<Element>().ok());
    for one in folded {
        let _ = one.set_attribute("open", "");
    }
}
