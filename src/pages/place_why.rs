//! What next after a placement: the level to take up, by which skills to begin, what to read, what would change it.

use palier_quiz::{Level, Outcome, QuestionId, TrackId, Trial, per_cent, score};
use yew::Html;

use super::begin::{Begin, go};
use super::place::{Engine, Place};
use super::rungs::Standing;
use crate::store::site::Site;

/// More answers in a row than this do not count as what would change the result.
const FAR: usize = 12;

pub(super) fn next(place: &Place, engine: &Engine, standing: &Standing<'_>, trial: &Trial) -> Html {
    let (site, known) = (standing.site, standing.known);
    let words = &site.words().place;
    let level = |n: usize| Some(site.library.catalogue.as_ref()?.level(*Level::ALL.get(n)?)?.id.clone());
    let track: Option<TrackId> = match &place.topic {
        Some(topic) => known.next.map(|_| topic.clone()),
        None => known.next.and_then(level),
    };
    let headline = match known.next.map(|n| standing.name(n)) {
        Some(name) if place.topic.is_none() => (words.take_up)(&name),
        Some(name) => (words.aim_at)(&name),
        None if place.topic.is_none() => site.words().result.nothing_above.to_owned(),
        None => words.topic_done.to_owned(),
    };
    let bank = &site.library.bank;
    let own = score(bank, &trial.answers(bank));
    let is_missed = |outcome| matches!(outcome, Outcome::Marks(marks) if marks < 1.0);
    let missed = own.questions.into_iter().filter(|scored| is_missed(scored.outcome));
    let missed: Vec<QuestionId> = missed.map(|scored| scored.question).collect();
    let begin =
        |track| Begin { site, track, map: place.map.as_ref(), missed: &missed, answer: standing.answer };
    html! {
        <section class="next card">
            <h2>{ site.words().result.next_title }</h2>
            <p class="headline">{ headline }</p>
            if let Some(rung) = known.next.and_then(|n| known.rungs.get(n)) {
                <p>{ (words.why_this)(per_cent(rung.chance), place.topic.is_none()) }</p>
            }
            { go(site, track.as_ref()) }
            if let Some(track) = &track {
                { begin(track).skills() }
                { begin(track).to_read() }
            }
            { changes(site, engine) }
        </section>
    }
}

/// How many right or wrong answers in a row would change the level to take up.
fn changes(site: &Site, engine: &Engine) -> Html {
    let words = &site.words().place;
    let turns = [true, false].map(|right| engine.placement.turns_after(right, FAR));
    let [up, down] = turns.map(Option::unwrap_or_default);
    let left = engine.placing.questions().len() - engine.placement.asked().len();
    html! {
        <>
            <h3>{ site.words().result.change_title }</h3>
            <ul>
                if up > 0 { <li>{ (words.up_after)(up) }</li> }
                if down > 0 { <li>{ (words.down_after)(down) }</li> }
                if up == 0 && down == 0 && left > 0 { <li>{ (words.stays)(left.min(FAR)) }</li> }
                <li>{ words.more_changes }</li>
            </ul>
        </>
    }
}
