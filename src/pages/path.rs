//! The maturity path: three steps, with their skills and where one stands on each.

use palier_quiz::{Level, Mode, TrackId};
use yew::Html;

use super::trouble::problems;
use crate::catalogue::{SkillEntry, TrackEntry};
use crate::effects::clock;
use crate::route::{Deck, Route};
use crate::store::log::{Stands, Summary, summary};
use crate::store::site::Site;
use crate::widgets::prose::line;
use crate::widgets::stairs::stairs;

/// What is known of each track.
pub(crate) type Summaries = Vec<Known>;

/// What is remembered of a track.
pub(crate) struct Known {
    track: TrackId,
    summary: Summary,
    /// The day of it, where that is not today: answers fade.
    day: Option<String>,
}

/// What is remembered of the tracks of the catalogue.
pub(super) fn summaries(site: &Site) -> Summaries {
    let known = |entry: &TrackEntry| {
        let summary = summary(&entry.id)?;
        let day = summary.at.and_then(|at| earlier_day(site, at));
        Some(Known { track: entry.id.clone(), summary, day })
    };
    site.library.tracks().iter().filter_map(known).collect()
}

/// The day of a moment in milliseconds since 1970, if that is not today.
pub(super) fn earlier_day(site: &Site, at: u64) -> Option<String> {
    let day = |ms: u64| clock::day_text(ms / 1000, site.lang().code());
    Some(day(at)).filter(|then| *then != day(clock::now_ms()))
}

pub(super) fn known<'s>(summaries: &'s Summaries, entry: &TrackEntry) -> Option<&'s Known> {
    summaries.iter().find(|known| known.track == entry.id)
}

pub(super) fn path(site: &Site, summaries: &Summaries) -> Html {
    let words = &site.words().path;
    let entry = |level: Level| site.library.catalogue.as_ref()?.level(level);
    let reached = |level: Level| {
        let summary = entry(level).and_then(|entry| known(summaries, entry));
        summary.is_some_and(|known| matches!(known.summary.stands, Stands::Reached | Stands::ReachedWithGap))
    };
    let step = |level: Level| entry(level).map(|entry| step(site, level, entry, known(summaries, entry)));
    html! {
        <>
            <div class="hero">
                { stairs(Level::ALL.map(reached)) }
                <div><h1>{ words.title }</h1><p class="lead">{ words.lead }</p></div>
            </div>
            <p class="actions">
                <a class="button primary" href={site.href(&Route::Place(site.lang(), None))}>{ site.words().place.title }</a>
                <a href={site.href(&Route::Skills(site.lang()))}>{ site.words().home.map_go }</a>
            </p>
            { problems(site, &[], true) }
            <ol class="levels">{ for Level::ALL.into_iter().filter_map(step) }</ol>
        </>
    }
}

fn step(site: &Site, level: Level, entry: &TrackEntry, known: Option<&Known>) -> Html {
    let (words, lang) = (&site.words().path, site.lang());
    let quiz = Route::Quiz(lang, Deck::Track(entry.id.clone()), Mode::Practice);
    html! {
        <li class="level card" id={entry.id.to_string()}>
            <p class="caption">{ (words.level)(level) }{ " · " }{ (site.words().topics.n_questions)(entry.n_questions()) }</p>
            <h2>{ &entry.title }</h2>
            if let Some(known) = known { <p>{ standing(site, known) }</p> }
            <p class="actions">
                <a class="button" href={site.href(&quiz)} aria-label={(words.start_on)(&entry.title)}>{ words.start }</a>
                <a class="button" href={site.href(&Route::Track(lang, entry.id.clone()))}>{ words.study }</a>
            </p>
            <h3>{ words.can_do }</h3>
            <ul class="skills">{ for entry.skills.iter().map(skill) }</ul>
        </li>
    }
}

/// "Mastered · 91 % sure · 82 % on 20 answers · on 12 May".
pub(super) fn standing(site: &Site, Known { summary, day, .. }: &Known) -> Html {
    let words = &site.words().path;
    html! {
        <>
            <strong>{ (words.stands)(summary.stands) }</strong>
            if let Some(chance) = summary.chance.filter(|_| summary.stands != Stands::NotEnough) { { " · " }{ (words.chance)(chance) } }
            { " · " }
            { (words.summary)(summary.percent, summary.answered) }
            { day.as_ref().map(|day| format!(" · {}", (words.as_of)(day))) }
        </>
    }
}

fn skill(skill: &SkillEntry) -> Html {
    html! { <li><strong>{ &skill.title }</strong><span class="can-do">{ line(&skill.can_do) }</span></li> }
}
