//! Each question of a result with the answer given, the key and the explanation.

use palier_quiz::link::{Attempt, Entry, Found, shown};
use palier_quiz::{Confidence, Question, QuestionText};
use yew::{Callback, Html, MouseEvent, classes};

use super::key::key;
use super::read::{Msg, Opened};
use super::review::given_text;
use super::verdict::verdict_of;
use crate::store::site::Site;
use crate::widgets::feedback::{Verdict, explanation};
use crate::widgets::notice::button;
use crate::widgets::prose::{line, prose};

pub(super) fn answers(site: &Site, attempt: &Attempt, opened: &Opened, on: &Callback<Msg>) -> Html {
    let words = &site.words().read;
    let all = attempt.entries.iter().zip(&opened.reading.found);
    html! {
        <section class="each">
            <h2>{ words.each }</h2>
            <p class="no-print">{ button("button", words.open_all, on.reform(|_: MouseEvent| Msg::OpenedAll)) }</p>
            <ol>{ for all.map(|(entry, found)| one(site, opened, entry, found)) }</ol>
        </section>
    }
}

fn one(site: &Site, opened: &Opened, entry: &Entry, found: &Found) -> Html {
    let words = &site.words().read;
    let question = found.answer().and_then(|answer| site.library.question(&answer.question));
    let text = question.and_then(|question| question.text(site.lang()));
    if let (Some(question), Some(text)) = (question, text) {
        return there(site, opened, entry, question, text);
    }
    let gone = if opened.partial { words.question_missing } else { words.question_retired };
    html! { <li class="reviewed"><p>{ gone }{ " " }<span class="quiet">{ how(site, entry) }</span></p></li> }
}

fn there(site: &Site, opened: &Opened, entry: &Entry, question: &Question, text: &QuestionText) -> Html {
    let words = &site.words().read;
    let verdict = entry.given.fits(&text.body).then(|| verdict_of(question, &entry.given)).flatten();
    let outcome = match verdict {
        None => words.not_scored.to_owned(),
        // Its points are asked for after the answer, which an exam does not do.
        Some(Verdict::Own(0, _)) if opened.in_exam => site.words().quiz.own_title.to_owned(),
        Some(Verdict::NotKnown) => words.not_known.to_owned(),
        Some(Verdict::NotCounted) => words.not_counted.to_owned(),
        Some(verdict) => verdict.text(&site.words().quiz),
    };
    let is_edited = opened
        .reading
        .score
        .questions
        .iter()
        .any(|scored| scored.question == question.id && scored.edited_since);
    html! {
        <li class={classes!("reviewed", verdict.map(Verdict::class))}>
            <details>
                <summary>
                    <span class="title">{ line(&text.title) }</span>{ " " }<span class="outcome">{ outcome }</span>
                    <span class="how quiet">{ how(site, entry) }</span>
                </summary>
                if is_edited { <p class="help">{ words.question_edited }</p> }
                { prose(&text.stem) }
                <p class="given"><strong>{ words.answer }</strong>{ " " }<bdi>{ shown(&given_text(site, &text.body, &entry.given)) }</bdi></p>
                { key(site, &text.body) }
                { explanation(&site.words().quiz, text, question.valid, site.amiss(question)) }
            </details>
        </li>
    }
}

/// How long it took, with how much help, and how sure the person was.
fn how(site: &Site, entry: &Entry) -> String {
    let words = &site.words().read;
    let [sure, rather, guess] = words.confidence;
    let confidence = entry.confidence.map(|confidence| match confidence {
        Confidence::Sure => sure.to_owned(),
        Confidence::Rather => rather.to_owned(),
        Confidence::Guess => guess.to_owned(),
    });
    let hints = (entry.hints > 0).then(|| (words.hints)(entry.hints.into()));
    let all = [Some((words.seconds)(entry.seconds)), hints, confidence];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
