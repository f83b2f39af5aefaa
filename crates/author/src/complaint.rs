//! What is told to an author: a mistake of the Markdown, or a remark of the editor, with its place.

use std::fmt;

use palier_markdown::{Diagnostic, Place, Severity};

use crate::editor::Finding;

/// One line of `palier check`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// Relative to the content folder, until it is shown; empty for the folder itself.
    pub(crate) path: String,
    /// From 1, as the column, which counts characters.
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) severity: Severity,
    /// A name that stays, for programs.
    pub(crate) name: &'static str,
    /// What is wrong, and the way out.
    pub(crate) message: String,
}

impl Complaint {
    pub(crate) fn new(path: &str, place: Place, finding: &Finding) -> Self {
        Self {
            path: path.to_owned(),
            line: place.line,
            column: place.column,
            severity: finding.severity(),
            name: finding.name(),
            message: finding.to_string(),
        }
    }
}

impl From<&Diagnostic> for Complaint {
    fn from(diagnostic: &Diagnostic) -> Self {
        let Diagnostic { path, line, column, severity, kind } = diagnostic;
        Self {
            path: path.clone(),
            line: *line,
            column: *column,
            severity: *severity,
            name: kind.name(),
            message: kind.to_string(),
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, column, severity, message, .. } = self;
        // A file may have any name, and this is one line.
        for c in path.chars() {
            if c.is_control() { write!(f, "{}", c.escape_default())? } else { write!(f, "{c}")? }
        }
        write!(f, ":{line}:{column}: {severity}: {message}")
    }
}

/// Sorts by path, line and column; complaints about one place keep their order.
pub(crate) fn sort(complaints: &mut [Complaint]) {
    complaints.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
}
