//! Whether somebody knows what they know: confidence beside marks. It never enters a score.

use crate::count;
use crate::item::within;

/// How sure somebody is of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    Sure,
    Rather,
    Guess,
}

/// An answer with its confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trust {
    pub confidence: Confidence,
    /// Marks of a blind guesser, in 0..=1.
    pub guess: f64,
    /// In 0..=1.
    pub marks: f64,
}

/// How confidence and marks compare over some answers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Calibration {
    pub n: usize,
    /// Mean of the marks that the confidence stands for, in 0..=1.
    pub claimed: f64,
    /// Mean marks, in 0..=1.
    pub reached: f64,
    /// Mean squared difference of claimed and reached marks, in 0..=1; 0 is best.
    ///
    /// Brier, *Verification of Forecasts Expressed in Terms of Probability*, 1950.
    pub brier: f64,
    /// What the score would be if every answer had claimed the mean of marks: lower than this shows knowledge of
    /// what one knows.
    pub brier_of_mean: f64,
    /// Standard error of `claimed − reached`, in 0..=1, if the claims are right.
    pub error: f64,
}

impl Confidence {
    /// The share of such answers that are known, the rest being guessed: nine tenths, one half, none.
    pub const fn known(self) -> f64 {
        match self {
            Self::Sure => 0.9,
            Self::Rather => 0.5,
            Self::Guess => 0.0,
        }
    }
}

impl Trust {
    /// The marks that the confidence stands for, in 0..=1.
    pub fn claimed(&self) -> f64 {
        let guess = within(self.guess, 0.0, 1.0);
        guess + (1.0 - guess) * self.confidence.known()
    }
}

impl Calibration {
    /// 1 for too sure of oneself, −1 for not sure enough, 0 where the difference may be chance: up to 1.64 standard
    /// errors (90 % of differences of somebody who is neither), or fewer than 3 answers.
    pub fn leaning(&self) -> i8 {
        let gap = self.claimed - self.reached;
        if self.n < 3 || gap.abs() <= 1.64 * self.error {
            0
        } else if gap > 0.0 {
            1
        } else {
            -1
        }
    }
}

/// Compares confidence and marks; all zero without answers.
pub fn calibrate(answers: &[Trust]) -> Calibration {
    if answers.is_empty() {
        return Calibration::default();
    }
    let mean = |of: &dyn Fn(&Trust) -> f64| answers.iter().map(of).sum::<f64>() / count(answers.len());
    let marks = |answer: &Trust| within(answer.marks, 0.0, 1.0);
    let reached = mean(&marks);
    Calibration {
        n: answers.len(),
        claimed: mean(&Trust::claimed),
        reached,
        brier: mean(&|answer| (answer.claimed() - marks(answer)).powi(2)),
        brier_of_mean: mean(&|answer| (reached - marks(answer)).powi(2)),
        error: (mean(&|answer| answer.claimed() * (1.0 - answer.claimed())) / count(answers.len())).sqrt(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(confidence: Confidence, marks: &[f64]) -> Vec<Trust> {
        marks.iter().map(|marks| Trust { confidence, guess: 0.25, marks: *marks }).collect()
    }

    #[track_caller]
    fn case(confidence: Confidence, marks: &[f64], leaning: i8, brier: f64) {
        let found = calibrate(&answers(confidence, marks));
        assert_eq!(found.leaning(), leaning, "{found:?}");
        assert!((found.brier - brier).abs() < 1e-12, "{found:?}");
    }

    #[test]
    fn leanings() {
        case(Confidence::Sure, &[1.0, 1.0, 1.0, 1.0], 0, 0.075 * 0.075);
        case(Confidence::Sure, &[0.0, 0.0, 1.0, 1.0], 1, f64::midpoint(0.925 * 0.925, 0.075 * 0.075));
        case(Confidence::Guess, &[1.0, 1.0, 1.0, 1.0], -1, 0.75 * 0.75);
        case(Confidence::Rather, &[1.0, 0.0, 1.0, 1.0], 0, (3.0 * 0.375 * 0.375 + 0.625 * 0.625) / 4.0);
        case(Confidence::Sure, &[0.0, 0.0], 0, 0.925 * 0.925);
        case(Confidence::Sure, &[], 0, 0.0);
    }

    #[test]
    fn who_guesses_where_nothing_can_be_guessed_and_is_wrong_was_right_about_it() {
        let lost = Trust { confidence: Confidence::Guess, guess: 0.0, marks: 0.0 };
        assert_eq!(calibrate(&[lost; 4]).leaning(), 0);
        assert_eq!(calibrate(&[Trust { marks: 1.0, ..lost }; 4]).leaning(), -1);
    }
}
