//! Reads `retired.csv`: the ids of questions that are gone, which no other question may take.

use palier_markdown::{Diagnostic, DiagnosticKind, Place};
use palier_quiz::QuestionId;

use crate::folder::RETIRED;

/// The ids of a file `id,retired`, and the lines that hold none.
pub(crate) fn read(csv: &str) -> (Vec<QuestionId>, Vec<Diagnostic>) {
    let mut ids = Vec::new();
    let mut diagnostics = Vec::new();
    for (i, line) in csv.trim_start_matches('\u{feff}').lines().enumerate() {
        let id = line.split(',').next().unwrap_or_default().trim();
        if line.trim().is_empty() || (i == 0 && id == "id") {
            continue;
        }
        if let Ok(id) = id.parse() {
            ids.push(id);
        } else {
            let kind = DiagnosticKind::BadRetired { line: line.to_owned() };
            diagnostics.push(Diagnostic::new(RETIRED, Place { line: i + 1, column: 1 }, kind));
        }
    }
    (ids, diagnostics)
}
