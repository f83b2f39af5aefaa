//! Grades an answer: a tool, an accepted line, a rejected one and what was typed, a line each.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palier_quiz::Typed;
use palier_quiz::command::{MAX_CHARS, Why, check_accepted, check_rejected, grade};

/// The tools whose rules differ, and one of which nothing is known.
const TOOLS: [Option<&str>; 10] = [
    None,
    Some("git"),
    Some("docker"),
    Some("compose"),
    Some("redis"),
    Some("pytest"),
    Some("python3"),
    Some("curl"),
    Some("kubectl"),
    Some("x"),
];

fuzz_target!(|text: &str| {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut lines = rest.splitn(3, '\n');
    let mut line = || lines.next().unwrap_or_default().to_owned();
    let (accept, reject, answer) = (line(), line(), line());
    let which = first.bytes().next().map_or(0, usize::from);
    let tool = TOOLS[which % TOOLS.len()];
    for mistake in
        [check_accepted(tool, &accept).err(), check_rejected(tool, &reject).err()].into_iter().flatten()
    {
        let longest = accept.chars().count().max(reject.chars().count());
        assert!((1..=longest + 1).contains(&mistake.column), "{mistake}");
    }
    let is_good = check_accepted(tool, &accept).is_ok();
    let typed = Typed {
        tool: tool.map(str::to_owned),
        fold: which > 127,
        accept: vec![accept],
        reject: vec![reject],
    };
    let verdict = grade(&typed, &answer);
    assert_eq!(verdict.right, verdict.why == Why::Right);
    assert!(!verdict.right || is_good && answer.chars().count() <= MAX_CHARS, "{answer}");
});
