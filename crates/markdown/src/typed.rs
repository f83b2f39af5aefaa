//! Reads a typed command or short answer: fences of accepted and of rejected lines.

use palier_quiz::command::{NotationError, check_accepted, check_rejected, reasons};
use palier_quiz::{Body, Typed};

use crate::heading::{Word, words};
use crate::kind::DiagnosticKind;
use crate::report::Report;
use crate::seen::Seen;
use crate::tree::{Kind, Node};

/// What a fence holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fence {
    Accept,
    Reject,
}

/// Whether a block is a fence of answers.
pub(crate) fn fence(node: &Node) -> Option<Fence> {
    let Kind::Code(Some(info)) = &node.kind else { return None };
    match info.split_whitespace().next() {
        Some("accept") => Some(Fence::Accept),
        Some("reject") => Some(Fence::Reject),
        _ => None,
    }
}

/// Reads the fences of one answer part; the first is one of them.
pub(crate) fn read(fences: &[Node], report: &mut Report<'_>) -> Body {
    let mut typed = Typed { tool: None, fold: false, accept: Vec::new(), reject: Vec::new() };
    let mut seen = Seen::default();
    let mut first_accept = None;
    let mut any_bad = false;
    let mut rejected_at = Vec::new();
    for node in fences {
        let Some(fence) = fence(node) else { continue };
        let at = node.range.start;
        read_info(node, fence, &mut typed, report);
        if fence == Fence::Accept {
            first_accept = first_accept.or(Some(at));
        }
        for (at, line) in lines(node, report.text) {
            if let Some(first) = seen.before(line, at) {
                let line = report.line(first);
                report.add(at, DiagnosticKind::AnswerTwice { line });
                continue;
            }
            let tool = typed.tool.as_deref();
            let checked = match fence {
                Fence::Accept => check_accepted(tool, line),
                Fence::Reject => check_rejected(tool, line),
            };
            if let Err(NotationError { column, kind: why }) = checked {
                let before =
                    line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
                report.add(at + before, DiagnosticKind::BadNotation { why });
                any_bad |= fence == Fence::Accept;
                continue;
            }
            match fence {
                Fence::Accept => typed.accept.push(line.to_owned()),
                Fence::Reject => {
                    rejected_at.push(at);
                    typed.reject.push(line.to_owned());
                }
            }
        }
    }
    for (at, why) in rejected_at.into_iter().zip(reasons(&typed)) {
        if why.is_none_or(str::is_empty) {
            report.add(at, DiagnosticKind::RejectWithoutWhy);
        }
    }
    if typed.fold && typed.tool.is_some() {
        report.add(first_accept.unwrap_or_default(), DiagnosticKind::FoldOfCommand);
    }
    if typed.accept.is_empty() && !any_bad {
        let at = first_accept.or(fences.first().map(|node| node.range.start)).unwrap_or_default();
        report.add(at, DiagnosticKind::NothingAccepted);
    }
    Body::Command(typed)
}

fn read_info(node: &Node, fence: Fence, typed: &mut Typed, report: &mut Report<'_>) {
    let line = report.slice(node.range.clone()).lines().next().unwrap_or_default();
    let info = line.trim_start_matches([' ', '`', '~']);
    let mut said = false;
    for Word { at, text: word } in words(node.range.start + line.len() - info.len(), info).into_iter().skip(1)
    {
        match (fence, word.strip_prefix("tool=")) {
            (Fence::Accept, Some(tool)) if !tool.is_empty() => {
                if said || typed.tool.as_deref().is_some_and(|first| first != tool) {
                    report.add(at, DiagnosticKind::AttributeTwice { name: word.to_owned() });
                } else {
                    typed.tool = Some(tool.to_owned());
                }
                said = true;
            }
            (Fence::Accept, None) if word == "fold" => typed.fold = true,
            _ => {
                let name = word.to_owned();
                report.add(at, DiagnosticKind::UnknownFenceWord { name });
            }
        }
    }
}

/// The lines between the marks of a fence that are not blank, with their offsets.
pub(crate) fn lines<'t>(node: &Node, text: &'t str) -> Vec<(usize, &'t str)> {
    let mut lines: Vec<(usize, &str)> = Vec::new();
    let mut at = node.range.start;
    for line in text.get(node.range.clone()).unwrap_or_default().split_inclusive('\n') {
        lines.push((at, line));
        at += line.len();
    }
    let marks = lines.len().saturating_sub(1);
    let inside = lines.into_iter().take(marks).skip(1);
    let trimmed = |(at, line): (usize, &'t str)| (at + line.len() - line.trim_start().len(), line.trim());
    inside.map(trimmed).filter(|(_, line)| !line.is_empty()).collect()
}
