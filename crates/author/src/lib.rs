//! The `palier` command: checks a content folder, prints its bank, runs its proofs.

mod answer;
mod args;
mod bank_json;
mod blind;
mod check;
mod complaint;
mod editor;
pub mod folder;
mod place;
#[cfg(feature = "prerender")]
mod prerender;
#[cfg(target_os = "linux")]
mod prove;
mod report;
mod retired;
mod simulate;

use std::ffi::OsString;
use std::io::{self, Write};

use palier_markdown::Severity;
use serde::Serialize;

use crate::args::{Command, USAGE};
use crate::check::Checked;
use crate::complaint::Complaint;
use crate::folder::Folder;

/// How the command ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// The content has errors.
    Mistakes,
    /// It was called wrongly, or cannot read or write.
    Failed,
}

impl From<Outcome> for std::process::ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::Mistakes => Self::from(1),
            Outcome::Failed => Self::from(2),
        }
    }
}

/// Runs the command with the arguments after its name. What is asked for goes to `out`, the rest to `err`.
pub fn run(args: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let args: Vec<OsString> = args.into_iter().collect();
    #[cfg(target_os = "linux")]
    if let Some(done) = prove::called(&args, out, err) {
        return done;
    }
    // Commands with arguments of their own.
    match args.split_first() {
        Some((name, rest)) if name == "answer" => {
            return answer::run(rest.iter().cloned(), &mut io::stdin().lock(), out, err);
        }
        Some((name, rest)) if name == "place" => return place::run(rest, out, err),
        Some((name, rest)) if name == "report" => {
            return report::run(rest, &mut io::stdin().lock(), out, err);
        }
        Some((name, rest)) if name == "simulate" => return simulate::run(rest, out, err),
        _ => {}
    }
    let (outcome, written) = match args::parse(args) {
        Ok(Command::Help) => (Outcome::Done, out.write_all(USAGE.as_bytes())),
        Ok(Command::Check { content, json, report }) => match Folder::read(&content) {
            Ok(folder) => {
                let checked = check::check(&folder);
                let outcome =
                    if checked.count(Severity::Error) > 0 { Outcome::Mistakes } else { Outcome::Done };
                let written = if json {
                    write_json(&checked, report, out)
                } else {
                    write_words(&folder, &checked, report, out)
                };
                (outcome, written)
            }
            Err(missing) => (Outcome::Failed, writeln!(err, "palier: {missing}")),
        },
        Ok(Command::Bank { content }) => match Folder::read(&content) {
            Ok(folder) => {
                let checked = check::read(&folder);
                let mut err = io::BufWriter::new(&mut *err);
                let said = checked.complaints.iter().try_for_each(|complaint| writeln!(err, "{complaint}"));
                let said = said.and_then(|()| err.flush());
                (Outcome::Done, said.and_then(|()| bank_json::write(&checked.bank, out)))
            }
            Err(missing) => (Outcome::Failed, writeln!(err, "palier: {missing}")),
        },
        #[cfg(feature = "prerender")]
        Ok(Command::Prerender(options)) => match Folder::read(&options.content) {
            Ok(folder) => render(&options, &folder, out, err),
            Err(missing) => (Outcome::Failed, writeln!(err, "palier: {missing}")),
        },
        Err(mistake) => (Outcome::Failed, write!(err, "palier: {mistake}\n\n{USAGE}")),
    };
    match written.and_then(|()| out.flush()) {
        Ok(()) => outcome,
        // Who reads has seen enough, as in `palier check | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => outcome,
        Err(error) => {
            // There is nobody left to tell if this fails too.
            let _ = writeln!(err, "palier: cannot write: {error}");
            Outcome::Failed
        }
    }
}

/// Renders the site. A release of which a file could not be read is none: readers would not be told what is missing.
#[cfg(feature = "prerender")]
fn render(
    options: &prerender::Options,
    folder: &Folder,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> (Outcome, io::Result<()>) {
    let unread = check::unread(folder);
    if !options.dev && !unread.is_empty() {
        let end = "palier: the site would be without it; mend it, or take it away";
        return (Outcome::Failed, writeln!(err, "{unread}{end}"));
    }
    match prerender::prerender(options, folder) {
        Ok(rendered) => (Outcome::Done, write!(err, "{unread}").and_then(|()| writeln!(out, "{rendered}"))),
        Err(error) => (Outcome::Failed, writeln!(err, "palier: the pages cannot be rendered: {error}")),
    }
}

/// One complaint a line, the report if it is asked for, then how much there was.
fn write_words(folder: &Folder, checked: &Checked, report: bool, out: &mut dyn Write) -> io::Result<()> {
    for complaint in &checked.complaints {
        writeln!(out, "{complaint}")?;
    }
    if report {
        checked.report.write(out)?;
    }
    let count = |n: usize, thing: &str| if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") };
    let files = count(folder.n_files, "file");
    let questions = count(checked.bank.questions().count(), "question");
    let errors = count(checked.count(Severity::Error), "error");
    let warnings = count(checked.count(Severity::Warning), "warning");
    writeln!(out, "{files}, {questions}, {errors}, {warnings}")
}

/// One object a line.
fn write_json(checked: &Checked, report: bool, out: &mut dyn Write) -> io::Result<()> {
    for Complaint { path, line, column, severity, name, message } in &checked.complaints {
        let object = ComplaintJson {
            file: path,
            line: *line,
            column: *column,
            severity: severity.name(),
            kind: name,
            message,
        };
        serde_json::to_writer(&mut *out, &object)?;
        writeln!(out)?;
    }
    if report { checked.report.write_json(out) } else { Ok(()) }
}

#[derive(Serialize)]
struct ComplaintJson<'c> {
    file: &'c str,
    line: usize,
    column: usize,
    severity: &'static str,
    kind: &'static str,
    message: &'c str,
}
