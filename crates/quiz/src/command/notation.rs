//! One line of the notation, read.

/// What an author's line accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notation {
    /// The first words that are accepted; empty for Redis without `redis-cli`.
    pub(super) tools: Vec<String>,
    /// What follows, in the order of the line.
    pub(super) elements: Vec<Element>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// `(a|b c)`: one of these sequences of words.
    Path(Vec<Vec<String>>),
    Flag(Flag),
    /// `x|y`: a positional argument.
    Word(Vec<Value>),
    /// An option that stands outside braces, as it is.
    Bare(String),
    /// ` > `: what stands before are global options.
    Level,
    /// `>>`: options must have come.
    Stop,
    /// `[--]`, or `--` where it is needed.
    Dashes {
        needed: bool,
    },
}

/// `{-a --all=x|y}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flag {
    /// With their hyphens.
    pub(super) names: Vec<String>,
    /// None for an option that takes no value.
    pub(super) values: Option<Vec<Value>>,
    pub(super) needed: bool,
    /// Whether the value must be the next word: nobody said whether this option has a value at all.
    pub(super) apart: bool,
}

/// A word that is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Is(String),
    /// `*`: any word that is no option.
    Any,
}

impl Flag {
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|of| of == name)
    }

    pub(super) fn switch(names: Vec<String>) -> Self {
        Self { names, values: None, needed: true, apart: false }
    }
}

impl Value {
    pub(super) fn accepts(&self, word: &str) -> bool {
        match self {
            Self::Is(want) => super::shell::same(want, word),
            Self::Any => {
                let is_option = word.starts_with('-') && word.len() > 1;
                !word.is_empty() && !is_option && !super::shell::is_live(word)
            }
        }
    }
}
