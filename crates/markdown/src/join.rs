//! Puts the files of one track in one language together, which is what a reader has.

use palier_quiz::{ByLang, Case, Lang, Question, QuestionId, Skill, SkillId, Slug, Track, TrackId};

use crate::case::Story;
use crate::path::Home;
use crate::question::Draft;
use crate::seen::Seen;
use crate::skill_file::Slot;
use crate::{SkillFile, TrackFile};

/// The track `id` as its files in `lang` tell it and as [`crate::assemble`] makes it, without a word on what is
/// missing. Files of other tracks or languages are left out.
pub fn join(id: &TrackId, lang: Lang, track: Option<TrackFile>, skills: Vec<SkillFile>) -> Track {
    let ours = |home: &Option<Home>| home.as_ref().is_some_and(|home| home.track == *id && home.lang == lang);
    let track = track.filter(|file| ours(&file.home));
    let level = track.as_ref().and_then(|file| file.level);
    let listed = track.iter().flat_map(|file| &file.skills).map(|listed| listed.skill.clone()).collect();
    let mut taken = Seen::default();
    let skills = in_order(skills.into_iter().filter(|file| ours(&file.home)), listed)
        .into_iter()
        .enumerate()
        .map(|(n, (skill, file))| {
            let fresh = |slot: &Slot| taken.before(slot.id.as_str(), n).is_none_or(|first| first == n);
            let slots = file.slots.into_iter().filter(fresh);
            let asked = slots.filter_map(|slot| Some(asked(id, lang, slot.id, slot.case, slot.draft?)));
            Skill {
                id: skill,
                questions: asked.collect(),
                cases: file.cases.into_iter().map(|tale| case(lang, tale.story)).collect(),
                texts: ByLang::from_iter([(lang, file.text)]),
            }
        });
    let skills = skills.collect();
    let texts = track.into_iter().map(|file| (lang, file.text)).collect();
    Track { id: id.clone(), level, texts, skills }
}

/// The files in the order of the track's list; those not listed follow as they stand.
fn in_order(files: impl Iterator<Item = SkillFile>, listed: Vec<SkillId>) -> Vec<(SkillId, SkillFile)> {
    let of_home = |file: SkillFile| Some((file.home.as_ref()?.file.clone(), file));
    let mut rest: Vec<(SkillId, SkillFile)> = files.filter_map(of_home).collect();
    let mut files = Vec::new();
    for skill in listed {
        if let Some(at) = rest.iter().position(|(id, _)| *id == skill) {
            files.push(rest.remove(at));
        }
    }
    files.extend(rest);
    files
}

fn asked(track: &TrackId, lang: Lang, id: Slug, case: Option<Slug>, draft: Draft) -> Question {
    let bare = question(track, &id, case, &draft);
    Question { texts: ByLang::from_iter([(lang, draft.text)]), ..bare }
}

fn case(lang: Lang, Story { id, covers, text }: Story) -> Case {
    Case { id, covers, texts: ByLang::from_iter([(lang, text)]) }
}

/// A question without its words.
pub(crate) fn question(track: &TrackId, id: &Slug, case: Option<Slug>, draft: &Draft) -> Question {
    Question {
        id: QuestionId { track: track.clone(), question: id.clone() },
        case,
        difficulty: draft.difficulty,
        covers: draft.covers.clone(),
        valid: draft.valid,
        proof: draft.proof.clone(),
        texts: ByLang::new(),
    }
}
