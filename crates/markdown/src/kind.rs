//! The mistakes there are, with their data; their words are in `words.rs`.

use palier_quiz::command::NotationErrorKind;
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
    /// So many mistakes are not told one by one.
    More {
        n: usize,
    },
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
    /// `key = value`, where no blank may stand.
    BlankInAttribute {
        written: String,
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
    ReadAsQuote,
    EmptyQuote,
    /// What was meant for a link.
    LinkNotRead,
    /// A case's heading in a case.
    CaseInCase,
    /// `fold` at a command.
    FoldOfCommand,
    // Of a skill.
    NoQuestions,
    NoCanDo,
    CanDoTwice,
    TaskTwice,
    // Of a question.
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
    ExplainWithoutList,
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
    FeedbackNotIndented {
        blanks: usize,
    },
    FeedbackTwice,
    TextAfterFeedback,
    NoFeedback,
    TooFewSteps {
        count: usize,
    },
    StepsNotFromOne {
        start: u64,
    },
    StepNumber {
        found: u64,
        expected: u64,
    },
    /// A line that was meant for an item of its own, which begins with `mark`.
    ItemNotRead {
        mark: &'static str,
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
    // Of a typed command.
    NothingAccepted,
    BadNotation {
        why: NotationErrorKind,
    },
    AnswerTwice {
        line: usize,
    },
    RejectWithoutWhy,
    UnknownFenceWord {
        name: String,
    },
    // Of lines at fault.
    SpotWithoutList,
    NotAFault,
    NoSuchLine {
        line: usize,
        count: usize,
    },
    FaultTwice {
        line: usize,
    },
    FaultOnBlank {
        line: usize,
    },
    AllLinesAtFault,
    // Of an explanation's points.
    EmptyPoint,
    PointTwice {
        line: usize,
    },
    TooFewPoints {
        count: usize,
    },
    // Of a case.
    CaseWithoutStory,
    CaseWithoutQuestion,
    CaseWithAnswer,
    // Of what stands around the answer part.
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
    ProofWithoutShell,
    MisplacedProof,
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
    CaseDiffers {
        path: String,
    },
    KeysDiffer {
        path: String,
    },
    SkillsDiffer {
        path: String,
    },
}

impl DiagnosticKind {
    pub const fn severity(&self) -> Severity {
        if matches!(
            self,
            Self::Image
                | Self::NoCanDo
                | Self::NoFeedback
                | Self::NoReference
                | Self::ReadAsQuote
                | Self::RejectWithoutWhy
                | Self::ReferenceNotWeb { .. }
        ) {
            Severity::Warning
        } else {
            Severity::Error
        }
    }
}
