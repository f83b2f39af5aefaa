//! How sure a probability is, in four steps that words can be found for.

/// The word for a probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Below .65: nothing should be claimed.
    TooClose,
    /// From .65.
    Probably,
    /// From .80.
    Likely,
    /// From .95.
    VeryLikely,
}

impl Certainty {
    /// `probability` in 0..=1.
    pub fn of(probability: f64) -> Self {
        match probability {
            p if p >= 0.95 => Self::VeryLikely,
            p if p >= 0.80 => Self::Likely,
            p if p >= 0.65 => Self::Probably,
            _ => Self::TooClose,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Certainty::{self, Likely, Probably, TooClose, VeryLikely};

    #[test]
    fn thresholds() {
        for (probability, want) in [
            (1.0, VeryLikely),
            (0.95, VeryLikely),
            (0.949, Likely),
            (0.8, Likely),
            (0.799, Probably),
            (0.65, Probably),
            (0.649, TooClose),
            (f64::NAN, TooClose),
        ] {
            assert_eq!(Certainty::of(probability), want, "{probability}");
        }
    }
}
