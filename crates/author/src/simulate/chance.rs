//! Chance that a seed replays, for made-up people.

use std::f64::consts::TAU;

/// Random numbers. `SplitMix64`: Steele, Lea, Flood, *Fast Splittable Pseudorandom Number Generators*, 2014.
pub(super) struct Chance(u64);

impl Chance {
    /// The `n`th stream of `seed`.
    pub(super) fn new(seed: u64, n: u64) -> Self {
        let mut chance = Self(seed);
        let start = chance.next().wrapping_add(n.wrapping_mul(0x9e6c_63d0_876a_3f6b));
        Self(Self(start).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Evenly in 0..1.
    pub(super) fn even(&mut self) -> f64 {
        let high = u32::try_from(self.next() >> 32).unwrap_or_default();
        (f64::from(high) + 0.5) / (f64::from(u32::MAX) + 1.0)
    }

    /// One of `values`, each equally likely; nothing of nothing.
    pub(super) fn pick<T: Copy>(&mut self, values: &[T]) -> Option<T> {
        let n = u64::try_from(values.len()).ok().filter(|n| *n > 0)?;
        values.get(usize::try_from(self.next() % n).ok()?).copied()
    }

    /// From N(0, sd²), by Box and Muller.
    pub(super) fn normal(&mut self, sd: f64) -> f64 {
        let (radius, angle) = (self.even(), self.even());
        sd * (-2.0 * radius.ln()).sqrt() * (TAU * angle).cos()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_replays_and_moments_are_right() {
        let mut chance = Chance::new(7, 3);
        let found: Vec<f64> = (0..20_000).map(|_| chance.normal(2.0)).collect();
        let mut again = Chance::new(7, 3);
        assert!(found.iter().all(|value| (again.normal(2.0) - value).abs() < 1e-15));
        let mean = found.iter().sum::<f64>() / 20_000.0;
        let variance = found.iter().map(|value| value * value).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.06 && (variance - 4.0).abs() < 0.15, "{mean} {variance}");
    }
}
