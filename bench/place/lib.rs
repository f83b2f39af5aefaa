//! A placement that JavaScript drives: `start`, then `step` after each answer.

use std::cell::RefCell;

use palier_measure::{Ask, Item, LEVEL_MEANS, Placement, Rules, authored};

thread_local! {
    static PLACEMENT: RefCell<Option<Placement>> = const { RefCell::new(None) };
}

/// Begins with `n` questions (at most 65,535) of `n_skills` skills and skill effects of `skill_sd` logits; 0 leaves
/// them out.
#[expect(unsafe_code, reason = "JavaScript calls it by its name")]
#[unsafe(no_mangle)]
pub extern "C" fn start(n: u32, n_skills: u32, skill_sd: f64, seed: u32) {
    let ask = |n: u32| {
        let mean = LEVEL_MEANS.get((n % 3) as usize).copied().unwrap_or_default();
        let item = Item::estimated(1.0, authored(mean, f64::from(1 + n % 5)), f64::from(n % 4) / 12.0);
        Ask { item, skill: (n % n_skills.max(1)) as usize }
    };
    let rules = Rules { skill_sd, seed: Some(u64::from(seed)), ..Rules::USUAL };
    let placement = Placement::new((0..n).map(ask).collect(), &[-0.8, 0.7, 2.2], rules);
    PLACEMENT.with_borrow_mut(|kept| *kept = Some(placement));
}

/// Takes in `marks` for the question at `index`, and chooses the next one; `u32::MAX` when none is left.
#[expect(unsafe_code, reason = "JavaScript calls it by its name")]
#[unsafe(no_mangle)]
pub extern "C" fn step(index: u32, marks: f64) -> u32 {
    PLACEMENT
        .with_borrow_mut(|kept| {
            let placement = kept.as_mut()?;
            placement.answer(index as usize, Some(marks));
            u32::try_from(placement.next()?).ok()
        })
        .unwrap_or(u32::MAX)
}
