//! The processes of a cell, seen by its first one.

use std::collections::BTreeMap;
use std::fs;

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

/// A process that is alive.
struct Process {
    pid: i32,
    parent: i32,
    name: String,
}

fn pids() -> impl Iterator<Item = i32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter(|pid| *pid != 1)
}

/// How many processes there are besides this one, with the dead that nobody has looked at.
pub(super) fn count() -> usize {
    pids().count()
}

/// How many processes and threads were ever started: their numbers are given in order (`proc_loadavg(5)`).
pub(super) fn started() -> usize {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().last().and_then(|last| last.parse().ok()).unwrap_or(0)
}

/// Reads `/proc/PID/stat`: the name stands in brackets and may hold any character, then state and parent.
fn read(pid: i32) -> Option<Process> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (before, after) = stat.rsplit_once(')')?;
    let mut fields = after.split_whitespace();
    let state = fields.next()?;
    let parent = fields.next()?.parse().ok()?;
    let name = before.split_once('(')?.1.to_owned();
    (state != "Z" && state != "X").then_some(Process { pid, parent, name })
}

/// The names of those that are neither a service nor of one; with their number, of several.
pub(super) fn strangers(services: &[i32]) -> Vec<String> {
    let ours = |process: &Process| services.contains(&process.pid) || services.contains(&process.parent);
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for process in pids().filter_map(read).filter(|process| !ours(process)) {
        *names.entry(process.name).or_default() += 1;
    }
    let told = |(name, count)| if count == 1 { name } else { format!("{count} × {name}") };
    names.into_iter().map(told).collect()
}

/// How a process ended.
#[derive(Clone, Copy)]
pub(super) struct End {
    /// None when a signal ended it.
    pub(super) status: Option<i32>,
}

/// Takes note of all that have ended; the end of `pid`, when it is among them.
pub(super) fn reap(pid: i32) -> Option<End> {
    let mut end = None;
    loop {
        match waitpid(Pid::from_raw(-1), Some(WaitPidFlag::WNOHANG)) {
            Ok(WaitStatus::Exited(ended, status)) if ended.as_raw() == pid => {
                end = Some(End { status: Some(status) });
            }
            Ok(WaitStatus::Signaled(ended, ..)) if ended.as_raw() == pid => end = Some(End { status: None }),
            Ok(WaitStatus::StillAlive) => return end,
            Ok(_) | Err(Errno::EINTR) => {}
            Err(_) => return end,
        }
    }
}

/// Ends all processes but this one.
pub(super) fn end_all() {
    // There may be none.
    let _ = kill(Pid::from_raw(-1), Signal::SIGKILL);
}
