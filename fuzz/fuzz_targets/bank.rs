//! Reads a file as a skill, as a track and as a translation, and asks where its questions stand.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palier_markdown::{Source, outline, read_bank};

fuzz_target!(|text: &str| {
    let skill = Source { path: "git/branches.fr.md", text };
    let sources =
        [skill, Source { path: "git/track.fr.md", text }, Source { path: "git/branches.en.md", text }];
    let (bank, diagnostics) = read_bank(&sources);
    let lines = text.lines().count() + text.matches('\r').count() + 2;
    for diagnostic in &diagnostics {
        assert!((1..=lines).contains(&diagnostic.line) && diagnostic.column >= 1, "{diagnostic}");
        assert!(!diagnostic.kind.to_string().is_empty());
    }
    let outline = outline(&skill).expect("the path is good");
    for question in bank.questions() {
        assert!(question.kind().is_some(), "{} has no answer part", question.id);
        assert!(outline.questions.iter().any(|places| places.id == question.id.question), "{}", question.id);
        let _ = (question.fingerprint(), question.id.hash32());
    }
});
