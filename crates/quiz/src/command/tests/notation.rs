//! The notation: its mistakes with their column.

use crate::command::{check_accepted, check_rejected, parse};

#[track_caller]
fn case(line: &str, want: &str) {
    let got = parse(Some("git"), line).map_or_else(|mistake| mistake.to_string(), |_| String::new());
    assert!(if want.is_empty() { got.is_empty() } else { got.starts_with(want) }, "{line}: {got}");
}

#[test]
fn mistakes() {
    case("docker (ps|container ls) {-a --all}   # all", "");
    case("docker (compose) {-f --file=x.yaml} > (up) {-d --detach}", "");
    case("(python|python3) (-m pytest) [-q --quiet] 'a b'|c *", "");
    case("git add [--] f.txt", "");
    case("docker run {-e='A=1'} >> img sh -c 'a; b'", "");
    case("", "1: nothing is accepted");
    case("  # only a comment", "1: nothing is accepted");
    case("git (add|commit", "5: `(` is not closed");
    case("git add {-a", "9: `{` is not closed");
    case("git add [-a}", "9: `[` is not closed");
    case("git add )", "9: `)` closes nothing");
    case("git add 'a", "9: a quote is not closed");
    case("git add {}", "9: nothing stands here");
    case("git (add|)", "10: nothing stands here");
    case("git a||b", "7: nothing stands here");
    case("git add {-a=}", "13: nothing stands here");
    case("git add {-a}x", "13: a blank is missing");
    case("git add {all}", "10: `all` is no option");
    case("git add {-a,--all}", "10: `-a,--all` is no option");
    case("git add {-a|--all}", "10: `-a|--all` is no option");
    case("git add {—all}", "10: `—all` is no option");
    case("git add -a}", "11: `}` closes nothing");
    case("git stash pop stash@{0}", "");
    case("git add \u{7}", "9: the character U+0007");
    case("git é {-m=1 --message}", "13: `-m` has a value");
    case("git add a;b", "9: a shell takes `;` for itself");
    case("git add $(x)", "9: a shell takes `$(` for itself");
    case("git add {-a} >> x >> y", "19: `>>` cannot stand here");
    case("git > add", "5: `>` cannot stand here");
    case("git {-a} >", "11: `>` cannot stand here");
    case("{-a} git", "1: a tool stands first");
    case("-a git", "1: a tool stands first");
    case("git {-a} x (b c|d)", "12: a subcommand of several words");
    case(&format!("git {}", "(a|b) ".repeat(20)), "59: there are more than 1000 ways");
}

#[test]
fn what_may_be_accepted_and_rejected() {
    assert!(check_accepted(None, "O(log n)").is_ok());
    assert!(check_accepted(None, "# nothing").is_err());
    assert!(check_rejected(Some("git"), "git add . && git commit # two").is_ok());
    assert!(check_rejected(Some("git"), "git (add # open").is_err());
    assert!(parse(Some("redis"), "SET a b {NX} {EX=30}").is_ok());
    assert!(parse(Some("redis"), "XREADGROUP GROUP g c STREAMS s >").is_ok());
}
