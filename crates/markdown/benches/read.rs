//! How fast Markdown is read, and how that grows with the bank: `cargo bench -p palier-markdown`.
#![expect(clippy::indexing_slicing, reason = "the generator makes a track file and then skills")]

#[path = "../../../bench/bank.rs"]
mod bank;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use palier_markdown::{Source, blocks, marks, read_bank, read_skill};

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

/// Nasty pieces, over and over: the time a byte must not grow with the length.
#[divan::bench(args = [5_000, 50_000, 500_000], sample_count = 20)]
fn mistakes(bencher: Bencher, length: usize) {
    let pieces = ["> - ", "[", "**a*_", "<!-- ", "## B {#b}\n\n", "- [x]\n", "> [!NOTE]\n> a\n\n"];
    let head = "# A {#branches}\n\n## B {#b}\n\n";
    let texts = pieces.map(|piece| head.to_owned() + &piece.repeat(length / piece.len()));
    bencher.counter(BytesCount::new(length * pieces.len())).bench(|| {
        texts
            .each_ref()
            .map(|text| read_skill(black_box(&Source { path: "git/branches.fr.md", text })).1.len())
    });
}

/// Coloured code of one piece, over and over.
#[divan::bench(args = [300, 3_000, 30_000], sample_count = 20)]
fn coloured(bencher: Bencher, n_pieces: usize) {
    let pieces = ["\"", "${", "a:", "#", "\\", "a b: ", "- "];
    let codes = pieces.map(|piece| piece.repeat(n_pieces));
    let bytes: usize = codes.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let n = |code: &String| marks(black_box("yaml"), code).len() + marks("sh", code).len();
        codes.iter().map(n).sum::<usize>()
    });
}
