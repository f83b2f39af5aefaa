//! The content that the site promises: enough questions of each skill and topic, without a mistake.

mod support;

use palier_quiz::command::{grade, samples};
use palier_quiz::{Body, Lang, Level};

#[test]
fn the_content_has_no_mistakes() {
    let (_, diagnostics) = support::bank(&support::files());
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "`cargo palier check` says:\n{}", said.join("\n"));
}

#[test]
fn every_skill_of_a_level_has_questions_enough() {
    let (bank, _) = support::bank(&support::files());
    for (level, least) in [(Level::One, 4), (Level::Two, 2), (Level::Three, 2)] {
        let track = bank.tracks.iter().find(|track| track.level == Some(level)).unwrap();
        assert!(track.skills.len() >= 10, "{} has {} skills", track.id, track.skills.len());
        for skill in &track.skills {
            let n = skill.questions.len();
            assert!(n >= least, "{}/{} has {n} questions of at least {least}", track.id, skill.id);
        }
    }
}

#[test]
fn every_topic_has_questions_enough() {
    let (bank, _) = support::bank(&support::files());
    for (topic, least) in [("git", 12), ("docker", 5), ("cache", 5), ("testing", 5)] {
        let track = bank.track(&topic.parse().unwrap()).unwrap();
        let n = track.questions().count();
        assert!(n >= least, "{topic} has {n} questions of at least {least}");
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
