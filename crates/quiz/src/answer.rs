//! What somebody answered: one type for session, storage, link and report.

use palier_measure::Confidence;

use crate::{Body, Json, QuestionId, Stored, sorted, stored_fields, stored_names};

/// One answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub question: QuestionId,
    /// What the question asked at the time: [`crate::Question::fingerprint`].
    pub fingerprint: u32,
    pub given: Given,
    /// Time spent on the question, in seconds.
    pub seconds: u32,
    /// Hints opened before answering.
    pub hints: u8,
    /// How sure the person was, where they said so.
    pub confidence: Option<Confidence>,
}

/// The answer itself. Indexes are those of the author's file, whatever the order on the screen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    /// Choices, or lines of code, that were ticked, ascending.
    Picked(Vec<usize>),
    /// All steps, in the order they were put.
    Ordered(Vec<usize>),
    /// For each left its right, where one was chosen.
    Matched(Vec<Option<usize>>),
    /// The line that was typed.
    Typed(String),
    /// What was written, if anything, and the points ticked as made, ascending.
    Explained {
        text: String,
        made: Vec<usize>,
    },
    DontKnow,
    /// "Not part of my work": does not count.
    NotMyWork,
    /// Seen and left without an answer.
    Skipped,
}

stored_fields!(Answer { question, fingerprint, given, seconds, hints, confidence });
stored_names!(Confidence { Sure = "sure", Rather = "rather", Guess = "guess" });

impl Stored for Given {
    fn to_json(&self) -> Json {
        match self {
            Self::Picked(picks) => Json::tagged("picked", picks.to_json()),
            Self::Ordered(order) => Json::tagged("ordered", order.to_json()),
            Self::Matched(rights) => Json::tagged("matched", rights.to_json()),
            Self::Typed(line) => Json::tagged("typed", line.to_json()),
            Self::Explained { text, made } => {
                Json::tagged("explained", (text.clone(), made.clone()).to_json())
            }
            Self::DontKnow => Json::text("dont_know"),
            Self::NotMyWork => Json::text("not_my_work"),
            Self::Skipped => Json::text("skipped"),
        }
    }

    fn of_json(json: &Json) -> Option<Self> {
        let (tag, value) = json.tag()?;
        Some(match tag {
            "picked" => Self::Picked(Vec::of_json(value)?),
            "ordered" => Self::Ordered(Vec::of_json(value)?),
            "matched" => Self::Matched(Vec::of_json(value)?),
            "typed" => Self::Typed(String::of_json(value)?),
            "explained" => {
                let (text, made) = Stored::of_json(value)?;
                Self::Explained { text, made }
            }
            "dont_know" => Self::DontKnow,
            "not_my_work" => Self::NotMyWork,
            "skipped" => Self::Skipped,
            _ => return None,
        })
    }
}

impl Given {
    /// Whether it says something about the question, be it "I don't know".
    pub const fn is_answer(&self) -> bool {
        !matches!(self, Self::Skipped)
    }

    /// What was written; empty where nothing is.
    pub fn text(&self) -> &str {
        if let Self::Typed(text) | Self::Explained { text, .. } = self { text } else { "" }
    }

    /// Whether nothing was chosen, or nothing of it is left.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Picked(picks) => picks.is_empty(),
            Self::Typed(line) => line.trim().is_empty(),
            Self::Matched(rights) => rights.iter().all(Option::is_none),
            Self::Skipped => true,
            Self::Ordered(_) | Self::Explained { .. } | Self::DontKnow | Self::NotMyWork => false,
        }
    }

    /// Whether nothing is left to choose, so that it can be checked.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Picked(picks) => !picks.is_empty(),
            Self::Typed(line) => !line.trim().is_empty(),
            Self::Ordered(_) | Self::Explained { .. } | Self::DontKnow | Self::NotMyWork => true,
            Self::Matched(rights) => rights.iter().all(Option::is_some),
            Self::Skipped => false,
        }
    }

    /// Whether it can have been given to this question: its kind and its indexes fit.
    pub fn fits(&self, body: &Body) -> bool {
        match (self, body) {
            (Self::DontKnow | Self::NotMyWork | Self::Skipped, _) | (Self::Typed(_), Body::Command(_)) => {
                true
            }
            (Self::Picked(picks), Body::Single(choices)) => {
                picks.len() <= 1 && picks.iter().all(|pick| *pick < choices.len())
            }
            (Self::Picked(picks), Body::Multiple(choices)) => {
                picks.is_sorted_by(|a, b| a < b) && picks.iter().all(|pick| *pick < choices.len())
            }
            (Self::Ordered(order), Body::Order(steps)) => {
                order.len() == steps.len() && sorted(order.iter().copied()).into_iter().eq(0..steps.len())
            }
            (Self::Matched(rights), Body::Match(pairs)) => {
                rights.len() == pairs.lefts.len()
                    && rights.iter().flatten().all(|right| *right < pairs.rights.len())
            }
            (Self::Picked(picks), Body::Spot(code)) => {
                picks.is_sorted_by(|a, b| a < b) && picks.iter().all(|pick| *pick < code.lines.len())
            }
            (Self::Explained { made, .. }, Body::Explain(points)) => {
                made.is_sorted_by(|a, b| a < b) && made.iter().all(|point| *point < points.len())
            }
            _ => false,
        }
    }
}
