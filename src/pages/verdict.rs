//! From marks to a verdict to show.

use palier_quiz::{Given, Item, Question, marks};

use crate::widgets::feedback::Verdict;

/// How an answer to a question came out; none where it does not fit the question any more.
pub(super) fn verdict_of(question: &Question, given: &Given) -> Option<Verdict> {
    match given {
        Given::DontKnow => Some(Verdict::NotKnown),
        Given::NotMyWork | Given::Explained { .. } => Some(Verdict::NotCounted),
        Given::Skipped => Some(Verdict::Skipped),
        Given::Picked(_) | Given::Ordered(_) | Given::Matched(_) | Given::Typed(_) => {
            let percent = percent(marks(question.body()?, given)?);
            Some(match percent {
                0 => Verdict::Wrong,
                100 => Verdict::Right,
                percent => Verdict::Part(percent),
            })
        }
    }
}

/// The verdict on an item that was checked.
pub(super) fn verdict_of_item(question: &Question, item: &Item) -> Option<Verdict> {
    item.given().filter(|_| item.is_checked()).and_then(|given| verdict_of(question, given))
}

/// Whole per cent; 0 and 100 only for none and all.
fn percent(marks: f64) -> u32 {
    (0..=100)
        .rev()
        .find(|percent| f64::from(*percent) <= marks * 100.0 + 1e-9)
        .unwrap_or_default()
        .max(u32::from(marks > 0.0))
}
