//! What a shell does to a line before a tool sees it.
//!
//! `shlex` splits words and removes quotes, but cannot tell what was quoted. So [`mark`] goes over the line first:
//! it refuses what a shell would take for itself, and writes each character that a shell would replace (`*`, `~`,
//! the dollar of `$HOME`) as a private one. Two words are then the same when a shell makes the same of them.

use super::why::Why;

/// Stand for the live characters of a shell; they may not be in an answer.
const LIVE: [(char, char); 6] = [
    ('$', '\u{e000}'),
    ('*', '\u{e002}'),
    ('?', '\u{e003}'),
    ('[', '\u{e004}'),
    ('~', '\u{e005}'),
    ('{', '\u{e006}'),
];

/// Stands after the name of a variable.
const NAME_END: char = '\u{e001}';

/// The words of a line, without quotes.
pub(super) fn words(line: &str) -> Result<Vec<String>, Why> {
    let marked = mark(line)?;
    shlex::split(&marked).ok_or(Why::Open { quote: '\\' })
}

/// A line as it is given to the splitter.
fn mark(line: &str) -> Result<String, Why> {
    let mut scan = Scan { rest: line, out: Vec::with_capacity(line.len()), braces: Vec::new() };
    let mut in_word = false;
    while let Some(c) = scan.take() {
        if is_foreign(c) {
            return Err(Why::Control { code: u32::from(c) });
        }
        match c {
            ' ' => {
                scan.braces.clear();
                scan.out.push(c);
            }
            '\\' => {
                scan.out.push(c);
                let next = scan.quoted('\\')?;
                scan.out.push(next);
            }
            '\'' => scan.single()?,
            '"' => scan.double()?,
            '#' if !in_word => return Err(Why::Comment),
            ';' | '&' | '|' | '<' | '>' | '(' | ')' => {
                let more = scan.rest.chars().take_while(|next| *next == c).count();
                return Err(Why::Meta { found: std::iter::repeat_n(c, more + 1).collect() });
            }
            '`' => return Err(Why::Expanded { found: "`".to_owned() }),
            '$' => scan.dollar(true)?,
            '~' if in_word => scan.out.push(c),
            '{' => {
                scan.braces.push((scan.out.len(), false));
                scan.out.push(c);
            }
            '}' => scan.close_brace(),
            ',' => scan.listed(c),
            '.' if scan.out.last() == Some(&'.') => scan.listed(c),
            _ => scan.out.push(live(c)),
        }
        in_word = c != ' ';
    }
    Ok(scan.out.into_iter().collect())
}

/// Characters that a keyboard does not write, and those that are private here.
pub(super) fn is_foreign(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || LIVE.iter().any(|(_, private)| *private == c)
        || c == NAME_END
}

fn live(c: char) -> char {
    LIVE.iter().find(|(plain, _)| *plain == c).map_or(c, |(_, private)| *private)
}

fn dead(c: char) -> char {
    LIVE.iter().find(|(_, private)| *private == c).map_or(c, |(plain, _)| *plain)
}

/// A word as it was typed, but for its quotes.
pub(super) fn plain(word: &str) -> String {
    word.chars().filter(|c| *c != NAME_END).map(dead).collect()
}

/// Whether a shell would replace something in this word.
pub(super) fn is_live(word: &str) -> bool {
    word.chars().any(|c| dead(c) != c)
}

/// Whether a shell hands over the same word; a bracket that the author did not quote need not be live, as in
/// `test_sum[1]`, which no shell replaces unless a file has a name like it.
pub(super) fn same(want: &str, word: &str) -> bool {
    want == word
        || (want.chars().count() == word.chars().count()
            && want
                .chars()
                .zip(word.chars())
                .all(|(a, b)| a == b || (matches!(b, '[' | '?') && dead(a) == b)))
}

struct Scan<'l> {
    rest: &'l str,
    out: Vec<char>,
    /// Where braces were opened in this word, and whether a comma followed.
    braces: Vec<(usize, bool)>,
}

impl Scan<'_> {
    fn take(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = self.rest.get(c.len_utf8()..)?;
        Some(c)
    }

    fn single(&mut self) -> Result<(), Why> {
        self.out.push('\'');
        loop {
            let c = self.quoted('\'')?;
            self.out.push(c);
            if c == '\'' {
                return Ok(());
            }
        }
    }

    fn double(&mut self) -> Result<(), Why> {
        self.out.push('"');
        loop {
            match self.quoted('"')? {
                '$' => self.dollar(false)?,
                '`' => return Err(Why::Expanded { found: "`".to_owned() }),
                '\\' => {
                    self.out.push('\\');
                    let next = self.quoted('"')?;
                    self.out.push(next);
                }
                c => {
                    self.out.push(c);
                    if c == '"' {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// The next character within quotes.
    fn quoted(&mut self, quote: char) -> Result<char, Why> {
        let c = self.take().ok_or(Why::Open { quote })?;
        if is_foreign(c) { Err(Why::Control { code: u32::from(c) }) } else { Ok(c) }
    }

    /// What follows a dollar: a plain variable is kept as one, whatever way it is written.
    fn dollar(&mut self, outside: bool) -> Result<(), Why> {
        let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
        let braced = self.rest.strip_prefix('{');
        let inner = braced.unwrap_or(self.rest);
        let n_name = if inner.starts_with(|c: char| c.is_ascii_digit()) {
            0
        } else {
            inner.chars().take_while(is_name).count()
        };
        let (name, after) = inner.split_at_checked(n_name).unwrap_or((inner, ""));
        let after = if braced.is_some() { after.strip_prefix('}') } else { Some(after) };
        if let (Some(after), false) = (after, name.is_empty()) {
            self.out.push(live('$'));
            self.out.extend(name.chars());
            self.out.push(NAME_END);
            self.rest = after;
            return Ok(());
        }
        let next = self.rest.chars().next();
        let special = next.is_some_and(|c| {
            c.is_ascii_digit() || "({?$!#*@-".contains(c) || (outside && matches!(c, '\'' | '"'))
        });
        if special {
            return Err(Why::Expanded { found: ['$'].into_iter().chain(next).collect() });
        }
        self.out.push('$');
        Ok(())
    }

    /// A comma, or the second of two dots: a shell replaces the braces around it.
    fn listed(&mut self, c: char) {
        self.out.push(c);
        if let Some((_, is_list)) = self.braces.last_mut() {
            *is_list = true;
        }
    }

    fn close_brace(&mut self) {
        self.out.push('}');
        if let Some((at, true)) = self.braces.pop()
            && let Some(open) = self.out.get_mut(at)
        {
            *open = live('{');
        }
    }
}
