//! What a file's name says: its track, its skill and its language.

use palier_quiz::{Lang, RESERVED, Slug, TrackId};

use crate::kind::DiagnosticKind;
use crate::report::Report;

/// What could be read of the name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Names {
    pub(crate) track: Option<TrackId>,
    /// The skill, or `track`.
    pub(crate) file: Option<Slug>,
    pub(crate) lang: Option<Lang>,
}

/// A complete name: where a file belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Home {
    pub(crate) track: TrackId,
    pub(crate) file: Slug,
    pub(crate) lang: Lang,
}

impl Names {
    pub(crate) fn home(&self) -> Option<Home> {
        Some(Home { track: self.track.clone()?, file: self.file.clone()?, lang: self.lang? })
    }
}

/// Whether it is the file of a track and not of a skill.
pub fn is_track(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|file| file.starts_with("track."))
}

/// The path of a file, relative to the content folder.
pub(crate) fn path(track: &Slug, file: &str, lang: Lang) -> String {
    format!("{track}/{file}.{lang}.md")
}

/// Reads `track/skill.lang.md`.
pub(crate) fn read(path: &str, report: &mut Report<'_>) -> Names {
    let parts = || {
        let (folder, file) = path.rsplit_once('/').filter(|(folder, _)| !folder.contains('/'))?;
        let (name, lang) = file.strip_suffix(".md")?.rsplit_once('.')?;
        Some((folder, name, lang))
    };
    let Some((folder, name, code)) = parts() else {
        report.add(0, DiagnosticKind::BadPath);
        return Names { track: None, file: None, lang: None };
    };
    let track = folder.parse().ok();
    if track.is_none() {
        report.add(0, DiagnosticKind::BadFolderName { name: folder.to_owned() });
    } else if RESERVED.contains(&folder) {
        report.add(0, DiagnosticKind::ReservedFolderName { name: folder.to_owned() });
    }
    let file = name.parse().ok();
    if file.is_none() {
        report.add(0, DiagnosticKind::BadFileName { name: name.to_owned() });
    }
    let lang = code.parse().ok();
    if lang.is_none() {
        report.add(0, DiagnosticKind::UnknownLang { code: code.to_owned() });
    }
    Names { track, file, lang }
}
