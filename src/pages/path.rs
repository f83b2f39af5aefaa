//! The maturity path: three steps, with their skills and where one stands on each.

use palier_quiz::{Level, Mode, TrackId};
use yew::prelude::*;

use super::trouble::problems;
use crate::catalogue::{SkillEntry, TrackEntry};
use crate::route::{Deck, Route};
use crate::store::log::{Stands, Summary, summary};
use crate::store::site::{Site, use_site};
use crate::widgets::prose::line;
use crate::widgets::stairs::stairs;

#[component]
pub(super) fn Path() -> Html {
    let site = use_site();
    let words = &site.words().path;
    let catalogue = site.library.catalogue.clone();
    let summaries = use_summaries(&Level::ALL.map(|level| {
        catalogue.as_ref().and_then(|catalogue| catalogue.level(level)).map(|entry| entry.id.clone())
    }));
    let reached = |index: usize| {
        let summary: Option<&Summary> = summaries.get(index).and_then(Option::as_ref);
        summary.is_some_and(|s| matches!(s.stands, Stands::Reached | Stands::ReachedWithGap))
    };
    let step = |(index, level): (usize, Level)| {
        let entry = catalogue.as_ref()?.level(level)?;
        Some(step(&site, level, entry, summaries.get(index).and_then(Option::as_ref)))
    };
    html! {
        <>
            <div class="hero">
                { stairs([reached(0), reached(1), reached(2)]) }
                <div><h1>{ words.title }</h1><p class="lead">{ words.lead }</p></div>
            </div>
            { problems(&site, &[], true) }
            <ol class="levels">{ for Level::ALL.into_iter().enumerate().filter_map(step) }</ol>
        </>
    }
}

/// What is known of some tracks; nothing until the page has been painted.
#[hook]
pub(super) fn use_summaries(tracks: &[Option<TrackId>]) -> Vec<Option<Summary>> {
    let found = use_state(Vec::new);
    use_effect_with(tracks.to_vec(), {
        let found = found.setter();
        move |tracks: &Vec<Option<TrackId>>| {
            found.set(tracks.iter().map(|track| track.as_ref().and_then(summary)).collect());
        }
    });
    (*found).clone()
}

fn step(site: &Site, level: Level, entry: &TrackEntry, known: Option<&Summary>) -> Html {
    let (words, lang) = (&site.words().path, site.lang());
    let quiz = Route::Quiz(lang, Deck::Track(entry.id.clone()), Mode::Practice);
    html! {
        <li class="level card" id={entry.id.to_string()}>
            <p class="caption">{ (words.level)(level) }{ " · " }{ (site.words().topics.n_questions)(entry.n_questions()) }</p>
            <h2>{ &entry.title }</h2>
            if let Some(known) = known { <p class="standing">{ standing(site, known) }</p> }
            <p class="actions">
                <a class="button primary" href={site.href(&quiz)}>{ (words.start)(&entry.title) }</a>
                <a class="button" href={site.href(&Route::Track(lang, entry.id.clone()))}>{ words.study }</a>
            </p>
            <h3>{ words.can_do }</h3>
            <ul class="skills">{ for entry.skills.iter().map(skill) }</ul>
        </li>
    }
}

/// "Mastered · 82 % on 20 answers".
pub(super) fn standing(site: &Site, known: &Summary) -> Html {
    let words = &site.words().path;
    html! {
        <>
            <strong>{ (words.stands)(known.stands) }</strong>
            { " · " }
            { (words.summary)(known.percent, known.answered) }
        </>
    }
}

fn skill(skill: &SkillEntry) -> Html {
    html! { <li><strong>{ &skill.title }</strong><span class="can-do">{ line(&skill.can_do) }</span></li> }
}
