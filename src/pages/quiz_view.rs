//! A quiz on the screen: where one is, the question, and the ways on.

use palier_quiz::{Event, Item, Mode, Question, Scope, Session, SkillId, TrackId, shown_order, sorted};
use yew::{Callback, Html, MouseEvent};

use super::before::{self, Before};
use super::command::{reason, samples};
use super::quiz::{Msg, Quiz};
use super::quiz_actions::Actions;
use super::run_title;
use super::verdict::verdict_of_item;
use crate::effects::navigate;
use crate::params::Params;
use crate::route::{Deck, Route};
use crate::store::site::Site;
use crate::widgets::confidence::confidence;
use crate::widgets::jump::{Dot, Jump, jump};
use crate::widgets::notice::{Tone, button, notice};
use crate::widgets::question::{QuestionView, question};
use crate::widgets::story::story;
use crate::widgets::touch::Touch;

/// Where the focus goes when "finish" was pressed with questions left.
pub(super) const FINISH_ID: &str = "finish";

pub(super) struct Desk<'a> {
    pub(super) site: &'a Site,
    pub(super) session: &'a Session,
    pub(super) quiz: &'a Quiz,
    pub(super) on: Callback<Msg>,
}

/// What orders the choices of the question on the screen; nothing for the opening, which stands as painted.
pub(super) fn shown_seed(session: &Session) -> Option<u64> {
    (session.current > 0 || !session.plan.fixed_opening).then_some(session.plan.seed)
}

pub(super) fn desk(desk: &Desk<'_>) -> Html {
    let (site, session, words) = (desk.site, desk.session, &desk.site.words().quiz);
    let n = session.items.len();
    let item = session.item();
    let asked = item.and_then(|item| site.library.question(&item.question));
    html! {
        <>
            { offer(desk) }
            <div class="progress">
                <p class="position">{ (words.position)(session.current + 1, n) }</p>
                <progress max={n.to_string()} value={session.n_answered().to_string()} aria-label={(words.answered)(session.n_answered(), n)} />
            </div>
            if let (Some(item), Some(asked)) = (item, asked) {
                { on_screen(desk, item, asked) }
            } else {
                <p>{ site.words().result.gone }</p>
                if session.current + 1 < session.items.len() {
                    { button("button", words.next, press(desk, Msg::Happened(Event::MovedTo(session.current + 1)))) }
                }
            }
            { finish(desk) }
            { jump(Jump {
                words,
                dots: desk.quiz.unfolded.list.then(|| dots(site, session)),
                current: session.current,
                go: desk.on.reform(|index| Msg::Happened(Event::MovedTo(index))),
                open: press(desk, Msg::ListedAll),
            }) }
            if !desk.quiz.is_test {
                <p class="actions ways">
                    { button("button quiet", words.restart, press(desk, Msg::Restarted)) }
                </p>
            }
            if !matches!(session.plan.scope, Scope::Questions(_)) {
                <p class="quiet"><a href={replay(site, session)} onclick={on_replay(desk)}>{ (words.seed)(session.plan.seed) }</a></p>
            }
            if site.settings.shortcuts { <p class="keys-help quiet">{ words.keys_help }</p> }
            { before_it(desk) }
        </>
    }
}

/// What one can do by one's own account, beside the first question.
fn before_it(desk: &Desk<'_>) -> Html {
    let (site, session) = (desk.site, desk.session);
    if !desk.quiz.is_test && desk.quiz.begun.is_none() {
        return before::painted(site);
    }
    // While the first question is answered it stays: nothing moves.
    if desk.quiz.is_test || session.current > 0 || session.n_answered() > 1 {
        return html! {};
    }
    let homes: Vec<_> =
        session.items.iter().filter_map(|item| site.library.bank.home_of(&item.question)).collect();
    let is_asked = |track: &TrackId, skill: &SkillId| {
        homes.iter().any(|(of_track, of_skill)| of_track.id == *track && of_skill.id == *skill)
    };
    let mut tracks: Vec<TrackId> = sorted(homes.iter().map(|(track, _)| track.id.clone()));
    tracks.dedup();
    let on = desk.on.reform(Msg::Claimed);
    Before { site, tracks, is_asked: &is_asked, said: &desk.quiz.claims, on }.view()
}

/// The link is for copying, and for another tab; here the address may be the one that is shown.
fn on_replay(desk: &Desk<'_>) -> Callback<MouseEvent> {
    let on = desk.on.clone();
    Callback::from(move |click: MouseEvent| {
        if navigate::is_plain(&click) {
            click.prevent_default();
            on.emit(Msg::Replayed);
        }
    })
}

/// The address that asks the same in the same order. That of a track opens as it is painted, whatever the seed.
fn replay(site: &Site, session: &Session) -> String {
    let tracks = match &session.plan.scope {
        Scope::Tracks(tracks) if !session.plan.fixed_opening => tracks.clone(),
        Scope::Tracks(_) | Scope::Questions(_) => Vec::new(),
        Scope::Skill(track, _) => vec![track.clone()],
    };
    let skill = if let Scope::Skill(_, skill) = &session.plan.scope { Some(skill.clone()) } else { None };
    let (length, seed) = (Some(session.plan.length), Some(session.plan.seed));
    let is_here = tracks.is_empty();
    let fragment = Params { length, seed, skill, tracks, ..Params::default() }.fragment();
    if is_here {
        return fragment;
    }
    site.href(&Route::Quiz(site.lang(), Deck::Mix, session.plan.mode)) + &fragment
}

fn press(desk: &Desk<'_>, msg: Msg) -> Callback<MouseEvent> {
    desk.on.reform(move |_| msg.clone())
}

fn offer(desk: &Desk<'_>) -> Html {
    // While a file is missing it is kept, and not shown.
    let fits = |offered: &&Session| offered.fits(&desk.site.library.bank);
    let Some(offered) = desk.quiz.run.offered.first().filter(fits) else { return html! {} };
    let words = &desk.site.words().quiz;
    let buttons = html! {
        <p class="actions">
            { button("button primary", words.resume, press(desk, Msg::Resumed)) }
            { button("button", words.decline, press(desk, Msg::Declined)) }
        </p>
    };
    let said = (words.offer)(offered.current + 1, offered.items.len());
    let is_other = offered.plan.scope != desk.session.plan.scope;
    let of = is_other.then(|| run_title(desk.site, &desk.quiz.deck, desk.quiz.mode, offered));
    notice(Tone::Info, &of.map_or(said.clone(), |of| format!("{of}. {said}")), buttons)
}

fn on_screen(desk: &Desk<'_>, item: &Item, asked: &Question) -> Html {
    let (site, session, on_event) = (desk.site, desk.session, desk.on.reform(Msg::Happened));
    let Some(text) = asked.text(site.lang()) else { return html! {} };
    let words = &site.words().quiz;
    let read_only = site.is_read_only();
    let actions = Actions {
        words,
        session,
        body: &text.body,
        painted: desk.quiz.begun.is_none(),
        read_only,
        on_event: on_event.clone(),
        on_told: desk.on.reform(|_| Msg::Touched(Touch::Told)),
    };
    let verdict = verdict_of_item(asked, item);
    let (reason, samples) = match verdict {
        Some(_) => (reason(site, &text.body, item.given()), samples(&text.body)),
        None => (None, Vec::new()),
    };
    let with_feedback = session.plan.mode == Mode::Practice;
    let asking = question(QuestionView {
        words,
        question: asked,
        text,
        order: &shown_order(asked, shown_seed(session)),
        given: item.given(),
        written: item.written(),
        hints: item.hints,
        verdict,
        reason,
        samples,
        amiss: if with_feedback { site.amiss(asked) } else { String::new() },
        with_feedback,
        read_only,
        on_touch: desk.on.reform(Msg::Touched),
        on_hint: on_event.reform(Event::HintOpened),
        actions: html! { <><p class="said" role="status">{ &desk.quiz.said }</p>{ rated(desk, item, actions.answer()) }</> },
        after: actions.turn(),
    });
    html! { <>{ story_of(site, asked) }{ asking }</> }
}

/// The buttons, with the question how sure one is where the settings say so.
fn rated(desk: &Desk<'_>, item: &Item, actions: Html) -> Html {
    if !desk.site.settings.confidence || item.is_checked() || desk.site.is_read_only() {
        return actions;
    }
    let on_say = desk.on.reform(|said| Msg::Happened(Event::Rated(said)));
    html! { <>{ confidence(&desk.site.words().knowing, item.confidence, &on_say) }{ actions }</> }
}

/// The story over a question, if it is one of a case.
pub(super) fn story_of(site: &Site, asked: &Question) -> Html {
    let home = asked.case.as_ref().and_then(|_| site.library.bank.home_of(&asked.id));
    let case = home.and_then(|(_, skill)| skill.case_of(asked));
    // A list either way, so that what follows stays where it is.
    html! {
        <>
            if let Some((case, text)) = case.and_then(|case| Some((case, case.text(site.lang())?))) {
                { story(&site.words().quiz, format!("{}/{}", asked.id.track, case.id), text) }
            }
        </>
    }
}

fn finish(desk: &Desk<'_>) -> Html {
    let (session, words) = (desk.session, &desk.site.words().quiz);
    let n_open = session.items.len() - session.n_answered();
    let on_finish = press(desk, Msg::Finished);
    let take = &desk.site.words().take;
    if desk.quiz.unfolded.finish && (n_open > 0 || desk.quiz.is_test) {
        let back = press(desk, Msg::WentOn);
        let buttons = html! {
            <p class="actions">
                { button("button", words.go_on, back) }
                { button("button primary", if n_open > 0 { words.finish_anyway } else { take.finish }, on_finish) }
            </p>
        };
        let told = match (n_open, desk.quiz.is_test) {
            (0, _) => take.finish_sure.to_owned(),
            (_, true) => (take.finish_open)(n_open),
            (_, false) => (words.finish_open)(n_open),
        };
        let warning = notice(Tone::Warning, &told, buttons);
        return html! { <div id={FINISH_ID} tabindex="-1">{ warning }</div> };
    }
    if desk.quiz.is_test && desk.site.is_read_only() {
        return html! {};
    }
    let done = if desk.quiz.is_test { take.finish } else { words.see_result };
    let is_end = session.current + 1 == session.items.len()
        && (session.plan.mode == Mode::Exam || session.item().is_some_and(Item::is_checked));
    let label = if n_open == 0 { done } else { words.finish };
    let class = if n_open == 0 || is_end { "button primary" } else { "button" };
    html! { <p class="actions finishing">{ button(class, label, on_finish) }</p> }
}

fn dots(site: &Site, session: &Session) -> Vec<Dot> {
    let dot = |item: &Item| {
        let question = site.library.question(&item.question);
        let verdict = question.and_then(|question| verdict_of_item(question, item));
        match (verdict, item.given()) {
            (Some(verdict), _) => Dot::Checked(verdict),
            (None, Some(given)) if given.is_complete() => Dot::Chosen,
            (None, _) => Dot::Open,
        }
    };
    session.items.iter().map(dot).collect()
}
