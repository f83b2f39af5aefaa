//! Everything that must hold before a change lands: the steps, their order, what is said at the end.

use crate::{
    failure::Failure,
    places::Places,
    progress::spoken,
    setup::{self, FOR_THE_SITE, Need},
    steps,
};
use std::time::Instant;

/// One step of the tests. The cheap ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Fmt,
    Clippy,
    Typos,
    Rust,
    Content,
    Proofs,
    Build,
    Budget,
    Browser,
}

impl Step {
    pub(crate) const ALL: [Self; 9] = [
        Self::Fmt,
        Self::Clippy,
        Self::Typos,
        Self::Rust,
        Self::Content,
        Self::Proofs,
        Self::Build,
        Self::Budget,
        Self::Browser,
    ];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Typos => "typos",
            Self::Rust => "rust",
            Self::Content => "content",
            Self::Proofs => "proofs",
            Self::Build => "build",
            Self::Budget => "budget",
            Self::Browser => "browser",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::Fmt => "the format of the code",
            Self::Clippy => "what clippy says of the code, here and in the browser",
            Self::Typos => "the spelling",
            Self::Rust => "the tests in Rust",
            Self::Content => "the questions",
            Self::Proofs => "what tools say of the keys",
            Self::Build => "the release site",
            Self::Budget => "its weight",
            Self::Browser => "the journeys in a browser",
        }
    }

    /// Whether it is about the release site, which takes minutes to build.
    pub(crate) fn needs_the_site(self) -> bool {
        matches!(self, Self::Build | Self::Budget | Self::Browser)
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Self::Fmt => &[Need::Lints],
            Self::Clippy => &[Need::Lints, Need::Crates, Need::WasmTarget],
            Self::Typos => &[Need::Typos],
            Self::Rust | Self::Content => &[Need::Crates],
            Self::Proofs => &[Need::Crates, Need::ProofPackages, Need::ProofTools],
            Self::Build => &FOR_THE_SITE,
            Self::Budget => &[Need::Node],
            Self::Browser => &[Need::Node, Need::BrowserPackages, Need::Chromium, Need::Nginx],
        }
    }

    fn run(self, places: &Places, names: &[String], results: &mut Vec<String>) -> Result<(), Failure> {
        match self {
            Self::Fmt => steps::fmt(places),
            Self::Clippy => steps::clippy(places),
            Self::Typos => steps::typos(places),
            Self::Rust => steps::rust(places, names, results),
            Self::Content => steps::content(places),
            Self::Proofs => steps::proofs(places, results),
            Self::Build => steps::build(places),
            Self::Budget => steps::budget(places),
            Self::Browser => steps::browser(places, names, results),
        }
    }
}

/// Runs `steps` in their order up to the first that fails; `names` picks tests by their names.
///
/// The last lines are the test runners' own: whoever reads the end of a log sees what ran.
pub(crate) fn test(places: &Places, steps: &[Step], names: &[String]) -> Result<(), Failure> {
    let needs: Vec<Need> = steps.iter().flat_map(|step| step.needs()).copied().collect();
    setup::ensure(places, &needs)?;

    let started = Instant::now();
    let mut results = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("\n== {}/{} {}: {}", index + 1, steps.len(), step.name(), step.about());
        let begun = Instant::now();
        let outcome = step.run(places, names, &mut results);
        let (name, time) = (step.name(), spoken(begun.elapsed()));
        if let Err(failure) = outcome {
            show(&results);
            println!("\n== FAILED at {name} after {time}. This step alone: cargo xtask test {name}");
            return Err(failure);
        }
        println!("== {name}: good, {time}");
    }
    if !names.is_empty() && !results.iter().any(|result| tells_of_a_test(result)) {
        let known = Step::ALL.map(Step::name).join(" ");
        let names = names.join("` or `");
        return Err(Failure::Check(format!("no test has `{names}` in its name; the steps are {known}")));
    }
    println!("\n== all good: {} in {}", steps.len(), spoken(started.elapsed()));
    show(&results);
    Ok(())
}

/// Whether a runner says in its result that a test ran: cargo's of none are left out, Node's are counts.
fn tells_of_a_test(result: &str) -> bool {
    result.starts_with("test result:") || result.split_once("pass ").is_some_and(|(_, count)| count != "0")
}

fn show(results: &[String]) {
    for line in results {
        println!("{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_no_test_has_is_told_from_one_that_some_have() {
        #[track_caller]
        fn case(result: &str, want: bool) {
            assert_eq!(tells_of_a_test(result), want, "{result}");
        }
        case("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 9 filtered out", true);
        case("ℹ pass 12", true);
        case("ℹ pass 0", false);
        case("ℹ tests 15", false);
        case("ℹ skipped 15", false);
    }
}
