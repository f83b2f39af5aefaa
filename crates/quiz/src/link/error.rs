//! What can be wrong with a link.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    Empty,
    /// The end is missing.
    Incomplete {
        characters: usize,
        /// How many there should be, if that much is left.
        of: Option<usize>,
    },
    /// Something in it was changed.
    Damaged,
    /// A later version of the site made it.
    NewerVersion {
        version: char,
    },
    TooLong {
        characters: usize,
    },
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is nothing in this link; copy it again, whole"),
            Self::Incomplete { characters, of: Some(of) } => {
                write!(f, "this link is incomplete: {characters} of {of} characters; copy it again, whole")
            }
            Self::Incomplete { characters, of: None } => {
                write!(f, "this link is incomplete: {characters} characters; copy it again, whole")
            }
            Self::Damaged => f.write_str("this link is damaged: something in it was changed; copy it again"),
            Self::NewerVersion { version } => {
                write!(
                    f,
                    "this link is of version {version}, which is newer than this program; use a newer one"
                )
            }
            Self::TooLong { characters } => {
                write!(f, "this is no link: {characters} characters are more than any has")
            }
        }
    }
}

impl std::error::Error for LinkError {}
