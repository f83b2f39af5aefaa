//! Finds the answer part of a question and has it read by its kind.

use palier_quiz::Body;
use pulldown_cmark::BlockQuoteKind;

use crate::kind::DiagnosticKind;
use crate::report::Report;
use crate::tree::{Kind, Node};
use crate::{boxes, choices, explain, pairs, references, spot, steps, typed};

/// What the heading says of the answer part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Boxes,
    Order { at: usize },
    Match { at: usize },
    Explain { at: usize },
}

/// Where the answer part stands.
pub(crate) struct Found {
    pub(crate) index: Option<usize>,
    /// The blocks after it that belong to it.
    pub(crate) n_more: usize,
    pub(crate) reads_as: ReadsAs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReadsAs {
    Choices,
    Steps,
    Pairs,
    Points,
    /// Fences of accepted and rejected lines.
    Typed,
    /// Code, and the list of its faults.
    Spot,
    /// Something is there that was meant for it; it is reported.
    Muddle,
}

impl Found {
    pub(crate) fn node<'n>(&self, nodes: &'n [Node]) -> Option<&'n Node> {
        nodes.get(self.index?)
    }

    /// All blocks of the answer part.
    fn nodes<'n>(&self, nodes: &'n [Node]) -> &'n [Node] {
        self.index.and_then(|index| nodes.get(index..=index + self.n_more)).unwrap_or_default()
    }

    /// Whether the block of this index is a part of it.
    pub(crate) fn holds(&self, index: usize) -> bool {
        self.index.is_some_and(|first| (first..=first + self.n_more).contains(&index))
    }
}

/// Finds the answer part, or reports why there is none.
pub(crate) fn find(nodes: &[Node], form: Form, heading: usize, report: &mut Report<'_>) -> Found {
    let found = |index, reads_as| Found { index: Some(index), n_more: 0, reads_as };
    let muddle = |index| Found { index, n_more: 0, reads_as: ReadsAs::Muddle };
    let last =
        |test: &dyn Fn(&Node) -> bool| last_before_note(nodes, test).or_else(|| nodes.iter().rposition(test));
    match form {
        Form::Order { at } => {
            if let Some(index) =
                last(&|node| is_numbered(node) && !has_boxes(node) && !references::is_links(node))
            {
                return found(index, ReadsAs::Steps);
            }
            report.add(at, DiagnosticKind::OrderWithoutList);
            muddle(nodes.iter().position(is_list))
        }
        Form::Match { at } => {
            if let Some(index) = last(&|node| node.kind == Kind::Table) {
                return found(index, ReadsAs::Pairs);
            }
            report.add(at, DiagnosticKind::MatchWithoutTable);
            muddle(nodes.iter().position(is_list))
        }
        Form::Explain { at } => {
            let points = last_before_note(nodes, |node| {
                is_list(node) && !has_boxes(node) && !references::is_links(node)
            });
            if let Some(index) = points {
                return found(index, ReadsAs::Points);
            }
            report.add(at, DiagnosticKind::ExplainWithoutList);
            muddle(nodes.iter().position(is_list))
        }
        Form::Boxes => {
            if let Some(index) = nodes.iter().position(|node| typed::fence(node).is_some()) {
                let fences = nodes.iter().skip(index).take_while(|node| typed::fence(node).is_some()).count();
                return Found { index: Some(index), n_more: fences - 1, reads_as: ReadsAs::Typed };
            }
            if let Some(index) = nodes.iter().position(spot::is_spot) {
                let n_more = usize::from(nodes.get(index + 1).is_some_and(is_list));
                return Found { index: Some(index), n_more, reads_as: ReadsAs::Spot };
            }
            let near =
                |node: &Node| is_list(node) && node.children.iter().any(|item| near_item(item, report.text));
            if let Some(index) = nodes.iter().position(has_boxes).or_else(|| nodes.iter().position(near)) {
                return found(index, ReadsAs::Choices);
            }
            muddle(find_muddle(nodes, heading, report))
        }
    }
}

/// What was probably meant for options, when there is no box. Reports it, or that there is nothing.
fn find_muddle(nodes: &[Node], heading: usize, report: &mut Report<'_>) -> Option<usize> {
    let mut first = None;
    for (i, node) in nodes.iter().enumerate() {
        let lines =
            node.kind == Kind::Paragraph && boxes::report_lines(node.range.start, node.range.end, 0, report);
        // Its indentation is reported.
        let code = node.kind == Kind::Code(None) && report.slice(node.range.clone()).contains(['[', '>']);
        if lines || code {
            first = first.or(Some(i));
        }
    }
    if first.is_some() {
        return first;
    }
    let explanation = nodes.iter().position(|node| node.kind == Kind::Quote(Some(BlockQuoteKind::Note)));
    let before = nodes.get(..explanation.unwrap_or(nodes.len())).unwrap_or_default();
    let Some((index, node, kind)) =
        before.iter().enumerate().rev().find_map(|(i, node)| Some((i, node, undeclared(node)?)))
    else {
        report.add(heading, DiagnosticKind::NoAnswerPart);
        return None;
    };
    report.add(node.range.start, kind);
    Some(index)
}

/// What is missing for a block to be an answer part, if it can be one.
fn undeclared(node: &Node) -> Option<DiagnosticKind> {
    if node.kind == Kind::Table {
        return Some(DiagnosticKind::MatchNotDeclared);
    }
    let Kind::List(start) = node.kind else { return None };
    (!references::is_links(node)).then_some(match start {
        Some(_) => DiagnosticKind::OrderNotDeclared,
        None => DiagnosticKind::ListWithoutBoxes,
    })
}

/// Reads the answer part.
pub(crate) fn read(nodes: &[Node], found: &Found, report: &mut Report<'_>) -> Option<Body> {
    let node = found.node(nodes)?;
    match found.reads_as {
        ReadsAs::Choices => {
            // A list that a quote or another mark cuts in two is checked as the one it was meant to be.
            let rest = nodes.iter().skip(found.index? + 1).filter(|node| has_boxes(node));
            let lists: Vec<&Node> = std::iter::once(node).chain(rest).collect();
            Some(choices::read(&lists, report))
        }
        ReadsAs::Steps => Some(steps::read(node, report)),
        ReadsAs::Pairs => pairs::read(node, report),
        ReadsAs::Points => Some(explain::read(node, report)),
        ReadsAs::Typed => Some(typed::read(found.nodes(nodes), report)),
        ReadsAs::Spot => spot::read(node, found.nodes(nodes).get(1), report),
        ReadsAs::Muddle => None,
    }
}

/// The last of those blocks before the explanation that pass.
fn last_before_note(nodes: &[Node], test: impl Fn(&Node) -> bool) -> Option<usize> {
    let note = nodes.iter().position(|node| node.kind == Kind::Quote(Some(BlockQuoteKind::Note)));
    nodes.get(..note.unwrap_or(nodes.len()))?.iter().rposition(test)
}

fn is_list(node: &Node) -> bool {
    matches!(node.kind, Kind::List(_))
}

fn is_numbered(node: &Node) -> bool {
    matches!(node.kind, Kind::List(Some(_)))
}

/// Whether it is a list of which an item has a box.
pub(crate) fn has_boxes(node: &Node) -> bool {
    is_list(node) && node.children.iter().any(|item| matches!(item.kind, Kind::Item(Some(_))))
}

fn near_item(item: &Node, text: &str) -> bool {
    boxes::near_box(choices::item_words(item, text).1).is_some()
}
