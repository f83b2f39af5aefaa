//! A quiz and the browser: the tracks it needs, the keys and drops it hears, the storage that keeps it.

use palier_quiz::{Session, TrackId};

use super::Msg as PageMsg;
use super::quiz::{Msg, Quiz};
use super::quiz_keys::listen;
use super::quiz_start::{Left, begin, tracks_needed};
use crate::effects::storage::StorageFault;
use crate::effects::{clock, drag, navigate, page};
use crate::store::claims;
use crate::store::library::Shelf;
use crate::store::records::{self, Found, Saved};
use crate::store::run::{self, Run};
use crate::store::site::{Act, Site};
use crate::widgets::question::TITLE_ID;
use crate::widgets::touch::Touch;

impl Quiz {
    /// Asks for the tracks the run needs and begins it when they are there; says whether anything changed.
    pub(super) fn look(&mut self, site: &Site) -> bool {
        let left = if self.begun.is_none() { self.left(site) } else { Vec::new() };
        let runs = left.iter().chain(&self.run.session).chain(&self.run.offered);
        let needed = tracks_needed(site, &self.deck, runs);
        for track in &needed {
            site.want_track(track, false);
        }
        let mut changed = self.tracks != needed;
        let catalogue = site.library.catalogue.as_ref();
        let unknown = |id: &TrackId| catalogue.is_some_and(|all| all.complete && all.track(id).is_none());
        let ready = |id: &TrackId| {
            let has_come = |shelf: &Shelf| !shelf.is_part && (shelf.track.is_some() || !shelf.loading);
            unknown(id) || site.library.shelf(id).is_some_and(has_come)
        };
        if self.begun.is_none() && catalogue.is_some() && needed.iter().all(ready) {
            let whole = needed.iter().all(|id| unknown(id) || site.library.is_whole(id));
            let was_at = self.run.session.as_ref().map(|session| session.current);
            let left = Left { runs: left, whole, took_over: self.took_over };
            let outcome = begin(site, &self.deck, self.mode, &mut self.run, left);
            if whole || !outcome.nothing {
                if was_at.is_some() && was_at != self.run.session.as_ref().map(|session| session.current) {
                    // The turn was asked for before the app came.
                    page::focus(TITLE_ID);
                }
                self.begun = Some(outcome);
                self.claims = claims::read();
                self.unfolded.list |= site.taken.as_ref().is_some_and(|taken| taken.lists_all);
                changed = true;
                self.said.clear();
                let is_touched = self.run.session.as_ref().is_some_and(Session::is_touched);
                if !self.run.offered.is_empty() && !is_touched && navigate::is_reloaded() {
                    // Where the browser scrolled to was the place of another question, and the offer stands above.
                    page::scroll_to_top();
                }
                for msg in std::mem::take(&mut self.held) {
                    let _ = self.update(site, msg);
                }
            }
        }
        self.tracks = needed;
        changed
    }

    /// What is to be gone on with: what was handed over, else what is remembered.
    fn left(&self, site: &Site) -> Vec<Session> {
        if !self.handed_over.is_empty() {
            return self.handed_over.clone();
        }
        match records::read(&self.key()) {
            Found::Here(saved) => return Saved::sessions(saved),
            Found::Fault(fault) => site.on_act.emit(Act::Kept(Err(fault))),
            Found::SetAside | Found::Absent => {}
        }
        Vec::new()
    }

    /// The offered run is not to come back.
    pub(super) fn forget_offered(&self, site: &Site) {
        let plan = self.run.session.as_ref().map(|session| &session.plan);
        if site.is_read_only() || self.run.to_save().is_some() {
            return;
        }
        // It has not been touched, but only the record knows what it asks.
        let current = records::read::<Saved>(&self.key()).here().map(|saved| saved.current);
        let mut left = self.run.offered.clone();
        if let Some(current) = current.filter(|current| !current.is_touched() && Some(&current.plan) == plan)
        {
            left.insert(0, current);
        }
        site.on_act.emit(Act::Kept(self.keep(left)));
    }

    /// Keeps these runs, and none besides.
    pub(super) fn keep(&self, left: Vec<Session>) -> Result<(), StorageFault> {
        let key = self.key();
        Saved::of(left).map_or_else(|| records::remove(&key), |saved| records::write(&key, &saved))
    }

    /// Listens to keys and more; what can wait is done once all this is painted.
    pub(super) fn rendered(&mut self, site: &Site) {
        if self.begun.is_some() || self.run.session.is_none() {
            page::set_started();
        }
        self.since = self.since.or_else(|| Some(clock::now_ms()));
        let read_only = site.is_read_only();
        if std::mem::replace(&mut self.was_read_only, read_only) && !read_only {
            self.take_over(site);
        }
        let shortcuts = site.settings.shortcuts;
        if self.listening.as_ref().is_none_or(|(for_single, _)| *for_single != shortcuts) {
            let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Quiz(msg)));
            let (wished, dropped, left) = (on.clone(), on.clone(), on);
            let subscriptions = [
                listen(shortcuts, move |wish| wished.emit(Msg::Wished(wish))),
                drag::on_drop(move |from, to| dropped.emit(Msg::Touched(Touch::Moved { from, to }))),
                page::on_leave(move || left.emit(Msg::Painted)),
            ];
            self.listening = Some((shortcuts, subscriptions));
        }
        self.when_painted(site);
    }

    /// Keeps the run in the browser's storage when it has changed, unless another tab does.
    pub(super) fn save(&mut self, site: &Site) {
        let may_write = self.begun.is_some() && site.writer.is_some() && !site.is_read_only();
        let saved = (self.run.to_save(), may_write);
        if saved != self.remembered && !self.is_test {
            if let (Some(saved), true) = &saved {
                site.on_act.emit(Act::Kept(records::write(&self.key(), saved)));
            }
            self.remembered = saved;
        }
    }

    /// What another tab has done meanwhile comes on the screen.
    fn take_over(&mut self, site: &Site) {
        self.claims = claims::read();
        if self.is_test || self.begun.is_none() {
            self.took_over = true;
            return;
        }
        match records::read::<Saved>(&self.key()) {
            Found::Here(saved) => {
                self.run.update(run::Msg::Began { session: saved.current, offered: saved.earlier });
            }
            // It was finished there; where nothing can be kept, nothing is known of that.
            Found::Absent if site.notices.fault.is_none() => {
                if self.run.session.as_ref().is_some_and(Session::is_touched) {
                    (self.run, self.begun) = (Run::default(), None);
                }
                self.run.offered.clear();
            }
            Found::Absent | Found::SetAside | Found::Fault(_) => return,
        }
        self.look(site);
        site.on_act.emit(Act::Looked);
    }
}
