//! What every link of every version has: its kind, its version, its length and a check.
//!
//! `r1` `04f` body `5Kx2Qa`: kind and version, the number of all characters in base 62, the body, and 32 bits of a
//! hash of all before. These stay as they are for good, so that a cut or changed link of any version is told.

use super::base62;
use super::{LinkError, RESULT, TEST};
use crate::hash32;

/// The longest link that is looked at, in characters.
pub(super) const MAX_CHARS: usize = 32_768;
const N_LENGTH: usize = 3;
const N_CHECK: usize = 6;
/// Kind, version and length.
pub(super) const N_HEAD: usize = 2 + N_LENGTH;

pub(super) struct Envelope<'t> {
    pub(super) kind: char,
    pub(super) version: char,
    pub(super) body: &'t str,
}

pub(super) fn wrap(kind: char, version: char, body: &str) -> String {
    let length = N_HEAD + body.len() + N_CHECK;
    let length = base62::number(length as u64, N_LENGTH);
    let head = format!("{kind}{version}{length}{body}");
    let check = check(&head);
    head + &check
}

pub(super) fn unwrap(text: &str) -> Result<Envelope<'_>, LinkError> {
    let n = text.chars().count();
    if text.is_empty() {
        return Err(LinkError::Empty);
    }
    if n > MAX_CHARS {
        return Err(LinkError::TooLong { characters: n });
    }
    if !text.starts_with([TEST, RESULT]) || !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(LinkError::Damaged);
    }
    let Some((head, rest)) = text.split_at_checked(N_HEAD) else {
        return Err(LinkError::Incomplete { characters: n, of: None });
    };
    let stated = length(head).ok_or(LinkError::Damaged)?;
    if n < stated {
        return Err(LinkError::Incomplete { characters: n, of: Some(stated) });
    }
    let (checked, found) = text.split_at_checked(stated - N_CHECK).ok_or(LinkError::Damaged)?;
    if n > stated || check(checked) != found {
        return Err(LinkError::Damaged);
    }
    let mut head = head.chars();
    let (Some(kind), Some(version)) = (head.next(), head.next()) else { return Err(LinkError::Damaged) };
    let body = rest.get(..stated - N_HEAD - N_CHECK).ok_or(LinkError::Damaged)?;
    Ok(Envelope { kind, version, body })
}

/// How many characters a link with this head says that it has.
pub(super) fn length(head: &str) -> Option<usize> {
    let stated = head.get(2..).and_then(base62::value).and_then(|stated| usize::try_from(stated).ok());
    stated.filter(|stated| (N_HEAD + N_CHECK..=MAX_CHARS).contains(stated))
}

fn check(text: &str) -> String {
    base62::number(u64::from(hash32([text])), N_CHECK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_link_says_how_much_is_missing() {
        let link = wrap('r', '1', "0123456789");
        assert_eq!(link.len(), 21);
        assert_eq!(unwrap(&link).unwrap().body, "0123456789");
        for cut in N_HEAD..link.len() {
            let want = LinkError::Incomplete { characters: cut, of: Some(link.len()) };
            assert_eq!(unwrap(&link[..cut]).err(), Some(want));
        }
        assert_eq!(unwrap("r1").err(), Some(LinkError::Incomplete { characters: 2, of: None }));
        assert_eq!(unwrap("").err(), Some(LinkError::Empty));
        assert_eq!(unwrap(&format!("{link}0")).err(), Some(LinkError::Damaged));
        for word in ["constructor", "Merci", "__proto__", "x1004aBcDeFgHiJ", "r1zzzaBcDeFgHiJ"] {
            assert_eq!(unwrap(word).err(), Some(LinkError::Damaged), "{word}: nothing is missing from it");
        }
        assert_eq!(unwrap(&"r".repeat(MAX_CHARS + 1)).err(), Some(LinkError::TooLong { characters: 32_769 }));
    }
}
