//! The skill map: every skill of the path and of the topics, by the chance that it is mastered and by how much is
//! known; a picture, and a table that says the same.

use palier_quiz::{QuestionId, SkillCell, SkillMap, TrackId, per_cent, sorted};
use yew::Html;

use super::begin::practise;
use super::evidence::earlier;
use super::trouble::problems;
use super::why::half_life;
use crate::catalogue::{SkillEntry, TrackEntry};
use crate::effects::clock;
use crate::route::Route;
use crate::store::log::{self, Log};
use crate::store::site::{Act, Site};
use crate::widgets::cell::{Cell, cell, legend};
use crate::widgets::chance::Chance;
use crate::words::Weight;

#[derive(Default)]
pub(crate) struct Skills {
    log: Log,
    now: u64,
    tracks: Vec<TrackId>,
    /// None until the tracks with answers are there.
    map: Option<SkillMap>,
}

impl Skills {
    /// Loads the tracks with answers; of the levels all, as they share one ability.
    pub(super) fn look(&mut self, site: &Site) {
        self.log = log::read().here().unwrap_or_default();
        self.now = clock::now_ms();
        let Some(catalogue) = &site.library.catalogue else { return };
        let answered = |id: &TrackId| self.log.iter().any(|logged| logged.answer.question.track == *id);
        let on_path = catalogue.tracks.iter().any(|entry| entry.level.is_some() && answered(&entry.id));
        let needed =
            catalogue.tracks.iter().filter(|entry| answered(&entry.id) || on_path && entry.level.is_some());
        self.tracks = sorted(needed.map(|entry| entry.id.clone()));
        for track in &self.tracks {
            site.want_track(track, false);
        }
        let ready = self.tracks.iter().all(|track| site.library.is_settled(track));
        let bank = &site.library.bank;
        let was_here = self.map.is_some();
        self.map = (ready && !self.tracks.is_empty())
            .then(|| SkillMap::of(bank, log::with_ages(&self.log, self.now)));
        if !was_here && self.map.is_some() && !site.is_read_only() {
            // The pages of levels and topics say the same.
            site.on_act.emit(Act::Kept(log::write_summaries(&site.library, &self.log, self.now)));
        }
    }
}

/// What three answers of the last days weigh.
const FULL_WEIGHT: f64 = 2.9;

/// How much is known of a skill, by what its answers weigh.
fn weight(cell: Option<&SkillCell>) -> Weight {
    match cell.map_or(0.0, |cell| cell.weight) {
        weight if weight >= FULL_WEIGHT => Weight::Enough,
        weight if weight >= 1.0 => Weight::Some,
        weight if weight > 0.05 => Weight::Little,
        _ => Weight::Nothing,
    }
}

/// What is said of one skill.
fn known(site: &Site, found: Option<&SkillCell>, entry: &TrackEntry, skill: &SkillEntry) -> Cell {
    let weight = weight(found);
    let chance = found.filter(|_| weight > Weight::Nothing).map(|cell| cell.mastery);
    Cell {
        title: skill.title.clone(),
        href: practise(site, &entry.id, &skill.id),
        percent: chance.map(per_cent),
        chance: chance.map_or(Chance::Unknown, Chance::of),
        weight,
    }
}

/// A skill, what is said of it, and why.
type Row<'a> = (Cell, Option<&'a SkillCell>, &'a SkillEntry);

fn rows<'a>(site: &Site, state: &'a Skills, entry: &'a TrackEntry) -> Vec<Row<'a>> {
    let shown = entry.skills.iter().filter(|skill| skill.n_questions > 0);
    let row = |skill: &'a SkillEntry| {
        let mut cells = state.map.iter().flat_map(|map| &map.cells);
        let found = cells.find(|cell| cell.track == entry.id && cell.skill == skill.id);
        (known(site, found, entry, skill), found, skill)
    };
    shown.map(row).collect()
}

pub(super) fn skills(site: &Site, state: &Skills) -> Html {
    let words = &site.words().skills;
    let tracks = site.library.tracks();
    let all: Vec<_> = tracks.iter().map(|entry| (entry, rows(site, state, entry))).collect();
    html! {
        <div class="skill-map">
            <h1>{ words.title }</h1>
            <p class="lead">{ words.lead }</p>
            { problems(site, &state.tracks, false) }
            <p class="quiet">{ if state.log.is_empty() && state.now > 0 { words.empty.to_owned() } else { (words.fading)(half_life()) } }</p>
            { legend(site.words()) }
            <section>
                <h2>{ words.picture }</h2>
                { for all.iter().map(|(entry, cells)| html! {
                    <>
                        <h3>{ &entry.title }</h3>
                        <ul class="map">{ for cells.iter().map(|(known, ..)| cell(site.words(), known)) }</ul>
                    </>
                }) }
            </section>
            <section>
                <h2>{ words.table }</h2>
                { for all.iter().map(|(entry, cells)| table(site, state, entry, cells)) }
            </section>
            <p class="actions"><a class="button" href={site.href(&Route::Place(site.lang(), None))}>{ site.words().place.title }</a></p>
        </div>
    }
}

fn table(site: &Site, state: &Skills, entry: &TrackEntry, cells: &[Row<'_>]) -> Html {
    let words = &site.words().skills;
    let row = |(known, found, skill): &Row<'_>| {
        let n = found.map_or(0, |cell| cell.answered.len());
        html! {
            <tr>
                <th scope="row"><a href={known.href.clone()}>{ &known.title }</a></th>
                <td>{ (site.words().place.chance)(known.chance) }{ known.percent.map(|percent| format!(" ({})", (words.percent)(percent))) }</td>
                <td>{ (words.weight)(known.weight) }</td>
                <td>
                    { (words.answered)(n, found.map_or(skill.n_questions, |cell| cell.n_questions)) }
                    if let Some(found) = found.filter(|_| n > 0) { { answers(site, state, found) } }
                </td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0">
            <table>
                <caption>{ &entry.title }</caption>
                <thead><tr>{ for words.columns.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                <tbody>{ for cells.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn answers(site: &Site, state: &Skills, cell: &SkillCell) -> Html {
    let words = &site.words().skills;
    let when = |id: &QuestionId| {
        let at = state.log.iter().find(|logged| logged.answer.question == *id)?.at;
        Some((words.days)(state.now.saturating_sub(at) / 86_400_000))
    };
    html! {
        <details>
            <summary>{ (words.from)(cell.answered.len()) }</summary>
            <ul>{ for cell.answered.iter().map(|id| html! { <li>{ earlier(site, &state.log, id) }{ " · " }{ when(id) }</li> }) }</ul>
        </details>
    }
}
