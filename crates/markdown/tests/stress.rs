//! Long and nasty files are read in one go: no recursion without bound, no time that grows with the square, which would
//! not come to an end here (`benches/read.rs` has the times).

use palier_markdown::{Source, blocks, outline, plain, read_bank};

/// In bytes; what takes the square of it would take hours.
const LENGTH: usize = 500_000;

#[track_caller]
fn case(start: &str, unit: &str) {
    let text = format!("{start}{}", unit.repeat(LENGTH / unit.len()));
    for path in ["git/branches.fr.md", "git/track.fr.md"] {
        let _ = read_bank(&[Source { path, text: &text }]);
        let _ = outline(&Source { path, text: &text });
    }
    let _ = (blocks(&text), plain(&text));
}

const QUESTION: &str = "# A {#branches}\n\n## B {#b}\n\n";

#[test]
fn nested_blocks() {
    case("", "> ");
    case("", "- ");
    case(QUESTION, "> - ");
    case(QUESTION, "- [ ] ");
}

#[test]
fn unclosed_pieces() {
    case("", "[");
    case("", "![a](");
    case("", "**a*_");
    case("", "`a``b");
    case("", "<!-- ");
}

#[test]
fn many_mistakes() {
    case("", "<b>");
    case("", "# A {#b}\n");
    case(QUESTION, "## B {#b}\n\n");
    case(QUESTION, "-[x]\n");
    case(QUESTION, "- [x]\n");
    case(QUESTION, "- [ ] a\n> b\n");
    case(QUESTION, "> [!NOTE]\n> a\n\n");
    case("# A {#branches ", "a=b ");
}

#[test]
fn ten_megabytes_are_refused() {
    let text = "[ ".repeat(5_000_000);
    let source = Source { path: "git/branches.fr.md", text: &text };
    let (_, diagnostics) = read_bank(&[source]);
    assert!(
        diagnostics.iter().any(|diagnostic| diagnostic.kind.name() == "file-too-long"),
        "{diagnostics:?}"
    );
    assert_eq!(outline(&source), None);
}
