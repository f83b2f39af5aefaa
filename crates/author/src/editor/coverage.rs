//! The coverage list, `coverage.csv`: which points the bank must ask about, how often, by which kinds of questions.

use std::collections::{BTreeMap, BTreeSet};

use palier_markdown::Place;
use palier_quiz::Bank;

use super::item::{Files, Item};
use super::text::sentences;
use super::{Finding, Remarks, options};
use crate::folder::COVERAGE;

/// A kind of the list: one of the bank's, or a way to look at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// A kind of the bank, by its name.
    Kind(&'static str),
    /// A `single` of two options.
    TrueOrFalse,
    /// A question about code: `spot`, or a choice with a code block.
    Code,
    /// A question of a case, or one whose stem tells a story.
    Scenario,
    /// The can-do statement of a skill.
    CanDo,
    /// Told by the story of a case, for what is context and no skill.
    Story,
}

const NAMES: [(&str, Wanted); 12] = [
    ("single", Wanted::Kind("single")),
    ("multiple", Wanted::Kind("multiple")),
    ("order", Wanted::Kind("order")),
    ("match", Wanted::Kind("match")),
    ("command", Wanted::Kind("command")),
    ("spot", Wanted::Kind("spot")),
    ("explain", Wanted::Kind("explain")),
    ("true-false", Wanted::TrueOrFalse),
    ("code", Wanted::Code),
    ("scenario", Wanted::Scenario),
    ("can-do", Wanted::CanDo),
    ("story", Wanted::Story),
];

/// A line of the list.
struct Point {
    id: String,
    kinds: Vec<Wanted>,
    /// As they are written.
    kinds_written: String,
    minimum: usize,
    line: usize,
}

impl Point {
    /// Whether the story of a case is enough.
    fn may_be_told(&self) -> bool {
        self.kinds.iter().any(|kind| matches!(kind, Wanted::Story | Wanted::Scenario))
    }
}

/// Reports ids that are short, and ids that no list has. An empty list asks for nothing.
pub(crate) fn check(csv: &str, bank: &Bank, files: &Files<'_>, items: &[Item<'_>], remarks: &mut Remarks) {
    let points = read(csv, remarks);
    if points.is_empty() {
        return;
    }
    let known: BTreeSet<&str> = points.iter().map(|point| point.id.as_str()).collect();
    let mut by_id: BTreeMap<&str, Vec<&Item<'_>>> = BTreeMap::new();
    for item in first_languages(items) {
        for id in &item.question.covers {
            if known.contains(id.as_str()) {
                by_id.entry(id).or_default().push(item);
            } else {
                remarks.add(item.path, item.heading(), Finding::UnknownCover { id: id.clone() });
            }
        }
    }
    let told = told(bank, files, &known, remarks);
    for point in &points {
        let covering = by_id.get(point.id.as_str()).map_or(&[][..], Vec::as_slice);
        let by_story =
            told.get(point.id.as_str()).copied().filter(|_| point.may_be_told()).unwrap_or_default();
        let have = count(point, bank, covering) + by_story;
        if have < point.minimum {
            let (id, kinds) = (point.id.clone(), point.kinds_written.clone());
            let finding = Finding::ShortCover { id, have, minimum: point.minimum, kinds };
            remarks.add(COVERAGE, Place { line: point.line, column: 1 }, finding);
        }
    }
}

/// How many stories of cases carry each point.
fn told<'b>(
    bank: &'b Bank,
    files: &Files<'_>,
    known: &BTreeSet<&str>,
    remarks: &mut Remarks,
) -> BTreeMap<&'b str, usize> {
    let mut told = BTreeMap::new();
    let skills = bank.tracks.iter().flat_map(|track| track.skills.iter().map(move |skill| (track, skill)));
    for (track, skill) in skills {
        for (case, id) in skill.cases.iter().flat_map(|case| case.covers.iter().map(move |id| (case, id))) {
            if known.contains(id.as_str()) {
                *told.entry(id.as_str()).or_default() += 1;
            } else if let Some((lang, _)) = case.texts.iter().next()
                && let Some((path, outline)) = files.skill(&track.id, &skill.id, lang)
            {
                remarks.add(path, outline.heading(&case.id), Finding::UnknownCover { id: id.clone() });
            }
        }
    }
    told
}

/// Each question once, in its first language.
fn first_languages<'i, 'b>(items: &'i [Item<'b>]) -> impl Iterator<Item = &'i Item<'b>> {
    items.iter().filter(|item| item.question.texts.iter().next().is_some_and(|(lang, _)| lang == item.lang))
}

fn read(csv: &str, remarks: &mut Remarks) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut ids = BTreeSet::new();
    for (i, line) in csv.trim_start_matches('\u{feff}').lines().enumerate() {
        if line.trim().is_empty() || (i == 0 && line.starts_with("id,")) {
            continue;
        }
        match point(line, i + 1) {
            Some(point) if ids.insert(point.id.clone()) => points.push(point),
            _ => {
                let place = Place { line: i + 1, column: 1 };
                remarks.add(COVERAGE, place, Finding::BadCoverage { line: line.to_owned() });
            }
        }
    }
    points
}

/// `id,words,kinds,minimum`, of which only the words may hold commas.
fn point(line: &str, number: usize) -> Option<Point> {
    let (id, rest) = line.split_once(',')?;
    let (rest, minimum) = rest.rsplit_once(',')?;
    let (_, kinds) = rest.rsplit_once(',')?;
    let kind = |name: &str| NAMES.iter().find(|(known, _)| *known == name.trim()).map(|(_, kind)| *kind);
    (id.contains('/') && !id.contains(char::is_whitespace)).then_some(())?;
    Some(Point {
        id: id.to_owned(),
        kinds: kinds.split(';').map(kind).collect::<Option<Vec<Wanted>>>()?,
        kinds_written: kinds.replace(';', ", "),
        minimum: minimum.trim().parse().ok()?,
        line: number,
    })
}

/// How many questions of the kinds ask about the point. A can-do statement counts where no other kind will do.
fn count(point: &Point, bank: &Bank, covering: &[&Item<'_>]) -> usize {
    let asked = covering.iter().filter(|item| point.kinds.iter().any(|kind| is_of(item, *kind))).count();
    let rated = point.kinds.iter().all(|kind| matches!(kind, Wanted::CanDo | Wanted::Story));
    asked + usize::from(rated && point.kinds.contains(&Wanted::CanDo) && has_can_do(point, bank, covering))
}

fn is_of(item: &Item<'_>, kind: Wanted) -> bool {
    let name = item.question.kind().map_or("", palier_quiz::Kind::name);
    match kind {
        Wanted::Kind(wanted) => name == wanted,
        Wanted::TrueOrFalse => options::is_true_or_false(item),
        Wanted::Code => {
            let shows_code =
                item.stem.has_code_block || item.options.iter().any(|option| option.has_code_block);
            name == "spot" || (shows_code && !item.options.is_empty())
        }
        Wanted::Scenario => item.question.case.is_some() || sentences(&item.stem.prose).len() >= 2,
        Wanted::CanDo | Wanted::Story => false,
    }
}

/// Whether a skill of that name, or one that asks about the point, has a can-do statement.
fn has_can_do(point: &Point, bank: &Bank, covering: &[&Item<'_>]) -> bool {
    let named = bank.tracks.iter().any(|track| {
        let is_named = |skill: &&palier_quiz::Skill| format!("{}/{}", track.id, skill.id) == point.id;
        track.skills.iter().find(is_named).is_some_and(rates)
    });
    named || covering.iter().any(|item| rates(item.skill))
}

fn rates(skill: &palier_quiz::Skill) -> bool {
    skill.texts.first().is_some_and(|text| !text.can_do.is_empty())
}
