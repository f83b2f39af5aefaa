//! From the bank to numbers: which questions place somebody, and how each of them measures.

use palier_measure::{Ask, LEVEL_MEANS, Placement, Rules, authored, cuts};

use crate::{
    Answer, Bank, Body, Level, NEARLY_MARK, PASS_MARK, Question, QuestionId, SkillId, Track, TrackId,
    blind_marks, marks,
};

/// Fewer questions than this cannot place anybody on a topic, or on a level.
pub const ENOUGH_TO_PLACE: usize = 12;

/// What somebody can be placed on: the levels of the path, or one topic.
///
/// The states of the path: no level mastered, level 1, levels 1 and 2, all three. Of a topic: not yet, nearly, ready.
#[derive(Clone, Debug, PartialEq)]
pub struct Placing {
    questions: Vec<Placeable>,
    skills: Vec<(TrackId, SkillId)>,
    cuts: Vec<f64>,
    is_path: bool,
}

/// A question that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Placeable {
    pub id: QuestionId,
    /// None on a topic.
    pub level: Option<Level>,
    pub ask: Ask,
}

/// How a question measures, by its author's difficulty; nothing for a question that is never scored. The guessing
/// chance is that of the kind's own marking rule.
pub fn item(level: Option<Level>, question: &Question) -> Option<palier_measure::Item> {
    let body = question.body().filter(|body| !matches!(body, Body::Explain(_)))?;
    let mean = level.and_then(|level| LEVEL_MEANS.get(usize::from(level.number()) - 1)).copied();
    let difficulty = authored(mean.unwrap_or_default(), f64::from(question.difficulty.get()));
    Some(palier_measure::Item::estimated(1.0, difficulty, blind_marks(body)))
}

impl Placing {
    /// The three levels. Cuts are where a level's questions give [`PASS_MARK`].
    pub fn path(bank: &Bank) -> Self {
        let levels = bank.tracks.iter().filter(|track| track.level.is_some());
        let mut placing = Self::of(levels.map(AsRef::as_ref), true);
        let of_level = |level: Level| placing.level(level).into_iter().map(|ask| ask.item).collect();
        let levels: Vec<Vec<_>> = Level::ALL.into_iter().map(of_level).collect();
        placing.cuts = cuts(levels.iter().map(Vec::as_slice), PASS_MARK);
        placing
    }

    /// One topic. Cuts are where its questions give [`NEARLY_MARK`] and [`PASS_MARK`].
    pub fn topic(track: &Track) -> Self {
        let mut placing = Self::of(std::iter::once(track), false);
        let items: Vec<_> = placing.questions.iter().map(|question| question.ask.item).collect();
        placing.cuts = [NEARLY_MARK, PASS_MARK].map(|mark| palier_measure::cut(&items, mark)).to_vec();
        placing
    }

    fn of<'t>(tracks: impl Iterator<Item = &'t Track>, is_path: bool) -> Self {
        let (mut questions, mut skills) = (Vec::new(), Vec::new());
        for track in tracks {
            let level = track.level.filter(|_| is_path);
            for skill in &track.skills {
                for question in &skill.questions {
                    if let Some(item) = item(level, question) {
                        let ask = Ask { item, skill: skills.len() };
                        questions.push(Placeable { id: question.id.clone(), level, ask });
                    }
                }
                skills.push((track.id.clone(), skill.id.clone()));
            }
        }
        Self { questions, skills, cuts: Vec::new(), is_path }
    }

    /// Whether it is about the levels, and not about a topic.
    pub const fn is_path(&self) -> bool {
        self.is_path
    }

    /// Whether there are questions enough, on each level if it is the path.
    pub fn is_enough(&self) -> bool {
        if self.is_path {
            Level::ALL.into_iter().all(|level| self.level(level).len() >= ENOUGH_TO_PLACE)
        } else {
            self.questions.len() >= ENOUGH_TO_PLACE
        }
    }

    /// Rules of the site. On a topic, which may have few skills, none is kept to a share.
    pub fn rules(&self, seed: u64) -> Rules {
        Rules { spread_out: self.is_path, seed: Some(seed), ..Rules::USUAL }
    }

    /// Before the first question. `avoid` are not asked while others are left, as in another try.
    pub fn start<'q>(&self, seed: u64, avoid: impl IntoIterator<Item = &'q QuestionId>) -> Placement {
        let asks = self.questions.iter().map(|question| question.ask).collect();
        let avoid = avoid.into_iter().filter_map(|id| self.index(id));
        Placement::new(asks, &self.cuts, self.rules(seed)).avoiding(avoid)
    }

    /// A placement with these answers, in the order they were given; what cannot be scored any more is left out.
    pub fn resume<'q>(
        &self,
        bank: &Bank,
        seed: u64,
        avoid: impl IntoIterator<Item = &'q QuestionId>,
        answers: &[Answer],
    ) -> Placement {
        let mut placement = self.start(seed, avoid);
        for answer in answers {
            self.answer(bank, &mut placement, answer);
        }
        placement
    }

    /// Takes in one answer: "I don't know" and skipped are no marks, "not part of my work" says nothing.
    pub fn answer(&self, bank: &Bank, placement: &mut Placement, answer: &Answer) {
        let body = bank.question(&answer.question).and_then(Question::body);
        if let (Some(index), Some(body)) = (self.index(&answer.question), body)
            && answer.given.fits(body)
        {
            placement.answer(index, marks(body, &answer.given));
        }
    }

    /// By the index that a placement uses.
    pub fn questions(&self) -> &[Placeable] {
        &self.questions
    }

    /// By the number that [`Ask::skill`] is.
    pub fn skills(&self) -> &[(TrackId, SkillId)] {
        &self.skills
    }

    /// Abilities that part the states, in logits.
    pub fn cuts(&self) -> &[f64] {
        &self.cuts
    }

    pub fn index(&self, id: &QuestionId) -> Option<usize> {
        self.questions.iter().position(|question| question.id == *id)
    }

    /// The questions of a level, for what would be reached on it.
    pub fn level(&self, level: Level) -> Vec<Ask> {
        let of_level = self.questions.iter().filter(|question| question.level == Some(level));
        of_level.map(|question| question.ask).collect()
    }

    /// The questions that say what a rung is: those of its level, or all of a topic.
    pub fn of_rung(&self, rung: usize) -> Vec<Ask> {
        match Level::ALL.get(rung).filter(|_| self.is_path) {
            Some(level) => self.level(*level),
            None => self.questions.iter().map(|question| question.ask).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Given;
    use crate::testing::{answers, bank, question};

    #[test]
    fn levels_lie_above_each_other_and_topics_in_the_middle() {
        let bank = bank();
        let path = Placing::path(&bank);
        assert_eq!((path.questions().len(), path.skills().len(), path.cuts().len()), (36, 12, 3));
        let difficulties: Vec<f64> = Level::ALL.map(|level| path.level(level)[0].item.difficulty()).to_vec();
        assert_eq!(difficulties, [-1.5, 0.0, 1.5]);
        assert!(path.cuts().windows(2).all(|pair| (pair[1] - pair[0] - 1.5).abs() < 1e-9));
        let topic = Placing::topic(bank.track(&"git".parse().unwrap()).unwrap());
        assert_eq!((topic.questions().len(), topic.cuts().len()), (12, 2));
        assert!(topic.cuts()[0] < topic.cuts()[1]);
        assert!(path.is_enough() && topic.is_enough());
    }

    #[test]
    fn what_is_never_scored_never_places() {
        let explain = question("t/q", Body::Explain(vec!["a point".to_owned()]));
        assert_eq!(item(None, &explain), None);
    }

    #[test]
    fn a_resumed_placement_is_the_same() {
        let bank = bank();
        let path = Placing::path(&bank);
        let given = answers("level-1", 3, 2, &[Given::DontKnow, Given::Skipped, Given::NotMyWork]);
        let mut placement = path.start(7, []);
        for answer in &given {
            path.answer(&bank, &mut placement, answer);
        }
        let again = path.resume(&bank, 7, [], &given);
        assert_eq!((again.next(), again.asked()), (placement.next(), placement.asked()));
        let marks: Vec<Option<f64>> = placement.asked().iter().map(|asked| asked.marks).collect();
        let (yes, no) = (Some(1.0), Some(0.0));
        assert_eq!(marks, [yes, yes, yes, no, no, no, no, None]);
    }

    #[test]
    fn another_try_asks_other_questions() {
        let bank = bank();
        let path = Placing::path(&bank);
        let run = |avoid: &[QuestionId]| {
            let mut placement = path.start(7, avoid);
            for _ in 0..10 {
                let next = placement.next().unwrap();
                placement.answer(next, Some(1.0));
            }
            let ids = placement.asked().iter().map(|asked| path.questions()[asked.index].id.clone());
            ids.collect::<Vec<_>>()
        };
        let first = run(&[]);
        assert!(run(&first).iter().all(|id| !first.contains(id)));
    }
}
