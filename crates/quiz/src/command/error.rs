//! What is wrong with a line of the notation, for its author.

use std::fmt;

use super::MAX_LINE;

/// A mistake in an author's line. Its `Display` says what is wrong and the way out, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotationError {
    /// In characters, from 1.
    pub column: usize,
    pub kind: NotationErrorKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotationErrorKind {
    /// There is nothing but a comment.
    Empty,
    /// The line is longer than any command that is asked for.
    TooLong,
    /// `(`, `{` or `[` is not closed.
    Open(char),
    /// `)`, `}` or `]` closes nothing.
    Unopened(char),
    /// A quote is not closed.
    Quote,
    /// Nothing stands between brackets or bars.
    Nothing,
    /// Something stands at a bracket without a blank.
    NoBlank(char),
    /// In braces or square brackets stands what is no option.
    NotAFlag(String),
    /// A value stands after a name that is not the last.
    ValueNotLast(String),
    /// A shell would take this for itself.
    Unquoted(String),
    /// `>` or `>>` where it cannot be.
    Misplaced(&'static str),
    /// The line begins with something else than a tool.
    NoTool,
    /// Options in brackets where no tool is said.
    ToolNotSaid,
    /// A subcommand in parentheses after the words that follow it.
    LatePath,
    /// There are too many alternatives.
    TooMany,
}

impl fmt::Display for NotationErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("nothing is accepted on this line; write a command, or remove the line"),
            Self::TooLong => write!(f, "the line is longer than {MAX_LINE} characters; accept less"),
            Self::Open(bracket) => write!(f, "`{bracket}` is not closed; close it, or quote it: `'{bracket}'`"),
            Self::Unopened(bracket) => {
                write!(f, "`{bracket}` closes nothing; remove it, or quote it: `'{bracket}'`")
            }
            Self::Quote => f.write_str("a quote is not closed; close it, or write `\\'` or `\\\"`"),
            Self::Nothing => f.write_str("nothing stands here; write a name or a value, `''` for an empty value"),
            Self::NoBlank(bracket) => write!(f, "a blank is missing at `{bracket}`; put one, or quote the word"),
            Self::NotAFlag(word) => write!(
                f,
                "`{word}` is no option; names begin with `-`, blanks stand between them, a value follows the last one after `=`"
            ),
            Self::ValueNotLast(word) => {
                write!(f, "`{word}` has a value and more names follow; put the value after the last name")
            }
            Self::Unquoted(found) if found.starts_with("U+") => {
                write!(f, "the character {found} cannot be typed; remove it")
            }
            Self::Unquoted(found) => write!(f, "a shell takes `{found}` for itself; quote it: `'{found}'`"),
            Self::Misplaced(mark) => write!(
                f,
                "`{mark}` cannot stand here; ` > ` stands after global options, `>>` once after the last of the options"
            ),
            Self::NoTool => f.write_str("a tool stands first, as `git`; options follow it"),
            Self::ToolNotSaid => f.write_str("options in brackets are of a command; write `accept tool=…` at the fence"),
            Self::TooMany => f.write_str("there are more than 1000 ways to read the line; write several lines"),
            Self::LatePath => f.write_str(
                "a subcommand of several words cannot stand here; write it after the tool, or write several lines",
            ),
        }
    }
}

impl fmt::Display for NotationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.column, self.kind)
    }
}
