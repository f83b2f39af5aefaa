//! The editor of tests: reads a bank as an examiner would, and remarks what gives keys away, misleads or ages.

mod accepts;
mod coverage;
mod dates;
mod finding;
mod giveaway;
mod invisible;
mod item;
mod length;
mod lists;
mod negative;
mod options;
mod reasons;
mod rejects;
mod text;
mod translations;
mod twins;
mod words;

use palier_markdown::{Diagnostic, Place, Source};
use palier_quiz::{Bank, Kind};

pub(crate) use finding::Finding;
pub(crate) use giveaway::stems;
pub(crate) use item::{Files, Item};
pub(crate) use options::{absolute_words, features};
pub(crate) use text::Text;

use crate::blind::{self, Report};
use crate::complaint::Complaint;

/// What was remarked so far.
#[derive(Default)]
pub(crate) struct Remarks(Vec<Complaint>);

impl Remarks {
    /// `path` is relative to the content folder.
    pub(crate) fn add(&mut self, path: &str, place: Place, finding: Finding) {
        self.0.push(Complaint::new(path, place, &finding));
    }
}

/// Reads the bank; takes away those of `diagnostics` that do not hold on a closer look.
pub(crate) fn review(
    sources: &[Source<'_>],
    coverage: &str,
    bank: &Bank,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Complaint>, Report) {
    let files = Files::new(sources);
    let items = files.items(bank);
    reasons::drop_named(&items, diagnostics);
    let mut remarks = Remarks::default();
    for source in sources {
        invisible::check(source, &mut remarks);
    }
    for item in &items {
        options::check(item, &mut remarks);
        // Where nothing is offered to pick from, there is no "not" to overlook.
        if !matches!(item.question.kind(), Some(Kind::Explain | Kind::Command))
            && let Some(word) = negative::negation(&item.asks().prose, item.lang)
        {
            remarks.add(item.path, item.heading(), Finding::NegativeStem { word });
        }
        accepts::check(item, &mut remarks);
        rejects::check(item, &mut remarks);
        length::check(item, &mut remarks);
        dates::check(item, &mut remarks);
        translations::check(item, &files, &mut remarks);
    }
    length::check_cases(bank, &files, &mut remarks);
    translations::check_tracks(bank, &mut remarks);
    twins::check(&items, &mut remarks);
    giveaway::check(&items, &mut remarks);
    coverage::check(coverage, bank, &files, &items, &mut remarks);
    let report = blind::report(bank, &items);
    blind::judge(&report, &mut remarks);
    (remarks.0, report)
}
