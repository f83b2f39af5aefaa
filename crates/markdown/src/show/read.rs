//! Builds the tree from the parser's events.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use super::{Block, Inline, ListItem, MAX_DEPTH, safe_href};
use crate::tree::OPTIONS;

/// The blocks of a text. HTML in it is shown as the text it is.
pub fn blocks(markdown: &str) -> Vec<Block> {
    Reader { events: Parser::new_ext(markdown, OPTIONS) }.content(0).into_blocks()
}

/// The pieces of one line of Markdown, such as a title: marks of blocks, as in `1. First`, are words here.
/// Several lines are read as one.
pub fn inlines(markdown: &str) -> Vec<Inline> {
    let line = markdown.lines().fold("#".to_owned(), |line, next| {
        let next = next.trim();
        line + " " + next.strip_suffix('\\').unwrap_or(next)
    });
    let options = OPTIONS.difference(Options::ENABLE_HEADING_ATTRIBUTES);
    let content = Reader { events: Parser::new_ext(&line, options) }.content(0);
    content
        .blocks
        .into_iter()
        .flat_map(|block| if let Block::Heading { text, .. } = block { text } else { vec![] })
        .collect()
}

/// The text of one line of Markdown without its marks: for names and page titles.
pub fn plain(markdown: &str) -> String {
    let mut text = String::new();
    push_plain(&mut text, &inlines(markdown));
    text
}

fn push_plain(out: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(children)
            | Inline::Strong(children)
            | Inline::Strike(children)
            | Inline::Link { children, .. } => push_plain(out, children),
            Inline::Break => out.push(' '),
        }
    }
}

struct Reader<'t> {
    events: Parser<'t>,
}

/// What stands in a block or a piece of a line. A block holds some of these, by its kind.
#[derive(Default)]
struct Content {
    blocks: Vec<Block>,
    line: Vec<Inline>,
    items: Vec<ListItem>,
    cells: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    task: Option<bool>,
}

impl Content {
    /// The words of a tight list's item become a paragraph.
    fn close_line(&mut self) {
        if !self.line.is_empty() {
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.line)));
        }
    }

    fn into_blocks(mut self) -> Vec<Block> {
        self.close_line();
        self.blocks
    }

    fn push_text(&mut self, text: &str) {
        if let Some(Inline::Text(last)) = self.line.last_mut() {
            last.push_str(text);
        } else {
            self.line.push(Inline::Text(text.to_owned()));
        }
    }

    fn push_block(&mut self, block: Block) {
        self.close_line();
        self.blocks.push(block);
    }

    /// The words of code, without the newline at the end.
    fn into_text(self) -> String {
        let mut text = String::new();
        push_plain(&mut text, &self.line);
        text.truncate(text.strip_suffix('\n').map_or(text.len(), str::len));
        text
    }
}

impl Reader<'_> {
    /// What stands up to the end of what is open. What would be too deep is not opened: its content is the parent's.
    fn content(&mut self, depth: usize) -> Content {
        let mut content = Content::default();
        let mut flattened = 0_usize;
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(tag) => {
                    let orphan = flattened > 0 && is_part(&tag);
                    if orphan || depth + levels(&tag) > MAX_DEPTH || !self.open(&mut content, tag, depth) {
                        flattened += 1;
                    }
                }
                Event::End(_) if flattened > 0 => flattened -= 1,
                Event::End(_) => break,
                Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => content.push_text(&text),
                Event::Code(text) => content.line.push(Inline::Code(text.into_string())),
                Event::SoftBreak => content.push_text(" "),
                Event::HardBreak => content.line.push(Inline::Break),
                Event::Rule => content.push_block(Block::Rule),
                Event::TaskListMarker(ticked) => content.task = Some(ticked),
                Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) => {}
            }
        }
        content
    }

    /// Reads what was begun; `false` leaves its content to the parent.
    fn open(&mut self, parent: &mut Content, tag: Tag<'_>, depth: usize) -> bool {
        let mut address = String::new();
        if let Tag::Link { link_type, dest_url, .. } = &tag {
            let Some(href) = safe_href(*link_type, dest_url) else { return false };
            address = href;
        } else if matches!(tag, Tag::Image { .. }) {
            return false;
        }
        let inner = self.content(depth + 1);
        match tag {
            Tag::Paragraph => {
                // Of a list with blank lines the box stands in the item's first paragraph.
                parent.task = parent.task.or(inner.task);
                parent.push_block(Block::Paragraph(inner.line));
            }
            Tag::Heading { level, .. } => {
                parent.push_block(Block::Heading { level: level as u8, text: inner.line });
            }
            Tag::BlockQuote(_) => parent.push_block(Block::Quote(inner.into_blocks())),
            Tag::CodeBlock(kind) => {
                let info = if let CodeBlockKind::Fenced(info) = kind {
                    info.trim().to_owned()
                } else {
                    String::new()
                };
                parent.push_block(Block::Code { info, text: inner.into_text() });
            }
            Tag::HtmlBlock => parent.push_block(Block::Paragraph(vec![Inline::Text(inner.into_text())])),
            Tag::List(start) => parent.push_block(Block::List { start, items: inner.items }),
            Tag::Item => parent.items.push(ListItem { task: inner.task, blocks: inner.into_blocks() }),
            Tag::Table(_) => {
                let mut rows = inner.rows.into_iter();
                parent
                    .push_block(Block::Table { head: rows.next().unwrap_or_default(), rows: rows.collect() });
            }
            Tag::TableHead | Tag::TableRow => parent.rows.push(inner.cells),
            Tag::TableCell => parent.cells.push(inner.line),
            Tag::Emphasis => parent.line.push(Inline::Emphasis(inner.line)),
            Tag::Strong => parent.line.push(Inline::Strong(inner.line)),
            Tag::Strikethrough => parent.line.push(Inline::Strike(inner.line)),
            Tag::Link { .. } => parent.line.push(Inline::Link { href: address, children: inner.line }),
            // Not switched on in `OPTIONS`.
            Tag::Image { .. }
            | Tag::Superscript
            | Tag::Subscript
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {}
        }
        true
    }
}

/// How many levels must be free to open it: lists and tables need room for their parts.
fn levels(tag: &Tag<'_>) -> usize {
    if matches!(tag, Tag::List(_) | Tag::Table(_)) { 3 } else { 1 }
}

/// Has no meaning outside of a list or table.
fn is_part(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell)
}
