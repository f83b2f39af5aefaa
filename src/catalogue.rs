//! The only thing the browser must know before a track: which tracks there are, and which files they are made of.

use std::collections::BTreeMap;

use palier_quiz::{Bank, Lang, Level, SkillId, Track, TrackId, stored_fields};

/// All tracks in one language, or, in a page of one track, just that one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    pub tracks: Vec<TrackEntry>,
    /// Whether all tracks of the site are here.
    pub complete: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TrackEntry {
    pub id: TrackId,
    pub level: Option<Level>,
    pub title: String,
    /// Markdown.
    pub intro: String,
    pub skills: Vec<SkillEntry>,
    /// Addresses below `content/` of the track's files, the track file first.
    pub files: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SkillEntry {
    pub id: SkillId,
    pub title: String,
    /// Markdown.
    pub can_do: String,
    pub n_questions: usize,
}

stored_fields!(Catalogue { tracks, complete });
stored_fields!(TrackEntry { id, level, title, intro, skills, files });
stored_fields!(SkillEntry { id, title, can_do, n_questions });

impl Catalogue {
    /// The catalogue of `bank` in `lang`; `version_of` gives what to add to a file's address so that a changed file
    /// has another one.
    pub fn of_bank(bank: &Bank, lang: Lang, version_of: &BTreeMap<String, String>) -> Self {
        let in_lang = bank.tracks.iter().filter(|track| track.texts.has(lang));
        Self {
            tracks: in_lang.map(|track| TrackEntry::of(track, lang, version_of)).collect(),
            complete: true,
        }
    }

    pub fn track(&self, id: &TrackId) -> Option<&TrackEntry> {
        self.tracks.iter().find(|track| track.id == *id)
    }

    pub fn level(&self, level: Level) -> Option<&TrackEntry> {
        self.tracks.iter().find(|track| track.level == Some(level))
    }

    pub fn topics(&self) -> impl Iterator<Item = &TrackEntry> {
        self.tracks.iter().filter(|track| track.level.is_none())
    }
}

impl TrackEntry {
    fn of(track: &Track, lang: Lang, version_of: &BTreeMap<String, String>) -> Self {
        let file = |name: &str| {
            let path = format!("{}/{name}.{lang}.md", track.id);
            version_of.get(&path).map_or_else(|| path.clone(), |version| format!("{path}?v={version}"))
        };
        let files =
            std::iter::once(file("track")).chain(track.skills.iter().map(|skill| file(skill.id.as_str())));
        let text = track.text(lang);
        Self {
            id: track.id.clone(),
            level: track.level,
            title: text.map_or_else(String::new, |text| text.title.clone()),
            intro: text.map_or_else(String::new, |text| text.intro.clone()),
            files: files.collect(),
            skills: track.skills.iter().map(|skill| SkillEntry::of(skill, lang)).collect(),
        }
    }

    pub fn n_questions(&self) -> usize {
        self.skills.iter().map(|skill| skill.n_questions).sum()
    }

    pub fn skill_title(&self, id: &SkillId) -> String {
        let skill = self.skills.iter().find(|skill| skill.id == *id);
        skill.map_or_else(|| id.to_string(), |skill| skill.title.clone())
    }
}

impl SkillEntry {
    fn of(skill: &palier_quiz::Skill, lang: Lang) -> Self {
        let text = skill.text(lang);
        Self {
            id: skill.id.clone(),
            title: text.map_or_else(String::new, |text| text.title.clone()),
            can_do: text.map_or_else(String::new, |text| text.can_do.clone()),
            n_questions: skill.questions.len(),
        }
    }
}
