//! Translations that are missing, or were made from an older question.

use std::collections::BTreeSet;

use palier_markdown::Place;
use palier_quiz::{Bank, Lang};

use super::item::{Files, Item};
use super::{Finding, Remarks};

/// A language that one track speaks is spoken by all.
pub(crate) fn check_tracks(bank: &Bank, remarks: &mut Remarks) {
    let spoken: BTreeSet<Lang> =
        bank.tracks.iter().flat_map(|track| track.texts.iter().map(|(lang, _)| lang)).collect();
    for track in &bank.tracks {
        let Some((first, _)) = track.texts.iter().next() else { continue };
        for lang in spoken.iter().filter(|lang| !track.texts.has(**lang)) {
            let path = format!("{}/track.{first}.md", track.id);
            let missing = format!("{}/track.{lang}.md", track.id);
            remarks.add(&path, Place::START, Finding::TrackNotTranslated { path: missing });
        }
    }
}

/// The fingerprint that a translation names must be that of the question in its first language.
pub(crate) fn check(item: &Item<'_>, files: &Files<'_>, remarks: &mut Remarks) {
    let Some((first, _)) = item.question.texts.iter().next().filter(|(first, _)| *first != item.lang) else {
        return;
    };
    let from = format!("{:08x}", item.question.fingerprint());
    let finding = match item.places.and_then(|places| places.from.as_deref()) {
        Some(made_from) if made_from == from => return,
        Some(_) => {
            let path = files.skill(&item.track.id, &item.skill.id, first).map_or("", |(path, _)| path);
            Finding::OldTranslation { path: path.to_owned(), from }
        }
        None => Finding::NoFingerprint { from },
    };
    remarks.add(item.path, item.heading(), finding);
}
