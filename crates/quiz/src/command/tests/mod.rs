//! Typed answers, tool by tool: what is right, and the reason where it is wrong.

mod docker;
mod git;
mod notation;
mod plain;
mod properties;
mod python;
mod redis;
mod shell;
mod short;

use super::{Why, grade};
use crate::Typed;

/// A question whose accepted and rejected lines are given, one a line.
struct Asked(Typed);

fn asked(tool: &str, accept: &str) -> Asked {
    let accept = accept.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let tool = Some(tool.to_owned()).filter(|tool| !tool.is_empty());
    Asked(Typed { tool, fold: false, accept, reject: Vec::new() })
}

impl Asked {
    fn rejects(mut self, line: &str) -> Self {
        self.0.reject.push(line.to_owned());
        self
    }

    fn folds(mut self) -> Self {
        self.0.fold = true;
        self
    }

    #[track_caller]
    fn right(&self, answers: &[&str]) {
        for answer in answers {
            assert_eq!(grade(&self.0, answer).why, Why::Right, "{answer}");
        }
    }

    /// The reason as it is written in Rust, without what is not of interest.
    #[track_caller]
    fn wrong(&self, answer: &str, want: &str) {
        let verdict = grade(&self.0, answer);
        assert!(!verdict.right, "{answer} is accepted");
        assert_eq!(format!("{:?}", verdict.why), want, "{answer}");
    }
}
