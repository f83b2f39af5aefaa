//! What holds for every line and every answer.

use proptest::prelude::*;

use crate::Typed;
use crate::command::{Why, grade, parse};

const TOOLS: [Option<&str>; 6] =
    [None, Some("git"), Some("docker"), Some("redis"), Some("pytest"), Some("x")];

fn typed(tool: Option<&str>, fold: bool, accept: &str, reject: &str) -> Typed {
    Typed {
        tool: tool.map(str::to_owned),
        fold,
        accept: vec![accept.to_owned()],
        reject: vec![reject.to_owned()],
    }
}

/// Text of what the notation and a shell have a meaning for.
const PIECES: &str = "(git|docker|run|redis-cli|SET|EX|-a|--all|--|=|-p8080:80|\\*|[|(){}\\[\\]<>$`'\"\\\\#;&~?!,. é\u{a0}\u{e000}]|x){0,24}";

proptest! {
    #[test]
    fn any_text_is_graded(tool in prop::sample::select(TOOLS.to_vec()), fold: bool, accept: String, answer: String) {
        let _ = grade(&typed(tool, fold, &accept, &answer), &answer);
    }

    #[test]
    fn anything_like_a_command_is_graded(
        tool in prop::sample::select(TOOLS.to_vec()), fold: bool, accept in PIECES, reject in PIECES, answer in PIECES
    ) {
        let _ = grade(&typed(tool, fold, &accept, &reject), &answer);
    }

    #[test]
    fn a_plain_line_accepts_itself(
        tool in prop::sample::select(vec!["git", "docker", "pytest", "x"]), words in prop::collection::vec("[a-z0-9./:_]{1,6}", 1..6)
    ) {
        let line = format!("{tool} {}", words.join(" "));
        prop_assert_eq!(grade(&typed(Some(tool), false, &line, ""), &line).why, Why::Right);
    }

    #[test]
    fn blanks_and_quotes_make_no_difference(
        words in prop::collection::vec("[a-zA-Z0-9./:_ ;|$é]{1,6}", 1..6), ways in prop::collection::vec((0_usize..3, 1_usize..4), 6)
    ) {
        let single: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
        let line = format!("x {}", single.join(" "));
        let answer: String = words.iter().zip(ways).map(|(word, (way, n_blanks))| {
            let blanks = " ".repeat(n_blanks);
            match way {
                0 => format!("{blanks}'{word}'"),
                1 => format!("{blanks}\"{}\"", word.replace('$', "\\$")),
                _ => blanks + &word.chars().flat_map(|c| ['\\', c]).collect::<String>(),
            }
        }).collect();
        prop_assert_eq!(grade(&typed(None, false, &format!("{line} {{-a}}"), ""), &format!("x -a{answer}")).why, Why::Right);
    }

    #[test]
    fn another_word_is_never_accepted(a in "[a-z]{1,4}", b in "[a-z]{1,4}") {
        prop_assume!(a != b);
        for tool in ["git", "docker", "redis-cli", "pytest"] {
            let line = |word: &str| format!("{tool} add x {word}");
            prop_assert!(!grade(&typed(Some(tool), false, &line(&a), ""), &line(&b)).right);
        }
    }
}

/// Time grows with the length of a line, whatever stands in it.
#[test]
fn long_lines_are_read_in_linear_time() {
    for piece in [
        "(",
        "{",
        "[",
        "{-a} ",
        "(a|b) ",
        "a|",
        "'",
        "\\",
        "> ",
        "x > ",
        ">> ",
        "# ",
        "{-a=1|2} ",
        "{-a -b} ",
        "$",
        "{,",
        "--",
        "a ",
        "*",
    ] {
        let line = format!("git {}", piece.repeat(200_000 / piece.len()));
        for tool in [Some("git"), Some("redis"), None] {
            let _ = parse(tool, &line);
            let _ = grade(&typed(tool, false, &line, &line), "git x -a");
        }
    }
}
