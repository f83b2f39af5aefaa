//! The verdict on a typed answer.

use super::attempt::{Miss, attempt};
use super::comment::{comment, comment_of_term};
use super::error::{NotationError, NotationErrorKind};
use super::fold::fold;
use super::notation::{Element, Notation};
use super::pattern::{Known, Pattern};
use super::read::parse;
use super::why::{Typography, Why};
use super::{MAX_CHARS, redis, shell, short, tool};
use crate::Typed;

/// Whether an answer is right, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub right: bool,
    pub why: Why,
}

/// Grades a typed answer. Everything that is not accepted is wrong; why comes from the author's list, else from the
/// first difference to the accepted line that comes nearest. Lines that cannot be read accept nothing.
///
/// Time grows with the length of the answer, which is bounded, and with that of the lines.
pub fn grade(typed: &Typed, answer: &str) -> Verdict {
    let why = if typed.fold && is_command(typed) {
        let lines = |lines: &[String]| lines.iter().map(|line| folded(line)).collect();
        let (accept, reject) = (lines(&typed.accept), lines(&typed.reject));
        why(&Typed { tool: typed.tool.clone(), fold: false, accept, reject }, &fold(answer))
    } else {
        why(typed, answer)
    };
    Verdict { right: why == Why::Right, why }
}

/// Checks an accepted line; of a short answer, that there is something.
///
/// # Errors
/// The first mistake, with its column.
pub fn check_accepted(tool: Option<&str>, line: &str) -> Result<(), NotationError> {
    if tool.is_some() {
        return parse(tool, line).map(|_| ());
    }
    if let Some(at) = first_option(line) {
        let column = line.get(..at).unwrap_or_default().chars().count() + 1;
        return Err(NotationError { column, kind: NotationErrorKind::ToolNotSaid });
    }
    let is_empty = comment_of_term(line).0.trim().is_empty();
    if is_empty { Err(NotationError { column: 1, kind: NotationErrorKind::Empty }) } else { Ok(()) }
}

/// Checks a rejected line. It may be what no shell would run, as `a && b`; its brackets must be closed.
///
/// # Errors
/// The first mistake, with its column.
pub fn check_rejected(tool: Option<&str>, line: &str) -> Result<(), NotationError> {
    match check_accepted(tool, line) {
        Err(NotationError { kind, .. }) if is_concrete(&kind) => Ok(()),
        checked => checked,
    }
}

/// Whether a line is no mistake but a wrong answer as it was typed.
fn is_concrete(kind: &NotationErrorKind) -> bool {
    matches!(
        kind,
        NotationErrorKind::Unquoted(_)
            | NotationErrorKind::Quote
            | NotationErrorKind::NoTool
            | NotationErrorKind::ToolNotSaid
            | NotationErrorKind::NoBlank('>')
    )
}

fn folded(line: &str) -> String {
    let (text, why) = comment(line);
    why.map_or_else(|| fold(text), |why| format!("{} # {why}", fold(text)))
}

/// The reason behind each rejected line, as readers get it; empty where there is a ` # ` alone.
pub fn reasons(typed: &Typed) -> Vec<Option<&str>> {
    let is_command = is_command(typed);
    typed.reject.iter().map(|line| of_kind(is_command, line).1).collect()
}

/// A line, and its comment.
pub(super) fn of_kind(is_command: bool, line: &str) -> (&str, Option<&str>) {
    if is_command { comment(line) } else { comment_of_term(line) }
}

/// Where the first bracket stands that holds an option, and no negative number.
fn first_option(line: &str) -> Option<usize> {
    let text = comment_of_term(line).0;
    let is_option = |(at, _): &(usize, &str)| {
        text.get(at + 3..).is_some_and(|name| name.starts_with(|c: char| c == '-' || c.is_ascii_alphabetic()))
    };
    let all = text.match_indices(" {-").chain(text.match_indices(" [-"));
    all.filter(is_option).map(|(at, _)| at + 1).min()
}

pub(super) fn is_command(typed: &Typed) -> bool {
    typed.tool.is_some() || typed.accept.iter().any(|line| first_option(line).is_some())
}

fn why(typed: &Typed, answer: &str) -> Why {
    let chars = answer.chars().count();
    if chars > MAX_CHARS {
        return Why::TooLong { chars };
    }
    let line = trimmed(answer);
    if line.is_empty() {
        return Why::Empty;
    }
    if let Some(why) = rejected_as_typed(typed, line) {
        return Why::Rejected(why);
    }
    if !is_command(typed) {
        return match line.chars().find(|c| shell::is_foreign(*c)) {
            Some(c) => Why::Control { code: u32::from(c) },
            None => short::grade(typed.accept.iter().map(String::as_str), typed.fold, line),
        };
    }
    let tool = typed.tool.as_deref();
    let notations: Vec<Notation> = typed.accept.iter().filter_map(|line| parse(tool, line).ok()).collect();
    if notations.is_empty() {
        return Why::NoKey;
    }
    if tool.is_some_and(redis::is_redis)
        || notations.iter().any(|of| of.tools.iter().any(|t| t == "redis-cli"))
    {
        return redis::grade(&notations, &rejected(typed), line);
    }
    command(typed, &notations, line)
}

/// An answer without what a paste leaves around it; a blank after a backslash stays.
fn trimmed(answer: &str) -> &str {
    let is_around = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    let start = answer.trim_start_matches(is_around);
    let line = start.trim_end_matches(is_around);
    let n_backslashes = line.len() - line.trim_end_matches('\\').len();
    let kept = line.len() + n_backslashes % 2;
    start.get(..kept).filter(|line| line.ends_with(' ')).unwrap_or(line)
}

/// What is rejected as a pattern, with its reason.
fn rejected(typed: &Typed) -> Vec<(Notation, String)> {
    let read = |line: &String| {
        let why = comment(line).1.unwrap_or_default();
        Some((parse(typed.tool.as_deref(), line).ok()?, why.to_owned()))
    };
    typed.reject.iter().filter_map(read).collect()
}

/// The reason of a rejected line that is the answer, blanks apart, where it cannot be a pattern.
fn rejected_as_typed(typed: &Typed, answer: &str) -> Option<String> {
    let is_command = is_command(typed);
    typed.reject.iter().find_map(|line| {
        let (text, why) = of_kind(is_command, line);
        let same = if is_command {
            parse(typed.tool.as_deref(), line).is_err()
                && text.split_whitespace().eq(answer.split_whitespace())
        } else {
            short::is_same(line, typed.fold, answer)
        };
        same.then(|| why.unwrap_or_default().to_owned())
    })
}

fn command(typed: &Typed, notations: &[Notation], line: &str) -> Why {
    let line = without_prompt(line);
    let mut words = match shell::words(line) {
        Ok(words) => words,
        Err(why) => return why,
    };
    let Some(first) = words.first() else { return Why::Empty };
    let name = |word: &str| word.split_once('=').map(|(name, _)| name.to_owned());
    let is_variable =
        |name: &String| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if name(first).as_ref().is_some_and(is_variable) {
        return Why::Environment { found: shell::plain(first) };
    }
    let mut sudo = None;
    if first == "sudo" && words.get(1).is_some_and(|tool| !tool.starts_with('-')) {
        words.remove(0);
        sudo = words.first().filter(|tool| !tool::may_need_sudo(tool)).cloned();
    }
    let mut known = Known::default();
    for notation in notations {
        known.learn(notation);
    }
    let tool = typed.tool.as_deref();
    let missed: Vec<Miss> = notations
        .iter()
        .filter_map(|notation| attempt(&Pattern::new(tool, notation, &known), &known, &words).err())
        .collect();
    let is_right = missed.len() < notations.len();
    if let Some(found) = sudo.filter(|_| is_right || missed.iter().all(|miss| miss.stage > 0)) {
        return Why::Sudo { tool: shell::plain(&found) };
    }
    if is_right {
        return Why::Right;
    }
    for (notation, why) in rejected(typed) {
        if attempt(&Pattern::new(tool, &notation, &known), &known, &words).is_ok() {
            return Why::Rejected(why);
        }
    }
    if let Some(why) = typographic(&words, typed) {
        return why;
    }
    if let Some(why) = replaced(&words, notations) {
        return why;
    }
    nearest(missed)
}

/// A line without what a terminal shows in front: `$ `, `ada@web:~$ `, `root@web:/# `.
pub(super) fn without_prompt(line: &str) -> &str {
    let Some((prompt, rest)) = line.split_once(' ') else { return line };
    let is_prompt = prompt == "$" || prompt.contains('@') && prompt.ends_with(['$', '#']);
    if is_prompt { rest.trim_start_matches(' ') } else { line }
}

/// The first difference to the line that comes nearest.
pub(super) fn nearest(missed: Vec<Miss>) -> Why {
    let nearest = missed.into_iter().min_by_key(|miss| {
        // An option with another value is nearer than one that is not known, or than another word.
        let is_unknown = usize::from(matches!(miss.why, Why::Flag { .. } | Why::Word { .. }));
        (std::cmp::Reverse(miss.stage), 2 * miss.n + is_unknown, std::cmp::Reverse(miss.n_right))
    });
    nearest.map_or(Why::NoKey, |miss| miss.why)
}

/// A word with characters that a phone wrote, and no author.
pub(super) fn typographic(words: &[String], typed: &Typed) -> Option<Why> {
    words.iter().find_map(|word| {
        let kind = word.chars().find_map(Typography::of)?;
        let is_accepted = typed.accept.iter().any(|line| line.contains(word.as_str()));
        (!is_accepted).then(|| Why::Typographic { kind, word: shell::plain(word) })
    })
}

/// A word that a shell would replace, and that no author accepts as such.
fn replaced(words: &[String], notations: &[Notation]) -> Option<Why> {
    let is_accepted = |word: &str| {
        notations.iter().flat_map(|notation| &notation.elements).any(|element| match element {
            Element::Word(values) => values.iter().any(|value| value.accepts(word)),
            Element::Flag(flag) => flag.values.iter().flatten().any(|value| value.accepts(word)),
            Element::Bare(text) => text == word,
            Element::Path(_) | Element::Level | Element::Stop | Element::Dashes { .. } => false,
        })
    };
    let found = words.iter().find(|word| shell::is_live(word) && !is_accepted(word))?;
    Some(Why::Expanded { found: shell::plain(found) })
}
