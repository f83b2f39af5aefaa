//! Orders that a seed replays.

use crate::{Body, Question};

/// A small random number generator: the same seed gives the same numbers on every machine.
/// `SplitMix64`: Steele, Lea, Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `bound` (0 when the bound is 0).
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u64;
        usize::try_from(self.next() % bound.max(1)).unwrap_or_default()
    }

    /// Puts `items` into a random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

/// The order in which a question's choices, steps or rights are shown: indexes of the author's order.
///
/// Without a seed choices stand as written; steps are shuffled all the same, as their order is the key.
pub fn shown_order(question: &Question, seed: Option<u64>) -> Vec<usize> {
    let Some(body) = question.body() else { return Vec::new() };
    let n = match body {
        Body::Match(pairs) => pairs.rights.len(),
        Body::Single(_) | Body::Multiple(_) | Body::Order(_) => body.len(),
        // Lines stand as they are, and points are not shown before the answer.
        Body::Command(_) | Body::Spot(_) | Body::Explain(_) => 0,
    };
    let mut order: Vec<usize> = (0..n).collect();
    let keyed_by_order = matches!(body, Body::Order(_) | Body::Match(_));
    if seed.is_some() || keyed_by_order {
        Dice::new(seed.unwrap_or_default() ^ u64::from(question.id.hash32())).shuffle(&mut order);
    }
    if keyed_by_order && n > 1 && order.is_sorted() {
        order.rotate_left(1);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{order, single};

    #[test]
    fn a_seed_replays_and_steps_never_stand_right() {
        for seed in 0..200 {
            let steps = order("t/q", 3);
            let shown = shown_order(&steps, Some(seed));
            assert_eq!(shown, shown_order(&steps, Some(seed)));
            assert!(!shown.is_sorted(), "seed {seed} shows the key");
            let mut all = shown_order(&single("t/q", 0, 5), Some(seed));
            all.sort_unstable();
            assert_eq!(all, [0, 1, 2, 3, 4]);
        }
        assert_eq!(shown_order(&single("t/q", 0, 4), None), [0, 1, 2, 3]);
    }
}
