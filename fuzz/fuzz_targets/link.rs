//! Opens links: by their text, by bytes in an envelope that is whole, and among other text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use palier_quiz::hash32;
use palier_quiz::link::{Link, find, fragment, shown_name};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// How many characters hold 0, 1, … 8 bytes.
const WIDTHS: [usize; 9] = [0, 2, 3, 5, 6, 7, 9, 10, 11];

fuzz_target!(|bytes: &[u8]| {
    open(&whole(bytes));
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    find(text).for_each(|link| open(&link));
    open(&fragment(text));
    open(text);
    let name = shown_name(text);
    assert_eq!(shown_name(&name), name);
    assert!(!name.contains(|c: char| c.is_control()));
});

/// What opens can be sent on, and stays the same from then on.
fn open(text: &str) {
    if let Ok(link) = Link::decode(text) {
        let again = link.encode();
        let read = Link::decode(&again).expect("what was written can be read");
        assert_eq!(read.encode(), again);
    }
}

/// A link that holds these bytes, with the right length and check, so that its inside is read.
fn whole(bytes: &[u8]) -> String {
    let (kind, bytes) = match bytes.split_first() {
        Some((first, rest)) if first % 2 == 0 => ('t', rest),
        _ => ('r', bytes),
    };
    let block = |bytes: &[u8]| {
        let value = bytes.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        number(value, WIDTHS[bytes.len()])
    };
    let body: String = bytes.chunks(8).map(block).collect();
    let head = format!("{kind}1{}{body}", number(5 + body.len() as u64 + 6, 3));
    let check = number(u64::from(hash32([&head])), 6);
    head + &check
}

fn number(mut value: u64, width: usize) -> String {
    let mut digits = vec!['0'; width];
    for digit in digits.iter_mut().rev() {
        *digit = char::from(DIGITS[(value % 62) as usize]);
        value /= 62;
    }
    digits.into_iter().collect()
}
