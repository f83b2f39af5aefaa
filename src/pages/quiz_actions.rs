//! The buttons of a quiz and the keys that do the same.

use palier_quiz::{Body, Event, Given, Mode, Session};
use yew::{Callback, Html, MouseEvent};

use crate::widgets::flag::{Flag, FlagButton, flag_button};
use crate::words::QuizWords;

/// What the buttons need to know.
pub(super) struct Actions<'a> {
    pub(super) words: &'a QuizWords,
    pub(super) session: &'a Session,
    /// Of the question on the screen.
    pub(super) body: &'a Body,
    pub(super) painted: bool,
    pub(super) read_only: bool,
    pub(super) on_event: Callback<Event>,
    pub(super) on_told: Callback<MouseEvent>,
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
        let told = matches!(self.body, Body::Explain(_));
        let check = if told { words.show_model } else { words.check };
        let is_told = self
            .session
            .item()
            .and_then(|item| item.given())
            .is_some_and(|given| matches!(given, Given::Explained { text, .. } if text.is_empty()));
        html! {
            <p class="actions answering">
                if practice {
                    { self.button(Flag::Check, "button primary", check, checked, Event::Checked) }
                }
                if told && !practice {
                    <button type="button" class="button" aria-pressed={is_told.to_string()} disabled={self.read_only} onclick={self.on_told.clone()}>{ words.told_aloud }</button>
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
