//! The spell checker: ready-made where there is a Python with pip, else compiled.

use super::cargo;
use crate::{failure::Failure, places::Places, progress::Progress};
use std::{path::PathBuf, process::Command};

pub(super) const TYPOS: &str = "1.52.0";

/// The folder that the program is in.
pub(crate) fn typos_bin(places: &Places) -> PathBuf {
    cargo::typos(TYPOS).bin(places)
}

pub(super) fn has_typos(places: &Places) -> bool {
    cargo::typos(TYPOS).is_installed(places)
}

pub(super) fn install_typos(places: &Places, progress: &Progress) -> Result<(), Failure> {
    let by_pip = super::put_in_place(&places.tool("typos-cli", TYPOS), |partial| {
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--no-input", "--no-deps", "--only-binary", ":all:", "--target"]);
        pip.arg(partial).arg(format!("typos=={TYPOS}"));
        progress.run("`pip install typos`", &mut pip)
    });
    if by_pip.is_ok() && has_typos(places) {
        return Ok(());
    }
    println!("      no typos from pip; compiling it instead (once a machine, about 3 minutes)");
    cargo::typos(TYPOS).install(places, progress)
}
