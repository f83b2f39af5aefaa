//! The blocks of a file with their places: what the readers of skills and tracks walk over.

use std::ops::Range;

use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd,
};

use crate::kind::DiagnosticKind;
use crate::lines::slice;
use crate::proof_info::is_for_proof;
use crate::report::Report;
use crate::show::{MAX_DEPTH, safe_href};

/// A block, or a part of one.
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) range: Range<usize>,
    /// The blocks in it.
    pub(crate) children: Vec<Node>,
    /// The pieces of the line, of a block that has no blocks in it.
    pub(crate) line: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Paragraph,
    /// `underlined` with `---` or `===` instead of begun with `#`.
    Heading {
        level: u8,
        underlined: bool,
    },
    Quote(Option<BlockQuoteKind>),
    /// What stands after the fence; none for indented code.
    Code(Option<String>),
    /// A fence that holds more than its author meant, which is reported.
    OpenCode,
    /// The number of the first item; none for a bulleted list.
    List(Option<u64>),
    Item(Option<Task>),
    Table,
    Row,
    Cell,
    Html,
    Rule,
}

/// The box in front of a list item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Task {
    pub(crate) ticked: bool,
    /// Where the text after it begins.
    pub(crate) end: usize,
}

/// A piece of a line.
pub(crate) enum Piece {
    Words(Range<usize>),
    /// `href` is none when the link may not be followed, which is reported already.
    Link {
        href: Option<String>,
        at: usize,
        text: Range<usize>,
    },
}

impl Node {
    /// The pieces of its line and of all blocks in it, in order.
    pub(crate) fn pieces(&self) -> Vec<&Piece> {
        let mut pieces: Vec<&Piece> = self.line.iter().collect();
        pieces.extend(self.children.iter().flat_map(Self::pieces));
        pieces
    }
}

/// The options that every reading of content uses.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Reads the blocks; reports what is a mistake wherever it stands.
pub(crate) fn read(report: &mut Report<'_>) -> Vec<Node> {
    let text = report.text;
    let parser = Parser::new_ext(text, OPTIONS);
    for (_, definition) in parser.reference_definitions().iter() {
        report.add(definition.span.start, DiagnosticKind::LinkDefinition);
    }
    let mut reader = Reader { events: parser.into_offset_iter(), report };
    reader.content(0).blocks
}

struct Reader<'a, 'r, 't> {
    events: OffsetIter<'t>,
    report: &'r mut Report<'a>,
}

/// What stands in a block.
#[derive(Default)]
struct Content {
    blocks: Vec<Node>,
    line: Vec<Piece>,
    task: Option<Task>,
}

impl Reader<'_, '_, '_> {
    /// What stands in a block, up to its end.
    ///
    /// Blocks deeper than [`MAX_DEPTH`] are not opened: their content is read as their parent's.
    fn content(&mut self, depth: usize) -> Content {
        let mut content = Content::default();
        let mut flattened = 0_usize;
        let mut link = None;
        let mut tags = 0_usize;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                    let start = range.start + 1;
                    link = Some((self.href(link_type, &dest_url, range.start), start..start));
                }
                Event::End(TagEnd::Link) => {
                    if let Some((href, text)) = link.take() {
                        content.line.push(Piece::Link { href, at: range.start, text });
                    }
                }
                Event::Start(Tag::Image { .. }) => self.report.add(range.start, DiagnosticKind::Image),
                Event::Text(_) | Event::Code(_) => {
                    if let Some((_, text)) = &mut link {
                        text.end = range.end;
                        continue;
                    }
                    if is_open_link(self.report.text, &range) {
                        self.report.add(range.start, DiagnosticKind::LinkNotRead);
                    }
                    content.line.push(Piece::Words(range));
                }
                Event::InlineHtml(tag) => {
                    if tags == 0 || !tag.starts_with("</") {
                        self.report.add(range.start, DiagnosticKind::Html);
                    }
                    tags += 1;
                    content.line.push(Piece::Words(range));
                }
                Event::TaskListMarker(ticked) => content.task = Some(Task { ticked, end: range.end }),
                Event::Rule => {
                    content.blocks.push(Node { kind: Kind::Rule, range, children: vec![], line: vec![] });
                }
                Event::Start(tag) => {
                    if let Some(kind) = self.kind(tag, &range, depth) {
                        if depth < MAX_DEPTH {
                            let mut inner = self.content(depth + 1);
                            // Of a list with blank lines the box stands in the item's first paragraph.
                            if kind == Kind::Paragraph {
                                content.task = content.task.or_else(|| inner.task.take());
                            }
                            let kind = if kind == Kind::Item(None) { Kind::Item(inner.task) } else { kind };
                            content.blocks.push(Node {
                                kind,
                                range,
                                children: inner.blocks,
                                line: inner.line,
                            });
                        } else {
                            flattened += 1;
                        }
                    }
                }
                Event::End(end) if is_inline(end) => {
                    if let Some((_, text)) = &mut link {
                        text.end = range.end;
                    }
                }
                Event::End(_) if flattened > 0 => flattened -= 1,
                Event::End(_) => break,
                Event::Html(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::FootnoteReference(_) => {}
            }
        }
        content
    }

    /// The address, if the link may be followed.
    fn href(&mut self, kind: LinkType, address: &str, at: usize) -> Option<String> {
        let href = safe_href(kind, address);
        if href.is_none() {
            self.report.add(at, DiagnosticKind::BadLink { href: address.to_owned() });
        }
        if address.starts_with("http:") {
            self.report.add(at, DiagnosticKind::ReferenceNotWeb { href: address.to_owned() });
        }
        href
    }

    /// None for what is a piece of a line. Reports what is never right.
    fn kind(&mut self, tag: Tag<'_>, range: &Range<usize>, depth: usize) -> Option<Kind> {
        let source = slice(self.report.text, range.clone());
        Some(match tag {
            Tag::Heading { level, .. } => {
                if depth > 0 {
                    self.report.add(range.start, DiagnosticKind::HeadingInside);
                }
                let underlined = !source.trim_start_matches(' ').starts_with('#');
                Kind::Heading { level: level as u8, underlined }
            }
            Tag::BlockQuote(kind) => Kind::Quote(kind),
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.report.add(range.start, DiagnosticKind::IndentedCode);
                Kind::Code(None)
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                if let Some(kind) = fence_mistake(self.report, range) {
                    self.report.add(range.start, kind);
                    return Some(Kind::OpenCode);
                }
                if depth > 0 && is_for_proof(&info) {
                    self.report.add(range.start, DiagnosticKind::MisplacedProof);
                }
                Kind::Code(Some(info.trim().to_owned()))
            }
            Tag::HtmlBlock => {
                self.report.add(range.start, DiagnosticKind::Html);
                Kind::Html
            }
            Tag::List(start) => Kind::List(start),
            Tag::Item => Kind::Item(None),
            Tag::Table(_) => Kind::Table,
            Tag::TableHead | Tag::TableRow => Kind::Row,
            Tag::TableCell => Kind::Cell,
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => return None,
            Tag::Paragraph
            // Not switched on in `OPTIONS`.
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => Kind::Paragraph,
        })
    }
}

const fn is_inline(end: TagEnd) -> bool {
    matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Image)
}

/// Whether words are an address behind a title in brackets, of which no link was made.
fn is_open_link(text: &str, range: &Range<usize>) -> bool {
    let words = slice(text, range.clone());
    let is_address = ["(http", "(www.", "(/"].iter().any(|begin| words.starts_with(begin));
    is_address && slice(text, 0..range.start).ends_with(']')
}

/// A fence that is not closed, or was closed by a later one's opening.
fn fence_mistake(report: &Report<'_>, range: &Range<usize>) -> Option<DiagnosticKind> {
    let mut lines = report.slice(range.clone()).trim_end().lines();
    let opening = lines.next().unwrap_or_default();
    let mark = opening.chars().next().unwrap_or('`');
    let width = opening.chars().take_while(|c| *c == mark).count();
    let closing = lines.next_back().unwrap_or_default().trim_start_matches([' ', '>', '\t']);
    if closing.len() < width || closing.chars().any(|c| c != mark) {
        return Some(DiagnosticKind::UnclosedFence);
    }
    let heading = lines.position(|line| {
        let words = line.trim_start_matches('#');
        words.len() < line.len() && words.starts_with(' ') && words.contains("{#")
    })?;
    Some(DiagnosticKind::FenceHidesHeading { line: report.line(range.start) + 1 + heading })
}
