//! What keeps the site for when its server is gone: the service worker with the list of all files, the manifests, and
//! the version that names it all.

use std::fs;
use std::io;
use std::path::Path;

use palier_site::boot::Boot;
use palier_site::offline;
use palier_site::route::SITE_LANGS;

use super::digest::digest;
use super::{short_hash, write};

/// The service worker's file; its version is told by the other.
pub(super) const WORKER: &str = "sw.js";
const VERSION: &str = "version.json";

/// What a browser may ask for when it shows the site.
const KINDS: [&str; 9] = ["css", "html", "js", "json", "md", "png", "svg", "wasm", "webmanifest"];

/// What systems must know to install the site, in each language.
pub(super) fn write_manifests(dist: &Path, boot: &Boot) -> io::Result<()> {
    SITE_LANGS.iter().try_for_each(|lang| {
        write(&dist.join(offline::manifest_name(*lang)), &offline::manifest(boot, *lang))
    })
}

/// Gives the site its version, in the place of the `draft` that its pages say, and writes the worker that keeps it.
/// The site must be whole: the version changes whenever one of its files does.
pub(super) fn write_worker(dist: &Path, draft: &str) -> io::Result<()> {
    let files = files(dist)?;
    let mut all = vec![digest(offline::worker("", &[], &[]))];
    let mut hashes = Vec::new();
    for file in &files {
        let hash = digest(fs::read(dist.join(file))?);
        all.extend([file.clone(), hash.clone()]);
        if stays(file) {
            hashes.push((file.clone(), hash));
        }
    }
    let version = short_hash(all.iter().map(String::as_str));
    for page in files.iter().filter(|file| kind(file) == "html") {
        let path = dist.join(page);
        let text = fs::read_to_string(&path)?;
        write(&path, &text.replace(draft, &version))?;
    }
    let addresses: Vec<String> = files.iter().map(|file| address(file)).collect();
    write(&dist.join(WORKER), &offline::worker(&version, &addresses, &hashes))?;
    write(&dist.join(VERSION), &format!("{{\"version\":\"{version}\"}}\n"))
}

/// A worker that takes itself away, and with it one that another build left at the same address.
pub(super) fn write_none(dist: &Path) -> io::Result<()> {
    write(&dist.join(WORKER), offline::NO_WORKER)
}

/// All files that a browser may ask for, as paths below `dist`, sorted.
fn files(dist: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(dist.join(&folder))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{folder}{name}");
            if entry.file_type()?.is_dir() {
                folders.extend((!name.starts_with('.')).then(|| format!("{path}/")));
            } else if is_kept(&path) {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn is_kept(path: &str) -> bool {
    KINDS.contains(&kind(path)) && ![WORKER, VERSION].contains(&path)
}

/// Whether the app needs a file exactly as it was built. Pages are sent by hosts in their own way, and questions may be
/// edited there; nothing breaks with an icon, and a hash of each would weigh.
fn stays(path: &str) -> bool {
    ["css", "js", "json", "wasm"].contains(&kind(path))
}

fn kind(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, kind)| kind)
}

/// A page's address is its folder's: hosts lead there from `index.html`.
fn address(file: &str) -> String {
    file.strip_suffix("index.html").unwrap_or(file).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The version that a site of these files gets, and its page.
    fn version(files: &[(&str, &str)]) -> (String, String) {
        let dist = std::env::temp_dir().join(format!(
            "palier-worker-{}-{}",
            std::process::id(),
            digest(format!("{files:?}")).replace('/', "")
        ));
        for (path, text) in files {
            write(&dist.join(path), text).unwrap();
        }
        write_worker(&dist, "0draft0").unwrap();
        let [version, page] =
            [VERSION, "index.html"].map(|file| fs::read_to_string(dist.join(file)).unwrap());
        fs::remove_dir_all(&dist).unwrap();
        (version, page)
    }

    #[test]
    fn any_change_is_a_new_version_and_pages_say_it() {
        let (first, page) = version(&[("index.html", "a 0draft0"), ("p.js", "1")]);
        let said = first.split('"').nth(3).unwrap();
        assert_eq!(page, format!("a {said}"));
        assert_eq!(version(&[("index.html", "a 0draft0"), ("p.js", "1"), ("p.js.br", "x")]).0, first);
        assert_ne!(version(&[("index.html", "b 0draft0"), ("p.js", "1")]).0, first);
        assert_ne!(version(&[("index.html", "a 0draft0"), ("p.js", "2")]).0, first);
        assert_ne!(version(&[("index.html", "a 0draft0"), ("q.js", "1")]).0, first);
    }

    #[test]
    fn the_program_and_its_lists_stay_as_they_were_built() {
        let files =
            ["fr/index.html", "content/git/branches.fr.md", "content/catalogue.fr.json", "a.png", "p.js"];
        assert_eq!(files.map(stays), [false, false, true, false, true]);
    }

    #[test]
    fn a_page_is_kept_by_its_folder() {
        assert_eq!(
            ["index.html", "fr/git/index.html", "404.html", "a.png"].map(address),
            ["", "fr/git/", "404.html", "a.png"]
        );
        let kept = ["fr/index.html", "content/a/b.fr.md", "x.wasm", "icons/192.png"];
        let not =
            ["sw.js", "version.json", "robots.txt", "sitemap.xml", "x.wasm.br", "_headers", "_nginx.conf"];
        assert!(kept.iter().all(|path| is_kept(path)) && !not.iter().any(|path| is_kept(path)));
    }
}
