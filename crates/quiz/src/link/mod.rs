//! A test and an attempt at it as texts for a link's fragment: compact, checked, and readable for good.
//!
//! A link is never trusted: sizes are bounded before anything is allocated, and an attempt carries answers, not
//! marks. What version 1 writes is held by golden links in `tests/links.rs`; a change needs a new version, and the
//! reader of version 1 stays.

mod apart;
mod attempt;
mod base62;
mod bytes;
mod draw;
mod effort;
mod envelope;
mod error;
mod export;
mod export_json;
mod find;
mod mend;
mod moment;
mod part;
mod reading;
mod scale;
mod test;
mod text;
mod timer;

pub use apart::tells_apart;
pub use attempt::{Attempt, Away, Ended, Entry, Found, Jumps, MAX_EXPLAINED, MAX_TYPED};
pub use draw::matching_questions;
pub use effort::estimated_seconds;
pub use error::LinkError;
pub use export::{Exported, csv, json_lines, mastery};
pub use find::{Word, find, words};
pub use moment::moment;
pub use part::Part;
pub use reading::Reading;
pub use scale::{Estimate, Scale, SkillEstimate};
pub use test::{Asked, MAX_EXTRA, MAX_MINUTES, MAX_NAME, MAX_NOTE, MAX_QUESTIONS, Test};
pub use timer::Timer;

use std::borrow::Cow;

use envelope::unwrap;

const TEST: char = 't';
const RESULT: char = 'r';
const VERSION: char = '1';

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    Test(Test),
    Attempt(Attempt),
}

impl Link {
    /// The text for a fragment: letters and digits only.
    pub fn encode(&self) -> String {
        let mut writer = bytes::Writer::default();
        let kind = match self {
            Self::Test(test) => {
                test.write(&mut writer);
                TEST
            }
            Self::Attempt(attempt) => {
                attempt.write(&mut writer);
                RESULT
            }
        };
        envelope::wrap(kind, VERSION, &base62::encode(&writer.finish()))
    }

    /// Reads what [`Link::encode`] wrote.
    ///
    /// # Errors
    /// What is wrong with it, told as exactly as can be.
    pub fn decode(text: &str) -> Result<Self, LinkError> {
        let envelope = unwrap(text)?;
        if envelope.version != VERSION {
            return Err(LinkError::NewerVersion { version: envelope.version });
        }
        let bytes = base62::decode(envelope.body).ok_or(LinkError::Damaged)?;
        let mut reader = bytes::Reader::new(&bytes).ok_or(LinkError::Damaged)?;
        let link = match envelope.kind {
            TEST => Test::read(&mut reader).map(Self::Test),
            _ => Attempt::read(&mut reader).map(Self::Attempt),
        };
        link.filter(|_| reader.is_done()).ok_or(LinkError::Damaged)
    }
}

/// The text of a link as people paste it: what stands behind the `#` of the first link there is, or all of it; what
/// mail programs put around and into an address is left out.
pub fn fragment(pasted: &str) -> String {
    find(pasted).next().map_or_else(|| trimmed(pasted).to_owned(), Cow::into_owned)
}

/// [`fragment`] of the first link whose text begins with `kind`: a mail with a result may quote the test before it.
pub fn fragment_of(pasted: &str, kind: char) -> String {
    find(pasted).find(|link| link.starts_with(kind)).map_or_else(|| fragment(pasted), Cow::into_owned)
}

fn trimmed(pasted: &str) -> &str {
    let pasted = pasted.trim_matches(|c: char| c.is_whitespace() || "<>()[]\"'«».,;".contains(c));
    pasted.rsplit_once('#').map_or(pasted, |(_, fragment)| fragment)
}

/// A text from a link as it can be shown: without characters that nobody sees and that turn what stands around them.
/// Those that join letters, as in Persian, and pictures stay.
pub fn shown(text: &str) -> String {
    let is_hidden = |c: char| {
        let turns = matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
        turns || (c.is_control() && !c.is_whitespace())
    };
    text.chars().filter(|c| !is_hidden(*c)).collect()
}

/// A name from a link, on one line and no longer than a name is.
pub fn shown_name(text: &str) -> String {
    let line = shown(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut marks = 0;
    let readable = |c: &char| {
        // Marks that pile up over and under the lines around.
        let is_mark = matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}');
        marks = if is_mark { marks + 1 } else { 0 };
        marks <= 2
    };
    line.trim_matches(joins).chars().filter(readable).collect()
}

/// Who somebody is by the name given, else by the label of the link, as it can be shown; none where both are empty.
pub fn who(name: &str, label: &str) -> Option<String> {
    [name, label].map(shown_name).into_iter().find(|name| !name.is_empty())
}

/// Whether it joins what stands beside it, or keeps it apart, and is nothing by itself.
pub const fn joins(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_link_of_a_later_version_is_told() {
        let link = envelope::wrap(RESULT, '2', "abc");
        assert_eq!(Link::decode(&link), Err(LinkError::NewerVersion { version: '2' }));
    }

    proptest! {
        /// Links that somebody made: their check is right.
        #[test]
        fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..300), is_test: bool) {
            let kind = if is_test { TEST } else { RESULT };
            let _ = Link::decode(&envelope::wrap(kind, VERSION, &base62::encode(&bytes)));
        }
    }

    #[test]
    fn names_stay_on_their_line() {
        let case = |text: &str, want: &str| assert_eq!(shown_name(text), want);
        case(" Camille\nD.\t", "Camille D.");
        case("Camille\tDupont", "Camille Dupont");
        case("a\u{202e}b\u{2066}c\u{200f}\u{7}\u{61c}", "abc");
        case("<b>Zoé</b>", "<b>Zoé</b>");
        case("e\u{301}\u{302}\u{303}\u{304}z", "e\u{301}\u{302}z");
        case("\u{2028}\u{e0041}\u{ad}x", "x");
        case("Jean \u{a0} Paul", "Jean Paul");
        case("علی\u{200c}رضا 👩\u{200d}💻", "علی\u{200c}رضا 👩\u{200d}💻");
        case("\u{200d}\u{200c}", "");
    }
}
