//! The interview topics, one by one or mixed.

use palier_quiz::{Length, Mode, TrackId};
use yew::prelude::*;

use super::path::{standing, use_summaries};
use super::trouble::problems;
use crate::catalogue::TrackEntry;
use crate::effects::input;
use crate::effects::page;
use crate::params::Params;
use crate::route::{Deck, Route};
use crate::store::log::Summary;
use crate::store::site::{Site, use_site};

/// Lengths that a mixed run can have.
const LENGTHS: [u16; 4] = [10, 20, 30, 40];
const MIX_ID: &str = "mix";

#[component]
pub(super) fn Topics() -> Html {
    let site = use_site();
    let words = &site.words().topics;
    let catalogue = site.library.catalogue.clone().unwrap_or_default();
    let topics: Vec<TrackEntry> = catalogue.topics().cloned().collect();
    let ids: Vec<Option<TrackId>> = topics.iter().map(|entry| Some(entry.id.clone())).collect();
    let summaries = use_summaries(&ids);
    use_effect_with((), |()| {
        if crate::effects::navigate::place().fragment == format!("#{MIX_ID}") {
            page::scroll_to(MIX_ID);
        }
    });
    let card = |(index, entry): (usize, &TrackEntry)| card(&site, entry, summaries.get(index).and_then(Option::as_ref));
    html! {
        <>
            <h1>{ words.title }</h1>
            <p class="lead">{ words.lead }</p>
            { problems(&site, &[], true) }
            <ul class="cards">{ for topics.iter().enumerate().map(card) }</ul>
            <Mix tracks={catalogue.tracks.clone()} />
        </>
    }
}

fn card(site: &Site, entry: &TrackEntry, known: Option<&Summary>) -> Html {
    let (words, lang) = (site.words(), site.lang());
    let quiz = Route::Quiz(lang, Deck::Track(entry.id.clone()), Mode::Practice);
    html! {
        <li class="card">
            <p class="caption">{ (words.topics.n_questions)(entry.n_questions()) }</p>
            <h2>{ &entry.title }</h2>
            if let Some(known) = known { <p class="standing">{ standing(site, known) }</p> }
            <p class="actions">
                <a class="button primary" href={site.href(&quiz)}>{ (words.path.start)(&entry.title) }</a>
                <a class="button" href={site.href(&Route::Track(lang, entry.id.clone()))}>{ words.path.study }</a>
            </p>
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct MixProps {
    tracks: Vec<TrackEntry>,
}

/// A mixed run, put together here and started by a link that says all of it.
#[component]
fn Mix(props: &MixProps) -> Html {
    let site = use_site();
    let words = &site.words().topics;
    let chosen = use_state(|| ["git", "docker", "testing"].map(str::to_owned).to_vec());
    let length = use_state(|| 20_u16);
    let mode = use_state(|| Mode::Practice);
    let tracks: Vec<TrackId> =
        props.tracks.iter().map(|entry| entry.id.clone()).filter(|id| chosen.iter().any(|c| c == id.as_str())).collect();
    let params =
        Params { tracks: tracks.clone(), length: Some(Length::AtMost(*length)), ..Params::default() };
    let route = Route::Quiz(site.lang(), Deck::Mix, *mode);
    let href = format!("{}{}", site.href(&route), params.fragment());
    let topic = |entry: &TrackEntry| {
        let id = entry.id.to_string();
        let ticked = chosen.contains(&id);
        let chosen = chosen.clone();
        let onchange = Callback::from(move |event: Event| {
            let mut next: Vec<String> = chosen.iter().filter(|other| **other != id).cloned().collect();
            next.extend(input::is_ticked(&event).then(|| id.clone()));
            chosen.set(next);
        });
        html! { <li><label><input type="checkbox" checked={ticked} {onchange} />{ " " }{ &entry.title }</label></li> }
    };
    let lengths = {
        let length = length.clone();
        Callback::from(move |event: Event| length.set(input::selected(&event).parse().unwrap_or(20)))
    };
    let mode_radio = |value: Mode, label: &'static str| {
        let set = mode.setter();
        let onchange = Callback::from(move |_: Event| set.set(value));
        html! { <label><input type="radio" name="mode" checked={*mode == value} {onchange} />{ " " }{ label }</label> }
    };
    html! {
        <section id={MIX_ID} class="mix card" aria-labelledby="mix-title">
            <h2 id="mix-title">{ words.mix_title }</h2>
            <p>{ words.mix_text }</p>
            <p class="needs-app quiet">{ words.needs_app }</p>
            <fieldset><legend>{ words.mix_which }</legend><ul class="ticks">{ for props.tracks.iter().map(topic) }</ul></fieldset>
            <p>
                <label for="mix-length">{ words.mix_length }</label>{ " " }
                <select id="mix-length" onchange={lengths}>
                    { for LENGTHS.map(|n| html! { <option value={n.to_string()} selected={n == *length}>{ n }</option> }) }
                </select>
            </p>
            <fieldset class="modes">
                <legend>{ words.mix_mode }</legend>
                { mode_radio(Mode::Practice, words.practice) }
                { mode_radio(Mode::Exam, words.exam) }
            </fieldset>
            if tracks.is_empty() {
                <p class="help" role="status">{ words.mix_empty }</p>
            } else {
                <p class="actions"><a class="button primary" {href}>{ words.mix_start }</a></p>
            }
        </section>
    }
}
