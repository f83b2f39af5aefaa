//! When enough has been asked.

/// The rules of stopping.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stopping {
    /// Probability of one state that is enough, in 0..=1.
    pub sure: f64,
    /// Questions asked at least.
    pub min: usize,
    /// Questions asked at most.
    pub max: usize,
}

/// Why no further question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// One state is probable enough.
    Sure { state: usize },
    /// As many questions as allowed, and none is: the two most probable states, the lower one first.
    TooClose { between: (usize, usize) },
    /// No question is left, and none is probable enough; likewise.
    NothingLeft { between: (usize, usize) },
}

impl Stopping {
    /// Sure at .80, 6 to 30 questions.
    pub const USUAL: Self = Self { sure: 0.8, min: 6, max: 30 };

    /// Whether to stop after `n_asked` questions with these probabilities of the states.
    ///
    /// Classification by the posterior: Eggen, *Item Selection in Adaptive Testing with the SPRT*, 1999; Thompson,
    /// *A Practitioner's Guide for Variable-length Computerized Classification Testing*, 2007.
    pub fn stop(&self, states: &[f64], n_asked: usize, n_left: usize) -> Option<Stop> {
        let (first, second) = two_best(states);
        let between = (first.min(second), first.max(second));
        let sure = states.get(first).is_some_and(|probability| *probability >= self.sure);
        if sure && (n_asked >= self.min || n_left == 0) {
            Some(Stop::Sure { state: first })
        } else if n_asked >= self.max {
            Some(Stop::TooClose { between })
        } else if n_left == 0 {
            Some(Stop::NothingLeft { between })
        } else {
            None
        }
    }
}

/// The two most probable states, the best one first; of equals the lower.
pub(crate) fn two_best(states: &[f64]) -> (usize, usize) {
    let values: Vec<(usize, f64)> = states.iter().copied().enumerate().collect();
    let found = crate::best(&values, 2);
    let at = |n: usize| found.get(n).map_or(0, |(state, _)| *state);
    (at(0), at(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(states: &[f64], n_asked: usize, n_left: usize, want: Option<Stop>) {
        assert_eq!(Stopping::USUAL.stop(states, n_asked, n_left), want);
    }

    #[test]
    fn stops() {
        case(&[0.9, 0.1, 0.0, 0.0], 5, 9, None);
        case(&[0.9, 0.1, 0.0, 0.0], 6, 9, Some(Stop::Sure { state: 0 }));
        case(&[0.1, 0.1, 0.8, 0.0], 6, 9, Some(Stop::Sure { state: 2 }));
        case(&[0.1, 0.1, 0.79, 0.01], 29, 9, None);
        case(&[0.0, 0.31, 0.1, 0.59], 30, 9, Some(Stop::TooClose { between: (1, 3) }));
        case(&[0.6, 0.4, 0.0, 0.0], 3, 0, Some(Stop::NothingLeft { between: (0, 1) }));
        case(&[0.9, 0.1, 0.0, 0.0], 3, 0, Some(Stop::Sure { state: 0 }));
    }
}
