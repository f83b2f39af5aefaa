//! What is said once an answer is checked: the verdict, the explanation and where to read more.

use palier_quiz::QuestionText;
use yew::{Html, classes};

use super::prose::prose;
use crate::words::QuizWords;

/// How an answer came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Right,
    Wrong,
    /// Part of the marks, in whole per cent.
    Part(u32),
    NotKnown,
    NotCounted,
    Skipped,
}

impl Verdict {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Part(_) => "part",
            Self::NotKnown => "not-known",
            Self::NotCounted => "not-counted",
            Self::Skipped => "skipped",
        }
    }

    pub(crate) fn text(self, words: &QuizWords) -> String {
        match self {
            Self::Right => words.right.to_owned(),
            Self::Wrong => words.wrong.to_owned(),
            Self::Part(percent) => (words.part_marks)(percent),
            Self::NotKnown => words.not_known.to_owned(),
            Self::NotCounted => words.not_counted.to_owned(),
            Self::Skipped => words.skipped.to_owned(),
        }
    }
}

/// All verdicts there are; the styles show the one that holds, in a painted page by what is ticked.
pub(crate) fn verdicts(words: &QuizWords, verdict: Option<Verdict>) -> Html {
    let percent = if let Some(Verdict::Part(percent)) = verdict { percent } else { 0 };
    let part = if percent > 0 { Verdict::Part(percent).text(words) } else { words.part.to_owned() };
    let one = |verdict: Verdict, text: String| html! { <p class={classes!("verdict", verdict.class())}>{ text }</p> };
    let others = [Verdict::Right, Verdict::Wrong, Verdict::NotKnown, Verdict::NotCounted, Verdict::Skipped];
    html! {
        <>
            { for others.into_iter().map(|verdict| one(verdict, verdict.text(words))) }
            { one(Verdict::Part(percent), part) }
        </>
    }
}

/// Why, and where to read more.
pub(crate) fn explanation(words: &QuizWords, text: &QuestionText, valid: Option<String>) -> Html {
    html! {
        <div class="explanation">
            <p class="caption">{ words.why }</p>
            { prose(&text.explanation) }
            if !text.references.is_empty() {
                <p class="caption">{ words.read_more }</p>
                <ul class="references">
                    { for text.references.iter().map(|reference| html! {
                        <li><a href={reference.url.clone()} rel="noopener noreferrer">{ &reference.title }</a></li>
                    }) }
                </ul>
            }
            if let Some(month) = valid {
                <p class="caption">{ (words.checked_in)(&month) }</p>
            }
        </div>
    }
}
