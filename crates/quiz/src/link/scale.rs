//! How sure what an attempt says is: made once for a bank, then used for any number of attempts.

use palier_measure::{Belief, COARSE, Grid, Item, Outlook, Prior, SKILL_SD, Spread, cut};

use crate::{Bank, Outcome, PASS_MARK, Placing, QuestionId, Score, SkillId, TrackId, sorted_by_key};

/// What the answers to the levels, or to one topic, are measured by.
#[derive(Clone, Debug)]
pub struct Scale {
    /// None for the levels.
    topic: Option<TrackId>,
    cuts: Vec<f64>,
    skills: Vec<(TrackId, SkillId)>,
    /// Abilities in logits from which each skill's questions give [`PASS_MARK`].
    skill_cuts: Vec<f64>,
    /// By question.
    items: Vec<(QuestionId, Item, usize)>,
}

/// What the answers of one attempt say.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// None for the levels.
    pub topic: Option<TrackId>,
    /// Probability in 0..=1 of having reached each mark, the lowest first: the levels, or nearly ready and ready.
    pub reached: Vec<f64>,
    /// Answers that count.
    pub n_answers: usize,
    /// Skills with answers that count, in the order of the bank.
    pub skills: Vec<SkillEstimate>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SkillEstimate {
    pub track: TrackId,
    pub skill: SkillId,
    /// Probability in 0..=1 that the skill's own questions would give [`PASS_MARK`].
    pub mastery: f64,
}

impl Scale {
    /// Those of a bank, one after the other, as each takes a while. Where there are too few questions to place
    /// anybody there is none.
    pub fn all(bank: &Bank) -> impl Iterator<Item = Self> {
        let topics = bank.tracks.iter().filter(|track| track.level.is_none());
        let topics = topics.map(|track| (Some(track.id.clone()), Placing::topic(track)));
        let path = std::iter::once_with(|| (None, Placing::path(bank)));
        path.chain(topics)
            .filter(|(_, placing)| placing.is_enough())
            .map(|(topic, placing)| Self::of(topic, &placing))
    }

    fn of(topic: Option<TrackId>, placing: &Placing) -> Self {
        let questions = placing.questions();
        let of_skill = |skill: usize| -> Vec<Item> {
            let own = questions.iter().filter(|question| question.ask.skill == skill);
            own.map(|question| question.ask.item).collect()
        };
        let items =
            questions.iter().map(|question| (question.id.clone(), question.ask.item, question.ask.skill));
        Self {
            topic,
            cuts: placing.cuts().to_vec(),
            skills: placing.skills().to_vec(),
            skill_cuts: (0..placing.skills().len()).map(|skill| cut(&of_skill(skill), PASS_MARK)).collect(),
            items: sorted_by_key(items.collect(), |(id, ..)| id.clone()),
        }
    }

    /// None where no answer counts. Skipped and "I don't know" are no marks.
    pub fn estimate(&self, score: &Score) -> Option<Estimate> {
        let mut belief = Belief::new(Grid::new(&self.cuts, COARSE), Spread::new(SKILL_SD), Prior::USUAL);
        let mut n_answers = 0;
        let mut met = vec![false; self.skills.len()];
        for scored in &score.questions {
            let at = self.items.binary_search_by(|(id, ..)| id.cmp(&scored.question)).ok();
            let Some((_, item, skill)) = at.and_then(|at| self.items.get(at)) else { continue };
            let Some(marks) = counted(scored.outcome) else { continue };
            belief.observe(*item, *skill, marks, 1.0);
            n_answers += 1;
            if let Some(met) = met.get_mut(*skill) {
                *met = true;
            }
        }
        if n_answers == 0 {
            return None;
        }
        let skill = |(at, (track, skill)): (usize, &(TrackId, SkillId))| {
            let cut = self.skill_cuts.get(at).filter(|_| met.get(at) == Some(&true))?;
            let mastery = belief.skill_beyond(at, *cut);
            Some(SkillEstimate { track: track.clone(), skill: skill.clone(), mastery })
        };
        Some(Estimate {
            topic: self.topic.clone(),
            reached: Outlook::of(&belief).masters,
            n_answers,
            skills: self.skills.iter().enumerate().filter_map(skill).collect(),
        })
    }
}

fn counted(outcome: Outcome) -> Option<f64> {
    match outcome {
        Outcome::Marks(marks) => Some(marks),
        Outcome::Skipped => Some(0.0),
        Outcome::NotMyWork | Outcome::OwnTicks { .. } | Outcome::Unscorable => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score;
    use crate::testing::{answers, bank};

    fn estimates(track: &str, right: usize, wrong: usize) -> Vec<Estimate> {
        let bank = bank();
        let score = score(&bank, &answers(track, right, wrong, &[]));
        Scale::all(&bank).filter_map(|scale| scale.estimate(&score)).collect()
    }

    #[test]
    fn more_right_answers_make_the_level_more_probable() {
        let chance = |right, wrong| estimates("level-1", right, wrong)[0].reached[0];
        assert!(chance(12, 0) > 0.8 && chance(0, 12) < 0.2, "{} {}", chance(12, 0), chance(0, 12));
        assert!(chance(12, 0) > chance(6, 6) && chance(6, 6) > chance(0, 12));
        let one = &estimates("level-1", 1, 0)[0];
        assert!(one.reached[0] < chance(12, 0), "one answer says less than twelve");
        assert_eq!(one.n_answers, 1);
    }

    #[test]
    fn only_what_was_asked_is_told() {
        assert_eq!(estimates("level-1", 0, 0), []);
        let git = estimates("git", 2, 1);
        assert_eq!(git.len(), 1);
        assert_eq!(git[0].topic.as_ref().map(ToString::to_string).as_deref(), Some("git"));
        assert_eq!(git[0].reached.len(), 2);
        assert!(git[0].reached[0] >= git[0].reached[1]);
        assert!(git[0].skills.iter().all(|skill| (0.0..=1.0).contains(&skill.mastery)));
        assert!(!git[0].skills.is_empty() && git[0].skills.len() <= 3);
    }
}
