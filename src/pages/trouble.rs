//! Content that is missing or broken: which file, what to do, a retry; the rest goes on.

use std::rc::Rc;

use palier_quiz::TrackId;
use palier_quiz::link::LinkError;
use yew::{Callback, Html, MouseEvent};

use crate::catalogue::Catalogue;
use crate::effects::net::NetFault;
use crate::effects::page;
use crate::route::Route;
use crate::store::library::{Problem, ProblemKind};
use crate::store::site::Site;
use crate::widgets::shell::MAIN_ID;

/// Problems of some tracks; nothing when there are none. `whole` says that there is nothing to show but this.
pub(super) fn problems(site: &Site, tracks: &[TrackId], whole: bool) -> Html {
    // Those of a track that is asked for again go, and come back if they last: only so are they told again.
    let of_track = |id: &TrackId| {
        let shelf = site.library.shelf(id).filter(|shelf| !shelf.loading);
        shelf.map(|shelf| shelf.problems.clone()).unwrap_or_default()
    };
    let mut found: Vec<Problem> = tracks.iter().flat_map(of_track).collect();
    // The page of a topic brings along what it needs of the list of tracks, and no more.
    let is_enough = |all: &Rc<Catalogue>| all.complete || site.route.track().is_some();
    let needed = !site.library.catalogue.as_ref().is_some_and(is_enough);
    found.extend(site.library.catalogue_problem.clone().filter(|_| needed));
    let Some(first) = found.first() else {
        let is_asked_again =
            |id: &TrackId| site.library.shelf(id).is_some_and(|shelf| !shelf.problems.is_empty());
        return html! {
            if !whole && tracks.iter().any(is_asked_again) {
                <p key="again" role="status">{ site.words().shell.loading }</p>
            }
        };
    };
    let trouble = &site.words().trouble;
    let broken = matches!(first.kind, ProblemKind::Broken { .. });
    let (again, tracks) = (site.clone(), tracks.to_vec());
    let retry = Callback::from(move |_: MouseEvent| {
        again.want_catalogue();
        for track in &tracks {
            again.want_track(track, true);
        }
        // The button goes away.
        page::focus(MAIN_ID);
    });
    html! {
        <section class="notice warning problems" role="alert">
            <ul>{ for found.iter().map(|found| problem(site, found)) }</ul>
            <p>{ if broken { trouble.what_to_do_broken } else { trouble.what_to_do } }</p>
            if !whole { <p>{ trouble.partly }</p> }
            <p class="actions">
                <button type="button" class="button" onclick={retry}>{ trouble.retry }</button>
                <a href={site.href(&Route::Topics(site.lang()))}>{ trouble.others }</a>
            </p>
        </section>
    }
}

/// Why a link cannot be read; what is said of an empty one and of one that is too long is the page's own.
pub(super) fn link_trouble(
    site: &Site,
    error: LinkError,
    empty: &'static str,
    too_long: fn(usize) -> String,
) -> String {
    let words = &site.words().take;
    match error {
        LinkError::Empty => empty.to_owned(),
        LinkError::Incomplete { characters, of: None } => (words.incomplete)(characters),
        LinkError::Incomplete { characters, of: Some(of) } => (words.incomplete_of)(characters, of),
        LinkError::Damaged => words.damaged.to_owned(),
        LinkError::NewerVersion { version } => (words.newer)(version),
        LinkError::TooLong { characters } => too_long(characters),
    }
}

fn problem(site: &Site, problem: &Problem) -> Html {
    let trouble = &site.words().trouble;
    let file = &problem.file;
    let (text, detail) = match &problem.kind {
        ProblemKind::Net(NetFault::NoAnswer) => ((trouble.file_no_answer)(file), None),
        ProblemKind::Net(NetFault::Status(404 | 410)) => ((trouble.file_missing)(file), None),
        ProblemKind::Net(NetFault::Status(status)) => ((trouble.file_status)(file, *status), None),
        ProblemKind::Broken { line, mistake } => ((trouble.file_broken)(file, *line), Some(*mistake)),
    };
    html! {
        <li>
            { text }
            if let Some(detail) = detail {
                <span class="quiet">{ " " }{ trouble.said }{ " " }<code>{ detail }</code></span>
            }
        </li>
    }
}
