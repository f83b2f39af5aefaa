//! One answer held against one pattern: where it goes, and the first thing that stops it.

use super::git;
use super::matching::{Filling, hoisted};
use super::notation::{Element, Flag, Value};
use super::path::{no_path, take_path};
use super::pattern::{Known, Pattern};
use super::shell::{is_live, plain};
use super::tool::Style;
use super::why::Why;

/// How far an answer came, and what was wrong first.
#[derive(Debug)]
pub(super) struct Miss {
    /// The more, the further: tool, subcommands, the rest.
    pub(super) stage: usize,
    /// How much is wrong.
    pub(super) n: usize,
    /// How many words are right, from the subcommand to the first that is not.
    pub(super) n_right: usize,
    pub(super) why: Why,
}

const REST: usize = 100;

/// Holds `words` against a pattern.
///
/// # Errors
/// The first difference.
pub(super) fn attempt(pattern: &Pattern, known: &Known, words: &[String]) -> Result<(), Miss> {
    let stop = |stage, why| Err(Miss { stage, n: 1, n_right: 0, why });
    let Some((tool, mut rest)) = words.split_first() else { return stop(0, Why::Empty) };
    if !pattern.tools.contains(tool) {
        let want = pattern.tools.first().cloned().unwrap_or_default();
        return stop(0, Why::Tool { found: plain(tool), want });
    }
    let mut path = Vec::new();
    let mut misses = Vec::new();
    let hoisted = hoisted(pattern, tool, rest);
    rest = &hoisted;
    for (i, level) in pattern.levels.iter().enumerate() {
        let Some(taken) = take_path(&level.paths, rest) else {
            // A global option that is not known hides where the subcommand is.
            let why = misses.into_iter().find(|why| matches!(why, Why::Flag { .. }));
            let why = why.map(|why| explained(why, pattern, true));
            return stop(1 + i, why.unwrap_or_else(|| no_path(known, level, tool, &path, rest)));
        };
        let (here, after) = rest.split_at_checked(taken).unwrap_or((rest, &[]));
        path.extend(here.iter().cloned());
        rest = after;
        if i + 1 < pattern.levels.len() {
            let mut filling = Filling::new(pattern.style, &path, &level.flags, true);
            while let Some(word) = rest.first().filter(|word| word.starts_with('-') && word.len() > 1) {
                let taken = filling.take(word, rest.get(1).map(String::as_str));
                rest = rest.get(taken..).unwrap_or_default();
            }
            misses.extend(filling.finish());
        }
    }
    let (more, n_right) = last_level(pattern, &path, rest, tool);
    let globals = misses.into_iter().map(|why| explained(why, pattern, true));
    let misses: Vec<Why> = globals.chain(more).collect();
    let n = misses.len();
    match most_telling(misses) {
        Some(why) => Err(Miss { stage: REST, n, n_right: path.len() + n_right, why }),
        None => Ok(()),
    }
}

/// Options and arguments after the subcommand, as far as options are read, and then the rest; and how many arguments
/// are right.
fn last_level(pattern: &Pattern, path: &[String], words: &[String], tool: &str) -> (Vec<Why>, usize) {
    let mut filling = Filling::new(pattern.style, path, pattern.flags(), false);
    let mut found: Vec<&str> = Vec::new();
    let (mut raw, mut dashes) = (false, None);
    let mut rest = words;
    let mut differences = Vec::new();
    // What looks like an option, and is an argument behind a `--` that is needed.
    let is_argument = |word: &str| {
        let of = |value: &Value| matches!(value, Value::Is(want) if want == word);
        matches!(pattern.dashes, Some((_, true))) && pattern.words.iter().flatten().any(of)
    };
    while let Some((word, after)) = rest.split_first() {
        let mut taken = 1;
        if !raw && word == "--" {
            raw = true;
            dashes = Some(found.len());
            if pattern.tail.is_some() && pattern.dashes.is_none() {
                break;
            }
        } else if !raw && word.len() > 1 && word.starts_with('-') && !is_argument(word) {
            let hint = pattern.dashes.map_or(usize::MAX, |(at, _)| at);
            if let Some(after) = late_for_revisions(pattern.style, path, &found, hint) {
                differences.push(Why::Late { flag: plain(word), after });
            }
            if tool == "find" && found.len() < pattern.words.len() {
                differences.push(Why::OutOfOrder { found: plain(word) });
            }
            taken = filling.take(word, after.first().map(String::as_str));
        } else if pattern.tail.is_some() && found.len() == pattern.words.len() {
            break;
        } else {
            found.push(word);
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    match (pattern.dashes, dashes) {
        (Some((at, _)), Some(found)) if at == found => (),
        (None | Some((_, false)), None) => (),
        (Some((_, true)), None) => differences.push(Why::MissingDashes),
        (_, Some(_)) if pattern.tail.is_some() && pattern.dashes.is_none() => (),
        (_, Some(_)) => differences.push(Why::Dashes),
    }
    let last = path.last().map_or(tool, String::as_str);
    let commits = git::reads_commits(path).filter(|_| pattern.style == Style::Git);
    let (n_right, mut why) = arguments(&pattern.words, &found, dashes.unwrap_or(found.len()), last, commits);
    if let (None, Some(tail)) = (&why, &pattern.tail) {
        let before = found.last().copied().unwrap_or(last);
        let of = tail.iter().filter_map(|of| if let Element::Flag(flag) = of { Some(flag) } else { None });
        why = in_order(tail, rest, before)
            .map(|why| spelled(late(why, rest, pattern.flags()), &of.collect::<Vec<_>>()));
    }
    let misses: Vec<Why> = filling.finish().into_iter().map(|why| explained(why, pattern, false)).collect();
    let why = why.map(|why| without_name(why, &misses, pattern.flags()));
    (misses.into_iter().chain(why).chain(differences).collect(), n_right)
}

/// A word too many that is the name of a missing option without its hyphens, or its value without the name.
fn without_name(why: Why, misses: &[Why], flags: &[Flag]) -> Why {
    let Why::Extra { found } = &why else { return why };
    for miss in misses {
        let Why::MissingFlag { names } = miss else { continue };
        if let Some(want) = names.iter().find(|name| name.trim_start_matches('-') == found) {
            return Why::Hyphens { flag: found.clone(), want: want.clone() };
        }
        let flag = flags.iter().find(|flag| flag.names == *names);
        let values = flag.and_then(|flag| flag.values.as_deref()).unwrap_or_default();
        if values.iter().any(|value| matches!(value, Value::Is(_)) && value.accepts(found)) {
            return miss.clone();
        }
    }
    why
}

/// What is there and should not be comes before what is missing, and a missing option before a missing word: the
/// word is the last thing that a person would write.
fn most_telling(misses: Vec<Why>) -> Option<Why> {
    misses.into_iter().min_by_key(|why| {
        let is_option = matches!(why, Why::MissingFlag { .. } | Why::MissingDashes);
        if matches!(why, Why::Missing { .. }) { 2 } else { u8::from(is_option) }
    })
}

/// The path among the words so far after which git reads no options; where `--` may stand, paths follow.
fn late_for_revisions(style: Style, path: &[String], found: &[&str], n_revisions: usize) -> Option<String> {
    if style != Style::Git || !git::is_log(path) {
        return None;
    }
    let is_path = |(at, word): &(usize, &&str)| *at >= n_revisions || git::looks_like_a_path(word);
    found.iter().enumerate().find(is_path).map(|(_, word)| plain(word))
}

/// The first difference between the arguments that are accepted and those that are there, and how many are right.
///
/// From `n_options` on, words follow `--`, and a hyphen begins no option. Where words are `commits`, each may be written
/// in several ways.
fn arguments(
    want: &[Vec<Value>],
    found: &[&str],
    n_options: usize,
    last: &str,
    commits: Option<bool>,
) -> (usize, Option<Why>) {
    let same = |value: &Value, word: &str| {
        let is_commit = |by_name| matches!(value, Value::Is(want) if git::same_commits(want, word, by_name));
        value.accepts(word) || commits.is_some_and(is_commit)
    };
    let fits = |values: &Vec<Value>, word: &str| values.iter().any(|value| same(value, word));
    let is_literal = |values: &Vec<Value>, at: usize| at >= n_options && values.contains(&Value::Any);
    let at = want
        .iter()
        .zip(found)
        .enumerate()
        .take_while(|(at, (values, word))| fits(values, word) || is_literal(values, *at) && !is_live(word))
        .count();
    let all_fit = |want: &[Vec<Value>], found: &[&str]| {
        want.len() == found.len() && want.iter().zip(found).all(|(values, word)| fits(values, word))
    };
    let (want, here) = (want.get(at..).unwrap_or_default(), found.get(at..).unwrap_or_default());
    let why = match (want.first(), here.first()) {
        (None, None) => return (at, None),
        (Some(_), None) => Why::Missing { after: plain(found.last().copied().unwrap_or(last)) },
        (None, Some(word)) => Why::Extra { found: plain(word) },
        (Some(values), Some(word)) => {
            if all_fit(want, here.get(1..).unwrap_or_default()) {
                return (at, Some(Why::Extra { found: plain(word) }));
            }
            if here.len() > 1 && want.len() == here.len() && {
                let mut open: Vec<&Vec<Value>> = want.iter().collect();
                here.iter().all(|word| {
                    open.iter().position(|values| fits(values, word)).map(|at| open.remove(at)).is_some()
                })
            } {
                return (at, Some(Why::OutOfOrder { found: plain(word) }));
            }
            let case = values
                .iter()
                .any(|value| matches!(value, Value::Is(want) if want.eq_ignore_ascii_case(word)));
            let found = plain(word);
            if case { Why::WordCase { found } } else { Why::Word { found } }
        }
    };
    (at, Some(why))
}

/// The first difference where each word has its place.
fn in_order(want: &[Element], words: &[String], before: &str) -> Option<Why> {
    let mut rest = words;
    let mut last = before;
    for (at, element) in want.iter().enumerate() {
        let missing = || Why::Missing { after: plain(last) };
        let taken = match element {
            Element::Word(values) => match rest.first() {
                None => return Some(missing()),
                Some(word) if is_option_of(want, word) => {
                    let follows = rest.iter().any(|word| values.iter().any(|value| value.accepts(word)));
                    let found = plain(word);
                    return Some(if follows { Why::OutOfOrder { found } } else { missing() });
                }
                Some(word) => match arguments(std::slice::from_ref(values), &[word], 1, last, None).1 {
                    None => 1,
                    why => return why,
                },
            },
            Element::Path(paths) => match take_path(paths, rest) {
                Some(taken) => taken,
                None => {
                    return Some(rest.first().map_or_else(missing, |word| Why::Word { found: plain(word) }));
                }
            },
            Element::Bare(raw) if rest.first() == Some(raw) => 1,
            Element::Bare(_) => {
                return Some(rest.first().map_or_else(missing, |word| Why::Word { found: plain(word) }));
            }
            Element::Flag(flag) => match flag_in_order(flag, rest) {
                0 if flag.needed => {
                    return Some(flag_missing(flag, want.get(at..).unwrap_or_default(), rest));
                }
                taken => taken,
            },
            Element::Dashes { needed } => match rest.first() {
                Some(word) if word == "--" => 1,
                _ if *needed => return Some(Why::MissingDashes),
                _ => 0,
            },
            Element::Level | Element::Stop => 0,
        };
        let (here, after) = rest.split_at_checked(taken).unwrap_or((rest, &[]));
        last = here.last().map_or(last, String::as_str);
        rest = after;
    }
    rest.first().map(|word| Why::Extra { found: plain(word) })
}

fn is_option_of(elements: &[Element], word: &str) -> bool {
    elements.iter().any(|element| matches!(element, Element::Flag(flag) if flag.has(word)))
}

/// What stands where an option is needed, and what else is wanted from there on.
fn flag_missing(flag: &Flag, want: &[Element], words: &[String]) -> Why {
    match words {
        [name, value, ..] if flag.has(name) => Why::Value { flag: plain(name), found: plain(value) },
        [name] if flag.has(name) => Why::NoValue { flag: plain(name) },
        [word, rest @ ..] if is_option_of(want, word) && rest.iter().any(|word| flag.has(word)) => {
            Why::OutOfOrder { found: plain(word) }
        }
        [word, ..] if is_option_of(want, word) => Why::MissingFlag { names: flag.names.clone() },
        [word, ..] if word.starts_with('-') && word.len() > 1 => Why::Flag { flag: plain(word) },
        _ => Why::MissingFlag { names: flag.names.clone() },
    }
}

/// How many words an option has that stands at the beginning of `words`.
fn flag_in_order(flag: &Flag, words: &[String]) -> usize {
    let Some(first) = words.first() else { return 0 };
    let Some(values) = &flag.values else { return usize::from(flag.has(first)) };
    let accepts = |word: &str| values.iter().any(|value| value.accepts(word));
    if flag.has(first) {
        return if words.get(1).is_some_and(|word| accepts(word)) { 2 } else { 0 };
    }
    let joined = flag.names.iter().any(|name| {
        let rest = first.strip_prefix(name.as_str());
        // `sh -c'echo hi'` is not what it looks like, and who reads this is not known.
        name.starts_with("--") && rest.and_then(|rest| rest.strip_prefix('=')).is_some_and(accepts)
    });
    usize::from(joined && !flag.apart)
}

/// A word that is wrong after the end of the options, and is one of them.
fn late(why: Why, tail: &[String], flags: &[Flag]) -> Why {
    let (Why::Extra { found } | Why::Word { found }) = &why else { return why };
    let name = found.split('=').next().unwrap_or_default();
    let is_letters = name.strip_prefix('-').is_some_and(|letters| {
        letters.chars().next().is_some_and(|c| flags.iter().any(|flag| flag.has(&format!("-{c}"))))
    });
    match tail.first() {
        Some(first) if plain(first) != *found && (is_letters || flags.iter().any(|flag| flag.has(name))) => {
            Why::Late { flag: found.clone(), after: plain(first) }
        }
        _ => why,
    }
}

/// An unknown option, before the subcommand or after it, looked at once more.
fn explained(why: Why, pattern: &Pattern, is_global: bool) -> Why {
    let Why::Flag { flag } = why else { return why };
    let name = flag.split('=').next().unwrap_or_default().to_owned();
    let levels = pattern.levels.as_slice();
    if let [global @ .., last] = levels
        && global.iter().any(|level| level.flags.iter().any(|of| of.has(&name)))
        && !last.flags.iter().any(|of| of.has(&name))
    {
        let before = last.paths.first().and_then(|path| path.first()).cloned().unwrap_or_default();
        return Why::Global { flag, before };
    }
    if levels.len() > 1 && pattern.flags().iter().any(|of| of.has(&name)) {
        return Why::Early { flag };
    }
    let (globals, last) = levels.split_at_checked(levels.len().saturating_sub(1)).unwrap_or_default();
    let here = if is_global { globals } else { last };
    spelled(Why::Flag { flag }, &here.iter().flat_map(|level| &level.flags).collect::<Vec<_>>())
}

/// An unknown option that is one of these but for its case, its hyphens or its end.
fn spelled(why: Why, flags: &[&Flag]) -> Why {
    let Why::Flag { flag } = why else { return why };
    let name = flag.split('=').next().unwrap_or_default().to_owned();
    let named =
        |is: &dyn Fn(&str) -> bool| flags.iter().flat_map(|flag| &flag.names).find(|name| is(name)).cloned();
    let body = name.trim_start_matches('-');
    if let Some(want) = named(&|of| *of != *name && of.eq_ignore_ascii_case(&name)) {
        return Why::FlagCase { flag, want };
    }
    if let Some(want) = named(&|of| *of != *name && of.trim_start_matches('-') == body) {
        return Why::Hyphens { flag, want };
    }
    if name.len() > 3
        && let Some(want) = named(&|of| {
            // `--force` is no beginning of `--force-with-lease`, but another option.
            of.starts_with("--")
                && of
                    .strip_prefix(name.as_str())
                    .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('-'))
        })
    {
        return Why::Abbreviated { flag, want };
    }
    Why::Flag { flag }
}
