//! What a placement leaves in the browser's storage, and what it listens to while it is on the screen.

use super::Msg as PageMsg;
use super::place::{Msg, Place, Stage};
use super::quiz_keys::listen;
use crate::effects::lock::Writer;
use crate::effects::storage::StorageFault;
use crate::effects::{clock, drag, page};
use crate::store::records::{self, Key};
use crate::store::site::{Act, Site};
use crate::store::{claims, log};
use crate::widgets::shell::MAIN_ID;
use crate::widgets::touch::Touch;

impl Place {
    pub(super) fn keep(site: &Site, kept: Result<(), StorageFault>) {
        if !site.is_read_only() {
            site.on_act.emit(Act::Kept(kept));
        }
    }

    /// Remembers the answers and the result, and shows it.
    pub(super) fn finish(&mut self, site: &Site) {
        let stage = std::mem::replace(&mut self.stage, Stage::Start { left: None });
        let (Stage::Asking(trial), bank) = (stage, &site.library.bank) else { return };
        if self.is_test() {
            self.stage = Stage::Done(trial);
            return;
        }
        let kept = log::add(&site.library, &trial.answers(bank), clock::now_ms())
            .and_then(|()| records::write(&Key::Placed(self.name()), &trial))
            .and_then(|()| records::remove(&Key::Trial(self.name())));
        Self::keep(site, kept);
        self.remembered = None;
        self.stage = Stage::Done(trial);
        self.sum_up(site);
        page::arrive_at(MAIN_ID);
    }

    /// Keeps the placement in the browser's storage when it has changed, unless another tab does.
    pub(super) fn save(&mut self, site: &Site) {
        let Stage::Asking(trial) = &self.stage else { return };
        if !self.is_test()
            && site.writer.is_some()
            && !site.is_read_only()
            && self.remembered.as_ref() != Some(trial)
        {
            site.on_act.emit(Act::Kept(records::write(&Key::Trial(self.name()), trial)));
            self.remembered = Some(trial.clone());
        }
    }

    /// Keeps what was done, and listens to keys while questions are asked.
    pub(super) fn rendered(&mut self, site: &Site) {
        page::set_started();
        let before = std::mem::replace(&mut self.writer, site.writer);
        if before == Some(Writer::AnotherTab) && !site.is_read_only() && !self.is_test() {
            // What another tab has done meanwhile.
            self.claims = claims::read();
            let left = records::read(&Key::Trial(self.name())).here();
            (self.stage, self.engine) = (Stage::Start { left }, None);
            self.look(site);
            site.on_act.emit(Act::Looked);
        }
        self.save(site);
        let shortcuts = site.settings.shortcuts;
        let asking = matches!(self.stage, Stage::Asking(_));
        if !asking {
            self.listening = None;
        } else if self.listening.as_ref().is_none_or(|(for_single, _)| *for_single != shortcuts) {
            self.since = self.since.or_else(|| Some(clock::now_ms()));
            let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Place(msg)));
            let dropped = on.clone();
            let subscriptions = [
                listen(shortcuts, move |wish| on.emit(Msg::Wished(wish))),
                drag::on_drop(move |from, to| dropped.emit(Msg::Touched(Touch::Moved { from, to }))),
            ];
            self.listening = Some((shortcuts, subscriptions));
        }
    }
}
