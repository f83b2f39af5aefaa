//! Where the comment of a line begins: the reason of a rejected one.

/// A line of a command, and what stands after its ` # `.
pub fn comment(line: &str) -> (&str, Option<&str>) {
    let mut scan = Quotes::default();
    cut(line, |_, c| {
        let outside = !scan.inside;
        scan.step(c);
        outside
    })
}

/// A line of a short answer, and what stands after its ` # `. An apostrophe is a letter there: only quotes that begin
/// the line keep a ` # `.
pub fn comment_of_term(line: &str) -> (&str, Option<&str>) {
    let quoted = line.chars().next().filter(|c| matches!(c, '\'' | '"')).and_then(|quote| {
        let is_end =
            |at: &usize| line.get(at + 1..).is_some_and(|rest| rest.is_empty() || rest.starts_with(BLANKS));
        line.match_indices(quote).skip(1).map(|(at, _)| at).find(is_end)
    });
    cut(line, |at, _| quoted.is_none_or(|end| at > end))
}

const BLANKS: [char; 2] = [' ', '\t'];

/// Cuts at the first `#` between blanks that is outside quotes; `is_outside` is asked of each character in turn.
fn cut(line: &str, mut is_outside: impl FnMut(usize, char) -> bool) -> (&str, Option<&str>) {
    let mut blank = true;
    for (at, c) in line.char_indices() {
        let rest = line.get(at + 1..).unwrap_or_default();
        if is_outside(at, c) && c == '#' && blank && (rest.is_empty() || rest.starts_with(BLANKS)) {
            return (line.get(..at).unwrap_or_default(), Some(rest.trim()));
        }
        blank = BLANKS.contains(&c);
    }
    (line, None)
}

/// Whether a character stands within quotes or after a backslash.
#[derive(Default)]
pub(super) struct Quotes {
    open: Option<char>,
    escaped: bool,
    /// Of the character that comes next.
    pub(super) inside: bool,
}

impl Quotes {
    pub(super) fn step(&mut self, c: char) {
        if self.escaped {
            self.escaped = false;
        } else if c == '\\' && self.open != Some('\'') {
            self.escaped = true;
        } else if self.open == Some(c) {
            self.open = None;
        } else if self.open.is_none() && (c == '\'' || c == '"') {
            self.open = Some(c);
        }
        self.inside = self.escaped || self.open.is_some();
    }
}
