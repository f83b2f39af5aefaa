//! Keys pressed anywhere on the page.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::Subscription;

/// A key that means something here, and where the focus was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// As in `KeyboardEvent.key`: `1`, `Enter`, `ArrowLeft`.
    pub(crate) name: String,
    pub(crate) focus: Focus,
}

/// What has the focus, as far as keys are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// Nothing that wants keys for itself.
    Free,
    /// A radio button or checkbox of the question: arrows move between radios.
    Choice,
    /// A button, a link, a summary: Enter presses it.
    Button,
    /// A step of an order, by its place: the buttons in it.
    Step(usize),
    /// A field for the line that is the answer: Enter hands it in.
    Line,
    /// Something wide that arrows scroll.
    Scroll,
    /// Another text field or a select: all keys are its own.
    Field,
}

/// Calls `then` with each key pressed without modifiers; when it says so, the browser does nothing with it.
pub(crate) fn on_key(then: impl Fn(&Key) -> bool + 'static) -> Subscription {
    let options = EventListenerOptions::enable_prevent_default();
    let pressed = move |event: &web_sys::Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
        if modified || event.default_prevented() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let focus = target.map_or(Focus::Free, |element| focus_of(&element));
        // A key that is held down moves a step on and on; everything else wants to be meant.
        if event.repeat() && !matches!(focus, Focus::Step(_)) {
            return;
        }
        let name = digit(event).unwrap_or_else(|| event.key());
        if then(&Key { name, focus }) {
            event.prevent_default();
        }
    };
    Subscription::new(EventListener::new_with_options(&document(), "keydown", options, pressed))
}

/// The digit that a key of the row of digits has on it, also where the layout wants Shift for it, as in France.
fn digit(event: &KeyboardEvent) -> Option<String> {
    let code = event.code();
    code.strip_prefix("Digit").filter(|_| !event.shift_key()).map(str::to_owned)
}

fn focus_of(element: &Element) -> Focus {
    let around = |selector: &str| element.closest(selector).ok().flatten();
    let is = |selector: &str| around(selector).is_some();
    if is(".question :is(input[type=radio], input[type=checkbox])") {
        Focus::Choice
    } else if is(".answer input") {
        Focus::Line
    } else if is("input, textarea, select, [contenteditable]") {
        Focus::Field
    } else if let Some(step) = around(".step") {
        Focus::Step(
            std::iter::successors(step.previous_element_sibling(), Element::previous_element_sibling).count(),
        )
    } else if is("button, a[href], summary") {
        Focus::Button
    } else if is("[tabindex='0']") {
        Focus::Scroll
    } else {
        Focus::Free
    }
}
