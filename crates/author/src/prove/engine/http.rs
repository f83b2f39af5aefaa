//! As much HTTP/1.1 as the Docker client speaks on its socket.

use std::io::{self, BufRead, Read, Write};

use super::canned::Reply;

pub(super) struct Request {
    pub(super) method: String,
    /// Path and query, as sent.
    pub(super) target: String,
    pub(super) body: Vec<u8>,
    /// Whether the client wants the connection for itself.
    pub(super) upgrade: bool,
}

/// A body longer than this is not read.
const MAX_BODY: u64 = 64 << 20;

/// The next request; none when the client is done.
///
/// # Errors
/// The client speaks something else.
pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace().map(str::to_owned);
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Err(io::ErrorKind::InvalidData.into());
    };
    let mut request = Request { method, target, body: Vec::new(), upgrade: false };
    let (mut length, mut chunked) = (0, false);
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let header = header.trim().to_ascii_lowercase();
        let Some((name, value)) = header.split_once(':') else { break };
        match (name, value.trim()) {
            ("content-length", value) => length = value.parse().unwrap_or(0),
            ("transfer-encoding", "chunked") => chunked = true,
            ("upgrade", _) => request.upgrade = true,
            _ => {}
        }
    }
    if chunked {
        read_chunks(reader, &mut request.body)?;
    } else if !request.upgrade || length > 0 {
        reader.take(length.min(MAX_BODY)).read_to_end(&mut request.body)?;
    }
    Ok(Some(request))
}

fn read_chunks(reader: &mut impl BufRead, body: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let mut size = String::new();
        reader.read_line(&mut size)?;
        let size = u64::from_str_radix(size.trim().split(';').next().unwrap_or_default(), 16)
            .map_err(|_| io::ErrorKind::InvalidData)?;
        if size > MAX_BODY {
            return Err(io::ErrorKind::InvalidData.into());
        }
        reader.take(size).read_to_end(body)?;
        reader.read_line(&mut String::new())?;
        if size == 0 {
            return Ok(());
        }
    }
}

const SERVER: &str = "Api-Version: 1.47\r\nDocker-Experimental: false\r\nOstype: linux\r\n\
                      Builder-Version: 1\r\nSwarm: inactive\r\nServer: Docker/27.5.1 (linux)\r\n";

/// # Errors
/// The client is gone.
pub(super) fn write(writer: &mut impl Write, request: &Request, reply: Reply) -> io::Result<()> {
    let (head, body) = match reply {
        Reply::Stream if request.upgrade => {
            ("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n".to_owned(), Vec::new())
        }
        Reply::Stream => {
            ("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n".to_owned(), Vec::new())
        }
        Reply::Body { status, kind, headers, body } => {
            let reason = if status < 300 { "OK" } else { "Error" };
            // A reply of this status has no body, and must not say how long it is.
            let length =
                if status == 204 { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
            let first = format!("HTTP/1.1 {status} {reason}\r\n{SERVER}Content-Type: {kind}\r\n");
            (first + &headers + &length, body)
        }
    };
    writer.write_all(head.as_bytes())?;
    writer.write_all(b"\r\n")?;
    if request.method != "HEAD" {
        writer.write_all(&body)?;
    }
    writer.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests() {
        let mut text: &[u8] = b"GET /_ping HTTP/1.1\r\nHost: x\r\n\r\n\
            POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}\
            POST /b HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        let mut next = || read(&mut text).unwrap().map(|request| (request.target, request.body));
        assert_eq!(next(), Some(("/_ping".to_owned(), vec![])));
        assert_eq!(next(), Some(("/a".to_owned(), b"{}".to_vec())));
        assert_eq!(next(), Some(("/b".to_owned(), b"abc".to_vec())));
        assert_eq!(next(), None);
        assert!(read(&mut &b"\r\n"[..]).is_err());
        assert!(read(&mut &b"GET / HTTP/1.1\r\n"[..]).is_err());
        assert!(read(&mut &b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"[..]).is_err());
    }
}
