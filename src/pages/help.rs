//! What the numbers mean and do not mean, and what becomes of the answers.

use yew::Html;

use crate::store::site::Site;
use crate::words::HelpSection;

pub(super) fn help(site: &Site) -> Html {
    let words = &site.words().help;
    let section = |section: &HelpSection| {
        let lines = section.lines.iter().map(|line| html! { <li>{ *line }</li> });
        html! { <section id={section.id}><h2>{ section.title }</h2><ul>{ for lines }</ul></section> }
    };
    html! {
        <>
            <h1>{ words.title }</h1>
            <p class="lead">{ words.intro }</p>
            { for words.sections.iter().map(section) }
        </>
    }
}
