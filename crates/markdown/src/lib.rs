//! From Markdown to a bank of questions, with a diagnostic for every mistake; and from Markdown to a tree for showing.
//!
//! Nothing here reads a file, panics or recurses without bound: the same functions run in the browser on content
//! that somebody else wrote, in the `palier` command and in the tests.

mod alert;
mod answer;
mod assemble;
mod bank;
mod boxes;
mod case;
mod choices;
mod diagnostic;
mod explain;
mod heading;
mod items;
mod join;
mod kind;
mod lines;
mod name;
mod order;
mod outline;
mod pairs;
mod parts;
mod path;
mod proof_info;
mod proofs;
mod question;
mod references;
mod report;
mod section;
mod seen;
mod show;
mod skill_file;
mod spot;
mod steps;
mod track_file;
mod translation;
mod tree;
mod typed;
mod words;

pub use assemble::assemble;
pub use bank::{read_bank, read_files};
pub use diagnostic::{Diagnostic, Severity, sorted};
pub use join::join;
pub use kind::DiagnosticKind;
pub use lines::Place;
pub use outline::{Outline, Places, outline};
pub use path::is_track;
pub use proof_info::ProofInfo;
pub use proofs::{Claim, ClaimForm, ProofSource, proofs};
pub use show::{Block, Inline, ListItem, Mark, blocks, inlines, marks, plain};
pub use skill_file::{SkillFile, read_skill};
pub use track_file::{TrackFile, read_track};

/// One Markdown file.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Relative to the content folder, with `/`: `git/branches.fr.md`.
    pub path: &'a str,
    pub text: &'a str,
}
