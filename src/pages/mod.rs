//! One file a page: each wires what is at hand to widgets.

mod before;
mod begin;
mod command;
mod compare;
mod compare_back;
mod compare_people;
mod compare_save;
mod compare_table;
mod compare_view;
mod evidence;
mod given;
mod help;
mod home;
mod key;
mod knowing;
mod known;
mod make;
mod make_form;
mod make_links;
mod not_found;
mod path;
mod place;
mod place_keep;
mod place_result;
mod place_start;
mod place_test;
mod place_why;
mod quiz;
mod quiz_actions;
mod quiz_answer;
mod quiz_keep;
mod quiz_keys;
mod quiz_start;
mod quiz_step;
mod quiz_view;
mod read;
mod read_answers;
mod read_sheet;
mod read_view;
mod result;
mod review;
mod rungs;
mod send;
mod settings;
mod sitemap;
mod skills;
mod take;
mod take_desk;
mod take_end;
mod take_view;
mod titles;
mod topics;
mod track;
mod trouble;
mod verdict;
mod why;

use yew::Html;

pub(crate) use self::titles::title;
use self::titles::{place_title, quiz_title, run_title, track_title};
use crate::effects::page;
use crate::route::Route;
use crate::store::site::Site;

/// The page of the current address: what it found, and what was done on it.
pub(crate) enum Page {
    Home(home::Found),
    Path(path::Summaries),
    Topics(topics::Topics),
    Study(track::Study),
    Quiz(Box<quiz::Quiz>),
    Place(Box<place::Place>),
    Skills(skills::Skills),
    Result(result::Result),
    Settings(settings::State),
    Make(Box<make::Make>),
    Take(Box<take::Take>),
    Read(Box<read::Read>),
    Compare(Box<compare::Compare>),
    Help,
    Sitemap,
    NotFound,
}

/// What was done on a page.
pub(crate) enum Msg {
    Quiz(quiz::Msg),
    Place(place::Msg),
    Mixed(topics::Mix),
    /// Something that was asked for in the settings came out so.
    Said(String),
    /// In the review: of the n-th question of the run, a point was ticked or unticked.
    Ticked(usize, usize),
    /// "Forget everything" was pressed, or not meant.
    Clearing(bool),
    Make(make::Msg),
    Take(take::Msg),
    Read(read::Msg),
    Compare(compare::Msg),
}

/// Puts `text` where it is announced. What stays the same is not read aloud again: each other time a blank is behind it.
fn announce(said: &mut String, text: &str) {
    let is_again = said == text;
    text.clone_into(said);
    if is_again {
        said.push('\u{a0}');
    }
}

/// Calls a function that stays one of its own. A browser compiles a function when it is first called, whole, and on
/// the thread that answers clicks: what one page shows must not wait for the others.
#[inline(never)]
fn apart<T>(page: impl FnOnce() -> T) -> T {
    page()
}

impl Page {
    /// As it is painted.
    pub(crate) fn new(site: &Site) -> Self {
        match &site.route {
            Route::Root | Route::Home(_) => Self::Home(home::Found::default()),
            Route::Path(_) => Self::Path(Vec::new()),
            Route::Topics(_) => Self::Topics(topics::Topics::new()),
            Route::Track(_, track) => Self::Study(track::Study::new(site, track)),
            Route::Quiz(_, deck, mode) => Self::Quiz(Box::new(quiz::Quiz::new(site, deck, *mode))),
            Route::Place(_, topic) => Self::Place(Box::new(place::Place::new(topic.clone()))),
            Route::Skills(_) => Self::Skills(skills::Skills::default()),
            Route::Result(_) => Self::Result(result::Result::of(site)),
            Route::Settings(_) => Self::Settings(settings::State::new()),
            Route::Make(_) => Self::Make(Box::new(make::Make::new())),
            Route::Take(_) => Self::Take(Box::new(take::Take::new())),
            Route::Read(_) => Self::Read(Box::new(read::Read::new())),
            Route::Compare(_) => Self::Compare(compare::Compare::back()),
            Route::Help(_) => Self::Help,
            Route::Sitemap(_) => Self::Sitemap,
            Route::NotFound(_) => Self::NotFound,
        }
    }

    pub(crate) fn view(&self, site: &Site) -> Html {
        match self {
            Self::Home(found) => apart(|| home::home(site, found)),
            Self::Path(summaries) => apart(|| path::path(site, summaries)),
            Self::Topics(topics) => apart(|| topics::topics(site, topics)),
            Self::Study(study) => apart(|| track::study_view(site, study)),
            Self::Quiz(quiz) => apart(|| quiz.view(site)),
            Self::Place(place) => apart(|| place.view(site)),
            Self::Skills(skills) => apart(|| skills::skills(site, skills)),
            Self::Result(result) => apart(|| result::result(site, result)),
            Self::Settings(state) => apart(|| settings::settings(site, state)),
            Self::Make(make) => apart(|| make.view(site)),
            Self::Take(take) => apart(|| take.view(site)),
            Self::Read(read) => apart(|| read.view(site)),
            Self::Compare(compare) => apart(|| compare.view(site)),
            Self::Help => apart(|| help::help(site)),
            Self::Sitemap => apart(|| sitemap::sitemap(site)),
            Self::NotFound => apart(|| not_found::not_found(site, false)),
        }
    }

    /// What the tab says, and a file that the page is printed to.
    pub(crate) fn title(&self, site: &Site) -> String {
        let own = if let Self::Read(read) = self { read.name(site) } else { None };
        own.map_or_else(
            || title(site.words(), site.library.catalogue.as_deref(), &site.route),
            |own| (site.words().shell.page_title)(&own),
        )
    }

    /// What of a painted page the app has no part in.
    #[cfg(feature = "ssr")]
    pub(crate) fn still(&self, site: &Site) -> Option<Html> {
        if let Self::Study(study) = self { Some(study.questions(site)) } else { None }
    }

    /// Whether it must be shown before the next frame.
    pub(crate) fn update(&mut self, site: &Site, msg: Msg) -> bool {
        match (self, msg) {
            (Self::Quiz(quiz), Msg::Quiz(msg)) => return quiz.update(site, msg),
            (Self::Place(place), Msg::Place(msg)) => return place.update(site, msg),
            (Self::Topics(topics), Msg::Mixed(mix)) => topics.update(mix),
            (Self::Result(result), Msg::Ticked(item, point)) => result.tick(site, item, point),
            (Self::Settings(state), Msg::Said(said)) => state.said(&said),
            (Self::Settings(state), Msg::Clearing(wanted)) => state.ask(wanted),
            (Self::Make(make), Msg::Make(msg)) => make.update(site, msg),
            (Self::Take(take), Msg::Take(msg)) => take.update(site, msg),
            (Self::Read(read), Msg::Read(msg)) => read.update(site, msg),
            (Self::Compare(compare), Msg::Compare(msg)) => compare.update(site, msg),
            (Self::Take(take), Msg::Place(msg)) => take.answer_placement(site, msg),
            (Self::Take(take), Msg::Quiz(msg)) => take.answer(site, msg),
            // It comes from a page that was left.
            _ => return false,
        }
        true
    }

    /// What this tab knows may be older than what another one has written.
    pub(crate) fn took_over(&mut self) {
        if let Self::Compare(compare) = self {
            **compare = compare.anew();
        } else if let Self::Make(make) = self {
            make.forget();
        }
    }

    /// The reader goes elsewhere.
    pub(crate) fn leave(&mut self, site: &Site) {
        match self {
            Self::Quiz(quiz) => quiz.save(site),
            Self::Place(place) => place.save(site),
            Self::Take(take) => take.leave(site),
            Self::Compare(compare) => compare.leave(),
            Self::Home(_)
            | Self::Path(_)
            | Self::Topics(_)
            | Self::Study(_)
            | Self::Skills(_)
            | Self::Result(_)
            | Self::Settings(_)
            | Self::Make(_)
            | Self::Read(_)
            | Self::Help
            | Self::Sitemap
            | Self::NotFound => {}
        }
    }

    /// Looks at what is loaded and remembered, once painted and whenever that changed; whether there is more to show.
    pub(crate) fn look(&mut self, site: &Site) -> bool {
        match self {
            Self::Home(found) => *found = home::Found::look(site),
            Self::Path(summaries) => *summaries = path::summaries(site),
            Self::Topics(topics) => topics.look(site),
            Self::Study(study) => {
                study.look(site);
                return false;
            }
            Self::Quiz(quiz) => return quiz.look(site),
            Self::Place(place) => place.look(site),
            Self::Skills(skills) => skills.look(site),
            Self::Result(result) => result.look(site),
            Self::Settings(state) => state.look(),
            Self::Make(make) => make.look(site),
            Self::Take(take) => take.look(site),
            Self::Read(read) => read.look(site),
            Self::Compare(compare) => compare.look(site),
            Self::Help | Self::NotFound => return false,
            Self::Sitemap => {}
        }
        true
    }

    /// What follows each time the page is on the screen as it should be.
    pub(crate) fn rendered(&mut self, site: &Site) {
        match self {
            Self::Quiz(quiz) => quiz.rendered(site),
            Self::Make(make) => make.rendered(site),
            Self::Take(take) => take.rendered(site),
            Self::Place(place) => place.rendered(site),
            Self::Home(_)
            | Self::Path(_)
            | Self::Topics(_)
            | Self::Study(_)
            | Self::Skills(_)
            | Self::Result(_)
            | Self::Settings(_)
            | Self::Read(_)
            | Self::Compare(_)
            | Self::Help
            | Self::Sitemap
            | Self::NotFound => page::set_started(),
        }
    }
}
