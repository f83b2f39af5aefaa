//! The release site: built by Trunk into `dist/`, then weighed.

use crate::{
    budget,
    failure::Failure,
    places::Places,
    run,
    settings::Settings,
    setup::{self, FOR_THE_SITE},
    weigh,
};
use std::{env, fs, iter, path::PathBuf, process::Command};

/// What Trunk's hook is told by whoever called Trunk: the base path, and that the site is served while it is changed.
const BASE: &str = "PALIER_BASE";
pub(crate) const DEV: &str = "PALIER_DEV";

/// Builds the site for `base` and prints what it weighs; too heavy a site is told, not refused.
pub(crate) fn build(places: &Places, base: Option<&str>) -> Result<(), Failure> {
    // Before minutes of compiling: the pages, which are made by it, come last.
    Settings::read(&places.root.join("site.toml")).map_err(|error| Failure::Check(error.to_string()))?;
    setup::ensure(places, &FOR_THE_SITE)?;
    bundle(places, base)?;
    let scales = weigh::dist(places)?;
    print!("\n{}", scales.table());
    show_crates(places)?;
    println!();
    for verdict in budget::compare(&scales, &places.read("budget.toml")?)? {
        println!("{verdict}");
    }
    println!("\nThe site is in dist/; docs/deploy.md says what to do with it.");
    Ok(())
}

/// Fills `dist/` for `base`, else for the one of site.toml; what it takes must be installed.
pub(crate) fn bundle(places: &Places, base: Option<&str>) -> Result<(), Failure> {
    let mut trunk = trunk(places)?;
    trunk.args(["build", "--release"]).env_remove(BASE).env_remove(DEV);
    run::show("the build of the site", trunk.envs(base.map(|base| (BASE, base))))?;
    let mut node = Command::new("node");
    node.arg(places.root.join("xtask/src/compress.mjs")).arg(places.dist());
    run::show("the compression of the site", &mut node)
}

/// What each crate adds to the wasm, from the file that Trunk leaves before wasm-opt takes the names away.
fn show_crates(places: &Places) -> Result<(), Failure> {
    let target = env::current_exe().ok().and_then(|program| Some(program.parent()?.parent()?.to_owned()));
    let named = target.unwrap_or_default().join("wasm-bindgen/release/palier-site_bg.wasm");
    if !named.exists() {
        return Ok(());
    }
    println!("code by crate, before wasm-opt, raw");
    let mut node = Command::new("node");
    run::show("reading the wasm", node.arg(places.root.join("xtask/src/parts.mjs")).arg(named))
}

/// Trunk, with our tools, in the project.
pub(crate) fn trunk(places: &Places) -> Result<Command, Failure> {
    let mut trunk = Command::new(setup::trunk_bin(places)?.join("trunk"));
    trunk.current_dir(&places.root).env("PATH", setup::path_for_trunk(places)?);
    // A compiler's complaint is enough without the place in Trunk that passes it on.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    for_any_machine(&mut trunk);
    // Trunk takes NO_COLOR for a switch of its own and refuses every value but `true` and `false`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    Ok(trunk)
}

/// Where the sources of crates lie would stand in the program, as panics name their file: it is none of the readers'
/// business, and the program would be another one on each machine.
fn for_any_machine(trunk: &mut Command) {
    const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let Some(sources) = home.map(|home| home.join("registry/src")) else { return };
    let folders = fs::read_dir(&sources).into_iter().flatten().flatten().map(|entry| entry.path());
    // What comes last counts; a blank would end the flag.
    let flags: Vec<String> = iter::once(sources.clone())
        .chain(folders)
        .map(|folder| format!("--remap-path-prefix={}=", folder.join("").display()))
        .filter(|flag| !flag.contains(char::is_whitespace))
        .collect();
    if env::var_os(FLAGS).is_none() {
        trunk.env(FLAGS, flags.join(" "));
    }
}

/// Renders the pages into the folder that Trunk is filling. Called by the hook in Trunk.toml.
pub(crate) fn prerender(places: &Places) -> Result<(), Failure> {
    let none = || Failure::Usage("`prerender` is for Trunk's hook, which sets TRUNK_STAGING_DIR".to_owned());
    let dist = env::var_os("TRUNK_STAGING_DIR").ok_or_else(none)?;
    let mut palier = run::palier(&places.root, "prerender");
    palier.args(["prerender", "--dist"]).arg(dist);
    if let Some(base) = env::var_os(BASE) {
        palier.arg("--base").arg(base);
    }
    if env::var_os(DEV).is_some() {
        palier.arg("--dev");
    }
    run::show("the rendering of the pages", &mut palier)
}
