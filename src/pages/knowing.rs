//! Knowing and doing: what people say before, how sure they are of each answer, and where both part from the answers.

use palier_quiz::{
    Answer, Calibration, ENOUGH_IN_SKILL, Given, Knowing, QuestionId, SkillCell, SkillId, SkillMap, TrackId,
    per_cent,
};
use yew::Html;

use crate::store::claims::{self, Claim, Claims};
use crate::store::site::Site;
use crate::widgets::chance::Chance;
use crate::widgets::confidence;

/// With fewer answers in a skill a claim is not compared with them.
const ENOUGH_TO_COMPARE: usize = 2;

/// What was said, and what the answers say.
pub(super) struct Compared<'a> {
    pub(super) site: &'a Site,
    /// Of this run.
    pub(super) answers: &'a [Answer],
    pub(super) said: &'a Claims,
    /// Of all answers there are.
    pub(super) map: Option<&'a SkillMap>,
    /// Shows an answer, with the way to its question.
    pub(super) answer: &'a dyn Fn(&QuestionId) -> Html,
}

impl Compared<'_> {
    /// Where confidence and claims part from the answers; nothing where neither was said.
    pub(super) fn view(&self) -> Html {
        let words = &self.site.words().knowing;
        let found = Knowing::of(&self.site.library.bank, self.answers);
        let claimed = self.claimed();
        if found.is_none() && claimed.is_empty() {
            return html! {};
        }
        let apart: Vec<_> = claimed.iter().filter(|(_, claim, chance)| parts(*claim, *chance)).collect();
        html! {
            <section class="card knowing">
                <h2>{ words.title }</h2>
                <p class="quiet">{ words.apart }</p>
                { found.map(|found| self.confidence(&found)) }
                if !claimed.is_empty() {
                    <h3>{ words.claims }</h3>
                    <p>{ (words.claims_text)(claimed.len(), apart.len()) }</p>
                    <ul>{ for apart.into_iter().map(|claimed| self.parted(claimed)) }</ul>
                }
            </section>
        }
    }

    fn confidence(&self, found: &Knowing) -> Html {
        let words = &self.site.words().knowing;
        let Calibration { n, claimed, reached, brier, brier_of_mean, .. } = found.all;
        let row = |(track, skill, own): &(TrackId, SkillId, Calibration)| {
            let leaning =
                if own.n < ENOUGH_IN_SKILL { words.too_few } else { (words.leaning)(own.leaning()) };
            html! {
                <li>
                    <strong>{ self.site.skill_title(track, skill) }</strong>
                    { self.site.words().quiz.colon }{ (words.of_skill)(per_cent(own.claimed), per_cent(own.reached)) }{ " · " }{ leaning }
                    { self.rated(track, skill, own.n) }
                </li>
            }
        };
        html! {
            <>
                <p>{ (words.overall)(n, per_cent(claimed), per_cent(reached)) }{ " " }<strong>{ (words.leaning)(found.all.leaning()) }</strong></p>
                <p>{ (words.brier)(per_cent(brier), per_cent(brier_of_mean)) }</p>
                <ul class="rated">{ for found.skills.iter().map(row) }</ul>
            </>
        }
    }

    /// The answers of a skill with how sure each was.
    fn rated(&self, track: &TrackId, skill: &SkillId, n: usize) -> Html {
        let words = &self.site.words().knowing;
        let bank = &self.site.library.bank;
        let is_of = |id: &QuestionId| {
            id.track == *track && bank.home_of(id).is_some_and(|(_, home)| home.id == *skill)
        };
        let is_rated = |given: &Given| {
            use Given::{DontKnow, Explained, NotMyWork, Skipped};
            !matches!(given, DontKnow | NotMyWork | Skipped | Explained { .. })
        };
        let own = self.answers.iter().filter(|answer| is_of(&answer.question) && is_rated(&answer.given));
        let row = |answer: &Answer| {
            let said = confidence::ALL.into_iter().zip(words.answers);
            let (_, said) = said.into_iter().find(|(one, _)| Some(*one) == answer.confidence)?;
            Some(html! { <li>{ (self.answer)(&answer.question) }{ " · " }{ (words.said)(said) }</li> })
        };
        html! {
            <details>
                <summary>{ (self.site.words().place.skill_answers)(n) }</summary>
                <ul>{ for own.filter_map(row) }</ul>
            </details>
        }
    }

    /// Skills of this run of which something was claimed, with answers enough to compare it.
    fn claimed(&self) -> Vec<(&SkillCell, Claim, Chance)> {
        let is_of_run = |id: &QuestionId| self.answers.iter().any(|answer| answer.question == *id);
        let cells = self.map.into_iter().flat_map(|map| &map.cells);
        let compared = cells
            .filter(|cell| cell.answered.len() >= ENOUGH_TO_COMPARE && cell.answered.iter().any(is_of_run));
        let claim = |cell: &SkillCell| claims::of(self.said, &cell.track, &cell.skill);
        compared.filter_map(|cell| Some((cell, claim(cell)?, Chance::of(cell.mastery)))).collect()
    }

    fn parted(&self, (cell, claim, chance): &(&SkillCell, Claim, Chance)) -> Html {
        let words = self.site.words();
        let title = self.site.skill_title(&cell.track, &cell.skill);
        html! {
            <li>
                { (words.knowing.claimed)(&title, *claim, *chance) }
                <details>
                    <summary>{ (words.place.skill_answers)(cell.answered.len()) }</summary>
                    <ul>{ for cell.answered.iter().map(|id| html! { <li>{ (self.answer)(id) }</li> }) }</ul>
                </details>
            </li>
        }
    }
}

/// Whether the answers say something else than the person.
fn parts(claim: Claim, chance: Chance) -> bool {
    match claim {
        Claim::Yes => chance < Chance::Open,
        Claim::Partly => false,
        Claim::No => chance > Chance::Open,
    }
}
