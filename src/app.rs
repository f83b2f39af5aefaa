//! The shell around every page, and what connects it to the browser.

use std::rc::Rc;

#[cfg(feature = "ssr")]
use yew::LocalServerRenderer;
use yew::html::Scope;
use yew::{AttrValue, Callback, Component, Context, Html, Properties};

use crate::boot::Boot;
use crate::effects::form::Taken;
use crate::effects::lock::Writer;
use crate::effects::navigate::{self, Place};
use crate::effects::{Subscription, clock, lock, page};
#[cfg(feature = "browser")]
use crate::effects::{crash, form, net, storage};
use crate::pages::Page;
use crate::params::Params;
use crate::route::Route;
use crate::store::library::Library;
use crate::store::records::{self, Found, Key};
use crate::store::settings::Settings;
use crate::store::site::{Act, Notices, Site, around};
use crate::widgets::shell::MAIN_ID;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    pub(crate) boot: Rc<Boot>,
    pub(crate) route: Route,
    /// What the address asks for after its path.
    #[prop_or_default]
    pub(crate) params: Params,
    /// What the page brings along, read.
    pub(crate) library: Rc<Library>,
    /// What was done with the painted page.
    #[prop_or_default]
    pub(crate) taken: Option<Rc<Taken>>,
    /// See [`Site::still`].
    #[prop_or_default]
    pub(crate) still: Option<AttrValue>,
}

#[cfg(feature = "ssr")]
impl AppProps {
    /// A page as it is painted, before anybody has done anything.
    pub(crate) fn painted(boot: Boot, route: Route) -> Self {
        let library = futures::executor::block_on(Library::of_page(&boot, route.lang(), async || {}));
        let (boot, library) = (Rc::new(boot), Rc::new(library));
        let props = Self { boot, route, params: Params::default(), library, taken: None, still: None };
        let app = App::new(props.clone(), Callback::noop());
        Self { still: app.page.still(&app.site).map(as_text), ..props }
    }
}

/// Nodes without listeners, as HTML that the app does not take over.
#[cfg(feature = "ssr")]
fn as_text(nodes: Html) -> AttrValue {
    #[derive(PartialEq, Properties)]
    struct Props {
        nodes: Html,
    }
    struct Still;
    impl Component for Still {
        type Message = ();
        type Properties = Props;
        fn create(_ctx: &Context<Self>) -> Self {
            Self
        }
        fn view(&self, ctx: &Context<Self>) -> Html {
            ctx.props().nodes.clone()
        }
    }
    let renderer = LocalServerRenderer::<Still>::with_props(Props { nodes }).hydratable(false);
    futures::executor::block_on(renderer.render()).into()
}

/// The only component: pages and widgets are functions of what it holds.
pub(crate) struct App {
    site: Site,
    page: Page,
    /// Whether the page has to look again at what is loaded and remembered.
    due: bool,
    kept: Vec<Subscription>,
}

impl Component for App {
    type Message = Act;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self::new(ctx.props().clone(), ctx.link().callback(|act| act))
    }

    fn update(&mut self, ctx: &Context<Self>, act: Act) -> bool {
        let is_shown = self.act(ctx, act);
        let told = std::mem::replace(&mut self.site.notices.set_aside, records::has_set_aside());
        is_shown || told != self.site.notices.set_aside
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        self.drawn()
    }

    fn rendered(&mut self, _ctx: &Context<Self>, first: bool) {
        if first {
            // All else later, so that a tap does not wait for both.
            let on_act = self.site.on_act.clone();
            return clock::once_shown(move || on_act.emit(Act::TookOver));
        }
        page::give_focus();
        page::set_title(&self.page.title(&self.site));
        page::set_lang(self.site.lang().code());
        self.page.rendered(&self.site);
        if std::mem::take(&mut self.due) && self.page.look(&self.site) {
            self.site.on_act.emit(Act::Looked);
        }
    }
}

impl App {
    fn new(props: AppProps, on_act: Callback<Act>) -> Self {
        let AppProps { boot, route, params, library, taken, still } = props;
        let site = Site {
            boot,
            route,
            params,
            library,
            settings: Settings::default(),
            writer: None,
            notices: Notices::default(),
            finished: None,
            taken,
            still,
            on_act,
        };
        Self { page: Page::new(&site), site, due: true, kept: Vec::new() }
    }

    /// Whether there is something else to be shown.
    fn act(&mut self, ctx: &Context<Self>, act: Act) -> bool {
        match act {
            Act::TookOver => {
                self.start(ctx.link());
                self.due = false;
                self.page.look(&self.site);
            }
            Act::Go(href) => {
                if navigate::push(&href) {
                    self.arrive();
                    page::arrive_at(MAIN_ID);
                } else {
                    navigate::load(&href);
                }
            }
            Act::Moved => self.arrive(),
            Act::TakeOver => ask_for_lock(true, &self.site),
            Act::Asked(writer) => {
                let before = self.site.writer.replace(writer);
                if before == Some(Writer::AnotherTab) && writer == Writer::ThisTab {
                    // The button that asked for it goes.
                    page::focus(MAIN_ID);
                    // What the other tab has changed.
                    self.page.took_over();
                    self.due = true;
                    if self.site.notices.fault.is_none() {
                        self.set_settings(settings());
                    }
                }
            }
            Act::SetSettings(new) => {
                self.set_settings(new);
                self.site.notices.fault = records::write(&Key::Settings, &new).err();
            }
            Act::Kept(kept) => {
                let before = std::mem::replace(&mut self.site.notices.fault, kept.err());
                return self.site.notices.fault != before;
            }
            Act::Finished(finished) => {
                self.site.finished = Some(Rc::new(finished));
                self.due = true;
            }
            Act::Reread => {
                self.set_settings(settings());
                self.site.finished = None;
            }
            Act::Loaded(msg) => {
                Rc::make_mut(&mut self.site.library).update(msg);
                self.due = true;
            }
            Act::Looked => {}
            Act::OnPage(msg) => return self.page.update(&self.site, msg),
        }
        true
    }

    fn drawn(&self) -> Html {
        let page = html! { <key={self.site.route.to_string()}>{ self.page.view(&self.site) }</> };
        // A list of one, so that another route's page is a new one.
        around(&self.site, std::iter::once(page).collect())
    }

    fn start(&mut self, link: &Scope<Self>) {
        match records::read(&Key::Settings) {
            Found::Here(found) => self.site.settings = found,
            Found::Fault(fault) => self.site.notices.fault = Some(fault),
            Found::SetAside | Found::Absent => {}
        }
        ask_for_lock(false, &self.site);
        self.site.want_catalogue();
        let (moved, linked) = (link.clone(), link.clone());
        self.kept.push(navigate::on_move(move || moved.send_message(Act::Moved)));
        let boot = self.site.boot.clone();
        self.kept.push(navigate::on_link(self.site.boot.base.clone(), move |path, href| {
            let (route, _) = read_place(&boot, &Place { path, ..Place::default() });
            // What this site does not know may be another one's, on the same host.
            let went = !matches!(route, Route::NotFound(_)) && navigate::push(href);
            if went {
                linked.send_message(Act::Moved);
                page::arrive_at(MAIN_ID);
            }
            went
        }));
    }

    /// Reads the address bar.
    fn arrive(&mut self) {
        let (route, params) = read_place(&self.site.boot, &navigate::place());
        let is_quiz = matches!(route, Route::Quiz(..));
        let elsewhere = route != self.site.route || is_quiz && !params.is_same_run(&self.site.params);
        self.site.taken = None;
        self.site.route = route;
        self.site.params = params;
        self.due = true;
        if elsewhere {
            page::focus_unmoved(MAIN_ID);
            self.site.still = None;
            self.page.leave(&self.site);
            self.page = Page::new(&self.site);
            self.site.want_catalogue();
        }
    }

    fn set_settings(&mut self, settings: Settings) {
        page::set_theme(settings.theme.name());
        self.site.settings = settings;
    }
}

fn settings() -> Settings {
    records::read(&Key::Settings).here().unwrap_or_default()
}

fn ask_for_lock(steal: bool, site: &Site) {
    let on_act = site.on_act.clone();
    lock::request(steal, move |writer| on_act.emit(Act::Asked(writer)));
}

fn read_place(boot: &Boot, place: &Place) -> (Route, Params) {
    let path = place.path.strip_prefix(boot.base.trim_end_matches('/')).unwrap_or(&place.path);
    (Route::parse(path), Params::parse(&place.query, &place.fragment))
}

/// Takes over the page in the browser, step by step: between two of them a tap is heard.
#[cfg(feature = "browser")]
pub fn start() {
    crash::watch();
    net::spawn(take_over());
}

#[cfg(feature = "browser")]
async fn take_over() {
    clock::pause().await;
    let Some(root) = page::root() else { return };
    let boot = page::boot();
    storage::set_prefix(boot.records());
    let (route, params) = read_place(&boot, &navigate::place());
    let library = Rc::new(Library::of_page(&boot, route.lang(), clock::pause).await);
    clock::pause().await;
    let props = AppProps {
        boot: Rc::new(boot),
        route,
        params,
        library,
        taken: None,
        still: Some(AttrValue::Static("")),
    };
    // A browser compiles a function when it is first called: drawn for nothing, so that it is not done in one go.
    drop(App::new(props.clone(), Callback::noop()).drawn());
    clock::pause().await;
    // From here on without a pause: what is taken over must be what is painted.
    let as_rendered = page::is_as_rendered(&root, &props.route);
    let still = props.still.clone().filter(|_| as_rendered);
    let props = AppProps { taken: Some(Rc::new(form::taken())), still, ..props };
    if as_rendered {
        yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
    } else {
        page::clear(&root);
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
