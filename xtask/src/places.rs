//! Where things are: the project, and the cache that keeps tools for all of a user's checkouts.

use crate::failure::Failure;
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

/// The folders that every command works with.
pub(crate) struct Places {
    /// The root of the project.
    pub(crate) root: PathBuf,
    /// `tools/` in the cache: one folder a tool and version.
    pub(crate) tools: PathBuf,
}

impl Places {
    /// # Errors
    /// [`Failure::Missing`] when there is no place for the cache.
    pub(crate) fn find() -> Result<Self, Failure> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest.parent().map(Path::to_owned).unwrap_or(manifest);
        Ok(Self { root, tools: cache()?.join("tools") })
    }

    /// Where `name` of `version` is, or will be when it is installed.
    pub(crate) fn tool(&self, name: &str, version: &str) -> PathBuf {
        self.tools.join(format!("{name}-{version}"))
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// The text of a file of the project.
    ///
    /// # Errors
    /// [`Failure::File`] when it cannot be read.
    pub(crate) fn read(&self, file: &str) -> Result<String, Failure> {
        let path = self.root.join(file);
        fs::read_to_string(&path).map_err(Failure::file(path))
    }
}

/// `$PALIER_CACHE`, else the place that the system has for such things.
fn cache() -> Result<PathBuf, Failure> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || from("HOME").or_else(|| from("USERPROFILE"));
    from("PALIER_CACHE")
        .or_else(|| from("XDG_CACHE_HOME").map(|cache| cache.join("palier")))
        .or_else(|| {
            home().map(|home| {
                home.join(if cfg!(target_os = "macos") { "Library/Caches/palier" } else { ".cache/palier" })
            })
        })
        .ok_or_else(|| no_cache("There is no home folder."))
}

/// `found` says what was tried.
pub(crate) fn no_cache(found: &str) -> Failure {
    Failure::Missing {
        what: "A folder for tools".to_owned(),
        why: "to keep what is compiled once a machine",
        how: format!("{found}\nSet PALIER_CACHE to a folder of yours, then run this again."),
    }
}

/// `PATH` with these folders first.
pub(crate) fn path_with(first: &[PathBuf]) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = first.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).unwrap_or(path)
}

/// The full path of a program that `PATH` knows.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
