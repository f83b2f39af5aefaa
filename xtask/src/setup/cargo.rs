//! What comes by cargo and rustup: the target, the lints, the crates, Trunk and wasm-bindgen.

use crate::{failure::Failure, places::Places, progress::Progress, run};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// A program that is compiled from its crate.
pub(crate) struct Tool {
    /// The crate, and the folder's name in the cache.
    krate: &'static str,
    program: &'static str,
    version: String,
    /// Whether the crate's own Cargo.lock still builds.
    locked: bool,
}

/// Trunk, of the version that Trunk.toml asks for.
pub(crate) fn trunk(places: &Places) -> Result<Tool, Failure> {
    let text = places.read("Trunk.toml")?;
    let version = text.lines().find_map(|line| line.strip_prefix("trunk-version = \"=")?.strip_suffix('"'));
    let version = version.ok_or_else(|| {
        Failure::Check(
            "Trunk.toml has no line `trunk-version = \"=X.Y.Z\"`: which Trunk builds the site?".to_owned(),
        )
    })?;
    Ok(Tool { krate: "trunk", program: "trunk", version: version.to_owned(), locked: true })
}

/// wasm-bindgen's command line, of the very version of the library in Cargo.lock: they must agree.
pub(crate) fn wasm_bindgen(places: &Places) -> Result<Tool, Failure> {
    let version = locked_version(&places.read("Cargo.lock")?, "wasm-bindgen").ok_or_else(|| {
        Failure::Check("Cargo.lock has no wasm-bindgen; `cargo update --workspace` writes it anew".to_owned())
    })?;
    // Its published Cargo.lock names crates that newer compilers refuse.
    Ok(Tool { krate: "wasm-bindgen-cli", program: "wasm-bindgen", version, locked: false })
}

pub(super) fn typos(version: &str) -> Tool {
    Tool { krate: "typos-cli", program: "typos", version: version.to_owned(), locked: true }
}

pub(crate) fn trunk_bin(places: &Places) -> Result<PathBuf, Failure> {
    Ok(trunk(places)?.bin(places))
}

pub(crate) fn wasm_bindgen_bin(places: &Places) -> Result<PathBuf, Failure> {
    Ok(wasm_bindgen(places)?.bin(places))
}

impl Tool {
    /// The folder that its program is in.
    pub(super) fn bin(&self, places: &Places) -> PathBuf {
        places.tool(self.krate, &self.version).join("bin")
    }

    /// Whether it runs and says that it is of this version: a cache copied from another machine does not.
    pub(super) fn is_installed(&self, places: &Places) -> bool {
        let said = run::says(self.bin(places).join(self.program), &["--version"]);
        said.is_some_and(|said| said.split_whitespace().any(|word| word == self.version))
    }

    pub(super) fn notice(&self, purpose: &str, time: &str) -> String {
        format!("compiling {} {}, {purpose} (once a machine, about {time})", self.krate, self.version)
    }

    /// Compiles it. What an interrupted try has compiled is used by the next one.
    pub(super) fn install(&self, places: &Places, progress: &Progress) -> Result<(), Failure> {
        let folder = places.tool(self.krate, &self.version);
        let compiled = places.tool(".compiling", &format!("{}-{}", self.krate, self.version));
        super::put_in_place(&folder, |partial| self.compile(places, &compiled, partial, progress))?;
        fs::remove_dir_all(&compiled).map_err(Failure::file(&compiled))
    }

    fn compile(
        &self,
        places: &Places,
        target: &Path,
        root: &Path,
        progress: &Progress,
    ) -> Result<(), Failure> {
        let mut install = run::cargo();
        // Not in the project: its `.cargo/config.toml` and Cargo.lock are none of the tool's business.
        install.current_dir(&places.tools).args(["install", self.krate, "--version", &self.version]);
        if self.locked {
            install.arg("--locked");
        }
        install.arg("--target-dir").arg(target).arg("--root").arg(root);
        install.envs([("CARGO_TERM_PROGRESS_WHEN", "always"), ("CARGO_TERM_PROGRESS_WIDTH", "100")]);
        install.env("CARGO_TERM_COLOR", "never");
        // Half the time to compile; what these tools do takes a second either way.
        install.envs([("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"), ("CARGO_PROFILE_RELEASE_LTO", "off")]);
        install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        progress.run(&format!("`cargo install {} --version {}`", self.krate, self.version), &mut install)
    }
}

pub(super) fn has_lints() -> bool {
    ["fmt", "clippy"].iter().all(|part| run::says(run::cargo().get_program(), &[part, "--version"]).is_some())
}

pub(super) fn add_lints(progress: &Progress) -> Result<(), Failure> {
    rustup(&["component", "add", "rustfmt", "clippy"], "to check the code", progress)
}

pub(super) fn has_wasm_target() -> bool {
    let sysroot = run::says("rustc", &["--print", "sysroot"]).unwrap_or_default();
    Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir()
}

pub(super) fn add_wasm_target(progress: &Progress) -> Result<(), Failure> {
    rustup(&["target", "add", TARGET], "because the site is compiled for it", progress)
}

fn rustup(args: &[&str], why: &'static str, progress: &Progress) -> Result<(), Failure> {
    let line = format!("rustup {}", args.join(" "));
    progress.run(&format!("`{line}`"), Command::new("rustup").args(args)).map_err(|failure| {
        Failure::Missing {
            what: format!("What `{line}` adds"),
            why,
            how: format!(
                "{failure}\nRun `{line}`, or install it with the packages that your Rust came from."
            ),
        }
    })
}

/// Trunk compiles without the network, so everything must be here before.
pub(super) fn has_crates(places: &Places) -> bool {
    let output = run::cargo().current_dir(&places.root).args(["fetch", "--offline", "--quiet"]).output();
    output.is_ok_and(|output| output.status.success())
}

pub(super) fn fetch_crates(places: &Places, progress: &Progress) -> Result<(), Failure> {
    progress.run("`cargo fetch`", run::cargo().current_dir(&places.root).arg("fetch"))
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let wanted = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != wanted).skip(1);
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_locked_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
