//! The examples of the documents, as authors paste them.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::path::Path;
use std::process::Command;

fn document(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)).unwrap()
}

/// What stands between fences of `mark`.
fn examples<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
    let opening = format!("\n{mark}markdown\n");
    text.split(&opening).skip(1).map(|rest| rest.split(&format!("\n{mark}\n")).next().unwrap()).collect()
}

/// What the check says of `files`.
fn check(name: &str, files: &[(&str, &str)]) -> String {
    let root = std::env::temp_dir().join(format!("palier-documents-{}-{name}", std::process::id()));
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("{text}\n")).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_palier")).arg("check").arg(&root).output().unwrap();
    fs::remove_dir_all(&root).unwrap();
    String::from_utf8(output.stdout).unwrap().replace(&format!("{}/", root.display()), "")
}

/// A skill of the smallest track that the guide to writing shows, with these questions.
fn with_questions(name: &str, questions: &str) -> String {
    let guide = document("docs/writing.md");
    let [track, skill, ..] = examples(&guide, "````")[..] else { unreachable!() };
    let about = skill.split("\n## ").next().unwrap();
    check(name, &[("shell/track.fr.md", track), ("shell/pipes.fr.md", &format!("{about}\n{questions}"))])
}

#[test]
fn the_readme_shows_a_question_without_mistakes() {
    let readme = document("README.md");
    let [question] = examples(&readme, "```")[..] else { unreachable!() };
    assert_eq!(with_questions("readme", question), "2 files, 1 question, 0 errors, 0 warnings\n");
}

#[test]
fn the_guide_shows_a_track_without_mistakes() {
    let guide = document("docs/writing.md");
    let [track, skill, ..] = examples(&guide, "````")[..] else { unreachable!() };
    let said = check("track", &[("shell/track.fr.md", track), ("shell/pipes.fr.md", skill)]);
    assert_eq!(said, "2 files, 1 question, 0 errors, 0 warnings\n");
    assert!(guide.contains(&format!("$ cargo palier check\n{said}```")), "the guide says something else");
}

#[test]
fn the_guide_shows_questions_of_each_kind_without_mistakes() {
    let guide = document("docs/writing.md");
    let asked = |example: &&str| example.starts_with("## ") && example.contains("[!NOTE]");
    let broken = |example: &&str| example.contains("[!WARNING]");
    let questions: Vec<&str> = examples(&guide, "````").into_iter().filter(asked).collect();
    let said = with_questions("kinds", &questions.join("\n\n"));
    assert_eq!(said, format!("2 files, {} questions, 0 errors, 0 warnings\n", questions.len()));
    assert_eq!(examples(&guide, "````").iter().filter(|example| broken(example)).count(), 1);
}
