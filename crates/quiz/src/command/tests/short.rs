//! Short answers that are no commands.

use super::asked;

#[test]
fn numbers() {
    let question = asked("", "1000");
    question.right(&["1000", " 1 000 ", "1\u{202f}000", "1\u{a0}000."]);
    question.wrong("1,000", r#"Short { found: "1,000" }"#);
    question.wrong("10 00", r#"Short { found: "10 00" }"#);
    asked("", "0,5").right(&["0.5", "0,5"]);
    asked("", "70 %").right(&["70%", "70 %", "70\u{a0}%"]);
    asked("", "-1").right(&["−1", "-1"]);
    asked("", "6379").wrong("6380", r#"Short { found: "6380" }"#);
}

#[test]
fn terms() {
    let question = asked("", "cache-aside|lazy loading   # both names");
    question.right(&["cache-aside", "« cache-aside »", "lazy  loading.", "cache‑aside", "'lazy loading'"]);
    question.wrong("Cache-Aside", r#"WordCase { found: "Cache-Aside" }"#);
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
