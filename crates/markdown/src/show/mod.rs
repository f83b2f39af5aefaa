//! Markdown as a small tree that the site turns into page nodes: there is never a string of HTML.

mod code;
mod link;
mod read;

pub use code::{Mark, marks};
pub(crate) use link::safe_href;
pub use read::{blocks, inlines, plain};

/// How deep blocks, and pieces of a line, are nested at most: what is deeper is read as its parent's content.
pub(crate) const MAX_DEPTH: usize = 32;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Inline>),
    /// `level` is 1 to 6.
    Heading {
        level: u8,
        text: Vec<Inline>,
    },
    /// `info` is what stands after the fence, empty for none; `text` ends without a newline.
    Code {
        info: String,
        text: String,
    },
    /// `start` is the number of the first item; none for a bulleted list.
    List {
        start: Option<u64>,
        items: Vec<ListItem>,
    },
    Quote(Vec<Block>),
    /// Rows are as long as the head.
    Table {
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Rule,
}

/// One entry of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListItem {
    /// Of a task list: whether it is ticked.
    pub task: Option<bool>,
    pub blocks: Vec<Block>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Code(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Strike(Vec<Inline>),
    /// `href` is https, http, mailto or relative; every other link is kept as its text alone.
    Link {
        href: String,
        children: Vec<Inline>,
    },
    /// A line break that the author asked for.
    Break,
}
