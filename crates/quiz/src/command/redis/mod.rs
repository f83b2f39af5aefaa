//! Commands of Redis, as they are typed after `redis-cli` in a shell or at its own prompt.
//!
//! Words are literal there, `*` too. Keywords ignore case, keys and values do not; so a word is a keyword by where
//! it stands. The options at the end of a command may change places where Redis lets them.

use super::attempt::Miss;
use super::grade::{nearest, without_prompt};
use super::matching::Filling;
use super::notation::{Element, Flag, Notation, Value};
use super::shell::{self, plain};
use super::tool::Style;
use super::why::{Typography, Why};

mod keywords;
mod line;

pub(super) fn is_redis(tool: &str) -> bool {
    Style::of(Some(tool), None, &[]) == Style::Redis
}

pub(super) fn grade(notations: &[Notation], rejected: &[(Notation, String)], line: &str) -> Why {
    let (words, client) = match typed(line) {
        Ok(typed) => typed,
        Err(why) => return why,
    };
    if words.is_empty() && !client {
        return Why::Empty;
    }
    let missed: Vec<Miss> = notations.iter().filter_map(|notation| attempt(notation, &words).err()).collect();
    if missed.len() < notations.len() {
        return Why::Right;
    }
    if let Some((_, why)) = rejected.iter().find(|(notation, _)| attempt(notation, &words).is_ok()) {
        return Why::Rejected(why.clone());
    }
    if !client
        && let Err(Why::Meta { found }) = shell::words(line)
        && found.starts_with([';', '&', '|'])
    {
        return Why::Meta { found };
    }
    let by_phone = words.iter().find_map(|word| Some((word.chars().find_map(Typography::of)?, word)));
    match by_phone {
        Some((kind, word)) => Why::Typographic { kind, word: word.clone() },
        None => nearest(missed),
    }
}

/// The words after `redis-cli`, and whether it stood there.
fn typed(line: &str) -> Result<(Vec<String>, bool), Why> {
    let line = without_prompt(line);
    let is_prompt = |prompt: &str| {
        prompt == "redis"
            || prompt.rsplit_once(':').is_some_and(|(_, port)| port.chars().all(|c| c.is_ascii_digit()))
    };
    let line = match line.split_once("> ") {
        Some((prompt, rest)) if is_prompt(prompt) => rest.trim_start_matches(' '),
        _ => line,
    };
    let first = line.split(' ').next().unwrap_or_default();
    if first != "redis-cli" && first.eq_ignore_ascii_case("redis-cli") {
        return Err(Why::WordCase { found: first.to_owned() });
    }
    if !matches!(first, "redis-cli" | "sudo") {
        return Ok((at_prompt(line)?, false));
    }
    let words = shell::words(line)?;
    let tool = words.get(1).map_or_else(String::new, |word| plain(word));
    if first == "sudo" {
        return Err(Why::Sudo { tool });
    }
    let replaced =
        |word: &&String| plain(word).chars().ne(word.chars()) && !plain(word).contains(['*', '?', '[']);
    if let Some(word) = words.iter().find(replaced) {
        return Err(Why::Expanded { found: plain(word) });
    }
    Ok((words.iter().skip(1).map(|word| plain(word)).collect(), true))
}

/// Words as the client splits them at its prompt: quotes only around whole words, escapes only in double ones.
fn at_prompt(line: &str) -> Result<Vec<String>, Why> {
    let (mut words, mut chars) = (Vec::new(), line.chars().peekable());
    if let Some(c) = line.chars().find(|c| shell::is_foreign(*c)) {
        return Err(Why::Control { code: u32::from(c) });
    }
    loop {
        while chars.next_if_eq(&' ').is_some() {}
        if chars.peek().is_none() {
            return Ok(words);
        }
        let mut word = String::new();
        while let Some(c) = chars.next_if(|c| *c != ' ') {
            let quote @ ('"' | '\'') = c else {
                word.push(c);
                continue;
            };
            loop {
                match chars.next().ok_or(Why::Open { quote })? {
                    '\\' if quote == '"' => word.push(match chars.next().ok_or(Why::Open { quote })? {
                        'n' => '\n',
                        't' => '\t',
                        'r' => '\r',
                        'x' => escaped(&mut chars).unwrap_or('x'),
                        other => other,
                    }),
                    '\\' if chars.next_if_eq(&'\'').is_some() => word.push('\''),
                    end if end == quote => break,
                    other => word.push(other),
                }
            }
            if chars.peek().is_some_and(|after| *after != ' ') {
                return Err(Why::Open { quote });
            }
        }
        words.push(word);
    }
}

/// A character that is written as two hexadecimal digits, which are taken.
fn escaped(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Option<char> {
    let mut ahead = chars.clone();
    let mut digit = || ahead.next().and_then(|c| c.to_digit(16));
    let code = u8::try_from(digit()? * 16 + digit()?).ok()?;
    *chars = ahead;
    Some(char::from(code))
}

fn attempt(notation: &Notation, words: &[String]) -> Result<(), Miss> {
    let (mut flags, mut command) = (Vec::new(), notation.elements.as_slice());
    while let Some((first, after)) = command.split_first() {
        let mut flag = match first {
            Element::Flag(flag) if flag.names.iter().any(|name| name.starts_with('-')) => flag.clone(),
            Element::Bare(name) => Flag::switch(vec![name.clone()]),
            Element::Level | Element::Stop => {
                command = after;
                continue;
            }
            Element::Flag(_) | Element::Path(_) | Element::Word(_) | Element::Dashes { .. } => break,
        };
        command = after;
        // Without braces, a word that follows is the value.
        if let (Element::Bare(_), [Element::Word(values), after @ ..]) = (first, after) {
            flag.values = Some(values.clone());
            command = after;
        }
        for value in flag.values.iter_mut().flatten() {
            if let Value::Is(text) = value {
                *text = plain(text);
            }
        }
        flags.push(flag);
    }
    let mut filling = Filling::new(Style::Redis, &[], &flags, true);
    let mut rest = words;
    while let Some(word) = rest.first().filter(|word| word.starts_with('-') && word.len() > 1) {
        let taken = filling.take(word, rest.get(1).map(String::as_str));
        rest = rest.get(taken..).unwrap_or_default();
    }
    let mut misses = filling.finish();
    let (why, n_right) = line::difference(command, rest);
    misses.extend(why);
    let n = misses.len();
    match misses.into_iter().next() {
        Some(why) => Err(Miss { stage: n_right, n, n_right, why }),
        None => Ok(()),
    }
}
