//! Ways out of the page that the reader asks for: the clipboard and the system's share sheet.

use gloo_utils::{document, window};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The address of this site, without a slash at its end.
pub(crate) fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Copies `text`; false when the browser does not let us.
pub(crate) async fn copy(text: &str) -> bool {
    let written = navigator("clipboard").and_then(|clipboard| {
        let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
        write.call1(&clipboard, &text.into()).ok()?.dyn_into::<Promise>().ok()
    });
    match written {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

/// Marks what stands in a field or text area, to be copied by hand.
pub(crate) fn select(id: &str) {
    let Some(field) = document().get_element_by_id(id) else { return };
    for name in ["focus", "select"] {
        if let Some(method) =
            Reflect::get(&field, &name.into()).ok().and_then(|it| it.dyn_into::<Function>().ok())
        {
            let _ = method.call0(&field);
        }
    }
}

/// Whether the system has a share sheet.
pub(crate) fn can_share() -> bool {
    navigator("share").is_some_and(|share| share.is_function())
}

/// Opens the system's share sheet. Whoever closes it again has changed their mind.
pub(crate) fn share(title: &str, url: &str) {
    let content = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
        let _ = Reflect::set(&content, &name.into(), &value.into());
    }
    let share = navigator("share").and_then(|share| share.dyn_into::<Function>().ok());
    let shared = share.and_then(|share| share.call1(&window().navigator(), &content).ok());
    if let Some(shared) = shared.and_then(|shared| shared.dyn_into::<Promise>().ok()) {
        super::net::spawn(async move {
            let _ = JsFuture::from(shared).await;
        });
    }
}

fn navigator(name: &str) -> Option<JsValue> {
    let navigator = window().navigator();
    Reflect::get(&navigator, &name.into()).ok().filter(|value| !value.is_null() && !value.is_undefined())
}
