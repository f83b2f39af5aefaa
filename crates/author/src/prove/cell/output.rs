//! What a run prints: read as it comes, counted, and its end kept.

use std::io::{self, PipeReader, Read};
use std::sync::{Arc, Mutex};
use std::thread;

use super::spec::MAX_OUTPUT;

/// Bytes that are kept to show.
const KEPT: usize = 8 << 10;

/// What was printed so far.
#[derive(Clone, Default)]
pub(super) struct Output(Arc<Mutex<Printed>>);

#[derive(Default)]
struct Printed {
    bytes: usize,
    /// The end of it, at most twice [`KEPT`].
    tail: Vec<u8>,
    closed: bool,
}

impl Output {
    /// Reads until all who can write are gone, or too much came.
    ///
    /// # Errors
    /// There can be no thread to read with.
    pub(super) fn of(mut pipe: PipeReader) -> io::Result<Self> {
        let output = Self::default();
        let shared = output.clone();
        thread::Builder::new().spawn(move || {
            let mut buffer = [0; 16 << 10];
            loop {
                let n = pipe.read(&mut buffer).unwrap_or(0);
                let Ok(mut printed) = shared.0.lock() else { return };
                if n == 0 || printed.bytes > MAX_OUTPUT {
                    printed.closed = true;
                    return;
                }
                printed.bytes += n;
                printed.tail.extend(buffer.iter().take(n));
                let over = printed.tail.len().saturating_sub(KEPT);
                if over > KEPT {
                    printed.tail.drain(..over);
                }
            }
        })?;
        Ok(output)
    }

    pub(super) fn is_flood(&self) -> bool {
        self.0.lock().is_ok_and(|printed| printed.bytes > MAX_OUTPUT)
    }

    pub(super) fn is_closed(&self) -> bool {
        self.0.lock().is_ok_and(|printed| printed.closed)
    }

    pub(super) fn tail(&self) -> String {
        let Ok(printed) = self.0.lock() else { return String::new() };
        let start = printed.tail.len().saturating_sub(KEPT);
        String::from_utf8_lossy(printed.tail.get(start..).unwrap_or_default()).into_owned()
    }
}
