//! What follows from a belief: each level's chance, what to take up next, what a level's questions would give.

use crate::{Belief, Item, count};

/// The chances of the levels, and which to take up.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// Probability of mastering each level together with all below it, lowest first; never rises.
    pub masters: Vec<f64>,
    /// The level to take up: the lowest with a probability below one half; none when all are mastered.
    pub next: Option<usize>,
}

/// A share of marks that is expected, with the interval that holds it with a probability of 80 %. All in 0..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    pub mean: f64,
    pub low: f64,
    pub high: f64,
}

/// Quantiles of the standard normal distribution at 10 % and 90 % bound 80 %.
const TAIL: f64 = 0.1;

impl Outlook {
    pub fn of(belief: &Belief) -> Self {
        let masters = belief.chances();
        let next = masters.iter().position(|chance| *chance < 0.5);
        Self { masters, next }
    }
}

impl Expected {
    /// Mean marks that the person would reach on `items` (each with its skill), as a level's; nothing without items.
    ///
    /// The interval is that of the ability, widened for the part of the skills' own effects that a mean over several
    /// skills does not even out.
    pub fn of(belief: &Belief, items: &[(Item, usize)]) -> Option<Self> {
        let curve = curve(belief, items)?;
        let mean = belief.mass().iter().zip(&curve).map(|(mass, marks)| mass * marks).sum();
        let middle = belief.quantile(0.5);
        let wider = (1.0 + left_over(belief, items) / belief.sd().powi(2).max(1e-9)).sqrt();
        let bound = |share: f64| {
            let ability = middle + wider * (belief.quantile(share) - middle);
            along(belief, &curve, ability)
        };
        Some(Self { mean, low: bound(TAIL), high: bound(1.0 - TAIL) })
    }
}

/// Mean expected marks at each node.
fn curve(belief: &Belief, items: &[(Item, usize)]) -> Option<Vec<f64>> {
    let mut sum = vec![0.0; belief.grid().len()];
    let mut one = sum.clone();
    for (item, skill) in items {
        belief.predict(*item, *skill, &mut one);
        for (sum, marks) in sum.iter_mut().zip(&one) {
            *sum += marks / count(items.len());
        }
    }
    (!items.is_empty()).then_some(sum)
}

/// Variance in squared logits of the mean over the items of their skills' effects, given the ability.
fn left_over(belief: &Belief, items: &[(Item, usize)]) -> f64 {
    let mut counts: Vec<usize> = Vec::new();
    for (_, skill) in items {
        if *skill >= counts.len() {
            counts.resize(skill + 1, 0);
        }
        if let Some(n) = counts.get_mut(*skill) {
            *n += 1;
        }
    }
    let used = counts.iter().enumerate().filter(|(_, n)| **n > 0);
    used.map(|(skill, n)| (count(*n) / count(items.len())).powi(2) * belief.effect_variance(skill)).sum()
}

/// The curve at `ability`, straight between nodes.
fn along(belief: &Belief, curve: &[f64], ability: f64) -> f64 {
    let mut before: Option<(f64, f64)> = None;
    for (at, marks) in belief.grid().abilities().zip(curve.iter().copied()) {
        if at >= ability {
            return before.map_or(marks, |(low, from)| {
                from + (marks - from) * (ability - low) / (at - low).max(1e-12)
            });
        }
        before = Some((at, marks));
    }
    before.map_or(0.0, |(_, marks)| marks)
}
