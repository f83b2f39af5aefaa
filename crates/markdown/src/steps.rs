//! Reads a numbered list of steps to put in order.

use palier_quiz::Body;

use crate::choices::item_words;
use crate::kind::DiagnosticKind;
use crate::lines::{content_column, undented};
use crate::report::Report;
use crate::seen::Seen;
use crate::tree::{Kind, Node};

const MIN_STEPS: usize = 3;

pub(crate) fn read(list: &Node, report: &mut Report<'_>) -> Body {
    if let Kind::List(Some(start)) = list.kind
        && start != 1
    {
        report.add(list.range.start, DiagnosticKind::StepsNotFromOne { start });
    }
    let mut steps: Vec<String> = Vec::new();
    let mut seen = Seen::default();
    for item in &list.children {
        let (_, words) = item_words(item, report.text);
        let step = undented(words, content_column(report.text, item.range.start)).trim().to_owned();
        if step.is_empty() {
            report.add(item.range.start, DiagnosticKind::EmptyStep);
        } else if let Some(first) = seen.before(&step, item.range.start) {
            let line = report.line(first);
            report.add(item.range.start, DiagnosticKind::StepTwice { line });
        }
        for quote in item.children.iter().filter(|child| matches!(child.kind, Kind::Quote(_))) {
            report.add(quote.range.start, DiagnosticKind::FeedbackOfStep);
        }
        steps.push(step);
    }
    if steps.len() < MIN_STEPS {
        report.add(list.range.start, DiagnosticKind::TooFewSteps { count: steps.len() });
    }
    Body::Order(steps)
}
