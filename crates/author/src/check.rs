//! Everything that is said about a content folder.

use std::collections::BTreeMap;

use palier_markdown::{Diagnostic, DiagnosticKind, Severity, SkillFile, assemble, read_files, sort};
use palier_quiz::{Bank, QuestionId};

use crate::folder::Folder;
use crate::retired;

/// The bank, and what is wrong in its files. Paths are shown with the folder in front.
pub(crate) struct Checked {
    pub(crate) bank: Bank,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Checked {
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }
}

pub(crate) fn check(folder: &Folder) -> Checked {
    let mut diagnostics = folder.diagnostics.clone();
    let (tracks, skills, found) = read_files(&folder.sources());
    diagnostics.extend(found);
    let (retired, found) = retired::read(&folder.retired);
    diagnostics.extend(found);
    check_ids(&skills, &retired, &mut diagnostics);
    let (bank, found) = assemble(tracks, skills);
    diagnostics.extend(found);
    sort(&mut diagnostics);
    let root = folder.root.display().to_string();
    let root = root.trim_end_matches('/');
    for diagnostic in &mut diagnostics {
        diagnostic.path = format!("{root}/{}", diagnostic.path);
    }
    Checked { bank, diagnostics }
}

/// Reports ids that are retired, and ids that links cannot tell apart.
fn check_ids(skills: &[SkillFile], retired: &[QuestionId], diagnostics: &mut Vec<Diagnostic>) {
    let mut by_hash: BTreeMap<u32, QuestionId> = retired.iter().map(|id| (id.hash32(), id.clone())).collect();
    for skill in skills {
        for (id, place) in skill.questions() {
            let kind = if retired.contains(&id) {
                DiagnosticKind::RetiredId { id }
            } else {
                let other = by_hash.entry(id.hash32()).or_insert_with(|| id.clone());
                if *other == id {
                    continue;
                }
                DiagnosticKind::HashTwice { id, other: other.clone() }
            };
            diagnostics.push(Diagnostic::new(skill.path(), place, kind));
        }
    }
}
