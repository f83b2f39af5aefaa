//! Renders the site: every page that can be known becomes a file, beside the content it is made of.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use palier_markdown::read_bank;
use palier_quiz::{Lang, Mode};
use palier_site::boot::Boot;
use palier_site::catalogue::{Catalogue, TrackEntry};
use palier_site::render::{Program, document};
use palier_site::route::{Deck, Route, SITE_LANGS};

use crate::folder::Folder;

/// What is rendered, and to where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) content: PathBuf,
    /// The folder that Trunk has filled; its `index.html` is the template.
    pub(crate) dist: PathBuf,
    /// Where the site is mounted, with a slash at both ends.
    pub(crate) base: String,
}

/// A site that is being rendered.
struct Site<'a> {
    options: &'a Options,
    template: String,
    program: Program,
    version: String,
}

/// Renders everything; says how many pages there are.
///
/// # Errors
/// A file that cannot be read or written, or a template that Trunk did not make.
pub(crate) fn prerender(options: &Options, folder: &Folder) -> io::Result<usize> {
    let template = fs::read_to_string(options.dist.join("index.html"))?;
    let program = program(&template).ok_or_else(|| broken("Trunk's index.html names no program"))?;
    let versions: BTreeMap<String, String> =
        folder.files.iter().map(|(path, text)| (path.clone(), short_hash([text.as_str()]))).collect();
    let all = versions.values().map(String::as_str).chain([program.js.as_str(), program.wasm.as_str()]);
    let version = short_hash(all);
    let site = Site { options, template: without_trunk(&template), program, version };
    for (path, text) in &folder.files {
        write(&options.dist.join("content").join(path), text)?;
    }
    let (bank, _) = read_bank(&folder.sources());
    let mut n_pages = 0;
    for lang in SITE_LANGS {
        let catalogue = Catalogue::of_bank(&bank, *lang, &versions);
        let json = serde_json::to_string(&catalogue).map_err(io::Error::other)?;
        write(&options.dist.join(format!("content/catalogue.{lang}.json")), &json)?;
        n_pages += site.render_lang(*lang, &catalogue, folder)?;
    }
    Ok(n_pages)
}

impl Site<'_> {
    fn render_lang(&self, lang: Lang, catalogue: &Catalogue, folder: &Folder) -> io::Result<usize> {
        let bare = self.boot(None, BTreeMap::new());
        let full = self.boot(Some(catalogue.clone()), BTreeMap::new());
        let mut pages = vec![
            (Route::Home(lang), bare.clone()),
            (Route::Path(lang), full.clone()),
            (Route::Topics(lang), full),
            (Route::Settings(lang), bare.clone()),
            (Route::Result(lang), bare.clone()),
            (Route::Quiz(lang, Deck::Mix, Mode::Practice), bare.clone()),
            (Route::Quiz(lang, Deck::Mix, Mode::Exam), bare.clone()),
            (Route::Quiz(lang, Deck::Missed, Mode::Practice), bare.clone()),
        ];
        for entry in &catalogue.tracks {
            let boot = self.track_boot(entry, folder);
            let deck = Deck::Track(entry.id.clone());
            pages.push((Route::Track(lang, entry.id.clone()), boot.clone()));
            pages.push((Route::Quiz(lang, deck.clone(), Mode::Practice), boot.clone()));
            pages.push((Route::Quiz(lang, deck, Mode::Exam), boot));
        }
        for (route, boot) in &pages {
            self.write_page(
                &format!("{}index.html", route.to_string().trim_start_matches('/')),
                route,
                boot,
            )?;
        }
        if SITE_LANGS.first() == Some(&lang) {
            self.write_page("index.html", &Route::Root, &bare)?;
            self.write_page("404.html", &Route::NotFound(lang), &bare)?;
        }
        Ok(pages.len())
    }

    fn boot(&self, catalogue: Option<Catalogue>, sources: BTreeMap<String, String>) -> Boot {
        Boot { base: self.options.base.clone(), version: self.version.clone(), catalogue, sources }
    }

    /// A track's page brings its own Markdown along.
    fn track_boot(&self, entry: &TrackEntry, folder: &Folder) -> Boot {
        let paths: Vec<&str> =
            entry.files.iter().map(|file| file.split('?').next().unwrap_or_default()).collect();
        let own = folder.files.iter().filter(|(path, _)| paths.contains(&path.as_str())).cloned();
        let catalogue = Catalogue { tracks: vec![entry.clone()], complete: false };
        self.boot(Some(catalogue), own.collect())
    }

    fn write_page(&self, file: &str, route: &Route, boot: &Boot) -> io::Result<()> {
        let page = document(&self.template, boot, route, &self.program).map_err(io::Error::other)?;
        write(&self.options.dist.join(file), &page)
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

/// A short name that changes whenever one of the texts does.
fn short_hash<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    format!("{:08x}", palier_quiz::hash32(texts))
}

fn broken(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.to_owned())
}

/// The names of the files that Trunk made, from the page it wrote.
fn program(template: &str) -> Option<Program> {
    let named = |ending: &str| {
        let end = template.find(ending)? + ending.len();
        let start = template.get(..end)?.rfind(['"', '\''])? + 1;
        template.get(start..end).map(str::to_owned)
    };
    let wasm = named("_bg.wasm")?;
    let js = format!("{}.js", wasm.strip_suffix("_bg.wasm")?);
    Some(Program { js, wasm })
}

/// The template without the script and the links by which Trunk would load the program: the page does it itself,
/// after what is painted.
fn without_trunk(template: &str) -> String {
    let mut page = template.to_owned();
    while let Some(start) =
        page.find("<link rel=\"modulepreload\"").or_else(|| page.find("<link rel=\"preload\""))
    {
        let end = page.get(start..).and_then(|rest| rest.find('>')).map_or(page.len(), |end| start + end + 1);
        page.replace_range(start..end, "");
    }
    if let Some(start) = page.find("<script type=\"module\"")
        && let Some(length) = page.get(start..).and_then(|rest| rest.find("</script>"))
        && page.get(start..start + length).is_some_and(|script| script.contains("TrunkApplicationStarted"))
    {
        page.replace_range(start..start + length + "</script>".len(), "");
    }
    page
}
