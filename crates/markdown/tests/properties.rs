//! What holds for any text, and for a good file after any slip of the hand.

use palier_markdown::{Source, blocks, inlines, plain, read_bank};
use palier_quiz::{Bank, Question};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const GOOD: &str = include_str!("good/branches.fr.md");
const TRACK: &str = "# Git {#git}\n\nDu texte.\n\n- [Les branches](branches.fr.md)\n";

/// Reads a text as a skill and as a track; every diagnostic must stand within it.
fn read(text: &str) -> Bank {
    let lines: Vec<usize> = {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
        text.split('\n').map(|line| line.chars().count()).collect()
    };
    let mut skill = Bank::default();
    for path in ["git/track.fr.md", "git/branches.fr.md"] {
        let (bank, diagnostics) = read_bank(&[Source { path, text }]);
        for diagnostic in diagnostics {
            let length = lines.get(diagnostic.line - 1).copied();
            assert!(length.is_some_and(|length| diagnostic.column <= length + 1), "{diagnostic}");
            assert!(diagnostic.to_string().contains("; "), "no way out: {diagnostic}");
        }
        skill = bank;
    }
    let _ = (blocks(text), inlines(text), plain(text));
    skill
}

/// Pieces of Markdown that make trouble together.
fn markdown() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "# ",
        "## ",
        "### ",
        "{#a}",
        "{#b .order}",
        "{#c .match difficulty=2}",
        "- ",
        "- [ ] ",
        "- [x] ",
        "-[x]",
        "[x ]",
        "1. ",
        "2) ",
        "> ",
        "> [!NOTE]\n",
        "> [!TIP]\n",
        "[!NOTE]",
        ">",
        "```",
        "~~~",
        "```sh proof tool=git",
        "    ",
        "\t",
        "  ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "| a | b |\n|---|---|\n",
        "| ",
        "|",
        "\\|",
        "\\",
        "---",
        "===",
        "a",
        "é",
        "\u{1f600}",
        "\u{feff}",
        "\0",
        "<b>",
        "</b>",
        "<!--",
        "<div>",
        "[a](https://b)",
        "[a](javascript:b)",
        "[a]: b\n",
        "![a](b)",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "&lt;",
        "&#0;",
        "<https://a>",
        "{",
        "}",
        "```accept tool=git\n",
        "```reject\n",
        "```python spot\n",
        "- 1: a\n",
        "{#d .explain}",
        "{#e .case}",
        "git (a|b) {-c --d=e}",
        "\u{a0}",
    ]);
    vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

/// A slip of the hand.
#[derive(Clone, Debug)]
enum Slip {
    DeleteLine(Index),
    DoubleLine(Index),
    SwapLines(Index),
    DeleteChar(Index),
    Insert(Index, String),
}

fn slip() -> impl Strategy<Value = Slip> {
    let typed = select(vec![
        " ", "  ", "    ", "\t", "\n", "\n\n", "-", "#", ">", "[", "]", "x", "{", "}", "|", "*", "_", "é",
        "\\", "!", ".", "1. ",
    ]);
    prop_oneof![
        any::<Index>().prop_map(Slip::DeleteLine),
        any::<Index>().prop_map(Slip::DoubleLine),
        any::<Index>().prop_map(Slip::SwapLines),
        any::<Index>().prop_map(Slip::DeleteChar),
        (any::<Index>(), typed).prop_map(|(at, text)| Slip::Insert(at, text.to_owned())),
    ]
}

fn slipped(text: &str, slip: &Slip) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut chars: Vec<char> = text.chars().collect();
    if lines.is_empty() {
        return String::new();
    }
    match slip {
        Slip::DeleteLine(at) => {
            lines.remove(at.index(lines.len()));
        }
        Slip::DoubleLine(at) => {
            let line = *at.get(&lines);
            lines.insert(at.index(lines.len()), line);
        }
        Slip::SwapLines(at) => {
            let at = at.index(lines.len());
            lines.swap(at, (at + 1) % text.split_inclusive('\n').count());
        }
        Slip::DeleteChar(at) => {
            chars.remove(at.index(chars.len()));
            return chars.into_iter().collect();
        }
        Slip::Insert(at, typed) => {
            let at = at.index(chars.len());
            chars.splice(at..at, typed.chars());
            return chars.into_iter().collect();
        }
    }
    lines.concat()
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() }
}

const BEFORE: &str = "# Branches {#branches}\n\nDu texte.\n\n> Je sais.\n\n## Avant {#before}\n\nQuoi ?\n\n- [x] A\n- [ ] B\n  > Non.\n\n> [!NOTE]\n> Oui.\n\n[A](https://example.org)\n\n";
const MIDDLE: &str = "## Au milieu {#middle difficulty=2}\n\nQuoi ? Un `mot` et une ligne.\n\n> [!TIP]\n> Pensez.\n\n- [x] A\n- [ ] B\n  > Non.\n- [ ] C\n  > Non plus.\n\n> [!NOTE]\n> Oui.\n\n[A](https://example.org)\n\n";
const AFTER: &str = "## Après {#after .order}\n\nQuoi ?\n\n1. A\n2. B\n3. C\n\n> [!NOTE]\n> Oui.\n\n[A](https://example.org)\n";

fn named<'b>(bank: &'b Bank, name: &str) -> Option<&'b Question> {
    bank.questions().find(|question| question.id.question.as_str() == name)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        read(&text);
    }

    #[test]
    fn any_markdown_is_read(text in markdown()) {
        read(&text);
    }

    #[test]
    fn slips_are_read(slips in vec(slip(), 1..6)) {
        read(&slips.iter().fold(GOOD.to_owned(), |text, slip| slipped(&text, slip)));
    }

    #[test]
    fn slips_in_a_track_are_read(slips in vec(slip(), 1..4)) {
        read(&slips.iter().fold(TRACK.to_owned(), |text, slip| slipped(&text, slip)));
    }

    #[test]
    fn a_slip_in_a_question_leaves_the_others_as_they_are(slips in vec(slip(), 1..6)) {
        let good = read(&format!("{BEFORE}{MIDDLE}{AFTER}"));
        let middle = slips.iter().fold(MIDDLE.to_owned(), |text, slip| slipped(&text, slip));
        // The next heading needs its own line.
        let bank = read(&format!("{BEFORE}{}\n\n{AFTER}", middle.trim_end()));
        prop_assert_eq!(named(&bank, "after"), named(&good, "after"));
        // Without its heading the middle is read as more of the question before.
        if middle.starts_with("## ") {
            prop_assert_eq!(named(&bank, "before"), named(&good, "before"));
        }
    }
}
