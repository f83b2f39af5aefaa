//! An attempt beside today's bank: scored again, and what has changed since.

use super::{Attempt, Found};
use crate::{Answer, Bank, Score, score};

/// What an attempt is worth by the bank of today.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Of each entry, in the order asked.
    pub found: Vec<Found>,
    pub score: Score,
    /// Questions that were edited since.
    pub n_edited: usize,
    /// Questions that are no longer there.
    pub n_retired: usize,
}

impl Reading {
    pub fn new(attempt: &Attempt, bank: &Bank) -> Self {
        let found = attempt.found(bank);
        let answers: Vec<Answer> = found.iter().filter_map(Found::answer).cloned().collect();
        let score = score(bank, &answers);
        let n_edited = score.questions.iter().filter(|scored| scored.edited_since).count();
        let n_retired = found.len() - answers.len();
        Self { found, score, n_edited, n_retired }
    }

    /// The answers to questions that are still there, in the order asked.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.found.iter().filter_map(Found::answer)
    }
}

impl Attempt {
    /// Seconds spent on all questions together.
    pub fn seconds(&self) -> u64 {
        self.entries.iter().map(|entry| u64::from(entry.seconds)).sum()
    }
}

impl Found {
    pub const fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Answer(answer) => Some(answer),
            Self::Retired { .. } => None,
        }
    }
}
