//! Answers that are written: a command or short answer, an explanation with its points.

use palier_quiz::Typed;
use yew::{Callback, Event, Html, InputEvent};

use super::prose::label;
use super::touch::Touch;
use crate::words::QuizWords;

const LINE_ID: &str = "typed";
const TOLD_ID: &str = "told";
/// What a result link holds, in characters: nobody writes what the reader would not get.
const MOST_IN_LINE: &str = "500";
const MOST_TOLD: usize = 2_000;

/// A line to type, as in a terminal where a tool reads it.
pub(crate) fn line(words: &QuizWords, typed: &Typed, text: &str, on_touch: &Callback<Touch>) -> Html {
    let prompt = typed.tool.as_ref().map(|tool| if tool == "redis" { "> " } else { "$ " });
    let question = if prompt.is_some() { words.your_command } else { words.your_line };
    let oninput = on_touch.reform(|event: InputEvent| Touch::Wrote(event));
    html! {
        <div class="typed">
            <label for={LINE_ID}>{ question }</label>
            <div class="terminal">
                if let Some(prompt) = prompt { <span class="prompt" aria-hidden="true">{ prompt }</span> }
                <input
                    id={LINE_ID} name="typed" type="text" value={text.to_owned()} dir="ltr" autocapitalize="off" maxlength={MOST_IN_LINE}
                    autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go" {oninput}
                />
            </div>
        </div>
    }
}

/// Room for an explanation, which may as well be given aloud: then there is nothing to keep once it is `told`.
pub(crate) fn telling(words: &QuizWords, text: &str, told: bool, on_touch: &Callback<Touch>) -> Html {
    let oninput = on_touch.reform(|event: InputEvent| Touch::Wrote(event));
    // As browsers count it.
    let is_full = text.encode_utf16().count() >= MOST_TOLD;
    html! {
        <div class="telling" hidden={told && text.is_empty()}>
            <p class="help">{ words.explain_hint }</p>
            <label for={TOLD_ID}>{ words.your_words }</label>
            <textarea id={TOLD_ID} name="told" rows="5" maxlength={MOST_TOLD.to_string()} value={text.to_owned()} {oninput}></textarea>
            <p class="help" role="status">{ is_full.then_some(words.told_full) }</p>
        </div>
    }
}

/// The points of a good explanation, to be ticked by who gave it; `id` tells several on a page apart.
pub(crate) fn points(
    words: &QuizWords,
    id: &str,
    all: &[String],
    made: &[usize],
    locked: bool,
    on_touch: &Callback<Touch>,
) -> Html {
    let one = |(at, point): (usize, &String)| {
        let checked = made.contains(&at);
        let onchange = on_touch.reform(move |_: Event| Touch::Ticked(at));
        html! {
            <li><label>
                <input type="checkbox" name={format!("{id}-point")} value={at.to_string()} {checked} {onchange} />
                { label(point) }
            </label></li>
        }
    };
    html! {
        <fieldset class="points" disabled={locked}>
            <legend>{ words.points }</legend>
            <p class="help">{ words.points_apart }</p>
            <ul>{ for all.iter().enumerate().map(one) }</ul>
            <p class="own" role="status">{ (words.own)(made.len(), all.len()) }</p>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use palier_quiz::link::{MAX_EXPLAINED, MAX_TYPED};

    #[test]
    fn all_that_can_be_written_fits_into_a_link() {
        let room = [MAX_TYPED, MAX_EXPLAINED].map(|n| n.to_string());
        assert_eq!(
            [super::MOST_IN_LINE, &super::MOST_TOLD.to_string()],
            [room[0].as_str(), room[1].as_str()]
        );
    }
}
