//! A quiz: one question a screen, answered, checked and turned; what was done is remembered at once.
//!
//! Here is what it holds and shows; `quiz_step.rs` has what each thing done means, `quiz_keep.rs` the way between it
//! and the browser.

use palier_quiz::{Event, Mode, Session, TrackId};
use yew::Html;

use super::before::Said;
use super::not_found::not_found;
use super::quiz_keys::Wish;
use super::quiz_start::{Begun, painted};
use super::quiz_view::{Desk, desk};
use super::trouble::problems;
use super::{Msg as PageMsg, quiz_title, run_title};
use crate::effects::Subscription;
use crate::route::{Deck, Route};
use crate::store::claims::Claims;
use crate::store::records::Saved;
use crate::store::run::Run;
use crate::store::site::{Act, Site};
use crate::widgets::flag::flags;
use crate::widgets::notice::{Tone, notice};
use crate::widgets::touch::Touch;

pub(crate) struct Quiz {
    pub(super) deck: Deck,
    pub(super) mode: Mode,
    /// Whether it is somebody's test: the page around it keeps it, and ends it.
    pub(super) is_test: bool,
    pub(super) run: Run,
    /// None while the page is still as it was painted.
    pub(super) begun: Option<Begun>,
    /// What the run needs, as far as is known.
    pub(super) tracks: Vec<TrackId>,
    /// Something to be announced; empty for nothing.
    pub(super) said: String,
    pub(super) unfolded: Unfolded,
    /// When the last step was done, in milliseconds since 1970.
    pub(super) since: Option<u64>,
    /// What was written last, and whether it could be.
    pub(super) remembered: (Option<Saved>, bool),
    pub(super) was_read_only: bool,
    /// Keys, with whether single ones mean something; what is dropped; the end of the page.
    pub(super) listening: Option<(bool, [Subscription; 3])>,
    pub(super) after: AfterPaint,
    /// The place of the question that was drawn before it is shown; 0 for none.
    pub(super) drawn_ahead: usize,
    pub(super) held: Vec<Msg>,
    /// From the page of results, instead of what is remembered: the run that is to begin, and what was left.
    pub(super) handed_over: Vec<Session>,
    /// Another tab's run was taken over before it could go on here.
    pub(super) took_over: bool,
    /// What the reader says to be able to do, even where that cannot be kept.
    pub(super) claims: Claims,
}

/// What was asked for beside the question.
#[derive(Default)]
pub(super) struct Unfolded {
    /// "Finish" was pressed with questions left.
    pub(super) finish: bool,
    /// All questions at a glance.
    pub(super) list: bool,
}

/// What waits until the reader sees what was done.
#[derive(Default)]
pub(super) struct AfterPaint {
    pub(super) due: bool,
    /// Whether an answer is not on the screen yet but for what the browser shows by itself.
    pub(super) behind: bool,
}

/// What was done, by buttons or keys.
#[derive(Clone)]
pub(crate) enum Msg {
    Happened(Event),
    Touched(Touch),
    Wished(Wish),
    Painted,
    Resumed,
    Declined,
    Restarted,
    /// The same questions in the same order, from the first.
    Replayed,
    HandedOver(Vec<Session>),
    Claimed(Said),
    Finished,
    /// "Finish" was pressed with questions left, and then not meant.
    WentOn,
    /// All questions are to be seen at a glance.
    ListedAll,
}

impl Msg {
    /// Whether it can be done while the page is as it was painted: what is about the first question can.
    pub(super) const fn is_of_first(&self) -> bool {
        use Event::{Checked, Declined, Drafted, HintOpened, Spent};
        matches!(
            self,
            Self::Touched(_)
                | Self::Painted
                | Self::HandedOver(_)
                | Self::Happened(Drafted(_) | Checked | Declined(_) | HintOpened(_) | Spent(_))
        )
    }
}

impl Quiz {
    pub(super) fn new(site: &Site, deck: &Deck, mode: Mode) -> Self {
        let tracks = if let Deck::Track(track) = deck { vec![track.clone()] } else { Vec::new() };
        Self { tracks, ..Self::with(deck.clone(), mode, painted(site, deck, mode)) }
    }

    /// The questions of somebody's test, as far as they are answered.
    pub(super) fn of_test(session: Session) -> Self {
        let (mode, run) = (session.plan.mode, Run { session: Some(session), offered: Vec::new() });
        Self { is_test: true, begun: Some(Begun::default()), ..Self::with(Deck::Mix, mode, run) }
    }

    fn with(deck: Deck, mode: Mode, run: Run) -> Self {
        Self {
            deck,
            mode,
            is_test: false,
            run,
            begun: None,
            tracks: Vec::new(),
            said: String::new(),
            unfolded: Unfolded::default(),
            since: None,
            remembered: (None, false),
            was_read_only: false,
            listening: None,
            after: AfterPaint::default(),
            drawn_ahead: 0,
            held: Vec::new(),
            handed_over: Vec::new(),
            took_over: false,
            claims: Claims::new(),
        }
    }

    /// The question on the screen and the ways on, without a title.
    pub(super) fn view_of_test(&self, site: &Site) -> Html {
        let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Quiz(msg)));
        let desk = |session| desk(&Desk { site, session, quiz: self, on });
        html! { <div class="quiz">{ self.run.session.as_ref().map(desk) }</div> }
    }

    pub(super) fn view(&self, site: &Site) -> Html {
        if let Deck::Track(track) = &self.deck
            && site.library.catalogue.as_ref().is_some_and(|all| all.complete && all.track(track).is_none())
        {
            return not_found(site, true);
        }
        let words = &site.words().quiz;
        let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Quiz(msg)));
        let run = self.run.session.as_ref().filter(|_| self.deck == Deck::Mix);
        let title = run.map_or_else(
            || quiz_title(site, &self.deck, self.mode),
            |run| run_title(site, &self.deck, self.mode, run),
        );
        html! {
            <div class="quiz">
                <h1 class="quiz-title">{ title }</h1>
                if self.begun.is_some_and(|begun| begun.changed) { { notice(Tone::Info, words.changed, html! {}) } }
                { problems(site, &self.tracks, self.run.session.is_none()) }
                { match &self.run.session {
                    Some(session) => desk(&Desk { site, session, quiz: self, on }),
                    None => self.missing(site),
                } }
                { flags() }
            </div>
        }
    }

    /// No run: it is still coming, or there is nothing to ask.
    fn missing(&self, site: &Site) -> Html {
        let words = site.words();
        let (lead, nothing) = match self.deck {
            Deck::Track(_) => ("", words.quiz.nothing_asked),
            Deck::Mix if !site.params.tracks.is_empty() => (words.quiz.mix_lead, words.quiz.nothing_there),
            Deck::Mix => (words.quiz.mix_lead, words.quiz.nothing_asked),
            Deck::Missed => (words.quiz.missed_lead, words.quiz.nothing_missed),
        };
        let is_nothing = self.begun.is_some_and(|begun| begun.nothing);
        // One element, so that nothing of it is taken for a part of the quiz that comes in its place.
        html! {
            <div>
                <p class="lead">{ lead }</p>
                if is_nothing {
                    <p>{ nothing }</p>
                    <p><a class="button" href={site.href(&Route::Topics(site.lang()))}>{ words.home.topics_go }</a></p>
                } else {
                    <p key="loading" role="status">{ words.shell.loading }</p>
                }
            </div>
        }
    }
}
