//! An attempt beside today's bank: scored again, and what has changed since.

use std::borrow::Borrow;

use super::{Attempt, Estimate, Found, Link, Scale, Test, who};
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
    /// See [`who`].
    pub fn who(&self) -> Option<String> {
        who(&self.name, &self.test.label)
    }

    /// What all attempts at the same test have in common, whoever it was sent to, until when, with however much extra
    /// time, and whichever questions were drawn.
    pub fn same_test(&self) -> u32 {
        let test = Test {
            seed: 0,
            draw: 0,
            label: String::new(),
            note: String::new(),
            expires: None,
            extra_time: 0,
            ..self.test.clone()
        };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Away, Ended, Jumps};

    #[test]
    fn a_test_is_the_same_for_whom_it_was_eased() {
        let same = |change: fn(&mut Test)| {
            let mut test = Test { minutes: Some(30), ..Test::default() };
            let of = |test: &Test| Attempt {
                test: test.clone(),
                name: String::new(),
                started: 0,
                ended: Ended::ByHand,
                jumps: Jumps::default(),
                away: Away::default(),
                entries: Vec::new(),
            };
            let before = of(&test).same_test();
            change(&mut test);
            before == of(&test).same_test()
        };
        assert!(same(|test| test.extra_time = 33));
        assert!(same(|test| test.expires = Some(30_000)));
        assert!(same(|test| (test.seed, test.draw, test.label) = (1, 2, "Ada".to_owned())));
        assert!(!same(|test| test.minutes = Some(31)));
        assert!(!same(|test| test.title = "Git".to_owned()));
    }
}
