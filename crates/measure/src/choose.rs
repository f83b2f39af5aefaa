//! Which question to ask: the one whose answer tells most about the state.

use crate::Belief;

/// What no skill may exceed of the questions asked, in per cent.
pub const MAX_SHARE: usize = 15;

/// Values that differ by less are equal.
const TIE: f64 = 1e-12;

/// Mutual information in nats between the answer to a question and the state: how much the answer is expected to
/// tell. `predicted` are the expected marks at each node of the belief's grid.
///
/// Weissman, *Mutual Information Item Selection in Adaptive Classification Testing*, 2007. Part marks count as a
/// right answer with that probability.
pub fn information(belief: &Belief, predicted: &[f64]) -> f64 {
    let mut sum = 0.0;
    let (mut all, mut all_right) = (0.0, 0.0);
    let (mut mass, mut right, mut state) = (0.0, 0.0, 0);
    for ((node, weight), p) in belief.grid().nodes().iter().zip(belief.mass()).zip(predicted) {
        if node.state != state {
            sum += of_state(mass, right);
            all += mass;
            all_right += right;
            (mass, right, state) = (0.0, 0.0, node.state);
        }
        mass += weight;
        right += weight * p;
    }
    sum += of_state(mass, right);
    sum - of_state(all + mass, all_right + right)
}

/// Of a state with probability `mass`, `right` of it with a right answer: mass times minus the entropy of the answer.
fn of_state(mass: f64, right: f64) -> f64 {
    if mass <= 0.0 {
        return 0.0;
    }
    let part = |part: f64| if part > 0.0 { part * (part / mass).ln() } else { 0.0 };
    part(right) + part(mass - right)
}

/// The best `n` of (index, value), best first; of equals the one with the lowest index.
pub fn best(values: &[(usize, f64)], n: usize) -> Vec<(usize, f64)> {
    let mut found: Vec<(usize, f64)> = Vec::with_capacity(n);
    for _ in 0..n {
        let left = || values.iter().filter(|(index, _)| !found.iter().any(|(taken, _)| taken == index));
        let highest = left().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max);
        let Some(next) = left().filter(|(_, value)| *value >= highest - TIE).min_by_key(|(index, _)| *index)
        else {
            break;
        };
        found.push(*next);
    }
    found
}

/// One of the best three, by `seed` and the number of questions asked so far; the best one without a seed.
pub fn draw(values: &[(usize, f64)], seed: Option<u64>, n_asked: usize) -> Option<usize> {
    let best = best(values, if seed.is_some() { 3 } else { 1 });
    let pick = seed.map_or(0, |seed| mix(seed ^ (n_asked as u64).rotate_left(32)) % best.len().max(1) as u64);
    best.get(usize::try_from(pick).ok()?).map(|(index, _)| *index)
}

/// Scatters a number. `SplitMix64`: Steele, Lea, Flood, *Fast Splittable Pseudorandom Number Generators*, 2014.
const fn mix(seed: u64) -> u64 {
    let z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// How often each skill has been asked about, so that no one fills the test.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exposure {
    by_skill: Vec<usize>,
    n_asked: usize,
}

impl Exposure {
    pub fn ask(&mut self, skill: usize) {
        if skill >= self.by_skill.len() {
            self.by_skill.resize(skill + 1, 0);
        }
        if let Some(count) = self.by_skill.get_mut(skill) {
            *count += 1;
        }
        self.n_asked += 1;
    }

    pub fn of(&self, skill: usize) -> usize {
        self.by_skill.get(skill).copied().unwrap_or_default()
    }

    /// Whether with one question more `skill` has at most one, or 15 % of the questions asked.
    pub fn allows(&self, skill: usize) -> bool {
        let most = ((self.n_asked + 1) * MAX_SHARE / 100).max(1);
        self.of(skill) < most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equals_the_first_is_best() {
        let values = [(4, 0.5), (2, 0.5 + 1e-13), (9, 0.7), (3, 0.1)];
        assert_eq!(best(&values, 3).iter().map(|(index, _)| *index).collect::<Vec<_>>(), [9, 2, 4]);
        assert_eq!(best(&values, 9).len(), 4);
        assert_eq!(best(&[], 3), []);
    }

    #[test]
    fn a_seed_draws_among_the_best_three_and_replays() {
        let values: Vec<(usize, f64)> = (0..10).map(|i| (i, f64::from(u8::try_from(i).unwrap()))).collect();
        let drawn: Vec<Option<usize>> = (0..300).map(|seed| draw(&values, Some(seed), 4)).collect();
        assert_eq!(drawn, (0..300).map(|seed| draw(&values, Some(seed), 4)).collect::<Vec<_>>());
        for index in [7, 8, 9] {
            let n = drawn.iter().filter(|drawn| **drawn == Some(index)).count();
            assert!((70..130).contains(&n), "{index} was drawn {n} times of 300");
        }
        assert_eq!(draw(&values, None, 4), Some(9));
        assert_eq!(draw(&values[..1], Some(7), 0), Some(0));
        assert_eq!(draw(&[], Some(7), 0), None);
    }

    #[test]
    fn a_skill_has_one_question_or_its_share() {
        let mut exposure = Exposure::default();
        let mut most = Vec::new();
        for n in 1..=40 {
            let skill = if exposure.allows(0) { 0 } else { n };
            exposure.ask(skill);
            most.push(exposure.of(0));
        }
        for (n, count) in most.iter().enumerate() {
            assert!(*count <= 1.max((n + 1) * 15 / 100));
        }
        assert_eq!((most[12], most[13], most[19], most[39]), (1, 2, 3, 6));
    }
}
