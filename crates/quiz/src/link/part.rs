//! What a test is about: tracks, or some of their skills.

use crate::{SkillId, Slug, TrackId};

/// A track, whole or in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub track: TrackId,
    /// None means all.
    pub skills: Vec<SkillId>,
}

/// As `git,docker:images+volumes`.
pub(super) fn print(parts: &[Part]) -> String {
    let one = |part: &Part| {
        let skills: Vec<&str> = part.skills.iter().map(Slug::as_str).collect();
        let colon = if skills.is_empty() { "" } else { ":" };
        format!("{}{colon}{}", part.track, skills.join("+"))
    };
    parts.iter().map(one).collect::<Vec<_>>().join(",")
}

/// None when something is no name.
pub(super) fn parse(text: &str) -> Option<Vec<Part>> {
    let one = |part: &str| {
        let (track, skills) =
            part.split_once(':').map_or((part, None), |(track, skills)| (track, Some(skills)));
        let skills = skills.map_or(Some(Vec::new()), |skills| {
            skills.split('+').map(|skill| skill.parse().ok()).collect::<Option<Vec<_>>>()
        });
        Some(Part { track: track.parse().ok()?, skills: skills? })
    };
    text.split(',').filter(|part| !part.is_empty()).map(one).collect()
}
