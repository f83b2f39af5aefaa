//! A whole quiz by keyboard: what the keys do to the run.

use palier_quiz::{Body, Event, Given, Mode, shown_order};
use yew::prelude::*;

use super::quiz_actions::{Wish, wish_of};
use super::quiz_run::Control;
use super::quiz_view::shown_seed;
use crate::effects::keys;
use crate::store::run::Run;
use crate::store::site::Site;
use crate::widgets::choices::after_click;

/// Listens to keys while the quiz is on the screen.
#[hook]
pub(super) fn use_keys(site: &Site, run: &UseReducerHandle<Run>, control: &Control) {
    let on = site.settings.shortcuts && !site.is_read_only();
    use_effect_with((run.clone(), control.clone(), on), {
        let site = site.clone();
        move |(run, control, on): &(UseReducerHandle<Run>, Control, bool)| {
            let (run, control) = (run.clone(), control.clone());
            let listening =
                on.then(|| keys::on_key(move |key| wish_of(key).is_some_and(|wish| obey(&site, &run, &control, &wish))));
            move || drop(listening)
        }
    });
}

/// Does what a key asks for; false when there is nothing to do.
fn obey(site: &Site, run: &Run, control: &Control, wish: &Wish) -> bool {
    let Some(session) = &run.session else { return false };
    let Some(item) = session.item() else { return false };
    let last = session.items.len().saturating_sub(1);
    let event = match wish {
        Wish::Next if session.current < last => Event::MovedTo(session.current + 1),
        Wish::Previous if session.current > 0 => Event::MovedTo(session.current - 1),
        Wish::Next | Wish::Previous => return false,
        Wish::Pick(_) if item.is_checked() => return false,
        Wish::Pick(place) => {
            let Some(question) = site.library.question(&item.question) else { return false };
            let many = match question.body() {
                Some(Body::Single(_)) => false,
                Some(Body::Multiple(_)) => true,
                _ => return false,
            };
            let order = shown_order(question, shown_seed(session));
            let Some(index) = order.get(*place) else { return false };
            let picks = if let Some(Given::Picked(picks)) = item.given() { picks.as_slice() } else { &[] };
            Event::Drafted(Given::Picked(after_click(picks, *index, many)))
        }
        Wish::GoOn => {
            let practice = session.plan.mode == Mode::Practice;
            let complete = item.given().is_some_and(Given::is_complete);
            match (practice && !item.is_checked(), complete) {
                (true, false) => {
                    control.said.set(site.words().quiz.choose_first.to_owned());
                    return true;
                }
                (true, true) => Event::Checked,
                (false, _) if session.current < last => Event::MovedTo(session.current + 1),
                (false, _) => {
                    control.on_finish.emit(());
                    return true;
                }
            }
        }
    };
    control.on_event.emit(event);
    true
}
