//! The latest answer to each question over all runs, and what it says of each track.

use palier_quiz::{Answer, Bank, Score, Standing, TrackId, score, stored_fields, stored_names};

use super::records::{self, Found, Key};
use crate::effects::storage::StorageFault;

/// The latest answer to each question.
pub(crate) type Log = Vec<Logged>;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Logged {
    pub(crate) answer: Answer,
    /// When, in milliseconds since 1970.
    pub(crate) at: u64,
}

/// What is known of a track, kept so that it can be shown without loading the track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Summary {
    pub(crate) percent: u32,
    pub(crate) answered: usize,
    pub(crate) stands: Stands,
}

/// A standing without its details.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    NotEnough,
    NotYet,
    Nearly,
    ReachedWithGap,
    Reached,
}

stored_fields!(Logged { answer, at });
stored_fields!(Summary { percent, answered, stands });
stored_names!(Stands {
    NotEnough = "not_enough",
    NotYet = "not_yet",
    Nearly = "nearly",
    ReachedWithGap = "reached_with_gap",
    Reached = "reached",
});

impl From<&Standing> for Stands {
    fn from(standing: &Standing) -> Self {
        match standing {
            Standing::NotEnough { .. } => Self::NotEnough,
            Standing::NotYet => Self::NotYet,
            Standing::Nearly => Self::Nearly,
            Standing::Reached { gaps } if gaps.is_empty() => Self::Reached,
            Standing::Reached { .. } => Self::ReachedWithGap,
        }
    }
}

pub(crate) fn read() -> Found<Log> {
    records::read(&Key::Log)
}

/// The answers of `log` with those of a run in their place.
pub(crate) fn with(mut log: Log, answers: &[Answer], at: u64) -> Log {
    for answer in answers.iter().filter(|answer| answer.given.is_answer()) {
        log.retain(|logged| logged.answer.question != answer.question);
        log.push(Logged { answer: answer.clone(), at });
    }
    log
}

pub(crate) fn answers(log: &Log) -> Vec<Answer> {
    log.iter().map(|logged| logged.answer.clone()).collect()
}

const MS_A_DAY: f64 = 86_400_000.0;

/// Each answer with its age in days.
#[expect(clippy::cast_precision_loss, reason = "a time in milliseconds is far below 2⁵³")]
pub(crate) fn with_ages(log: &Log, now: u64) -> impl Iterator<Item = (&Answer, f64)> {
    log.iter().map(move |logged| (&logged.answer, now.saturating_sub(logged.at) as f64 / MS_A_DAY))
}

/// Adds the answers of a finished run, and renews what is known of the tracks in `bank`.
pub(crate) fn add(bank: &Bank, new: &[Answer], at: u64) -> Result<(), StorageFault> {
    let log = match read() {
        Found::Fault(fault) => return Err(fault),
        found @ (Found::Absent | Found::Here(_) | Found::SetAside) => {
            with(found.here().unwrap_or_default(), new, at)
        }
    };
    records::write(&Key::Log, &log)?;
    write_summaries(&score(bank, &answers(&log)))
}

fn write_summaries(score: &Score) -> Result<(), StorageFault> {
    for track in &score.tracks {
        let summary = Summary {
            percent: track.tally.percent().unwrap_or_default(),
            answered: track.tally.answered,
            stands: Stands::from(&track.standing),
        };
        records::write(&Key::Standing(track.track.clone()), &summary)?;
    }
    Ok(())
}

pub(crate) fn summary(track: &TrackId) -> Option<Summary> {
    records::read(&Key::Standing(track.clone())).here()
}
