//! The result of a link: decoded, its questions fetched, its answers scored by them.

use std::rc::Rc;

use palier_quiz::link::{
    Attempt, Estimate, Exported, Link, LinkError, Reading, Scale, csv, fragment, fragment_of, json_lines,
};
use palier_quiz::{Bank, Mode, TrackId};
use yew::Html;

use super::compare::MOST;
use super::read_view::view;
use super::take::tracks as tracks_of_test;
use super::{Msg as PageMsg, announce};
use crate::effects::{files, navigate, page};
use crate::route::Route;
use crate::store::compared;
use crate::store::site::{Act, Site};

/// Where a link is pasted.
pub(super) const PASTE_ID: &str = "read-paste";
/// The sheet that can be printed alone.
pub(super) const SHEET: &str = "sheet";
const FILE_NAME: &str = "palier-resultat";

pub(crate) struct Read {
    /// The fragment that was read; none while the page is as painted.
    text: Option<String>,
    /// What stands in the field.
    pub(super) pasted: String,
    /// None without a fragment.
    pub(super) found: Option<Result<Box<Attempt>, Bad>>,
    /// Whose questions are needed.
    pub(super) tracks: Vec<TrackId>,
    /// None until the questions have come.
    pub(super) opened: Option<Box<Opened>>,
    /// Something to be announced; empty for nothing.
    pub(super) said: String,
    /// Whether it was put beside others on this visit.
    pub(super) added: bool,
}

/// An attempt and what it is worth.
pub(super) struct Opened {
    pub(super) reading: Reading,
    pub(super) estimates: Vec<Estimate>,
    /// Some of the questions could not be had.
    pub(super) partial: bool,
    /// Whether nothing was said of the answers while they were given.
    pub(super) in_exam: bool,
    bank: Rc<Bank>,
}

/// Why there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bad {
    Link(LinkError),
    /// It is a test.
    Test,
}

/// What was done.
#[derive(Clone)]
pub(crate) enum Msg {
    Pasted(String),
    Opened,
    Printed,
    PrintedSheet,
    OpenedAll,
    SavedCsv,
    SavedJson,
    Added,
}

/// The attempt in a link.
pub(super) fn attempt_of(link: &str) -> Result<Box<Attempt>, Bad> {
    match Link::decode(link) {
        Ok(Link::Attempt(attempt)) => Ok(Box::new(attempt)),
        Ok(Link::Test(_)) => Err(Bad::Test),
        Err(error) => Err(Bad::Link(error)),
    }
}

/// A link as it was before what it came by put something into its address.
pub(super) fn behind_sign(text: &str) -> String {
    fragment(&format!("#{text}"))
}

/// Tracks to score an attempt by: a level is measured together with the two others.
pub(super) fn tracks_of(site: &Site, attempt: &Attempt) -> Vec<TrackId> {
    let mut tracks = tracks_of_test(site, &attempt.test);
    let levels = || site.library.tracks().iter().filter(|entry| entry.level.is_some());
    if levels().any(|level| tracks.contains(&level.id)) {
        for level in levels() {
            if !tracks.contains(&level.id) {
                tracks.push(level.id.clone());
            }
        }
    }
    tracks
}

/// Asks for these tracks; whether all there are have come.
pub(super) fn have_come(site: &Site, tracks: &[TrackId]) -> bool {
    let Some(catalogue) = site.library.catalogue.as_ref().filter(|all| all.complete) else { return false };
    let known = || tracks.iter().filter(|id| catalogue.track(id).is_some());
    known().for_each(|track| site.want_track(track, false));
    known().all(|id| site.library.shelf(id).is_some_and(|shelf| !shelf.loading && !shelf.is_part))
}

/// Whether some of the questions of these tracks could not be had.
pub(super) fn is_partial(site: &Site, tracks: &[TrackId]) -> bool {
    tracks.iter().filter_map(|id| site.library.shelf(id)).any(|shelf| !shelf.problems.is_empty())
}

impl Read {
    pub(super) const fn new() -> Self {
        Self {
            text: None,
            pasted: String::new(),
            found: None,
            tracks: Vec::new(),
            opened: None,
            said: String::new(),
            added: false,
        }
    }

    /// Whether the page is still as it was painted.
    pub(super) const fn is_painted(&self) -> bool {
        self.text.is_none()
    }

    pub(super) fn view(&self, site: &Site) -> Html {
        view(site, self)
    }

    /// Whose result it is; none where there is no result.
    pub(super) fn name(&self, site: &Site) -> Option<String> {
        let words = &site.words().read;
        let attempt = self.found.as_ref()?.as_ref().ok()?;
        Some((words.title_of)(&attempt.who().unwrap_or_else(|| words.nobody.to_owned())))
    }

    /// Reads the address, and scores what is in it by what has come.
    pub(super) fn look(&mut self, site: &Site) {
        let here = navigate::place().fragment;
        if self.text.as_ref() != Some(&here) {
            let found = (!here.is_empty()).then(|| attempt_of(&behind_sign(&here)));
            *self = Self { text: Some(here), found, ..Self::new() };
        }
        let Some(Ok(attempt)) = &self.found else { return };
        self.tracks = tracks_of(site, attempt);
        let bank = &site.library.bank;
        let is_new = self.opened.as_ref().is_none_or(|opened| !Rc::ptr_eq(&opened.bank, bank));
        if have_come(site, &self.tracks) && is_new {
            let mut reading = Reading::new(attempt, bank);
            let estimates = reading.estimate(Scale::all(bank));
            let in_exam = attempt.test.mode == Mode::Exam;
            let partial = is_partial(site, &self.tracks);
            self.opened = Some(Box::new(Opened { reading, estimates, partial, in_exam, bank: bank.clone() }));
        }
    }

    pub(super) fn update(&mut self, site: &Site, msg: Msg) {
        match msg {
            Msg::Pasted(text) => self.pasted = text,
            Msg::Opened => match fragment_of(&self.pasted, 'r') {
                text if text.is_empty() => {
                    announce(&mut self.said, site.words().read.empty);
                    page::focus(PASTE_ID);
                }
                text => site.go(format!("{}#{text}", site.href(&Route::Read(site.lang())))),
            },
            Msg::Printed => page::print_all(),
            Msg::PrintedSheet => page::print_only(SHEET),
            Msg::OpenedAll => page::open_all(),
            Msg::SavedCsv => self.save(site, "csv", "text/csv", |one, _| csv(&[one])),
            Msg::Added => self.add(site),
            Msg::SavedJson => {
                self.save(site, "json", "application/json", |one, bank| json_lines(&[one], &[], bank));
            }
        }
    }

    fn save(&mut self, site: &Site, ending: &str, mime: &str, text: impl Fn(Exported<'_>, &Bank) -> String) {
        let (Some(Ok(attempt)), Some(opened)) = (&self.found, &self.opened) else { return };
        if opened.partial {
            announce(&mut self.said, site.words().read.partial);
            return;
        }
        let one = Exported { number: 1, attempt, reading: &opened.reading, estimates: &opened.estimates };
        if files::save(&format!("{FILE_NAME}.{ending}"), mime, &text(one, &opened.bank)) {
            announce(&mut self.said, site.words().read.saved);
        }
    }
}

impl Read {
    /// Puts the link beside those that are compared.
    fn add(&mut self, site: &Site) {
        let Some(link) = self.text.as_deref().map(behind_sign) else { return };
        let mut all = compared::read(site).unwrap_or_default();
        if !all.links.contains(&link) {
            if all.links.len() >= MOST {
                announce(&mut self.said, &(site.words().compare.too_many)(MOST));
                return;
            }
            all.links.push(link);
        }
        let kept = compared::write(&all);
        if kept.is_ok() {
            self.said = (site.words().read.added)(all.links.len());
            self.added = true;
        }
        site.on_act.emit(Act::Kept(kept));
    }
}

/// A message of this page.
pub(super) fn act(msg: Msg) -> Act {
    Act::OnPage(PageMsg::Read(msg))
}
