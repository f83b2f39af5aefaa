//! Every file in `tests/bad/` is a real mistake beside its exact output; `UPDATE_EXPECT=1` writes the outputs anew.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use palier_markdown::{Source, read_bank};

/// The files of one case: `--- path` lines in it begin one each; without any it is `git/<name>.fr.md`.
fn files(name: &str, text: &str) -> Vec<(String, String)> {
    if !text.starts_with("--- ") {
        return vec![(format!("git/{name}.fr.md"), text.to_owned())];
    }
    let file = |part: &str| {
        let (path, text) = part.split_once('\n').unwrap();
        (path.to_owned(), text.to_owned())
    };
    text.strip_prefix("--- ").unwrap().split("\n--- ").map(file).collect()
}

/// What is said, and the names of the mistakes.
fn output(name: &str, text: &str) -> (String, Vec<&'static str>) {
    let files = files(name, text);
    let sources: Vec<Source<'_>> = files.iter().map(|(path, text)| Source { path, text }).collect();
    let (bank, diagnostics) = read_bank(&sources);
    let mut lines: Vec<String> = diagnostics
        .iter()
        .filter(|diagnostic| sources.len() > 1 || diagnostic.kind.name() != "no-track-file")
        .map(ToString::to_string)
        .collect();
    let kept: Vec<String> = bank.questions().map(|question| question.id.to_string()).collect();
    lines.push(format!("kept: {}\n", if kept.is_empty() { "nothing".to_owned() } else { kept.join(", ") }));
    (lines.join("\n"), diagnostics.iter().map(|diagnostic| diagnostic.kind.name()).collect())
}

/// Said by who reads the files, or of files too long for a case.
const WITHOUT_CASE: [&str; 7] =
    ["bad-retired", "file-too-long", "hash-twice", "more", "not-utf-8", "retired-id", "unreadable"];

#[test]
fn every_mistake_has_a_case() {
    let names = include_str!("../src/name.rs")
        .split('"')
        .filter(|part| part.bytes().all(|c| c == b'-' || c.is_ascii_lowercase() || c.is_ascii_digit()));
    let shown: BTreeSet<&str> = cases().iter().flat_map(|(name, text)| output(name, text).1).collect();
    let missing: BTreeSet<&str> = names.filter(|name| !name.is_empty() && !shown.contains(name)).collect();
    assert_eq!(missing, BTreeSet::from(WITHOUT_CASE));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad")
}

/// Names and texts, by name.
fn cases() -> Vec<(String, String)> {
    let name = |entry: io::Result<DirEntry>| {
        Some(entry.unwrap().file_name().to_str()?.strip_suffix(".md")?.to_owned())
    };
    let mut names: Vec<String> = fs::read_dir(folder()).unwrap().filter_map(name).collect();
    names.sort();
    let text = |name: &String| fs::read_to_string(folder().join(format!("{name}.md"))).unwrap();
    names.iter().map(|name| (name.clone(), text(name))).collect()
}

#[test]
fn mistakes_have_their_exact_output() {
    let cases = cases();
    assert!(!cases.is_empty());
    for (name, text) in &cases {
        expect_file![folder().join(format!("{name}.txt"))].assert_eq(&output(name, text).0);
    }
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let is_output = path.extension().is_some_and(|ending| ending == "txt");
        assert!(!is_output || path.with_extension("md").exists(), "{} is of no case", path.display());
    }
}
