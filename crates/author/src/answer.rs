//! `palier answer`: holds typed answers against what is accepted, one JSON object a line.

use std::ffi::OsString;
use std::io::{self, BufRead, Write};

use palier_quiz::command::{check_accepted, check_rejected, grade};
use palier_quiz::{Lang, Typed};
use serde::{Deserialize, Serialize};

use crate::Outcome;

/// The sentences that readers get, from where they are.
#[path = "../../../src/words/why/mod.rs"]
mod words;

pub(crate) const USAGE: &str = "\
usage: palier answer [--lang fr|en]

Reads JSON lines
  {\"accept\":[\"docker (ps) {-a --all}\"],\"reject\":[\"docker ps # why\"],\"answer\":\"docker ps -a\",\"tool\":\"docker\"}
and prints for each
  {\"right\":true,\"why\":\"…\"}, or {\"error\":\"…\"} where a line cannot be read.
`reject`, `tool` and `fold` (true: case and accents do not matter) may be missing; without a tool, the answer is a
term or a number.
";

#[derive(Deserialize)]
#[serde(expecting = "an object with `accept` and `answer`")]
struct Asked {
    accept: Vec<String>,
    reject: Option<Vec<String>>,
    answer: String,
    tool: Option<String>,
    fold: Option<bool>,
}

/// A line that cannot be read is shown up to here, in characters.
const SHOWN: usize = 80;

#[derive(Serialize)]
#[serde(untagged)]
enum Said {
    Graded { right: bool, why: String },
    Bad { error: String },
}

/// Runs the command with the arguments after `answer`.
pub(crate) fn run(
    args: impl IntoIterator<Item = OsString>,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let lang = match parse(args) {
        Ok(Some(lang)) => lang,
        Ok(None) => return written(out.write_all(USAGE.as_bytes()), Outcome::Done, err),
        Err(mistake) => {
            return written(
                write!(err, "palier answer: {mistake}\n\n{USAGE}"),
                Outcome::Failed,
                &mut io::sink(),
            );
        }
    };
    written(each_line(lang, input, out), Outcome::Done, err)
}

fn written(result: io::Result<()>, outcome: Outcome, err: &mut dyn Write) -> Outcome {
    match result {
        Ok(()) => outcome,
        // Who reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => outcome,
        Err(error) => {
            // There is nobody left to tell if this fails too.
            let _ = writeln!(err, "palier answer: {error}");
            Outcome::Failed
        }
    }
}

/// The language, or nothing where help is asked for.
fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Option<Lang>, lexopt::Error> {
    use lexopt::prelude::{Long, Short, Value, ValueExt};
    let mut parser = lexopt::Parser::from_args(args);
    let mut lang = Lang::Fr;
    while let Some(arg) = parser.next()? {
        match arg {
            Long("help") | Short('h') => return Ok(None),
            Long("lang") => {
                let code = parser.value()?.string()?;
                let spoken = [Lang::Fr, Lang::En].into_iter().find(|lang| lang.code() == code);
                lang = spoken.ok_or_else(|| format!("there is no language `{code}`; take fr or en"))?;
            }
            Short(_) | Long(_) | Value(_) => return Err(arg.unexpected()),
        }
    }
    Ok(Some(lang))
}

/// Each line is answered at once, so that a program can ask and wait.
fn each_line(lang: Lang, input: &mut dyn BufRead, out: &mut dyn Write) -> io::Result<()> {
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            serde_json::to_writer(&mut *out, &said(lang, &line))?;
            writeln!(out)?;
            out.flush()?;
        }
        line.clear();
    }
    Ok(())
}

fn said(lang: Lang, line: &[u8]) -> Said {
    let asked: Asked = match serde_json::from_slice(line) {
        Ok(asked) => asked,
        Err(error) => return Said::Bad { error: format!("not the JSON that is read here: {error}") },
    };
    let tool = asked.tool.filter(|tool| !tool.trim().is_empty());
    let accepted = asked.accept.iter().map(|line| (line, check_accepted(tool.as_deref(), line)));
    let reject = asked.reject.unwrap_or_default();
    let rejected = reject.iter().map(|line| (line, check_rejected(tool.as_deref(), line)));
    let mistake = accepted.chain(rejected).find_map(|(line, checked)| Some((line, checked.err()?)));
    if let Some((line, mistake)) = mistake {
        let shown: String = line.chars().take(SHOWN).collect();
        return Said::Bad { error: format!("{shown:?}, column {mistake}") };
    }
    if asked.accept.is_empty() {
        return Said::Bad { error: "nothing is accepted; put a line into `accept`".to_owned() };
    }
    let typed = Typed { tool, fold: asked.fold.unwrap_or_default(), accept: asked.accept, reject };
    let verdict = grade(&typed, &asked.answer);
    Said::Graded { right: verdict.right, why: words::why(lang, &verdict.why) }
}
