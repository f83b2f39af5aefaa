//! `palier prove`: lets tools decide what the keys of questions claim.

mod args;
mod cell;
mod engine;
mod expand;
mod helper;
mod plan;
mod report;
mod run;
mod script;
mod tools;
mod verdict;

use std::ffi::OsString;
use std::io::{self, Write};

use palier_markdown::proofs;

use crate::Outcome;
use crate::check;
use crate::folder::Folder;
use args::Options;
use plan::Plan;
use report::{Count, Progress};

/// Runs `palier prove`, or a part of a run that this program plays; none when it was called as neither.
pub(crate) fn called(args: &[OsString], out: &mut dyn Write, err: &mut dyn Write) -> Option<Outcome> {
    let (name, args) = args.split_first()?;
    let done = match name.to_str()? {
        "prove" => prove(args.iter().cloned(), out, err),
        name => part(name, args, out)?,
    };
    Some(match done.and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(outcome) => outcome,
        Err(error) => {
            // There is nobody left to tell if this fails too.
            let _ = writeln!(err, "palier: {error}");
            Outcome::Failed
        }
    })
}

/// A part of a run, with the arguments after its name.
fn part(name: &str, args: &[OsString], out: &mut dyn Write) -> Option<io::Result<Outcome>> {
    if name == helper::HELPER {
        let args: Vec<String> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
        let done = helper::run(&args, out);
        return Some(done.map(|good| if good { Outcome::Done } else { Outcome::Mistakes }));
    }
    cell::part(name, out).map(|done| done.map(|()| Outcome::Done))
}

/// Runs the command with the arguments after `prove`.
///
/// # Errors
/// Nothing can be written.
fn prove(
    args: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let options = match args::parse(args) {
        Ok(Some(options)) => options,
        Ok(None) => {
            out.write_all(args::USAGE.as_bytes())?;
            return Ok(Outcome::Done);
        }
        Err(mistake) => {
            write!(err, "palier: {mistake}\n\n{}", args::USAGE)?;
            return Ok(Outcome::Failed);
        }
    };
    let Some(folder) = Folder::read_or_say(&options.content, err)? else { return Ok(Outcome::Failed) };
    let unread = check::unread(&folder);
    err.write_all(unread.as_bytes())?;
    let plans = plans(&folder, &options);
    if let (true, Some(only)) = (plans.is_empty(), &options.only) {
        writeln!(
            err,
            "palier: no proof is of `{only}`; name a question as `git/revert-published`, or a track"
        )?;
        return Ok(Outcome::Failed);
    }
    let outcome = run_all(&plans, &options, out, err)?;
    // Proofs of a file that cannot be read are not even counted.
    Ok(if unread.is_empty() { outcome } else { Outcome::Failed })
}

fn plans(folder: &Folder, options: &Options) -> Vec<Plan> {
    let root = options.content.display().to_string();
    let root = root.trim_end_matches('/');
    let mut plans = Vec::new();
    for source in folder.sources() {
        let track = source.path.split('/').next().unwrap_or_default();
        let of_file = proofs(&source).into_iter();
        plans.extend(of_file.map(|proof| plan::plan(&format!("{root}/{}", source.path), track, proof)));
    }
    if let Some(only) = &options.only {
        plans.retain(|plan| {
            let (track, question) = plan.id.split_once('/').unwrap_or_default();
            [plan.id.as_str(), track, question].contains(&only.as_str())
        });
    }
    plans
}

fn run_all(
    plans: &[Plan],
    options: &Options,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let mut count = Count::default();
    let progress = Progress::new(plans.len());
    let verdicts = run::run(plans, options.jobs, |plan, verdict| {
        count.add(verdict);
        progress.tell(count, &plan.id, err)
    })?;
    progress.end(err)?;
    for (plan, verdict) in plans.iter().zip(&verdicts) {
        if options.json {
            report::write_json(plan, verdict, out)?;
        } else {
            report::write_words(plan, verdict, out)?;
        }
    }
    if options.json { writeln!(err, "{count}") } else { writeln!(out, "{count}") }?;
    Ok(if count.failed > 0 { Outcome::Mistakes } else { Outcome::Done })
}
