//! What the command was asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

#[cfg(feature = "prerender")]
use lexopt::ValueExt;
use lexopt::{Arg, Parser};

pub(crate) const USAGE: &str = "\
Usage: palier check [--json] [--report] [CONTENT]   say what is wrong in a content folder
       palier bank [CONTENT]                        print its questions as JSON
       palier place BANK ANSWERS                    place people by their answers
       palier simulate [CONTENT]                    say how well the questions place people
       palier report [LINK…]                        score result links (palier report --help)
       palier answer [--lang fr|en]                 grade typed answers, JSON lines in and out
       palier prove [--only ID] [--json] [CONTENT]  run its proofs (on Linux)

CONTENT is `content` unless said otherwise. `--report` adds what blind strategies score.
`check` ends with 1 when there are errors, and every command with 2 when it cannot do its work.
";

pub(crate) enum Command {
    Help,
    Check {
        content: PathBuf,
        json: bool,
        report: bool,
    },
    Bank {
        content: PathBuf,
    },
    #[cfg(feature = "prerender")]
    Prerender(crate::prerender::Options),
}

/// # Errors
/// What is unknown, missing or too much.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let mut parser = Parser::from_args(args);
    let mut name: Option<String> = None;
    let mut content: Option<PathBuf> = None;
    let mut json = false;
    let mut report = false;
    #[cfg(feature = "prerender")]
    let mut options = crate::prerender::Options::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Long("json") => json = true,
            Arg::Long("report") => report = true,
            #[cfg(feature = "prerender")]
            Arg::Long(flag @ ("dist" | "site" | "base" | "dev")) if name.as_deref() == Some("prerender") => {
                match flag {
                    "dist" => options.dist = parser.value()?.into(),
                    "site" => options.site = parser.value()?.into(),
                    "base" => options.base = Some(crate::prerender::base(&parser.value()?.string()?)?),
                    _ => options.dev = true,
                }
            }
            Arg::Value(value) if name.is_none() => name = Some(value.to_string_lossy().into_owned()),
            Arg::Value(value) if content.is_none() => content = Some(value.into()),
            Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(arg.unexpected()),
        }
    }
    let content = content.unwrap_or_else(|| "content".into());
    match name.as_deref() {
        Some("check") => Ok(Command::Check { content, json, report }),
        Some(other) if report => Err(format!("`{other}` has no report; leave out --report").into()),
        Some("bank") if json => Err("`bank` is JSON always; leave out --json".into()),
        Some("bank") => Ok(Command::Bank { content }),
        #[cfg(feature = "prerender")]
        Some("prerender") => Ok(Command::Prerender(crate::prerender::Options { content, ..options })),
        #[cfg(not(target_os = "linux"))]
        Some("prove") => Err("`prove` shuts scripts in with means of Linux only".into()),
        Some("help") => Ok(Command::Help),
        Some(other) => Err(format!("there is no command `{other}`").into()),
        None => Err("a command is missing".into()),
    }
}
