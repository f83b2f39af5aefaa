//! A stub of the Docker Engine: it takes down what the real client asks for, and gives canned replies.
//!
//! Two command lines mean the same to Docker when they send the same requests and print the same.

mod canned;
mod http;

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use canned::Reply;
use http::Request;

/// Serves at `socket` for as long as the process lives; writes a request a line to `record`.
///
/// # Errors
/// The socket or the record cannot be made.
pub(super) fn serve(socket: &Path, record: &Path) -> io::Result<()> {
    let listener = UnixListener::bind(socket)?;
    let record = Arc::new(Mutex::new(File::create(record)?));
    thread::Builder::new().spawn(move || {
        for connection in listener.incoming().flatten() {
            let record = Arc::clone(&record);
            // A client that goes away in between has nothing to be told.
            let converse = move || drop(converse(&connection, &record));
            drop(thread::Builder::new().spawn(converse));
        }
    })?;
    Ok(())
}

/// How long a client may take to hang up.
const PATIENCE: Duration = Duration::from_secs(5);

fn converse(connection: &UnixStream, record: &Mutex<File>) -> io::Result<()> {
    let mut reader = BufReader::new(connection);
    let mut writer = connection;
    while let Some(request) = http::read(&mut reader)? {
        let path = without_version(&request.target);
        let line = taken_down(&request, path);
        if let Some(line) = line
            && let Ok(mut record) = record.lock()
        {
            writeln!(record, "{line}")?;
        }
        let reply = canned::reply(&request.method, path);
        let is_stream = matches!(reply, Reply::Stream);
        http::write(&mut writer, &request, reply)?;
        if is_stream {
            connection.shutdown(std::net::Shutdown::Write)?;
            // Closed with something unread, it would be reset, and the client complain.
            connection.set_read_timeout(Some(PATIENCE))?;
            return io::copy(&mut reader, &mut io::sink()).map(|_| ());
        }
    }
    Ok(())
}

/// The path and query without the version in front, such as `/v1.50`.
fn without_version(target: &str) -> &str {
    let versioned = target.strip_prefix("/v").and_then(|rest| rest.split_once('/'));
    match versioned {
        Some((version, _)) if version.starts_with(|c: char| c.is_ascii_digit()) => {
            target.get(version.len() + 2..).unwrap_or(target)
        }
        _ => target,
    }
}

/// The line of the record. What the client asks for only to know how to speak has none, nor has a terminal's size.
fn taken_down(request: &Request, path: &str) -> Option<String> {
    if path == "/_ping" || path.contains("/resize?") {
        return None;
    }
    let mut line = format!("{} {path}", request.method);
    if !request.body.is_empty() {
        line.push(' ');
        match std::str::from_utf8(&request.body) {
            Ok(text) if !text.contains('\0') => line.push_str(text.trim_end()),
            _ => {
                line.push('<');
                line.push_str(&request.body.len().to_string());
                line.push_str(" bytes>");
            }
        }
    }
    Some(line.replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_as_they_are_taken_down() {
        assert_eq!(without_version("/v1.50/containers/json?all=1"), "/containers/json?all=1");
        assert_eq!(without_version("/volumes"), "/volumes");
        let request = |target: &str, body: &[u8]| Request {
            method: "POST".to_owned(),
            target: target.to_owned(),
            body: body.to_vec(),
            upgrade: false,
        };
        let line = |target: &str, body: &[u8]| taken_down(&request(target, body), target);
        assert_eq!(line("/_ping", b""), None);
        assert_eq!(line("/exec/1/resize?h=1", b""), None);
        assert_eq!(line("/build", &[0; 3]).as_deref(), Some("POST /build <3 bytes>"));
        assert_eq!(line("/auth", b"{\"a\":1}\n").as_deref(), Some("POST /auth {\"a\":1}"));
    }
}
