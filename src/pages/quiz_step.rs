//! What each thing done in a quiz means for its run.

use palier_quiz::{Event, Given, Mode, Question, Session};
use yew::Callback;

use super::quiz::{Msg, Quiz};
use super::quiz_answer::{event_of, moved_text};
use super::quiz_keys::{Wish, answer_to};
use super::quiz_start::again;
use super::quiz_view::{Desk, FINISH_ID, desk, shown_seed};
use super::{Msg as PageMsg, announce, take};
use crate::effects::{clock, page};
use crate::params::Params;
use crate::route::{Route, slot};
use crate::store::claims;
use crate::store::log;
use crate::store::records::{self, Key};
use crate::store::run;
use crate::store::site::{Act, Finished, Site};
use crate::widgets::question::{TITLE_ID, VERDICT_ID};
use crate::widgets::touch::Touch;

/// The longest time that counts for one step, in seconds: whoever is away longer is not answering.
const MAX_STEP_SECONDS: u32 = 600;

impl Quiz {
    /// Whether it must be shown before the next frame.
    pub(super) fn update(&mut self, site: &Site, msg: Msg) -> bool {
        if self.begun.is_none() && !msg.is_of_first() {
            // The other questions are still coming.
            self.held.push(msg);
            site.words().shell.loading.clone_into(&mut self.said);
            return true;
        }
        match msg {
            Msg::Happened(event) => {
                if event == Event::Checked {
                    let session = self.run.session.as_ref();
                    if let Some(Err(said)) = session.and_then(|session| answer_to(site, session, &Wish::GoOn))
                    {
                        announce(&mut self.said, said);
                        return true;
                    }
                    self.touch(site, &Touch::Told);
                }
                self.step(event);
            }
            Msg::Touched(touch) => return self.touch(site, &touch),
            // What Enter would do then is not plain: there are two buttons.
            Msg::Wished(Wish::GoOn) if self.unfolded.finish => return false,
            Msg::Wished(wish) => {
                let is_free = !site.is_read_only() || matches!(wish, Wish::Next | Wish::Previous);
                let answer = self.run.session.as_ref().filter(|_| is_free);
                match answer.and_then(|session| answer_to(site, session, &wish)) {
                    Some(Ok(msg)) => return self.update(site, msg),
                    Some(Err(said)) => announce(&mut self.said, said),
                    None => return false,
                }
            }
            Msg::Painted => return self.painted(site),
            Msg::Resumed => self.turn(run::Msg::Resumed),
            Msg::Declined => {
                // What was answered in it is known all the same.
                if let Some(left) = self.run.offered.first().filter(|_| !site.is_read_only()) {
                    let mut done = left.clone();
                    done.items.retain(|item| item.is_done(left.plan.mode));
                    let answers = done.answers(&site.library.bank);
                    site.on_act.emit(Act::Kept(log::add(&site.library, &answers, clock::now_ms())));
                }
                self.turn(run::Msg::Declined);
                self.forget_offered(site);
            }
            Msg::Restarted => self.restart(|session| again(session, &site.library.bank)),
            Msg::Replayed => {
                self.restart(|session| Session::start(session.plan.clone(), &site.library.bank));
            }
            Msg::Claimed(said) => {
                let kept = claims::add(&mut self.claims, said);
                site.on_act.emit(Act::Kept(kept));
            }
            Msg::HandedOver(left) => {
                self.handed_over = left;
                self.begun = None;
                self.look(site);
            }
            Msg::Finished => {
                let open = self.run.session.as_ref().is_some_and(|session| session.next_open().is_some());
                // A test ends for good: its end is asked for twice.
                if (open || self.is_test) && !self.unfolded.finish {
                    self.unfolded.finish = true;
                    page::focus(FINISH_ID);
                } else {
                    self.finish(site);
                }
            }
            Msg::ListedAll => self.unfolded.list = true,
            Msg::WentOn => {
                self.unfolded.finish = false;
                page::focus(TITLE_ID);
            }
        }
        true
    }

    fn touch(&mut self, site: &Site, touch: &Touch) -> bool {
        let event = self.on_screen(site).and_then(|(session, question)| {
            event_of(question, shown_seed(session), session.item()?.given(), touch)
        });
        let Some(event) = event else { return false };
        let moved = moved_text(&site.words().quiz, touch, &event, std::mem::take(&mut self.said));
        self.step(event);
        if let Some(moved) = moved {
            self.said = moved;
            page::keep_focus();
        }
        if touch.is_shown() {
            self.after.behind = true;
            self.when_painted(site);
        }
        !touch.is_shown()
    }

    fn on_screen<'a>(&'a self, site: &'a Site) -> Option<(&'a Session, &'a Question)> {
        let session = self.run.session.as_ref()?;
        Some((session, site.library.question(&session.item()?.question)?))
    }

    fn step(&mut self, event: Event) {
        self.spend(clock::now_ms());
        self.said.clear();
        self.unfolded.finish = false;
        match (&event, self.mode) {
            (Event::MovedTo(_), _) => page::focus(TITLE_ID),
            (Event::Checked | Event::Declined(_), Mode::Practice) => page::focus(VERDICT_ID),
            _ => {}
        }
        self.run.update(run::Msg::Happened(event));
    }

    /// Counts the time since it was last counted for the question on the screen.
    pub(super) fn spend(&mut self, until: u64) {
        let seconds = spent(&mut self.since, until);
        self.run.update(run::Msg::Happened(Event::Spent(seconds)));
    }

    /// What can wait until the reader sees what was done: the rest of the page, and to remember it.
    fn painted(&mut self, site: &Site) -> bool {
        self.save(site);
        self.draw_ahead(site);
        std::mem::take(&mut self.after).behind
    }

    /// Draws the next question for nothing while this one is read, with its feedback, and at first the feedback of this
    /// one: their words are kept as nodes then, and the code for them is compiled.
    fn draw_ahead(&mut self, site: &Site) {
        let Some(session) = self.run.session.as_ref().filter(|_| self.begun.is_some()) else { return };
        let next = session.current + 1;
        if next < session.items.len() && self.drawn_ahead != next {
            let draw = |session: &Session| {
                drop(desk(&Desk { site, session, quiz: self, on: Callback::noop() }));
            };
            let checked = |session: &Session| session.clone().update(Event::Declined(Given::DontKnow));
            if self.drawn_ahead == 0 {
                draw(&checked(session));
            }
            let ahead = session.clone().update(Event::MovedTo(next));
            draw(&ahead);
            draw(&checked(&ahead));
            self.drawn_ahead = next;
        }
    }

    pub(super) fn when_painted(&mut self, site: &Site) {
        if !std::mem::replace(&mut self.after.due, true) {
            let on_act = site.on_act.clone();
            clock::once_painted(move || on_act.emit(Act::OnPage(PageMsg::Quiz(Msg::Painted))));
        }
    }

    /// One made from the run on the screen takes its place.
    fn restart(&mut self, next: impl FnOnce(&Session) -> Option<Session>) {
        if let Some(session) = self.run.session.as_ref().and_then(next) {
            self.turn(run::Msg::Restarted(session));
        }
    }

    /// Another run comes on the screen.
    fn turn(&mut self, msg: run::Msg) {
        self.spend(clock::now_ms());
        self.said.clear();
        self.unfolded.finish = false;
        self.run.update(msg);
        page::focus(TITLE_ID);
    }

    /// Scores the run, remembers it, and goes to its result.
    fn finish(&self, site: &Site) {
        if self.is_test {
            return site.on_act.emit(Act::OnPage(PageMsg::Take(take::Msg::Ended)));
        }
        let Some(session) = self.run.session.clone() else { return };
        let session = session.update(Event::Finished);
        let name = slot(&self.deck, self.mode);
        if !site.is_read_only() {
            let answers = session.answers(&site.library.bank);
            let kept = log::add(&site.library, &answers, clock::now_ms())
                .and_then(|()| records::write(&Key::Result(name.clone()), &session))
                .and_then(|()| self.keep(self.run.offered.clone()));
            site.on_act.emit(Act::Kept(kept));
        }
        let of = name.parse().ok();
        site.on_act.emit(Act::Finished(Finished { slot: name, session, at: Some(clock::now_ms()) }));
        let fragment = Params { of, ..Params::default() }.fragment();
        site.go(format!("{}{fragment}", site.href(&Route::Result(site.lang()))));
    }

    pub(super) fn key(&self) -> Key {
        Key::Session(slot(&self.deck, self.mode))
    }
}

/// Whole seconds since then, in milliseconds since 1970; what is left of a second counts the next time, as when somebody
/// types a letter every 400 ms.
pub(super) fn spent(since: &mut Option<u64>, now: u64) -> u32 {
    let ms = now.saturating_sub(since.unwrap_or(now));
    *since = Some(now - ms % 1000);
    u32::try_from(ms / 1000).unwrap_or(u32::MAX).min(MAX_STEP_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::spent;

    #[test]
    fn no_part_of_a_second_is_lost_or_counted_twice() {
        let case = |every: u64, n: u64, want: u32| {
            let mut since = Some(1_000_000);
            let all: u32 = (1..=n).map(|n| spent(&mut since, 1_000_000 + n * every)).sum();
            assert_eq!(all, want, "{n} steps of {every} ms");
        };
        case(400, 10, 4);
        case(600, 10, 6);
        case(90_500, 2, 181);
        let mut since = Some(9_000);
        assert_eq!((spent(&mut since, 5_000), spent(&mut since, 7_000)), (0, 2), "the clock was set back");
        assert_eq!((spent(&mut None, 5_000), spent(&mut since, 7_200_000)), (0, 600));
    }
}
