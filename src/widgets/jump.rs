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

pub(crate) struct Jump<'a> {
    pub(crate) words: &'a QuizWords,
    /// None until somebody wants to see them: a page with all questions is drawn more slowly at each step.
    pub(crate) dots: Option<Vec<Dot>>,
    pub(crate) current: usize,
    pub(crate) go: Callback<usize>,
    pub(crate) open: Callback<MouseEvent>,
}

pub(crate) fn jump(jump: Jump<'_>) -> Html {
    let Jump { words, dots, current, go, open } = jump;
    let onclick = dots.is_none().then_some(open);
    let one = |(index, dot): (usize, Dot)| {
        let onclick = go.reform(move |_: MouseEvent| index);
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
            <summary {onclick}>{ words.jump }</summary>
            <ol>{ for dots.into_iter().flatten().enumerate().map(one) }</ol>
        </details>
    }
}
