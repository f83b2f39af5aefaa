//! Result links to try the readers' pages with: one for each line of standard input, which is the name.
//!
//! `links CONTENT TRACK…`: everybody answers ten questions of these tracks, each as well as the seed has it.

use std::io::{self, BufRead};
use std::path::Path;

use palier_author::folder::Folder;
use palier_markdown::read_bank;
use palier_quiz::link::{Asked, Attempt, Away, Ended, Entry, Jumps, Link, Part, Test};
use palier_quiz::{Answer, Bank, Body, Confidence, Dice, Given, Question};

#[expect(clippy::print_stdout, reason = "what it is for")]
fn main() -> io::Result<()> {
    let mut args = std::env::args().skip(1);
    let content = args.next().unwrap_or_else(|| "content".to_owned());
    let tracks: Vec<String> = args.collect();
    let folder =
        Folder::read(Path::new(&content)).map_err(|missing| io::Error::other(missing.to_string()))?;
    let bank = read_bank(&folder.sources()).0;
    for (seed, name) in (1..).zip(io::stdin().lock().lines()) {
        println!("{}", Link::Attempt(attempt(&bank, &tracks, &name?, seed)).encode());
    }
    Ok(())
}

fn attempt(bank: &Bank, tracks: &[String], name: &str, seed: u32) -> Attempt {
    let part = |id: &String| Some(Part { track: id.parse().ok()?, skills: Vec::new() });
    let test = Test {
        parts: tracks.iter().filter_map(part).collect(),
        asked: Asked::Questions(10),
        minutes: Some(30),
        records_leaving: true,
        seed,
        draw: seed,
        title: "Entretien".to_owned(),
        from: "Ada".to_owned(),
        ..Test::default()
    };
    let mut dice = Dice::new(seed.into());
    let skill = dice.below(10);
    let questions = test.questions(bank);
    let answered = questions.iter().filter_map(|id| bank.question(id));
    let entries = answered.map(|question| entry(question, skill, &mut dice)).collect();
    Attempt {
        test,
        name: name.to_owned(),
        started: 1_795_241_665 + u64::from(seed) * 86_400,
        ended: Ended::ByHand,
        jumps: Jumps { count: 1, seconds: 61 },
        away: Away { count: 2, seconds: 41 },
        entries,
    }
}

fn entry(question: &Question, skill: usize, dice: &mut Dice) -> Entry {
    let given = match question.body() {
        Some(Body::Single(choices)) if dice.below(10) < skill => {
            Given::Picked(choices.iter().position(|choice| choice.right).into_iter().collect())
        }
        Some(Body::Single(choices)) => Given::Picked(vec![dice.below(choices.len().max(1))]),
        Some(Body::Command(_)) => Given::Typed("git <b>push</b> \u{202e}--force".to_owned()),
        _ => Given::DontKnow,
    };
    Entry::new(&Answer {
        question: question.id.clone(),
        fingerprint: question.fingerprint(),
        given,
        seconds: u32::try_from(10 + dice.below(80)).unwrap_or_default(),
        hints: u8::try_from(dice.below(2)).unwrap_or_default(),
        confidence: [None, Some(Confidence::Sure), Some(Confidence::Guess)]
            .get(dice.below(3))
            .copied()
            .flatten(),
    })
}
