//! Pages as text: the same components as in the browser, rendered at build time.

use std::fmt::Write as _;

use palier_quiz::Lang;
use yew::LocalServerRenderer;

use crate::boot::{BOOT_ID, Boot, ROOT_ID};
use crate::route::{Deck, Route};
use crate::words::words;
use crate::{App, AppProps, CRASH_ID};

/// Where the template is filled in.
const HEAD_MARK: &str = "<!--palier:head-->";
const ROOT_MARK: &str = "<!--palier:root-->";
const TAIL_MARK: &str = "<!--palier:tail-->";

/// All styles of the site, in the order of their layers.
const STYLES: [&str; 6] = [
    include_str!("styles/index.css"),
    include_str!("styles/tokens.css"),
    include_str!("styles/base.css"),
    include_str!("styles/layout.css"),
    include_str!("styles/question.css"),
    include_str!("styles/result.css"),
];

/// The program that the page loads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Addresses of the two files that the build made.
    pub js: String,
    pub wasm: String,
}

/// A page is rendered into `template`: its head, its content as painted, and what it brings along for the app.
///
/// # Errors
/// As [`Boot::to_json`].
pub fn document(template: &str, boot: &Boot, route: &Route, program: &Program) -> serde_json::Result<String> {
    let renderer = LocalServerRenderer::<App>::with_props(AppProps::painted(boot.clone(), route.clone()));
    let root = futures::executor::block_on(renderer.render());
    let lang = route.lang();
    let root_tag = format!("<div id=\"{ROOT_ID}\" data-route=\"{route}\" data-nodes=\"{}\">", n_elements(&root));
    let page = template
        .replacen("<html lang=\"fr\">", &format!("<html lang=\"{lang}\">"), 1)
        .replacen(HEAD_MARK, &head(boot, route), 1)
        .replacen(&format!("<div id=\"{ROOT_ID}\">{ROOT_MARK}"), &format!("{root_tag}{root}"), 1)
        .replacen(TAIL_MARK, &tail(boot, lang, program)?, 1);
    Ok(page)
}

/// Start tags in rendered HTML. Yew escapes every `<` that is text.
fn n_elements(html: &str) -> usize {
    html.as_bytes().windows(2).filter(|pair| matches!(pair, [b'<', c] if c.is_ascii_alphabetic())).count()
}

fn head(boot: &Boot, route: &Route) -> String {
    let shell = &words(route.lang()).shell;
    let title = escape(&title(boot, route));
    let description = escape(&description(boot, route));
    let mut head = format!("<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n");
    let _ = writeln!(head, "<meta name=\"application-name\" content=\"{}\">", shell.name);
    let _ = writeln!(head, "<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">", boot.href("favicon.svg"));
    if matches!(route, Route::NotFound(_) | Route::Result(_)) {
        head.push_str("<meta name=\"robots\" content=\"noindex\">\n");
    }
    let _ = write!(head, "<script>{}</script>\n<style>{}</style>", compact_js(EARLY), compact_css(&STYLES.concat()));
    head
}

const EARLY: &str = include_str!("page/early.js");
const LOAD: &str = include_str!("page/load.js");

/// The page for when the app breaks, what the page brings along, and what loads the app.
fn tail(boot: &Boot, lang: Lang, program: &Program) -> serde_json::Result<String> {
    let words = &words(lang).page;
    let crash = format!(
        "<section id=\"{CRASH_ID}\" class=\"crash\" tabindex=\"-1\" role=\"alert\" hidden><h1>{}</h1><p>{}</p>\
         <p><a class=\"button primary\" href=\"\">{}</a></p></section>",
        escape(words.crash),
        escape(words.crash_text),
        escape(words.crash_reload)
    );
    let without = format!(
        "<p class=\"without-script\">{}</p><p class=\"without-wasm\" role=\"alert\">{}</p>\
         <p class=\"app-failed\" role=\"alert\">{} <a href=\"\">{}</a></p>",
        escape(words.no_script),
        escape(words.no_wasm),
        escape(words.app_failed),
        escape(words.crash_reload)
    );
    let load = LOAD.replace("{js}", &program.js).replace("{wasm}", &program.wasm);
    Ok(format!(
        "{without}{crash}\n<script type=\"application/json\" id=\"{BOOT_ID}\">{}</script>\n<script type=\"module\">{}</script>",
        boot.to_json()?,
        compact_js(&load)
    ))
}

/// What the browser shows for a page: as the app sets it.
fn title(boot: &Boot, route: &Route) -> String {
    let words = words(route.lang());
    let entry = |track: &palier_quiz::TrackId| {
        let entry = boot.catalogue.as_ref().and_then(|catalogue| catalogue.track(track));
        entry.map_or_else(|| track.to_string(), |entry| entry.title.clone())
    };
    let own = match route {
        Route::Root | Route::Home(_) => words.home.title.to_owned(),
        Route::Path(_) => words.path.title.to_owned(),
        Route::Topics(_) => words.topics.title.to_owned(),
        Route::Track(_, track) => entry(track),
        Route::Quiz(_, deck, mode) => {
            let of = match deck {
                Deck::Track(track) => entry(track),
                Deck::Mix => words.quiz.mix.to_owned(),
                Deck::Missed => words.quiz.missed.to_owned(),
            };
            match mode {
                palier_quiz::Mode::Practice => (words.quiz.practice_of)(&of),
                palier_quiz::Mode::Exam => (words.quiz.exam_of)(&of),
            }
        }
        Route::Result(_) => words.result.title.to_owned(),
        Route::Settings(_) => words.settings.title.to_owned(),
        Route::NotFound(_) => words.trouble.not_found.to_owned(),
    };
    (words.shell.page_title)(&own)
}

fn description(boot: &Boot, route: &Route) -> String {
    let page = &words(route.lang()).page;
    let track = route.track();
    let entry = track.and_then(|track| boot.catalogue.as_ref()?.track(track));
    entry.map_or_else(|| page.description.to_owned(), |entry| (page.track_description)(&entry.title))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Without comments, line breaks and indentation; our own styles hold no string with two blanks.
fn compact_css(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let joined: String = out.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let mut css = joined.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["{", "}", ";", ","] {
        css = css.replace(&format!("{mark} "), mark).replace(&format!(" {mark}"), mark);
    }
    css.replace(": ", ":").replace(";}", "}")
}

/// Without comment lines, line breaks and indentation; every statement of ours ends with a semicolon or a brace.
fn compact_js(js: &str) -> String {
    js.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect()
}
