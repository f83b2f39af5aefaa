//! `palier simulate`: how well the bank places people, by placing made-up ones.

mod chance;
mod plot;
mod report;
mod text;
mod trial;
mod world;

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::str::FromStr;

use lexopt::{Arg, Parser};
use palier_measure::Rules;

use crate::Outcome;
use crate::check;
use crate::folder::Folder;
use report::Report;
use world::{People, World};

const USAGE: &str = "\
Usage: palier simulate [OPTIONS] [CONTENT]   say how well the questions of the path place people

  --people N    made-up people, 4000 unless said otherwise
  --seed N      of people, answers and draws, 1 unless said otherwise
  --differ SD   how much people differ by skill, in logits, 0.6 unless said otherwise
  --stop P      probability of a state that is enough, 0.8 unless said otherwise
  --max N       questions asked at most, 30 unless said otherwise
  --tau SD      skill effects that the placement reckons with, in logits, 0.6 unless said otherwise
  --best        asks the best question, without a draw among the best three
  --made-up     166 made-up questions instead of CONTENT: docs/placement.md
  --json        prints the numbers as JSON
  --svg FILE    draws accuracy and claims
";

struct Options {
    content: PathBuf,
    made_up: bool,
    json: bool,
    svg: Option<PathBuf>,
    people: People,
    rules: Rules,
    seeded: bool,
}

/// Runs the command with the arguments after `simulate`.
pub(crate) fn run(args: &[OsString], out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let options = match parse(args) {
        Ok(Some(options)) => options,
        Ok(None) => return ended(Outcome::Done, out.write_all(USAGE.as_bytes())),
        Err(mistake) => return ended(Outcome::Failed, write!(err, "palier: {mistake}\n\n{USAGE}")),
    };
    let world = match world(&options, err) {
        Ok(world) => world,
        Err(mistake) => return ended(Outcome::Failed, writeln!(err, "palier: {mistake}")),
    };
    let placed = trial::run(&world, options.people, options.rules, options.seeded);
    let report = Report::of(&world, options.people, options.rules, &placed);
    if let Some(path) = &options.svg
        && let Err(error) = fs::write(path, plot::svg(&report))
    {
        return ended(
            Outcome::Failed,
            writeln!(err, "palier: {}: cannot be written: {error}", path.display()),
        );
    }
    let said = if options.json {
        serde_json::to_writer(&mut *out, &report).map_err(io::Error::from).and_then(|()| writeln!(out))
    } else {
        text::write(&report, out)
    };
    match said {
        // Who reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Done,
        said => ended(Outcome::Done, said.and_then(|()| out.flush())),
    }
}

fn ended(outcome: Outcome, said: io::Result<()>) -> Outcome {
    if said.is_ok() { outcome } else { Outcome::Failed }
}

fn world(options: &Options, err: &mut dyn Write) -> Result<World, String> {
    if options.made_up {
        return Ok(World::made_up(options.people.seed));
    }
    let folder = Folder::read(&options.content).map_err(|missing| missing.to_string())?;
    let checked = check::read(&folder);
    // Where this cannot be said, nor can what follows.
    let _ = checked.say_errors(&options.content, err);
    let bank = checked.bank;
    if !palier_quiz::Placing::path(&bank).is_enough() {
        return Err(format!(
            "{}: each level needs {} questions that are scored; write more, or see `palier check`",
            options.content.display(),
            palier_quiz::ENOUGH_TO_PLACE
        ));
    }
    Ok(World::of_bank(&bank, options.people.seed))
}

/// Nothing where help is asked for.
fn parse(args: &[OsString]) -> Result<Option<Options>, lexopt::Error> {
    let mut parser = Parser::from_args(args);
    let people = People { n: 4000, seed: 1, mean: 0.0, sd: 1.5, differ: 0.6 };
    let rules = Rules { seed: None, ..Rules::USUAL };
    let mut options = Options {
        content: "content".into(),
        made_up: false,
        json: false,
        svg: None,
        people,
        rules,
        seeded: true,
    };
    let mut content = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Long("json") => options.json = true,
            Arg::Long("made-up") => options.made_up = true,
            Arg::Long("best") => options.seeded = false,
            Arg::Long("svg") => options.svg = Some(parser.value()?.into()),
            Arg::Long("people") => options.people.n = number(&mut parser, "--people")?,
            Arg::Long("seed") => options.people.seed = number(&mut parser, "--seed")?,
            Arg::Long("max") => options.rules.stopping.max = number(&mut parser, "--max")?,
            Arg::Long("differ") => options.people.differ = within(&mut parser, "--differ", 3.0)?,
            Arg::Long("tau") => options.rules.skill_sd = within(&mut parser, "--tau", 3.0)?,
            Arg::Long("stop") => options.rules.stopping.sure = within(&mut parser, "--stop", 1.0)?,
            Arg::Value(value) if content.is_none() => content = Some(PathBuf::from(value)),
            Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(arg.unexpected()),
        }
    }
    if options.people.n == 0 || options.people.n > 1_000_000 {
        return Err("--people must lie in 1 to 1000000".into());
    }
    if let Some(content) = content {
        if options.made_up {
            return Err("--made-up asks no questions of CONTENT; leave one of them out".into());
        }
        options.content = content;
    }
    Ok(Some(options))
}

/// The value of the option `name`.
fn number<N: FromStr>(parser: &mut Parser, name: &str) -> Result<N, lexopt::Error> {
    let value = parser.value()?;
    let number = value.to_str().and_then(|text| text.parse().ok());
    number.ok_or_else(|| format!("{name} takes a number, not {}", value.display()).into())
}

/// A number of 0 to `most`.
fn within(parser: &mut Parser, name: &str, most: f64) -> Result<f64, lexopt::Error> {
    let value: f64 = number(parser, name)?;
    if (0.0..=most).contains(&value) {
        Ok(value)
    } else {
        Err(format!("{name} must lie in 0 to {most}").into())
    }
}
