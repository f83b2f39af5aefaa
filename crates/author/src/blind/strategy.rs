//! The strategies, and what each gets of a question.

use std::collections::BTreeSet;

use palier_quiz::{Body, Given, Question, blind_marks, marks, shown_order};

use super::binomial::to_f64;
use crate::editor::{Item, absolute_words, features, stems};

/// A way to answer without knowing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strategy {
    Longest,
    Shortest,
    First,
    Second,
    Third,
    Last,
    Everything,
    MostShared,
    FewestAbsolutes,
    OddOneOut,
    AsItStands,
}

/// What a strategy gets of one question. A hit is a right pick, a neighbour kept, a left matched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Outcome {
    /// Expected, where the strategy has several options to choose from; 0..=1.
    pub(crate) marks: f64,
    /// What as many blind picks get; 0..=1.
    pub(crate) chance: f64,
    pub(crate) hits: f64,
    pub(crate) trials: usize,
    /// The probability of each hit by chance.
    pub(crate) p_hit: f64,
}

/// What offers more is no question, and to compute its chances takes the square of their number.
const MOST_OFFERED: usize = 100;

impl Strategy {
    pub(crate) const ALL: [Self; 11] = [
        Self::Longest,
        Self::Shortest,
        Self::First,
        Self::Second,
        Self::Third,
        Self::Last,
        Self::Everything,
        Self::MostShared,
        Self::FewestAbsolutes,
        Self::OddOneOut,
        Self::AsItStands,
    ];

    /// A name that stays, for programs.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Longest => "longest",
            Self::Shortest => "shortest",
            Self::First => "first",
            Self::Second => "second",
            Self::Third => "third",
            Self::Last => "last",
            Self::Everything => "tick-everything",
            Self::MostShared => "most-shared-words",
            Self::FewestAbsolutes => "fewest-absolutes",
            Self::OddOneOut => "odd-one-out",
            Self::AsItStands => "as-it-stands",
        }
    }

    /// What an author does about it.
    pub(crate) const fn way_out(self) -> &'static str {
        match self {
            Self::Longest => "shorten right options or lengthen wrong ones",
            Self::Shortest => "lengthen right options or shorten wrong ones",
            Self::First | Self::Second | Self::Third | Self::Last => "move right options to other places",
            Self::Everything => "add wrong options",
            Self::MostShared => "take words of the stem out of right options or put them into wrong ones",
            Self::FewestAbsolutes => "take words such as `toujours` and `only` out of wrong options",
            Self::OddOneOut => "give the options of a question one form",
            Self::AsItStands => "change the order in the file",
        }
    }

    /// What it gets of a question; none where it cannot be used, or does not tell the options apart.
    pub(crate) fn outcome(self, item: &Item<'_>) -> Option<Outcome> {
        if item.written.body.len() > MOST_OFFERED {
            return None;
        }
        match self {
            Self::AsItStands => as_it_stands(item.question, &item.written.body),
            Self::Everything => everything(item),
            Self::Longest
            | Self::Shortest
            | Self::First
            | Self::Second
            | Self::Third
            | Self::Last
            | Self::MostShared
            | Self::FewestAbsolutes
            | Self::OddOneOut => tick_one(&self.candidates(item)?, &item.keys(), item.options.len()),
        }
    }

    /// The options that it cannot choose between.
    fn candidates(self, item: &Item<'_>) -> Option<Vec<usize>> {
        let n = item.options.len();
        let by = |value: &dyn Fn(usize) -> usize| {
            let values: Vec<usize> = (0..n).map(value).collect();
            let most = values.iter().max()?;
            Some(values.iter().enumerate().filter(|(_, v)| *v == most).map(|(i, _)| i).collect::<Vec<_>>())
        };
        let length = |i: usize| item.options.get(i).map_or(0, crate::editor::Text::len);
        let at = |i: usize| (i < n).then(|| vec![i]);
        match self {
            Self::Longest => by(&length),
            Self::Shortest => by(&|i| usize::MAX - length(i)),
            Self::First => at(0),
            Self::Second => at(1),
            // Of three options it is the last.
            Self::Third if n > 3 => at(2),
            Self::Last => at(n.checked_sub(1)?),
            Self::MostShared => {
                let asked: BTreeSet<String> =
                    [&item.title, &item.stem].into_iter().flat_map(|text| stems(text, item.lang)).collect();
                let shared: Vec<usize> = item
                    .options
                    .iter()
                    .map(|option| stems(option, item.lang).intersection(&asked).count())
                    .collect();
                by(&|i| shared.get(i).copied().unwrap_or_default())
            }
            Self::FewestAbsolutes => {
                let count: Vec<usize> =
                    item.options.iter().map(|option| absolute_words(item, option).len()).collect();
                by(&|i| usize::MAX - count.get(i).copied().unwrap_or_default())
            }
            Self::OddOneOut => {
                let forms: Vec<Vec<bool>> = item.options.iter().map(features).collect();
                let with: Vec<usize> = (0..forms.first().map_or(0, Vec::len))
                    .map(|f| forms.iter().filter(|form| form.get(f) == Some(&true)).count())
                    .collect();
                // In how many features an option differs from more than half of all.
                let odd = |i: usize| {
                    let form = forms.get(i).map_or(&[][..], Vec::as_slice);
                    let alone =
                        |(has, with): &(&bool, &usize)| if **has { n - **with } else { **with } * 2 > n;
                    form.iter().zip(&with).filter(alone).count()
                };
                by(&odd)
            }
            Self::Third | Self::Everything | Self::AsItStands => None,
        }
    }
}

/// Ticks one of the candidates; the keys are ascending.
fn tick_one(candidates: &[usize], keys: &[usize], n: usize) -> Option<Outcome> {
    if candidates.len() >= n || keys.is_empty() {
        return None;
    }
    let right = candidates.iter().filter(|i| keys.binary_search(i).is_ok()).count();
    let hits = to_f64(right) / to_f64(candidates.len());
    let keys = to_f64(keys.len());
    // One right tick of several keys is a part of the marks, a wrong one none.
    Some(Outcome { marks: hits / keys, chance: 1.0 / to_f64(n), hits, trials: 1, p_hit: keys / to_f64(n) })
}

fn everything(item: &Item<'_>) -> Option<Outcome> {
    let body = &item.written.body;
    if !matches!(body, Body::Multiple(_) | Body::Spot(_)) {
        return None;
    }
    let marks = marks(body, &Given::Picked((0..body.len()).collect()))?;
    let chance = blind_marks(body);
    Some(Outcome { marks, chance, hits: marks, trials: 1, p_hit: chance })
}

/// How many shuffled orders are tried, beside the painted one.
const SEEDS: u32 = 15;

/// Leaves steps as they are shown, and gives each left the right that stands beside it.
fn as_it_stands(question: &Question, body: &Body) -> Option<Outcome> {
    let (trials, n) = if let Body::Order(steps) = body {
        (steps.len().checked_sub(1)?, steps.len())
    } else if let Body::Match(pairs) = body {
        (pairs.lefts.len(), pairs.rights.len())
    } else {
        return None;
    };
    let seeds = std::iter::once(None).chain((1..=SEEDS).map(|seed| Some(seed.into())));
    let given = seeds.map(|seed| {
        let shown = shown_order(question, seed);
        if matches!(body, Body::Order(_)) {
            Given::Ordered(shown)
        } else {
            Given::Matched((0..trials).map(|left| shown.get(left % n.max(1)).copied()).collect())
        }
    });
    let marks: f64 = given.filter_map(|given| marks(body, &given)).sum::<f64>() / f64::from(1 + SEEDS);
    let chance = blind_marks(body);
    Some(Outcome { marks, chance, hits: marks * to_f64(trials), trials, p_hit: chance })
}
