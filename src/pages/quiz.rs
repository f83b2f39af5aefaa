//! A quiz: one question a screen, answered, checked and turned; what was done is remembered at once.

use palier_quiz::{Mode, Session};
use yew::prelude::*;

use super::not_found::NotFound;
use super::quiz_keys::use_keys;
use super::quiz_run::{use_beginning, use_control, use_remembering};
use super::quiz_start::{Begun, painted};
use super::quiz_title;
use super::quiz_view::{Desk, desk};
use super::trouble::problems;
use crate::effects::page;
use crate::route::{Deck, Route};
use crate::store::site::{Site, use_site};
use crate::widgets::flag::flags;
use crate::widgets::notice::{Tone, notice};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct QuizProps {
    pub(super) deck: Deck,
    pub(super) mode: Mode,
}

#[component]
pub(super) fn Quiz(props: &QuizProps) -> Html {
    let site = use_site();
    let (deck, mode) = (&props.deck, props.mode);
    let run = use_reducer(|| painted(&site, deck, mode));
    let begun = use_state(|| None::<Begun>);
    let tracks = use_beginning(&site, deck, mode, &run, &begun);
    use_remembering(&site, deck, mode, &run, begun.is_some());
    let control = use_control(&site, deck, mode, &run);
    use_keys(&site, &run, &control);
    let on_screen = begun.is_some() || run.session.is_none();
    use_effect_with(on_screen, |on_screen| {
        if *on_screen {
            page::set_started();
        }
    });
    if let Deck::Track(track) = deck
        && site.library.catalogue.as_ref().is_some_and(|all| all.complete && all.track(track).is_none())
    {
        return html! { <NotFound is_track=true /> };
    }
    let title = quiz_title(&site, deck, mode);
    let words = &site.words().quiz;
    html! {
        <div class="quiz">
            <h1 class="quiz-title">{ title }</h1>
            if begun.is_some_and(|begun| begun.changed) { { notice(Tone::Info, words.changed, html! {}) } }
            { problems(&site, &tracks, run.session.is_none()) }
            { match &run.session {
                Some(session) => shown(&site, session, &run, &control, begun.is_none()),
                None => missing(&site, deck, *begun),
            } }
            { flags() }
        </div>
    }
}

fn shown(
    site: &Site,
    session: &Session,
    run: &crate::store::run::Run,
    control: &super::quiz_run::Control,
    painted: bool,
) -> Html {
    desk(&Desk { site, session, offered: run.offered.as_ref(), control, painted })
}

/// No run: it is still coming, or there is nothing to ask.
fn missing(site: &Site, deck: &Deck, begun: Option<Begun>) -> Html {
    let words = site.words();
    if begun.is_none_or(|begun| !begun.nothing) {
        return html! { <p role="status">{ words.shell.loading }</p> };
    }
    let text = if *deck == Deck::Missed { words.quiz.nothing_missed } else { words.quiz.nothing_asked };
    html! {
        <>
            <p>{ text }</p>
            <p><a class="button" href={site.href(&Route::Topics(site.lang()))}>{ words.home.topics_go }</a></p>
        </>
    }
}
