//! Links: they come back as they were, stay short, open for good, and say so when they are cut or changed.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test")]

use palier_quiz::link::{Asked, Attempt, Away, Ended, Entry, Jumps, Link, LinkError, Part, Test, fragment};
use palier_quiz::{Confidence, Dice, Given, Kind, Lang, Mode};
use proptest::prelude::*;

fn part(track: &str, skills: &[&str]) -> Part {
    Part { track: track.parse().unwrap(), skills: skills.iter().map(|id| id.parse().unwrap()).collect() }
}

fn some_test() -> Test {
    Test {
        parts: vec![part("git", &[]), part("docker", &["images", "volumes-compose"])],
        kinds: vec![Kind::Single, Kind::Command],
        asked: Asked::Questions(30),
        mode: Mode::Exam,
        minutes: Some(45),
        extra_time: 33,
        lang: Some(Lang::Fr),
        shows_result: false,
        records_leaving: true,
        expires: Some(20_800),
        seed: 4_000_000_000,
        draw: 7,
        title: "Développeuse ou développeur Python".to_owned(),
        note: "Bonjour, prenez votre temps ; une seule session, sans documentation.".to_owned(),
        from: "Équipe plateforme".to_owned(),
        label: "Camille".to_owned(),
    }
}

/// `n` single choices with times as people take.
fn choices(n: usize) -> Vec<Entry> {
    let mut dice = Dice::new(5);
    let entry = |_| Entry {
        question: u32::try_from(dice.below(1 << 32)).unwrap(),
        fingerprint: u32::try_from(dice.below(1 << 24)).unwrap(),
        given: Given::Picked(vec![dice.below(4)]),
        seconds: u32::try_from(8 + dice.below(90)).unwrap(),
        hints: 0,
        confidence: [None, Some(Confidence::Sure), Some(Confidence::Rather)]
            .get(dice.below(3))
            .copied()
            .flatten(),
    };
    (0..n).map(entry).collect()
}

fn attempt(entries: Vec<Entry>) -> Attempt {
    Attempt {
        test: Test { note: String::new(), ..some_test() },
        name: "Camille D.".to_owned(),
        started: 1_795_000_000,
        ended: Ended::TimeUp,
        jumps: Jumps { count: 1, seconds: 3600 },
        away: Away { count: 2, seconds: 41 },
        entries,
    }
}

fn every_kind() -> Vec<Entry> {
    let text = "Une image est un modèle, un conteneur tourne.".to_owned();
    let given = [
        Given::Picked(vec![]),
        Given::Picked(vec![0, 3]),
        Given::Picked((0..40).collect()),
        Given::Ordered(vec![2, 0, 1, 3]),
        Given::Ordered((0..20).rev().collect()),
        Given::Matched(vec![Some(1), None, Some(0)]),
        Given::Typed("git rebase --interactive HEAD~3".to_owned()),
        Given::Explained { text, made: vec![0, 2] },
        Given::DontKnow,
        Given::NotMyWork,
        Given::Skipped,
    ];
    let entry = |(n, given)| Entry {
        question: n * 1_000_003,
        fingerprint: n,
        given,
        seconds: n * 100,
        hints: u8::try_from(n % 3).unwrap(),
        confidence: None,
    };
    (0..).zip(given).map(entry).collect()
}

#[test]
fn tests_and_attempts_come_back() {
    for link in [
        Link::Test(some_test()),
        Link::Test(Test::default()),
        Link::Test(Test { asked: Asked::Place, draw: 0, ..Test::default() }),
        Link::Attempt(attempt(every_kind())),
        Link::Attempt(attempt(Vec::new())),
    ] {
        let text = link.encode();
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{text}");
        assert_eq!(Link::decode(&text), Ok(link));
    }
}

/// What version 1 wrote is never changed: what is in somebody's mail must open.
fn golden() -> [Link; 4] {
    [
        Link::Test(some_test()),
        Link::Test(Test::default()),
        Link::Attempt(attempt(every_kind())),
        Link::Attempt(attempt(choices(30))),
    ]
}

#[test]
fn links_of_every_version_open() {
    let lines = include_str!("links/v1.txt").lines();
    let opened: Vec<Link> = lines.map(|line| Link::decode(line).unwrap()).collect();
    assert_eq!(opened, golden());
}

#[test]
#[ignore = "prints the golden links of a new version"]
fn print_golden() {
    for link in golden() {
        println!("{}", link.encode());
    }
}

#[test]
fn thirty_choices_with_their_times_are_short() {
    let text = Link::Attempt(attempt(choices(30))).encode();
    let whole = format!("https://evaluation.exemple.gouv.fr/fr/read/#{text}");
    assert!(whole.len() < 600, "{} characters", whole.len());
}

#[test]
fn what_surrounds_a_link_in_a_mail_is_left_out() {
    let text = Link::Test(some_test()).encode();
    for pasted in [
        format!("https://a.example/fr/take/#{text}"),
        format!("  <https://a.example/fr/take/#{text}>.\n"),
        format!("« {text} »"),
    ] {
        assert_eq!(fragment(&pasted), text);
    }
}

#[test]
fn accidents_are_told() {
    let links = [Link::Attempt(attempt(choices(30))).encode(), Link::Test(some_test()).encode()];
    let mut dice = Dice::new(9);
    let letters: Vec<char> =
        ('0'..='9').chain('a'..='z').chain('A'..='Z').chain(['-', '%', ' ', 'é']).collect();
    for n in 0..20_000 {
        let good: Vec<char> = links[n % 2].chars().collect();
        let mut bad = good.clone();
        let at = dice.below(bad.len());
        let letter = letters[dice.below(letters.len())];
        match dice.below(6) {
            0 => bad.truncate(at),
            1 => bad[at] = letter,
            2 => drop(bad.remove(at)),
            3 => bad.insert(at, letter),
            4 => {
                let other = dice.below(bad.len());
                bad.swap(at, other);
            }
            _ => bad.iter_mut().skip(at).for_each(|c| *c = c.to_ascii_lowercase()),
        }
        if bad != good {
            let text: String = bad.into_iter().collect();
            assert!(Link::decode(&text).is_err(), "{text}");
        }
    }
    assert_eq!(Link::decode(&links[1].replacen("t1", "t2", 1)), Err(LinkError::Damaged));
}

fn any_given() -> impl Strategy<Value = Given> {
    let indexes = || prop::collection::vec(0_usize..60, 0..30);
    prop_oneof![
        indexes().prop_map(Given::Picked),
        indexes().prop_map(Given::Ordered),
        prop::collection::vec(prop::option::of(0_usize..30), 0..9).prop_map(Given::Matched),
        "\\PC{0,120}".prop_map(Given::Typed),
        ("\\PC{0,200}", indexes()).prop_map(|(text, made)| Given::Explained { text, made }),
        Just(Given::DontKnow),
        Just(Given::Skipped),
    ]
}

proptest! {
    #[test]
    fn any_answers_come_back(given in prop::collection::vec(any_given(), 0..30), seconds: u32, seed: u32) {
        let entry = |(n, given)| Entry {
            question: seed.wrapping_add(n), fingerprint: seed & 0xff_ffff, given, seconds, hints: 0, confidence: None,
        };
        let entries: Vec<Entry> = (0..).zip(given).map(entry).collect();
        let link = Link::Attempt(Attempt { entries: entries.clone(), ..attempt(Vec::new()) });
        prop_assert_eq!(Link::decode(&link.encode()), Ok(link.clone()));
        let twice = Link::Attempt(Attempt { entries: [entries.clone(), entries].concat(), ..attempt(Vec::new()) });
        prop_assert_eq!(Link::decode(&twice.encode()), Ok(link), "a question counts once");
    }

    #[test]
    fn no_text_does_harm(text in "[rt]1[0-9A-Za-z]{0,300}|\\PC{0,80}") {
        let _ = Link::decode(&fragment(&text));
    }
}

#[test]
fn a_result_can_be_read_however_much_was_written() {
    let mut dice = Dice::new(5);
    let mut line = |n: usize| -> String {
        (0..n).filter_map(|_| u8::try_from(33 + dice.below(94)).ok()).map(char::from).collect()
    };
    let mut entries = choices(200);
    for entry in &mut entries {
        entry.seconds = 40_000;
        entry.hints = 2;
        entry.given = Given::Typed(line(500));
    }
    for entry in entries.iter_mut().skip(37) {
        entry.given = Given::Ordered((0..12).collect());
    }
    entries[3].given = Given::Explained { text: line(2_500), made: vec![0, 1] };
    let Ok(Link::Attempt(read)) = Link::decode(&Link::Attempt(attempt(entries.clone())).encode()) else {
        panic!("it cannot be read")
    };
    assert_eq!(read.entries[..3], entries[..3]);
    assert_eq!(read.entries[36].question, entries[36].question);
    assert_eq!(read.entries[37..], entries[37..]);
}
