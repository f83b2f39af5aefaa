//! One run through some questions: what was answered so far, and where one stands.

use crate::{
    Answer, Bank, Confidence, Given, Item, Length, Plan, Progress, QuestionId, Scope, stored_fields,
    stored_names,
};

/// Whether the feedback comes after each answer or at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    Practice,
    Exam,
}

/// A run through the questions of a plan. Pure data: the same events give the same session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub plan: Plan,
    pub items: Vec<Item>,
    /// Index of the question on the screen.
    pub current: usize,
    pub finished: bool,
}

/// What happened, as a past fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// An answer was chosen or changed.
    Drafted(Given),
    /// The answer was handed in: practice shows the feedback and keeps it.
    Checked,
    /// "I don't know" or "not part of my work".
    Declined(Given),
    /// Which one, from 1: whoever reads the second has been told what the first says.
    HintOpened(u8),
    /// How sure the person is of the answer.
    Rated(Option<Confidence>),
    /// The points that an explanation made, ticked after the model answer was shown: once it is checked, and again
    /// when the run is over.
    Ticked(Vec<usize>),
    /// Another question was put on the screen, by its index.
    MovedTo(usize),
    /// So many more seconds were spent on the question on the screen.
    Spent(u32),
    Finished,
}

stored_names!(Mode { Practice = "practice", Exam = "exam" });
stored_fields!(Session { plan, items, current, finished });

impl Session {
    /// `None` when the plan finds no question in the bank.
    pub fn start(plan: Plan, bank: &Bank) -> Option<Self> {
        let questions = plan.questions(bank);
        let items: Vec<Item> = questions.into_iter().map(Item::new).collect();
        if items.is_empty() {
            return None;
        }
        Some(Self { plan, items, current: 0, finished: false }.seen())
    }

    /// Just these questions, in this order, as a test from a link asks them; `seed` orders what they offer. `None`
    /// without questions.
    pub fn over(questions: Vec<QuestionId>, mode: Mode, seed: u64) -> Option<Self> {
        let items: Vec<Item> = questions.iter().cloned().map(Item::new).collect();
        let scope = Scope::Questions(questions);
        let plan = Plan { scope, mode, seed, length: Length::All, fixed_opening: false };
        (!items.is_empty()).then(|| Self { plan, items, current: 0, finished: false }.seen())
    }

    /// The session after `event`. What cannot be done (an answer after the check, a question that is not there)
    /// changes nothing.
    #[must_use]
    pub fn update(mut self, event: Event) -> Self {
        if self.finished {
            match event {
                Event::MovedTo(index) => self.current = index.min(self.items.len().saturating_sub(1)),
                Event::Ticked(points) => {
                    if let Some(item) = self.items.get_mut(self.current) {
                        item.tick(points);
                    }
                }
                Event::Drafted(_)
                | Event::Checked
                | Event::Declined(_)
                | Event::HintOpened(_)
                | Event::Rated(_)
                | Event::Spent(_)
                | Event::Finished => {}
            }
            return self;
        }
        let mode = self.plan.mode;
        let Some(item) = self.items.get_mut(self.current) else { return self };
        match event {
            Event::Drafted(given) => {
                if !item.is_checked() {
                    item.progress = Progress::Draft(given);
                    item.put_by = None;
                }
            }
            Event::Checked => item.hand_in(mode),
            Event::Declined(given) => item.decline(given, mode),
            Event::HintOpened(which) => {
                if !item.is_checked() {
                    item.hints = item.hints.max(which);
                }
            }
            Event::Rated(confidence) => {
                if !item.is_checked() {
                    item.confidence = confidence;
                }
            }
            Event::Ticked(points) => {
                if item.is_checked() {
                    item.tick(points);
                }
            }
            Event::Spent(seconds) => {
                if !item.is_checked() {
                    item.seconds = item.seconds.saturating_add(seconds);
                }
            }
            Event::MovedTo(index) => {
                if index < self.items.len() {
                    self.current = index;
                    return self.seen();
                }
            }
            Event::Finished => self.finished = true,
        }
        self
    }

    fn seen(mut self) -> Self {
        if let Some(item) = self.items.get_mut(self.current) {
            item.seen = true;
        }
        self
    }

    pub fn item(&self) -> Option<&Item> {
        self.items.get(self.current)
    }

    /// Questions with an answer, be it "I don't know"; in practice only those that were checked.
    pub fn n_answered(&self) -> usize {
        self.items.iter().filter(|item| item.is_done(self.plan.mode)).count()
    }

    /// Whether anything was chosen, checked or opened.
    pub fn is_touched(&self) -> bool {
        self.items.iter().any(|item| item.progress != Progress::Untouched || item.hints > 0)
    }

    /// The next question without an answer after the current one, then from the start.
    pub fn next_open(&self) -> Option<usize> {
        let n = self.items.len();
        (1..=n)
            .map(|step| (self.current + step) % n)
            .find(|index| self.items.get(*index).is_some_and(|item| !item.is_done(self.plan.mode)))
    }

    /// The answers to what was shown, as they count: what was chosen but not checked counts as chosen, what was
    /// left, or emptied again, counts as skipped.
    pub fn answers(&self, bank: &Bank) -> Vec<Answer> {
        let shown = self.items.iter().filter(|item| item.seen);
        shown
            .map(|item| Answer {
                question: item.question.clone(),
                fingerprint: bank.question(&item.question).map_or(0, crate::Question::fingerprint),
                given: item.given().filter(|given| !given.is_empty()).cloned().unwrap_or(Given::Skipped),
                seconds: item.seconds,
                hints: item.hints,
                confidence: item.confidence,
            })
            .collect()
    }

    /// What of it can go on with this bank: see [`Session::fits`]. `None` when nothing can.
    #[must_use]
    pub fn fitted(mut self, bank: &Bank) -> Option<Self> {
        let fits = |item: &Item| item.fits(bank);
        self.plan.fixed_opening &= self.items.first().is_some_and(fits);
        let before = self.items.iter().take(self.current).filter(|item| fits(item)).count();
        self.items.retain(fits);
        self.current = before.min(self.items.len().checked_sub(1)?);
        Some(self.seen())
    }

    /// Whether every question is still in the bank and every answer fits it; a session that was stored before the
    /// bank changed may not.
    pub fn fits(&self, bank: &Bank) -> bool {
        self.current < self.items.len() && self.items.iter().all(|item| item.fits(bank))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::bank;
    use crate::{Json, Stored};

    fn start(mode: Mode) -> Session {
        let plan = Plan {
            scope: Scope::Tracks(vec!["git".parse().unwrap()]),
            mode,
            seed: 7,
            length: Length::All,
            fixed_opening: true,
        };
        Session::start(plan, &bank()).unwrap()
    }

    fn pick(n: usize) -> Event {
        Event::Drafted(Given::Picked(vec![n]))
    }

    fn run(mode: Mode, events: &[Event]) -> Session {
        events.iter().cloned().fold(start(mode), Session::update)
    }

    #[test]
    fn a_choice_can_be_changed_until_it_is_checked() {
        let session = run(Mode::Practice, &[pick(1), pick(0), Event::Checked, pick(2), Event::HintOpened(1)]);
        assert_eq!(session.item().unwrap().progress, Progress::Checked(Given::Picked(vec![0])));
        assert_eq!(session.item().unwrap().hints, 0);
        let exam = run(Mode::Exam, &[pick(1), Event::Checked, Event::MovedTo(1), Event::MovedTo(0), pick(0)]);
        assert_eq!(exam.item().unwrap().progress, Progress::Draft(Given::Picked(vec![0])));
    }

    #[test]
    fn the_points_of_an_explanation_are_ticked_after_the_check() {
        let told = Given::Explained { text: "because".to_owned(), made: Vec::new() };
        let session = run(Mode::Practice, &[Event::Ticked(vec![1]), Event::Drafted(told), Event::Checked]);
        let ticked = session.update(Event::Ticked(vec![0, 2]));
        let want = Given::Explained { text: "because".to_owned(), made: vec![0, 2] };
        assert_eq!(ticked.item().unwrap().progress, Progress::Checked(want));
    }

    #[test]
    fn after_an_exam_points_are_ticked_at_its_end() {
        let ticked = |session: Session| session.update(Event::Finished).update(Event::Ticked(vec![1]));
        let told = |text: &str, made| Given::Explained { text: text.to_owned(), made };
        let aloud = ticked(start(Mode::Exam));
        assert_eq!(aloud.item().unwrap().given(), Some(&told("", vec![1])));
        let written = ticked(run(Mode::Exam, &[Event::Drafted(told("so", vec![])), Event::Ticked(vec![0])]));
        assert_eq!(written.item().unwrap().given(), Some(&told("so", vec![1])));
        let declined = ticked(run(Mode::Exam, &[Event::Drafted(Given::DontKnow)]));
        assert_eq!(declined.item().unwrap().given(), Some(&Given::DontKnow));
    }

    #[test]
    fn what_was_written_outlives_that_it_is_not_known() {
        let told = || Given::Explained { text: "because".to_owned(), made: Vec::new() };
        let declined = |given: Given| Event::Declined(given);
        let events = [Event::Drafted(told()), declined(Given::DontKnow), declined(Given::NotMyWork)];
        let exam = run(Mode::Exam, &events);
        assert_eq!(exam.item().unwrap().given(), Some(&Given::NotMyWork));
        assert_eq!(exam.item().unwrap().written(), "because");
        let text = exam.to_json().to_string();
        let exam = Session::of_json(&Json::parse(&text).unwrap()).unwrap();
        let again = exam.update(declined(Given::NotMyWork));
        assert_eq!(again.item().unwrap().given(), Some(&told()));
        let twice = run(Mode::Exam, &[declined(Given::DontKnow), declined(Given::DontKnow)]);
        assert_eq!(twice.item().unwrap().given(), Some(&Given::DontKnow));
        let emptied = Event::Drafted(Given::Explained { text: String::new(), made: Vec::new() });
        let decline = || declined(Given::DontKnow);
        let taken_back = run(Mode::Exam, &[Event::Drafted(told()), decline(), emptied, decline(), decline()]);
        assert_eq!(taken_back.item().unwrap().given(), Some(&Given::DontKnow), "what was deleted stays so");
        let practice = run(Mode::Practice, &events);
        assert_eq!(practice.item().unwrap().progress, Progress::Checked(Given::DontKnow));
        assert_eq!(practice.item().unwrap().written(), "because");
    }

    #[test]
    fn nothing_is_checked_before_it_is_chosen() {
        assert_eq!(run(Mode::Practice, &[Event::Checked]), start(Mode::Practice));
        let declined = run(Mode::Practice, &[Event::Declined(Given::DontKnow)]);
        assert!(declined.item().unwrap().is_checked());
    }

    #[test]
    fn what_was_never_shown_is_not_answered_and_what_was_left_is_skipped() {
        let session = run(Mode::Exam, &[pick(0), Event::MovedTo(3), Event::MovedTo(99), Event::Finished]);
        let given: Vec<Given> = session.answers(&bank()).into_iter().map(|answer| answer.given).collect();
        assert_eq!(given, [Given::Picked(vec![0]), Given::Skipped]);
        assert_eq!(session.current, 3);
        let emptied = run(Mode::Exam, &[pick(0), Event::Drafted(Given::Picked(vec![])), Event::Finished]);
        assert_eq!(emptied.answers(&bank())[0].given, Given::Skipped);
    }

    #[test]
    fn a_finished_session_only_turns_pages() {
        let session = run(Mode::Exam, &[pick(0), Event::Finished, pick(1), Event::MovedTo(500)]);
        assert_eq!(session.items[0].given(), Some(&Given::Picked(vec![0])));
        assert_eq!(session.current, session.items.len() - 1);
    }

    #[test]
    fn the_next_open_question_wraps_around() {
        let session = run(Mode::Exam, &[Event::MovedTo(11), pick(0)]);
        assert_eq!(session.next_open(), Some(0));
        assert_eq!(session.n_answered(), 1);
        let all = (0..12).fold(session, |s, i| s.update(Event::MovedTo(i)).update(pick(0)));
        assert_eq!(all.next_open(), None);
    }

    #[test]
    fn a_stored_session_is_told_from_one_of_another_bank() {
        let session = run(Mode::Practice, &[pick(1)]);
        assert!(session.fits(&bank()));
        assert!(!session.fits(&Bank::default()));
        let hostile = session.clone().update(pick(99));
        assert!(!hostile.fits(&bank()));
        assert_eq!(hostile.clone().fitted(&Bank::default()), None);
        let mut gone = hostile.clone().update(Event::MovedTo(3)).update(pick(1)).update(Event::Checked);
        gone.items[2].question = "git/gone".parse().unwrap();
        let fitted = gone.clone().fitted(&bank()).unwrap();
        assert!(fitted.fits(&bank()) && !fitted.plan.fixed_opening);
        assert_eq!(session.clone().fitted(&bank()), Some(session.clone()));
        assert_eq!((fitted.items.len(), fitted.current), (gone.items.len() - 2, 1));
        assert_eq!(fitted.items[1], gone.items[3]);
        let text = hostile.to_json().to_string();
        assert_eq!(Session::of_json(&Json::parse(&text).unwrap()), Some(hostile));
    }
}
