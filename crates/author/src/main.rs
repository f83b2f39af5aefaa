//! The `palier` command; everything it does is in the library.

use std::io::{self, BufWriter};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut err = io::stderr().lock();
    palier_author::run(std::env::args_os().skip(1), &mut out, &mut err).into()
}
