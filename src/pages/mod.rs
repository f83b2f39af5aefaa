//! One file a page: each wires what is at hand to widgets.

mod home;
mod not_found;
mod path;
mod quiz;
mod quiz_actions;
mod quiz_keys;
mod quiz_run;
mod quiz_start;
mod quiz_view;
mod result;
mod review;
mod settings;
mod topics;
mod track;
mod trouble;
mod verdict;
mod why;

use palier_quiz::Mode;
use yew::prelude::*;

use crate::effects::page;
use crate::route::{Deck, Route};
use crate::store::site::{Site, use_site};

/// The page of the current address.
#[component]
pub(crate) fn Page() -> Html {
    let site = use_site();
    let title = title(&site);
    let waits = matches!(site.route, Route::Quiz(..));
    use_effect_with((title, waits), |(title, waits)| {
        page::set_title(title);
        if !waits {
            page::set_started();
        }
    });
    match &site.route {
        Route::Root | Route::Home(_) => html! { <home::Home /> },
        Route::Path(_) => html! { <path::Path /> },
        Route::Topics(_) => html! { <topics::Topics /> },
        Route::Track(_, track) => html! { <track::Study track={track.clone()} /> },
        Route::Quiz(_, deck, mode) => html! { <quiz::Quiz deck={deck.clone()} mode={*mode} /> },
        Route::Result(_) => html! { <result::Result /> },
        Route::Settings(_) => html! { <settings::SettingsPage /> },
        Route::NotFound(_) => html! { <not_found::NotFound /> },
    }
}

/// The title of the current page, for the tab.
pub(crate) fn title(site: &Site) -> String {
    let words = site.words();
    let own = match &site.route {
        Route::Root | Route::Home(_) => words.home.title.to_owned(),
        Route::Path(_) => words.path.title.to_owned(),
        Route::Topics(_) => words.topics.title.to_owned(),
        Route::Track(_, track) => track_title(site, track),
        Route::Quiz(_, deck, mode) => quiz_title(site, deck, *mode),
        Route::Result(_) => words.result.title.to_owned(),
        Route::Settings(_) => words.settings.title.to_owned(),
        Route::NotFound(_) => words.trouble.not_found.to_owned(),
    };
    (words.shell.page_title)(&own)
}

pub(crate) fn track_title(site: &Site, track: &palier_quiz::TrackId) -> String {
    let entry = site.library.catalogue.as_ref().and_then(|catalogue| catalogue.track(track));
    entry.map_or_else(|| track.to_string(), |entry| entry.title.clone())
}

fn quiz_title(site: &Site, deck: &Deck, mode: Mode) -> String {
    let words = &site.words().quiz;
    let of = match deck {
        Deck::Track(track) => track_title(site, track),
        Deck::Mix => words.mix.to_owned(),
        Deck::Missed => words.missed.to_owned(),
    };
    match mode {
        Mode::Practice => (words.practice_of)(&of),
        Mode::Exam => (words.exam_of)(&of),
    }
}
