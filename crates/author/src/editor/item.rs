//! A question in one language with its places: what every rule looks at.

use std::collections::BTreeMap;

use palier_markdown::{Outline, Place, Places, Source, outline};
use palier_quiz::{Bank, Body, Lang, Question, QuestionText, Skill, SkillId, Slug, Track, TrackId};

use super::text::Text;

/// A question as it reads in one language.
pub(crate) struct Item<'b> {
    pub(crate) track: &'b Track,
    pub(crate) skill: &'b Skill,
    pub(crate) question: &'b Question,
    pub(crate) lang: Lang,
    pub(crate) written: &'b QuestionText,
    /// The file, relative to the content folder.
    pub(crate) path: &'b str,
    pub(crate) title: Text,
    pub(crate) stem: Text,
    /// What is ticked; empty of other kinds.
    pub(crate) options: Vec<Text>,
    /// What else is shown: steps, lefts and rights, lines of code.
    pub(crate) others: Vec<Text>,
    pub(crate) places: Option<&'b Places>,
}

impl Item<'_> {
    pub(crate) fn heading(&self) -> Place {
        self.places.map_or(Place::START, |places| places.heading)
    }

    /// The place of an option.
    pub(crate) fn offered(&self, i: usize) -> Place {
        self.places.and_then(|places| places.offered.get(i)).copied().unwrap_or(self.heading())
    }

    pub(crate) fn explanation(&self) -> Place {
        self.places.and_then(|places| places.explanation).unwrap_or(self.heading())
    }

    /// What asks: the stem, else the heading.
    pub(crate) fn asks(&self) -> &Text {
        if self.stem.plain.is_empty() { &self.title } else { &self.stem }
    }

    /// The indexes of the right options.
    pub(crate) fn keys(&self) -> Vec<usize> {
        let choices = self.written.body.choices().iter().enumerate();
        choices.filter(|(_, choice)| choice.right).map(|(i, _)| i).collect()
    }

    pub(crate) fn is_single(&self) -> bool {
        !self.options.is_empty() && self.keys().len() == 1
    }
}

fn others(body: &Body) -> Vec<Text> {
    let read = |texts: &[String]| -> Vec<Text> { texts.iter().map(|text| Text::read(text)).collect() };
    match body {
        Body::Order(steps) => read(steps),
        Body::Match(pairs) => read(&[pairs.lefts.as_slice(), &pairs.rights].concat()),
        Body::Spot(code) => vec![Text::code(&code.lines)],
        // What is ticked stands in the options; what is typed, and the points of an answer, are not shown.
        Body::Single(_) | Body::Multiple(_) | Body::Command(_) | Body::Explain(_) => Vec::new(),
    }
}

/// The files of a content folder, by what they hold.
pub(crate) struct Files<'s> {
    by_home: BTreeMap<(TrackId, SkillId, Lang), (&'s str, Outline)>,
}

impl<'s> Files<'s> {
    pub(crate) fn new(sources: &[Source<'s>]) -> Self {
        let skills = sources.iter().filter(|source| !palier_markdown::is_track(source.path));
        let by_home = skills.filter_map(|source| {
            let outline = outline(source)?;
            let home = (outline.track.clone(), outline.skill.clone(), outline.lang);
            Some((home, (source.path, outline)))
        });
        Self { by_home: by_home.collect() }
    }

    pub(crate) fn skill(&self, track: &TrackId, skill: &SkillId, lang: Lang) -> Option<(&str, &Outline)> {
        let (path, outline) = self.by_home.get(&(track.clone(), skill.clone(), lang))?;
        Some((path, outline))
    }

    /// All questions of a bank in all their languages, in its order.
    pub(crate) fn items<'b>(&'b self, bank: &'b Bank) -> Vec<Item<'b>> {
        let mut items = Vec::new();
        for track in &bank.tracks {
            for skill in &track.skills {
                for lang in Lang::ALL {
                    let file = self.skill(&track.id, &skill.id, lang);
                    let places: BTreeMap<&Slug, &Places> = file
                        .iter()
                        .flat_map(|(_, outline)| outline.questions.iter().map(|places| (&places.id, places)))
                        .collect();
                    let path = file.map_or("", |(path, _)| path);
                    for question in &skill.questions {
                        let Some(written) = question.texts.get(lang) else { continue };
                        let choices = written.body.choices().iter();
                        items.push(Item {
                            track,
                            skill,
                            question,
                            lang,
                            written,
                            path,
                            title: Text::read(&written.title),
                            stem: Text::read(&written.stem),
                            options: choices.map(|choice| Text::read(&choice.text)).collect(),
                            others: others(&written.body),
                            places: places.get(&question.id.question).copied(),
                        });
                    }
                }
            }
        }
        items
    }
}
