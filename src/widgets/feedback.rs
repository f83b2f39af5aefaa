//! What is said once an answer is checked: the verdict, the explanation and where to read more.

use palier_quiz::{Body, Counts, Kind, QuestionText, YearMonth};
use yew::{Html, classes};

use super::prose::{line, prose};
use crate::words::QuizWords;

/// How an answer came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Right,
    Wrong,
    /// Part of the marks, in whole per cent, and what makes them.
    Part(u32, Kind, Counts),
    /// An explanation: so many of its points were made, as who gave it says. In no score.
    Own(usize, usize),
    NotKnown,
    NotCounted,
    Skipped,
}

impl Verdict {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Part(..) => "part",
            Self::Own(..) => "own-ticks",
            Self::NotKnown => "not-known",
            Self::NotCounted => "not-counted",
            Self::Skipped => "skipped",
        }
    }

    pub(crate) fn text(self, words: &QuizWords) -> String {
        match self {
            Self::Right => words.right.to_owned(),
            Self::Wrong => words.wrong.to_owned(),
            Self::Part(percent, kind, counts) => (words.part_marks)(percent, kind, counts),
            Self::Own(made, of) => (words.own)(made, of),
            Self::NotKnown => words.not_known.to_owned(),
            Self::NotCounted => words.not_counted.to_owned(),
            Self::Skipped => words.skipped.to_owned(),
        }
    }
}

/// All verdicts there are; the styles show the one that holds, in a painted page by what is ticked. Once it is known, the
/// others are hidden without styles, too.
pub(crate) fn verdicts(words: &QuizWords, verdict: Option<Verdict>) -> Html {
    let one = |class: &'static str, text: String| {
        let hidden = verdict.is_some_and(|verdict| verdict.class() != class);
        html! { <p class={classes!("verdict", class)} {hidden}>{ text }</p> }
    };
    let fixed = [Verdict::Right, Verdict::Wrong, Verdict::NotKnown, Verdict::NotCounted, Verdict::Skipped];
    let part = match verdict {
        Some(part @ Verdict::Part(..)) => part.text(words),
        _ => words.part.to_owned(),
    };
    html! {
        <>
            { for fixed.into_iter().map(|verdict| one(verdict.class(), verdict.text(words))) }
            { one("part", part) }
            { one("own-ticks", words.own_title.to_owned()) }
        </>
    }
}

/// Why, and where to read more; `amiss` is where to say that something is wrong here.
pub(crate) fn explanation(
    words: &QuizWords,
    text: &QuestionText,
    valid: Option<YearMonth>,
    amiss: String,
) -> Html {
    let caption = if matches!(text.body, Body::Explain(_)) { words.model } else { words.why };
    html! {
        <div class="explanation">
            <p class="caption">{ caption }</p>
            { prose(&text.explanation) }
            if !text.references.is_empty() {
                <p class="caption">{ words.read_more }</p>
                <ul>
                    { for text.references.iter().map(|reference| html! {
                        <li><a href={reference.url.clone()} rel="noopener noreferrer">{ line(&reference.title) }</a></li>
                    }) }
                </ul>
            }
            if let Some(month) = valid {
                <p class="caption">{ (words.checked_in)(month) }</p>
            }
            <p class="quiet no-print"><a href={amiss} rel="noopener noreferrer">{ words.amiss }</a></p>
        </div>
    }
}
