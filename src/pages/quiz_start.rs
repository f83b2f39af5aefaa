//! How a run begins: as the page was painted, with what was done since, and with what is remembered.

use std::rc::Rc;

use palier_quiz::{Bank, Event, Mode, QuestionId, Scope, Session, TrackId, sorted};

use crate::effects::clock;
use crate::route::{Deck, slot};
use crate::store::opening_session;
use crate::store::records::{self, Found, Key, Saved};
use crate::store::run::{Msg, Run, plan, replan, replay};
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

/// Tracks that a run needs, as far as the address and the memory tell.
pub(super) fn tracks_needed(site: &Site, deck: &Deck, mode: Mode) -> Vec<TrackId> {
    match deck {
        Deck::Track(track) => vec![track.clone()],
        Deck::Mix if !site.params.tracks.is_empty() => site.params.tracks.clone(),
        Deck::Mix | Deck::Missed => remembered(deck, mode).here().map_or_else(Vec::new, |saved| {
            let mut tracks = sorted(saved.current.items.into_iter().map(|item| item.question.track));
            tracks.dedup();
            tracks
        }),
    }
}

fn remembered(deck: &Deck, mode: Mode) -> Found<Saved> {
    records::read(&Key::Session(slot(deck, mode)))
}

/// Begins the run for good, once its tracks are loaded: decides what is asked, and what is offered.
pub(super) fn begin(site: &Site, deck: &Deck, mode: Mode, run: &mut Run) -> Begun {
    let bank = &site.library.bank;
    let saved = match remembered(deck, mode) {
        Found::Here(saved) => Some(saved),
        Found::SetAside => {
            site.on_act.emit(Act::SetAside);
            None
        }
        Found::Fault(fault) => {
            site.on_act.emit(Act::Kept(Err(fault)));
            None
        }
        Found::Absent => None,
    };
    let (left, changed) = match saved {
        Some(saved) if saved.current.fits(bank) => (Some(saved), false),
        Some(_) => (None, true),
        None => (None, false),
    };
    let left_session = left.as_ref().map(|saved| saved.current.clone());
    let fresh = fresh(site, deck, mode, run.session.as_ref(), bank);
    let resumes = |left: &Session| match deck {
        Deck::Track(_) => site.params.resume,
        Deck::Missed => true,
        Deck::Mix => fresh.as_ref().is_none_or(|fresh| {
            fresh.plan.scope == left.plan.scope && site.params.seed.is_none_or(|seed| seed == left.plan.seed)
        }),
    };
    match left_session {
        Some(left_session) if resumes(&left_session) => {
            let offered = left.and_then(|saved| saved.earlier).filter(|earlier| earlier.fits(bank));
            run.update(Msg::Began { session: left_session, offered });
        }
        offered => match fresh {
            Some(session) => run.update(Msg::Began { session, offered }),
            None => return Begun { nothing: true, changed },
        },
    }
    Begun { nothing: false, changed }
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

/// Remembers a run over just these questions, to be taken up at the address of the missed ones.
pub(super) fn remember_missed(
    bank: &Rc<Bank>,
    missed: Vec<QuestionId>,
) -> Option<Result<(), crate::effects::storage::StorageFault>> {
    let plan = palier_quiz::Plan {
        scope: Scope::Questions(missed),
        mode: Mode::Practice,
        seed: clock::new_seed(),
        length: palier_quiz::Length::All,
        fixed_opening: false,
    };
    let current = Session::start(plan, bank)?;
    let key = Key::Session(slot(&Deck::Missed, Mode::Practice));
    Some(records::write(&key, &Saved { current, earlier: None }))
}
