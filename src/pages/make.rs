//! Puts a test together: what stands in the form, what is wrong with it, the links that it makes.

use std::cell::RefCell;

use palier_quiz::link::{Asked, Link, Test, estimated_seconds, matching_questions, tells_apart};
use palier_quiz::{Kind, Lang, Mode, SkillId, TrackId};
use yew::Html;

use super::Msg as PageMsg;
use super::make_form::{N, form};
use super::make_links::links;
use super::send::copy;
use crate::catalogue::Catalogue;
use crate::effects::{clock, input, page, share};
use crate::route::Route;
use crate::store::draft::{By, Draft, Wrong};
use crate::store::records::{self, Found, Key};
use crate::store::site::{Act, Site};
use crate::widgets::qr::qr;

/// Where the links stand, once there are some.
pub(super) const LINKS_ID: &str = "make-links";

pub(crate) struct Make {
    pub(super) draft: Draft,
    /// Whether what was remembered has come in.
    pub(super) ready: bool,
    /// What "start over" took away.
    pub(super) before: Option<Draft>,
    pub(super) wrong: Option<Wrong>,
    pub(super) facts: Facts,
    pub(super) made: Vec<Made>,
    pub(super) with_qr: bool,
    /// Something to be announced; empty for nothing.
    pub(super) said: &'static str,
    /// What is kept.
    kept: Draft,
}

/// A test with its address.
pub(super) struct Made {
    pub(super) label: String,
    pub(super) url: String,
    /// A QR code of it, once it was asked for; none either where it is too long for one.
    pub(super) code: Option<Html>,
}

/// What can be said of the choice; none of it while its questions are coming.
#[derive(Clone, Copy, Default)]
pub(super) struct Facts {
    pub(super) loading: bool,
    /// How many questions there are to draw from.
    pub(super) there: usize,
    /// How long the test takes, estimated.
    pub(super) seconds: usize,
    /// [`tells_apart`], in per cent.
    pub(super) apart: Option<u32>,
}

pub(super) type Text = fn(&mut Draft) -> &mut String;
pub(super) type Switch = fn(&mut Draft) -> &mut bool;

/// What was done on the page.
#[derive(Clone)]
pub(crate) enum Msg {
    Wrote(Text, String),
    Switched(Switch, bool),
    Mode(Mode),
    Asked(By),
    /// Some skills of a track were ticked or unticked.
    Chose(TrackId, Vec<SkillId>, bool),
    /// A kind, by its place in [`Kind::ALL`].
    ChoseKind(usize, bool),
    Made,
    Previewed,
    StartedOver,
    Undone,
    /// To copy a text; where that is refused, the field of this id is marked, if there is one.
    Copied(String, &'static str),
    Said(&'static str),
    WithQr(bool),
}

impl Make {
    pub(super) fn new() -> Self {
        Self {
            draft: Draft::default(),
            ready: false,
            before: None,
            wrong: None,
            facts: Facts::default(),
            made: Vec::new(),
            with_qr: false,
            said: "",
            kept: Draft::default(),
        }
    }

    pub(super) fn view(&self, site: &Site) -> Html {
        let words = &site.words().make;
        html! {
            <div>
                <h1>{ words.title }</h1>
                { form(site, self) }
                <p class="said" role="status">{ self.said }</p>
                { links(site, self) }
            </div>
        }
    }

    pub(super) fn update(&mut self, site: &Site, msg: Msg) {
        let words = &site.words().make;
        self.said = "";
        match msg {
            Msg::Wrote(field, text) => {
                let n_before = self.draft.n.clone();
                *field(&mut self.draft) = text;
                self.wrong = None;
                self.made.clear();
                if self.draft.n != n_before {
                    self.reckon(site);
                }
            }
            Msg::Switched(switch, on) => {
                *switch(&mut self.draft) = on;
                self.changed(site);
            }
            Msg::Mode(mode) => {
                self.draft.mode = mode;
                self.changed(site);
            }
            Msg::Asked(by) => {
                self.draft.asked = by;
                self.changed(site);
            }
            Msg::Chose(track, skills, on) => {
                self.draft.skills.retain(|(of, skill)| *of != track || !skills.contains(skill));
                if on {
                    self.draft.skills.extend(skills.into_iter().map(|skill| (track.clone(), skill)));
                }
                self.changed(site);
            }
            Msg::ChoseKind(kind, on) => {
                self.draft.without.retain(|other| *other != kind);
                if !on {
                    self.draft.without.push(kind);
                }
                self.changed(site);
            }
            Msg::Made => self.make(site),
            Msg::Previewed => {
                let Some(test) = self.test(site) else { return };
                let seed = self.seed();
                if let Some(test) = self.draft.tests(&test, seed).into_iter().next() {
                    self.keep(site);
                    PREVIEWED.set(Some((self.draft.clone(), seed)));
                    let link = Link::Test(test).encode();
                    site.go(format!("{}#{PREVIEW}{link}", site.href(&Route::Take(site.lang()))));
                }
            }
            Msg::StartedOver => {
                self.before = Some(std::mem::take(&mut self.draft));
                self.changed(site);
                self.said = words.started_over;
                page::focus_first(LAST_BUTTON);
            }
            Msg::Undone => {
                if let Some(before) = self.before.take() {
                    self.draft = before;
                    self.changed(site);
                    self.said = words.undone;
                    page::focus_first(LAST_BUTTON);
                }
            }
            Msg::Copied(text, field) => copy(site, text, field, |said| PageMsg::Make(Msg::Said(said))),
            Msg::Said(said) => self.said = said,
            Msg::WithQr(on) => {
                self.with_qr = on;
                self.draw_codes(site);
            }
        }
    }

    /// Links that were made do not hold any more.
    fn changed(&mut self, site: &Site) {
        self.wrong = None;
        self.made.clear();
        self.reckon(site);
    }

    fn make(&mut self, site: &Site) {
        let Some(test) = self.test(site) else { return };
        let lang = test.lang.unwrap_or(site.lang());
        let take = format!("{}{}#", share::origin(), site.href(&Route::Take(lang)));
        let made = |test: Test| Made {
            label: test.label.clone(),
            url: format!("{take}{}", Link::Test(test).encode()),
            code: None,
        };
        self.made = self.draft.tests(&test, self.seed()).into_iter().map(made).collect();
        self.draw_codes(site);
        self.before = None;
        page::focus(LINKS_ID);
    }

    /// Draws the QR codes that are to be seen: a hundred of them take seconds.
    fn draw_codes(&mut self, site: &Site) {
        let words = &site.words().make;
        match self.made.as_mut_slice() {
            [only] if only.label.is_empty() => only.code = qr(&only.url, words.qr_text.to_owned()),
            many if self.with_qr => {
                for made in many.iter_mut().filter(|made| made.code.is_none()) {
                    made.code = qr(&made.url, (words.qr_of)(&made.label));
                }
            }
            _ => {}
        }
    }

    /// That of the last preview, if the form is still the same and no link has been made of it.
    fn seed(&self) -> u32 {
        let previewed = PREVIEWED.take().filter(|(draft, _)| *draft == self.draft);
        previewed.map_or_else(|| u32::try_from(clock::new_seed()).unwrap_or_default(), |(_, seed)| seed)
    }

    /// The test that the form makes; else what is wrong is said, at its control.
    fn test(&mut self, site: &Site) -> Option<Test> {
        let catalogue = complete(site)?;
        if self.facts.loading {
            self.said = site.words().make.loading;
            return None;
        }
        let test = self.draft.test(catalogue, &site.library.bank, clock::today(), clock::day_of);
        let is_unreadable = input::is_unreadable(Wrong::Expired.control());
        let test = if is_unreadable { test.and(Err(Wrong::Expired)) } else { test };
        match test {
            Ok(test) => Some(test),
            Err(wrong) => {
                self.wrong = Some(wrong);
                page::focus(wrong.control());
                None
            }
        }
    }

    /// What was remembered is read again, unless something here has not been remembered yet.
    pub(super) fn forget(&mut self) {
        self.ready &= self.draft != self.kept;
    }

    /// Reads what was remembered, once, and asks for what is chosen.
    pub(super) fn look(&mut self, site: &Site) {
        if !std::mem::replace(&mut self.ready, true) {
            match records::read::<Draft>(&Key::Make) {
                Found::Here(draft) => self.draft = draft,
                Found::Fault(fault) => site.on_act.emit(Act::Kept(Err(fault))),
                Found::SetAside | Found::Absent => {}
            }
            self.kept = self.draft.clone();
        }
        self.reckon(site);
        if !self.facts.loading && self.said == site.words().make.loading {
            self.said = "";
        }
    }

    fn reckon(&mut self, site: &Site) {
        let tracks = self.draft.tracks();
        for track in &tracks {
            site.want_track(track, false);
        }
        let Some(catalogue) = complete(site) else {
            self.facts = Facts { loading: true, ..Facts::default() };
            return;
        };
        if self.draft.without.len() >= Kind::ALL.len() {
            self.facts = Facts::default();
            return;
        }
        let has_come = |track: &TrackId| catalogue.track(track).is_none() || site.library.is_settled(track);
        let mut scope = self.draft.scope(catalogue);
        if scope.parts.is_empty() || !tracks.iter().all(has_come) {
            self.facts = Facts { loading: !scope.parts.is_empty(), ..Facts::default() };
            return;
        }
        let bank = &site.library.bank;
        let pool = matching_questions(&scope, bank);
        let there = pool.len();
        if self.draft.asked == By::Placing {
            let all: usize = pool.iter().map(|question| estimated_seconds(question, site.lang())).sum();
            let seconds = all * USUAL_TO_PLACE / there.max(1);
            self.facts = Facts { there, seconds, ..Facts::default() };
            return;
        }
        let n = self.draft.n.trim().parse().unwrap_or_default();
        if n == 0 {
            self.facts = Facts { there, ..Facts::default() };
            return;
        }
        scope.asked = Asked::Questions(n);
        let asked = scope.questions(bank);
        let seconds = asked.iter().filter_map(|id| bank.question(id));
        let seconds = seconds.map(|question| estimated_seconds(question, site.lang())).sum();
        let apart = tells_apart(bank, &asked).map(whole_percent);
        self.facts = Facts { loading: false, there, seconds, apart };
    }

    /// Keeps the form after each change, unless another tab writes.
    pub(super) fn rendered(&mut self, site: &Site) {
        if self.ready {
            page::set_started();
        }
        if self.draft != self.kept {
            self.keep(site);
        }
    }

    fn keep(&mut self, site: &Site) {
        if self.ready && site.writer.is_some() && !site.is_read_only() {
            site.on_act.emit(Act::Kept(records::write(&Key::Make, &self.draft)));
            self.kept = self.draft.clone();
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a probability, at most 100")]
fn whole_percent(probability: f64) -> u32 {
    (probability * 100.0) as u32
}

/// Questions that a placement takes on average: see `docs/placement.md`.
const USUAL_TO_PLACE: usize = 22;

/// Where the button to start over makes room for the one to undo that, and the other way round.
const LAST_BUTTON: &str = ".make-form .actions > :last-child";

thread_local! {
    /// What was looked at, with its seed: the next link asks just that. The page is left in between.
    static PREVIEWED: RefCell<Option<(Draft, u32)>> = const { RefCell::new(None) };
}

/// Before the text of a test that is only looked at.
pub(super) const PREVIEW: &str = "preview=";

fn complete(site: &Site) -> Option<&Catalogue> {
    site.library.catalogue.as_deref().filter(|catalogue| catalogue.complete)
}

impl Wrong {
    /// The id of the control that it is about.
    pub(super) const fn control(self) -> &'static str {
        match self {
            Self::NothingChosen | Self::NoQuestion | Self::NoPlacing => "make-what",
            Self::NoKind => "make-kinds",
            Self::Number { .. } => N,
            Self::Minutes { .. } => "make-minutes",
            Self::Extra { .. } => "make-extra",
            Self::Expired => "make-expires",
            Self::Title { .. } => "make-title",
            Self::From { .. } => "make-from",
            Self::Note { .. } => "make-note",
            Self::Name { .. } | Self::People { .. } => "make-names",
        }
    }

    pub(super) fn text(self, site: &Site) -> String {
        let words = &site.words().make;
        match self {
            Self::NothingChosen => words.nothing_chosen.to_owned(),
            Self::NoQuestion => words.no_question.to_owned(),
            Self::NoKind => words.no_kind.to_owned(),
            Self::NoPlacing => words.no_placing.to_owned(),
            Self::Number { most } => (words.bad_n)(most),
            Self::Minutes { most } => (words.bad_minutes)(most),
            Self::Extra { most } => (words.bad_extra)(most),
            Self::Expired => words.expired.to_owned(),
            Self::Title { most } | Self::From { most } | Self::Note { most } => (words.too_long)(most),
            Self::Name { n, most } => (words.name_too_long)(n, most),
            Self::People { n, most } => (words.too_many)(n, most),
        }
    }
}

/// The name of a language in itself.
pub(super) fn lang_name(site: &Site, lang: Lang) -> &'static str {
    let at = Lang::ALL.iter().position(|it| *it == lang);
    at.and_then(|at| site.words().make.langs.get(at)).copied().unwrap_or_default()
}

/// The kinds with their names.
pub(super) fn kind_names(site: &Site) -> impl Iterator<Item = (usize, &'static str)> {
    site.words().make.kind_names.iter().copied().enumerate().take(Kind::ALL.len())
}
