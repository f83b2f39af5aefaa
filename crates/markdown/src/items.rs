//! Items of a list: lines that were meant for items of their own.

use std::ops::Range;

use crate::kind::DiagnosticKind;
use crate::lines::{content_column, line_start};
use crate::report::Report;
use crate::tree::Node;

/// Reports each line of an item, after its first, that stands further left than its words and looks like another item,
/// as `is_item` says.
pub(crate) fn report_run_on(
    item: &Node,
    is_item: impl Fn(&str) -> bool,
    kind: &DiagnosticKind,
    report: &mut Report<'_>,
) {
    let Range { start, end } = item.range;
    let column = content_column(report.text, start);
    let mut at = line_start(report.text, start);
    let mut fenced = false;
    for (i, line) in report.slice(at..end).split_inclusive('\n').enumerate() {
        let words = line.trim_start_matches([' ', '\t']);
        fenced ^= words.starts_with("```") || words.starts_with("~~~");
        if i > 0 && !fenced && line.len() - words.len() < column && is_item(words) {
            report.add(at + line.len() - words.len(), kind.clone());
        }
        at += line.len();
    }
}

/// What stands behind the mark of a list, typed rightly or not; none without one.
pub(crate) fn behind_mark(line: &str) -> Option<&str> {
    line.strip_prefix(['-', '*', '+', '–', '—', '•'])
}
