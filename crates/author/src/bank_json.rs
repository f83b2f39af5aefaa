//! The bank as one JSON document, for programs that study it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use palier_quiz::{Bank, Body, ByLang, Question, QuestionText, Skill, Track};
use serde::Serialize;

/// Writes the bank and a newline.
pub(crate) fn write(bank: &Bank, out: &mut dyn Write) -> io::Result<()> {
    let document = BankJson { tracks: bank.tracks.iter().map(|track| TrackJson::new(track)).collect() };
    serde_json::to_writer(&mut *out, &document)?;
    writeln!(out)
}

#[derive(Serialize)]
struct BankJson<'b> {
    tracks: Vec<TrackJson<'b>>,
}

#[derive(Serialize)]
struct TrackJson<'b> {
    id: &'b str,
    level: Option<u8>,
    title: BTreeMap<&'static str, &'b str>,
    skills: Vec<SkillJson<'b>>,
}

#[derive(Serialize)]
struct SkillJson<'b> {
    id: &'b str,
    title: BTreeMap<&'static str, &'b str>,
    can_do: BTreeMap<&'static str, &'b str>,
    questions: Vec<QuestionJson<'b>>,
}

#[derive(Serialize)]
struct QuestionJson<'b> {
    id: String,
    kind: Option<&'static str>,
    case: Option<&'b str>,
    difficulty: u8,
    covers: &'b [String],
    valid: Option<String>,
    /// Addresses, of the first language.
    references: Vec<&'b str>,
    proof: Option<&'b str>,
    text: BTreeMap<&'static str, TextJson<'b>>,
}

#[derive(Serialize)]
struct TextJson<'b> {
    title: &'b str,
    stem: &'b str,
    /// What is offered: options, steps in their right order, lefts, lines of code, or points.
    options: Vec<&'b str>,
    /// Of matches only.
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<&'b [String]>,
    /// One an option; none of orders and matches.
    feedback: Vec<Option<&'b str>>,
    keys: Vec<usize>,
    /// Of typed commands only, as are the rejected lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    accept: Option<&'b [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reject: Option<&'b [String]>,
    hints: &'b [String],
    explanation: &'b str,
}

fn by_lang<'b, T, U>(texts: &'b ByLang<T>, part: impl Fn(&'b T) -> U) -> BTreeMap<&'static str, U> {
    texts.iter().map(|(lang, text)| (lang.code(), part(text))).collect()
}

impl<'b> TrackJson<'b> {
    fn new(track: &'b Track) -> Self {
        Self {
            id: track.id.as_str(),
            level: track.level.map(u8::from),
            title: by_lang(&track.texts, |text| text.title.as_str()),
            skills: track.skills.iter().map(SkillJson::new).collect(),
        }
    }
}

impl<'b> SkillJson<'b> {
    fn new(skill: &'b Skill) -> Self {
        Self {
            id: skill.id.as_str(),
            title: by_lang(&skill.texts, |text| text.title.as_str()),
            can_do: by_lang(&skill.texts, |text| text.can_do.as_str()),
            questions: skill.questions.iter().map(QuestionJson::new).collect(),
        }
    }
}

impl<'b> QuestionJson<'b> {
    fn new(question: &'b Question) -> Self {
        let first = question.texts.first();
        Self {
            id: question.id.to_string(),
            kind: question.kind().map(palier_quiz::Kind::name),
            case: question.case.as_ref().map(palier_quiz::Slug::as_str),
            difficulty: question.difficulty.get(),
            covers: &question.covers,
            valid: question.valid.map(|month| month.to_string()),
            references: first
                .into_iter()
                .flat_map(|text| &text.references)
                .map(|it| it.url.as_str())
                .collect(),
            proof: question.proof.as_deref(),
            text: by_lang(&question.texts, TextJson::new),
        }
    }
}

impl<'b> TextJson<'b> {
    fn new(text: &'b QuestionText) -> Self {
        let strs = |texts: &'b [String]| texts.iter().map(String::as_str).collect();
        let choices = text.body.choices();
        let (options, rights) = match &text.body {
            Body::Single(_) | Body::Multiple(_) => {
                (choices.iter().map(|it| it.text.as_str()).collect(), None)
            }
            Body::Order(steps) | Body::Explain(steps) => (strs(steps), None),
            Body::Spot(code) => (strs(&code.lines), None),
            Body::Command(_) => (Vec::new(), None),
            Body::Match(pairs) => (strs(&pairs.lefts), Some(pairs.rights.as_slice())),
        };
        let typed = if let Body::Command(typed) = &text.body { Some(typed) } else { None };
        Self {
            title: &text.title,
            stem: &text.stem,
            options,
            rights,
            feedback: feedback(&text.body),
            keys: text.body.keys(),
            accept: typed.map(|it| it.accept.as_slice()),
            reject: typed.map(|it| it.reject.as_slice()),
            hints: &text.hints,
            explanation: &text.explanation,
        }
    }
}

/// One an option or line of code; none of what has no options.
fn feedback(body: &Body) -> Vec<Option<&str>> {
    if let Body::Spot(code) = body {
        return (0..code.lines.len()).map(|line| code.fault(line).map(|fault| fault.why.as_str())).collect();
    }
    body.choices().iter().map(|choice| choice.feedback.as_deref()).collect()
}
