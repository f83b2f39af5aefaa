//! What the answers add up to: per question, per skill, per level or topic.

use crate::{
    Answer, Bank, Body, Given, Level, Question, QuestionId, Skill, SkillId, Track, TrackId, marks,
    sorted_by_key,
};

/// Fewer answers than this say nothing about the levels or a topic.
pub const ENOUGH_ANSWERS: usize = 8;
/// With fewer answers than this on a level or above it, nothing is said of it.
pub const ENOUGH_ON_LEVEL: usize = 3;
/// Mean marks from which a level is mastered and a topic ready.
pub const PASS_MARK: f64 = 0.7;
/// Mean marks from which a topic is nearly ready.
pub const NEARLY_MARK: f64 = 0.5;
/// What a sum of floating-point marks may be off by.
pub(crate) const SLACK: f64 = 1e-9;

/// Everything that the answers say.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// One for each answer, ordered by question.
    pub questions: Vec<Scored>,
    /// Tracks with at least one answer, in the order of the bank.
    pub tracks: Vec<TrackScore>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    pub question: QuestionId,
    pub outcome: Outcome,
    /// The question has been edited since it was answered.
    pub edited_since: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// Marks in 0..=1.
    Marks(f64),
    Skipped,
    NotMyWork,
    /// An explanation, judged by who gave it: shown apart from every score.
    OwnTicks {
        made: usize,
        of: usize,
    },
    /// The question is gone, or the answer does not fit it any more.
    Unscorable,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TrackScore {
    pub track: TrackId,
    pub level: Option<Level>,
    pub tally: Tally,
    /// Answers that are recent enough to tell by: all, until it is [faded](Score::fade).
    pub fresh: usize,
    /// Skills with at least one answer, in the order of the track.
    pub skills: Vec<SkillScore>,
    /// By the mean of marks, until it is [judged by chance](Score::judge).
    pub standing: Standing,
    /// Probability in 0..=1 that [`PASS_MARK`] would be reached on it, where it was judged by that.
    pub chance: Option<f64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SkillScore {
    pub skill: SkillId,
    pub tally: Tally,
}

/// Sums over some questions. "Not part of my work" and what cannot be scored are in none but their own count.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Questions that were shown and count.
    pub shown: usize,
    /// Of those, answered, be it by "I don't know".
    pub answered: usize,
    /// Sum of marks, 0..=shown.
    pub marks: f64,
    /// Answers with full marks.
    pub right: usize,
    pub not_my_work: usize,
}

/// What is known of a level or topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// So many answers more would be enough to tell.
    NotEnough {
        missing: usize,
    },
    NotYet,
    /// Between half and the pass mark; topics only.
    Nearly,
    /// Mastered, or ready; the gaps are skills of two answers or more without a single mark.
    Reached {
        gaps: Vec<SkillId>,
    },
}

/// Scores `answers` by the questions of `bank`; their order does not matter.
pub fn score(bank: &Bank, answers: &[Answer]) -> Score {
    let answers = sorted_by_key(answers.iter().collect(), |answer| (&answer.question, &answer.given));
    let mut questions: Vec<Scored> = answers.iter().map(|answer| score_one(None, answer)).collect();
    let tracks =
        bank.tracks.iter().filter_map(|track| score_track(track, &answers, &mut questions)).collect();
    Score { questions, tracks }
}

fn score_one(question: Option<&Question>, answer: &Answer) -> Scored {
    let outcome = match (&answer.given, question.and_then(Question::body)) {
        (Given::NotMyWork, _) => Outcome::NotMyWork,
        (_, None) => Outcome::Unscorable,
        (given, Some(body @ Body::Explain(points))) if given.fits(body) => {
            let made = if let Given::Explained { made, .. } = given { made.len() } else { 0 };
            Outcome::OwnTicks { made, of: points.len() }
        }
        (Given::Skipped, Some(_)) => Outcome::Skipped,
        (given, Some(body)) => marks(body, given).map_or(Outcome::Unscorable, Outcome::Marks),
    };
    let edited_since = question.is_some_and(|question| question.fingerprint() != answer.fingerprint);
    Scored { question: answer.question.clone(), outcome, edited_since }
}

/// `questions` are those of `answers`, in their order; what the track knows of them is filled in.
fn score_track(track: &Track, answers: &[&Answer], questions: &mut [Scored]) -> Option<TrackScore> {
    let skills: Vec<SkillScore> =
        track.skills.iter().filter_map(|skill| score_skill(skill, answers, questions)).collect();
    if skills.is_empty() {
        return None;
    }
    let tally = skills.iter().fold(Tally::default(), |sum, skill| sum.plus(skill.tally));
    let standing = standing(track.level, tally, &skills);
    let (fresh, id) = (tally.answered, track.id.clone());
    Some(TrackScore { track: id, level: track.level, tally, fresh, skills, standing, chance: None })
}

fn score_skill(skill: &Skill, answers: &[&Answer], questions: &mut [Scored]) -> Option<SkillScore> {
    let mut tally = None;
    for question in &skill.questions {
        let first = answers.partition_point(|answer| answer.question < question.id);
        let found = answers.iter().zip(questions.iter_mut()).skip(first);
        for (answer, scored) in found.take_while(|(answer, _)| answer.question == question.id) {
            *scored = score_one(Some(question), answer);
            tally = Some(tally.unwrap_or_else(Tally::default).plus(Tally::of(scored.outcome)));
        }
    }
    tally.map(|tally| SkillScore { skill: skill.id.clone(), tally })
}

fn standing(level: Option<Level>, tally: Tally, skills: &[SkillScore]) -> Standing {
    let missing = ENOUGH_ANSWERS.saturating_sub(tally.answered);
    if missing > 0 {
        return Standing::NotEnough { missing };
    }
    let mean = tally.mean().unwrap_or_default() + SLACK;
    if mean >= PASS_MARK {
        Standing::Reached { gaps: gaps(skills) }
    } else if level.is_none() && mean >= NEARLY_MARK {
        Standing::Nearly
    } else {
        Standing::NotYet
    }
}

fn gaps(skills: &[SkillScore]) -> Vec<SkillId> {
    skills.iter().filter(|skill| skill.tally.is_gap()).map(|skill| skill.skill.clone()).collect()
}

impl Score {
    pub fn track(&self, id: &TrackId) -> Option<&TrackScore> {
        self.tracks.iter().find(|track| track.track == *id)
    }

    pub fn level(&self, level: Level) -> Option<&TrackScore> {
        self.tracks.iter().find(|track| track.level == Some(level))
    }

    /// How many more answers it takes until something can be said of a level: [`ENOUGH_ANSWERS`] on the path, and
    /// [`ENOUGH_ON_LEVEL`] on it or above.
    pub fn missing(&self, level: Level) -> usize {
        let from = |level: Level| -> usize {
            let above = self.tracks.iter().filter(|track| track.level >= Some(level));
            above.map(|track| track.fresh).sum()
        };
        let on_path = ENOUGH_ANSWERS.saturating_sub(from(Level::One));
        on_path.max(ENOUGH_ON_LEVEL.saturating_sub(from(level)))
    }

    /// Has the levels (or `topic`) stand by the chance that each is reached, `reached`: of the levels, or of "nearly"
    /// and "ready". From one half on it is.
    pub fn judge(&mut self, topic: Option<&TrackId>, reached: &[f64]) {
        let missing = Level::ALL.map(|level| self.missing(level));
        for track in &mut self.tracks {
            let (chance, missing) = match (track.level, topic) {
                (Some(level), None) => {
                    let at = usize::from(level.number()) - 1;
                    (reached.get(at), missing.get(at).copied().unwrap_or_default())
                }
                (None, Some(topic)) if track.track == *topic => {
                    (reached.last(), ENOUGH_ANSWERS.saturating_sub(track.fresh))
                }
                _ => continue,
            };
            let Some(chance) = chance else { continue };
            track.chance = Some(*chance);
            track.standing = if missing > 0 {
                Standing::NotEnough { missing }
            } else if *chance >= 0.5 {
                Standing::Reached { gaps: gaps(&track.skills) }
            } else if topic.is_some() && reached.first().is_some_and(|nearly| *nearly >= 0.5) {
                Standing::Nearly
            } else {
                Standing::NotYet
            };
        }
    }

    /// All questions together.
    pub fn total(&self) -> Tally {
        self.tracks.iter().fold(Tally::default(), |sum, track| sum.plus(track.tally))
    }

    /// Questions that count and have less than full marks.
    pub fn missed(&self) -> impl Iterator<Item = &QuestionId> {
        self.questions.iter().filter(|scored| scored.outcome.is_missed()).map(|scored| &scored.question)
    }
}

impl Outcome {
    pub fn is_right(self) -> bool {
        matches!(self, Self::Marks(marks) if marks >= 1.0 - SLACK)
    }

    /// Whether it counts and has less than full marks.
    pub fn is_missed(self) -> bool {
        matches!(self, Self::Skipped) || matches!(self, Self::Marks(_)) && !self.is_right()
    }
}

impl Tally {
    fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Marks(marks) => {
                Self { shown: 1, answered: 1, marks, right: usize::from(outcome.is_right()), not_my_work: 0 }
            }
            Outcome::Skipped => Self { shown: 1, ..Self::default() },
            Outcome::NotMyWork => Self { not_my_work: 1, ..Self::default() },
            Outcome::OwnTicks { .. } | Outcome::Unscorable => Self::default(),
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            shown: self.shown + other.shown,
            answered: self.answered + other.answered,
            marks: self.marks + other.marks,
            right: self.right + other.right,
            not_my_work: self.not_my_work + other.not_my_work,
        }
    }

    /// Mean marks over what was shown, in 0..=1; none where nothing counts.
    pub fn mean(self) -> Option<f64> {
        let shown = u32::try_from(self.shown).ok().filter(|shown| *shown > 0)?;
        Some(self.marks / f64::from(shown))
    }

    /// The mean in whole per cent, rounded down, so that a mark just missed never reads as reached.
    pub fn percent(self) -> Option<u32> {
        let mean = (self.mean()? * 100.0 + SLACK * 100.0).floor().max(0.0);
        (0..=100).rev().find(|percent| f64::from(*percent) <= mean)
    }

    /// Two answers or more, and not a single mark.
    pub fn is_gap(self) -> bool {
        self.answered >= 2 && self.marks <= SLACK
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{answers, bank, single};

    #[track_caller]
    fn case(answers: &[Answer], want: Standing, percent: Option<u32>) {
        let score = score(&bank(), answers);
        let track = score.tracks.first().unwrap();
        assert_eq!((&track.standing, track.tally.percent()), (&want, percent));
    }

    #[test]
    fn where_a_level_stands() {
        let reached =
            |gaps: &[&str]| Standing::Reached { gaps: gaps.iter().map(|s| s.parse().unwrap()).collect() };
        case(&answers("level-1", 7, 0, &[]), Standing::NotEnough { missing: 1 }, Some(100));
        case(&answers("level-1", 8, 0, &[]), reached(&[]), Some(100));
        case(&answers("level-1", 6, 2, &[]), reached(&["s2"]), Some(75));
        case(&answers("level-1", 7, 3, &[]), reached(&[]), Some(70));
        case(&answers("level-1", 6, 3, &[]), Standing::NotYet, Some(66));
        case(&answers("level-1", 0, 8, &[]), Standing::NotYet, Some(0));
    }

    #[test]
    fn where_a_topic_stands() {
        case(&answers("git", 4, 4, &[]), Standing::Nearly, Some(50));
        case(&answers("git", 5, 6, &[]), Standing::NotYet, Some(45));
        case(
            &answers("git", 0, 0, &[Given::NotMyWork, Given::Skipped]),
            Standing::NotEnough { missing: 8 },
            Some(0),
        );
    }

    #[test]
    fn skipped_and_not_known_are_nothing_and_not_my_work_does_not_count() {
        case(
            &answers("level-1", 8, 0, &[Given::DontKnow, Given::Skipped, Given::NotMyWork]),
            Standing::Reached { gaps: vec![] },
            Some(80),
        );
        let score =
            score(&bank(), &answers("level-1", 1, 0, &[Given::DontKnow, Given::Skipped, Given::NotMyWork]));
        assert_eq!(score.total(), Tally { shown: 3, answered: 2, marks: 1.0, right: 1, not_my_work: 1 });
        assert_eq!(score.missed().count(), 2);
    }

    #[test]
    fn judged_by_chance() {
        let judged = |track: &str, topic: Option<&str>, reached: &[f64]| {
            let mut score = score(&bank(), &answers(track, 5, 5, &[]));
            score.judge(topic.map(|topic| topic.parse().unwrap()).as_ref(), reached);
            (score.tracks[0].standing.clone(), score.tracks[0].chance)
        };
        let reached = Standing::Reached { gaps: vec!["s2".parse().unwrap()] };
        assert_eq!(judged("level-2", None, &[0.9, 0.5, 0.1]), (reached, Some(0.5)));
        assert_eq!(judged("level-2", None, &[0.9, 0.49, 0.1]), (Standing::NotYet, Some(0.49)));
        assert_eq!(judged("git", Some("git"), &[0.6, 0.4]), (Standing::Nearly, Some(0.4)));
        assert_eq!(judged("git", Some("git"), &[0.4, 0.1]), (Standing::NotYet, Some(0.1)));
        assert_eq!(judged("git", None, &[0.4, 0.1, 0.0]), (Standing::Nearly, None), "a topic is no level");
    }

    #[test]
    fn answers_above_speak_for_the_levels_below() {
        let missing = |track: &str, n| {
            let score = score(&bank(), &answers(track, n, 0, &[]));
            Level::ALL.map(|level| score.missing(level))
        };
        assert_eq!(missing("level-1", 0), [8, 8, 8]);
        assert_eq!(missing("level-2", 7), [1, 1, 3]);
        assert_eq!(missing("level-1", 8), [0, 3, 3]);
        assert_eq!(missing("level-3", 9), [0, 0, 0]);
        assert_eq!(missing("git", 12), [8, 8, 8]);
    }

    #[test]
    fn answers_to_gone_or_edited_questions_are_told() {
        let mut old = answers("git", 2, 0, &[]);
        old[0].question = "git/gone".parse().unwrap();
        old[1].fingerprint ^= 1;
        let score = score(&bank(), &old);
        let edited = score.questions.iter().find(|scored| scored.edited_since).unwrap();
        assert_eq!(edited.outcome, Outcome::Marks(1.0));
        let gone = score.questions.iter().find(|scored| scored.outcome == Outcome::Unscorable).unwrap();
        assert_eq!(gone.question.to_string(), "git/gone");
        assert_eq!(score.total().shown, 1);
        assert_eq!(single("git/gone", 0, 3).id, gone.question);
    }
}
