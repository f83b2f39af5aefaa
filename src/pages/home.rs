//! Home: what this is, the ways in, and what was left unfinished.

use palier_quiz::{Session, TrackId, Trial};
use yew::Html;

use super::{place_title, quiz_title, run_title};
use crate::effects::navigate;
use crate::params::Params;
use crate::route::{Deck, Route, SITE_LANGS, of_slot};
use crate::store::records::{self, Key, PATH, Saved};
use crate::store::site::Site;
use crate::widgets::stairs::stairs;

/// What was left and what was finished, as it is remembered.
#[derive(Default)]
pub(crate) struct Found {
    /// Runs that can be continued, by slot.
    left: Vec<(String, Session)>,
    /// Placements that can be continued, by name.
    trials: Vec<(String, Trial)>,
    /// Slots of runs that were finished.
    finished: Vec<String>,
    /// Names of placements that were finished.
    placed: Vec<String>,
}

impl Found {
    pub(super) fn look(site: &Site) -> Self {
        if site.route == Route::Root {
            navigate::load_instead(&site.href(&Route::Home(preferred_lang())));
        }
        // A track that is gone has no page to go on at; should it come back, so does what is left.
        let all = site.library.catalogue.as_ref().filter(|all| all.complete);
        let is_gone = |id: &TrackId| all.is_some_and(|all| all.track(id).is_none());
        let has_page = |slot: &str| match of_slot(slot) {
            Some((Deck::Track(track), _)) => !is_gone(&track),
            deck => deck.is_some(),
        };
        let left = records::session_slots().into_iter().filter_map(|slot| {
            let saved = records::read::<Saved>(&Key::Session(slot.clone())).here()?;
            Some((slot, saved.current)).filter(|(slot, run)| has_page(slot) && run.item().is_some())
        });
        let trials = records::trial_names().into_iter();
        let is_there = |name: &String| !name.parse().is_ok_and(|id| is_gone(&id)) || name == PATH;
        let trials = trials.filter(is_there);
        let placed = records::placed_names().into_iter().filter(is_there).collect();
        let trials = trials.filter_map(|name| Some((name.clone(), records::read(&Key::Trial(name)).here()?)));
        Self { left: left.collect(), trials: trials.collect(), finished: records::result_slots(), placed }
    }
}

pub(super) fn home(site: &Site, found: &Found) -> Html {
    let (words, place) = (&site.words().home, &site.words().place);
    let lang = site.lang();
    let way = |title: &'static str, text: &'static str, go: &'static str, href: String| {
        html! {
            <li class="card">
                <h2>{ title }</h2>
                <p>{ text }</p>
                <a class="button" {href}>{ go }</a>
            </li>
        }
    };
    let promise =
        |(title, text): &(&'static str, &'static str)| html! { <><dt>{ *title }</dt><dd>{ *text }</dd></> };
    let topics = site.href(&Route::Topics(lang));
    html! {
        <>
            <div class="hero">
                { stairs([true, true, false]) }
                <div>
                    <h1>{ words.title }</h1>
                    <p class="lead">{ words.lead }</p>
                </div>
            </div>
            { remembered(site, found) }
            <section class="card find">
                <h2>{ place.title }</h2>
                <p>{ words.place_text }</p>
                <p class="actions">
                    <a class="button primary" href={site.href(&Route::Place(lang, None))}>{ place.title }</a>
                    <a href={site.href(&Route::Skills(lang))}>{ words.map_go }</a>
                </p>
            </section>
            <ul class="cards">
                { way(words.path_title, words.path_text, words.path_go, site.href(&Route::Path(lang))) }
                { way(words.topics_title, words.topics_text, words.topics_go, topics.clone()) }
                { way(words.mix_title, words.mix_text, words.mix_go, format!("{topics}#mix")) }
                <li class="card">
                    <h2>{ words.recruit_title }</h2>
                    <p>{ words.recruit_text }</p>
                    <p class="actions">
                        <a class="button" href={site.href(&Route::Make(lang))}>{ site.words().make.title }</a>
                        <a href={site.href(&Route::Read(lang))}>{ site.words().read.title }</a>
                    </p>
                </li>
            </ul>
            <h2>{ words.promises_title }</h2>
            <dl>{ for words.promises.iter().map(promise) }</dl>
        </>
    }
}

fn preferred_lang() -> palier_quiz::Lang {
    let wanted = navigate::languages();
    let spoken =
        |tag: &String| tag.get(..2).and_then(|code| code.parse().ok()).filter(|l| SITE_LANGS.contains(l));
    wanted.iter().find_map(spoken).or_else(|| SITE_LANGS.first().copied()).unwrap_or(palier_quiz::Lang::Fr)
}

/// Runs that were left, each with a way back to its very question, and the results of those that were finished.
fn remembered(site: &Site, Found { left, trials, finished, placed }: &Found) -> Html {
    let words = &site.words().home;
    html! {
        <>
            if !left.is_empty() || !trials.is_empty() {
                <section class="unfinished">
                    <h2>{ words.continue_title }</h2>
                    <ul>
                        { for trials.iter().map(|(name, trial)| unfinished_trial(site, name, trial)) }
                        { for left.iter().filter_map(|(slot, session)| unfinished(site, slot, session)) }
                    </ul>
                </section>
            }
            if !finished.is_empty() || !placed.is_empty() {
                <section class="unfinished">
                    <h2>{ words.results_title }</h2>
                    <ul>
                        { for placed.iter().map(|name| placed_result(site, name)) }
                        { for finished.iter().filter_map(|slot| result(site, slot)) }
                    </ul>
                </section>
            }
        </>
    }
}

fn result(site: &Site, slot: &str) -> Option<Html> {
    let (deck, mode) = of_slot(slot)?;
    let params = Params { of: slot.parse().ok(), ..Params::default() };
    let href = format!("{}{}", site.href(&Route::Result(site.lang())), params.fragment());
    Some(html! { <li><a {href}>{ quiz_title(site, &deck, mode) }</a></li> })
}

fn unfinished(site: &Site, slot: &str, session: &Session) -> Option<Html> {
    let (deck, mode) = of_slot(slot)?;
    let title = run_title(site, &deck, mode, session);
    let position = (site.words().quiz.position)(session.current + 1, session.items.len());
    let href = format!("{}#resume", site.href(&Route::Quiz(site.lang(), deck, mode)));
    Some(html! { <li><a {href}>{ title }</a>{ " " }<span class="quiet">{ position }</span></li> })
}

/// What a placement was on; none for the path, which is no track.
fn topic_of(name: &str) -> Option<TrackId> {
    name.parse().ok().filter(|_| name != PATH)
}

fn placed_result(site: &Site, name: &str) -> Html {
    let topic = topic_of(name);
    let title = place_title(site, topic.as_ref());
    html! { <li><a href={site.href(&Route::Place(site.lang(), topic))}>{ title }</a></li> }
}

fn unfinished_trial(site: &Site, name: &str, trial: &Trial) -> Html {
    let topic = topic_of(name);
    let title = place_title(site, topic.as_ref());
    let href = format!("{}#resume", site.href(&Route::Place(site.lang(), topic)));
    let position = (site.words().place.position)(trial.n_done() + 1);
    html! { <li><a {href}>{ title }</a>{ " " }<span class="quiet">{ position }</span></li> }
}
