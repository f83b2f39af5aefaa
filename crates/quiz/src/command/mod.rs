//! Typed answers: command lines held against what authors accept, and short answers.
//!
//! A line goes through three steps: [`shell`] makes words of it as a shell would, [`read`] makes a pattern of an
//! author's notation, and [`matching`] holds one against the other. What is particular to a tool is in [`tool`],
//! [`git`] and [`redis`]. Why an answer is wrong is data, [`Why`]; the sentences are where readers' words are.

mod attempt;
mod comment;
mod error;
mod fold;
mod git;
mod grade;
mod matching;
mod notation;
mod path;
mod pattern;
mod read;
mod redis;
mod sample;
mod shell;
mod short;
mod tool;
mod why;

#[cfg(test)]
mod tests;

pub use comment::{comment, comment_of_term};
pub use error::{NotationError, NotationErrorKind};
pub use grade::{Verdict, check_accepted, check_rejected, grade, reasons};
pub use notation::Notation;
pub use read::parse;
pub use sample::samples;
pub use short::alternatives;
pub use why::{Typography, Why};

/// Characters that an answer may have; no command of a question comes near.
pub const MAX_CHARS: usize = 500;

/// Characters that a line of the notation may have.
pub const MAX_LINE: usize = 4 * MAX_CHARS;
