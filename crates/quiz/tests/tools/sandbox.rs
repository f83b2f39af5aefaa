//! A folder of its own for each line, and a shell that runs it there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A temporary folder, removed at the end.
pub(crate) struct Sandbox(PathBuf);

impl Sandbox {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("palier-tools-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let memory = Path::new("/dev/shm");
        let base = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        let path = base.join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Output, errors and exit status of a line in a shell, without the name of the folder.
    pub(crate) fn run(&self, folder: &Path, line: &str, env: &[(&str, String)]) -> String {
        let output = Command::new("sh")
            .args(["-c", line])
            .current_dir(folder)
            .env_clear()
            .env("PATH", path())
            .env("HOME", &self.0)
            .env("LC_ALL", "C.UTF-8")
            .envs(env.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&*folder.to_string_lossy(), "HERE");
        format!("{:?}\n{}\n{}", output.status.code(), text(&output.stdout), text(&output.stderr))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // What cannot be removed is temporary anyway.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Where tools are, first among those that `cargo xtask` installed for proofs.
pub(crate) fn path() -> String {
    let of = |name| std::env::var(name).ok();
    [of("PALIER_PROOF_TOOLS"), of("PATH")].into_iter().flatten().collect::<Vec<_>>().join(":")
}

/// Whether a tool is there; says so where it does not.
pub(crate) fn is_installed(tool: &str) -> bool {
    let asked = Command::new("sh").args(["-c", "command -v \"$0\"", tool]).env("PATH", path()).output();
    let there = asked.is_ok_and(|output| output.status.success());
    if !there {
        eprintln!("skipped: `{tool}` is not installed");
    }
    there
}
