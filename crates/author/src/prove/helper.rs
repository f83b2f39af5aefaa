//! The helpers that a script finds in its `PATH`.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The first argument that makes this program a helper; the helper's name comes next.
pub(crate) const HELPER: &str = "prove-helper";

pub(crate) const NAMES: [&str; 2] = ["same-as", "requests"];

/// Runs a helper, and says whether it succeeds.
pub(crate) fn run(args: &[String], out: &mut dyn Write) -> io::Result<bool> {
    match args {
        [name, line] if name == "same-as" => same_as(line, out),
        [name] if name == "requests" => {
            out.write_all(fs::read_to_string(record()).unwrap_or_default().as_bytes())?;
            Ok(true)
        }
        _ => {
            writeln!(out, "usage: same-as 'docker …' | requests")?;
            Ok(false)
        }
    }
}

fn record() -> PathBuf {
    std::env::var_os("PALIER_REQUESTS").map(PathBuf::from).unwrap_or_default()
}

/// What a command line did.
#[derive(PartialEq)]
struct Done {
    status: Option<i32>,
    output: String,
    requests: Vec<String>,
}

/// Whether the answer asks Docker for the same as `line` and prints the same.
///
/// Both must succeed: two lines that are refused in the same words are not the same.
fn same_as(line: &str, out: &mut dyn Write) -> io::Result<bool> {
    let answer = std::env::var("ANSWER").unwrap_or_default();
    let (want, got) = (done(line)?, done(&answer)?);
    if want.status != Some(0) {
        writeln!(out, "same-as: `{line}` itself fails:\n{}", want.output.trim_end())?;
        return Ok(false);
    }
    if want == got {
        return Ok(true);
    }
    writeln!(out, "same-as: `{line}` and `{answer}` differ:")?;
    for (name, done) in [("wanted", &want), ("got", &got)] {
        writeln!(out, "{name}: status {:?}", done.status)?;
        for line in done.requests.iter().map(String::as_str).chain(done.output.lines()).take(12) {
            writeln!(out, "    {line}")?;
        }
    }
    Ok(false)
}

fn done(line: &str) -> io::Result<Done> {
    let plain = try_line(line, false)?;
    // The client wants a terminal for `-t` before it asks for anything.
    if plain.output.contains("not a TTY") { try_line(line, true) } else { Ok(plain) }
}

fn try_line(line: &str, terminal: bool) -> io::Result<Done> {
    let before = fs::read_to_string(record())?.len();
    let mut command = if terminal { Command::new("script") } else { Command::new("sh") };
    if terminal {
        command.args(["-qec", line, "/dev/null"]);
    } else {
        command.args(["-c", line]);
    }
    let output = command.stdin(Stdio::null()).output()?;
    let recorded = fs::read_to_string(record())?;
    let mut requests: Vec<String> =
        recorded.get(before..).unwrap_or_default().lines().map(str::to_owned).collect();
    // The client asks about several containers at the same time.
    requests.sort();
    let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.push_str(&String::from_utf8_lossy(&output.stderr));
    Ok(Done { status: output.status.code(), output: text, requests })
}
