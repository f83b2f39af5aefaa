//! Puts the files of skills and tracks together to a bank, and reports where they do not fit.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use palier_quiz::{Bank, ByLang, Lang, Level, Skill, SkillId, Slug, Track, TrackId, sorted_by_key};

use crate::diagnostic::{Diagnostic, sorted};
use crate::kind::DiagnosticKind;
use crate::lines::Place;
use crate::skill_file::Tale;
use crate::translation::{self, Found};
use crate::{SkillFile, TrackFile, order, path};

/// The files of one folder.
#[derive(Default)]
struct Folder {
    tracks: ByLang<TrackFile>,
    skills: BTreeMap<SkillId, ByLang<SkillFile>>,
}

/// Puts files together. One whose path does not tell where it belongs is left out, which is reported when it is read.
pub fn assemble(tracks: Vec<TrackFile>, skills: Vec<SkillFile>) -> (Bank, Vec<Diagnostic>) {
    let mut folders: BTreeMap<TrackId, Folder> = BTreeMap::new();
    for file in tracks {
        let Some(home) = file.home.clone() else { continue };
        folders.entry(home.track).or_default().tracks.insert(home.lang, file);
    }
    for file in skills {
        let Some(home) = file.home.clone() else { continue };
        folders.entry(home.track).or_default().skills.entry(home.file).or_default().insert(home.lang, file);
    }
    let mut found = Vec::new();
    check_levels(&folders, &mut found);
    let mut bank = Bank::default();
    for (id, folder) in folders {
        check_listing(&id, &folder, &mut found);
        bank.tracks.push(Arc::new(track(id, folder, &mut found)));
    }
    bank.tracks = sorted_by_key(bank.tracks, |track| order::rank(track.level, track.id.clone()));
    (bank, sorted(found))
}

/// Reports a level that two tracks claim.
fn check_levels(folders: &BTreeMap<TrackId, Folder>, found: &mut Found) {
    let mut taken: BTreeMap<(Level, Lang), &TrackFile> = BTreeMap::new();
    for (lang, file) in folders.values().flat_map(|folder| folder.tracks.iter()) {
        let Some(level) = file.level else { continue };
        if let Some(first) = taken.get(&(level, lang)) {
            let kind = DiagnosticKind::LevelTwice { level, path: first.path.clone() };
            found.push(Diagnostic::new(&file.path, file.heading, kind));
        } else {
            taken.insert((level, lang), file);
        }
    }
}

/// Reports links without file and files without link.
fn check_listing(id: &TrackId, folder: &Folder, found: &mut Found) {
    for (lang, track) in folder.tracks.iter() {
        for listed in &track.skills {
            if !folder.skills.get(&listed.skill).is_some_and(|skill| skill.has(lang)) {
                let kind = DiagnosticKind::SkillMissing { path: path::path(id, listed.skill.as_str(), lang) };
                found.push(Diagnostic::new(&track.path, listed.place, kind));
            }
        }
    }
    let mut without_track = BTreeSet::new();
    for (skill, files) in &folder.skills {
        for (lang, file) in files.iter() {
            let kind = match folder.tracks.get(lang) {
                Some(track) if track.skills.iter().any(|listed| listed.skill == *skill) => continue,
                Some(track) => DiagnosticKind::SkillNotListed { path: track.path.clone() },
                None if without_track.insert(lang) => {
                    DiagnosticKind::NoTrackFile { path: path::path(id, "track", lang) }
                }
                None => continue,
            };
            found.push(Diagnostic::new(&file.path, Place::START, kind));
        }
    }
}

/// The skills in the order of the first language's list; those not listed follow.
fn track(id: TrackId, mut folder: Folder, found: &mut Found) -> Track {
    translation::check_tracks(&folder.tracks, found);
    let first = folder.tracks.first();
    let level = first.and_then(|track| track.level);
    let listed: Vec<SkillId> =
        first.into_iter().flat_map(|track| &track.skills).map(|listed| listed.skill.clone()).collect();
    let mut files: Vec<(SkillId, ByLang<SkillFile>)> = Vec::new();
    for skill in listed {
        files.extend(folder.skills.remove_entry(&skill));
    }
    files.extend(folder.skills);
    drop_twins(&mut files, found);
    let skills = files.into_iter().map(|(skill, files)| Skill {
        questions: translation::join(&id, &files, found),
        cases: translation::join_cases(&files, found),
        texts: files.into_iter().map(|(lang, file)| (lang, file.text)).collect(),
        id: skill,
    });
    let skills = skills.collect();
    let texts = folder.tracks.into_iter().map(|(lang, track)| (lang, track.text)).collect();
    Track { id, level, texts, skills }
}

/// Reports and removes questions whose id an earlier skill of the track has; reports cases with such an id.
fn drop_twins(files: &mut [(SkillId, ByLang<SkillFile>)], found: &mut Found) {
    let mut taken: BTreeMap<Slug, (SkillId, String, usize)> = BTreeMap::new();
    for (skill, files) in files {
        for SkillFile { path, slots, cases, .. } in files.values_mut() {
            let mut is_fresh = |id: &Slug, heading: Place| {
                let (of, first, line) =
                    taken.entry(id.clone()).or_insert_with(|| (skill.clone(), path.clone(), heading.line));
                if of != skill {
                    let kind =
                        DiagnosticKind::IdTwiceInTrack { id: id.clone(), path: first.clone(), line: *line };
                    found.push(Diagnostic::new(path, heading, kind));
                }
                of == skill
            };
            for Tale { heading, story } in cases {
                is_fresh(&story.id, *heading);
            }
            slots.retain(|slot| is_fresh(&slot.id, slot.heading));
        }
    }
}
