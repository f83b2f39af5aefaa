//! A link that leaves by the reader's own hand: copied, shared or mailed.

use yew::{Callback, Html, MouseEvent};

use super::Msg;
use crate::effects::{net, share};
use crate::mail;
use crate::store::site::{Act, Site};
use crate::widgets::outgoing::{Outgoing, outgoing};

pub(super) struct Sent<'a> {
    /// Of the field that holds the link.
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) url: &'a str,
    pub(super) subject: &'static str,
    /// The mail's text, with the link in it.
    pub(super) body: String,
    pub(super) on_copy: Callback<MouseEvent>,
}

pub(super) fn send(site: &Site, link: Sent<'_>) -> Html {
    let Sent { id, label, url, subject, body, on_copy } = link;
    let shared = url.to_owned();
    outgoing(Outgoing {
        words: &site.words().make,
        id,
        label: label.to_owned(),
        url,
        on_copy,
        on_share: share::can_share()
            .then(|| Callback::from(move |_: MouseEvent| share::share(subject, &shared))),
        mail: mail::to(mail::NOBODY, subject, &body),
    })
}

/// Copies `text`, which stands in `field` too if that is no empty name, and says by `said` whether that went well.
pub(super) fn copy(site: &Site, text: String, field: &'static str, said: fn(&'static str) -> Msg) {
    let (on_act, words) = (site.on_act.clone(), &site.words().make);
    net::spawn(async move {
        let outcome = if share::copy(&text).await {
            words.copied
        } else if field.is_empty() {
            words.copy_from_menu
        } else {
            share::select(field);
            words.copy_by_hand
        };
        on_act.emit(Act::OnPage(said(outcome)));
    });
}
