//! The story of a case, over each of its questions.

use palier_quiz::CaseText;
use yew::Html;

use super::prose::{line, prose};
use crate::words::QuizWords;

/// Stays in view while one answers, and folds away; `key` is the same for all questions of the case, so that it stays
/// as the reader left it.
pub(crate) fn story(words: &QuizWords, key: String, text: &CaseText) -> Html {
    html! {
        <details key={key} class="story" open="">
            <summary><h2>{ words.story }{ " " }{ line(&text.title) }</h2></summary>
            <div class="story-text">{ prose(&text.story) }</div>
        </details>
    }
}
