//! What `palier report` was asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

pub(super) const USAGE: &str = "\
Usage: palier report [--content DIR] [--format table|csv|json] LINK…

Scores result links with the questions of DIR (`content` unless said otherwise).
Without a LINK, or with `-`, links come from standard input (too), separated by blanks or lines.
Ends with 1 when a link is bad; the others are reported all the same.
";

#[derive(Clone, Copy)]
pub(super) enum Format {
    Table,
    Csv,
    Json,
}

pub(super) struct Options {
    pub(super) content: PathBuf,
    pub(super) format: Format,
    pub(super) links: Vec<String>,
    pub(super) from_input: bool,
}

/// None where help is asked for.
///
/// # Errors
/// What is unknown or missing.
pub(super) fn parse(args: &[OsString]) -> Result<Option<Options>, lexopt::Error> {
    let mut parser = Parser::from_args(args);
    let mut options =
        Options { content: "content".into(), format: Format::Table, links: Vec::new(), from_input: false };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Long("content") => options.content = parser.value()?.into(),
            Arg::Long("format") => {
                options.format = match parser.value()?.string()?.as_str() {
                    "table" => Format::Table,
                    "csv" => Format::Csv,
                    "json" => Format::Json,
                    other => {
                        return Err(format!("there is no format `{other}`; use table, csv or json").into());
                    }
                }
            }
            Arg::Value(value) if value == "-" => options.from_input = true,
            Arg::Value(value) => options.links.push(value.to_string_lossy().into_owned()),
            Arg::Short(_) | Arg::Long(_) => return Err(arg.unexpected()),
        }
    }
    options.from_input |= options.links.is_empty();
    Ok(Some(options))
}
