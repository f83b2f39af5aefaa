//! Which pages there are, and what each brings along.

use palier_quiz::{Lang, Mode};
use palier_site::boot::Boot;
use palier_site::catalogue::{Catalogue, TrackEntry};
use palier_site::route::{Deck, Route, SITE_LANGS};

use crate::folder::Folder;

/// A page that is rendered.
pub(super) struct Page {
    pub(super) route: Route,
    /// Below the site's folder.
    pub(super) file: String,
    pub(super) boot: Boot,
}

impl Page {
    fn new(route: Route, boot: &Boot) -> Self {
        let file = format!("{}index.html", route.to_string().trim_start_matches('/'));
        Self { route, file, boot: boot.clone() }
    }
}

/// All pages of a language; with the first one those that belong to none. `bare` is what every page brings along.
pub(super) fn pages(lang: Lang, catalogue: &Catalogue, folder: &Folder, bare: &Boot) -> Vec<Page> {
    let full = Boot { catalogue: Some(catalogue.clone()), ..bare.clone() };
    let mut pages = vec![
        Page::new(Route::Home(lang), bare),
        Page::new(Route::Path(lang), &full),
        Page::new(Route::Topics(lang), &full),
        Page::new(Route::Settings(lang), bare),
        Page::new(Route::Result(lang), bare),
        Page::new(Route::Quiz(lang, Deck::Mix, Mode::Practice), bare),
        Page::new(Route::Quiz(lang, Deck::Mix, Mode::Exam), bare),
        Page::new(Route::Quiz(lang, Deck::Missed, Mode::Practice), bare),
    ];
    for entry in &catalogue.tracks {
        let boot = track_boot(entry, folder, bare);
        let deck = Deck::Track(entry.id.clone());
        pages.push(Page::new(Route::Track(lang, entry.id.clone()), &boot));
        pages.push(Page::new(Route::Quiz(lang, deck.clone(), Mode::Practice), &boot));
        pages.push(Page::new(Route::Quiz(lang, deck, Mode::Exam), &boot));
    }
    if SITE_LANGS.first() == Some(&lang) {
        pages.push(Page::new(Route::Root, bare));
        let missing = Page { file: "404.html".to_owned(), ..Page::new(Route::NotFound(lang), bare) };
        pages.push(missing);
    }
    pages
}

/// A track's page brings its own Markdown along.
fn track_boot(entry: &TrackEntry, folder: &Folder, bare: &Boot) -> Boot {
    let paths: Vec<&str> =
        entry.files.iter().map(|file| file.split('?').next().unwrap_or_default()).collect();
    let own = folder.files.iter().filter(|(path, _)| paths.contains(&path.as_str())).cloned();
    let catalogue = Catalogue { tracks: vec![entry.clone()], complete: false };
    Boot { catalogue: Some(catalogue), sources: own.collect(), ..bare.clone() }
}
