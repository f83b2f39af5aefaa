//! The table of all strategies: by language, by kind of question, over the whole bank and by track.

use std::collections::BTreeMap;
use std::io::{self, Write};

use palier_quiz::{Bank, Lang, QuestionId, TrackId};
use serde::Serialize;

use super::binomial::{at_least, to_f64};
use super::strategy::{Outcome, Strategy};
use super::verdict::{DOUBT, SURE, WHOLE_BANK};
use crate::editor::Item;

/// All rows, the whole bank of a language before its tracks.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) rows: Vec<Row>,
}

/// A strategy tried on the questions of one kind and language, of a track or of the whole bank.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) lang: Lang,
    /// The kind's name.
    pub(crate) kind: &'static str,
    /// None for the whole bank, of which a row is left out if it is of one track and too few questions for a verdict
    /// of its own.
    pub(crate) track: Option<TrackId>,
    pub(crate) strategy: Strategy,
    /// The questions of this kind.
    pub(crate) all: usize,
    /// Those in which the strategy tells the options apart; what follows is about them.
    pub(crate) questions: usize,
    /// Mean marks, 0..=1.
    pub(crate) score: f64,
    pub(crate) chance: f64,
    /// How likely so many hits are by chance, 0..=1.
    pub(crate) p: f64,
    /// Some of the questions that it gets right.
    pub(crate) gets: Vec<QuestionId>,
}

impl Row {
    /// How much somebody gains who guesses where the strategy does not tell the options apart, in marks a question.
    pub(crate) fn gain(&self) -> f64 {
        (self.score - self.chance) * to_f64(self.questions) / to_f64(self.all.max(1))
    }
}

/// How many questions a row names.
const NAMED: usize = 5;

type Group<'i, 'b> = (Lang, &'static str, Option<usize>, Vec<&'i Item<'b>>);

/// Tries each strategy on each group of questions; rows of which nothing can be said are left out.
pub(crate) fn report(bank: &Bank, items: &[Item<'_>]) -> Report {
    let mut rows = Vec::new();
    for (lang, kind, track, items) in groups(bank, items) {
        for strategy in Strategy::ALL {
            let outcomes: Vec<(&Item<'_>, Outcome)> =
                items.iter().filter_map(|item| Some((*item, strategy.outcome(item)?))).collect();
            if outcomes.is_empty() {
                continue;
            }
            let track = track.and_then(|at| bank.tracks.get(at)).map(|track| track.id.clone());
            rows.push(row(lang, kind, track, strategy, items.len(), &outcomes));
        }
    }
    Report { rows }
}

fn groups<'i, 'b>(bank: &Bank, items: &'i [Item<'b>]) -> Vec<Group<'i, 'b>> {
    let places: BTreeMap<&TrackId, usize> =
        bank.tracks.iter().enumerate().map(|(at, track)| (&track.id, at)).collect();
    let mut groups: BTreeMap<(Lang, &'static str, Option<usize>), Vec<&Item<'_>>> = BTreeMap::new();
    for item in items {
        let body = &item.written.body;
        for track in [None, places.get(&item.track.id).copied()] {
            groups.entry((item.lang, body.kind().name(), track)).or_default().push(item);
        }
    }
    let of_one_track =
        |items: &[&Item<'_>]| items.windows(2).all(|pair| matches!(pair, [a, b] if a.track.id == b.track.id));
    groups
        .into_iter()
        .filter(|((_, _, track), items)| track.is_some() || items.len() >= WHOLE_BANK || !of_one_track(items))
        .map(|((lang, kind, track), items)| (lang, kind, track, items))
        .collect()
}

fn row(
    lang: Lang,
    kind: &'static str,
    track: Option<TrackId>,
    strategy: Strategy,
    all: usize,
    outcomes: &[(&Item<'_>, Outcome)],
) -> Row {
    let mean = |of: fn(&Outcome) -> f64| {
        outcomes.iter().map(|(_, outcome)| of(outcome)).sum::<f64>() / to_f64(outcomes.len())
    };
    let trials: usize = outcomes.iter().map(|(_, outcome)| outcome.trials).sum();
    let weighted: f64 = outcomes.iter().map(|(_, outcome)| outcome.p_hit * to_f64(outcome.trials)).sum();
    let hits: f64 = outcomes.iter().map(|(_, outcome)| outcome.hits).sum();
    let right = outcomes.iter().filter(|(_, outcome)| outcome.hits > outcome.p_hit * to_f64(outcome.trials));
    Row {
        lang,
        kind,
        track,
        strategy,
        all,
        questions: outcomes.len(),
        score: mean(|outcome| outcome.marks),
        chance: mean(|outcome| outcome.chance),
        p: at_least(floor(hits), trials, weighted / to_f64(trials.max(1))),
        gets: right.take(NAMED).map(|(item, _)| item.question.id.clone()).collect(),
    }
}

/// Whole hits; shares of one add up with an error.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of hits")]
fn floor(hits: f64) -> usize {
    (hits + 1e-9).floor() as usize
}

impl Report {
    /// A table for people.
    pub(crate) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut last = None;
        for row in &self.rows {
            let head = (row.lang, row.kind, &row.track);
            if last.replace(head) != Some(head) {
                let track = row.track.as_ref().map_or("the whole bank", |track| track.as_str());
                writeln!(out, "\n{track} · {} · {} ({} questions)", row.lang, row.kind, row.all)?;
                writeln!(out, "  {:<18} {:>5} {:>8} {:>8} {:>8}", "strategy", "n", "chance", "score", "p")?;
            }
            let Row { strategy, questions, score, chance, p, .. } = row;
            let name = strategy.name();
            let mark = if *p < SURE {
                " !!"
            } else if *p < DOUBT {
                " !"
            } else {
                ""
            };
            let (score, chance) = (score * 100.0, chance * 100.0);
            writeln!(out, "  {name:<18} {questions:>5} {chance:>6.1} % {score:>6.1} % {p:>8.4}{mark}")?;
        }
        writeln!(out)
    }

    /// An object a line, for programs.
    pub(crate) fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        for row in &self.rows {
            let object = RowJson {
                lang: row.lang.code(),
                track: row.track.as_ref().map(TrackId::as_str),
                kind: row.kind,
                strategy: row.strategy.name(),
                all: row.all,
                questions: row.questions,
                chance: row.chance,
                score: row.score,
                p: row.p,
            };
            serde_json::to_writer(&mut *out, &object)?;
            writeln!(out)?;
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct RowJson<'r> {
    lang: &'static str,
    track: Option<&'r str>,
    kind: &'static str,
    strategy: &'static str,
    all: usize,
    questions: usize,
    chance: f64,
    score: f64,
    p: f64,
}
