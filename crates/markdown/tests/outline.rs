//! Where the parts of questions stand.

#![expect(clippy::unwrap_used, reason = "a test")]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use std::fmt::Write;

use expect_test::{Expect, expect};
use palier_markdown::{Place, Source, outline};

fn check(path: &str, text: &str, want: Expect) {
    let place = |place: &Place| format!("{}:{}", place.line, place.column);
    let mut said = String::new();
    let Some(outline) = outline(&Source { path, text }) else { return want.assert_eq("none\n") };
    writeln!(said, "{}/{} {} {}", outline.track, outline.skill, outline.lang, place(&outline.title)).unwrap();
    for question in &outline.questions {
        let offered: Vec<String> = question.offered.iter().map(place).collect();
        let explanation = question.explanation.as_ref().map(place).unwrap_or_default();
        let from = question.from.as_deref().unwrap_or("-");
        let heading = place(&question.heading);
        writeln!(said, "{heading} {} [{}] {explanation} {from}", question.id, offered.join(" ")).unwrap();
    }
    want.assert_eq(&said);
}

#[test]
fn parts_of_every_kind() {
    check(
        "git/branches.fr.md",
        "\
# Branches {#branches}\r

## Un {#one from=1a2b3c4d}

1. dans
2. l'énoncé

- [ ] a
  > Non.
- [x] b

> [!NOTE]
> Oui.

## Deux {#two .order}

1. a
2. b
3. c

## Trois {#three .match}

| a | b |
|---|---|
| 1 | 2 |
| 3 | 4 |

## Sans nom

## Cas {#case .case}

### Quatre {#four}

  - [ ] é

    b
  - [x] c
",
        expect![[r#"
            git/branches fr 1:1
            3:1 one [8:1 10:1] 12:1 1a2b3c4d
            15:1 two []  -
            21:1 three []  -
            30:1 case []  -
            32:1 four [34:1 37:1]  -
        "#]],
    );
}

#[test]
fn what_is_not_a_skill() {
    check(
        "branches.md",
        "# A {#branches}\n",
        expect![[r#"
        none
    "#]],
    );
    check(
        "git/branches.fr.md",
        "",
        expect![[r#"
        git/branches fr 1:1
    "#]],
    );
    check(
        "git/branches.fr.md",
        &"a\n".repeat(1 << 20),
        expect![[r#"
        none
    "#]],
    );
}
