//! Whether people know what they know: confidence beside marks, over all and by skill. It enters no score.

use palier_measure::{Calibration, Trust, calibrate};

use crate::{Answer, Bank, Given, SkillId, TrackId, blind_marks, marks};

/// How confidence and marks compare.
#[derive(Clone, Debug, PartialEq)]
pub struct Knowing {
    pub all: Calibration,
    /// Skills with a rated answer, in the order of the bank.
    pub skills: Vec<(TrackId, SkillId, Calibration)>,
}

impl Knowing {
    /// Of the answers with a confidence; nothing where there are none. Who says "I don't know" claims nothing.
    pub fn of(bank: &Bank, answers: &[Answer]) -> Option<Self> {
        let (mut all, mut skills) = (Vec::new(), Vec::new());
        for track in &bank.tracks {
            for skill in &track.skills {
                let of_skill = |answer: &&Answer| {
                    answer.question.track == track.id
                        && skill.questions.iter().any(|question| question.id == answer.question)
                };
                let own: Vec<Trust> =
                    answers.iter().filter(of_skill).filter_map(|answer| trust(bank, answer)).collect();
                if !own.is_empty() {
                    skills.push((track.id.clone(), skill.id.clone(), calibrate(&own)));
                    all.extend(own);
                }
            }
        }
        (!all.is_empty()).then(|| Self { all: calibrate(&all), skills })
    }
}

fn trust(bank: &Bank, answer: &Answer) -> Option<Trust> {
    if matches!(answer.given, Given::DontKnow | Given::NotMyWork | Given::Skipped) {
        return None;
    }
    let body = bank.question(&answer.question)?.body()?;
    Some(Trust {
        confidence: answer.confidence?,
        guess: blind_marks(body),
        marks: marks(body, &answer.given)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{answers, bank};
    use crate::{Confidence, score};

    #[test]
    fn confidence_is_compared_by_skill_and_leaves_the_score_alone() {
        let mut given = answers("git", 0, 4, &[Given::DontKnow, Given::NotMyWork]);
        let before = score(&bank(), &given);
        assert_eq!(Knowing::of(&bank(), &given), None);
        for answer in &mut given {
            answer.confidence = Some(Confidence::Sure);
        }
        let found = Knowing::of(&bank(), &given).unwrap();
        let of_skill: Vec<_> =
            found.skills.iter().map(|(_, skill, c)| (skill.as_str(), c.n, c.leaning())).collect();
        assert_eq!((found.all.n, of_skill), (4, vec![("s0", 4, 1)]));
        assert_eq!(score(&bank(), &given), before);
    }
}
