//! How fast Markdown is read, and how that grows with the bank: `cargo bench -p palier-markdown`.
#![expect(clippy::indexing_slicing, reason = "the generator makes a track file and then skills")]

#[path = "../../../bench/bank.rs"]
mod bank;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use palier_markdown::{Source, blocks, read_bank, read_skill};

fn main() {
    divan::main();
}

/// A whole track, as `palier check` reads it: the time a question must not grow with the bank.
#[divan::bench(args = [20, 1_000, 10_000])]
fn whole_bank(bencher: Bencher, n_questions: usize) {
    let files = bank::files(n_questions);
    let sources: Vec<Source> = files.iter().map(|(path, text)| Source { path, text }).collect();
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    bencher
        .counter(ItemsCount::new(n_questions))
        .counter(BytesCount::new(bytes))
        .bench(|| read_bank(black_box(&sources)));
}

/// One file of 25 questions, as the browser reads between two frames.
#[divan::bench]
fn one_skill(bencher: Bencher) {
    let files = bank::files(25);
    let (path, text) = &files[1];
    bencher
        .counter(ItemsCount::new(25_usize))
        .counter(BytesCount::new(text.len()))
        .bench(|| read_skill(black_box(&Source { path, text })));
}

/// What is drawn of a text: Markdown to a tree.
#[divan::bench]
fn text_to_show(bencher: Bencher) {
    let files = bank::files(25);
    let text = &files[1].1;
    bencher.counter(BytesCount::new(text.len())).bench(|| blocks(black_box(text)));
}
