//! A whole quiz by keyboard: what the keys do to the run.

use palier_quiz::{Body, Event, Given, Mode, Session, shown_order};

use super::quiz::Msg;
use super::quiz_actions::{Wish, wish_of};
use super::quiz_view::shown_seed;
use crate::effects::{Subscription, keys};
use crate::store::site::Site;
use crate::widgets::choices::after_click;

/// Listens to keys; `obey` says whether there was anything to do.
pub(super) fn listen(obey: impl Fn(&Wish) -> bool + 'static) -> Subscription {
    keys::on_key(move |key| wish_of(key).is_some_and(|wish| obey(&wish)))
}

/// What a key asks for; none when there is nothing to do.
pub(super) fn answer_to(site: &Site, session: &Session, wish: &Wish) -> Option<Msg> {
    let item = session.item()?;
    let last = session.items.len().saturating_sub(1);
    let event = match wish {
        Wish::Next if session.current < last => Event::MovedTo(session.current + 1),
        Wish::Previous if session.current > 0 => Event::MovedTo(session.current - 1),
        Wish::Next | Wish::Previous => return None,
        Wish::Pick(_) if item.is_checked() => return None,
        Wish::Pick(place) => {
            let question = site.library.question(&item.question)?;
            let many = match question.body()? {
                Body::Single(_) => false,
                Body::Multiple(_) => true,
                Body::Order(_) | Body::Match(_) | Body::Command(_) | Body::Spot(_) | Body::Explain(_) => {
                    return None;
                }
            };
            let order = shown_order(question, shown_seed(session));
            let index = order.get(*place)?;
            let picks = if let Some(Given::Picked(picks)) = item.given() { picks.as_slice() } else { &[] };
            Event::Drafted(Given::Picked(after_click(picks, *index, many)))
        }
        Wish::GoOn => {
            let practice = session.plan.mode == Mode::Practice;
            let complete = item.given().is_some_and(Given::is_complete);
            match (practice && !item.is_checked(), complete) {
                (true, false) => return Some(Msg::Said(site.words().quiz.choose_first.to_owned())),
                (true, true) => Event::Checked,
                (false, _) if session.current < last => Event::MovedTo(session.current + 1),
                (false, _) => return Some(Msg::Finished),
            }
        }
    };
    Some(Msg::Happened(event))
}
