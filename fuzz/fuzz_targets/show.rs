//! Turns Markdown into the tree that pages draw, and into plain words.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palier_markdown::{Block, Inline, blocks, inlines, plain};

fuzz_target!(|text: &str| {
    let _ = (plain(text), inlines(text));
    blocks(text).iter().for_each(|block| check(block, 0));
});

/// Links are safe to follow, and blocks nest no deeper than anyone reads.
fn check(block: &Block, depth: usize) {
    assert!(depth <= 64, "nested too deep");
    match block {
        Block::Paragraph(line) | Block::Heading { text: line, .. } => line.iter().for_each(check_inline),
        Block::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| check(block, depth + 1));
        }
        Block::Quote(blocks) => blocks.iter().for_each(|block| check(block, depth + 1)),
        Block::Table { head, rows } => {
            assert!(rows.iter().all(|row| row.len() == head.len()), "a row is not as long as the head");
            head.iter().chain(rows.iter().flatten()).flatten().for_each(check_inline);
        }
        Block::Code { .. } | Block::Rule => {}
    }
}

fn check_inline(inline: &Inline) {
    match inline {
        Inline::Link { href, children } => {
            let scheme = href.split(['/', '?', '#']).next().unwrap_or_default().split_once(':');
            let known = ["http", "https", "mailto"];
            assert!(
                scheme.is_none_or(|(scheme, _)| known.contains(&scheme.to_ascii_lowercase().as_str())),
                "a link to {href:?}"
            );
            children.iter().for_each(check_inline);
        }
        Inline::Emphasis(children) | Inline::Strong(children) | Inline::Strike(children) => {
            children.iter().for_each(check_inline);
        }
        Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
    }
}
