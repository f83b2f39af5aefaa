//! The questions of a test on the screen: a list that is drawn before, or a placement.

use palier_quiz::link::{Asked, Ended, Test};
use palier_quiz::{Placing, Session, TrackId, Trial};
use yew::Html;

use super::place::Place;
use super::place_test::placing;
use super::quiz::Quiz;
use super::take::{HEADING_ID, Take, tracks};
use super::take_end::result;
use crate::effects::{clock, page};
use crate::store::site::Site;
use crate::store::sitting::Sitting;
use crate::widgets::question::TITLE_ID;

pub(super) enum TestDesk {
    Quiz(Box<Quiz>),
    Place(Box<Place>),
}

impl TestDesk {
    /// Goes on with what is answered so far; none when its questions are gone.
    pub(super) fn new(site: &Site, test: &Test, session: Session) -> Option<Self> {
        if test.asked == Asked::Place {
            Place::of_test(site, topic(site, test), session).map(Box::new).map(Self::Place)
        } else {
            Some(Self::Quiz(Box::new(Quiz::of_test(session))))
        }
    }

    pub(super) const fn session(&self) -> Option<&Session> {
        match self {
            Self::Quiz(quiz) => quiz.run.session.as_ref(),
            Self::Place(place) => place.session(),
        }
    }

    pub(super) fn view(&self, site: &Site) -> Html {
        match self {
            Self::Quiz(quiz) => quiz.view_of_test(site),
            Self::Place(place) => place.view_of_test(site),
        }
    }

    pub(super) fn rendered(&mut self, site: &Site) {
        match self {
            Self::Quiz(quiz) => quiz.rendered(site),
            Self::Place(place) => place.rendered(site),
        }
    }
}

impl Take {
    /// Begins, or begins again; the result there was before stays.
    pub(super) fn start(&mut self, site: &Site) {
        let Some(test) = self.test().cloned() else { return };
        if self.is_expired() {
            return page::focus(HEADING_ID);
        }
        if !self.ready || site.is_read_only() {
            return;
        }
        let Some(session) = begin(site, &test) else { return };
        let mut sitting = Sitting::begin(self.text(), session, clock::now_ms());
        sitting.name.clone_from(&self.name);
        self.sitting = Some(match self.sitting.take().or(self.before.take()) {
            Some(before) => {
                let result = result(site, &test, &before);
                sitting.after(before, result)
            }
            None => sitting,
        });
        self.go_on(site, &test);
        page::focus(TITLE_ID);
    }

    /// Brings the questions on the screen of what was begun and has not ended.
    pub(super) fn go_on(&mut self, site: &Site, test: &Test) {
        let Some(sitting) = self.sitting.as_mut().filter(|_| self.ready && self.desk.is_none()) else {
            return;
        };
        if sitting.ended.is_some() {
            return;
        }
        let now = clock::now_ms();
        // Loading the page is no absence, however slow it was.
        let opened = now.saturating_sub(clock::steady_ms());
        let back = if sitting.left.is_some_and(|left| left < opened) { opened } else { now };
        sitting.came_back(back, true);
        if !sitting.look(test, now, None) {
            self.desk = TestDesk::new(site, test, sitting.session.clone());
            self.steady = clock::steady_ms();
            if self.desk.as_ref().and_then(TestDesk::session).is_some_and(|session| session.finished) {
                // The question it waited at is gone, and what was answered before is enough.
                return self.end_placed(site, test, now);
            }
            self.listen(site);
        }
    }

    fn end_placed(&mut self, site: &Site, test: &Test, now: u64) {
        self.take_in(site);
        if let Some(sitting) = &mut self.sitting {
            sitting.end(test, Ended::Placed, now);
        }
        self.over();
    }

    /// Whether the attempt that has ended has all answers: another tab may have had more, which are kept already.
    pub(super) fn is_whole_here(&self, site: &Site) -> bool {
        !site.is_read_only() || self.kept.as_ref().is_some_and(|kept| kept.ended.is_some())
    }

    pub(super) fn is_expired(&self) -> bool {
        let last = self.test().and_then(|test| test.expires);
        last.is_some_and(|last| last < clock::today())
    }

    /// Whether to take it again: asks, or takes the question back.
    pub(super) fn ask(&mut self, asking: bool) {
        self.asking = asking;
        // The first button of the question is "no".
        page::focus_first(if asking { ".take > .warning button" } else { ".take > .actions button" });
    }

    /// Puts the attempt that has ended aside for somebody else, or back.
    pub(super) fn swap(&mut self) {
        std::mem::swap(&mut self.sitting, &mut self.before);
        let name = self.sitting.as_ref().map(|sitting| sitting.name.clone());
        let label = self.test().map(|test| test.label.clone());
        self.name = name.or(label).unwrap_or_default();
        page::focus(HEADING_ID);
    }
}

/// Before the first answer; none without questions.
fn begin(site: &Site, test: &Test) -> Option<Session> {
    let (bank, seed) = (&site.library.bank, u64::from(test.seed));
    if test.asked == Asked::Place {
        let placing = placing(bank, topic(site, test).as_ref()).filter(Placing::is_enough);
        return placing.map(|_| Trial::new(tracks(site, test), seed, Vec::new()).session);
    }
    Session::over(test.questions(bank), test.mode, seed)
}

/// Whether there is anything to ask, once it has come.
pub(super) fn is_there(site: &Site, test: &Test) -> bool {
    begin(site, test).is_some()
}

/// The topic that somebody is placed on; none for the levels.
fn topic(site: &Site, test: &Test) -> Option<TrackId> {
    let [only] = test.parts.as_slice() else { return None };
    let entry = site.library.catalogue.as_ref()?.track(&only.track)?;
    entry.level.is_none().then(|| only.track.clone())
}
