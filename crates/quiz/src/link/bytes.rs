//! Numbers and texts as bytes, and back without trust: every length is bounded before anything is allocated.

use super::text;

/// All texts of a link together, in bytes.
pub(super) const MAX_TEXT: usize = 24_000;
/// Of these so many are written: chance letters, which cannot be packed, make no link that is longer than a link may
/// be. Who writes against the packing has a link that says of itself that it is too long.
const MAX_WRITTEN: usize = 19_000;

#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    /// All texts one after the other: together they compress better.
    texts: String,
}

pub(super) struct Reader<'b> {
    bytes: &'b [u8],
    texts: String,
    /// How much of the texts has been read.
    n_read: usize,
}

impl Writer {
    pub(super) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow (LEB128).
    pub(super) fn number(&mut self, mut value: u64) {
        while value > 0x7f {
            self.bytes.push(low_byte(value) | 0x80);
            value >>= 7;
        }
        self.bytes.push(low_byte(value));
    }

    pub(super) fn size(&mut self, size: usize) {
        self.number(size as u64);
    }

    /// A text of at most `max` characters; what is longer is cut, what there is no room for left out.
    pub(super) fn text(&mut self, text: &str, max: usize) {
        let end = text.char_indices().nth(max).map_or(text.len(), |(at, _)| at);
        let text = text.get(..end).unwrap_or_default();
        let room = MAX_WRITTEN.saturating_sub(self.texts.len());
        let text = if text.len() <= room { text } else { "" };
        self.size(text.len());
        self.texts.push_str(text);
    }

    /// The texts first, since a reader needs them while it reads the rest.
    pub(super) fn finish(self) -> Vec<u8> {
        let packed = text::pack(self.texts.as_bytes());
        let mut all = Self::default();
        all.size(self.texts.len());
        if !self.texts.is_empty() {
            all.size(packed.len());
            all.bytes(&packed);
        }
        all.bytes(&self.bytes);
        all.bytes
    }
}

fn low_byte(value: u64) -> u8 {
    (value & 0x7f).to_le_bytes().first().copied().unwrap_or_default()
}

impl<'b> Reader<'b> {
    /// None when the texts cannot be read.
    pub(super) fn new(bytes: &'b [u8]) -> Option<Self> {
        let mut reader = Self { bytes, texts: String::new(), n_read: 0 };
        let n = reader.size(MAX_TEXT)?;
        if n > 0 {
            let n_packed = reader.size(bytes.len())?;
            let packed = reader.take(n_packed)?;
            reader.texts = String::from_utf8(text::unpack(packed, n)).ok()?;
        }
        Some(reader)
    }

    fn take(&mut self, n: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(n)?;
        self.bytes = rest;
        Some(taken)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(super) fn number(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            value |= bits.checked_shl(shift).filter(|shifted| shifted >> shift == bits)?;
            if byte & 0x80 == 0 {
                // One way to write a number only.
                return (byte != 0 || shift == 0).then_some(value);
            }
        }
        None
    }

    /// A number of at most `max`.
    pub(super) fn size(&mut self, max: usize) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|size| *size <= max)
    }

    /// A text of at most `max` characters.
    pub(super) fn text(&mut self, max: usize) -> Option<String> {
        let end = self.n_read.checked_add(self.size(MAX_TEXT)?)?;
        let text = self.texts.get(self.n_read..end)?.to_owned();
        self.n_read = end;
        (text.chars().count() <= max).then_some(text)
    }

    /// Whether everything has been read.
    pub(super) fn is_done(&self) -> bool {
        self.bytes.is_empty() && self.n_read == self.texts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(numbers: Vec<u64>, texts in prop::collection::vec("\\PC{0,30}", 0..6)) {
            let mut writer = Writer::default();
            for number in &numbers {
                writer.number(*number);
            }
            for text in &texts {
                writer.text(text, 30);
            }
            let bytes = writer.finish();
            let mut reader = Reader::new(&bytes).unwrap();
            for number in numbers {
                prop_assert_eq!(reader.number(), Some(number));
            }
            for text in texts {
                prop_assert_eq!(reader.text(30), Some(text));
            }
            prop_assert!(reader.is_done());
        }

        #[test]
        fn any_bytes_are_read_without_harm(bytes: Vec<u8>) {
            if let Some(mut reader) = Reader::new(&bytes) {
                while reader.number().is_some() {}
                prop_assert!(reader.text(9).is_none_or(|text| text.chars().count() <= 9));
            }
        }
    }
}
