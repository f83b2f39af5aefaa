//! A link as it was before a mail program wrapped, quoted or escaped it: it says itself how long it is.

use super::envelope::{N_HEAD, length, unwrap};
use super::find::SCHEME;

/// What stands at one place of a text.
enum Sign {
    /// Part of a link.
    Letter(char),
    /// What mail programs put into a link: line ends, quoting, hyphens that nobody sees.
    Filling,
    Other,
}

/// The link that begins `text`, if it is whole and right, and how many bytes of `text` it takes.
///
/// No more of `looks`, in bytes, is used up than there is, so that a text full of beginnings costs no time.
pub(super) fn mended(text: &str, looks: &mut usize) -> Option<(String, usize)> {
    let (mut link, mut at, mut wanted) = (String::new(), 0, usize::MAX);
    while link.len() < wanted {
        let (sign, n) = sign(text.get(at..)?)?;
        *looks = looks.checked_sub(n)?;
        at += n;
        match sign {
            Sign::Letter(letter) => link.push(letter),
            Sign::Filling => continue,
            Sign::Other => return None,
        }
        if link.len() == N_HEAD {
            wanted = length(&link)?;
        }
    }
    let after = text.get(at..).filter(|after| !after.starts_with(SCHEME));
    let goes_on = after.and_then(sign).is_some_and(|(sign, _)| matches!(sign, Sign::Letter(_)));
    (!goes_on && unwrap(&link).is_ok()).then_some((link, at))
}

/// The first sign of a text, and its bytes.
fn sign(text: &str) -> Option<(Sign, usize)> {
    let c = text.chars().next()?;
    let escaped = text.strip_prefix('%').and_then(|rest| rest.get(..2));
    // A number may begin with a sign, an escape may not.
    let escaped = escaped.filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if let Some(byte) = escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
        let sign = if byte.is_ascii() { of_char(char::from(byte)) } else { Sign::Filling };
        return Some((sign, 3));
    }
    Some((of_char(c), c.len_utf8()))
}

fn of_char(c: char) -> Sign {
    let is_unseen = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    match c {
        c if c.is_ascii_alphanumeric() => Sign::Letter(c),
        '>' | '|' | '=' => Sign::Filling,
        c if c.is_whitespace() || is_unseen => Sign::Filling,
        _ => Sign::Other,
    }
}
