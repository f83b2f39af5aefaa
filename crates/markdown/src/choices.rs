//! Reads a list of options with boxes, each with its feedback.

use std::ops::Range;

use palier_quiz::{Body, Choice};

use crate::alert::{self, Role};
use crate::answer::has_boxes;
use crate::boxes;
use crate::kind::DiagnosticKind;
use crate::lines::{as_words, content_column, line_start, slice, undented};
use crate::report::Report;
use crate::seen::Seen;
use crate::tree::{Kind, Node};

/// Reads the options of one list; of more than one if something cuts it, which is reported already.
pub(crate) fn read(lists: &[&Node], report: &mut Report<'_>) -> Body {
    let mark = report.mark();
    let whole = lists.len() == 1;
    let mut choices: Vec<Choice> = Vec::new();
    let mut seen = Seen::default();
    for item in lists.iter().flat_map(|list| &list.children) {
        let choice = read_choice(item, report);
        if choice.text.is_empty() {
            report.add(item.range.start, DiagnosticKind::EmptyOption);
        } else if let Some(first) = seen.before(&choice.text, item.range.start).filter(|_| whole) {
            let line = report.line(first);
            report.add(item.range.start, DiagnosticKind::OptionTwice { line });
        }
        if whole && !choice.right && choice.feedback.is_none() {
            report.add(item.range.start, DiagnosticKind::NoFeedback);
        }
        choices.push(choice);
    }
    let at = lists.first().map_or(0, |list| list.range.start);
    let right = choices.iter().filter(|choice| choice.right).count();
    if !report.sound_since(mark) {
        // How many there are is known when each is read as it was meant.
    } else if choices.len() == 1 {
        report.add(at, DiagnosticKind::OnlyOneOption);
    } else if right == 0 {
        report.add(at, DiagnosticKind::NoRightOption);
    } else if right == choices.len() {
        report.add(at, DiagnosticKind::AllOptionsRight);
    }
    if right == 1 { Body::Single(choices) } else { Body::Multiple(choices) }
}

/// Where the words of a list item begin, and its source from there.
pub(crate) fn item_words<'t>(item: &Node, text: &'t str) -> (usize, &'t str) {
    let source = slice(text, item.range.clone());
    let marked = source.trim_start_matches([' ', '\t']).trim_start_matches(|c: char| c.is_ascii_digit());
    let words = marked.get(1..).unwrap_or_default().trim_start_matches([' ', '\t']);
    (item.range.end - words.len(), words)
}

fn read_choice(item: &Node, report: &mut Report<'_>) -> Choice {
    let (start, right) = read_box(item, report);
    let after_text = |child: &&Node| matches!(child.kind, Kind::Quote(_)) || has_boxes(child);
    let after = item.children.iter().find(after_text);
    let end = after.map_or(item.range.end, |child| line_start(report.text, child.range.start).max(start));
    boxes::report_lines(start, end, 1, report);
    if !item.children.iter().any(|child| child.kind == Kind::Code(None)) {
        report_deep_feedback(item, start..end, report);
    }
    let words = slice(report.text, start..end).trim_start_matches([' ', '\t']);
    if words.starts_with("```") || words.starts_with("~~~") {
        report.add(start, DiagnosticKind::FenceBehindBox);
    }
    let text = undented(slice(report.text, start..end), content_column(report.text, item.range.start));
    let mut choice = Choice { text: as_words(text.trim()), feedback: None, right };
    for child in &item.children {
        let at = child.range.start;
        if let Kind::Quote(kind) = child.kind {
            // What looks as if it stood below the quote is read as more of it.
            if !boxes::report_lines(at, child.range.end, 1, report) {
                alert::report_left_line(child, report);
            }
            let (role, body) = alert::read(child, kind, report);
            match role {
                Role::Plain if choice.feedback.is_none() => choice.feedback = Some(body),
                Role::Plain => report.add(at, DiagnosticKind::FeedbackTwice),
                Role::Hint | Role::Explanation | Role::Task => {
                    report.add(at, DiagnosticKind::MisplacedAlert { name: role.tag() });
                }
                Role::Bad => {}
            }
        } else if has_boxes(child) {
            for nested in &child.children {
                report.add(nested.range.start, DiagnosticKind::NestedOption);
            }
        } else if choice.feedback.is_some() {
            report.add(at, DiagnosticKind::TextAfterFeedback);
        }
    }
    choice
}

/// Reports feedback that stands so deep below its option that it is read as more of its words.
fn report_deep_feedback(item: &Node, text: Range<usize>, report: &mut Report<'_>) {
    let blanks = content_column(report.text, item.range.start);
    let mut at = text.start;
    let mut fenced = false;
    for (i, line) in report.slice(text).split_inclusive('\n').enumerate() {
        let words = line.trim_start_matches([' ', '\t']);
        fenced ^= words.starts_with("```") || words.starts_with("~~~");
        if i > 0 && !fenced && words.starts_with('>') {
            report.add(at + line.len() - words.len(), DiagnosticKind::FeedbackNotIndented { blanks });
        }
        at += line.len();
    }
}

/// Where the text after the box begins, and whether the box is ticked.
fn read_box(item: &Node, report: &mut Report<'_>) -> (usize, bool) {
    if let Kind::Item(Some(task)) = &item.kind {
        return (task.end, task.ticked);
    }
    let (at, words) = item_words(item, report.text);
    let Some(near) = boxes::near_box(words) else {
        report.add(item.range.start, DiagnosticKind::PlainOption);
        return (at, false);
    };
    // If it is read as code or as a heading, that is reported.
    let is_other = |child: &Node| matches!(child.kind, Kind::Code(None) | Kind::Heading { .. });
    if !item.children.first().is_some_and(is_other) {
        report.add(at, DiagnosticKind::BadBox { found: near.source.to_owned(), ticked: near.ticked });
    }
    (at + near.source.len(), near.ticked)
}
