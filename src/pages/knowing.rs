//! Knowing and doing: what people say before, how sure they are of each answer, and where both part from the answers.

use palier_quiz::{Answer, Calibration, Knowing, SkillId, SkillMap, TrackId};
use yew::{Callback, Event, Html};

use super::place::Msg;
use crate::catalogue::{SkillEntry, TrackEntry};
use crate::store::claims::{self, Claim, Claims};
use crate::store::site::Site;
use crate::widgets::chance::{Chance, percent};
use crate::widgets::prose::line;

/// With fewer answers in a skill a claim is not compared with them.
const ENOUGH_TO_COMPARE: usize = 2;

/// Can-do statements to say yes, partly or no to.
pub(super) fn before(site: &Site, tracks: &[TrackId], said: &Claims, on: &Callback<Msg>) -> Html {
    let words = &site.words().knowing;
    let entries = tracks.iter().filter_map(|id| site.library.catalogue.as_ref()?.track(id));
    let track = |entry: &TrackEntry| {
        let skills = entry.skills.iter().filter(|skill| !skill.can_do.is_empty());
        html! {
            <>
                <h3>{ &entry.title }</h3>
                <ul class="claims">{ for skills.map(|skill| html! { <li>{ claim(site, &entry.id, skill, said, on) }</li> }) }</ul>
            </>
        }
    };
    html! {
        <details class="before">
            <summary>{ words.before }</summary>
            <p>{ words.before_text }</p>
            { for entries.map(track) }
        </details>
    }
}

fn claim(site: &Site, track: &TrackId, skill: &SkillEntry, said: &Claims, on: &Callback<Msg>) -> Html {
    let words = &site.words().knowing;
    let now = claims::of(said, track, &skill.id);
    let radio = |one: Claim| {
        let (of_track, of_skill) = (track.clone(), skill.id.clone());
        let onchange = on.reform(move |_: Event| Msg::Claimed(of_track.clone(), of_skill.clone(), one));
        let name = format!("claim-{track}-{}", skill.id);
        html! { <label><input type="radio" {name} checked={now == Some(one)} {onchange} />{ " " }{ (words.claim)(one) }</label> }
    };
    html! {
        <fieldset class="confidence">
            <legend>{ line(&skill.can_do) }</legend>
            { for Claim::ALL.into_iter().map(radio) }
        </fieldset>
    }
}

/// Where confidence and claims part from these answers; nothing where neither was said.
pub(super) fn knowing(site: &Site, answers: &[Answer], said: &Claims, map: Option<&SkillMap>) -> Html {
    let words = &site.words().knowing;
    let found = Knowing::of(&site.library.bank, answers);
    let apart = map.map(|map| parted(site, map, said)).unwrap_or_default();
    if found.is_none() && apart.is_empty() {
        return html! {};
    }
    html! {
        <section class="card knowing">
            <h2>{ words.title }</h2>
            <p class="quiet">{ words.apart }</p>
            { found.map(|found| confidence(site, &found)) }
            if !apart.is_empty() {
                <h3>{ words.claims }</h3>
                <p>{ words.claims_text }</p>
                <ul>{ for apart.iter().map(|text| html! { <li>{ text }</li> }) }</ul>
            }
        </section>
    }
}

fn confidence(site: &Site, found: &Knowing) -> Html {
    let words = &site.words().knowing;
    let Calibration { n, claimed, reached, brier, brier_of_mean, .. } = found.all;
    let row = |(track, skill, own): &(TrackId, SkillId, Calibration)| {
        let share = |share: f64| html! { <td>{ format!("{} %", percent(share)) }</td> };
        html! {
            <tr>
                <th scope="row">{ site.skill_title(track, skill) }</th>
                { share(own.claimed) }
                { share(own.reached) }
                <td>{ (words.leaning)(own.leaning()) }</td>
            </tr>
        }
    };
    html! {
        <>
            <p>{ (words.overall)(n, percent(claimed), percent(reached)) }{ " " }<strong>{ (words.leaning)(found.all.leaning()) }</strong></p>
            <p>{ (words.brier)(percent(brier), percent(brier_of_mean)) }</p>
            <div class="scroll" tabindex="0">
                <table>
                    <thead><tr>{ for words.columns.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                    <tbody>{ for found.skills.iter().map(row) }</tbody>
                </table>
            </div>
        </>
    }
}

/// Skills of which the answers say something else than the person.
fn parted(site: &Site, map: &SkillMap, said: &Claims) -> Vec<String> {
    let cells = map.cells.iter().filter(|cell| cell.answered.len() >= ENOUGH_TO_COMPARE);
    let apart = cells.filter_map(|cell| {
        let (claim, chance) = (claims::of(said, &cell.track, &cell.skill)?, Chance::of(cell.mastery));
        let parts = match claim {
            Claim::Yes => chance < Chance::Open,
            Claim::Partly => false,
            Claim::No => chance > Chance::Open,
        };
        let title = site.skill_title(&cell.track, &cell.skill);
        parts.then(|| (site.words().knowing.claimed)(&title, claim, chance))
    });
    apart.collect()
}
