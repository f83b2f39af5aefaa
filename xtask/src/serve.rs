//! The site on this machine, built again and reloaded when a file is saved.

use crate::{
    failure::Failure,
    places::Places,
    run,
    setup::{self, FOR_THE_SITE, Need},
    site, watch,
};
use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    process::Command,
};

const USUAL_PORT: u16 = 8080;

/// Ports tried after the wanted one.
const MORE_PORTS: u16 = 50;

/// Serves until it is interrupted.
pub(crate) fn serve(places: &Places, port: Option<u16>, open: bool, release: bool) -> Result<(), Failure> {
    // wasm-opt has nothing to do in a build that is not for release.
    let needs =
        FOR_THE_SITE.into_iter().filter(|need| release || !matches!(need, Need::Node | Need::WasmOpt));
    setup::ensure(places, &needs.collect::<Vec<_>>())?;
    let port = free_port(port.unwrap_or(USUAL_PORT))?;
    let signal = watch::signal_folder(places, port);
    fs::create_dir_all(&signal).map_err(Failure::file(&signal))?;
    // Not dist/, which is for what is deployed. Emptied, so that a build that fails shows no old site.
    let served = places.root.join(format!("target/serve-{port}"));
    if served.exists() {
        fs::remove_dir_all(&served).map_err(Failure::file(&served))?;
    }

    let mut trunk = site::trunk(places)?;
    trunk.env(site::DEV, "1");
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    trunk.arg("--dist").arg(served).arg("--watch").arg(signal);
    if release {
        trunk.arg("--release");
    } else {
        // The profile of the pages' renderer: a page and its program must agree on debug assertions.
        trunk.args(["--cargo-profile", "tool"]);
    }
    if open {
        trunk.arg("--open");
    }
    println!("building the site; the first time takes some minutes …");
    serve_and_watch(places, port, &mut trunk)
}

/// The wanted port, or the next one that nobody listens on.
fn free_port(wanted: u16) -> Result<u16, Failure> {
    let last = wanted.saturating_add(MORE_PORTS);
    let free = (wanted..=last).find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok());
    let none =
        || Failure::Check(format!("no port from {wanted} to {last} is free; `--port N` names another one"));
    let free = free.ok_or_else(none)?;
    if free != wanted {
        println!("port {wanted} is taken by another program: using {free} instead");
    }
    Ok(free)
}

/// Trunk takes the place of this process, so that whatever ends this ends Trunk; a child of it watches.
#[cfg(unix)]
fn serve_and_watch(_: &Places, port: u16, trunk: &mut Command) -> Result<(), Failure> {
    use std::{os::unix::process::CommandExt, process::Stdio};
    let what = "serving the site";
    let program = std::env::current_exe();
    let mut watch = Command::new(program.map_err(|error| run::not_started(what, trunk, &error))?);
    watch.args(["watch", &port.to_string()]).stdin(Stdio::null());
    watch.spawn().map_err(|error| run::not_started(what, &watch, &error))?;
    let error = trunk.stdin(Stdio::null()).exec();
    Err(run::not_started(what, trunk, &error))
}

/// Where no process can take another's place, Trunk is a child that Ctrl-C reaches too.
#[cfg(not(unix))]
fn serve_and_watch(places: &Places, port: u16, trunk: &mut Command) -> Result<(), Failure> {
    std::thread::scope(|scope| {
        let served = std::sync::atomic::AtomicBool::new(true);
        let watcher =
            scope.spawn(|| watch::watch(places, port, || served.load(std::sync::atomic::Ordering::Relaxed)));
        let outcome = run::show("serving the site", trunk);
        served.store(false, std::sync::atomic::Ordering::Relaxed);
        drop(watcher.join());
        outcome
    })
}

/// Watches beside Trunk until that is gone.
#[cfg(unix)]
pub(crate) fn watch_beside_trunk(places: &Places, port: u16) -> Result<(), Failure> {
    let trunk = std::os::unix::process::parent_id();
    watch::watch(places, port, || std::os::unix::process::parent_id() == trunk)
}

#[cfg(not(unix))]
pub(crate) fn watch_beside_trunk(_: &Places, _: u16) -> Result<(), Failure> {
    Err(Failure::Usage("`watch` is for `serve`, which needs none here".to_owned()))
}
