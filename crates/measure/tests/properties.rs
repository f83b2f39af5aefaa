//! What holds for any questions and any answers.

use palier_measure::{
    Ask, Belief, COARSE, Certainty, Expected, Grid, Item, MAX_SHARE, Outlook, Placement, Prior, Rules,
    Spread, cuts,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// An answer: the item's a, b and c, its skill, the marks.
type Answer = (Item, usize, f64);

fn item() -> impl Strategy<Value = Item> {
    (0.3..2.5, -4.0..4.0, 0.0..0.5).prop_map(|(a, b, c)| Item::new(a, b, c))
}

fn answers(most: usize) -> impl Strategy<Value = Vec<Answer>> {
    let marks = prop_oneof![Just(0.0), Just(1.0), 0.0..1.0];
    vec((item(), 0..6_usize, marks), 0..most)
}

fn before(skill_sd: f64) -> Belief {
    Belief::new(Grid::new(&[-0.8, 0.7, 2.2], COARSE), Spread::new(skill_sd), Prior::USUAL)
}

fn after(answers: &[Answer], skill_sd: f64) -> Belief {
    let mut belief = before(skill_sd);
    for (item, skill, marks) in answers {
        belief.observe(*item, *skill, *marks, 1.0);
    }
    belief
}

fn is_probability(p: f64) -> bool {
    (-1e-12..=1.0 + 1e-12).contains(&p)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_answers_changes_nothing(
        (there, back) in answers(30).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        skill_sd in prop_oneof![Just(0.0), Just(0.6)],
    ) {
        let (one, other) = (after(&there, skill_sd), after(&back, skill_sd));
        prop_assert!((one.mean() - other.mean()).abs() < 1e-9);
        for (a, b) in one.states().iter().zip(other.states()) {
            prop_assert!((a - b).abs() < 1e-9);
        }
    }

    #[test]
    fn a_right_answer_never_lowers_the_ability_and_a_wrong_one_never_lifts_it(
        given in answers(20), next in item(), skill in 0..6_usize, skill_sd in prop_oneof![Just(0.0), Just(0.6)],
    ) {
        let now = after(&given, skill_sd);
        let with = |marks: f64| {
            let mut belief = now.clone();
            belief.observe(next, skill, marks, 1.0);
            belief
        };
        let (right, wrong) = (with(1.0), with(0.0));
        prop_assert!(right.mean() >= now.mean() - 1e-9 && wrong.mean() <= now.mean() + 1e-9);
        prop_assert!(right.skill(skill).0 >= now.skill(skill).0 - 1e-9);
        for level in 0..3 {
            prop_assert!(right.masters(level) >= now.masters(level) - 1e-9);
        }
    }

    #[test]
    fn probabilities_sum_to_one(given in answers(60), skill_sd in 0.0..1.5) {
        let belief = after(&given, skill_sd);
        let states = belief.states();
        prop_assert!((states.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        prop_assert!(states.iter().all(|p| is_probability(*p)));
        for level in 0..3 {
            let beyond: f64 = states.iter().skip(level + 1).sum();
            prop_assert!((belief.masters(level) - beyond).abs() < 1e-12);
        }
        for skill in 0..7 {
            prop_assert!(is_probability(belief.skill_beyond(skill, 0.7)));
            prop_assert!(belief.skill_beyond(skill, -0.8) >= belief.skill_beyond(skill, 0.7));
        }
        prop_assert!(belief.quantile(0.1) <= belief.quantile(0.9));
    }

    #[test]
    fn numbers_stay_finite_for_any_input(
        odd in vec((any::<f64>(), any::<f64>(), any::<f64>(), any::<f64>(), any::<f64>()), 0..12),
        (mean, sd, tau, cut) in (any::<f64>(), any::<f64>(), any::<f64>(), any::<f64>()),
    ) {
        let mut belief =
            Belief::new(Grid::new(&[cut, 0.0, f64::NAN], COARSE), Spread::new(tau), Prior { mean, sd });
        for (n, (a, b, c, marks, weight)) in odd.into_iter().enumerate() {
            belief.observe(Item::new(a, b, c), n % 3, marks, weight);
        }
        prop_assert!(belief.mean().is_finite() && belief.sd().is_finite());
        prop_assert!(belief.states().iter().all(|p| is_probability(*p)));
        prop_assert!((belief.states().iter().sum::<f64>() - 1.0).abs() < 1e-9);
        let (score, spread) = belief.skill(1);
        prop_assert!(score.is_finite() && spread.is_finite());
    }

    #[test]
    fn an_answer_can_be_taken_back(given in answers(12), next in item(), marks in 0.0..1.0) {
        let now = after(&given, 0.6);
        let mut belief = now.clone();
        belief.observe(next, 2, marks, 1.0);
        belief.observe(next, 2, marks, -1.0);
        prop_assert!((belief.mean() - now.mean()).abs() < 1e-9);
    }

    #[test]
    fn expected_marks_lie_within_their_interval(given in answers(30)) {
        let belief = after(&given, 0.6);
        let items: Vec<(Item, usize)> = given.iter().map(|(item, skill, _)| (*item, *skill)).collect();
        if let Some(expected) = Expected::of(&belief, &items) {
            prop_assert!(expected.low <= expected.mean && expected.mean <= expected.high, "{:?}", expected);
            prop_assert!(is_probability(expected.low) && is_probability(expected.high));
        } else {
            prop_assert!(items.is_empty());
        }
    }

    #[test]
    fn a_placement_ends_asks_nothing_twice_and_spreads(bits: u64, seed in proptest::option::of(any::<u64>())) {
        let mut placement = placement(seed);
        while placement.stop().is_none() {
            let next = placement.next().unwrap();
            prop_assert!(!placement.is_asked(next));
            placement.answer(next, Some(f64::from(u8::from(bits >> (next % 64) & 1 == 1))));
        }
        let n = placement.asked().len();
        prop_assert!((6..=30).contains(&n));
        for skill in 0..20 {
            let of_skill = placement.asked().iter().filter(|asked| asked.index % 20 == skill).count();
            prop_assert!(of_skill <= 1.max(n * MAX_SHARE / 100));
        }
        // Asked again from its answers, it is the same: that is how it is resumed.
        let mut again = self::placement(seed);
        for asked in placement.asked() {
            prop_assert_eq!(again.next(), Some(asked.index));
            again.answer(asked.index, asked.marks);
        }
        prop_assert_eq!(again.stop(), placement.stop());
    }
}

/// 120 questions of three levels and 20 skills.
fn placement(seed: Option<u64>) -> Placement {
    let asks: Vec<Ask> = (0..120_u16)
        .map(|n| {
            let b = 1.5 * (f64::from(n % 3) - 1.0) + 0.4 * (f64::from(n % 5) - 2.0);
            Ask { item: Item::estimated(1.0, b, 0.2), skill: usize::from(n % 20) }
        })
        .collect();
    let level = |k: usize| asks.iter().skip(k).step_by(3).map(|ask| ask.item).collect::<Vec<_>>();
    let levels = [level(0), level(1), level(2)];
    let cuts = cuts(levels.iter().map(Vec::as_slice), 0.7);
    Placement::new(asks, &cuts, Rules { seed, ..Rules::USUAL })
}

#[test]
fn what_does_not_count_is_not_asked_again_and_says_nothing() {
    let mut placement = placement(None);
    let before = placement.belief().states();
    let first = placement.next().unwrap();
    placement.answer(first, None);
    assert_eq!(placement.belief().states(), before);
    assert_ne!(placement.next(), Some(first));
    assert_eq!(placement.influence(0), []);
}

#[test]
fn a_person_who_knows_level_one_is_told_so_and_why() {
    let mut placement = placement(None);
    while placement.stop().is_none() {
        let next = placement.next().unwrap();
        placement.answer(next, Some(f64::from(u8::from(next.is_multiple_of(3)))));
    }
    let outlook = Outlook::of(placement.belief());
    assert_eq!((placement.state(), outlook.next), (1, Some(1)), "{outlook:?}");
    assert!(outlook.masters.is_sorted_by(|a, b| a >= b));
    assert!(outlook.masters.first().is_some_and(|chance| Certainty::of(*chance) >= Certainty::Likely));
    let influence = placement.influence(0);
    assert_eq!(influence.len(), placement.asked().len());
    for (index, moved) in influence {
        assert_eq!(moved > 0.0, index.is_multiple_of(3), "question {index} moved level 1 by {moved}");
    }
    assert!(placement.turns_after(true, 20).is_some_and(|n| n >= 2));
    assert!(placement.turns_after(false, 20).is_some_and(|n| n >= 2));
}

#[test]
fn another_seed_asks_other_questions() {
    let ask = |seed: u64| {
        let mut placement = placement(Some(seed));
        for _ in 0..8 {
            let next = placement.next().unwrap();
            placement.answer(next, Some(1.0));
        }
        placement.asked().iter().map(|asked| asked.index).collect::<Vec<_>>()
    };
    assert_eq!(ask(1), ask(1));
    assert_ne!(ask(1), ask(2));
}
