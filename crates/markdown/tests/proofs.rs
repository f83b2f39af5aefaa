//! Proofs, as `palier prove` gets them.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::fmt::Write;

use palier_markdown::{ClaimForm, Source, proofs};

#[track_caller]
fn check(text: &str, want: &str) {
    let mut got = String::new();
    for proof in proofs(&Source { path: "git/a.fr.md", text }) {
        let id = proof.question.as_ref().map_or("-", |id| id.as_str());
        writeln!(got, "{}: {id} {} {:?}", proof.line, proof.info.tools.join("+"), proof.script).unwrap();
        for claim in proof.listed.iter().flatten().chain(&proof.claims) {
            let mark = if claim.right { '+' } else { '-' };
            let text = match &claim.form {
                ClaimForm::Choice(text) => format!("choice {text:?}"),
                ClaimForm::Typed(text) => format!("typed {text:?}"),
                ClaimForm::Listed { text, marked } => format!("listed {text:?} {marked}"),
            };
            writeln!(got, "  {}{mark} {text}", claim.line).unwrap();
        }
    }
    assert_eq!(got, want);
}

const CHOICES: &str = "\
# T {#t}

## A {#a}

Stem with `code`.

> [!TIP]
> `hint`

- [ ] `git reset`, then `git push`
  > Not `this`.
- [x] Two lines:
  ```sh
  $ git revert HEAD
  git push
  ```
- [ ] No command.
  > As `said`.

> [!NOTE]
> `more`

[`git-revert`](https://git-scm.com/docs/git-revert)

```sh proof tool=git
answer
```

## B {#b}

```sh proof tool=jq
true
```
";

#[test]
fn choices_give_their_first_code() {
    check(
        CHOICES,
        "\
25: a git \"answer\\n\"
  10- choice Some(\"git reset\")
  12+ choice Some(\"git revert HEAD\\ngit push\")
  17- choice None
31: b jq \"true\\n\"
",
    );
}

#[test]
fn typed_commands_give_their_lines() {
    let text = "\
## A {#a .case}

### Inner {#inner}

```accept tool=docker
docker ps {-a --all}

docker container ls -a
```

```reject
docker ps  # running
```

```sh proof tool=docker
answer
```
";
    check(
        text,
        "\
15: inner docker \"answer\\n\"
  6+ typed \"docker ps {-a --all}\"
  8+ typed \"docker container ls -a\"
  12- typed \"docker ps  # running\"
",
    );
}

#[test]
fn answers_are_listed_beside_or_behind_the_fence() {
    let text = "\
## A {#a}

```answers
[x] git log
[ ] git lag
plain
```

```sh proof tool=git answers=\"one ;; two three\"
answer
```

```sh proof tool=git
answer
```
";
    check(
        text,
        "\
9: a git \"answer\\n\"
  9- listed \"one\" false
  9- listed \"two three\" false
13: a git \"answer\\n\"
  4+ listed \"git log\" true
  5- listed \"git lag\" true
  6- listed \"plain\" false
",
    );
}

#[test]
fn nothing_and_nonsense() {
    check("", "");
    check("```sh proof", "1: -  \"\"\n");
    check("```proof tool=git\nfalse\n```\n", "1: - git \"false\\n\"\n");
    check("> ```sh proof tool=git\n> answer\n> ```\n", "");
}
