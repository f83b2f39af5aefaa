//! Steps to put in order: dragged by a handle, or moved by buttons and arrow keys, with the new place announced.

use palier_markdown::plain;
use yew::{Callback, Html, MouseEvent};

use super::prose::label;
use super::touch::Touch;
use crate::words::QuizWords;

pub(crate) struct Steps<'a> {
    pub(crate) words: &'a QuizWords,
    pub(crate) all: &'a [String],
    /// Indexes of `all` in the order they stand now.
    pub(crate) order: Vec<usize>,
    /// Whether the right place of each may be seen.
    pub(crate) with_places: bool,
    pub(crate) on_touch: &'a Callback<Touch>,
}

pub(crate) fn steps(list: &Steps<'_>) -> Html {
    html! { <ol class="steps">{ for (0..list.order.len()).map(|place| one(list, place)) }</ol> }
}

fn one(list: &Steps<'_>, place: usize) -> Html {
    let index = list.order.get(place).copied().unwrap_or_default();
    let text = list.all.get(index).map_or("", String::as_str);
    let name = plain(text);
    let end = list.order.len().saturating_sub(1);
    let button = |to: usize, class: &'static str, label: String, disabled: bool| {
        let onclick = list.on_touch.reform(move |_: MouseEvent| Touch::Moved { from: place, to });
        let id = format!("step-{index}-{class}");
        html! { <button type="button" {id} {class} aria-label={label} aria-disabled={disabled.to_string()} {onclick}></button> }
    };
    let is_right = list.with_places.then(|| (index == place).to_string());
    html! {
        <li key={index} class="step" data-right={is_right}>
            <span class="handle" aria-hidden="true"></span>
            { label(text) }
            if list.with_places { <span class="place">{ if index == place { list.words.in_place.to_owned() } else { (list.words.place)(index + 1) } }</span> }
            <span class="moves">
                { button(place.saturating_sub(1), "up", (list.words.up)(&name), place == 0) }
                { button((place + 1).min(end), "down", (list.words.down)(&name), place == end) }
            </span>
        </li>
    }
}
