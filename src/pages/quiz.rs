//! A quiz: one question a screen, answered, checked and turned; what was done is remembered at once.

use palier_quiz::{Event, Mode, Question, Session, TrackId};
use yew::Html;

use super::not_found::not_found;
use super::quiz_answer::event_of;
use super::quiz_keys::{Wish, answer_to, listen};
use super::quiz_start::{Begun, again, begin, painted, tracks_needed};
use super::quiz_view::{Desk, desk, shown_seed};
use super::trouble::problems;
use super::{Msg as PageMsg, quiz_title, take};
use crate::effects::{Subscription, clock, drag, page};
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
use crate::widgets::touch::Touch;

/// The longest time that counts for one step, in seconds: whoever is away longer is not answering.
const MAX_STEP_SECONDS: u32 = 600;

pub(crate) struct Quiz {
    pub(super) deck: Deck,
    pub(super) mode: Mode,
    /// Whether it is somebody's test: the page around it keeps it, and ends it.
    pub(super) is_test: bool,
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
    /// Keys, with whether single ones mean something; what is dropped; the end of the page.
    listening: Option<(bool, [Subscription; 3])>,
    pub(super) after: AfterPaint,
    held: Vec<Msg>,
}

/// What waits until the reader sees what was done.
#[derive(Default)]
pub(super) struct AfterPaint {
    due: bool,
    /// Whether an answer is not on the screen yet but for what the browser shows by itself.
    behind: bool,
    /// Whether the question has just come: what only its check shows is not there yet.
    pub(super) arriving: bool,
}

/// What was done, by buttons or keys.
#[derive(Clone)]
pub(crate) enum Msg {
    Happened(Event),
    Touched(Touch),
    Wished(Wish),
    Painted,
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
            Self::Touched(_)
                | Self::Painted
                | Self::Happened(Drafted(_) | Checked | Declined(_) | HintOpened | Spent(_))
        )
    }
}

impl Quiz {
    pub(super) fn new(site: &Site, deck: &Deck, mode: Mode) -> Self {
        Self {
            deck: deck.clone(),
            mode,
            is_test: false,
            run: painted(site, deck, mode),
            begun: None,
            tracks: if let Deck::Track(track) = deck { vec![track.clone()] } else { Vec::new() },
            said: String::new(),
            finishing: false,
            since: None,
            remembered: (None, false),
            was_read_only: false,
            listening: None,
            after: AfterPaint::default(),
            held: Vec::new(),
        }
    }

    /// The questions of somebody's test, as far as they are answered.
    pub(super) fn of_test(session: Session) -> Self {
        let mode = session.plan.mode;
        Self {
            deck: Deck::Mix,
            mode,
            is_test: true,
            run: Run { session: Some(session), offered: None },
            begun: Some(Begun::default()),
            tracks: Vec::new(),
            said: String::new(),
            finishing: false,
            since: None,
            remembered: (None, false),
            was_read_only: false,
            listening: None,
            after: AfterPaint::default(),
            held: Vec::new(),
        }
    }

    /// The question on the screen and the ways on, without a title.
    pub(super) fn view_of_test(&self, site: &Site) -> Html {
        let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Quiz(msg)));
        let desk = |session| desk(&Desk { site, session, quiz: self, on });
        html! { <div class="quiz">{ self.run.session.as_ref().map(desk) }</div> }
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
        let (lead, nothing) = match self.deck {
            Deck::Track(_) => ("", words.quiz.nothing_asked),
            Deck::Mix => (words.quiz.mix_lead, words.quiz.nothing_asked),
            Deck::Missed => (words.quiz.missed_lead, words.quiz.nothing_missed),
        };
        let is_nothing = self.begun.is_some_and(|begun| begun.nothing);
        html! {
            <>
                <p class="lead">{ lead }</p>
                if is_nothing {
                    <p>{ nothing }</p>
                    <p><a class="button" href={site.href(&Route::Topics(site.lang()))}>{ words.home.topics_go }</a></p>
                } else {
                    <p role="status">{ words.shell.loading }</p>
                }
            </>
        }
    }

    /// Whether it must be shown before the next frame.
    pub(super) fn update(&mut self, site: &Site, msg: Msg) -> bool {
        if self.begun.is_none() && !msg.is_of_first() {
            // The other questions are still coming.
            self.held.push(msg);
            return false;
        }
        match msg {
            Msg::Happened(event) => {
                if event == Event::Checked {
                    self.touch(site, &Touch::Told);
                }
                self.step(event);
            }
            Msg::Touched(touch) => return self.touch(site, &touch),
            Msg::Wished(wish) => {
                let answer = self.run.session.as_ref().filter(|_| !site.is_read_only());
                match answer.and_then(|session| answer_to(site, session, &wish)) {
                    Some(Ok(msg)) => return self.update(site, msg),
                    Some(Err(said)) => said.clone_into(&mut self.said),
                    None => return false,
                }
            }
            Msg::Painted => return self.painted(site),
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
        true
    }

    fn touch(&mut self, site: &Site, touch: &Touch) -> bool {
        let event = self.on_screen(site).and_then(|(session, question)| {
            event_of(question, shown_seed(session), session.item()?.given(), touch)
        });
        let Some(event) = event else { return false };
        let n = if let Event::Drafted(palier_quiz::Given::Ordered(order)) = &event { order.len() } else { 0 };
        self.step(event);
        if let Touch::Moved { to, .. } = touch {
            self.said = (site.words().quiz.moved)(to + 1, n);
            page::keep_focus();
        }
        if touch.is_shown() {
            self.after.behind = true;
            self.when_painted(site);
        }
        !touch.is_shown()
    }

    fn on_screen<'a>(&'a self, site: &'a Site) -> Option<(&'a Session, &'a Question)> {
        let session = self.run.session.as_ref()?;
        Some((session, site.library.question(&session.item()?.question)?))
    }

    fn step(&mut self, event: Event) {
        let now = clock::now_ms();
        let before = self.since.replace(now).unwrap_or(now);
        self.run.update(run::Msg::Happened(Event::Spent(whole_seconds(now.saturating_sub(before)))));
        self.said.clear();
        self.finishing = false;
        self.after.arriving = matches!(event, Event::MovedTo(_));
        match (&event, self.mode) {
            (Event::MovedTo(_), _) => focus(TITLE_ID),
            (Event::Checked | Event::Declined(_), Mode::Practice) => focus(VERDICT_ID),
            _ => {}
        }
        self.run.update(run::Msg::Happened(event));
    }

    /// What can wait until the reader sees what was done: the rest of the page, and to remember it.
    fn painted(&mut self, site: &Site) -> bool {
        self.save(site);
        let AfterPaint { behind, arriving, .. } = std::mem::take(&mut self.after);
        behind || arriving
    }

    fn when_painted(&mut self, site: &Site) {
        if !std::mem::replace(&mut self.after.due, true) {
            let on_act = site.on_act.clone();
            clock::once_painted(move || on_act.emit(Act::OnPage(PageMsg::Quiz(Msg::Painted))));
        }
    }

    /// Another run comes on the screen.
    fn turn(&mut self, msg: run::Msg) {
        self.run.update(msg);
        focus(TITLE_ID);
    }

    /// Scores the run, remembers it, and goes to its result.
    fn finish(&self, site: &Site) {
        if self.is_test {
            return site.on_act.emit(Act::OnPage(PageMsg::Take(take::Msg::Ended)));
        }
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
                    let _ = self.update(site, msg);
                }
            }
        }
        self.tracks = needed;
        changed
    }

    /// Listens to keys and more; what can wait is done once all this is painted.
    pub(super) fn rendered(&mut self, site: &Site) {
        if self.begun.is_some() || self.run.session.is_none() {
            page::set_started();
        }
        self.since = self.since.or_else(|| Some(clock::now_ms()));
        let read_only = site.is_read_only();
        if std::mem::replace(&mut self.was_read_only, read_only) && !read_only {
            self.take_over(site);
        }
        let shortcuts = site.settings.shortcuts;
        if self.listening.as_ref().is_none_or(|(for_single, _)| *for_single != shortcuts) {
            let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Quiz(msg)));
            let (wished, dropped, left) = (on.clone(), on.clone(), on);
            let subscriptions = [
                listen(shortcuts, move |wish| wished.emit(Msg::Wished(wish))),
                drag::on_drop(move |from, to| dropped.emit(Msg::Touched(Touch::Moved { from, to }))),
                page::on_leave(move || left.emit(Msg::Painted)),
            ];
            self.listening = Some((shortcuts, subscriptions));
        }
        self.when_painted(site);
    }

    /// Keeps the run in the browser's storage when it has changed, unless another tab does.
    pub(super) fn save(&mut self, site: &Site) {
        let may_write = self.begun.is_some() && site.writer.is_some() && !site.is_read_only();
        let saved = (self.run.to_save(), may_write);
        if saved != self.remembered && !self.is_test {
            if let (Some(saved), true) = &saved {
                site.on_act.emit(Act::Kept(records::write(&self.key(), saved)));
            }
            self.remembered = saved;
        }
    }

    /// What another tab has done meanwhile comes on the screen.
    fn take_over(&mut self, site: &Site) {
        if self.is_test {
            return;
        }
        if let Some(saved) = records::read::<Saved>(&self.key()).here() {
            self.run.update(run::Msg::Began { session: saved.current, offered: saved.earlier });
            site.on_act.emit(Act::Looked);
        }
    }
}

fn focus(id: &'static str) {
    clock::once_shown(move || page::focus(id));
}

pub(super) fn whole_seconds(ms: u64) -> u32 {
    u32::try_from(ms.saturating_add(500) / 1000).unwrap_or(u32::MAX).min(MAX_STEP_SECONDS)
}
