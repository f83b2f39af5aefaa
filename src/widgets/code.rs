//! Code, coloured: pieces by what they are, with no more nodes than that takes.

use palier_markdown::{Mark, marks};
use yew::Html;

/// What stands in a `<code>`.
pub(crate) fn code(language: &str, text: &str) -> Html {
    html! { <>{ for marks(language, text).into_iter().map(|(mark, piece)| shown(mark, piece)) }</> }
}

/// The same, line by line. The indent is a thing of its own: where a line goes on below, it does so beside it.
pub(crate) fn code_lines(language: &str, lines: &[String]) -> Vec<Html> {
    let text = lines.join("\n");
    let mut all = Vec::with_capacity(lines.len());
    let mut line = Line::default();
    for (mark, piece) in marks(language, &text) {
        for (at, part) in piece.split('\n').enumerate() {
            if at > 0 {
                all.push(std::mem::take(&mut line).html());
            }
            line.push(mark, part);
        }
    }
    all.push(line.html());
    all
}

#[derive(Default)]
struct Line {
    indent: String,
    pieces: Vec<Html>,
}

impl Line {
    fn push(&mut self, mark: Mark, part: &str) {
        let mut rest = part;
        if self.pieces.is_empty() {
            rest = part.trim_start();
            self.indent.push_str(part.strip_suffix(rest).unwrap_or_default());
        }
        if !rest.is_empty() {
            self.pieces.push(shown(mark, rest));
        }
    }

    fn html(self) -> Html {
        html! { <><code class="indent">{ self.indent }</code><code>{ for self.pieces }</code></> }
    }
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
