//! Attempts as JSON: an object a link.

use std::io::{self, Write};

use palier_quiz::link::{Asked, Ended, Found};
use palier_quiz::{Bank, Outcome, Standing, Tally};
use serde_json::{Value, json};

use super::Read;
use super::day::moment;

/// A line for each link, bad ones included, in the order given.
pub(super) fn write(
    read: &[Read],
    bad: &[(usize, String)],
    bank: &Bank,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut lines: Vec<(usize, Value)> = read.iter().map(|read| (read.number, attempt(read, bank))).collect();
    lines.extend(bad.iter().map(|(number, why)| (*number, json!({ "link": number, "error": why }))));
    lines.sort_by_key(|(number, _)| *number);
    lines.iter().try_for_each(|(_, line)| writeln!(out, "{line}"))
}

fn attempt(Read { number, attempt, reading }: &Read, bank: &Bank) -> Value {
    let test = &attempt.test;
    let tracks: Vec<Value> = reading
        .score
        .tracks
        .iter()
        .map(|track| {
            let skills: Vec<Value> = track
                .skills
                .iter()
                .map(|skill| with(json!({ "skill": skill.skill.as_str() }), skill.tally))
                .collect();
            let id = json!({
                "track": track.track.as_str(),
                "level": track.level.map(u8::from),
                "standing": standing(&track.standing),
                "skills": skills,
            });
            with(id, track.tally)
        })
        .collect();
    json!({
        "link": number,
        "name": attempt.name,
        "label": test.label,
        "title": test.title,
        "from": test.from,
        "asked": match test.asked { Asked::Questions(n) => json!(n), Asked::Place => json!("place") },
        "seed": test.seed,
        "started": moment(attempt.started),
        "ended": ended(attempt.ended),
        "seconds": attempt.seconds(),
        "clock_jumps": { "count": attempt.jumps.count, "seconds": attempt.jumps.seconds },
        "away": test.records_leaving.then(|| json!({ "count": attempt.away.count, "seconds": attempt.away.seconds })),
        "edited": reading.n_edited,
        "retired": reading.n_retired,
        "total": with(json!({}), reading.score.total()),
        "tracks": tracks,
        "answers": reading.found.iter().map(|found| answer(found, read_outcome(found, reading), bank)).collect::<Vec<_>>(),
    })
}

fn read_outcome(found: &Found, reading: &palier_quiz::link::Reading) -> Option<palier_quiz::Scored> {
    let answer = found.answer()?;
    reading.score.questions.iter().find(|scored| scored.question == answer.question).cloned()
}

fn answer(found: &Found, scored: Option<palier_quiz::Scored>, bank: &Bank) -> Value {
    let (answer, scored) = match (found, scored) {
        (Found::Answer(answer), Some(scored)) => (answer, scored),
        (Found::Answer(_), None) => return Value::Null,
        (Found::Retired { question }, _) => {
            return json!({ "question": null, "hash": question, "outcome": "retired" });
        }
    };
    let (outcome, marks) = match scored.outcome {
        Outcome::Marks(marks) => ("marks", Some(marks)),
        Outcome::Skipped => ("skipped", None),
        Outcome::NotMyWork => ("not_my_work", None),
        Outcome::OwnTicks { .. } => ("own_ticks", None),
        Outcome::Unscorable => ("unscorable", None),
    };
    json!({
        "question": answer.question.to_string(),
        "kind": bank.question(&answer.question).and_then(palier_quiz::Question::kind).map(palier_quiz::Kind::name),
        "outcome": outcome,
        "marks": marks,
        "seconds": answer.seconds,
        "hints": answer.hints,
        "edited_since": scored.edited_since,
    })
}

/// `object` with the counts of a tally.
fn with(mut object: Value, tally: Tally) -> Value {
    if let Value::Object(map) = &mut object {
        map.insert("questions".to_owned(), json!(tally.shown));
        map.insert("answered".to_owned(), json!(tally.answered));
        map.insert("right".to_owned(), json!(tally.right));
        map.insert("marks".to_owned(), json!(tally.marks));
        map.insert("not_my_work".to_owned(), json!(tally.not_my_work));
    }
    object
}

pub(super) const fn ended(ended: Ended) -> &'static str {
    match ended {
        Ended::ByHand => "by hand",
        Ended::TimeUp => "time up",
        Ended::Placed => "placed",
    }
}

pub(super) const fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::NotEnough { .. } => "not enough answers",
        Standing::NotYet => "not yet",
        Standing::Nearly => "nearly",
        Standing::Reached { gaps } if gaps.is_empty() => "reached",
        Standing::Reached { .. } => "reached, with a gap",
    }
}
