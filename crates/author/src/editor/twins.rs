//! Stems that stand in the bank twice, or almost, across all its tracks.
//!
//! Almost: most words and pairs of words are the same (Jaccard). Candidates share one of a stem's rarest features:
//! prefix filtering, Chaudhuri, Ganti, Kaushik, *A Primitive Operator for Similarity Joins*, ICDE 2006. With a bound
//! on how many stems are looked at for one feature, the time grows with the bank and not with its square.

use std::collections::{BTreeSet, HashMap};

use palier_quiz::Lang;

use super::item::Item;
use super::text::words;
use super::{Finding, Remarks, giveaway, lists};

/// How much of two stems is the same where they are called near, in per cent.
const NEAR: usize = 50;

/// Stems looked at for one feature; what more have is no rare feature.
const MOST_CANDIDATES: usize = 64;

/// Fewer words than this are a formula ("what do you do?"), which says nothing without title and options.
const LEAST_WORDS: usize = 3;

pub(crate) fn check(items: &[Item<'_>], remarks: &mut Remarks) {
    for lang in Lang::ALL {
        let stems: Vec<Stem<'_, '_>> = items.iter().filter(|item| item.lang == lang).map(Stem::new).collect();
        let later = exact(&stems, remarks);
        let distinct: Vec<&Stem<'_, '_>> =
            stems.iter().zip(later).filter(|(_, twin)| !twin).map(|(stem, _)| stem).collect();
        near(&distinct, remarks);
    }
}

struct Stem<'i, 'b> {
    item: &'i Item<'b>,
    /// All words in order; of a formula, with title and options.
    whole: Vec<String>,
    /// Words that mean something, without their endings, and pairs of neighbours.
    features: BTreeSet<String>,
    codes: BTreeSet<&'i str>,
}

impl<'i, 'b> Stem<'i, 'b> {
    fn new(item: &'i Item<'b>) -> Self {
        let asks = item.asks();
        let mut whole = words(&asks.plain);
        let common = lists::common(item.lang);
        let tells =
            |word: &&String| !common.contains(word.as_str()) && !lists::FORMULAS.contains(word.as_str());
        let meant = |whole: &[String]| -> Vec<String> {
            whole.iter().filter(tells).map(|word| giveaway::cut(word)).collect()
        };
        let mut telling = meant(&whole);
        if telling.len() < LEAST_WORDS {
            for text in std::iter::once(&item.title).chain(&item.options) {
                whole.extend(words(&text.plain));
            }
            telling = meant(&whole);
        }
        let pairs = telling.windows(2).map(|pair| pair.join(" "));
        let features = telling.iter().cloned().chain(pairs).collect();
        Self { item, whole, features, codes: asks.codes.iter().map(String::as_str).collect() }
    }

    /// Stems of other code ask another thing, however alike their words are.
    fn is_of_other_code(&self, other: &Self) -> bool {
        !self.codes.is_empty() && !other.codes.is_empty() && self.codes.is_disjoint(&other.codes)
    }

    fn place(&self) -> (String, usize) {
        (self.item.path.to_owned(), self.item.heading().line)
    }
}

/// Reports stems of the same words; for each whether it is the later one of two.
fn exact(stems: &[Stem<'_, '_>], remarks: &mut Remarks) -> Vec<bool> {
    let mut first: HashMap<&[String], &Stem<'_, '_>> = HashMap::new();
    let mut is_twin = |stem| {
        let &Stem { item, ref whole, .. } = stem;
        let before = *first.entry(whole.as_slice()).or_insert(stem);
        let twin = !std::ptr::eq(before, stem) && !whole.is_empty();
        if twin {
            let (path, line) = before.place();
            remarks.add(item.path, item.heading(), Finding::StemTwice { path, line });
        }
        twin
    };
    stems.iter().map(&mut is_twin).collect()
}

/// Reports each stem that is near an earlier one, with the nearest of them.
fn near(stems: &[&Stem<'_, '_>], remarks: &mut Remarks) {
    let sets = by_rarity(stems);
    let mut by_feature: HashMap<usize, Vec<usize>> = HashMap::new();
    for (i, (stem, set)) in stems.iter().zip(&sets).enumerate() {
        // Two sets of which NEAR per cent are the same share one of so many of their rarest.
        let prefix = set.len() - (set.len() * NEAR).div_ceil(100) + usize::from(!set.is_empty());
        let mut candidates: BTreeSet<usize> = BTreeSet::new();
        for feature in set.iter().take(prefix) {
            let others = by_feature.entry(*feature).or_default();
            candidates.extend(others.iter().copied());
            if others.len() < MOST_CANDIDATES {
                others.push(i);
            }
        }
        let scored = candidates.into_iter().filter_map(|at| {
            let (other, features) = (stems.get(at)?, sets.get(at)?);
            Some((likeness(set, features).filter(|_| !stem.is_of_other_code(other))?, *other))
        });
        if let Some((percent, other)) = scored.max_by_key(|(percent, _)| *percent) {
            let (path, line) = other.place();
            remarks.add(stem.item.path, stem.item.heading(), Finding::StemNear { path, line, percent });
        }
    }
}

/// The features of each stem as numbers, the rarest first; a smaller number is a rarer feature.
fn by_rarity(stems: &[&Stem<'_, '_>]) -> Vec<Vec<usize>> {
    let mut frequency: HashMap<&str, usize> = HashMap::new();
    for feature in stems.iter().flat_map(|stem| &stem.features) {
        *frequency.entry(feature).or_default() += 1;
    }
    let mut ranked: Vec<(usize, &str)> =
        frequency.into_iter().map(|(feature, count)| (count, feature)).collect();
    ranked.sort_unstable();
    let ranks: HashMap<&str, usize> =
        ranked.into_iter().enumerate().map(|(rank, (_, feature))| (feature, rank)).collect();
    let numbers = |stem: &&Stem<'_, '_>| {
        let mut numbers: Vec<usize> =
            stem.features.iter().filter_map(|feature| ranks.get(feature.as_str()).copied()).collect();
        numbers.sort_unstable();
        numbers
    };
    stems.iter().map(numbers).collect()
}

/// How much of two ascending lists is the same, in per cent, if it is near.
fn likeness(a: &[usize], b: &[usize]) -> Option<usize> {
    if a.len().min(b.len()) * 100 < a.len().max(b.len()) * NEAR {
        return None;
    }
    let (mut a_left, mut b_left, mut shared) = (a, b, 0);
    while let (Some((x, a_rest)), Some((y, b_rest))) = (a_left.split_first(), b_left.split_first()) {
        shared += usize::from(x == y);
        a_left = if x <= y { a_rest } else { a_left };
        b_left = if y <= x { b_rest } else { b_left };
    }
    let percent = (shared * 100).checked_div(a.len() + b.len() - shared)?;
    (percent >= NEAR).then_some(percent)
}
