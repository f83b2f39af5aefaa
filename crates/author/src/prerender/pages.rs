//! Which pages there are, and what each brings along.

use palier_quiz::{Bank, Lang, Mode, opening};
use palier_site::DEFAULT_QUESTIONS;
use palier_site::boot::Boot;
use palier_site::catalogue::{Catalogue, TrackEntry};
use palier_site::route::{Deck, Route, SITE_LANGS};

use crate::folder::Folder;

/// How much Markdown a quiz page brings along as a whole, in bytes.
const MOST_ALONG: usize = 48 * 1024;

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
pub(super) fn pages(
    lang: Lang,
    bank: &Bank,
    catalogue: &Catalogue,
    folder: &Folder,
    bare: &Boot,
) -> Vec<Page> {
    let full = Boot { catalogue: Some(catalogue.clone()), ..bare.clone() };
    let mut pages = vec![
        Page::new(Route::Home(lang), bare),
        Page::new(Route::Path(lang), &full),
        Page::new(Route::Topics(lang), &full),
        Page::new(Route::Place(lang, None), &full),
        Page::new(Route::Skills(lang), &full),
        Page::new(Route::Settings(lang), bare),
        Page::new(Route::Make(lang), &full),
        Page::new(Route::Take(lang), bare),
        Page::new(Route::Read(lang), bare),
        Page::new(Route::Compare(lang), bare),
        Page::new(Route::Help(lang), bare),
        Page::new(Route::Sitemap(lang), &full),
        Page::new(Route::Result(lang), bare),
        Page::new(Route::Quiz(lang, Deck::Mix, Mode::Practice), bare),
        Page::new(Route::Quiz(lang, Deck::Mix, Mode::Exam), bare),
        Page::new(Route::Quiz(lang, Deck::Missed, Mode::Practice), bare),
    ];
    for entry in &catalogue.tracks {
        let boot = track_boot(entry, folder, bare);
        let quiz_boot = beginning(entry, bank, &boot);
        let deck = Deck::Track(entry.id.clone());
        pages.push(Page::new(Route::Track(lang, entry.id.clone()), &boot));
        pages.push(Page::new(Route::Quiz(lang, deck.clone(), Mode::Practice), &quiz_boot));
        pages.push(Page::new(Route::Quiz(lang, deck, Mode::Exam), &quiz_boot));
        if entry.level.is_none() {
            let boot = Boot { sources: Vec::new(), ..boot };
            pages.push(Page::new(Route::Place(lang, Some(entry.id.clone())), &boot));
        }
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
    let paths: Vec<&str> = entry.files.iter().map(|file| path_of(file)).collect();
    let own = folder.files.iter().filter(|(path, _)| paths.contains(&path.as_str())).cloned();
    let catalogue = Catalogue { tracks: vec![entry.clone()], complete: false };
    Boot { catalogue: Some(catalogue), sources: own.collect(), ..bare.clone() }
}

/// Of a big track a quiz page brings the beginning: the first question, and as many as a run has. The rest is fetched
/// while the first is answered.
fn beginning(entry: &TrackEntry, bank: &Bank, whole: &Boot) -> Boot {
    let size: usize = whole.sources.iter().map(|(_, text)| text.len()).sum();
    if size <= MOST_ALONG {
        return whole.clone();
    }
    let first = bank.track(&entry.id).and_then(opening).and_then(|first| bank.home_of(&first.id));
    let (mut kept, mut n_questions) = (entry.files.iter().take(1).collect::<Vec<_>>(), 0);
    let mut has_first = first.is_none();
    for (skill, file) in entry.skills.iter().zip(entry.files.iter().skip(1)) {
        if has_first && n_questions >= usize::from(DEFAULT_QUESTIONS) {
            break;
        }
        kept.push(file);
        n_questions += skill.n_questions;
        has_first |= first.is_some_and(|(_, home)| home.id == skill.id);
    }
    let is_kept = |path: &str| kept.iter().any(|file| path_of(file) == path);
    Boot {
        sources: whole.sources.iter().filter(|(path, _)| is_kept(path)).cloned().collect(),
        ..whole.clone()
    }
}

/// The path of a file by its address, which also tells its version.
fn path_of(file: &str) -> &str {
    file.split('?').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use palier_markdown::read_bank;
    use palier_quiz::Track;

    use super::*;
    use crate::prerender::made;

    /// The number of questions that each page of a track of `n_questions` brings along, by its file.
    fn brought(n_questions: usize) -> Vec<usize> {
        let files = made::files(n_questions);
        let folder = Folder {
            root: "content".into(),
            files,
            retired: String::new(),
            coverage: String::new(),
            diagnostics: Vec::new(),
            n_files: 0,
        };
        let (bank, _) = read_bank(&folder.sources());
        let catalogue = Catalogue::of_bank(&bank, Lang::Fr, &BTreeMap::new());
        let pages = pages(Lang::Fr, &bank, &catalogue, &folder, &Boot::default());
        let of_track = pages.iter().filter(|page| {
            page.file.contains(&made::track_id(n_questions)) && !matches!(page.route, Route::Place(..))
        });
        let count = |page: &Page| {
            let sources: Vec<_> =
                page.boot.sources.iter().map(|(path, text)| palier_markdown::Source { path, text }).collect();
            let (part, _) = read_bank(&sources);
            let of_whole = bank.tracks.first().and_then(|track: &std::sync::Arc<Track>| opening(track));
            let of_part = part.tracks.first().and_then(|track| opening(track));
            assert_eq!(of_part, of_whole, "{} does not begin as the track does", page.file);
            part.questions().count()
        };
        of_track.map(count).collect()
    }

    #[test]
    fn a_small_track_travels_as_a_whole_and_a_big_one_by_its_beginning() {
        assert_eq!(brought(20), [20, 20, 20]);
        assert_eq!(brought(1_000), [1_000, 25, 25]);
    }
}
