//! `palier simulate` as authors meet it.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;

fn simulate(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palier"));
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).arg("simulate");
    command.args(args).output().unwrap()
}

fn numbers(args: &[&str]) -> Value {
    let output = simulate(&[&["--json"], args].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Chance moves a share of 600 people by 1.6 points (standard error).
#[test]
fn made_up_questions_place_as_well_as_published() {
    let found = numbers(&["--made-up", "--differ", "0", "--tau", "0", "--people", "600"]);
    let number = |name: &str| found.pointer(name).and_then(Value::as_f64).unwrap();
    assert!(number("/right") > 0.76, "{found}");
    assert!(number("/off_by_two") < 0.005, "{found}");
    assert!((14.0..20.0).contains(&number("/length/mean")), "{found}");
    assert!(number("/spread/fewest_of_17") >= 10.0, "{found}");
    assert!(number("/spread/largest_of_17") <= 0.15, "{found}");
}

#[test]
fn claims_hold_where_people_differ_by_skill() {
    let found = numbers(&["--made-up", "--stop", "0.9", "--people", "300"]);
    let number = |name: &str| found.pointer(name).and_then(Value::as_f64).unwrap();
    assert!(number("/sure/came_true") > number("/sure/claimed") - 0.05, "{found}");
}

#[test]
fn a_seed_replays_and_another_changes_it() {
    let of = |seed: &str| numbers(&["--made-up", "--people", "30", "--seed", seed]);
    assert_eq!(of("1"), of("1"));
    assert_ne!(of("1"), of("2"));
}

#[test]
fn of_placements_that_are_never_so_long_nothing_is_said() {
    let short = ["--made-up", "--people", "20", "--max", "9"];
    assert_eq!(numbers(&short).pointer("/spread/fewest_of_17"), Some(&Value::Null));
    let text = String::from_utf8(simulate(&short).stdout).unwrap();
    assert!(text.contains("skills touched") && !text.contains("in 17 questions"), "{text}");
}

#[test]
fn the_bank_is_reported_in_words_and_drawn() {
    let picture = std::env::temp_dir().join(format!("palier-simulate-{}.svg", std::process::id()));
    let output = simulate(&["content", "--people", "60", "--svg", picture.to_str().unwrap()]);
    let text = String::from_utf8(output.stdout).unwrap();
    for line in ["right state", "questions never asked", "level-1/versioning", "told apart"] {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
    let svg = fs::read_to_string(&picture).unwrap();
    fs::remove_file(&picture).unwrap();
    assert!(svg.starts_with("<svg ") && svg.contains("<polyline") && !svg.contains("NaN"));
}

#[test]
fn questions_that_are_left_out_are_told() {
    let root = std::env::temp_dir().join(format!("palier-simulate-{}", std::process::id()));
    fs::create_dir_all(root.join("level-1")).unwrap();
    fs::write(root.join("level-1/latin.fr.md"), b"# Un caf\xe9\n").unwrap();
    let path = root.to_str().unwrap();
    let want = format!("palier: {path}: 1 error, so questions may be missing; see `palier check {path}`");
    refused(&[path], &want);
    fs::remove_dir_all(&root).unwrap();
}

#[track_caller]
fn refused(args: &[&str], want: &str) {
    let output = simulate(args);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().next(), Some(want));
}

#[test]
fn mistakes_are_named() {
    refused(&["--people", "0"], "palier: --people must lie in 1 to 1000000");
    refused(&["--stop", "80"], "palier: --stop must lie in 0 to 1");
    refused(&["--people", "abc"], "palier: --people takes a number, not abc");
    refused(&["--stop", "0,8"], "palier: --stop takes a number, not 0,8");
    refused(&["--fast"], "palier: invalid option '--fast'");
    refused(&["--made-up", "a"], "palier: --made-up asks no questions of CONTENT; leave one of them out");
    refused(&["a", "b"], "palier: unexpected argument \"b\"");
    refused(
        &["nowhere"],
        "palier: there is no folder `nowhere`; name one that holds `<track>/<skill>.<lang>.md`, as `palier check content`",
    );
}
