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
mod part;
mod reading;
mod test;
mod text;
mod timer;

pub use apart::tells_apart;
pub use attempt::{Attempt, Away, Ended, Entry, Found, Jumps};
pub use draw::matching_questions;
pub use effort::estimated_seconds;
pub use error::LinkError;
pub use part::Part;
pub use reading::Reading;
pub use test::{Asked, MAX_EXTRA, MAX_MINUTES, MAX_NAME, MAX_NOTE, MAX_QUESTIONS, Test};
pub use timer::Timer;

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
        if !matches!(envelope.kind, TEST | RESULT) {
            return Err(LinkError::Damaged);
        }
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

/// The text of a link as people paste it: the fragment of an address, or that text itself; blanks, and what mail
/// programs put around an address, are left out.
pub fn fragment(pasted: &str) -> &str {
    let pasted = pasted.trim_matches(|c: char| c.is_whitespace() || "<>()[]\"'«».,;".contains(c));
    pasted.rsplit_once('#').map_or(pasted, |(_, fragment)| fragment)
}

/// A text from a link as it can be shown: without characters that nobody sees and that turn what stands around them.
pub fn shown(text: &str) -> String {
    let is_hidden = |c: char| {
        let turns = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        turns || (c.is_control() && c != '\n')
    };
    text.chars().filter(|c| !is_hidden(*c)).collect()
}
