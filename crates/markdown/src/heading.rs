//! A heading: its words, and what its braces say, each with its place.

use palier_quiz::Slug;

use crate::kind::DiagnosticKind;
use crate::lines::slice;
use crate::report::Report;
use crate::seen::Seen;
use crate::tree::Node;

pub(crate) struct Heading<'t> {
    pub(crate) at: usize,
    /// One line of Markdown.
    pub(crate) title: &'t str,
    /// What stands in the braces: `#id`, `.class`, `key=value`.
    words: Vec<Word<'t>>,
}

/// A word in the braces, with its place.
#[derive(Clone, Copy)]
pub(crate) struct Word<'t> {
    pub(crate) at: usize,
    pub(crate) text: &'t str,
}

/// `key=value`; `value` has the place of the whole.
pub(crate) struct Attribute<'t> {
    pub(crate) key: &'t str,
    pub(crate) value: Word<'t>,
}

/// Reads a heading begun with `#`.
pub(crate) fn read<'t>(text: &'t str, node: &Node) -> Heading<'t> {
    let at = node.range.start;
    let source = slice(text, node.range.clone()).trim_end_matches([' ', '\t', '\n']);
    let (words, title) = match braces(source) {
        Some((title, inside)) => (joined(text, words(at + title.len() + 1, inside)), title),
        None => (Vec::new(), source),
    };
    Heading { at, title: without_marks(title), words }
}

/// What stands before the braces and in them. The rule is pulldown-cmark's, so that the parts shown agree.
fn braces(source: &str) -> Option<(&str, &str)> {
    let inside = source.strip_suffix('}')?;
    let open = inside.rfind(['{', '}', '<', '>', '\\'])?;
    let (title, inside) = inside.split_at_checked(open)?;
    Some((title, inside.strip_prefix('{')?))
}

/// The words of a line, with their places; `at` is where it begins.
pub(crate) fn words(mut at: usize, inside: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for text in inside.split([' ', '\t']) {
        if !text.is_empty() {
            words.push(Word { at, text });
        }
        at += text.len() + 1;
    }
    words
}

/// The words, with `key = value` as one, blanks and all.
fn joined<'t>(text: &'t str, words: Vec<Word<'t>>) -> Vec<Word<'t>> {
    let mut all: Vec<Word<'t>> = Vec::new();
    for word in words {
        let open = |last: &&mut Word<'t>| {
            let is_attribute = !last.text.starts_with(['#', '.']);
            is_attribute
                && (word.text.starts_with('=') || last.text.ends_with('=') && !word.text.contains('='))
        };
        match all.last_mut().filter(open) {
            Some(last) => last.text = slice(text, last.at..word.at + word.text.len()),
            None => all.push(word),
        }
    }
    all
}

/// The words without the `#` in front and at the end.
fn without_marks(source: &str) -> &str {
    let words = source.trim().trim_start_matches('#').trim();
    let open = words.trim_end_matches('#');
    if open.is_empty() || open.ends_with([' ', '\t']) { open.trim() } else { words }
}

impl<'t> Heading<'t> {
    fn with_prefix(&self, prefix: char) -> impl Iterator<Item = Word<'t>> {
        self.words
            .iter()
            .filter_map(move |word| Some(Word { at: word.at, text: word.text.strip_prefix(prefix)? }))
    }

    pub(crate) fn has_id(&self) -> bool {
        self.with_prefix('#').next().is_some()
    }

    pub(crate) fn classes(&self) -> impl Iterator<Item = Word<'t>> {
        self.with_prefix('.')
    }

    /// The attributes; a word that is nothing known is one without value.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = Attribute<'t>> {
        self.words.iter().filter(|word| !word.text.starts_with(['#', '.'])).map(|word| {
            let (key, value) = word.text.split_once('=').unwrap_or((word.text, ""));
            Attribute { key: key.trim(), value: Word { at: word.at, text: value.trim() } }
        })
    }

    /// Reports a title that is none, braces that are not read, and what stands in the braces twice.
    pub(crate) fn check(&self, report: &mut Report<'_>) {
        if self.title.is_empty() {
            report.add(self.at, DiagnosticKind::EmptyTitle);
        }
        if let Some(offset) = self.title.find("{#").or_else(|| self.title.find("{.")) {
            let start = slice(report.text, self.at..report.text.len()).find(self.title).unwrap_or(0);
            report.add(self.at + start + offset, DiagnosticKind::BracesNotRead);
        }
        let name = |word: &Word<'t>| match word.text.chars().next() {
            Some('#') => "#",
            _ => word.text.split('=').next().unwrap_or_default().trim(),
        };
        let mut names = Seen::default();
        for word in &self.words {
            if names.before(name(word), word.at).is_some() {
                report.add(word.at, DiagnosticKind::AttributeTwice { name: word.text.to_owned() });
            }
            if word.text.contains([' ', '\t']) {
                report.add(word.at, DiagnosticKind::BlankInAttribute { written: word.text.to_owned() });
            }
        }
    }

    /// The id, if it is one. `example` is shown to who wrote none.
    pub(crate) fn id(&self, example: &str, report: &mut Report<'_>) -> Option<(Word<'t>, Slug)> {
        let Some(word) = self.with_prefix('#').next() else {
            if !self.title.contains("{#") {
                report.add(self.at, DiagnosticKind::NoId { example: example.to_owned() });
            }
            return None;
        };
        let slug = word.text.parse().ok();
        if slug.is_none() {
            report.add(word.at, DiagnosticKind::BadId { id: word.text.to_owned() });
        }
        Some((word, slug?))
    }

    /// The id of a title, which is the name of the file or folder.
    pub(crate) fn title_id(&self, name: Option<&Slug>, example: &str, report: &mut Report<'_>) {
        let Some((word, id)) = self.id(name.map_or(example, Slug::as_str), report) else { return };
        if let Some(name) = name.filter(|name| **name != id) {
            report.add(
                word.at,
                DiagnosticKind::IdDiffersFromPath { id: id.to_string(), expected: name.to_string() },
            );
        }
    }

    /// Reports classes and attributes but those known.
    pub(crate) fn only(&self, attributes: Known, classes: Known, report: &mut Report<'_>) {
        for Attribute { key, value } in self.attributes() {
            if !attributes.names.contains(&key) {
                let kind = DiagnosticKind::UnknownAttribute { name: key.to_owned(), known: attributes.words };
                report.add(value.at, kind);
            }
        }
        for class in self.classes() {
            if !classes.names.contains(&class.text) {
                let kind = DiagnosticKind::UnknownClass { name: class.text.to_owned(), known: classes.words };
                report.add(class.at, kind);
            }
        }
    }
}

/// What may stand in the braces.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    pub(crate) names: &'static [&'static str],
    /// What an author is told who writes another.
    pub(crate) words: &'static str,
}
