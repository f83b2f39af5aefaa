//! The options of an answer, filled one by one into those that a pattern has.

use super::git;
use super::notation::{Flag, Value};
use super::pattern::Pattern;
use super::shell::plain;
use super::tool::{self, Style};
use super::why::Why;

/// The options that were found so far.
pub(super) struct Filling<'p> {
    style: Style,
    path: &'p [String],
    flags: &'p [Flag],
    /// Whether these stand before the subcommand, where git wants them written out.
    global: bool,
    filled: Vec<bool>,
    /// Of switches that were turned off last, by `--all=false`.
    off: Vec<bool>,
    misses: Vec<Why>,
}

/// How a value stands with its option.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// `-n5`, `--lines=5`.
    Joined,
    Next,
}

impl<'p> Filling<'p> {
    pub(super) fn new(style: Style, path: &'p [String], flags: &'p [Flag], global: bool) -> Self {
        let none = vec![false; flags.len()];
        Self { style, path, flags, global, filled: none.clone(), off: none, misses: Vec::new() }
    }

    /// Takes an option, and the next word where it is its value; how many words these are.
    pub(super) fn take(&mut self, word: &str, next: Option<&str>) -> usize {
        if self.index(word).is_some() {
            return self.named(word, word, None, next);
        }
        if self.style == Style::Git
            && git::is_log(self.path)
            && let Some(digits) =
                word.strip_prefix('-').filter(|rest| rest.chars().all(|c| c.is_ascii_digit()))
            && let Some(name) = git::COUNTING.into_iter().find(|name| self.takes_value(name))
        {
            self.value(name, digits, Way::Joined);
            match self.misses.last_mut() {
                Some(Why::Repeated { flag }) if flag == name => plain(word).clone_into(flag),
                Some(why @ Why::Value { .. }) => *why = Why::Word { found: plain(word) },
                _ => (),
            }
            return 1;
        }
        let is_long = word.starts_with("--");
        let is_plain_name = self.style == Style::Plain && !is_long;
        if let Some((typed, value)) = word.split_once('=')
            && (is_long || is_plain_name && typed.len() > 2)
        {
            return self.long(typed, word, Some(value), next);
        }
        if is_long { self.long(word, word, None, next) } else { self.letters(word, next) }
    }

    /// What is wrong: with what was taken, and what is missing.
    pub(super) fn finish(self) -> Vec<Why> {
        let Self { flags, filled, off, mut misses, .. } = self;
        let states = flags.iter().zip(filled).zip(off);
        let open = states.filter(|((flag, filled), _)| flag.needed && !filled);
        misses.extend(open.map(|((flag, _), off)| match flag.names.first() {
            Some(name) if off => Why::TurnedOff { flag: name.clone() },
            _ => Why::MissingFlag { names: flag.names.clone() },
        }));
        misses
    }

    /// The first option of that name, one that is not filled before others.
    fn index(&self, name: &str) -> Option<usize> {
        let named =
            || self.flags.iter().zip(&self.filled).enumerate().filter(|(_, (flag, _))| flag.has(name));
        let open = named().find(|(_, (_, filled))| !**filled);
        open.or_else(|| named().next()).map(|(at, _)| at)
    }

    fn takes_value(&self, name: &str) -> bool {
        self.flags.iter().any(|flag| flag.has(name) && flag.values.is_some())
    }

    fn long(&mut self, typed: &str, word: &str, value: Option<&str>, next: Option<&str>) -> usize {
        if self.index(typed).is_some() {
            return self.named(typed, word, value, next);
        }
        let (style, path, global) = (self.style, self.path, self.global);
        let names = self.flags.iter().flat_map(|flag| &flag.names);
        let name = names.into_iter().find(|name| !global && style.completes(path, typed, name)).cloned();
        if let Some(name) = name {
            return self.named(&name, word, value, next);
        }
        self.misses.push(Why::Flag { flag: plain(typed) });
        1
    }

    /// An option by its whole name, with what stands after `=`.
    fn named(&mut self, name: &str, word: &str, value: Option<&str>, next: Option<&str>) -> usize {
        let Some(flag) = self.index(name).and_then(|at| self.flags.get(at)) else { return 1 };
        let flag_name = plain(name);
        match (&flag.values, value) {
            (None, None) => self.switch(name),
            (None, Some(value)) => self.switched(name, value),
            (Some(_), Some(value)) => {
                if self.style == Style::Redis || self.style.is_apart(name) {
                    self.misses.push(Why::Joined { flag: flag_name, value: plain(value) });
                } else if flag.apart {
                    self.misses.push(Why::Word { found: plain(word) });
                } else {
                    self.value(name, value, Way::Joined);
                }
            }
            (Some(_), None) => {
                let joined_only = self.style == Style::Git && git::is_joined_only(self.path, name);
                let is_option = |next: &&str| {
                    matches!(self.style, Style::Pytest | Style::Argparse) && next.starts_with('-')
                };
                match next.filter(|next| !is_option(next)) {
                    Some(next) if joined_only => {
                        self.misses.push(Why::Apart { flag: flag_name, value: plain(next) });
                        return if next.starts_with('-') { 1 } else { 2 };
                    }
                    Some(next) => {
                        self.value(name, next, Way::Next);
                        return 2;
                    }
                    None => self.misses.push(Why::NoValue { flag: plain(word) }),
                }
            }
        }
        1
    }

    /// `-it`, `-p80:80`, `-dp 80:80`: letter by letter.
    fn letters(&mut self, word: &str, next: Option<&str>) -> usize {
        let letters = word.get(1..).unwrap_or_default();
        let alone = self.global && self.style == Style::Git || self.style == Style::Redis;
        let mut n_letters = 0;
        for (at, c) in letters.char_indices() {
            n_letters += 1;
            let name = format!("-{c}");
            let rest = letters.get(at + c.len_utf8()..).unwrap_or_default();
            let Some(flag) = self.index(&name).and_then(|at| self.flags.get(at)) else {
                let long = format!("-{}", word.split('=').next().unwrap_or_default());
                if letters.len() > 1 && self.index(&long).is_some() {
                    self.misses.push(Why::Hyphens { flag: plain(word), want: long });
                    return 1;
                }
                // `-ra`: the letter that is wrong, where others are right.
                let is_cluster = n_letters > 1
                    || self.style == Style::Docker
                    || rest.chars().any(|c| self.index(&format!("-{c}")).is_some());
                let flag = plain(if is_cluster && c != '-' { &name } else { word });
                self.misses.push(Why::Flag { flag });
                return 1;
            };
            if flag.values.is_some() {
                if rest.is_empty() {
                    return self.named(&name, &name, None, next);
                }
                let value = match rest.strip_prefix('=') {
                    Some(value) if self.style == Style::Docker && !value.is_empty() => value,
                    Some(value) if self.style.takes_equals(self.path, &name) && n_letters == 1 => value,
                    _ => rest,
                };
                let alone = alone || self.style.is_apart(&name);
                if alone || n_letters > 1 && !self.clusters(letters) {
                    self.misses.push(Why::Joined { flag: name, value: plain(value) });
                } else if flag.apart {
                    self.misses.push(Why::Word { found: plain(word) });
                } else {
                    self.value(&name, value, Way::Joined);
                }
                return 1;
            }
            if let Some(value) = rest.strip_prefix('=') {
                if value.is_empty() {
                    self.misses.push(Why::ValueUnwanted { flag: name, found: "=".to_owned() });
                } else {
                    self.switched(&name, value);
                }
                return 1;
            }
            if !rest.is_empty() && (alone || !self.clusters(letters)) {
                self.misses.push(Why::Flag { flag: plain(word) });
                return 1;
            }
            self.switch(&name);
        }
        1
    }

    fn clusters(&self, letters: &str) -> bool {
        self.style != Style::Git || git::clusters(self.path, letters)
    }

    fn switch(&mut self, name: &str) {
        let Some(at) = self.index(name) else { return };
        match self.filled.get_mut(at) {
            Some(filled @ false) => {
                *filled = true;
                self.set_off(at, false);
            }
            _ if self.style.repeats(self.path, name) => (),
            _ => self.misses.push(Why::Repeated { flag: plain(name) }),
        }
    }

    fn set_off(&mut self, at: usize, is_off: bool) {
        if let Some(off) = self.off.get_mut(at) {
            *off = is_off;
        }
    }

    /// `--all=true`, which Go programs read; the last one counts.
    fn switched(&mut self, name: &str, value: &str) {
        match (self.style, value) {
            (Style::Docker, "1" | "t" | "T" | "true" | "True" | "TRUE") => self.switch(name),
            (Style::Git, "true") if git::is_true(self.path, name) => self.switch(name),
            (Style::Docker, "0" | "f" | "F" | "false" | "False" | "FALSE") => {
                let Some(at) = self.index(name) else { return };
                if let Some(filled) = self.filled.get_mut(at) {
                    *filled = false;
                }
                self.set_off(at, true);
            }
            _ => self.misses.push(Why::ValueUnwanted { flag: plain(name), found: plain(value) }),
        }
    }

    fn value(&mut self, name: &str, value: &str, way: Way) {
        let is_commit = self.style == Style::Git && git::is_in(git::WITH_COMMIT, name);
        let accepts = |flag: &Flag| {
            let values = flag.values.as_deref().unwrap_or_default();
            values.iter().any(|of| match of {
                // Joined, even what looks like an option is a value; that it is wanted is not likely.
                Value::Any => Value::Any.accepts(value),
                Value::Is(want) => of.accepts(value) || is_commit && git::same_commits(want, value, false),
            }) && !(flag.apart && way == Way::Joined)
        };
        let mut open = self
            .flags
            .iter()
            .zip(&self.filled)
            .enumerate()
            .filter(|(_, (flag, filled))| flag.has(name) && !**filled);
        let keeps_order = self.style.keeps_order(self.path, name);
        let fitting = if keeps_order {
            open.next().filter(|(_, (flag, _))| accepts(flag))
        } else {
            open.find(|(_, (flag, _))| accepts(flag))
        };
        let at = fitting.map(|(at, _)| at);
        if let Some(filled) = at.and_then(|at| self.filled.get_mut(at)) {
            *filled = true;
            return;
        }
        let is_full = !self.flags.iter().zip(&self.filled).any(|(flag, filled)| flag.has(name) && !filled);
        let fits_again = self.flags.iter().any(|flag| flag.has(name) && accepts(flag));
        let mut names = self.flags.iter().filter(|flag| flag.has(name)).flat_map(|flag| &flag.names);
        let is_same = fits_again && names.any(|name| self.style.keeps_last(name, self.global));
        if is_full && is_same {
            return;
        }
        if is_full {
            self.misses.push(Why::Repeated { flag: plain(name) });
        } else if way == Way::Joined && value.starts_with('=') {
            self.misses.push(Why::Equals { flag: plain(name) });
        } else {
            self.misses.push(Why::Value { flag: plain(name), found: plain(value) });
        }
    }
}

/// The words with the options after all others, where the tool reads them in any place.
pub(super) fn hoisted(pattern: &Pattern, tool: &str, words: &[String]) -> Vec<String> {
    if !tool::reads_early(tool) || pattern.levels.len() > 1 {
        return modern(pattern.flags(), tool, words);
    }
    let n_read = words.iter().position(|word| word == "--").unwrap_or(words.len());
    let (mut rest, raw) = words.split_at_checked(n_read).unwrap_or((words, &[]));
    let (mut options, mut others) = (Vec::new(), Vec::new());
    while let Some((word, after)) = rest.split_first() {
        let is_option = word.starts_with('-') && word.len() > 1;
        let n_values = usize::from(is_option && !after.is_empty() && takes_next(pattern.flags(), word));
        let (values, after) = after.split_at_checked(n_values).unwrap_or_default();
        let to = if is_option { &mut options } else { &mut others };
        to.push(word.clone());
        to.extend_from_slice(values);
        rest = after;
    }
    [others.as_slice(), &options, raw].concat()
}

/// The words with the options as they are written today: `tar xzf a.tgz`, `head -5`.
fn modern(flags: &[Flag], tool: &str, words: &[String]) -> Vec<String> {
    let Some((first, mut rest)) = words.split_first() else { return Vec::new() };
    let has = |name: &str| flags.iter().any(|flag| flag.has(name));
    let mut options = Vec::new();
    match (tool, first.strip_prefix('-')) {
        ("head" | "tail", Some(digits)) if has("-n") && digits.bytes().all(|b| b.is_ascii_digit()) => {
            options.push(["-n", digits].concat());
        }
        ("tar", None) if first.get(..1).is_some_and(|letter| has(&["-", letter].concat())) => {
            for letter in first.chars() {
                let option: String = ['-', letter].into_iter().collect();
                let takes = takes_next(flags, &option);
                options.push(option);
                if let (true, Some((value, after))) = (takes, rest.split_first()) {
                    options.push(value.clone());
                    rest = after;
                }
            }
        }
        _ => return words.to_vec(),
    }
    options.extend_from_slice(rest);
    options
}

/// Whether the next word is the value of an option, or of the last of the letters in one word: `-fn web`.
fn takes_next(flags: &[Flag], word: &str) -> bool {
    let names = || flags.iter().filter(|flag| flag.values.is_some()).flat_map(|flag| &flag.names);
    let has_value = |name: &str| names().any(|of| of.strip_prefix('-') == Some(name));
    let name = word.get(1..).unwrap_or_default();
    let mut letters = name.split_inclusive(|_| true);
    has_value(name) || !name.starts_with('-') && letters.any(has_value) && letters.next().is_none()
}
