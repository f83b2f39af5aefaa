//! Reads a question: its heading, then its parts in their order.

use palier_quiz::{Body, Difficulty, QuestionText, Slug, YearMonth};

use crate::answer::{self, Form};
use crate::heading::{self, Heading, Known, Word};
use crate::kind::{DiagnosticKind, Later};
use crate::parts;
use crate::report::Report;
use crate::section::{Opens, Section};
use crate::tree::Kind;

/// A question as one file tells it, without mistakes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) difficulty: Difficulty,
    pub(crate) covers: Vec<String>,
    pub(crate) valid: Option<YearMonth>,
    pub(crate) proof: Option<String>,
    pub(crate) text: QuestionText,
}

/// A question that has an id.
pub(crate) struct Read {
    pub(crate) id: Slug,
    pub(crate) id_at: usize,
    /// Where the heading stands.
    pub(crate) at: usize,
    /// Where the answer part stands, else the heading.
    pub(crate) answer_at: usize,
    /// None when it has a mistake.
    pub(crate) draft: Option<Draft>,
}

const ATTRIBUTES: Known = Known {
    names: &["difficulty", "covers", "valid", "from", "answers"],
    words: "known are `difficulty=`, `covers=`, `valid=` and `from=`",
};
const CLASSES: Known =
    Known { names: &["order", "match", "explain", "case"], words: "known are `.order` and `.match`" };

/// Reads a section; the second tells whether it is a case, to which the next sections belong.
pub(crate) fn read(section: &Section<'_>, report: &mut Report<'_>) -> (Option<Read>, bool) {
    let mark = report.mark();
    let heading = heading::read(report.text, section.heading);
    heading.check(report);
    if section.opens == Opens::CaseQuestion {
        report.add(heading.at, DiagnosticKind::QuestionWithoutCase);
    }
    let id = heading.id("question-id", report);
    heading.only(ATTRIBUTES, CLASSES, report);
    let head = Head::read(&heading, report);
    let (later, form) = form(&heading, report);
    let is_case = matches!(later, Some((_, Later::Case)));
    let later = later.or_else(|| answer::later(section.nodes));
    let mut answer_at = heading.at;
    let mut draft = None;
    if section.nodes.iter().any(|node| node.kind == Kind::OpenCode) {
        // Its parts may be in there.
    } else if let Some((at, what)) = later {
        report.add(at, DiagnosticKind::NotSupportedYet { what });
    } else {
        let found = answer::find(section.nodes, form, heading.at, report);
        if let Some(node) = found.node(section.nodes) {
            answer_at = node.range.start;
        }
        let parts = parts::read(section.nodes, &found, heading.at, report);
        let body = answer::read(section.nodes, &found, report);
        draft = body.filter(|_| report.sound_since(mark)).map(|body| head.draft(&heading, parts, body));
    }
    let read = id.map(|(word, id)| Read { id, id_at: word.at, at: heading.at, answer_at, draft });
    (read, is_case)
}

/// What the attributes say.
struct Head {
    difficulty: Difficulty,
    covers: Vec<String>,
    valid: Option<YearMonth>,
}

impl Head {
    fn read(heading: &Heading<'_>, report: &mut Report<'_>) -> Self {
        let mut head = Self { difficulty: Difficulty::MIDDLE, covers: Vec::new(), valid: None };
        for attribute in heading.attributes() {
            let value = attribute.value;
            match attribute.key {
                "difficulty" => match value.text.parse().ok().and_then(Difficulty::new) {
                    Some(difficulty) => head.difficulty = difficulty,
                    None => {
                        report.add(value.at, DiagnosticKind::BadDifficulty { value: value.text.to_owned() });
                    }
                },
                "covers" => head.covers = covers(value, report),
                "valid" => match YearMonth::parse(value.text) {
                    Some(month) => head.valid = Some(month),
                    None => report.add(value.at, DiagnosticKind::BadValid { value: value.text.to_owned() }),
                },
                _ => {}
            }
        }
        head
    }

    fn draft(self, heading: &Heading<'_>, parts: parts::Parts, body: Body) -> Draft {
        let Self { difficulty, covers, valid } = self;
        let text = QuestionText {
            title: heading.title.to_owned(),
            stem: parts.stem,
            hints: parts.hints,
            body,
            explanation: parts.explanation,
            references: parts.references,
        };
        Draft { difficulty, covers, valid, proof: parts.proof, text }
    }
}

fn covers(value: Word<'_>, report: &mut Report<'_>) -> Vec<String> {
    let ids: Vec<&str> = value.text.split(',').collect();
    if ids.len() > 2 {
        report.add(value.at, DiagnosticKind::TooManyCovers { count: ids.len() });
    }
    let part_ok = |part: &str| part.parse::<Slug>().is_ok();
    for id in &ids {
        if !id.contains('/') || !id.split('/').all(part_ok) {
            report.add(value.at, DiagnosticKind::BadCovers { value: (*id).to_owned() });
        }
    }
    ids.into_iter().map(str::to_owned).collect()
}

/// The kind that the heading asks for, with the place where it does.
fn form(heading: &Heading<'_>, report: &mut Report<'_>) -> (Option<(usize, Later)>, Form) {
    let mut form = Form::Boxes;
    let mut later = None;
    for class in heading.classes() {
        let new = match class.text {
            "order" => Form::Order { at: class.at },
            "match" => Form::Match { at: class.at },
            "explain" => {
                later = Some((class.at, Later::Explain));
                continue;
            }
            "case" => {
                later = Some((class.at, Later::Case));
                continue;
            }
            _ => continue,
        };
        if form == Form::Boxes {
            form = new;
        } else {
            report.add(class.at, DiagnosticKind::OrderAndMatch);
        }
    }
    if let Some(attribute) = heading.attributes().find(|attribute| attribute.key == "answers") {
        later = later.or(Some((attribute.value.at, Later::Command)));
    }
    (later, form)
}
