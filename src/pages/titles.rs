//! What each page is called: in the tab, in search results, in links to it.

use palier_quiz::{Mode, Scope, Session, TrackId};

use crate::catalogue::Catalogue;
use crate::route::{Deck, Route};
use crate::store::site::Site;
use crate::words::Words;

/// What the browser shows for a page.
pub(crate) fn title(words: &Words, catalogue: Option<&Catalogue>, route: &Route) -> String {
    (words.shell.page_title)(&name(words, catalogue, route))
}

/// What a page is called. The name of a track that `catalogue` does not have is its id.
pub(super) fn name(words: &Words, catalogue: Option<&Catalogue>, route: &Route) -> String {
    let is_unknown =
        |track| catalogue.is_some_and(|catalogue| catalogue.complete && catalogue.track(track).is_none());
    match route {
        _ if route.track().is_some_and(is_unknown) => words.trouble.not_found.to_owned(),
        Route::Root | Route::Home(_) => words.home.title.to_owned(),
        Route::Path(_) => words.path.title.to_owned(),
        Route::Topics(_) => words.topics.title.to_owned(),
        Route::Track(_, track) => of_track(catalogue, track),
        Route::Quiz(_, deck, mode) => of_quiz(words, catalogue, deck, *mode),
        Route::Place(_, topic) => of_place(words, catalogue, topic.as_ref()),
        Route::Skills(_) => words.skills.title.to_owned(),
        Route::Result(_) => words.result.title.to_owned(),
        Route::Settings(_) => words.settings.title.to_owned(),
        Route::Make(_) => words.make.title.to_owned(),
        Route::Take(_) => words.take.title.to_owned(),
        Route::Read(_) => words.read.title.to_owned(),
        Route::Compare(_) => words.compare.title.to_owned(),
        Route::Help(_) => words.help.title.to_owned(),
        Route::Sitemap(_) => words.sitemap.title.to_owned(),
        Route::NotFound(_) => words.trouble.not_found.to_owned(),
    }
}

fn of_track(catalogue: Option<&Catalogue>, track: &TrackId) -> String {
    let entry = catalogue.and_then(|catalogue| catalogue.track(track));
    entry.map_or_else(|| track.to_string(), |entry| entry.title.clone())
}

fn of_quiz(words: &Words, catalogue: Option<&Catalogue>, deck: &Deck, mode: Mode) -> String {
    let of = match deck {
        Deck::Track(track) => of_track(catalogue, track),
        Deck::Mix => words.quiz.mix.to_owned(),
        Deck::Missed => words.quiz.missed.to_owned(),
    };
    match mode {
        Mode::Practice => (words.quiz.practice_of)(&of),
        Mode::Exam => (words.quiz.exam_of)(&of),
    }
}

fn of_place(words: &Words, catalogue: Option<&Catalogue>, topic: Option<&TrackId>) -> String {
    let of_topic = |topic| (words.place.title_of)(&of_track(catalogue, topic));
    topic.map_or_else(|| words.place.title.to_owned(), of_topic)
}

pub(super) fn track_title(site: &Site, track: &TrackId) -> String {
    of_track(site.library.catalogue.as_deref(), track)
}

pub(super) fn quiz_title(site: &Site, deck: &Deck, mode: Mode) -> String {
    of_quiz(site.words(), site.library.catalogue.as_deref(), deck, mode)
}

/// Of more topics the names would fill a phone.
const MOST_NAMED: usize = 3;

/// What a run is called: a mixed one by its skill, or by its topics if they are few.
pub(super) fn run_title(site: &Site, deck: &Deck, mode: Mode, run: &Session) -> String {
    let named = match &run.plan.scope {
        Scope::Skill(track, skill) => site.skill_title(track, skill),
        Scope::Tracks(tracks) if (1..=MOST_NAMED).contains(&tracks.len()) => {
            tracks.iter().map(|track| track_title(site, track)).collect::<Vec<_>>().join(", ")
        }
        Scope::Tracks(_) | Scope::Questions(_) => return quiz_title(site, deck, mode),
    };
    match mode {
        Mode::Practice => (site.words().quiz.practice_of)(&named),
        Mode::Exam => (site.words().quiz.exam_of)(&named),
    }
}

pub(super) fn place_title(site: &Site, topic: Option<&TrackId>) -> String {
    of_place(site.words(), site.library.catalogue.as_deref(), topic)
}
