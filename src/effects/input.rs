//! What an event says about the control it happened on, and what its value does not say.

use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Event, InputEvent};

/// The value of the `<select>` that changed.
pub(crate) fn selected(event: &Event) -> String {
    target::<HtmlSelectElement>(event).map(|select| select.value()).unwrap_or_default()
}

/// Whether the checkbox that changed is ticked now.
pub(crate) fn is_ticked(event: &Event) -> bool {
    target::<HtmlInputElement>(event).is_some_and(|input| input.checked())
}

/// What stands in the field that was typed into.
pub(crate) fn written(event: &InputEvent) -> String {
    let line = target::<HtmlInputElement>(event).map(|input| input.value());
    line.or_else(|| target::<HtmlTextAreaElement>(event).map(|field| field.value())).unwrap_or_default()
}

/// Whether the browser cannot read what stands in this field, as a date without its year: the value is empty then.
pub(crate) fn is_unreadable(id: &str) -> bool {
    document().query_selector(&format!("#{id}:invalid")).is_ok_and(|found| found.is_some())
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target().and_then(|target| target.dyn_into().ok())
}
