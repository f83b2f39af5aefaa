//! Where somebody stands: the stairs, each rung's chance in words and number, and the answers that say so.

use palier_quiz::{Expected, QuestionId, TrackId, per_cent};
use yew::Html;

use super::known::{Known, Rung};
use crate::store::site::Site;
use crate::widgets::chance::Chance;
use crate::widgets::landing::{Step, landing};
use crate::widgets::moved::Moved;

/// The levels, or one topic, with what is known of them.
pub(super) struct Standing<'a> {
    pub(super) site: &'a Site,
    pub(super) topic: Option<&'a TrackId>,
    pub(super) known: &'a Known,
    /// Of each rung, answers that are missing before it is spoken of; nothing where none are.
    pub(super) missing: &'a [usize],
    /// Shows an answer, with the way to its question.
    pub(super) answer: &'a dyn Fn(&QuestionId) -> Html,
}

impl Standing<'_> {
    /// What there is to reach, as `Niveau 1`.
    pub(super) fn name(&self, n: usize) -> String {
        let words = self.site.words();
        match self.known.rungs.get(n).and_then(|rung| rung.level) {
            Some(level) => (words.path.level)(level),
            None if n == 0 => words.place.nearly.to_owned(),
            None => words.place.ready.to_owned(),
        }
    }

    fn missing(&self, n: usize) -> usize {
        self.missing.get(n).copied().unwrap_or_default()
    }

    /// In a sentence where one stands, and how sure that is.
    pub(super) fn headline(&self) -> String {
        let (known, words) = (self.known, &self.site.words().place);
        let names: Vec<String> = (0..known.rungs.len()).map(|n| self.name(n)).collect();
        let state = |state: usize| {
            (words.state)(names.get(..state).unwrap_or_default(), names.len(), self.topic.is_none())
        };
        if known.is_close() {
            let (low, high) = known.between();
            (words.too_close)(&state(low), &state(high))
        } else {
            (words.headline)(Chance::of(known.sure()), per_cent(known.sure()), &state(known.state))
        }
    }

    /// The stairs with the person on them.
    pub(super) fn stairs(&self) -> Html {
        let (known, words) = (self.known, &self.site.words().place);
        let step = |(n, rung): (usize, &Rung)| {
            let is_known = self.missing(n) == 0;
            Step {
                name: if let Some(short) = words.short.get(n).filter(|_| rung.level.is_none()) {
                    (*short).to_owned()
                } else {
                    format!("N{}", n + 1)
                },
                percent: is_known.then(|| per_cent(rung.chance)),
                chance: if is_known { Chance::of(rung.chance) } else { Chance::Unknown },
            }
        };
        let steps: Vec<Step> = known.rungs.iter().enumerate().map(step).collect();
        let (place, between) = self.place();
        landing(&steps, place, between, &self.all_in_words())
    }

    /// How many steps are reached, and whether the next one is too close to call.
    fn place(&self) -> (usize, bool) {
        let known = self.known;
        if self.missing.is_empty() {
            let close = known.is_close();
            return (if close { known.between().0 } else { known.state }, close);
        }
        let mut chances =
            known.rungs.iter().enumerate().map(|(n, rung)| (self.missing(n) == 0).then_some(rung.chance));
        let reached =
            chances.clone().take_while(|chance| chance.map(Chance::of) > Some(Chance::Open)).count();
        let next = chances.nth(reached).flatten();
        (reached, next.is_some_and(|chance| Chance::of(chance) == Chance::Open))
    }

    fn all_in_words(&self) -> String {
        let of = |(n, rung): (usize, &Rung)| {
            format!("{}{}{}", self.name(n), self.site.words().quiz.colon, self.in_words(n, rung))
        };
        self.known.rungs.iter().enumerate().map(of).collect::<Vec<_>>().join(self.site.words().quiz.semicolon)
    }

    fn in_words(&self, n: usize, rung: &Rung) -> &'static str {
        let chance = if self.missing(n) == 0 { Chance::of(rung.chance) } else { Chance::Unknown };
        let words = &self.site.words().place;
        match chance {
            Chance::Unknown => words.too_few_here,
            chance if rung.level.is_none() => (words.chance_of_mark)(chance),
            Chance::No(_) | Chance::Open | Chance::Yes(_) => (words.chance)(chance),
        }
    }

    /// Each rung with its chance, what would be reached on it, what `more` there is to say, and the answers behind.
    /// One of which `more` says nothing, and the answers neither, is left out.
    pub(super) fn rungs(&self, more: &dyn Fn(usize) -> Option<Html>) -> Html {
        let words = &self.site.words().place;
        let expected = |rung: &Rung| {
            let (mark, is_level) = (per_cent(rung.mark), rung.level.is_some());
            move |e: Expected| (words.expected)([e.mean, e.low, e.high].map(per_cent), mark, is_level)
        };
        let one = |(n, rung): (usize, &Rung)| {
            let more = more(n);
            if more.is_none() && self.missing(n) > 0 {
                return None;
            }
            Some(html! {
                <li class="card rung">
                    <h3>{ self.name(n) }{ self.site.words().quiz.colon }{ self.in_words(n, rung) }</h3>
                    if self.missing(n) == 0 {
                        <p>{ (words.probability)(per_cent(rung.chance), rung.level.is_some()) }{ " " }{ rung.expected.map(expected(rung)) }</p>
                    }
                    { more }
                    if self.missing(n) == 0 { { self.answers(n, rung) } }
                </li>
            })
        };
        let all = self.known.rungs.iter().enumerate();
        html! { <ul class="rungs">{ for all.filter_map(one) }</ul> }
    }

    /// What each answer has moved the chance of one rung.
    fn answers(&self, n: usize, rung: &Rung) -> Html {
        let words = &self.site.words().place;
        let count =
            |wanted: bool| rung.moved.iter().filter(|(_, by)| Moved::of(*by).is_up() == Some(wanted)).count();
        let counts = [count(true), count(false), rung.moved.len()];
        let summary = (words.answers)(counts, &self.name(n));
        let row = |(id, by): &(QuestionId, f64)| {
            html! { <li>{ (self.answer)(id) }{ " · " }{ (words.moved)(Moved::of(*by)) }</li> }
        };
        html! {
            <details>
                <summary>{ summary }</summary>
                <ul class="influence">{ for rung.moved.iter().map(row) }</ul>
            </details>
        }
    }

    /// How a chance comes about.
    pub(super) fn how(&self) -> Html {
        let words = &self.site.words().place;
        html! {
            <details class="how">
                <summary>{ words.how }</summary>
                <ul>{ for (words.how_text)(self.topic.is_none()).iter().map(|line| html! { <li>{ *line }</li> }) }</ul>
            </details>
        }
    }
}
