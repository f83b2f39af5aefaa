//! From marks to a verdict to show.

use palier_quiz::{Body, Given, Item, Question, Tally, counts, marks};

use crate::store::site::Site;
use crate::widgets::feedback::Verdict;

/// How an answer to a question came out; none where it does not fit the question any more.
pub(super) fn verdict_of(question: &Question, given: &Given) -> Option<Verdict> {
    let body = question.body()?;
    match (given, body) {
        (Given::Explained { made, .. }, Body::Explain(points)) => {
            Some(Verdict::Own(made.len(), points.len()))
        }
        (Given::Skipped, Body::Explain(points)) => Some(Verdict::Own(0, points.len())),
        (Given::DontKnow, _) => Some(Verdict::NotKnown),
        (Given::NotMyWork, _) => Some(Verdict::NotCounted),
        (Given::Skipped, _) => Some(Verdict::Skipped),
        _ => Some(match (percent(marks(body, given)?), counts(body, given)) {
            (0, _) => Verdict::Wrong,
            (percent, Some(counts)) if percent < 100 => Verdict::Part(percent, body.kind(), counts),
            _ => Verdict::Right,
        }),
    }
}

/// The verdict on an item that was checked.
pub(super) fn verdict_of_item(question: &Question, item: &Item) -> Option<Verdict> {
    item.given().filter(|_| item.is_checked()).and_then(|given| verdict_of(question, given))
}

/// The share of the marks, or a dash where nothing counts.
pub(super) fn in_per_cent(site: &Site, tally: Tally) -> String {
    tally.percent().map_or_else(|| "–".to_owned(), site.words().skills.percent)
}

/// The nearest whole per cent; 0 and 100 only for none and all.
fn percent(marks: f64) -> u32 {
    let nearest = (0..100).find(|percent| marks * 100.0 < f64::from(*percent) + 0.5 - 1e-9).unwrap_or(100);
    if marks > 1.0 - 1e-9 { 100 } else { nearest.clamp(u32::from(marks > 0.0), 99) }
}
