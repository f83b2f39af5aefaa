//! Time and chance: the browser's clock, timers and random numbers.

use gloo_timers::callback::{Interval, Timeout};
use gloo_utils::{document, window};
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Subscription;

/// Milliseconds since 1970, by the browser's clock.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, and far below the largest"
)]
pub(crate) fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

/// Milliseconds since the page was opened, by a clock that nobody can set.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page lives for days at most")]
pub(crate) fn steady_ms() -> u64 {
    window().performance().map_or(0.0, |performance| performance.now()) as u64
}

/// Days since 1970-01-01 (UTC) of a date written `2026-11-30`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what has no day was left out")]
pub(crate) fn day_of(date: &str) -> Option<u32> {
    let ms = js_sys::Date::parse(date);
    (0.0..MS_A_DAY * END_OF_DAYS).contains(&ms).then_some((ms / MS_A_DAY) as u32)
}

/// A day since 1970-01-01 (UTC) as people of that language write it.
pub(crate) fn date_text(day: u32, lang: &str) -> String {
    written(f64::from(day) * MS_A_DAY, lang, ("timeZone", "UTC"))
}

/// The day of a moment in seconds since 1970 as people of that language write it, in the time of this place.
pub(crate) fn day_text(seconds: u64, lang: &str) -> String {
    written(ms_of(seconds), lang, ("dateStyle", "long"))
}

/// A moment in seconds since 1970 as people of that language write it, in the time of this place.
pub(crate) fn moment_text(seconds: u64, lang: &str) -> String {
    written(ms_of(seconds), lang, ("timeStyle", "short"))
}

fn ms_of(seconds: u64) -> f64 {
    f64::from(u32::try_from(seconds).unwrap_or(u32::MAX)) * 1000.0
}

/// A date in full, with one option more.
fn written(ms: f64, lang: &str, more: (&str, &str)) -> String {
    let options = js_sys::Object::new();
    for (name, value) in [("dateStyle", "long"), more] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    let date = js_sys::Date::new(&ms.min(LAST_MS).into());
    let text: String = date.to_locale_string(lang, &options).into();
    match text.strip_prefix("1 ") {
        Some(rest) if lang == "fr" => format!("1er {rest}"),
        _ => text,
    }
}

/// The last moment that a browser can write.
const LAST_MS: f64 = 8.64e15;
/// The first day after the year 9999: what comes later is no date that somebody meant.
const END_OF_DAYS: f64 = 2_932_897.0;

/// Days since 1970-01-01, today: by UTC or by the calendar here, whichever has the earlier day. What lasts until a day
/// lasts until it has ended in both.
pub(crate) fn today() -> u32 {
    let minutes_behind = i64::from(whole_minutes(js_sys::Date::new_0().get_timezone_offset()));
    let here = now_ms().saturating_add_signed(-60_000 * minutes_behind);
    u32::try_from(now_ms().min(here) / 86_400_000).unwrap_or(u32::MAX)
}

#[expect(clippy::cast_possible_truncation, reason = "no place is a day behind another")]
const fn whole_minutes(minutes: f64) -> i32 {
    minutes as i32
}

const MS_A_DAY: f64 = 86_400_000.0;

/// Calls `then` again and again, with so many milliseconds in between.
pub(crate) fn every_ms(ms: u32, then: impl FnMut() + 'static) -> Subscription {
    Subscription::new(Interval::new(ms, then))
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
