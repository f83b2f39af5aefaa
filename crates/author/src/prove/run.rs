//! Runs proofs, several at a time, each trial in a cell of its own.

use std::env;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use super::cell::{self, Reply};
use super::plan::{Plan, Role, Trial};
use super::tools::{self, Toolbox};
use super::verdict::{Complaint, Verdict, judge};

/// Runs all proofs; the verdicts come in their order. `told` hears of each as it is ready.
///
/// # Errors
/// What `told` says; the machine gives no folder for a database.
pub(super) fn run(
    plans: &[Plan],
    jobs: Option<usize>,
    mut told: impl FnMut(&Plan, &Verdict) -> io::Result<()>,
) -> io::Result<Vec<Verdict>> {
    let jobs = jobs.unwrap_or_else(|| thread::available_parallelism().map_or(2, Into::into));
    let mut toolbox = Toolbox::find();
    let scratch = Scratch::new()?;
    if plans.iter().any(|plan| tools::wants_postgres(&plan.tools) && toolbox.missing(&plan.tools).is_empty())
    {
        toolbox.cluster = make_cluster(&toolbox, &scratch)?;
    }
    let toolbox = &toolbox;
    let next = AtomicUsize::new(0);
    let mut verdicts: Vec<Option<Verdict>> = plans.iter().map(|_| None).collect();
    thread::scope(|scope| {
        let (send, receive) = mpsc::channel();
        for _ in 0..jobs.min(plans.len()) {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(plan) = plans.get(index) else { return };
                    if send.send((index, decide(plan, toolbox))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        for (index, verdict) in receive {
            if let (Some(plan), Some(slot)) = (plans.get(index), verdicts.get_mut(index)) {
                told(plan, &verdict)?;
                *slot = Some(verdict);
            }
        }
        Ok::<(), io::Error>(())
    })?;
    let lost = || Verdict::NotHere { why: "its run was lost".to_owned() };
    Ok(verdicts.into_iter().map(|verdict| verdict.unwrap_or_else(lost)).collect())
}

fn decide(plan: &Plan, toolbox: &Toolbox) -> Verdict {
    let trials = match &plan.trials {
        Ok(trials) => trials,
        Err(flaw) => return Verdict::Failed(vec![Complaint::Flaw(flaw.clone())]),
    };
    let missing = toolbox.missing(&plan.tools);
    if !missing.is_empty() {
        return Verdict::NotHere { why: format!("not installed: {}", missing.join(", ")) };
    }
    let mut complaints = Vec::new();
    for trial in trials {
        let reply = match cell::run(&spec(plan, trial, toolbox)) {
            Ok(reply) => reply,
            Err(error) => Reply::Broken { why: error.to_string() },
        };
        match judge(trial, &plan.tools, reply) {
            Ok(None) => {}
            Ok(Some(complaint)) => {
                // What it did once it would do each time, and a control says nothing of a script that fails.
                let tells_all = trial.answer.is_none() || complaint.is_misdeed();
                complaints.push(complaint);
                if tells_all && trial.role == Role::Right {
                    break;
                }
            }
            Err(why) => {
                return Verdict::NotHere { why: format!("this machine lets no script be shut in ({why})") };
            }
        }
    }
    if complaints.is_empty() { Verdict::Proven { runs: trials.len() } } else { Verdict::Failed(complaints) }
}

fn spec(plan: &Plan, trial: &Trial, toolbox: &Toolbox) -> cell::Spec {
    let mut spec = toolbox.spec(&plan.tools);
    spec.shell.clone_from(&plan.shell);
    spec.script.clone_from(&plan.script);
    spec.answer.clone_from(&trial.answer);
    if let Some(seconds) = plan.seconds {
        spec.seconds = seconds;
    }
    let stub = match trial.role {
        Role::ToolIsTrue => "exit 0",
        Role::ToolIsFalse => "exit 1",
        Role::Right | Role::Wrong => return spec,
    };
    stub.clone_into(&mut spec.stub);
    spec.stubs = tools::replaced(&plan.tools);
    spec
}

/// A folder of this run, taken away at its end.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> io::Result<Self> {
        let folder = env::temp_dir().join(format!("palier-prove-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is in the system's folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

const INITDB: &str =
    "initdb -D /palier/shared/pg -U proof -A trust -E UTF8 --locale=C.UTF-8 --no-sync --wal-segsize=1";

/// An empty cluster of `PostgreSQL`, which each run gets a copy of; none when there is no cell to make it in.
fn make_cluster(toolbox: &Toolbox, scratch: &Scratch) -> io::Result<Option<PathBuf>> {
    let mut spec = toolbox.spec(&[]);
    INITDB.clone_into(&mut spec.script);
    spec.seconds = 60;
    spec.shared = Some(scratch.0.clone());
    match cell::run(&spec)? {
        Reply::Ended(ended) if ended.status == Some(0) => Ok(Some(scratch.0.join("pg"))),
        Reply::Ended(ended) => Err(io::Error::other(format!("initdb fails: {}", ended.output.trim()))),
        Reply::Broken { why } => Err(io::Error::other(why)),
        Reply::NoCell { .. } => Ok(None),
    }
}
