//! What somebody answered: one type for session, storage, link and report.

use serde::{Deserialize, Serialize};

use crate::{Body, QuestionId};

/// One answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub question: QuestionId,
    /// What the question asked at the time: [`crate::Question::fingerprint`].
    pub fingerprint: u32,
    pub given: Given,
    /// Time spent on the question, in seconds.
    #[serde(default)]
    pub seconds: u32,
    /// Hints opened before answering.
    #[serde(default)]
    pub hints: u8,
}

/// The answer itself. Indexes are those of the author's file, whatever the order on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// Choices that were ticked, ascending.
    Picked(Vec<usize>),
    /// All steps, in the order they were put.
    Ordered(Vec<usize>),
    /// For each left its right, where one was chosen.
    Matched(Vec<Option<usize>>),
    DontKnow,
    /// "Not part of my work": does not count.
    NotMyWork,
    /// Seen and left without an answer.
    Skipped,
}

impl Given {
    /// Whether it says something about the question, be it "I don't know".
    pub const fn is_answer(&self) -> bool {
        !matches!(self, Self::Skipped)
    }

    /// Whether nothing is left to choose, so that it can be checked.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Picked(picks) => !picks.is_empty(),
            Self::Ordered(_) | Self::DontKnow | Self::NotMyWork => true,
            Self::Matched(rights) => rights.iter().all(Option::is_some),
            Self::Skipped => false,
        }
    }

    /// Whether it can have been given to this question: its kind and its indexes fit.
    pub fn fits(&self, body: &Body) -> bool {
        match (self, body) {
            (Self::DontKnow | Self::NotMyWork | Self::Skipped, _) => true,
            (Self::Picked(picks), Body::Single(choices)) => {
                picks.len() <= 1 && picks.iter().all(|pick| *pick < choices.len())
            }
            (Self::Picked(picks), Body::Multiple(choices)) => {
                picks.is_sorted_by(|a, b| a < b) && picks.iter().all(|pick| *pick < choices.len())
            }
            (Self::Ordered(order), Body::Order(steps)) => {
                order.len() == steps.len() && (0..steps.len()).all(|step| order.contains(&step))
            }
            (Self::Matched(rights), Body::Match(pairs)) => {
                rights.len() == pairs.lefts.len()
                    && rights.iter().flatten().all(|right| *right < pairs.rights.len())
            }
            (Self::Picked(_) | Self::Ordered(_) | Self::Matched(_), _) => false,
        }
    }
}
