//! Lines that are right, as somebody would type them.

use super::notation::{Element, Flag, Notation, Value};
use super::read::parse;
use super::{grade, short};
use crate::Typed;

/// Lines that are right, at most `most` of them: of each accepted line the shortest way to type it, in their order.
pub fn samples(typed: &Typed, most: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for line in &typed.accept {
        let notation = parse(typed.tool.as_deref(), line).ok().filter(|_| grade::is_command(typed));
        let sample = notation.map_or_else(|| short::first(line), |notation| notation.sample());
        // What stands for "any word" is no example.
        if samples.len() < most && !samples.contains(&sample) && grade::grade(typed, &sample).right {
            samples.push(sample);
        }
    }
    if samples.is_empty() {
        let is_command = grade::is_command(typed);
        samples.extend(typed.accept.first().map(|line| grade::of_kind(is_command, line).0.trim().to_owned()));
    }
    samples
}

impl Notation {
    /// The first of everything, and nothing that may be left out.
    fn sample(&self) -> String {
        let mut words: Vec<String> = self.tools.first().cloned().into_iter().collect();
        for element in &self.elements {
            match element {
                Element::Path(paths) => words.extend(paths.first().into_iter().flatten().cloned()),
                Element::Flag(flag) if flag.needed => words.push(flag.sample()),
                Element::Word(values) => words.extend(values.first().map(Value::text)),
                Element::Bare(option) => words.push(option.clone()),
                Element::Dashes { needed: true } => words.push("--".to_owned()),
                Element::Flag(_) | Element::Dashes { needed: false } | Element::Level | Element::Stop => {}
            }
        }
        words.join(" ")
    }
}

impl Flag {
    fn sample(&self) -> String {
        let name = self.names.first().map_or("", String::as_str);
        let Some(value) = self.values.as_ref().and_then(|values| values.first()) else {
            return name.to_owned();
        };
        let mark = if name.starts_with("--") && !self.apart { "=" } else { " " };
        [name, mark, &value.text()].concat()
    }
}

impl Value {
    fn text(&self) -> String {
        let Self::Is(text) = self else { return "…".to_owned() };
        let is_plain = |c: char| c.is_alphanumeric() || "_@%+=:,./^{}~-".contains(c);
        match text.contains('\'') {
            _ if !text.is_empty() && text.chars().all(is_plain) => text.clone(),
            true => ["\"", text, "\""].concat(),
            false => ["'", text, "'"].concat(),
        }
    }
}
