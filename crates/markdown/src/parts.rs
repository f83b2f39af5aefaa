//! Reads what stands around the answer part of a question: stem, hints, explanation, references, proofs.

use palier_quiz::Reference;
use pulldown_cmark::BlockQuoteKind;

use crate::alert::{self, Role};
use crate::answer::{Found, ReadsAs, has_boxes};
use crate::boxes;
use crate::kind::DiagnosticKind;
use crate::lines::{content_column, whole_lines};
use crate::proof_info::{ProofInfo, is_for_proof};
use crate::references;
use crate::report::Report;
use crate::skill_file::push_block;
use crate::tree::{Kind, Node};
use crate::{spot, typed};

#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) stem: String,
    pub(crate) hints: Vec<String>,
    pub(crate) explanation: String,
    pub(crate) references: Vec<Reference>,
    pub(crate) proof: Option<String>,
}

/// How far the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Stem,
    Answered,
    Explained { at: usize },
}

struct Reader<'p> {
    parts: Parts,
    stage: Stage,
    found: &'p Found,
    answer_at: usize,
    /// The blanks before what belongs to the last option.
    indentation: usize,
    /// Whether something was meant for the explanation, right or wrong.
    explained: bool,
    /// Whether the answer part is not what it was meant to be, so that more of it may follow.
    muddled: bool,
    /// Where the references begin, right or wrong.
    references_at: Option<usize>,
    /// Whether the last block was reported for having no text, which may be the next one.
    was_empty: bool,
}

pub(crate) fn read(nodes: &[Node], found: &Found, heading: usize, report: &mut Report<'_>) -> Parts {
    let answer = found.node(nodes);
    let mut reader = Reader {
        parts: Parts::default(),
        stage: Stage::Stem,
        found,
        answer_at: answer.map_or(heading, |node| node.range.start),
        indentation: answer
            .and_then(|node| node.children.last())
            .map_or(2, |item| content_column(report.text, item.range.start)),
        explained: answer.is_some_and(holds_explanation),
        muddled: found.reads_as == ReadsAs::Muddle,
        references_at: None,
        was_empty: false,
    };
    for (i, node) in nodes.iter().enumerate() {
        if found.holds(i) {
            reader.stage = Stage::Answered;
            if reader.explained {
                reader.explain(node.range.start);
            }
        } else {
            reader.block(node, report);
        }
    }
    if !reader.explained {
        report.add(heading, DiagnosticKind::NoExplanation);
    }
    if reader.references_at.is_none() {
        report.add(heading, DiagnosticKind::NoReference);
    }
    reader.parts
}

/// Whether the explanation was indented into the answer part.
fn holds_explanation(node: &Node) -> bool {
    node.kind == Kind::Quote(Some(BlockQuoteKind::Note)) || node.children.iter().any(holds_explanation)
}

impl Reader<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other blocks are text")]
    fn block(&mut self, node: &Node, report: &mut Report<'_>) {
        let at = node.range.start;
        let was_empty = std::mem::take(&mut self.was_empty);
        match &node.kind {
            Kind::Quote(kind) => self.quote(node, *kind, report),
            Kind::Heading { underlined: true, .. } => report.add(at, DiagnosticKind::UnderlinedHeading),
            Kind::Heading { level, .. } => {
                report.add(at, DiagnosticKind::HeadingInQuestion { level: *level });
            }
            Kind::Code(Some(info)) if is_for_proof(info) => self.proof(info, at, report),
            Kind::Code(_) if typed::fence(node).is_some() || spot::is_spot(node) => {
                // Where the heading asks for another kind, that is reported.
                if self.found.index.is_some() {
                    let line = report.line(self.answer_at);
                    report.add(at, DiagnosticKind::SecondAnswerPart { line });
                }
            }
            Kind::Paragraph if self.is_reported_paragraph(node, report) => {}
            Kind::List(_) if has_boxes(node) => {
                if !self.muddled {
                    let line = report.line(self.answer_at);
                    report.add(at, DiagnosticKind::SecondAnswerPart { line });
                }
            }
            // Reported already, or a mere line between two things; not part of anything.
            Kind::Rule | Kind::Html | Kind::Code(None) if self.stage != Stage::Stem => {}
            _ if was_empty && !references::is_links(node) => {}
            _ => match self.stage {
                Stage::Stem => push_block(&mut self.parts.stem, &whole_lines(report.text, &node.range)),
                Stage::Answered if self.muddled => {}
                Stage::Answered if references::is_links(node) => {
                    self.references(node, report);
                }
                Stage::Answered => report.add(at, DiagnosticKind::TextAfterAnswer),
                Stage::Explained { .. } => self.references(node, report),
            },
        }
    }

    /// Whether a paragraph was meant for something else, and is reported as that.
    fn is_reported_paragraph(&mut self, node: &Node, report: &mut Report<'_>) -> bool {
        match alert::unquoted_tag(node, report) {
            Some(role) => {
                if role == Role::Explanation {
                    self.explain(node.range.start);
                }
                true
            }
            // In a muddle these lines are reported already.
            None if self.found.reads_as == ReadsAs::Muddle => false,
            None => boxes::report_lines(node.range.start, node.range.end, 0, report),
        }
    }

    fn quote(&mut self, node: &Node, kind: Option<BlockQuoteKind>, report: &mut Report<'_>) {
        let at = node.range.start;
        let (role, body) = alert::read(node, kind, report);
        self.was_empty = role != Role::Bad && body.is_empty();
        match (role, self.stage) {
            (Role::Bad, Stage::Answered) => self.explained = true,
            (Role::Bad, _) => {}
            (Role::Plain, Stage::Stem) => {
                push_block(&mut self.parts.stem, &whole_lines(report.text, &node.range));
            }
            (Role::Plain, Stage::Answered) => {
                self.muddled = true;
                report.add(at, DiagnosticKind::FeedbackNotIndented { blanks: self.indentation });
            }
            (Role::Plain, Stage::Explained { .. }) => report.add(at, DiagnosticKind::StrayText),
            (Role::Hint, Stage::Stem) => self.parts.hints.push(body),
            (Role::Hint, _) => report.add(at, DiagnosticKind::HintAfterAnswer),
            (Role::Task, _) => report.add(at, DiagnosticKind::MisplacedAlert { name: role.tag() }),
            (Role::Explanation, Stage::Stem) => {
                // Without an answer part there is no before and after.
                if self.found.index.is_some() {
                    report.add(at, DiagnosticKind::ExplanationBeforeAnswer);
                    self.explained = true;
                } else {
                    self.explain(at);
                }
            }
            (Role::Explanation, Stage::Answered) => {
                self.parts.explanation = body;
                self.explain(at);
                if let Some(at) = self.references_at {
                    report.add(at, DiagnosticKind::TextAfterAnswer);
                }
            }
            (Role::Explanation, Stage::Explained { at: first }) => {
                let line = report.line(first);
                report.add(at, DiagnosticKind::ExplanationTwice { line });
            }
        }
    }

    fn references(&mut self, node: &Node, report: &mut Report<'_>) {
        if references::read(node, &mut self.parts.references, report) {
            self.references_at = self.references_at.or(Some(node.range.start));
        }
    }

    fn explain(&mut self, at: usize) {
        self.explained = true;
        self.stage = Stage::Explained { at };
    }

    fn proof(&mut self, info: &str, at: usize, report: &mut Report<'_>) {
        // Lines for the proof are read by `crate::proofs`.
        let Some(info) = ProofInfo::parse(info) else { return };
        if info.shell == "proof" {
            report.add(at, DiagnosticKind::ProofWithoutShell);
        } else if info.tools.is_empty() {
            report.add(at, DiagnosticKind::ProofWithoutTool);
        } else {
            self.parts.proof = self.parts.proof.take().or(Some(info.tools.join(",")));
        }
    }
}
