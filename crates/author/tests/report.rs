//! `palier report`: links scored by the bank of today, whatever else is among them.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use expect_test::expect;
use palier_author::{Outcome, folder::Folder, run};
use palier_markdown::read_bank;
use palier_quiz::link::{Attempt, Away, Ended, Entry, Jumps, Link, Test};
use palier_quiz::{Answer, Bank, Dice, Given};

const QUESTIONS: &str = "\
# Branches {#branches}

Du texte.

> Je sais.

## Une {#one}

Quoi ?

- [x] a
- [ ] b
  > Non.

> [!NOTE]
> Voilà.

## Deux {#two}

Quoi ?

- [ ] a
  > Non.
- [x] b

> [!NOTE]
> Voilà.
";

fn content(name: &str, questions: &str) -> std::path::PathBuf {
    let root = std::env::temp_dir().join(format!("palier-report-{name}-{}", std::process::id()));
    fs::create_dir_all(root.join("git")).unwrap();
    fs::write(root.join("git/track.fr.md"), "# Git {#git}\n\nDu texte.\n\n- [Branches](branches.fr.md)\n")
        .unwrap();
    fs::write(root.join("git/branches.fr.md"), questions).unwrap();
    root
}

fn bank(root: &std::path::Path) -> Bank {
    read_bank(&Folder::read(root).unwrap().sources()).0
}

fn link(bank: &Bank, name: &str, picks: &[usize]) -> String {
    let answer = |(question, pick): (&palier_quiz::Question, &usize)| {
        Entry::new(&Answer {
            question: question.id.clone(),
            fingerprint: question.fingerprint(),
            given: Given::Picked(vec![*pick]),
            seconds: 30,
            hints: 0,
            confidence: None,
        })
    };
    let attempt = Attempt {
        test: Test { title: "Git, \"vite\"".to_owned(), ..Test::default() },
        name: name.to_owned(),
        started: 1_795_241_665,
        ended: Ended::ByHand,
        jumps: Jumps::default(),
        away: Away::default(),
        entries: bank.questions().zip(picks).map(answer).collect(),
    };
    format!("https://a.example/fr/read/#{}", Link::Attempt(attempt).encode())
}

fn report(root: &std::path::Path, args: &[&str]) -> (Outcome, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let head = ["report", "--content", root.to_str().unwrap()];
    let outcome = run(head.iter().chain(args).map(Into::into), &mut out, &mut err);
    (outcome, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// The exit status, and the CSV of the command as it runs with something on its standard input.
fn piped(root: &std::path::Path, args: &[&str], input: &[u8]) -> (Option<i32>, String, String) {
    let head = ["report", "--content", root.to_str().unwrap(), "--format", "csv"];
    let mut palier = Command::new(env!("CARGO_BIN_EXE_palier"));
    palier.args(head).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut palier = palier.spawn().unwrap();
    palier.stdin.take().unwrap().write_all(input).unwrap();
    let done = palier.wait_with_output().unwrap();
    (done.status.code(), String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap())
}

#[test]
fn good_links_are_scored_though_one_is_bad() {
    let root = content("bad", QUESTIONS);
    let good = link(&bank(&root), "=Camille", &[0, 0]);
    let cut = &good[..good.len() - 9];
    let (outcome, out, err) = report(&root, &[&good, cut, "https://a.example/"]);
    assert_eq!(outcome, Outcome::Mistakes);
    expect![[r#"
        1. =Camille: Git, "vite"
           2026-11-21T06:14Z, 1 min, ended by hand
            50 % Git: not enough answers
              50 % branches (1 of 2)
            50 % in all

    "#]]
    .assert_eq(&out);
    assert!(err.contains("link 2: this link is incomplete: ") && err.contains("link 3: "), "{err}");
    let (_, csv, _) = report(&root, &["--format", "csv", &good]);
    let row = "1,\"'=Camille\",\"\",\"Git, \"\"vite\"\"\",2026-11-21T06:14Z,60,by hand,0,0,git,branches,2,2,1,1.000,\r\n";
    assert!(csv.ends_with(row), "{csv}");
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn what_changed_since_is_told() {
    let root = content("old", QUESTIONS);
    let old = link(&bank(&root), "Camille", &[0, 1]);
    let now = content(
        "new",
        &QUESTIONS.replace("Quoi ?\n\n- [x]", "Autre ?\n\n- [x]").replace("{#two}", "{#other}"),
    );
    let (outcome, out, _) = report(&now, &["--format", "json", &old]);
    assert_eq!(outcome, Outcome::Done);
    let line: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((line["edited"].as_u64(), line["retired"].as_u64()), (Some(1), Some(1)));
    assert_eq!(line["answers"][0]["edited_since"], true);
    assert_eq!(line["answers"][1]["outcome"], "retired");
    fs::remove_dir_all(root).unwrap();
    fs::remove_dir_all(now).unwrap();
}

#[test]
fn questions_that_are_left_out_are_told() {
    let root = content("left-out", QUESTIONS);
    let good = link(&bank(&root), "Camille", &[0, 1]);
    fs::write(root.join("git/branches.fr.md"), QUESTIONS.replace("- [ ] b", "-[ ] b")).unwrap();
    fs::write(root.join("git/other.fr.md"), b"caf\xe9").unwrap();
    let (outcome, _, err) = report(&root, &[&good]);
    let path = root.display();
    let want = format!("palier: {path}: 2 errors, so questions may be missing; see `palier check {path}`\n");
    assert_eq!((outcome, err), (Outcome::Done, want));
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn ten_thousand_accidents_are_all_told() {
    let root = content("mutated", QUESTIONS);
    let good = link(&bank(&root), "Camille", &[0, 1]);
    let good = good.rsplit_once('#').unwrap().1;
    let alphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.%~";
    let mut dice = Dice::new(7);
    let accident = |_| loop {
        let mut bytes = good.as_bytes().to_vec();
        let (at, to) = (dice.below(bytes.len()), dice.below(bytes.len()));
        let other = alphabet[dice.below(alphabet.len())];
        let flipped = |byte: &u8| {
            if byte.is_ascii_lowercase() { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() }
        };
        match dice.below(10) {
            0 => bytes.truncate(at.max(1)),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, other),
            3 => bytes[at] = other,
            4 => bytes.swap(at, (at + 1) % good.len()),
            5 => bytes.swap(at, to),
            6 => bytes[at] = flipped(&bytes[at]),
            7 => bytes.extend_from_within(..at),
            8 => drop(bytes.drain(at.min(to)..at.max(to))),
            _ => {
                let (before, after) = bytes.split_at_mut(at);
                let n = before.len().min(after.len()).min(9);
                before[..n].swap_with_slice(&mut after[..n]);
            }
        }
        // A full stop in front is no part of a link.
        if bytes.strip_prefix(b".").unwrap_or(&bytes) != good.as_bytes() {
            break format!("https://a.example/fr/read/#{}", String::from_utf8(bytes).unwrap());
        }
    };
    let links: Vec<String> = (0..10_000).map(accident).collect();
    let (outcome, out, err) = report(&root, &links.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!((outcome, out.as_str()), (Outcome::Mistakes, ""));
    let told = err.lines().filter(|line| {
        line.starts_with("palier: link ") && (line.contains("incomplete") || line.contains("damaged"))
    });
    let others: Vec<&str> = err.lines().filter(|line| !line.starts_with("palier: link ")).collect();
    assert_eq!((told.count(), others), (10_000, Vec::new()));
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn what_a_mail_program_puts_into_a_link_is_no_accident() {
    let root = content("mail", QUESTIONS);
    let good = link(&bank(&root), "Camille", &[0, 1]);
    let (_, want, _) = report(&root, &[&good]);
    let fillings =
        [" ", "\n", "\r\n> ", "\n>> > ", "=\r\n", "%20", "%0D%0A", "\u{200b}", "\u{ad}", "\t", "\n| "];
    let head = good.find('#').unwrap() + 3;
    let mut dice = Dice::new(11);
    for n in 0..500 {
        let mut bad = good.clone();
        let mut places: Vec<usize> = (0..=n % 4).map(|_| head + dice.below(good.len() - head)).collect();
        places.sort_unstable();
        for at in places.into_iter().rev() {
            bad.insert_str(at, fillings[dice.below(fillings.len())]);
        }
        let (outcome, out, err) = report(&root, &[&format!("<{bad}>.")]);
        assert_eq!((outcome, out.as_str(), err.as_str()), (Outcome::Done, want.as_str(), ""), "{bad:?}");
    }
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn an_argument_may_be_a_whole_mail() {
    let root = content("argument", QUESTIONS);
    let one = link(&bank(&root), "Ada", &[0, 1]);
    let two = link(&bank(&root), "Bo", &[1, 1]);
    let (outcome, apart, _) = report(&root, &["--format", "csv", &one, &two]);
    assert_eq!((outcome, apart.lines().count()), (Outcome::Done, 3));
    for mail in [format!("<{one}>, {two}."), format!("{one}{two}"), format!("> {one}\n> {two}")] {
        assert_eq!(report(&root, &["--format", "csv", &mail]).1, apart, "{mail}");
    }
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn links_come_from_standard_input_wrapped_or_not() {
    let root = content("input", QUESTIONS);
    let one = link(&bank(&root), "Ada", &[0, 1]);
    let two = link(&bank(&root), "Bo", &[1, 1]);
    let text = format!("{}\n> {}\nmerci\n<{two}>\n", &one[..60], &one[60..]);
    let (status, out, err) = piped(&root, &["-"], text.as_bytes());
    assert_eq!(status, Some(1));
    assert!(err.starts_with("palier: link 2: ") && err.lines().count() == 1, "{err}");
    let numbers: Vec<&str> = out.lines().skip(1).map(|line| &line[..6]).collect();
    assert_eq!(numbers, ["1,\"Ada", "3,\"Bo\""], "{out}");
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn a_link_is_read_from_any_encoding_and_beside_those_of_the_arguments() {
    let root = content("encoding", QUESTIONS);
    let one = link(&bank(&root), "Ada", &[0, 1]);
    let two = link(&bank(&root), "Bo", &[1, 1]);
    let (_, want, _) = report(&root, &["--format", "csv", &one]);
    let utf16 = one.bytes().flat_map(|byte| [byte, 0]).collect::<Vec<u8>>();
    let latin1 = [b"<".as_slice(), one.as_bytes(), b"> \xab \xe0 \xbb"].concat();
    let (_, out, err) = piped(&root, &[], &latin1);
    assert!(out == want && err.starts_with("palier: link 2: "), "{out}{err}");
    assert_eq!(piped(&root, &[], &utf16), (Some(0), want, String::new()));
    let (status, out, _) = piped(&root, &[&two, "-"], one.as_bytes());
    assert_eq!((status, out.lines().count()), (Some(0), 3), "{out}");
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn tracks_stand_in_the_order_of_the_page() {
    let root = content("order", QUESTIONS);
    fs::create_dir_all(root.join("docker")).unwrap();
    for file in ["track.fr.md", "branches.fr.md"] {
        let of_git = fs::read_to_string(root.join("git").join(file)).unwrap();
        fs::write(root.join("docker").join(file), of_git.replace("Git {#git}", "Docker {#docker}")).unwrap();
    }
    let link = link(&bank(&root), "Zoé", &[0, 0, 0, 0]);
    let (_, csv, _) = report(&root, &["--format", "csv", &link]);
    let tracks: Vec<_> = csv.lines().skip(1).filter_map(|row| row.rsplit(',').nth(6)).collect();
    assert_eq!(tracks, ["docker", "git"], "{csv}");
    fs::remove_dir_all(root).unwrap();
}
