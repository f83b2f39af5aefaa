//! What was done in the answer part of a question, before anybody knows what it means.

use yew::{Event, InputEvent};

/// One touch, by whatever it was made. Indexes are the author's.
#[derive(Clone, Debug)]
pub(crate) enum Touch {
    /// A choice or a line of code was clicked.
    Picked(usize),
    /// The step at one place was put at another.
    Moved { from: usize, to: usize },
    /// The select of a left changed.
    Selected(usize, Event),
    /// Something was typed.
    Wrote(InputEvent),
    /// It was said aloud.
    Told,
    /// A point of the model answer was ticked, or not any more.
    Ticked(usize),
}

impl Touch {
    /// Whether the browser has shown it already, as it does with what is ticked or typed.
    pub(crate) const fn is_shown(&self) -> bool {
        matches!(self, Self::Picked(_) | Self::Selected(..) | Self::Wrote(_))
    }
}
