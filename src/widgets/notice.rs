//! Something the reader must know, with what to do about it.

use yew::{Callback, Html, MouseEvent, classes};

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Info,
    Warning,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
        }
    }
}

/// A notice that is announced when it comes.
pub(crate) fn notice(tone: Tone, text: &str, actions: Html) -> Html {
    html! {
        <div class={classes!("notice", tone.class())} role="status">
            <p>{ text }</p>
            { actions }
        </div>
    }
}

pub(crate) fn button(class: &'static str, label: &str, on_press: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} onclick={on_press}>{ label }</button> }
}
