//! Choices to tick: native radios or checkboxes, the whole line a target.

use palier_quiz::Choice;
use yew::{Callback, Event, Html};

use super::prose::{label, prose};
use super::touch::Touch;
use crate::words::QuizWords;

pub(crate) struct Choices<'a> {
    pub(crate) words: &'a QuizWords,
    pub(crate) all: &'a [Choice],
    /// Indexes of `all` in the order to show.
    pub(crate) order: &'a [usize],
    pub(crate) many: bool,
    pub(crate) picks: &'a [usize],
    /// Whether right and wrong may be seen: never before the end of an exam.
    pub(crate) with_feedback: bool,
    /// Whether `picks` are final.
    pub(crate) checked: bool,
    pub(crate) on_touch: &'a Callback<Touch>,
}

pub(crate) fn choices(list: &Choices<'_>) -> Html {
    let one = |index: &usize| list.all.get(*index).map(|choice| one(list, *index, choice));
    html! { <ul class="choices">{ for list.order.iter().filter_map(one) }</ul> }
}

fn one(list: &Choices<'_>, index: usize, choice: &Choice) -> Html {
    let picked = list.picks.contains(&index);
    let onchange = list.on_touch.reform(move |_: Event| Touch::Picked(index));
    let kind = if list.many { "checkbox" } else { "radio" };
    let key = list.with_feedback.then_some(if choice.right { "yes" } else { "no" });
    html! {
        <li class="choice" data-key={key} data-picked={picked.then_some("")}>
            <label>
                <input type={kind} name="choice" value={index.to_string()} checked={picked} {onchange} />
                { label(&choice.text) }
            </label>
            if list.with_feedback {
                <div class="why">
                    if choice.right { <p class="mark is-key">{ list.words.is_key }</p> }
                    <p class="mark is-pick" hidden={list.checked && !picked}>{ list.words.is_pick }</p>
                    if let Some(feedback) = &choice.feedback {
                        { prose(feedback) }
                    }
                </div>
            }
        </li>
    }
}
