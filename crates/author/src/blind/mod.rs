//! Blind strategies: what somebody scores who knows nothing of the matter and only looks at the form.
//!
//! Each strategy is tried on the questions of one kind, track and language, and held against chance. Where it does
//! not tell the options apart, it guesses, and the question says nothing about it.

mod binomial;
mod report;
mod strategy;
mod verdict;

pub(crate) use report::{Report, Row, report};
pub(crate) use verdict::judge;
