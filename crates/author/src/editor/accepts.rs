//! Accepted lines of a typed answer that nobody can type, or that are read by the rules of another tool.

use palier_quiz::command::{Typography, grade, samples};
use palier_quiz::{Body, Typed};

use super::item::Item;
use super::{Finding, Remarks};

pub(crate) fn check(item: &Item<'_>, remarks: &mut Remarks) {
    let (Body::Command(typed), Some(places)) = (&item.written.body, item.places) else { return };
    let mut first_words = Vec::new();
    for (line, place) in typed.accept.iter().zip(&places.accepted) {
        // A short answer is compared with what its marks stand for.
        let sign = line.chars().find(|&c| typed.tool.is_some() && Typography::of(c).is_some());
        if let Some(sign) = sign {
            remarks.add(item.path, *place, Finding::NotTyped { sign });
        }
        let accept = vec![line.clone()];
        let only = Typed { tool: typed.tool.clone(), fold: typed.fold, accept, reject: Vec::new() };
        let Some(answer) = samples(&only, 1).pop() else { continue };
        if grade(&only, &answer).right {
            first_words.extend(answer.split(' ').next().map(|first| (first.to_owned(), *place)));
        } else {
            remarks.add(item.path, *place, Finding::AcceptRefused);
        }
    }
    if let (Some(tool), Some((first, place))) = (&typed.tool, first_words.first())
        && !first_words.iter().any(|(first, _)| is_of(tool, first))
    {
        remarks.add(item.path, *place, Finding::OtherTool { tool: tool.clone(), first: first.clone() });
    }
}

/// Whether a line that begins with this word is for the tool.
fn is_of(tool: &str, first: &str) -> bool {
    match tool {
        "compose" => first.starts_with("docker"),
        // At its client's own prompt a command has no tool in front.
        "redis" | "redis-cli" | "valkey" | "valkey-cli" => true,
        _ => first.trim_end_matches('3') == tool.trim_end_matches('3'),
    }
}
