//! What `palier prove` was asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

pub(crate) const USAGE: &str = "\
Usage: palier prove [--only ID] [--json] [--jobs N] [CONTENT]

Runs the proofs of a content folder (`content` unless said otherwise), each in a cell of its own.
  --only ID   only the proofs of one question (`git/revert-published`, `revert-published`) or one track (`git`)
  --json      an object a line, one a proof; the count goes to the other output
  --jobs N    how many at a time; as many as there are processors unless said otherwise
Ends with 1 when a proof failed, with 2 when the work cannot be done or a file cannot be read.
";

pub(crate) struct Options {
    pub(crate) content: PathBuf,
    pub(crate) only: Option<String>,
    pub(crate) json: bool,
    pub(crate) jobs: Option<usize>,
}

/// None when help is asked for.
///
/// # Errors
/// What is unknown, missing or too much.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Option<Options>, lexopt::Error> {
    let mut parser = Parser::from_args(args);
    let mut options = Options { content: PathBuf::new(), only: None, json: false, jobs: None };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Long("json") => options.json = true,
            Arg::Long("only") => options.only = Some(parser.value()?.string()?),
            Arg::Long("jobs") => match parser.value()?.parse()? {
                0 => return Err("`--jobs` takes a number from 1".into()),
                jobs => options.jobs = Some(jobs),
            },
            Arg::Value(value) if options.content.as_os_str().is_empty() => options.content = value.into(),
            Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(arg.unexpected()),
        }
    }
    if options.content.as_os_str().is_empty() {
        options.content = "content".into();
    }
    Ok(Some(options))
}
