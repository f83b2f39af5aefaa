//! What to do next on the path, why, and what would change it; and how ready one is for a topic.

use palier_quiz::{
    Change, ENOUGH_ANSWERS, Level, Next, PASS_MARK, Reason, Recommendation, Standing, TrackScore, WeakSkill,
    weak_skills,
};
use yew::Html;

use crate::route::{Deck, Route};
use crate::store::site::Site;

/// The pass mark in whole per cent.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 0 to 1")]
fn pass_percent() -> u32 {
    (PASS_MARK * 100.0).round() as u32
}

pub(super) fn rule(site: &Site) -> String {
    (site.words().result.rule)(pass_percent(), ENOUGH_ANSWERS)
}

/// The next step, with reasons and changes.
pub(super) fn next_step(site: &Site, advice: &Recommendation, n_answers: usize) -> Html {
    let words = &site.words().result;
    let title = |level: Level| (site.words().path.level)(level);
    let (headline, level) = match advice.next {
        Next::NotEnough { level, missing } => ((words.not_enough)(missing, &title(level)), Some(level)),
        Next::Begin => (words.begin.to_owned(), Some(Level::One)),
        Next::Level(level) => ((words.next_level)(&title(level)), Some(level)),
        Next::NothingAbove => (words.nothing_above.to_owned(), None),
    };
    html! {
        <section class="next card">
            <h2>{ words.next_title }</h2>
            <p class="headline">{ headline }</p>
            { go(site, level) }
            <h3>{ words.why }</h3>
            <ul>{ for advice.reasons.iter().map(|r| html! { <li>{ reason(site, r, &title(r.level)) }</li> }) }</ul>
            { weakest(site, &advice.weakest) }
            if !advice.changes.is_empty() {
                <h3>{ words.change_title }</h3>
                <ul>{ for advice.changes.iter().map(|c| html! { <li>{ change(site, *c) }</li> }) }</ul>
            }
            <p class="quiet">{ (words.based_on)(n_answers) }{ " " }{ rule(site) }</p>
        </section>
    }
}

fn go(site: &Site, level: Option<Level>) -> Html {
    let (words, lang) = (site.words(), site.lang());
    let catalogue = site.library.catalogue.as_ref();
    let entry = level.and_then(|level| catalogue?.level(level));
    let (href, label) = match entry {
        Some(entry) => (
            site.href(&Route::Quiz(lang, Deck::Track(entry.id.clone()), palier_quiz::Mode::Practice)),
            (words.result.try_level)(&entry.title),
        ),
        None => (site.href(&Route::Topics(lang)), words.result.try_topics.to_owned()),
    };
    html! { <p class="actions"><a class="button primary" {href}>{ label }</a></p> }
}

fn reason(site: &Site, reason: &Reason, level: &str) -> String {
    let words = &site.words().result;
    let Some(score) = &reason.score else { return (words.level_unknown)(level) };
    let (tally, percent) = (score.tally, score.tally.percent().unwrap_or_default());
    match &score.standing {
        Standing::NotEnough { missing } => (words.level_not_enough)(level, tally.answered, *missing),
        Standing::NotYet | Standing::Nearly => {
            (words.level_not_yet)(level, percent, tally.right, tally.shown)
        }
        Standing::Reached { gaps } => {
            let reached = (words.level_reached)(level, percent, tally.right, tally.shown);
            if gaps.is_empty() {
                return reached;
            }
            let names: Vec<String> = gaps.iter().map(|skill| site.skill_title(&score.track, skill)).collect();
            format!("{reached} {}", (words.with_gaps)(&names.join(", ")))
        }
    }
}

fn weakest(site: &Site, weak: &[WeakSkill]) -> Html {
    let words = &site.words().result;
    if weak.is_empty() {
        return html! {};
    }
    let one = |weak: &WeakSkill| {
        let study = site.href(&Route::Track(site.lang(), weak.track.clone()));
        let title = site.skill_title(&weak.track, &weak.skill);
        html! {
            <li><a href={format!("{study}#{}", weak.skill)}>{ (words.weak_skill)(&title, weak.percent, weak.answered) }</a></li>
        }
    };
    html! { <><h3>{ words.weakest }</h3><ul>{ for weak.iter().map(one) }</ul></> }
}

fn change(site: &Site, change: Change) -> String {
    let words = &site.words().result;
    let title = |level: Level| (site.words().path.level)(level);
    match change {
        Change::MoreAnswers { level, n } => (words.more_answers)(n, &title(level)),
        Change::RightAnswers { level, n } => (words.right_answers)(n, &title(level)),
        Change::WrongAnswers { level, n } => (words.wrong_answers)(n, &title(level)),
    }
}

/// How ready one is for a topic.
pub(super) fn topic(site: &Site, score: &TrackScore) -> Html {
    let words = &site.words().result;
    let percent = score.tally.percent().unwrap_or_default();
    let headline = match &score.standing {
        Standing::NotEnough { missing } => (words.topic_not_enough)(*missing),
        Standing::NotYet => (words.topic_not_yet)(percent),
        Standing::Nearly => (words.topic_nearly)(percent),
        Standing::Reached { gaps } if gaps.is_empty() => (words.topic_ready)(percent),
        Standing::Reached { gaps } => {
            let names: Vec<String> = gaps.iter().map(|skill| site.skill_title(&score.track, skill)).collect();
            format!("{} {}", (words.topic_ready)(percent), (words.with_gaps)(&names.join(", ")))
        }
    };
    html! {
        <section class="topic card">
            <h2>{ (words.topic_title)(&super::track_title(site, &score.track)) }</h2>
            <p class="headline">{ headline }</p>
            { weakest(site, &weak_skills(score)) }
        </section>
    }
}
