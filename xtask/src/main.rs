//! `cargo xtask`: set-up, build, serve and test, each by one command that installs what it lacks.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks on its terminal")]

mod args;
#[path = "../../crates/author/src/prerender/base.rs"]
mod base;
mod bench;
mod budget;
mod failure;
mod places;
mod progress;
mod run;
mod serve;
#[path = "../../crates/author/src/prerender/settings.rs"]
mod settings;
mod setup;
mod site;
mod steps;
mod test;
mod watch;
mod weigh;

use args::{Task, USAGE};
use failure::Failure;
use places::Places;
use std::{
    env, panic,
    process::{self, ExitCode},
};

fn main() -> ExitCode {
    end_with_the_reader();
    let args: Vec<String> = env::args().skip(1).collect();
    match Task::parse(&args).and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure @ Failure::Usage(_)) => {
            eprintln!("error: {failure}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Whoever closes the pipe, as `cargo xtask help | head` does, has seen enough: that is no accident to tell of.
fn end_with_the_reader() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |accident| {
        if accident.to_string().contains("failed printing to std") {
            process::exit(1);
        }
        usual(accident);
    }));
}

fn carry_out(task: Task) -> Result<(), Failure> {
    let places = Places::find()?;
    match task {
        Task::Help => {
            println!("{USAGE}");
            Ok(())
        }
        Task::Build { base } => site::build(&places, base.as_deref()),
        Task::Prerender => site::prerender(&places),
        Task::Serve { port, open, release } => serve::serve(&places, port, open, release),
        Task::Watch { port } => serve::watch_beside_trunk(&places, port),
        Task::Bench(what) => bench::bench(&places, &what),
        Task::Test { steps, names } => test::test(&places, &steps, &names),
    }
}
