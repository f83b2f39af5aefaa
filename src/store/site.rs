//! What every page has at hand: where it is, what is loaded, whether things are kept.

use std::rc::Rc;

use palier_quiz::{Lang, Question, Session, SkillId, TrackId};
use yew::{AttrValue, Callback, Html, MouseEvent};

use super::library::{self, Library};
use super::settings::Settings;
use crate::boot::Boot;
use crate::effects::form::Taken;
use crate::effects::lock::Writer;
use crate::effects::net;
use crate::effects::storage::StorageFault;
use crate::mail;
use crate::pages;
use crate::params::Params;
use crate::route::Route;
use crate::widgets::shell::{Shell, shell};
use crate::words::{Words, words};

/// Given to all pages.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) boot: Rc<Boot>,
    pub(crate) route: Route,
    pub(crate) params: Params,
    pub(crate) library: Rc<Library>,
    pub(crate) settings: Settings,
    /// None until the browser has answered.
    pub(crate) writer: Option<Writer>,
    pub(crate) notices: Notices,
    /// What was done with the painted question before the app came; only on the first page.
    pub(crate) taken: Option<Rc<Taken>>,
    /// What the page came with and the app has no part in, as HTML; in the browser an empty text stands for the nodes.
    pub(crate) still: Option<AttrValue>,
    /// The run that was finished last on this visit: shown even when it could not be kept.
    pub(crate) finished: Option<Rc<Finished>>,
    pub(crate) on_act: Callback<Act>,
}

/// A run that was finished.
pub(crate) struct Finished {
    pub(crate) slot: String,
    pub(crate) session: Session,
    /// In milliseconds since 1970, if on this visit: an earlier one is here for the points ticked in it since.
    pub(crate) at: Option<u64>,
}

/// What is wrong with what is remembered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Notices {
    pub(crate) fault: Option<StorageFault>,
    /// See [`crate::store::records::has_set_aside`].
    pub(crate) set_aside: bool,
}

/// What happened, or is asked of the app.
pub(crate) enum Act {
    /// The page is the app's now: what was remembered comes in.
    TookOver,
    /// Another address of the site, with its fragment.
    Go(String),
    /// The address bar says something else.
    Moved,
    TakeOver,
    /// Which tab writes, as the browser told.
    Asked(Writer),
    SetSettings(Settings),
    Kept(Result<(), StorageFault>),
    Finished(Finished),
    /// What is remembered was replaced: read the settings again.
    Reread,
    Loaded(library::Msg),
    /// Something was found that is to be shown.
    Looked,
    OnPage(pages::Msg),
}

impl Site {
    pub(crate) fn lang(&self) -> Lang {
        self.route.lang()
    }

    pub(crate) fn words(&self) -> &'static Words {
        words(self.lang())
    }

    pub(crate) fn href(&self, route: &Route) -> String {
        self.boot.href(&route.to_string())
    }

    /// Where to say that something is wrong with a question.
    pub(crate) fn amiss(&self, question: &Question) -> String {
        let (words, id) = (&self.words().quiz, question.id.to_string());
        let body = (words.amiss_body)(&id, question.fingerprint(), &self.boot.version);
        mail::report(self.boot.report.as_deref(), &(words.amiss_title)(&id), &body)
    }

    pub(crate) fn is_read_only(&self) -> bool {
        self.writer == Some(Writer::AnotherTab)
    }

    /// Not while the page is as it was painted either.
    pub(crate) fn may_write(&self) -> bool {
        self.writer == Some(Writer::ThisTab)
    }

    pub(crate) fn go(&self, href: String) {
        self.on_act.emit(Act::Go(href));
    }

    pub(crate) fn skill_title(&self, track: &TrackId, skill: &SkillId) -> String {
        let entry = self.library.catalogue.as_ref().and_then(|catalogue| catalogue.track(track));
        entry.map_or_else(|| skill.to_string(), |entry| entry.skill_title(skill))
    }

    /// Asks for the catalogue unless it is there.
    pub(crate) fn want_catalogue(&self) {
        if self.library.catalogue.as_ref().is_none_or(|catalogue| !catalogue.complete) {
            let (boot, on_act, lang) = (self.boot.clone(), self.on_act.clone(), self.lang());
            on_act.emit(Act::Loaded(library::Msg::CatalogueAsked));
            net::spawn(async move {
                on_act.emit(Act::Loaded(library::fetch_catalogue(&boot, lang.code()).await));
            });
        }
    }

    /// Asks for a track unless it is there or on its way; `again` asks in any case.
    pub(crate) fn want_track(&self, id: &TrackId, again: bool) {
        let entry = self.library.catalogue.as_ref().and_then(|catalogue| catalogue.track(id).cloned());
        let Some(entry) = entry else { return };
        let asked = self.library.shelf(id).is_some_and(|shelf| shelf.loading || !shelf.from_page);
        if again || !asked {
            let (boot, on_act, lang) = (self.boot.clone(), self.on_act.clone(), self.lang());
            on_act.emit(Act::Loaded(library::Msg::Asked(id.clone())));
            net::spawn(
                async move { on_act.emit(Act::Loaded(library::fetch_track(&boot, lang, &entry).await)) },
            );
        }
    }
}

/// A page's content with the shell around it.
pub(crate) fn around(site: &Site, content: Html) -> Html {
    let lang = site.lang();
    let routes = [
        Route::Home(lang),
        Route::Path(lang),
        Route::Topics(lang),
        Route::Skills(lang),
        Route::Settings(lang),
    ];
    let here = routes.iter().position(|route| *route == site.route);
    let words = site.words();
    let trouble = &words.trouble;
    let fault = site.notices.fault.map(|fault| match fault {
        StorageFault::Refused => trouble.storage_refused,
        StorageFault::Full => trouble.storage_full,
    });
    let set_aside = site.notices.set_aside.then_some(trouble.set_aside);
    let take_over = site.on_act.reform(|_: MouseEvent| Act::TakeOver);
    shell(&Shell {
        words,
        lang,
        version: &site.boot.version,
        hrefs: routes.each_ref().map(|route| site.href(route)),
        here,
        more: vec![
            (site.href(&Route::Make(lang)), words.make.title),
            (site.href(&Route::Read(lang)), words.read.title),
            (site.href(&Route::Compare(lang)), words.compare.title),
            (site.href(&Route::Help(lang)), words.help.title),
            (site.href(&Route::Sitemap(lang)), words.sitemap.title),
        ],
        warnings: fault.into_iter().chain(set_aside).collect(),
        on_take_over: site.is_read_only().then_some(take_over),
        content,
    })
}
