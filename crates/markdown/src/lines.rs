//! The lines of a file: where an offset stands, and what the text of a nested block is without the marks around it.

use std::borrow::Cow;
use std::ops::Range;

/// A place in a file, as editors count it: from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Place {
    pub const START: Self = Self { line: 1, column: 1 };
}

/// The text without a byte order mark, with `\n` at the end of every line.
pub(crate) fn normalised(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.contains('\r') && text.ends_with('\n') {
        return Cow::Borrowed(text);
    }
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Cow::Owned(text)
}

/// The places of offsets. They are asked for in ascending order so that a long line is counted once.
pub(crate) fn places(text: &str, offsets: impl Iterator<Item = usize>) -> Vec<Place> {
    let mut place = Place::START;
    let mut last = 0;
    offsets
        .map(|offset| {
            for c in text.get(last..offset).unwrap_or_default().chars() {
                if c == '\n' {
                    place = Place { line: place.line + 1, column: 1 };
                } else {
                    place.column += 1;
                }
            }
            last = last.max(offset);
            place
        })
        .collect()
}

/// Whether it is part of a word, and not a mark between words.
///
/// Beyond ASCII only the marks of Latin-1 and of typography (dashes, quotes, bullets, arrows) are known: the tables
/// of all letters weigh more than reading a separator as a word now and then.
pub(crate) fn is_of_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(c, 'ª' | 'µ' | 'º'),
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}

pub(crate) fn slice(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// The offset at which the line of `at` begins.
pub(crate) fn line_start(text: &str, at: usize) -> usize {
    slice(text, 0..at).rfind('\n').map_or(0, |newline| newline + 1)
}

/// The lines of a top-level block, whole, without blank lines around them.
pub(crate) fn whole_lines(text: &str, range: &Range<usize>) -> String {
    slice(text, line_start(text, range.start)..range.end).trim_matches('\n').trim_end().to_owned()
}

/// The lines of a quote without their `>`; a line that has none (it continues a paragraph) stays as it is.
pub(crate) fn unquoted(quote: &str) -> String {
    let mut out = String::with_capacity(quote.len());
    for line in quote.lines() {
        let rest = line.trim_start_matches([' ', '\t']).strip_prefix('>');
        // A tab after the mark would stand for the rest of its four columns: two blanks of code indentation.
        match rest {
            Some(rest) => match rest.strip_prefix('\t') {
                Some(rest) => {
                    out.push_str("  ");
                    out.push_str(rest);
                }
                None => out.push_str(rest.strip_prefix(' ').unwrap_or(rest)),
            },
            None => out.push_str(line),
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

/// The text with up to `columns` columns of blanks taken away in front of each line but the first.
pub(crate) fn undented(text: &str, columns: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, line) in text.lines().enumerate() {
        if i == 0 {
            out.push_str(line);
        } else {
            push_undented(&mut out, line, columns);
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}

fn push_undented(out: &mut String, line: &str, columns: usize) {
    let (column, rest) = blanks(line, 0, columns);
    out.extend(std::iter::repeat_n(' ', column.saturating_sub(columns)));
    out.push_str(rest);
}

/// A text that stood where only words can, such as behind a box or in a cell, so that it reads as words anywhere:
/// `> 5 ms` is no quote then, and `1. a` no list.
pub(crate) fn as_words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let hashes = line.len() - line.trim_start_matches('#').len();
    let blank_at =
        |at: usize| line.get(at..).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    let is_rule = ['-', '*', '_'].into_iter().any(|mark| {
        line.chars().filter(|c| *c == mark).count() >= 3
            && line.chars().all(|c| c == mark || c == ' ' || c == '\t')
    });
    let escape = match line.chars().next() {
        Some('>') => Some(0),
        Some('#') => ((1..=6).contains(&hashes) && blank_at(hashes)).then_some(0),
        Some('-' | '+' | '*' | '_') => (is_rule || (!line.starts_with('_') && blank_at(1))).then_some(0),
        Some('0'..='9') => {
            let dot = line.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
            (digits <= 9 && dot && blank_at(digits + 1)).then_some(digits)
        }
        Some('[') => line.contains("]:").then_some(0),
        _ => None,
    };
    match escape.and_then(|at| text.split_at_checked(at)) {
        Some((start, rest)) => format!("{start}\\{rest}"),
        None => text.to_owned(),
    }
}

/// The column at which the content of a list item begins, counted from 0 and over the whole line.
pub(crate) fn content_column(text: &str, item: usize) -> usize {
    let line = slice(text, line_start(text, item)..text.len()).lines().next().unwrap_or_default();
    let (column, rest) = blanks(line, 0, usize::MAX);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let marker = digits + 1;
    let rest = rest.get(marker..).unwrap_or_default();
    let (content, rest) = blanks(rest, column + marker, usize::MAX);
    // Five blanks or more: what follows is indented code, and one blank belongs to the marker.
    if rest.is_empty() || content > column + marker + 4 { column + marker + 1 } else { content }
}

/// Skips blanks from `column` until `end`; a tab reaches to the next multiple of four.
fn blanks(line: &str, mut column: usize, end: usize) -> (usize, &str) {
    let mut rest = line;
    while column < end {
        if let Some(tail) = rest.strip_prefix(' ') {
            column += 1;
            rest = tail;
        } else if let Some(tail) = rest.strip_prefix('\t') {
            column = (column / 4 + 1) * 4;
            rest = tail;
        } else {
            break;
        }
    }
    (column, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn undented_case(item: &str, want: &str) {
        let columns = content_column(item, 0);
        assert_eq!(undented(item, columns), want);
    }

    #[test]
    fn list_indentation_is_taken_away_and_code_keeps_its_own() {
        undented_case("- a\n  b\n", "- a\nb");
        undented_case("- a\n\n  ```\n    b\n  ```\n", "- a\n\n```\n  b\n```");
        undented_case("- a\n\tb\n", "- a\n  b");
        undented_case("10. a\n    b\nlazy\n", "10. a\nb\nlazy");
        undented_case("-\ta\n    b\n", "-\ta\nb");
        undented_case("-      code\n  b\n", "-      code\nb");
    }

    #[test]
    fn quote_marks_are_taken_away() {
        assert_eq!(unquoted("> a\n>  b\n>\n>c\nlazy\n> > d\n>\te\n"), "a\n b\n\nc\nlazy\n> d\n  e");
    }

    #[track_caller]
    fn words(text: &str, want: &str) {
        assert_eq!(as_words(text), want);
        let shown = crate::blocks(&as_words(text));
        assert!(matches!(shown.as_slice(), [crate::Block::Paragraph(_)]), "{text:?} {shown:?}");
    }

    #[test]
    fn words_are_no_blocks() {
        words("a > b", "a > b");
        words("> 5 ms", "\\> 5 ms");
        words("# a", "\\# a");
        words("#", "\\#");
        words("#include", "#include");
        words("- 1", "\\- 1");
        words("-1", "-1");
        words("+ 1", "\\+ 1");
        words("*a* b", "*a* b");
        words("* * *", "\\* * *");
        words("---", "\\---");
        words("___", "\\___");
        words("__init__", "__init__");
        words("1. a", "1\\. a");
        words("12) a", "12\\) a");
        words("1.5", "1.5");
        words("[a]: b", "\\[a]: b");
        words("[a](b)", "[a](b)");
    }

    #[test]
    fn places_count_characters() {
        let text = normalised("\u{feff}é\u{301}x\r\nab\rc");
        assert_eq!(text, "é\u{301}x\nab\nc\n");
        let places = places(&text, [0, 2, 4, 6, 7, 9].into_iter());
        let pairs: Vec<_> = places.iter().map(|place| (place.line, place.column)).collect();
        assert_eq!(pairs, [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (3, 1)]);
    }
}
