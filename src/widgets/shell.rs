//! What stands around every page: the way to the content, the navigation, what is wrong, what is promised.

use palier_quiz::Lang;
use yew::{Callback, Html, MouseEvent};

use super::notice::{Tone, button, notice};
use crate::words::Words;

/// Where the page's own content is.
pub(crate) const MAIN_ID: &str = "main";

pub(crate) struct Shell<'a> {
    pub(crate) words: &'a Words,
    pub(crate) lang: Lang,
    pub(crate) version: &'a str,
    /// Home, path, topics, skill map, settings.
    pub(crate) hrefs: [String; 5],
    /// Which of them is this page.
    pub(crate) here: Option<usize>,
    /// More pages, for fewer people.
    pub(crate) more: Vec<(String, &'static str)>,
    pub(crate) warnings: Vec<&'static str>,
    /// Given when another tab writes.
    pub(crate) on_take_over: Option<Callback<MouseEvent>>,
    pub(crate) content: Html,
}

pub(crate) fn shell(shell: &Shell<'_>) -> Html {
    let words = &shell.words.shell;
    let [home, path, topics, skills, settings] = &shell.hrefs;
    let link = |index: usize, href: &String, label: &'static str| {
        let current = (shell.here == Some(index)).then_some("page");
        html! { <li><a href={href.clone()} aria-current={current}>{ label }</a></li> }
    };
    html! {
        <div class="site" lang={shell.lang.code()}>
            <a class="skip" href={format!("#{MAIN_ID}")}>{ words.skip }</a>
            <header class="top">
                <a class="brand" href={home.clone()}><span class="logo" aria-hidden="true"></span><span class="brand-name">{ words.name }</span></a>
                <nav aria-label={words.nav}>
                    <ul>
                        { link(1, path, words.path) }
                        { link(2, topics, words.topics) }
                        { link(3, skills, words.skills) }
                        { link(4, settings, words.settings) }
                    </ul>
                </nav>
            </header>
            <div class="notices">{ warnings(shell) }</div>
            <main id={MAIN_ID} tabindex="-1">{ shell.content.clone() }</main>
            <footer class="bottom">
                <ul class="more">{ for shell.more.iter().map(more) }</ul>
                <p>{ words.no_tracking }</p>
                <p class="version">{ (words.version)(shell.version) }</p>
            </footer>
        </div>
    }
}

fn more((href, label): &(String, &'static str)) -> Html {
    html! { <li><a href={href.clone()}>{ *label }</a></li> }
}

fn warnings(shell: &Shell<'_>) -> Html {
    let warning = |text: &&'static str| notice(Tone::Warning, text, html! {});
    let trouble = &shell.words.trouble;
    html! {
        <>
            { for shell.warnings.iter().map(warning) }
            if let Some(take_over) = &shell.on_take_over {
                { notice(Tone::Warning, trouble.read_only, button("button", trouble.take_over, take_over.clone())) }
            }
        </>
    }
}
