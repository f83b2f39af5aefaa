//! Collects the mistakes of one file while it is read.

use palier_quiz::sorted_by_key;

use crate::diagnostic::{Diagnostic, Severity};
use crate::kind::DiagnosticKind;
use crate::lines::{self, Place};

pub(crate) struct Report<'a> {
    path: &'a str,
    pub(crate) text: &'a str,
    /// The first [`MOST`].
    found: Vec<(usize, DiagnosticKind)>,
    n_errors: usize,
    /// How many more there are, and where the first of them is.
    more: Option<(usize, usize)>,
    newlines: Vec<usize>,
}

/// Mistakes of a file that are told one by one.
const MOST: usize = 1000;

/// How many errors there were at some moment.
#[derive(Clone, Copy)]
pub(crate) struct Mark(usize);

impl<'a> Report<'a> {
    /// `text` is [`lines::normalised`].
    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        let newlines = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { path, text, found: Vec::new(), n_errors: 0, more: None, newlines }
    }

    /// The line, from 1, on which an offset stands.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.newlines.partition_point(|newline| *newline < at) + 1
    }

    /// A mistake at a byte of the text.
    pub(crate) fn add(&mut self, at: usize, kind: DiagnosticKind) {
        self.n_errors += usize::from(kind.severity() == Severity::Error);
        if self.found.len() < MOST {
            self.found.push((at, kind));
        } else {
            self.more.get_or_insert((0, at)).0 += 1;
        }
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark(self.n_errors)
    }

    /// Whether what was read since then can be asked.
    pub(crate) fn sound_since(&self, mark: Mark) -> bool {
        self.n_errors == mark.0
    }

    pub(crate) fn slice(&self, range: std::ops::Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    /// The places of offsets in ascending order.
    pub(crate) fn places(&self, offsets: impl Iterator<Item = usize>) -> Vec<Place> {
        lines::places(self.text, offsets)
    }

    /// All mistakes, sorted by place.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        let more = self.more.map(|(n, at)| (at, DiagnosticKind::More { n }));
        self.found.extend(more);
        let found = sorted_by_key(std::mem::take(&mut self.found), |(at, _)| *at);
        let places = self.places(found.iter().map(|(at, _)| *at));
        let place =
            |((_, kind), place): ((usize, DiagnosticKind), Place)| Diagnostic::new(self.path, place, kind);
        found.into_iter().zip(places).map(place).collect()
    }
}
