//! Boxes of options: `[ ]` and `[x]`, and what people write instead when they type too fast.

use crate::kind::DiagnosticKind;
use crate::report::Report;

/// A box that is not quite one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NearBox<'t> {
    /// As written, with a mark of a list if that is wrong too.
    pub(crate) source: &'t str,
    pub(crate) ticked: bool,
}

/// What was meant for a box at the start of an item.
pub(crate) fn near_box(item: &str) -> Option<NearBox<'_>> {
    let close = match item.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    let end = item.char_indices().take(5).find(|(_, c)| *c == close)?.0;
    let inside = item.get(1..end)?;
    let mark = inside.trim();
    let ticked = matches!(mark, "x" | "X" | "х" | "Х" | "×" | "v" | "V" | "✓" | "✔");
    let empty = mark.is_empty() && (close == ']' || !inside.is_empty());
    // A blank of another kind behind it looks as if it were right.
    let blank = item.get(end + 1..)?.chars().next().filter(|c| !c.is_ascii() && c.is_whitespace());
    let (source, rest) = item.split_at_checked(end + 1 + blank.map_or(0, char::len_utf8))?;
    ((ticked || empty) && !rest.starts_with(['(', '[', ':'])).then_some(NearBox { source, ticked })
}

/// Reports the lines of a paragraph that were meant for options; whether there were any.
///
/// `skip` lines at the start are not looked at, nor is code between fences.
pub(crate) fn report_lines(start: usize, end: usize, skip: usize, report: &mut Report<'_>) -> bool {
    let mut at = start;
    let mut fenced = false;
    let mut any = false;
    for (i, line) in report.slice(start..end).split_inclusive('\n').enumerate() {
        let words = line.trim_start_matches([' ', '\t']);
        if words.starts_with("```") || words.starts_with("~~~") {
            fenced = !fenced;
        } else if i >= skip
            && !fenced
            && let Some(kind) = line_mistake(words)
        {
            report.add(at + line.len() - words.len(), kind);
            any = true;
        }
        at += line.len();
    }
    any
}

fn line_mistake(line: &str) -> Option<DiagnosticKind> {
    let unmarked = line.trim_start_matches(['-', '*', '+', '–', '—', '•']);
    let marks = line.chars().count() - unmarked.chars().count();
    let rest = unmarked.trim_start();
    let near = near_box(rest)?;
    let after = rest.get(near.source.len()..).unwrap_or_default();
    let whole = matches!(near.source, "[ ]" | "[x]" | "[X]") && after.starts_with(' ');
    if marks == 0 {
        return whole.then(|| DiagnosticKind::BadBox { found: near.source.to_owned(), ticked: near.ticked });
    }
    if whole && marks == 1 && unmarked.starts_with([' ', '\t']) && line.starts_with(['-', '*', '+']) {
        return Some(DiagnosticKind::OptionNotRead);
    }
    let found = line.get(..line.len() - after.len()).unwrap_or_default().to_owned();
    Some(DiagnosticKind::BadBox { found, ticked: near.ticked })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(item: &str, want: Option<(&str, bool)>) {
        assert_eq!(near_box(item).map(|near| (near.source, near.ticked)), want, "{item:?}");
    }

    #[test]
    fn near_boxes() {
        case("[x]yes", Some(("[x]", true)));
        case("[x ] yes", Some(("[x ]", true)));
        case("[ x] yes", Some(("[ x]", true)));
        case("[] no", Some(("[]", false)));
        case("[  ] no", Some(("[  ]", false)));
        case("[\u{a0}] no", Some(("[\u{a0}]", false)));
        case("[x]\u{a0}yes", Some(("[x]\u{a0}", true)));
        case("( ) no", Some(("( )", false)));
        case("(x) yes", Some(("(x)", true)));
        case("[х] да", Some(("[х]", true)));
        case("[✓] yes", Some(("[✓]", true)));
        case("() => x", None);
        case("[x](https://example.org)", None);
        case("[a] b", None);
        case("[title](x.md)", None);
        case("[", None);
        case("", None);
    }

    #[track_caller]
    fn line(line: &str, want: Option<&str>) {
        assert_eq!(line_mistake(line).map(|kind| kind.name()), want, "{line:?}");
    }

    #[test]
    fn lines_that_were_meant_for_options() {
        line("-[x] a", Some("bad-box"));
        line("-[ ]a", Some("bad-box"));
        line("– [x] a", Some("bad-box"));
        line("• [ ] a", Some("bad-box"));
        line("[x] a", Some("bad-box"));
        line("- [x] a", Some("option-not-read"));
        line("- [x ] a", Some("bad-box"));
        line("-\u{a0}[x] a", Some("bad-box"));
        line("[] is an empty array", None);
        line("- a", None);
        line("a [x] b", None);
        line("-", None);
    }
}
