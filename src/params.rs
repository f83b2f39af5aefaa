//! What an address says after its path: `?n=10` for a well-known choice, `#seed=7` for one run.

use palier_quiz::{Length, SkillId, Slug, TrackId};

/// The wishes of an address; what cannot be read is as if it were not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Params {
    /// `n=20` or `n=all`.
    pub(crate) length: Option<Length>,
    /// `seed=7`: replays an order.
    pub(crate) seed: Option<u64>,
    /// `skill=branches`: only that one.
    pub(crate) skill: Option<SkillId>,
    /// `tracks=git,docker`: what is mixed.
    pub(crate) tracks: Vec<TrackId>,
    /// `resume`: go on with the run that was left, without asking.
    pub(crate) resume: bool,
    /// `of=git-quiz`: whose result to show.
    pub(crate) of: Option<Slug>,
}

/// The most questions a run can be asked to have.
pub(crate) const MAX_LENGTH: u16 = 500;

/// The most tracks that are mixed; no site has so many.
const MAX_TRACKS: usize = 64;

impl Params {
    /// Reads the query and the fragment, each with or without its first character; the fragment wins.
    pub(crate) fn parse(query: &str, fragment: &str) -> Self {
        let mut params = Self::default();
        let parts =
            query.trim_start_matches('?').split('&').chain(fragment.trim_start_matches('#').split('&'));
        for (name, value) in parts.map(|part| part.split_once('=').unwrap_or((part, ""))) {
            match name {
                "resume" => params.resume = true,
                "of" => params.of = value.parse().ok().or(params.of.take()),
                "n" => params.length = length(value).or(params.length),
                "seed" => params.seed = value.parse().ok().or(params.seed),
                "skill" => params.skill = value.parse().ok().or(params.skill.take()),
                "tracks" => params.tracks = tracks(value),
                _ => {}
            }
        }
        params
    }

    /// Whether both ask for the same questions in the same order.
    pub(crate) fn is_same_run(&self, other: &Self) -> bool {
        let run = |params: &Self| Self { resume: false, of: None, ..params.clone() };
        run(self) == run(other)
    }

    /// The fragment that says the same, with its `#`; empty when there is nothing to say.
    pub(crate) fn fragment(&self) -> String {
        let mut parts = Vec::new();
        if !self.tracks.is_empty() {
            let ids: Vec<&str> = self.tracks.iter().map(TrackId::as_str).collect();
            parts.push(format!("tracks={}", ids.join(",")));
        }
        parts.extend(self.skill.as_ref().map(|skill| format!("skill={skill}")));
        parts.extend(self.length.map(|length| match length {
            Length::All => "n=all".to_owned(),
            Length::AtMost(n) => format!("n={n}"),
        }));
        parts.extend(self.seed.map(|seed| format!("seed={seed}")));
        parts.extend(self.of.as_ref().map(|of| format!("of={of}")));
        parts.extend(self.resume.then(|| "resume".to_owned()));
        if parts.is_empty() { String::new() } else { format!("#{}", parts.join("&")) }
    }
}

/// Each once, however often it is named; what is escaped, such as a comma or a blank after one, stands between two.
fn tracks(value: &str) -> Vec<TrackId> {
    let mut tracks: Vec<TrackId> = Vec::new();
    let named =
        |(n, id): (usize, &str)| if n == 0 { id } else { id.get(2..).unwrap_or_default() }.parse().ok();
    for id in value.split(',').flat_map(|part| part.split('%').enumerate().filter_map(named)) {
        if tracks.len() < MAX_TRACKS && !tracks.contains(&id) {
            tracks.push(id);
        }
    }
    tracks
}

fn length(value: &str) -> Option<Length> {
    if value == "all" {
        return Some(Length::All);
    }
    value.parse().ok().filter(|n| (1..=MAX_LENGTH).contains(n)).map(Length::AtMost)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(query: &str, fragment: &str, want: &str) {
        assert_eq!(Params::parse(query, fragment).fragment(), want, "{query} {fragment}");
    }

    #[test]
    fn wishes() {
        case("", "", "");
        case("?n=10", "", "#n=10");
        case("?n=10", "#n=20&seed=7", "#n=20&seed=7");
        case("", "#tracks=git,docker&n=all", "#tracks=git,docker&n=all");
        case("", "#skill=branches", "#skill=branches");
        case("?n=0", "#n=100000&seed=x&skill=A!&what=1", "");
        case("", "#resume&of=git-quiz", "#of=git-quiz&resume");
        case("", "#tracks=git,,B%,docker", "#tracks=git,docker");
        case("", "#tracks=git,git,docker,git", "#tracks=git,docker");
        case("", "#tracks=git%2Cdocker,sql", "#tracks=git,docker,sql");
        case("", "#tracks=git,%20docker%2csql%20,20-questions", "#tracks=git,docker,sql,20-questions");
        let many: Vec<String> = (0..100).map(|n| format!("t{n}")).collect();
        assert_eq!(Params::parse("", &format!("#tracks={}", many.join(","))).tracks.len(), MAX_TRACKS);
    }
}
