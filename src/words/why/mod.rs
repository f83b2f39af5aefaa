//! The grader's reasons in words, a file a language; shared with `palier answer`, so nothing here knows of Yew.

#[cfg(not(target_family = "wasm"))]
mod en;
mod fr;

use palier_quiz::Lang;
use palier_quiz::command::Why;

/// A word of the answer is shown up to here, in characters.
const SHOWN: usize = 60;

/// One sentence that says why an answer is right or wrong; the first language where another is not spoken yet.
pub(crate) fn why(lang: Lang, why: &Why) -> String {
    #[cfg(not(target_family = "wasm"))]
    if lang == Lang::En {
        return en::why(why);
    }
    let _ = lang;
    fr::why(why)
}

/// One string of many; formatting machinery would weigh more in the browser.
fn join(parts: &[&str]) -> String {
    parts.concat()
}

/// A word of the answer, cut where it is long; an empty one as it is typed.
fn quoted(open: &str, word: &str, close: &str) -> String {
    let word = if word.is_empty() { "''" } else { word };
    let mut shown: String = word.chars().take(SHOWN).collect();
    if shown.len() < word.len() {
        shown.push('…');
    }
    join(&[open, &shown, close])
}
