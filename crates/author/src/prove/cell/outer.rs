//! The outer part of a cell: starts it, leaves the machine's namespaces, and ends it whatever happens inside.

use std::fs;
use std::io::{self, Read, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use nix::sched::{CloneFlags, unshare};
use nix::sys::prctl;
use nix::sys::signal::Signal;
use nix::unistd::{close, getgid, getuid};

use super::spec::{Reply, Spec};
use super::{Broken, INNER, OUTER, While};

/// Runs a script in a cell of its own.
///
/// # Errors
/// This program cannot be started a second time.
pub(crate) fn run(spec: &Spec) -> io::Result<Reply> {
    let mut cell = Command::new(std::env::current_exe()?);
    cell.arg(OUTER).env_clear().process_group(0);
    cell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = cell.spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        serde_json::to_writer(&mut stdin, spec)?;
    }
    let output = child.wait_with_output()?;
    Ok(serde_json::from_slice(&output.stdout).unwrap_or_else(|_| Reply::Broken {
        why: format!(
            "the cell ended early ({}): {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        ),
    }))
}

/// Leaves the namespaces of the machine; what is started next is the first process of the cell.
pub(super) fn part() -> Option<Reply> {
    match enter() {
        Ok(status) if status.success() => None,
        // It did not come to say anything.
        Ok(status) => Some(Reply::Broken { why: format!("the cell's first process ended with {status}") }),
        Err(broken) => Some(Reply::NoCell { why: broken.to_string() }),
    }
}

/// Lets go of what the caller of `palier` has open: it would be open to the script too.
fn close_inherited() {
    let open = fs::read_dir("/proc/self/fd").into_iter().flatten().flatten();
    let open: Vec<i32> = open.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
    for file in open.into_iter().filter(|file| *file > 2) {
        // That of the list itself is closed already.
        let _ = close(file);
    }
}

fn enter() -> Result<ExitStatus, Broken> {
    close_inherited();
    // Whoever started this may be ended; nothing of the cell may outlive it.
    prctl::set_pdeathsig(Signal::SIGKILL).doing("asking to end with the caller")?;
    let mut spec = String::new();
    io::stdin().read_to_string(&mut spec).doing("reading what to run")?;
    let program = std::env::current_exe().doing("finding this program")?;
    let (uid, gid) = (getuid().as_raw(), getgid().as_raw());
    unshare(
        CloneFlags::CLONE_NEWUSER
            | CloneFlags::CLONE_NEWNS
            | CloneFlags::CLONE_NEWPID
            | CloneFlags::CLONE_NEWNET
            | CloneFlags::CLONE_NEWIPC
            | CloneFlags::CLONE_NEWUTS,
    )
    .doing("making user namespaces, which this machine may forbid")?;
    become_user(Path::new("/proc/self"), 0, uid, gid)?;
    let mut inner = Command::new(program);
    let mut inner = inner.arg(INNER).env_clear().stdin(Stdio::piped()).spawn().doing("starting the cell")?;
    if let Some(mut stdin) = inner.stdin.take() {
        stdin.write_all(spec.as_bytes()).doing("telling the cell what to run")?;
    }
    inner.wait().doing("waiting for the cell")
}

/// Says who the one user of a new user namespace is, `inside` and seen from without. `own` is this process in `/proc`.
pub(super) fn become_user(own: &Path, inside: u32, uid: u32, gid: u32) -> Result<(), Broken> {
    for (file, text) in [
        ("setgroups", "deny".to_owned()),
        ("uid_map", format!("{inside} {uid} 1")),
        ("gid_map", format!("{inside} {gid} 1")),
    ] {
        fs::write(own.join(file), text).doing(format!("writing {file}"))?;
    }
    Ok(())
}
