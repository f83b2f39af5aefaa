//! One writer among the tabs, by the Web Locks API: the first tab holds the lock, a later one may take it over.

use gloo_utils::window;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::storage::full_name;

const NAME: &str = "palier-writer";

/// What a tab may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writer {
    ThisTab,
    AnotherTab,
}

/// Asks for the lock and calls `then` with the outcome, and again when another tab takes it over. With `steal` it
/// is had at once. Where the browser has no locks (pages without HTTPS) or refuses them with the storage, this tab writes.
pub(crate) fn request(steal: bool, then: impl Fn(Writer) + Clone + 'static) {
    if try_request(steal, then.clone()).is_none() {
        then(Writer::ThisTab);
    }
}

fn try_request(steal: bool, then: impl Fn(Writer) + Clone + 'static) -> Option<()> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    let wish = if steal { "steal" } else { "ifAvailable" };
    Reflect::set(&options, &wish.into(), &JsValue::TRUE).ok()?;

    let told = then.clone();
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            told(Writer::AnotherTab);
            JsValue::UNDEFINED
        } else {
            told(Writer::ThisTab);
            // Held until the tab is closed: a promise that is never kept.
            Promise::new(&mut |_, _| {}).into()
        }
    });
    let ended: Promise =
        request.call3(&locks, &full_name(NAME).into(), &options, &granted).ok()?.dyn_into().ok()?;
    let failed = Closure::once(move |error: JsValue| {
        let name = Reflect::get(&error, &"name".into()).unwrap_or_default();
        then(if name == "AbortError" { Writer::AnotherTab } else { Writer::ThisTab });
    });
    let _ = ended.catch(&failed);
    failed.forget();
    Some(())
}
