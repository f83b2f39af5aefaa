//! What is said of proofs: while they run, of each that failed, and at the end.

use std::fmt;
use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use super::plan::{Plan, Role};
use super::verdict::{Complaint, Verdict};

/// How many proofs became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) proven: usize,
    pub(super) failed: usize,
    pub(super) not_here: usize,
}

impl Count {
    pub(super) fn add(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Proven { .. } => self.proven += 1,
            Verdict::Failed(_) => self.failed += 1,
            Verdict::NotHere { .. } => self.not_here += 1,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} proven, {} failed, {} not proven here", self.proven, self.failed, self.not_here)
    }
}

/// Tells how far the work is: on a terminal in one line, else in a line each [`STEP`].
pub(super) struct Progress {
    total: usize,
    rewrites: bool,
}

const STEP: usize = 25;

impl Progress {
    pub(super) fn new(total: usize) -> Self {
        Self { total, rewrites: io::stderr().is_terminal() }
    }

    pub(super) fn tell(&self, count: Count, id: &str, err: &mut dyn Write) -> io::Result<()> {
        let done = count.proven + count.failed + count.not_here;
        if self.rewrites {
            write!(err, "\r\x1b[K[{done}/{}] {count}: {id}", self.total)?;
        } else if done.is_multiple_of(STEP) && done < self.total {
            writeln!(err, "[{done}/{}] {count}", self.total)?;
        }
        err.flush()
    }

    pub(super) fn end(&self, err: &mut dyn Write) -> io::Result<()> {
        if self.rewrites { write!(err, "\r\x1b[K") } else { Ok(()) }
    }
}

/// Lines of output that are shown.
const SHOWN: usize = 12;

/// The complaints about a proof, or why it was not proven here.
pub(super) fn write_words(plan: &Plan, verdict: &Verdict, out: &mut dyn Write) -> io::Result<()> {
    match verdict {
        Verdict::Proven { .. } => Ok(()),
        Verdict::NotHere { why } => {
            writeln!(out, "{}:{}: {}: not proven here: {why}", plan.file, plan.line, plan.id)
        }
        Verdict::Failed(complaints) => {
            for complaint in complaints {
                let line = complaint.line().unwrap_or(plan.line);
                writeln!(out, "{}:{line}: {}: {complaint}", plan.file, plan.id)?;
                let output = complaint.ended().map_or("", |ended| ended.output.trim_end());
                let lines: Vec<&str> = output.lines().collect();
                for line in lines.iter().skip(lines.len().saturating_sub(SHOWN)) {
                    writeln!(out, "    | {line}")?;
                }
            }
            Ok(())
        }
    }
}

#[derive(Serialize)]
struct ProofJson<'p> {
    id: &'p str,
    file: &'p str,
    line: usize,
    tools: &'p [String],
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    runs: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'p str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    complaints: Vec<ComplaintJson<'p>>,
}

#[derive(Serialize)]
struct ComplaintJson<'p> {
    line: usize,
    message: String,
    /// `right`, `wrong`, `tool-is-true` or `tool-is-false`; none when nothing was run.
    role: Option<&'static str>,
    answer: Option<&'p str>,
    status: Option<i32>,
    output: &'p str,
}

/// One object a line.
pub(super) fn write_json(plan: &Plan, verdict: &Verdict, out: &mut dyn Write) -> io::Result<()> {
    let mut json = ProofJson {
        id: &plan.id,
        file: &plan.file,
        line: plan.line,
        tools: &plan.tools,
        verdict: "proven",
        runs: None,
        why: None,
        complaints: Vec::new(),
    };
    match verdict {
        Verdict::Proven { runs } => json.runs = Some(*runs),
        Verdict::NotHere { why } => {
            json.verdict = "not-proven-here";
            json.why = Some(why);
        }
        Verdict::Failed(complaints) => {
            json.verdict = "failed";
            json.complaints = complaints.iter().map(|complaint| complaint_json(plan, complaint)).collect();
        }
    }
    serde_json::to_writer(&mut *out, &json)?;
    writeln!(out)
}

fn complaint_json<'p>(plan: &Plan, complaint: &'p Complaint) -> ComplaintJson<'p> {
    let trial = complaint.trial();
    let ended = complaint.ended();
    let role = |role| match role {
        Role::Right => "right",
        Role::Wrong => "wrong",
        Role::ToolIsTrue => "tool-is-true",
        Role::ToolIsFalse => "tool-is-false",
    };
    ComplaintJson {
        line: complaint.line().unwrap_or(plan.line),
        message: complaint.to_string(),
        role: trial.map(|trial| role(trial.role)),
        answer: trial.and_then(|trial| trial.answer.as_deref()),
        status: ended.and_then(|ended| ended.status),
        output: ended.map_or("", |ended| &ended.output),
    }
}
