//! A link on its way out: to read, to copy, to share, to mail.

use yew::{Callback, Html, MouseEvent};

use super::notice::button;
use crate::words::MakeWords;

pub(crate) struct Outgoing<'a> {
    pub(crate) words: &'a MakeWords,
    /// Of the field, to be marked when it cannot be copied.
    pub(crate) id: &'static str,
    pub(crate) label: String,
    pub(crate) url: &'a str,
    pub(crate) on_copy: Callback<MouseEvent>,
    /// None where the system has no share sheet.
    pub(crate) on_share: Option<Callback<MouseEvent>>,
    /// An address that begins with `mailto:`.
    pub(crate) mail: String,
}

/// A longer `mailto:` address is dropped by Windows without a word.
const MOST_MAIL: usize = 2_000;

pub(crate) fn outgoing(link: Outgoing<'_>) -> Html {
    let words = link.words;
    html! {
        <div class="outgoing">
            <label for={link.id}>{ link.label }</label>
            <input type="text" id={link.id} class="link" readonly="" value={link.url.to_owned()} />
            <p class="actions">
                { button("button primary", words.copy, link.on_copy) }
                { link.on_share.map(|on_share| button("button", words.share, on_share)) }
                if link.mail.len() <= MOST_MAIL { <a class="button" href={link.mail}>{ words.mail }</a> }
            </p>
        </div>
    }
}
