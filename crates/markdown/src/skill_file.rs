//! Reads a skill's file, `<track>/<skill>.<lang>.md`.

use palier_quiz::{QuestionId, SkillText, Slug};

use crate::alert::{self, Role};
use crate::case::Story;
use crate::heading::{self, Known};
use crate::kind::DiagnosticKind;
use crate::lines::{Place, normalised, whole_lines};
use crate::path::{self, Home};
use crate::proof_info::is_for_proof;
use crate::question::{self, Draft, Entry};
use crate::report::Report;
use crate::section::{Opens, Section, sections};
use crate::seen::Seen;
use crate::tree::{self, Kind, Node};
use crate::{Diagnostic, Source};

/// A skill in one language, to be put into a bank by [`crate::assemble`].
#[derive(Clone, Debug, PartialEq)]
pub struct SkillFile {
    pub(crate) path: String,
    /// None when the path does not tell.
    pub(crate) home: Option<Home>,
    pub(crate) text: SkillText,
    pub(crate) slots: Vec<Slot>,
    pub(crate) cases: Vec<Tale>,
}

/// A case and where its heading stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tale {
    pub(crate) heading: Place,
    pub(crate) story: Story,
}

/// The place of a question in its file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Slot {
    pub(crate) id: Slug,
    pub(crate) heading: Place,
    pub(crate) answer: Place,
    /// The case it belongs to.
    pub(crate) case: Option<Slug>,
    /// None when it has a mistake.
    pub(crate) draft: Option<Draft>,
}

impl SkillFile {
    /// As in [`Source`].
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The questions whose id could be read, good or not, with the places of their headings.
    pub fn questions(&self) -> impl Iterator<Item = (QuestionId, Place)> {
        self.home.iter().flat_map(|home| {
            let id = |slot: &Slot| QuestionId { track: home.track.clone(), question: slot.id.clone() };
            self.slots.iter().map(move |slot| (id(slot), slot.heading))
        })
    }
}

/// The longest file that is read, in bytes.
pub(crate) const MAX_LEN: usize = 1 << 20;

/// Reads one file. Its good questions are kept whatever else is wrong with it.
pub fn read_skill(source: &Source<'_>) -> (SkillFile, Vec<Diagnostic>) {
    let text = normalised(if source.text.len() > MAX_LEN { "" } else { source.text });
    let mut report = Report::new(source.path, &text);
    let names = path::read(source.path, &mut report);
    let mut file = SkillFile {
        path: source.path.to_owned(),
        home: names.home(),
        text: SkillText {
            title: String::new(),
            intro: String::new(),
            can_do: String::new(),
            task: String::new(),
        },
        slots: Vec::new(),
        cases: Vec::new(),
    };
    if readable(source, &mut report) {
        let nodes = tree::read(&mut report);
        let (before, sections) = sections(&nodes, &mut report);
        check_start(before, &sections, &mut report);
        if let Some(title) = sections.iter().find(|section| section.opens == Opens::Title) {
            file.text = read_title(title, names.file.as_ref(), &mut report);
        }
        (file.slots, file.cases) = read_questions(&sections, &mut report);
    }
    (file, report.finish())
}

/// Whether there is something to parse.
pub(crate) fn readable(source: &Source<'_>, report: &mut Report<'_>) -> bool {
    if source.text.len() > MAX_LEN {
        report.add(0, DiagnosticKind::FileTooLong { bytes: source.text.len() });
        return false;
    }
    if let Some(at) = report.text.find('\0') {
        report.add(at, DiagnosticKind::NulByte);
    }
    if report.text.trim().is_empty() {
        report.add(0, DiagnosticKind::EmptyFile);
        return false;
    }
    true
}

/// Reports a file that does not begin with its title, or has another.
pub(crate) fn check_start(before: &[Node], sections: &[Section<'_>], report: &mut Report<'_>) {
    let mut titles = sections.iter().filter(|section| section.opens == Opens::Title);
    if titles.next().is_none() {
        report.add(0, DiagnosticKind::NoTitle);
    } else {
        let question = sections.first().filter(|section| section.opens != Opens::Title);
        if let Some(node) = before.first().or(question.map(|section| section.heading)) {
            report.add(node.range.start, DiagnosticKind::TextBeforeTitle);
        }
    }
    for second in titles {
        report.add(second.heading.range.start, DiagnosticKind::SecondTitle);
    }
}

const NO_ATTRIBUTES: Known = Known { names: &[], words: "take it away" };
const NO_CLASSES: Known = Known { names: &[], words: "take it away" };

fn read_title(section: &Section<'_>, name: Option<&Slug>, report: &mut Report<'_>) -> SkillText {
    let heading = heading::read(report.text, section.heading);
    heading.check(report);
    heading.title_id(name, "skill-id", report);
    heading.only(NO_ATTRIBUTES, NO_CLASSES, report);
    let mut text = SkillText {
        title: heading.title.to_owned(),
        intro: String::new(),
        can_do: String::new(),
        task: String::new(),
    };
    for node in section.nodes {
        let Kind::Quote(kind) = node.kind else {
            push_intro(&mut text.intro, node, report);
            continue;
        };
        let (role, body) = alert::read(node, kind, report);
        let (part, twice) = match role {
            Role::Plain => (&mut text.can_do, DiagnosticKind::CanDoTwice),
            Role::Task => (&mut text.task, DiagnosticKind::TaskTwice),
            Role::Hint | Role::Explanation => {
                report.add(node.range.start, DiagnosticKind::MisplacedAlert { name: role.tag() });
                continue;
            }
            Role::Bad => continue,
        };
        if part.is_empty() {
            *part = body;
        } else {
            report.add(node.range.start, twice);
        }
    }
    if text.can_do.is_empty() {
        report.add(heading.at, DiagnosticKind::NoCanDo);
    }
    text
}

/// Adds a block to the words below a title.
#[expect(clippy::wildcard_enum_match_arm, reason = "all other blocks are text")]
pub(crate) fn push_intro(intro: &mut String, node: &Node, report: &mut Report<'_>) {
    match &node.kind {
        Kind::Rule => {}
        Kind::Code(Some(info)) if is_for_proof(info) => {
            report.add(node.range.start, DiagnosticKind::MisplacedProof);
        }
        Kind::Heading { underlined: true, .. } => {
            report.add(node.range.start, DiagnosticKind::UnderlinedHeading);
        }
        Kind::Heading { level, .. } => {
            report.add(node.range.start, DiagnosticKind::HeadingInQuestion { level: *level });
        }
        Kind::Paragraph if alert::unquoted_tag(node, report).is_some() => {}
        _ => push_block(intro, &whole_lines(report.text, &node.range)),
    }
}

/// Adds a block after a blank line.
pub(crate) fn push_block(text: &mut String, block: &str) {
    if !text.is_empty() && !block.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(block);
}

fn read_questions(sections: &[Section<'_>], report: &mut Report<'_>) -> (Vec<Slot>, Vec<Tale>) {
    let mut questions: Vec<(question::Read, Option<Slug>)> = Vec::new();
    let mut stories: Vec<(usize, Story)> = Vec::new();
    let mut seen = Seen::default();
    let mut fresh = |id: &Slug, id_at: usize, at: usize, report: &mut Report<'_>| {
        let Some(first) = seen.before(id.as_str(), at) else { return true };
        let line = report.line(first);
        report.add(id_at, DiagnosticKind::IdTwice { id: id.clone(), line });
        false
    };
    // The case that is open, by its place and its id if it has one; whether it has a question.
    let mut case: Option<(usize, Option<Slug>, bool)> = None;
    let mut any = false;
    for section in sections {
        if section.opens != Opens::CaseQuestion {
            close(case.take(), report);
        }
        any |= section.opens != Opens::Title;
        if matches!(section.opens, Opens::Title | Opens::Unreadable) {
            continue;
        }
        match question::read(section, case.is_some(), report) {
            Entry::Question(read) => {
                if let Some((_, _, asked)) = &mut case {
                    *asked = true;
                }
                if fresh(&read.id, read.id_at, read.at, report) {
                    questions.push((read, case.as_ref().and_then(|(_, id, _)| id.clone())));
                }
            }
            Entry::Case { story, id_at, at } => {
                close(case.take(), report);
                case = Some((at, Some(story.id.clone()), false));
                if fresh(&story.id, id_at, at, report) {
                    stories.push((at, story));
                }
            }
            Entry::Nameless { is_case: true } => case = Some((section.heading.range.start, None, true)),
            Entry::Nameless { is_case: false } => {}
        }
    }
    close(case, report);
    if !any && sections.iter().any(|section| section.opens == Opens::Title) {
        report.add(0, DiagnosticKind::NoQuestions);
    }
    let mut places =
        report.places(questions.iter().flat_map(|(read, _)| [read.at, read.answer_at])).into_iter();
    let mut place = || places.next().unwrap_or(Place::START);
    let slots = questions.into_iter().map(|(read, case)| Slot {
        id: read.id,
        heading: place(),
        answer: place(),
        case,
        draft: read.draft,
    });
    let slots = slots.collect();
    let places = report.places(stories.iter().map(|(at, _)| *at));
    let cases = places.into_iter().zip(stories).map(|(heading, (_, story))| Tale { heading, story });
    (slots, cases.collect())
}

/// Reports a case that ends without a question.
fn close(case: Option<(usize, Option<Slug>, bool)>, report: &mut Report<'_>) {
    if let Some((at, _, false)) = case {
        report.add(at, DiagnosticKind::CaseWithoutQuestion);
    }
}
