//! A placement under way: items and answers so far, the next question, and whether to go on.

use crate::choose::{Exposure, draw, information};
use crate::{Belief, COARSE, Grid, Item, Outlook, Prior, SKILL_SD, Spread, Stop, Stopping};

/// A question that can be asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    pub item: Item,
    /// 0, 1, …; memory grows with the highest.
    pub skill: usize,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// Of the question.
    pub index: usize,
    /// In 0..=1; none where the answer says nothing ("not part of my work").
    pub marks: Option<f64>,
}

/// How to place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    pub prior: Prior,
    /// Standard deviation of skill effects in logits; 0 leaves them out.
    pub skill_sd: f64,
    pub stopping: Stopping,
    /// Keeps each skill to [`crate::MAX_SHARE`] of the questions.
    pub spread_out: bool,
    /// With a seed the next question is drawn among the best three.
    pub seed: Option<u64>,
}

impl Rules {
    /// As on the path, without a seed.
    pub const USUAL: Self = Self {
        prior: Prior::USUAL,
        skill_sd: SKILL_SD,
        stopping: Stopping::USUAL,
        spread_out: true,
        seed: None,
    };
}

/// A placement under way. Only what an answer changes is computed anew, so an answer costs well below a millisecond
/// and so does choosing among 1,000 questions.
#[derive(Clone, Debug)]
pub struct Placement {
    asks: Vec<Ask>,
    rules: Rules,
    belief: Belief,
    /// Expected marks of each question at each node of the belief's grid, question by question.
    predicted: Vec<f64>,
    asked: Vec<Asked>,
    exposure: Exposure,
    /// By question: not to be asked while others are left.
    avoided: Vec<bool>,
}

impl Placement {
    /// Before the first question. `cuts` part the states, in ascending logits ([`crate::cuts`]).
    pub fn new(asks: Vec<Ask>, cuts: &[f64], rules: Rules) -> Self {
        let belief = Belief::new(Grid::new(cuts, COARSE), Spread::new(rules.skill_sd), rules.prior);
        let n = belief.grid().len();
        let mut predicted = vec![0.0; n * asks.len()];
        for (ask, row) in asks.iter().zip(predicted.chunks_exact_mut(n)) {
            belief.predict(ask.item, ask.skill, row);
        }
        let avoided = vec![false; asks.len()];
        Self { asks, rules, belief, predicted, asked: Vec::new(), exposure: Exposure::default(), avoided }
    }

    /// The same placement without asking these questions while others are left, as for another try.
    #[must_use]
    pub fn avoiding(mut self, indexes: impl IntoIterator<Item = usize>) -> Self {
        for index in indexes {
            if let Some(avoided) = self.avoided.get_mut(index) {
                *avoided = true;
            }
        }
        self
    }

    /// The same placement with another draw, for many people on one bank.
    #[must_use]
    pub fn drawing(mut self, seed: Option<u64>) -> Self {
        self.rules.seed = seed;
        self
    }

    /// Takes in the answer to the question at `index`. One that was asked before, or is not there, changes nothing.
    pub fn answer(&mut self, index: usize, marks: Option<f64>) {
        let Some(ask) = self.asks.get(index).copied() else { return };
        if self.is_asked(index) {
            return;
        }
        self.asked.push(Asked { index, marks });
        self.exposure.ask(ask.skill);
        if let Some(marks) = marks {
            self.belief.observe(ask.item, ask.skill, marks, 1.0);
            self.predict_anew(ask.skill);
        }
    }

    /// Given the ability, an answer says nothing about other skills: only this one's expected marks change.
    fn predict_anew(&mut self, skill: usize) {
        if self.rules.skill_sd > 0.0 {
            let rows = self.predicted.chunks_exact_mut(self.belief.grid().len());
            for (ask, row) in self.asks.iter().zip(rows).filter(|(ask, _)| ask.skill == skill) {
                self.belief.predict(ask.item, ask.skill, row);
            }
        }
    }

    /// The index of the question to ask, or nothing when all have been asked.
    ///
    /// While any skill is below its share, questions of the others wait; if none is, the skills asked least go on.
    pub fn next(&self) -> Option<usize> {
        draw(&self.candidates(), self.rules.seed, self.asked.len())
    }

    /// Questions that may come next, with what their answers are expected to tell in nats.
    pub fn candidates(&self) -> Vec<(usize, f64)> {
        let is_left = |index: usize, avoiding: bool| {
            !(self.is_asked(index) || avoiding && self.avoided.get(index) == Some(&true))
        };
        let avoiding = (0..self.asks.len()).any(|index| is_left(index, true));
        let left = || self.asks.iter().enumerate().filter(|(index, _)| is_left(*index, avoiding));
        let least = left().map(|(_, ask)| self.exposure.of(ask.skill)).min().unwrap_or_default();
        let some_allowed = left().any(|(_, ask)| self.exposure.allows(ask.skill));
        let may = |skill: usize| match (self.rules.spread_out, some_allowed) {
            (false, _) => true,
            (true, true) => self.exposure.allows(skill),
            (true, false) => self.exposure.of(skill) == least,
        };
        let rows = self.predicted.chunks_exact(self.belief.grid().len()).enumerate();
        rows.zip(&self.asks)
            .filter(|((index, _), ask)| may(ask.skill) && is_left(*index, avoiding))
            .map(|((index, row), _)| (index, information(&self.belief, row)))
            .collect()
    }

    /// Why to stop now, if so.
    pub fn stop(&self) -> Option<Stop> {
        let n_asked = self.asked.len();
        self.rules.stopping.stop(&self.belief.states(), n_asked, self.asks.len() - n_asked)
    }

    /// The question at `index`.
    pub fn ask(&self, index: usize) -> Option<Ask> {
        self.asks.get(index).copied()
    }

    pub fn is_asked(&self, index: usize) -> bool {
        self.asked.iter().any(|asked| asked.index == index)
    }

    /// In the order of asking.
    pub fn asked(&self) -> &[Asked] {
        &self.asked
    }

    pub const fn belief(&self) -> &Belief {
        &self.belief
    }

    /// The most probable state; of equals the lowest.
    pub fn state(&self) -> usize {
        crate::stop::two_best(&self.belief.states()).0
    }

    /// How much each answer that counts has moved the probability of mastering `level`, in −1..=1: that probability
    /// minus what it would be without the answer. Positive speaks for the level.
    pub fn influence(&self, level: usize) -> Vec<(usize, f64)> {
        let of = |asked: &Asked| {
            let ask = self.asks.get(asked.index)?;
            let moved = self.belief.influence(ask.item, ask.skill, asked.marks?, 1.0);
            Some((asked.index, *moved.get(level)?))
        };
        self.asked.iter().filter_map(of).collect()
    }

    /// How many further answers in a row, all with full marks (`right`) or all with none, would change the level to
    /// take up; nothing when `limit` of them would not.
    pub fn turns_after(&self, right: bool, limit: usize) -> Option<usize> {
        let now = Outlook::of(&self.belief).next;
        let mut on = self.clone();
        for n in 1..=limit {
            let next = on.next()?;
            on.answer(next, Some(f64::from(u8::from(right))));
            if Outlook::of(&on.belief).next != now {
                return Some(n);
            }
        }
        None
    }
}
