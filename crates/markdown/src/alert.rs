//! Quotes: plain ones, and those that `[!TIP]`, `[!NOTE]` or `[!IMPORTANT]` give a meaning.

use pulldown_cmark::BlockQuoteKind;

use crate::kind::DiagnosticKind;
use crate::lines::{is_of_word, line_start, slice, unquoted};
use crate::report::Report;
use crate::tree::Node;

/// What a quote is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Plain,
    Hint,
    Explanation,
    Task,
    /// Reported already.
    Bad,
}

impl Role {
    /// The tag without its brackets.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Plain | Self::Bad => "",
            Self::Hint => "TIP",
            Self::Explanation => "NOTE",
            Self::Task => "IMPORTANT",
        }
    }
}

/// What a quote is for, and its Markdown without the marks around it.
pub(crate) fn read(node: &Node, kind: Option<BlockQuoteKind>, report: &mut Report<'_>) -> (Role, String) {
    let source = report.slice(node.range.clone());
    report_inner_tags(node, source, report);
    let body = unquoted(source);
    let first = body.lines().next().unwrap_or_default();
    let role = match kind {
        Some(BlockQuoteKind::Tip) => Role::Hint,
        Some(BlockQuoteKind::Note) => Role::Explanation,
        Some(BlockQuoteKind::Important) => Role::Task,
        Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution) => {
            report.add(node.range.start, DiagnosticKind::UnknownAlert { name: first.to_owned() });
            return (Role::Bad, String::new());
        }
        None => match tag(first) {
            Some(tag) => {
                // With the blanks around it: one of another kind is why it is not read.
                let around = first.len() - if tag.rest.trim().is_empty() { 0 } else { tag.rest.len() };
                let name = slice(first, 0..around).trim_matches([' ', '\t']).to_owned();
                let alone = !tag.exact || tag.rest.trim().is_empty();
                report.add(
                    node.range.start,
                    if alone {
                        DiagnosticKind::UnknownAlert { name }
                    } else {
                        DiagnosticKind::AlertNotAlone { name }
                    },
                );
                return (Role::Bad, String::new());
            }
            None => Role::Plain,
        },
    };
    let body = if role == Role::Plain {
        body
    } else {
        report_lazy_line(node, source, report);
        body.split_once('\n').map_or("", |(_, rest)| rest).trim_end().to_owned()
    };
    if body.trim().is_empty() {
        report.add(node.range.start, DiagnosticKind::EmptyQuote);
    }
    (role, body)
}

/// Reports a paragraph that begins like an alert but has no `>`; tells for what it was meant.
pub(crate) fn unquoted_tag(node: &Node, report: &mut Report<'_>) -> Option<Role> {
    let source = report.slice(node.range.clone());
    let tag = tag(source.lines().next().unwrap_or_default())?;
    report.add(node.range.start, DiagnosticKind::AlertWithoutQuote { name: tag.source.to_owned() });
    Some(if tag.name.eq_ignore_ascii_case("NOTE") { Role::Explanation } else { Role::Bad })
}

/// A tag further down in a quote: the blank line between two quotes was forgotten.
fn report_inner_tags(node: &Node, source: &str, report: &mut Report<'_>) {
    let mut at = node.range.start;
    for (i, line) in source.split_inclusive('\n').enumerate() {
        let words = line.trim_start_matches([' ', '\t']).trim_start_matches('>').trim_start_matches(' ');
        if i > 0 && words.len() < line.len() && tag(words).is_some_and(|tag| tag.exact) {
            let name = words.trim_end().to_owned();
            report.add(at + line.len() - words.len(), DiagnosticKind::AlertInsideQuote { name });
        }
        at += line.len();
    }
}

/// The first line without `>` that stands further left than the quote; none of a quote of the left margin.
pub(crate) fn report_left_line(node: &Node, report: &mut Report<'_>) {
    let indent = node.range.start - line_start(report.text, node.range.start);
    report_line(node, report.slice(node.range.clone()), report, |blanks| blanks < indent);
}

/// The first line without `>`, which only looks as if it stood below the quote.
fn report_lazy_line(node: &Node, source: &str, report: &mut Report<'_>) {
    report_line(node, source, report, |_| true);
}

fn report_line(node: &Node, source: &str, report: &mut Report<'_>, is_meant: impl Fn(usize) -> bool) {
    let mut at = node.range.start;
    for (i, line) in source.split_inclusive('\n').enumerate() {
        let words = line.trim_start_matches([' ', '\t']);
        let is_more = i > 0 && !words.starts_with('>') && !words.trim().is_empty();
        if is_more && is_meant(line.len() - words.len()) {
            report.add(at + line.len() - words.len(), DiagnosticKind::ReadAsQuote);
            return;
        }
        at += line.len();
    }
}

struct Tag<'t> {
    /// As written, with brackets.
    source: &'t str,
    name: &'t str,
    /// One of those that mean something, written as they should be.
    exact: bool,
    /// What follows on the line.
    rest: &'t str,
}

/// A tag, or what was probably meant for one, at the start of a line.
fn tag(line: &str) -> Option<Tag<'_>> {
    let line = line.trim_start();
    let inside = line.strip_prefix('[')?;
    let (inside, rest) = inside.split_once(']')?;
    let name = inside.trim_matches([' ', '!']);
    let known = ["NOTE", "TIP", "IMPORTANT"].iter().any(|known| known.eq_ignore_ascii_case(name));
    let marked =
        inside.trim_start().starts_with('!') && name.chars().all(|c| is_of_word(c) && !c.is_ascii_digit());
    let is_link = rest.starts_with(['(', '[', ':']);
    ((known || marked) && !is_link && !name.is_empty()).then(|| Tag {
        source: slice(line, 0..inside.len() + 2),
        name,
        exact: known && inside.strip_prefix('!') == Some(name),
        rest,
    })
}
