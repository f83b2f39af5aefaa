//! What comes by npm: wasm-opt, and what drives the browser. Node itself is a prerequisite.

use super::debian;
use crate::{failure::Failure, places::Places, progress::Progress, run};
use std::{fs, path::PathBuf, process::Command};

pub(super) const BINARYEN: &str = "132.0.0";

/// The last one that runs on Node 20.
pub(super) const LIGHTHOUSE: &str = "12.8.2";

/// The oldest Node that runs the tests.
const NODE: u32 = 20;

pub(super) fn has_node() -> bool {
    node_version().is_some_and(|version| version >= NODE) && run::says(npm(), &["--version"]).is_some()
}

/// The first number of Node's version.
fn node_version() -> Option<u32> {
    let said = run::says("node", &["--version"])?;
    said.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// One that is too old was put there by somebody: it is theirs to replace.
pub(super) fn can_install_node() -> bool {
    node_version().is_none() && debian::can_install()
}

pub(super) fn install_node(progress: &Progress) -> Result<(), Failure> {
    debian::apt_install(&["nodejs", "npm"], progress)?;
    if has_node() { Ok(()) } else { Err(missing_node()) }
}

pub(super) fn missing_node() -> Failure {
    let found = node_version().map(|version| format!(" (Node {version} is here)")).unwrap_or_default();
    Failure::Missing {
        what: format!("Node.js {NODE} or newer with npm{found}"),
        why: "to run wasm-opt, to weigh the site and to drive the browser in the tests",
        how: "Install it: `apt-get install nodejs npm` (Debian 13, Ubuntu 24.10 or newer), `brew install node` (macOS),\n\
              `nvm install 22` (anywhere, with nvm), then run this again."
            .to_owned(),
    }
}

/// On Windows npm is a script, which has to be named in full.
fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

pub(crate) fn wasm_opt_bin(places: &Places) -> PathBuf {
    places.tool("binaryen", BINARYEN).join("node_modules/.bin")
}

pub(super) fn has_wasm_opt(places: &Places) -> bool {
    wasm_opt_bin(places).join("wasm-opt").exists()
}

pub(super) fn install_wasm_opt(places: &Places, progress: &Progress) -> Result<(), Failure> {
    install_tool(places, "binaryen", BINARYEN, progress)
}

/// The folder that Lighthouse is installed in.
pub(crate) fn lighthouse(places: &Places) -> PathBuf {
    places.tool("lighthouse", LIGHTHOUSE)
}

pub(super) fn has_lighthouse(places: &Places) -> bool {
    lighthouse(places).join("node_modules/lighthouse").exists()
}

pub(super) fn install_lighthouse(places: &Places, progress: &Progress) -> Result<(), Failure> {
    install_tool(places, "lighthouse", LIGHTHOUSE, progress)
}

/// Puts a package of npm's into the cache.
fn install_tool(places: &Places, name: &str, version: &str, progress: &Progress) -> Result<(), Failure> {
    super::put_in_place(&places.tool(name, version), |partial| {
        let mut install = Command::new(npm());
        install.arg("install").arg("--prefix").arg(partial);
        quiet(&mut install).arg(format!("{name}@{version}"));
        progress.run(&format!("`npm install {name}@{version}`"), &mut install)
    })
}

/// Whether `node_modules` was filled, to the end, from the lock file as it is now.
pub(super) fn has_browser_packages(places: &Places) -> Result<bool, Failure> {
    let lock = places.read("tests/browser/package-lock.json")?;
    Ok(fs::read_to_string(stamp(places)).is_ok_and(|installed| installed == lock))
}

pub(super) fn install_browser_packages(places: &Places, progress: &Progress) -> Result<(), Failure> {
    let mut install = Command::new(npm());
    install.current_dir(places.browser_tests()).arg("ci");
    progress.run("`npm ci` in tests/browser", quiet(&mut install))?;
    let lock = places.read("tests/browser/package-lock.json")?;
    fs::write(stamp(places), lock).map_err(Failure::file(stamp(places)))
}

fn stamp(places: &Places) -> PathBuf {
    places.browser_tests().join("node_modules/.installed-from.json")
}

/// Packages only: no script of theirs runs, and nothing else is asked of the registry.
fn quiet(npm: &mut Command) -> &mut Command {
    npm.args(["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"])
}
