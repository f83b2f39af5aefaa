//! A probability in steps that can be told apart without colour: by word, by sign and by filling.

use palier_quiz::Certainty;

/// What can be said of "mastered".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Chance {
    /// No answers that say anything.
    Unknown,
    No(Sure),
    Open,
    Yes(Sure),
}

/// How sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sure {
    Probably,
    Likely,
    VeryLikely,
}

impl Chance {
    /// `probability` of "mastered", in 0..=1.
    pub(crate) fn of(probability: f64) -> Self {
        let sure = |certainty| match certainty {
            Certainty::TooClose => None,
            Certainty::Probably => Some(Sure::Probably),
            Certainty::Likely => Some(Sure::Likely),
            Certainty::VeryLikely => Some(Sure::VeryLikely),
        };
        let yes = sure(Certainty::of(probability)).map(Self::Yes);
        yes.or_else(|| sure(Certainty::of(1.0 - probability)).map(Self::No)).unwrap_or(Self::Open)
    }

    /// A sign for it, which reads as a filling: from empty to full.
    pub(crate) const fn sign(self) -> &'static str {
        match self {
            Self::Unknown => "?",
            Self::No(Sure::Likely | Sure::VeryLikely) => "○",
            Self::No(Sure::Probably) => "◔",
            Self::Open => "◑",
            Self::Yes(Sure::Probably) => "◕",
            Self::Yes(Sure::Likely | Sure::VeryLikely) => "●",
        }
    }
}

/// The class that fills a shape.
pub(crate) const fn chance(chance: Chance) -> &'static str {
    match chance {
        Chance::Unknown => "unknown",
        Chance::No(Sure::Likely | Sure::VeryLikely) => "no",
        Chance::No(Sure::Probably) => "rather-no",
        Chance::Open => "open",
        Chance::Yes(Sure::Probably) => "rather-yes",
        Chance::Yes(Sure::Likely | Sure::VeryLikely) => "yes",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_by_probability() {
        for (probability, want) in [
            (0.99, Chance::Yes(Sure::VeryLikely)),
            (0.8, Chance::Yes(Sure::Likely)),
            (0.65, Chance::Yes(Sure::Probably)),
            (0.64, Chance::Open),
            (0.36, Chance::Open),
            (0.3, Chance::No(Sure::Probably)),
            (0.04, Chance::No(Sure::VeryLikely)),
        ] {
            assert_eq!(Chance::of(probability), want, "{probability}");
        }
    }
}
