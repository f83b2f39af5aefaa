//! Reads a question: its heading, then its parts in their order.

use palier_quiz::{Body, Difficulty, QuestionText, Slug, YearMonth};

use crate::answer::{self, Form};
use crate::case::{self, Story};
use crate::heading::{self, Heading, Known, Word};
use crate::kind::DiagnosticKind;
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
    names: &["difficulty", "covers", "valid", "from"],
    words: "known are `difficulty=`, `covers=`, `valid=` and `from=`",
};
const CLASSES: Known = Known {
    names: &["order", "match", "explain"],
    words: "known are `.order`, `.match`, `.explain` and `.case`",
};

/// What a section turns out to be.
pub(crate) enum Entry {
    Question(Read),
    /// A case, with the places of its id and of its heading.
    Case {
        story: Story,
        id_at: usize,
        at: usize,
    },
    /// It has no id, which is reported.
    Nameless {
        is_case: bool,
    },
}

/// Reads a section; `in_case` tells whether a case is open, to which a heading of the third level belongs.
pub(crate) fn read(section: &Section<'_>, in_case: bool, report: &mut Report<'_>) -> Entry {
    let mark = report.mark();
    let heading = heading::read(report.text, section.heading);
    heading.check(report);
    if section.opens == Opens::CaseQuestion && !in_case {
        report.add(heading.at, DiagnosticKind::QuestionWithoutCase);
    }
    let id = heading.id("question-id", report);
    if case::is_case(&heading) {
        if section.opens == Opens::CaseQuestion && in_case {
            report.add(heading.at, DiagnosticKind::CaseInCase);
        }
        let (id_at, id) = id.map_or((heading.at, None), |(word, id)| (word.at, Some(id)));
        return match case::read(section, &heading, id, report) {
            Some(story) => Entry::Case { story, id_at, at: heading.at },
            None => Entry::Nameless { is_case: true },
        };
    }
    heading.only(ATTRIBUTES, CLASSES, report);
    let head = Head::read(&heading, report);
    let form = form(&heading, report);
    let mut answer_at = heading.at;
    let mut draft = None;
    // Else its parts may be in there.
    if section.nodes.iter().all(|node| node.kind != Kind::OpenCode) {
        let found = answer::find(section.nodes, form, heading.at, report);
        if let Some(node) = found.node(section.nodes) {
            answer_at = node.range.start;
        }
        let parts = parts::read(section.nodes, &found, heading.at, report);
        let body = answer::read(section.nodes, &found, report);
        draft = body.filter(|_| report.sound_since(mark)).map(|body| head.draft(&heading, parts, body));
    }
    match id {
        Some((word, id)) => Entry::Question(Read { id, id_at: word.at, at: heading.at, answer_at, draft }),
        None => Entry::Nameless { is_case: false },
    }
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
                "covers" => head.covers = read_covers(value, report),
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

pub(crate) fn read_covers(value: Word<'_>, report: &mut Report<'_>) -> Vec<String> {
    let ids: Vec<&str> = value.text.split(',').collect();
    if ids.len() > 2 {
        report.add(value.at, DiagnosticKind::TooManyCovers { count: ids.len() });
    }
    let part_ok = |part: &str| part.parse::<Slug>().is_ok();
    for (n, id) in ids.iter().enumerate() {
        if ids.iter().take(n).any(|before| before == id) {
            report.add(value.at, DiagnosticKind::AttributeTwice { name: (*id).to_owned() });
        }
        if !id.contains('/') || !id.split('/').all(part_ok) {
            report.add(value.at, DiagnosticKind::BadCovers { value: (*id).to_owned() });
        }
    }
    ids.into_iter().map(str::to_owned).collect()
}

/// The kind that the heading asks for, with the place where it does.
fn form(heading: &Heading<'_>, report: &mut Report<'_>) -> Form {
    let mut form = Form::Boxes;
    let mut first = "";
    for class in heading.classes() {
        let new = match class.text {
            "order" => Form::Order { at: class.at },
            "match" => Form::Match { at: class.at },
            "explain" => Form::Explain { at: class.at },
            _ => continue,
        };
        if form == Form::Boxes {
            (form, first) = (new, class.text);
        } else if class.text != first {
            report.add(class.at, DiagnosticKind::OrderAndMatch);
        }
    }
    form
}
