//! When the app breaks: the prepared page is shown, and nothing that was stored is touched.

use gloo_events::EventListener;
use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::ErrorEvent;

use crate::boot::ROOT_ID;

/// The section of every page that says what happened and what to do; hidden until then.
pub const CRASH_ID: &str = "palier-crash";

/// From now on a panic, or an exception that nobody caught, shows the prepared page.
pub(crate) fn watch() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        show();
    }));
    let listener = EventListener::new(&window(), "error", |event| {
        let ours = event.dyn_ref::<ErrorEvent>().is_some_and(|error| is_ours(&error.filename()));
        if ours {
            show();
        }
    });
    listener.forget();
}

fn is_ours(file: &str) -> bool {
    window().location().origin().is_ok_and(|origin| file.starts_with(&origin))
}

/// Only attributes are changed: whatever broke may have broken more.
fn show() {
    if let Some(root) = document().get_element_by_id(ROOT_ID) {
        let _ = root.set_attribute("hidden", "");
    }
    if let Some(section) = document().get_element_by_id(CRASH_ID) {
        let _ = section.remove_attribute("hidden");
        if let Ok(section) = section.dyn_into::<web_sys::HtmlElement>() {
            let _ = section.focus();
        }
    }
}
