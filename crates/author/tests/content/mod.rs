//! A content folder of a test's own.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A track of one skill, `branches`.
pub(crate) const TRACK: &str = "# Git {#git}\n\nDu texte.\n\n- [Branches](branches.fr.md)\n";

/// A content folder that goes away with the test.
pub(crate) struct Content {
    /// The folder around `content/`.
    pub(crate) root: PathBuf,
}

impl Content {
    /// Of these files, as seen from `content/`; `name` tells tests apart that run at once.
    pub(crate) fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let root = std::env::temp_dir().join(format!("palier-test-{}-{name}", std::process::id()));
        for (path, bytes) in files {
            let path = root.join("content").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        fs::create_dir_all(&root).unwrap();
        Self { root }
    }

    /// Of one track with one skill.
    pub(crate) fn of_skill(name: &str, skill: &str) -> Self {
        let files = [("git/track.fr.md", TRACK.as_bytes()), ("git/branches.fr.md", skill.as_bytes())];
        Self::new(name, &files)
    }

    /// The command, at home beside `content/`.
    pub(crate) fn palier(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_palier"));
        command.args(args).current_dir(&self.root).stdin(Stdio::null());
        command
    }
}

impl Drop for Content {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}
