//! How people of one ability differ from skill to skill.

use crate::{Grid, grid::FINE};

/// Standard deviation of skill effects in logits.
pub const SKILL_SD: f64 = 0.6;

/// Gauss–Hermite nodes of order 7 for the standard normal density: the positive half, and the weight of 0.
const HERMITE: [(f64, f64); 3] = [
    (1.154_405_394_739_968, 0.240_123_178_605_012_7),
    (2.366_759_410_734_541, 0.030_757_123_967_586_498),
    (3.750_439_717_725_742_3, 0.000_548_268_855_972_217_8),
];
const HERMITE_MIDDLE: f64 = 0.457_142_857_142_857_14;

/// The distribution N(0, τ²) of a skill's effect γ on the logit, as nodes with weights that sum to 1.
///
/// Testlet effects: Wainer, Bradlow & Wang, *Testlet Response Theory and Its Applications*, 2007.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    nodes: Vec<(f64, f64)>,
}

impl Spread {
    /// People have the same ability in every skill.
    pub fn none() -> Self {
        Self { nodes: vec![(0.0, 1.0)] }
    }

    /// Seven nodes: enough to place people. `sd` τ in logits, 0..=3; none without.
    pub fn new(sd: f64) -> Self {
        if sd.is_nan() || sd <= 0.0 {
            return Self::none();
        }
        let sd = sd.min(3.0);
        let left = HERMITE.iter().rev().map(|(at, weight)| (-at * sd, *weight));
        let right = HERMITE.iter().map(|(at, weight)| (at * sd, *weight));
        Self { nodes: left.chain([(0.0, HERMITE_MIDDLE)]).chain(right).collect() }
    }

    /// As many nodes as it takes to be right to 1e-8 with 60 answers in one skill; slow.
    pub fn fine(sd: f64) -> Self {
        if sd.is_nan() || sd <= 0.0 {
            return Self::none();
        }
        // The standard normal within ±6 keeps all but 2e-9; 9 sd lie within the grid after scaling by 1.5.
        let sd = sd.min(3.0);
        let scale = 1.5;
        let grid = Grid::new(&[], FINE);
        let density = |z: f64| (-0.5 * z * z).exp();
        let total: f64 = grid.nodes().iter().map(|node| node.weight * density(node.ability * scale)).sum();
        let nodes = grid.nodes().iter().map(|node| {
            let z = node.ability * scale;
            (z * sd, node.weight * density(z) / total)
        });
        Self { nodes: nodes.collect() }
    }

    pub(crate) fn nodes(&self) -> &[(f64, f64)] {
        &self.nodes
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is nothing to integrate.
    pub(crate) fn is_none(&self) -> bool {
        self.nodes.len() == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_of_the_normal_density() {
        for spread in [Spread::new(0.6), Spread::fine(0.6)] {
            let moment =
                |power: i32| spread.nodes().iter().map(|(at, weight)| weight * at.powi(power)).sum::<f64>();
            for (power, want) in [(0, 1.0), (1, 0.0), (2, 0.36), (3, 0.0), (4, 3.0 * 0.36 * 0.36)] {
                assert!((moment(power) - want).abs() < 1e-12, "moment {power}: {}", moment(power));
            }
        }
        assert_eq!(Spread::new(0.0), Spread::none());
        assert_eq!(Spread::new(f64::NAN), Spread::none());
    }
}
