//! What is loaded: the catalogue, and the tracks that were asked for, each read from its Markdown files.

use std::rc::Rc;

use palier_markdown::{Severity, Source, is_track, join, read_skill, read_track};
use palier_quiz::{
    BadJson, Bank, Json, Lang, Level, Question, QuestionId, Stored, Track, TrackId, sorted_by_key,
};

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
    /// Where, and the name of the mistake.
    Broken {
        line: usize,
        mistake: &'static str,
    },
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
    shelves: Vec<(TrackId, Shelf)>,
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
    pub(crate) fn of_page(boot: &Boot, lang: Lang) -> Self {
        let mut library = Self { catalogue: boot.catalogue.clone().map(Rc::new), ..Self::default() };
        for entry in boot.catalogue.iter().flat_map(|catalogue| &catalogue.tracks) {
            let paths = entry.files.iter().map(|file| path_of(file));
            let files: Vec<_> =
                paths.filter_map(|path| Some((path.to_owned(), Ok(boot.source(path)?.to_owned())))).collect();
            if !files.is_empty() {
                let track = Some(Rc::new(read(entry, lang, files).0));
                library
                    .shelves
                    .push((entry.id.clone(), Shelf { track, from_page: true, ..Shelf::default() }));
            }
        }
        library.put_into_bank();
        library
    }

    pub(crate) fn shelf(&self, id: &TrackId) -> Option<&Shelf> {
        self.shelves.iter().find(|(of, _)| of == id).map(|(_, shelf)| shelf)
    }

    pub(crate) fn update(&mut self, msg: Msg) {
        match msg {
            Msg::CatalogueCame(catalogue) => {
                self.catalogue = Some(Rc::new(catalogue));
                self.catalogue_problem = None;
            }
            Msg::CatalogueFailed(problem) => self.catalogue_problem = Some(problem),
            Msg::Asked(id) => {
                if let Some(shelf) = self.shelf_mut(&id) {
                    shelf.loading = true;
                }
            }
            Msg::Came(id, track, problems) => {
                if let Some(shelf) = self.shelf_mut(&id) {
                    let track = track.map(Rc::new).or(shelf.track.take());
                    *shelf = Shelf { track, problems, loading: false, from_page: false };
                }
                self.put_into_bank();
            }
        }
    }

    fn shelf_mut(&mut self, id: &TrackId) -> Option<&mut Shelf> {
        if self.shelf(id).is_none() {
            self.shelves.push((id.clone(), Shelf::default()));
        }
        self.shelves.iter_mut().find(|(of, _)| of == id).map(|(_, shelf)| shelf)
    }

    pub(crate) fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.bank.question(id)
    }

    /// Whether a track has been asked for and nothing more is to come.
    pub(crate) fn is_settled(&self, id: &TrackId) -> bool {
        self.shelf(id).is_some_and(|shelf| !shelf.loading)
    }

    fn put_into_bank(&mut self) {
        let tracks = self.shelves.iter().filter_map(|(_, shelf)| shelf.track.as_deref().cloned());
        let tracks = sorted_by_key(tracks.collect(), |track: &Track| {
            (track.level.map_or(u8::MAX, Level::number), track.id.clone())
        });
        self.bank = Rc::new(Bank { tracks });
    }
}

/// Fetches the catalogue of a language.
pub(crate) async fn fetch_catalogue(boot: &Boot, lang: &str) -> Msg {
    let file = format!("catalogue.{lang}.json");
    let fetched = net::fetch(&boot.content(&format!("{file}?v={}", boot.version))).text().await;
    match fetched {
        Err(fault) => Msg::CatalogueFailed(Problem { file, kind: ProblemKind::Net(fault) }),
        Ok(text) => match read_catalogue(&text) {
            Ok(catalogue) => Msg::CatalogueCame(catalogue),
            Err(BadJson { line }) => Msg::CatalogueFailed(Problem {
                file,
                kind: ProblemKind::Broken { line, mistake: "not-a-catalogue" },
            }),
        },
    }
}

fn read_catalogue(text: &str) -> Result<Catalogue, BadJson> {
    Catalogue::of_json(&Json::parse(text)?).ok_or(BadJson { line: 1 })
}

/// Fetches and reads all files of a track, all at once.
pub(crate) async fn fetch_track(boot: &Boot, lang: Lang, entry: &TrackEntry) -> Msg {
    let under_way: Vec<_> = entry.files.iter().map(|file| (file, net::fetch(&boot.content(file)))).collect();
    let mut files = Vec::new();
    for (file, fetch) in under_way {
        files.push((path_of(file).to_owned(), fetch.text().await));
    }
    let (track, problems) = read(entry, lang, files);
    let asks = track.questions().next().is_some();
    Msg::Came(entry.id.clone(), asks.then_some(track), problems)
}

/// The path of a file by its address, which also tells its version.
fn path_of(file: &str) -> &str {
    file.split('?').next().unwrap_or_default()
}

/// Reads the files of a track; of each file with mistakes the first one is told.
fn read(
    entry: &TrackEntry,
    lang: Lang,
    files: Vec<(String, Result<String, NetFault>)>,
) -> (Track, Vec<Problem>) {
    let (mut track_file, mut skills, mut problems) = (None, Vec::new(), Vec::new());
    for (file, text) in files {
        let text = match text {
            Ok(text) => text,
            Err(fault) => {
                problems.push(Problem { file, kind: ProblemKind::Net(fault) });
                continue;
            }
        };
        let source = Source { path: &file, text: &text };
        let found = if is_track(&file) {
            let (read, found) = read_track(&source);
            track_file = Some(read);
            found
        } else {
            let (read, found) = read_skill(&source);
            skills.push(read);
            found
        };
        if let Some(first) = found.iter().find(|diagnostic| diagnostic.severity == Severity::Error) {
            let kind = ProblemKind::Broken { line: first.line, mistake: first.kind.name() };
            problems.push(Problem { file, kind });
        }
    }
    (join(&entry.id, lang, track_file, skills), problems)
}
