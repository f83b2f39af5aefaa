//! Results beside each other: links are found, read and scored in slices, so that the page never stands still.

use std::borrow::Cow;
use std::rc::Rc;

use palier_quiz::link::{Attempt, Estimate, Reading, Scale, csv, find, json_lines};
use palier_quiz::{Bank, SkillId, TrackId};
use yew::Html;

use super::compare_people::{Column, Sort, same_people, sorted};
use super::compare_table::skills;
use super::compare_view::view;
use super::read::{Bad, attempt_of, have_come, tracks_of};
use super::{Msg as PageMsg, announce};
use crate::effects::{clock, net, page};
use crate::store::compared::{self, Compared};
use crate::store::site::{Act, Site};

/// The most results that are kept.
pub(super) const MOST: usize = 500;
/// How long a slice of the work may take, in milliseconds.
const SLICE_MS: u64 = 6;
/// Rows that are drawn at a time.
const ROWS: usize = 8;

#[derive(Default)]
pub(crate) struct Compare {
    /// This visit of the page: what an earlier one still brings is not for it.
    visit: Rc<()>,
    /// Whether what is kept was asked for, and whether it is here.
    pub(super) looked: bool,
    has_read: bool,
    pub(super) anonymous: bool,
    /// What stands in the field.
    pub(super) pasted: String,
    /// In the order they came.
    pub(super) rows: Vec<Row>,
    /// Links that are none, by their beginning.
    pub(super) bad: Vec<(String, Bad)>,
    pub(super) tracks: Vec<TrackId>,
    /// Slices of work that are under way.
    working: usize,
    pub(super) sort: Sort,
    /// Only this test, by [`Attempt::same_test`].
    pub(super) filter: Option<u32>,
    /// The numbers of the people of what is kept, until its links are read.
    people: Vec<u32>,
    next_person: u32,
    /// What was removed last, with its places.
    pub(super) removed: Vec<(usize, Row)>,
    /// The test that was looked at, where the last of it was removed.
    filter_before: Option<u32>,
    pub(super) said: String,
    /// Skills that somebody was asked about, in the order of the catalogue.
    pub(super) skills: Vec<(TrackId, SkillId)>,
    /// How many rows are on the screen.
    pub(super) n_drawn: usize,
    bank: Option<Rc<Bank>>,
}

#[derive(Clone)]
pub(super) struct Row {
    pub(super) link: String,
    pub(super) attempt: Rc<Attempt>,
    /// [`Attempt::same_test`].
    pub(super) test: u32,
    /// From 0; see [`same_people`].
    pub(super) person: Option<u32>,
    /// Which attempt of that person at that test, from 1.
    pub(super) nth: usize,
    /// None until it is scored.
    pub(super) worth: Option<Rc<Worth>>,
}

pub(crate) struct Worth {
    pub(super) reading: Reading,
    pub(super) estimates: Vec<Estimate>,
}

/// What was done, or has come.
pub(crate) enum Msg {
    Pasted(String),
    Added,
    File(Option<String>),
    /// Whether they were kept since another visit, and what is in them.
    Decoded(bool, Vec<(String, Result<Box<Attempt>, Bad>)>),
    /// Something of one visit of the page.
    Of(Rc<()>, Box<Msg>),
    Scored(Rc<Bank>, Vec<(String, Worth)>),
    MoreRows,
    Sorted(Column),
    Filtered(Option<u32>),
    Anonymous(bool),
    Removed(String),
    RemovedAll,
    Undone,
    ForgotBad,
    SavedCsv,
    SavedJson,
    Printed,
}

impl Compare {
    /// As on a first visit, with what stands in the field.
    pub(super) fn anew(&mut self) -> Self {
        Self { pasted: std::mem::take(&mut self.pasted), ..Self::default() }
    }

    pub(super) fn view(&self, site: &Site) -> Html {
        view(site, self)
    }

    pub(super) const fn is_working(&self) -> bool {
        self.working > 0
    }

    /// Reads what is kept, and scores what can be.
    pub(super) fn look(&mut self, site: &Site) {
        if !self.looked {
            self.looked = true;
            let Compared { links, anonymous, people } = compared::read(site).unwrap_or_default();
            self.anonymous = anonymous;
            self.people = people.unwrap_or_default();
            self.has_read = links.is_empty();
            self.decode(site, links, true);
        }
        self.score(site);
    }

    pub(super) fn update(&mut self, site: &Site, msg: Msg) {
        match msg {
            Msg::Pasted(text) => self.pasted = text,
            Msg::Added => {
                let text = self.pasted.clone();
                self.add(site, &text);
            }
            Msg::File(Some(text)) => self.add(site, &text),
            Msg::File(None) => announce(&mut self.said, site.words().compare.unreadable),
            Msg::Of(visit, msg) if Rc::ptr_eq(&visit, &self.visit) => self.update(site, *msg),
            Msg::Of(..) => {}
            Msg::Decoded(kept, all) => self.take_in(site, kept, all),
            Msg::Scored(bank, all) => self.scored(site, bank, all),
            Msg::MoreRows => self.draw(site, self.n_drawn + ROWS),
            Msg::Sorted(by) => {
                let descending = if self.sort.by == by { !self.sort.descending } else { by.best_is_high() };
                self.sort = Sort { by, descending };
            }
            Msg::Filtered(test) => {
                self.filter = test;
                self.filter_before = None;
                self.skills = skills(site, &self.shown());
            }
            Msg::Anonymous(anonymous) => {
                self.anonymous = anonymous;
                // It may name somebody.
                self.said.clear();
                self.keep(site);
            }
            Msg::Removed(link) => self.remove(site, |row| row.link == link),
            Msg::RemovedAll => self.remove(site, |_| true),
            Msg::Undone => self.undo(site),
            Msg::ForgotBad => {
                self.bad.clear();
                page::focus_first(".compare textarea");
            }
            Msg::SavedCsv => self.save(site, "csv", "text/csv", |all, _| csv(all)),
            Msg::SavedJson => {
                self.save(site, "jsonl", "application/jsonl", |all, bank| json_lines(all, &[], bank));
            }
            Msg::Printed => page::print_all(),
        }
    }

    fn add(&mut self, site: &Site, text: &str) {
        // A file in UTF-16 has a NUL beside each letter.
        let links: Vec<String> = find(&text.replace('\0', "")).map(Cow::into_owned).collect();
        if links.is_empty() {
            announce(&mut self.said, site.words().compare.none_found);
            return;
        }
        if text == self.pasted {
            self.pasted.clear();
        }
        self.said.clear();
        self.decode(site, links, false);
    }

    fn decode(&mut self, site: &Site, links: Vec<String>, kept: bool) {
        if links.is_empty() {
            return;
        }
        self.working += 1;
        let (on_act, visit) = (site.on_act.clone(), self.visit.clone());
        net::spawn(async move {
            let (mut all, mut since) = (Vec::new(), clock::steady_ms());
            for link in links {
                let attempt = attempt_of(&link);
                all.push((link, attempt));
                breathe(&mut since).await;
            }
            on_act.emit(act(Msg::Of(visit, Box::new(Msg::Decoded(kept, all)))));
        });
    }

    /// New attempts beside those there are; says how many.
    fn take_in(&mut self, site: &Site, kept: bool, all: Vec<(String, Result<Box<Attempt>, Bad>)>) {
        let words = &site.words().compare;
        self.working -= 1;
        self.has_read |= kept;
        // What was kept comes first, also where something was pasted before it had been read.
        let mut later = if kept { std::mem::take(&mut self.rows) } else { Vec::new() };
        for row in &mut later {
            row.person = None;
        }
        let people = if kept { std::mem::take(&mut self.people) } else { Vec::new() };
        let (mut added, mut known, mut left_out) = (0, 0, 0);
        for (at, (link, attempt)) in all.into_iter().enumerate() {
            let is_known = self.rows.iter().any(|row| row.link == link);
            match attempt {
                Ok(_) if is_known => known += 1,
                Ok(_) if self.rows.len() >= MOST => left_out += 1,
                Ok(attempt) => {
                    added += 1;
                    let test = attempt.same_test();
                    let attempt = Rc::from(attempt);
                    let person = people.get(at).copied();
                    self.rows.push(Row { link, attempt, test, person, nth: 1, worth: None });
                }
                Err(_) if self.bad.iter().any(|(known, _)| *known == link) => {}
                Err(bad) => self.bad.push((link, bad)),
            }
        }
        later.retain(|row| self.rows.iter().all(|known| known.link != row.link));
        self.rows.append(&mut later);
        left_out += self.rows.len().saturating_sub(MOST);
        self.rows.truncate(MOST);
        self.removed.clear();
        self.number();
        let mut said = vec![(words.added)(added)];
        said.extend((known > 0).then(|| (words.known)(known)));
        said.extend((left_out > 0).then(|| (words.too_many)(MOST)));
        if !kept || left_out > 0 {
            self.said = said.join(" ");
        }
        self.keep(site);
        self.bank = None;
        self.score(site);
    }

    /// Once the questions have come.
    fn score(&mut self, site: &Site) {
        for row in &self.rows {
            for track in tracks_of(site, &row.attempt) {
                if !self.tracks.contains(&track) {
                    self.tracks.push(track);
                }
            }
        }
        let bank = site.library.bank.clone();
        let is_new = self.bank.as_ref().is_none_or(|scored| !Rc::ptr_eq(scored, &bank));
        if !self.rows.is_empty() && self.working == 0 && is_new && have_come(site, &self.tracks) {
            self.working += 1;
            let todo: Vec<_> = self.rows.iter().map(|row| (row.link.clone(), row.attempt.clone())).collect();
            let (on_act, visit) = (site.on_act.clone(), self.visit.clone());
            net::spawn(async move {
                let (mut all, mut scales, mut since) = (Vec::new(), Vec::new(), clock::steady_ms());
                for scale in Scale::all(&bank) {
                    scales.push(scale);
                    breathe(&mut since).await;
                }
                for (link, attempt) in todo {
                    let mut reading = Reading::new(&attempt, &bank);
                    let estimates = reading.estimate(&scales);
                    all.push((link, Worth { reading, estimates }));
                    breathe(&mut since).await;
                }
                on_act.emit(act(Msg::Of(visit, Box::new(Msg::Scored(bank, all)))));
            });
        }
    }

    fn scored(&mut self, site: &Site, bank: Rc<Bank>, all: Vec<(String, Worth)>) {
        self.working -= 1;
        for (link, worth) in all {
            if let Some(row) = self.rows.iter_mut().find(|row| row.link == link) {
                row.worth = Some(Rc::new(worth));
            }
        }
        self.bank = Some(bank);
        self.drop_stale_filter();
        self.skills = skills(site, &self.shown());
        self.draw(site, self.n_drawn.max(ROWS));
        // More may have come meanwhile.
        self.score(site);
    }

    /// Draws so many rows, and the rest after the browser has done what is waiting.
    fn draw(&mut self, site: &Site, n: usize) {
        self.n_drawn = n.min(self.rows.len());
        if self.n_drawn < self.rows.len() {
            let on_act = site.on_act.clone();
            clock::after_ms(0, move || on_act.emit(act(Msg::MoreRows)));
        }
    }

    fn remove(&mut self, site: &Site, which: impl Fn(&Row) -> bool) {
        let words = &site.words().compare;
        let gone: Vec<usize> =
            (0..).zip(&self.rows).filter(|(_, row)| which(row)).map(|(at, _)| at).collect();
        self.said = match gone.as_slice() {
            [only] => {
                (words.removed)(&self.rows.get(*only).map_or_else(String::new, |row| self.name(site, row)))
            }
            _ => words.all_removed.to_owned(),
        };
        let rows = std::mem::take(&mut self.rows).into_iter().enumerate();
        let (removed, rows) = rows.partition(|(at, _)| gone.contains(at));
        self.removed = removed;
        let rows: Vec<(usize, Row)> = rows;
        self.rows = rows.into_iter().map(|(_, row)| row).collect();
        page::focus_first(".said button");
        self.changed(site);
    }

    fn undo(&mut self, site: &Site) {
        for (at, row) in std::mem::take(&mut self.removed) {
            self.rows.insert(at.min(self.rows.len()), row);
        }
        self.filter = self.filter.or(self.filter_before);
        self.said.clear();
        page::focus_first(".compared");
        self.changed(site);
    }

    fn changed(&mut self, site: &Site) {
        self.number();
        let is_left = |test: &u32| self.rows.iter().any(|row| row.test == *test);
        self.filter_before = self.filter.filter(|test| !is_left(test));
        self.filter = self.filter.filter(is_left);
        self.skills = skills(site, &self.shown());
        self.draw(site, self.rows.len());
        self.keep(site);
    }

    /// Numbers new people behind all that had one, be it removed.
    fn number(&mut self) {
        let last = self.rows.iter().filter_map(|row| row.person).max();
        if last.is_none() && self.removed.is_empty() {
            self.next_person = 0;
        }
        let next = self.next_person.max(last.map_or(0, |last| last.saturating_add(1)));
        self.next_person = same_people(&mut self.rows, next);
    }

    fn keep(&self, site: &Site) {
        // Before what is kept has been read, a part of it would be put in its place.
        if self.has_read && !site.is_read_only() {
            let links = self.rows.iter().map(|row| row.link.clone()).collect();
            let people = self.rows.iter().map(|row| row.person).collect();
            let kept = compared::write(&Compared { links, anonymous: self.anonymous, people });
            site.on_act.emit(Act::Kept(kept));
        }
    }

    /// Who it is, or a number for it.
    pub(super) fn name(&self, site: &Site, row: &Row) -> String {
        let words = &site.words().compare;
        let who = row.attempt.who().filter(|_| !self.anonymous);
        match who {
            Some(who) => who,
            None if self.anonymous => (words.person)(row.person.unwrap_or_default().saturating_add(1)),
            None => words.nobody.to_owned(),
        }
    }

    /// Those that are scored and of the test that is looked at, in their order.
    pub(super) fn shown(&self) -> Vec<&Row> {
        let is_shown = |row: &&Row| row.worth.is_some() && self.filter.is_none_or(|test| test == row.test);
        sorted(self.rows.iter().filter(is_shown).collect(), &self.sort, self.anonymous)
    }
}

/// Lets the browser do what is waiting, when this slice has taken long enough.
async fn breathe(since: &mut u64) {
    if clock::steady_ms().saturating_sub(*since) >= SLICE_MS {
        clock::pause().await;
        *since = clock::steady_ms();
    }
}

/// A message of this page.
pub(super) fn act(msg: Msg) -> Act {
    Act::OnPage(PageMsg::Compare(msg))
}
