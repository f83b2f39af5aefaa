//! An address that leads nowhere: says so, and where to go.

use yew::prelude::*;

use crate::route::Route;
use crate::store::site::use_site;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct NotFoundProps {
    /// Whether the address looks like a track's.
    #[prop_or_default]
    pub(super) is_track: bool,
}

#[component]
pub(super) fn NotFound(props: &NotFoundProps) -> Html {
    let site = use_site();
    let (words, lang) = (site.words(), site.lang());
    let trouble = &words.trouble;
    html! {
        <div class="not-found">
            <h1>{ trouble.not_found }</h1>
            <p>{ if props.is_track { trouble.no_such_track } else { trouble.not_found_text } }</p>
            <ul class="links">
                <li><a class="button" href={site.href(&Route::Home(lang))}>{ trouble.home }</a></li>
                <li><a href={site.href(&Route::Path(lang))}>{ words.shell.path }</a></li>
                <li><a href={site.href(&Route::Topics(lang))}>{ words.shell.topics }</a></li>
            </ul>
        </div>
    }
}
