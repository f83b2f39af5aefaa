//! Files that a person saves or chooses.

use gloo_utils::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};
use yew::Event;

use super::clock;

/// Offers `text` as a download; false when the browser refuses.
pub(crate) fn save(name: &str, mime: &str, text: &str) -> bool {
    try_save(name, mime, text).is_some()
}

fn try_save(name: &str, mime: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let anchor: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    clock::after_ms(60_000, move || drop(Url::revoke_object_url(&url)));
    Some(())
}

/// The text of the file that was chosen in a file input; none when there is none or it is larger than `max_bytes`.
pub(crate) async fn chosen(event: &Event, max_bytes: f64) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.item(0)?;
    input.set_value("");
    if file.size() > max_bytes {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}
