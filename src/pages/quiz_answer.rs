//! From what was done in the answer part to the answer that it makes.

use palier_quiz::{Body, Event, Given, Question, shown_order};

use super::announce;
use crate::effects::input;
use crate::widgets::touch::Touch;
use crate::words::QuizWords;

/// What a touch means for a question that was answered so far by `given`; none where it means nothing. `seed` is what
/// orders what is shown.
pub(super) fn event_of(
    question: &Question,
    seed: Option<u64>,
    given: Option<&Given>,
    touch: &Touch,
) -> Option<Event> {
    let drafted = match (touch, question.body()?) {
        (Touch::Picked(pick), Body::Single(_)) => Given::Picked(vec![*pick]),
        (Touch::Picked(pick), Body::Multiple(_) | Body::Spot(_)) => {
            let picks = if let Some(Given::Picked(picks)) = given { picks.as_slice() } else { &[] };
            Given::Picked(toggled(picks, *pick))
        }
        (Touch::Moved { from, to }, Body::Order(_)) if from != to => {
            let order = match given {
                Some(Given::Ordered(order)) => order.clone(),
                _ => shown_order(question, seed),
            };
            Given::Ordered(moved(order, *from, *to))
        }
        (Touch::Selected(left, event), Body::Match(pairs)) => {
            let mut rights = match given {
                Some(Given::Matched(rights)) => rights.clone(),
                _ => vec![None; pairs.lefts.len()],
            };
            *rights.get_mut(*left)? = input::selected(event).parse().ok();
            Given::Matched(rights)
        }
        (Touch::Wrote(event), Body::Command(_)) => Given::Typed(input::written(event)),
        (Touch::Wrote(event), Body::Explain(_)) => {
            Given::Explained { text: input::written(event), made: Vec::new() }
        }
        (Touch::Told, Body::Explain(_)) => match given {
            Some(told @ Given::Explained { .. }) => told.clone(),
            _ => Given::Explained { text: String::new(), made: Vec::new() },
        },
        (Touch::Ticked(point), Body::Explain(_)) => {
            let made = if let Some(Given::Explained { made, .. }) = given { made.as_slice() } else { &[] };
            return Some(Event::Ticked(toggled(made, *point)));
        }
        _ => return None,
    };
    Some(Event::Drafted(drafted))
}

/// What is said of a step that has moved, after what was `said` before.
pub(super) fn moved_text(
    words: &QuizWords,
    touch: &Touch,
    event: &Event,
    mut said: String,
) -> Option<String> {
    match (touch, event) {
        (Touch::Moved { to, .. }, Event::Drafted(Given::Ordered(order))) => {
            announce(&mut said, &(words.moved)(to + 1, order.len()));
            Some(said)
        }
        _ => None,
    }
}

/// What is ticked after a click on `index`, ascending.
pub(super) fn toggled(picks: &[usize], index: usize) -> Vec<usize> {
    let mut after: Vec<usize> = picks.iter().copied().filter(|pick| *pick != index).collect();
    if after.len() == picks.len() {
        let place = after.iter().take_while(|pick| **pick < index).count();
        after.insert(place, index);
    }
    after
}

/// `order` with the step at `from` moved to `to`.
fn moved(mut order: Vec<usize>, from: usize, to: usize) -> Vec<usize> {
    if from < order.len() && to < order.len() {
        let step = order.remove(from);
        order.insert(to, step);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_ticks_and_unticks() {
        assert_eq!(toggled(&[2], 1), [1, 2]);
        assert_eq!(toggled(&[1, 2], 1), [2]);
    }

    #[test]
    fn a_step_moves_and_the_others_keep_their_order() {
        assert_eq!(moved(vec![0, 1, 2, 3], 0, 2), [1, 2, 0, 3]);
        assert_eq!(moved(vec![0, 1, 2, 3], 3, 1), [0, 3, 1, 2]);
        assert_eq!(moved(vec![0, 1], 1, 7), [0, 1]);
    }
}
