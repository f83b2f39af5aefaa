//! Everything that is said about a content folder.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use palier_markdown::{Diagnostic, DiagnosticKind, Severity, SkillFile, assemble, read_files};
use palier_quiz::{Bank, QuestionId};

use crate::blind::Report;
use crate::complaint::{self, Complaint};
use crate::folder::Folder;
use crate::{editor, retired};

/// The bank, and what is to be said about its files. Paths are shown with the folder in front.
pub(crate) struct Checked {
    pub(crate) bank: Bank,
    pub(crate) complaints: Vec<Complaint>,
    /// What blind strategies score; empty if only reading was asked for.
    pub(crate) report: Report,
}

impl Checked {
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.complaints.iter().filter(|complaint| complaint.severity == severity).count()
    }

    /// Says that there are errors, to who asks for something else and would not know why questions are missing.
    pub(crate) fn say_errors(&self, content: &Path, err: &mut dyn Write) -> io::Result<()> {
        let errors = match self.count(Severity::Error) {
            0 => return Ok(()),
            1 => "1 error".to_owned(),
            n => format!("{n} errors"),
        };
        let content = content.display();
        writeln!(
            err,
            "palier: {content}: {errors}, so questions may be missing; see `palier check {content}`"
        )
    }
}

/// Whether the folder can be read, and whether an editor would sign it.
pub(crate) fn check(folder: &Folder) -> Checked {
    let (bank, mut diagnostics) = read_all(folder);
    let (remarks, report) = editor::review(&folder.sources(), &folder.coverage, &bank, &mut diagnostics);
    Checked { bank, complaints: shown(folder, &diagnostics, remarks), report }
}

/// Whether the folder can be read.
pub(crate) fn read(folder: &Folder) -> Checked {
    let (bank, diagnostics) = read_all(folder);
    Checked { bank, complaints: shown(folder, &diagnostics, Vec::new()), report: Report::default() }
}

fn read_all(folder: &Folder) -> (Bank, Vec<Diagnostic>) {
    let mut diagnostics = folder.diagnostics.clone();
    let (tracks, skills, found) = read_files(&folder.sources());
    diagnostics.extend(found);
    let (retired, found) = retired::read(&folder.retired);
    diagnostics.extend(found);
    check_ids(&skills, &retired, &mut diagnostics);
    let (bank, found) = assemble(tracks, skills);
    diagnostics.extend(found.into_iter().filter(|diagnostic| {
        let (DiagnosticKind::SkillMissing { path } | DiagnosticKind::NoTrackFile { path }) = &diagnostic.kind
        else {
            return true;
        };
        !folder.is_unread(path)
    }));
    (bank, diagnostics)
}

/// The files of which nothing could be read, a line each.
#[cfg(any(feature = "prerender", target_os = "linux"))]
pub(crate) fn unread(folder: &Folder) -> String {
    let is_unread = |diagnostic: &&Diagnostic| {
        matches!(diagnostic.kind, DiagnosticKind::NotUtf8 | DiagnosticKind::Unreadable { .. })
    };
    let unread: Vec<Diagnostic> = folder.diagnostics.iter().filter(is_unread).cloned().collect();
    let lines: Vec<String> =
        shown(folder, &unread, Vec::new()).iter().map(|complaint| format!("{complaint}\n")).collect();
    lines.concat()
}

fn shown(folder: &Folder, diagnostics: &[Diagnostic], remarks: Vec<Complaint>) -> Vec<Complaint> {
    let mut complaints: Vec<Complaint> = diagnostics.iter().map(Complaint::from).chain(remarks).collect();
    complaint::sort(&mut complaints);
    let root = folder.root.display().to_string();
    let root = root.trim_end_matches('/');
    for complaint in &mut complaints {
        let slash = if complaint.path.is_empty() { "" } else { "/" };
        complaint.path = format!("{root}{slash}{}", complaint.path);
    }
    complaints
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
