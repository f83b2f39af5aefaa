//! Before a placement, and its questions on the screen.

use palier_quiz::{ENOUGH_TO_PLACE, Event, Given, Stopping, Trial, shown_order};
use yew::{Callback, Html, MouseEvent};

use super::before::Before;
use super::place::{Msg, Place};
use super::place_title;
use super::quiz_view::{FINISH_ID, story_of};
use crate::catalogue::TrackEntry;
use crate::route::Route;
use crate::store::site::Site;
use crate::widgets::confidence::confidence;
use crate::widgets::notice::{Tone, button, notice};
use crate::widgets::question::{QuestionView, question};

/// What it is, how long it takes, and what was left.
pub(super) fn start(site: &Site, place: &Place, left: Option<&Trial>, on: &Callback<Msg>) -> Html {
    let words = &site.words().place;
    let title = place_title(site, place.topic.as_ref());
    let too_few = place.engine.is_some() && !place.can_ask();
    html! {
        <>
            <h1>{ title }</h1>
            <p class="lead">{ if place.topic.is_none() { words.lead } else { words.lead_topic } }</p>
            if place.changed { { notice(Tone::Info, site.words().quiz.changed, html! {}) } }
            if let Some(left) = left { { offer(site, place, left, on) } }
            <ul>{ for words.promises.iter().map(|promise| html! { <li>{ *promise }</li> }) }</ul>
            if too_few {
                { notice(Tone::Warning, &(words.too_few)(ENOUGH_TO_PLACE), html! {}) }
            } else {
                if left.is_none() {
                    <p class="actions"><a class="button primary" href="#resume">{ words.start }</a></p>
                }
            }
            <p class="needs-app quiet">{ words.needs_app }</p>
            { if place.looked { before(site, place, on) } else { super::before::painted(site) } }
            { others(site, place) }
        </>
    }
}

impl Place {
    /// Whether what was left did not fit when the questions came, and may when the missing ones do.
    pub(super) fn is_in_doubt(&self, site: &Site, left: &Trial) -> bool {
        self.engine.is_some() && !left.fits(&site.library.bank)
    }
}

fn before(site: &Site, place: &Place, on: &Callback<Msg>) -> Html {
    let (tracks, on) = (place.tracks(site), on.reform(Msg::Claimed));
    Before { site, tracks, is_asked: &|_, _| true, said: &place.claims, on }.view()
}

fn offer(site: &Site, place: &Place, left: &Trial, on: &Callback<Msg>) -> Html {
    let words = site.words();
    let (resume, restart) =
        (on.reform(|_: MouseEvent| Msg::Resumed), on.reform(|_: MouseEvent| Msg::Started));
    let buttons = html! {
        <p class="actions">
            if !place.is_in_doubt(site, left) { { button("button primary", words.quiz.resume, resume) } }
            { button("button", words.quiz.restart, restart) }
        </p>
    };
    let buttons = if site.is_read_only() {
        html! {}
    } else {
        buttons
    };
    notice(Tone::Info, &(words.place.offer)(left.n_done() + 1), buttons)
}

/// The levels and the topics that can be placed too.
fn others(site: &Site, place: &Place) -> Html {
    let words = &site.words().place;
    let lang = site.lang();
    let entries = site.library.tracks().iter();
    let can_be = |entry: &&TrackEntry| entry.level.is_none() && entry.n_questions() >= ENOUGH_TO_PLACE;
    let topic = |entry: &TrackEntry| {
        let href = site.href(&Route::Place(lang, Some(entry.id.clone())));
        html! { <li><a {href}>{ &entry.title }</a></li> }
    };
    html! {
        <section>
            <h2>{ words.others }</h2>
            // The page of a topic brings no other topic along, and must not move when they come.
            if place.topic.is_some() {
                <p><a href={site.href(&Route::Place(lang, None))}>{ words.the_path }</a></p>
            } else {
                <p>{ words.others_text }</p>
                <ul class="columns">{ for entries.filter(can_be).map(topic) }</ul>
            }
            <p><a href={site.href(&Route::Skills(lang))}>{ words.see_map }</a></p>
        </section>
    }
}

/// One question, and the way on.
pub(super) fn desk(site: &Site, place: &Place, trial: &Trial, on: &Callback<Msg>) -> Html {
    let words = &site.words().place;
    let n_questions = place.engine.as_ref().map_or(0, |engine| engine.placing.questions().len());
    let most = Stopping::USUAL.max.min(n_questions);
    let title = place_title(site, place.topic.as_ref());
    let usual = if place.topic.is_none() { words.usual } else { words.usual_topic };
    html! {
        <>
            if !place.is_test() { <h1 class="quiz-title">{ title }</h1> }
            <div class="progress">
                <p class="position">{ (words.position)(trial.n_done() + 1) }</p>
                <p class="quiet">{ usual(most) }</p>
                <progress max={most.to_string()} value={trial.n_done().to_string()} aria-label={(words.done)(trial.n_done(), most)} />
            </div>
            { on_screen(site, trial, on) }
            <p class="said" role="status">{ &place.said }</p>
            if trial.n_done() > 0 { { stop(site, place, on) } }
            if site.settings.shortcuts { <p class="keys-help quiet">{ words.keys_help }</p> }
        </>
    }
}

/// The way out before the end.
fn stop(site: &Site, place: &Place, on: &Callback<Msg>) -> Html {
    let (take, quiz) = (&site.words().take, &site.words().quiz);
    let give_up = on.reform(|_: MouseEvent| Msg::GaveUp);
    if place.is_stopping() {
        let buttons = html! {
            <p class="actions">
                { button("button", quiz.go_on, on.reform(|_: MouseEvent| Msg::WentOn)) }
                { button("button primary", quiz.finish_anyway, give_up) }
            </p>
        };
        return html! { <div id={FINISH_ID} tabindex="-1">{ notice(Tone::Warning, take.finish_placement, buttons) }</div> };
    }
    let label = if place.is_test() { take.finish } else { site.words().place.give_up };
    html! { <p class="actions ways">{ button("button quiet", label, give_up) }</p> }
}

fn on_screen(site: &Site, trial: &Trial, on: &Callback<Msg>) -> Html {
    let session = &trial.session;
    let asked = session.item().and_then(|item| Some((item, site.library.question(&item.question)?)));
    let Some((item, asked)) = asked else { return html! {} };
    let Some(text) = asked.text(site.lang()) else { return html! {} };
    let (words, read_only) = (&site.words().quiz, site.is_read_only());
    let hand = |given: Option<Given>| on.reform(move |_: MouseEvent| Msg::Handed(given.clone()));
    let decline = |label: &'static str, given: Given| {
        html! { <button type="button" class="button" disabled={read_only} onclick={hand(Some(given))}>{ label }</button> }
    };
    let rating = site.settings.confidence.then(|| {
        confidence(&site.words().knowing, item.confidence, &on.reform(|c| Msg::Happened(Event::Rated(c))))
    });
    let actions = html! {
        <>
            { rating }
            <p class="actions answering">
                <button type="button" class="button primary" disabled={read_only} onclick={hand(None)}>{ site.words().place.hand_in }</button>
                { decline(words.dont_know, Given::DontKnow) }
                { decline(words.not_my_work, Given::NotMyWork) }
            </p>
        </>
    };
    let view = QuestionView {
        words,
        question: asked,
        text,
        order: &shown_order(asked, Some(session.plan.seed)),
        given: item.given(),
        written: item.written(),
        hints: item.hints,
        verdict: None,
        reason: None,
        samples: Vec::new(),
        with_feedback: false,
        amiss: String::new(),
        read_only,
        on_touch: on.reform(Msg::Touched),
        on_hint: on.reform(|which| Msg::Happened(Event::HintOpened(which))),
        actions,
        after: html! {},
    };
    html! { <>{ story_of(site, asked) }{ question(view) }</> }
}
