//! `palier prove` with scripts that do what they must and scripts that do what they must not, all truly run.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test")]

mod cell;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A content folder, taken away at the end.
struct Content(PathBuf);

impl Content {
    fn new(questions: &str) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("palier-prove-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let root = std::env::temp_dir().join(name);
        fs::create_dir_all(root.join("git")).unwrap();
        fs::write(root.join("git/a.fr.md"), questions).unwrap();
        Self(root)
    }
}

impl Drop for Content {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn prove(content: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_palier")).arg("prove").args(args).arg(content).output().unwrap()
}

/// What is said of the proofs, without the folder in front and without what they printed.
fn said(content: &Path, args: &[&str]) -> String {
    let output = prove(content, args);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with("    |"));
    let root = format!("{}/git/", content.display());
    let lines: Vec<String> = lines.map(|line| line.replace(&root, "")).collect();
    lines.join("\n") + "\n"
}

/// Whether this machine has no cells, which is said.
fn has_no_cells() -> bool {
    let content = Content::new("## A {#a}\n\n```sh proof tool=sh\nfalse\n```\n");
    let no = said(&content.0, &[]).contains("lets no script be shut in");
    if no {
        eprintln!("not tested: this machine lets no script be shut in");
    }
    no
}

/// A plain proof with this script, and all that is said of it.
#[track_caller]
fn case(script: &str, want: &str) {
    let content = Content::new(&format!("## A {{#a}}\n\n```sh proof tool=git seconds=2\n{script}\n```\n"));
    let failed = usize::from(!want.is_empty());
    let line = if want.is_empty() { String::new() } else { format!("a.fr.md:3: git/a: {want}\n") };
    let count = format!("{} proven, {failed} failed, 0 not proven here\n", 1 - failed);
    assert_eq!(said(&content.0, &[]), line + &count, "{script}");
}

#[test]
fn a_script_that_does_its_work() {
    if has_no_cells() {
        return;
    }
    case("git init -q . && test -d .git", "");
    case("test -z \"$(ls -A)\" && test -z \"$(ls -A ~)\" && git --version | grep -q git", "");
    case("f=$(mktemp) && git --version >$f && grep -q version $f", "");
    case("! tty -s && test $(id -u) != 0 && git --version | grep -q version", "");
    case("git init -q . && git commit -q --allow-empty -m a && git log --format=%an | grep -q Camille", "");
    case("test \"$(git config --get user.name)\" = '' && git --version | grep -q version", "");
    case(
        "git --version",
        "with `true` in place of git the script exits with 0: a proof that cannot fail proves nothing",
    );
    case("false", "the script exits with 1; it must exit with 0");
    case("no-such-program", "the script exits with 127 (a command is not found); it must exit with 0");
    case("kill -9 $$", "the script is ended by a signal; it must exit with 0");
}

#[test]
fn a_script_that_passes_without_its_tool() {
    if has_no_cells() {
        return;
    }
    let content = Content::new("## A {#a}\n\n```sh proof tool=git\ngit --version; true\n```\n");
    assert_eq!(
        said(&content.0, &[]),
        "\
a.fr.md:3: git/a: with `true` in place of git the script exits with 0: a proof that cannot fail proves nothing
a.fr.md:3: git/a: with `false` in place of git the script exits with 0: a proof that cannot fail proves nothing
0 proven, 1 failed, 0 not proven here
"
    );
}

const TYPED: &str = "\
## A {#a}

```accept tool=git
git log {-n --max-count=1}
```

```reject
git log -n 2   # one too many
git lag -1   # no such command
```

```sh proof tool=git
git init -q . && git commit -q --allow-empty -m one && git commit -q --allow-empty -m two
test \"$(answer | grep -c ^commit)\" = 1
```

## B {#b}

- [ ] `git tag one`
- [x] `git branch one`
- [ ] Nothing

```sh proof tool=git answers=\"git tag one ;; git branch one ;; -\"
git init -q . && git commit -q --allow-empty -m one && answer && git show-ref -q --heads one
```

## C {#c}

- [x] `git tag one`
- [ ] `git branch one`

```sh proof tool=git
git init -q . && git commit -q --allow-empty -m one && answer && git show-ref -q --heads one
```

## D {#d}

```sh proof tool=no-such-tool
answer
```
";

#[test]
fn right_and_wrong_lines() {
    if has_no_cells() {
        return;
    }
    let content = Content::new(TYPED);
    assert_eq!(
        said(&content.0, &[]),
        "\
a.fr.md:29: git/c: with the right answer `git tag one` the script exits with 1; it must exit with 0
a.fr.md:30: git/c: with the wrong answer `git branch one` the script exits with 0, as if it were right; it must not
a.fr.md:38: git/d: there is nothing to put for `answer`; list lines in a fence `answers`
2 proven, 2 failed, 0 not proven here
"
    );
    assert_eq!(said(&content.0, &["--only", "git/a"]), "1 proven, 0 failed, 0 not proven here\n");
    assert_eq!(prove(&content.0, &["--only", "b"]).status.code(), Some(0));
    assert_eq!(prove(&content.0, &["--only", "c"]).status.code(), Some(1));
    assert_eq!(prove(&content.0, &["--only", "z"]).status.code(), Some(2));
}

#[test]
fn an_object_a_proof() {
    if has_no_cells() {
        return;
    }
    let missing = TYPED.replace("tool=no-such-tool\nanswer", "tool=no-such-tool\ntrue");
    let content = Content::new(&missing);
    let output = prove(&content.0, &["--json"]);
    let lines: Vec<serde_json::Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let verdicts: Vec<String> =
        lines.iter().map(|line| format!("{} {}", line["id"], line["verdict"]).replace('"', "")).collect();
    assert_eq!(verdicts, ["git/a proven", "git/b proven", "git/c failed", "git/d not-proven-here"]);
    assert_eq!(lines[2]["complaints"][0]["role"], "right");
    assert_eq!(lines[2]["complaints"][0]["answer"], "git tag one");
    assert_eq!(lines[2]["complaints"][0]["status"], 1);
    assert_eq!(lines[3]["why"], "not installed: no-such-tool");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "2 proven, 1 failed, 1 not proven here\n");
    assert_eq!(output.status.code(), Some(1));
}

/// Real proofs of the tools that the documentation names. What is missing here is said, and nothing fails.
#[test]
fn proofs_of_every_tool() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/proofs");
    let output = prove(&folder, &[]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains(" 0 failed,"), "{text}");
    eprintln!("{text}");
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_is_no_success() {
    let content = Content::new("## A {#a}\n");
    fs::write(content.0.join("git/b.fr.md"), b"## B {#b}\n\n```sh proof tool=git\nfalse # \xe9\n```\n")
        .unwrap();
    let output = prove(&content.0, &[]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("git/b.fr.md:4:9: error: ") && said.contains("UTF-8"), "{said}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "0 proven, 0 failed, 0 not proven here\n");
    assert_eq!(output.status.code(), Some(2));
}
