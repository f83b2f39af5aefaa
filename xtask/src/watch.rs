//! What `serve` has beside Trunk: says where the site is, then tells Trunk of every change.
//!
//! Trunk's own watching loses a single file once an editor has replaced it (most do), does not see removals, and sees
//! nothing on the mounted folders of some containers. So Trunk watches one folder, in which this writes.

use crate::{failure::Failure, places::Places};
use std::{
    collections::HashMap,
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

/// What the site is made of.
const SOURCES: [&str; 7] =
    ["src", "crates", "content", "index.html", "site.toml", "Cargo.toml", "Trunk.toml"];

const EVERY: Duration = Duration::from_millis(300);

/// Files with the time of their last change and their length.
type Snapshot = HashMap<PathBuf, (SystemTime, u64)>;

/// The folder that Trunk watches when it serves on `port`.
pub(crate) fn signal_folder(places: &Places, port: u16) -> PathBuf {
    places.tools.join(format!(".serving-{port}"))
}

/// Watches as long as `is_served`.
///
/// # Errors
/// When Trunk cannot be told of a change.
pub(crate) fn watch(places: &Places, port: u16, is_served: impl Fn() -> bool) -> Result<(), Failure> {
    let signal = signal_folder(places, port).join("changed");
    let (mut seen, mut announced) = (snapshot(places), false);
    while is_served() {
        announced = announced || announce(port);
        thread::sleep(EVERY);
        let now = snapshot(places);
        if now != seen {
            seen = now;
            fs::write(&signal, format!("{:?}", SystemTime::now())).map_err(Failure::file(&signal))?;
        }
    }
    Ok(())
}

/// Says where the site is; false while nothing answers there.
fn announce(port: u16) -> bool {
    match answer(port).as_deref() {
        None => return false,
        Some("200") => println!("\nPalier is at http://127.0.0.1:{port}/\n"),
        Some(_) => println!(
            "\nThe build failed, see above: correct it and save, then see http://127.0.0.1:{port}/\n"
        ),
    }
    true
}

/// The status of the site's first page, once the server has one.
fn answer(port: u16) -> Option<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let request = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut status = [0; 12];
    stream.read_exact(&mut status).ok()?;
    String::from_utf8_lossy(&status).split(' ').nth(1).map(str::to_owned)
}

fn snapshot(places: &Places) -> Snapshot {
    let mut snapshot = Snapshot::new();
    for source in SOURCES {
        add(&mut snapshot, &places.root.join(source));
    }
    snapshot
}

/// Adds a file or a whole folder; what an editor keeps beside a file is left out, what is not there too.
fn add(snapshot: &mut Snapshot, path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with('.') || name.ends_with('~') {
        return;
    }
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| add(snapshot, &entry.path()));
    } else if let Ok(file) = fs::metadata(path) {
        snapshot.insert(path.to_owned(), (file.modified().unwrap_or(SystemTime::UNIX_EPOCH), file.len()));
    }
}
