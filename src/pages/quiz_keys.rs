//! A whole quiz by keyboard: what the keys do to the run.

use palier_quiz::{Body, Event, Given, Mode, Session, shown_order};

use super::quiz::Msg;
use super::quiz_view::shown_seed;
use crate::effects::keys::{Focus, Key};
use crate::effects::{Subscription, keys};
use crate::store::site::Site;
use crate::widgets::touch::Touch;
use crate::words::QuizWords;

/// What a key asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// The n-th thing on the screen, from 0.
    Pick(usize),
    /// The step at a place goes one up, or one down.
    Move {
        from: usize,
        up: bool,
    },
    /// Check, or go on when that is done.
    GoOn,
    Next,
    Previous,
}

/// Listens to keys; without `shortcuts` only to those that belong to what has the focus.
pub(super) fn listen(shortcuts: bool, then: impl Fn(Wish) + 'static) -> Subscription {
    keys::on_key(move |key| wish_of(key, shortcuts).map(&then).is_some())
}

fn wish_of(key: &Key, shortcuts: bool) -> Option<Wish> {
    match (key.name.as_str(), key.focus) {
        ("ArrowUp", Focus::Step(from)) => Some(Wish::Move { from, up: true }),
        ("ArrowDown", Focus::Step(from)) => Some(Wish::Move { from, up: false }),
        ("Enter", Focus::Line) => Some(Wish::GoOn),
        (_, Focus::Field | Focus::Line) => None,
        _ if !shortcuts => None,
        ("Enter", Focus::Free | Focus::Choice | Focus::Scroll) => Some(Wish::GoOn),
        ("ArrowRight", Focus::Free | Focus::Button | Focus::Step(_)) => Some(Wish::Next),
        ("ArrowLeft", Focus::Free | Focus::Button | Focus::Step(_)) => Some(Wish::Previous),
        (name, _) => {
            let digit =
                name.parse::<usize>().ok().filter(|digit| name.len() == 1 && (1..=9).contains(digit))?;
            Some(Wish::Pick(digit - 1))
        }
    }
}

/// What is said to who answered nothing.
pub(super) const fn answer_first(words: &QuizWords, body: &Body) -> &'static str {
    match body {
        Body::Command(_) => words.type_first,
        Body::Match(_) => words.match_first,
        Body::Order(_) => words.order_first,
        Body::Single(_) | Body::Multiple(_) | Body::Spot(_) | Body::Explain(_) => words.choose_first,
    }
}

/// What a key does, or what is to be said instead; none when there is nothing to do.
pub(super) fn answer_to(site: &Site, session: &Session, wish: &Wish) -> Option<Result<Msg, &'static str>> {
    let item = session.item()?;
    let question = || site.library.question(&item.question);
    let last = session.items.len().saturating_sub(1);
    let event = match wish {
        Wish::Next if session.current < last => Event::MovedTo(session.current + 1),
        Wish::Previous if session.current > 0 => Event::MovedTo(session.current - 1),
        Wish::Next | Wish::Previous => return None,
        Wish::Pick(_) | Wish::Move { .. } if item.is_checked() => return None,
        Wish::Pick(place) => {
            let question = question()?;
            let picked = match question.body()? {
                Body::Single(_) | Body::Multiple(_) => {
                    shown_order(question, shown_seed(session)).get(*place).copied()
                }
                Body::Spot(code) => code.lines.get(*place).filter(|line| !line.is_empty()).map(|_| *place),
                Body::Order(_) | Body::Match(_) | Body::Command(_) | Body::Explain(_) => None,
            };
            return picked.map(|index| Ok(Msg::Touched(Touch::Picked(index))));
        }
        Wish::Move { from, up } => {
            let to = if *up { from.checked_sub(1)? } else { from + 1 };
            let n = question()?.body()?.len();
            return (to < n).then_some(Ok(Msg::Touched(Touch::Moved { from: *from, to })));
        }
        Wish::GoOn => {
            let practice = session.plan.mode == Mode::Practice;
            let complete = item.given().is_some_and(Given::is_complete);
            match (practice && !item.is_checked(), complete) {
                (true, false) => {
                    let body = question()?.body()?;
                    if matches!(body, Body::Explain(_)) {
                        return Some(Ok(Msg::Happened(Event::Checked)));
                    }
                    return Some(Err(answer_first(&site.words().quiz, body)));
                }
                (true, true) => Event::Checked,
                (false, _) if session.current < last => Event::MovedTo(session.current + 1),
                (false, _) => return Some(Ok(Msg::Finished)),
            }
        }
    };
    Some(Ok(Msg::Happened(event)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(name: &str, focus: Focus, wish: Option<Wish>) {
        assert_eq!(wish_of(&Key { name: name.to_owned(), focus }, true), wish, "{name} {focus:?}");
    }

    #[test]
    fn keys() {
        case("1", Focus::Free, Some(Wish::Pick(0)));
        case("9", Focus::Button, Some(Wish::Pick(8)));
        case("0", Focus::Free, None);
        case("1", Focus::Field, None);
        case("1", Focus::Line, None);
        case("Enter", Focus::Line, Some(Wish::GoOn));
        case("Enter", Focus::Choice, Some(Wish::GoOn));
        case("Enter", Focus::Button, None);
        case("Enter", Focus::Step(1), None);
        case("ArrowRight", Focus::Choice, None);
        case("ArrowRight", Focus::Scroll, None);
        case("ArrowRight", Focus::Free, Some(Wish::Next));
        case("ArrowUp", Focus::Free, None);
        case("ArrowUp", Focus::Step(2), Some(Wish::Move { from: 2, up: true }));
        case("ArrowDown", Focus::Step(0), Some(Wish::Move { from: 0, up: false }));
        case("F1", Focus::Free, None);
    }

    #[test]
    fn without_shortcuts_only_what_has_the_focus_has_its_keys() {
        let wish = |name: &str, focus| wish_of(&Key { name: name.to_owned(), focus }, false);
        assert_eq!(wish("1", Focus::Free), None);
        assert_eq!(wish("Enter", Focus::Choice), None);
        assert_eq!(wish("Enter", Focus::Line), Some(Wish::GoOn));
        assert_eq!(wish("ArrowUp", Focus::Step(1)), Some(Wish::Move { from: 1, up: true }));
    }
}
