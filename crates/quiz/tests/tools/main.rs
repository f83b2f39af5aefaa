//! The grader held against the real tools: what it accepts does the same as the line that is asked for, and another
//! way to write that line is accepted.
//!
//! A tool that is not installed is skipped, and said. `PALIER_TOOLS=all` tries every variant instead of a sample;
//! `cargo test -p palier-quiz --test tools -- --nocapture` shows what was tried.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stderr, reason = "a test")]

mod docker;
mod git;
mod pytest;
mod redis;
mod sandbox;
mod variants;

use palier_quiz::Typed;
use palier_quiz::command::grade;

use variants::Variant;

/// A question: its accepted lines, and one line as the tool takes it.
struct Case {
    accept: &'static [&'static str],
    line: &'static str,
}

/// How many variants of a line are tried where not all are.
const SAMPLE: usize = 4;

/// False rejects that are borne, as one in so many right answers.
const BORNE: usize = 200;

/// Tries the variants of every case. `outcome` is all that can be told of a line: output, end and what it changed.
fn compare(tool: &str, cases: &[Case], mut outcome: impl FnMut(&str) -> String) {
    let all = std::env::var("PALIER_TOOLS").is_ok_and(|value| value == "all");
    let (mut tried, mut right, mut false_accepts, mut false_rejects) = (0, 0, Vec::new(), Vec::new());
    for (at, case) in cases.iter().enumerate() {
        let typed = Typed {
            tool: Some(tool.to_owned()),
            fold: false,
            accept: case.accept.iter().map(|&line| line.to_owned()).collect(),
            reject: Vec::new(),
        };
        let want = outcome(case.line);
        // Tests that fail as they should end with 1.
        let is_done = want.starts_with("Some(0)") || tool == "pytest" && want.starts_with("Some(1)");
        assert!(is_done, "{tool}: {} does not work: {want}", case.line);
        assert_eq!(want, outcome(case.line), "{tool}: {} is not the same twice", case.line);
        assert!(grade(&typed, case.line).right, "{tool}: {} is not accepted", case.line);
        let variants = variants::of(case.line, case.accept);
        let step = if all { 1 } else { variants.len().div_ceil(SAMPLE) };
        for Variant { line, is_form } in variants.into_iter().skip(at % step).step_by(step) {
            let same = outcome(&line) == want;
            let verdict = grade(&typed, &line);
            tried += 1;
            right += usize::from(same && is_form);
            let said = format!("{line}   [{}] {:?}", case.line, verdict.why);
            if verdict.right && !same {
                eprintln!("{tool}: falsely accepted: {said}");
                false_accepts.push(said);
            } else if same && is_form && !verdict.right {
                eprintln!("{tool}: falsely rejected: {said}");
                false_rejects.push(said);
            }
        }
    }
    eprintln!(
        "{tool}: {tried} variants of {} lines, {right} of them right; {} false accepts, {} false rejects",
        cases.len(),
        false_accepts.len(),
        false_rejects.len()
    );
    assert!(false_accepts.is_empty(), "falsely accepted:\n{}", false_accepts.join("\n"));
    assert!(
        false_rejects.len() * BORNE <= right.max(BORNE),
        "falsely rejected:\n{}",
        false_rejects.join("\n")
    );
}
