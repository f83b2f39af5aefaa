//! Reads a numbered list of steps to put in order.

use palier_quiz::Body;

use crate::choices::item_words;
use crate::items::report_run_on;
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
    report_numbers(list, report);
    for item in &list.children {
        report_run_on(
            item,
            |line| number(line).is_some(),
            &DiagnosticKind::ItemNotRead { mark: "1." },
            report,
        );
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

/// Reports the first number that is out of order: Markdown reads none but the first.
fn report_numbers(list: &Node, report: &mut Report<'_>) {
    let of = |item: &Node| number(report.slice(item.range.clone()).trim_start_matches([' ', '\t']));
    let numbers: Vec<u64> = list.children.iter().filter_map(of).collect();
    let all_one = numbers.iter().all(|number| *number == 1);
    let wrong = numbers.iter().zip(1..).position(|(found, expected)| *found != expected);
    if let (false, Some(wrong @ 1..)) = (all_one, wrong)
        && let (Some(item), Some(found)) = (list.children.get(wrong), numbers.get(wrong))
    {
        let expected = wrong as u64 + 1;
        report.add(item.range.start, DiagnosticKind::StepNumber { found: *found, expected });
    }
}

/// The number that a line begins with, as an item does, be it without the blank behind.
fn number(line: &str) -> Option<u64> {
    line.split_once(['.', ')'])?.0.parse().ok()
}
