//! How fast a run is planned, graded and scored, and how that grows with the bank: `cargo bench -p palier-quiz`.
#![expect(clippy::expect_used, reason = "a benchmark without its bank must stop")]

#[path = "../../../bench/bank.rs"]
mod bank;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use palier_markdown::{Source, read_bank};
use palier_quiz::{Bank, Body, Event, Given, Length, Mode, Plan, Scope, Session, marks, score, shown_order};

const SIZES: [usize; 3] = [20, 1_000, 10_000];

fn main() {
    divan::main();
}

fn made(n_questions: usize) -> Bank {
    let files = bank::files(n_questions);
    let sources: Vec<Source> = files.iter().map(|(path, text)| Source { path, text }).collect();
    read_bank(&sources).0
}

fn plan(n_questions: usize, length: Length) -> Plan {
    let track = bank::track_id(n_questions).parse().expect("the generator's ids are good");
    Plan { scope: Scope::Tracks(vec![track]), mode: Mode::Practice, seed: 7, length, fixed_opening: true }
}

/// The right answer, or for every third question a wrong one.
fn given(body: &Body, at: usize) -> Given {
    let keys = body.keys();
    match body {
        Body::Single(_) | Body::Multiple(_) if at.is_multiple_of(3) => Given::Picked(vec![0]),
        Body::Single(_) | Body::Multiple(_) => Given::Picked(keys),
        Body::Order(steps) => Given::Ordered((0..steps.len()).rev().collect()),
        Body::Match(_) => Given::Matched(keys.into_iter().map(Some).collect()),
        Body::Command(_) | Body::Spot(_) | Body::Explain(_) => Given::DontKnow,
    }
}

/// Questions a run is made of: 20 of so many, chosen and shuffled.
#[divan::bench(args = SIZES)]
fn plan_20(bencher: Bencher, n_questions: usize) {
    let (bank, plan) = (made(n_questions), plan(n_questions, Length::AtMost(20)));
    bencher
        .counter(ItemsCount::new(n_questions))
        .bench_local(|| black_box(&plan).questions(black_box(&bank)));
}

/// What stands in what order, for each question.
#[divan::bench(args = SIZES)]
fn shuffle(bencher: Bencher, n_questions: usize) {
    let bank = made(n_questions);
    bencher.counter(ItemsCount::new(n_questions)).bench_local(|| {
        bank.questions().map(|question| shown_order(black_box(question), Some(7)).len()).sum::<usize>()
    });
}

/// Marks for an answer to each question.
#[divan::bench(args = SIZES)]
fn grade(bencher: Bencher, n_questions: usize) {
    let bank = made(n_questions);
    let bodies: Vec<&Body> = bank.questions().filter_map(palier_quiz::Question::body).collect();
    let answers: Vec<(&Body, Given)> =
        bodies.iter().enumerate().map(|(at, body)| (*body, given(body, at))).collect();
    bencher.counter(ItemsCount::new(n_questions)).bench_local(|| {
        answers.iter().filter_map(|(body, given)| marks(black_box(body), given)).sum::<f64>()
    });
}

/// All of the bank answered, and scored.
#[divan::bench(args = SIZES, sample_count = 20)]
fn score_all(bencher: Bencher, n_questions: usize) {
    let bank = made(n_questions);
    let mut session = Session::start(plan(n_questions, Length::All), &bank).expect("the bank asks something");
    for at in 0..n_questions {
        let body = session.item().and_then(|item| bank.question(&item.question)?.body()).cloned();
        if let Some(body) = body {
            session = session.update(Event::Drafted(given(&body, at))).update(Event::Checked);
        }
        session = session.update(Event::MovedTo(at + 1));
    }
    let answers = session.answers(&bank);
    bencher
        .counter(ItemsCount::new(answers.len()))
        .bench_local(|| score(black_box(&bank), black_box(&answers)));
}
