//! Which questions a run asks, in which order: decided by its scope, its length and its seed.

use crate::{
    Bank, Dice, Json, Kind, Mode, Question, QuestionId, SkillId, Stored, Track, TrackId, sorted_by_key,
    stored_fields,
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
            Scope::Questions(ids) => units(ids.iter().filter_map(|id| bank.question(id)))
                .into_iter()
                .map(|unit| as_written(bank, unit))
                .collect(),
            Scope::Skill(track, skill) => {
                let skill = bank.track(track).and_then(|t| t.skills.iter().find(|s| s.id == *skill));
                let mut units = skill.map_or_else(Vec::new, |skill| units(&skill.questions));
                dice.shuffle(&mut units);
                units
            }
            Scope::Tracks(ids) => spread(ids.iter().filter_map(|id| bank.track(id)).collect(), &mut dice),
        };
        let opening = if self.fixed_opening { self.opening(bank) } else { None };
        let place = opening.and_then(|opening| {
            chosen.iter().position(|unit| unit.iter().any(|question| question.id == opening.id))
        });
        if let Some(place) = place {
            let first = chosen.remove(place);
            chosen.insert(0, first);
        }
        if let Length::AtMost(n) = self.length {
            chosen = at_most(usize::from(n).max(1), chosen);
        }
        dice.shuffle(chosen.get_mut(usize::from(place.is_some())..).unwrap_or_default());
        chosen.into_iter().flatten().map(|question| question.id.clone()).collect()
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

/// The question that a track's page shows before the app has started: one that a page without scripts can grade, if
/// there is one, the first single choice before all others; and none of a case, whose story would come first.
pub fn opening(track: &Track) -> Option<&Question> {
    let alone = || track.questions().filter(|question| question.case.is_none());
    let of =
        |kinds: &[Kind]| alone().find(|question| question.kind().is_some_and(|kind| kinds.contains(&kind)));
    of(&[Kind::Single])
        .or_else(|| of(&[Kind::Multiple, Kind::Spot]))
        .or_else(|| alone().next())
        .or_else(|| track.questions().next())
}

/// What stands together: the questions of a case in their order, every other question alone.
type Unit<'b> = Vec<&'b Question>;

fn units<'b>(questions: impl IntoIterator<Item = &'b Question>) -> Vec<Unit<'b>> {
    let mut units: Vec<Unit<'b>> = Vec::new();
    for question in questions {
        let is_of_same = |unit: &&mut Unit<'b>| {
            unit.first()
                .is_some_and(|first| first.case == question.case && first.id.track == question.id.track)
        };
        let same = question.case.as_ref().and_then(|_| units.iter_mut().rev().find(is_of_same));
        match same {
            Some(unit) => unit.push(question),
            None => units.push(vec![question]),
        }
    }
    units
}

/// The questions of a case in the order of its author.
fn as_written<'b>(bank: &'b Bank, unit: Unit<'b>) -> Unit<'b> {
    if unit.len() < 2 {
        return unit;
    }
    let skill = unit.first().and_then(|first| bank.home_of(&first.id)).map(|(_, skill)| skill);
    sorted_by_key(unit, |question| {
        skill.and_then(|skill| skill.questions.iter().position(|other| other.id == question.id))
    })
}

/// Units up to `n` questions; one that is too long for the rest is left out, and only the first is cut.
fn at_most(n: usize, mut units: Vec<Unit<'_>>) -> Vec<Unit<'_>> {
    if let Some(first) = units.first_mut() {
        first.truncate(n);
    }
    let mut left = n;
    units.retain(|unit| {
        let fits = unit.len() <= left;
        left -= if fits { unit.len() } else { 0 };
        fits
    });
    units
}

/// All questions of the tracks, so ordered that any beginning of the list is spread evenly over tracks and, within
/// each, over skills.
fn spread<'b>(mut tracks: Vec<&'b Track>, dice: &mut Dice) -> Vec<Unit<'b>> {
    dice.shuffle(&mut tracks);
    let of_track = |track: &'b Track, dice: &mut Dice| {
        let mut skills: Vec<Vec<Unit<'b>>> =
            track.skills.iter().map(|skill| units(&skill.questions)).collect();
        for questions in &mut skills {
            dice.shuffle(questions);
        }
        dice.shuffle(&mut skills);
        round_robin(skills)
    };
    round_robin(tracks.into_iter().map(|track| of_track(track, dice)).collect())
}

/// The first of each list, then the second of each, and so on.
fn round_robin<T>(lists: Vec<Vec<T>>) -> Vec<T> {
    let mut lists: Vec<_> = lists.into_iter().map(Vec::into_iter).collect();
    let mut all = Vec::new();
    loop {
        let before = all.len();
        all.extend(lists.iter_mut().filter_map(Iterator::next));
        if all.len() == before {
            return all;
        }
    }
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
    fn chance_decides_which_track_and_which_question_of_a_skill_falls_out() {
        let bank = bank();
        let first = |plan: &dyn Fn(u64) -> Plan| -> BTreeSet<String> {
            (0..40).map(|seed| plan(seed).questions(&bank)[0].track.to_string()).collect()
        };
        let any_track =
            |seed| Plan { fixed_opening: false, ..plan(&["git", "level-2"], Length::AtMost(1), seed) };
        assert_eq!(first(&any_track).len(), 2);
        let (track, skill) = bank.home_of(&"git/s0-0".parse().unwrap()).unwrap();
        let scope = Scope::Skill(track.id.clone(), skill.id.clone());
        let asked: BTreeSet<_> = (0..80)
            .flat_map(|seed| Plan { scope: scope.clone(), ..any_track(seed) }.questions(&bank))
            .collect();
        assert_eq!(asked.len(), skill.questions.len());
    }

    #[test]
    fn what_is_not_in_the_bank_is_not_asked() {
        let mut missed = plan(&[], Length::All, 1);
        assert!(missed.questions(&bank()).is_empty());
        missed.scope = Scope::Questions(vec!["git/s0-1".parse().unwrap(), "git/gone".parse().unwrap()]);
        assert_eq!(missed.questions(&bank()), ["git/s0-1".parse().unwrap()]);
    }

    /// The bank with one case: the second to the fourth question of `git`'s first skill.
    fn bank_with_case() -> Bank {
        let mut bank = bank();
        for track in &mut bank.tracks {
            let track = std::sync::Arc::make_mut(track);
            if track.id.as_str() == "git" {
                for question in track.skills[0].questions.iter_mut().skip(1) {
                    question.case = Some("story".parse().unwrap());
                }
            }
        }
        bank
    }

    #[test]
    fn the_questions_of_a_case_stay_together_in_their_order() {
        let bank = bank_with_case();
        let story = ["git/s0-1", "git/s0-2", "git/s0-3"].map(|id| id.parse().unwrap());
        for seed in 0..50 {
            let whole = plan(&["git", "level-1"], Length::All, seed).questions(&bank);
            assert!(whole.windows(3).any(|part| part == story), "{whole:?}");
            assert_eq!(whole.len(), 24);
            let few = plan(&["git"], Length::AtMost(2), seed).questions(&bank);
            assert_eq!(few.len(), 2, "no case is cut while others fit");
            assert!(!story.iter().any(|id| few.contains(id)));
            let mut missed = plan(&[], Length::All, seed);
            missed.scope = Scope::Questions(
                ["git/s0-3", "git/s1-0", "git/s0-1", "git/s0-2"].map(|id| id.parse().unwrap()).to_vec(),
            );
            assert!(missed.questions(&bank).windows(3).any(|part| part == story));
        }
    }

    #[test]
    fn a_track_opens_with_what_a_page_without_scripts_can_grade() {
        let bank = bank_with_case();
        let mut track = Track::clone(bank.track(&"git".parse().unwrap()).unwrap());
        assert_eq!(opening(&track).unwrap().id.to_string(), "git/s0-0");
        track.skills[0].questions[0] = crate::testing::order("git/o", 3);
        assert_eq!(opening(&track).unwrap().id.to_string(), "git/s1-0");
        track.skills.truncate(1);
        assert_eq!(opening(&track).unwrap().id.to_string(), "git/o");
        track.skills[0].questions.remove(0);
        assert_eq!(opening(&track).unwrap().id.to_string(), "git/s0-1");
    }
}
