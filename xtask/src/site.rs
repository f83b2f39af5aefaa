//! The release site: built by Trunk into `dist/`, then weighed.

use crate::{
    budget,
    failure::Failure,
    places::Places,
    run,
    setup::{self, FOR_THE_SITE},
    weigh,
};
use std::{env, process::Command};

/// Builds the site for `base` and prints what it weighs; too heavy a site is told, not refused.
pub(crate) fn build(places: &Places, base: &str) -> Result<(), Failure> {
    setup::ensure(places, &FOR_THE_SITE)?;
    bundle(places, base)?;
    let scales = weigh::dist(places)?;
    print!("\n{}", scales.table());
    show_crates(places)?;
    println!();
    for verdict in budget::compare(&scales, &places.read("budget.toml")?)? {
        println!("{verdict}");
    }
    println!("\nThe site is in dist/, to be put at {base} of any static host.");
    Ok(())
}

/// Fills `dist/` for `base`; what it takes must be installed.
pub(crate) fn bundle(places: &Places, base: &str) -> Result<(), Failure> {
    run::show("the build of the site", trunk(places)?.args(["build", "--release", "--public-url", base]))
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
    // Trunk takes NO_COLOR for a switch of its own and refuses every value but `true` and `false`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    Ok(trunk)
}

/// Renders the pages into the folder that Trunk is filling. Called by the hook in Trunk.toml.
pub(crate) fn prerender(places: &Places) -> Result<(), Failure> {
    let from_trunk = |name: &str| {
        env::var_os(name)
            .ok_or_else(|| Failure::Usage(format!("`prerender` is for Trunk's hook, which sets {name}")))
    };
    let mut palier = run::cargo();
    palier.current_dir(&places.root).args([
        "run",
        "--quiet",
        "--profile",
        "tool",
        "--package",
        "palier-author",
    ]);
    palier
        .args(["--features", "prerender", "--", "prerender", "--dist"])
        .arg(from_trunk("TRUNK_STAGING_DIR")?);
    palier.arg("--base").arg(from_trunk("TRUNK_PUBLIC_URL")?);
    run::show("the rendering of the pages", &mut palier)
}
