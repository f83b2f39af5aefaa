//! The content that the site promises: enough questions of each skill and topic, without a mistake.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use palier_quiz::command::{grade, samples};
use palier_quiz::{Body, Kind, Lang, Level, Question};

#[test]
fn the_content_has_no_mistakes() {
    let (_, diagnostics) = support::bank(&support::files());
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "`cargo palier check` says:\n{}", said.join("\n"));
}

#[test]
fn every_skill_of_a_level_is_asked_at_each_difficulty() {
    let (bank, _) = support::bank(&support::files());
    for level in [Level::One, Level::Two, Level::Three] {
        let track = bank.tracks.iter().find(|track| track.level == Some(level)).unwrap();
        assert!(track.skills.len() >= 10, "{} has {} skills", track.id, track.skills.len());
        for skill in &track.skills {
            let scored = || {
                let has_score = |question: &&Question| question.kind() != Some(Kind::Explain);
                skill.questions.iter().filter(has_score)
            };
            let n = scored().count();
            assert!(n >= 8, "{}/{} has {n} scored questions of at least 8", track.id, skill.id);
            let asked: BTreeSet<u8> = scored().map(|question| question.difficulty.get()).collect();
            assert_eq!(asked.into_iter().collect::<Vec<_>>(), [1, 2, 3, 4, 5], "{}/{}", track.id, skill.id);
        }
    }
}

#[test]
fn every_topic_has_questions_enough() {
    let (bank, _) = support::bank(&support::files());
    let least = [
        ("git", 45),
        ("docker", 45),
        ("cache", 30),
        ("testing", 35),
        ("peer-review", 20),
        ("delivery", 40),
        ("model-serving", 20),
        ("python-api", 25),
        ("rescue", 30),
        ("code-review", 15),
        ("sql", 15),
    ];
    for (topic, least) in least {
        let track = bank.track(&topic.parse().unwrap()).unwrap();
        let n = track.questions().count();
        assert!(n >= least, "{topic} has {n} questions of at least {least}");
    }
}

#[test]
fn content_is_text_only() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("content")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let ending = path.extension().and_then(|ending| ending.to_str());
            assert!(matches!(ending, Some("md" | "csv")), "{} is no question", path.display());
        }
    }
}

#[test]
fn every_question_explains_itself_and_names_its_source() {
    let (bank, _) = support::bank(&support::files());
    for question in bank.questions() {
        let text = question.text(Lang::Fr).unwrap();
        assert!(!text.explanation.is_empty(), "{} explains nothing", question.id);
        assert!(!text.references.is_empty(), "{} names no source", question.id);
        let explanation = palier_markdown::plain(&text.explanation).split_whitespace().count();
        assert!(explanation <= 120, "{} explains in {explanation} words", question.id);
        for choice in text.body.choices().iter().filter(|choice| !choice.right) {
            assert!(
                choice.feedback.is_some(),
                "{}: `{}` is wrong without a reason",
                question.id,
                choice.text
            );
        }
    }
}

#[test]
fn the_lines_shown_as_right_are_right() {
    let (bank, _) = support::bank(&support::files());
    for question in bank.questions() {
        let Some(Body::Command(typed)) = question.body() else { continue };
        let shown = samples(typed, 3);
        assert!(!shown.is_empty(), "{} shows no line", question.id);
        for line in shown {
            assert!(grade(typed, &line).right, "{}: `{line}` is shown as right", question.id);
            assert!(
                ![" {", "…", "(", "|"].iter().any(|mark| line.contains(mark)),
                "{}: `{line}` is no line to type",
                question.id
            );
        }
    }
}

#[test]
fn every_skill_says_what_one_can_do_and_gives_a_task() {
    let (bank, _) = support::bank(&support::files());
    for track in &bank.tracks {
        for skill in &track.skills {
            let text = skill.text(Lang::Fr).unwrap();
            assert!(!text.can_do.is_empty(), "{}/{} has no can-do statement", track.id, skill.id);
            assert!(!text.task.is_empty(), "{}/{} has no task", track.id, skill.id);
        }
    }
}
