//! Reads the points that a good explanation makes.

use palier_quiz::Body;

use crate::choices::item_words;
use crate::items::{behind_mark, report_run_on};
use crate::kind::DiagnosticKind;
use crate::lines::{content_column, undented};
use crate::report::Report;
use crate::seen::Seen;
use crate::tree::Node;

const MIN_POINTS: usize = 2;

pub(crate) fn read(list: &Node, report: &mut Report<'_>) -> Body {
    let mut points: Vec<String> = Vec::new();
    let mut seen = Seen::default();
    for item in &list.children {
        let at = item.range.start;
        let is_point = |line: &str| behind_mark(line).is_some_and(|rest| !rest.starts_with(['-', '*']));
        report_run_on(item, is_point, &DiagnosticKind::ItemNotRead { mark: "-" }, report);
        let (_, words) = item_words(item, report.text);
        let point = undented(words, content_column(report.text, at)).trim().to_owned();
        if point.is_empty() {
            report.add(at, DiagnosticKind::EmptyPoint);
        } else if let Some(first) = seen.before(&point, at) {
            let line = report.line(first);
            report.add(at, DiagnosticKind::PointTwice { line });
        }
        points.push(point);
    }
    if points.len() < MIN_POINTS {
        report.add(list.range.start, DiagnosticKind::TooFewPoints { count: points.len() });
    }
    Body::Explain(points)
}
