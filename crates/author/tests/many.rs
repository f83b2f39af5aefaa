//! A bank of thousands of questions is checked in seconds, however alike they are: ten thousand take two of them. So
//! is a question of thousands of lines or words.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

const TRACKS: usize = 16;
const QUESTIONS: usize = 250;
/// Twenty times what is needed without optimisation, for slow machines.
const PATIENCE: Duration = Duration::from_secs(120);

#[track_caller]
fn case(name: &str, stem: impl Fn(usize) -> String) {
    let root = std::env::temp_dir().join(format!("palier-many-{}-{name}", std::process::id()));
    for track in 0..TRACKS {
        let folder = root.join(format!("t{track}"));
        fs::create_dir_all(&folder).unwrap();
        let head = format!("# T {{#t{track}}}\n\nA.\n\n- [S](s.fr.md)\n");
        fs::write(folder.join("track.fr.md"), head).unwrap();
        let mut text = "# S {#s}\n\nA.\n\n> B.\n\n".to_owned();
        for question in 0..QUESTIONS {
            let number = track * QUESTIONS + question;
            write!(text, "## Q{number} {{#q{question}}}\n\n{} ?\n\n", stem(number)).unwrap();
            for option in 0..4 {
                let mark = if option == number % 4 { "x" } else { " " };
                writeln!(text, "- [{mark}] choix {option}\n  > Parce que.").unwrap();
            }
            text.push_str("\n> [!NOTE]\n> Voilà.\n\n[A](https://example.org)\n\n");
        }
        fs::write(folder.join("s.fr.md"), text).unwrap();
    }
    in_time(&root, "4000 questions", PATIENCE);
}

/// Checks a folder, and removes it.
#[track_caller]
fn in_time(root: &Path, questions: &str, patience: Duration) {
    let begun = Instant::now();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    palier_author::run(["check".into(), root.into()], &mut out, &mut err);
    let elapsed = begun.elapsed();
    fs::remove_dir_all(root).unwrap();
    let said = String::from_utf8(out).unwrap();
    assert!(said.contains(questions), "{}", said.lines().last().unwrap_or_default());
    assert!(elapsed < patience, "{}: {elapsed:?}", root.display());
}

/// One question, however long, is no reason to wait.
#[track_caller]
fn one(name: &str, answer_part: &str, explanation: &str) {
    let root = std::env::temp_dir().join(format!("palier-one-{}-{name}", std::process::id()));
    fs::create_dir_all(root.join("git")).unwrap();
    fs::write(root.join("git/track.fr.md"), "# T {#git}\n\nA.\n\n- [S](s.fr.md)\n").unwrap();
    let text = format!(
        "# S {{#s}}\n\nA.\n\n> B.\n\n## Q {{#q}}\n\n{answer_part}\n\n> [!NOTE]\n> {explanation}\n\n[A](https://a.fr)\n"
    );
    fs::write(root.join("git/s.fr.md"), text).unwrap();
    in_time(&root, "1 question", Duration::from_secs(40));
}

#[test]
fn options_of_thousands_of_words() {
    let words = |n: usize| "mot ".repeat(n);
    let options = format!("- [x] a\n- [ ] {0}b\n- [ ] {0}c\n- [ ] {0}d", words(40_000));
    one("words", &options, &words(120_000));
}

#[test]
fn thousands_of_accepted_and_rejected_lines() {
    let lines = |verb: &str, why: &str| {
        (0..4000).map(|i| format!("git {verb} a{i}{why}\n")).collect::<Vec<_>>().concat()
    };
    let fences =
        format!("```accept tool=git\n{}```\n\n```reject\n{}```", lines("add", ""), lines("rm", " # non"));
    one("lines", &fences, "Voilà.");
}

/// A word of the number, as different from the next one's as words are.
fn word(number: usize) -> String {
    let mut rest = number.wrapping_mul(2_654_435_761) % 1_000_003;
    let mut word = String::new();
    for _ in 0..4 {
        word.push_str(["ba", "ri", "to", "lu", "me", "fo", "za", "ki", "du", "pe"].get(rest % 10).unwrap());
        rest /= 10;
    }
    word
}

#[test]
fn stems_of_all_sorts() {
    case("mixed", |i| (0..20).map(|k| word(i * 20 + k)).collect::<Vec<_>>().join(" "));
}

#[test]
fn stems_that_are_all_the_same() {
    case("same", |_| "Que dit le vieux sage à la foule du village".to_owned());
}

#[test]
fn stems_that_are_nearly_the_same() {
    case("near", |i| format!("Que dit le vieux sage {} à la grande foule du petit village", word(i)));
}
