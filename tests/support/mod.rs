//! The real content, as the tests of pages and of content read it.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot read its content must stop")]

use std::fs;
use std::path::Path;

use palier_markdown::{Diagnostic, Source, read_bank};
use palier_quiz::Bank;

/// Paths below `content/`, and texts.
pub(crate) fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = Vec::new();
    for track in fs::read_dir(&root).expect("content/ is there").map(Result::unwrap) {
        if !track.file_type().unwrap().is_dir() {
            continue;
        }
        for file in fs::read_dir(track.path()).unwrap().map(Result::unwrap) {
            let path = file.path();
            if path.extension().is_some_and(|ending| ending == "md") {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

pub(crate) fn bank(files: &[(String, String)]) -> (Bank, Vec<Diagnostic>) {
    let sources: Vec<Source<'_>> = files.iter().map(|(path, text)| Source { path, text }).collect();
    read_bank(&sources)
}
