//! What stands where first, to tell what stands somewhere twice.

use std::collections::BTreeMap;

/// The first place of each text; fast however many there are.
#[derive(Default)]
pub(crate) struct Seen(BTreeMap<String, usize>);

impl Seen {
    /// Where `text` was seen before; none the first time, which is then remembered to be `at`.
    pub(crate) fn before(&mut self, text: &str, at: usize) -> Option<usize> {
        let first = self.0.get(text).copied();
        if first.is_none() {
            self.0.insert(text.to_owned(), at);
        }
        first
    }
}
