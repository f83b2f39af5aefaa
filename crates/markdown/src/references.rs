//! Reads the references below an explanation: links, and nothing but links.

use palier_quiz::Reference;

use crate::kind::DiagnosticKind;
use crate::lines::is_of_word;
use crate::report::Report;
use crate::tree::{Kind, Node, Piece};

/// Reads a paragraph or a list of links; reports what is none. Whether there is any link.
pub(crate) fn read(node: &Node, references: &mut Vec<Reference>, report: &mut Report<'_>) -> bool {
    let pieces = node.pieces();
    let any_link = pieces.iter().any(|piece| matches!(piece, Piece::Link { .. }));
    if !any_link || !matches!(node.kind, Kind::Paragraph | Kind::List(_)) {
        report.add(node.range.start, DiagnosticKind::StrayText);
        return false;
    }
    let mut strayed = false;
    for piece in pieces {
        match piece {
            Piece::Words(range) => {
                if !strayed && report.slice(range.clone()).contains(is_of_word) {
                    strayed = true;
                    report.add(range.start, DiagnosticKind::StrayText);
                }
            }
            Piece::Link { href: Some(href), at, text } => {
                if !is_web(href) {
                    report.add(*at, DiagnosticKind::ReferenceNotWeb { href: href.clone() });
                }
                let title = report.slice(text.clone()).trim();
                let title = if title.is_empty() { href } else { title };
                references.push(Reference { title: title.to_owned(), url: href.clone() });
            }
            Piece::Link { href: None, .. } => {}
        }
    }
    true
}

/// Whether there are links, and no words between them.
pub(crate) fn is_links(node: &Node) -> bool {
    let pieces = node.pieces();
    !pieces.is_empty() && pieces.iter().all(|piece| matches!(piece, Piece::Link { .. }))
}

fn is_web(href: &str) -> bool {
    href.split_once(':').is_some_and(|(scheme, _)| scheme.to_ascii_lowercase().starts_with("http"))
}
