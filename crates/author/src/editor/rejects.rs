//! Rejected lines of a typed answer that are right all the same.

use palier_quiz::command::{grade, samples};
use palier_quiz::{Body, Typed};

use super::item::Item;
use super::{Finding, Remarks};

/// More lines, accepted or rejected, are no question, and to hold each against each takes the square of their number.
const MOST_LINES: usize = 200;

pub(crate) fn check(item: &Item<'_>, remarks: &mut Remarks) {
    let (Body::Command(typed), Some(places)) = (&item.written.body, item.places) else { return };
    if typed.accept.len().max(typed.reject.len()) > MOST_LINES {
        return;
    }
    let only = |accept: &[String]| Typed { accept: accept.to_vec(), reject: Vec::new(), ..typed.clone() };
    for (rejected, place) in typed.reject.iter().zip(&places.rejected) {
        let Some(answer) = samples(&only(std::slice::from_ref(rejected)), 1).pop() else { continue };
        if !grade(&only(&typed.accept), &answer).right {
            continue;
        }
        let lines = typed.accept.iter().zip(&places.accepted);
        // What another line says of the tool's options may have helped.
        let by = lines.clone().find(|(line, _)| grade(&only(std::slice::from_ref(*line)), &answer).right);
        if let Some((_, accepted)) = by.or_else(|| lines.clone().next()) {
            remarks.add(item.path, *place, Finding::RejectAccepted { line: accepted.line });
        }
    }
}
