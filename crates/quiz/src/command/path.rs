//! The subcommand of an answer: how far it goes, and what is wrong with it.

use super::pattern::{Known, Level};
use super::shell::plain;
use super::tool::is_python;
use super::why::Why;
use std::iter;

/// How many words the subcommand has: the longest that fits.
pub(super) fn take_path(paths: &[Vec<String>], words: &[String]) -> Option<usize> {
    if paths.is_empty() {
        return Some(0);
    }
    let fits = |path: &&Vec<String>| words.starts_with(path);
    let joined = |path: &&Vec<String>| match path.as_slice() {
        // `-mpip install`, as Python reads it.
        [m, module, more @ ..] if m == "-m" => {
            let first = words.first().and_then(|word| word.strip_prefix("-m"));
            first == Some(module) && words.get(1..).is_some_and(|words| words.starts_with(more))
        }
        _ => false,
    };
    let whole = paths.iter().filter(fits).map(Vec::len).max();
    whole.or_else(|| paths.iter().find(joined).map(|path| path.len() - 1))
}

/// What is wrong with a line whose subcommand is none of those that are accepted.
pub(super) fn no_path(known: &Known, level: &Level, tool: &str, path: &[String], rest: &[String]) -> Why {
    // The words up to the first that no accepted subcommand has there.
    let n_right = |path: &Vec<String>| path.iter().zip(rest).take_while(|(a, b)| a == b).count();
    let right = level.paths.iter().map(n_right).max().unwrap_or_default();
    let before = right.checked_sub(1).and_then(|at| rest.get(at)).map_or(tool, String::as_str);
    let Some(found) = rest.get(right) else {
        return Why::Subcommand { found: None, tool: plain(before) };
    };
    let name = found.split('=').next().unwrap_or_default();
    if name.starts_with('-') {
        let flag = plain(found);
        let short: String = name.chars().take(2).collect();
        let is_known = known.flag(name).is_some() || known.flag(&short).is_some();
        return if is_known { Why::Early { flag } } else { Why::Flag { flag } };
    }
    let is_case = |path: &Vec<String>| path.get(right).is_some_and(|want| want.eq_ignore_ascii_case(found));
    let found = plain(found);
    if level.paths.iter().any(is_case) {
        return Why::WordCase { found };
    }
    // A script or a module is no subcommand.
    if is_python(tool) {
        return Why::Word { found };
    }
    let right = rest.get(..right).unwrap_or_default();
    let words: Vec<&str> = iter::once(tool).chain(path.iter().chain(right).map(String::as_str)).collect();
    Why::Subcommand { found: Some(found), tool: words.join(" ") }
}
