//! Small questions and banks for the tests of this crate.

use std::sync::Arc;

use crate::{
    Answer, Bank, Body, ByLang, Choice, Code, Difficulty, Fault, Given, Lang, Level, Pairs, Question,
    QuestionText, Skill, SkillText, Track, TrackText,
};

pub(crate) fn question(id: &str, body: Body) -> Question {
    let text = QuestionText {
        title: format!("Title of {id}"),
        stem: String::new(),
        hints: vec!["A hint.".to_owned()],
        body,
        explanation: "Because.".to_owned(),
        references: Vec::new(),
    };
    Question {
        id: id.parse().unwrap(),
        case: None,
        difficulty: Difficulty::MIDDLE,
        covers: Vec::new(),
        valid: None,
        proof: None,
        texts: ByLang::from_iter([(Lang::Fr, text)]),
    }
}

fn choices(keys: &[usize], n: usize) -> Vec<Choice> {
    (0..n).map(|i| Choice { text: format!("choice {i}"), feedback: None, right: keys.contains(&i) }).collect()
}

pub(crate) fn single(id: &str, key: usize, n: usize) -> Question {
    question(id, Body::Single(choices(&[key], n)))
}

pub(crate) fn multiple(id: &str, keys: &[usize], n: usize) -> Question {
    question(id, Body::Multiple(choices(keys, n)))
}

pub(crate) fn order(id: &str, n: usize) -> Question {
    question(id, Body::Order((0..n).map(|i| format!("step {i}")).collect()))
}

pub(crate) fn matching(id: &str, keys: &[usize], n_rights: usize) -> Question {
    let lefts = (0..keys.len()).map(|i| format!("left {i}")).collect();
    let rights = (0..n_rights).map(|i| format!("right {i}")).collect();
    question(id, Body::Match(Pairs { lefts, rights, keys: keys.to_vec() }))
}

/// `n` lines, those of `faults` at fault.
pub(crate) fn code(n: usize, faults: &[usize]) -> Code {
    Code {
        language: "python".to_owned(),
        lines: (0..n).map(|i| format!("line {i}")).collect(),
        faults: faults.iter().map(|line| Fault { line: *line, why: "It fails.".to_owned() }).collect(),
    }
}

/// A track of `n_skills` skills with `n_each` single choices of three each (the first is right):
/// skill `s0`, questions `TRACK/s0-0`, `TRACK/s0-1` …
pub(crate) fn track(id: &str, level: Option<u8>, n_skills: usize, n_each: usize) -> Track {
    let skill = |s: usize| Skill {
        id: format!("s{s}").parse().unwrap(),
        texts: ByLang::from_iter([(
            Lang::Fr,
            SkillText {
                title: format!("Skill {s}"),
                intro: String::new(),
                can_do: String::new(),
                task: String::new(),
            },
        )]),
        questions: (0..n_each).map(|q| single(&format!("{id}/s{s}-{q}"), 0, 3)).collect(),
        cases: Vec::new(),
    };
    Track {
        id: id.parse().unwrap(),
        level: level.map(|number| Level::try_from(number).unwrap()),
        texts: ByLang::from_iter([(Lang::Fr, TrackText { title: id.to_owned(), intro: String::new() })]),
        skills: (0..n_skills).map(skill).collect(),
    }
}

/// The three levels with four skills of three questions each, and the topic `git`.
pub(crate) fn bank() -> Bank {
    let levels = (1..=3).map(|level| track(&format!("level-{level}"), Some(level), 4, 3));
    Bank { tracks: levels.chain([track("git", None, 3, 4)]).map(Arc::new).collect() }
}

/// Answers `n_right` questions of a track right, the next `n_wrong` wrong, then as given.
pub(crate) fn answers(track: &str, n_right: usize, n_wrong: usize, then: &[Given]) -> Vec<Answer> {
    let bank = bank();
    let track = bank.track(&track.parse().unwrap()).unwrap();
    let given = std::iter::repeat_n(Given::Picked(vec![0]), n_right)
        .chain(std::iter::repeat_n(Given::Picked(vec![1]), n_wrong))
        .chain(then.iter().cloned());
    let answer = |(question, given): (&Question, Given)| Answer {
        question: question.id.clone(),
        fingerprint: question.fingerprint(),
        given,
        seconds: 0,
        hints: 0,
        confidence: None,
    };
    track.questions().zip(given).map(answer).collect()
}
