//! What all answers ever given say of each skill, older ones fading.

use palier_measure::{Belief, COARSE, Grid, Item, Prior, SKILL_SD, Spread, cut};

use crate::{Answer, Bank, Level, PASS_MARK, Placing, QuestionId, SkillId, TrackId, marks, sorted_by_key};

/// The age in days at which an answer counts half.
///
/// Without use, half of what was gained in accuracy is lost after about 6.5 months (Tatel & Ackerman, *Procedural Skill
/// Retention and Decay*, a meta-analysis of 457 reports). And who prepares for an interview learns, so an answer is
/// out of date sooner than that: a wrong one of last spring should not outvote a right one of this week. Hence a
/// quarter of a year, and a sixteenth after one year.
pub const HALF_LIFE: f64 = 90.0;

/// How much an answer counts after `days`, in 0..=1: half after each [`HALF_LIFE`].
pub fn fade(days: f64) -> f64 {
    if days.is_nan() { 1.0 } else { (-days.max(0.0) / HALF_LIFE).exp2() }
}

/// The skills of the path and of the topics, in the order of the bank.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillMap {
    pub cells: Vec<SkillCell>,
}

/// What is known of one skill.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillCell {
    pub track: TrackId,
    pub skill: SkillId,
    pub level: Option<Level>,
    /// Questions that count; without any there is nothing to master.
    pub n_questions: usize,
    /// Questions answered, in the order of the bank. "Not part of my work" is not among them.
    pub answered: Vec<QuestionId>,
    /// What those answers weigh, faded: 0..=`answered.len()`.
    pub weight: f64,
    /// Ability in the skill, drawn towards the ability in its track or path, in logits.
    pub mean: f64,
    /// Standard deviation of it in logits.
    pub sd: f64,
    /// Probability that the skill's own questions would give [`PASS_MARK`], in 0..=1.
    pub mastery: f64,
}

/// One answer that counts.
struct Mark {
    question: usize,
    marks: f64,
    weight: f64,
}

impl SkillMap {
    /// `answers` with their ages in days. The latest to a question should be the only one.
    ///
    /// The levels share one ability, each topic has its own.
    pub fn of<'a>(bank: &Bank, answers: impl IntoIterator<Item = (&'a Answer, f64)>) -> Self {
        let answers = sorted_by_key(answers.into_iter().collect(), |(answer, _)| &answer.question);
        let path = Placing::path(bank);
        let mut cells = cells(bank, &path, &answers);
        for track in bank.tracks.iter().filter(|track| track.level.is_none()) {
            cells.extend(self::cells(bank, &Placing::topic(track), &answers));
        }
        let order: Vec<&TrackId> = bank.tracks.iter().map(|track| &track.id).collect();
        let place = |cell: &SkillCell| order.iter().position(|id| **id == cell.track);
        Self { cells: sorted_by_key(cells, place) }
    }
}

fn cells(bank: &Bank, placing: &Placing, answers: &[(&Answer, f64)]) -> Vec<SkillCell> {
    let found = found(bank, placing, answers);
    let mut belief = Belief::new(Grid::new(&[], COARSE), Spread::new(SKILL_SD), Prior::USUAL);
    for mark in &found {
        if let Some(question) = placing.questions().get(mark.question) {
            belief.observe(question.ask.item, question.ask.skill, mark.marks, mark.weight);
        }
    }
    let cell = |(skill, (track, id)): (usize, &(TrackId, SkillId))| {
        let of_skill = || placing.questions().iter().filter(move |question| question.ask.skill == skill);
        let items: Vec<Item> = of_skill().map(|question| question.ask.item).collect();
        let own = || {
            let question = |mark: &Mark| placing.questions().get(mark.question);
            found
                .iter()
                .filter_map(move |mark| Some((question(mark)?, mark)))
                .filter(move |(question, _)| question.ask.skill == skill)
        };
        let (mean, sd) = belief.skill(skill);
        SkillCell {
            track: track.clone(),
            skill: id.clone(),
            level: bank.track(track).and_then(|track| track.level),
            n_questions: items.len(),
            answered: own().map(|(question, _)| question.id.clone()).collect(),
            weight: own().map(|(_, mark)| mark.weight).sum(),
            mean,
            sd,
            mastery: belief.skill_beyond(skill, cut(&items, PASS_MARK)),
        }
    };
    placing.skills().iter().enumerate().map(cell).collect()
}

/// The answers that count for these questions, in the order of the questions.
fn found(bank: &Bank, placing: &Placing, answers: &[(&Answer, f64)]) -> Vec<Mark> {
    let mut found = Vec::new();
    for (index, question) in placing.questions().iter().enumerate() {
        let first = answers.partition_point(|(answer, _)| answer.question < question.id);
        let own = answers.iter().skip(first).take_while(|(answer, _)| answer.question == question.id);
        for (answer, days) in own {
            let body = bank.question(&question.id).and_then(crate::Question::body);
            if let Some(marks) = body.and_then(|body| marks(body, &answer.given)) {
                found.push(Mark { question: index, marks, weight: fade(*days) });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Given;
    use crate::testing::{answers, bank};

    fn cell(answers: &[Answer], days: f64, skill: &str) -> SkillCell {
        let map = SkillMap::of(&bank(), answers.iter().map(|answer| (answer, days)));
        let (track, skill) = skill.split_once('/').unwrap();
        let is_it = |cell: &&SkillCell| cell.track.as_str() == track && cell.skill.as_str() == skill;
        map.cells.iter().find(is_it).unwrap().clone()
    }

    #[test]
    fn every_skill_is_there_and_without_answers_all_are_alike() {
        let map = SkillMap::of(&bank(), []);
        assert_eq!(map.cells.len(), 15);
        for cell in &map.cells {
            assert_eq!((cell.answered.len(), cell.n_questions >= 3), (0, true));
            assert!(cell.weight == 0.0 && cell.mean.abs() < 1e-9 && (cell.sd - 1.6).abs() < 0.05);
        }
        assert!(map.cells[0].mastery > map.cells[8].mastery, "a higher level is mastered by fewer");
    }

    #[test]
    fn answers_move_their_skill_most_and_topics_stand_alone() {
        let right = answers("level-1", 3, 0, &[]);
        let (own, other) = (cell(&right, 0.0, "level-1/s0"), cell(&right, 0.0, "level-1/s1"));
        assert!(own.mean > other.mean && other.mean > 0.0 && own.sd < other.sd);
        assert!(own.mastery > other.mastery);
        assert_eq!((own.answered.len(), other.answered.len()), (3, 0));
        assert!(cell(&right, 0.0, "git/s0").mean.abs() < 1e-9);
    }

    #[test]
    fn older_answers_fade() {
        assert!((fade(0.0) - 1.0).abs() < 1e-12 && (fade(90.0) - 0.5).abs() < 1e-12 && fade(1e9) < 1e-9);
        assert!((fade(-5.0) - 1.0).abs() < 1e-12 && fade(f64::NAN) <= 1.0);
        let wrong = answers("git", 0, 4, &[]);
        let means: Vec<f64> = [0.0, 90.0, 900.0, 1e6].map(|days| cell(&wrong, days, "git/s0").mean).to_vec();
        assert!(means.is_sorted() && means[0] < -0.5 && means[3].abs() < 1e-6, "{means:?}");
    }

    #[test]
    fn not_my_work_does_not_distort() {
        let with = answers("level-2", 2, 1, &[Given::NotMyWork, Given::NotMyWork]);
        let without = answers("level-2", 2, 1, &[]);
        assert_eq!(cell(&with, 0.0, "level-2/s1"), cell(&without, 0.0, "level-2/s1"));
        let unknown = answers("level-2", 2, 1, &[Given::DontKnow, Given::Skipped]);
        assert!(cell(&unknown, 0.0, "level-2/s1").mean < cell(&without, 0.0, "level-2/s1").mean);
    }
}
