//! A probability of "mastered" as one of seven words.

use palier_quiz::Certainty;

/// The place of the word among seven, from "very probably" to "very probably not".
pub(crate) fn sure(probability: f64) -> usize {
    let steps = |certainty| match certainty {
        Certainty::VeryLikely => 3,
        Certainty::Likely => 2,
        Certainty::Probably => 1,
        Certainty::TooClose => 0,
    };
    3 + steps(Certainty::of(1.0 - probability)) - steps(Certainty::of(probability))
}

/// A share of 0..=1 in whole per cent; 0 and 100 only for none and all.
pub(crate) fn whole_percent(share: f64) -> u32 {
    let whole =
        (0..=100).rev().find(|percent| f64::from(*percent) <= share * 100.0 + 0.5).unwrap_or_default();
    match whole {
        0 if share > 0.0 => 1,
        100 if share < 1.0 => 99,
        percent => percent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_by_probability() {
        let told = [1.0, 0.95, 0.8, 0.65, 0.5, 0.35, 0.2, 0.05, 0.0].map(sure);
        assert_eq!(told, [0, 0, 1, 2, 3, 4, 5, 6, 6]);
    }

    #[test]
    fn per_cent() {
        assert_eq!(
            [0.0, 1e-9, 0.004, 0.126, 0.5, 0.9999, 1.0].map(whole_percent),
            [0, 1, 1, 13, 50, 99, 100]
        );
    }
}
