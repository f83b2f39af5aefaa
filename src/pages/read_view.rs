//! A result on the screen: whose it is, how it went, where the person stands, skill by skill.

use palier_quiz::link::{Attempt, Ended, Estimate, LinkError, mastery, shown_name};
use palier_quiz::{Level, Score, TrackScore, per_cent};
use yew::{Callback, Html, InputEvent, MouseEvent};

use super::read::{Bad, Msg, Opened, PASTE_ID, Read, act};
use super::read_answers::answers;
use super::read_sheet::sheet;
use super::track_title;
use super::trouble::{link_trouble, problems};
use super::verdict::in_per_cent;
use crate::effects::{clock, input};
use crate::route::Route;
use crate::store::site::Site;
use crate::widgets::chance::Chance;
use crate::widgets::notice::{Tone, button, notice};

pub(super) fn view(site: &Site, read: &Read) -> Html {
    let words = &site.words().read;
    let on = site.on_act.reform(act);
    let title = read.name(site).unwrap_or_else(|| words.title.to_owned());
    let said = || html! { <p class="said" role="status">{ &read.said }</p> };
    let content = match (&read.found, &read.opened) {
        _ if read.is_painted() => html! {
            <><p>{ words.painted }</p><p class="needs-app">{ words.needs_app }</p></>
        },
        (None, _) => html! { <><p>{ words.no_link }</p>{ paste(site, read, words.paste, &on) }{ said() }</> },
        (Some(Err(bad)), _) => html! {
            <>
                { notice(Tone::Warning, &reason(site, *bad), html! { if is_cut(*bad) { <p>{ words.what_to_do }</p> } }) }
                { paste(site, read, words.paste, &on) }
                { said() }
            </>
        },
        (Some(Ok(_)), None) => html! { <p role="status">{ site.words().shell.loading }</p> },
        (Some(Ok(attempt)), Some(opened)) => result(site, read, attempt, opened, &on),
    };
    html! {
        <div class="read">
            <h1><bdi>{ title }</bdi></h1>
            { problems(site, &read.tracks, read.opened.is_none()) }
            { content }
        </div>
    }
}

/// Whether to copy the link once more may help.
const fn is_cut(bad: Bad) -> bool {
    !matches!(bad, Bad::Test | Bad::Link(LinkError::NewerVersion { .. }))
}

/// What is wrong with a link, in a sentence.
pub(super) fn reason(site: &Site, bad: Bad) -> String {
    let words = &site.words().read;
    match bad {
        Bad::Test => words.is_test.to_owned(),
        Bad::Link(error) => link_trouble(site, error, words.empty, words.too_long),
    }
}

/// A field for a link.
fn paste(site: &Site, read: &Read, label: &'static str, on: &Callback<Msg>) -> Html {
    let words = &site.words().read;
    let oninput = on.reform(|event: InputEvent| Msg::Pasted(input::written(&event)));
    html! {
        <p class="field no-print">
            <label for={PASTE_ID}>{ label }</label>
            <textarea id={PASTE_ID} rows="2" value={read.pasted.clone()} {oninput} autocomplete="off" spellcheck="false"></textarea>
            { button("button primary", words.open, on.reform(|_: MouseEvent| Msg::Opened)) }
        </p>
    }
}

fn result(site: &Site, read: &Read, attempt: &Attempt, opened: &Opened, on: &Callback<Msg>) -> Html {
    let words = &site.words().read;
    html! {
        <>
            <div class="report">
                <div class="facts">{ for facts(site, attempt).into_iter().map(|fact| html! { <p><bdi>{ fact }</bdi></p> }) }</div>
                { changes(site, opened) }
                <p class="doubt">{ words.cannot_prove }{ " " }{ words.sheet_helps }</p>
                { actions(site, read, on) }
                { standing(site, opened) }
                { for opened.reading.score.tracks.iter().map(|track| skills(site, track, &opened.estimates)) }
                { answers(site, attempt, opened, on) }
            </div>
            { sheet(site, attempt, opened) }
            <section class="no-print">
                <h2>{ words.another }</h2>
                { paste(site, read, words.paste, on) }
            </section>
        </>
    }
}

fn facts(site: &Site, attempt: &Attempt) -> Vec<String> {
    let words = &site.words().read;
    let test = &attempt.test;
    let (title, from, label) = (shown_name(&test.title), shown_name(&test.from), shown_name(&test.label));
    let mut facts: Vec<String> = [title].into_iter().filter(|title| !title.is_empty()).collect();
    if !label.is_empty() && label != shown_name(&attempt.name) {
        facts.push((words.label)(&label));
    }
    if !from.is_empty() {
        facts.push((words.from)(&from));
    }
    facts.push((words.begun)(&clock::moment_text(attempt.started, site.lang().code())));
    let [by_hand, time_up, placed] = words.ended;
    let ended = match attempt.ended {
        Ended::ByHand => by_hand,
        Ended::TimeUp => time_up,
        Ended::Placed => placed,
    };
    facts.push(format!("{} {ended}", (words.lasted)(attempt.seconds())));
    facts.extend(test.seconds().map(|limit| (words.limit)(limit.into())));
    let count = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    facts.push((words.jumps)(count(attempt.jumps.count), attempt.jumps.seconds));
    facts.push(if test.records_leaving {
        (words.away)(count(attempt.away.count), attempt.away.seconds)
    } else {
        words.not_recorded.to_owned()
    });
    facts
}

/// What is not as it was when the answers were given.
fn changes(site: &Site, opened: &Opened) -> Html {
    let words = &site.words().read;
    let reading = &opened.reading;
    let edited = (reading.n_edited > 0).then(|| (words.edited)(reading.n_edited));
    let retired = (reading.n_retired > 0 && !opened.partial).then(|| (words.retired)(reading.n_retired));
    let partial = opened.partial.then(|| words.partial.to_owned());
    let all: Vec<String> = [partial, edited, retired].into_iter().flatten().collect();
    html! {
        if !all.is_empty() {
            <section class="notice warning">
                <h2>{ words.changed }</h2>
                <ul>{ for all.into_iter().map(|one| html! { <li>{ one }</li> }) }</ul>
            </section>
        }
    }
}

fn actions(site: &Site, read: &Read, on: &Callback<Msg>) -> Html {
    let words = &site.words().read;
    let press = |class, label, msg: Msg| button(class, label, on.reform(move |_: MouseEvent| msg.clone()));
    html! {
        <div class="no-print">
            <p class="actions">
                { press("button primary", words.print, Msg::Printed) }
                { press("button", words.print_sheet, Msg::PrintedSheet) }
                { press("button", words.csv, Msg::SavedCsv) }
                { press("button", words.json, Msg::SavedJson) }
                if !site.is_read_only() { { press("button", words.add, Msg::Added) } }
            </p>
            <p class="said" role="status">
                { &read.said }
                if read.added { { " " }<a href={site.href(&Route::Compare(site.lang()))}>{ words.to_compare }</a> }
            </p>
        </div>
    }
}

/// What has been reached, and how sure that is.
fn standing(site: &Site, opened: &Opened) -> Html {
    let words = &site.words().read;
    let score = &opened.reading.score;
    html! {
        <section>
            <h2>{ words.standing }</h2>
            { for opened.estimates.iter().map(|estimate| estimated(site, estimate)) }
            if opened.estimates.is_empty() { <p>{ words.no_estimate }</p> }
            <p>{ total(site, score) }</p>
            <p class="no-print"><a href={site.href(&Route::Help(site.lang()))}>{ words.what_numbers_mean }</a></p>
        </section>
    }
}

pub(super) fn total(site: &Site, score: &Score) -> String {
    let (words, tally) = (site.words(), score.total());
    let all = tally.percent().map_or_else(
        || words.result.nothing_counts.to_owned(),
        |percent| (words.result.total)(percent, tally.right, tally.shown),
    );
    let aside = (tally.not_my_work > 0).then(|| (words.read.not_my_work)(tally.not_my_work));
    [Some(all), aside].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn estimated(site: &Site, estimate: &Estimate) -> Html {
    let words = &site.words().read;
    let name = |at: usize| match &estimate.topic {
        None => Level::ALL.get(at).map(|level| (site.words().path.level)(*level)),
        Some(topic) => {
            let mark = if at == 0 { words.nearly } else { words.ready };
            Some(format!("{}, {mark}", track_title(site, topic)))
        }
    };
    let one = |(at, chance): (usize, &f64)| {
        let of = if estimate.topic.is_none() {
            site.words().place.chance
        } else {
            site.words().place.chance_of_mark
        };
        let word = of(Chance::of(*chance));
        Some(html! {
            <li class="rung">
                <strong>{ name(at)? }</strong>{ site.words().quiz.colon }{ word }
                { " " }<span class="quiet">{ "(" }{ (words.chance)(per_cent(*chance)) }{ ")" }</span>
            </li>
        })
    };
    html! {
        <>
            <ul>{ for estimate.reached.iter().enumerate().filter_map(one) }</ul>
            <p class="quiet">{ (words.rests_on)(estimate.n_answers) }</p>
        </>
    }
}

fn skills(site: &Site, track: &TrackScore, estimates: &[Estimate]) -> Html {
    let (words, result) = (&site.words().read, &site.words().result);
    let row = |skill: &palier_quiz::SkillScore| {
        let percent = in_per_cent(site, skill.tally);
        let chance = mastery(estimates, &track.track, &skill.skill);
        let word = chance.map_or("–", |chance| (site.words().place.chance)(Chance::of(chance)));
        html! {
            <tr>
                <th scope="row">{ site.skill_title(&track.track, &skill.skill) }</th>
                <td>{ percent }</td>
                <td>{ (result.right_of)(skill.tally.right, skill.tally.shown) }</td>
                <td>{ word }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0">
            <table>
                <caption>{ track_title(site, &track.track) }</caption>
                <thead><tr>
                    <th scope="col">{ result.skill }</th><th scope="col">{ result.marks }</th>
                    <th scope="col">{ site.words().quiz.right }</th><th scope="col">{ words.certainty }</th>
                </tr></thead>
                <tbody>{ for track.skills.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
