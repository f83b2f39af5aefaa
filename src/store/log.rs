//! The latest answer to each question over all runs, and what it says of each track.

use palier_quiz::{
    Answer, Bank, Certainty, Given, Ladder, Placing, Score, Standing, TrackId, TrackScore, per_cent, score,
    stored_fields, stored_names,
};

use super::library::Library;
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
    /// Of the marks.
    pub(crate) percent: u32,
    pub(crate) answered: usize,
    pub(crate) stands: Stands,
    /// Of having reached it, in whole per cent; none in what was kept by an earlier version.
    pub(crate) chance: Option<u32>,
    /// Of when that is, in milliseconds since 1970; none in what was kept by an earlier version.
    pub(crate) at: Option<u64>,
}

/// A standing without its details.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    NotEnough,
    NotYet,
    /// Too close to call.
    Open,
    Nearly,
    ReachedWithGap,
    Reached,
}

stored_fields!(Logged { answer, at });
stored_fields!(Summary { percent, answered, stands, chance, at });
stored_names!(Stands {
    NotEnough = "not_enough",
    NotYet = "not_yet",
    Open = "open",
    Nearly = "nearly",
    ReachedWithGap = "reached_with_gap",
    Reached = "reached",
});

impl Stands {
    fn of(score: &TrackScore) -> Self {
        let is_open = score.level.is_some()
            && score.chance.is_some_and(|chance| {
                [chance, 1.0 - chance].map(Certainty::of) == [Certainty::TooClose, Certainty::TooClose]
            });
        match &score.standing {
            Standing::NotEnough { .. } => Self::NotEnough,
            Standing::NotYet | Standing::Reached { .. } if is_open => Self::Open,
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
    for answer in answers {
        log.retain(|logged| logged.answer.question != answer.question);
        log.push(Logged { answer: answer.clone(), at });
    }
    log
}

/// What its answers, of these [ages](with_ages), say today.
pub(crate) fn scored(bank: &Bank, log: &Log, aged: &[(&Answer, f64)]) -> Score {
    let answers: Vec<Answer> = log.iter().map(|logged| logged.answer.clone()).collect();
    let mut score = score(bank, &answers);
    score.fade(aged);
    score
}

const MS_A_DAY: f64 = 86_400_000.0;

/// Each answer with its age in days.
#[expect(clippy::cast_precision_loss, reason = "a time in milliseconds is far below 2⁵³")]
pub(crate) fn with_ages(log: &Log, now: u64) -> impl Iterator<Item = (&Answer, f64)> {
    log.iter().map(move |logged| (&logged.answer, now.saturating_sub(logged.at) as f64 / MS_A_DAY))
}

/// Adds the answers of a finished run, and renews what is known of the tracks that are loaded.
pub(crate) fn add(library: &Library, new: &[Answer], at: u64) -> Result<(), StorageFault> {
    let log = match read() {
        Found::Fault(fault) => return Err(fault),
        found @ (Found::Absent | Found::Here(_) | Found::SetAside) => {
            with(found.here().unwrap_or_default(), new, at)
        }
    };
    records::write(&Key::Log, &log)?;
    write_summaries(library, &log, at)
}

/// Renews an explanation whose points were ticked later, if it is still the latest answer; its time stays.
pub(crate) fn tick(ticked: &Answer) -> Result<(), StorageFault> {
    let Some(mut log) = read().here() else { return Ok(()) };
    let is_it = |logged: &&mut Logged| is_same_telling(&logged.answer, ticked);
    let Some(logged) = log.iter_mut().find(is_it) else { return Ok(()) };
    logged.answer = ticked.clone();
    records::write(&Key::Log, &log)
}

/// Whether they are one explanation, whatever points are ticked.
fn is_same_telling(one: &Answer, other: &Answer) -> bool {
    match (&one.given, &other.given) {
        (Given::Explained { text: a, .. }, Given::Explained { text: b, .. }) if a == b => {
            Answer { given: other.given.clone(), ..one.clone() } == *other
        }
        _ => false,
    }
}

/// Renews what is known of the tracks that are loaded, unless a part is missing. Levels share one ability, so all of them
/// must be there.
pub(crate) fn write_summaries(library: &Library, log: &Log, now: u64) -> Result<(), StorageFault> {
    let bank = &library.bank;
    let aged: Vec<(&Answer, f64)> = with_ages(log, now).collect();
    let mut score = scored(bank, log, &aged);
    let ladder = |placing: Placing| Ladder::new(bank, placing, &aged).chances();
    if score.tracks.iter().any(|track| track.level.is_some()) {
        score.judge(None, &ladder(Placing::path(bank)));
    }
    for track in bank.tracks.iter().filter(|track| track.level.is_none()) {
        if score.track(&track.id).is_some() {
            score.judge(Some(&track.id), &ladder(Placing::topic(track)));
        }
    }
    let is_partly = |id: &TrackId| library.shelf(id).is_some_and(|shelf| !shelf.is_whole());
    let is_missing = |id: &TrackId| library.shelf(id).is_none_or(|shelf| !shelf.is_whole());
    let are_levels_partly = library.levels().iter().any(is_missing);
    for track in &score.tracks {
        if is_partly(&track.track) || track.level.is_some() && are_levels_partly {
            continue;
        }
        let summary = Summary {
            percent: track.tally.percent().unwrap_or_default(),
            answered: track.tally.answered,
            stands: Stands::of(track),
            chance: track.chance.map(per_cent),
            at: Some(now),
        };
        records::write(&Key::Standing(track.track.clone()), &summary)?;
    }
    Ok(())
}

pub(crate) fn summary(track: &TrackId) -> Option<Summary> {
    records::read(&Key::Standing(track.clone())).here()
}
