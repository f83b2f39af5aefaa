//! The next step on the path, with its reasons and with what would change it.

use crate::score::{ENOUGH_ANSWERS, PASS_MARK, SLACK};
use crate::{Level, Score, SkillId, Standing, TrackId, TrackScore, sorted_by_key};

/// A skill counts as weak below this share of marks, and only with [`WEAK_ANSWERS`] answers or more.
const WEAK_MARK: f64 = PASS_MARK;
const WEAK_ANSWERS: usize = 2;
const MAX_WEAK_SKILLS: usize = 3;

/// What to do next, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    pub next: Next,
    /// One for each level of the path, in order.
    pub reasons: Vec<Reason>,
    /// The weakest skills of the level recommended, else of the levels answered; weakest first.
    pub weakest: Vec<WeakSkill>,
    pub changes: Vec<Change>,
}

/// The next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// No level has answers enough to say anything; so many more on this one would do.
    NotEnough { level: Level, missing: usize },
    /// No level is mastered: level 1 is the place to begin.
    Begin,
    /// The lowest level that is not mastered.
    Level(Level),
    /// All three are mastered: keep it fresh, try the topics.
    NothingAbove,
}

/// What is known of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    pub level: Level,
    /// None without any answer.
    pub score: Option<TrackScore>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct WeakSkill {
    pub track: TrackId,
    pub skill: SkillId,
    /// Mean marks in whole per cent.
    pub percent: u32,
    pub answered: usize,
}

/// What would change the verdict on a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// So many more answers and there is a verdict.
    MoreAnswers { level: Level, n: usize },
    /// So many right answers in a row and the level is mastered.
    RightAnswers { level: Level, n: usize },
    /// So many wrong answers in a row and it is not mastered any more.
    WrongAnswers { level: Level, n: usize },
}

/// The next step on the path for these scores. Topics do not weigh in it.
pub fn recommend(score: &Score) -> Recommendation {
    let reasons: Vec<Reason> =
        Level::ALL.map(|level| Reason { level, score: score.level(level).cloned() }).into();
    let next = next(&reasons);
    let weakest = weakest(next, &reasons);
    let changes = reasons.iter().filter_map(change).collect();
    Recommendation { next, reasons, weakest, changes }
}

fn next(reasons: &[Reason]) -> Next {
    let Some(lowest) = reasons.iter().find(|reason| !reason.is_mastered()) else { return Next::NothingAbove };
    if reasons.iter().all(|reason| reason.missing() > 0) {
        let begun =
            reasons.iter().filter(|reason| reason.score.is_some()).min_by_key(|reason| reason.missing());
        let nearest = begun.unwrap_or(lowest);
        return Next::NotEnough { level: nearest.level, missing: nearest.missing() };
    }
    let none_mastered = !reasons.iter().any(Reason::is_mastered);
    if none_mastered { Next::Begin } else { Next::Level(lowest.level) }
}

fn weakest(next: Next, reasons: &[Reason]) -> Vec<WeakSkill> {
    let wanted = match next {
        Next::Begin => Some(Level::One),
        Next::Level(level) | Next::NotEnough { level, .. } => Some(level),
        Next::NothingAbove => None,
    };
    let on = |level: Option<Level>| {
        let scores = reasons.iter().filter(move |r| level.is_none_or(|level| r.level == level));
        let weak = scores.filter_map(|r| r.score.as_ref()).flat_map(weak_skills).collect();
        let mut weak = sorted_by_key(weak, |skill: &WeakSkill| skill.percent);
        weak.truncate(MAX_WEAK_SKILLS);
        weak
    };
    let of_next = on(wanted);
    if of_next.is_empty() { on(None) } else { of_next }
}

/// The skills of a track that are weak on answers enough, weakest first.
pub fn weak_skills(track: &TrackScore) -> Vec<WeakSkill> {
    let weak = track.skills.iter().filter(|skill| {
        skill.tally.answered >= WEAK_ANSWERS
            && skill.tally.mean().is_some_and(|mean| mean < WEAK_MARK - SLACK)
    });
    let weak = weak
        .map(|skill| WeakSkill {
            track: track.track.clone(),
            skill: skill.skill.clone(),
            percent: skill.tally.percent().unwrap_or_default(),
            answered: skill.tally.answered,
        })
        .collect();
    sorted_by_key(weak, |skill: &WeakSkill| skill.percent)
}

fn change(reason: &Reason) -> Option<Change> {
    let level = reason.level;
    let score = reason.score.as_ref()?;
    match &score.standing {
        Standing::NotEnough { missing } => Some(Change::MoreAnswers { level, n: *missing }),
        Standing::NotYet | Standing::Nearly => Some(Change::RightAnswers {
            level,
            n: answers_until(score, |mean| mean + SLACK >= PASS_MARK, 1.0)?,
        }),
        Standing::Reached { .. } => Some(Change::WrongAnswers {
            level,
            n: answers_until(score, |mean| mean + SLACK < PASS_MARK, 0.0)?,
        }),
    }
}

/// How many more answers of `marks` each it takes until the mean satisfies `reached`.
fn answers_until(score: &TrackScore, reached: impl Fn(f64) -> bool, marks: f64) -> Option<usize> {
    const FAR: u32 = 10_000;
    let shown = u32::try_from(score.tally.shown).ok()?;
    let after =
        |n: u32| (score.tally.marks + marks * f64::from(n)) / f64::from(shown.saturating_add(n).max(1));
    let n = (1..FAR).find(|n| reached(after(*n)))?;
    usize::try_from(n).ok()
}

impl Reason {
    pub fn is_mastered(&self) -> bool {
        self.score.as_ref().is_some_and(|score| matches!(score.standing, Standing::Reached { .. }))
    }

    /// Answers that are missing before anything can be said.
    pub fn missing(&self) -> usize {
        match self.score.as_ref().map(|score| &score.standing) {
            None => ENOUGH_ANSWERS,
            Some(Standing::NotEnough { missing }) => *missing,
            Some(Standing::NotYet | Standing::Nearly | Standing::Reached { .. }) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::score::score;
    use crate::testing::{answers, bank};
    use crate::{Answer, Dice, Given};

    /// Right and wrong answers on each level.
    fn on_levels(counts: [(usize, usize); 3]) -> Vec<Answer> {
        let levels = ["level-1", "level-2", "level-3"].into_iter().zip(counts);
        levels.flat_map(|(track, (right, wrong))| answers(track, right, wrong, &[])).collect()
    }

    #[track_caller]
    fn case(counts: [(usize, usize); 3], next: Next, changes: &[Change]) {
        let got = recommend(&score(&bank(), &on_levels(counts)));
        assert_eq!((got.next, got.changes.as_slice()), (next, changes), "{counts:?}");
    }

    #[test]
    fn the_next_level_is_the_lowest_one_not_mastered() {
        use Change::{MoreAnswers, RightAnswers, WrongAnswers};
        use Level::{One, Three, Two};
        case([(0, 0), (0, 0), (0, 0)], Next::NotEnough { level: One, missing: 8 }, &[]);
        case(
            [(3, 0), (0, 0), (0, 0)],
            Next::NotEnough { level: One, missing: 5 },
            &[MoreAnswers { level: One, n: 5 }],
        );
        case(
            [(0, 0), (7, 0), (0, 0)],
            Next::NotEnough { level: Two, missing: 1 },
            &[MoreAnswers { level: Two, n: 1 }],
        );
        case([(4, 4), (0, 0), (0, 0)], Next::Begin, &[RightAnswers { level: One, n: 6 }]);
        case([(8, 0), (0, 0), (0, 0)], Next::Level(Two), &[WrongAnswers { level: One, n: 4 }]);
        case([(0, 0), (8, 0), (0, 0)], Next::Level(One), &[WrongAnswers { level: Two, n: 4 }]);
        case(
            [(8, 0), (6, 4), (8, 0)],
            Next::Level(Two),
            &[
                WrongAnswers { level: One, n: 4 },
                RightAnswers { level: Two, n: 4 },
                WrongAnswers { level: Three, n: 4 },
            ],
        );
        case(
            [(12, 0), (12, 0), (12, 0)],
            Next::NothingAbove,
            &[
                WrongAnswers { level: One, n: 6 },
                WrongAnswers { level: Two, n: 6 },
                WrongAnswers { level: Three, n: 6 },
            ],
        );
    }

    #[test]
    fn the_weakest_skills_come_first_and_only_with_two_answers() {
        let got = recommend(&score(&bank(), &on_levels([(4, 6), (0, 0), (0, 0)])));
        let weakest: Vec<_> = got.weakest.iter().map(|skill| (skill.skill.as_str(), skill.percent)).collect();
        assert_eq!(weakest, [("s2", 0), ("s1", 33)]);
    }

    fn any_given() -> impl Strategy<Value = Given> {
        prop_oneof![
            3 => (0..3_usize).prop_map(|i| Given::Picked(vec![i])),
            1 => Just(Given::DontKnow),
            1 => Just(Given::NotMyWork),
            1 => Just(Given::Skipped),
            1 => Just(Given::Ordered(vec![0, 1])),
        ]
    }

    proptest! {
        #[test]
        fn the_order_of_answers_never_matters(given in prop::collection::vec(any_given(), 0..48), seed: u64) {
            let bank = bank();
            let answer = |(question, given): (&crate::Question, Given)| Answer {
                question: question.id.clone(), fingerprint: question.fingerprint(), given, seconds: 1, hints: 0, confidence: None,
            };
            let mut answers: Vec<Answer> = bank.questions().zip(given).map(answer).collect();
            let want = score(&bank, &answers);
            Dice::new(seed).shuffle(&mut answers);
            prop_assert_eq!(recommend(&score(&bank, &answers)), recommend(&want));
            prop_assert_eq!(score(&bank, &answers), want);
        }
    }
}
