//! Code in pieces to colour: what is marked in each language, and that nothing is lost.

use std::fmt::Write;

use expect_test::{Expect, expect};
use palier_markdown::{Mark, marks};
use proptest::prelude::*;

/// Marked pieces in brackets with the first letter of their mark.
#[track_caller]
fn check(language: &str, code: &str, want: Expect) {
    let shown = marks(language, code).into_iter().fold(String::new(), |mut shown, (mark, piece)| {
        let name = format!("{mark:?}");
        let _ = if mark == Mark::Plain {
            write!(shown, "{piece}")
        } else {
            write!(shown, "{}[{piece}]", &name[..1])
        };
        shown
    });
    want.assert_eq(&shown);
}

#[test]
fn shell() {
    check(
        "sh",
        "$ git commit -m \"one # two\" # all\nfor f in *.py; do X=1 wc -l \"$f\" | sort; done\necho ${HOME} $? && exit",
        expect![[r#"
            C[$] W[git] commit N[-m] T["one # two"] C[# all]
            W[for] W[f] W[in] W[*.py]; W[do] X=1 W[wc] N[-l] T["$f"] | W[sort]; W[done]
            W[echo] N[${HOME}] N[$?] && W[exit]"#]],
    );
}

#[test]
fn dockerfile() {
    check(
        "dockerfile",
        "# base\nFROM python:3.12-slim AS build\nRUN pip install --no-cache-dir \"x\"\nENV A=$B\n",
        expect![[r#"
            C[# base]
            W[FROM] python:3.12-slim AS build
            W[RUN] pip install N[--no-cache-dir] T["x"]
            W[ENV] A=N[$B]
        "#]],
    );
}

#[test]
fn yaml() {
    check(
        "yaml",
        "on:\n  push: # now\n- name: \"a: b\"\n  n: 3\n  url: http://x#y\n  ok: true",
        expect![[r#"
        N[on]:
          N[push]: C[# now]
        - N[name]: T["a: b"]
          N[n]: N[3]
          N[url]: http://x#y
          N[ok]: W[true]"#]],
    );
}

#[test]
fn python() {
    check(
        "python",
        "@app.get('/x')\nasync def f(a=1):\n    \"\"\"Two\n    lines\"\"\"\n    return None # why",
        expect![[r#"
            N[@app.get](T['/x'])
            W[async] W[def] f(a=N[1]):
                T["""Two
                lines"""]
                W[return] W[None] C[# why]"#]],
    );
}

#[test]
fn sql() {
    check(
        "sql",
        "SELECT count(*) FROM t -- all\nWHERE name = 'O''Neil' and id > 10;",
        expect![[r"
        W[SELECT] W[count](*) W[FROM] t C[-- all]
        W[WHERE] name = T['O']T['Neil'] W[and] id > N[10];"]],
    );
}

#[test]
fn json_and_diff_and_others() {
    check("json", "{\"a\": [1, true, \"b\\\"c\"]}", expect![[r#"{N["a"]: [N[1], W[true], T["b\"c"]]}"#]]);
    check(
        "diff",
        "@@ -1 +1 @@\n-old\n+new\n same",
        expect![[r"
        C[@@ -1 +1 @@]
        R[-old]
        A[+new]
         same"]],
    );
    check(
        "gitignore",
        "# no\n*.pyc",
        expect![[r"
        C[# no]
        *.pyc"]],
    );
    check("brainfuck", "# +-", expect!["# +-"]);
    check("", "plain", expect!["plain"]);
}

const LANGUAGES: [&str; 10] = ["sh", "dockerfile", "yaml", "python", "sql", "json", "diff", "ini", "", "x"];

proptest! {
    #[test]
    fn nothing_is_lost(language in 0..LANGUAGES.len(), code in "([ -~é\n]|[\"'$#{}@:\\\\-]){0,200}") {
        let pieces = marks(LANGUAGES[language], &code);
        prop_assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), code);
    }
}

#[test]
fn long_runs_of_one_piece_are_read_whole() {
    for language in LANGUAGES {
        for piece in [
            "\"", "'", "$", "${", "a:", "-", "#", "\\", "\"\"\"", "\n", " :", "\"a\" ", "a b: ", "- ",
            "\u{e9}${",
        ] {
            let code = piece.repeat(30_000);
            let n: usize = marks(language, &code).iter().map(|(_, piece)| piece.len()).sum();
            assert_eq!(n, code.len());
        }
    }
}
