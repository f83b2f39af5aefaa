//! A quiz: one question a screen, answered, checked and turned; what was done is remembered at once.

use palier_quiz::{Event, Mode, Session, TrackId};
use yew::Html;

use super::not_found::not_found;
use super::quiz_keys::{answer_to, listen};
use super::quiz_start::{Begun, again, begin, painted, tracks_needed};
use super::quiz_view::{Desk, desk};
use super::trouble::problems;
use super::{Msg as PageMsg, quiz_title};
use crate::effects::{Subscription, clock, page};
use crate::params::Params;
use crate::route::{Deck, Route, slot};
use crate::store::library::Shelf;
use crate::store::log;
use crate::store::records::{self, Key, Saved};
use crate::store::run::{self, Run};
use crate::store::site::{Act, Site};
use crate::widgets::flag::flags;
use crate::widgets::notice::{Tone, notice};
use crate::widgets::question::{TITLE_ID, VERDICT_ID};

/// The longest time that counts for one step, in seconds: whoever is away longer is not answering.
const MAX_STEP_SECONDS: u32 = 600;

pub(crate) struct Quiz {
    pub(super) deck: Deck,
    pub(super) mode: Mode,
    pub(super) run: Run,
    /// None while the page is still as it was painted.
    pub(super) begun: Option<Begun>,
    /// What the run needs, as far as is known.
    tracks: Vec<TrackId>,
    /// Something to be announced; empty for nothing.
    pub(super) said: String,
    /// Whether "finish" was pressed with questions left.
    pub(super) finishing: bool,
    /// When the last step was done, in milliseconds since 1970.
    since: Option<u64>,
    /// What was written last, and whether it could be.
    remembered: (Option<Saved>, bool),
    was_read_only: bool,
    listening: Option<Subscription>,
    /// What was done before the run was known, to be done then.
    held: Vec<Msg>,
}

/// What was done, by buttons or keys.
#[derive(Clone)]
pub(crate) enum Msg {
    Happened(Event),
    Said(String),
    Resumed,
    Declined,
    Restarted,
    Finished,
    /// "Finish" was pressed with questions left, and then not meant.
    WentOn,
}

impl Msg {
    /// Whether it is about the question on the screen, and so about the first while the page is as it was painted.
    const fn is_of_first(&self) -> bool {
        use Event::{Checked, Declined, Drafted, HintOpened, Spent};
        matches!(
            self,
            Self::Said(_) | Self::Happened(Drafted(_) | Checked | Declined(_) | HintOpened | Spent(_))
        )
    }
}

impl Quiz {
    pub(super) fn new(site: &Site, deck: &Deck, mode: Mode) -> Self {
        Self {
            deck: deck.clone(),
            mode,
            run: painted(site, deck, mode),
            begun: None,
            tracks: if let Deck::Track(track) = deck { vec![track.clone()] } else { Vec::new() },
            said: String::new(),
            finishing: false,
            since: None,
            remembered: (None, false),
            was_read_only: false,
            listening: None,
            held: Vec::new(),
        }
    }

    pub(super) fn view(&self, site: &Site) -> Html {
        if let Deck::Track(track) = &self.deck
            && site.library.catalogue.as_ref().is_some_and(|all| all.complete && all.track(track).is_none())
        {
            return not_found(site, true);
        }
        let words = &site.words().quiz;
        let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Quiz(msg)));
        html! {
            <div class="quiz">
                <h1 class="quiz-title">{ quiz_title(site, &self.deck, self.mode) }</h1>
                if self.begun.is_some_and(|begun| begun.changed) { { notice(Tone::Info, words.changed, html! {}) } }
                { problems(site, &self.tracks, self.run.session.is_none()) }
                { match &self.run.session {
                    Some(session) => desk(&Desk { site, session, quiz: self, on }),
                    None => self.missing(site),
                } }
                { flags() }
            </div>
        }
    }

    /// No run: it is still coming, or there is nothing to ask.
    fn missing(&self, site: &Site) -> Html {
        let words = site.words();
        if self.begun.is_none_or(|begun| !begun.nothing) {
            return html! { <p role="status">{ words.shell.loading }</p> };
        }
        let text =
            if self.deck == Deck::Missed { words.quiz.nothing_missed } else { words.quiz.nothing_asked };
        html! {
            <>
                <p>{ text }</p>
                <p><a class="button" href={site.href(&Route::Topics(site.lang()))}>{ words.home.topics_go }</a></p>
            </>
        }
    }

    pub(super) fn update(&mut self, site: &Site, msg: Msg) {
        if self.begun.is_none() && !msg.is_of_first() {
            // The other questions are still coming.
            self.held.push(msg);
            return;
        }
        match msg {
            Msg::Happened(event) => self.step(event),
            Msg::Said(said) => self.said = said,
            Msg::Resumed => self.turn(run::Msg::Resumed),
            Msg::Declined => self.turn(run::Msg::Declined),
            Msg::Restarted => {
                let session =
                    self.run.session.as_ref().and_then(|session| again(session, &site.library.bank));
                if let Some(session) = session {
                    let offered = self.run.session.clone().filter(Session::is_touched);
                    self.turn(run::Msg::Began { session, offered });
                }
            }
            Msg::Finished => {
                let open = self.run.session.as_ref().is_some_and(|session| session.next_open().is_some());
                if open && !self.finishing {
                    self.finishing = true;
                } else {
                    self.finish(site);
                }
            }
            Msg::WentOn => self.finishing = false,
        }
    }

    fn step(&mut self, event: Event) {
        let now = clock::now_ms();
        let before = self.since.replace(now).unwrap_or(now);
        self.run.update(run::Msg::Happened(Event::Spent(whole_seconds(now.saturating_sub(before)))));
        self.said.clear();
        self.finishing = false;
        match (&event, self.mode) {
            (Event::MovedTo(_), _) => focus(TITLE_ID),
            (Event::Checked | Event::Declined(_), Mode::Practice) => focus(VERDICT_ID),
            _ => {}
        }
        self.run.update(run::Msg::Happened(event));
    }

    /// Another run comes on the screen.
    fn turn(&mut self, msg: run::Msg) {
        self.run.update(msg);
        focus(TITLE_ID);
    }

    /// Scores the run, remembers it, and goes to its result.
    fn finish(&self, site: &Site) {
        let Some(session) = self.run.session.clone() else { return };
        let session = session.update(Event::Finished);
        let name = slot(&self.deck, self.mode);
        if !site.is_read_only() {
            let answers = session.answers(&site.library.bank);
            let kept = log::add(&site.library.bank, &answers, clock::now_ms())
                .and_then(|()| records::write(&Key::Result(name.clone()), &session))
                .and_then(|()| match self.run.offered.clone() {
                    Some(current) => records::write(&self.key(), &Saved { current, earlier: None }),
                    None => records::remove(&self.key()),
                });
            site.on_act.emit(Act::Kept(kept));
        }
        let of = name.parse().ok();
        site.on_act.emit(Act::Finished(name, session));
        let fragment = Params { of, ..Params::default() }.fragment();
        site.go(format!("{}{fragment}", site.href(&Route::Result(site.lang()))));
    }

    fn key(&self) -> Key {
        Key::Session(slot(&self.deck, self.mode))
    }

    /// Asks for the tracks the run needs and begins it when they are there; says whether anything changed.
    pub(super) fn look(&mut self, site: &Site) -> bool {
        let needed = tracks_needed(site, &self.deck, self.mode);
        for track in &needed {
            site.want_track(track, false);
        }
        let mut changed = self.tracks != needed;
        let catalogue = site.library.catalogue.as_ref();
        let unknown = |id: &TrackId| catalogue.is_some_and(|all| all.complete && all.track(id).is_none());
        let ready = |id: &TrackId| {
            let has_come = |shelf: &Shelf| !shelf.is_part && (shelf.track.is_some() || !shelf.loading);
            unknown(id) || site.library.shelf(id).is_some_and(has_come)
        };
        if self.begun.is_none() && catalogue.is_some() && needed.iter().all(ready) {
            let outcome = begin(site, &self.deck, self.mode, &mut self.run);
            let failed = outcome.nothing
                && needed.iter().any(|id| !unknown(id) && site.library.bank.track(id).is_none());
            if !failed {
                self.begun = Some(outcome);
                changed = true;
                for msg in std::mem::take(&mut self.held) {
                    self.update(site, msg);
                }
            }
        }
        self.tracks = needed;
        changed
    }

    /// Keeps the run in the browser's storage after each change, unless another tab does, and listens to keys.
    pub(super) fn rendered(&mut self, site: &Site) {
        if self.begun.is_some() || self.run.session.is_none() {
            page::set_started();
        }
        self.since = self.since.or_else(|| Some(clock::now_ms()));
        let read_only = site.is_read_only();
        if std::mem::replace(&mut self.was_read_only, read_only) && !read_only {
            self.take_over(site);
        }
        let may_write = self.begun.is_some() && site.writer.is_some() && !read_only;
        let saved = (self.run.to_save(), may_write);
        if saved != self.remembered {
            if let (Some(saved), true) = &saved {
                site.on_act.emit(Act::Kept(records::write(&self.key(), saved)));
            }
            self.remembered = saved;
        }
        let listens = site.settings.shortcuts && !read_only;
        self.listening = self.run.session.as_ref().filter(|_| listens).map(|session| {
            let (site, session) = (site.clone(), session.clone());
            listen(move |wish| {
                let answer = answer_to(&site, &session, wish);
                let answered = answer.is_some();
                if let Some(msg) = answer {
                    site.on_act.emit(Act::OnPage(PageMsg::Quiz(msg)));
                }
                answered
            })
        });
    }

    /// What another tab has done meanwhile comes on the screen.
    fn take_over(&mut self, site: &Site) {
        if let Some(saved) = records::read::<Saved>(&self.key()).here() {
            self.run.update(run::Msg::Began { session: saved.current, offered: saved.earlier });
            site.on_act.emit(Act::Looked);
        }
    }
}

fn focus(id: &'static str) {
    clock::once_shown(move || page::focus(id));
}

fn whole_seconds(ms: u64) -> u32 {
    u32::try_from(ms.saturating_add(500) / 1000).unwrap_or(u32::MAX).min(MAX_STEP_SECONDS)
}
