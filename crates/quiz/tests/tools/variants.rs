//! Other ways to write a line, and lines that are nearly it.

use std::collections::BTreeSet;

/// A line that is like another.
pub(crate) struct Variant {
    pub(crate) line: String,
    /// Whether the same words are only written in another way, so that what does the same must be accepted. A word
    /// more or less may do nothing, and still be wrong.
    pub(crate) is_form: bool,
}

/// Every variant of a line by one change, and those of form by two.
pub(crate) fn of(line: &str, accept: &[&str]) -> Vec<Variant> {
    let words = shlex::split(line).unwrap();
    let names = names(accept);
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    let mut add = |words: &[String], is_form: bool| {
        let line = shlex::try_join(words.iter().map(String::as_str)).unwrap();
        if seen.insert(line.clone()) {
            found.push(Variant { line, is_form });
        }
    };
    let once = forms(&words, &names);
    for words in &once {
        add(words, true);
    }
    // Every third of those with two changes is plenty.
    let twice = once.iter().flat_map(|words| forms(words, &names)).step_by(3).take(400);
    for words in twice {
        add(&words, true);
    }
    for words in changes(&words) {
        add(&words, false);
    }
    found
}

/// The names of options that stand for each other, and whether they have a value.
fn names(accept: &[&str]) -> Vec<(Vec<String>, bool)> {
    let groups = accept.iter().flat_map(|line| line.split(['{', '[']).skip(1));
    groups
        .filter_map(|rest| rest.split(['}', ']']).next())
        .map(|group| {
            let outside = group.split('=').next().unwrap_or_default();
            let names = outside.split_whitespace().filter(|name| name.starts_with('-'));
            (names.map(str::to_owned).collect(), group.contains('='))
        })
        .collect()
}

fn with(words: &[String], at: usize, new: &[&str]) -> Vec<String> {
    let (before, after) = (&words[..at], &words[at + 1..]);
    before
        .iter()
        .cloned()
        .chain(new.iter().map(|&word| word.to_owned()))
        .chain(after.iter().cloned())
        .collect()
}

/// The same words in another order, options under another name, joined, apart, shortened, twice.
fn forms(words: &[String], names: &[(Vec<String>, bool)]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for from in 1..words.len() {
        for to in (1..words.len()).filter(|to| *to != from) {
            let mut moved = words.to_vec();
            let word = moved.remove(from);
            moved.insert(to, word);
            found.push(moved);
        }
    }
    for (at, word) in words.iter().enumerate().filter(|(_, word)| word.len() > 1 && word.starts_with('-')) {
        let next = words.get(at + 1);
        let (name, value) =
            word.split_once('=').map_or((word.as_str(), None), |(name, value)| (name, Some(value)));
        let group = names.iter().find(|(names, _)| names.iter().any(|of| of == name));
        for other in group.iter().flat_map(|(names, _)| names) {
            let joined = value.map_or_else(|| other.clone(), |value| format!("{other}={value}"));
            found.push(with(words, at, &[&joined]));
        }
        if let Some(value) = value {
            found.push(with(words, at, &[name, value]));
        } else {
            for last in (3..word.len()).filter(|_| word.starts_with("--")) {
                found.push(with(words, at, &[&word[..last]]));
            }
            if group.is_none_or(|(_, has_value)| !has_value) {
                found.push(with(words, at, &[&format!("{word}=true")]));
                found.push(with(words, at, &[word, word]));
            }
        }
        if let Some(next) = next.filter(|_| value.is_none()) {
            let at_once = format!("{word}{next}");
            let joined = [at_once, format!("{word}={next}")];
            for joined in joined.into_iter().skip(usize::from(word.starts_with("--"))) {
                let mut words = with(words, at, &[&joined]);
                words.remove(at + 1);
                found.push(words);
            }
            if let Some(letters) =
                next.strip_prefix('-').filter(|_| !word.starts_with("--") && !next.starts_with("--"))
            {
                let mut words = with(words, at, &[&format!("{word}{letters}")]);
                words.remove(at + 1);
                found.push(words);
            }
        }
        if word.len() > 2 && !word.starts_with("--") {
            let apart: Vec<String> = word.chars().skip(1).map(|c| format!("-{c}")).collect();
            found.push(with(words, at, &apart.iter().map(String::as_str).collect::<Vec<_>>()));
            found.push(with(words, at, &[&word[..2], &word[2..]]));
        }
    }
    found
}

/// A word more, less, in another case or with other hyphens.
fn changes(words: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for at in 1..=words.len() {
        for extra in [
            "--",
            "-v",
            "-q",
            "-f",
            "-a",
            "-n",
            "--force",
            "--all",
            "--help",
            "x",
            "1",
            "-",
            "-x=1",
            "--no-verify",
            "",
        ] {
            let mut longer = words.to_vec();
            longer.insert(at, extra.to_owned());
            found.push(longer);
        }
    }
    for (at, word) in words.iter().enumerate().skip(1) {
        found.push(with(words, at, &[]));
        found.push(with(words, at, &[word, word]));
        found.push(with(words, at, &[&word.to_uppercase()]));
        found.push(with(words, at, &[&word.to_lowercase()]));
        found.push(with(words, at, &[&format!("{word}=")]));
        found.push(with(words, at, &[&format!("{word}=false")]));
        found.push(with(words, at, &[&format!("-{word}")]));
        found.push(with(words, at, &[&format!("{word}x")]));
        if let Some(less) = word.strip_prefix('-') {
            found.push(with(words, at, &[less]));
        }
    }
    found
}
