//! An attempt beside today's bank: scored again, and what has changed since.

use std::borrow::Borrow;

use super::{Attempt, Estimate, Found, Link, Scale, Test, shown_name};
use crate::{Answer, Bank, Score, hash32, score};

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

    /// Says how sure it all is, and has levels and topics stand by that.
    pub fn estimate(&mut self, scales: impl IntoIterator<Item: Borrow<Scale>>) -> Vec<Estimate> {
        let scales = scales.into_iter();
        let estimates: Vec<Estimate> =
            scales.filter_map(|scale| scale.borrow().estimate(&self.score)).collect();
        for estimate in &estimates {
            self.score.judge(estimate.topic.as_ref(), &estimate.reached);
        }
        estimates
    }

    /// The answers to questions that are still there, in the order asked.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.found.iter().filter_map(Found::answer)
    }
}

impl Attempt {
    /// The name, else the label of the link, as they can be shown; none where both are empty.
    pub fn who(&self) -> Option<String> {
        [&self.name, &self.test.label].map(|name| shown_name(name)).into_iter().find(|name| !name.is_empty())
    }

    /// What all attempts at the same test have in common, whoever it was sent to and whichever questions were drawn.
    pub fn same_test(&self) -> u32 {
        let test = Test { seed: 0, draw: 0, label: String::new(), note: String::new(), ..self.test.clone() };
        hash32([Link::Test(test).encode().as_str()])
    }

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
