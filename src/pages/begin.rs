//! By which skills of a track to begin, and what to read and do for them.

use palier_quiz::{
    ENOUGH_IN_SKILL, Length, Mode, QuestionId, Reference, Skill, SkillCell, SkillId, SkillMap, TrackId,
    per_cent,
};
use yew::Html;

use crate::params::Params;
use crate::route::{Deck, Route};
use crate::store::site::Site;
use crate::widgets::prose::{line, prose};

const MOST_SKILLS: usize = 3;
const MOST_REFERENCES: usize = 6;

/// What the advice rests on.
pub(super) struct Begin<'a> {
    pub(super) site: &'a Site,
    pub(super) track: &'a TrackId,
    /// What all answers there are say of each skill.
    pub(super) map: Option<&'a SkillMap>,
    /// Questions of this run without full marks.
    pub(super) missed: &'a [QuestionId],
    /// Shows an answer, with the way to its question.
    pub(super) answer: &'a dyn Fn(&QuestionId) -> Html,
}

/// The address of a run over one skill.
pub(super) fn practise(site: &Site, track: &TrackId, skill: &SkillId) -> String {
    let wish = Params {
        tracks: vec![track.clone()],
        skill: Some(skill.clone()),
        length: Some(Length::All),
        ..Params::default()
    };
    format!("{}{}", site.href(&Route::Quiz(site.lang(), Deck::Mix, Mode::Practice)), wish.fragment())
}

/// The way to the quiz of a track, or to the topics.
pub(super) fn go(site: &Site, track: Option<&TrackId>) -> Html {
    let (words, lang) = (site.words(), site.lang());
    let (href, label) = match track {
        Some(track) => (
            site.href(&Route::Quiz(lang, Deck::Track(track.clone()), Mode::Practice)),
            (words.result.try_level)(&super::track_title(site, track)),
        ),
        None => (site.href(&Route::Topics(lang)), words.result.try_topics.to_owned()),
    };
    html! { <p class="actions"><a class="button primary" {href}>{ label }</a></p> }
}

impl Begin<'_> {
    /// The weakest skills, where there are answers enough; else those that were missed in this run.
    pub(super) fn skills(&self) -> Html {
        let (site, words) = (self.site, &self.site.words().place);
        let cells = self.map.iter().flat_map(|map| &map.cells);
        let is_any_known = cells.filter(|cell| cell.track == *self.track).any(SkillCell::is_known);
        let weak = self.map.map(|map| map.weakest(self.track, MOST_SKILLS)).unwrap_or_default();
        let missed = self.missed_skills();
        let hint = |skill: &&Skill| {
            let title =
                skill.text(site.lang()).map_or_else(|| skill.id.to_string(), |text| text.title.clone());
            html! { <li><a href={practise(site, self.track, &skill.id)}>{ line(&title) }</a></li> }
        };
        html! {
            <>
                <h3>{ site.words().result.weakest }</h3>
                if weak.is_empty() {
                    <p>{ if is_any_known { words.none_weak.to_owned() } else { (words.too_few_answers)(ENOUGH_IN_SKILL) } }</p>
                    if !missed.is_empty() {
                        <p>{ words.missed_skills }</p>
                        <ul>{ for missed.iter().map(hint) }</ul>
                    }
                } else {
                    <ul>{ for weak.into_iter().map(|cell| self.weak(cell)) }</ul>
                }
            </>
        }
    }

    fn weak(&self, cell: &SkillCell) -> Html {
        let (site, words) = (self.site, &self.site.words().place);
        let title = site.skill_title(&cell.track, &cell.skill);
        html! {
            <li>
                <a href={practise(site, &cell.track, &cell.skill)}>{ (words.skill)(&title, per_cent(cell.mastery)) }</a>
                <details>
                    <summary>{ (words.skill_answers)(cell.answered.len()) }</summary>
                    <ul>{ for cell.answered.iter().map(|id| html! { <li>{ (self.answer)(id) }</li> }) }</ul>
                </details>
            </li>
        }
    }

    /// The first skills of the track with a question that was missed here.
    fn missed_skills(&self) -> Vec<&Skill> {
        let track = self.site.library.bank.track(self.track);
        let skills = track.map(|track| track.skills.as_slice()).unwrap_or_default();
        let is_missed =
            |skill: &&Skill| skill.questions.iter().any(|question| self.missed.contains(&question.id));
        skills.iter().filter(is_missed).take(MOST_SKILLS).collect()
    }

    /// The sources of what was missed here, and the tasks of its skills.
    pub(super) fn to_read(&self) -> Html {
        let (site, words) = (self.site, &self.site.words().place);
        let of_track = self.missed.iter().filter(|id| id.track == *self.track);
        let texts = of_track.filter_map(|id| site.library.question(id)?.text(site.lang()));
        let mut references: Vec<&Reference> = Vec::new();
        for reference in texts.flat_map(|text| &text.references) {
            if !references.iter().any(|other| other.url == reference.url) {
                references.push(reference);
            }
        }
        references.truncate(MOST_REFERENCES);
        let skills = self.missed_skills();
        let tasks = skills.iter().filter_map(|skill| skill.text(site.lang()));
        let tasks = tasks.filter(|text| !text.task.is_empty());
        let link = |reference: &&Reference| {
            html! { <li><a href={reference.url.clone()} rel="noopener noreferrer">{ line(&reference.title) }</a></li> }
        };
        html! {
            <>
                if !references.is_empty() {
                    <h3>{ words.to_read }</h3>
                    <ul>{ for references.iter().map(link) }</ul>
                }
                { for tasks.map(|text| html! {
                    <details class="task"><summary>{ words.task }{ site.words().quiz.colon }{ line(&text.title) }</summary>{ prose(&text.task) }</details>
                }) }
            </>
        }
    }
}
