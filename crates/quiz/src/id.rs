//! Names that never change: of tracks, skills and questions.

use std::fmt;
use std::str::FromStr;

/// A stable name. Invariant: 1–32 of `a-z`, `0-9`, `-`. Appears in addresses, storage and links.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// A track's name: a folder of `content/`.
pub type TrackId = Slug;
/// A skill's name, unique in its track: a file of that folder, without language and ending.
pub type SkillId = Slug;

/// Names that are pages of the site, and so never tracks.
pub const RESERVED: &[&str] = &[
    "path", "topics", "mix", "missed", "result", "settings", "place", "skills", "make", "take", "read",
    "compare", "help", "sitemap", "content", "404",
];

/// The text is not 1–32 of `a-z`, `0-9`, `-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSlug(pub String);

impl Slug {
    /// The longest name allowed, in characters.
    pub const MAX_LEN: usize = 32;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = BadSlug;

    fn from_str(text: &str) -> Result<Self, BadSlug> {
        let ok = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        if (1..=Self::MAX_LEN).contains(&text.len()) && text.bytes().all(ok) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadSlug(text.to_owned()))
        }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BadSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a name: use 1 to {} of a-z, 0-9 and -", self.0, Slug::MAX_LEN)
    }
}

/// A question's name in the whole bank, written `track/question`; it is never used again once retired.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId {
    pub track: TrackId,
    pub question: Slug,
}

impl FromStr for QuestionId {
    type Err = BadSlug;

    fn from_str(text: &str) -> Result<Self, BadSlug> {
        let (track, question) = text.split_once('/').ok_or_else(|| BadSlug(text.to_owned()))?;
        Ok(Self { track: track.parse()?, question: question.parse()? })
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.track, self.question)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, ok: bool) {
        assert_eq!(text.parse::<Slug>().is_ok(), ok, "{text:?}");
    }

    #[test]
    fn slugs() {
        case("git", true);
        case("level-1", true);
        case("a23456789-123456789-123456789-12", true);
        case("a23456789-123456789-123456789-123", false);
        case("", false);
        case("Git", false);
        case("é", false);
        case("a/b", false);
    }

    #[test]
    fn question_ids_print_as_they_parse() {
        let id: QuestionId = "git/revert-published".parse().unwrap();
        assert_eq!(id.to_string(), "git/revert-published");
        assert!("git".parse::<QuestionId>().is_err());
        assert!("git/a/b".parse::<QuestionId>().is_err());
    }
}
