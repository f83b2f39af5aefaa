//! Content folders as disks have them: links, names, what cannot be read.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test")]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod content;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::{Expect, expect};

use content::Content;

const BRANCHES: &str = "\
# Branches {#branches}

Du texte.

> Je sais publier une branche.

## Ranger {#sort .order}

1. Un
2. Deux
3. Trois

> [!NOTE]
> Voilà.

[Git](https://git-scm.com)
";

impl Content {
    fn git(name: &str) -> Self {
        Self::of_skill(name, BRANCHES)
    }

    fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    fn says(&self, folder: &str, want: Expect) {
        self.said(&mut self.palier(&["check", folder]), want);
    }

    fn said(&self, command: &mut Command, want: Expect) {
        let output = command.current_dir(&self.root).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        want.assert_eq(&format!("{}{}ends with {code}\n", text(output.stdout), text(output.stderr)));
    }
}

#[test]
fn a_file_that_is_no_text_is_not_called_missing() {
    let content = Content::git("latin");
    let utf_16: Vec<u8> = BRANCHES.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [b"# Caf\xe9\n".to_vec(), [b"\xff\xfe".to_vec(), utf_16].concat()] {
        fs::write(content.at("content/git/branches.fr.md"), bytes).unwrap();
        let output = content.palier(&["check"]).output();
        let said = String::from_utf8(output.unwrap().stdout).unwrap();
        assert!(said.contains("branches.fr.md:1:") && said.contains("is not UTF-8 text"), "{said}");
        assert!(said.ends_with("2 files, 0 questions, 1 error, 0 warnings\n"), "{said}");
    }
    fs::write(content.at("content/git/branches.fr.md"), BRANCHES).unwrap();
    fs::write(content.at("content/git/track.fr.md"), b"\xff").unwrap();
    content.says(
        "content",
        expect![[r#"
        content/git/track.fr.md:1:1: error: the file is not UTF-8 text; save it as UTF-8
        2 files, 1 question, 1 error, 0 warnings
        ends with 1
    "#]],
    );
}

#[test]
fn links_are_followed() {
    let content = Content::git("links");
    fs::rename(content.at("content/git"), content.at("elsewhere")).unwrap();
    symlink("../elsewhere", content.at("content/git")).unwrap();
    content.says(
        "content",
        expect![[r#"
        2 files, 1 question, 0 errors, 0 warnings
        ends with 0
    "#]],
    );
    symlink("nowhere", content.at("content/git/gone.fr.md")).unwrap();
    content.says("content", expect![[r#"
        content/git/gone.fr.md:1:1: error: it cannot be read (No such file or directory (os error 2)); mend that or take it away
        3 files, 1 question, 1 error, 0 warnings
        ends with 1
    "#]]);
    symlink("..", content.at("content/git/loop")).unwrap();
    let output = content.palier(&["check"]).output();
    assert_eq!(output.unwrap().status.code(), Some(1));
}

#[test]
fn names_that_are_nearly_right() {
    let content = Content::git("names");
    for name in ["git/pipes.fr.MD", "git/pipes.markdown", "git/notes.txt", "README.MD", "lost.fr.Markdown"] {
        fs::write(content.at("content").join(name), BRANCHES).unwrap();
    }
    fs::write(content.at("content/git/a\nb.fr.md"), "").unwrap();
    content.says("content", expect![[r#"
        content/git/a\nb.fr.md:1:1: error: `a\nb` in the file's name is not an id; use 1 to 32 of a-z, 0-9 and -
        content/git/a\nb.fr.md:1:1: error: the file is empty; begin it with `# Title {#id}`
        content/git/pipes.fr.MD:1:1: error: not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`
        content/git/pipes.markdown:1:1: error: not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`
        content/lost.fr.Markdown:1:1: error: not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`
        6 files, 1 question, 5 errors, 0 warnings
        ends with 1
    "#]]);
}

#[test]
fn a_track_is_checked_with_its_neighbours() {
    let content = Content::git("track");
    content.says(
        "content/git",
        expect![[r#"
        palier: `content/git` is a track's folder; check the one around it, as `palier check content`
        ends with 2
    "#]],
    );
    content.says(
        "content/git/",
        expect![[r#"
        palier: `content/git/` is a track's folder; check the one around it, as `palier check content`
        ends with 2
    "#]],
    );
    let mut inside = Command::new("sh");
    inside.args(["-c", "cd content/git && \"$0\" check .", env!("CARGO_BIN_EXE_palier")]);
    content.said(
        &mut inside,
        expect![[r#"
        palier: `.` is a track's folder; check the one around it, as `palier check ..`
        ends with 2
    "#]],
    );
}

#[test]
fn what_never_ends_is_not_read() {
    let content = Content::git("pipe");
    let made = Command::new("mkfifo")
        .args(["git/pipe.fr.md", "retired.csv"])
        .current_dir(content.at("content"))
        .status();
    assert!(made.unwrap().success());
    content.says("content", expect![[r#"
        content/git/pipe.fr.md:1:1: error: it cannot be read (it is no regular file); mend that or take it away
        content/retired.csv:1:1: error: it cannot be read (it is no regular file); mend that or take it away
        3 files, 1 question, 2 errors, 0 warnings
        ends with 1
    "#]]);
}

#[test]
fn a_folder_that_cannot_be_read_does_not_hide_the_rest() {
    let content = Content::git("locked");
    fs::create_dir(content.at("content/docker")).unwrap();
    fs::set_permissions(content.at("content/docker"), Permissions::from_mode(0o0)).unwrap();
    // Root reads everything, and nobody else may reach the build's folder. Copied by a process of its own: a file that
    // another test's child has open for writing cannot be run.
    let palier = content.at("palier");
    assert!(Command::new("cp").arg(env!("CARGO_BIN_EXE_palier")).arg(&palier).status().unwrap().success());
    let mut command = Command::new(palier);
    if owner(&content.root) == 0 {
        command.uid(65_534).gid(65_534);
    }
    content.said(command.arg("check"), expect![[r#"
        content/docker:1:1: error: it cannot be read (Permission denied (os error 13)); mend that or take it away
        2 files, 1 question, 1 error, 0 warnings
        ends with 1
    "#]]);
}

fn owner(path: &Path) -> u32 {
    fs::metadata(path).unwrap().uid()
}
