//! What is simulated: questions with what they really are, and people who answer them.

use palier_measure::{Ask, DOUBT, Item, LEVEL_MEANS, Placement, Rules, authored, cuts};
use palier_quiz::{Bank, PASS_MARK, Placing};

use super::chance::Chance;

/// Questions as their authors take them and as they are.
pub(super) struct World {
    pub(super) names: Vec<String>,
    pub(super) skills: Vec<String>,
    pub(super) asks: Vec<Ask>,
    /// By question: 0, 1, 2.
    pub(super) levels: Vec<usize>,
    /// By question: its difficulty is off by N(0, 0.5²) from what its author takes it for.
    truth: Vec<Item>,
    pub(super) cuts: Vec<f64>,
    true_cuts: Vec<f64>,
}

/// The people who are placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct People {
    pub(super) n: usize,
    pub(super) seed: u64,
    /// Of ability, in logits.
    pub(super) mean: f64,
    pub(super) sd: f64,
    /// Standard deviation of what they are better or worse in single skills, in logits.
    pub(super) differ: f64,
}

/// Somebody made up.
pub(super) struct Person {
    pub(super) state: usize,
    /// By question.
    pub(super) marks: Vec<f64>,
    /// By level, the mean marks to be expected on all of its questions.
    pub(super) expected: Vec<f64>,
}

impl World {
    /// The questions of the path.
    pub(super) fn of_bank(bank: &Bank, seed: u64) -> Self {
        let path = Placing::path(bank);
        let names = path.questions().iter().map(|question| question.id.to_string()).collect();
        let skills = path.skills().iter().map(|(track, skill)| format!("{track}/{skill}")).collect();
        let level = |question: &palier_quiz::Placeable| {
            question.level.map_or(0, |level| usize::from(level.number()) - 1)
        };
        let levels = path.questions().iter().map(level).collect();
        let asks = path.questions().iter().map(|question| question.ask).collect();
        Self::new(names, skills, asks, levels, seed)
    }

    /// 166 questions of 20 skills, as in the published comparison: docs/placement.md.
    pub(super) fn made_up(seed: u64) -> Self {
        let mut chance = Chance::new(seed, u64::MAX);
        let guesses = [0.0, 0.02, 0.04, 0.07, 0.2, 0.25];
        let (mut asks, mut levels, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for n in 0..166_usize {
            let skill = n % 20;
            let level = if skill < 7 { 0 } else { (skill - 7) / 7 + 1 };
            let difficulty = chance.pick(&[1.0, 2.0, 3.0, 4.0, 5.0]).unwrap_or(3.0);
            let c = chance.pick(&guesses).unwrap_or_default();
            let mean = LEVEL_MEANS.get(level).copied().unwrap_or_default();
            asks.push(Ask { item: Item::estimated(1.0, authored(mean, difficulty), c), skill });
            levels.push(level);
            names.push(format!("level-{}/q{n}", level + 1));
        }
        let skills = (0..20).map(|skill| format!("skill-{skill}")).collect();
        Self::new(names, skills, asks, levels, seed)
    }

    fn new(names: Vec<String>, skills: Vec<String>, asks: Vec<Ask>, levels: Vec<usize>, seed: u64) -> Self {
        let mut chance = Chance::new(seed, u64::MAX - 1);
        let truth: Vec<Item> = asks
            .iter()
            .map(|Ask { item, .. }| Item::new(1.0, item.difficulty() + chance.normal(DOUBT), item.guess()))
            .collect();
        let cuts_of = |items: &dyn Fn(usize) -> Vec<Item>| {
            let by_level = [items(0), items(1), items(2)];
            cuts(by_level.iter().map(Vec::as_slice), PASS_MARK)
        };
        let of = |items: &[Item], level: usize| -> Vec<Item> {
            items.iter().zip(&levels).filter(|(_, of)| **of == level).map(|(item, _)| *item).collect()
        };
        let taken: Vec<Item> = asks.iter().map(|ask| ask.item).collect();
        let cuts = cuts_of(&|level| of(&taken, level));
        let true_cuts = cuts_of(&|level| of(&truth, level));
        Self { names, skills, asks, levels, truth, cuts, true_cuts }
    }

    /// A level's questions, each with its skill.
    pub(super) fn level(&self, level: usize) -> Vec<(Item, usize)> {
        let own = self.asks.iter().zip(&self.levels).filter(|(_, of)| **of == level);
        own.map(|(ask, _)| (ask.item, ask.skill)).collect()
    }

    pub(super) fn start(&self, rules: Rules) -> Placement {
        Placement::new(self.asks.clone(), &self.cuts, rules)
    }

    /// How far a level's cut lies above the one below, in logits.
    pub(super) fn distance(&self, level: usize) -> Option<f64> {
        let below = level.checked_sub(1)?;
        Some(self.cuts.get(level)? - self.cuts.get(below)?)
    }

    /// The `n`th of the people. The state is by their ability and the real difficulties.
    pub(super) fn person(&self, people: People, n: usize) -> Person {
        let mut chance = Chance::new(people.seed, n as u64);
        let ability = people.mean + chance.normal(people.sd);
        let effects: Vec<f64> = self.skills.iter().map(|_| chance.normal(people.differ)).collect();
        let state = self.true_cuts.iter().filter(|cut| ability >= **cut).count();
        let chances = self
            .asks
            .iter()
            .zip(&self.truth)
            .map(|(ask, item)| item.p(ability + effects.get(ask.skill).copied().unwrap_or_default()));
        let chances: Vec<f64> = chances.collect();
        let expected = (0..self.cuts.len()).map(|level| {
            let own = chances.iter().zip(&self.levels).filter(|(_, of)| **of == level);
            let (n, sum) = own.fold((0.0, 0.0), |(n, sum), (p, _)| (n + 1.0, sum + p));
            sum / f64::max(n, 1.0)
        });
        let marks = chances.iter().map(|p| f64::from(u8::from(chance.even() < *p)));
        Person { state, marks: marks.collect(), expected: expected.collect() }
    }
}
