//! All questions of a run at a glance: where each stands, and a way to it.

use yew::{Callback, Html, MouseEvent, classes};

use super::feedback::Verdict;
use crate::words::QuizWords;

/// How far one question is, as far as it may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dot {
    Open,
    Chosen,
    Checked(Verdict),
}

impl Dot {
    const fn class(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Chosen => "chosen",
            Self::Checked(verdict) => verdict.class(),
        }
    }

    fn text(self, words: &QuizWords) -> &'static str {
        let [open, chosen, right, wrong, other, own] = words.states;
        match self {
            Self::Open => open,
            Self::Chosen => chosen,
            Self::Checked(Verdict::Right) => right,
            Self::Checked(Verdict::Wrong | Verdict::NotKnown | Verdict::Skipped) => wrong,
            Self::Checked(Verdict::Part(..) | Verdict::NotCounted) => other,
            Self::Checked(Verdict::Own(..)) => own,
        }
    }
}

pub(crate) fn jump(words: &QuizWords, dots: &[Dot], current: usize, on_jump: &Callback<usize>) -> Html {
    let one = |(index, dot): (usize, &Dot)| {
        let onclick = on_jump.reform(move |_: MouseEvent| index);
        let label = (words.jump_to)(index + 1, dot.text(words));
        let here = (index == current).then_some("step");
        html! {
            <li>
                <button type="button" class={classes!("dot", dot.class())} aria-label={label} aria-current={here} {onclick}>
                    { index + 1 }
                </button>
            </li>
        }
    };
    html! {
        <details class="jump">
            <summary>{ words.jump }</summary>
            <ol>{ for dots.iter().enumerate().map(one) }</ol>
        </details>
    }
}
