//! The root of a cell: the machine's folders, each under a layer of memory that takes what is written.
//!
//! The layers are thrown away with the cell. What they hold at the end is what a run wrote outside its folder.

use std::fs::{self, File};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use nix::mount::{MntFlags, MsFlags, mount, umount2};
use nix::unistd::pivot_root;

use super::spec::{Service, Spec};
use super::{Broken, HOME, While, files, sealed};

/// Folders that a cell has of its own kind.
const OWN: [&str; 4] = ["proc", "sys", "dev", "palier"];

/// Files of `/etc` that a cell has its own of.
const ETC: [&str; 4] = ["/etc/passwd", "/etc/group", "/etc/hosts", "/etc/resolv.conf"];

/// What is in [`HOME`], besides what services put there.
const PARTS: [&str; 6] = ["bin", "home", "run", "stub", "tmp", "work"];

/// Folders of a cell without a layer, where nothing new may be when a script has ended.
const WATCHED: [&str; 6] = ["/", "/dev", "/sys", "/palier/bin", "/palier/run", "/palier/stub"];

/// The layers, to be looked through at the end.
pub(super) struct Layers {
    up: File,
    /// What there is before a script begins: in folders without a layer; of layers and own files, when they changed.
    names: Vec<Vec<String>>,
    times: Vec<(PathBuf, Option<SystemTime>)>,
}

/// Builds the root and moves into it.
pub(super) fn build(spec: &Spec) -> Result<Layers, Broken> {
    let program = std::env::current_exe().doing("finding this program")?;
    plain(None, "/", MsFlags::MS_REC | MsFlags::MS_PRIVATE).doing("parting from the machine's mounts")?;
    // A cell needs nothing of it, and it is on every machine.
    let base = Path::new("/sys");
    memory(base, "512m").doing("mounting memory")?;
    let root = base.join("root");
    for part in ["root", "up", "spare"] {
        folder(&base.join(part))?;
    }
    plain(Some(&root), &root, MsFlags::MS_BIND).doing("making a root")?;
    own_etc(&base.join("up/etc"))?;
    for entry in fs::read_dir("/").doing("listing /")?.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !OWN.contains(name)) else { continue };
        let kind = entry.file_type().doing("listing /")?;
        if kind.is_symlink() {
            let target = fs::read_link(entry.path()).doing("listing /")?;
            symlink(target, root.join(name)).doing("making a link")?;
        } else if kind.is_dir() {
            layered(&entry.path(), base, &root)?;
        }
    }
    own_dev(&root.join("dev"))?;
    own_home(spec, &program, &root.join("palier"))?;
    for part in ["proc", "sys"] {
        folder(&root.join(part))?;
    }
    mount(Some("proc"), &root.join("proc"), Some("proc"), MsFlags::empty(), None::<&str>)
        .doing("mounting /proc")?;
    let up = File::open(base.join("up")).doing("opening the layers")?;
    std::env::set_current_dir(&root).doing("entering the root")?;
    pivot_root(".", ".").doing("changing the root")?;
    umount2(".", MntFlags::MNT_DETACH).doing("leaving the machine's root")?;
    std::env::set_current_dir(Path::new(HOME).join("work")).doing("entering the folder")?;
    Ok(Layers { up, names: Vec::new(), times: Vec::new() })
}

impl Layers {
    /// Takes note of how everything is before a script begins.
    pub(super) fn mark(&mut self) {
        self.names = WATCHED.iter().map(|folder| names(Path::new(folder))).collect();
        let layers = self.layers().into_iter().map(|name| self.layer(&name));
        let own = ETC.iter().map(|file| self.layer(file.trim_start_matches('/')));
        let timed = |path: PathBuf| {
            let time = changed(&path);
            (path, time)
        };
        self.times = layers.chain(own).map(timed).collect();
    }

    fn layers(&self) -> Vec<String> {
        names(&self.layer(""))
    }

    fn layer(&self, name: &str) -> PathBuf {
        Path::new("/proc/self/fd").join(self.up.as_raw_fd().to_string()).join(name)
    }

    /// Paths that were written to, but those that begin with one of `may_write`.
    pub(super) fn written(&self, may_write: &[String]) -> Vec<String> {
        let mut known: Vec<String> = ETC.map(str::to_owned).to_vec();
        known.extend(may_write.iter().map(|path| format!("/{path}")));
        let mut paths = Vec::new();
        for name in self.layers() {
            let shown = name.replace(SLASH, "/");
            let n_before = paths.len();
            files::written(&self.layer(&name), &format!("/{shown}"), &known, &mut paths);
            // What was made there is gone again, or it is a file of the cell's own.
            let of_layer = |path: &Path| path.starts_with(self.layer(&name));
            let is_free = may_write.iter().any(|path| path.starts_with(&shown));
            if paths.len() == n_before && !is_free {
                let touched =
                    self.times.iter().filter(|(path, time)| of_layer(path) && changed(path) != *time);
                let path = touched.map(|(path, _)| path).max_by_key(|path| path.as_os_str().len());
                let within = path.and_then(|path| path.strip_prefix(self.layer("")).ok());
                paths.extend(within.map(|path| format!("/{}", path.display()).replace(SLASH, "/")));
            }
        }
        let new = |folder: &str, known: &dyn Fn(&str) -> bool| {
            let names = names(Path::new(folder)).into_iter().filter(|name| !known(name));
            names.map(|name| format!("{}/{name}", folder.trim_end_matches('/'))).collect::<Vec<_>>()
        };
        for (folder, before) in WATCHED.iter().zip(&self.names) {
            paths.extend(new(folder, &|name| before.iter().any(|known| known == name)));
        }
        paths
            .extend(new(HOME, &|name| PARTS.contains(&name) || matches!(name, "pg" | "pg-layer" | "shared")));
        // Semaphores and shared memory have their names there.
        paths.extend(new("/dev/shm", &|name| name.starts_with("sem.") || name.starts_with("PostgreSQL.")));
        paths
    }
}

/// When something was last written there.
fn changed(path: &Path) -> Option<SystemTime> {
    fs::symlink_metadata(path).and_then(|data| data.modified()).ok()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn plain(from: Option<&Path>, to: impl AsRef<Path>, flags: MsFlags) -> nix::Result<()> {
    mount(from, to.as_ref(), None::<&str>, flags, None::<&str>)
}

fn memory(at: &Path, size: &str) -> nix::Result<()> {
    let data = format!("size={size},mode=755");
    mount(Some("tmpfs"), at, Some("tmpfs"), MsFlags::MS_NOSUID, Some(data.as_str()))
}

fn folder(path: &Path) -> Result<(), Broken> {
    fs::create_dir_all(path).doing(format!("making {}", path.display()))
}

fn file(path: &Path, text: &str) -> Result<(), Broken> {
    fs::write(path, text).doing(format!("writing {}", path.display()))
}

/// `to`, which shows `lower` and keeps what is written in `upper`.
fn overlay(lower: &Path, upper: &Path, spare: &Path, to: &Path) -> Result<(), Broken> {
    for part in [upper, spare, to] {
        folder(part)?;
    }
    let data = format!(
        "userxattr,lowerdir={},upperdir={},workdir={}",
        lower.display(),
        upper.display(),
        spare.display()
    );
    mount(Some("overlay"), to, Some("overlay"), MsFlags::MS_NOSUID, Some(data.as_str()))
        .doing(format!("laying memory over {}", lower.display()))
}

/// Stands for a slash in the name of the layer of a folder that is not at the top.
const SLASH: char = '\u{1f}';

/// How deep mounts are looked for below a folder at the top.
const DEEPEST: usize = 4;

/// A folder of the machine. One that other mounts stand in cannot be layered: then its folders are, one by one, so
/// that only the mounts themselves are missing. A system's folder must be whole.
fn layered(path: &Path, base: &Path, root: &Path) -> Result<(), Broken> {
    let shown = path.strip_prefix("/").unwrap_or(path);
    let name = shown.to_string_lossy().replace('/', &SLASH.to_string());
    let to = root.join(shown);
    let layer = overlay(path, &base.join("up").join(&name), &base.join("spare").join(&name), &to);
    let depth = shown.components().count();
    let may_miss = ["tmp", "run", "mnt", "media", "srv", "boot", "home", "root"]
        .iter()
        .any(|top| shown.starts_with(top));
    if layer.is_ok() || !may_miss || depth == DEEPEST {
        return if may_miss { Ok(()) } else { layer };
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => layered(&from, base, root)?,
            Ok(kind) if kind.is_symlink() => {
                let target = fs::read_link(from).doing("reading a link")?;
                symlink(target, to).doing("making a link")?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// `/etc` with one user, who is not root, and a host without names for others.
fn own_etc(etc: &Path) -> Result<(), Broken> {
    folder(etc)?;
    let old = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let passwd = format!("proof:x:1000:1000::{HOME}/home:/bin/sh\n{}", old("/etc/passwd"));
    file(&etc.join("passwd"), &passwd)?;
    file(&etc.join("group"), &format!("proof:x:1000:\n{}", old("/etc/group")))?;
    file(&etc.join("hosts"), "127.0.0.1 localhost\n::1 localhost\n")?;
    // An address that is nobody's (RFC 5737): asking it counts as a try to get out.
    file(&etc.join("resolv.conf"), "nameserver 192.0.2.1\noptions attempts:1 timeout:1\n")
}

fn own_dev(dev: &Path) -> Result<(), Broken> {
    folder(&dev.join("pts"))?;
    folder(&dev.join("shm"))?;
    for device in ["null", "zero", "full", "random", "urandom", "tty"] {
        let (from, to) = (Path::new("/dev").join(device), dev.join(device));
        file(&to, "")?;
        sealed::show(&from, &to)?;
    }
    let data = Some("newinstance,ptmxmode=0666,mode=0620");
    mount(Some("devpts"), &dev.join("pts"), Some("devpts"), MsFlags::empty(), data)
        .doing("mounting terminals")?;
    let links = [
        ("ptmx", "pts/ptmx"),
        ("fd", "/proc/self/fd"),
        ("stdin", "fd/0"),
        ("stdout", "fd/1"),
        ("stderr", "fd/2"),
    ];
    for (name, target) in links {
        symlink(target, dev.join(name)).doing("making a link")?;
    }
    Ok(())
}

/// The folder of the run, in memory, with this program for its helpers.
fn own_home(spec: &Spec, program: &Path, home: &Path) -> Result<(), Broken> {
    folder(home)?;
    memory(home, "256m").doing("mounting the folder")?;
    for part in PARTS {
        folder(&home.join(part))?;
    }
    let copy = home.join("run/palier");
    file(&copy, "")?;
    sealed::show(program, &copy)?;
    for service in &spec.services {
        if let Service::Postgres(cluster) = service {
            let layer = home.join("pg-layer");
            // PostgreSQL refuses a cluster that others may look into.
            folder(&layer.join("up"))?;
            fs::set_permissions(layer.join("up"), fs::Permissions::from_mode(0o700))
                .doing("closing a folder")?;
            overlay(cluster, &layer.join("up"), &layer.join("spare"), &home.join("pg"))?;
        }
    }
    if let Some(shared) = &spec.shared {
        let at = home.join("shared");
        folder(&at)?;
        plain(Some(shared), &at, MsFlags::MS_BIND).doing("showing the shared folder")?;
    }
    Ok(())
}
