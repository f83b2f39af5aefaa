//! Every file in `tests/bad/` is a real mistake beside its exact output; `UPDATE_EXPECT=1` writes the outputs anew.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::fs;
use std::path::Path;

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

fn output(name: &str, text: &str) -> String {
    let files = files(name, text);
    let sources: Vec<Source<'_>> = files.iter().map(|(path, text)| Source { path, text }).collect();
    let (bank, diagnostics) = read_bank(&sources);
    let mut output: String = diagnostics
        .iter()
        .filter(|diagnostic| sources.len() > 1 || diagnostic.kind.name() != "no-track-file")
        .map(|diagnostic| format!("{diagnostic}\n"))
        .collect();
    let kept: Vec<String> = bank.questions().map(|question| question.id.to_string()).collect();
    output += &format!("kept: {}\n", if kept.is_empty() { "nothing".to_owned() } else { kept.join(", ") });
    output
}

#[test]
fn mistakes_have_their_exact_output() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.strip_suffix(".md").map(str::to_owned))
        .collect();
    names.sort();
    assert!(!names.is_empty());
    for name in &names {
        let text = fs::read_to_string(folder.join(format!("{name}.md"))).unwrap();
        expect_file![folder.join(format!("{name}.txt"))].assert_eq(&output(name, &text));
    }
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "txt") && !path.with_extension("md").exists() {
            panic!("{} has no case beside it", path.display());
        }
    }
}
