//! What good files become.

use expect_test::expect_file;
use palier_markdown::{Source, read_bank};
use palier_quiz::{Kind, Lang};

const BRANCHES: &str = include_str!("good/branches.fr.md");
const TRACK: &str = "# Git {#git}\n\nCe que l'on fait de `git`.\n\n1. [Les branches](branches.fr.md)\n";

#[test]
fn a_skill_is_read() {
    let sources = [
        Source { path: "git/branches.fr.md", text: BRANCHES },
        Source { path: "git/track.fr.md", text: TRACK },
    ];
    let (bank, diagnostics) = read_bank(&sources);
    assert_eq!(diagnostics, []);
    expect_file!["good/branches.txt"].assert_eq(&format!("{bank:#?}\n"));
}

#[test]
fn line_ends_do_not_matter() {
    let read = |text: &str| read_bank(&[Source { path: "git/branches.fr.md", text }]).0;
    let unix = read(BRANCHES);
    assert_eq!(read(&BRANCHES.replace('\n', "\r\n")), unix);
    assert_eq!(read(&BRANCHES.replace('\n', "\r")), unix);
    assert_eq!(read(&format!("\u{feff}{}", BRANCHES.trim_end())), unix);
}

#[test]
fn blanks_before_a_fence_are_none_of_its_code() {
    let fence = BRANCHES.split_once("```python spot\n").unwrap().1.split_once("```").unwrap().0;
    let deeper = format!("```python spot\n{fence}```").replace('\n', "\n   ");
    let text = BRANCHES.replace(&format!("```python spot\n{fence}```"), &format!("   {deeper}"));
    assert_ne!(text, BRANCHES);
    let read = |text: &str| read_bank(&[Source { path: "git/branches.fr.md", text }]).0;
    assert_eq!(read(&text), read(BRANCHES));
}

#[test]
fn languages_are_joined() {
    let translation = BRANCHES.replace("Les branches", "Branches").replace("Voilà.", "That is it.");
    let sources = [
        Source { path: "git/branches.en.md", text: &translation },
        Source { path: "git/branches.fr.md", text: BRANCHES },
    ];
    let (bank, _) = read_bank(&sources);
    let question = bank.questions().nth(1).unwrap();
    assert_eq!(question.kind(), Some(Kind::Multiple));
    let explanations: Vec<_> =
        question.texts.iter().map(|(lang, text)| (lang, text.explanation.as_str())).collect();
    assert_eq!(explanations, [(Lang::Fr, "Voilà."), (Lang::En, "That is it.")]);
}

#[test]
fn tracks_stand_in_the_order_they_are_offered() {
    let ids = ["zoology", "sql", "git", "level-3", "programme", "level-1", "docker"];
    let text = |id: &str| {
        let level = id.strip_prefix("level-").map_or(String::new(), |level| format!(" level={level}"));
        format!("# {id} {{#{id}{level}}}\n\n- [A](a.fr.md)\n")
    };
    let files: Vec<(String, String)> = ids.iter().map(|id| (format!("{id}/track.fr.md"), text(id))).collect();
    let sources: Vec<Source<'_>> = files.iter().map(|(path, text)| Source { path, text }).collect();
    let (bank, _) = read_bank(&sources);
    let order: Vec<&str> = bank.tracks.iter().map(|track| track.id.as_str()).collect();
    assert_eq!(order, ["level-1", "level-3", "programme", "git", "docker", "sql", "zoology"]);
}

#[test]
fn a_file_too_long_is_not_parsed() {
    let text = "> ".repeat(600_000);
    let (bank, diagnostics) = read_bank(&[Source { path: "git/branches.fr.md", text: &text }]);
    assert_eq!(bank.questions().count(), 0);
    assert_eq!(diagnostics.first().map(|diagnostic| diagnostic.kind.name()), Some("file-too-long"));
}

/// Of very many mistakes the rest is counted, and what they are in is not kept.
#[test]
fn very_many_mistakes() {
    let text = "# Branches {#branches}\n\n".to_owned() + &"## Which? {#which}\n\n".repeat(5000);
    let (bank, diagnostics) = read_bank(&[Source { path: "git/branches.fr.md", text: &text }]);
    assert_eq!(bank.questions().count(), 0);
    let more =
        diagnostics.iter().find(|diagnostic| diagnostic.kind.name() == "more").map(ToString::to_string);
    let n: usize = more.as_deref().and_then(|more| more.split(' ').nth(2)?.parse().ok()).unwrap();
    assert!(n > 5000 && diagnostics.len() < 1100, "{more:?} {}", diagnostics.len());
}
