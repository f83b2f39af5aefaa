//! A command of Redis held against a pattern, word by word.

use super::keywords::{Keywords, options_from, repeats, value_count};
use crate::command::notation::{Element, Flag, Value};
use crate::command::shell::plain;
use crate::command::why::Why;
use crate::sorted_by_key;

/// A word, with the form in which it is compared: keywords are in capitals.
#[derive(Clone, Debug, PartialEq)]
struct Item {
    compared: String,
    typed: String,
}

/// One place of a command: the words that are accepted there.
type Place = Vec<Item>;

/// The places of a line of words; where there are alternatives, the first of them decides what is a keyword.
fn places(words: Vec<Vec<String>>) -> Vec<Place> {
    let mut keywords = Keywords::default();
    let mut places = Vec::with_capacity(words.len());
    for alternatives in words {
        let item = |typed: String| {
            let upper = typed.to_ascii_uppercase();
            let compared = if keywords.has(&upper) { upper } else { typed.clone() };
            Item { compared, typed }
        };
        let place: Place = alternatives.into_iter().map(item).collect();
        if let Some(first) = place.first() {
            keywords.push(&first.compared);
        }
        places.push(place);
    }
    places
}

/// The options in the order of the alphabet, where their order makes no difference.
fn sorted(places: Vec<Place>) -> Vec<Place> {
    let first = |place: &Place| place.first().map_or_else(String::new, |item| item.compared.clone());
    let command = places.first().map(first).unwrap_or_default();
    let Some((from, to_end)) = options_from(&command) else { return places };
    let Some((fixed, mut rest)) = places.split_at_checked(from) else { return places };
    let mut units: Vec<&[Place]> = Vec::new();
    while let Some(option) = rest.first() {
        let n_values = value_count(&command, &first(option));
        let Some((unit, after)) = n_values.and_then(|n_values| rest.split_at_checked(1 + n_values)) else {
            if to_end {
                return places;
            }
            break;
        };
        units.push(unit);
        rest = after;
    }
    units = sorted_by_key(units, |unit| unit.first().map(first));
    if repeats(&command) {
        units.dedup_by(|a, b| a.iter().map(first).eq(b.iter().map(first)));
    }
    fixed.iter().chain(units.into_iter().flatten()).chain(rest).cloned().collect()
}

/// The first difference between a command and its pattern, and how many words were right.
pub(super) fn difference(pattern: &[Element], words: &[String]) -> (Option<Why>, usize) {
    let flags: Vec<&Flag> = pattern
        .iter()
        .filter_map(|element| if let Element::Flag(flag) = element { Some(flag) } else { None })
        .collect();
    let ordered = |places: Vec<Place>| if flags.is_empty() { sorted(places) } else { places };
    let as_typed = places(words.iter().map(|word| vec![word.clone()]).collect());
    let items = |places: Vec<Place>| places.into_iter().flatten().collect::<Vec<Item>>();
    let (found, as_typed) = (items(ordered(as_typed.clone())), items(as_typed));
    let mut nearest = (Some(Why::NoKey), 0);
    for way in ways(pattern) {
        let want = places(way);
        let sorted = first_difference(&ordered(want.clone()), &flags, &found);
        if sorted.0.is_none() {
            return sorted;
        }
        // What comes further says more of the answer.
        let plain = first_difference(&want, &flags, &as_typed);
        for (why, n_right) in [sorted, plain] {
            if n_right >= nearest.1 && why.is_some() {
                nearest = (why, n_right);
            }
        }
    }
    nearest
}

/// Each way to read the subcommands, with the words that are accepted at each place; options in braces stand after
/// all words.
fn ways(pattern: &[Element]) -> Vec<Vec<Vec<String>>> {
    let mut ways: Vec<Vec<Vec<String>>> = vec![Vec::new()];
    for element in pattern {
        let place = match element {
            Element::Path(paths) => {
                let with = |way: &Vec<Vec<String>>, path: &Vec<String>| {
                    way.iter().cloned().chain(path.iter().map(|word| vec![plain(word)])).collect()
                };
                ways = ways.iter().flat_map(|way| paths.iter().map(move |path| with(way, path))).collect();
                continue;
            }
            Element::Flag(_) => continue,
            Element::Word(values) => values.iter().map(text).collect(),
            Element::Bare(text) => vec![plain(text)],
            Element::Dashes { .. } => vec!["--".to_owned()],
            Element::Level => vec![">".to_owned()],
            Element::Stop => vec![">>".to_owned()],
        };
        for way in &mut ways {
            way.push(place.clone());
        }
    }
    ways
}

/// Words are literal, so a star is one.
fn text(value: &Value) -> String {
    match value {
        Value::Is(text) => plain(text),
        Value::Any => "*".to_owned(),
    }
}

fn first_difference(want: &[Place], flags: &[&Flag], found: &[Item]) -> (Option<Why>, usize) {
    let mut rest = found;
    for accepted in want {
        let n_right = found.len() - rest.len();
        let Some((item, after)) = rest.split_first() else {
            let last = found.last().map_or("redis-cli", |item| item.typed.as_str());
            return (Some(Why::Missing { after: last.to_owned() }), n_right);
        };
        if !accepted.iter().any(|of| of.compared == item.compared) {
            let typed = item.typed.clone();
            let case = accepted.iter().any(|of| of.typed.eq_ignore_ascii_case(&typed));
            return (
                Some(match (n_right, case) {
                    (0, _) => Why::Subcommand { found: Some(typed), tool: "redis-cli".to_owned() },
                    (_, true) => Why::WordCase { found: typed },
                    (_, false) => Why::Word { found: typed },
                }),
                n_right,
            );
        }
        rest = after;
    }
    let n_right = found.len() - rest.len();
    let mut filled = vec![false; flags.len()];
    while let Some((item, after)) = rest.split_first() {
        let named = |flag: &Flag| flag.names.iter().any(|name| name.eq_ignore_ascii_case(&item.typed));
        let Some((flag, filled)) =
            flags.iter().zip(&mut filled).find(|(flag, filled)| !**filled && named(flag))
        else {
            return (Some(Why::Extra { found: item.typed.clone() }), n_right);
        };
        *filled = true;
        rest = after;
        if let Some(values) = &flag.values {
            let Some((value, after)) = rest.split_first() else {
                return (Some(Why::NoValue { flag: item.typed.clone() }), n_right);
            };
            let fits = values.iter().any(|of| match of {
                Value::Is(want) => plain(want) == value.typed,
                Value::Any => true,
            });
            if !fits {
                let (flag, found) = (item.typed.clone(), value.typed.clone());
                return (Some(Why::Value { flag, found }), n_right);
            }
            rest = after;
        }
    }
    let missing = flags.iter().zip(filled).find(|(flag, filled)| flag.needed && !filled);
    (missing.map(|(flag, _)| Why::MissingFlag { names: flag.names.clone() }), n_right)
}
