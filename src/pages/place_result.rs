//! The result of a placement: where one stands, how sure that is, and which answers say so.

use palier_quiz::{Placement, QuestionId, Score, Stop, Stopping, Trial, score};
use yew::{Callback, Html, MouseEvent};

use super::evidence::evidence;
use super::knowing::Compared;
use super::known::Known;
use super::path::earlier_day;
use super::place::{Engine, Msg, Place};
use super::place_why::next;
use super::review::{review, sheet};
use super::rungs::Standing;
use super::track_title;
use crate::route::Route;
use crate::store::site::Site;
use crate::widgets::notice::button;

pub(super) fn result(site: &Site, place: &Place, trial: &Trial, on: &Callback<Msg>) -> Html {
    let words = &site.words().place;
    let (Some(engine), Some(known)) = (&place.engine, &place.known) else {
        return html! { <><h1>{ words.result_title }</h1><p role="status">{ site.words().shell.loading }</p></> };
    };
    let bank = &site.library.bank;
    let again = button("button", words.again, on.reform(|_: MouseEvent| Msg::Started));
    let answer = |id: &QuestionId| evidence(site, &trial.session, &place.log, id);
    let n_missing = n_missing(known, &engine.placement);
    let of_each = [n_missing; 3];
    let missing: &[usize] = if n_missing > 0 { &of_each } else { &[] };
    let standing = Standing { site, topic: place.topic.as_ref(), known, missing, answer: &answer };
    let answers = trial.answers(bank);
    let own = score(bank, &answers);
    let (said, map) = (&place.claims, place.map.as_ref());
    let compared = Compared { site, answers: &answers, said, map, answer: &answer };
    html! {
        <>
            <h1>{ match &place.topic {
                None => words.result_title.to_owned(),
                Some(topic) => (words.result_of)(&track_title(site, topic)),
            } }</h1>
            { hero(&standing, engine, trial, n_missing) }
            if n_missing == 0 {
                <section>
                    <h2>{ words.rungs }</h2>
                    { standing.how() }
                    { standing.rungs(&|n| so_far(&standing, &own, n)) }
                </section>
                { next(place, engine, &standing, trial) }
            }
            { compared.view() }
            <p class="actions">
                { again }
                <a href={site.href(&Route::Skills(site.lang()))}>{ words.see_map }</a>
            </p>
            { review(site, &trial.session, &own, true) }
            { sheet(site, &own) }
        </>
    }
}

/// Answers that are missing before anything is said: as many as a placement asks at least, unless fewer were enough.
fn n_missing(known: &Known, placement: &Placement) -> usize {
    match placement.stop() {
        Some(Stop::Sure { .. }) => 0,
        _ => Stopping::USUAL.min.saturating_sub(known.n_answers),
    }
}

/// What was answered on a level in this placement.
fn so_far(standing: &Standing<'_>, own: &Score, n: usize) -> Option<Html> {
    let tally = own.level(standing.known.rungs.get(n)?.level?).map(|track| track.tally);
    let words = &standing.site.words().result;
    let said = tally.filter(|tally| tally.shown > 0).map_or_else(
        || words.level_unknown.to_owned(),
        |tally| (words.level_so_far)(tally.percent().unwrap_or_default(), tally.right, tally.shown),
    );
    Some(html! { <p>{ said }</p> })
}

/// The stairs, and in a sentence where one stands.
fn hero(standing: &Standing<'_>, engine: &Engine, trial: &Trial, n_missing: usize) -> Html {
    let words = &standing.site.words().place;
    let too_few = (n_missing > 0).then(|| (standing.site.words().result.topic_not_enough)(n_missing));
    // Of the questions that are there today; why it ended can be told while all of them are.
    let (n, aside) = (engine.placement.asked().len(), n_aside(&engine.placement));
    let day = trial.at.and_then(|at| earlier_day(standing.site, at));
    let day = day.map(|day| (standing.site.words().path.as_of)(&day));
    let why = (n == trial.n_done()).then(|| why_stopped(standing.site, engine.placement.stop()));
    html! {
        <div class="hero known">
            { standing.stairs() }
            <div>
                <p class="headline">{ too_few.unwrap_or_else(|| standing.headline()) }{ day.map(|day| format!(" · {day}")) }</p>
                <p>{ (words.rests_on)(n - aside.min(n), aside) }{ " " }{ why }</p>
                <p class="quiet">{ words.estimates }</p>
            </div>
        </div>
    }
}

fn why_stopped(site: &Site, stop: Option<Stop>) -> &'static str {
    let [sure, most, none, own] = site.words().place.stopped;
    match stop {
        Some(Stop::Sure { .. }) => sure,
        Some(Stop::TooClose { .. }) => most,
        Some(Stop::NothingLeft { .. }) => none,
        None => own,
    }
}

/// Answers that say nothing.
fn n_aside(placement: &Placement) -> usize {
    placement.asked().iter().filter(|asked| asked.marks.is_none()).count()
}
