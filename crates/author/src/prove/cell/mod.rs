//! The cell that a proof runs in: nothing it does there reaches the machine, and what it tries is seen.
//!
//! Three programs, each this one: `palier prove` starts one cell a run; the cell's outer part leaves the machine's
//! users, mounts, processes and network for its own; its inner part, the first process there, builds a root of
//! throwaway copies, runs the script and watches it.

mod files;
mod init;
mod net;
mod outer;
mod output;
mod processes;
mod root;
mod sealed;
mod services;
mod spec;

use std::fmt;
use std::io::{self, Write};

pub(crate) use outer::run;
pub(crate) use spec::{Ended, MAX_OUTPUT, Misdeed, Reply, Service, Spec};

/// The first argument that makes this program the outer part of a cell.
pub(crate) const OUTER: &str = "prove-cell";
/// The first argument that makes it the inner part.
pub(crate) const INNER: &str = "prove-inside";

/// Where everything of a run lies within its cell.
const HOME: &str = "/palier";

/// A step of building the cell that failed.
#[derive(Debug)]
pub(crate) struct Broken {
    doing: String,
    error: io::Error,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.doing, self.error)
    }
}

/// Names what was done when an error came.
trait While<T> {
    /// # Errors
    /// The error, with what was done.
    fn doing(self, what: impl Into<String>) -> Result<T, Broken>;
}

impl<T, E: Into<io::Error>> While<T> for Result<T, E> {
    fn doing(self, what: impl Into<String>) -> Result<T, Broken> {
        self.map_err(|error| Broken { doing: what.into(), error: error.into() })
    }
}

/// Runs this program as a part of a cell, if it was called as that; whether it was.
pub(crate) fn part(name: &str, out: &mut dyn Write) -> Option<io::Result<()>> {
    let reply = match name {
        OUTER => outer::part(),
        INNER => Some(init::part()),
        _ => return None,
    };
    Some(match reply {
        Some(reply) => serde_json::to_writer(&mut *out, &reply).map_err(Into::into),
        // The inner part has written already.
        None => Ok(()),
    })
}
