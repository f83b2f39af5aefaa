//! Marks for one answer, and what a blind guesser would get.

use crate::{Body, Given, command};

/// What is right and what is wrong in an answer of several parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Right picks, lefts with their right, or neighbours that are kept.
    pub right: usize,
    /// Wrong picks, lefts without their right, or neighbours that are not kept.
    pub wrong: usize,
    /// As many as could be right.
    pub of: usize,
}

/// What makes the marks of an answer; `None` for an answer that is given as a whole, or does not fit.
pub fn counts(body: &Body, given: &Given) -> Option<Counts> {
    if !given.fits(body) {
        return None;
    }
    let (right, all, of) = match (given, body) {
        (Given::Picked(picks), Body::Multiple(choices)) => (
            picks.iter().filter(|pick| choices.get(**pick).is_some_and(|choice| choice.right)).count(),
            picks.len(),
            choices.iter().filter(|choice| choice.right).count(),
        ),
        (Given::Picked(picks), Body::Spot(code)) => {
            (picks.iter().filter(|pick| code.fault(**pick).is_some()).count(), picks.len(), code.faults.len())
        }
        (Given::Ordered(order), Body::Order(_)) => {
            let pairs = order.len().saturating_sub(1);
            (order.windows(2).filter(|pair| matches!(pair, [a, b] if a + 1 == *b)).count(), pairs, pairs)
        }
        (Given::Matched(rights), Body::Match(pairs)) => {
            let hits = rights.iter().zip(&pairs.keys).filter(|(right, key)| **right == Some(**key)).count();
            (hits, pairs.keys.len(), pairs.keys.len())
        }
        _ => return None,
    };
    Some(Counts { right, wrong: all - right, of })
}

/// Marks in 0..=1, by the rules of the format; `None` where the answer does not count ("not part of my work", an
/// explanation) or does not fit the question (it was given to an older version).
pub fn marks(body: &Body, given: &Given) -> Option<f64> {
    if !given.fits(body) {
        return None;
    }
    if let Some(counts) = counts(body, given) {
        let others = if matches!(given, Given::Picked(_)) { body.len() - counts.of } else { 0 };
        return Some((share(counts.right, counts.of) - share(counts.wrong, others)).max(0.0));
    }
    match (given, body) {
        (Given::NotMyWork, _) | (_, Body::Explain(_)) => None,
        (Given::Picked(picks), Body::Single(choices)) => {
            Some(f64::from(u8::from(picks.iter().any(|pick| choices.get(*pick).is_some_and(|c| c.right)))))
        }
        (Given::Typed(line), Body::Command(typed)) => {
            Some(f64::from(u8::from(command::grade(typed, line).right)))
        }
        _ => Some(0.0),
    }
}

/// Expected marks of somebody who picks blindly, in 0..=1: uniformly among the choices, among all non-empty picks
/// of a multiple choice or of lines at fault, among all orders, among the rights for each left.
pub fn blind_marks(body: &Body) -> f64 {
    match body {
        Body::Single(choices) => share(1, choices.len()),
        Body::Multiple(choices) => {
            let keys = choices.iter().filter(|choice| choice.right).count();
            blind_multiple(keys, choices.len() - keys)
        }
        Body::Order(steps) => share(1, steps.len()),
        Body::Match(pairs) => share(1, pairs.rights.len()),
        Body::Spot(code) => blind_multiple(code.faults.len(), code.lines.len() - code.faults.len()),
        Body::Command(_) | Body::Explain(_) => 0.0,
    }
}

/// The mean of max(0, hits/keys − alarms/wrong) over all non-empty picks, each equally likely.
fn blind_multiple(keys: usize, wrong: usize) -> f64 {
    if keys + wrong > MOST_COUNTED {
        // Hits and alarms are nearly normal: the mean of what is above 0 of a normal variable of this deviation.
        let deviation = ((1.0 / to_f64(keys.max(1)) + 1.0 / to_f64(wrong.max(1))) / 4.0).sqrt();
        return deviation / std::f64::consts::TAU.sqrt();
    }
    blind_counted(keys, wrong)
}

/// Up to so many choices the picks are counted; more would take the square of their number.
const MOST_COUNTED: usize = 60;

fn blind_counted(keys: usize, wrong: usize) -> f64 {
    let (mut sum, mut picks) = (0.0, 0.0);
    for hits in 0..=keys {
        for alarms in 0..=wrong {
            if hits + alarms > 0 {
                let ways = binomial(keys, hits) * binomial(wrong, alarms);
                sum += ways * (share(hits, keys) - share(alarms, wrong)).max(0.0);
                picks += ways;
            }
        }
    }
    if picks > 0.0 { sum / picks } else { 0.0 }
}

fn binomial(n: usize, k: usize) -> f64 {
    (0..k).fold(1.0, |ways, i| ways * to_f64(n - i) / to_f64(i + 1))
}

/// `part / whole`, 0 where there is no whole.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { to_f64(part) / to_f64(whole) }
}

fn to_f64(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{code, matching, multiple, order, single};

    #[track_caller]
    fn case(body: &Body, given: Given, want: Option<f64>) {
        let got = marks(body, &given);
        match (got, want) {
            (Some(a), Some(b)) => assert!((a - b).abs() < 1e-12, "{given:?}: {a} instead of {b}"),
            _ => assert_eq!(got, want, "{given:?}"),
        }
    }

    fn picked(picks: &[usize]) -> Given {
        Given::Picked(picks.to_vec())
    }

    #[test]
    fn single_choice() {
        let body = single("t/q", 1, 3).body().unwrap().clone();
        case(&body, picked(&[1]), Some(1.0));
        case(&body, picked(&[0]), Some(0.0));
        case(&body, picked(&[]), Some(0.0));
        case(&body, picked(&[0, 1]), None);
        case(&body, picked(&[7]), None);
        case(&body, Given::DontKnow, Some(0.0));
        case(&body, Given::Skipped, Some(0.0));
        case(&body, Given::NotMyWork, None);
        case(&body, Given::Ordered(vec![0, 1, 2]), None);
    }

    #[test]
    fn multiple_choice_never_pays_for_ticking_everything() {
        let body = multiple("t/q", &[0, 2], 5).body().unwrap().clone();
        case(&body, picked(&[0, 2]), Some(1.0));
        case(&body, picked(&[0]), Some(0.5));
        case(&body, picked(&[0, 1]), Some(0.5 - 1.0 / 3.0));
        case(&body, picked(&[0, 1, 2]), Some(1.0 - 1.0 / 3.0));
        case(&body, picked(&[0, 1, 2, 3, 4]), Some(0.0));
        case(&body, picked(&[1, 3]), Some(0.0));
        case(&body, picked(&[2, 0]), None);
    }

    #[test]
    fn order_counts_neighbours() {
        let body = order("t/q", 4).body().unwrap().clone();
        case(&body, Given::Ordered(vec![0, 1, 2, 3]), Some(1.0));
        case(&body, Given::Ordered(vec![1, 2, 3, 0]), Some(2.0 / 3.0));
        case(&body, Given::Ordered(vec![3, 2, 1, 0]), Some(0.0));
        case(&body, Given::Ordered(vec![0, 1, 2]), None);
        case(&body, Given::Ordered(vec![0, 0, 1, 2]), None);
    }

    #[test]
    fn matching_counts_lefts() {
        let body = matching("t/q", &[0, 1, 1], 2).body().unwrap().clone();
        case(&body, Given::Matched(vec![Some(0), Some(1), Some(1)]), Some(1.0));
        case(&body, Given::Matched(vec![Some(0), None, Some(0)]), Some(1.0 / 3.0));
        case(&body, Given::Matched(vec![Some(0), Some(2), Some(0)]), None);
    }

    #[test]
    fn lines_at_fault_are_hits_less_false_alarms() {
        let body = Body::Spot(code(5, &[1, 3]));
        case(&body, picked(&[1, 3]), Some(1.0));
        case(&body, picked(&[1]), Some(0.5));
        case(&body, picked(&[0, 1, 3]), Some(1.0 - 1.0 / 3.0));
        case(&body, picked(&[0, 1, 2, 3, 4]), Some(0.0));
        case(&body, picked(&[5]), None);
    }

    #[test]
    fn what_is_right_and_wrong_is_counted() {
        let told = |body: &Body, given| counts(body, &given).map(|c| (c.right, c.wrong, c.of));
        let several = multiple("t/q", &[0, 2], 5).body().unwrap().clone();
        assert_eq!(told(&several, picked(&[0, 1])), Some((1, 1, 2)));
        assert_eq!(told(&Body::Spot(code(5, &[1, 3])), picked(&[0, 1, 3])), Some((2, 1, 2)));
        assert_eq!(told(order("t/q", 4).body().unwrap(), Given::Ordered(vec![1, 2, 3, 0])), Some((2, 1, 3)));
        let pairs = matching("t/q", &[0, 1, 1], 2).body().unwrap().clone();
        assert_eq!(told(&pairs, Given::Matched(vec![Some(0), None, Some(0)])), Some((1, 2, 3)));
        assert_eq!(told(&several, Given::DontKnow), None);
        assert_eq!(told(single("t/q", 0, 3).body().unwrap(), picked(&[0])), None);
    }

    #[test]
    fn an_explanation_has_no_marks() {
        let body = Body::Explain(vec!["a point".to_owned()]);
        case(&body, Given::Explained { text: String::new(), made: vec![0] }, None);
        case(&body, Given::DontKnow, None);
        assert!(blind_marks(&body).abs() < 1e-12);
    }

    #[test]
    fn blind_marks_are_the_mean_over_all_picks() {
        let body = multiple("t/q", &[0, 2], 5).body().unwrap().clone();
        let picks = (1_usize..32).map(|bits| (0..5).filter(|i| bits >> i & 1 == 1).collect::<Vec<_>>());
        let sum: f64 = picks.map(|pick| marks(&body, &Given::Picked(pick)).unwrap()).sum();
        assert!((blind_marks(&body) - sum / 31.0).abs() < 1e-12);
        assert!((blind_marks(order("t/q", 4).body().unwrap()) - 0.25).abs() < 1e-12);
        for (keys, wrong) in [(20, 41), (30, 31), (10, 51), (51, 10)] {
            let (near, counted) = (blind_multiple(keys, wrong), blind_counted(keys, wrong));
            assert!((near - counted).abs() < 0.01 * counted, "{keys}, {wrong}: {near} for {counted}");
        }
        assert!(blind_multiple(50_000, 50_000).is_finite());
    }
}
