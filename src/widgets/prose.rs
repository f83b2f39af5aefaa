//! Markdown as page nodes: there is never a string of HTML, so nothing an author writes can be one.

use std::cell::RefCell;
use std::collections::BTreeMap;

use palier_markdown::{Block, Inline, ListItem, blocks, inlines};
use yew::Html;

use super::code::code;

/// How many texts are kept as nodes; a question has a dozen.
const MOST_KEPT: usize = 256;

type Kept = BTreeMap<String, Html>;

thread_local! {
    /// What was read lately: a question is drawn again at each step, and its words stay the same.
    static KEPT: RefCell<[Kept; 2]> = RefCell::default();
}

/// The nodes of a text, read once; a text may be drawn in two ways.
fn kept(way: usize, markdown: &str, read: fn(&str) -> Html) -> Html {
    let found = KEPT.with_borrow(|kept| kept.get(way)?.get(markdown).cloned());
    found.unwrap_or_else(|| {
        let nodes = read(markdown);
        KEPT.with_borrow_mut(|kept| {
            if let Some(kept) = kept.get_mut(way) {
                if kept.len() >= MOST_KEPT {
                    kept.clear();
                }
                kept.insert(markdown.to_owned(), nodes.clone());
            }
        });
        nodes
    })
}

/// Markdown of several blocks.
pub(crate) fn prose(markdown: &str) -> Html {
    kept(0, markdown, |text| html! { <div class="prose">{ for blocks(text).iter().map(block) }</div> })
}

/// Markdown of one line, without a block around it.
pub(crate) fn line(markdown: &str) -> Html {
    html! { <>{ for inlines(markdown).iter().map(inline) }</> }
}

/// What stands in an option: its text alone when it is one paragraph.
pub(crate) fn label(markdown: &str) -> Html {
    kept(1, markdown, |text| match blocks(text).as_slice() {
        [Block::Paragraph(text)] => html! { <span>{ for text.iter().map(inline) }</span> },
        blocks => html! { <span class="prose">{ for blocks.iter().map(phrase) }</span> },
    })
}

/// A block as a label may hold it: no paragraph stands in one.
fn phrase(block: &Block) -> Html {
    match block {
        Block::Paragraph(text) | Block::Heading { text, .. } => {
            html! { <span>{ for text.iter().map(inline) }</span> }
        }
        Block::Code { info, text } => html! { <code>{ code(info, text) }</code> },
        Block::List { .. } | Block::Quote(_) | Block::Table { .. } | Block::Rule => self::block(block),
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ for text.iter().map(inline) }</p> },
        Block::Heading { text, .. } => html! { <p><strong>{ for text.iter().map(inline) }</strong></p> },
        Block::Code { info, text } => html! { <pre tabindex="0"><code>{ code(info, text) }</code></pre> },
        Block::List { start: Some(start), items } => {
            html! { <ol start={start.to_string()}>{ for items.iter().map(item) }</ol> }
        }
        Block::List { start: None, items } => html! { <ul>{ for items.iter().map(item) }</ul> },
        Block::Quote(inner) => html! { <blockquote>{ for inner.iter().map(self::block) }</blockquote> },
        Block::Table { head, rows } => table(head, rows),
        Block::Rule => html! { <hr /> },
    }
}

fn item(item: &ListItem) -> Html {
    match item.blocks.as_slice() {
        [Block::Paragraph(text)] => html! { <li>{ for text.iter().map(inline) }</li> },
        blocks => html! { <li>{ for blocks.iter().map(block) }</li> },
    }
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Html {
    let cell = |(at, text): (usize, &Vec<Inline>)| {
        let text = text.iter().map(inline);
        if at == 0 {
            html! { <th scope="row">{ for text }</th> }
        } else {
            html! { <td>{ for text }</td> }
        }
    };
    let row = |cells: &Vec<Vec<Inline>>| html! { <tr>{ for cells.iter().enumerate().map(cell) }</tr> };
    html! {
        <div class="scroll" tabindex="0">
            <table>
                <thead><tr>
                    { for head.iter().map(|text| html! { <th scope="col">{ for text.iter().map(inline) }</th> }) }
                </tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The text without a line that would begin with a mark that French sets apart from its word, or end with one.
pub(crate) fn unbroken(text: &str) -> String {
    let mut kept = String::with_capacity(text.len() + 4);
    let mut rest = text.chars().peekable();
    while let Some(char) = rest.next() {
        let is_bound = kept.ends_with('«') || matches!(rest.peek(), Some('?' | '!' | ':' | ';' | '»' | '%'));
        kept.push(if char == ' ' && is_bound { '\u{a0}' } else { char });
    }
    kept
}

fn inline(piece: &Inline) -> Html {
    match piece {
        Inline::Text(text) => html! { { unbroken(text) } },
        Inline::Code(text) => html! { <code>{ text.clone() }</code> },
        Inline::Emphasis(inner) => html! { <em>{ for inner.iter().map(inline) }</em> },
        Inline::Strong(inner) => html! { <strong>{ for inner.iter().map(inline) }</strong> },
        Inline::Strike(inner) => html! { <s>{ for inner.iter().map(inline) }</s> },
        Inline::Link { href, children } => html! {
            <a href={href.clone()} rel="noopener noreferrer">{ for children.iter().map(inline) }</a>
        },
        Inline::Break => html! { <br /> },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stay_with_their_word() {
        assert_eq!(
            unbroken("Que faire ? « Rien » : 3 % ; a b"),
            "Que faire\u{a0}? «\u{a0}Rien\u{a0}»\u{a0}: 3\u{a0}%\u{a0}; a b"
        );
        assert_eq!(unbroken(""), "");
    }
}
