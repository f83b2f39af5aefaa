//! A stem that gives its key away: a rare word of it comes back in the right option and in no other.

use std::collections::{BTreeSet, HashMap};

use palier_quiz::Lang;

use super::item::Item;
use super::text::{Text, words};
use super::{Finding, Remarks, lists};

/// Of how many questions a word may be to be rare; the words of the trade come back in any bank.
const RARE: usize = 2;

/// The least length of a word, in characters; shorter ones mean too little.
const LEAST_LENGTH: usize = 5;

pub(crate) fn check(items: &[Item<'_>], remarks: &mut Remarks) {
    for lang in Lang::ALL {
        let items: Vec<&Item<'_>> = items.iter().filter(|item| item.lang == lang).collect();
        let mut frequency: HashMap<String, usize> = HashMap::new();
        for item in &items {
            let all = [&item.title, &item.stem].into_iter().chain(&item.options);
            for stem in all.flat_map(|text| stems(text, lang)).collect::<BTreeSet<String>>() {
                *frequency.entry(stem).or_default() += 1;
            }
        }
        for item in items.iter().filter(|item| item.is_single() && item.options.len() > 2) {
            if let Some((place, word)) = shared(item, &frequency) {
                remarks.add(item.path, place, Finding::StemGivesAway { word });
            }
        }
    }
}

fn shared(item: &Item<'_>, frequency: &HashMap<String, usize>) -> Option<(palier_markdown::Place, String)> {
    let key = *item.keys().first()?;
    let asked: BTreeSet<String> =
        stems(&item.title, item.lang).into_iter().chain(stems(&item.stem, item.lang)).collect();
    let right = stems(item.options.get(key)?, item.lang);
    let wrong: BTreeSet<String> = item
        .options
        .iter()
        .enumerate()
        .filter(|(i, _)| *i != key)
        .flat_map(|(_, option)| stems(option, item.lang))
        .collect();
    let rare = |stem: &&String| frequency.get(*stem).is_some_and(|count| *count <= RARE);
    let mut told = right.intersection(&asked).filter(|stem| !wrong.contains(*stem)).filter(rare);
    let stem = told.next()?;
    let as_written = words(&item.options.get(key)?.plain).into_iter().find(|word| cut(word) == *stem)?;
    Some((item.offered(key), as_written))
}

/// The words that mean something, without their endings.
pub(crate) fn stems(text: &Text, lang: Lang) -> BTreeSet<String> {
    let common = lists::common(lang);
    words(&text.plain)
        .iter()
        .filter(|word| word.chars().count() >= LEAST_LENGTH && !common.contains(word.as_str()))
        .map(|word| cut(word))
        .collect()
}

/// The first six letters: enough to be the same word in another form.
pub(crate) fn cut(word: &str) -> String {
    word.chars().take(6).collect()
}
