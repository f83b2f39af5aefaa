//! Where the parts of each question stand in its file, for those who say more about a question than how it reads.

use palier_quiz::{Lang, SkillId, Slug, TrackId};
use pulldown_cmark::BlockQuoteKind;

use crate::answer::has_boxes;
use crate::heading;
use crate::lines::{Place, line_start, normalised, slice};
use crate::report::Report;
use crate::section::{Opens, Section, sections};
use crate::skill_file::MAX_LEN;
use crate::tree::{self, Kind, Node};
use crate::typed::{self, Fence};
use crate::{Source, path};

/// The questions of a skill's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    pub track: TrackId,
    pub skill: SkillId,
    pub lang: Lang,
    pub title: Place,
    /// Those whose id can be read, cases included.
    pub questions: Vec<Places>,
}

/// Where the parts of a question stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    pub id: Slug,
    pub heading: Place,
    /// The options with boxes, in the order of the file.
    pub offered: Vec<Place>,
    /// The lines of a typed answer, accepted and rejected.
    pub accepted: Vec<Place>,
    pub rejected: Vec<Place>,
    pub explanation: Option<Place>,
    /// What the heading says in `from=`: the fingerprint of the question that was translated.
    pub from: Option<String>,
}

impl Outline {
    /// The place of a heading, by its id; else of the title.
    pub fn heading(&self, id: &Slug) -> Place {
        self.questions.iter().find(|places| places.id == *id).map_or(self.title, |places| places.heading)
    }
}

/// None where the path does not tell where the file belongs, or the file is too long to be read.
pub fn outline(source: &Source<'_>) -> Option<Outline> {
    if source.text.len() > MAX_LEN {
        return None;
    }
    let text = normalised(source.text);
    let mut report = Report::new(source.path, &text);
    let home = path::read(source.path, &mut report).home()?;
    let nodes = tree::read(&mut report);
    let (_, sections) = sections(&nodes, &mut report);
    let title = sections.iter().find(|section| section.opens == Opens::Title);
    Some(Outline {
        track: home.track,
        skill: home.file,
        lang: home.lang,
        title: title.map_or(Place::START, |section| place(section.heading.range.start, &report)),
        questions: sections.iter().filter_map(|section| places(section, &mut report)).collect(),
    })
}

fn places(section: &Section<'_>, report: &mut Report<'_>) -> Option<Places> {
    if !matches!(section.opens, Opens::Question | Opens::CaseQuestion) {
        return None;
    }
    let heading = heading::read(report.text, section.heading);
    let (_, id) = heading.id("question-id", report)?;
    let from = heading.attributes().find(|attribute| attribute.key == "from");
    let explanation = section.nodes.iter().find(|node| node.kind == Kind::Quote(Some(BlockQuoteKind::Note)));
    let options = section.nodes.iter().find(|node| has_boxes(node));
    let at = |node: &Node| place(node.range.start, report);
    let lines = |of: Fence| {
        let fences = section.nodes.iter().filter(move |node| typed::fence(node) == Some(of));
        let lines = fences.flat_map(|node| typed::lines(node, report.text));
        lines.map(|(at, _)| place(at, report)).collect()
    };
    Some(Places {
        id,
        heading: at(section.heading),
        offered: options.map_or_else(Vec::new, |list| list.children.iter().map(at).collect()),
        accepted: lines(Fence::Accept),
        rejected: lines(Fence::Reject),
        explanation: explanation.map(at),
        from: from.map(|attribute| attribute.value.text.to_owned()),
    })
}

fn place(at: usize, report: &Report<'_>) -> Place {
    let column = slice(report.text, line_start(report.text, at)..at).chars().count() + 1;
    Place { line: report.line(at), column }
}
