//! What is loaded: the catalogue, and the tracks that were asked for, each read from its Markdown files.

use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use palier_quiz::{
    BadJson, Bank, Json, Lang, Level, Question, QuestionId, Stored, Track, TrackId, sorted_by_key,
};

use super::reading::Reading;
use crate::boot::Boot;
use crate::catalogue::{Catalogue, TrackEntry};
use crate::effects::clock;
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

impl ProblemKind {
    /// Whether asking again will not help until somebody mends the site.
    pub(crate) const fn lasts(&self) -> bool {
        !matches!(self, Self::Net(NetFault::NoAnswer | NetFault::Status(429 | 500..)))
    }
}

/// A track, as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shelf {
    /// None while nothing of it could be read.
    pub(crate) track: Option<Arc<Track>>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) loading: bool,
    /// Came with the page and has not been fetched yet.
    pub(crate) from_page: bool,
    /// Only the beginning of it came with the page.
    pub(crate) is_part: bool,
}

impl Shelf {
    /// Whether all of the track is there: only then can it be said that something is not.
    pub(crate) const fn is_whole(&self) -> bool {
        self.track.is_some() && self.problems.is_empty() && !self.is_part
    }
}

/// How many files are under way at once: as many as a browser has connections to a host without HTTP/2.
const AT_ONCE: usize = 6;

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Library {
    pub(crate) catalogue: Option<Rc<Catalogue>>,
    pub(crate) catalogue_problem: Option<Problem>,
    shelves: Vec<(TrackId, Shelf)>,
    /// All tracks that are loaded.
    pub(crate) bank: Rc<Bank>,
}

pub(crate) enum Msg {
    CatalogueAsked,
    CatalogueCame(Catalogue),
    CatalogueFailed(Problem),
    Asked(TrackId),
    Came(TrackId, Option<Track>, Vec<Problem>),
}

impl Library {
    /// The tracks there are, as far as the catalogue is there.
    pub(crate) fn tracks(&self) -> &[TrackEntry] {
        self.catalogue.as_ref().map_or(&[], |catalogue| &catalogue.tracks)
    }

    /// The tracks of the levels, as far as the catalogue is there.
    pub(crate) fn levels(&self) -> Vec<TrackId> {
        let level = |level: Level| Some(self.catalogue.as_ref()?.level(level)?.id.clone());
        Level::ALL.into_iter().filter_map(level).collect()
    }

    /// What a page brings along; `pause` comes between two files.
    pub(crate) async fn of_page(boot: &Boot, lang: Lang, pause: impl AsyncFn()) -> Self {
        let mut library = Self { catalogue: boot.catalogue.clone().map(Rc::new), ..Self::default() };
        for entry in boot.catalogue.iter().flat_map(|catalogue| &catalogue.tracks) {
            let (mut reading, mut n_read) = (Reading::default(), 0);
            for file in &entry.files {
                if let Some(text) = boot.source(path_of(file)) {
                    pause().await;
                    reading.add(path_of(file), Ok(text));
                    n_read += 1;
                }
            }
            if n_read > 0 {
                let track = Some(Arc::new(reading.end(entry, lang).0));
                let is_part = n_read < entry.files.len();
                library
                    .shelves
                    .push((entry.id.clone(), Shelf { track, from_page: true, is_part, ..Shelf::default() }));
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
            Msg::CatalogueAsked => self.catalogue_problem = None,
            Msg::CatalogueFailed(problem) => self.catalogue_problem = Some(problem),
            Msg::Asked(id) => {
                if let Some(shelf) = self.shelf_mut(&id) {
                    shelf.loading = true;
                }
            }
            Msg::Came(id, track, problems) => {
                if let Some(shelf) = self.shelf_mut(&id) {
                    let track = track.map(Arc::new).or(shelf.track.take());
                    *shelf = Shelf { track, problems, ..Shelf::default() };
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

    pub(crate) fn is_whole(&self, id: &TrackId) -> bool {
        self.shelf(id).is_some_and(Shelf::is_whole)
    }

    fn put_into_bank(&mut self) {
        let tracks = self.shelves.iter().filter_map(|(_, shelf)| shelf.track.clone());
        let tracks = sorted_by_key(tracks.collect(), |track: &Arc<Track>| track.rank());
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

/// Fetches and reads all files of a track, a few at a time and with a pause after each.
pub(crate) async fn fetch_track(boot: &Boot, lang: Lang, entry: &TrackEntry) -> Msg {
    let mut asked = entry.files.iter().map(|file| (file, net::fetch(&boot.content(file))));
    let mut under_way = VecDeque::new();
    for _ in 0..AT_ONCE {
        // To send a request takes a phone milliseconds.
        clock::pause().await;
        under_way.extend(asked.next());
    }
    let mut reading = Reading::default();
    while let Some((file, fetch)) = under_way.pop_front() {
        let text = fetch.text().await;
        under_way.extend(asked.next());
        reading.add(path_of(file), text.as_deref().map_err(|fault| *fault));
        clock::pause().await;
    }
    let (track, problems) = reading.end(entry, lang);
    let asks = track.questions().next().is_some();
    Msg::Came(entry.id.clone(), asks.then_some(track), problems)
}

/// The path of a file by its address, which also tells its version.
fn path_of(file: &str) -> &str {
    file.split('?').next().unwrap_or_default()
}
