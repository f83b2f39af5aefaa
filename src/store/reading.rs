//! Reads the files of a track one after the other, so that the browser can do something else between two of them.

use palier_markdown::{Severity, SkillFile, Source, TrackFile, is_track, join, read_skill, read_track};
use palier_quiz::{Lang, Track};

use super::library::{Problem, ProblemKind};
use crate::catalogue::TrackEntry;
use crate::effects::net::NetFault;

/// What has been read so far.
#[derive(Default)]
pub(super) struct Reading {
    track_file: Option<TrackFile>,
    skills: Vec<SkillFile>,
    problems: Vec<Problem>,
}

impl Reading {
    /// Reads one more file; of a file with mistakes the first one is told.
    pub(super) fn add(&mut self, file: &str, text: Result<&str, NetFault>) {
        let text = match text {
            Ok(text) => text,
            Err(fault) => {
                self.problems.push(Problem { file: file.to_owned(), kind: ProblemKind::Net(fault) });
                return;
            }
        };
        let source = Source { path: file, text };
        let found = if is_track(file) {
            let (read, found) = read_track(&source);
            self.track_file = Some(read);
            found
        } else {
            let (read, found) = read_skill(&source);
            self.skills.push(read);
            found
        };
        if let Some(first) = found.iter().find(|diagnostic| diagnostic.severity == Severity::Error) {
            let kind = ProblemKind::Broken { line: first.line, mistake: first.kind.name() };
            self.problems.push(Problem { file: file.to_owned(), kind });
        }
    }

    /// The track, and what was wrong.
    pub(super) fn end(self, entry: &TrackEntry, lang: Lang) -> (Track, Vec<Problem>) {
        (join(&entry.id, lang, self.track_file, self.skills), self.problems)
    }
}
