//! An answer of several parts as it was given, to be read again: which of them are right.

use palier_quiz::{Body, Given};
use yew::Html;

use super::review::given_text;
use crate::store::site::Site;
use crate::widgets::prose::label;

pub(super) fn given(site: &Site, body: &Body, given: &Given) -> Html {
    let yours = site.words().result.your_answer;
    if let Some(parts) = parts(site, body, given) {
        html! { <><p><strong>{ yours }</strong></p><ol class="mine">{ for parts }</ol></> }
    } else {
        html! { <p><strong>{ yours }</strong>{ " " }{ given_text(site, body, given) }</p> }
    }
}

/// One entry a part, where there are several.
fn parts(site: &Site, body: &Body, given: &Given) -> Option<Vec<Html>> {
    let words = &site.words().quiz;
    let part = |shown: Html, is_right: bool| {
        let said = if is_right { words.right } else { words.wrong };
        html! { <li data-right={is_right.to_string()}>{ shown }<span class="unseen">{ " " }{ said }</span></li> }
    };
    Some(match (given, body) {
        (Given::Ordered(order), Body::Order(steps)) => {
            let one =
                |(place, index): (usize, &usize)| Some(part(label(steps.get(*index)?), place == *index));
            order.iter().enumerate().filter_map(one).collect()
        }
        (Given::Matched(rights), Body::Match(pairs)) => {
            let one = |((left, key), chosen): ((&String, &usize), &Option<usize>)| {
                let right = chosen.and_then(|right| pairs.rights.get(right));
                let right = label(right.map_or("…", String::as_str));
                part(html! { <>{ label(left) }{ " → " }{ right }</> }, *chosen == Some(*key))
            };
            pairs.lefts.iter().zip(&pairs.keys).zip(rights).map(one).collect()
        }
        (Given::Picked(picks), Body::Spot(code)) if !picks.is_empty() => {
            let one = |at: &usize| {
                let line = code.lines.get(*at)?.trim();
                let shown =
                    html! { <>{ words.line }{ " " }{ at + 1 }{ words.colon }<code>{ line }</code></> };
                Some(part(shown, code.fault(*at).is_some()))
            };
            picks.iter().filter_map(one).collect()
        }
        _ => return None,
    })
}
