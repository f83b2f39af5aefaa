//! The bank: tracks, their skills, and the questions of each skill, in the languages they are written in.

use std::fmt;
use std::sync::Arc;

use crate::{Body, ByLang, Kind, Lang, QuestionId, SkillId, Slug, TrackId};

/// All tracks, in the order they are offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bank {
    pub tracks: Vec<Arc<Track>>,
}

/// A level of the maturity path, or an interview topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    pub id: TrackId,
    /// The step of the path; none for a topic.
    pub level: Option<Level>,
    pub texts: ByLang<TrackText>,
    pub skills: Vec<Skill>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TrackText {
    pub title: String,
    /// Markdown.
    pub intro: String,
}

/// A step of the maturity path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    One,
    Two,
    Three,
}

/// One thing a person can do, with its questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Skill {
    pub id: SkillId,
    pub texts: ByLang<SkillText>,
    pub questions: Vec<Question>,
    /// Stories that several of the questions share.
    pub cases: Vec<Case>,
}

/// A story with questions of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    pub id: Slug,
    /// Ids of the coverage list that the story itself carries.
    pub covers: Vec<String>,
    pub texts: ByLang<CaseText>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CaseText {
    pub title: String,
    /// Markdown.
    pub story: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SkillText {
    pub title: String,
    /// Markdown.
    pub intro: String,
    /// "I can …", Markdown of one paragraph; empty when the file has none.
    pub can_do: String,
    /// A task for one's own project, Markdown; empty when the file has none.
    pub task: String,
}

/// One question; what does not depend on the language stands here, the words in `texts`.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub id: QuestionId,
    /// The case whose story it belongs to.
    pub case: Option<Slug>,
    pub difficulty: Difficulty,
    /// Ids of the coverage list, two at most.
    pub covers: Vec<String>,
    /// The month the facts were checked, for facts that age.
    pub valid: Option<YearMonth>,
    /// The tool that proves the key.
    pub proof: Option<String>,
    pub texts: ByLang<QuestionText>,
}

/// A question as it reads in one language. All strings are Markdown but `title`'s, which is one line of it.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionText {
    pub title: String,
    /// Empty when the title asks the question.
    pub stem: String,
    pub hints: Vec<String>,
    pub body: Body,
    pub explanation: String,
    pub references: Vec<Reference>,
}

/// Where a fact can be read: its primary source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub title: String,
    pub url: String,
}

/// How hard the author takes a question to be within its level or topic: 1 (easy) to 5 (hard).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Difficulty(u8);

/// A month of a year, written `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearMonth {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

impl Bank {
    pub fn track(&self, id: &TrackId) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == *id).map(Arc::as_ref)
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.tracks.iter().flat_map(|track| track.questions())
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        // All questions of a track have its id.
        self.track(&id.track)?.questions().find(|question| question.id.question == id.question)
    }

    /// The skill a question belongs to, with its track.
    pub fn home_of(&self, id: &QuestionId) -> Option<(&Track, &Skill)> {
        let track = self.track(&id.track)?;
        let skill =
            track.skills.iter().find(|skill| skill.questions.iter().any(|q| q.id.question == id.question))?;
        Some((track, skill))
    }
}

impl Track {
    /// Results list tracks by this: the levels first, then topics by their id.
    pub fn rank(&self) -> (u8, TrackId) {
        (self.level.map_or(u8::MAX, Level::number), self.id.clone())
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.skills.iter().flat_map(|skill| &skill.questions)
    }

    /// The words in `lang`, else in the first language there is.
    pub fn text(&self, lang: Lang) -> Option<&TrackText> {
        in_lang(&self.texts, lang)
    }
}

impl Skill {
    /// The words in `lang`, else in the first language there is.
    pub fn text(&self, lang: Lang) -> Option<&SkillText> {
        in_lang(&self.texts, lang)
    }

    /// The story a question of this skill belongs to.
    pub fn case_of(&self, question: &Question) -> Option<&Case> {
        let id = question.case.as_ref()?;
        self.cases.iter().find(|case| case.id == *id)
    }
}

impl Case {
    /// The words in `lang`, else in the first language there is.
    pub fn text(&self, lang: Lang) -> Option<&CaseText> {
        in_lang(&self.texts, lang)
    }
}

impl Question {
    /// The words in `lang`, else in the first language there is.
    pub fn text(&self, lang: Lang) -> Option<&QuestionText> {
        in_lang(&self.texts, lang)
    }

    /// The answer part; it is the same in every language but for its words.
    pub fn body(&self) -> Option<&Body> {
        self.texts.first().map(|text| &text.body)
    }

    pub fn kind(&self) -> Option<Kind> {
        self.body().map(Body::kind)
    }
}

fn in_lang<T>(texts: &ByLang<T>, lang: Lang) -> Option<&T> {
    texts.get(lang).or_else(|| texts.first())
}

impl Level {
    pub const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];

    /// 1, 2 or 3.
    pub const fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// The number is not 1, 2 or 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchLevel(pub u8);

impl fmt::Display for NoSuchLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no level {}; levels are 1, 2 and 3", self.0)
    }
}

impl TryFrom<u8> for Level {
    type Error = NoSuchLevel;

    fn try_from(number: u8) -> Result<Self, NoSuchLevel> {
        Self::ALL.into_iter().find(|level| level.number() == number).ok_or(NoSuchLevel(number))
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.number()
    }
}

impl Difficulty {
    /// The middle of the scale, which a question has when its author says nothing.
    pub const MIDDLE: Self = Self(3);

    /// `None` outside 1..=5.
    pub const fn new(value: u8) -> Option<Self> {
        if 1 <= value && value <= 5 { Some(Self(value)) } else { None }
    }

    pub const fn get(self) -> u8 {
        self.0
    }
}

impl YearMonth {
    /// `None` unless written `2026-11`, with a month of 1 to 12.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        if year.len() != 4 || month.len() != 2 || !text.bytes().all(|c| c == b'-' || c.is_ascii_digit()) {
            return None;
        }
        let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        Some(Self { year: year.parse().ok()?, month })
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}
