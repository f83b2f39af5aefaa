//! What answers say of the levels, or of one topic: the chance of each rung, which answers it comes from, and what
//! would change it.

use palier_measure::{Belief, COARSE, Grid, Prior, SKILL_SD, Spread};

use crate::score::SLACK;
use crate::{Answer, Bank, Outcome, Placing, Question, Score, marks};

/// The age in days at which an answer counts half.
///
/// Without use, half of what was gained in accuracy is lost after about 6.5 months (Tatel & Ackerman, *Procedural Skill
/// Retention and Decay*, a meta-analysis of 457 reports). And who prepares for an interview learns, so an answer is
/// out of date sooner than that: a wrong one of last spring should not outvote a right one of this week. Hence a
/// quarter of a year, and a sixteenth after one year.
pub const HALF_LIFE: f64 = 90.0;

/// How much an answer counts after `days`, in 0..=1: half after each [`HALF_LIFE`].
pub fn fade(days: f64) -> f64 {
    if days.is_nan() { 1.0 } else { (-days.max(0.0) / HALF_LIFE).exp2() }
}

impl Score {
    /// Has answers of these ages in days count towards "enough to tell": fully up to [`HALF_LIFE`], then half after each
    /// more. What has faded says nothing, and a belief without answers is nobody's.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most as many as answers")]
    pub fn fade(&mut self, aged: &[(&Answer, f64)]) {
        let Self { questions, tracks } = self;
        let counts = |answer: &Answer| {
            let at = questions.binary_search_by(|scored| scored.question.cmp(&answer.question));
            let scored = at.ok().and_then(|at| questions.get(at));
            scored.is_some_and(|scored| matches!(scored.outcome, Outcome::Marks(_)))
        };
        for track in tracks {
            let own =
                aged.iter().filter(|(answer, _)| answer.question.track == track.track && counts(answer));
            let weight: f64 = own.map(|(_, days)| (2.0 * fade(*days)).min(1.0)).sum();
            track.fresh = (weight + SLACK) as usize;
        }
    }
}

/// What is known of the levels, or of one topic. Its rungs are the levels, or "nearly ready" and "ready".
#[derive(Clone, Debug)]
pub struct Ladder {
    placing: Placing,
    belief: Belief,
    used: Vec<Used>,
}

/// An answer that counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Used {
    /// The place of the question in [`Placing::questions`].
    pub question: usize,
    /// In 0..=1.
    pub marks: f64,
    /// How much it counts by its age, in 0..=1.
    pub weight: f64,
}

impl Ladder {
    /// `answers` with their ages in days, in any order. "Not part of my work" says nothing. The latest to a question
    /// should be the only one.
    pub fn new(bank: &Bank, placing: Placing, answers: &[(&Answer, f64)]) -> Self {
        let answers = crate::sorted_by_key(answers.to_vec(), |(answer, _)| &answer.question);
        let used = used(bank, &placing, &answers);
        let grid = Grid::new(placing.cuts(), COARSE);
        let mut belief = Belief::new(grid, Spread::new(SKILL_SD), Prior::USUAL);
        for Used { question, marks, weight } in &used {
            if let Some(question) = placing.questions().get(*question) {
                belief.observe(question.ask.item, question.ask.skill, *marks, *weight);
            }
        }
        Self { placing, belief, used }
    }

    pub const fn placing(&self) -> &Placing {
        &self.placing
    }

    pub const fn belief(&self) -> &Belief {
        &self.belief
    }

    /// The answers that count, in the order of the bank.
    pub fn used(&self) -> &[Used] {
        &self.used
    }

    /// Probability of having reached each rung together with all below it, in 0..=1, lowest first; never rises.
    pub fn chances(&self) -> Vec<f64> {
        self.belief.chances()
    }

    /// How much each answer has moved the chance of each rung, in −1..=1: that chance minus what it would be without
    /// the answer. By the places of the questions.
    pub fn influence(&self) -> Vec<(usize, Vec<f64>)> {
        let of = |used: &Used| {
            let ask = self.placing.questions().get(used.question)?.ask;
            Some((used.question, self.belief.influence(ask.item, ask.skill, used.marks, used.weight)))
        };
        self.used.iter().filter_map(of).collect()
    }

    /// How many more answers in a row, all right or all wrong, bring the chance of a rung to `goal` or beyond; nothing
    /// where `limit` do not. They are answers to the questions of the level, one skill after the other.
    pub fn answers_until(&self, rung: usize, right: bool, goal: f64, limit: usize) -> Option<usize> {
        let is_there = |belief: &Belief| {
            let chance = belief.masters(rung);
            if right { chance >= goal } else { chance < goal }
        };
        let (mut turns, mut last) = (Vec::new(), None);
        for ask in self.placing.of_rung(rung) {
            let nth =
                last.filter(|(skill, _)| *skill == ask.skill).map_or(0, |(_, nth): (usize, usize)| nth + 1);
            last = Some((ask.skill, nth));
            turns.push((nth, ask));
        }
        let turns = crate::sorted_by_key(turns, |(nth, _)| *nth);
        let mut belief = self.belief.clone();
        for (n, (_, ask)) in (1..=limit).zip(turns.iter().cycle()) {
            belief.observe(ask.item, ask.skill, f64::from(u8::from(right)), 1.0);
            if is_there(&belief) {
                return Some(n);
            }
        }
        None
    }
}

/// The answers that count for these questions; `answers` are sorted by question.
fn used(bank: &Bank, placing: &Placing, answers: &[(&Answer, f64)]) -> Vec<Used> {
    let mut found = Vec::new();
    for (index, question) in placing.questions().iter().enumerate() {
        let first = answers.partition_point(|(answer, _)| answer.question < question.id);
        let own = answers.iter().skip(first).take_while(|(answer, _)| answer.question == question.id);
        for (answer, days) in own {
            let body = bank.question(&question.id).and_then(Question::body);
            if let Some(marks) = body.and_then(|body| marks(body, &answer.given)) {
                found.push(Used { question: index, marks, weight: fade(*days) });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Given;
    use crate::testing::{answers, bank};

    fn ladder(answers: &[Answer], days: f64) -> Ladder {
        let bank = bank();
        let aged: Vec<_> = answers.iter().map(|answer| (answer, days)).collect();
        Ladder::new(&bank, Placing::path(&bank), &aged)
    }

    #[test]
    fn right_answers_raise_every_chance_and_a_level_is_never_surer_than_the_one_below() {
        let chances = |right, wrong| ladder(&answers("level-2", right, wrong, &[]), 0.0).chances();
        let (none, low, high) = (chances(0, 0), chances(0, 8), chances(8, 0));
        for chances in [&none, &low, &high] {
            assert!(chances.len() == 3 && chances.is_sorted_by(|a, b| a >= b), "{chances:?}");
        }
        assert!((0..3).all(|n| low[n] < none[n] && none[n] < high[n]));
    }

    #[test]
    fn older_answers_fade_and_not_my_work_says_nothing() {
        assert!((fade(0.0) - 1.0).abs() < 1e-12 && (fade(90.0) - 0.5).abs() < 1e-12 && fade(1e9) < 1e-9);
        assert!((fade(-5.0) - 1.0).abs() < 1e-12 && fade(f64::NAN) <= 1.0);
        let wrong = answers("level-1", 0, 6, &[]);
        let chances: Vec<f64> = [0.0, 90.0, 900.0, 1e6].map(|days| ladder(&wrong, days).chances()[0]).into();
        assert!(chances.is_sorted() && chances[0] < 0.3, "{chances:?}");
        let aside = answers("level-1", 0, 0, &[Given::NotMyWork, Given::NotMyWork]);
        assert_eq!(
            (ladder(&aside, 0.0).used().len(), ladder(&aside, 0.0).chances()),
            (0, ladder(&[], 0.0).chances())
        );
    }

    #[test]
    fn of_answers_that_have_faded_too_few_are_left_to_tell_by() {
        let given = answers("level-1", 0, 10, &[Given::NotMyWork, Given::Skipped]);
        let missing = |days: f64| {
            let mut score = crate::score(&bank(), &given);
            let aged: Vec<_> = given.iter().map(|answer| (answer, days)).collect();
            score.fade(&aged);
            score.missing(crate::Level::One)
        };
        assert_eq!([0.0, 90.0, 135.0, 180.0, 730.0].map(missing), [0, 0, 1, 3, 8]);
        // Without answers level 1 would be more probable than not.
        assert!(ladder(&given, 3e3).chances()[0] > 0.5);
    }

    #[test]
    fn each_answer_is_for_or_against() {
        let found = ladder(&answers("level-1", 3, 2, &[Given::NotMyWork]), 0.0);
        let moved: Vec<bool> = found.influence().into_iter().map(|(_, by)| by[0] > 0.0).collect();
        assert_eq!(moved, [true, true, true, false, false]);
    }

    #[test]
    fn answers_enough_change_a_verdict() {
        let found = ladder(&answers("level-1", 0, 4, &[]), 0.0);
        let n = found.answers_until(0, true, 0.65, 40).unwrap();
        assert!((2..20).contains(&n), "{n}");
        assert_eq!(
            (found.answers_until(0, true, 0.65, n - 1), found.answers_until(0, true, 0.65, n)),
            (None, Some(n))
        );
        assert_eq!(found.answers_until(0, false, 0.65, 40), Some(1), "it is below already");
    }
}
