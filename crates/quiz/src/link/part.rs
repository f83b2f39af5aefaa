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

/// None when something is no name, or a track stands there twice.
pub(super) fn parse(text: &str) -> Option<Vec<Part>> {
    let one = |part: &str| {
        let (track, skills) =
            part.split_once(':').map_or((part, None), |(track, skills)| (track, Some(skills)));
        let skills = skills.map_or(Some(Vec::new()), |skills| {
            skills.split('+').map(|skill| skill.parse().ok()).collect::<Option<Vec<_>>>()
        });
        Some(Part { track: track.parse().ok()?, skills: skills? })
    };
    let parts: Vec<Part> = text.split(',').filter(|part| !part.is_empty()).map(one).collect::<Option<_>>()?;
    let is_first = |(n, part): (usize, &Part)| parts.iter().take(n).all(|other| other.track != part.track);
    parts.iter().enumerate().all(is_first).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_track_stands_there_once() {
        #[track_caller]
        fn case(text: &str, n: Option<usize>) {
            assert_eq!(parse(text).map(|parts| parts.len()), n, "{text}");
        }
        case("git,docker:images+volumes", Some(2));
        case("", Some(0));
        case("git,git", None);
        case("git:branches,docker,git", None);
        case("git,é", None);
    }
}
