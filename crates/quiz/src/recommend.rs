//! The next step on the path, with its reasons and with what would change it.

use crate::{Ladder, Level, Score, SkillCell, SkillMap, TrackScore};

const MAX_WEAK_SKILLS: usize = 3;
/// The chance from which a level is probably mastered, and below which it is not any more.
const PROBABLY: f64 = 0.65;
/// What takes more answers in a row than this is not told as what would change the verdict.
const FAR: usize = 40;

/// What to do next, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    pub next: Next,
    /// One for each level of the path, in order.
    pub reasons: Vec<Reason>,
    /// The weakest skills of the level recommended; weakest first.
    pub weakest: Vec<SkillCell>,
    pub changes: Vec<Change>,
}

/// The next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// There are too few answers to say anything; so many more on this level would do.
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
    /// None without any answer on it.
    pub score: Option<TrackScore>,
    /// Probability of mastering it and the levels below, in 0..=1.
    pub chance: f64,
    /// Answers that are missing before that means anything: see [`Score::missing`].
    pub missing: usize,
}

/// What would change the verdict on a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// So many more answers and there is a verdict.
    MoreAnswers { level: Level, n: usize },
    /// So many right answers in a row and the level is probably mastered.
    RightAnswers { level: Level, n: usize },
    /// So many wrong answers in a row and it is not any more.
    WrongAnswers { level: Level, n: usize },
}

/// The next step on the path for these scores; `path` and `map` are of the same answers. Topics do not weigh in it.
///
/// The level to take up is the lowest with a chance below one half, or with too few answers to tell.
pub fn recommend(score: &Score, path: &Ladder, map: &SkillMap) -> Recommendation {
    let reason = |(level, chance): (Level, f64)| Reason {
        level,
        score: score.level(level).cloned(),
        chance,
        missing: score.missing(level),
    };
    let reasons: Vec<Reason> = Level::ALL.into_iter().zip(path.chances()).map(reason).collect();
    let next = next(&reasons);
    let weakest = next.level().and_then(|level| score.level(level));
    let weakest = weakest.map(|track| map.weakest(&track.track, MAX_WEAK_SKILLS)).unwrap_or_default();
    Recommendation {
        next,
        weakest: weakest.into_iter().cloned().collect(),
        changes: reasons.iter().filter_map(|reason| change(reason, path)).collect(),
        reasons,
    }
}

fn next(reasons: &[Reason]) -> Next {
    let Some(lowest) = reasons.iter().find(|reason| !reason.is_mastered()) else { return Next::NothingAbove };
    if reasons.iter().all(|reason| reason.missing > 0) {
        let begun = reasons.iter().filter(|reason| reason.score.is_some());
        let nearest = begun.min_by_key(|reason| reason.missing).unwrap_or(lowest);
        return Next::NotEnough { level: nearest.level, missing: nearest.missing };
    }
    if lowest.level == Level::One { Next::Begin } else { Next::Level(lowest.level) }
}

fn change(reason: &Reason, path: &Ladder) -> Option<Change> {
    let (level, rung) = (reason.level, usize::from(reason.level.number()) - 1);
    if reason.missing > 0 {
        let is_begun = reason.score.is_some();
        return is_begun.then_some(Change::MoreAnswers { level, n: reason.missing });
    }
    Some(if reason.chance >= PROBABLY {
        Change::WrongAnswers { level, n: path.answers_until(rung, false, PROBABLY, FAR)? }
    } else {
        Change::RightAnswers { level, n: path.answers_until(rung, true, PROBABLY, FAR)? }
    })
}

impl Next {
    /// The level to take up, if any.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Begin => Some(Level::One),
            Self::Level(level) | Self::NotEnough { level, .. } => Some(level),
            Self::NothingAbove => None,
        }
    }
}

impl Reason {
    /// From a chance of one half on, with answers enough.
    pub fn is_mastered(&self) -> bool {
        self.missing == 0 && self.chance >= 0.5
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::score::score;
    use crate::testing::{answers, bank};
    use crate::{Answer, Bank, Dice, Given, Placing};

    fn of(bank: &Bank, answers: &[Answer]) -> Recommendation {
        let aged: Vec<(&Answer, f64)> = answers.iter().map(|answer| (answer, 0.0)).collect();
        let path = Ladder::new(bank, Placing::path(bank), &aged);
        recommend(&score(bank, answers), &path, &SkillMap::of(bank, aged))
    }

    /// Right and wrong answers on each level.
    fn on_levels(counts: [(usize, usize); 3]) -> Recommendation {
        let levels = ["level-1", "level-2", "level-3"].into_iter().zip(counts);
        let all: Vec<Answer> =
            levels.flat_map(|(track, (right, wrong))| answers(track, right, wrong, &[])).collect();
        of(&bank(), &all)
    }

    #[track_caller]
    fn case(counts: [(usize, usize); 3], next: Next) {
        let got = on_levels(counts);
        let chances: Vec<f64> = got.reasons.iter().map(|reason| reason.chance).collect();
        assert_eq!(got.next, next, "{counts:?}: {chances:?}");
    }

    #[test]
    fn the_next_level_is_the_lowest_one_not_mastered() {
        use Level::{One, Three, Two};
        case([(0, 0), (0, 0), (0, 0)], Next::NotEnough { level: One, missing: 8 });
        case([(3, 0), (0, 0), (0, 0)], Next::NotEnough { level: One, missing: 5 });
        case([(0, 0), (7, 0), (0, 0)], Next::NotEnough { level: Two, missing: 1 });
        case([(4, 8), (0, 0), (0, 0)], Next::Begin);
        case([(11, 1), (0, 0), (0, 0)], Next::Level(Two));
        case([(12, 0), (0, 0), (0, 0)], Next::Level(Two));
        case([(0, 0), (12, 0), (0, 0)], Next::Level(Three));
        case([(12, 0), (3, 9), (0, 0)], Next::Level(Two));
        case([(12, 0), (12, 0), (2, 10)], Next::Level(Three));
        case([(12, 0), (12, 0), (12, 0)], Next::NothingAbove);
    }

    #[test]
    fn what_would_change_it() {
        use Level::{One, Three, Two};
        let changes = on_levels([(12, 0), (4, 8), (1, 0)]).changes;
        let [one, two, three] = changes.as_slice() else { panic!("{changes:?}") };
        assert!(matches!(one, Change::WrongAnswers { level: One, n: 2..10 }), "{one:?}");
        assert!(matches!(two, Change::RightAnswers { level: Two, n: 2..20 }), "{two:?}");
        assert_eq!(*three, Change::MoreAnswers { level: Three, n: 2 });
        assert_eq!(on_levels([(2, 0), (0, 0), (0, 0)]).changes, [Change::MoreAnswers { level: One, n: 6 }]);
    }

    #[test]
    fn the_weakest_skills_are_those_of_the_next_level() {
        let got = on_levels([(4, 8), (0, 0), (0, 0)]);
        let weakest: Vec<_> = got.weakest.iter().map(|cell| cell.skill.as_str()).collect();
        assert_eq!(weakest.len(), 3, "{weakest:?}");
        assert!(!weakest.contains(&"s0"), "three right answers");
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
            let (want, advice) = (score(&bank, &answers), of(&bank, &answers));
            Dice::new(seed).shuffle(&mut answers);
            prop_assert_eq!(of(&bank, &answers), advice);
            prop_assert_eq!(score(&bank, &answers), want);
        }
    }
}
