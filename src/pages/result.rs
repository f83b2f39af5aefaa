//! The result of a finished run: where one stands, what to do next and why, and each question again.

use std::rc::Rc;

use palier_quiz::{
    Answer, Event, Given, Item, Ladder, Mode, Outcome, Placing, QuestionId, Recommendation, Score, Session,
    SkillMap, TrackId, TrackScore, recommend, score, sorted,
};
use yew::{Callback, Html, MouseEvent};

use super::evidence::evidence;
use super::knowing::Compared;
use super::known::Known;
use super::quiz_answer::toggled;
use super::quiz_start::{again, go_to, over_missed};
use super::review::{review, sheet};
use super::rungs::Standing;
use super::trouble::problems;
use super::verdict::in_per_cent;
use super::why::Why;
use super::{quiz_title, track_title};
use crate::effects::{clock, page};
use crate::route::{Deck, Route, of_slot};
use crate::store::claims::{self, Claims};
use crate::store::log::{self, Log, Logged};
use crate::store::records::{self, Key};
use crate::store::site::{Act, Finished, Site};

/// What the page found: the run, and the answers of all runs with it.
#[derive(Clone)]
pub(crate) struct Found {
    slot: String,
    session: Session,
    /// When it was finished, if on this visit: its answers are the latest of then, even when they could not be kept.
    finished: Option<u64>,
    log: Log,
    claims: Claims,
}

pub(crate) struct Result {
    looked: bool,
    /// None when there is no run, or it was not looked for yet.
    found: Option<Rc<Found>>,
    tracks: Vec<TrackId>,
    /// None until the tracks are there.
    about: Option<Box<About>>,
}

/// What the answers of all runs say.
struct About {
    /// With the answers of this run.
    log: Log,
    score: Score,
    map: SkillMap,
    path: Option<(Known, Recommendation)>,
    /// The topics of this run.
    topics: Vec<(TrackId, Known)>,
}

impl Result {
    /// As it is painted; once the app has started, with what is here already, so that who comes back finds their place.
    pub(super) fn of(site: &Site) -> Self {
        let mut result = Self { looked: false, found: None, tracks: Vec::new(), about: None };
        if site.writer.is_some() {
            result.look(site);
        }
        result
    }

    pub(super) fn look(&mut self, site: &Site) {
        self.looked = true;
        self.found = find(site).map(Rc::new);
        self.tracks = self.found.as_ref().map(|found| tracks_of(site, found)).unwrap_or_default();
        for track in &self.tracks {
            site.want_track(track, false);
        }
        let is_there = |track: &TrackId| site.library.is_settled(track);
        // Without the list of tracks none would be asked for, and every question would seem to be gone.
        let listed = site.library.catalogue.is_some();
        let found = self.found.as_ref().filter(|_| listed && self.tracks.iter().all(is_there));
        self.about = found.map(|found| Box::new(About::of(site, found)));
        if let Some(about) = self.about.as_ref().filter(|_| !site.is_read_only()) {
            // A run over one level knows of that one only.
            let kept = log::write_summaries(&site.library, &about.log, clock::now_ms());
            if kept.is_err() {
                site.on_act.emit(Act::Kept(kept));
            }
        }
    }
}

impl About {
    fn of(site: &Site, found: &Found) -> Self {
        let bank = &site.library.bank;
        let (now, own) = (clock::now_ms(), found.session.answers(bank));
        let is_newer = |logged: &Logged| found.finished.is_none_or(|at| logged.at > at);
        let is_logged = |a: &Answer| found.log.iter().any(|l| l.answer.question == a.question && is_newer(l));
        let new = own.iter().filter(|answer| !is_logged(answer)).cloned();
        let log = log::with(found.log.clone(), &new.collect::<Vec<_>>(), now);
        let aged: Vec<(&Answer, f64)> = log::with_ages(&log, now).collect();
        let map = SkillMap::of(bank, aged.iter().copied());
        let mut score = log::scored(bank, &log, &aged);
        let asked: Vec<_> =
            bank.tracks.iter().filter(|track| own.iter().any(|a| a.question.track == track.id)).collect();
        // A level of which nothing came would pass for mastered.
        let has_levels = site.library.levels().iter().all(|level| bank.track(level).is_some());
        let path = (has_levels && asked.iter().any(|track| track.level.is_some())).then(|| {
            let ladder = Ladder::new(bank, Placing::path(bank), &aged);
            score.judge(None, &ladder.chances());
            (Known::of(&ladder), recommend(&score, &ladder, &map))
        });
        let mut topics = Vec::new();
        for track in asked.iter().filter(|track| track.level.is_none()) {
            let ladder = Ladder::new(bank, Placing::topic(track), &aged);
            score.judge(Some(&track.id), &ladder.chances());
            topics.push((track.id.clone(), Known::of(&ladder)));
        }
        Self { log, score, map, path, topics }
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
        let (slot, at) = (found.slot.clone(), found.finished);
        site.on_act.emit(Act::Finished(Finished { slot, session: session.clone(), at }));
        if !site.is_read_only() {
            let asked = session.items.get(item).map(|item| &item.question);
            let ticked = session.answers(&site.library.bank).into_iter().find(|a| Some(&a.question) == asked);
            let kept = ticked
                .map_or(Ok(()), |ticked| log::tick(&ticked))
                .and_then(|()| records::write(&Key::Result(found.slot.clone()), &session));
            site.on_act.emit(Act::Kept(kept));
        }
    }
}

pub(super) fn result(site: &Site, Result { looked, found, tracks, about }: &Result) -> Html {
    let words = site.words();
    html! {
        <div class="result">
            <h1>{ words.result.title }</h1>
            { match (found, about) {
                (None, _) if !looked => html! {
                    <><p class="lead" key="lead">{ words.result.lead }</p><p role="status" key="wait">{ words.shell.loading }</p></>
                },
                (None, _) => html! {
                    <><p class="lead" key="lead">{ words.result.lead }</p><p key="none">{ words.result.none }</p>
                    <p key="go"><a class="button" href={site.href(&Route::Path(site.lang()))}>{ words.home.path_go }</a></p></>
                },
                (Some(_), None) => html! {
                    <>{ problems(site, tracks, true) }<p role="status">{ words.shell.loading }</p></>
                },
                (Some(found), Some(about)) => html! { <>{ problems(site, tracks, false) }{ shown(site, found, about) }</> },
            } }
        </div>
    }
}

/// The run that was finished last: whose answers stand last in the log. Another may have asked some of them again since,
/// and the clock may have been set back.
fn latest(log: &Log) -> Option<String> {
    let is_own = |item: &Item, Answer { question, given, seconds, .. }: &Answer| {
        item.question == *question && item.given() == Some(given) && item.seconds == *seconds
    };
    let place = |session: &Session| {
        log.iter().rposition(|logged| session.items.iter().any(|item| is_own(item, &logged.answer)))
    };
    let kept = |slot: String| Some((place(&records::read(&Key::Result(slot.clone())).here()?), slot));
    records::result_slots().into_iter().filter_map(kept).max_by_key(|(place, _)| *place).map(|(_, slot)| slot)
}

fn find(site: &Site) -> Option<Found> {
    let log = log::read().here().unwrap_or_default();
    let wanted = site.params.of.as_ref().map(ToString::to_string);
    let in_memory = site.finished.as_deref();
    let last = || in_memory.filter(|last| last.at.is_some()).map(|last| last.slot.clone());
    let slot = wanted.or_else(last).or_else(|| latest(&log))?;
    let (session, finished) = match in_memory.filter(|last| last.slot == slot) {
        Some(Finished { session, at, .. }) => (session.clone(), *at),
        None => (records::read(&Key::Result(slot.clone())).here()?, None),
    };
    Some(Found { slot, session, finished, log, claims: claims::read() })
}

/// The tracks of the run; with a level among them all levels, as they share one ability.
fn tracks_of(site: &Site, found: &Found) -> Vec<TrackId> {
    let all = site.library.tracks().iter();
    let is_asked = |id: &TrackId| found.session.items.iter().any(|item| item.question.track == *id);
    let on_path = all.clone().any(|entry| entry.level.is_some() && is_asked(&entry.id));
    let needed = all.filter(|entry| is_asked(&entry.id) || on_path && entry.level.is_some());
    sorted(needed.map(|entry| entry.id.clone()))
}

fn shown(site: &Site, found: &Found, about: &About) -> Html {
    let bank = &site.library.bank;
    let answers = found.session.answers(bank);
    let own = score(bank, &answers);
    let missed: Vec<QuestionId> = own.missed().cloned().collect();
    let answer = |id: &QuestionId| evidence(site, &found.session, &about.log, id);
    let why = Why { site, score: &about.score, map: &about.map, missed: &missed, answer: &answer };
    let missing = about.path.iter().flat_map(|(_, advice)| &advice.reasons);
    let missing: Vec<usize> = missing.map(|reason| reason.missing).collect();
    let path = about.path.as_ref().map(|(known, advice)| {
        (Standing { site, topic: None, known, missing: &missing, answer: &answer }, advice)
    });
    let (said, map) = (&found.claims, Some(&about.map));
    let compared = Compared { site, answers: &answers, said, map, answer: &answer };
    let title = of_slot(&found.slot).map(|(deck, mode)| quiz_title(site, &deck, mode));
    html! {
        <>
            <div class="hero known">
                { path.as_ref().map(|(standing, _)| standing.stairs()) }
                <div>
                    <p class="caption">{ title }</p>
                    <p class="lead">{ total(site, &own) }</p>
                    { apart(site, found, &own) }
                </div>
            </div>
            { path.as_ref().map(|(standing, advice)| why.next_step(advice, standing)) }
            { for about.topics.iter().map(|(track, known)| why.topic(track, known)) }
            { actions(site, found, &own) }
            { by_skill(site, &own) }
            <p class="no-print"><a href={site.href(&Route::Skills(site.lang()))}>{ site.words().place.see_map }</a></p>
            { compared.view() }
            { review(site, &found.session, &own, true) }
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
            if let Some(session) = over_missed(&site.library.bank, missed.clone()) {
                go_to(&site, Deck::Missed, Mode::Practice, session);
            }
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
    let session = again(&found.session, &site.library.bank);
    if let (Some(session), Some((deck, mode))) = (session, of_slot(&found.slot)) {
        go_to(site, deck, mode, session);
    }
}

pub(super) fn by_skill(site: &Site, score: &Score) -> Html {
    let words = &site.words().result;
    let row = |track: &TrackScore, skill: &palier_quiz::SkillScore| {
        let percent = in_per_cent(site, skill.tally);
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
