//! Reads code whose faulty lines are to be found, and the list that names them.

use palier_quiz::{Body, Code, Fault, sorted_by_key};

use crate::choices::item_words;
use crate::items::{behind_mark, report_run_on};
use crate::kind::DiagnosticKind;
use crate::lines::{as_words, content_column, line_start, undented};
use crate::report::Report;
use crate::tree::{Kind, Node};

/// Whether a block is code to be searched.
pub(crate) fn is_spot(node: &Node) -> bool {
    matches!(&node.kind, Kind::Code(Some(info)) if info.split_whitespace().any(|word| word == "spot"))
}

/// Reads the code and the list below it; none when there is no list.
pub(crate) fn read(code: &Node, list: Option<&Node>, report: &mut Report<'_>) -> Option<Body> {
    let at = code.range.start;
    let Some(list) = list.filter(|node| matches!(node.kind, Kind::List(_))) else {
        report.add(at, DiagnosticKind::SpotWithoutList);
        return None;
    };
    let lines = code_lines(report.slice(code.range.clone()), at - line_start(report.text, at));
    let mut faults: Vec<Fault> = Vec::new();
    for item in &list.children {
        let at = item.range.start;
        let is_fault = |line: &str| numbered(behind_mark(line).unwrap_or(line)).is_some();
        report_run_on(item, is_fault, &DiagnosticKind::NotAFault, report);
        for nested in item.children.iter().filter(|child| matches!(child.kind, Kind::List(_))) {
            report.add(nested.range.start, DiagnosticKind::NotAFault);
        }
        let (_, words) = item_words(item, report.text);
        let words = undented(words, content_column(report.text, at));
        let Some((number, why)) = numbered(words.trim()) else {
            report.add(at, DiagnosticKind::NotAFault);
            continue;
        };
        match number.checked_sub(1).filter(|line| *line < lines.len()) {
            None => report.add(at, DiagnosticKind::NoSuchLine { line: number, count: lines.len() }),
            Some(line) if faults.iter().any(|fault| fault.line == line) => {
                report.add(at, DiagnosticKind::FaultTwice { line: number });
            }
            Some(line) => {
                if lines.get(line).is_some_and(String::is_empty) {
                    report.add(at, DiagnosticKind::FaultOnBlank { line: number });
                }
                faults.push(Fault { line, why: as_words(why) });
            }
        }
    }
    let faults = sorted_by_key(faults, |fault| fault.line);
    if !faults.is_empty() && faults.len() >= lines.iter().filter(|line| !line.is_empty()).count() {
        report.add(at, DiagnosticKind::AllLinesAtFault);
    }
    let Kind::Code(Some(info)) = &code.kind else { return None };
    let language = info.split_whitespace().find(|word| *word != "spot").unwrap_or_default().to_owned();
    Some(Body::Spot(Code { language, lines, faults }))
}

/// What stands between the marks of a fence that has `blanks` in front; they count in no line.
fn code_lines(source: &str, blanks: usize) -> Vec<String> {
    let source = undented(source, blanks);
    let mut lines: Vec<String> = source.lines().skip(1).map(|line| line.trim_end().to_owned()).collect();
    lines.pop();
    lines
}

/// The number and the reason of `4: why`.
fn numbered(item: &str) -> Option<(usize, &str)> {
    let (number, why) = item.split_once(':')?;
    let why = why.trim();
    Some((number.trim().parse().ok()?, why)).filter(|_| !why.is_empty())
}
