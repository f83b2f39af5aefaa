//! Results beside each other on the screen: what to add, what to look at, the table.

use yew::{Callback, Event, Html, InputEvent, MouseEvent};

use super::compare::{Compare, Msg, Row, act};
use super::compare_table::table;
use super::read_view::reason;
use super::take::tracks;
use super::track_title;
use super::trouble::problems;
use crate::effects::{files, input, net};
use crate::store::site::Site;
use crate::widgets::notice::button;
use palier_quiz::link::{Asked, shown_name};

const PASTE_ID: &str = "compare-paste";
const FILE_ID: &str = "compare-file";
const TEST_ID: &str = "compare-test";
const MAX_BYTES: f64 = 2e6;
/// Of a bad link so much is shown.
const BEGINNING: usize = 24;
/// More bad links than this are only counted.
const MOST_BAD: usize = 20;

pub(super) fn view(site: &Site, compare: &Compare) -> Html {
    let words = &site.words().compare;
    let on = site.on_act.reform(act);
    let status = if compare.is_working() { words.working } else { compare.said.as_str() };
    html! {
        <div class="compare">
            <h1>{ words.title }</h1>
            if compare.looked {
                <p class="no-print">{ words.intro }</p>
                { add(site, compare, &on) }
                <p class="said no-print" role="status">
                    { status }
                    if !compare.removed.is_empty() {
                        { " " }{ button("button", words.undo, on.reform(|_: MouseEvent| Msg::Undone)) }
                    }
                </p>
                { bad(site, compare, &on) }
                { problems(site, &compare.tracks, false) }
                if compare.rows.is_empty() {
                    <p>{ words.empty }</p>
                } else {
                    { what_to_see(site, compare, &on) }
                    { table(site, compare, &on) }
                    { actions(site, &on) }
                }
            } else {
                <p>{ words.painted }</p><p class="needs-app">{ words.needs_app }</p>
            }
        </div>
    }
}

fn add(site: &Site, compare: &Compare, on: &Callback<Msg>) -> Html {
    let words = &site.words().compare;
    let oninput = on.reform(|event: InputEvent| Msg::Pasted(input::written(&event)));
    let on_file = on.clone();
    let onchange = Callback::from(move |event: Event| {
        let on = on_file.clone();
        net::spawn(async move { on.emit(Msg::File(files::chosen(&event, MAX_BYTES).await)) });
    });
    let read_only = site.is_read_only();
    html! {
        <div class="field no-print">
            <label for={PASTE_ID}>{ words.paste }</label>
            <textarea id={PASTE_ID} rows="3" value={compare.pasted.clone()} {oninput} disabled={read_only} aria-describedby="compare-help"></textarea>
            <p id="compare-help" class="quiet">{ words.paste_help }</p>
            <button type="button" class="button primary" disabled={read_only} onclick={on.reform(|_: MouseEvent| Msg::Added)}>{ words.add }</button>
            <label class="or" for={FILE_ID}>{ words.file }</label>
            <input type="file" id={FILE_ID} accept="text/*,.txt,.csv,.tsv,.json,.eml" disabled={read_only} {onchange} />
        </div>
    }
}

/// Links that could not be read, each with its reason.
fn bad(site: &Site, compare: &Compare, on: &Callback<Msg>) -> Html {
    let words = &site.words().compare;
    let one = |(link, bad): &(String, super::read::Bad)| {
        let beginning: String = shown_name(link).chars().take(BEGINNING).collect();
        html! { <li><code>{ beginning }{ "…" }</code>{ " " }{ reason(site, *bad) }</li> }
    };
    html! {
        if !compare.bad.is_empty() {
            <section class="notice warning no-print">
                <h2>{ (words.bad_title)(compare.bad.len()) }</h2>
                <ul>{ for compare.bad.iter().take(MOST_BAD).map(one) }</ul>
                <p>{ site.words().read.what_to_do }</p>
                <p class="actions">{ button("button", words.forget_bad, on.reform(|_: MouseEvent| Msg::ForgotBad)) }</p>
            </section>
        }
    }
}

/// Which test, and whether names are seen.
fn what_to_see(site: &Site, compare: &Compare, on: &Callback<Msg>) -> Html {
    let words = &site.words().compare;
    let mut tests: Vec<(u32, String, usize)> = Vec::new();
    for row in &compare.rows {
        match tests.iter_mut().find(|(test, ..)| *test == row.test) {
            Some((.., n)) => *n += 1,
            None => tests.push((row.test, title(site, row), 1)),
        }
    }
    tell_apart(site, compare, &mut tests);
    let option = |(test, title, n): &(u32, String, usize)| {
        let selected = compare.filter == Some(*test);
        // With keys: one that stood for another test would not be shown as chosen.
        html! { <option key={test.to_string()} value={test.to_string()} {selected}>{ (words.test)(title, *n) }</option> }
    };
    let on_test = on.reform(|event: Event| Msg::Filtered(input::selected(&event).parse().ok()));
    let on_names = on.reform(|event: Event| Msg::Anonymous(input::is_ticked(&event)));
    html! {
        <div class="what-to-see no-print">
            <label for={TEST_ID}>{ words.same_test }</label>{ " " }
            <select id={TEST_ID} onchange={on_test}>
                <option key="all" value="all" selected={compare.filter.is_none()}>{ (words.all_tests)(compare.rows.len()) }</option>
                { for tests.iter().map(option) }
            </select>
            <label><input type="checkbox" checked={compare.anonymous} onchange={on_names} />{ " " }{ words.anonymous }</label>
        </div>
    }
}

/// Tests of one title by what they are about, how much they ask, and how long they last.
fn tell_apart(site: &Site, compare: &Compare, tests: &mut [(u32, String, usize)]) {
    let titles: Vec<String> = tests.iter().map(|(_, title, _)| title.clone()).collect();
    for (test, title, _) in tests {
        let row = compare.rows.iter().find(|row| row.test == *test);
        if let Some(row) = row.filter(|_| titles.iter().filter(|other| *other == title).count() > 1) {
            let asked = match row.attempt.test.asked {
                Asked::Questions(n) => Some(n),
                Asked::Place => None,
            };
            let named = format!("{title}, {}", about(site, row));
            *title = (site.words().compare.measured)(&named, asked, row.attempt.test.minutes);
        }
    }
}

/// What a test is called; without a title by what it is about.
fn title(site: &Site, row: &Row) -> String {
    let title = shown_name(&row.attempt.test.title);
    if !title.is_empty() {
        return title;
    }
    (site.words().compare.untitled)(&about(site, row))
}

fn about(site: &Site, row: &Row) -> String {
    let titles =
        tracks(site, &row.attempt.test).iter().map(|track| track_title(site, track)).collect::<Vec<_>>();
    titles.join(", ")
}

fn actions(site: &Site, on: &Callback<Msg>) -> Html {
    let (words, read) = (&site.words().compare, &site.words().read);
    html! {
        <p class="actions no-print">
            { button("button", read.csv, on.reform(|_: MouseEvent| Msg::SavedCsv)) }
            { button("button", words.json, on.reform(|_: MouseEvent| Msg::SavedJson)) }
            { button("button", words.print, on.reform(|_: MouseEvent| Msg::Printed)) }
            if !site.is_read_only() {
                { button("button danger", words.remove_all, on.reform(|_: MouseEvent| Msg::RemovedAll)) }
            }
        </p>
    }
}
