//! Reads a content folder: the only place where files of content are read from a disk.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use palier_markdown::{Diagnostic, DiagnosticKind, Place, Source};

/// The Markdown files of a content folder, and what is wrong with those that are not text.
#[derive(Debug)]
pub struct Folder {
    /// As it was given, for showing paths.
    pub root: PathBuf,
    /// Paths relative to the folder with `/`, and texts; sorted by path.
    pub files: Vec<(String, String)>,
    /// The ids that are never used again, `retired.csv`; empty when there is none.
    pub retired: String,
    /// What the questions must ask about, `coverage.csv`; empty when there is none.
    pub coverage: String,
    pub diagnostics: Vec<Diagnostic>,
}

/// There is nothing to read.
#[derive(Debug)]
pub struct NoFolder {
    root: PathBuf,
    /// None when the folder is there, with nothing in it.
    error: Option<io::Error>,
}

impl fmt::Display for NoFolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = self.root.display();
        match &self.error {
            None => write!(f, "the folder `{root}` holds no content"),
            Some(error) if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "there is no folder `{root}`")
            }
            Some(error) => write!(f, "the folder `{root}` cannot be read ({error})"),
        }?;
        f.write_str("; name one that holds `<track>/<skill>.<lang>.md`, as `palier check content`")
    }
}

impl std::error::Error for NoFolder {}

/// Where ids are retired, relative to the folder.
pub const RETIRED: &str = "retired.csv";

/// What the questions must ask about, relative to the folder.
pub const COVERAGE: &str = "coverage.csv";

impl Folder {
    /// Reads `*/*.md`, and files elsewhere in the folder that are named like content.
    ///
    /// # Errors
    /// The folder is not there, cannot be listed or is empty. A file that cannot be read is a diagnostic.
    pub fn read(root: &Path) -> Result<Self, NoFolder> {
        let mut folder = Self {
            root: root.to_owned(),
            files: Vec::new(),
            retired: String::new(),
            coverage: String::new(),
            diagnostics: Vec::new(),
        };
        let mut paths = Vec::new();
        list(root, "", 0, &mut paths)
            .map_err(|error| NoFolder { root: root.to_owned(), error: Some(error) })?;
        if paths.is_empty() {
            return Err(NoFolder { root: root.to_owned(), error: None });
        }
        paths.sort();
        for path in paths {
            if let Some(text) = folder.text(&path) {
                folder.files.push((path, text));
            }
        }
        if root.join(RETIRED).exists() {
            folder.retired = folder.text(RETIRED).unwrap_or_default();
        }
        if root.join(COVERAGE).exists() {
            folder.coverage = folder.text(COVERAGE).unwrap_or_default();
        }
        Ok(folder)
    }

    pub fn sources(&self) -> Vec<Source<'_>> {
        self.files.iter().map(|(path, text)| Source { path, text }).collect()
    }

    /// How many files there are, readable or not.
    pub fn n_files(&self) -> usize {
        let unread = self
            .diagnostics
            .iter()
            .filter(|diagnostic| ![RETIRED, COVERAGE].contains(&diagnostic.path.as_str()))
            .count();
        self.files.len() + unread
    }

    fn text(&mut self, path: &str) -> Option<String> {
        let (place, kind) = match fs::read(self.root.join(path)) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => return Some(text),
                Err(error) => (place_of(&error), DiagnosticKind::NotUtf8),
            },
            Err(error) => (Place::START, DiagnosticKind::Unreadable { reason: error.to_string() }),
        };
        self.diagnostics.push(Diagnostic::new(path, place, kind));
        None
    }
}

/// The place of the first byte that is no text.
fn place_of(error: &std::string::FromUtf8Error) -> Place {
    let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
    let text = String::from_utf8_lossy(good);
    let last = text.rsplit('\n').next().unwrap_or_default();
    Place {
        line: text.matches('\n').count() + 1,
        column: last.trim_start_matches('\u{feff}').chars().count() + 1,
    }
}

/// Folders deeper than this hold no content.
const MAX_DEPTH: usize = 4;

fn list(dir: &Path, prefix: &str, depth: usize, paths: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            if depth < MAX_DEPTH {
                list(&entry.path(), &format!("{path}/"), depth + 1, paths)?;
            }
        } else if is_content(&name, depth) {
            paths.push(path);
        }
    }
    Ok(())
}

/// Any Markdown in the folder of a track; elsewhere only what is named `skill.lang.md` and lost its way.
fn is_content(name: &str, depth: usize) -> bool {
    name.strip_suffix(".md").is_some_and(|stem| depth == 1 || stem.contains('.'))
}
