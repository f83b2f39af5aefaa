//! Lefts to be matched with rights: a native select for each left.

use palier_markdown::plain;
use palier_quiz::Pairs;
use yew::{Callback, Event, Html};

use super::prose::{label, line};
use super::touch::Touch;
use crate::words::QuizWords;

pub(crate) struct PairsView<'a> {
    pub(crate) words: &'a QuizWords,
    pub(crate) pairs: &'a Pairs,
    /// Indexes of the rights in the order to show.
    pub(crate) order: &'a [usize],
    pub(crate) rights: &'a [Option<usize>],
    /// Whether the right partner of each may be seen.
    pub(crate) with_keys: bool,
    pub(crate) on_touch: &'a Callback<Touch>,
}

pub(crate) fn pairs(view: &PairsView<'_>) -> Html {
    html! { <ul class="pairs">{ for (0..view.pairs.lefts.len()).map(|left| one(view, left)) }</ul> }
}

fn one(view: &PairsView<'_>, left: usize) -> Html {
    let id = format!("left-{left}");
    let chosen = view.rights.get(left).copied().flatten();
    let text = view.pairs.lefts.get(left).map_or("", String::as_str);
    let key = view.pairs.keys.get(left).copied();
    let key_text = key.and_then(|key| view.pairs.rights.get(key)).map_or("", String::as_str);
    let option = |right: &usize| {
        let text = view.pairs.rights.get(*right).map(|text| plain(text)).unwrap_or_default();
        html! { <option value={right.to_string()} selected={chosen == Some(*right)}>{ text }</option> }
    };
    let onchange = view.on_touch.reform(move |event: Event| Touch::Selected(left, event));
    // Who did not know chose nothing wrong.
    let is_right = (view.with_keys && !view.rights.is_empty()).then(|| (chosen == key).to_string());
    html! {
        <li class="pair" data-right={is_right}>
            <label for={id.clone()}>{ label(text) }</label>
            <select {id} autocomplete="off" {onchange}>
                <option value="" selected={chosen.is_none()}>{ view.words.choose }</option>
                { for view.order.iter().map(option) }
            </select>
            if view.with_keys {
                <p class="pair-key">
                    if chosen == key { { view.words.right } } else { { view.words.is_key }{ view.words.colon }{ line(key_text) } }
                </p>
            }
        </li>
    }
}
