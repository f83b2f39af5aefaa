//! The binomial test, one-sided: how likely so many hits are by chance alone.

/// The probability of `hits` or more in `trials`, each a hit with probability `p` in 0..=1.
///
/// Where trials have different probabilities, their mean in place of `p` gives more than the true value or nearly so
/// when hits are above the mean: W. Hoeffding, *On the Distribution of the Number of Successes in Independent
/// Trials*, 1956.
pub(crate) fn at_least(hits: usize, trials: usize, p: f64) -> f64 {
    if hits == 0 {
        return 1.0;
    }
    if hits > trials || p <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0;
    }
    let odds = p / (1.0 - p);
    let ways = |k: usize| (to_f64(trials - k) / to_f64(k + 1)).ln();
    // In logarithms: with a thousand trials the terms leave the range of numbers.
    let start: f64 = (0..hits).map(|k| ways(k) + odds.ln()).sum::<f64>() + to_f64(trials) * (1.0 - p).ln();
    let mut term = start;
    let mut sum = term.exp();
    for k in hits..trials {
        term += ways(k) + odds.ln();
        sum += term.exp();
    }
    sum.min(1.0)
}

pub(crate) fn to_f64(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(hits: usize, trials: usize, p: f64, want: f64) {
        let got = at_least(hits, trials, p);
        assert!((got - want).abs() < 1e-9, "{hits} of {trials} at {p}: {got} instead of {want}");
    }

    #[test]
    fn known_values() {
        case(0, 0, 0.25, 1.0);
        case(0, 10, 0.25, 1.0);
        case(10, 10, 0.25, 0.25_f64.powi(10));
        case(9, 10, 0.5, 11.0 / 1024.0);
        case(5, 10, 0.5, 638.0 / 1024.0);
        case(1, 3, 0.25, 1.0 - 0.75_f64.powi(3));
        case(3, 2, 0.25, 0.0);
        case(1, 5, 0.0, 0.0);
        case(5, 5, 1.0, 1.0);
        // Above by one standard deviation and a half, in a bank of ten thousand.
        assert!((at_least(2565, 10_000, 0.25) - 0.0682).abs() < 2e-3);
        assert!(at_least(10_000, 10_000, 0.25) < 1e-300);
    }

    #[test]
    fn it_is_the_sum_over_all_outcomes() {
        let p: f64 = 0.3;
        for hits in 0..=12 {
            let all = 0_u32..1 << 12;
            let sum: f64 = all
                .map(u32::count_ones)
                .filter(|ones| *ones as usize >= hits)
                .map(|ones| p.powf(f64::from(ones)) * (1.0 - p).powf(f64::from(12 - ones)))
                .sum();
            case(hits, 12, p, sum);
        }
    }
}
