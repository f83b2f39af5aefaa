//! The buttons of a quiz and the keys that do the same.

use palier_quiz::{Event, Given, Mode, Session};
use yew::{Callback, Html, MouseEvent};

use crate::effects::keys::{Focus, Key};
use crate::widgets::flag::{Flag, FlagButton, flag_button};
use crate::words::QuizWords;

/// What the buttons need to know.
pub(super) struct Actions<'a> {
    pub(super) words: &'a QuizWords,
    pub(super) session: &'a Session,
    pub(super) painted: bool,
    pub(super) read_only: bool,
    pub(super) on_event: Callback<Event>,
}

impl Actions<'_> {
    fn is_checked(&self) -> bool {
        self.session.item().is_some_and(palier_quiz::Item::is_checked)
    }

    fn button(&self, flag: Flag, class: &'static str, label: &str, hidden: bool, event: Event) -> Html {
        let on_press = self.on_event.reform(move |_: MouseEvent| event.clone());
        let disabled = self.read_only && flag != Flag::Next;
        let pressed = match (&event_given(flag), self.session.plan.mode) {
            (Some(given), Mode::Exam) => {
                Some(self.session.item().and_then(|item| item.given()) == Some(given))
            }
            _ => None,
        };
        flag_button(FlagButton {
            flag,
            class,
            label,
            hidden,
            disabled,
            pressed,
            painted: self.painted,
            on_press,
        })
    }

    /// Between the answer and its feedback.
    pub(super) fn answer(&self) -> Html {
        let (words, checked) = (self.words, self.is_checked());
        let practice = self.session.plan.mode == Mode::Practice;
        html! {
            <p class="actions answering">
                if practice {
                    { self.button(Flag::Check, "button primary", words.check, checked, Event::Checked) }
                }
                { self.button(Flag::DontKnow, "button", words.dont_know, checked, Event::Declined(Given::DontKnow)) }
                { self.button(Flag::NotMyWork, "button", words.not_my_work, checked, Event::Declined(Given::NotMyWork)) }
            </p>
        }
    }

    /// Under the feedback: to the next question, and back.
    pub(super) fn turn(&self) -> Html {
        let (words, session) = (self.words, self.session);
        let (current, last) = (session.current, session.items.len().saturating_sub(1));
        let go_on = self.is_checked() || session.plan.mode == Mode::Exam;
        let (label, class) = if go_on { (words.next, "button primary") } else { (words.skip, "button") };
        let back = self.on_event.reform(move |_: MouseEvent| Event::MovedTo(current.saturating_sub(1)));
        html! {
            <p class="actions turning">
                <button type="button" class="button" hidden={current == 0} onclick={back}>{ words.previous }</button>
                { self.button(Flag::Next, class, label, current >= last, Event::MovedTo(current + 1)) }
            </p>
        }
    }
}

fn event_given(flag: Flag) -> Option<Given> {
    match flag {
        Flag::DontKnow => Some(Given::DontKnow),
        Flag::NotMyWork => Some(Given::NotMyWork),
        Flag::Check | Flag::Next => None,
    }
}

/// What a key asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// The n-th thing on the screen, from 0.
    Pick(usize),
    /// Check, or go on when that is done.
    GoOn,
    Next,
    Previous,
}

pub(super) fn wish_of(key: &Key) -> Option<Wish> {
    match (key.name.as_str(), key.focus) {
        (_, Focus::Field) | ("Enter", Focus::Button) => None,
        ("Enter", Focus::Free | Focus::Choice) => Some(Wish::GoOn),
        ("ArrowRight", Focus::Free | Focus::Button) => Some(Wish::Next),
        ("ArrowLeft", Focus::Free | Focus::Button) => Some(Wish::Previous),
        (name, _) => {
            let digit =
                name.parse::<usize>().ok().filter(|digit| name.len() == 1 && (1..=9).contains(digit))?;
            Some(Wish::Pick(digit - 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(name: &str, focus: Focus, wish: Option<Wish>) {
        assert_eq!(wish_of(&Key { name: name.to_owned(), focus }), wish, "{name} {focus:?}");
    }

    #[test]
    fn keys() {
        case("1", Focus::Free, Some(Wish::Pick(0)));
        case("9", Focus::Button, Some(Wish::Pick(8)));
        case("0", Focus::Free, None);
        case("1", Focus::Field, None);
        case("Enter", Focus::Choice, Some(Wish::GoOn));
        case("Enter", Focus::Button, None);
        case("ArrowRight", Focus::Choice, None);
        case("ArrowRight", Focus::Free, Some(Wish::Next));
        case("F1", Focus::Free, None);
    }
}
