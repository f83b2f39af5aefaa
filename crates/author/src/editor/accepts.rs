//! Accepted lines of a typed answer that nobody can type.

use palier_quiz::command::{Typography, grade, samples};
use palier_quiz::{Body, Typed};

use super::item::Item;
use super::{Finding, Remarks};

pub(crate) fn check(item: &Item<'_>, remarks: &mut Remarks) {
    let (Body::Command(typed), Some(places)) = (&item.written.body, item.places) else { return };
    // A short answer is compared with what its marks stand for.
    for (line, place) in typed.accept.iter().zip(&places.accepted).filter(|_| typed.tool.is_some()) {
        if let Some(sign) = line.chars().find(|&c| Typography::of(c).is_some()) {
            remarks.add(item.path, *place, Finding::NotTyped { sign });
        }
        let only = Typed { accept: vec![line.clone()], reject: Vec::new(), ..typed.clone() };
        if samples(&only, 1).pop().is_some_and(|answer| !grade(&only, &answer).right) {
            remarks.add(item.path, *place, Finding::AcceptRefused);
        }
    }
}
