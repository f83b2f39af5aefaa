//! A test on the screen: before it begins, and while it is answered.

use palier_quiz::Mode;
use palier_quiz::link::{Asked, LinkError, MAX_NAME, Test, shown};
use yew::{Callback, Html, InputEvent, MouseEvent};

use super::Msg as PageMsg;
use super::make::lang_name;
use super::take::{Bad, HEADING_ID, Msg, PASTE_ID, Take, tracks};
use super::take_desk::is_there;
use super::take_end::end;
use super::trouble::{link_trouble, problems};
use crate::effects::{clock, input};
use crate::route::{Route, SITE_LANGS};
use crate::store::site::{Act, Site};
use crate::store::sitting::Sitting;
use crate::widgets::notice::{Tone, button, notice};

pub(super) fn view(site: &Site, take: &Take) -> Html {
    let words = &site.words().take;
    let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Take(msg)));
    let title = take.test().map(|test| shown(&test.title)).filter(|title| !title.is_empty());
    let content = match (&take.found, &take.sitting) {
        _ if take.is_painted() => html! {
            <><p>{ words.painted }</p><p class="needs-app">{ words.needs_app }</p></>
        },
        (None, _) => html! { <><p>{ words.no_link }</p>{ paste(site, take, &on) }</> },
        (Some(Err(bad)), _) => self::bad(site, take, *bad, &on),
        (Some(Ok(test)), None) => intro(site, take, test, &on),
        (Some(Ok(test)), Some(sitting)) => match (&take.desk, sitting.ended) {
            (Some(desk), None) => {
                html! { <>{ self::clock(site, test, sitting, &on) }{ desk.view(site) }</> }
            }
            (_, Some(_)) => end(site, take, test, sitting, &on),
            (None, None) => html! { <p role="status">{ site.words().shell.loading }</p> },
        },
    };
    html! {
        <div class="take">
            <h1 id={HEADING_ID} tabindex="-1" class={take.desk.is_some().then_some("quiz-title")}>{ title.unwrap_or_else(|| words.title.to_owned()) }</h1>
            if take.preview { { preview(site) } }
            { problems(site, &take.test().map(|test| tracks(site, test)).unwrap_or_default(), true) }
            { content }
            <p class="said" role="status">{ &take.said }</p>
        </div>
    }
}

fn preview(site: &Site) -> Html {
    let words = &site.words().take;
    let back = html! { <p><a href={site.href(&Route::Make(site.lang()))}>{ words.preview_back }</a></p> };
    notice(Tone::Warning, words.preview, back)
}

/// A field for a link, for when the address has none, or a bad one.
fn paste(site: &Site, take: &Take, on: &Callback<Msg>) -> Html {
    let words = &site.words().take;
    let oninput = on.reform(|event: InputEvent| Msg::Pasted(input::written(&event)));
    html! {
        <p class="field">
            <label for={PASTE_ID}>{ words.paste }</label>
            <textarea id={PASTE_ID} rows="2" value={take.pasted.clone()} {oninput} autocomplete="off" spellcheck="false"></textarea>
            { button("button primary", words.open, on.reform(|_: MouseEvent| Msg::Opened)) }
        </p>
    }
}

fn bad(site: &Site, take: &Take, bad: Bad, on: &Callback<Msg>) -> Html {
    let words = &site.words().take;
    let text = match bad {
        Bad::Result => words.is_result.to_owned(),
        Bad::Link(error) => link_trouble(site, error, words.no_link, words.too_long),
    };
    let way_out = if bad == Bad::Result {
        let href = format!("{}#{}", site.href(&Route::Read(site.lang())), take.text());
        html! { <p><a {href}>{ words.to_result }</a></p> }
    } else if matches!(bad, Bad::Link(LinkError::NewerVersion { .. })) {
        html! {}
    } else {
        html! { <p>{ words.what_to_do }</p> }
    };
    html! {
        <>
            { notice(Tone::Warning, &text, way_out) }
            { paste(site, take, on) }
        </>
    }
}

fn intro(site: &Site, take: &Take, test: &Test, on: &Callback<Msg>) -> Html {
    let words = &site.words().take;
    let (from, label, note) = (shown(&test.from), shown(&test.label), shown(&test.note));
    html! {
        <>
            if !label.is_empty() { <p>{ (words.label)(&label) }</p> }
            if !from.is_empty() { <p>{ (words.from)(&from) }</p> }
            if !note.is_empty() { <p class="note">{ note }</p> }
            <section class="card">
                <h2>{ words.what_it_is }</h2>
                <ul>{ for what_it_is(site, take, test).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            </section>
            <section class="card">
                <h2>{ words.what_is_kept }</h2>
                <ul>
                    <li>{ words.kept_here }</li>
                    <li>{ words.sent_by_you }</li>
                    <li>{ words.in_result }</li>
                    <li>{ if test.records_leaving { words.leaving } else { words.not_leaving } }</li>
                </ul>
            </section>
            { begin(site, take, test, on) }
        </>
    }
}

fn what_it_is(site: &Site, take: &Take, test: &Test) -> Vec<String> {
    let words = &site.words().take;
    let mut lines = vec![match test.asked {
        Asked::Place => words.place.to_owned(),
        // As many as there are, once that is known.
        Asked::Questions(_) if take.ready => (words.n_questions)(test.questions(&site.library.bank).len()),
        Asked::Questions(n) => (words.n_questions)(usize::from(n)),
    }];
    match test.seconds() {
        Some(seconds) => {
            lines.push((words.limit)(seconds));
            if test.extra_time > 0 {
                lines.push((words.extra)(test.extra_time));
            }
            lines.push(words.clock.to_owned());
        }
        None => lines.push(words.no_limit.to_owned()),
    }
    lines.push(
        match (test.asked, test.mode) {
            (Asked::Place, _) => words.one_by_one,
            (_, Mode::Exam) => words.exam,
            (_, Mode::Practice) => words.practice,
        }
        .to_owned(),
    );
    lines.push(if test.shows_result { words.result_shown } else { words.result_not_shown }.to_owned());
    if test.asked != Asked::Place {
        lines.push(words.unseen.to_owned());
    }
    if let Some(last) = test.expires {
        lines.push((words.until)(&clock::date_text(last, site.lang().code())));
    }
    lines
}

/// The name, the language, and the way in.
fn begin(site: &Site, take: &Take, test: &Test, on: &Callback<Msg>) -> Html {
    let words = &site.words().take;
    if let Some(last) = test.expires.filter(|_| take.is_expired()) {
        return notice(
            Tone::Warning,
            &(words.expired)(&clock::date_text(last, site.lang().code())),
            html! {},
        );
    }
    if take.ready && !is_there(site, test) {
        return notice(Tone::Warning, words.nothing, html! {});
    }
    let oninput = on.reform(|event: InputEvent| Msg::Named(input::written(&event)));
    let most = MAX_NAME.to_string();
    let start = on.reform(|_: MouseEvent| Msg::Started);
    html! {
        <>
            <p class="field">
                <label for="take-name">{ words.name }</label>
                <input type="text" id="take-name" value={take.name.clone()} {oninput} maxlength={most} autocomplete="name" aria-describedby="take-name-help" />
                <span class="quiet" id="take-name-help">{ words.name_help }</span>
            </p>
            { langs(site, take, test) }
            if !take.ready { <p role="status">{ site.words().shell.loading }</p> }
            <p class="actions">
                <button type="button" class="button primary" disabled={!take.ready || site.is_read_only()} onclick={start}>{ words.start }</button>
                if take.before.is_some() { { button("button", words.back, on.reform(|_: MouseEvent| Msg::Swapped)) } }
            </p>
        </>
    }
}

/// The other languages, where the candidate may choose and there are some.
fn langs(site: &Site, take: &Take, test: &Test) -> Html {
    let others = SITE_LANGS.iter().filter(|lang| **lang != site.lang());
    let link = |lang: &palier_quiz::Lang| {
        let href = format!("{}#{}", site.href(&Route::Take(*lang)), take.text());
        html! { <li><a {href} hreflang={lang.code()}>{ lang_name(site, *lang) }</a></li> }
    };
    html! {
        if test.lang.is_none() && SITE_LANGS.len() > 1 {
            <p>{ site.words().take.lang }</p>
            <ul>{ for others.map(link) }</ul>
        }
    }
}

/// What is left of the time, to be seen or not.
fn clock(site: &Site, test: &Test, sitting: &Sitting, on: &Callback<Msg>) -> Html {
    let words = &site.words().take;
    let Some(limit) = test.seconds() else { return html! {} };
    let left = sitting.timer.left(limit);
    let label = if sitting.no_clock { words.show_clock } else { words.hide_clock };
    html! {
        <p class="clock">
            <span role="timer" aria-label={words.time_left} hidden={sitting.no_clock}>
                <span class="quiet">{ words.time_left }{ " " }</span>
                { format!("{:02}:{:02}", left / 60, left % 60) }
            </span>
            { button("button quiet", label, on.reform(|_: MouseEvent| Msg::HidClock)) }
        </p>
    }
}
