//! How sure one is of an answer: three radios, none of them needed.

use palier_quiz::Confidence;
use yew::{Callback, Event, Html};

use crate::words::KnowingWords;

pub(crate) const ALL: [Confidence; 3] = [Confidence::Sure, Confidence::Rather, Confidence::Guess];

pub(crate) fn confidence(
    words: &KnowingWords,
    said: Option<Confidence>,
    on_say: &Callback<Option<Confidence>>,
) -> Html {
    let radio = |(one, label): (Confidence, &'static str)| {
        let onchange = on_say.reform(move |_: Event| Some(one));
        html! { <label><input type="radio" name="confidence" checked={said == Some(one)} {onchange} />{ " " }{ label }</label> }
    };
    html! {
        <fieldset class="confidence">
            <legend>{ words.ask }</legend>
            { for ALL.into_iter().zip(words.answers).map(radio) }
        </fieldset>
    }
}
