//! A question on the screen, as it is answered: its structure is the same before and after the check, so that the
//! painted page can be taken over as it stands.

use palier_quiz::{Body, Given, Question, QuestionText};
use yew::{Callback, Html, MouseEvent};

use super::choices::{Choices, choices};
use super::feedback::{Verdict, explanation, verdicts};
use super::lines::{Lines, lines};
use super::pairs::{PairsView, pairs};
use super::prose::{line, prose};
use super::steps::{Steps, steps};
use super::touch::Touch;
use super::typed::{line as typed_line, points, telling};
use crate::words::QuizWords;

/// Where the focus goes when a question comes.
pub(crate) const TITLE_ID: &str = "question-title";
/// Where the focus goes when it is checked.
pub(crate) const VERDICT_ID: &str = "question-verdict";

pub(crate) struct QuestionView<'a> {
    pub(crate) words: &'a QuizWords,
    pub(crate) question: &'a Question,
    pub(crate) text: &'a QuestionText,
    /// Indexes in the order to show: see `palier_quiz::shown_order`.
    pub(crate) order: &'a [usize],
    pub(crate) given: Option<&'a Given>,
    /// What stands in the field for it.
    pub(crate) written: &'a str,
    /// Hints that were opened.
    pub(crate) hints: u8,
    /// None before the check.
    pub(crate) verdict: Option<Verdict>,
    /// Why a typed answer is wrong.
    pub(crate) reason: Option<String>,
    /// Lines that would have been right, where one is typed.
    pub(crate) samples: Vec<String>,
    /// False in an exam: then nothing of the key is in the page.
    pub(crate) with_feedback: bool,
    /// Where to say that something is wrong with it.
    pub(crate) amiss: String,
    pub(crate) read_only: bool,
    pub(crate) on_touch: Callback<Touch>,
    pub(crate) on_hint: Callback<u8>,
    /// The buttons between answer and feedback.
    pub(crate) actions: Html,
    /// The buttons under the feedback.
    pub(crate) after: Html,
}

pub(crate) fn question(view: QuestionView<'_>) -> Html {
    let state = if view.verdict.is_some() { "checked" } else { "open" };
    let locked = view.read_only || view.verdict.is_some();
    let id = view.question.id.to_string();
    html! {
        <article class="question" data-state={state} data-verdict={view.verdict.map(Verdict::class)}>
            <h2 key={id.clone()} id={TITLE_ID} tabindex="-1">{ line(&view.text.title) }</h2>
            if !view.text.stem.is_empty() {
                <div class="stem">{ prose(&view.text.stem) }</div>
            }
            { hints(&view, id.clone()) }
            <fieldset key={answer_key(&view.text.body, id)} class="answer" aria-labelledby={TITLE_ID} disabled={locked}>{ answer(&view) }</fieldset>
            { view.actions.clone() }
            if view.with_feedback {
                <section class="feedback">
                    <div id={VERDICT_ID} tabindex="-1" role="status">
                        { verdicts(view.words, view.verdict) }
                        if let Some(reason) = &view.reason { <p class="reason">{ reason }</p> }
                    </div>
                    { model(&view) }
                    { explanation(view.words, view.text, view.question.valid, view.amiss.clone()) }
                    { own_points(&view) }
                </section>
            }
            { view.after.clone() }
        </article>
    }
}

/// Same key, same elements: what is ticked they are told each time, so choices are kept from question to question,
/// which takes half the time of making them anew. What a reader moved, typed or unfolded goes with its question.
fn answer_key(body: &Body, id: String) -> String {
    match body {
        Body::Single(_) => "single".to_owned(),
        Body::Multiple(_) => "multiple".to_owned(),
        Body::Order(_) | Body::Match(_) | Body::Spot(_) | Body::Command(_) | Body::Explain(_) => id,
    }
}

fn hints(view: &QuestionView<'_>, key: String) -> Html {
    let hint = |(n, hint): (u8, &String)| {
        // To close it and open it again counts once.
        let is_new = n > view.hints;
        let onclick = is_new.then(|| view.on_hint.reform(move |_: MouseEvent| n));
        html! {
            <details class="hint">
                <summary {onclick}>{ (view.words.hint)(n.into()) }</summary>
                { prose(hint) }
            </details>
        }
    };
    html! { <div {key} class="hints">{ for (1..).zip(&view.text.hints).map(hint) }</div> }
}

fn answer(view: &QuestionView<'_>) -> Html {
    let words = view.words;
    match (&view.text.body, view.given) {
        (Body::Single(all) | Body::Multiple(all), given) => {
            let many = matches!(view.text.body, Body::Multiple(_));
            let picks = if let Some(Given::Picked(picks)) = given { picks.as_slice() } else { &[] };
            let list = choices(&Choices {
                words,
                all,
                order: view.order,
                many,
                picks,
                with_feedback: view.with_feedback,
                checked: view.verdict.is_some(),
                on_touch: &view.on_touch,
            });
            html! { <>if many { <p class="help">{ words.pick_many }</p> }{ list }</> }
        }
        (Body::Order(all), given) => {
            let order =
                if let Some(Given::Ordered(order)) = given { order.clone() } else { view.order.to_vec() };
            // Who did not know put nothing in a wrong place.
            let with_places =
                view.with_feedback && view.verdict.is_some() && matches!(given, Some(Given::Ordered(_)));
            html! { <><p class="help">{ words.order_hint }</p>
            { steps(&Steps { words, all, order, with_places, on_touch: &view.on_touch }) }</> }
        }
        (Body::Match(all), given) => {
            let rights = if let Some(Given::Matched(rights)) = given { rights.as_slice() } else { &[] };
            let with_keys = view.with_feedback && view.verdict.is_some();
            html! { <><p class="help">{ words.match_hint }</p>
            { pairs(&PairsView { words, pairs: all, order: view.order, rights, with_keys, on_touch: &view.on_touch }) }</> }
        }
        (Body::Spot(code), given) => {
            let picks = if let Some(Given::Picked(picks)) = given { picks.as_slice() } else { &[] };
            let (with_feedback, checked) = (view.with_feedback, view.verdict.is_some());
            html! { <><p class="help">{ words.spot_hint }</p>
            { lines(&Lines { words, code, picks, with_feedback, checked, on_touch: &view.on_touch }) }</> }
        }
        (Body::Command(typed), _) => typed_line(words, typed, view.written, &view.on_touch),
        (Body::Explain(_), _) => telling(words, view.written, view.verdict.is_some(), &view.on_touch),
    }
}

/// The right answer, where it is not marked in the answer part.
fn model(view: &QuestionView<'_>) -> Html {
    match &view.text.body {
        Body::Order(steps) if view.verdict.is_some_and(|verdict| verdict != Verdict::Right) => html! {
            <>
                <p class="caption">{ view.words.is_key }</p>
                <ol class="key-order">{ for steps.iter().map(|step| html! { <li>{ line(step) }</li> }) }</ol>
            </>
        },
        Body::Command(_) if !view.samples.is_empty() => samples(view.words, &view.samples),
        Body::Single(_)
        | Body::Multiple(_)
        | Body::Order(_)
        | Body::Match(_)
        | Body::Command(_)
        | Body::Spot(_)
        | Body::Explain(_) => html! {},
    }
}

/// Lines that are right.
pub(crate) fn samples(words: &QuizWords, samples: &[String]) -> Html {
    html! {
        <div class="samples">
            <p class="caption">{ words.accepted }</p>
            <ul>{ for samples.iter().map(|sample| html! { <li><code>{ sample }</code></li> }) }</ul>
        </div>
    }
}

fn own_points(view: &QuestionView<'_>) -> Html {
    match (&view.text.body, view.given) {
        (Body::Explain(all), Some(Given::Explained { made, .. })) if view.verdict.is_some() => {
            points(view.words, "own", all, made, view.read_only, &view.on_touch)
        }
        _ => html! {},
    }
}
