//! Steps to put in order: each moved up or down by a button, with its new place announced.

use palier_markdown::plain;
use yew::{Callback, Html, MouseEvent};

use super::prose::label;
use crate::words::QuizWords;

pub(crate) struct Steps<'a> {
    pub(crate) words: &'a QuizWords,
    pub(crate) all: &'a [String],
    /// Indexes of `all` in the order they stand now.
    pub(crate) order: Vec<usize>,
    /// Whether the right place of each may be seen.
    pub(crate) with_places: bool,
    /// The new order, and the place the moved step came to.
    pub(crate) on_order: Callback<(Vec<usize>, usize)>,
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
        let order = moved(&list.order, place, to);
        let onclick = list.on_order.reform(move |_: MouseEvent| (order.clone(), to));
        let id = format!("step-{index}-{class}");
        html! { <button type="button" {id} {class} aria-label={label} aria-disabled={disabled.to_string()} {onclick}></button> }
    };
    let is_right = list.with_places.then(|| (index == place).to_string());
    html! {
        <li key={index} class="step" data-right={is_right}>
            { label(text) }
            <span class="moves">
                { button(place.saturating_sub(1), "up", (list.words.up)(&name), place == 0) }
                { button((place + 1).min(end), "down", (list.words.down)(&name), place == end) }
            </span>
        </li>
    }
}

/// `order` with the step at `from` moved to `to`.
fn moved(order: &[usize], from: usize, to: usize) -> Vec<usize> {
    let mut order = order.to_vec();
    if from < order.len() && to < order.len() {
        let step = order.remove(from);
        order.insert(to, step);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn a_step_moves_and_the_others_keep_their_order() {
        assert_eq!(moved(&[0, 1, 2, 3], 0, 2), [1, 2, 0, 3]);
        assert_eq!(moved(&[0, 1, 2, 3], 3, 1), [0, 3, 1, 2]);
        assert_eq!(moved(&[0, 1], 1, 7), [0, 1]);
    }
}
