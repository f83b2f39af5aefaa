//! Characters that nobody sees: they turn text around, cut words for a search, or come out as boxes.

use palier_markdown::{Place, Source};

use super::{Finding, Remarks};

/// Remarks the first of each line; what joins letters or signs, as in some alphabets and pictures, is left alone.
pub(crate) fn check(source: &Source<'_>, remarks: &mut Remarks) {
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(source.text);
    let text = text.replace("\r\n", "\n");
    for (line, text) in text.split(['\n', '\r']).enumerate() {
        let found = text.chars().enumerate().find(|(_, c)| is_invisible(*c));
        if let Some((column, sign)) = found {
            let place = Place { line: line + 1, column: column + 1 };
            remarks.add(source.path, place, Finding::Invisible { sign });
        }
    }
}

fn is_invisible(c: char) -> bool {
    // NUL makes the file no text, which is told elsewhere.
    c.is_control() && !matches!(c, '\t' | '\0')
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, want: &[(usize, usize)]) {
        let mut remarks = Remarks::default();
        check(&Source { path: "git/skill.fr.md", text }, &mut remarks);
        let found: Vec<_> = remarks.0.iter().map(|complaint| (complaint.line, complaint.column)).collect();
        assert_eq!(found, want, "{text:?}");
    }

    #[test]
    fn the_first_of_each_line_is_remarked() {
        case("\u{feff}Que dit\u{202e} le\u{200b} sage ?", &[(1, 8)]);
        case("Que\ndit\r\nle sa\u{ad}ge\u{feff} ?\rou\u{2066}i", &[(3, 6), (4, 3)]);
        case("Que dit \u{1b}[31mle sage ?\u{7f}", &[(1, 9)]);
        case("\tla\u{a0}famille\u{202f}👩\u{200d}👧 ?\r\n", &[]);
    }
}
