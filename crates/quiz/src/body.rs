//! The answer part of a question: what is offered and what is right.

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Single,
    Multiple,
    Order,
    Match,
}

/// The answer part, as its author wrote it: options and steps in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Exactly one of the choices is right.
    Single(Vec<Choice>),
    /// Several of the choices are right, at least one is wrong.
    Multiple(Vec<Choice>),
    /// The steps stand in the right order; readers see them shuffled.
    Order(Vec<String>),
    Match(Pairs),
}

/// One thing to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Markdown.
    pub text: String,
    /// Why it is wrong, or right; Markdown.
    pub feedback: Option<String>,
    pub right: bool,
}

/// Lefts to be matched with rights; a right may serve several lefts, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    pub lefts: Vec<String>,
    pub rights: Vec<String>,
    /// For each left the index of its right.
    pub keys: Vec<usize>,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Single, Self::Multiple, Self::Order, Self::Match];

    /// The name in `palier bank` and in the format's documentation.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::Order => "order",
            Self::Match => "match",
        }
    }
}

impl Body {
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Single(_) => Kind::Single,
            Self::Multiple(_) => Kind::Multiple,
            Self::Order(_) => Kind::Order,
            Self::Match(_) => Kind::Match,
        }
    }

    /// How many things there are to tick, order or match.
    pub const fn len(&self) -> usize {
        match self {
            Self::Single(choices) | Self::Multiple(choices) => choices.len(),
            Self::Order(steps) => steps.len(),
            Self::Match(pairs) => pairs.lefts.len(),
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The choices of a question that is answered by ticking.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Single(choices) | Self::Multiple(choices) => choices,
            Self::Order(_) | Self::Match(_) => &[],
        }
    }

    /// The indexes that the author marked as right, as `palier bank` prints them: of the right choices, of the
    /// steps in their right order, or for each left of its right.
    pub fn keys(&self) -> Vec<usize> {
        match self {
            Self::Single(choices) | Self::Multiple(choices) => {
                choices.iter().enumerate().filter(|(_, choice)| choice.right).map(|(i, _)| i).collect()
            }
            Self::Order(steps) => (0..steps.len()).collect(),
            Self::Match(pairs) => pairs.keys.clone(),
        }
    }
}
