//! A test that has ended: its result link, what that holds, and the result where the test shows it.

use palier_quiz::link::{Attempt, Ended, Link, Test, fragment, shown_name, who};
use palier_quiz::{Given, score};
use yew::{Callback, Html, MouseEvent};

use super::read::attempt_of;
use super::result::{by_skill, total};
use super::review::review;
use super::send::{Sent, send};
use super::take::{Msg, Take, Whose};
use crate::effects::{clock, share};
use crate::route::Route;
use crate::store::site::Site;
use crate::store::sitting::Sitting;
use crate::widgets::notice::{Tone, button, notice};

const RESULT_ID: &str = "take-result";
/// That it is over, and why.
pub(super) const ENDED_ID: &str = "take-ended";

/// The address that holds the result.
pub(super) fn result(site: &Site, test: &Test, sitting: &Sitting) -> String {
    address(site, sitting.attempt(test, &site.library.bank))
}

fn address(site: &Site, attempt: Attempt) -> String {
    let page = site.href(&Route::Read(site.lang()));
    format!("{}{page}#{}", share::origin(), Link::Attempt(attempt).encode())
}

pub(super) fn end(site: &Site, take: &Take, test: &Test, sitting: &Sitting, on: &Callback<Msg>) -> Html {
    let words = &site.words().take;
    if !take.ready {
        return html! { <p role="status">{ site.words().shell.loading }</p> };
    }
    let how = match sitting.ended {
        Some(Ended::TimeUp) => words.time_up,
        Some(Ended::Placed) => words.placed,
        Some(Ended::ByHand) | None => words.ended_by_hand,
    };
    html! {
        <>
            { somebody_else(site, take, sitting, on) }
            <div id={ENDED_ID} tabindex="-1"><h2>{ words.ended }</h2><p>{ how }</p></div>
            if !take.is_whole_here(site) {
                <p>{ words.result_elsewhere }</p>
            } else {
                if take.preview {
                    <p>{ words.preview_end }</p>
                } else {
                    { to_send(site, test, sitting, on) }
                }
                { own_result(site, test, sitting) }
            }
            { again(site, take, sitting, on) }
        </>
    }
}

/// Who finds somebody's attempt may be another person, on a device that several people use.
fn somebody_else(site: &Site, take: &Take, sitting: &Sitting, on: &Callback<Msg>) -> Html {
    if take.whose == Whose::OfThisVisit || !may_begin(site, take) {
        return html! {};
    }
    let words = &site.words().take;
    let who = who(&sitting.name, take.test().map_or("", |test| &test.label)).unwrap_or_default();
    let when = clock::moment_text(sitting.started, site.lang().code());
    notice(Tone::Info, &(words.taken_here)(&who, &when), html! { <p class="actions">{ swap(site, on) }</p> })
}

fn swap(site: &Site, on: &Callback<Msg>) -> Html {
    button("button", site.words().take.somebody_else, on.reform(|_: MouseEvent| Msg::Swapped))
}

/// Whether the test can be taken once more.
fn may_begin(site: &Site, take: &Take) -> bool {
    !(take.preview || take.is_expired() || site.is_read_only())
}

fn to_send(site: &Site, test: &Test, sitting: &Sitting, on: &Callback<Msg>) -> Html {
    let words = &site.words().take;
    let attempt = sitting.attempt(test, &site.library.bank);
    let url = address(site, attempt.clone());
    let n_cut = attempt_of(&fragment(&url)).map_or(0, |sent| n_cut(&attempt, &sent));
    let copied = url.clone();
    let (name, label) = (shown_name(&sitting.name), shown_name(&test.label));
    let (jumps, away) = (sitting.timer.jumps, sitting.away);
    html! {
        <section class="card">
            <p><strong>{ words.send }</strong></p>
            { send(site, Sent {
                id: RESULT_ID,
                label: words.result_link,
                url: &url,
                subject: words.mail_subject,
                body: (words.mail_body)(&url),
                on_copy: on.reform(move |_: MouseEvent| Msg::Copied(copied.clone(), RESULT_ID)),
            }) }
            if n_cut > 0 { { notice(Tone::Warning, &(words.cut)(n_cut), html! {}) } }
            <h3>{ words.holds }</h3>
            <ul>
                <li>{ (words.holds_answers)(sitting.session.items.len()) }</li>
                <li>{ if name.is_empty() { words.holds_no_name.to_owned() } else { (words.holds_name)(&name) } }</li>
                if !label.is_empty() && label != name { <li>{ (words.holds_label)(&label) }</li> }
                <li>{ words.holds_times }</li>
                <li>{ (words.holds_jumps)(jumps.count, jumps.seconds) }</li>
                if test.records_leaving { <li>{ (words.holds_away)(away.count, away.seconds) }</li> }
                <li>{ words.holds_nothing_else }</li>
            </ul>
        </section>
    }
}

/// Answers whose texts do not fit into the link.
fn n_cut(attempt: &Attempt, sent: &Attempt) -> usize {
    let is_cut = |had: &Given, sent: &Given| match (had, sent) {
        (Given::Typed(had), Given::Typed(sent))
        | (Given::Explained { text: had, .. }, Given::Explained { text: sent, .. }) => had != sent,
        _ => false,
    };
    attempt.entries.iter().zip(&sent.entries).filter(|(had, sent)| is_cut(&had.given, &sent.given)).count()
}

fn own_result(site: &Site, test: &Test, sitting: &Sitting) -> Html {
    let words = &site.words().take;
    if !test.shows_result {
        return html! { <p>{ words.thanks }</p> };
    }
    let own = score(&site.library.bank, &sitting.answers(&site.library.bank));
    html! {
        <div class="result">
            <h2>{ words.own_result }</h2>
            <p class="lead">{ total(site, &own) }</p>
            { by_skill(site, &own) }
            { review(site, &sitting.session, &own, false) }
        </div>
    }
}

fn again(site: &Site, take: &Take, sitting: &Sitting, on: &Callback<Msg>) -> Html {
    let words = &site.words().take;
    let press = |msg: Msg| on.reform(move |_: MouseEvent| msg.clone());
    let one = |(at, url): (usize, &String)| {
        let who = attempt_of(&fragment(url)).ok().and_then(|attempt| attempt.who());
        html! { <li><a href={url.clone()}>{ (words.earlier_link)(at + 1, who.as_deref()) }</a></li> }
    };
    let sure = html! {
        <p class="actions">
            { button("button", words.again_no, press(Msg::Asked(false))) }
            { button("button", words.again_yes, press(Msg::Again)) }
        </p>
    };
    html! {
        <>
            if !sitting.earlier.is_empty() {
                <h2>{ words.earlier }</h2>
                <ul>{ for sitting.earlier.iter().enumerate().map(one) }</ul>
            }
            if may_begin(site, take) {
                if take.asking {
                    { notice(Tone::Warning, words.again_sure, sure) }
                } else {
                    <p class="actions">
                        { button("button quiet", words.again, press(Msg::Asked(true))) }
                        if take.whose == Whose::OfThisVisit { { swap(site, on) } }
                    </p>
                }
            }
        </>
    }
}
