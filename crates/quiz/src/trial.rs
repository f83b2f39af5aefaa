//! A placement as somebody goes through it: each next question is chosen by the answers so far.

use palier_measure::{Placement, Stop};

use crate::{
    Answer, Bank, Event, Item, Length, Mode, Placing, Plan, QuestionId, Scope, Session, TrackId,
    stored_fields,
};

/// What is kept of a placement, so that it can be left and taken up again. The last question is the one on the screen
/// until the session is finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    pub session: Session,
    /// Questions that were asked lately, and so come last.
    pub avoid: Vec<QuestionId>,
    /// When it was finished, in milliseconds since 1970.
    pub at: Option<u64>,
}

stored_fields!(Trial { session, avoid, at });

impl Trial {
    /// Before the first question; `tracks` are the levels, or one topic.
    pub const fn new(tracks: Vec<TrackId>, seed: u64, avoid: Vec<QuestionId>) -> Self {
        let scope = Scope::Tracks(tracks);
        let plan = Plan { scope, mode: Mode::Exam, seed, length: Length::All, fixed_opening: false };
        let session = Session { plan, items: Vec::new(), current: 0, finished: false };
        Self { session, avoid, at: None }
    }

    /// Questions that were handed in.
    pub fn n_done(&self) -> usize {
        self.session.items.len() - usize::from(!self.session.finished && !self.session.items.is_empty())
    }

    /// The answers that were handed in, in the order they were asked.
    pub fn answers(&self, bank: &Bank) -> Vec<Answer> {
        let mut answers = self.session.answers(bank);
        answers.truncate(self.n_done());
        answers
    }

    /// The placement after these answers.
    pub fn placement(&self, placing: &Placing, bank: &Bank) -> Placement {
        placing.resume(bank, self.session.plan.seed, &self.avoid, &self.answers(bank))
    }

    /// Hands in the answer on the screen, then puts the next question there, or ends: says why, if so. The first call
    /// puts the first question.
    pub fn go_on(
        &mut self,
        placing: &Placing,
        bank: &Bank,
        placement: &mut Placement,
        now: u64,
    ) -> Option<Stop> {
        let answered = self.session.answers(bank).into_iter().last();
        if let Some(answer) = answered {
            placing.answer(bank, placement, &answer);
        }
        let next = placement.next().and_then(|index| placing.questions().get(index));
        let stop = placement.stop();
        match next {
            Some(next) if stop.is_none() => {
                self.session.items.push(Item::new(next.id.clone()));
                let last = self.session.items.len() - 1;
                self.session = self.session.clone().update(Event::MovedTo(last));
            }
            _ => self.finish(now),
        }
        stop
    }

    /// Ends it before there is a reason to: the question on the screen does not count.
    pub fn give_up(&mut self, now: u64) {
        self.session.items.truncate(self.n_done());
        self.finish(now);
    }

    fn finish(&mut self, now: u64) {
        self.session.finished = true;
        self.session.current = 0;
        self.at = Some(now);
    }

    /// Whether it can go on with this bank: see [`Session::fits`].
    pub fn fits(&self, bank: &Bank) -> bool {
        self.session.fits(bank)
    }
}

/// Questions that another placement asks last: of those that can be asked the half that was answered most recently.
/// `answered` is in the order of answering. The other half is always left to choose from.
pub fn lately<'a>(
    placing: &Placing,
    answered: impl DoubleEndedIterator<Item = &'a QuestionId>,
) -> Vec<QuestionId> {
    let most = placing.questions().len() / 2;
    answered.rev().filter(|id| placing.index(id).is_some()).take(most).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::bank;
    use crate::{Given, Json, Stored};

    fn levels() -> Vec<TrackId> {
        ["level-1", "level-2", "level-3"].map(|id| id.parse().unwrap()).into()
    }

    /// Goes through a placement, each answer by `give`; `n` questions at most.
    fn run(trial: &mut Trial, n: usize, give: impl Fn(&QuestionId) -> Given) {
        let (bank, placing) = (bank(), Placing::path(&bank()));
        let mut placement = trial.placement(&placing, &bank);
        if trial.session.items.is_empty() {
            trial.go_on(&placing, &bank, &mut placement, 1);
        }
        for _ in 0..n {
            let Some(item) = trial.session.item().filter(|_| !trial.session.finished) else { return };
            let event = Event::Drafted(give(&item.question));
            trial.session = trial.session.clone().update(event);
            trial.go_on(&placing, &bank, &mut placement, 1);
        }
    }

    fn ids(trial: &Trial) -> Vec<QuestionId> {
        trial.session.items.iter().map(|item| item.question.clone()).collect()
    }

    #[test]
    fn it_ends_by_itself_and_what_is_kept_gives_the_same_placement() {
        let mut trial = Trial::new(levels(), 7, Vec::new());
        run(&mut trial, 99, |id| {
            if id.track.as_str() == "level-1" { Given::Picked(vec![0]) } else { Given::DontKnow }
        });
        assert!(trial.session.finished && (6..=30).contains(&trial.n_done()));
        let placement = trial.placement(&Placing::path(&bank()), &bank());
        assert_eq!((placement.asked().len(), placement.state()), (trial.n_done(), 1));
    }

    #[test]
    fn left_and_taken_up_it_asks_the_same() {
        let right = |_: &QuestionId| Given::Picked(vec![0]);
        let mut whole = Trial::new(levels(), 3, Vec::new());
        run(&mut whole, 6, right);
        let mut left = Trial::new(levels(), 3, Vec::new());
        run(&mut left, 3, right);
        let text = left.to_json().to_string();
        let mut again = Trial::of_json(&Json::parse(&text).unwrap()).unwrap();
        assert!(again.fits(&bank()) && again.n_done() == 3);
        run(&mut again, 3, right);
        assert_eq!(ids(&again), ids(&whole));
    }

    #[test]
    fn given_up_the_question_on_the_screen_does_not_count() {
        let mut trial = Trial::new(levels(), 3, Vec::new());
        run(&mut trial, 4, |_| Given::NotMyWork);
        assert_eq!((trial.session.items.len(), trial.n_done()), (5, 4));
        trial.give_up(9);
        assert_eq!((trial.session.items.len(), trial.n_done(), trial.at), (4, 4, Some(9)));
        let placement = trial.placement(&Placing::path(&bank()), &bank());
        assert!(placement.asked().iter().all(|asked| asked.marks.is_none()), "not my work says nothing");
    }

    #[test]
    fn another_try_asks_other_questions_and_half_is_always_left() {
        let mut first = Trial::new(levels(), 7, Vec::new());
        run(&mut first, 10, |_| Given::Picked(vec![1]));
        let placing = Placing::path(&bank());
        let avoid = lately(&placing, ids(&first).iter());
        let mut second = Trial::new(levels(), 8, avoid);
        run(&mut second, 5, |_| Given::Picked(vec![0]));
        assert!(ids(&second).iter().all(|id| !ids(&first).contains(id)));
        let all: Vec<QuestionId> = placing.questions().iter().map(|question| question.id.clone()).collect();
        assert_eq!(lately(&placing, all.iter()).len(), all.len() / 2);
    }
}
