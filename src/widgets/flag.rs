//! Buttons that work before the app has started: pressing one opens an empty popover, which the styles see and the
//! app reads when it takes over.

use std::cell::Cell;

use yew::{Callback, Html, MouseEvent};

/// How soon two clicks are one double click, in milliseconds; who skips on purpose taps slower.
const DOUBLE_MS: f64 = 300.0;

/// What a button of the painted question means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flag {
    Check,
    DontKnow,
    NotMyWork,
    Next,
}

impl Flag {
    pub(crate) const ALL: [Self; 4] = [Self::Check, Self::DontKnow, Self::NotMyWork, Self::Next];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::DontKnow => "dont-know",
            Self::NotMyWork => "not-my-work",
            Self::Next => "next",
        }
    }

    fn id(self) -> String {
        format!("flag-{}", self.name())
    }
}

/// A button that means something, before the app as after.
pub(crate) struct FlagButton<'a> {
    pub(crate) flag: Flag,
    pub(crate) class: &'static str,
    pub(crate) label: &'a str,
    pub(crate) hidden: bool,
    pub(crate) disabled: bool,
    pub(crate) pressed: Option<bool>,
    /// Whether the page is still as it was painted.
    pub(crate) painted: bool,
    pub(crate) on_press: Callback<MouseEvent>,
}

/// Whether it is the second click of a double one: it was not meant for what the first one brought.
fn is_second_of_double(click: &MouseEvent) -> bool {
    thread_local! { static LAST: Cell<f64> = const { Cell::new(0.0) }; }
    let now = click.time_stamp();
    now - LAST.replace(now) < DOUBLE_MS && click.detail() > 1
}

pub(crate) fn flag_button(button: FlagButton<'_>) -> Html {
    let FlagButton { flag, class, label, hidden, disabled, pressed, painted, on_press } = button;
    let on_press = Callback::from(move |click: MouseEvent| {
        if !is_second_of_double(&click) {
            on_press.emit(click);
        }
    });
    html! {
        <button
            type="button" id={format!("button-{}", flag.name())} {class} {hidden} {disabled}
            aria-pressed={pressed.map(|pressed| pressed.to_string())}
            popovertarget={painted.then(|| flag.id())} popovertargetaction={painted.then_some("show")}
            onclick={on_press}
        >
            { label }
        </button>
    }
}

/// The popovers behind the buttons.
pub(crate) fn flags() -> Html {
    let flag = |flag: Flag| {
        html! { <span class="flag" popover="manual" id={flag.id()} data-flag={flag.name()} aria-hidden="true"></span> }
    };
    html! { <div>{ for Flag::ALL.into_iter().map(flag) }</div> }
}
