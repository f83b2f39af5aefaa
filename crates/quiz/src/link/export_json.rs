//! An attempt as a JSON object.

use super::export::{Exported, mastery, of_share};
use super::{Asked, Estimate, Found, moment};
use crate::{Bank, Json, Outcome, Question, Scored, Stored, Tally, TrackScore};

pub(super) fn attempt(exported: &Exported<'_>, bank: &Bank) -> Json {
    let Exported { number, attempt, reading, estimates } = exported;
    let test = &attempt.test;
    let times = |count: u32, seconds: u32| {
        object([("count", Json::Number(count.into())), ("seconds", Json::Number(seconds.into()))])
    };
    let away = times(attempt.away.count, attempt.away.seconds);
    let scored = |found: &Found| {
        let answer = found.answer()?;
        reading.score.questions.iter().find(|scored| scored.question == answer.question)
    };
    object([
        ("link", size(*number)),
        ("name", Json::text(&attempt.name)),
        ("label", Json::text(&test.label)),
        ("title", Json::text(&test.title)),
        ("from", Json::text(&test.from)),
        (
            "asked",
            match test.asked {
                Asked::Questions(n) => Json::Number(n.into()),
                Asked::Place => Json::text("place"),
            },
        ),
        ("seed", Json::Number(test.seed.into())),
        ("started", Json::text(&moment(attempt.started))),
        ("ended", Json::text(attempt.ended.name())),
        ("seconds", Json::Number(attempt.seconds())),
        ("clock_jumps", times(attempt.jumps.count, attempt.jumps.seconds)),
        ("away", if test.records_leaving { away } else { Json::Null }),
        ("edited", size(reading.n_edited)),
        ("retired", size(reading.n_retired)),
        ("total", object(tally(reading.score.total()))),
        ("estimates", Json::List(estimates.iter().map(estimate).collect())),
        ("tracks", Json::List(reading.score.tracks.iter().map(|it| track(it, estimates)).collect())),
        (
            "answers",
            Json::List(reading.found.iter().map(|found| answer(found, scored(found), bank)).collect()),
        ),
    ])
}

fn estimate(estimate: &Estimate) -> Json {
    let topic = estimate.topic.as_ref().map_or(Json::Null, |topic| Json::text(topic.as_str()));
    object([
        ("topic", topic),
        ("answers", size(estimate.n_answers)),
        ("reached", Json::List(estimate.reached.iter().map(|chance| share(*chance)).collect())),
    ])
}

fn track(track: &TrackScore, estimates: &[Estimate]) -> Json {
    let skill = |skill: &crate::SkillScore| {
        let mastery = mastery(estimates, &track.track, &skill.skill).map_or(Json::Null, share);
        let own = [("skill", Json::text(skill.skill.as_str())), ("mastery", mastery)];
        object(own.into_iter().chain(tally(skill.tally)))
    };
    let own = [
        ("track", Json::text(track.track.as_str())),
        ("level", track.level.map_or(Json::Null, |level| Json::Number(level.number().into()))),
        ("standing", Json::text(track.standing.name())),
        ("skills", Json::List(track.skills.iter().map(skill).collect())),
    ];
    object(own.into_iter().chain(tally(track.tally)))
}

fn answer(found: &Found, scored: Option<&Scored>, bank: &Bank) -> Json {
    let (answer, scored) = match (found, scored) {
        (Found::Answer(answer), Some(scored)) => (answer, scored),
        (Found::Answer(_), None) => return Json::Null,
        (Found::Retired { question }, _) => {
            let hash = Json::Number((*question).into());
            return object([("question", Json::Null), ("hash", hash), ("outcome", Json::text("retired"))]);
        }
    };
    let (outcome, marks) = match scored.outcome {
        Outcome::Marks(marks) => ("marks", share(marks)),
        Outcome::Skipped => ("skipped", Json::Null),
        Outcome::NotMyWork => ("not_my_work", Json::Null),
        Outcome::OwnTicks { .. } => ("own_ticks", Json::Null),
        Outcome::Unscorable => ("unscorable", Json::Null),
    };
    let kind = bank.question(&answer.question).and_then(Question::kind);
    object([
        ("question", Json::text(&answer.question.to_string())),
        ("kind", kind.map_or(Json::Null, |kind| Json::text(kind.name()))),
        ("given", answer.given.to_json()),
        ("outcome", Json::text(outcome)),
        ("marks", marks),
        ("seconds", Json::Number(answer.seconds.into())),
        ("hints", Json::Number(answer.hints.into())),
        ("confidence", answer.confidence.to_json()),
        ("edited_since", Json::Bool(scored.edited_since)),
    ])
}

fn tally(tally: Tally) -> [(&'static str, Json); 5] {
    [
        ("questions", size(tally.shown)),
        ("answered", size(tally.answered)),
        ("right", size(tally.right)),
        ("marks", share(tally.marks)),
        ("not_my_work", size(tally.not_my_work)),
    ]
}

/// With what has no value as `null`, so that all objects have the same entries.
fn object<'n>(entries: impl IntoIterator<Item = (&'n str, Json)>) -> Json {
    Json::Map(entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn size(n: usize) -> Json {
    Json::Number(n as u64)
}

fn share(share: f64) -> Json {
    Json::Thousandths(of_share(share))
}
