//! The links that were made: one with its ways out, or a table of many.

use yew::{Callback, Event, Html, MouseEvent};

use super::Msg as PageMsg;
use super::make::{LINKS_ID, Made, Make, Msg};
use super::send::{Sent, send};
use crate::effects::{input, page};
use crate::store::site::{Act, Site};
use crate::widgets::notice::button;

const ONE_ID: &str = "made-link";
const ALL_ID: &str = "made-links";

pub(super) fn links(site: &Site, make: &Make) -> Html {
    let words = &site.words().make;
    let on = site.on_act.reform(|msg| Act::OnPage(PageMsg::Make(msg)));
    let content = match make.made.as_slice() {
        [] => return html! {},
        [only] if only.label.is_empty() => one(site, only, &on),
        many => table(site, make, many, &on),
    };
    html! {
        <div class="card made">
            <h2 id={LINKS_ID} tabindex="-1">{ (words.ready)(make.made.len()) }</h2>
            <p class="quiet">{ words.ready_help }</p>
            { content }
        </div>
    }
}

fn one(site: &Site, made: &Made, on: &Callback<Msg>) -> Html {
    let words = &site.words().make;
    let url = made.url.clone();
    html! {
        <>
            { send(site, Sent {
                id: ONE_ID,
                label: words.link,
                url: &made.url,
                subject: words.mail_subject,
                body: (words.mail_body)(&made.url),
                on_copy: on.reform(move |_: MouseEvent| Msg::Copied(url.clone(), ONE_ID)),
            }) }
            <details>
                <summary>{ words.qr }</summary>
                if let Some(code) = made.code.clone() { { code } } else { <p>{ words.qr_too_long }</p> }
            </details>
        </>
    }
}

fn table(site: &Site, make: &Make, all: &[Made], on: &Callback<Msg>) -> Html {
    let words = &site.words().make;
    // A name and a link a line, as spreadsheets take it.
    let lines: Vec<String> = all.iter().map(|made| format!("{}\t{}", made.label, made.url)).collect();
    let text = lines.join("\n");
    let copied = text.clone();
    let row = |made: &Made| {
        let url = made.url.clone();
        let on_copy = on.reform(move |_: MouseEvent| Msg::Copied(url.clone(), ""));
        html! {
            <tr>
                <th scope="row">{ &made.label }</th>
                <td>
                    <a class="link" href={made.url.clone()}>{ &made.url }</a>
                    if make.with_qr { { made.code.clone() } }
                </td>
                <td class="no-print">
                    <button type="button" class="button" aria-label={(words.copy_of)(&made.label)} onclick={on_copy}>{ words.copy }</button>
                </td>
            </tr>
        }
    };
    let on_qr = on.reform(|event: Event| Msg::WithQr(input::is_ticked(&event)));
    html! {
        <>
            <p class="actions">
                { button("button primary", words.copy_all, on.reform(move |_: MouseEvent| Msg::Copied(copied.clone(), ALL_ID))) }
                { button("button", words.print, Callback::from(|_: MouseEvent| page::print())) }
                <label><input type="checkbox" checked={make.with_qr} onchange={on_qr} />{ words.with_qr }</label>
            </p>
            <div class="scroll" tabindex="0">
                <table>
                    <caption class="no-print">{ (words.ready)(all.len()) }</caption>
                    <thead class="no-print"><tr><th scope="col">{ words.person }</th><th scope="col">{ words.link }</th><th scope="col">{ words.copy }</th></tr></thead>
                    <tbody>{ for all.iter().map(row) }</tbody>
                </table>
            </div>
            <p class="field no-print">
                <label for={ALL_ID}>{ words.all_as_text }</label>
                <textarea id={ALL_ID} rows="4" readonly="" value={text}></textarea>
            </p>
        </>
    }
}
