//! What a simulation found, as numbers.

use palier_measure::Rules;
use serde::Serialize;

use super::trial::Placed;
use super::world::{People, World};

/// A skill with fewer questions cannot be shown weak twice by different questions.
const THIN: usize = 6;
/// Levels whose cuts lie nearer, in logits, do not separate.
const NEAR: f64 = 0.75;
/// Bounds of the classes of claims.
const CLAIMS: [f64; 6] = [0.25, 0.5, 0.65, 0.8, 0.9, 0.95];

/// All shares and probabilities are in 0..=1.
#[derive(Serialize)]
pub(super) struct Report {
    pub(super) people: usize,
    pub(super) seed: u64,
    /// Standard deviation of what people are better or worse in single skills, in logits.
    pub(super) differ: f64,
    pub(super) stop: f64,
    pub(super) skill_sd: f64,
    pub(super) questions: usize,
    pub(super) right: f64,
    pub(super) off_by_two: f64,
    pub(super) length: Length,
    pub(super) by_questions: Vec<AfterQuestions>,
    pub(super) claims: Vec<Claim>,
    pub(super) mastery_claims: Vec<Claim>,
    /// "At least 90 % sure" of a state.
    pub(super) sure: Claim,
    /// Expected marks on a level that lie within the interval claimed to hold 80 % of them.
    pub(super) within_interval: f64,
    pub(super) spread: Spread,
    pub(super) levels: Vec<Level>,
    pub(super) skills: Vec<Skill>,
    pub(super) never_asked: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Length {
    pub(super) mean: f64,
    pub(super) percentile_95: usize,
    /// Stopped because one state was sure enough.
    pub(super) sure: f64,
}

#[derive(Serialize)]
pub(super) struct AfterQuestions {
    pub(super) n: usize,
    pub(super) right: f64,
}

/// Claims with a probability of at least `from`, below the next class.
#[derive(Serialize)]
pub(super) struct Claim {
    pub(super) from: f64,
    pub(super) n: usize,
    /// Mean probability claimed.
    pub(super) claimed: f64,
    pub(super) came_true: f64,
}

/// How a placement spreads over skills.
#[derive(Serialize)]
pub(super) struct Spread {
    /// Mean number of skills touched.
    pub(super) skills: f64,
    /// Fewest skills touched in placements of 17 questions or more, if there are any.
    pub(super) fewest_of_17: Option<usize>,
    /// Largest share of one skill in placements of 17 questions or more, likewise.
    pub(super) largest_of_17: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct Level {
    /// 1, 2, 3.
    pub(super) number: usize,
    pub(super) questions: usize,
    /// Ability at which the level is mastered, in logits.
    pub(super) cut: f64,
    /// Above the cut of the level below, in logits.
    pub(super) above_last: Option<f64>,
    /// People who truly master just this level, or just the one below, and are placed on the right side.
    pub(super) told_apart: f64,
    pub(super) separates: bool,
}

#[derive(Serialize)]
pub(super) struct Skill {
    pub(super) id: String,
    pub(super) questions: usize,
    /// Questions a placement asks of it, on average.
    pub(super) asked: f64,
    pub(super) thin: bool,
}

impl Report {
    pub(super) fn of(world: &World, people: People, rules: Rules, placed: &[Placed]) -> Self {
        let share =
            |is: &dyn Fn(&Placed) -> bool| mean(placed.iter().map(|one| f64::from(u8::from(is(one)))));
        let mut lengths: Vec<usize> = placed.iter().map(|one| one.n_asked).collect();
        lengths.sort_unstable();
        let longest = placed.iter().map(|one| one.by_questions.len()).max().unwrap_or_default();
        let after = |n: usize| {
            let found = placed.iter().filter_map(|one| Some((one.by_questions.get(n - 1)?, one.truth)));
            let right = mean(found.map(|(state, truth)| f64::from(u8::from(*state == truth))));
            AfterQuestions { n, right }
        };
        let states: Vec<(f64, bool)> = placed
            .iter()
            .map(|one| (one.states.get(one.state).copied().unwrap_or_default(), one.state == one.truth))
            .collect();
        let sure: Vec<(f64, bool)> = states.iter().copied().filter(|(claimed, _)| *claimed >= 0.9).collect();
        Self {
            people: people.n,
            seed: people.seed,
            differ: people.differ,
            stop: rules.stopping.sure,
            skill_sd: rules.skill_sd,
            questions: world.asks.len(),
            right: share(&|one| one.state == one.truth),
            off_by_two: share(&|one| one.state.abs_diff(one.truth) >= 2),
            length: Length {
                mean: mean(lengths.iter().map(|n| number(*n))),
                percentile_95: lengths.get(lengths.len() * 95 / 100).copied().unwrap_or_default(),
                sure: share(&|one| one.is_sure),
            },
            by_questions: (1..=longest).map(after).collect(),
            claims: classes(&states),
            mastery_claims: classes(&mastery(placed)),
            sure: claim(0.9, &sure),
            within_interval: mean(placed.iter().map(|one| number(one.n_within) / number(world.cuts.len()))),
            spread: spread(placed),
            levels: (0..world.cuts.len()).map(|level| level_row(world, placed, level)).collect(),
            skills: skills(world, placed),
            never_asked: never_asked(world, placed),
        }
    }
}

/// For each person and level the claim that is more probable, and whether it is true.
fn mastery(placed: &[Placed]) -> Vec<(f64, bool)> {
    let mut found = Vec::new();
    for one in placed {
        for level in 1..one.states.len() {
            let masters: f64 = one.states.iter().skip(level).sum();
            let truly = one.truth >= level;
            found.push(if masters >= 0.5 { (masters, truly) } else { (1.0 - masters, !truly) });
        }
    }
    found
}

fn classes(claims: &[(f64, bool)]) -> Vec<Claim> {
    let ends = CLAIMS.into_iter().skip(1).chain([f64::INFINITY]);
    let within = |(from, to): (f64, f64)| {
        let own: Vec<_> = claims.iter().copied().filter(|(p, _)| (from..to).contains(p)).collect();
        claim(from, &own)
    };
    CLAIMS.into_iter().zip(ends).map(within).collect()
}

fn claim(from: f64, claims: &[(f64, bool)]) -> Claim {
    Claim {
        from,
        n: claims.len(),
        claimed: mean(claims.iter().map(|(p, _)| *p)),
        came_true: mean(claims.iter().map(|(_, is_true)| f64::from(u8::from(*is_true)))),
    }
}

fn spread(placed: &[Placed]) -> Spread {
    let long = || placed.iter().filter(|one| one.n_asked >= 17);
    Spread {
        skills: mean(placed.iter().map(|one| number(one.n_skills))),
        fewest_of_17: long().map(|one| one.n_skills).min(),
        largest_of_17: long().map(|one| number(one.most_of_a_skill) / number(one.n_asked)).reduce(f64::max),
    }
}

fn level_row(world: &World, placed: &[Placed], level: usize) -> Level {
    let above_last = world.distance(level);
    let neighbours = placed.iter().filter(|one| one.truth == level || one.truth == level + 1);
    let told_apart =
        mean(neighbours.map(|one| f64::from(u8::from((one.state > level) == (one.truth > level)))));
    Level {
        number: level + 1,
        questions: world.levels.iter().filter(|of| **of == level).count(),
        cut: world.cuts.get(level).copied().unwrap_or_default(),
        above_last,
        told_apart,
        separates: above_last.is_none_or(|distance| distance >= NEAR),
    }
}

fn skills(world: &World, placed: &[Placed]) -> Vec<Skill> {
    let row = |(skill, id): (usize, &String)| {
        let is_of = |index: &usize| world.asks.get(*index).is_some_and(|ask| ask.skill == skill);
        let questions = world.asks.iter().filter(|ask| ask.skill == skill).count();
        let asked = mean(placed.iter().map(|one| number(one.asked.iter().filter(|it| is_of(it)).count())));
        Skill { id: id.clone(), questions, asked, thin: questions < THIN }
    };
    world.skills.iter().enumerate().map(row).collect()
}

fn never_asked(world: &World, placed: &[Placed]) -> Vec<String> {
    let mut is_asked = vec![false; world.names.len()];
    for index in placed.iter().flat_map(|one| &one.asked) {
        if let Some(is_asked) = is_asked.get_mut(*index) {
            *is_asked = true;
        }
    }
    let never = world.names.iter().zip(is_asked).filter(|(_, is_asked)| !is_asked);
    never.map(|(name, _)| name.clone()).collect()
}

pub(super) fn number(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// 0 of nothing.
fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (n, sum) = values.fold((0.0, 0.0), |(n, sum), value| (n + 1.0, sum + value));
    if n > 0.0 { sum / n } else { 0.0 }
}
