//! Short answers that are no commands.

use super::asked;

#[test]
fn numbers() {
    let question = asked("", "1000");
    question.right(&["1000", " 1 000 ", "1\u{202f}000", "1\u{a0}000."]);
    question.wrong("1,000", r#"Short { found: "1,000" }"#);
    question.wrong("10 00", r#"Short { found: "10 00" }"#);
    asked("", "0,5").right(&["0.5", "0,5"]);
    asked("", "70 %").right(&["70%", "70 %", "70\u{a0}%", "70 %."]);
    asked("", "-1").right(&["−1", "-1"]);
    asked("", "6379").wrong("6380", r#"Short { found: "6380" }"#);
}

#[test]
fn terms() {
    let question = asked("", "cache-aside|lazy loading   # both names");
    question.right(&["cache-aside", "« cache-aside »", "lazy  loading.", "cache‑aside", "'lazy loading'"]);
    question.right(&["« cache-aside ».", "\"lazy loading.\""]);
    question.wrong("Cache-Aside", r#"WordCase { found: "Cache-Aside" }"#);
    asked("", "clé").wrong("cle", r#"Short { found: "cle" }"#);
    question.wrong("cache", r#"Short { found: "cache" }"#);
    let question = asked("", "Intégration continue").folds();
    question.right(&["integration continue", "INTÉGRATION CONTINUE", "inte\u{301}gration continue"]);
    asked("", "непрерывная").folds().right(&["Непрерывная"]);
    asked("", "||").right(&["||"]);
    asked("", "O(log n)").right(&["O(log n)"]);
    let question = asked("", "42").rejects("41 # one too few");
    question.wrong("41", r#"Rejected("one too few")"#);
    question.wrong("4\u{1b}1", "Control { code: 27 }");
}

#[test]
fn an_apostrophe_hides_no_reason() {
    let question =
        asked("", "l'image # de laquelle naît l'autre").rejects("l'instance # plusieurs en naissent");
    question.right(&["l'image", "l’image"]);
    question.wrong("l'instance", r#"Rejected("plusieurs en naissent")"#);
    asked("", "l'image # voir l'option {-a}").right(&["l'image"]);
    asked("", "'tis # it's old").right(&["'tis"]);
    asked("", "issue #3").right(&["issue #3"]);
    let question = asked("", "'a # b' # quotes keep it").rejects("\"c # d\" # these too");
    question.right(&["a # b", "'a # b'"]);
    question.wrong("c # d", r#"Rejected("these too")"#);
}

#[test]
fn what_is_shown_as_right_is_typed_as_it_stands() {
    use crate::command::samples;
    #[track_caller]
    fn case(tool: Option<&str>, accept: &[&str], want: &[&str]) {
        let accept = accept.iter().map(|&line| line.to_owned()).collect();
        let typed = crate::Typed { tool: tool.map(str::to_owned), fold: false, accept, reject: Vec::new() };
        assert_eq!(samples(&typed, 2), want);
    }
    case(Some("docker"), &["docker (ps|container ls) {-a --all}"], &["docker ps -a"]);
    case(
        Some("docker"),
        &["docker (run) {-p --publish=8080:80|8080:80/tcp} [--rm] >> nginx|nginx:1"],
        &["docker run -p 8080:80 nginx"],
    );
    case(
        Some("git"),
        &["git commit {-m --message='fix total'} # why", "git commit {--message=x}"],
        &["git commit -m 'fix total'", "git commit --message=x"],
    );
    case(None, &["4|four"], &["4"]);
    case(None, &["l'image # l'autre en naît"], &["l'image"]);
}
