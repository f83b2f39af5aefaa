//! Each question of a finished run with the answer given, the key and why; and the sheet of those missed.

use palier_markdown::plain;
use palier_quiz::{Body, Given, Question, QuestionText, Score, Scored, Session};
use yew::{Html, classes};

use super::track::key;
use super::verdict::verdict_of;
use crate::store::site::Site;
use crate::widgets::feedback::{Verdict, explanation};
use crate::widgets::prose::{line, prose};

/// All questions of the run, in the order they were asked.
pub(super) fn review(site: &Site, session: &Session, score: &Score) -> Html {
    let words = site.words();
    let one = |(n, item): (usize, &palier_quiz::Item)| {
        let given = item.given().cloned().unwrap_or(Given::Skipped);
        let scored = score.questions.iter().find(|scored| scored.question == item.question)?;
        let question = site.library.question(&item.question);
        let text = question.and_then(|question| question.text(site.lang()));
        Some(if let (Some(question), Some(text)) = (question, text) {
            let verdict = verdict_of(question, &given);
            one(site, n, question, text, &given, verdict, scored.edited_since)
        } else {
            html! { <li class="reviewed">{ words.result.gone }{ " " }<code>{ item.question.to_string() }</code></li> }
        })
    };
    let seen = session.items.iter().filter(|item| item.seen).enumerate();
    html! {
        <section class="review">
            <h2>{ words.result.review }</h2>
            <ol>{ for seen.filter_map(one) }</ol>
        </section>
    }
}

fn one(
    site: &Site,
    n: usize,
    question: &Question,
    text: &QuestionText,
    given: &Given,
    verdict: Option<Verdict>,
    edited: bool,
) -> Html {
    let words = site.words();
    let class = verdict.map_or("gone", Verdict::class);
    let outcome = verdict.map_or_else(|| words.result.gone.to_owned(), |verdict| verdict.text(&words.quiz));
    html! {
        <li class={classes!("reviewed", class)} id={format!("q{}", n + 1)}>
            <details>
                <summary><span class="title">{ line(&text.title) }</span>{ " " }<span class="outcome">{ outcome }</span></summary>
                if edited { <p class="help">{ words.result.edited }</p> }
                { prose(&text.stem) }
                <p><strong>{ words.result.your_answer }</strong>{ " " }{ given_text(site, &text.body, given) }</p>
                { key(site, &text.body) }
                { explanation(&words.quiz, text, question.valid.map(|month| month.to_string())) }
            </details>
        </li>
    }
}

/// The answer in words.
fn given_text(site: &Site, body: &Body, given: &Given) -> String {
    let words = site.words();
    let join = |indexes: &[usize], texts: &[&String]| {
        let texts: Vec<String> =
            indexes.iter().filter_map(|i| texts.get(*i)).map(|text| plain(text)).collect();
        texts.join(" ; ")
    };
    match (given, body) {
        (Given::DontKnow, _) => words.quiz.dont_know.to_owned(),
        (Given::NotMyWork, _) => words.quiz.not_my_work.to_owned(),
        (Given::Picked(picks), Body::Single(all) | Body::Multiple(all)) if !picks.is_empty() => {
            join(picks, &all.iter().map(|choice| &choice.text).collect::<Vec<_>>())
        }
        (Given::Ordered(order), Body::Order(steps)) => join(order, &steps.iter().collect::<Vec<_>>()),
        (Given::Matched(rights), Body::Match(pairs)) => {
            let pair = |(left, right): (&String, &Option<usize>)| {
                let right = right
                    .and_then(|right| pairs.rights.get(right))
                    .map_or_else(|| "…".to_owned(), |r| plain(r));
                format!("{} → {right}", plain(left))
            };
            pairs.lefts.iter().zip(rights).map(pair).collect::<Vec<_>>().join(" ; ")
        }
        _ => words.quiz.skipped.to_owned(),
    }
}

/// With more to say than this, the sheet keeps to the first sentence of each explanation.
const MOST_IN_FULL: usize = 6;
/// What one page holds.
const MOST_ON_SHEET: usize = 24;

/// One page to print: what was missed, the right answer and why.
pub(super) fn sheet(site: &Site, score: &Score) -> Html {
    let words = &site.words().result;
    let missed: Vec<&Scored> = score.questions.iter().filter(|scored| scored.outcome.is_missed()).collect();
    let left_out = missed.len().saturating_sub(MOST_ON_SHEET);
    let in_full = missed.len() <= MOST_IN_FULL;
    let one = |scored: &&Scored| {
        let text = site.library.question(&scored.question)?.text(site.lang())?;
        Some(html! {
            <li>
                <p><strong>{ line(&text.title) }</strong></p>
                <p>{ words.right_answer }{ " " }{ right_text(&text.body) }</p>
                if in_full { { prose(&text.explanation) } } else { <p>{ first_sentence(&text.explanation) }</p> }
            </li>
        })
    };
    let class = if in_full { "sheet" } else { "sheet dense" };
    html! {
        <section {class} aria-hidden="true">
            <h2>{ words.sheet_title }</h2>
            <ol>{ for missed.iter().take(MOST_ON_SHEET).filter_map(one) }</ol>
            if left_out > 0 { <p>{ (words.sheet_more)(left_out) }</p> }
        </section>
    }
}

/// Up to the first full stop that ends a sentence.
fn first_sentence(markdown: &str) -> String {
    let text = plain(markdown);
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    text.get(..end).unwrap_or(&text).to_owned()
}

fn right_text(body: &Body) -> String {
    let texts: Vec<String> = match body {
        Body::Single(all) | Body::Multiple(all) => {
            all.iter().filter(|choice| choice.right).map(|choice| plain(&choice.text)).collect()
        }
        Body::Order(steps) => (1..).zip(steps).map(|(n, step)| format!("{n}. {}", plain(step))).collect(),
        Body::Match(pairs) => {
            let right = |key: &usize| pairs.rights.get(*key).map(|right| plain(right)).unwrap_or_default();
            pairs
                .lefts
                .iter()
                .zip(&pairs.keys)
                .map(|(left, key)| format!("{} → {}", plain(left), right(key)))
                .collect()
        }
        Body::Command(typed) => typed.accept.first().cloned().into_iter().collect(),
        Body::Spot(code) => {
            code.faults.iter().map(|fault| format!("{} : {}", fault.line + 1, plain(&fault.why))).collect()
        }
        Body::Explain(points) => points.iter().map(|point| plain(point)).collect(),
    };
    texts.join(" ; ")
}
