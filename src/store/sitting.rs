//! Somebody's attempt at a test, kept under a name of its own until the result is out, and after.

use palier_quiz::link::{Asked, Attempt, Away, Ended, Entry, Test, Timer};
use palier_quiz::{Answer, Bank, Event, Question, QuestionId, Session, hash32, stored_fields};

use super::records::Key;

/// All there is of it. Times are in milliseconds since 1970, if nothing else is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sitting {
    /// The text of the link.
    pub(crate) link: String,
    /// Name or alias.
    pub(crate) name: String,
    pub(crate) session: Session,
    /// When it was begun, in seconds.
    pub(crate) started: u64,
    pub(crate) timer: Timer,
    pub(crate) away: Away,
    /// When the page was left, if nobody has come back yet.
    pub(crate) left: Option<u64>,
    pub(crate) ended: Option<Ended>,
    /// Whether the clock is out of sight.
    pub(crate) no_clock: bool,
    /// Results of earlier attempts at the same link, the latest last.
    pub(crate) earlier: Vec<String>,
    /// [`Question::fingerprint`] of each question as it was answered; none in records of before it was kept.
    pub(crate) prints: Option<Vec<(QuestionId, u32)>>,
}

stored_fields!(Sitting { link, name, session, started, timer, away, left, ended, no_clock, earlier, prints });

/// Whoever is back sooner has not left.
const GLANCE_MS: u64 = 2_000;
/// A reload takes time, and is no leaving.
const RELOAD_MS: u64 = 10_000;
/// Results of earlier attempts that are kept.
const MAX_EARLIER: usize = 20;

pub(crate) fn key(link: &str) -> Key {
    Key::Sitting(format!("{:08x}", hash32([link])))
}

impl Sitting {
    pub(crate) fn begin(link: &str, session: Session, now: u64) -> Self {
        Self {
            link: link.to_owned(),
            name: String::new(),
            session,
            started: now / 1000,
            timer: Timer::start(now),
            away: Away::default(),
            left: None,
            ended: None,
            no_clock: false,
            earlier: Vec::new(),
            prints: None,
        }
    }

    /// Takes in how far it is, and of what is answered anew which question it was.
    pub(crate) fn take_in(&mut self, session: &Session, bank: &Bank) {
        let prints = self.prints.get_or_insert_default();
        for (n, item) in session.items.iter().enumerate() {
            let before = self.session.items.get(n).filter(|before| before.question == item.question);
            let is_same = before.is_some_and(|before| before.given() == item.given());
            let known = prints.iter_mut().find(|(id, _)| *id == item.question);
            if known.is_some() && is_same {
                continue;
            }
            match (known, bank.question(&item.question).map(Question::fingerprint)) {
                (Some((_, print)), Some(now)) => *print = now,
                (None, Some(now)) => prints.push((item.question.clone(), now)),
                (_, None) => {}
            }
        }
        self.session.clone_from(session);
    }

    /// The answers, each to the question as it was then.
    pub(crate) fn answers(&self, bank: &Bank) -> Vec<Answer> {
        let mut answers = self.session.answers(bank);
        for answer in &mut answers {
            let print = self.prints.iter().flatten().find(|(id, _)| *id == answer.question);
            answer.fingerprint = print.map_or(answer.fingerprint, |(_, print)| *print);
        }
        answers
    }

    /// In the place of one that has ended, whose result is kept.
    pub(crate) fn after(mut self, before: Self, result: String) -> Self {
        self.earlier = before.earlier;
        self.earlier.push(result);
        let too_many = self.earlier.len().saturating_sub(MAX_EARLIER);
        self.earlier.drain(..too_many);
        self
    }

    /// Looks at the clocks, as [`Timer::look`]; ends when the time is up. Says whether it has just ended.
    pub(crate) fn look(&mut self, test: &Test, now: u64, passed: Option<u64>) -> bool {
        if self.ended.is_some() {
            return false;
        }
        let is_up = self.over_by(test, now, passed).is_some();
        self.timer.look(now, passed);
        if is_up {
            self.end(test, Ended::TimeUp, now);
        }
        is_up
    }

    /// For how long the time is up, in milliseconds, should one look now; none while there is some.
    pub(crate) fn over_by(&self, test: &Test, now: u64, passed: Option<u64>) -> Option<u64> {
        let mut timer = self.timer;
        timer.look(now, passed);
        timer.elapsed.checked_sub(u64::from(test.seconds()?) * 1000)
    }

    /// From now on nothing changes any more; what was not seen counts as left. In a placement the question on the
    /// screen, which nobody has answered, does not count.
    pub(crate) fn end(&mut self, test: &Test, how: Ended, now: u64) {
        self.came_back(now, false);
        if test.asked == Asked::Place && !self.session.finished {
            self.session.items.pop();
            self.session.current = 0;
        }
        for item in &mut self.session.items {
            item.seen = true;
        }
        self.session = self.session.clone().update(Event::Finished);
        self.ended = Some(how);
    }

    pub(crate) fn left_page(&mut self, now: u64) {
        if self.ended.is_none() {
            self.left = self.left.or(Some(now));
        }
    }

    /// The page is seen again, after a reload or not.
    pub(crate) fn came_back(&mut self, now: u64, reloaded: bool) {
        let Some(gap) = self.left.take().map(|left| now.saturating_sub(left)) else { return };
        if gap >= if reloaded { RELOAD_MS } else { GLANCE_MS } {
            self.away.count = self.away.count.saturating_add(1);
            let seconds = u32::try_from(gap / 1000).unwrap_or(u32::MAX);
            self.away.seconds = self.away.seconds.saturating_add(seconds);
        }
    }

    /// What goes into the result link.
    pub(crate) fn attempt(&self, test: &Test, bank: &Bank) -> Attempt {
        Attempt {
            test: test.clone(),
            name: self.name.trim().to_owned(),
            started: self.started,
            ended: self.ended.unwrap_or(Ended::ByHand),
            jumps: self.timer.jumps,
            away: if test.records_leaving { self.away } else { Away::default() },
            entries: self.answers(bank).iter().map(Entry::new).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use palier_quiz::link::{Jumps, Link};
    use palier_quiz::{Given, Json, Mode, Stored};

    use super::*;

    fn begun() -> Sitting {
        let questions = ["git/a", "git/b"].map(|id| id.parse().unwrap()).to_vec();
        Sitting::begin("t1x", Session::over(questions, Mode::Exam, 7).unwrap(), 1_000_000)
    }

    fn of_minutes(minutes: u16) -> Test {
        Test { minutes: Some(minutes), records_leaving: true, ..Test::default() }
    }

    #[test]
    fn it_ends_by_itself_with_what_was_answered() {
        let mut sitting = begun();
        sitting.session = sitting.session.update(Event::Drafted(Given::DontKnow));
        let test = of_minutes(10);
        assert!(!sitting.look(&test, 1_599_000, None));
        assert_eq!(sitting.over_by(&test, 1_599_999, Some(999)), None);
        assert_eq!(sitting.over_by(&test, 1_700_000, Some(1_000)), Some(100_000), "the machine slept");
        assert!(sitting.look(&test, 1_600_000, Some(1_000)));
        assert!(!sitting.look(&test, 9_000_000, Some(1_000)), "it ends once");
        assert_eq!((sitting.ended, sitting.session.finished), (Some(Ended::TimeUp), true));
        let attempt = sitting.attempt(&test, &Bank::default());
        let given: Vec<&Given> = attempt.entries.iter().map(|entry| &entry.given).collect();
        assert_eq!(given, [&Given::DontKnow, &Given::Skipped], "what was not seen is there too");
        assert_eq!(attempt.started, 1_000);
        assert_eq!(Link::decode(&Link::Attempt(attempt.clone()).encode()), Ok(Link::Attempt(attempt)));
    }

    #[test]
    fn in_a_placement_the_open_question_does_not_count() {
        let case = |finished: bool, n_left: usize| {
            let mut sitting = begun();
            sitting.session.finished = finished;
            let test = Test { asked: Asked::Place, ..of_minutes(10) };
            sitting.end(&test, Ended::Placed, 1_000_000);
            assert_eq!(sitting.attempt(&test, &Bank::default()).entries.len(), n_left);
        };
        case(false, 1);
        case(true, 2);
    }

    #[test]
    fn extra_time_is_time() {
        let mut sitting = begun();
        let test = Test { extra_time: 50, ..of_minutes(10) };
        assert!(!sitting.look(&test, 1_899_000, None));
        assert!(sitting.look(&test, 1_900_000, None));
    }

    #[test]
    fn leaving_is_told_from_a_glance_and_a_reload() {
        let case = |gap: u64, reloaded: bool, want: (u32, u32)| {
            let mut sitting = begun();
            sitting.left_page(1_000_000);
            sitting.left_page(1_000_500);
            sitting.came_back(1_000_000 + gap, reloaded);
            sitting.came_back(9_000_000, false);
            assert_eq!((sitting.away.count, sitting.away.seconds), want, "{gap} {reloaded}");
        };
        case(1_900, false, (0, 0));
        case(2_000, false, (1, 2));
        case(9_000, true, (0, 0));
        case(60_000, true, (1, 60));
        let mut sitting = begun();
        sitting.left_page(1_010_000);
        sitting.end(&of_minutes(1), Ended::ByHand, 1_020_000);
        assert_eq!((sitting.away.count, sitting.away.seconds), (1, 10));
        let not_recorded = Test { records_leaving: false, ..of_minutes(1) };
        assert_eq!(sitting.attempt(&not_recorded, &Bank::default()).away, Away::default());
    }

    #[test]
    fn another_attempt_keeps_the_results_before() {
        let mut last = begun();
        for n in 1..=22 {
            last = begun().after(last, n.to_string());
        }
        let kept: Vec<String> = (3..=22).map(|n| n.to_string()).collect();
        assert_eq!(last.earlier, kept);
    }

    #[test]
    fn it_is_kept() {
        let mut sitting = begun();
        sitting.timer.jumps = Jumps { count: 1, seconds: 3_600 };
        sitting.left = Some(1);
        sitting.ended = Some(Ended::TimeUp);
        let text = sitting.to_json().to_string();
        assert_eq!(Sitting::of_json(&Json::parse(&text).unwrap()), Some(sitting));
    }
}
