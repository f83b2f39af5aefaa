//! What the command says where its surroundings are not what it needs.

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

#[test]
fn a_cache_that_cannot_be_written_is_told_with_the_way_out() {
    let program = env!("CARGO_BIN_EXE_xtask");
    let mut typos = Command::new(program);
    typos.args(["test", "typos"]).env("PALIER_CACHE", format!("{program}/is-no-folder"));
    let said = String::from_utf8(typos.output().unwrap().stderr).unwrap();
    assert!(said.contains("Set PALIER_CACHE to a folder of yours"), "{said}");
}
