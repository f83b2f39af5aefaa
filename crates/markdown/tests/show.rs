//! What Markdown becomes when it is shown.

use palier_markdown::{Block, Inline, blocks, inlines, plain};

/// A short notation of the tree: `p(…)`, `em(…)`, text as it is.
fn line(inlines: &[Inline]) -> String {
    inlines.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => text.clone(),
        Inline::Code(code) => format!("code({code})"),
        Inline::Emphasis(children) => format!("em({})", line(children)),
        Inline::Strong(children) => format!("strong({})", line(children)),
        Inline::Strike(children) => format!("del({})", line(children)),
        Inline::Link { href, children } => format!("a[{href}]({})", line(children)),
        Inline::Break => "br()".to_owned(),
    }
}

fn all(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    let row = |cells: &[Vec<Inline>]| cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join("|");
    match block {
        Block::Paragraph(text) => format!("p({})", line(text)),
        Block::Heading { level, text } => format!("h{level}({})", line(text)),
        Block::Code { info, text } => format!("pre[{info}]({text})"),
        Block::List { start, items } => {
            let items: Vec<String> = items
                .iter()
                .map(|item| {
                    format!(
                        "li{}({})",
                        item.task.map_or("", |ticked| if ticked { "[x]" } else { "[ ]" }),
                        all(&item.blocks)
                    )
                })
                .collect();
            format!("{}({})", start.map_or("ul".to_owned(), |start| format!("ol[{start}]")), items.join(" "))
        }
        Block::Quote(blocks) => format!("quote({})", all(blocks)),
        Block::Table { head, rows } => {
            let rows: Vec<String> = rows.iter().map(|cells| row(cells)).collect();
            format!("table({} / {})", row(head), rows.join(" / "))
        }
        Block::Rule => "hr()".to_owned(),
    }
}

#[track_caller]
fn case(markdown: &str, want: &str) {
    assert_eq!(all(&blocks(markdown)), want, "{markdown:?}");
}

#[test]
fn text_becomes_blocks() {
    case("", "");
    case("a\nb", "p(a b)");
    case("a\\\nb  \nc", "p(abr()bbr()c)");
    case("*a* **b** ~~c~~ `d`", "p(em(a) strong(b) del(c) code(d))");
    case("# a {#b}", "h1(a)");
    case("```sh\n$ ls\n\n  a\n```", "pre[sh]($ ls\n\n  a)");
    case("```\n<b>\n```", "pre[](<b>)");
    case("    a\n    b", "pre[](a\nb)");
    case("- a\n- b", "ul(li(p(a)) li(p(b)))");
    case("- a\n\n- b", "ul(li(p(a)) li(p(b)))");
    case("3. a\n4. b", "ol[3](li(p(a)) li(p(b)))");
    case("- [x] a\n- [ ] b", "ul(li[x](p(a)) li[ ](p(b)))");
    case("- [x] a\n\n- [ ] b", "ul(li[x](p(a)) li[ ](p(b)))");
    case("- a\n  - b\n\n  c", "ul(li(p(a) ul(li(p(b))) p(c)))");
    case("> a\n>\n> b", "quote(p(a) p(b))");
    case("> [!NOTE]\n> a", "quote(p(a))");
    case("| a | b |\n|---|---|\n| `c` | *d* |", "table(a|b / code(c)|em(d))");
    case("a\n\n---\n\nb", "p(a) hr() p(b)");
    case("&lt;b&gt; &amp; &#x26; \\*", "p(<b> & & *)");
}

#[test]
fn html_is_text() {
    case("a <b>c</b>", "p(a <b>c</b>)");
    case("<script>alert(1)</script>", "p(<script>alert(1)</script>)");
    case("<div onclick=\"x\">\n*a*\n</div>\n\nb", "p(<div onclick=\"x\">\n*a*\n</div>) p(b)");
    case("<!-- a -->", "p(<!-- a -->)");
}

#[test]
fn only_harmless_links_are_links() {
    case("[a](https://example.org/?b=c&d=e)", "p(a[https://example.org/?b=c&d=e](a))");
    case("[`a` *b*](b.fr.md#c)", "p(a[b.fr.md#c](code(a) em(b)))");
    case("<https://example.org>", "p(a[https://example.org](https://example.org))");
    case("<a@example.org>", "p(a[mailto:a@example.org](a@example.org))");
    case("[a *b*](javascript:alert(1)) c", "p(a em(b) c)");
    case("[a](JAVASCRIPT:x)", "p(a)");
    case("[a](&#106;avascript:x)", "p(a)");
    case("[a](java&#10;script:x)", "p(a)");
    case("[a](java&Tab;script:x)", "p(a)");
    case("[a](<  javascript:x>)", "p(a)");
    case("[a](javascript&colon;x)", "p(a)");
    case("[a](&#1;javascript:x)", "p(a)");
    case("<javascript:alert(1)>", "p(javascript:alert(1))");
    case("[a](//example.org)", "p(a)");
    case("[a](/\\\\example.org)", "p(a)");
    case("[a]()", "p(a)");
    case("[a]\n\n[a]: data:text/html,x", "p(a)");
    case("![b *c*](d.png) e", "p(b em(c) e)");
    case("[![b](c.png)](https://example.org)", "p(a[https://example.org](b))");
}

#[test]
fn deep_nesting_is_flattened() {
    fn depth(blocks: &[Block]) -> usize {
        let inner = |block: &Block| match block {
            Block::Quote(blocks) => depth(blocks),
            Block::List { items, .. } => items.iter().map(|item| depth(&item.blocks)).max().unwrap_or(0),
            Block::Paragraph(_)
            | Block::Heading { .. }
            | Block::Code { .. }
            | Block::Table { .. }
            | Block::Rule => 0,
        };
        blocks.iter().map(inner).max().map_or(0, |depth| depth + 1)
    }
    for unit in ["> ", "- ", "1. ", "> - "] {
        let tree = blocks(&format!("{}a", unit.repeat(10_000)));
        assert!(depth(&tree) <= 33, "{unit:?}");
        assert!(all(&tree).contains('a'), "{unit:?}");
    }
    let stars = blocks(&format!("{}a{}", "*_".repeat(5_000), "_*".repeat(5_000)));
    assert!(all(&stars).contains('a'));
    let brackets = blocks(&"[".repeat(20_000));
    assert_eq!(brackets.len(), 1);
}

#[track_caller]
fn one(markdown: &str, want: &str) {
    assert_eq!(line(&inlines(markdown)), want, "{markdown:?}");
}

#[test]
fn one_line_has_no_blocks() {
    one("", "");
    one("a `b` *c*", "a code(b) em(c)");
    one("1. a", "1. a");
    one("- a", "- a");
    one("> a", "> a");
    one("# a", "# a");
    one("a {#b}", "a {#b}");
    one("a\nb\\\nc", "a b c");
    one("    a", "a");
    one("[a](https://example.org)", "a[https://example.org](a)");
    one("<b>a</b>", "<b>a</b>");
}

#[test]
fn plain_text_has_no_marks() {
    assert_eq!(
        plain("Annuler un `commit` *déjà* [publié](https://example.org) &amp; lu"),
        "Annuler un commit déjà publié & lu"
    );
    assert_eq!(plain(""), "");
}
