//! The result of a placement: where one stands, how sure that is, and which answers say so.

use palier_quiz::{Expected, Given, Level, NEARLY_MARK, Outlook, PASS_MARK, Placement, Stop, Trial, score};
use yew::{Callback, Html, MouseEvent};

use super::knowing::knowing;
use super::place::{Engine, Msg, Place};
use super::place_why::next;
use super::review::{review, sheet};
use super::track_title;
use super::verdict::verdict_of;
use crate::store::site::Site;
use crate::widgets::chance::{Chance, percent};
use crate::widgets::landing::{Step, landing};
use crate::widgets::notice::button;
use crate::widgets::prose::line;

/// One level of the path, or one mark of a topic.
pub(super) struct Rung {
    /// What there is to reach, as `niveau 1`.
    pub(super) name: String,
    /// Probability of having reached it, in 0..=1.
    pub(super) chance: f64,
    expected: Option<Expected>,
    /// Share of marks from which it is reached.
    mark: f64,
}

/// What is known after the placement.
pub(super) struct Known {
    pub(super) rungs: Vec<Rung>,
    /// Probability of each state, from "none of the rungs" to "all".
    states: Vec<f64>,
    /// How many rungs are most probably reached.
    pub(super) state: usize,
    /// The lowest rung that is not reached; none when all are.
    pub(super) next: Option<usize>,
}

impl Known {
    pub(super) fn of(site: &Site, Engine { placing, placement }: &Engine) -> Self {
        let belief = placement.belief();
        let Outlook { masters, next } = Outlook::of(belief);
        let all = || placing.questions().iter().map(|question| (question.ask.item, question.ask.skill));
        let words = &site.words().place;
        let rung = |(n, chance): (usize, f64)| {
            let level = placing.is_path().then(|| Level::ALL.get(n).copied()).flatten();
            let (name, items, mark) = match level {
                Some(level) => {
                    let of_level = placing.level(level).into_iter().map(|ask| (ask.item, ask.skill));
                    ((site.words().path.level)(level), of_level.collect::<Vec<_>>(), PASS_MARK)
                }
                None if n == 0 => (words.nearly.to_owned(), all().collect(), NEARLY_MARK),
                None => (words.ready.to_owned(), all().collect(), PASS_MARK),
            };
            Rung { name, chance, expected: Expected::of(belief, &items), mark }
        };
        let rungs = masters.into_iter().enumerate().map(rung).collect();
        Self { rungs, states: belief.states(), state: placement.state(), next }
    }

    fn is_close(&self) -> bool {
        self.states.get(self.state).is_none_or(|p| Chance::of(*p) <= Chance::Open)
    }

    /// The most probable state and the one next to it that is most probable, the lower first.
    fn between(&self) -> (usize, usize) {
        let at = |state: Option<usize>| state.and_then(|state| Some((state, *self.states.get(state)?)));
        let below = at(self.state.checked_sub(1));
        match (below, at(Some(self.state + 1))) {
            (Some((below, a)), Some((_, b))) if a > b => (below, self.state),
            (Some((below, _)), None) => (below, self.state),
            _ => (self.state, self.state + 1),
        }
    }
}

pub(super) fn result(site: &Site, place: &Place, trial: &Trial, on: &Callback<Msg>) -> Html {
    let words = &site.words().place;
    let Some(engine) = &place.engine else {
        return html! { <><h1>{ words.result_title }</h1><p role="status">{ site.words().shell.loading }</p></> };
    };
    let known = Known::of(site, engine);
    let bank = &site.library.bank;
    let own = score(bank, &trial.answers(bank));
    let again = button("button", words.again, on.reform(|_: MouseEvent| Msg::Started));
    html! {
        <>
            <h1>{ match &place.topic {
                None => words.result_title.to_owned(),
                Some(topic) => (words.result_of)(&track_title(site, topic)),
            } }</h1>
            { standing(site, &known, engine, trial) }
            { rungs(site, &known, engine, trial) }
            { next(site, place, engine, &known, trial) }
            { knowing(site, &trial.answers(bank), &place.claims, place.map.as_ref()) }
            <p class="actions">{ again }</p>
            { review(site, &trial.session, &own) }
            { sheet(site, &own) }
        </>
    }
}

/// The stairs, and in a sentence where one stands.
fn standing(site: &Site, known: &Known, engine: &Engine, trial: &Trial) -> Html {
    let words = &site.words().place;
    let names: Vec<String> = known.rungs.iter().map(|rung| rung.name.clone()).collect();
    let state = |state: usize| {
        (words.state)(names.get(..state).unwrap_or_default(), names.len(), engine.placing.is_path())
    };
    let headline = if known.is_close() {
        let (low, high) = known.between();
        (words.too_close)(&state(low), &state(high))
    } else {
        let sure = known.states.get(known.state).copied().unwrap_or_default();
        (words.headline)(Chance::of(sure), percent(sure), &state(known.state))
    };
    let steps: Vec<Step> = (1..)
        .zip(&known.rungs)
        .map(|(n, rung): (usize, &Rung)| Step {
            name: if engine.placing.is_path() {
                format!("N{n}")
            } else {
                percent(rung.mark).to_string() + " %"
            },
            percent: percent(rung.chance),
            chance: Chance::of(rung.chance),
        })
        .collect();
    let place = if known.is_close() { known.between().0 } else { known.state };
    let (n, aside) = (trial.n_done(), n_aside(&engine.placement));
    html! {
        <div class="hero">
            { landing(&steps, place, known.is_close(), &headline) }
            <div>
                <p class="headline">{ headline.clone() }</p>
                <p>{ (words.rests_on)(n - aside.min(n), aside) }{ " " }{ why_stopped(site, engine.placement.stop()) }</p>
                <p class="quiet">{ words.estimates }</p>
            </div>
        </div>
    }
}

fn why_stopped(site: &Site, stop: Option<Stop>) -> &'static str {
    let [sure, most, none, own] = site.words().place.stopped;
    match stop {
        Some(Stop::Sure { .. }) => sure,
        Some(Stop::TooClose { .. }) => most,
        Some(Stop::NothingLeft { .. }) => none,
        None => own,
    }
}

/// Answers that say nothing.
fn n_aside(placement: &Placement) -> usize {
    placement.asked().iter().filter(|asked| asked.marks.is_none()).count()
}

/// Each level with its chance, what would be reached on it, and the answers behind.
fn rungs(site: &Site, known: &Known, engine: &Engine, trial: &Trial) -> Html {
    let words = &site.words().place;
    let one = |(n, rung): (usize, &Rung)| {
        let expected =
            rung.expected.map(|e| (words.expected)([e.mean, e.low, e.high].map(percent), percent(rung.mark)));
        html! {
            <li class="card rung">
                <h3>{ &rung.name }{ " : " }{ (words.chance)(Chance::of(rung.chance)) }</h3>
                <p>{ (words.probability)(percent(rung.chance)) }{ " " }{ expected }</p>
                { answers(site, engine, trial, n, &rung.name) }
            </li>
        }
    };
    html! {
        <section>
            <h2>{ words.rungs }</h2>
            <ul class="rungs">{ for known.rungs.iter().enumerate().map(one) }</ul>
        </section>
    }
}

/// What each answer has moved the chance of one rung, the strongest first.
fn answers(site: &Site, engine: &Engine, trial: &Trial, rung: usize, name: &str) -> Html {
    let words = &site.words().place;
    let mut moved: Vec<(usize, i32)> =
        engine.placement.influence(rung).into_iter().map(|(i, by)| (i, points(by))).collect();
    moved.sort_unstable_by_key(|(index, by)| (-by.abs(), *index));
    let (pro, contra) =
        (moved.iter().filter(|(_, by)| *by > 0).count(), moved.iter().filter(|(_, by)| *by < 0).count());
    let row = |(index, by): &(usize, i32)| {
        let id = engine.placing.questions().get(*index).map(|question| &question.id)?;
        Some(html! { <li>{ answer(site, trial, id) }{ " · " }{ (words.moved)(*by) }</li> })
    };
    html! {
        <details>
            <summary>{ (words.answers)(pro, contra, name) }</summary>
            <ul class="influence">{ for moved.iter().filter_map(row) }</ul>
        </details>
    }
}

/// A difference of probabilities in whole points of per cent.
pub(super) fn points(by: f64) -> i32 {
    let whole = i32::try_from(percent(by.abs().min(1.0))).unwrap_or_default();
    let whole = if by.abs() < 0.005 { 0 } else { whole };
    if by < 0.0 { -whole } else { whole }
}

/// An answer of this placement, with the way to its review.
pub(super) fn answer(site: &Site, trial: &Trial, id: &palier_quiz::QuestionId) -> Html {
    let place = trial.session.items.iter().position(|item| item.question == *id);
    let question = site.library.question(id);
    let title = question.and_then(|question| question.text(site.lang()));
    let given = place.and_then(|n| trial.session.items.get(n)?.given().cloned()).unwrap_or(Given::Skipped);
    let outcome = question
        .and_then(|question| verdict_of(question, &given))
        .map(|verdict| verdict.text(&site.words().quiz));
    let href = place.map(|n| format!("#q{}", n + 1));
    html! {
        <>
            <a {href}>{ title.map_or_else(|| html! { { id.to_string() } }, |text| line(&text.title)) }</a>
            { " " }<span class="quiet">{ outcome }</span>
        </>
    }
}
