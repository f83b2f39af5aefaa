//! Options: how many there are, whether one stands for the others, and what tells the right one from them.

use std::collections::{BTreeSet, HashMap};

use palier_quiz::Kind;

use super::item::Item;
use super::text::{Text, fold, words};
use super::{Finding, Remarks, lists};

pub(crate) fn check(item: &Item<'_>, remarks: &mut Remarks) {
    count(item, remarks);
    for (i, option) in item.options.iter().enumerate() {
        if lists::is_all_or_none(&words(&option.plain)) {
            let option = option.plain.clone();
            remarks.add(item.path, item.offered(i), Finding::AllOrNone { option });
        }
    }
    near(item, remarks);
    if let (true, [key]) = (item.options.len() > 2, item.keys().as_slice())
        && let Some(right) = item.options.get(*key)
    {
        let others = item.options.iter().enumerate().filter(|(i, _)| i != key);
        let others: Vec<&Text> = others.map(|(_, option)| option).collect();
        let place = item.offered(*key);
        let tells = [length(right, &others), form(right, &others)];
        tells.into_iter().flatten().for_each(|finding| remarks.add(item.path, place, finding));
        if let Some(words) = absolutes(item, right, &others) {
            remarks.add(item.path, place, Finding::Absolutes { words });
        }
    }
}

/// Options that are the same to a reader, and not to the parser, which reports those that are written alike.
fn near(item: &Item<'_>, remarks: &mut Remarks) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (i, option) in item.options.iter().enumerate().filter(|(_, option)| option.codes.is_empty()) {
        let words: Vec<&str> = option.plain.split_whitespace().collect();
        let same = words.join(" ").to_lowercase().trim_end_matches(['.', ';', ',', '!', ' ']).to_owned();
        let place = item.offered(i);
        let first = *seen.entry(same).or_insert(i);
        if first != i {
            remarks.add(item.path, place, Finding::OptionNear { line: item.offered(first).line });
        }
    }
}

fn count(item: &Item<'_>, remarks: &mut Remarks) {
    let count = item.options.len();
    let (least, most) = match item.question.kind() {
        Some(Kind::Single) => (3, 5),
        Some(Kind::Multiple) => (4, 6),
        _ => return,
    };
    let place = item.offered(0);
    if count == 2 && least == 3 {
        if !is_true_or_false(item) {
            remarks.add(item.path, place, Finding::TwoOptions);
        }
    } else if !(least..=most).contains(&count) {
        remarks.add(item.path, place, Finding::OptionCount { count, least, most });
    }
}

/// Whether the options begin with yes and no, in whichever order.
pub(crate) fn is_true_or_false(item: &Item<'_>) -> bool {
    let first = |option: &Text| words(&option.plain).into_iter().next().unwrap_or_default();
    let [a, b] = item.options.as_slice() else { return false };
    let (a, b) = (first(a), first(b));
    lists::TRUE_OR_FALSE.iter().any(|(yes, no)| (a == *yes && b == *no) || (a == *no && b == *yes))
}

/// How many times longer, or shorter, than all others the right option must be to stand out …
const FAR: (usize, usize) = (3, 2);
/// … and by how many characters.
const FAR_CHARACTERS: usize = 20;

fn length(right: &Text, others: &[&Text]) -> Option<Finding> {
    let key = right.len();
    let longest = others.iter().map(|option| option.len()).max()?;
    let shortest = others.iter().map(|option| option.len()).min()?;
    let is_far = |long: usize, short: usize| {
        long * FAR.1 >= short * FAR.0 && long.saturating_sub(short) >= FAR_CHARACTERS
    };
    let others = if is_far(key, longest) {
        longest
    } else if is_far(shortest, key) {
        shortest
    } else {
        return None;
    };
    Some(Finding::KeyLength { key, others })
}

/// Something to be seen of an option without reading it, behind "only the right option …".
type Feature = (&'static str, fn(&Text) -> bool);

const FEATURES: [Feature; 6] = [
    ("holds code", |text| !text.codes.is_empty()),
    ("begins with code", |text| text.begins_with_code),
    ("ends with a full stop", |text| text.prose.trim_end().ends_with('.')),
    ("begins in lower case", |text| !text.begins_with_code && text.plain.starts_with(char::is_lowercase)),
    ("is of more than one sentence", |text| text.plain.contains(". ")),
    ("has words in parentheses", |text| text.prose.contains(" (")),
];

/// The features of an option, for the strategy that takes the odd one out.
pub(crate) fn features(option: &Text) -> Vec<bool> {
    FEATURES.iter().map(|(_, has)| has(option)).collect()
}

fn form(right: &Text, others: &[&Text]) -> Option<Finding> {
    let (feature, has) =
        FEATURES.iter().find(|(_, has)| others.iter().all(|other| has(other) != has(right)))?;
    Some(Finding::KeyForm { feature, has: has(right) })
}

/// The words of an option that say too much.
pub(crate) fn absolute_words(item: &Item<'_>, option: &Text) -> Vec<String> {
    let list = lists::absolutes(item.lang);
    words(&fold(&option.prose)).into_iter().filter(|word| list.contains(word.as_str())).collect()
}

/// Strong ones (`tous les conteneurs` may be no more than how many there are) in two wrong options or more, which are all but one at least, and none in the right one.
fn absolutes(item: &Item<'_>, right: &Text, others: &[&Text]) -> Option<Vec<String>> {
    let strong = |option: &Text| -> Vec<String> {
        let words = absolute_words(item, option).into_iter();
        words.filter(|word| !lists::QUANTIFIERS.contains(word.as_str())).collect()
    };
    let found: Vec<Vec<String>> = others.iter().map(|other| strong(other)).collect();
    let with = found.iter().filter(|words| !words.is_empty()).count();
    let tells = with >= 2 && with + 1 >= others.len() && strong(right).is_empty();
    tells.then(|| found.into_iter().flatten().collect::<BTreeSet<_>>().into_iter().collect())
}
