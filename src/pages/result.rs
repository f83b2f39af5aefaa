//! The result of a finished run: where one stands, what to do next and why, and each question again.

use std::rc::Rc;

use palier_quiz::{
    Answer, Event, Given, Outcome, QuestionId, Score, Session, TrackId, TrackScore, recommend, score, sorted,
};
use yew::{Callback, Html, MouseEvent};

use super::knowing::knowing;
use super::quiz_answer::toggled;
use super::quiz_start::{again, remember_missed};
use super::review::{review, sheet};
use super::trouble::problems;
use super::why::{next_step, topic};
use super::{quiz_title, track_title};
use crate::effects::{clock, page};
use crate::route::{Deck, Route, of_slot, slot};
use crate::store::claims::{self, Claims};
use crate::store::log::{self, Log};
use crate::store::records::{self, Key, Saved};
use crate::store::site::{Act, Site};
use crate::widgets::stairs::stairs;

/// What the page found: the run, and the answers of all runs with it.
#[derive(Clone)]
pub(crate) struct Found {
    slot: String,
    session: Session,
    log: Log,
    claims: Claims,
}

pub(crate) struct Result {
    looked: bool,
    /// None when there is no run, or it was not looked for yet.
    found: Option<Rc<Found>>,
    tracks: Vec<TrackId>,
}

impl Result {
    pub(super) const fn new() -> Self {
        Self { looked: false, found: None, tracks: Vec::new() }
    }

    pub(super) fn look(&mut self, site: &Site) {
        self.looked = true;
        self.found = find(site).map(Rc::new);
        self.tracks = self.found.as_ref().map(|found| tracks_of(site, found)).unwrap_or_default();
        for track in &self.tracks {
            site.want_track(track, false);
        }
    }
}

impl Result {
    /// A point of an explanation is ticked or unticked, now that its model answer can be seen; it is kept.
    pub(super) fn tick(&mut self, site: &Site, item: usize, point: usize) {
        let Some(found) = self.found.as_mut().map(Rc::make_mut) else { return };
        let given = found.session.items.get(item).and_then(palier_quiz::Item::given);
        let made = if let Some(Given::Explained { made, .. }) = given { made.as_slice() } else { &[] };
        let made = toggled(made, point);
        let session = found.session.clone().update(Event::MovedTo(item)).update(Event::Ticked(made));
        found.session = session.clone();
        site.on_act.emit(Act::Finished(found.slot.clone(), session.clone()));
        if !site.is_read_only() {
            let answers = session.answers(&site.library.bank);
            let kept = log::add(&site.library.bank, &answers, clock::now_ms())
                .and_then(|()| records::write(&Key::Result(found.slot.clone()), &session));
            site.on_act.emit(Act::Kept(kept));
        }
    }
}

pub(super) fn result(site: &Site, Result { looked, found, tracks }: &Result) -> Html {
    let words = site.words();
    let loading = tracks.iter().any(|track| !site.library.is_settled(track));
    html! {
        <div class="result">
            <h1>{ words.result.title }</h1>
            { match found {
                None if !looked => html! { <><p class="lead">{ words.result.lead }</p><p role="status">{ words.shell.loading }</p></> },
                None => html! {
                    <><p class="lead">{ words.result.lead }</p><p>{ words.result.none }</p>
                    <p><a class="button" href={site.href(&Route::Path(site.lang()))}>{ words.home.path_go }</a></p></>
                },
                Some(_) if loading => html! { <p role="status">{ words.shell.loading }</p> },
                Some(found) => html! { <>{ problems(site, tracks, false) }{ shown(site, found) }</> },
            } }
        </div>
    }
}

fn find(site: &Site) -> Option<Found> {
    let wanted = site.params.of.as_ref().map(ToString::to_string);
    let in_memory =
        site.finished.as_deref().filter(|(slot, _)| wanted.as_ref().is_none_or(|wanted| wanted == slot));
    let (slot, session) = if let Some((slot, session)) = in_memory {
        (slot.clone(), session.clone())
    } else {
        let slot = wanted.or_else(|| records::result_slots().into_iter().next())?;
        let session = records::read(&Key::Result(slot.clone())).here()?;
        (slot, session)
    };
    Some(Found { slot, session, log: log::read().here().unwrap_or_default(), claims: claims::read() })
}

/// The tracks of the run, and the levels that have answers in other runs.
fn tracks_of(site: &Site, found: &Found) -> Vec<TrackId> {
    let level = |track: &TrackId| {
        let catalogue = site.library.catalogue.as_ref()?;
        catalogue.track(track)?.level
    };
    let own = found.session.items.iter().map(|item| item.question.track.clone());
    let others = found
        .log
        .iter()
        .map(|logged| logged.answer.question.track.clone())
        .filter(|track| level(track).is_some());
    let mut tracks = sorted(own.chain(others));
    tracks.dedup();
    tracks
}

fn shown(site: &Site, found: &Found) -> Html {
    let bank = &site.library.bank;
    let answers = found.session.answers(bank);
    let own = score(bank, &answers);
    let all: Vec<Answer> = log::answers(&log::with(found.log.clone(), &answers, clock::now_ms()));
    let over_all = score(bank, &all);
    let advice = recommend(&over_all);
    let on_path = own.tracks.iter().any(|track| track.level.is_some());
    let n_on_path = over_all.tracks.iter().filter(|track| track.level.is_some()).map(|t| t.tally.shown).sum();
    let topics = own.tracks.iter().filter(|track| track.level.is_none());
    let reached = advice.reasons.iter().map(palier_quiz::Reason::is_mastered).collect::<Vec<_>>();
    let title = of_slot(&found.slot).map(|(deck, mode)| quiz_title(site, &deck, mode));
    html! {
        <>
            <div class="hero">
                if on_path { { stairs([0, 1, 2].map(|i| reached.get(i) == Some(&true))) } }
                <div>
                    <p class="caption">{ title }</p>
                    <p class="lead total">{ total(site, &own) }</p>
                    { apart(site, found, &own) }
                </div>
            </div>
            if on_path { { next_step(site, &advice, n_on_path) } }
            { for topics.map(|track| topic(site, track)) }
            { actions(site, found, &own) }
            { by_skill(site, &own) }
            { knowing(site, &answers, &found.claims, None) }
            { review(site, &found.session, &own) }
            { sheet(site, &own) }
        </>
    }
}

pub(super) fn total(site: &Site, score: &Score) -> String {
    let words = &site.words().result;
    let tally = score.total();
    let mut text = match tally.percent() {
        Some(percent) => (words.total)(percent, tally.right, tally.shown),
        None => words.nothing_counts.to_owned(),
    };
    if tally.not_my_work > 0 {
        text = format!("{text} {}", (words.not_my_work)(tally.not_my_work));
    }
    text
}

/// What is in no score: explanations, and hints.
fn apart(site: &Site, found: &Found, score: &Score) -> Html {
    let words = site.words();
    let own = score.questions.iter().filter_map(|scored| match scored.outcome {
        Outcome::OwnTicks { made, of } => Some((made, of)),
        Outcome::Marks(_) | Outcome::Skipped | Outcome::NotMyWork | Outcome::Unscorable => None,
    });
    let (n, made, of) = own.fold((0, 0, 0), |(n, a, b), (made, of)| (n + 1, a + made, b + of));
    let hints = found.session.items.iter().map(|item| usize::from(item.hints)).sum();
    html! {
        <>
            if n > 0 { <p class="apart">{ (words.quiz.own)(made, of) }{ ", " }{ (words.result.explained)(n) }</p> }
            if hints > 0 { <p class="quiet">{ (words.result.hints)(hints) }</p> }
        </>
    }
}

fn actions(site: &Site, found: &Found, score: &Score) -> Html {
    let words = &site.words().result;
    let missed: Vec<QuestionId> = score.missed().cloned().collect();
    let n_missed = missed.len();
    let only_missed = {
        let site = site.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(kept) = remember_missed(&site.library.bank, missed.clone()) {
                site.on_act.emit(Act::Kept(kept));
            }
            site.go(site.href(&Route::Quiz(site.lang(), Deck::Missed, palier_quiz::Mode::Practice)));
        })
    };
    let restart = {
        let (site, found) = (site.clone(), found.clone());
        Callback::from(move |_: MouseEvent| restart(&site, &found))
    };
    html! {
        <div class="actions">
            if n_missed > 0 {
                <button type="button" class="button primary" onclick={only_missed}>{ (words.only_missed)(n_missed) }</button>
                <button type="button" class="button" title={words.print_sheet} onclick={|_: MouseEvent| page::print()}>{ words.print }</button>
            } else {
                <p>{ words.all_right }</p>
            }
            <button type="button" class="button" onclick={restart}>{ words.again }</button>
        </div>
    }
}

/// The same questions again in another order, at the address they were asked at.
fn restart(site: &Site, found: &Found) {
    let (Some(session), Some((deck, mode))) =
        (again(&found.session, &site.library.bank), of_slot(&found.slot))
    else {
        return;
    };
    let saved = Saved { current: session, earlier: None };
    site.on_act.emit(Act::Kept(records::write(&Key::Session(slot(&deck, mode)), &saved)));
    site.go(format!("{}#resume", site.href(&Route::Quiz(site.lang(), deck, mode))));
}

pub(super) fn by_skill(site: &Site, score: &Score) -> Html {
    let words = &site.words().result;
    let row = |track: &TrackScore, skill: &palier_quiz::SkillScore| {
        let percent = skill.tally.percent().map_or_else(|| "–".to_owned(), |percent| format!("{percent} %"));
        html! {
            <tr>
                <th scope="row">{ site.skill_title(&track.track, &skill.skill) }</th>
                <td>{ percent }</td>
                <td>{ (words.right_of)(skill.tally.right, skill.tally.shown) }</td>
            </tr>
        }
    };
    let table = |track: &TrackScore| {
        html! {
            <div class="scroll" tabindex="0">
            <table>
                <caption>{ track_title(site, &track.track) }</caption>
                <thead><tr><th scope="col">{ words.skill }</th><th scope="col">{ words.marks }</th><th scope="col">{ site.words().quiz.right }</th></tr></thead>
                <tbody>{ for track.skills.iter().map(|skill| row(track, skill)) }</tbody>
            </table>
            </div>
        }
    };
    html! { <section class="by-skill"><h2>{ words.by_skill }</h2>{ for score.tracks.iter().map(table) }</section> }
}
