//! Reads a case: a story that the questions below it share.

use palier_quiz::{CaseText, Slug};

use crate::alert::{self, Role};
use crate::answer::has_boxes;
use crate::boxes;
use crate::heading::{Heading, Known};
use crate::kind::DiagnosticKind;
use crate::lines::whole_lines;
use crate::proof_info::is_for_proof;
use crate::question::read_covers;
use crate::report::Report;
use crate::section::Section;
use crate::skill_file::push_block;
use crate::spot::is_spot;
use crate::tree::Kind;
use crate::typed;

/// A case as one file tells it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Story {
    pub(crate) id: Slug,
    pub(crate) covers: Vec<String>,
    pub(crate) text: CaseText,
}

const ATTRIBUTES: Known =
    Known { names: &["covers"], words: "known is `covers=`, the others stand at the questions" };
const CLASSES: Known = Known { names: &["case"], words: "a case has `.case` and no other" };

pub(crate) fn is_case(heading: &Heading<'_>) -> bool {
    heading.classes().any(|class| class.text == "case")
}

/// Reads the story below `heading`; none when it has no id.
pub(crate) fn read(
    section: &Section<'_>,
    heading: &Heading<'_>,
    id: Option<Slug>,
    report: &mut Report<'_>,
) -> Option<Story> {
    heading.only(ATTRIBUTES, CLASSES, report);
    let mut story = String::new();
    for node in section.nodes {
        let at = node.range.start;
        match &node.kind {
            Kind::Code(Some(info)) if is_for_proof(info) => report.add(at, DiagnosticKind::MisplacedProof),
            Kind::Code(_) if typed::fence(node).is_some() || is_spot(node) => {
                report.add(at, DiagnosticKind::CaseWithAnswer);
            }
            Kind::Quote(kind) => match alert::read(node, *kind, report).0 {
                Role::Plain => push_block(&mut story, &whole_lines(report.text, &node.range)),
                Role::Bad => {}
                role @ (Role::Hint | Role::Explanation | Role::Task) => {
                    report.add(at, DiagnosticKind::MisplacedAlert { name: role.tag() });
                }
            },
            Kind::List(_) if has_boxes(node) => report.add(at, DiagnosticKind::CaseWithAnswer),
            Kind::Paragraph if boxes::report_lines(at, node.range.end, 0, report) => {}
            Kind::Heading { level, .. } => {
                report.add(at, DiagnosticKind::HeadingInQuestion { level: *level });
            }
            Kind::Rule | Kind::Html | Kind::OpenCode => {}
            Kind::Paragraph
            | Kind::Code(_)
            | Kind::List(_)
            | Kind::Item(_)
            | Kind::Table
            | Kind::Row
            | Kind::Cell => push_block(&mut story, &whole_lines(report.text, &node.range)),
        }
    }
    if story.is_empty() {
        report.add(heading.at, DiagnosticKind::CaseWithoutStory);
    }
    let covers = heading.attributes().find(|attribute| attribute.key == "covers");
    let covers = covers.map(|attribute| read_covers(attribute.value, report)).unwrap_or_default();
    Some(Story { id: id?, covers, text: CaseText { title: heading.title.to_owned(), story } })
}
