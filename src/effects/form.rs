//! What somebody did with the painted question before the app started: read once, before anything is touched.

use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{navigate, page};
use crate::boot::ROOT_ID;

/// The state of the painted question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Taken {
    /// Choices that are ticked, by the author's index.
    pub(crate) picks: Vec<usize>,
    /// For each left the right that is selected.
    pub(crate) rights: Vec<Option<usize>>,
    /// What stands in the field for it.
    pub(crate) text: String,
    /// Names of the buttons that were pressed: see `widgets::flag`.
    pub(crate) pressed: Vec<String>,
    pub(crate) hints_open: u8,
    /// Whether the list of all questions, still empty, is open.
    pub(crate) lists_all: bool,
}

pub(crate) fn taken() -> Taken {
    let pressed: Vec<String> =
        all::<Element>(".flag:popover-open").filter_map(|flag| flag.get_attribute("data-flag")).collect();
    // What a browser ticks again may be an answer to the question that stood here last.
    let is_own = !navigate::is_come_back_to() || page::is_touched() || !pressed.is_empty();
    Taken {
        picks: all::<HtmlInputElement>(".question input[name=choice]:checked")
            .filter(|_| is_own)
            .filter_map(|input| input.value().parse().ok())
            .collect(),
        rights: all::<HtmlSelectElement>(".question select")
            .map(|select| select.value().parse().ok())
            .collect(),
        text: all::<HtmlInputElement>(".question input[name=typed]")
            .map(|input| input.value())
            .chain(all::<HtmlTextAreaElement>(".question textarea").map(|field| field.value()))
            .collect(),
        pressed,
        hints_open: u8::try_from(all::<Element>(".hint[open]").count()).unwrap_or(u8::MAX),
        lists_all: all::<Element>(".jump[open]").next().is_some(),
    }
}

fn all<T: JsCast>(selector: &str) -> impl Iterator<Item = T> {
    let found = document().query_selector_all(&format!("#{ROOT_ID} {selector}")).ok();
    let n = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..n).filter_map(move |i| found.as_ref()?.item(i)?.dyn_into().ok())
}
