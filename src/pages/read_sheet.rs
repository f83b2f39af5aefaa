//! One page for the interview: what to begin with, what to talk through, what to have explained.

use std::cmp::Reverse;

use palier_markdown::plain;
use palier_quiz::link::{Attempt, Entry, SkillEstimate, shown, shown_name};
use palier_quiz::{
    Body, Confidence, Given, Outcome, PASS_MARK, Question, QuestionText, Ranked, SkillId, TrackId,
    sorted_by_key,
};
use yew::Html;

use super::read::{Opened, SHEET};
use super::read_view::total;
use super::review::{first_sentence, given_text, right_text};
use crate::effects::clock;
use crate::store::site::Site;
use crate::widgets::prose::line;

/// What one page holds.
const MOST_ANSWERS: usize = 6;
const MOST_EXPLAINED: usize = 3;
const MOST_STRONG: usize = 3;
/// Points to listen for, of a question that is explained.
const MOST_POINTS: usize = 4;

pub(super) fn sheet(site: &Site, attempt: &Attempt, opened: &Opened) -> Html {
    let words = &site.words().read.sheet;
    let title = attempt.who().map_or_else(|| words.title.to_owned(), |who| (words.of)(&who));
    let about = [
        shown_name(&attempt.test.title),
        clock::moment_text(attempt.started, site.lang().code()),
        total(site, &opened.reading.score),
    ];
    let about = about.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" · ");
    let talk = to_talk(site, attempt, opened);
    let left_out = talk.len().saturating_sub(MOST_ANSWERS);
    let explain = to_explain(site, opened);
    html! {
        <section class="interview" id={SHEET} data-print={SHEET} aria-labelledby="sheet-title">
            <h2 id="sheet-title"><bdi>{ title }</bdi></h2>
            <p class="quiet"><bdi>{ about }</bdi></p>
            if opened.partial { <p><strong>{ site.words().read.partial }</strong></p> }
            <h3>{ words.strong }</h3>
            <p>{ strong(site, opened).unwrap_or_else(|| words.no_strong.to_owned()) }</p>
            <h3>{ words.to_talk }</h3>
            if talk.is_empty() { <p>{ words.nothing_missed }</p> }
            <ol>{ for talk.iter().take(MOST_ANSWERS).map(|one| talked(site, one)) }</ol>
            if left_out > 0 { <p class="quiet">{ (words.more)(left_out) }</p> }
            if !explain.is_empty() {
                <h3>{ words.explain }</h3>
                <ul>{ for explain.into_iter().map(|(text, points)| explained(site, text, points)) }</ul>
            }
            <h3>{ words.notes }</h3>
            <div class="ruled" aria-hidden="true"></div>
        </section>
    }
}

/// An answer to come back to.
struct Talk<'a> {
    entry: &'a Entry,
    question: &'a Question,
    text: &'a QuestionText,
    /// In 0..=1; none where it was not answered.
    marks: Option<f64>,
}

/// What was missed: first what somebody was sure of, then what has a reason why it tempts, then part marks, then what
/// was not known.
fn to_talk<'a>(site: &'a Site, attempt: &'a Attempt, opened: &'a Opened) -> Vec<Talk<'a>> {
    let one = |(entry, found): (&'a Entry, &'a palier_quiz::link::Found)| {
        let id = &found.answer()?.question;
        let scored = opened.reading.score.questions.iter().find(|scored| scored.question == *id)?;
        let question = site.library.question(id)?;
        let text = question.text(site.lang())?;
        let marks = if let Outcome::Marks(marks) = scored.outcome { Some(marks) } else { None };
        scored.outcome.is_missed().then_some(Talk { entry, question, text, marks })
    };
    let missed = attempt.entries.iter().zip(&opened.reading.found).filter_map(one);
    sorted_by_key(missed.collect(), |talk: &Talk<'_>| {
        let was_sure = talk.entry.confidence == Some(Confidence::Sure);
        let answered = talk.marks.is_some() && talk.entry.given != Given::DontKnow;
        (Reverse(answered), Reverse(was_sure), Reverse(temptation(talk).is_some()), talk.question.id.clone())
    })
}

/// Why the wrong option that was chosen tempts, or what is wrong with the line that was marked.
fn temptation(talk: &Talk<'_>) -> Option<String> {
    let (Given::Picked(picks), Body::Single(all) | Body::Multiple(all)) =
        (&talk.entry.given, &talk.text.body)
    else {
        return None;
    };
    let wrong = picks.iter().filter_map(|pick| all.get(*pick)).find(|choice| !choice.right);
    wrong?.feedback.as_deref().map(plain)
}

fn talked(site: &Site, talk: &Talk<'_>) -> Html {
    let words = &site.words().read.sheet;
    let given = &talk.entry.given;
    let ask = match (given, talk.marks) {
        (Given::DontKnow, _) => words.ask_unknown,
        (Given::Skipped, _) | (_, None) => words.ask_skipped,
        _ if talk.entry.confidence == Some(Confidence::Sure) => words.ask_sure,
        (_, Some(marks)) if marks > 0.0 => words.ask_part,
        _ => words.ask_wrong,
    };
    let why = temptation(talk);
    html! {
        <li>
            <p><strong>{ line(&talk.text.title) }</strong></p>
            <p>{ words.said }{ " " }<bdi>{ shown(&given_text(site, &talk.text.body, given)) }</bdi></p>
            if let Some(why) = why { <p>{ words.tempting }{ " " }{ why }</p> }
            <p>{ words.right }{ " " }<strong>{ right_text(&site.words().quiz, &talk.text.body) }</strong>{ " · " }{ first_sentence(&talk.text.explanation) }</p>
            <p class="ask">{ words.ask }{ " " }{ ask }</p>
        </li>
    }
}

/// The skills with the best chance of being mastered, by name; none that its own answers speak against.
fn strong(site: &Site, opened: &Opened) -> Option<String> {
    let mean = |skill: &SkillEstimate| {
        let track = opened.reading.score.track(&skill.track)?;
        track.skills.iter().find(|one| one.skill == skill.skill)?.tally.mean()
    };
    let is_strong =
        |skill: &&SkillEstimate| skill.mastery >= 0.5 && mean(skill).is_some_and(|mean| mean >= PASS_MARK);
    let all = opened.estimates.iter().flat_map(|estimate| &estimate.skills).filter(is_strong);
    let best = sorted_by_key(all.collect(), |skill| Ranked(-skill.mastery));
    let titles: Vec<String> =
        best.iter().take(MOST_STRONG).map(|skill| site.skill_title(&skill.track, &skill.skill)).collect();
    (!titles.is_empty()).then(|| titles.join(site.words().quiz.semicolon))
}

/// Questions to be answered aloud, of the skills that are least sure, that were not asked.
fn to_explain<'a>(site: &'a Site, opened: &'a Opened) -> Vec<(&'a QuestionText, &'a [String])> {
    let all = opened.estimates.iter().flat_map(|estimate| &estimate.skills);
    let weak = sorted_by_key(all.collect(), |skill| Ranked(skill.mastery));
    let by_score = opened.reading.score.tracks.iter().flat_map(|track| {
        let skills = sorted_by_key(track.skills.iter().collect(), |skill| skill.tally.percent());
        skills.into_iter().map(|skill| (&track.track, &skill.skill)).collect::<Vec<_>>()
    });
    let by_chance = weak.iter().map(|skill| (&skill.track, &skill.skill));
    let mut found: Vec<(&QuestionText, &[String])> = Vec::new();
    for (track, skill) in by_chance.chain(by_score) {
        for one in explains(site, track, skill) {
            let is_new = !found.iter().any(|(text, _)| text.title == one.0.title);
            if found.len() < MOST_EXPLAINED && is_new {
                found.push(one);
            }
        }
    }
    found
}

fn explains<'a>(
    site: &'a Site,
    track: &TrackId,
    skill: &SkillId,
) -> impl Iterator<Item = (&'a QuestionText, &'a [String])> {
    let skills = site.library.bank.track(track).map(|track| track.skills.as_slice()).unwrap_or_default();
    let questions = skills.iter().filter(|one| one.id == *skill).flat_map(|skill| &skill.questions);
    let lang = site.lang();
    questions.filter_map(move |question| {
        let text = question.text(lang)?;
        if let Body::Explain(points) = &text.body { Some((text, points.as_slice())) } else { None }
    })
}

fn explained(site: &Site, text: &QuestionText, points: &[String]) -> Html {
    let points: Vec<String> =
        points.iter().take(MOST_POINTS).map(|point| plain(point).trim_end_matches('.').to_owned()).collect();
    html! {
        <li>
            <strong>{ line(&text.title) }</strong>
            { " " }<span class="quiet">{ site.words().read.sheet.listen }{ " " }{ points.join(site.words().quiz.semicolon) }</span>
        </li>
    }
}
