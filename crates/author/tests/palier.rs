//! The command as authors and programs meet it.

#![expect(clippy::unwrap_used, reason = "a test")]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod content;

use std::collections::BTreeMap;
use std::io::Read;
use std::process::{Output, Stdio};

use expect_test::{Expect, expect};
use palier_quiz::QuestionId;

use content::{Content, TRACK};

const BRANCHES: &str = "\
# Branches {#branches}

Du texte.

> Je sais publier une branche.

## Annuler {#revert difficulty=2 covers=level-1/versioning valid=2026-11}

Que fait `git revert` ?

> [!TIP]
> Pensez aux autres.

- [ ] Une réécriture
  > Rien n'est réécrit.
- [x] Un commit de plus
- [ ] Un commit de moins
  > Aucun ne disparaît.

> [!NOTE]
> L'historique reste.

[git-revert](https://git-scm.com/docs/git-revert)

```sh proof tool=git
answer
```

## Ranger {#sort .order}

1. Un
2. Deux
3. Trois

> [!NOTE]
> Voilà.

[Git](https://git-scm.com)

## Associer {#pair .match}

| a | b |
|---|---|
| 1 | oui |
| 2 | non |
| 3 | oui |

> [!NOTE]
> Voilà.

[Git](https://git-scm.com)
";

impl Content {
    fn check(&self, args: &[&str], want: Expect) {
        let Output { status, stdout, stderr } = self.palier(args).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let usage = text(self.palier(&["--help"]).output().unwrap().stdout);
        let stderr = text(stderr).replace(&usage, "(the usage)\n");
        want.assert_eq(&format!(
            "{}---- stderr\n{stderr}---- ends with {}\n",
            text(stdout),
            status.code().unwrap()
        ));
    }
}

#[test]
fn good_content() {
    let content = Content::of_skill("good", BRANCHES);
    content.check(
        &["check"],
        expect![[r#"
        2 files, 3 questions, 0 errors, 0 warnings
        ---- stderr
        ---- ends with 0
    "#]],
    );
    content.check(
        &["check", "content/"],
        expect![[r#"
        2 files, 3 questions, 0 errors, 0 warnings
        ---- stderr
        ---- ends with 0
    "#]],
    );
    content.check(
        &["check", "--json"],
        expect![[r#"
        ---- stderr
        ---- ends with 0
    "#]],
    );
    content.check(&["bank"], expect![[r#"
        {"tracks":[{"id":"git","level":null,"title":{"fr":"Git"},"skills":[{"id":"branches","title":{"fr":"Branches"},"can_do":{"fr":"Je sais publier une branche."},"questions":[{"id":"git/revert","kind":"single","case":null,"difficulty":2,"covers":["level-1/versioning"],"valid":"2026-11","references":["https://git-scm.com/docs/git-revert"],"proof":"git","text":{"fr":{"title":"Annuler","stem":"Que fait `git revert` ?","options":["Une réécriture","Un commit de plus","Un commit de moins"],"feedback":["Rien n'est réécrit.",null,"Aucun ne disparaît."],"keys":[1],"hints":["Pensez aux autres."],"explanation":"L'historique reste."}}},{"id":"git/sort","kind":"order","case":null,"difficulty":3,"covers":[],"valid":null,"references":["https://git-scm.com"],"proof":null,"text":{"fr":{"title":"Ranger","stem":"","options":["Un","Deux","Trois"],"feedback":[],"keys":[0,1,2],"hints":[],"explanation":"Voilà."}}},{"id":"git/pair","kind":"match","case":null,"difficulty":3,"covers":[],"valid":null,"references":["https://git-scm.com"],"proof":null,"text":{"fr":{"title":"Associer","stem":"","options":["1","2","3"],"rights":["oui","non"],"feedback":[],"keys":[0,1,0],"hints":[],"explanation":"Voilà."}}}]}]}]}
        ---- stderr
        ---- ends with 0
    "#]]);
}

#[test]
fn mistakes() {
    let content = Content::new(
        "mistakes",
        &[
            ("git/track.fr.md", TRACK.as_bytes()),
            (
                "git/branches.fr.md",
                BRANCHES.replace("difficulty=2", "difficulty=\"2\"").replace("  > Rien", "  Rien").as_bytes(),
            ),
            ("git/latin.fr.md", b"# Latin\n\nUn caf\xe9.\n"),
            ("git/.branches.fr.md.swp", b"\xff"),
            ("README.md", b"Not content."),
            ("lost.fr.md", BRANCHES.as_bytes()),
            ("git/deep/lost.fr.md", BRANCHES.as_bytes()),
            ("retired.csv", b"id,retired\ngit/sort,2026-10\ngit/gone,2026-10\n\nBad line\n"),
        ],
    );
    content.check(&["check"], expect![[r#"
        content/git/branches.fr.md:7:21: error: the difficulty `"2"` is not on the scale; write a number from 1 to 5
        content/git/branches.fr.md:14:1: warning: a wrong option without feedback; say why below it, as `  > Because …`
        content/git/branches.fr.md:29:1: error: the id `git/sort` is retired and never used again; choose another
        content/git/deep/lost.fr.md:1:1: error: not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`
        content/git/latin.fr.md:3:7: error: the file is not UTF-8 text; save it as UTF-8
        content/lost.fr.md:1:1: error: not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`
        content/retired.csv:5:1: error: `Bad line` is not a retired question; write `track/question,2026-11` below the header `id,retired`
        5 files, 2 questions, 6 errors, 1 warning
        ---- stderr
        ---- ends with 1
    "#]]);
    content.check(&["check", "--json"], expect![[r#"
        {"file":"content/git/branches.fr.md","line":7,"column":21,"severity":"error","kind":"bad-difficulty","message":"the difficulty `\"2\"` is not on the scale; write a number from 1 to 5"}
        {"file":"content/git/branches.fr.md","line":14,"column":1,"severity":"warning","kind":"no-feedback","message":"a wrong option without feedback; say why below it, as `  > Because …`"}
        {"file":"content/git/branches.fr.md","line":29,"column":1,"severity":"error","kind":"retired-id","message":"the id `git/sort` is retired and never used again; choose another"}
        {"file":"content/git/deep/lost.fr.md","line":1,"column":1,"severity":"error","kind":"bad-path","message":"not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`"}
        {"file":"content/git/latin.fr.md","line":3,"column":7,"severity":"error","kind":"not-utf-8","message":"the file is not UTF-8 text; save it as UTF-8"}
        {"file":"content/lost.fr.md","line":1,"column":1,"severity":"error","kind":"bad-path","message":"not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`"}
        {"file":"content/retired.csv","line":5,"column":1,"severity":"error","kind":"bad-retired","message":"`Bad line` is not a retired question; write `track/question,2026-11` below the header `id,retired`"}
        ---- stderr
        ---- ends with 1
    "#]]);
    content.check(&["bank"], expect![[r#"
        {"tracks":[{"id":"git","level":null,"title":{"fr":"Git"},"skills":[{"id":"branches","title":{"fr":"Branches"},"can_do":{"fr":"Je sais publier une branche."},"questions":[{"id":"git/sort","kind":"order","case":null,"difficulty":3,"covers":[],"valid":null,"references":["https://git-scm.com"],"proof":null,"text":{"fr":{"title":"Ranger","stem":"","options":["Un","Deux","Trois"],"feedback":[],"keys":[0,1,2],"hints":[],"explanation":"Voilà."}}},{"id":"git/pair","kind":"match","case":null,"difficulty":3,"covers":[],"valid":null,"references":["https://git-scm.com"],"proof":null,"text":{"fr":{"title":"Associer","stem":"","options":["1","2","3"],"rights":["oui","non"],"feedback":[],"keys":[0,1,0],"hints":[],"explanation":"Voilà."}}}]}]}]}
        ---- stderr
        content/git/branches.fr.md:7:21: error: the difficulty `"2"` is not on the scale; write a number from 1 to 5
        content/git/branches.fr.md:14:1: warning: a wrong option without feedback; say why below it, as `  > Because …`
        content/git/branches.fr.md:29:1: error: the id `git/sort` is retired and never used again; choose another
        content/git/deep/lost.fr.md:1:1: error: not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`
        content/git/latin.fr.md:3:7: error: the file is not UTF-8 text; save it as UTF-8
        content/lost.fr.md:1:1: error: not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`
        content/retired.csv:5:1: error: `Bad line` is not a retired question; write `track/question,2026-11` below the header `id,retired`
        ---- ends with 0
    "#]]);
}

#[test]
fn wrong_calls() {
    let content = Content::new("calls", &[]);
    content.check(&["check"], expect![[r#"
        ---- stderr
        palier: there is no folder `content`; name one that holds `<track>/<skill>.<lang>.md`, as `palier check content`
        ---- ends with 2
    "#]]);
    content.check(&["check", "nowhere"], expect![[r#"
        ---- stderr
        palier: there is no folder `nowhere`; name one that holds `<track>/<skill>.<lang>.md`, as `palier check content`
        ---- ends with 2
    "#]]);
    content.check(&["check", "."], expect![[r#"
        ---- stderr
        palier: the folder `.` holds no content; name one that holds `<track>/<skill>.<lang>.md`, as `palier check content`
        ---- ends with 2
    "#]]);
    content.check(&["--json", "check", "nowhere"], expect![[r#"
        ---- stderr
        palier: there is no folder `nowhere`; name one that holds `<track>/<skill>.<lang>.md`, as `palier check content`
        ---- ends with 2
    "#]]);
    content.check(
        &["check", "--verbose"],
        expect![[r#"
            ---- stderr
            palier: invalid option '--verbose'

            (the usage)
            ---- ends with 2
        "#]],
    );
    content.check(
        &["bank", "--json"],
        expect![[r#"
            ---- stderr
            palier: `bank` is JSON always; leave out --json

            (the usage)
            ---- ends with 2
        "#]],
    );
    content.check(
        &["check", "a", "b"],
        expect![[r#"
            ---- stderr
            palier: unexpected argument "b"

            (the usage)
            ---- ends with 2
        "#]],
    );
    content.check(
        &["chekc"],
        expect![[r#"
            ---- stderr
            palier: there is no command `chekc`

            (the usage)
            ---- ends with 2
        "#]],
    );
    content.check(
        &[],
        expect![[r#"
            ---- stderr
            palier: a command is missing

            (the usage)
            ---- ends with 2
        "#]],
    );
    content.check(
        &["--help"],
        expect![[r#"
            Usage: palier check [--json] [--report] [CONTENT]   say what is wrong in a content folder
                   palier bank [CONTENT]                        print its questions as JSON
                   palier place BANK ANSWERS                    place people by their answers
                   palier simulate [CONTENT]                    say how well the questions place people
                   palier report [LINK…]                        score result links (palier report --help)
                   palier answer [--lang fr|en]                 grade typed answers, JSON lines in and out
                   palier prove [--only ID] [--json] [CONTENT]  run its proofs (on Linux)

            CONTENT is `content` unless said otherwise. `--report` adds what blind strategies score.
            `check` ends with 1 when there are errors, and every command with 2 when it cannot do its work.
            ---- stderr
            ---- ends with 0
        "#]],
    );
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let many = format!("# Branches {{#branches}}\n\n{}", "## A {#a}\n\n".repeat(20_000));
    let content = Content::new("pipe", &[("git/branches.fr.md", many.as_bytes())]);
    for args in [&["check"][..], &["check", "--json"], &["bank"]] {
        let mut child = content.palier(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut stderr = child.stderr.take().unwrap();
        let mut said = String::new();
        stderr.read_to_string(&mut said).unwrap();
        let status = child.wait().unwrap();
        assert!(!said.contains("panic"), "{said}");
        assert_ne!(status.code(), Some(101));
    }
}

#[test]
fn a_closed_stderr_is_no_panic() {
    let content =
        Content::new("stderr", &[("git/branches.fr.md", "## A {#a}\n\n".repeat(20_000).as_bytes())]);
    let mut child = content.palier(&["bank"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    let mut bank = String::new();
    child.stdout.take().unwrap().read_to_string(&mut bank).unwrap();
    assert_ne!(child.wait().unwrap().code(), Some(101));
}

#[test]
fn ids_that_links_cannot_tell_apart() {
    let mut seen = BTreeMap::new();
    let (new, old) = (0..)
        .find_map(|i| {
            let id: QuestionId = format!("git/q{i}").parse().unwrap();
            seen.insert(id.hash32(), id.clone()).map(|old| (id, old))
        })
        .unwrap();
    let question = |id: &QuestionId| BRANCHES.replace("#pair", &format!("#{}", id.question));
    let history = question(&new).replace("Branches", "History").replace("branches", "history");
    let history = history.replace("#revert", "#revert-2").replace("#sort", "#sort-2");
    let content = Content::new(
        "hashes",
        &[
            ("git/track.fr.md", format!("{TRACK}- [Histoire](history.fr.md)\n").as_bytes()),
            ("git/branches.fr.md", question(&old).as_bytes()),
            ("git/history.fr.md", history.as_bytes()),
        ],
    );
    let output = content.palier(&["check"]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let want = format!(
        "40:1: error: links cannot tell `{new}` from `{old}`, they have the same hash; rename the new one of them"
    );
    assert!(said.contains(&want), "{said}");
    assert_eq!(said.matches("links cannot tell").count(), 1, "{said}");
}
