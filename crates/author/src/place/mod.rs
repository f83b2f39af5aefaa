//! `palier place BANK ANSWERS`: places people by their answers, for anyone's simulation.

mod bank;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::{fmt, fs};

use palier_measure::Placement;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Outcome;
use bank::Bank;

const USAGE: &str = "\
Usage: palier place BANK ANSWERS   place people by their answers, a line of JSON each

BANK is a JSON file with `rules` and `items`, ANSWERS one with a list of {\"id\", \"answers\"}: docs/placement.md.
";

/// Answers of one person, as given: by the items' ids.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    id: Value,
    /// Marks in 0..=1; null where the answer says nothing.
    answers: Vec<Option<f64>>,
}

/// What is printed of one person.
#[derive(Serialize)]
struct Placed<'p> {
    id: &'p Value,
    /// Ids of the items in the order of asking.
    asked: Vec<usize>,
    /// Of the four states.
    probs: Vec<f64>,
    state: usize,
}

/// Why people cannot be placed.
enum Mistake {
    Usage(String),
    Unreadable { path: String, error: io::Error },
    NotJson { path: String, error: serde_json::Error },
    Bank { path: String, what: String },
    NoAnswer { path: String, person: String, item: usize },
    NoMarks { path: String, person: String, item: usize, marks: f64 },
    Unwritable(io::Error),
}

/// Runs the command with the arguments after `place`.
pub(crate) fn run(args: &[OsString], out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let (outcome, said) = match args {
        [only] if only == "--help" || only == "-h" => (Outcome::Done, out.write_all(USAGE.as_bytes())),
        _ => match place_files(args, out) {
            Ok(()) => (Outcome::Done, out.flush()),
            // Who reads has seen enough.
            Err(Mistake::Unwritable(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
                return Outcome::Done;
            }
            Err(mistake) => (Outcome::Failed, writeln!(err, "palier: {mistake}")),
        },
    };
    if said.is_ok() { outcome } else { Outcome::Failed }
}

fn place_files(args: &[OsString], out: &mut dyn Write) -> Result<(), Mistake> {
    let [bank, answers] = args else {
        return Err(Mistake::Usage(format!("`place` needs two files, not {}", args.len())));
    };
    let (bank_path, answers_path) = (shown(bank), shown(answers));
    let bank: Bank = read(bank)?;
    let people: Vec<Person> = read(answers)?;
    let start = bank.start().map_err(|what| Mistake::Bank { path: bank_path, what })?;
    for person in &people {
        let mut placement = start.placement.clone();
        place(&mut placement, &start.ids, person, &answers_path)?;
        let placed = Placed {
            id: &person.id,
            asked: placement.asked().iter().filter_map(|asked| start.ids.get(asked.index).copied()).collect(),
            probs: placement.belief().states(),
            state: placement.state(),
        };
        let line = serde_json::to_string(&placed).map_err(io::Error::from).map_err(Mistake::Unwritable)?;
        writeln!(out, "{line}").map_err(Mistake::Unwritable)?;
    }
    Ok(())
}

/// Asks until it is time to stop; looks at no answer but those to what it asks.
fn place(placement: &mut Placement, ids: &[usize], person: &Person, path: &str) -> Result<(), Mistake> {
    while placement.stop().is_none() {
        let Some(index) = placement.next() else { break };
        let item = ids.get(index).copied().unwrap_or_default();
        let (path, person_id) = (|| path.to_owned(), || person.id.to_string());
        let marks = *person.answers.get(item).ok_or_else(|| Mistake::NoAnswer {
            path: path(),
            person: person_id(),
            item,
        })?;
        if let Some(marks) = marks.filter(|marks| !(0.0..=1.0).contains(marks)) {
            return Err(Mistake::NoMarks { path: path(), person: person_id(), item, marks });
        }
        placement.answer(index, marks);
    }
    Ok(())
}

fn shown(path: &OsString) -> String {
    Path::new(path).display().to_string()
}

fn read<T: DeserializeOwned>(path: &OsString) -> Result<T, Mistake> {
    let bytes = fs::read(path).map_err(|error| Mistake::Unreadable { path: shown(path), error })?;
    serde_json::from_slice(&bytes).map_err(|error| Mistake::NotJson { path: shown(path), error })
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(what) => write!(f, "{what}\n\n{}", USAGE.trim_end()),
            Self::Unreadable { path, error } => write!(f, "{path}: cannot be read: {error}"),
            Self::NotJson { path, error } => {
                write!(f, "{path}:{}:{}: {error}", error.line(), error.column().max(1))
            }
            Self::Bank { path, what } => write!(f, "{path}: {what}"),
            Self::NoAnswer { path, person, item } => {
                write!(f, "{path}: person {person} has no answer to item {item}; give one for each item id")
            }
            Self::NoMarks { path, person, item, marks } => {
                write!(
                    f,
                    "{path}: person {person}, item {item}: {marks} is no mark; marks are 0 to 1, or null"
                )
            }
            Self::Unwritable(error) => write!(f, "cannot write: {error}"),
        }
    }
}
