//! One answer as the reason for something: how it came out, and the way to it.

use palier_quiz::{Given, QuestionId, Session};
use yew::Html;

use super::verdict::verdict_of;
use crate::route::Route;
use crate::store::log::Log;
use crate::store::site::Site;
use crate::widgets::prose::line;

/// An answer of this run, with the way to its review; else an earlier one.
pub(super) fn evidence(site: &Site, session: &Session, log: &Log, id: &QuestionId) -> Html {
    let Some(n) = session.items.iter().position(|item| item.question == *id) else {
        return earlier(site, log, id);
    };
    let given = session.items.get(n).and_then(|item| item.given().cloned()).unwrap_or(Given::Skipped);
    shown(site, id, Some(&given), format!("#q{}", n + 1))
}

/// An answer of the log, with the way to the question and its key.
pub(super) fn earlier(site: &Site, log: &Log, id: &QuestionId) -> Html {
    let given = log.iter().find(|logged| logged.answer.question == *id).map(|logged| &logged.answer.given);
    let href = format!("{}#{}", site.href(&Route::Track(site.lang(), id.track.clone())), id.question);
    shown(site, id, given, href)
}

fn shown(site: &Site, id: &QuestionId, given: Option<&Given>, href: String) -> Html {
    let question = site.library.question(id);
    let title = question.and_then(|question| question.text(site.lang()));
    let verdict = question.zip(given).and_then(|(question, given)| verdict_of(question, given));
    html! {
        <>
            <a {href}>{ title.map_or_else(|| html! { { id.to_string() } }, |text| line(&text.title)) }</a>
            { " · " }<span class="quiet">{ verdict.map(|verdict| (site.words().place.came_out)(verdict)) }</span>
        </>
    }
}
