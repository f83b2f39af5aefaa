//! What the editor remarks, as data; the sentences stand in `words.rs`.

use palier_markdown::Severity;

use crate::blind::Row;

/// A remark about how a question is written, or about the bank.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Finding {
    OptionCount {
        count: usize,
        least: usize,
        most: usize,
    },
    TwoOptions,
    AllOrNone {
        option: String,
    },
    /// An option is the one on this line but for case, blanks or its last mark.
    OptionNear {
        line: usize,
    },
    /// The right option is the longest or the shortest by far, in characters.
    KeyLength {
        key: usize,
        others: usize,
    },
    /// Something that only the right option has, or only it lacks.
    KeyForm {
        feature: &'static str,
        has: bool,
    },
    /// Words that say too much, in wrong options alone.
    Absolutes {
        words: Vec<String>,
    },
    NegativeStem {
        word: String,
    },
    /// A character of the file that nobody sees.
    Invisible {
        sign: char,
    },
    /// No accepted line begins with the tool whose rules are asked for.
    OtherTool {
        tool: String,
        first: String,
    },
    /// A mark of typography in an accepted line.
    NotTyped {
        sign: char,
    },
    /// Who types the accepted line is told that it is wrong.
    AcceptRefused,
    /// A rejected line is right by the accepted one on this line.
    RejectAccepted {
        line: usize,
    },
    StemTwice {
        path: String,
        line: usize,
    },
    /// `percent` of the words are the same.
    StemNear {
        path: String,
        line: usize,
        percent: usize,
    },
    StemGivesAway {
        word: String,
    },
    LongReading {
        seconds: usize,
    },
    LongStory {
        seconds: usize,
    },
    LongExplanation {
        words: usize,
    },
    Undated {
        what: String,
    },
    UnknownCover {
        id: String,
    },
    ShortCover {
        id: String,
        have: usize,
        minimum: usize,
        kinds: String,
    },
    BadCoverage {
        line: String,
    },
    TrackNotTranslated {
        path: String,
    },
    NoFingerprint {
        from: String,
    },
    OldTranslation {
        path: String,
        from: String,
    },
    Blind {
        row: Row,
        severity: Severity,
    },
}

impl Finding {
    pub(crate) const fn severity(&self) -> Severity {
        match self {
            Self::OptionCount { .. }
            | Self::TwoOptions
            | Self::AllOrNone { .. }
            | Self::AcceptRefused
            | Self::RejectAccepted { .. }
            | Self::StemTwice { .. }
            | Self::LongExplanation { .. }
            | Self::UnknownCover { .. }
            | Self::ShortCover { .. }
            | Self::BadCoverage { .. } => Severity::Error,
            Self::OptionNear { .. }
            | Self::KeyLength { .. }
            | Self::KeyForm { .. }
            | Self::Absolutes { .. }
            | Self::NegativeStem { .. }
            | Self::Invisible { .. }
            | Self::OtherTool { .. }
            | Self::NotTyped { .. }
            | Self::StemNear { .. }
            | Self::StemGivesAway { .. }
            | Self::LongReading { .. }
            | Self::LongStory { .. }
            | Self::Undated { .. }
            | Self::TrackNotTranslated { .. }
            | Self::NoFingerprint { .. }
            | Self::OldTranslation { .. } => Severity::Warning,
            Self::Blind { severity, .. } => *severity,
        }
    }

    /// A name that stays, for programs.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::OptionCount { .. } => "option-count",
            Self::TwoOptions => "two-options",
            Self::AllOrNone { .. } => "all-or-none",
            Self::OptionNear { .. } => "option-near",
            Self::KeyLength { .. } => "key-length",
            Self::KeyForm { .. } => "key-form",
            Self::Absolutes { .. } => "absolutes",
            Self::NegativeStem { .. } => "negative-stem",
            Self::Invisible { .. } => "invisible",
            Self::OtherTool { .. } => "other-tool",
            Self::NotTyped { .. } => "not-typed",
            Self::AcceptRefused => "accept-refused",
            Self::RejectAccepted { .. } => "reject-accepted",
            Self::StemTwice { .. } => "stem-twice",
            Self::StemNear { .. } => "stem-near",
            Self::StemGivesAway { .. } => "stem-gives-away",
            Self::LongReading { .. } => "long-reading",
            Self::LongStory { .. } => "long-story",
            Self::LongExplanation { .. } => "long-explanation",
            Self::Undated { .. } => "undated",
            Self::UnknownCover { .. } => "unknown-cover",
            Self::ShortCover { .. } => "short-cover",
            Self::BadCoverage { .. } => "bad-coverage",
            Self::TrackNotTranslated { .. } => "track-not-translated",
            Self::NoFingerprint { .. } => "no-fingerprint",
            Self::OldTranslation { .. } => "old-translation",
            Self::Blind { .. } => "blind-strategy",
        }
    }
}
