//! Every page of the site: the second way to find one, beside the navigation, as RGAA 12.1 and WCAG 2.4.5 ask.

use palier_quiz::Mode;
use yew::Html;

use super::titles::name;
use super::trouble::problems;
use crate::catalogue::TrackEntry;
use crate::route::{Deck, Route};
use crate::store::site::Site;

pub(super) fn sitemap(site: &Site) -> Html {
    let (words, lang) = (site.words(), site.lang());
    let tracks = site.library.tracks();
    let of = |is_level: bool| {
        let some = tracks.iter().filter(move |entry| entry.level.is_some() == is_level);
        some.map(|entry| track(site, entry))
    };
    let mixed = |mode| Route::Quiz(lang, Deck::Mix, mode);
    html! {
        <div class="sitemap">
            <h1>{ words.sitemap.title }</h1>
            <p class="lead">{ words.sitemap.lead }</p>
            <ul>
                <li><a href={site.href(&Route::Home(lang))}>{ words.trouble.home }</a></li>
                { link(site, Route::Help(lang)) }
            </ul>
            <h2>{ words.shell.path }</h2>
            { problems(site, &[], true) }
            <ul>{ link(site, Route::Path(lang)) }{ link(site, Route::Place(lang, None)) }{ for of(true) }</ul>
            <h2>{ words.shell.topics }</h2>
            <ul>
                { link(site, Route::Topics(lang)) }
                { link(site, mixed(Mode::Practice)) }
                { link(site, mixed(Mode::Exam)) }
                { for of(false) }
            </ul>
            <h2>{ words.sitemap.own }</h2>
            <ul>
                { link(site, Route::Skills(lang)) }
                { link(site, Route::Result(lang)) }
                { link(site, Route::Quiz(lang, Deck::Missed, Mode::Practice)) }
                { link(site, Route::Settings(lang)) }
            </ul>
            <h2>{ words.sitemap.links }</h2>
            <ul>
                { link(site, Route::Make(lang)) }
                { link(site, Route::Take(lang)) }
                { link(site, Route::Read(lang)) }
                { link(site, Route::Compare(lang)) }
            </ul>
        </div>
    }
}

/// A track's pages: its questions with their explanations, and the ways to be asked.
fn track(site: &Site, entry: &TrackEntry) -> Html {
    let (lang, id) = (site.lang(), &entry.id);
    let quiz = |mode| Route::Quiz(lang, Deck::Track(id.clone()), mode);
    let place = entry.level.is_none().then(|| link(site, Route::Place(lang, Some(id.clone()))));
    html! {
        <li>
            { anchor(site, Route::Track(lang, id.clone())) }
            <ul>{ link(site, quiz(Mode::Practice)) }{ link(site, quiz(Mode::Exam)) }{ place }</ul>
        </li>
    }
}

fn link(site: &Site, route: Route) -> Html {
    html! { <li>{ anchor(site, route) }</li> }
}

fn anchor(site: &Site, route: Route) -> Html {
    let name = name(site.words(), site.library.catalogue.as_deref(), &route);
    html! { <a href={site.href(&route)}>{ name }</a> }
}
