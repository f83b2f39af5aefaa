//! `palier answer`, as programs meet it.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::io::Write;
use std::process::{Command, Stdio};

use expect_test::{Expect, expect};

#[track_caller]
fn check(args: &[&str], input: &str, want: Expect) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_palier"))
        .arg("answer")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    want.assert_eq(&String::from_utf8(output.stdout).unwrap());
}

const ASKED: &str = r#"
{"accept":["docker (ps|container ls) {-a --all}"],"reject":["docker ps # seulement ceux qui tournent"],"answer":"docker ps -a","tool":"docker"}
{"accept":["docker (ps|container ls) {-a --all}"],"reject":["docker ps # seulement ceux qui tournent"],"answer":"docker container ls","tool":"docker"}
{"accept":["docker (ps|container ls) {-a --all}"],"answer":"docker ps -A","tool":"docker"}
{"accept":["docker run {-d} >> nginx"],"answer":"docker run nginx -d","tool":"docker"}
{"accept":["git commit {-m=x}"],"answer":"git commit; ls","tool":"git"}
{"accept":["Cohérence à terme"],"answer":"coherence a terme","fold":true}
{"accept":["docker {ps"],"answer":"docker ps","tool":"docker"}
{"accept":[],"answer":"docker ps","tool":"docker"}
{"answer":1}
"#;

#[test]
fn each_line_has_its_answer() {
    check(
        &[],
        ASKED,
        expect![[r#"
        {"right":true,"why":"C’est juste."}
        {"right":false,"why":"seulement ceux qui tournent"}
        {"right":false,"why":"« -A » n’est pas « -a » : la casse compte."}
        {"right":false,"why":"« -d » vient après « nginx » : là, ce n’est plus une option de la commande."}
        {"right":false,"why":"Hors guillemets, « ; » s’adresse au shell : il faut une seule commande, sans plus."}
        {"right":true,"why":"C’est juste."}
        {"error":"\"docker {ps\", column 8: `{` is not closed; close it, or quote it: `'{'`"}
        {"error":"nothing is accepted; put a line into `accept`"}
        {"error":"not the JSON that is read here: invalid type: integer `1`, expected a string at line 1 column 11"}
    "#]],
    );
    check(
        &["--lang", "en"],
        ASKED,
        expect![[r#"
        {"right":true,"why":"That is right."}
        {"right":false,"why":"seulement ceux qui tournent"}
        {"right":false,"why":"“-A” is not “-a”: case counts."}
        {"right":false,"why":"“-d” comes after “nginx”: there it is no option of the command any more."}
        {"right":false,"why":"Outside quotes, the shell takes “;” for itself: one command only."}
        {"right":true,"why":"That is right."}
        {"error":"\"docker {ps\", column 8: `{` is not closed; close it, or quote it: `'{'`"}
        {"error":"nothing is accepted; put a line into `accept`"}
        {"error":"not the JSON that is read here: invalid type: integer `1`, expected a string at line 1 column 11"}
    "#]],
    );
}

#[test]
fn a_broken_line_does_not_end_it() {
    let good = r#"{"accept":["git status"],"answer":"git status","tool":"git"}"#;
    check(
        &["--lang=en"],
        &format!("{{\n\n{good}"),
        expect![[r#"
        {"error":"not the JSON that is read here: EOF while parsing an object at line 2 column 0"}
        {"right":true,"why":"That is right."}
    "#]],
    );
}

#[test]
fn fields_may_be_null() {
    check(
        &[],
        r#"{"accept":["git status"],"reject":null,"fold":null,"answer":"git statut","tool":"git"}
{"accept":["4"],"tool":null,"answer":"4"}
"#,
        expect![[r#"
        {"right":false,"why":"« statut » n’est pas la sous-commande de « git » qu’il faut ici."}
        {"right":true,"why":"C’est juste."}
    "#]],
    );
}

#[test]
fn a_language_that_is_not_spoken_is_named() {
    // Russian is one of content, and its reasons are not translated.
    for lang in ["de", "ru"] {
        let mut palier = Command::new(env!("CARGO_BIN_EXE_palier"));
        let output = palier.args(["answer", "--lang", lang]).stdin(Stdio::null()).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        let want = format!("palier answer: there is no language `{lang}`; take fr or en\n");
        assert!(said.starts_with(&want), "{said}");
    }
}
