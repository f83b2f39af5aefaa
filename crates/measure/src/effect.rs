//! What the answers in one skill say, at each ability and each effect of the skill.

use crate::grid::Node;
use crate::{Grid, Item, Spread};

/// The likelihood of one skill's answers over the pairs of ability and effect, row by row of ability.
#[derive(Clone, Debug)]
pub(crate) struct Effect {
    /// Logarithm of the likelihood at each pair.
    ln: Vec<f64>,
    /// Probability of each effect given the ability; each row sums to 1.
    share: Vec<f64>,
    /// Logarithm of the likelihood at each ability, the effect integrated out.
    ln_total: Vec<f64>,
}

impl Effect {
    /// Without answers.
    pub(crate) fn new(grid: &Grid, spread: &Spread) -> Self {
        let n_pairs = grid.len() * spread.len();
        let weights = spread.nodes().iter().map(|(_, weight)| *weight);
        Self {
            ln: vec![0.0; n_pairs],
            share: weights.cycle().take(n_pairs).collect(),
            ln_total: vec![0.0; grid.len()],
        }
    }

    pub(crate) fn observe(&mut self, grid: &Grid, spread: &Spread, item: Item, marks: f64, weight: f64) {
        let n = spread.len();
        let rows = self.ln.chunks_exact_mut(n).zip(self.share.chunks_exact_mut(n));
        for ((node, (lns, shares)), total) in grid.nodes().iter().zip(rows).zip(&mut self.ln_total) {
            let mut highest = f64::NEG_INFINITY;
            for (ln, (effect, _)) in lns.iter_mut().zip(spread.nodes()) {
                *ln += weight * item.ln_likelihood(node.ability + effect, marks);
                highest = highest.max(*ln);
            }
            let mut sum = 0.0;
            for ((share, ln), (_, weight)) in shares.iter_mut().zip(lns.iter()).zip(spread.nodes()) {
                *share = weight * (ln - highest).exp();
                sum += *share;
            }
            for share in shares {
                *share /= sum;
            }
            *total = highest + sum.ln();
        }
    }

    pub(crate) fn ln_total(&self) -> &[f64] {
        &self.ln_total
    }

    /// For each ability the probabilities of the effects.
    pub(crate) fn shares(&self, n_effects: usize) -> impl Iterator<Item = &[f64]> {
        self.share.chunks_exact(n_effects)
    }
}

/// Expected marks at each ability, the effect of the skill integrated out with `shares`.
pub(crate) fn predict<'s>(
    nodes: &[Node],
    spread: &Spread,
    shares: impl Iterator<Item = &'s [f64]>,
    item: Item,
    out: &mut [f64],
) {
    if spread.is_none() {
        for (out, node) in out.iter_mut().zip(nodes) {
            *out = item.p(node.ability);
        }
        return;
    }
    // σ(a(θ+γ−b)) = 1/(1 + e^(−a(θ−b))·e^(−aγ)): the second factor is the same at all abilities.
    let factors: Vec<f64> = spread.nodes().iter().map(|(effect, _)| (-item.slope() * effect).exp()).collect();
    for ((out, node), shares) in out.iter_mut().zip(nodes).zip(shares) {
        let at = (-item.slope() * (node.ability - item.difficulty())).exp();
        let mean: f64 = shares.iter().zip(&factors).map(|(share, factor)| share / (1.0 + at * factor)).sum();
        *out = item.guess() + (1.0 - item.guess()) * mean;
    }
}
