//! The test of a link: what it is, its questions with the clock, its result link.

use palier_quiz::TrackId;
use palier_quiz::link::{Ended, Link, LinkError, Test, fragment_of};
use yew::Html;

use super::make::PREVIEW;
use super::read::behind_sign;
use super::send::copy;
use super::take_desk::TestDesk;
use super::take_end::ENDED_ID;
use super::take_view::view;
use super::{Msg as PageMsg, announce, place, quiz};
use crate::effects::lock::Writer;
use crate::effects::{Subscription, clock, navigate, page};
use crate::route::{Route, SITE_LANGS};
use crate::store::library::Shelf;
use crate::store::records::{self, Found};
use crate::store::site::{Act, Site};
use crate::store::sitting::{self, Sitting};

/// The page's own heading.
pub(super) const HEADING_ID: &str = "take-title";
/// Where a link is pasted.
pub(super) const PASTE_ID: &str = "take-paste";
/// How often the clock is looked at, in milliseconds, and how often that is kept.
const TICK_MS: u32 = 1_000;
const KEEP_EVERY_MS: u64 = 15_000;
/// Minutes left that are said aloud.
const SAID_AT: [u32; 3] = [10, 5, 1];

pub(crate) struct Take {
    /// The fragment that was read; none while the page is as painted.
    text: Option<String>,
    pub(super) preview: bool,
    /// None without a fragment.
    pub(super) found: Option<Result<Box<Test>, Bad>>,
    /// What is wrong with what was pasted.
    pub(super) pasted: String,
    pub(super) name: String,
    pub(super) sitting: Option<Sitting>,
    /// One that has ended, while somebody else is about to begin.
    pub(super) before: Option<Sitting>,
    pub(super) whose: Whose,
    /// While it is being answered.
    pub(super) desk: Option<TestDesk>,
    /// Whether the questions have come.
    pub(super) ready: bool,
    /// Whether "again" was pressed and not confirmed.
    pub(super) asking: bool,
    /// Something to be announced; empty for nothing.
    pub(super) said: String,
    /// Until so many seconds are left it is true; 0 for what does not go by.
    said_until: u32,
    /// What the clock that nobody can set said at the last look.
    pub(super) steady: u64,
    listening: Option<[Subscription; 2]>,
    /// What is kept.
    pub(super) kept: Option<Sitting>,
    /// Which tab wrote when the page was shown last.
    writer: Option<Writer>,
}

/// Whose attempt is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    OfThisVisit,
    /// It was there when the page was opened, and may be another person's.
    FoundHere,
}

/// Why there is no test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bad {
    Link(LinkError),
    /// It is a result.
    Result,
}

/// What was done, or happened.
#[derive(Clone)]
pub(crate) enum Msg {
    Pasted(String),
    Opened,
    Named(String),
    Started,
    Ticked,
    /// The page was hidden, or is seen again.
    Seen,
    HidClock,
    /// By the candidate's hand.
    Ended,
    Asked(bool),
    Again,
    /// Somebody else is here, or was not.
    Swapped,
    Copied(String, &'static str),
    Said(&'static str),
}

impl Take {
    pub(super) fn new() -> Self {
        Self {
            text: None,
            preview: false,
            found: None,
            pasted: String::new(),
            name: String::new(),
            sitting: None,
            before: None,
            whose: Whose::OfThisVisit,
            desk: None,
            ready: false,
            asking: false,
            said: String::new(),
            said_until: 0,
            steady: 0,
            listening: None,
            kept: None,
            writer: None,
        }
    }

    pub(super) fn view(&self, site: &Site) -> Html {
        view(site, self)
    }

    /// The fragment of the address.
    pub(super) fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// Whether the page is still as it was painted.
    pub(super) const fn is_painted(&self) -> bool {
        self.text.is_none()
    }

    pub(super) fn test(&self) -> Option<&Test> {
        self.found.as_ref()?.as_ref().ok().map(AsRef::as_ref)
    }

    /// Reads the address, and what was remembered of its test; then goes on where it was left.
    pub(super) fn look(&mut self, site: &Site) {
        let here = navigate::place().fragment;
        let here = if here.starts_with(PREVIEW) { here } else { behind_sign(&here) };
        if self.text.as_ref() != Some(&here) {
            self.leave(site);
            self.open(site, here);
        }
        let Some(test) = self.test().cloned() else { return };
        let tracks = tracks(site, &test);
        for track in &tracks {
            site.want_track(track, false);
        }
        let is_known = |track: &TrackId| {
            let catalogue = site.library.catalogue.as_ref();
            catalogue.is_some_and(|all| all.complete && all.track(track).is_none())
        };
        // Without a file that may still come others would be asked, and who waits at one of its questions would lose it.
        let is_final = |shelf: &Shelf| shelf.problems.iter().all(|problem| problem.kind.lasts());
        let has_come = |track: &TrackId| {
            let here = || site.library.shelf(track).filter(|shelf| !shelf.loading && !shelf.is_part);
            is_known(track) || here().is_some_and(is_final)
        };
        let complete = site.library.catalogue.as_ref().is_some_and(|catalogue| catalogue.complete);
        self.ready = complete && tracks.iter().all(has_come);
        self.go_on(site, &test);
    }

    fn open(&mut self, site: &Site, here: String) {
        *self = Self { writer: self.writer, text: Some(here.clone()), ..Self::new() };
        let link = here.strip_prefix(PREVIEW).unwrap_or(&here);
        self.preview = link.len() < here.len();
        if link.is_empty() {
            return;
        }
        self.found = Some(match Link::decode(link) {
            Ok(Link::Test(test)) => Ok(Box::new(test)),
            Ok(Link::Attempt(_)) => Err(Bad::Result),
            Err(error) => Err(Bad::Link(error)),
        });
        let Some(test) = self.test().cloned() else { return };
        if let Some(lang) = test.lang.filter(|lang| *lang != site.lang() && SITE_LANGS.contains(lang)) {
            return navigate::load_instead(&format!("{}#{here}", site.href(&Route::Take(lang))));
        }
        self.name.clone_from(&test.label);
        self.remember(site);
    }

    /// What is kept of the test, if anything.
    fn remember(&mut self, site: &Site) {
        let Some(link) = self.text.clone().filter(|_| !self.preview && self.test().is_some()) else { return };
        match records::read::<Sitting>(&sitting::key(&link)) {
            Found::Here(found) if found.link == link => {
                self.name.clone_from(&found.name);
                self.kept = Some(found.clone());
                self.sitting = Some(found);
                self.whose = Whose::FoundHere;
                (self.desk, self.listening) = (None, None);
            }
            Found::Fault(fault) => site.on_act.emit(Act::Kept(Err(fault))),
            Found::Here(_) | Found::SetAside | Found::Absent => {}
        }
    }

    pub(super) fn listen(&mut self, site: &Site) {
        let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Take(msg)));
        let seen = on.clone();
        self.listening = Some([
            clock::every_ms(TICK_MS, move || on.emit(Msg::Ticked)),
            page::on_hidden(move || seen.emit(Msg::Seen)),
        ]);
    }

    pub(super) fn update(&mut self, site: &Site, msg: Msg) {
        match msg {
            Msg::Pasted(text) => self.pasted = text,
            Msg::Opened => match fragment_of(&self.pasted, 't') {
                text if text.is_empty() => {
                    announce(&mut self.said, site.words().take.no_link);
                    page::focus(PASTE_ID);
                }
                text => site.go(format!("{}#{text}", site.href(&Route::Take(site.lang())))),
            },
            Msg::Named(name) => self.name = name,
            Msg::Started => self.start(site),
            Msg::Ticked => self.tick(site),
            Msg::Seen => {
                let now = clock::now_ms();
                self.tick(site);
                self.spend(site, clock::now_ms());
                let records = self.test().is_some_and(|test| test.records_leaving);
                if let Some(sitting) = self.sitting.as_mut().filter(|_| records) {
                    if page::is_hidden() { sitting.left_page(now) } else { sitting.came_back(now, false) }
                }
                // It may be the last moment of this page: a clock set while it is closed gains nothing.
                self.kept = None;
                self.keep(site);
            }
            Msg::HidClock => {
                if let Some(sitting) = &mut self.sitting {
                    sitting.no_clock = !sitting.no_clock;
                }
            }
            Msg::Ended => self.end(site, Ended::ByHand),
            Msg::Asked(asking) => self.ask(asking),
            Msg::Again => {
                self.asking = false;
                self.start(site);
            }
            Msg::Swapped => self.swap(),
            Msg::Copied(text, field) => copy(site, text, field, |said| PageMsg::Take(Msg::Said(said))),
            Msg::Said(said) => announce(&mut self.said, said),
        }
    }

    /// Something was done with the question on the screen.
    pub(super) fn answer(&mut self, site: &Site, msg: quiz::Msg) {
        self.tick(site);
        if let Some(TestDesk::Quiz(quiz)) = &mut self.desk {
            quiz.update(site, msg);
            self.take_in(site);
        }
    }

    /// The same in a placement, which may end by that.
    pub(super) fn answer_placement(&mut self, site: &Site, msg: place::Msg) {
        self.tick(site);
        let Some(TestDesk::Place(place)) = &mut self.desk else { return };
        let how = if matches!(msg, place::Msg::GaveUp) { Ended::ByHand } else { Ended::Placed };
        place.update(site, msg);
        self.take_in(site);
        if self.sitting.as_ref().is_some_and(|sitting| sitting.session.finished) {
            self.end(site, how);
        }
    }

    /// The time on the question on the screen counts, though nothing is done with it.
    fn spend(&mut self, site: &Site, until: u64) {
        match &mut self.desk {
            Some(TestDesk::Quiz(quiz)) => quiz.spend(until),
            Some(TestDesk::Place(place)) => place.spend(until),
            None => return,
        }
        self.take_in(site);
    }

    pub(super) fn take_in(&mut self, site: &Site) {
        let session = self.desk.as_ref().and_then(TestDesk::session);
        if let (Some(session), Some(sitting)) = (session, &mut self.sitting) {
            sitting.take_in(session, &site.library.bank);
        }
    }

    /// The reader goes elsewhere on the site.
    pub(super) fn leave(&mut self, site: &Site) {
        self.tick(site);
        self.spend(site, clock::now_ms());
        let records = self.test().is_some_and(|test| test.records_leaving);
        if let Some(sitting) = self.sitting.as_mut().filter(|_| records) {
            sitting.left_page(clock::now_ms());
        }
        self.kept = None;
        self.keep(site);
    }

    /// Looks at the clocks.
    fn tick(&mut self, site: &Site) {
        let (now, steady) = (clock::now_ms(), clock::steady_ms());
        let passed = Some(steady.saturating_sub(std::mem::replace(&mut self.steady, steady)));
        let running = self.test().zip(self.sitting.as_ref());
        if let Some(over) = running.and_then(|(test, sitting)| sitting.over_by(test, now, passed)) {
            self.spend(site, now.saturating_sub(over));
        }
        let (Some(Ok(test)), Some(sitting), true) = (&self.found, &mut self.sitting, self.desk.is_some())
        else {
            return;
        };
        let before = test.seconds().map(|limit| sitting.timer.left(limit));
        let ended = sitting.look(test, now, passed);
        let left = test.seconds().map(|limit| sitting.timer.left(limit));
        let falls_below = |seconds: u32| before > Some(seconds) && left <= Some(seconds);
        if ended {
            self.over();
        } else if let Some(left) = left.filter(|_| SAID_AT.into_iter().any(|at| falls_below(at * 60))) {
            // A locked phone looks seldom: what is left may be less than what is told of.
            self.said = (site.words().take.minutes_left)(left.div_ceil(60));
            self.said_until = left.saturating_sub(30);
        } else if left <= Some(self.said_until) && std::mem::take(&mut self.said_until) > 0 {
            // It would not be true any more.
            self.said.clear();
        }
    }

    fn end(&mut self, site: &Site, how: Ended) {
        if site.is_read_only() {
            return;
        }
        self.tick(site);
        self.spend(site, clock::now_ms());
        let (Some(Ok(test)), Some(sitting)) = (&self.found, &mut self.sitting) else { return };
        if sitting.ended.is_none() {
            sitting.end(test, how, clock::now_ms());
            self.over();
        }
    }

    pub(super) fn over(&mut self) {
        self.desk = None;
        self.said.clear();
        self.whose = Whose::OfThisVisit;
        self.listening = None;
        page::focus(ENDED_ID);
    }

    /// Keeps what was done, unless another tab does.
    pub(super) fn rendered(&mut self, site: &Site) {
        let before = std::mem::replace(&mut self.writer, site.writer);
        if before == Some(Writer::AnotherTab) && !site.is_read_only() {
            // What another tab has done meanwhile comes on the screen.
            self.remember(site);
            if let Some(test) = self.test().cloned() {
                self.go_on(site, &test);
            }
            site.on_act.emit(Act::Looked);
        }
        match &mut self.desk {
            Some(desk) => desk.rendered(site),
            None if self.text.is_some() => page::set_started(),
            None => {}
        }
        self.keep(site);
    }

    fn keep(&mut self, site: &Site) {
        let may_write = !self.preview && site.writer.is_some() && !site.is_read_only();
        let Some(sitting) = self.sitting.as_ref().filter(|_| may_write) else { return };
        let is_kept = self.kept.as_ref().is_some_and(|kept| {
            let later = sitting.timer.elapsed.abs_diff(kept.timer.elapsed);
            let jumped = sitting.timer.jumps != kept.timer.jumps;
            !jumped && later < KEEP_EVERY_MS && Sitting { timer: kept.timer, ..sitting.clone() } == *kept
        });
        if !is_kept {
            site.on_act.emit(Act::Kept(records::write(&sitting::key(&sitting.link), sitting)));
            self.kept = Some(sitting.clone());
        }
    }
}

/// What the test is about; the three levels where it does not say.
pub(super) fn tracks(site: &Site, test: &Test) -> Vec<TrackId> {
    if !test.parts.is_empty() {
        return test.parts.iter().map(|part| part.track.clone()).collect();
    }
    site.library.levels()
}
