//! Reads all files of a content folder, or some of them, at once.

use palier_quiz::Bank;

use crate::diagnostic::sorted;
use crate::{Diagnostic, SkillFile, Source, TrackFile, assemble, path, read_skill, read_track};

/// Reads files in any order. What is missing is a diagnostic: of a subset, such as one track in one language, the
/// bank is as good as of the whole.
pub fn read_bank(sources: &[Source<'_>]) -> (Bank, Vec<Diagnostic>) {
    let (tracks, skills, mut diagnostics) = read_files(sources);
    let (bank, found) = assemble(tracks, skills);
    diagnostics.extend(found);
    (bank, sorted(diagnostics))
}

/// Reads each file for itself, for [`assemble`].
pub fn read_files(sources: &[Source<'_>]) -> (Vec<TrackFile>, Vec<SkillFile>, Vec<Diagnostic>) {
    let mut tracks = Vec::new();
    let mut skills = Vec::new();
    let mut diagnostics = Vec::new();
    for source in sources {
        if path::is_track(source.path) {
            let (track, found) = read_track(source);
            tracks.push(track);
            diagnostics.extend(found);
        } else {
            let (skill, found) = read_skill(source);
            skills.push(skill);
            diagnostics.extend(found);
        }
    }
    (tracks, skills, diagnostics)
}
