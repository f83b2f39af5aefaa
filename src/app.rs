//! The shell around every page, and what connects it to the browser.

use std::rc::Rc;

use yew::prelude::*;

use crate::boot::Boot;
use crate::effects::form::Taken;
use crate::effects::lock::{self, Writer};
use crate::effects::navigate::{self, Place};
use crate::effects::{Subscription, page};
#[cfg(feature = "browser")]
use crate::effects::{crash, form};
use crate::pages::Page;
use crate::params::Params;
use crate::route::Route;
use crate::store::library::Library;
use crate::store::records::{self, Found, Key};
use crate::store::settings::Settings;
use crate::store::site::{Act, Notices, Site};
use crate::store::site::around;
use crate::widgets::shell::MAIN_ID;

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub boot: Rc<Boot>,
    pub route: Route,
    /// What the address asks for after its path.
    #[prop_or_default]
    pub(crate) params: Params,
    /// What was done with the painted page.
    #[prop_or_default]
    pub(crate) taken: Option<Rc<Taken>>,
}

impl AppProps {
    /// A page as it is painted, before anybody has done anything.
    pub fn painted(boot: Boot, route: Route) -> Self {
        Self { boot: Rc::new(boot), route, params: Params::default(), taken: None }
    }
}

/// Where the app is: the address, and whether it is still the page it was loaded with.
#[derive(Clone, PartialEq)]
struct Here {
    route: Route,
    params: Params,
    first: bool,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let boot = props.boot.clone();
    let here =
        use_state(|| Here { route: props.route.clone(), params: props.params.clone(), first: true });
    let library = use_reducer(|| Library::of_page(&boot, props.route.lang()));
    let settings = use_state(Settings::default);
    let writer = use_state(|| None::<Writer>);
    let notices = use_state(Notices::default);
    let finished = use_state(|| None);

    let on_act = {
        let (here, boot) = (here.setter(), boot.clone());
        let (settings, writer, notices) = (settings.clone(), writer.setter(), notices.clone());
        let finished = finished.setter();
        Callback::from(move |act: Act| match act {
            Act::Go(href) => {
                if navigate::push(&href) {
                    here.set(arrive(&boot));
                    page::arrive_at(MAIN_ID);
                } else {
                    navigate::load(&href);
                }
            }
            Act::TakeOver => ask_for_lock(true, writer.clone()),
            Act::SetSettings(new) => {
                page::set_theme(new.theme.name());
                settings.set(new);
                let fault = records::write(&Key::Settings, &new).err();
                notices.set(Notices { fault, ..*notices });
            }
            Act::Kept(kept) => {
                if kept.err() != notices.fault {
                    notices.set(Notices { fault: kept.err(), ..*notices });
                }
            }
            Act::SetAside => notices.set(Notices { set_aside: true, ..*notices }),
            Act::Finished(slot, session) => finished.set(Some(Rc::new((slot, session)))),
            Act::Reread => {
                let read = records::read::<Settings>(&Key::Settings).here().unwrap_or_default();
                page::set_theme(read.theme.name());
                settings.set(read);
                finished.set(None);
            }
        })
    };
    use_effect_with((), {
        let (here, writer, boot) = (here.clone(), writer.setter(), boot.clone());
        let (settings, on_act) = (settings.setter(), on_act.clone());
        move |()| {
            match records::read::<Settings>(&Key::Settings) {
                Found::Here(found) => settings.set(found),
                Found::SetAside => on_act.emit(Act::SetAside),
                Found::Fault(fault) => on_act.emit(Act::Kept(Err(fault))),
                Found::Absent => {}
            }
            ask_for_lock(false, writer);
            subscribe(boot, here)
        }
    });
    let site = Site {
        boot,
        route: here.route.clone(),
        params: here.params.clone(),
        library,
        settings: *settings,
        writer: *writer,
        notices: *notices,
        finished: (*finished).clone(),
        taken: props.taken.clone().filter(|_| here.first),
        on_act,
    };
    use_effect_with(here.route.clone(), {
        let site = site.clone();
        move |_| {
            page::set_lang(site.lang().code());
            site.want_catalogue();
        }
    });
    let content = html! { <Page key={here.route.to_string()} /> };
    html! {
        <ContextProvider<Site> context={site.clone()}>
            { around(&site, content) }
        </ContextProvider<Site>>
    }
}

fn ask_for_lock(steal: bool, writer: UseStateSetter<Option<Writer>>) {
    lock::request(steal, move |outcome| writer.set(Some(outcome)));
}

/// Follows the address bar and the links of the page for as long as the app runs.
fn subscribe(boot: Rc<Boot>, here: UseStateHandle<Here>) -> impl FnOnce() {
    let moved = {
        let (here, boot) = (here.setter(), boot.clone());
        navigate::on_move(move || here.set(arrive(&boot)))
    };
    let base = boot.base.clone();
    let linked = navigate::on_link(base, move |href| {
        let went = navigate::push(href);
        if went {
            here.set(arrive(&boot));
            page::arrive_at(MAIN_ID);
        }
        went
    });
    let kept: (Subscription, Subscription) = (moved, linked);
    move || drop(kept)
}

/// Reads the address bar.
fn arrive(boot: &Boot) -> Here {
    let (route, params) = read_place(boot, &navigate::place());
    Here { route, params, first: false }
}

fn read_place(boot: &Boot, place: &Place) -> (Route, Params) {
    let path = place.path.strip_prefix(boot.base.trim_end_matches('/')).unwrap_or(&place.path);
    (Route::parse(path), Params::parse(&place.query, &place.fragment))
}

/// Takes over the page in the browser.
#[cfg(feature = "browser")]
pub fn start() {
    crash::watch();
    let Some(root) = page::root() else { return };
    let boot = page::boot();
    let (route, params) = read_place(&boot, &navigate::place());
    let taken = Some(Rc::new(form::taken()));
    let as_rendered = page::is_as_rendered(&root, &route);
    let props = AppProps { boot: Rc::new(boot), route, params, taken };
    if as_rendered {
        yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
    } else {
        page::clear(&root);
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
