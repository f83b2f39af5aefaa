//! Why a command stops, and what its reader can do about it.

use std::{fmt, io, path::PathBuf};

/// Everything that ends a command early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line asks for something that does not exist.
    Usage(String),
    /// Something is needed that only the reader can provide.
    Missing { what: String, why: &'static str, how: String },
    /// A program that was run ended badly; `said` is the end of what it printed, empty when it was on screen.
    Program { what: String, said: String },
    /// A file or folder could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// A check of the project found something.
    Check(String),
}

impl Failure {
    /// For `map_err` after an operation on `path`.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(complaint) | Self::Check(complaint) => f.write_str(complaint),
            Self::Missing { what, why, how } => write!(f, "{what} is missing: it is needed {why}.\n{how}"),
            Self::Program { what, said } if said.is_empty() => write!(f, "{what} failed"),
            Self::Program { what, said } => write!(f, "{what} failed; it said:\n{said}"),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
        }
    }
}
