//! Time and chance: the browser's clock, timers and random numbers.

use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since 1970, by the browser's clock.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, and far below the largest"
)]
pub(crate) fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

/// A seed that nobody chose; small enough to be read aloud.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..1 times a million fits")]
pub(crate) fn new_seed() -> u64 {
    (js_sys::Math::random() * 1_000_000.0) as u64
}

/// Runs `then` in so many milliseconds.
pub(crate) fn after_ms(ms: u32, then: impl FnOnce() + 'static) {
    Timeout::new(ms, then).forget();
}

/// Runs `then` once the page shows what has just been decided.
pub(crate) fn once_shown(then: impl FnOnce() + 'static) {
    after_ms(0, then);
}

/// Runs `then` when the next frame has been painted; soon when nobody looks at the page.
pub(crate) fn once_painted(then: impl FnOnce() + 'static) {
    if document().hidden() {
        return once_shown(then);
    }
    let frame = Closure::once_into_js(move || once_shown(then));
    // It comes: a window has frames.
    let _ = window().request_animation_frame(frame.unchecked_ref());
}

/// Lets the browser do what is waiting: a tap, a frame.
pub(crate) async fn pause() {
    let mut soon = |done: js_sys::Function, _| {
        after_ms(0, move || {
            // A promise cannot be resolved wrongly.
            let _ = done.call0(&JsValue::NULL);
        });
    };
    let _ = JsFuture::from(Promise::new(&mut soon)).await;
}
