//! From a line in the notation of typed commands to lines that can be run: at least one for each way it offers.

use palier_quiz::command::comment;

/// Lines that one line is made into, at most.
const MOST: usize = 24;

/// A part of a line, with the ways to write it; the first is taken while another part is varied.
type Part = Vec<String>;

/// Concrete lines: the first ways of all parts, then each other way of each part once.
pub(super) fn expand(line: &str) -> Vec<String> {
    let parts: Vec<Part> = split(without_comment(line)).iter().map(|word| ways(word)).collect();
    let with = |at: usize, way: &str| {
        let chosen = parts
            .iter()
            .enumerate()
            .map(|(i, ways)| if i == at { way } else { ways.first().map_or("", String::as_str) });
        chosen.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let mut lines = vec![with(usize::MAX, "")];
    for (at, ways) in parts.iter().enumerate() {
        lines.extend(ways.iter().skip(1).map(|way| with(at, way)));
    }
    lines.truncate(MOST);
    lines
}

/// The line with everything at once that may be there or not, if that is more than one thing.
pub(super) fn together(line: &str) -> Option<String> {
    let words = split(without_comment(line));
    let is_optional = |word: &&str| word.starts_with('[');
    let first = |word: &&str| ways(word).into_iter().nth(usize::from(is_optional(word))).unwrap_or_default();
    (words.iter().filter(|word| is_optional(word)).count() > 1)
        .then(|| words.iter().map(first).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// The line itself, when it offers no ways to choose from: its `>` and `|` are then the shell's.
pub(super) fn as_it_stands(line: &str) -> Option<&str> {
    let line = without_comment(line);
    split(line).iter().all(|word| matches!(*word, "|" | ">" | ">>") || ways(word) == [*word]).then_some(line)
}

/// The line without its comment.
pub(super) fn without_comment(line: &str) -> &str {
    comment(line).0.trim()
}

/// Splits at blanks outside quotes and outside the brackets that begin a word.
fn split(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut quote, mut close) = (None, None, None);
    for (at, c) in line.char_indices() {
        match (quote, close, c) {
            (Some(open), ..) => {
                if c == open {
                    quote = None;
                }
                continue;
            }
            (None, _, '\'' | '"') => quote = Some(c),
            (None, Some(end), c) => {
                if c == end {
                    close = None;
                }
                continue;
            }
            (None, None, c) if c.is_whitespace() => {
                if let Some(from) = start.take() {
                    words.push(line.get(from..at).unwrap_or_default());
                }
                continue;
            }
            (None, None, '(' | '{' | '[') if start.is_none() => {
                close = Some(match c {
                    '(' => ')',
                    '{' => '}',
                    _ => ']',
                });
            }
            _ => {}
        }
        start = start.or(Some(at));
    }
    words.extend(start.and_then(|from| line.get(from..)));
    words
}

fn ways(word: &str) -> Part {
    let inside = |open: char, close: char| word.strip_prefix(open)?.strip_suffix(close);
    if matches!(word, ">" | ">>") {
        vec![String::new()]
    } else if let Some(paths) = inside('(', ')') {
        alternatives(paths)
    } else if let Some(names) = inside('{', '}') {
        flags(names)
    } else if let Some(names) = inside('[', ']') {
        let mut ways = vec![String::new()];
        ways.extend(flags(names));
        ways
    } else if word == "*" {
        vec!["x".to_owned()]
    } else {
        alternatives(word)
    }
}

/// A flag by each of its names, and with each of its values.
fn flags(names: &str) -> Part {
    let words = split(names);
    let Some((last, before)) = words.split_last() else { return vec![String::new()] };
    let (last, values) = match last.split_once('=') {
        Some((name, values)) => (name, alternatives(values)),
        None => (*last, Vec::new()),
    };
    let names: Vec<&str> = before.iter().copied().chain([last]).collect();
    let join = |name: &str, value: &str| {
        let value = if value == "*" { "x" } else { value };
        if name.starts_with("--") { format!("{name}={value}") } else { format!("{name} {value}") }
    };
    let Some((first, rest)) = values.split_first() else {
        return names.iter().map(|&name| name.to_owned()).collect();
    };
    let mut ways: Part = names.iter().map(|name| join(name, first)).collect();
    if let Some(name) = names.first() {
        ways.extend(rest.iter().map(|value| join(name, value)));
    }
    ways
}

/// What stands between `|` outside quotes.
fn alternatives(word: &str) -> Part {
    let mut ways = vec![String::new()];
    let mut quote = None;
    for c in word.chars() {
        match (quote, c) {
            (None, '|') => {
                ways.push(String::new());
                continue;
            }
            (None, '\'' | '"') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
        if let Some(way) = ways.last_mut() {
            way.push(c);
        }
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(line: &str, want: &[&str]) {
        assert_eq!(expand(line), want, "{line}");
    }

    #[test]
    fn each_way_once() {
        case("git status", &["git status"]);
        case(
            "docker (ps|container ls) {-a --all}",
            &["docker ps -a", "docker container ls -a", "docker ps --all"],
        );
        case(
            "git push [-q --quiet] origin main|HEAD",
            &[
                "git push origin main",
                "git push -q origin main",
                "git push --quiet origin main",
                "git push origin HEAD",
            ],
        );
        case(
            "docker run {-p --publish=8080:80|8080:80/tcp} >> nginx",
            &[
                "docker run -p 8080:80 nginx",
                "docker run --publish=8080:80 nginx",
                "docker run -p 8080:80/tcp nginx",
            ],
        );
        case(
            "git commit {-m --message='fix total'|'a|b'}",
            &["git commit -m 'fix total'", "git commit --message='fix total'", "git commit -m 'a|b'"],
        );
        case(
            "docker (compose) {-f --file=x.yaml} > (up) {-d}",
            &["docker compose -f x.yaml up -d", "docker compose --file=x.yaml up -d"],
        );
        case("git checkout [--] f # back", &["git checkout f", "git checkout -- f"]);
        case("git show 'a # b' stash@{0}", &["git show 'a # b' stash@{0}"]);
        case("git show issue #3", &["git show issue #3"]);
        case(r"echo it\'s # back", &[r"echo it\'s"]);
        case("git add *", &["git add x"]);
        case("", &[""]);
    }

    #[test]
    fn what_may_be_left_out_all_at_once() {
        let case = |line, want: Option<&str>| assert_eq!(together(line).as_deref(), want, "{line}");
        case(
            "git log [--graph] {--oneline} [-n --max-count=5] [--]",
            Some("git log --graph --oneline -n 5 --"),
        );
        case("git log [--graph] main|HEAD", None);
        case("git log main", None);
    }
}
