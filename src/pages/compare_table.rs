//! The table of results: a row for each, a column for each skill.

use palier_quiz::link::{Estimate, mastery};
use palier_quiz::{SkillId, SkillScore, TrackId, per_cent};
use yew::{Callback, Html, MouseEvent};

use super::compare::{Compare, Msg, Row, Worth};
use super::compare_people::Column;
use super::read::{is_partial, tracks_of};
use super::track_title;
use super::verdict::in_per_cent;
use crate::effects::clock;
use crate::route::Route;
use crate::store::site::Site;
use crate::widgets::chance::Chance;

pub(super) fn table(site: &Site, compare: &Compare, on: &Callback<Msg>) -> Html {
    let words = &site.words().compare;
    let shown = compare.shown();
    let skills = &compare.skills;
    let first = [
        (Column::Who, words.who.to_owned()),
        (Column::Total, words.total.to_owned()),
        (Column::Level, words.level.to_owned()),
        (Column::Date, words.date.to_owned()),
        (Column::Minutes, words.minutes.to_owned()),
    ];
    let of_skill = |(track, skill): &(TrackId, SkillId)| {
        (Column::Skill(track.clone(), skill.clone()), site.skill_title(track, skill))
    };
    let columns: Vec<(Column, String)> = first.into_iter().chain(skills.iter().map(of_skill)).collect();
    html! {
        <>
            <p class="quiet">{ words.legend }</p>
            <div class="scroll compared" tabindex="0">
                <table>
                    <caption>{ (words.table)(shown.len()) }</caption>
                    <thead><tr>
                        { for columns.iter().map(|(by, title)| head(compare, by, title, on)) }
                        <th scope="col" class="no-print">{ words.remove }</th>
                    </tr></thead>
                    <tbody>{ for shown.iter().take(compare.n_drawn).map(|row| one(site, compare, row, skills, on)) }</tbody>
                </table>
            </div>
        </>
    }
}

/// Skills that somebody was asked about, in the order of the catalogue.
pub(super) fn skills(site: &Site, rows: &[&Row]) -> Vec<(TrackId, SkillId)> {
    let asked = |track: &TrackId, skill: &SkillId| {
        let has = |row: &&Row| {
            let track = row.worth.as_ref().and_then(|worth| worth.reading.score.track(track));
            track.is_some_and(|track| track.skills.iter().any(|one| one.skill == *skill))
        };
        rows.iter().any(has)
    };
    let tracks = site.library.tracks().iter();
    let all = tracks.flat_map(|track| track.skills.iter().map(|skill| (track.id.clone(), skill.id.clone())));
    all.filter(|(track, skill)| asked(track, skill)).collect()
}

fn head(compare: &Compare, by: &Column, title: &str, on: &Callback<Msg>) -> Html {
    let order = if compare.sort.by != *by {
        None
    } else if compare.sort.descending {
        Some("descending")
    } else {
        Some("ascending")
    };
    let sign = match order {
        Some("descending") => " ▼",
        Some(_) => " ▲",
        None => "",
    };
    let column = by.clone();
    let onclick = on.reform(move |_: MouseEvent| Msg::Sorted(column.clone()));
    html! {
        <th scope="col" aria-sort={order}>
            <button type="button" class="sort" {onclick}>{ title }<span aria-hidden="true">{ sign }</span></button>
        </th>
    }
}

fn one(
    site: &Site,
    compare: &Compare,
    row: &Row,
    skills: &[(TrackId, SkillId)],
    on: &Callback<Msg>,
) -> Option<Html> {
    let words = &site.words().compare;
    let worth = row.worth.as_deref()?;
    let name = compare.name(site, row);
    let attempt = &row.attempt;
    let total = in_per_cent(site, worth.reading.score.total());
    let href = format!("{}#{}", site.href(&Route::Read(site.lang())), row.link);
    let changed = worth.reading.n_edited + worth.reading.n_retired;
    let note = if is_partial(site, &tracks_of(site, attempt)) {
        Some(words.partial.to_owned())
    } else {
        (changed > 0).then(|| (words.changed)(changed))
    };
    let link = row.link.clone();
    let onclick = on.reform(move |_: MouseEvent| Msg::Removed(link.clone()));
    let label = (words.remove_who)(&name);
    Some(html! {
        <tr key={row.link.clone()}>
            <th scope="row">
                <a {href}><bdi>{ name }</bdi></a>
                if row.nth > 1 { <small>{ (words.again)(row.nth) }</small> }
                if let Some(note) = note { <small>{ note }</small> }
            </th>
            <td>{ total }</td>
            <td class="by-level">{ level(site, worth) }</td>
            <td>{ clock::day_text(attempt.started, site.lang().code()) }</td>
            <td>{ attempt.seconds().div_ceil(60).to_string() }</td>
            { for skills.iter().map(|(track, skill)| cell(site, worth, track, skill)) }
            <td class="no-print"><button type="button" class="button" aria-label={label} disabled={site.is_read_only()} {onclick}>{ "×" }</button></td>
        </tr>
    })
}

/// How sure it is what has been reached.
fn level(site: &Site, worth: &Worth) -> String {
    let words = &site.words().compare;
    let one = |estimate: &Estimate| match &estimate.topic {
        None => {
            let levels = (1..).zip(&estimate.reached);
            levels
                .map(|(n, chance)| (words.level_chance)(n, per_cent(*chance)))
                .collect::<Vec<_>>()
                .join(", ")
        }
        Some(topic) => {
            let chance = estimate.reached.last().copied().unwrap_or_default();
            (words.ready_chance)(&track_title(site, topic), per_cent(chance))
        }
    };
    let all: Vec<String> = worth.estimates.iter().map(one).collect();
    if all.is_empty() { "–".to_owned() } else { all.join("\n") }
}

fn cell(site: &Site, worth: &Worth, track: &TrackId, skill: &SkillId) -> Html {
    let words = &site.words().compare;
    let of_track = worth.reading.score.track(track);
    let found: Option<&SkillScore> =
        of_track.and_then(|track| track.skills.iter().find(|one| one.skill == *skill));
    let Some(found) = found else { return html! { <td>{ "–" }</td> } };
    let percent = in_per_cent(site, found.tally);
    let mastery = mastery(&worth.estimates, track, skill);
    let word = mastery.map(|chance| (site.words().read.sure_short)(Chance::of(chance)));
    let n = (words.n_questions)(found.tally.shown);
    html! {
        <td>{ percent }<small>{ word.map_or_else(|| n.clone(), |word| format!("{word} ·\u{a0}{n}")) }</small></td>
    }
}
