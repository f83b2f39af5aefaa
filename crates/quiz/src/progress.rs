//! One question of a run: how far its answer is.

use crate::{Bank, Confidence, Given, Json, Mode, Question, QuestionId, Stored, stored_fields};

/// One question of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub question: QuestionId,
    pub progress: Progress,
    /// Whether it was ever on the screen; what was never shown is not scored.
    pub seen: bool,
    pub hints: u8,
    pub seconds: u32,
    /// How sure the person said to be.
    pub confidence: Option<Confidence>,
    /// What was written before it was declined.
    pub put_by: Option<Given>,
}

/// How far the answer to one question is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    Untouched,
    /// Chosen, and still free to change.
    Draft(Given),
    /// Checked: the feedback was shown, so it stays.
    Checked(Given),
}

stored_fields!(Item { question, progress, seen, hints, seconds, confidence, put_by });

impl Stored for Progress {
    fn to_json(&self) -> Json {
        match self {
            Self::Untouched => Json::text("untouched"),
            Self::Draft(given) => Json::tagged("draft", given.to_json()),
            Self::Checked(given) => Json::tagged("checked", given.to_json()),
        }
    }

    fn of_json(json: &Json) -> Option<Self> {
        let (tag, value) = json.tag()?;
        match tag {
            "untouched" => Some(Self::Untouched),
            "draft" => Given::of_json(value).map(Self::Draft),
            "checked" => Given::of_json(value).map(Self::Checked),
            _ => None,
        }
    }
}

impl Item {
    pub const fn new(question: QuestionId) -> Self {
        Self {
            question,
            progress: Progress::Untouched,
            seen: false,
            hints: 0,
            seconds: 0,
            confidence: None,
            put_by: None,
        }
    }

    pub const fn given(&self) -> Option<&Given> {
        match &self.progress {
            Progress::Untouched => None,
            Progress::Draft(given) | Progress::Checked(given) => Some(given),
        }
    }

    /// Whether its question is in the bank, and its answer one to it.
    pub(crate) fn fits(&self, bank: &Bank) -> bool {
        let body = bank.question(&self.question).and_then(Question::body);
        let has = self.given().into_iter().chain(&self.put_by);
        body.is_some_and(|body| has.into_iter().all(|given| given.fits(body)))
    }

    pub const fn is_checked(&self) -> bool {
        matches!(self.progress, Progress::Checked(_))
    }

    /// Whether the person is through with it, as the mode sees it.
    pub fn is_done(&self, mode: Mode) -> bool {
        match (mode, &self.progress) {
            (_, Progress::Checked(_)) => true,
            (Mode::Exam, Progress::Draft(given)) => given.is_complete(),
            (Mode::Practice, Progress::Draft(_)) | (_, Progress::Untouched) => false,
        }
    }

    /// What stands in the field for it, be it declined since.
    pub fn written(&self) -> &str {
        match self.given() {
            Some(Given::DontKnow | Given::NotMyWork) => self.put_by.as_ref(),
            given => given,
        }
        .map_or("", Given::text)
    }

    /// Where nothing is final, to decline it again brings back what was written.
    pub(crate) fn decline(&mut self, given: Given, mode: Mode) {
        let next = match &self.progress {
            Progress::Checked(_) => return,
            Progress::Draft(before) if *before == given => self.put_by.take().unwrap_or(given),
            Progress::Draft(before) if !before.text().is_empty() => {
                self.put_by = Some(before.clone());
                given
            }
            Progress::Draft(_) | Progress::Untouched => given,
        };
        self.progress = Progress::Draft(next);
        self.hand_in(mode);
    }

    /// An explanation that was left open may have been given aloud.
    pub(crate) fn tick(&mut self, points: Vec<usize>) {
        match &mut self.progress {
            Progress::Draft(Given::Explained { made, .. })
            | Progress::Checked(Given::Explained { made, .. }) => {
                *made = points;
            }
            Progress::Untouched | Progress::Draft(Given::Skipped) => {
                self.progress = Progress::Draft(Given::Explained { text: String::new(), made: points });
            }
            Progress::Draft(_) | Progress::Checked(_) => {}
        }
    }

    pub(crate) fn hand_in(&mut self, mode: Mode) {
        if mode == Mode::Practice
            && let Progress::Draft(given) = &self.progress
            && given.is_complete()
        {
            self.progress = Progress::Checked(given.clone());
        }
    }
}
