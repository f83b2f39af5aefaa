//! What the command says when nobody reads on.

use std::{
    io,
    process::{Command, Stdio},
};

#[test]
fn a_reader_who_has_seen_enough_is_no_accident() {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let mut help = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let ended = help.arg("help").stdout(writer).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}
