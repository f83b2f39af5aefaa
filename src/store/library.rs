//! What is loaded: the catalogue, and the tracks that were asked for, each read from its Markdown files.

use std::collections::BTreeMap;
use std::rc::Rc;

use palier_markdown::{Severity, SkillFile, Source, TrackFile, assemble, read_skill, read_track};
use palier_quiz::{Bank, Question, QuestionId, Track, TrackId};
use yew::Reducible;

use crate::boot::Boot;
use crate::catalogue::{Catalogue, TrackEntry};
use crate::effects::net::{self, NetFault};

/// A file that did not come, or cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Its path below `content/`.
    pub(crate) file: String,
    pub(crate) kind: ProblemKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ProblemKind {
    Net(NetFault),
    /// Where, and what an author would be told.
    Broken { line: usize, message: String },
}

/// A track, as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shelf {
    /// None while nothing of it could be read.
    pub(crate) track: Option<Rc<Track>>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) loading: bool,
    /// Came with the page and has not been fetched yet.
    pub(crate) from_page: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Library {
    pub(crate) catalogue: Option<Rc<Catalogue>>,
    pub(crate) catalogue_problem: Option<Problem>,
    shelves: BTreeMap<TrackId, Shelf>,
    /// All tracks that are loaded.
    pub(crate) bank: Rc<Bank>,
}

pub(crate) enum Msg {
    CatalogueCame(Catalogue),
    CatalogueFailed(Problem),
    Asked(TrackId),
    Came(TrackId, Option<Track>, Vec<Problem>),
}

impl Library {
    /// What a page brings along.
    pub(crate) fn of_page(boot: &Boot) -> Self {
        let files = boot.sources.iter().map(|(path, text)| (path.clone(), Ok(text.clone()))).collect();
        let (bank, _) = read(files);
        let mut library = Self { catalogue: boot.catalogue.clone().map(Rc::new), ..Self::default() };
        for track in bank.tracks {
            let shelf = Shelf { track: Some(Rc::new(track.clone())), from_page: true, ..Shelf::default() };
            library.shelves.insert(track.id, shelf);
        }
        library.with_bank()
    }

    pub(crate) fn shelf(&self, id: &TrackId) -> Option<&Shelf> {
        self.shelves.get(id)
    }

    pub(crate) fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.bank.question(id)
    }

    /// Whether a track has been asked for and nothing more is to come.
    pub(crate) fn is_settled(&self, id: &TrackId) -> bool {
        self.shelves.get(id).is_some_and(|shelf| !shelf.loading)
    }

    fn with_bank(mut self) -> Self {
        let tracks = self.shelves.values().filter_map(|shelf| shelf.track.as_deref().cloned());
        let mut tracks: Vec<Track> = tracks.collect();
        tracks.sort_by_key(|track| (track.level.is_none(), track.level, track.id.clone()));
        self.bank = Rc::new(Bank { tracks });
        self
    }
}

impl Reducible for Library {
    type Action = Msg;

    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        let mut next = (*self).clone();
        match msg {
            Msg::CatalogueCame(catalogue) => {
                next.catalogue = Some(Rc::new(catalogue));
                next.catalogue_problem = None;
            }
            Msg::CatalogueFailed(problem) => next.catalogue_problem = Some(problem),
            Msg::Asked(id) => {
                let shelf = next.shelves.entry(id).or_default();
                shelf.loading = true;
            }
            Msg::Came(id, track, problems) => {
                let shelf = next.shelves.entry(id).or_default();
                let old = shelf.track.take().filter(|_| track.is_none());
                let same = track.map(Rc::new).or(old);
                *shelf = Shelf { track: same, problems, loading: false, from_page: false };
                next = next.with_bank();
            }
        }
        Rc::new(next)
    }
}

/// Fetches the catalogue of a language.
pub(crate) async fn fetch_catalogue(boot: &Boot, lang: &str) -> Msg {
    let file = format!("catalogue.{lang}.json");
    let fetched = net::fetch(&boot.content(&format!("{file}?v={}", boot.version))).text().await;
    match fetched {
        Err(fault) => Msg::CatalogueFailed(Problem { file, kind: ProblemKind::Net(fault) }),
        Ok(text) => match serde_json::from_str(&text) {
            Ok(catalogue) => Msg::CatalogueCame(catalogue),
            Err(error) => {
                let kind = ProblemKind::Broken { line: error.line(), message: error.to_string() };
                Msg::CatalogueFailed(Problem { file, kind })
            }
        },
    }
}

/// Fetches and reads all files of a track, all at once.
pub(crate) async fn fetch_track(boot: &Boot, entry: &TrackEntry) -> Msg {
    let under_way: Vec<_> = entry.files.iter().map(|file| (file, net::fetch(&boot.content(file)))).collect();
    let mut files = Vec::new();
    for (file, fetch) in under_way {
        let path = file.split('?').next().unwrap_or_default().to_owned();
        files.push((path, fetch.text().await));
    }
    let (bank, problems) = read(files);
    let track = bank.tracks.into_iter().find(|track| track.id == entry.id);
    Msg::Came(entry.id.clone(), track.filter(|track| track.questions().next().is_some()), problems)
}

/// Reads files into a bank; of each file with mistakes the first one is told.
fn read(files: Vec<(String, Result<String, NetFault>)>) -> (Bank, Vec<Problem>) {
    let (mut tracks, mut skills): (Vec<TrackFile>, Vec<SkillFile>) = Default::default();
    let (mut problems, mut found) = (Vec::new(), Vec::new());
    for (path, text) in files {
        let text = match text {
            Ok(text) => text,
            Err(fault) => {
                problems.push(Problem { file: path, kind: ProblemKind::Net(fault) });
                continue;
            }
        };
        let source = Source { path: &path, text: &text };
        if path.split('/').next_back().is_some_and(|name| name.starts_with("track.")) {
            let (track, diagnostics) = read_track(&source);
            tracks.push(track);
            found.extend(diagnostics);
        } else {
            let (skill, diagnostics) = read_skill(&source);
            skills.push(skill);
            found.extend(diagnostics);
        }
    }
    let (bank, _) = assemble(tracks, skills);
    found.retain(|diagnostic| diagnostic.severity == Severity::Error);
    found.dedup_by(|a, b| a.path == b.path);
    problems.extend(found.into_iter().map(|diagnostic| Problem {
        kind: ProblemKind::Broken { line: diagnostic.line, message: diagnostic.kind.to_string() },
        file: diagnostic.path,
    }));
    (bank, problems)
}
