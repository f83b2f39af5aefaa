//! Collects the mistakes of one file while it is read.

use palier_quiz::sorted_by_key;

use crate::diagnostic::{Diagnostic, Severity};
use crate::kind::DiagnosticKind;
use crate::lines::{self, Place};

pub(crate) struct Report<'a> {
    path: &'a str,
    pub(crate) text: &'a str,
    found: Vec<(usize, DiagnosticKind)>,
    newlines: Vec<usize>,
}

/// How many mistakes there were at some moment.
#[derive(Clone, Copy)]
pub(crate) struct Mark(usize);

impl<'a> Report<'a> {
    /// `text` is [`lines::normalised`].
    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        let newlines = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { path, text, found: Vec::new(), newlines }
    }

    /// The line, from 1, on which an offset stands.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.newlines.partition_point(|newline| *newline < at) + 1
    }

    /// A mistake at a byte of the text.
    pub(crate) fn add(&mut self, at: usize, kind: DiagnosticKind) {
        self.found.push((at, kind));
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark(self.found.len())
    }

    /// Whether what was read since then can be asked.
    pub(crate) fn sound_since(&self, mark: Mark) -> bool {
        !self.found.iter().skip(mark.0).any(|(_, kind)| kind.severity() == Severity::Error)
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
        let found = sorted_by_key(std::mem::take(&mut self.found), |(at, _)| *at);
        let places = self.places(found.iter().map(|(at, _)| *at));
        let place =
            |((_, kind), place): ((usize, DiagnosticKind), Place)| Diagnostic::new(self.path, place, kind);
        found.into_iter().zip(places).map(place).collect()
    }
}
