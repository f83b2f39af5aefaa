//! Running other programs: shown, shown and read, or only read. None of them may wait for input.

use crate::failure::Failure;
use std::{
    env,
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

/// The cargo that runs this, and with it the toolchain.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The `palier` command, to which its own arguments are added, with `features` of its crate.
pub(crate) fn palier(root: &Path, features: &str) -> Command {
    let mut palier = cargo();
    palier.current_dir(root).args(["run", "--quiet", "--profile", "tool", "--package", "palier-author"]);
    palier.args(["--features", features, "--"]);
    palier
}

/// What `program args…` prints, or nothing if it cannot be started or fails.
pub(crate) fn says(program: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs `command` on the reader's terminal. `what` names it in a complaint.
///
/// # Errors
/// [`Failure::Program`] when it cannot be started or fails.
pub(crate) fn show(what: &str, command: &mut Command) -> Result<(), Failure> {
    let status = command.stdin(Stdio::null()).status().map_err(|error| not_started(what, command, &error))?;
    ended(what, status.success())
}

/// Runs `command`, shows all that it prints, and adds to `kept` the lines that `keep` wants.
///
/// # Errors
/// As [`show`]; the lines are kept all the same.
pub(crate) fn tee(
    what: &str,
    mut command: Command,
    keep: fn(&str) -> bool,
    kept: &mut Vec<String>,
) -> Result<(), Failure> {
    // One pipe for both: what is printed stays in its order.
    let piped = io::pipe().and_then(|(lines, pipe)| {
        command.stdin(Stdio::null()).stdout(pipe.try_clone()?).stderr(pipe);
        Ok((lines, command.spawn()?))
    });
    let (lines, mut child) = piped.map_err(|error| not_started(what, &command, &error))?;
    // It holds the pipe open on our side.
    drop(command);
    let mut screen = io::stdout();
    for line in BufReader::new(lines).split(b'\n') {
        let Ok(mut line) = line else { break };
        let text = String::from_utf8_lossy(&line);
        if keep(&text) {
            kept.push(text.trim_end().to_owned());
        }
        line.push(b'\n');
        // A closed screen is no reason to stop the program.
        let _ = screen.write_all(&line).and_then(|()| screen.flush());
    }
    let success = child.wait().is_ok_and(|status| status.success());
    ended(what, success)
}

pub(crate) fn not_started(what: &str, command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::Program { what: what.to_owned(), said: format!("`{program}` cannot be started: {error}") }
}

fn ended(what: &str, success: bool) -> Result<(), Failure> {
    if success { Ok(()) } else { Err(Failure::Program { what: what.to_owned(), said: String::new() }) }
}
