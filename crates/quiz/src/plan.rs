//! Which questions a run asks, in which order: decided by its scope, its length and its seed.

use crate::{
    Bank, Dice, Json, Kind, Mode, Question, QuestionId, SkillId, Stored, Track, TrackId, stored_fields,
};

/// All that decides a run's questions; with the same bank it gives the same questions again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub scope: Scope,
    pub mode: Mode,
    /// Orders the questions and what they offer.
    pub seed: u64,
    pub length: Length,
    /// Whether the first question of a single track, and its options, stand as in the page that was painted before
    /// the app started.
    pub fixed_opening: bool,
}

/// What a run is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One track, or a mix of several.
    Tracks(Vec<TrackId>),
    Skill(TrackId, SkillId),
    /// Just these questions, as after "only those I missed".
    Questions(Vec<QuestionId>),
}

/// How many questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    All,
    /// At most so many, spread over tracks and skills.
    AtMost(u16),
}

stored_fields!(Plan { scope, mode, seed, length, fixed_opening });

impl Stored for Scope {
    fn to_json(&self) -> Json {
        match self {
            Self::Tracks(tracks) => Json::tagged("tracks", tracks.to_json()),
            Self::Skill(track, skill) => {
                Json::tagged("skill", Json::List(vec![track.to_json(), skill.to_json()]))
            }
            Self::Questions(questions) => Json::tagged("questions", questions.to_json()),
        }
    }

    fn of_json(json: &Json) -> Option<Self> {
        let (tag, value) = json.tag()?;
        Some(match tag {
            "tracks" => Self::Tracks(Vec::of_json(value)?),
            "skill" => {
                let (track, skill) = Stored::of_json(value)?;
                Self::Skill(track, skill)
            }
            "questions" => Self::Questions(Vec::of_json(value)?),
            _ => return None,
        })
    }
}

impl Stored for Length {
    fn to_json(&self) -> Json {
        match self {
            Self::All => Json::text("all"),
            Self::AtMost(n) => n.to_json(),
        }
    }

    fn of_json(json: &Json) -> Option<Self> {
        if json.as_text() == Some("all") { Some(Self::All) } else { u16::of_json(json).map(Self::AtMost) }
    }
}

impl Plan {
    /// The questions in the order they are asked; empty when the bank has none of them.
    pub fn questions(&self, bank: &Bank) -> Vec<QuestionId> {
        let mut dice = Dice::new(self.seed);
        let mut chosen = match &self.scope {
            Scope::Questions(ids) => ids.iter().filter_map(|id| bank.question(id)).collect(),
            Scope::Skill(track, skill) => {
                let skill = bank.track(track).and_then(|t| t.skills.iter().find(|s| s.id == *skill));
                skill.map_or_else(Vec::new, |skill| skill.questions.iter().collect())
            }
            Scope::Tracks(ids) => spread(ids.iter().filter_map(|id| bank.track(id)).collect(), &mut dice),
        };
        let opening = if self.fixed_opening { self.opening(bank) } else { None };
        if let Some(opening) = opening {
            chosen.retain(|question| question.id != opening.id);
            chosen.insert(0, opening);
        }
        if let Length::AtMost(n) = self.length {
            chosen.truncate(usize::from(n).max(1));
        }
        let fixed = usize::from(opening.is_some());
        dice.shuffle(chosen.get_mut(fixed..).unwrap_or_default());
        chosen.into_iter().map(|question| question.id.clone()).collect()
    }

    fn opening<'b>(&self, bank: &'b Bank) -> Option<&'b Question> {
        match &self.scope {
            Scope::Tracks(ids) => match ids.as_slice() {
                [only] => opening(bank.track(only)?),
                _ => None,
            },
            Scope::Skill(..) | Scope::Questions(_) => None,
        }
    }
}

/// The question that a track's page shows before the app has started: the first single choice, since a page
/// without scripts can grade it, else the first question.
pub fn opening(track: &Track) -> Option<&Question> {
    let single = track.questions().find(|question| question.kind() == Some(Kind::Single));
    single.or_else(|| track.questions().next())
}

/// All questions of the tracks, so ordered that any beginning of the list is spread evenly over tracks and, within
/// each, over skills.
fn spread<'b>(tracks: Vec<&'b Track>, dice: &mut Dice) -> Vec<&'b Question> {
    let of_track = |track: &'b Track, dice: &mut Dice| {
        let mut skills: Vec<Vec<&Question>> =
            track.skills.iter().map(|skill| skill.questions.iter().collect()).collect();
        for questions in &mut skills {
            dice.shuffle(questions);
        }
        dice.shuffle(&mut skills);
        round_robin(skills)
    };
    round_robin(tracks.into_iter().map(|track| of_track(track, dice)).collect())
}

/// The first of each list, then the second of each, and so on.
fn round_robin<T: Copy>(lists: Vec<Vec<T>>) -> Vec<T> {
    let longest = lists.iter().map(Vec::len).max().unwrap_or_default();
    (0..longest).flat_map(|row| lists.iter().filter_map(move |list| list.get(row).copied())).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::testing::bank;

    fn plan(tracks: &[&str], length: Length, seed: u64) -> Plan {
        let tracks = tracks.iter().map(|id| id.parse().unwrap()).collect();
        Plan { scope: Scope::Tracks(tracks), mode: Mode::Practice, seed, length, fixed_opening: true }
    }

    #[test]
    fn a_seed_replays_the_order_and_another_changes_it() {
        let bank = bank();
        let ask = |seed| plan(&["level-1"], Length::All, seed).questions(&bank);
        assert_eq!(ask(1), ask(1));
        assert_ne!(ask(1), ask(2));
        assert_eq!(ask(1).first(), ask(2).first(), "the opening is the one the page was painted with");
        assert_eq!(ask(1).iter().collect::<BTreeSet<_>>(), ask(2).iter().collect::<BTreeSet<_>>());
    }

    #[test]
    fn a_short_run_is_spread_over_tracks_and_skills() {
        let bank = bank();
        let questions = plan(&["git", "level-2"], Length::AtMost(8), 3).questions(&bank);
        assert_eq!(questions.len(), 8);
        let of = |track: &str| questions.iter().filter(|id| id.track.as_str() == track).count();
        assert_eq!((of("git"), of("level-2")), (4, 4));
        let skills: BTreeSet<_> =
            questions.iter().map(|id| bank.home_of(id).map(|(t, s)| (t.id.clone(), s.id.clone()))).collect();
        assert!(skills.len() >= 6, "{skills:?}");
    }

    #[test]
    fn what_is_not_in_the_bank_is_not_asked() {
        let mut missed = plan(&[], Length::All, 1);
        assert!(missed.questions(&bank()).is_empty());
        missed.scope = Scope::Questions(vec!["git/s0-1".parse().unwrap(), "git/gone".parse().unwrap()]);
        assert_eq!(missed.questions(&bank()), ["git/s0-1".parse().unwrap()]);
    }
}
