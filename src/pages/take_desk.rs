//! The questions of a test on the screen: a list that is drawn before, or a placement.

use palier_quiz::link::{Asked, Test};
use palier_quiz::{Placing, Session, TrackId, Trial};
use yew::Html;

use super::place::Place;
use super::place_test::placing;
use super::quiz::Quiz;
use super::take::tracks;
use crate::store::site::Site;

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

/// Before the first answer; none without questions.
pub(super) fn begin(site: &Site, test: &Test) -> Option<Session> {
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
