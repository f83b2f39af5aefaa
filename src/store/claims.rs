//! What somebody says to be able to do, skill by skill.

use palier_quiz::{QuestionId, SkillId, TrackId, stored_names};

use super::records::{self, Key};
use crate::effects::storage::StorageFault;

/// By skill, whose name is written like a question's: `git/branches`.
pub(crate) type Claims = Vec<(QuestionId, Claim)>;

/// An answer to "can you do this?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    Yes,
    Partly,
    No,
}

stored_names!(Claim { Yes = "yes", Partly = "partly", No = "no" });

impl Claim {
    pub(crate) const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];
}

pub(crate) fn read() -> Claims {
    records::read(&Key::CanDo).here().unwrap_or_default()
}

/// What was said of a skill.
pub(crate) fn of(claims: &Claims, track: &TrackId, skill: &SkillId) -> Option<Claim> {
    claims.iter().find(|(of, _)| of.track == *track && of.question == *skill).map(|(_, claim)| *claim)
}

/// Puts a claim in the place of an earlier one, and remembers all.
pub(crate) fn add(
    claims: &mut Claims,
    (track, skill, claim): (TrackId, SkillId, Claim),
) -> Result<(), StorageFault> {
    let of = QuestionId { track, question: skill };
    claims.retain(|(other, _)| *other != of);
    claims.push((of, claim));
    records::write(&Key::CanDo, claims)
}
