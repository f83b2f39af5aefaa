//! Each question of a finished run with the answer given, the key and why; and the sheet of those missed.

use palier_markdown::plain;
use palier_quiz::{Body, Fault, Given, Item, Question, QuestionText, Score, Session};
use yew::{Html, classes};

use super::Msg;
use super::command::{reason, samples};
use super::key::key;
use super::verdict::verdict_of;
use crate::store::site::{Act, Site};
use crate::widgets::feedback::{Verdict, explanation};
use crate::widgets::lines::numbered;
use crate::widgets::prose::{line, prose, unbroken};
use crate::widgets::touch::Touch;
use crate::widgets::typed::points;
use crate::words::QuizWords;

/// All questions of the run, in the order they were asked.
/// `may_tick`: whether the points of an explanation can be ticked here.
pub(super) fn review(site: &Site, session: &Session, score: &Score, may_tick: bool) -> Html {
    let words = site.words();
    let mut told = None;
    let one = |(n, item): (usize, &Item)| {
        let given = item.given().cloned().unwrap_or(Given::Skipped);
        let scored = score.questions.iter().find(|scored| scored.question == item.question)?;
        let question = site.library.question(&item.question);
        let text = question.and_then(|question| question.text(site.lang()));
        Some(if let (Some(question), Some(text)) = (question, text) {
            let case = question.case.as_ref().map(|case| (question.id.track.clone(), case.clone()));
            let story = if told == case { None } else { story(site, question) };
            told = case;
            let edited = scored.edited_since;
            one(site, &Reviewed { n, item, question, text, given: &given, edited, story, may_tick })
        } else {
            let lasts = site.library.is_whole(&item.question.track);
            let gone = if lasts { words.result.gone } else { words.read.question_missing };
            html! { <li class="reviewed">{ gone }{ " " }<code>{ item.question.to_string() }</code></li> }
        })
    };
    let seen = session.items.iter().enumerate().filter(|(_, item)| item.seen);
    html! {
        <section class="review">
            <h2>{ words.result.review }</h2>
            <ol>{ for seen.filter_map(one) }</ol>
        </section>
    }
}

/// The story that a question belongs to.
fn story(site: &Site, question: &Question) -> Option<Html> {
    question.case.as_ref()?;
    let (_, skill) = site.library.bank.home_of(&question.id)?;
    let text = skill.case_of(question)?.text(site.lang())?;
    Some(html! {
        <details>
            <summary>{ site.words().quiz.story }{ " " }{ line(&text.title) }</summary>
            { prose(&text.story) }
        </details>
    })
}

struct Reviewed<'a> {
    /// Its place in the run, from 0.
    n: usize,
    item: &'a Item,
    question: &'a Question,
    text: &'a QuestionText,
    given: &'a Given,
    /// Since it was answered.
    edited: bool,
    /// Told before the first question of a case.
    story: Option<Html>,
    may_tick: bool,
}

fn one(site: &Site, reviewed: &Reviewed<'_>) -> Html {
    let Reviewed { n, item, question, text, given, edited, story, .. } = reviewed;
    let words = site.words();
    let verdict = verdict_of(question, given);
    let class = verdict.map_or("gone", Verdict::class);
    let outcome = verdict.map_or_else(|| words.result.gone.to_owned(), |verdict| verdict.text(&words.quiz));
    let is_wrong = verdict == Some(Verdict::Wrong);
    html! {
        <li class={classes!("reviewed", class)} id={format!("q{}", n + 1)}>
            { story.clone() }
            <details>
                <summary><span class="title">{ line(&text.title) }</span>{ " " }<span class="outcome">{ outcome }</span></summary>
                if *edited { <p class="help">{ words.result.edited }</p> }
                { prose(&text.stem) }
                { offered_to_read(&text.body) }
                { super::given::given(site, &text.body, given) }
                if matches!(given, Given::DontKnow | Given::NotMyWork) && !item.written().is_empty() {
                    <p>{ words.result.had_written }{ " " }{ item.written() }</p>
                }
                if is_wrong { { reason(site, &text.body, Some(*given)).map(|reason| html! { <p class="reason">{ reason }</p> }) } }
                if item.hints > 0 { <p class="quiet">{ (words.result.hints)(usize::from(item.hints)) }</p> }
                { key_or_points(site, reviewed) }
                { explanation(&words.quiz, text, question.valid, site.amiss(question)) }
            </details>
        </li>
    }
}

/// Code with the numbers of its lines; what else is offered stands in the key.
fn offered_to_read(body: &Body) -> Html {
    if let Body::Spot(code) = body {
        numbered(code)
    } else {
        html! {}
    }
}

/// The key, or the points of an explanation, which can be ticked here too.
fn key_or_points(site: &Site, reviewed: &Reviewed<'_>) -> Html {
    let n = reviewed.n;
    let made = if let Given::Explained { made, .. } = reviewed.given { made.as_slice() } else { &[] };
    match (&reviewed.text.body, reviewed.given) {
        (Body::Explain(all), Given::Explained { .. } | Given::Skipped) if reviewed.may_tick => {
            let on_touch = site.on_act.reform(move |touch| {
                if let Touch::Ticked(point) = touch {
                    Act::OnPage(Msg::Ticked(n, point))
                } else {
                    Act::Looked
                }
            });
            points(&site.words().quiz, &format!("q{}", n + 1), all, made, site.is_read_only(), &on_touch)
        }
        (body, _) => key(site, body),
    }
}

/// The answer in words.
pub(super) fn given_text(site: &Site, body: &Body, given: &Given) -> String {
    let words = site.words();
    let join = |indexes: &[usize], texts: &[&String]| {
        let texts: Vec<String> =
            indexes.iter().filter_map(|i| texts.get(*i)).map(|text| plain(text)).collect();
        texts.join(words.quiz.semicolon)
    };
    match (given, body) {
        (Given::DontKnow, _) => words.quiz.dont_know.to_owned(),
        (Given::NotMyWork, _) => words.quiz.not_my_work.to_owned(),
        (Given::Picked(picks), Body::Single(all) | Body::Multiple(all)) if !picks.is_empty() => {
            join(picks, &all.iter().map(|choice| &choice.text).collect::<Vec<_>>())
        }
        (Given::Picked(picks), Body::Spot(code)) if !picks.is_empty() => {
            let lines: Vec<String> = picks
                .iter()
                .filter_map(|at| Some((words.quiz.numbered)(at + 1, code.lines.get(*at)?.trim())))
                .collect();
            lines.join(words.quiz.semicolon)
        }
        (Given::Typed(text), _) if !text.is_empty() => text.clone(),
        (Given::Explained { text, .. }, _) if text.is_empty() => words.quiz.told_aloud.to_owned(),
        (Given::Explained { text, .. }, _) => text.clone(),
        (Given::Ordered(order), Body::Order(steps)) => join(order, &steps.iter().collect::<Vec<_>>()),
        (Given::Matched(rights), Body::Match(pairs)) => {
            let pair = |(left, right): (&String, &Option<usize>)| {
                let right = right
                    .and_then(|right| pairs.rights.get(right))
                    .map_or_else(|| "…".to_owned(), |r| plain(r));
                format!("{} → {right}", plain(left))
            };
            pairs.lefts.iter().zip(rights).map(pair).collect::<Vec<_>>().join(words.quiz.semicolon)
        }
        _ => words.quiz.skipped.to_owned(),
    }
}

/// A page of paper, A4 or letter: how many lines it holds, and how many characters a line holds in a wide font.
#[derive(Clone, Copy)]
struct Paper {
    lines: usize,
    width: usize,
    /// What stands between two questions, in lines.
    gap: usize,
}

const IN_FULL: Paper = Paper { lines: 43, width: 94, gap: 2 };
/// In small print and two columns, each explanation by its first sentence.
const DENSE: Paper = Paper { lines: 136, width: 55, gap: 0 };

impl Paper {
    /// How many of these questions fit, by what stands under the title of each.
    fn fitting(self, said: impl Iterator<Item = [String; 2]>) -> usize {
        let lines = |text: &str| -> usize {
            let of = |line: &str| line.chars().count().div_ceil(self.width);
            text.lines().map(of).sum()
        };
        let mut left = self.lines;
        said.map_while(|[right, why]| {
            left = left.checked_sub(1 + lines(&right) + lines(&why) + self.gap)?;
            Some(())
        })
        .count()
    }
}

/// One page to print: what was missed, the right answer and why.
pub(super) fn sheet(site: &Site, score: &Score) -> Html {
    let words = &site.words().result;
    let missed: Vec<&QuestionText> = score
        .questions
        .iter()
        .filter(|scored| scored.outcome.is_missed())
        .filter_map(|scored| site.library.question(&scored.question)?.text(site.lang()))
        .collect();
    let right =
        |text: &QuestionText| [words.right_answer, &right_text(&site.words().quiz, &text.body)].join(" ");
    let fits = IN_FULL.fitting(missed.iter().map(|text| [right(text), text.explanation.clone()]));
    let in_full = fits == missed.len();
    let shown = if in_full {
        fits
    } else {
        DENSE.fitting(missed.iter().map(|text| [right(text), first_sentence(&text.explanation)]))
    };
    let one = |text: &&QuestionText| {
        html! {
            <li>
                <p><strong>{ line(&text.title) }</strong></p>
                <p>{ right(text) }</p>
                if in_full { { prose(&text.explanation) } } else { <p>{ first_sentence(&text.explanation) }</p> }
            </li>
        }
    };
    let class = if in_full { "sheet" } else { "sheet dense" };
    let left_out = missed.len().saturating_sub(shown);
    html! {
        <section {class} aria-hidden="true">
            <h2>{ words.sheet_title }</h2>
            <ol>{ for missed.iter().take(shown).map(one) }</ol>
            if left_out > 0 { <p>{ (words.sheet_more)(left_out) }</p> }
        </section>
    }
}

/// Up to the first full stop that ends a sentence.
pub(super) fn first_sentence(markdown: &str) -> String {
    let text = plain(markdown);
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    unbroken(text.get(..end).unwrap_or(&text))
}

pub(super) fn right_text(words: &QuizWords, body: &Body) -> String {
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
        Body::Command(_) => samples(body).into_iter().take(1).collect(),
        Body::Spot(code) => {
            let fault = |fault: &Fault| {
                format!("{} {}", words.line, (words.numbered)(fault.line + 1, &plain(&fault.why)))
            };
            code.faults.iter().map(fault).collect()
        }
        Body::Explain(points) => points.iter().map(|point| plain(point)).collect(),
    };
    let text = texts.join(words.semicolon);
    // A command is copied as it is typed.
    if matches!(body, Body::Command(_)) { text } else { unbroken(&text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_takes_what_fits_on_its_page() {
        let paper = Paper { lines: 10, width: 10, gap: 1 };
        let short = || ["a".repeat(10), "b".repeat(11)];
        assert_eq!(paper.fitting([short(), short(), short()].into_iter()), 2);
        assert_eq!(paper.fitting([["a".repeat(200), String::new()], short()].into_iter()), 0);
        assert_eq!(paper.fitting(std::iter::repeat_n(["a\nb\nc".to_owned(), "d".to_owned()], 3)), 1);
        assert_eq!(paper.fitting(std::iter::empty()), 0);
    }
}
