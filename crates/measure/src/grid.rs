//! The abilities at which sums stand for integrals.

use crate::count;
use crate::item::within;

/// Abilities are looked at from −`RANGE` to `RANGE` logits.
pub const RANGE: f64 = 6.0;
/// Widest panel, in logits: for up to 60 answers probabilities are right to 1e-10, for 300 to three digits.
pub const COARSE: f64 = 1.0;
/// Widest panel, in logits, for 500 answers.
pub const FINE: f64 = 0.5;

/// Gauss–Legendre nodes of order 8 on −1..1 with their weights: the positive half.
const LEGENDRE: [(f64, f64); 4] = [
    (0.183_434_642_495_649_8, 0.362_683_783_378_362),
    (0.525_532_409_916_329, 0.313_706_645_877_887_3),
    (0.796_666_477_413_626_7, 0.222_381_034_453_374_47),
    (0.960_289_856_497_536_2, 0.101_228_536_290_376_26),
];

/// Nodes on the scale of ability in ascending order. Panels break at the cuts, so that the probability of a state is
/// a plain sum over its nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    nodes: Vec<Node>,
    cuts: Vec<f64>,
}

/// One ability with the length it stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Node {
    /// In logits.
    pub(crate) ability: f64,
    /// In logits; all together 12.
    pub(crate) weight: f64,
    /// How many cuts lie below.
    pub(crate) state: usize,
}

impl Grid {
    /// Panels at most `panel` logits wide (0.01..=12), each with 8 nodes; `cuts` in ascending order. A cut outside
    /// the range is brought to its end, one below the cut before to that cut.
    pub fn new(cuts: &[f64], panel: f64) -> Self {
        let panel = if panel.is_nan() { COARSE } else { within(panel, 0.01, 2.0 * RANGE) };
        let mut nodes = Vec::new();
        let mut low = -RANGE;
        let mut own = Vec::with_capacity(cuts.len());
        for (state, cut) in cuts.iter().copied().chain([RANGE]).enumerate() {
            let high = if cut.is_nan() { low } else { within(cut, low, RANGE) };
            panels(low, high, panel, state, &mut nodes);
            if state < cuts.len() {
                own.push(high);
            }
            low = high;
        }
        Self { nodes, cuts: own }
    }

    /// The abilities that part the states, in logits, ascending; one fewer than states.
    pub fn cuts(&self) -> &[f64] {
        &self.cuts
    }

    pub(crate) fn n_states(&self) -> usize {
        self.cuts.len() + 1
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Never: the range has a length.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// In logits, ascending.
    pub(crate) fn abilities(&self) -> impl Iterator<Item = f64> + '_ {
        self.nodes.iter().map(|node| node.ability)
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}

fn panels(low: f64, high: f64, widest: f64, state: usize, nodes: &mut Vec<Node>) {
    let mut n_panels = 0;
    while count(n_panels) * widest < high - low {
        n_panels += 1;
    }
    let half = (high - low) / count(n_panels) / 2.0;
    for panel in 0..n_panels {
        let middle = low + half * (2.0 * count(panel) + 1.0);
        let left = LEGENDRE.iter().rev().map(|(at, weight)| (-at, *weight));
        for (at, weight) in left.chain(LEGENDRE) {
            nodes.push(Node { ability: middle + half * at, weight: half * weight, state });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_are_integrated_exactly() {
        let grid = Grid::new(&[-0.791, 0.658, 2.216], COARSE);
        let integral = |power: i32| -> f64 {
            grid.nodes().iter().map(|node| node.weight * node.ability.powi(power)).sum()
        };
        assert!((integral(0) - 12.0).abs() < 1e-12);
        assert!(integral(1).abs() < 1e-12);
        assert!((integral(2) - 2.0 * 6.0_f64.powi(3) / 3.0).abs() < 1e-10);
        assert!((integral(14) / (2.0 * 6.0_f64.powi(15) / 15.0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn states_break_at_the_cuts() {
        let grid = Grid::new(&[-0.5, -0.5, 9.0], COARSE);
        assert_eq!(grid.cuts(), [-0.5, -0.5, 6.0]);
        assert!(grid.abilities().is_sorted());
        for node in grid.nodes() {
            assert_eq!(node.state, if node.ability < -0.5 { 0 } else { 2 });
        }
    }

    #[test]
    fn no_cut_is_too_odd() {
        for cut in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(!Grid::new(&[cut], f64::NAN).is_empty());
        }
    }
}
