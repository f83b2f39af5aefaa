//! The mistakes there are, with their data; their words are in `words.rs`.

use palier_quiz::{Kind, Lang, Level, QuestionId, SkillId, Slug};

use crate::Severity;

/// What is wrong. `path` and `line` tell of another place that has to do with it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DiagnosticKind {
    // Of the file.
    BadPath,
    BadFolderName {
        name: String,
    },
    /// A page of the site has this address.
    ReservedFolderName {
        name: String,
    },
    BadFileName {
        name: String,
    },
    UnknownLang {
        code: String,
    },
    FileTooLong {
        bytes: usize,
    },
    NotUtf8,
    Unreadable {
        reason: String,
    },
    NulByte,
    EmptyFile,
    // Anywhere in the text.
    Html,
    Image,
    BadLink {
        href: String,
    },
    LinkDefinition,
    IndentedCode,
    UnclosedFence,
    FenceHidesHeading {
        line: usize,
    },
    HeadingInside,
    UnderlinedHeading,
    HeadingWithoutBlank,
    // Of headings.
    NoTitle,
    SecondTitle,
    TextBeforeTitle,
    EmptyTitle,
    NoId {
        example: String,
    },
    BadId {
        id: String,
    },
    IdDiffersFromPath {
        id: String,
        expected: String,
    },
    IdTwice {
        id: Slug,
        line: usize,
    },
    AttributeTwice {
        name: String,
    },
    UnknownAttribute {
        name: String,
        known: &'static str,
    },
    UnknownClass {
        name: String,
        known: &'static str,
    },
    BracesNotRead,
    BadDifficulty {
        value: String,
    },
    TooManyCovers {
        count: usize,
    },
    BadCovers {
        value: String,
    },
    BadValid {
        value: String,
    },
    BadLevel {
        value: String,
    },
    LevelMissing {
        number: u8,
    },
    QuestionWithoutCase,
    HeadingInQuestion {
        level: u8,
    },
    // Of quotes.
    UnknownAlert {
        name: String,
    },
    MisplacedAlert {
        name: &'static str,
    },
    AlertNotAlone {
        name: String,
    },
    AlertWithoutQuote {
        name: String,
    },
    AlertInsideQuote {
        name: String,
    },
    EmptyQuote,
    // Of a skill.
    NoQuestions,
    NoCanDo,
    CanDoTwice,
    TaskTwice,
    // Of a question.
    NotSupportedYet {
        what: Later,
    },
    NoAnswerPart,
    SecondAnswerPart {
        line: usize,
    },
    ListWithoutBoxes,
    OrderNotDeclared,
    MatchNotDeclared,
    OrderWithoutList,
    MatchWithoutTable,
    OrderAndMatch,
    BadBox {
        found: String,
        ticked: bool,
    },
    OptionNotRead,
    PlainOption,
    NestedOption,
    OnlyOneOption,
    NoRightOption,
    AllOptionsRight,
    EmptyOption,
    FenceBehindBox,
    OptionTwice {
        line: usize,
    },
    FeedbackNotIndented,
    FeedbackTwice,
    TextAfterFeedback,
    NoFeedback,
    TooFewSteps {
        count: usize,
    },
    StepsNotFromOne {
        start: u64,
    },
    EmptyStep,
    StepTwice {
        line: usize,
    },
    FeedbackOfStep,
    ColumnCount {
        count: usize,
    },
    TooFewPairs {
        count: usize,
    },
    EmptyCell,
    LeftTwice {
        line: usize,
    },
    OnlyOneRight,
    HintAfterAnswer,
    NoExplanation,
    ExplanationBeforeAnswer,
    ExplanationTwice {
        line: usize,
    },
    TextAfterAnswer,
    StrayText,
    NoReference,
    ReferenceNotWeb {
        href: String,
    },
    ProofWithoutTool,
    // Of a track.
    QuestionInTrack,
    NoSkills,
    NotASkillLink,
    BadSkillLink {
        href: String,
        lang: Lang,
    },
    SkillListedTwice {
        skill: SkillId,
        line: usize,
    },
    TextAfterSkills,
    // Across files.
    NoTrackFile {
        path: String,
    },
    SkillMissing {
        path: String,
    },
    SkillNotListed {
        path: String,
    },
    LevelTwice {
        level: Level,
        path: String,
    },
    IdTwiceInTrack {
        id: Slug,
        path: String,
        line: usize,
    },
    RetiredId {
        id: QuestionId,
    },
    HashTwice {
        id: QuestionId,
        other: QuestionId,
    },
    BadRetired {
        line: String,
    },
    // Across the languages of a skill or track.
    QuestionMissing {
        id: Slug,
        path: String,
    },
    QuestionTooMany {
        id: Slug,
        path: String,
    },
    QuestionOrder {
        id: Slug,
        path: String,
    },
    AttributeDiffers {
        name: &'static str,
        path: String,
    },
    KindDiffers {
        kind: Kind,
        path: String,
    },
    LengthDiffers {
        count: usize,
        expected: usize,
        path: String,
    },
    KeysDiffer {
        path: String,
    },
    SkillsDiffer {
        path: String,
    },
}

/// What the format has and this version does not read yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// Fences `accept` and `reject`.
    Command,
    /// A fence `spot` and a list of its lines.
    Spot,
    /// `{.explain}`.
    Explain,
    /// `{.case}`.
    Case,
}

impl DiagnosticKind {
    pub const fn severity(&self) -> Severity {
        if matches!(
            self,
            Self::Image
                | Self::NoCanDo
                | Self::NotSupportedYet { .. }
                | Self::NoFeedback
                | Self::NoReference
                | Self::ReferenceNotWeb { .. }
        ) {
            Severity::Warning
        } else {
            Severity::Error
        }
    }

    /// Whether the question is left out though its author made no mistake.
    pub(crate) const fn is_later(&self) -> bool {
        matches!(self, Self::NotSupportedYet { .. })
    }
}
