//! What each step of the tests runs.

use crate::{
    budget,
    failure::Failure,
    places::{Places, path_with},
    run, setup, site, weigh,
};
use std::{
    fs,
    io::{self, IsTerminal},
    path::PathBuf,
    process::Command,
};

/// The code is formatted.
pub(crate) fn fmt(places: &Places) -> Result<(), Failure> {
    let failed = run::show(
        "the format of the code",
        run::cargo().current_dir(&places.root).args(["fmt", "--all", "--check"]),
    );
    failed.map_err(|_| Failure::Check("the code is not formatted; `cargo fmt --all` does it".to_owned()))
}

/// Clippy has nothing to say, on this machine and in the browser.
pub(crate) fn clippy(places: &Places) -> Result<(), Failure> {
    let here: &[&str] = &["--workspace", "--all-targets", "--all-features"];
    let browser: &[&str] = &["--package", "palier-site", "--target", "wasm32-unknown-unknown"];
    for (what, part) in [("clippy", here), ("clippy for the browser", browser)] {
        let mut clippy = run::cargo();
        clippy.current_dir(&places.root).arg("clippy").args(part).args(["--", "-D", "warnings"]);
        run::show(what, &mut clippy)?;
    }
    Ok(())
}

/// No word is misspelt that typos.toml does not allow.
pub(crate) fn typos(places: &Places) -> Result<(), Failure> {
    let mut typos = Command::new(setup::typos_bin(places).join("typos"));
    run::show("the spelling; typos.toml allows words", typos.current_dir(&places.root))
}

/// The tests in Rust, with cargo's own results added to `results`.
pub(crate) fn rust(places: &Places, names: &[String], results: &mut Vec<String>) -> Result<(), Failure> {
    let mut test = run::cargo();
    test.current_dir(&places.root)
        .args(["test", "--workspace", "--all-features", "--no-fail-fast", "--"])
        .args(names)
        .env("PALIER_PROOF_TOOLS", setup::proof_tools_bin(places));
    if io::stdout().is_terminal() {
        test.env("CARGO_TERM_COLOR", "always");
    }
    let is_result = |line: &str| line.starts_with("test result:") && !line.contains(" 0 passed; 0 failed;");
    run::tee("a test in Rust", test, is_result, results)
}

/// The questions are in order.
pub(crate) fn content(places: &Places) -> Result<(), Failure> {
    run::show("the check of the questions", run::palier(&places.root, "").args(["check", "content"]))
}

/// Tools say what the keys say, with the count added to `results`.
pub(crate) fn proofs(places: &Places, results: &mut Vec<String>) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        println!("proofs are run on Linux only: not proven here");
        return Ok(());
    }
    if let Some(absent) = setup::absent_for_proofs() {
        println!("{absent}");
    }
    let mut palier = run::palier(&places.root, "");
    palier.args(["prove", "content"]);
    palier.env("PALIER_PROOF_TOOLS", setup::proof_tools_bin(places));
    run::tee("a proof", palier, |line| line.ends_with(" not proven here"), results)
}

/// The release site builds.
pub(crate) fn build(places: &Places) -> Result<(), Failure> {
    // At `/`, whatever site.toml says: the journeys are written for it.
    site::bundle(places, Some("/"))
}

/// The release site weighs no more than budget.toml allows.
pub(crate) fn budget(places: &Places) -> Result<(), Failure> {
    let scales = weigh::dist(places)?;
    print!("{}", scales.table());
    let verdicts = budget::compare(&scales, &places.read("budget.toml")?)?;
    for verdict in &verdicts {
        println!("{verdict}");
    }
    if verdicts.iter().any(budget::Verdict::is_over) {
        return Err(Failure::Check("the site is heavier than budget.toml allows".to_owned()));
    }
    Ok(())
}

/// The journeys in a real browser, with the runner's own results added to `results`.
pub(crate) fn browser(places: &Places, names: &[String], results: &mut Vec<String>) -> Result<(), Failure> {
    let chromium = setup::chromium()?.unwrap_or_default();
    let files = journeys(places)?;
    let node = || {
        let mut node = Command::new("node");
        node.current_dir(places.browser_tests()).env("CHROMIUM", &chromium).env("PATH", path_with(&[]));
        node.args(["--test", "--test-concurrency=2", "--test-reporter=spec"]);
        node.args(names.iter().map(|name| format!("--test-name-pattern={name}"))).args(&files);
        node
    };
    let is_result = |line: &str| {
        let rest = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")).unwrap_or_default();
        ["tests ", "pass ", "fail ", "skipped "].iter().any(|word| rest.starts_with(word))
    };
    let before = results.len();
    // On a machine with other work a journey may miss a moment; what is broken fails twice.
    run::tee("a journey in the browser", node(), is_result, results).or_else(|_| {
        results.truncate(before);
        run::tee("a journey in the browser, tried twice", node(), is_result, results)
    })
}

/// The files with journeys, in the order of their names.
fn journeys(places: &Places) -> Result<Vec<PathBuf>, Failure> {
    let folder = places.browser_tests();
    let entries = fs::read_dir(&folder).map_err(Failure::file(&folder))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}
