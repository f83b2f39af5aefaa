//! A stand-in for the Docker Engine: it notes each request and gives an answer that is always the same.

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;

pub(crate) struct Engine(Arc<Mutex<Vec<String>>>);

impl Engine {
    pub(crate) fn start(socket: &Path) -> Self {
        let listener = UnixListener::bind(socket).unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&requests);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let noted = Arc::clone(&noted);
                thread::spawn(move || serve(stream, &noted));
            }
        });
        Self(requests)
    }

    pub(crate) fn forget(&self) {
        self.0.lock().unwrap().clear();
    }

    pub(crate) fn requests(&self) -> String {
        // The client waits for a container and starts it at the same time.
        let mut requests = self.0.lock().unwrap().clone();
        requests.sort();
        requests.join("\n")
    }
}

/// Answers the requests of one connection; ends with it.
fn serve(stream: UnixStream, noted: &Mutex<Vec<String>>) -> Option<()> {
    let mut writer = stream.try_clone().ok()?;
    let mut reader = BufReader::new(stream);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|n| *n > 0)?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let mut header = String::new();
            reader.read_line(&mut header).ok().filter(|n| *n > 0)?;
            let (name, value) = header.trim().split_once(':').unwrap_or_default();
            match name.to_lowercase().as_str() {
                "" => break,
                "content-length" => length = value.trim().parse().ok()?,
                "transfer-encoding" => chunked = true,
                _ => {}
            }
        }
        let mut body = Vec::new();
        loop {
            if chunked {
                let mut size = String::new();
                reader.read_line(&mut size).ok()?;
                length = usize::from_str_radix(size.trim(), 16).ok()?;
            }
            let mut part = vec![0; length];
            reader.read_exact(&mut part).ok()?;
            body.extend(&part);
            if !chunked {
                break;
            }
            let mut end = String::new();
            reader.read_line(&mut end).ok()?;
            if length == 0 {
                break;
            }
        }
        let mut words = line.split(' ');
        let (method, target) = (words.next()?, words.next()?);
        if !target.contains("/_ping") {
            noted.lock().ok()?.push(format!("{method} {target} {}", String::from_utf8_lossy(&body)));
        }
        writer.write_all(reply(method, target).as_bytes()).ok()?;
    }
}

fn reply(method: &str, target: &str) -> String {
    let path = target.split('?').next().unwrap_or_default();
    let (status, body) = match (method, path) {
        (_, path) if path.ends_with("/_ping") => ("200 OK", "OK"),
        ("GET", path) if path.ends_with("/containers/json") => (
            "200 OK",
            r#"[{"Id":"c1c1c1c1c1c1c1","Names":["/web"],"Image":"nginx","Command":"sh","Created":1700000000,"State":"running","Status":"Up 2 hours","Ports":[],"Labels":{}}]"#,
        ),
        ("GET", path) if path.ends_with("/images/json") => (
            "200 OK",
            r#"[{"Id":"sha256:1111111111111111","RepoTags":["nginx:latest"],"Created":1700000000,"Size":1000,"Containers":-1}]"#,
        ),
        ("GET", path) if path.ends_with("/json") => (
            "200 OK",
            r#"{"Id":"c1c1c1c1c1c1c1","Name":"/web","Config":{"Tty":true},"State":{"Running":true},"HostConfig":{"LogConfig":{"Type":"json-file"}}}"#,
        ),
        ("GET", path) if path.ends_with("/volumes") => {
            ("200 OK", r#"{"Volumes":[{"Name":"data","Driver":"local","Mountpoint":"/m","Scope":"local"}]}"#)
        }
        ("GET", path) if path.ends_with("/top") => {
            ("200 OK", r#"{"Titles":["PID","CMD"],"Processes":[["1","sh"]]}"#)
        }
        ("GET", path) if path.ends_with("/history") || path.ends_with("/search") => ("200 OK", "[]"),
        ("GET", path) if path.ends_with("/logs") => ("200 OK", ""),
        ("GET", _) => ("200 OK", "{}"),
        ("DELETE", path) if path.contains("/images/") => ("200 OK", r#"[{"Untagged":"img:latest"}]"#),
        ("POST", path) if path.ends_with("/wait") => ("200 OK", r#"{"StatusCode":0}"#),
        ("POST", path) if path.ends_with("/images/create") => ("200 OK", "{\"status\":\"done\"}\n"),
        ("POST", path) if path.ends_with("/create") || path.ends_with("/commit") => {
            ("201 Created", r#"{"Id":"n1n1n1n1n1n1n1","Name":"data","Driver":"local","Warnings":[]}"#)
        }
        ("POST", path) if path.ends_with("/exec") => ("201 Created", r#"{"Id":"e1"}"#),
        ("POST", path) if path.ends_with("/prune") || path.ends_with("/update") => ("200 OK", "{}"),
        ("POST", path) if path.ends_with("/tag") => ("201 Created", ""),
        ("POST", path) if path.contains("/exec/") || path.ends_with("/connect") => ("200 OK", ""),
        _ => ("204 No Content", ""),
    };
    let length =
        if status.starts_with("204") { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let body = if method == "HEAD" { "" } else { body };
    format!(
        "HTTP/1.1 {status}\r\nApi-Version: 1.48\r\nOstype: linux\r\nServer: Docker/28.0 (linux)\r\nContent-Type: application/json\r\n{length}\r\n{body}"
    )
}
