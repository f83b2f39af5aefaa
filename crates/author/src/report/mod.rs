//! `palier report LINK…`: scores result links as the reader's page does.

mod args;
mod table;

use std::ffi::OsString;
use std::io::{self, BufRead, Write};

use palier_quiz::Bank;
use palier_quiz::link::{
    Attempt, Estimate, Exported, Link, Reading, Scale, csv, fragment, json_lines, words,
};

use crate::Outcome;
use crate::check;
use crate::folder::Folder;
use args::{Format, Options, USAGE};

/// A link that could be read, and its number among those given, from 1.
struct Read {
    number: usize,
    attempt: Attempt,
    reading: Reading,
    estimates: Vec<Estimate>,
}

/// Runs the command with the arguments after `report`; links also come from `input`, blank-separated.
pub(crate) fn run(
    args: &[OsString],
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let said = match args::parse(args) {
        Ok(None) => out.write_all(USAGE.as_bytes()).map(|()| Outcome::Done),
        Ok(Some(options)) => report(&options, input, out, err),
        Err(mistake) => write!(err, "palier: {mistake}\n\n{USAGE}").map(|()| Outcome::Failed),
    };
    match said {
        Ok(outcome) => outcome,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Done,
        Err(error) => {
            // Nobody is left to be told when that cannot be written either.
            let _ = writeln!(err, "palier: {error}");
            Outcome::Failed
        }
    }
}

fn report(
    options: &Options,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let mut texts = options.links.clone();
    if options.from_input {
        let mut text = Vec::new();
        input.read_to_end(&mut text)?;
        // A mail in Latin-1, a file in UTF-16, which has a NUL beside each letter: links can be read all the same.
        texts.push(String::from_utf8_lossy(&text).replace('\0', ""));
    }
    // An argument may be a whole mail, as of `report "$(pbpaste)"`.
    let links: Vec<String> =
        texts.iter().flat_map(|text| words(text)).map(|word| word.text.into_owned()).collect();
    if links.is_empty() {
        writeln!(err, "palier: no link; write some behind `report`, or send them to its standard input")?;
        return Ok(Outcome::Failed);
    }
    let Some(folder) = Folder::read_or_say(&options.content, err)? else { return Ok(Outcome::Failed) };
    let checked = check::read(&folder);
    checked.say_errors(&options.content, err)?;
    let mut bank = checked.bank;
    // As the page has them: what both write is the same.
    bank.tracks.sort_by_key(|track| track.rank());
    let scales: Vec<Scale> = Scale::all(&bank).collect();
    let mut read = Vec::new();
    let mut bad = Vec::new();
    for (number, link) in (1..).zip(&links) {
        match open(link, &bank) {
            Ok((attempt, mut reading)) => {
                let estimates = reading.estimate(&scales);
                read.push(Read { number, attempt, reading, estimates });
            }
            Err(why) => {
                writeln!(err, "palier: link {number}: {why}")?;
                bad.push((number, why));
            }
        }
    }
    match options.format {
        Format::Table => table::write_table(&read, &bank, out)?,
        Format::Csv => out.write_all(csv(&exported(&read)).as_bytes())?,
        Format::Json => out.write_all(json_lines(&exported(&read), &bad, &bank).as_bytes())?,
    }
    out.flush()?;
    Ok(if bad.is_empty() { Outcome::Done } else { Outcome::Mistakes })
}

fn exported(read: &[Read]) -> Vec<Exported<'_>> {
    read.iter().map(Read::exported).collect()
}

impl Read {
    fn exported(&self) -> Exported<'_> {
        let Self { number, attempt, reading, estimates } = self;
        Exported { number: *number, attempt, reading, estimates }
    }
}

fn open(link: &str, bank: &Bank) -> Result<(Attempt, Reading), String> {
    match Link::decode(&fragment(link)) {
        Ok(Link::Attempt(attempt)) => {
            let reading = Reading::new(&attempt, bank);
            Ok((attempt, reading))
        }
        Ok(Link::Test(_)) => {
            Err("this link opens a test; what holds answers is the link that comes at its end".to_owned())
        }
        Err(error) => Err(error.to_string()),
    }
}
