//! How a run begins: as the page was painted, with what was done since, and with what is remembered.

use palier_quiz::{Bank, Event, Mode, QuestionId, Scope, Session, TrackId};

use super::{Msg as PageMsg, quiz};
use crate::effects::clock;
use crate::route::{Deck, Route, slot};
use crate::store::opening_session;
use crate::store::records::{self, Key, Saved};
use crate::store::run::{Run, most_done_first, plan, replan, replay};
use crate::store::site::{Act, Site};

/// The run as it was painted, with what was chosen before the app came.
pub(super) fn painted(site: &Site, deck: &Deck, mode: Mode) -> Run {
    let session = opening_session(&site.library.bank, deck, mode).map(|session| {
        let chosen = taken_events(site, &session).into_iter().filter(|event| !is_final(event));
        chosen.fold(session, Session::update)
    });
    Run { session, ..Run::default() }
}

/// What would change the structure of the painted page: it waits until that has been taken over.
const fn is_final(event: &Event) -> bool {
    matches!(event, Event::Checked | Event::Declined(_) | Event::MovedTo(_))
}

fn taken_events(site: &Site, session: &Session) -> Vec<Event> {
    let question = session.item().and_then(|item| site.library.question(&item.question));
    match (question.and_then(palier_quiz::Question::body), &site.taken) {
        (Some(body), Some(taken)) => replay(body, taken),
        _ => Vec::new(),
    }
}

/// Tracks that the address asks for, and those of `runs`: without them these could not go on.
pub(super) fn tracks_needed<'a>(
    site: &Site,
    deck: &Deck,
    runs: impl Iterator<Item = &'a Session>,
) -> Vec<TrackId> {
    if let Deck::Track(track) = deck {
        return vec![track.clone()];
    }
    let mut tracks = site.params.tracks.clone();
    for item in runs.flat_map(|run| &run.items) {
        if !tracks.contains(&item.question.track) {
            tracks.push(item.question.track.clone());
        }
    }
    tracks
}

/// What was left unfinished, and how it is met.
pub(super) struct Left {
    pub(super) runs: Vec<Session>,
    /// All tracks have come. Else nothing is given up because it does not fit: what is missing may still come.
    pub(super) whole: bool,
    /// It is another tab's, and was asked for in this one.
    pub(super) took_over: bool,
}

/// Begins the run for good, once its tracks are loaded: decides what is asked, and what is offered.
pub(super) fn begin(site: &Site, deck: &Deck, mode: Mode, run: &mut Run, left: Left) -> Begun {
    let Left { mut runs, whole, took_over } = left;
    let bank = &site.library.bank;
    let fresh = fresh(site, deck, mode, run.session.as_ref(), bank);
    let is_wanted = |left: &Session| match deck {
        Deck::Track(_) => site.params.resume || took_over,
        Deck::Missed => true,
        Deck::Mix => fresh.as_ref().is_none_or(|fresh| {
            fresh.plan.scope == left.plan.scope
                && site.params.seed.is_none_or(|seed| seed == left.plan.seed)
                && site.params.length.is_none_or(|length| length == left.plan.length)
        }),
    };
    let mut changed = false;
    if whole {
        changed = runs.first().is_some_and(|last| !last.fits(bank));
        runs = runs.into_iter().filter_map(|left| left.fitted(bank)).collect();
    }
    let goes_on = |left: &Session| is_wanted(left) && left.fits(bank);
    let begun = Run::begin(runs, fresh.clone(), goes_on);
    let nothing = begun.is_none();
    if let Some(begun) = begun {
        *run = begun;
    }
    Begun { nothing, changed }
}

/// How beginning went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Begun {
    /// The address asks nothing that is there.
    pub(super) nothing: bool,
    /// What was remembered does not fit the questions any more.
    pub(super) changed: bool,
}

fn fresh(site: &Site, deck: &Deck, mode: Mode, painted: Option<&Session>, bank: &Bank) -> Option<Session> {
    let plan = plan(deck, mode, &site.params, clock::new_seed())?;
    match painted {
        Some(painted) => {
            let finals = taken_events(site, painted).into_iter().filter(is_final);
            let session = replan(painted, plan, bank)?;
            Some(finals.fold(session, Session::update))
        }
        None => Session::start(plan, bank),
    }
}

/// The same questions again, in another order.
pub(super) fn again(session: &Session, bank: &Bank) -> Option<Session> {
    let mut plan = session.plan.clone();
    plan.seed = clock::new_seed();
    plan.fixed_opening = false;
    Session::start(plan, bank)
}

/// A run over just these questions.
pub(super) fn over_missed(bank: &Bank, missed: Vec<QuestionId>) -> Option<Session> {
    let plan = palier_quiz::Plan {
        scope: Scope::Questions(missed),
        mode: Mode::Practice,
        seed: clock::new_seed(),
        length: palier_quiz::Length::All,
        fixed_opening: false,
    };
    Session::start(plan, bank)
}

/// Goes to the page of a deck, where `current` begins; what was left there is offered. It is kept for a reload, and
/// handed over as well: the storage may be full, or another tab's.
pub(super) fn go_to(site: &Site, deck: Deck, mode: Mode, current: Session) {
    let key = Key::Session(slot(&deck, mode));
    let left = records::read(&key).here().map_or_else(Vec::new, Saved::sessions);
    let saved = Saved { current, earlier: most_done_first(left) };
    if !site.is_read_only() {
        site.on_act.emit(Act::Kept(records::write(&key, &saved)));
    }
    site.go(format!("{}#resume", site.href(&Route::Quiz(site.lang(), deck, mode))));
    site.on_act.emit(Act::OnPage(PageMsg::Quiz(quiz::Msg::HandedOver(saved.sessions()))));
}
