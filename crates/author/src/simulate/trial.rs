//! Placing made-up people, and what comes of it.

use std::thread;

use palier_measure::{Expected, Placement, Rules, Stop, Stopping};

use super::world::{People, World};

/// One person's placement.
pub(super) struct Placed {
    pub(super) truth: usize,
    /// Most probable state after 1, 2, … questions, to the most that are allowed.
    pub(super) by_questions: Vec<usize>,
    pub(super) n_asked: usize,
    pub(super) is_sure: bool,
    pub(super) state: usize,
    /// Probabilities of the states at the stop.
    pub(super) states: Vec<f64>,
    /// How many of the levels' expected marks lie within the interval that is claimed.
    pub(super) n_within: usize,
    /// Questions asked until the stop.
    pub(super) asked: Vec<usize>,
    /// Of the questions of the skill asked most, and how many skills there were.
    pub(super) most_of_a_skill: usize,
    pub(super) n_skills: usize,
}

/// Places everybody; each has a draw of their own.
pub(super) fn run(world: &World, people: People, rules: Rules, seeded: bool) -> Vec<Placed> {
    let start = world.start(rules);
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let chunk = people.n.div_ceil(n_threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..people.n)
            .step_by(chunk)
            .map(|first| {
                let last = (first + chunk).min(people.n);
                let start = &start;
                scope.spawn(move || {
                    let one = |n| {
                        let seed = seeded.then(|| people.seed.wrapping_mul(1_000_003).wrapping_add(n as u64));
                        place(world, people, start.clone().drawing(seed), n, rules.stopping)
                    };
                    (first..last).map(one).collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).flatten().collect()
    })
}

fn place(world: &World, people: People, mut on: Placement, n: usize, stopping: Stopping) -> Placed {
    let person = world.person(people, n);
    let mut at_stop: Option<(Placement, Stop)> = None;
    let mut by_questions = Vec::new();
    loop {
        if at_stop.is_none() {
            at_stop = on.stop().map(|stop| (on.clone(), stop));
        }
        if on.asked().len() >= stopping.max {
            break;
        }
        let Some(next) = on.next() else { break };
        on.answer(next, person.marks.get(next).copied());
        by_questions.push(on.state());
    }
    let is_sure = at_stop.as_ref().is_some_and(|(_, stop)| matches!(stop, Stop::Sure { .. }));
    let end = at_stop.map_or(on, |(end, _)| end);
    let asked: Vec<usize> = end.asked().iter().map(|asked| asked.index).collect();
    let mut by_skill = vec![0; world.skills.len()];
    for ask in asked.iter().filter_map(|index| world.asks.get(*index)) {
        if let Some(count) = by_skill.get_mut(ask.skill) {
            *count += 1;
        }
    }
    let within = |(level, truly): (usize, &f64)| {
        let expected = Expected::of(end.belief(), &world.level(level))?;
        (expected.low..=expected.high).contains(truly).then_some(())
    };
    Placed {
        n_within: person.expected.iter().enumerate().filter_map(within).count(),
        truth: person.state,
        by_questions,
        n_asked: asked.len(),
        is_sure,
        state: end.state(),
        states: end.belief().states(),
        most_of_a_skill: by_skill.iter().copied().max().unwrap_or_default(),
        n_skills: by_skill.iter().filter(|count| **count > 0).count(),
        asked,
    }
}
