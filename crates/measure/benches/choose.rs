//! How long an answer and the next question take among 1,000 questions. In the browser: `bench/choose.mjs`.

use divan::Bencher;
use palier_measure::{Ask, Item, Placement, Rules};

fn main() {
    divan::main();
}

#[divan::bench(args = [0.0, 0.6])]
fn next_of_1000(bencher: Bencher, skill_sd: f64) {
    let ask = |n: u16| Ask {
        item: Item::estimated(1.0, f64::from(n % 61) / 10.0 - 3.0, f64::from(n % 3) / 8.0),
        skill: usize::from(n % 35),
    };
    let placement =
        Placement::new((0..1000).map(ask).collect(), &[-0.8, 0.7, 2.2], Rules { skill_sd, ..Rules::USUAL });
    bencher.with_inputs(|| placement.clone()).bench_values(|mut placement| {
        placement.answer(500, Some(1.0));
        placement.next()
    });
}
