//! A track's study view: what it is for, its skills, every question with its answer.

use std::sync::Arc;

use palier_quiz::{Length, Mode, Question, QuestionText, Skill, Track, TrackId};
use yew::AttrValue;
use yew::Html;

use super::key::{key, offered};
use super::not_found::not_found;
use super::trouble::problems;
use crate::catalogue::TrackEntry;
use crate::effects::{navigate, page};
use crate::params::Params;
use crate::route::{Deck, Route};
use crate::store::site::Site;
use crate::widgets::feedback::explanation;
use crate::widgets::prose::{line, prose};

pub(crate) struct Study {
    track: TrackId,
    /// The questions as the page came with them, and what they were made of.
    still: Option<(AttrValue, Arc<Track>)>,
    /// Whether the track was there when the page last looked.
    was_here: Option<bool>,
}

impl Study {
    pub(super) fn new(site: &Site, track: &TrackId) -> Self {
        let still = site.still.clone().zip(on_shelf(site, track).cloned());
        Self { track: track.clone(), still, was_here: None }
    }

    /// All questions. As long as they are those that the page came with, it keeps its nodes: nothing in them is the
    /// app's, and to take over thousands of them one by one would make a phone wait for seconds.
    pub(super) fn questions(&self, site: &Site) -> Html {
        let track = on_shelf(site, &self.track);
        match &self.still {
            Some((html, of)) if Some(of) == track => Html::VRaw(html.clone().into()),
            _ => questions(site, track),
        }
    }

    /// Asks for the track, and goes to the place in it that the address names, once it is there.
    pub(super) fn look(&mut self, site: &Site) {
        site.want_track(&self.track, false);
        // Once they are others they are the app's: the page's own HTML is taken over, never made.
        self.still = self.still.take().filter(|(_, of)| Some(of) == on_shelf(site, &self.track));
        let is_here = Some(site.library.bank.track(&self.track).is_some());
        let before = std::mem::replace(&mut self.was_here, is_here);
        // The browser has been there, or where its reader was.
        let came_so = before.is_none() && self.still.is_some();
        if before != is_here && !came_so {
            page::go_to(&navigate::fragment());
        }
    }
}

fn on_shelf<'s>(site: &'s Site, id: &TrackId) -> Option<&'s Arc<Track>> {
    site.library.shelf(id)?.track.as_ref()
}

fn questions(site: &Site, track: Option<&Arc<Track>>) -> Html {
    let of =
        |track: &Arc<Track>| html! { <>{ for track.skills.iter().map(|s| skill(site, &track.id, s)) }</> };
    track.map(of).unwrap_or_default()
}

pub(super) fn study_view(site: &Site, study: &Study) -> Html {
    let id = &study.track;
    let catalogue = &site.library.catalogue;
    let Some(entry) = catalogue.as_ref().and_then(|catalogue| catalogue.track(id)) else {
        return match catalogue {
            Some(catalogue) if catalogue.complete => not_found(site, true),
            _ => {
                html! { <>{ problems(site, &[], true) }<p role="status">{ site.words().shell.loading }</p></> }
            }
        };
    };
    let track = site.library.bank.track(id);
    html! {
        <>
            <h1>{ &entry.title }</h1>
            { prose(&entry.intro) }
            { start(site, entry) }
            { problems(site, std::slice::from_ref(id), track.is_none()) }
            if track.is_none() && !site.library.is_settled(id) {
                <p role="status">{ site.words().shell.loading }</p>
            }
            { study.questions(site) }
        </>
    }
}

fn start(site: &Site, entry: &TrackEntry) -> Html {
    let (words, lang) = (&site.words().track, site.lang());
    let href = |mode: Mode| site.href(&Route::Quiz(lang, Deck::Track(entry.id.clone()), mode));
    let place = Route::Place(lang, Some(entry.id.clone()).filter(|_| entry.level.is_none()));
    let practice = href(Mode::Practice);
    let all = Params { length: Some(Length::All), ..Params::default() }.fragment();
    html! {
        <ul class="cards">
            <li class="card">
                <p>{ words.practice_text }</p>
                <p class="actions">
                    <a class="button primary" href={practice.clone()}>{ words.practice }</a>
                    <a href={format!("{practice}{all}")}>{ (words.all)(entry.n_questions()) }</a>
                </p>
            </li>
            <li class="card">
                <p>{ words.exam_text }</p>
                <p class="actions">
                    <a class="button" href={href(Mode::Exam)}>{ words.exam }</a>
                    <a href={site.href(&place)}>{ site.words().place.find }</a>
                </p>
            </li>
        </ul>
    }
}

fn skill(site: &Site, track: &TrackId, skill: &Skill) -> Html {
    let words = &site.words().track;
    let Some(text) = skill.text(site.lang()) else { return html! {} };
    let wish = Params {
        tracks: vec![track.clone()],
        skill: Some(skill.id.clone()),
        length: Some(Length::All),
        ..Params::default()
    };
    let href =
        format!("{}{}", site.href(&Route::Quiz(site.lang(), Deck::Mix, Mode::Practice)), wish.fragment());
    // A story stands once, before the first of its questions.
    let mut told = None;
    let question = |question: &Question| {
        let story = if told == question.case { None } else { skill.case_of(question) };
        told.clone_from(&question.case);
        let story = story.and_then(|case| case.text(site.lang()));
        Some(html! {
            <>
                if let Some(story) = story {
                    <div class="case"><h4>{ site.words().quiz.story }{ " " }{ line(&story.title) }</h4>{ prose(&story.story) }</div>
                }
                { study(site, question, question.text(site.lang())?) }
            </>
        })
    };
    html! {
        <section id={skill.id.to_string()}>
            <h2>{ line(&text.title) }</h2>
            { prose(&text.intro) }
            if !text.can_do.is_empty() {
                <p><strong>{ words.can_do }{ site.words().quiz.colon }</strong>{ line(&text.can_do) }</p>
            }
            if !text.task.is_empty() {
                <div class="task"><p class="caption">{ words.task }</p>{ prose(&text.task) }</div>
            }
            <p><a {href}>{ (words.practise_skill)(&text.title) }</a></p>
            <h3>{ (words.questions)(skill.questions.len()) }</h3>
            { for skill.questions.iter().filter_map(question) }
        </section>
    }
}

fn study(site: &Site, question: &Question, text: &QuestionText) -> Html {
    let words = site.words();
    html! {
        <article class="study" id={question.id.question.to_string()}>
            <h4>{ line(&text.title) }</h4>
            if !text.stem.is_empty() { { prose(&text.stem) } }
            { offered(&text.body) }
            <details>
                <summary>{ words.track.answer }</summary>
                { key(site, &text.body) }
                { explanation(&words.quiz, text, question.valid, site.amiss(question)) }
            </details>
        </article>
    }
}
