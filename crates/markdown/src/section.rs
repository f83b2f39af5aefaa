//! Cuts a file at its headings.

use crate::heading;
use crate::kind::DiagnosticKind;
use crate::lines::slice;
use crate::report::Report;
use crate::tree::{Kind, Node};

/// A heading and what follows it.
#[derive(Clone, Copy)]
pub(crate) struct Section<'n> {
    pub(crate) heading: &'n Node,
    pub(crate) opens: Opens,
    pub(crate) nodes: &'n [Node],
}

/// What a heading begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opens {
    Title,
    Question,
    /// A question of a case.
    CaseQuestion,
    /// Something that cannot be read; it is reported, and what follows is not looked at.
    Unreadable,
}

/// What stands before the first heading, and the sections.
pub(crate) fn sections<'n>(nodes: &'n [Node], report: &mut Report<'_>) -> (&'n [Node], Vec<Section<'n>>) {
    let mut sections: Vec<Section<'n>> = Vec::new();
    let mut rest = nodes;
    let mut before: Option<&[Node]> = None;
    loop {
        let next = rest.iter().enumerate().find_map(|(i, node)| Some((i, opens(node, report.text)?)));
        let (i, opens) = next.map_or((rest.len(), None), |(i, opens)| (i, Some(opens)));
        let Some((body, tail)) = rest.split_at_checked(i) else { break };
        match sections.last_mut() {
            Some(last) => last.nodes = body,
            None => before = Some(body),
        }
        let (Some(opens), Some((heading, tail))) = (opens, tail.split_first()) else { break };
        if opens == Opens::Unreadable {
            report.add(heading.range.start, DiagnosticKind::HeadingWithoutBlank);
        }
        sections.push(Section { heading, opens, nodes: &[] });
        rest = tail;
    }
    (before.unwrap_or_default(), sections)
}

/// What begins here, if anything does.
fn opens(node: &Node, text: &str) -> Option<Opens> {
    if let Kind::Heading { level, underlined: false } = node.kind {
        return match level {
            1 => Some(Opens::Title),
            2 => Some(Opens::Question),
            3 => heading::read(text, node).has_id().then_some(Opens::CaseQuestion),
            _ => None,
        };
    }
    let line = slice(text, node.range.clone()).lines().next().unwrap_or_default();
    let words = line.trim_start_matches('#');
    let misspelt = node.kind == Kind::Paragraph && words.len() < line.len() && words.contains("{#");
    misspelt.then_some(Opens::Unreadable)
}
