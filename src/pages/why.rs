//! What to do next on the path, why, and what would change it; and how ready one is for a topic.

use palier_quiz::{
    Change, ENOUGH_ANSWERS, ENOUGH_ON_LEVEL, HALF_LIFE, Level, Next, PASS_MARK, QuestionId, Recommendation,
    Score, SkillMap, TrackId, TrackScore, per_cent,
};
use yew::Html;

use super::begin::{Begin, go};
use super::known::Known;
use super::rungs::Standing;
use super::track_title;
use crate::store::site::Site;

/// What the answers of all runs say, and this run's part in it.
pub(super) struct Why<'a> {
    pub(super) site: &'a Site,
    /// Of all answers.
    pub(super) score: &'a Score,
    pub(super) map: &'a SkillMap,
    /// Questions of this run without full marks.
    pub(super) missed: &'a [QuestionId],
    /// Shows an answer, with the way to its question.
    pub(super) answer: &'a dyn Fn(&QuestionId) -> Html,
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few months, in days")]
pub(super) const fn half_life() -> u32 {
    HALF_LIFE as u32
}

pub(super) fn rule(site: &Site, is_level: bool) -> String {
    (site.words().result.rule)(per_cent(PASS_MARK), ENOUGH_ANSWERS, is_level.then_some(ENOUGH_ON_LEVEL))
}

impl Why<'_> {
    fn begin<'a>(&'a self, track: &'a TrackId) -> Begin<'a> {
        Begin { site: self.site, track, map: Some(self.map), missed: self.missed, answer: self.answer }
    }

    /// The next step on the path, with reasons and changes.
    pub(super) fn next_step(&self, advice: &Recommendation, standing: &Standing<'_>) -> Html {
        let (site, words) = (self.site, &self.site.words().result);
        let title = |level: Level| (site.words().path.level)(level);
        let headline = match advice.next {
            Next::NotEnough { level, missing } => (words.not_enough)(missing, &title(level)),
            Next::Begin => words.begin.to_owned(),
            Next::Level(level) => (words.next_level)(&title(level)),
            Next::NothingAbove => words.nothing_above.to_owned(),
        };
        let level = advice.next.level();
        let entry = level.and_then(|level| site.library.catalogue.as_ref()?.level(level));
        let track = entry.map(|entry| entry.id.clone());
        html! {
            <section class="next card">
                <h2>{ words.next_title }</h2>
                <p class="headline">{ headline }</p>
                { self.why_this(advice) }
                { go(site, track.as_ref()) }
                <h3>{ words.why }</h3>
                { standing.how() }
                { standing.rungs(&|n| self.so_far(advice, n)) }
                if let Some(track) = &track {
                    { self.begin(track).skills() }
                    { self.begin(track).to_read() }
                }
                if !advice.changes.is_empty() {
                    <h3>{ words.change_title }</h3>
                    <ul>{ for advice.changes.iter().map(|change| html! { <li>{ self.change(*change) }</li> }) }</ul>
                }
                <p class="quiet">{ (words.based_on)(standing.known.n_answers, half_life()) }{ " " }{ rule(site, true) }{ " " }{ site.words().place.estimates }</p>
            </section>
        }
    }

    /// Why just this level.
    fn why_this(&self, advice: &Recommendation) -> Html {
        let words = self.site.words();
        let reason = advice.reasons.iter().find(|reason| Some(reason.level) == advice.next.level());
        let text = match (advice.next, reason) {
            (Next::NotEnough { .. } | Next::NothingAbove, _) | (_, None) => return html! {},
            (_, Some(reason)) if reason.missing > 0 => words.result.not_asked_yet.to_owned(),
            (_, Some(reason)) => (words.place.why_this)(per_cent(reason.chance), true),
        };
        html! { <p>{ text }</p> }
    }

    /// What was answered on a level so far, and what is missing.
    fn so_far(&self, advice: &Recommendation, n: usize) -> Option<Html> {
        let words = &self.site.words().result;
        let reason = advice.reasons.get(n)?;
        let tally = reason.score.as_ref().map(|score| score.tally).filter(|tally| tally.shown > 0);
        if tally.is_none() && matches!(advice.next, Next::NotEnough { .. }) {
            return None;
        }
        let said = tally.map_or_else(
            || words.level_unknown.to_owned(),
            |tally| (words.level_so_far)(tally.percent().unwrap_or_default(), tally.right, tally.shown),
        );
        let gaps = reason.score.as_ref().filter(|_| reason.is_mastered()).map(|score| self.gaps(score));
        let missing = (reason.missing > 0).then(|| (words.still_missing)(reason.missing));
        Some(html! { <p>{ said }{ " " }{ missing }{ gaps }</p> })
    }

    fn gaps(&self, score: &TrackScore) -> String {
        let palier_quiz::Standing::Reached { gaps } = &score.standing else { return String::new() };
        let names: Vec<String> =
            gaps.iter().map(|skill| self.site.skill_title(&score.track, skill)).collect();
        if names.is_empty() { String::new() } else { (self.site.words().result.with_gaps)(&names.join(", ")) }
    }

    fn change(&self, change: Change) -> String {
        let words = &self.site.words().result;
        let title = |level: Level| (self.site.words().path.level)(level);
        match change {
            Change::MoreAnswers { level, n } => (words.more_answers)(n, &title(level)),
            Change::RightAnswers { level, n } => (words.right_answers)(n, &title(level)),
            Change::WrongAnswers { level, n } => (words.wrong_answers)(n, &title(level)),
        }
    }

    /// How ready one is for a topic.
    pub(super) fn topic(&self, track: &TrackId, known: &Known) -> Html {
        let (site, words) = (self.site, &self.site.words().result);
        let score = self.score.track(track);
        let tally = score.map(|score| score.tally).unwrap_or_default();
        let missing = ENOUGH_ANSWERS.saturating_sub(score.map_or(0, |score| score.fresh));
        let missing_here = [missing, missing];
        let standing =
            Standing { site, topic: Some(track), known, missing: &missing_here, answer: self.answer };
        let entry = site.library.catalogue.as_ref().and_then(|catalogue| catalogue.track(track));
        let headline = if entry.is_some_and(|entry| entry.n_questions() < ENOUGH_ANSWERS) {
            (site.words().place.too_few)(ENOUGH_ANSWERS)
        } else if missing > 0 {
            (words.topic_not_enough)(missing)
        } else {
            standing.headline()
        };
        let so_far = (tally.shown > 0)
            .then(|| (words.level_so_far)(tally.percent().unwrap_or_default(), tally.right, tally.shown));
        html! {
            <section class="topic card">
                <h2>{ (words.topic_title)(&track_title(site, track)) }</h2>
                <p class="headline">{ headline }</p>
                <p>{ so_far }{ " " }{ self.score.track(track).map(|score| self.gaps(score)) }</p>
                if missing == 0 { { standing.how() }{ standing.rungs(&|_| None) } }
                { self.begin(track).skills() }
                { self.begin(track).to_read() }
                <p class="quiet">{ (words.based_on)(known.n_answers, half_life()) }{ " " }{ rule(site, false) }{ " " }{ site.words().place.estimates }</p>
            </section>
        }
    }
}
