//! What next after a placement: the level to take up, by which skills to begin, what to read, what would change it.

use palier_quiz::{Level, Mode, Outcome, Reference, Skill, SkillCell, TrackId, Trial, score, sorted_by_key};
use yew::Html;

use super::place::{Engine, Place};
use super::place_result::{Known, answer};
use crate::params::Params;
use crate::route::{Deck, Route};
use crate::store::site::Site;
use crate::widgets::chance::{Chance, percent};
use crate::widgets::prose::{line, prose};

/// With fewer answers than this nothing is said of a skill.
const ENOUGH_IN_SKILL: usize = 3;
const MOST_SKILLS: usize = 3;
const MOST_REFERENCES: usize = 6;
const MOST_TASKS: usize = 3;
/// More answers in a row than this do not count as what would change the result.
const FAR: usize = 12;

pub(super) fn next(site: &Site, place: &Place, engine: &Engine, known: &Known, trial: &Trial) -> Html {
    let words = &site.words().place;
    let track = match &place.topic {
        Some(topic) => known.next.map(|_| topic.clone()),
        None => known
            .next
            .and_then(|n| site.library.catalogue.as_ref()?.level(*Level::ALL.get(n)?).map(|e| e.id.clone())),
    };
    let rung = known.next.and_then(|n| known.rungs.get(n));
    let headline = match rung {
        Some(rung) if place.topic.is_none() => (words.take_up)(&rung.name),
        Some(rung) => (words.aim_at)(&rung.name),
        None if place.topic.is_none() => site.words().result.nothing_above.to_owned(),
        None => words.topic_done.to_owned(),
    };
    html! {
        <section class="next card">
            <h2>{ site.words().result.next_title }</h2>
            <p class="headline">{ headline }</p>
            if let Some(rung) = rung { <p>{ (words.why_this)(percent(rung.chance), place.topic.is_none()) }</p> }
            { go(site, track.as_ref()) }
            if let Some(track) = &track {
                { begin_with(site, place, track, trial) }
                { to_read(site, track, trial) }
            }
            { changes(site, engine) }
        </section>
    }
}

fn go(site: &Site, track: Option<&TrackId>) -> Html {
    let (words, lang) = (site.words(), site.lang());
    let (href, label) = match track {
        Some(track) => (
            site.href(&Route::Quiz(lang, Deck::Track(track.clone()), Mode::Practice)),
            (words.result.try_level)(&super::track_title(site, track)),
        ),
        None => (site.href(&Route::Topics(lang)), words.result.try_topics.to_owned()),
    };
    html! { <p class="actions"><a class="button primary" {href}>{ label }</a></p> }
}

/// The address of a run over one skill.
pub(super) fn practise(site: &Site, track: &TrackId, skill: &palier_quiz::SkillId) -> String {
    let length = Some(palier_quiz::Length::All);
    let wish =
        Params { tracks: vec![track.clone()], skill: Some(skill.clone()), length, ..Params::default() };
    format!("{}{}", site.href(&Route::Quiz(site.lang(), Deck::Mix, Mode::Practice)), wish.fragment())
}

/// The weakest skills by all answers there are, where there are enough; else those that were missed here.
fn begin_with(site: &Site, place: &Place, track: &TrackId, trial: &Trial) -> Html {
    let words = &site.words().place;
    let cells = place.map.iter().flat_map(|map| &map.cells).filter(|cell| cell.track == *track);
    let known: Vec<&SkillCell> = cells.filter(|cell| cell.answered.len() >= ENOUGH_IN_SKILL).collect();
    let weak = known.iter().copied().filter(|cell| Chance::of(cell.mastery) <= Chance::Open);
    let mut weak = sorted_by_key(weak.collect(), |cell: &&SkillCell| percent(cell.mastery));
    weak.truncate(MOST_SKILLS);
    let one = |cell: &&SkillCell| {
        let title = site.skill_title(&cell.track, &cell.skill);
        html! {
            <li>
                <a href={practise(site, &cell.track, &cell.skill)}>{ (words.skill)(&title, percent(cell.mastery)) }</a>
                <details>
                    <summary>{ (words.skill_answers)(cell.answered.len()) }</summary>
                    <ul>{ for cell.answered.iter().map(|id| html! { <li>{ from_log(site, place, trial, id) }</li> }) }</ul>
                </details>
            </li>
        }
    };
    let missed = missed_skills(site, track, trial);
    let title = |skill: &&Skill| {
        skill.text(site.lang()).map_or_else(|| skill.id.to_string(), |text| text.title.clone())
    };
    html! {
        <>
            <h3>{ site.words().result.weakest }</h3>
            if weak.is_empty() {
                <p>{ if known.is_empty() { (words.too_few_answers)(ENOUGH_IN_SKILL) } else { words.none_weak.to_owned() } }</p>
                if !missed.is_empty() {
                    <p>{ words.missed_skills }</p>
                    <ul>{ for missed.iter().map(|skill| html! { <li><a href={practise(site, track, &skill.id)}>{ line(&title(skill)) }</a></li> }) }</ul>
                }
            } else {
                <ul>{ for weak.iter().map(one) }</ul>
            }
        </>
    }
}

/// An answer of this placement, or an earlier one.
fn from_log(site: &Site, place: &Place, trial: &Trial, id: &palier_quiz::QuestionId) -> Html {
    if trial.session.items.iter().any(|item| item.question == *id) {
        return answer(site, trial, id);
    }
    super::skills::earlier(site, &place.log, id)
}

/// Skills of a track with a question that was missed here.
fn missed_skills<'s>(site: &'s Site, track: &TrackId, trial: &Trial) -> Vec<&'s Skill> {
    let bank = &site.library.bank;
    let own = score(bank, &trial.answers(bank));
    let missed: Vec<_> = own.missed().collect();
    let skills = bank.track(track).map(|track| track.skills.as_slice()).unwrap_or_default();
    skills
        .iter()
        .filter(|skill| skill.questions.iter().any(|question| missed.contains(&&question.id)))
        .collect()
}

/// The sources of what was missed here, those of the level to take up first, and the tasks of its skills.
fn to_read(site: &Site, track: &TrackId, trial: &Trial) -> Html {
    let words = &site.words().place;
    let bank = &site.library.bank;
    let own = score(bank, &trial.answers(bank));
    let missed = own.questions.iter().filter(|scored| {
        matches!(scored.outcome, Outcome::Marks(marks) if marks < 1.0) && scored.question.track == *track
    });
    let mut references: Vec<&Reference> = Vec::new();
    for reference in missed
        .filter_map(|scored| bank.question(&scored.question)?.text(site.lang()))
        .flat_map(|text| &text.references)
    {
        if !references.iter().any(|other| other.url == reference.url) {
            references.push(reference);
        }
    }
    references.truncate(MOST_REFERENCES);
    let skills = missed_skills(site, track, trial);
    let tasks =
        skills.iter().filter_map(|skill| skill.text(site.lang())).filter(|text| !text.task.is_empty());
    let link = |reference: &&Reference| {
        html! { <li><a href={reference.url.clone()} rel="noopener noreferrer">{ &reference.title }</a></li> }
    };
    html! {
        <>
            if !references.is_empty() {
                <h3>{ words.to_read }</h3>
                <ul>{ for references.iter().map(link) }</ul>
            }
            { for tasks.take(MOST_TASKS).map(|text| html! {
                <details class="task"><summary>{ words.task }{ " : " }{ line(&text.title) }</summary>{ prose(&text.task) }</details>
            }) }
        </>
    }
}

/// How many right or wrong answers in a row would change the level to take up.
fn changes(site: &Site, engine: &Engine) -> Html {
    let words = &site.words().place;
    let turns = [true, false].map(|right| engine.placement.turns_after(right, FAR));
    let [up, down] = turns.map(Option::unwrap_or_default);
    html! {
        <>
            <h3>{ site.words().result.change_title }</h3>
            <ul>
                if up > 0 { <li>{ (words.up_after)(up) }</li> }
                if down > 0 { <li>{ (words.down_after)(down) }</li> }
                if up == 0 && down == 0 { <li>{ (words.stays)(FAR) }</li> }
                <li>{ words.more_changes }</li>
            </ul>
        </>
    }
}
