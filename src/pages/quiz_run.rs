//! How a run is begun, driven, remembered and finished.

use palier_quiz::{Event, Mode, TrackId};
use yew::prelude::*;

use super::quiz_start::{Begun, again, begin, tracks_needed};
use crate::effects::{clock, page};
use crate::params::Params;
use crate::route::{Deck, Route, slot};
use crate::store::log;
use crate::store::records::{self, Key, Saved};
use crate::store::run::{Msg, Run};
use crate::store::site::{Act, Site};
use crate::widgets::question::{TITLE_ID, VERDICT_ID};

/// The longest time that counts for one step, in seconds: whoever is away longer is not answering.
const MAX_STEP_SECONDS: u32 = 600;

/// Everything the buttons and keys can do.
#[derive(Clone, PartialEq)]
pub(super) struct Control {
    pub(super) on_event: Callback<Event>,
    pub(super) on_resume: Callback<()>,
    pub(super) on_decline: Callback<()>,
    pub(super) on_restart: Callback<()>,
    pub(super) on_finish: Callback<()>,
    /// Something to be announced; empty for nothing.
    pub(super) said: UseStateHandle<String>,
    /// Whether "finish" was pressed with questions left.
    pub(super) finishing: UseStateHandle<bool>,
}

/// Asks for the tracks a run needs and begins it when they are there; says which they are.
#[hook]
pub(super) fn use_beginning(
    site: &Site,
    deck: &Deck,
    mode: Mode,
    run: &UseReducerHandle<Run>,
    begun: &UseStateHandle<Option<Begun>>,
) -> Vec<TrackId> {
    let tracks = use_state(|| match deck {
        Deck::Track(track) => vec![track.clone()],
        Deck::Mix | Deck::Missed => Vec::new(),
    });
    use_effect_with((site.library.clone(), site.params.clone()), {
        let (site, deck, run) = (site.clone(), deck.clone(), run.clone());
        let (tracks, begun) = (tracks.clone(), begun.clone());
        move |_| {
            let needed = tracks_needed(&site, &deck, mode);
            for track in &needed {
                site.want_track(track, false);
            }
            if *tracks != needed {
                tracks.set(needed.clone());
            }
            let catalogue = site.library.catalogue.as_ref();
            let unknown = |id: &TrackId| catalogue.is_some_and(|all| all.complete && all.track(id).is_none());
            let ready = |id: &TrackId| {
                let shelf = site.library.shelf(id);
                unknown(id) || shelf.is_some_and(|shelf| shelf.track.is_some() || !shelf.loading)
            };
            if begun.is_none() && catalogue.is_some() && needed.iter().all(ready) {
                let outcome = begin(&site, &deck, mode, &run);
                let failed = outcome.nothing && needed.iter().any(|id| !unknown(id) && site.library.bank.track(id).is_none());
                if !failed {
                    begun.set(Some(outcome));
                }
            }
        }
    });
    (*tracks).clone()
}

/// Keeps the run in the browser's storage after each change, unless another tab does.
#[hook]
pub(super) fn use_remembering(site: &Site, deck: &Deck, mode: Mode, run: &UseReducerHandle<Run>, begun: bool) {
    let may_write = begun && site.writer.is_some() && !site.is_read_only();
    use_effect_with((run.to_save(), may_write), {
        let (on_act, key) = (site.on_act.clone(), Key::Session(slot(deck, mode)));
        move |(saved, may_write): &(Option<Saved>, bool)| {
            if let (Some(saved), true) = (saved, *may_write) {
                on_act.emit(Act::Kept(records::write(&key, saved)));
            }
        }
    });
    let read_only = site.is_read_only();
    let was_read_only = use_mut_ref(|| false);
    use_effect_with(read_only, {
        let (run, key) = (run.clone(), Key::Session(slot(deck, mode)));
        move |read_only: &bool| {
            let took_over = was_read_only.replace(*read_only) && !*read_only;
            let saved = if took_over { records::read::<Saved>(&key).here() } else { None };
            if let Some(saved) = saved {
                run.dispatch(Msg::Began { session: saved.current, offered: saved.earlier });
            }
        }
    });
}

#[hook]
pub(super) fn use_control(site: &Site, deck: &Deck, mode: Mode, run: &UseReducerHandle<Run>) -> Control {
    let said = use_state(String::new);
    let finishing = use_state(|| false);
    let since = use_mut_ref(|| None::<u64>);
    use_effect_with((), {
        let since = since.clone();
        move |()| *since.borrow_mut() = Some(clock::now_ms())
    });
    let on_event = {
        let (run, said, finishing) = (run.clone(), said.clone(), finishing.clone());
        Callback::from(move |event: Event| {
            let now = clock::now_ms();
            let before = since.borrow_mut().replace(now);
            run.dispatch(Msg::Happened(Event::Spent(whole_seconds(now.saturating_sub(before.unwrap_or(now))))));
            said.set(String::new());
            finishing.set(false);
            focus_after(&event, mode);
            run.dispatch(Msg::Happened(event));
        })
    };
    let dispatch = |msg: fn() -> Msg| {
        let run = run.clone();
        Callback::from(move |()| {
            run.dispatch(msg());
            clock::once_shown(|| page::focus(TITLE_ID));
        })
    };
    let on_restart = {
        let (run, site) = (run.clone(), site.clone());
        Callback::from(move |()| {
            let session = run.session.as_ref().and_then(|session| again(session, &site.library.bank));
            if let Some(session) = session {
                let offered = run.session.clone().filter(palier_quiz::Session::is_touched);
                run.dispatch(Msg::Began { session, offered });
                clock::once_shown(|| page::focus(TITLE_ID));
            }
        })
    };
    let on_finish = {
        let (run, site, deck) = (run.clone(), site.clone(), deck.clone());
        let finishing = finishing.clone();
        Callback::from(move |()| {
            let open = run.session.as_ref().is_some_and(|session| session.next_open().is_some());
            if open && !*finishing {
                finishing.set(true);
            } else {
                finish(&site, &deck, mode, &run);
            }
        })
    };
    Control {
        on_event,
        on_resume: dispatch(|| Msg::Resumed),
        on_decline: dispatch(|| Msg::Declined),
        on_restart,
        on_finish,
        said,
        finishing,
    }
}

fn whole_seconds(ms: u64) -> u32 {
    u32::try_from(ms.saturating_add(500) / 1000).unwrap_or(u32::MAX).min(MAX_STEP_SECONDS)
}

fn focus_after(event: &Event, mode: Mode) {
    let target = match (event, mode) {
        (Event::MovedTo(_), _) => TITLE_ID,
        (Event::Checked | Event::Declined(_), Mode::Practice) => VERDICT_ID,
        _ => return,
    };
    clock::once_shown(move || page::focus(target));
}

/// Scores the run, remembers it, and goes to its result.
fn finish(site: &Site, deck: &Deck, mode: Mode, run: &UseReducerHandle<Run>) {
    let Some(session) = run.session.clone() else { return };
    let session = session.update(Event::Finished);
    let name = slot(deck, mode);
    if !site.is_read_only() {
        let answers = session.answers(&site.library.bank);
        let kept = log::add(&site.library.bank, &answers, clock::now_ms())
            .and_then(|()| records::write(&Key::Result(name.clone()), &session))
            .and_then(|()| match run.offered.clone() {
                Some(current) => records::write(&Key::Session(name.clone()), &Saved { current, earlier: None }),
                None => records::remove(&Key::Session(name.clone())),
            });
        site.on_act.emit(Act::Kept(kept));
    }
    let of = name.parse().ok();
    site.on_act.emit(Act::Finished(name, session));
    let fragment = Params { of, ..Params::default() }.fragment();
    site.go(format!("{}{fragment}", site.href(&Route::Result(site.lang()))));
}
