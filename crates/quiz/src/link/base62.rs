//! Bytes as letters and digits: nothing that a mail or chat client breaks, marks up or escapes.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Bytes of a block; 62¹¹ is just above 2⁶⁴.
const BLOCK: usize = 8;
/// How many characters hold 0, 1, … 8 bytes.
const WIDTHS: [usize; BLOCK + 1] = [0, 2, 3, 5, 6, 7, 9, 10, 11];

/// `value` in `width` characters; what does not fit is cut off at the top.
pub(super) fn number(mut value: u64, width: usize) -> String {
    let mut digits = vec![b'0'; width];
    for digit in digits.iter_mut().rev() {
        *digit = usize::try_from(value % 62).ok().and_then(|at| DIGITS.get(at)).copied().unwrap_or(b'0');
        value /= 62;
    }
    digits.into_iter().map(char::from).collect()
}

/// The value of some characters; none when one is no letter or digit, or it is above `u64::MAX`.
pub(super) fn value(digits: &str) -> Option<u64> {
    digits.bytes().try_fold(0_u64, |sum, byte| {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A' + 10,
            b'a'..=b'z' => byte - b'a' + 36,
            _ => return None,
        };
        sum.checked_mul(62)?.checked_add(u64::from(digit))
    })
}

pub(super) fn encode(bytes: &[u8]) -> String {
    let block = |bytes: &[u8]| {
        let value = bytes.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        number(value, WIDTHS.get(bytes.len()).copied().unwrap_or_default())
    };
    bytes.chunks(BLOCK).map(block).collect()
}

/// The bytes again; none when `text` is nothing that [`encode`] makes.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let widest = WIDTHS.last().copied()?;
    let mut bytes = Vec::with_capacity(text.len() / widest * BLOCK + BLOCK);
    for chunk in text.as_bytes().chunks(widest) {
        let n = WIDTHS.iter().position(|width| *width == chunk.len())?;
        let value = value(std::str::from_utf8(chunk).ok()?)?;
        if n < BLOCK && value >> (8 * n) != 0 {
            return None;
        }
        bytes.extend(value.to_be_bytes().into_iter().skip(BLOCK - n));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_come_back(bytes: Vec<u8>) {
            let text = encode(&bytes);
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
            prop_assert_eq!(decode(&text), Some(bytes));
        }

        #[test]
        fn any_text_is_refused_or_has_one_meaning(text in "[0-9A-Za-z_-]{0,40}") {
            if let Some(bytes) = decode(&text) {
                prop_assert_eq!(encode(&bytes), text);
            }
        }
    }
}
