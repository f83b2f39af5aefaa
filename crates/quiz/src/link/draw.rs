//! Which questions a test asks: every draw another choice of like difficulty.

use super::{Asked, Part, Test};
use crate::{Bank, Dice, Level, Question, QuestionId, sorted_by_key};

/// The questions that a test's scope and kinds leave, in the bank's order.
pub fn matching_questions<'b>(test: &Test, bank: &'b Bank) -> Vec<&'b Question> {
    let levels: Vec<Part>;
    let parts = if test.parts.is_empty() {
        let of_level = |level: Level| bank.tracks.iter().find(move |track| track.level == Some(level));
        let part = |level| Some(Part { track: of_level(level)?.id.clone(), skills: Vec::new() });
        levels = Level::ALL.into_iter().filter_map(part).collect();
        &levels
    } else {
        &test.parts
    };
    let of_part = |part: &Part| {
        let skills = bank.track(&part.track).map_or(&[][..], |track| track.skills.as_slice());
        let wanted = skills.iter().filter(|skill| part.skills.is_empty() || part.skills.contains(&skill.id));
        wanted.flat_map(|skill| &skill.questions).collect::<Vec<_>>()
    };
    let fits = |question: &&Question| {
        question.kind().is_some_and(|kind| test.kinds.is_empty() || test.kinds.contains(&kind))
    };
    parts.iter().flat_map(of_part).filter(fits).collect()
}

impl Test {
    /// The questions in the order they are asked; of a placement, all it may ask.
    ///
    /// They are chosen track by track: the questions of a track stand by difficulty, are cut into as many groups of
    /// like size as are asked of it, and the draw takes one of each. So two draws are as hard as each other, and
    /// spread alike.
    pub fn questions(&self, bank: &Bank) -> Vec<QuestionId> {
        let pool = matching_questions(self, bank);
        let mut chosen = match self.asked {
            Asked::Questions(n) if usize::from(n) < pool.len() => {
                choose(&pool, usize::from(n).max(1), &mut Dice::new(u64::from(self.draw)))
            }
            Asked::Questions(_) | Asked::Place => pool,
        };
        Dice::new(u64::from(self.seed)).shuffle(&mut chosen);
        together(chosen).into_iter().map(|question| question.id.clone()).collect()
    }
}

fn choose<'b>(pool: &[&'b Question], n: usize, dice: &mut Dice) -> Vec<&'b Question> {
    let mut chosen = Vec::with_capacity(n);
    let mut left = n;
    let mut rest = pool;
    while let Some(first) = rest.first() {
        let n_track = rest.iter().take_while(|question| question.id.track == first.id.track).count();
        let (track, others) = rest.split_at(n_track);
        // A fair share of what is still to be asked, rounded.
        let share = (2 * left * n_track + rest.len()) / (2 * rest.len());
        let share = share.min(n_track).min(left);
        let by_difficulty = sorted_by_key(track.to_vec(), |question| question.difficulty);
        for group in 0..share {
            let (from, to) = (group * n_track / share, (group + 1) * n_track / share);
            chosen.extend(by_difficulty.get(from + dice.below(to - from)));
        }
        left -= share;
        rest = others;
    }
    chosen
}

/// Questions of one case behind the first of them.
fn together(mut questions: Vec<&Question>) -> Vec<&Question> {
    let mut ordered: Vec<&Question> = Vec::with_capacity(questions.len());
    while !questions.is_empty() {
        let first = questions.remove(0);
        ordered.push(first);
        if first.case.is_some() {
            let same = |other: &&Question| other.case == first.case && other.id.track == first.id.track;
            ordered.extend(questions.iter().copied().filter(same));
            questions.retain(|question| !same(question));
        }
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use crate::{Difficulty, Track};
    use std::sync::Arc;

    /// A track of forty questions over five difficulties, and another of twenty.
    fn bank() -> Bank {
        let graded = |id: &str, n_each: usize| {
            let mut track: Track = testing::track(id, None, 4, n_each);
            for (n, question) in track.skills.iter_mut().flat_map(|skill| &mut skill.questions).enumerate() {
                question.difficulty = Difficulty::new(u8::try_from(n % 5 + 1).unwrap()).unwrap();
            }
            Arc::new(track)
        };
        Bank { tracks: vec![graded("git", 10), graded("docker", 5)] }
    }

    fn part(track: &str) -> Part {
        Part { track: track.parse().unwrap(), skills: Vec::new() }
    }

    fn drawn(draw: u32) -> Vec<QuestionId> {
        let test = Test {
            parts: vec![part("git"), part("docker")],
            asked: Asked::Questions(15),
            draw,
            ..Test::default()
        };
        test.questions(&bank())
    }

    fn difficulty(ids: &[QuestionId]) -> u32 {
        let bank = bank();
        ids.iter().map(|id| u32::from(bank.question(id).unwrap().difficulty.get())).sum()
    }

    #[test]
    fn each_draw_is_another_choice_as_hard_and_spread_alike() {
        let first = drawn(1);
        assert_eq!(first, drawn(1));
        assert_eq!(first.len(), 15);
        for draw in 2..30 {
            let other = drawn(draw);
            assert_ne!(other, first);
            assert_eq!(other.iter().filter(|id| id.track.as_str() == "git").count(), 10);
            assert!(difficulty(&other).abs_diff(difficulty(&first)) <= 2, "{other:?}");
        }
    }

    #[test]
    fn the_seed_orders_and_does_not_choose() {
        let ordered = |seed| {
            let test = Test {
                parts: vec![part("git")],
                asked: Asked::Questions(9),
                draw: 3,
                seed,
                ..Test::default()
            };
            test.questions(&bank())
        };
        let (mut one, mut other) = (ordered(1), ordered(2));
        assert_ne!(one, other);
        one.sort();
        other.sort();
        assert_eq!(one, other);
    }

    #[test]
    fn skills_and_kinds_narrow_it_down() {
        let skills = vec!["s0".parse().unwrap()];
        let of_skill = Test { parts: vec![Part { skills, ..part("git") }], ..Test::default() };
        assert_eq!(matching_questions(&of_skill, &bank()).len(), 10);
        let kinds = vec![crate::Kind::Order];
        assert!(matching_questions(&Test { kinds, ..of_skill }, &bank()).is_empty());
        assert_eq!(Test::default().questions(&testing::bank()).len(), 20);
    }
}
