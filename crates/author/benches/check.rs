//! How fast `palier check` is, and how that grows with the bank and with one question: `cargo bench -p palier-author`.
//! The time of an item must stay the same, however alike the stems and however long the lists.
#![expect(clippy::expect_used, reason = "a benchmark without its folder must stop")]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use divan::Bencher;
use divan::counter::ItemsCount;

const BANKS: [usize; 3] = [250, 1_000, 4_000];
const LENGTHS: [usize; 3] = [250, 1_000, 4_000];
/// Questions of one skill: its file may not be longer than what is read.
const A_SKILL: usize = 250;
const END: &str = "\n\n> [!NOTE]\n> Voilà.\n\n[A](https://example.org)\n\n";

fn main() {
    divan::main();
}

/// A folder of one track, a text for each skill, checked again and again; removed in the end.
struct Folder {
    root: PathBuf,
    said: String,
}

impl Folder {
    fn new(name: &str, skills: &[String], n_questions: usize) -> Self {
        let root = std::env::temp_dir().join(format!("palier-bench-{}-{name}", std::process::id()));
        fs::create_dir_all(root.join("git")).expect("a folder");
        let mut track = "# T {#git}\n\nA.\n\n".to_owned();
        for (n, text) in skills.iter().enumerate() {
            let _ = writeln!(track, "- [S{n}](s{n}.fr.md)");
            let skill = format!("# S{n} {{#s{n}}}\n\nA.\n\n> B.\n\n{text}");
            fs::write(root.join(format!("git/s{n}.fr.md")), skill).expect("a skill");
        }
        fs::write(root.join("git/track.fr.md"), track).expect("a track");
        Self { root, said: format!("{n_questions} question") }
    }

    fn check(&self) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        palier_author::run(["check".into(), self.root.clone().into()], &mut out, &mut err);
        let said = String::from_utf8_lossy(&out);
        assert!(said.contains(&self.said), "{}", said.lines().last().unwrap_or_default());
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left lies among temporary files.
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn bank(bencher: Bencher, name: &str, n_questions: usize, stem: impl Fn(usize) -> String) {
    let mut skills = vec![String::new(); n_questions / A_SKILL];
    for number in 0..n_questions {
        let text = skills.get_mut(number / A_SKILL).expect("whole skills");
        let _ = write!(text, "## Q{number} {{#q{number}}}\n\n{} ?\n\n", stem(number));
        for option in 0..4 {
            let mark = if option == number % 4 { "x" } else { " " };
            let _ = writeln!(text, "- [{mark}] choix {option}\n  > Parce que.");
        }
        text.push_str(END);
    }
    let folder = Folder::new(name, &skills, n_questions);
    bencher.counter(ItemsCount::new(n_questions)).bench_local(|| folder.check());
}

/// A word of the number, as different from the next one's as words are.
fn word(number: usize) -> String {
    let mut rest = number.wrapping_mul(2_654_435_761) % 1_000_003;
    let mut syllables = || {
        let syllable = ["bra", "ri", "to", "lu", "me", "fou", "za", "ki", "du", "pe"].get(rest % 10);
        rest /= 10;
        syllable.copied().unwrap_or_default()
    };
    (0..4).map(|_| syllables()).collect()
}

#[divan::bench(args = BANKS, sample_count = 3)]
fn stems_of_all_sorts(bencher: Bencher, n: usize) {
    bank(bencher, "mixed", n, |i| (0..20).map(|k| word(i * 20 + k)).collect::<Vec<_>>().join(" "));
}

#[divan::bench(args = BANKS, sample_count = 3)]
fn stems_that_are_all_the_same(bencher: Bencher, n: usize) {
    bank(bencher, "same", n, |_| "Que dit le vieux sage à la foule du village".to_owned());
}

#[divan::bench(args = BANKS, sample_count = 3)]
fn stems_that_are_nearly_the_same(bencher: Bencher, n: usize) {
    bank(bencher, "near", n, |i| format!("Que dit le vieux sage {} à la foule du petit village", word(i)));
}

/// One question of so many accepted and rejected lines.
#[divan::bench(args = LENGTHS, sample_count = 3)]
fn accepted_and_rejected_lines(bencher: Bencher, n: usize) {
    let lines = |verb: &str, why: &str| {
        (0..n).map(|i| format!("git {verb} a{i}{why}\n")).collect::<Vec<_>>().concat()
    };
    let fences =
        format!("```accept tool=git\n{}```\n\n```reject\n{}```", lines("add", ""), lines("rm", " # non"));
    let folder = Folder::new("lines", &[format!("## Q {{#q}}\n\n{fences}{END}")], 1);
    bencher.counter(ItemsCount::new(n)).bench_local(|| folder.check());
}

/// One question whose wrong options have so many words, as has its explanation.
#[divan::bench(args = LENGTHS, sample_count = 3)]
fn words_of_an_option(bencher: Bencher, n: usize) {
    let words = "mot ".repeat(n);
    let text = format!(
        "## Q {{#q}}\n\n- [x] a\n- [ ] {words}b\n- [ ] {words}c\n\n> [!NOTE]\n> {words}\n\n[A](https://a.fr)\n"
    );
    let folder = Folder::new("words", &[text], 1);
    bencher.counter(ItemsCount::new(n)).bench_local(|| folder.check());
}
