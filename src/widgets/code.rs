//! Code, coloured: pieces by what they are, with no more nodes than that takes.

use palier_markdown::{Mark, marks};
use yew::Html;

/// What stands in a `<code>`.
pub(crate) fn code(language: &str, text: &str) -> Html {
    html! { <>{ for marks(language, text).into_iter().map(|(mark, piece)| shown(mark, piece)) }</> }
}

/// The same, line by line.
pub(crate) fn code_lines(language: &str, lines: &[String]) -> Vec<Html> {
    let text = lines.join("\n");
    let mut all = Vec::with_capacity(lines.len());
    let mut line = Vec::new();
    for (mark, piece) in marks(language, &text) {
        for (at, part) in piece.split('\n').enumerate() {
            if at > 0 {
                all.push(std::mem::take(&mut line).into_iter().collect());
            }
            if !part.is_empty() {
                line.push(shown(mark, part));
            }
        }
    }
    all.push(line.into_iter().collect());
    all
}

fn shown(mark: Mark, piece: &str) -> Html {
    let class = match mark {
        Mark::Plain => return html! { { piece } },
        Mark::Comment => "c-comment",
        Mark::Text => "c-text",
        Mark::Word => "c-word",
        Mark::Name => "c-name",
        Mark::Added => "c-added",
        Mark::Removed => "c-removed",
    };
    html! { <span {class}>{ piece }</span> }
}
