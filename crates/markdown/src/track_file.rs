//! Reads a track's file, `<track>/track.<lang>.md`.

use palier_quiz::{Lang, Level, SkillId, TrackText};

use crate::alert;
use crate::heading::{self, Known};
use crate::kind::DiagnosticKind;
use crate::lines::{Place, is_of_word, normalised};
use crate::path::{self, Home, Names};
use crate::report::Report;
use crate::section::{Opens, Section, sections};
use crate::seen::Seen;
use crate::skill_file::{MAX_LEN, check_start, push_intro, readable};
use crate::tree::{self, Kind, Node, Piece};
use crate::{Diagnostic, Source};

/// A track in one language, to be put into a bank by [`crate::assemble`].
#[derive(Clone, Debug, PartialEq)]
pub struct TrackFile {
    pub(crate) path: String,
    /// None when the path does not tell.
    pub(crate) home: Option<Home>,
    pub(crate) level: Option<Level>,
    pub(crate) heading: Place,
    pub(crate) text: TrackText,
    /// The skills it lists, each once.
    pub(crate) skills: Vec<Listed>,
}

/// A link to a skill's file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Listed {
    pub(crate) skill: SkillId,
    pub(crate) place: Place,
}

/// Reads one file.
pub fn read_track(source: &Source<'_>) -> (TrackFile, Vec<Diagnostic>) {
    let text = normalised(if source.text.len() > MAX_LEN { "" } else { source.text });
    let mut report = Report::new(source.path, &text);
    let names = path::read(source.path, &mut report);
    let mut file = TrackFile {
        path: source.path.to_owned(),
        home: names.home(),
        level: None,
        heading: Place::START,
        text: TrackText { title: String::new(), intro: String::new() },
        skills: Vec::new(),
    };
    if readable(source, &mut report) {
        let nodes = tree::read(&mut report);
        let (before, sections) = sections(&nodes, &mut report);
        check_start(before, &sections, &mut report);
        for section in &sections {
            if matches!(section.opens, Opens::Question | Opens::CaseQuestion) {
                report.add(section.heading.range.start, DiagnosticKind::QuestionInTrack);
            }
        }
        if let Some(title) = sections.iter().find(|section| section.opens == Opens::Title) {
            read_title(title, &names, &mut file, &mut report);
        }
    }
    (file, report.finish())
}

const ATTRIBUTES: Known = Known { names: &["level"], words: "known is `level=`" };
const CLASSES: Known = Known { names: &[], words: "take it away" };

fn read_title(section: &Section<'_>, names: &Names, file: &mut TrackFile, report: &mut Report<'_>) {
    let heading = heading::read(report.text, section.heading);
    heading.check(report);
    heading.title_id(names.track.as_ref(), "track-id", report);
    heading.only(ATTRIBUTES, CLASSES, report);
    let track = names.track.as_ref().map_or("", |track| track.as_str());
    let step = Level::ALL
        .into_iter()
        .find(|level| track.strip_prefix("level-") == Some(&level.number().to_string()));
    match heading.attributes().find(|attribute| attribute.key == "level") {
        Some(attribute) => {
            let value = attribute.value;
            file.level = value.text.parse().ok().and_then(|number: u8| Level::try_from(number).ok());
            if file.level.is_none() {
                report.add(value.at, DiagnosticKind::BadLevel { value: value.text.to_owned() });
            }
        }
        None => {
            if let Some(step) = step {
                report.add(heading.at, DiagnosticKind::LevelMissing { number: step.number() });
            }
        }
    }
    file.heading = report.places(std::iter::once(heading.at)).pop().unwrap_or(Place::START);
    file.text.title = heading.title.to_owned();
    let is_list = |node: &Node| matches!(node.kind, Kind::List(_));
    let of_links =
        |node: &Node| is_list(node) && node.pieces().iter().any(|piece| matches!(piece, Piece::Link { .. }));
    let index = section.nodes.iter().position(of_links).or_else(|| section.nodes.iter().rposition(is_list));
    for (i, node) in section.nodes.iter().enumerate() {
        match (index, &node.kind) {
            (Some(list), _) if i == list => file.skills = read_skills(node, names.lang, report),
            (_, Kind::Rule) => {}
            (Some(list), _) if i > list => report.add(node.range.start, DiagnosticKind::TextAfterSkills),
            (_, Kind::Quote(Some(kind))) => {
                let (role, _) = alert::read(node, Some(*kind), report);
                if !role.tag().is_empty() {
                    report.add(node.range.start, DiagnosticKind::MisplacedAlert { name: role.tag() });
                }
            }
            _ => push_intro(&mut file.text.intro, node, report),
        }
    }
    if index.is_none() {
        report.add(heading.at, DiagnosticKind::NoSkills);
    }
}

fn read_skills(list: &Node, lang: Option<Lang>, report: &mut Report<'_>) -> Vec<Listed> {
    let mut skills: Vec<(SkillId, usize)> = Vec::new();
    let mut seen = Seen::default();
    for item in &list.children {
        let pieces = item.pieces();
        let links = pieces.iter().filter(|piece| matches!(piece, Piece::Link { .. })).count();
        let words = pieces.iter().any(
            |piece| matches!(piece, Piece::Words(range) if report.slice(range.clone()).contains(is_of_word)),
        );
        let Some(Piece::Link { href, at, .. }) =
            pieces.iter().find(|piece| matches!(piece, Piece::Link { .. }))
        else {
            report.add(item.range.start, DiagnosticKind::NotASkillLink);
            continue;
        };
        if words || links > 1 {
            report.add(item.range.start, DiagnosticKind::NotASkillLink);
        }
        let Some(href) = href else { continue };
        let lang = lang.unwrap_or(Lang::Fr);
        let Some(skill) = skill_of(href, lang) else {
            report.add(*at, DiagnosticKind::BadSkillLink { href: href.clone(), lang });
            continue;
        };
        if let Some(first) = seen.before(skill.as_str(), *at) {
            let line = report.line(first);
            report.add(*at, DiagnosticKind::SkillListedTwice { skill, line });
        } else {
            skills.push((skill, *at));
        }
    }
    let places = report.places(skills.iter().map(|(_, at)| *at));
    skills.into_iter().zip(places).map(|((skill, _), place)| Listed { skill, place }).collect()
}

/// The skill whose file in this language has this name.
fn skill_of(href: &str, lang: Lang) -> Option<SkillId> {
    let skill = href.strip_suffix(".md")?.strip_suffix(lang.code())?.strip_suffix('.')?;
    skill.parse().ok().filter(|_| skill != "track")
}
