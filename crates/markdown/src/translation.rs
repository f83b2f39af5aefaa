//! Joins the languages of a skill, and reports where a translation is not of the same questions.

use std::collections::{BTreeMap, BTreeSet};

use palier_quiz::{Body, ByLang, Case, CaseText, Lang, Question, Slug, TrackId};

use crate::diagnostic::Diagnostic;
use crate::join::question;
use crate::kind::DiagnosticKind;
use crate::question::Draft;
use crate::skill_file::{Slot, Tale};
use crate::{SkillFile, TrackFile};

pub(crate) type Found = Vec<Diagnostic>;

/// Reports tracks of other levels or skills than in their first language.
pub(crate) fn check_tracks(files: &ByLang<TrackFile>, found: &mut Found) {
    let mut files = files.values();
    let Some(first) = files.next() else { return };
    for file in files {
        if file.level != first.level {
            let kind = DiagnosticKind::AttributeDiffers { name: "level", path: first.path.clone() };
            found.push(Diagnostic::new(&file.path, file.heading, kind));
        }
        if !file.skills.iter().map(|listed| &listed.skill).eq(first.skills.iter().map(|listed| &listed.skill))
        {
            let kind = DiagnosticKind::SkillsDiffer { path: first.path.clone() };
            found.push(Diagnostic::new(&file.path, file.heading, kind));
        }
    }
}

/// The questions of a skill in the order of its first language. A translation that does not fit is left out.
pub(crate) fn join(track: &TrackId, files: &ByLang<SkillFile>, found: &mut Found) -> Vec<Question> {
    let mut languages = files.iter();
    let Some((first_lang, first)) = languages.next() else { return Vec::new() };
    let mut questions: BTreeMap<&Slug, Question> = BTreeMap::new();
    let originals: BTreeMap<&Slug, &Slot> = first.slots.iter().map(|slot| (&slot.id, slot)).collect();
    let mut add = |lang: Lang, slot: &Slot, draft: &Draft| {
        let Some((id, _)) = originals.get_key_value(&slot.id) else { return };
        let question =
            questions.entry(id).or_insert_with(|| question(track, &slot.id, slot.case.clone(), draft));
        question.proof = question.proof.take().or_else(|| draft.proof.clone());
        question.texts.insert(lang, draft.text.clone());
    };
    for slot in &first.slots {
        if let Some(draft) = &slot.draft {
            add(first_lang, slot, draft);
        }
    }
    for (lang, file) in languages {
        check_ids(first, &originals, file, found);
        for slot in &file.slots {
            let Some(draft) = &slot.draft else { continue };
            let original = originals.get(&slot.id).and_then(|slot| Some((*slot, slot.draft.as_ref()?)));
            if original.is_none_or(|original| !differs(&first.path, original, file, slot, draft, found)) {
                add(lang, slot, draft);
            }
        }
    }
    first.slots.iter().filter_map(|slot| questions.remove(&slot.id)).collect()
}

/// The cases of a skill in the order of its first language.
pub(crate) fn join_cases(files: &ByLang<SkillFile>, found: &mut Found) -> Vec<Case> {
    let Some((first_lang, first)) = files.iter().next() else { return Vec::new() };
    let told = |file: &SkillFile, id: &Slug| file.cases.iter().any(|tale| tale.story.id == *id);
    for file in files.values().skip(1) {
        for tale in first.cases.iter().filter(|tale| !told(file, &tale.story.id)) {
            let kind =
                DiagnosticKind::QuestionMissing { id: tale.story.id.clone(), path: first.path.clone() };
            found.push(Diagnostic::of_file(&file.path, kind));
        }
        for tale in file.cases.iter().filter(|tale| !told(first, &tale.story.id)) {
            let kind =
                DiagnosticKind::QuestionTooMany { id: tale.story.id.clone(), path: first.path.clone() };
            found.push(Diagnostic::new(&file.path, tale.heading, kind));
        }
    }
    let of_case = |tale: &Tale| {
        let in_lang = |(lang, file): (Lang, &'_ SkillFile)| {
            let same = file.cases.iter().find(|other| other.story.id == tale.story.id);
            Some((lang, same?.story.text.clone()))
        };
        let mut texts: ByLang<CaseText> = files.iter().filter_map(in_lang).collect();
        texts.insert(first_lang, tale.story.text.clone());
        Case { id: tale.story.id.clone(), covers: tale.story.covers.clone(), texts }
    };
    first.cases.iter().map(of_case).collect()
}

/// Reports questions that are missing, too many, or not where they stand in the first language.
fn check_ids(first: &SkillFile, originals: &BTreeMap<&Slug, &Slot>, file: &SkillFile, found: &mut Found) {
    let path = || first.path.clone();
    let ids: BTreeSet<&Slug> = file.slots.iter().map(|slot| &slot.id).collect();
    let (shared, missing): (Vec<&Slot>, Vec<&Slot>) =
        first.slots.iter().partition(|slot| ids.contains(&slot.id));
    for slot in missing {
        let kind = DiagnosticKind::QuestionMissing { id: slot.id.clone(), path: path() };
        found.push(Diagnostic::of_file(&file.path, kind));
    }
    let (known, unknown): (Vec<&Slot>, Vec<&Slot>) =
        file.slots.iter().partition(|slot| originals.contains_key(&slot.id));
    for slot in unknown {
        let kind = DiagnosticKind::QuestionTooMany { id: slot.id.clone(), path: path() };
        found.push(Diagnostic::new(&file.path, slot.heading, kind));
    }
    if let Some((slot, expected)) = known.iter().zip(shared).find(|(slot, expected)| slot.id != expected.id) {
        let kind = DiagnosticKind::QuestionOrder { id: expected.id.clone(), path: path() };
        found.push(Diagnostic::new(&file.path, slot.heading, kind));
    }
}

/// Reports what is not the same as in the first language; whether the answer part is not.
fn differs(
    path: &str,
    (original_slot, original): (&Slot, &Draft),
    file: &SkillFile,
    slot: &Slot,
    draft: &Draft,
    found: &mut Found,
) -> bool {
    let path = || path.to_owned();
    let attributes = [
        ("difficulty", original.difficulty == draft.difficulty),
        ("covers", original.covers == draft.covers),
        ("valid", original.valid == draft.valid),
    ];
    for (name, _) in attributes.into_iter().filter(|(_, same)| !same) {
        let kind = DiagnosticKind::AttributeDiffers { name, path: path() };
        found.push(Diagnostic::new(&file.path, slot.heading, kind));
    }
    if original_slot.case != slot.case {
        found.push(Diagnostic::new(&file.path, slot.heading, DiagnosticKind::CaseDiffers { path: path() }));
    }
    let Some(kind) = body_difference(&original.text.body, &draft.text.body, path) else { return false };
    found.push(Diagnostic::new(&file.path, slot.answer, kind));
    true
}

fn body_difference(original: &Body, body: &Body, path: impl Fn() -> String) -> Option<DiagnosticKind> {
    if original.kind() != body.kind() {
        return Some(DiagnosticKind::KindDiffers { kind: original.kind(), path: path() });
    }
    if original.len() != body.len() {
        return Some(DiagnosticKind::LengthDiffers {
            count: body.len(),
            expected: original.len(),
            path: path(),
        });
    }
    let keyed_alike = match (original, body) {
        (Body::Command(original), Body::Command(typed)) => {
            original.accept == typed.accept && original.tool == typed.tool && original.fold == typed.fold
        }
        _ => original.keys() == body.keys(),
    };
    (!keyed_alike).then(|| DiagnosticKind::KeysDiffer { path: path() })
}
