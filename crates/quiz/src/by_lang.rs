//! What is written once a language.

use std::fmt;

use crate::Lang;

/// A value for each language it is written in, the preferred language first.
///
/// There are three languages: a list says the same as a map, in a tenth of the code.
#[derive(Clone, PartialEq, Eq)]
pub struct ByLang<T>(Vec<(Lang, T)>);

impl<T> ByLang<T> {
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    pub fn has(&self, lang: Lang) -> bool {
        self.get(lang).is_some()
    }

    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.0.iter().find(|(of, _)| *of == lang).map(|(_, value)| value)
    }

    /// The value in the preferred one of its languages.
    pub fn first(&self) -> Option<&T> {
        self.values().next()
    }

    /// Puts a value in the place of the one of the same language.
    pub fn insert(&mut self, lang: Lang, value: T) {
        self.0.retain(|(of, _)| *of != lang);
        let place = self.0.iter().take_while(|(of, _)| *of < lang).count();
        self.0.insert(place, (lang, value));
    }

    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.0.iter().map(|(lang, value)| (*lang, value))
    }

    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, value)| value)
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, value)| value)
    }
}

impl<T: fmt::Debug> fmt::Debug for ByLang<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<T> Default for ByLang<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> IntoIterator for ByLang<T> {
    type Item = (Lang, T);
    type IntoIter = std::vec::IntoIter<(Lang, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> FromIterator<(Lang, T)> for ByLang<T> {
    fn from_iter<I: IntoIterator<Item = (Lang, T)>>(values: I) -> Self {
        let mut all = Self::new();
        values.into_iter().for_each(|(lang, value)| all.insert(lang, value));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preferred_language_comes_first_and_a_later_value_wins() {
        let all: ByLang<u8> =
            [(Lang::Ru, 1), (Lang::Fr, 2), (Lang::En, 3), (Lang::Ru, 4)].into_iter().collect();
        assert_eq!(all.iter().collect::<Vec<_>>(), [(Lang::Fr, &2), (Lang::En, &3), (Lang::Ru, &4)]);
        assert_eq!((all.first(), all.get(Lang::Ru), all.has(Lang::En)), (Some(&2), Some(&4), true));
    }
}
