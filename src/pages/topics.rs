//! The interview topics, one by one or mixed.

use palier_quiz::{Length, Mode, TrackId};
use yew::{Event, Html};

use super::Msg;
use super::path::{Known, Summaries, known, standing, summaries};
use super::trouble::problems;
use crate::catalogue::TrackEntry;
use crate::effects::{input, navigate, page};
use crate::params::Params;
use crate::route::{Deck, Route};
use crate::store::site::{Act, Site};

/// Lengths that a mixed run can have.
const LENGTHS: [u16; 4] = [10, 20, 30, 40];
const MIX_ID: &str = "mix";

pub(crate) struct Topics {
    summaries: Summaries,
    mix: Mix,
    looked: bool,
}

/// A mixed run as it is put together.
#[derive(Clone)]
pub(crate) struct Mix {
    /// Ids of tracks.
    chosen: Vec<String>,
    length: u16,
    mode: Mode,
}

impl Topics {
    pub(super) fn new() -> Self {
        let chosen = ["git", "docker", "testing"].map(str::to_owned).to_vec();
        Self { summaries: Vec::new(), mix: Mix { chosen, length: 20, mode: Mode::Practice }, looked: false }
    }

    pub(super) fn look(&mut self, site: &Site) {
        self.summaries = summaries(site);
        let first = !std::mem::replace(&mut self.looked, true);
        // As the page came, the browser has been there.
        if first && site.still.is_none() && navigate::fragment() == MIX_ID {
            page::go_to(MIX_ID);
        }
    }

    pub(super) fn update(&mut self, mix: Mix) {
        self.mix = mix;
    }
}

pub(super) fn topics(site: &Site, Topics { summaries, mix, .. }: &Topics) -> Html {
    let words = &site.words().topics;
    let tracks = site.library.tracks();
    let topics = tracks.iter().filter(|entry| entry.level.is_none());
    let card = |entry: &TrackEntry| card(site, entry, known(summaries, entry));
    html! {
        <>
            <h1>{ words.title }</h1>
            <p class="lead">{ words.lead }</p>
            { problems(site, &[], true) }
            <ul class="cards">{ for topics.map(card) }</ul>
            { mixed(site, tracks, mix) }
        </>
    }
}

fn card(site: &Site, entry: &TrackEntry, known: Option<&Known>) -> Html {
    let (words, lang) = (site.words(), site.lang());
    let quiz = Route::Quiz(lang, Deck::Track(entry.id.clone()), Mode::Practice);
    html! {
        <li class="card">
            <p class="caption">{ (words.topics.n_questions)(entry.n_questions()) }</p>
            <h2>{ &entry.title }</h2>
            if let Some(known) = known { <p>{ standing(site, known) }</p> }
            <p class="actions">
                <a class="button primary" href={site.href(&quiz)} aria-label={(words.path.start_on)(&entry.title)}>{ words.path.start }</a>
                <a class="button" href={site.href(&Route::Track(lang, entry.id.clone()))}>{ words.path.study }</a>
            </p>
        </li>
    }
}

/// A mixed run, put together here and started by a link that says all of it.
fn mixed(site: &Site, all: &[TrackEntry], mix: &Mix) -> Html {
    let words = &site.words().topics;
    let on_mix = site.on_act.reform(|mix| Act::OnPage(Msg::Mixed(mix)));
    let ids = all.iter().map(|entry| &entry.id);
    let tracks: Vec<TrackId> =
        ids.filter(|id| mix.chosen.iter().any(|chosen| chosen == id.as_str())).cloned().collect();
    let empty = tracks.is_empty();
    let params = Params { tracks, length: Some(Length::AtMost(mix.length)), ..Params::default() };
    let route = Route::Quiz(site.lang(), Deck::Mix, mix.mode);
    let href = format!("{}{}", site.href(&route), params.fragment());
    let topic = |entry: &TrackEntry| {
        let id = entry.id.to_string();
        let checked = mix.chosen.contains(&id);
        let before = mix.clone();
        let onchange = on_mix.reform(move |event: Event| {
            let mut chosen: Vec<String> =
                before.chosen.iter().filter(|other| **other != id).cloned().collect();
            chosen.extend(input::is_ticked(&event).then(|| id.clone()));
            Mix { chosen, ..before.clone() }
        });
        html! { <li><label><input type="checkbox" {checked} {onchange} />{ " " }{ &entry.title }</label></li> }
    };
    let before = mix.clone();
    let lengths = on_mix.reform(move |event: Event| Mix {
        length: input::selected(&event).parse().unwrap_or(20),
        ..before.clone()
    });
    let mode_radio = |mode: Mode, label: &'static str| {
        let before = mix.clone();
        let onchange = on_mix.reform(move |_: Event| Mix { mode, ..before.clone() });
        html! { <label><input type="radio" name="mode" checked={mix.mode == mode} {onchange} />{ " " }{ label }</label> }
    };
    html! {
        <section id={MIX_ID} class="card" aria-labelledby="mix-title">
            <h2 id="mix-title">{ words.mix_title }</h2>
            <p>{ words.mix_text }</p>
            <p class="needs-app quiet">{ words.needs_app }</p>
            // What is chosen before the app has come would be lost.
            <fieldset class="plain" role="none" disabled={site.writer.is_none()}>
                <fieldset><legend>{ words.mix_which }</legend><ul class="ticks">{ for all.iter().map(topic) }</ul></fieldset>
                <p>
                    <label for="mix-length">{ words.mix_length }</label>{ " " }
                    <select id="mix-length" autocomplete="off" onchange={lengths}>
                        { for LENGTHS.map(|n| html! { <option value={n.to_string()} selected={n == mix.length}>{ n.to_string() }</option> }) }
                    </select>
                </p>
                <fieldset class="modes">
                    <legend>{ words.mix_mode }</legend>
                    { mode_radio(Mode::Practice, words.practice) }
                    { mode_radio(Mode::Exam, words.exam) }
                </fieldset>
            </fieldset>
            if empty {
                <p class="help" role="status">{ words.mix_empty }</p>
            } else {
                <p class="actions"><a class="button primary" {href}>{ words.mix_start }</a></p>
            }
        </section>
    }
}
