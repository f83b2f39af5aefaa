//! What makes the site work without its server, and installable: the service worker, the manifest, the notice of a
//! newer version.

use std::fmt::Write as _;

use palier_quiz::{Json, Lang};

use crate::boot::Boot;
use crate::words::words;

const WORKER: &str = include_str!("page/sw.js");
/// Takes a worker away that another build left at the same address.
pub const NO_WORKER: &str = include_str!("page/sw-gone.js");

/// `--paper` of `tokens.css`, by the system's colour scheme.
const PAPER: [(&str, &str); 2] = [("light", "#faf8f3"), ("dark", "#11181b")];

/// The service worker that keeps the `files` of a version: their addresses below the site's base. `hashes` are those of
/// them that stay as they were built, with what they hold.
pub fn worker(version: &str, files: &[String], hashes: &[(String, String)]) -> String {
    let names = Json::List(files.iter().map(|file| Json::text(file)).collect()).to_string();
    let hashes = hashes.iter().map(|(file, hash)| (file.clone(), Json::text(hash)));
    let hashes = Json::Map(hashes.collect()).to_string();
    WORKER.replacen("{version}", version, 1).replacen("{files}", &names, 1).replacen("{hashes}", &hashes, 1)
}

/// The file that a language's manifest is.
pub fn manifest_name(lang: Lang) -> String {
    format!("manifest.{lang}.webmanifest")
}

/// What a system must know to install the site as an app.
pub fn manifest(boot: &Boot, lang: Lang) -> String {
    let words = words(lang);
    let icon = |file: &str, sizes: &str, kind: &str, purpose: &str| {
        Json::map([
            ("src", Json::Text(boot.href(file))),
            ("sizes", Json::text(sizes)),
            ("type", Json::text(kind)),
            ("purpose", Json::text(purpose)),
        ])
    };
    let icons = vec![
        icon("favicon.svg", "any", "image/svg+xml", "any"),
        icon("icons/192.png", "192x192", "image/png", "any"),
        icon("icons/512.png", "512x512", "image/png", "any"),
        icon("icons/maskable-512.png", "512x512", "image/png", "maskable"),
    ];
    let [(_, paper), _] = PAPER;
    let manifest = Json::map([
        ("id", Json::Text(boot.base.clone())),
        ("name", Json::text(words.page.app_name)),
        ("short_name", Json::text(words.shell.name)),
        ("description", Json::text(words.page.description)),
        ("lang", Json::Text(lang.to_string())),
        ("dir", Json::text("ltr")),
        ("start_url", Json::Text(boot.href(&format!("{lang}/")))),
        ("scope", Json::Text(boot.base.clone())),
        ("display", Json::text("standalone")),
        ("theme_color", Json::text(paper)),
        ("background_color", Json::text(paper)),
        ("icons", Json::List(icons)),
    ]);
    manifest.to_string()
}

/// What a page says of itself to systems that install apps.
pub(crate) fn head(boot: &Boot, lang: Lang) -> String {
    let mut head = format!("<link rel=\"manifest\" href=\"{}\">\n", boot.href(&manifest_name(lang)));
    let _ = writeln!(head, "<link rel=\"apple-touch-icon\" href=\"{}\">", boot.href("icons/apple-180.png"));
    for (scheme, colour) in PAPER {
        let _ = writeln!(
            head,
            "<meta name=\"theme-color\" content=\"{colour}\" media=\"(prefers-color-scheme: {scheme})\">"
        );
    }
    head
}

/// Shown by `load.js` when a newer version waits. Outside the app, which has no part in it; inside something that is
/// always there, so that it is read aloud when it comes.
pub(crate) fn notice(lang: Lang) -> String {
    let words = &words(lang).page;
    format!(
        "<div class=\"update\" role=\"status\"><div id=\"palier-update\" class=\"notice\" hidden><p>{}</p><p class=\"actions\">\
         <button type=\"button\" class=\"button primary\">{}</button> <button type=\"button\" class=\"button quiet\">{}</button>\
         </p></div></div>",
        words.update, words.update_now, words.update_later
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_its_version_and_files() {
        let hashes = [("p.js".to_owned(), "sha256-x".to_owned())];
        let worker = worker("12ab34cd", &[String::new(), "fr/git/".to_owned()], &hashes);
        assert!(worker.contains("const HASHES = {\"p.js\":\"sha256-x\"};"), "{worker}");
        assert!(worker.contains("const VERSION = \"12ab34cd\";"), "{worker}");
        assert!(worker.contains("const FILES = [\"\",\"fr/git/\"];"), "{worker}");
    }

    #[test]
    fn the_manifest_stays_below_the_base() {
        let boot = Boot { base: "/quiz/".to_owned(), ..Boot::default() };
        let manifest = Json::parse(&manifest(&boot, Lang::Fr)).unwrap();
        assert_eq!(manifest.get("start_url").as_text(), Some("/quiz/fr/"));
        assert_eq!(manifest.get("scope").as_text(), Some("/quiz/"));
        let icons = manifest.get("icons").items().unwrap().iter();
        assert!(icons.map(|icon| icon.get("src").as_text().unwrap()).all(|src| src.starts_with("/quiz/")));
    }

    #[test]
    fn colours_are_those_of_the_styles() {
        let tokens = include_str!("styles/tokens.css");
        let [(_, light), (_, dark)] = PAPER;
        assert!(tokens.contains(&format!("--paper: light-dark({light}, {dark})")));
    }
}
