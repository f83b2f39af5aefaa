//! Short answers that are no commands: a number, a term.

use super::comment::comment_of_term;
use super::fold::fold;
use super::why::{Typography, Why};

/// Holds a short answer against the accepted ones.
///
/// Blanks, typographic quotes and dashes, quotes around the whole, a full stop at its end and the blanks of a long
/// number make no difference; case does, and accents, unless `folded`.
pub(super) fn grade<'l>(accept: impl Iterator<Item = &'l str>, folded: bool, answer: &str) -> Why {
    let typed = normal(answer, folded);
    if typed.is_empty() {
        return Why::Empty;
    }
    let accepted: Vec<String> = accept
        .flat_map(alternatives)
        .map(|text| normal(text, folded))
        .filter(|text| !text.is_empty())
        .collect();
    if accepted.is_empty() {
        return Why::NoKey;
    }
    if accepted.contains(&typed) {
        return Why::Right;
    }
    let found = answer.trim().to_owned();
    if accepted.iter().any(|text| text.to_lowercase() == typed.to_lowercase()) {
        return Why::WordCase { found };
    }
    Why::Short { found }
}

/// Whether two short answers are the same.
pub(super) fn is_same(line: &str, folded: bool, answer: &str) -> bool {
    let typed = normal(answer, folded);
    alternatives(line).into_iter().any(|text| normal(text, folded) == typed)
}

/// What a line accepts where there is no tool: `4|four`. A line with bars and nothing between them is meant as it stands.
pub fn alternatives(line: &str) -> Vec<&str> {
    let text = comment_of_term(line).0.trim();
    let parts: Vec<&str> = text.split('|').map(str::trim).collect();
    let quoted =
        ['\'', '"'].iter().any(|quote| text.len() > 1 && text.starts_with(*quote) && text.ends_with(*quote));
    if quoted || parts.iter().any(|part| part.is_empty()) { vec![text] } else { parts }
}

/// The first of what a line accepts.
pub(super) fn first(line: &str) -> String {
    alternatives(line).first().copied().unwrap_or_default().to_owned()
}

fn normal(text: &str, folded: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match (c, Typography::of(c)) {
            (_, Some(Typography::Dash)) => out.push('-'),
            ('\u{2018}'..='\u{201b}' | '\u{2032}' | '´', _) => out.push('\''),
            (_, Some(Typography::Quote)) => out.push('"'),
            (_, Some(Typography::Ellipsis)) => out.push_str("..."),
            (c, kind) if kind == Some(Typography::Blank) || c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            (c, _) => out.push(c),
        }
    }
    // The full stop stands behind the quotes, or within them.
    let text = ['"', '\'', '`'].into_iter().fold(without_stop(out.trim()), without_quotes);
    let text = without_stop(text);
    let text = number(text).unwrap_or_else(|| text.to_owned());
    if folded { fold(&text) } else { text }
}

fn without_stop(text: &str) -> &str {
    let ended = text.strip_suffix(['.', '!', ';', ',']).map(str::trim_end);
    let is_end = |c: char| c.is_alphanumeric() || ")%\"'`".contains(c);
    ended.filter(|rest| rest.ends_with(is_end)).unwrap_or(text)
}

fn without_quotes(text: &str, quote: char) -> &str {
    let inner = text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)).map(str::trim);
    inner.filter(|inner| !inner.is_empty()).unwrap_or(text)
}

/// A number without the blanks between its thousands and before its sign of per cent, and with a decimal point.
fn number(text: &str) -> Option<String> {
    let (digits, percent) = match text.strip_suffix('%') {
        Some(digits) => (digits.trim_end(), "%"),
        None => (text, ""),
    };
    let groups: Vec<&str> = digits.split(' ').collect();
    let is_grouped =
        groups.iter().skip(1).all(|group| group.split([',', '.']).next().is_some_and(|g| g.len() == 3));
    let joined: String = groups.concat().replace(',', ".");
    let is_number = joined.starts_with(|c: char| c.is_ascii_digit() || c == '-')
        && joined.ends_with(|c: char| c.is_ascii_digit())
        && joined.chars().skip(1).all(|c| c.is_ascii_digit() || c == '.')
        && joined.matches('.').count() <= 1;
    (is_grouped && is_number).then(|| joined + percent)
}
