//! Lines of code to tick: those at fault.

use palier_quiz::Code;
use yew::{Callback, Event, Html};

use super::code::code_lines;
use super::prose::prose;
use super::touch::Touch;
use crate::words::QuizWords;

pub(crate) struct Lines<'a> {
    pub(crate) words: &'a QuizWords,
    pub(crate) code: &'a Code,
    pub(crate) picks: &'a [usize],
    /// Whether the faults may be seen: never before the end of an exam.
    pub(crate) with_feedback: bool,
    /// Whether `picks` are final.
    pub(crate) checked: bool,
    pub(crate) on_touch: &'a Callback<Touch>,
}

pub(crate) fn lines(list: &Lines<'_>) -> Html {
    let shown = code_lines(&list.code.language, &list.code.lines);
    html! { <ol class="choices lines">{ for shown.into_iter().enumerate().map(|(at, line)| one(list, at, line)) }</ol> }
}

fn one(list: &Lines<'_>, at: usize, line: Html) -> Html {
    let picked = list.picks.contains(&at);
    let onchange = list.on_touch.reform(move |_: Event| Touch::Picked(at));
    let fault = list.code.fault(at);
    let key = list.with_feedback.then_some(if fault.is_some() { "yes" } else { "no" });
    html! {
        <li class="choice" data-key={key} data-picked={picked.then_some("")}>
            <label>
                <input type="checkbox" name="choice" value={at.to_string()} checked={picked} {onchange} />
                <span class="line">
                    <span class="line-number"><span class="unseen">{ list.words.line }{ " " }</span>{ at + 1 }<span class="unseen">{ " : " }</span></span>
                    { line }
                </span>
            </label>
            if list.with_feedback {
                <div class="why">
                    if fault.is_some() { <p class="mark is-key">{ list.words.is_fault }</p> }
                    <p class="mark is-pick" hidden={list.checked && !picked}>{ list.words.is_pick }</p>
                    if let Some(fault) = fault { { prose(&fault.why) } } else { <p class="no-fault">{ list.words.no_fault }</p> }
                </div>
            }
        </li>
    }
}

/// The same code to read, with the numbers that the faults go by.
pub(crate) fn numbered(code: &Code) -> Html {
    let one = |(at, line): (usize, Html)| {
        html! { <li><span class="line"><span class="line-number">{ at + 1 }</span>{ line }</span></li> }
    };
    html! { <ol class="lines read">{ for code_lines(&code.language, &code.lines).into_iter().enumerate().map(one) }</ol> }
}
