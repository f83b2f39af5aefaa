//! Reads a table of lefts and rights to match.

use palier_quiz::{Body, Pairs};

use crate::kind::DiagnosticKind;
use crate::lines::{as_words, slice};
use crate::report::Report;
use crate::seen::Seen;
use crate::tree::Node;

const MIN_PAIRS: usize = 2;

/// None when the table has not two columns.
pub(crate) fn read(table: &Node, report: &mut Report<'_>) -> Option<Body> {
    let (head, rows) = table.children.split_first()?;
    if head.children.len() != 2 {
        report.add(head.range.start, DiagnosticKind::ColumnCount { count: head.children.len() });
        return None;
    }
    let mut pairs = Pairs { lefts: Vec::new(), rights: Vec::new(), keys: Vec::new() };
    let (mut lefts, mut rights) = (Seen::default(), Seen::default());
    for row in rows {
        let count = cells(slice(report.text, row.range.clone()));
        if count != 2 {
            report.add(row.range.start, DiagnosticKind::ColumnCount { count });
            continue;
        }
        let mut texts = row.children.iter().map(|cell| cell_text(cell, report.text));
        let (left, right) = (texts.next().unwrap_or_default(), texts.next().unwrap_or_default());
        if left.is_empty() || right.is_empty() {
            report.add(row.range.start, DiagnosticKind::EmptyCell);
            continue;
        }
        if let Some(first) = lefts.before(&left, row.range.start) {
            let line = report.line(first);
            report.add(row.range.start, DiagnosticKind::LeftTwice { line });
            continue;
        }
        let key = rights.before(&right, pairs.rights.len()).unwrap_or(pairs.rights.len());
        if key == pairs.rights.len() {
            pairs.rights.push(right);
        }
        pairs.lefts.push(left);
        pairs.keys.push(key);
    }
    if rows.len() < MIN_PAIRS {
        report.add(table.range.start, DiagnosticKind::TooFewPairs { count: rows.len() });
    } else if pairs.rights.len() == 1 && pairs.lefts.len() == rows.len() {
        report.add(table.range.start, DiagnosticKind::OnlyOneRight);
    }
    Some(Body::Match(pairs))
}

/// The Markdown of a cell. A bar is text there and needs no backslash outside of the table.
fn cell_text(cell: &Node, text: &str) -> String {
    as_words(&slice(text, cell.range.clone()).trim().replace("\\|", "|"))
}

/// How many cells a row was written with: the parser drops those too many.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut bars = 0;
    let mut escaped = false;
    let mut last = false;
    for c in row.chars() {
        last = c == '|' && !escaped;
        bars += usize::from(last);
        escaped = c == '\\' && !escaped;
    }
    bars + 1 - usize::from(last)
}
