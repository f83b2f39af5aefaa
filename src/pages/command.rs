//! Typed answers: why one is wrong, and what would have been right.

use palier_quiz::{Body, Given, command};

use crate::store::site::Site;
use crate::widgets::prose::unbroken;
use crate::words::why;

/// So many ways to type it are shown.
const MOST_SAMPLES: usize = 2;

/// Why a typed answer is wrong; none where it is right, or none was typed.
pub(super) fn reason(site: &Site, body: &Body, given: Option<&Given>) -> Option<String> {
    let (Body::Command(typed), Some(Given::Typed(line))) = (body, given) else { return None };
    let verdict = command::grade(typed, line);
    (!verdict.right).then(|| unbroken(&why(site.lang(), &verdict.why)))
}

/// Lines that are right, as one would type them.
pub(super) fn samples(body: &Body) -> Vec<String> {
    if let Body::Command(typed) = body { command::samples(typed, MOST_SAMPLES) } else { Vec::new() }
}
