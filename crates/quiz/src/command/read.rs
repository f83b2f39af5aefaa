//! From a line of the notation to what it accepts, or to the first mistake with its column.

use super::MAX_LINE;
use super::comment::{Quotes, comment};
use super::error::{NotationError, NotationErrorKind as Kind};
use super::notation::{Element, Flag, Notation, Value};
use super::redis;
use super::shell;
use super::tool::is_python;
use super::why::Why;

/// Reads an accepted line of a question about `tool`; a comment at its end is left out. In time that grows with
/// the length of the line.
///
/// # Errors
/// The first mistake, with its column.
pub fn parse(tool: Option<&str>, line: &str) -> Result<Notation, NotationError> {
    let (text, _) = comment(line);
    if text.chars().nth(MAX_LINE).is_some() {
        return Err(NotationError { column: MAX_LINE + 1, kind: Kind::TooLong });
    }
    let mut reader = Reader {
        text,
        at: 0,
        redis: tool.is_some_and(redis::is_redis),
        tools: None,
        elements: Vec::new(),
        begun: false,
        stopped: false,
        n_ways: 1,
    };
    reader.line().map_err(|(at, kind)| {
        let before = line.get(..at).map_or(0, |before| before.chars().count());
        NotationError { column: before + 1, kind }
    })?;
    reader.join_module();
    Ok(Notation { tools: reader.tools.unwrap_or_default(), elements: reader.elements })
}

/// Parts of `text` between separators outside quotes, each with its offset.
fn split(text: &str, is_separator: impl Fn(char) -> bool) -> Vec<(usize, &str)> {
    let (mut parts, mut from, mut quotes) = (Vec::new(), 0, Quotes::default());
    for (at, c) in text.char_indices() {
        if !quotes.inside && is_separator(c) {
            parts.push((from, text.get(from..at).unwrap_or_default()));
            from = at + c.len_utf8();
        } else {
            quotes.step(c);
        }
    }
    parts.push((from, text.get(from..).unwrap_or_default()));
    parts
}

fn is_blank(c: char) -> bool {
    c == ' ' || c == '\t'
}

fn is_flag(raw: &str) -> bool {
    raw.len() > 1 && raw.starts_with('-')
}

type Mistake = (usize, Kind);

/// Ways to read the subcommands of a line, at most.
const MAX_WAYS: usize = 1000;

struct Reader<'l> {
    text: &'l str,
    /// In bytes.
    at: usize,
    redis: bool,
    tools: Option<Vec<String>>,
    elements: Vec<Element>,
    /// Whether a word stands after an option, so that no subcommand can follow.
    begun: bool,
    /// Whether `>>` has stood.
    stopped: bool,
    /// How many ways there are to read the subcommands.
    n_ways: usize,
}

impl Reader<'_> {
    fn line(&mut self) -> Result<(), Mistake> {
        while let Some((from, raw)) = self.token()? {
            match raw.chars().next() {
                Some('(') => self.path(from, raw)?,
                Some('{') => self.group(from, raw, true)?,
                Some('[') => self.group(from, raw, false)?,
                Some(close @ (')' | '}' | ']')) => return Err((from, Kind::Unopened(close))),
                Some('>') => self.mark(from, raw)?,
                _ => self.word(from, raw)?,
            }
            if self.redis && self.tools.is_none() {
                self.tools = Some(Vec::new());
            }
        }
        match self.elements.last() {
            Some(Element::Level) => Err((self.text.len(), Kind::Misplaced(">"))),
            None if self.tools.as_ref().is_none_or(Vec::is_empty) => Err((0, Kind::Empty)),
            _ => Ok(()),
        }
    }

    /// `python3 -m pytest` without parentheses: the module is a subcommand, what follows is for it.
    fn join_module(&mut self) {
        let is_python = self.tools.iter().flatten().any(|tool| is_python(tool));
        if let [Element::Bare(m), Element::Word(values), ..] = self.elements.as_slice()
            && let ([Value::Is(module)], true) = (values.as_slice(), is_python && m == "-m")
        {
            let path = Element::Path(vec![vec![m.clone(), module.clone()]]);
            self.elements.splice(..2, [path]);
        }
    }

    /// The next run of characters up to a blank, a group with its brackets taken as one.
    fn token(&mut self) -> Result<Option<(usize, String)>, Mistake> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let from = self.at + (rest.len() - rest.trim_start_matches(is_blank).len());
        let rest = self.text.get(from..).unwrap_or_default();
        let Some(first) = rest.chars().next() else { return Ok(None) };
        let close = match first {
            '(' => Some(')'),
            '{' => Some('}'),
            '[' => Some(']'),
            _ => None,
        };
        let (mut depth, mut quotes) = (0_usize, Quotes::default());
        let mut end = rest.len();
        for (at, c) in rest.char_indices() {
            let outside = !quotes.inside;
            quotes.step(c);
            if !outside {
                continue;
            }
            if Some(c) == close {
                depth -= 1;
                if depth == 0 {
                    end = at + 1;
                    break;
                }
            } else if close.is_some() && c == first {
                depth += 1;
            } else if close.is_none() && is_blank(c) {
                end = at;
                break;
            }
        }
        if quotes.inside {
            return Err((from, Kind::Quote));
        }
        if let (Some(_), true) = (close, depth > 0) {
            return Err((from, Kind::Open(first)));
        }
        self.at = from + end;
        let after = self.text.get(self.at..).and_then(|after| after.chars().next());
        if let (Some(close), Some(after)) = (close, after)
            && !is_blank(after)
        {
            return Err((self.at, Kind::NoBlank(close)));
        }
        Ok(rest.get(..end).map(|raw| (from, raw.to_owned())))
    }

    fn path(&mut self, from: usize, raw: String) -> Result<(), Mistake> {
        let inner = inside(&raw);
        let mut paths = Vec::new();
        for (at, alternative) in split(inner, |c| c == '|') {
            let words =
                shell::words(&alternative.replace('\t', " ")).map_err(|why| (from + 1 + at, mistake(why)))?;
            if words.is_empty() {
                return Err((from + 1 + at, Kind::Nothing));
            }
            paths.push(words);
        }
        let is_single = paths.iter().all(|path| path.len() == 1);
        if self.tools.is_none() && !self.redis {
            if !is_single {
                return Err((from, Kind::NoTool));
            }
            self.tools = Some(paths.into_iter().flatten().collect());
            return Ok(());
        }
        if !is_single && self.begun && !self.redis {
            return Err((from, Kind::LatePath));
        }
        self.ways(from, paths.len())?;
        self.elements.push(Element::Path(paths));
        Ok(())
    }

    /// # Errors
    /// More ways to read the line than anybody means.
    fn ways(&mut self, from: usize, n: usize) -> Result<(), Mistake> {
        self.n_ways *= n;
        if self.n_ways > MAX_WAYS { Err((from, Kind::TooMany)) } else { Ok(()) }
    }

    fn group(&mut self, from: usize, raw: String, needed: bool) -> Result<(), Mistake> {
        if self.tools.is_none() && !self.redis {
            return Err((from, Kind::NoTool));
        }
        let inner = inside(&raw);
        if inner.trim_matches(is_blank) == "--" {
            self.elements.push(Element::Dashes { needed });
            return Ok(());
        }
        let (mut names, mut values) = (Vec::new(), None);
        for (at, item) in split(inner, is_blank).into_iter().filter(|(_, item)| !item.is_empty()) {
            let at = from + 1 + at;
            if let Some((_, last)) = values.take() {
                return Err((at, Kind::ValueNotLast(last)));
            }
            let (name, value) =
                item.split_once('=').map_or((item, None), |(name, value)| (name, Some(value)));
            let is_plain = |c: char| c.is_ascii() && !",;|&".contains(c);
            let is_name = is_flag(name) && name != "--" && name.chars().all(is_plain)
                || self.redis && name.starts_with(|c: char| c.is_ascii_alphabetic());
            if !is_name {
                return Err((at, Kind::NotAFlag(item.to_owned())));
            }
            names.push(dequote(at, name)?);
            if let Some(value) = value {
                values = Some((alternatives(at + name.len() + 1, value)?, name.to_owned()));
            }
        }
        if names.is_empty() {
            return Err((from, Kind::Nothing));
        }
        let values = values.map(|(values, _)| values);
        self.elements.push(Element::Flag(Flag { names, values, needed, apart: false }));
        Ok(())
    }

    fn mark(&mut self, from: usize, raw: String) -> Result<(), Mistake> {
        let is_command = |element: &Element| matches!(element, Element::Word(_) | Element::Path(_));
        if self.redis && self.elements.last().is_some_and(is_command) {
            self.elements.push(Element::Word(vec![Value::Is(raw)]));
            return Ok(());
        }
        let (mark, element) = match raw.as_str() {
            ">" => (">", Element::Level),
            ">>" => (">>", Element::Stop),
            _ => return Err((from, Kind::NoBlank('>'))),
        };
        let nothing_before =
            mark == ">" && self.elements.is_empty() || self.elements.last() == Some(&Element::Level);
        if self.stopped || self.tools.is_none() || nothing_before {
            return Err((from, Kind::Misplaced(mark)));
        }
        self.stopped = mark == ">>";
        self.begun = false;
        self.elements.push(element);
        Ok(())
    }

    fn word(&mut self, from: usize, raw: String) -> Result<(), Mistake> {
        if raw == "--" && self.tools.is_some() {
            self.elements.push(Element::Dashes { needed: true });
            return Ok(());
        }
        if let Some((at, bracket)) = unopened(&raw) {
            return Err((from + at, Kind::Unopened(bracket)));
        }
        let parts = split(&raw, |c| c == '|');
        let flags = parts.iter().filter(|(_, part)| is_flag(part)).count();
        let values = alternatives(from, &raw)?;
        let words: Vec<String> = values
            .iter()
            .filter_map(|value| if let Value::Is(word) = value { Some(word.clone()) } else { None })
            .collect();
        if self.tools.is_none() && self.elements.is_empty() {
            let is_client = words == ["redis-cli"];
            if !self.redis && (flags > 0 || words.len() < values.len()) {
                return Err((from, Kind::NoTool));
            }
            if !self.redis || is_client {
                // `sudo` is the grader's to know.
                self.tools = (words != ["sudo"]).then_some(words);
                return Ok(());
            }
        }
        if self.elements.last().is_some_and(|last| !matches!(last, Element::Word(_) | Element::Level)) {
            self.begun = true;
        } else if !self.begun && !self.redis {
            self.ways(from, values.len())?;
        }
        self.elements.push(match (flags, words.as_slice()) {
            (0, _) => Element::Word(values),
            (1, [word]) => Element::Bare(word.clone()),
            (n, words) if n == words.len() && !self.redis => Element::Flag(Flag::switch(words.to_vec())),
            _ => Element::Word(values),
        });
        Ok(())
    }
}

/// The first bracket in a word that closes nothing there; `stash@{0}` and `sum[1]` are words.
fn unopened(raw: &str) -> Option<(usize, char)> {
    let (mut open, mut quotes) = (Vec::new(), Quotes::default());
    for (at, c) in raw.char_indices() {
        let outside = !quotes.inside;
        quotes.step(c);
        match c {
            '{' | '[' if outside => open.push(c),
            '}' | ']' if outside && open.pop() != Some(if c == '}' { '{' } else { '[' }) => {
                return Some((at, c));
            }
            _ => (),
        }
    }
    None
}

/// What stands within the brackets of a group.
fn inside(raw: &str) -> &str {
    raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default()
}

fn alternatives(from: usize, raw: &str) -> Result<Vec<Value>, Mistake> {
    let each = split(raw, |c| c == '|').into_iter().map(|(at, part)| match part {
        "" => Err((from + at, Kind::Nothing)),
        "*" => Ok(Value::Any),
        part => dequote(from + at, part).map(Value::Is),
    });
    each.collect()
}

fn dequote(at: usize, raw: &str) -> Result<String, Mistake> {
    let words = shell::words(raw).map_err(|why| (at, mistake(why)))?;
    words.into_iter().next().ok_or((at, Kind::Nothing))
}

fn mistake(why: Why) -> Kind {
    if let Why::Meta { found } | Why::Expanded { found } = why {
        return Kind::Unquoted(found);
    }
    if let Why::Control { code } = why {
        return Kind::Unquoted(format!("U+{code:04X}"));
    }
    if why == Why::Comment { Kind::Unquoted("#".to_owned()) } else { Kind::Quote }
}
