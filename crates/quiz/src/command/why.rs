//! Why an answer is right or wrong: the kind of difference and the very word, no sentence.

/// What decided. Words are as the person typed them, without quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Right,

    // Refused before it is compared.
    Empty,
    /// More than [`super::MAX_CHARS`].
    TooLong {
        chars: usize,
    },
    /// A character that no keyboard writes into a line, by its code point.
    Control {
        code: u32,
    },
    /// Outside quotes, a shell takes this for itself: `;`, `&&`, `|`, `>`, `(`.
    Meta {
        found: String,
    },
    /// A shell replaces this before the tool sees it: `$HOME`, `*.py`, `~`, a backquote.
    Expanded {
        found: String,
    },
    /// A shell reads nothing from `#` on.
    Comment,
    /// A quote is opened and not closed, or nothing follows a backslash.
    Open {
        quote: char,
    },
    /// A phone or a text processor wrote this in place of what keyboards write.
    Typographic {
        kind: Typography,
        word: String,
    },
    /// `NAME=value` before the command.
    Environment {
        found: String,
    },

    /// What the author says about this wrong line.
    Rejected(String),

    // The first difference.
    /// `sudo` before a tool that needs none.
    Sudo {
        tool: String,
    },
    /// The line begins with another tool.
    Tool {
        found: String,
        want: String,
    },
    /// Another subcommand, or none.
    Subcommand {
        found: Option<String>,
        tool: String,
    },
    /// An option stands before the subcommand that it belongs to.
    Early {
        flag: String,
    },
    /// An option stands after the word that ends the options: there it belongs to something else.
    Late {
        flag: String,
        after: String,
    },
    /// A global option stands after the subcommand.
    Global {
        flag: String,
        before: String,
    },
    /// An option that is not allowed here.
    Flag {
        flag: String,
    },
    /// The option exists in the other case.
    FlagCase {
        flag: String,
        want: String,
    },
    /// The tool wants the whole name of the option.
    Abbreviated {
        flag: String,
        want: String,
    },
    /// A short option is written with two hyphens, or a long one with one.
    Hyphens {
        flag: String,
        want: String,
    },
    /// An option with another value.
    Value {
        flag: String,
        found: String,
    },
    /// After this option, `=` is part of the value: `-m=x`.
    Equals {
        flag: String,
    },
    /// An option needs a value and stands at the end.
    NoValue {
        flag: String,
    },
    /// An option takes its value only after `=`, or without a blank.
    Apart {
        flag: String,
        value: String,
    },
    /// An option takes its value only as the next word.
    Joined {
        flag: String,
        value: String,
    },
    /// An option that takes no value has one.
    ValueUnwanted {
        flag: String,
        found: String,
    },
    /// `--all=false`.
    TurnedOff {
        flag: String,
    },
    /// An option a second time, where that makes a difference.
    Repeated {
        flag: String,
    },
    /// An option that is needed is missing; all its names.
    MissingFlag {
        names: Vec<String>,
    },
    /// `--` is missing.
    MissingDashes,
    /// `--` where it makes a difference.
    Dashes,
    /// Another word than expected.
    Word {
        found: String,
    },
    /// The right word in the wrong case.
    WordCase {
        found: String,
    },
    /// A word too many.
    Extra {
        found: String,
    },
    /// Right so far, and something is missing after this word.
    Missing {
        after: String,
    },
    /// The right words in the wrong order; the first that is out of place.
    OutOfOrder {
        found: String,
    },
    /// Another short answer than expected.
    Short {
        found: String,
    },
    /// None of the accepted lines can be read.
    NoKey,
}

/// Characters that are not what they look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typography {
    Dash,
    Quote,
    Blank,
    Ellipsis,
}

impl Typography {
    /// What a character is that only typography has.
    pub const fn of(c: char) -> Option<Self> {
        Some(match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => Self::Dash,
            '\u{2018}'..='\u{201f}' | '«' | '»' | '\u{2032}' | '\u{2033}' | '´' => Self::Quote,
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Self::Blank,
            '…' => Self::Ellipsis,
            _ => return None,
        })
    }
}
