//! The run on the screen: started as the page was painted, then with what was done before the app came, then with
//! what is remembered.

use palier_quiz::{Bank, Body, Event, Given, Length, Mode, Plan, Scope, Session};

use super::records::Saved;
use crate::effects::form::Taken;
use crate::params::Params;
use crate::route::Deck;

/// Questions in a run when the address does not say.
pub const DEFAULT_QUESTIONS: u16 = 20;
pub(crate) const DEFAULT_LENGTH: Length = Length::AtMost(DEFAULT_QUESTIONS);

/// A run, and the unfinished ones that can be gone back to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Run {
    pub(crate) session: Option<Session>,
    /// Left unfinished on earlier visits: the first is offered, never swapped in.
    pub(crate) offered: Vec<Session>,
}

/// The most runs that wait beside the one on the screen.
const MAX_OFFERED: usize = 5;

pub(crate) enum Msg {
    Began {
        session: Session,
        offered: Vec<Session>,
    },
    Happened(Event),
    /// Another one began; what was done is offered.
    Restarted(Session),
    /// The offered run was taken up; the other one is offered in its place when it has an answer.
    Resumed,
    /// The offered run is not wanted any more.
    Declined,
}

impl Run {
    /// Of what was left, the first that may go on does, else `fresh` begins; the others are offered.
    pub(crate) fn begin(
        mut left: Vec<Session>,
        fresh: Option<Session>,
        goes_on: impl Fn(&Session) -> bool,
    ) -> Option<Self> {
        let session = left.iter().position(goes_on).map(|place| left.remove(place)).or(fresh)?;
        Some(Self { session: Some(session), offered: most_done_first(left) })
    }

    pub(crate) fn update(&mut self, msg: Msg) {
        match msg {
            Msg::Began { session, offered } => *self = Self { session: Some(session), offered },
            Msg::Happened(event) => self.session = self.session.take().map(|session| session.update(event)),
            Msg::Restarted(session) => {
                let left = self.session.replace(session);
                self.offer(left);
            }
            Msg::Resumed => {
                if let Some(next) = self.take_offered() {
                    let left = self.session.replace(next);
                    self.offer(left);
                }
            }
            Msg::Declined => drop(self.take_offered()),
        }
    }

    fn take_offered(&mut self) -> Option<Session> {
        (!self.offered.is_empty()).then(|| self.offered.remove(0))
    }

    /// What was left is what is offered from now on, if anything was done in it.
    fn offer(&mut self, left: Option<Session>) {
        if let Some(left) = left.filter(Session::is_touched) {
            self.offered.insert(0, left);
            self.offered.truncate(MAX_OFFERED);
        }
    }

    /// What is to be remembered of it; none when nothing was done yet.
    pub(crate) fn to_save(&self) -> Option<Saved> {
        let session = self.session.as_ref().filter(|session| session.is_touched() && !session.finished)?;
        Some(Saved { current: session.clone(), earlier: self.offered.clone() })
    }
}

/// The run with the most answers comes first, of several the first of them; those in which nothing was done are left out.
pub(crate) fn most_done_first(left: Vec<Session>) -> Vec<Session> {
    let (mut runs, mut most) = (Vec::new(), 0);
    for run in left.into_iter().filter(Session::is_touched) {
        let place = if run.n_answered() > most { 0 } else { runs.len() };
        most = most.max(run.n_answered());
        runs.insert(place, run);
    }
    runs.truncate(MAX_OFFERED);
    runs
}

/// What a deck asks by an address; none for the missed ones, which only a result knows.
pub(crate) fn plan(deck: &Deck, mode: Mode, params: &Params, seed: u64) -> Option<Plan> {
    let scope = match (deck, params.tracks.as_slice(), &params.skill) {
        (Deck::Missed, ..) | (Deck::Mix, [], _) => return None,
        (Deck::Track(track), ..) => Scope::Tracks(vec![track.clone()]),
        (Deck::Mix, [track], Some(skill)) => Scope::Skill(track.clone(), skill.clone()),
        (Deck::Mix, tracks, _) => Scope::Tracks(tracks.to_vec()),
    };
    let length = params.length.unwrap_or(DEFAULT_LENGTH);
    let fixed_opening = matches!(deck, Deck::Track(_));
    Some(Plan { scope, mode, seed: params.seed.unwrap_or(seed), length, fixed_opening })
}

/// The run that a page is painted with: it shows the opening, whatever the seed.
pub(crate) fn opening_session(bank: &Bank, deck: &Deck, mode: Mode) -> Option<Session> {
    if !matches!(deck, Deck::Track(_)) {
        return None;
    }
    Session::start(plan(deck, mode, &Params::default(), 0)?, bank)
}

/// What was done with the painted question, as events. Pressing "next" comes last.
pub(crate) fn replay(body: &Body, taken: &Taken) -> Vec<Event> {
    let given = match body {
        Body::Single(_) | Body::Multiple(_) | Body::Spot(_) => Given::Picked(taken.picks.clone()),
        Body::Match(_) => Given::Matched(taken.rights.clone()),
        Body::Order(_) => Given::Ordered(Vec::new()),
        Body::Command(_) => Given::Typed(taken.text.clone()),
        Body::Explain(_) => Given::Explained { text: taken.text.clone(), made: Vec::new() },
    };
    let pressed = |name: &str| taken.pressed.iter().any(|flag| flag == name);
    let mut events = Vec::new();
    if taken.hints_open > 0 {
        events.push(Event::HintOpened(taken.hints_open));
    }
    let nothing = match &given {
        Given::Matched(rights) => rights.iter().all(Option::is_none),
        // To look at the model answer is to have answered aloud.
        Given::Explained { text, .. } => text.is_empty() && !pressed("check"),
        Given::Picked(_)
        | Given::Ordered(_)
        | Given::Typed(_)
        | Given::DontKnow
        | Given::NotMyWork
        | Given::Skipped => !given.is_complete(),
    };
    if !nothing && given.fits(body) {
        events.push(Event::Drafted(given));
    }
    if pressed("dont-know") {
        events.push(Event::Declined(Given::DontKnow));
    } else if pressed("not-my-work") {
        events.push(Event::Declined(Given::NotMyWork));
    } else if pressed("check") {
        events.push(Event::Checked);
    }
    if pressed("next") {
        events.push(Event::MovedTo(1));
    }
    events
}

/// The same run under another seed and length: what was done with its first question stays.
pub(crate) fn replan(painted: &Session, plan: Plan, bank: &Bank) -> Option<Session> {
    let mut session = Session::start(plan, bank)?;
    for item in &painted.items {
        if let Some(same) = session.items.iter_mut().find(|other| other.question == item.question) {
            same.clone_from(item);
        }
    }
    session.current = painted.current.min(session.items.len() - 1);
    if let Some(item) = session.items.get_mut(session.current) {
        item.seen = true;
    }
    Some(session)
}

#[cfg(test)]
mod tests {
    use palier_quiz::{Json, Stored};

    use super::*;

    /// A run over five questions of which some are answered.
    fn run(seed: u64, n_answered: usize) -> Session {
        let questions = (0..5).map(|n| format!("git/q{n}").parse().unwrap()).collect();
        let run = Session::over(questions, Mode::Practice, seed).unwrap();
        (0..n_answered)
            .fold(run, |run, n| run.update(Event::MovedTo(n)).update(Event::Declined(Given::DontKnow)))
    }

    #[test]
    fn the_run_with_the_most_answers_is_offered_first_and_no_untouched_one() {
        let draft = run(1, 0).update(Event::Drafted(Given::Picked(vec![0])));
        let seeds = |left: Vec<Session>| -> Vec<u64> {
            most_done_first(left).iter().map(|run| run.plan.seed).collect()
        };
        assert_eq!(seeds(vec![draft.clone(), run(2, 4), run(3, 1)]), [2, 1, 3]);
        assert_eq!(seeds(vec![run(1, 2), run(2, 2)]), [1, 2]);
        assert_eq!(seeds(vec![run(1, 0), draft]), [1]);
        assert_eq!(seeds(vec![run(1, 0)]), [0; 0]);
        assert_eq!(seeds((1..9).map(|seed| run(seed, 1)).collect()), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_third_run_loses_none_of_the_two_before_it() {
        let third = Run::begin(vec![run(1, 2), run(2, 3)], Some(run(3, 1)), |_| false).unwrap();
        let saved = third.to_save().unwrap();
        let text = saved.to_json().to_string();
        let read = Saved::of_json(&Json::parse(&text).unwrap()).unwrap();
        assert_eq!(read, saved);
        let mut run = Run::begin(read.sessions(), None, |left| left.plan.seed == 3).unwrap();
        let seeds = |run: &Run| {
            let offered = run.offered.iter().map(|run| run.plan.seed).collect::<Vec<_>>();
            (run.session.as_ref().unwrap().plan.seed, offered)
        };
        assert_eq!(seeds(&run), (3, vec![2, 1]));
        run.update(Msg::Resumed);
        assert_eq!(seeds(&run), (2, vec![3, 1]));
        run.update(Msg::Declined);
        assert_eq!(seeds(&run), (2, vec![1]));
    }

    #[test]
    fn what_may_go_on_does_and_the_other_one_is_offered() {
        let begin = |goes_on: u64| {
            let begun =
                Run::begin(vec![run(1, 2), run(2, 3)], Some(run(3, 0)), |left| left.plan.seed == goes_on);
            let begun = begun.unwrap();
            (begun.session.unwrap().plan.seed, begun.offered[0].plan.seed)
        };
        assert_eq!(begin(1), (1, 2));
        assert_eq!(begin(2), (2, 1));
        assert_eq!(begin(9), (3, 2));
        assert_eq!(Run::begin(vec![run(1, 2)], None, |_| false), None);
    }
}
