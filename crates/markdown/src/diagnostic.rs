//! What is said to an author about a mistake: where it is, what is wrong and what to write instead.

use std::fmt;

use palier_quiz::sorted_by_key;

use crate::DiagnosticKind;
use crate::lines::Place;

/// One mistake in a file. Sorts by path, line and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// As in [`crate::Source`].
    pub path: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub severity: Severity,
    pub kind: DiagnosticKind,
}

/// Whether the bank is wrong or could be better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
}

impl Diagnostic {
    pub fn new(path: &str, place: Place, kind: DiagnosticKind) -> Self {
        let Place { line, column } = place;
        Self { path: path.to_owned(), line, column, severity: kind.severity(), kind }
    }

    /// Something about a file as a whole, said at its first character: for who reads the files.
    pub fn of_file(path: &str, kind: DiagnosticKind) -> Self {
        Self::new(path, Place::START, kind)
    }
}

impl Severity {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, column, severity, kind } = self;
        write!(f, "{path}:{line}:{column}: {severity}: {kind}")
    }
}

/// By path, line and column; diagnostics of one place keep their order.
pub fn sorted(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    sorted_by_key(diagnostics, |one| (one.path.clone(), one.line, one.column))
}
