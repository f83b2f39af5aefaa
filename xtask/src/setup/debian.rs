//! What comes by apt-get, where it may be used: Chromium, nginx, and Node for `node`.

use crate::{failure::Failure, places::on_path, progress::Progress, run};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The names that Chromium and Chrome have on `PATH`.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const MAC: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The browser of the tests: `$CHROMIUM`, else the first one found.
///
/// # Errors
/// When `$CHROMIUM` names a file that is not there.
pub(crate) fn chromium() -> Result<Option<PathBuf>, Failure> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|name| !name.is_empty()).map(PathBuf::from) {
        if named.is_file() {
            return Ok(Some(named));
        }
        return Err(Failure::Missing {
            what: format!("{}, the value of CHROMIUM,", named.display()),
            why: "as the browser of the tests",
            how: "Set CHROMIUM to the program of Chromium or Chrome, or unset it to have one looked for."
                .to_owned(),
        });
    }
    let mac = MAC.iter().map(PathBuf::from).find(|path| path.is_file());
    Ok(NAMES.iter().find_map(|name| on_path(name)).or(mac))
}

pub(super) fn install_chromium(progress: &Progress) -> Result<(), Failure> {
    apt_install(&["chromium", "chromium-driver"], progress)?;
    if chromium()?.is_some() { Ok(()) } else { Err(missing_chromium()) }
}

pub(super) fn missing_chromium() -> Failure {
    let how = match (is_debian(), cfg!(target_os = "macos")) {
        (true, _) => "Run `sudo apt-get update && sudo apt-get install chromium`, then this again.",
        (_, true) => "Run `brew install --cask chromium`, then this again.",
        _ => {
            "Install Chromium or Chrome, set CHROMIUM to its program if it is not on PATH, then run this again."
        }
    };
    Failure::Missing {
        what: "Chromium (or Chrome)".to_owned(),
        why: "as the browser of the tests; `cargo xtask test --fast` does without",
        how: how.to_owned(),
    }
}

/// Whether Debian's nginx is here, with its module for brotli: one comes without the other.
/// Its tests are left out, and counted as skipped, where it is missing and cannot be installed.
pub(super) fn has_nginx() -> bool {
    [NGINX, BROTLI].iter().all(|path| Path::new(path).exists())
}

const NGINX: &str = "/usr/sbin/nginx";
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

pub(super) fn install_nginx(progress: &Progress) -> Result<(), Failure> {
    apt_install(&["nginx", "libnginx-mod-http-brotli-static"], progress)
}

/// Whether packages may be installed without asking anybody.
pub(super) fn can_install() -> bool {
    is_debian() && run::says("id", &["-u"]).is_some_and(|id| id.trim() == "0")
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}

/// Installs Debian packages without a question.
pub(super) fn apt_install(packages: &[&str], progress: &Progress) -> Result<(), Failure> {
    let apt = |args: &[&str]| {
        let mut apt = Command::new("apt-get");
        // In runlevel 1 no service is started: nginx is wanted as a program only.
        apt.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1").args(args);
        apt
    };
    progress.run("`apt-get update`", &mut apt(&["update"]))?;
    let mut install = apt(&["install", "--yes"]);
    progress.run(&format!("`apt-get install {}`", packages.join(" ")), install.args(packages))
}
