//! How long a question takes to read, and how long its explanation is.

use palier_quiz::Bank;

use super::item::{Files, Item};
use super::text::{Text, words};
use super::{Finding, Remarks};

/// Words read in a minute, code counted as words: French 195, Russian 184, English 228 in the standardised texts of
/// Trauzettel-Klosinski and Dietz, *Standardized Assessment of Reading Performance*, IOVS 2012.
const WORDS_A_MINUTE: usize = 190;

/// The longest that a question takes to read with what it offers, in seconds.
const MOST_SECONDS: usize = 60;

/// The longest that the story of a case takes to read, in seconds: it is read once for several questions.
const MOST_STORY_SECONDS: usize = 120;

/// The most words of an explanation.
const MOST_WORDS: usize = 120;

pub(crate) fn check(item: &Item<'_>, remarks: &mut Remarks) {
    let read = [&item.title, &item.stem].into_iter().chain(&item.options).chain(&item.others);
    let count: usize = read.map(|text| spaced(&text.plain)).sum();
    let seconds = count * 60 / WORDS_A_MINUTE;
    if seconds > MOST_SECONDS {
        remarks.add(item.path, item.heading(), Finding::LongReading { seconds });
    }
    let words = spaced(&Text::read(&item.written.explanation).plain);
    if words > MOST_WORDS {
        remarks.add(item.path, item.explanation(), Finding::LongExplanation { words });
    }
}

pub(crate) fn check_cases(bank: &Bank, files: &Files<'_>, remarks: &mut Remarks) {
    for (track, skill) in
        bank.tracks.iter().flat_map(|track| track.skills.iter().map(move |skill| (track, skill)))
    {
        for (lang, case, text) in
            skill.cases.iter().flat_map(|case| case.texts.iter().map(move |(l, text)| (l, case, text)))
        {
            let seconds = spaced(&Text::read(&text.story).plain) * 60 / WORDS_A_MINUTE;
            if seconds > MOST_STORY_SECONDS
                && let Some((path, outline)) = files.skill(&track.id, &skill.id, lang)
            {
                remarks.add(path, outline.heading(&case.id), Finding::LongStory { seconds });
            }
        }
    }
}

/// Words between blanks, without lone punctuation.
fn spaced(text: &str) -> usize {
    text.split_whitespace().filter(|word| !words(word).is_empty()).count()
}
