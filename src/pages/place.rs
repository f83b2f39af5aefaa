//! Find my level: one question after the other, each chosen by the answers so far, without feedback until the end.

use palier_quiz::{
    Answer, Event, Given, Ladder, Placement, Placing, Question, SkillMap, TrackId, Trial, lately,
};
use yew::Html;

use super::before::Said;
use super::known::Known;
use super::not_found::not_found;
use super::place_result::result;
use super::place_start::{desk, start};
use super::place_test::placing;
use super::quiz_answer::{event_of, moved_text};
use super::quiz_keys::{Wish, answer_first, answer_to};
use super::quiz_step::spent;
use super::quiz_view::FINISH_ID;
use super::trouble::problems;
use super::{Msg as PageMsg, announce};
use crate::effects::lock::Writer;
use crate::effects::{Subscription, clock, page};
use crate::store::claims::{self, Claims};
use crate::store::log::{self, Log};
use crate::store::records::{self, Key, PATH};
use crate::store::site::{Act, Site};
use crate::widgets::question::TITLE_ID;
use crate::widgets::touch::Touch;

pub(crate) struct Place {
    /// None for the levels.
    pub(super) topic: Option<TrackId>,
    pub(super) purpose: Purpose,
    pub(super) stage: Stage,
    /// None until the questions are there.
    pub(super) engine: Option<Engine>,
    /// What all answers say of each skill; none before the end.
    pub(super) map: Option<SkillMap>,
    /// What this placement says; none before the end.
    pub(super) known: Option<Known>,
    pub(super) log: Log,
    /// Something to be announced; empty for nothing.
    pub(super) said: String,
    /// What was remembered does not fit the questions any more.
    pub(super) changed: bool,
    pub(super) looked: bool,
    /// What the person says to be able to do.
    pub(super) claims: Claims,
    pub(super) since: Option<u64>,
    pub(super) remembered: Option<Trial>,
    /// Which tab wrote when the page was shown last.
    pub(super) writer: Option<Writer>,
    pub(super) listening: Option<(bool, [Subscription; 2])>,
}

/// Whom it is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Own,
    /// Somebody's test, which the page around it keeps and ends; whether its end was asked for, and not yet for sure.
    Test {
        stopping: bool,
    },
}

/// How far it is.
pub(super) enum Stage {
    /// What it is, and what was left.
    Start {
        left: Option<Trial>,
    },
    Asking(Trial),
    Done(Trial),
}

/// What chooses the questions, and what the answers say so far.
pub(super) struct Engine {
    pub(super) placing: Placing,
    pub(super) placement: Placement,
    /// Whether no question was missing when it was made.
    pub(super) whole: bool,
}

/// What was done, by buttons or keys.
#[derive(Clone)]
pub(crate) enum Msg {
    Started,
    Resumed,
    Touched(Touch),
    Happened(Event),
    /// The answer was handed in, or one of the answers that say nothing.
    Handed(Option<Given>),
    Wished(Wish),
    GaveUp,
    WentOn,
    Claimed(Said),
}

impl Place {
    pub(super) const fn new(topic: Option<TrackId>) -> Self {
        Self {
            topic,
            purpose: Purpose::Own,
            stage: Stage::Start { left: None },
            engine: None,
            map: None,
            known: None,
            log: Log::new(),
            said: String::new(),
            changed: false,
            looked: false,
            claims: Claims::new(),
            since: None,
            remembered: None,
            writer: None,
            listening: None,
        }
    }

    pub(super) fn view(&self, site: &Site) -> Html {
        let catalogue = site.library.catalogue.as_ref();
        if let (Some(topic), Some(all)) = (&self.topic, catalogue)
            && all.complete
            && all.track(topic).is_none_or(|entry| entry.level.is_some())
        {
            return not_found(site, true);
        }
        let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Place(msg)));
        let (shown, class) = match &self.stage {
            Stage::Start { left } => (start(site, self, left.as_ref(), &on), "finding"),
            Stage::Asking(trial) => (desk(site, self, trial, &on), "finding quiz"),
            Stage::Done(trial) => (result(site, self, trial, &on), "finding result"),
        };
        html! { <div {class}>{ problems(site, &self.tracks(site), self.engine.is_none()) }{ shown }</div> }
    }

    /// What the placement is about, as far as the catalogue is there.
    pub(super) fn tracks(&self, site: &Site) -> Vec<TrackId> {
        self.topic.clone().map_or_else(|| site.library.levels(), |topic| vec![topic])
    }

    pub(super) fn name(&self) -> String {
        self.topic.as_ref().map_or_else(|| PATH.to_owned(), ToString::to_string)
    }

    /// Asks for the questions, and takes up what was left once they are there.
    pub(super) fn look(&mut self, site: &Site) {
        let tracks = self.tracks(site);
        for track in &tracks {
            site.want_track(track, false);
        }
        if !std::mem::replace(&mut self.looked, true) {
            self.claims = claims::read();
            self.stage = Stage::Start { left: records::read(&Key::Trial(self.name())).here() };
        }
        let has_come = |id: &TrackId| site.library.is_settled(id);
        let is_asking = matches!(self.stage, Stage::Asking(_));
        let may_begin = self.engine.as_ref().is_none_or(|engine| !engine.whole && !is_asking);
        if may_begin && !tracks.is_empty() && tracks.iter().all(has_come) {
            self.begin(site);
        }
        let is_waiting = match &self.stage {
            Stage::Start { left } => left.as_ref().is_none_or(|left| !self.is_in_doubt(site, left)),
            Stage::Asking(_) | Stage::Done(_) => false,
        };
        if is_waiting && site.params.resume && self.can_ask() && !site.is_read_only() {
            self.resume(site);
        }
    }

    /// The questions are there: what is remembered is shown if it fits them, and kept while some of them are missing.
    fn begin(&mut self, site: &Site) {
        let bank = &site.library.bank;
        let Some(placing) = placing(bank, self.topic.as_ref()) else { return };
        let whole = self.tracks(site).iter().all(|track| site.library.is_whole(track));
        if let Stage::Start { left } = &mut self.stage
            && whole
            && left.as_ref().is_some_and(|trial| !trial.fits(bank))
        {
            let fitted = |trial: Trial| Some(Trial { session: trial.session.fitted(bank)?, ..trial });
            *left = left.take().and_then(fitted);
            self.changed = true;
        }
        if matches!(self.stage, Stage::Start { left: None })
            && let Some(last) = records::read(&Key::Placed(self.name())).here()
        {
            self.stage = Stage::Done(last);
        }
        let placement = match &self.stage {
            Stage::Done(trial) | Stage::Start { left: Some(trial) } => trial.placement(&placing, bank),
            Stage::Start { left: None } | Stage::Asking(_) => placing.start(0, []),
        };
        self.engine = Some(Engine { placing, placement, whole });
        self.sum_up(site);
    }

    /// What is known of the skills, with the answers of a finished placement.
    pub(super) fn sum_up(&mut self, site: &Site) {
        let (Stage::Done(trial), bank) = (&self.stage, &site.library.bank) else { return };
        let (now, log) = (clock::now_ms(), log::read().here().unwrap_or_default());
        let answers = trial.answers(bank);
        let fresh: Vec<(&Answer, f64)> = answers.iter().map(|answer| (answer, 0.0)).collect();
        let placing = self.engine.as_ref().map(|engine| engine.placing.clone());
        self.known = placing.map(|placing| Known::of(&Ladder::new(bank, placing, &fresh)));
        self.log = log::with(log, &answers, trial.at.unwrap_or(now));
        self.map = Some(SkillMap::of(bank, log::with_ages(&self.log, now)));
    }

    pub(super) fn can_ask(&self) -> bool {
        self.engine.as_ref().is_some_and(|engine| engine.placing.is_enough())
    }

    fn resume(&mut self, site: &Site) {
        match std::mem::replace(&mut self.stage, Stage::Start { left: None }) {
            Stage::Start { left: Some(trial) } => {
                self.stage = Stage::Asking(trial);
                page::focus(TITLE_ID);
            }
            Stage::Start { left: None } => self.restart(site),
            stage @ (Stage::Asking(_) | Stage::Done(_)) => self.stage = stage,
        }
    }

    /// Another try: what was answered lately comes last.
    fn restart(&mut self, site: &Site) {
        let bank = &site.library.bank;
        if let Stage::Start { left: Some(trial) } | Stage::Asking(trial) = &self.stage {
            // What was answered before is known all the same.
            Self::keep(site, log::add(&site.library, &trial.answers(bank), clock::now_ms()));
        }
        let tracks = self.tracks(site);
        let Some(engine) = &mut self.engine else { return };
        let log = log::read().here().unwrap_or_default();
        let avoid = lately(&engine.placing, log.iter().map(|logged| &logged.answer.question));
        let seed = site.params.seed.unwrap_or_else(clock::new_seed);
        let mut trial = Trial::new(tracks, seed, avoid);
        engine.placement = trial.placement(&engine.placing, bank);
        trial.go_on(&engine.placing, bank, &mut engine.placement, clock::now_ms());
        self.since = Some(clock::now_ms());
        self.said.clear();
        self.changed = false;
        self.stage = Stage::Asking(trial);
        page::focus(TITLE_ID);
    }

    /// Whether it must be shown before the next frame.
    pub(super) fn update(&mut self, site: &Site, msg: Msg) -> bool {
        if site.is_read_only() {
            return false;
        }
        match msg {
            Msg::Started if self.can_ask() => self.restart(site),
            Msg::Resumed if self.can_ask() => self.resume(site),
            // It goes on once the questions are there.
            Msg::Resumed => site.go(format!("{}#resume", site.href(&site.route))),
            Msg::Touched(touch) => {
                let event = self.on_screen(site).and_then(|(trial, question)| {
                    let seed = Some(trial.session.plan.seed);
                    event_of(question, seed, trial.session.item()?.given(), &touch)
                });
                let Some(event) = event else { return false };
                let moved = moved_text(&site.words().quiz, &touch, &event, std::mem::take(&mut self.said));
                self.happen(event);
                if let Some(moved) = moved {
                    self.said = moved;
                    page::keep_focus();
                }
            }
            Msg::Happened(event) => self.happen(event),
            Msg::Handed(given) => self.hand_in(site, given),
            Msg::Wished(wish) => return self.obey(site, &wish),
            // A test ends for good: its end is asked for twice.
            Msg::GaveUp if self.purpose == (Purpose::Test { stopping: false }) => {
                self.set_stopping(true);
                page::focus(FINISH_ID);
            }
            Msg::GaveUp => {
                if let Stage::Asking(trial) = &mut self.stage {
                    trial.give_up(clock::now_ms());
                    self.finish(site);
                }
            }
            Msg::WentOn => {
                self.set_stopping(false);
                page::focus(TITLE_ID);
            }
            Msg::Claimed(said) => {
                let kept = claims::add(&mut self.claims, said);
                site.on_act.emit(Act::Kept(kept));
            }
            Msg::Started => return false,
        }
        true
    }

    fn obey(&mut self, site: &Site, wish: &Wish) -> bool {
        let Stage::Asking(trial) = &self.stage else { return false };
        match wish {
            Wish::GoOn if self.is_stopping() => return false,
            Wish::GoOn => self.hand_in(site, None),
            Wish::Next | Wish::Previous => return false,
            Wish::Pick(_) | Wish::Move { .. } => match answer_to(site, &trial.session, wish) {
                Some(Ok(super::quiz::Msg::Touched(touch))) => return self.update(site, Msg::Touched(touch)),
                _ => return false,
            },
        }
        true
    }

    pub(super) const fn is_test(&self) -> bool {
        matches!(self.purpose, Purpose::Test { .. })
    }

    pub(super) const fn is_stopping(&self) -> bool {
        matches!(self.purpose, Purpose::Test { stopping: true })
    }

    const fn set_stopping(&mut self, asked: bool) {
        if let Purpose::Test { stopping } = &mut self.purpose {
            *stopping = asked;
        }
    }

    fn on_screen<'a>(&'a self, site: &'a Site) -> Option<(&'a Trial, &'a Question)> {
        let Stage::Asking(trial) = &self.stage else { return None };
        Some((trial, site.library.question(&trial.session.item()?.question)?))
    }

    fn happen(&mut self, event: Event) {
        self.spend(clock::now_ms());
        self.said.clear();
        self.note(event);
    }

    /// Counts the time since it was last counted for the question on the screen.
    pub(super) fn spend(&mut self, until: u64) {
        let seconds = spent(&mut self.since, until);
        self.note(Event::Spent(seconds));
    }

    fn note(&mut self, event: Event) {
        if let Stage::Asking(trial) = &mut self.stage {
            trial.session = trial.session.clone().update(event);
        }
    }

    /// Takes in the answer on the screen; the next question comes, or the result.
    fn hand_in(&mut self, site: &Site, given: Option<Given>) {
        if let Some(given) = given {
            self.happen(Event::Declined(given));
        }
        self.spend(clock::now_ms());
        let body = self.on_screen(site).and_then(|(_, question)| question.body());
        let first = body.map_or("", |body| answer_first(&site.words().quiz, body));
        let (Stage::Asking(trial), Some(engine)) = (&mut self.stage, &mut self.engine) else { return };
        let item = trial.session.item();
        if !item.and_then(|item| item.given()).is_some_and(Given::is_complete) {
            return announce(&mut self.said, first);
        }
        self.said.clear();
        trial.go_on(&engine.placing, &site.library.bank, &mut engine.placement, clock::now_ms());
        let has_ended = trial.session.finished;
        self.set_stopping(false);
        if has_ended {
            self.finish(site);
        } else {
            page::focus(TITLE_ID);
        }
    }
}
