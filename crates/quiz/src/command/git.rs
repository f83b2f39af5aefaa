//! What git does with its options that other tools do not. Found with git 2.47.

use super::notation::{Flag, Value};

/// Subcommands that accept the beginning of a long option's name, each with the beginnings that are ambiguous:
/// whatever begins one of them, or is one, is too short.
const AMBIGUOUS: [(&str, &str); 36] = [
    ("add", "ignore- inte no-ignore- no-inte no-pathspec-f no-re pathspec-f re"),
    ("am", "a co e ignore- in keep- no-ignore- no-in no-keep- no-re no-s qui resolve s"),
    ("branch", "a col for m no-col no-for no-m no-set-upstream re set-upstream with"),
    ("checkout", "ignore- no-ignore- no-over no-pathspec-f over pathspec-f t"),
    ("clean", "no-"),
    ("clone", "b c d ipv no-b no-c no-d no-reference no-se no-shallow-s no-t reference se shallow-s t"),
    (
        "commit",
        "allow-empty d fi in no-allow-empty no-d no-fi no-in no-pathspec-f no-po no-re no-s no-ver pathspec-f po re s t ver",
    ),
    ("describe", "al c d ex no-al no-c no-d no-ex"),
    (
        "fetch",
        "auto- de f ipv negotiat no-auto- no-de no-f no-negotiat no-prune no-recurse-submodules no-se no-shallow- no-update- no-write- prune recurse-submodules ref se shallow- update- write-",
    ),
    ("init", "no- s"),
    ("merge", "a co ff no-a no-co no-qui no-strategy no-verify qui strategy verify"),
    ("mv", "no-"),
    (
        "pull",
        "all c de ff ipv no-all no-c no-de no-f no-ipv no-pr no-re no-se no-shallow- no-strategy no-up no-verify pr re se shallow- strategy up verify",
    ),
    ("push", "a d force- ipv no-a no-d no-force- no-pr no-rec no-s no-t no-ver pr rec s t ver"),
    (
        "rebase",
        "autos co e for ignore- keep- no-autos no-for no-ignore- no-keep- no-res no-strategy no-ver qui res strategy ver",
    ),
    ("reset", "m no-pathspec-f no-re pathspec-f re"),
    ("restore", "ignore- no-ignore- no-pathspec-f no-s o pathspec-f s"),
    ("rm", "no-pathspec-f pathspec-f"),
    ("shortlog", "no-"),
    ("stash", "no-pathspec-f pathspec-f"),
    ("status", "ignore no-ignore no-sho sho"),
    ("switch", "c d force no-c no-d no-force no-o o"),
    ("tag", "col for l me no-col no-for no-s s with"),
    ("worktree", "no-"),
    ("blame", "color- ignore-re no-color- no-ignore-re no-p no-show-n p show-n"),
    ("check-ignore", "no-"),
    ("config", "bool-or- e fi get-colo in l n re show- unse"),
    ("for-each-ref", "co i no-co no-i no-p no-s p s"),
    ("gc", "a no-a"),
    (
        "grep",
        "a b col ext files-with fu in max- no-a no-b no-col no-ext no-files-with no-fu no-in no-n no-o no-recurs no-tex o recurs tex",
    ),
    ("ls-files", "de exclude- f no-de no-e no-re no-s re s"),
    ("ls-remote", "ex no-ex no-s s"),
    ("ls-tree", "full- name- no-full-"),
    ("notes", "f no-s re s"),
    ("remote", "m no- t"),
    ("show-ref", "ex hea no-hea"),
];

/// Options whose value must be joined to them, by `=` or at once: in `--color always` the second is another word.
const JOINED_ONLY: &str = "--abbrev --color --column --track --gpg-sign --dirty --broken --recurse-submodules \
--recursive --shared --log --rebase --signoff --force-with-lease --signed --rebase-merges --porcelain --ignored \
--ignore-submodules --untracked-files --find-renames --prune --decorate --pretty --show-current-patch --stat \
--dirstat --word-diff --color-words --color-moved --unified --find-copies --break-rewrites --submodule --relative \
--open-files-in-pager --walk-reflogs --no-walk --branches --tags --remotes --exclude --glob --short --abbrev-ref \
--disk-usage --ancestry-path --diff-merges --cherry --expand-tabs --notes --show-signature --separator";

/// Subcommands whose options are read by the parser of revisions and diffs.
const LOG: &str = "log show diff rev-list whatchanged reflog format-patch diff-tree diff-index";

/// Subcommands that take no option after their first argument.
const STOPS: &str =
    "config grep ls-remote rev-parse submodule bisect help cat-file update-index sparse-checkout";

/// Subcommands of two words.
pub(super) const GROUPS: &str = "stash remote worktree submodule bisect notes reflog bundle sparse-checkout \
maintenance lfs";

pub(super) fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|of| of == word)
}

pub(super) fn is_log(path: &[String]) -> bool {
    match path {
        [first, second, ..] if first == "stash" => second == "list" || second == "show",
        [first, ..] => is_in(LOG, first),
        [] => false,
    }
}

/// Names of the option that `-5` is short for.
pub(super) const COUNTING: [&str; 2] = ["-n", "--max-count"];

/// `-5` is `-n 5`, where revisions are listed.
pub(super) fn counted(path: &[String], flag: &Flag) -> Flag {
    let digits =
        |name: &String| name.strip_prefix('-').is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    let Some(number) = flag.names.iter().find(|name| digits(name)).filter(|_| is_log(path)) else {
        return flag.clone();
    };
    let other = flag.names.iter().filter(|name| !digits(name)).map(String::as_str);
    let values =
        flag.values.clone().or_else(|| Some(vec![Value::Is(number.trim_start_matches('-').to_owned())]));
    // To `format-patch`, `-n` is something else.
    let is_numbered = path.first().is_some_and(|first| first == "format-patch");
    let counting = COUNTING.iter().skip(usize::from(is_numbered)).copied();
    let names = counting.chain(other.filter(|name| !COUNTING.contains(name)));
    Flag { names: names.map(str::to_owned).collect(), values, ..*flag }
}

pub(super) fn stops(path: &[String]) -> bool {
    path.first().is_some_and(|first| is_in(STOPS, first))
}

/// Whether a word among revisions is a file or folder, for all that can be seen: `README.md`, `src/`, `./x`.
pub(super) fn looks_like_a_path(word: &str) -> bool {
    let extension = word.rsplit_once('.').map_or("", |(_, extension)| extension);
    let is_file = !extension.is_empty() && extension.chars().all(char::is_alphabetic) && !word.contains("..");
    is_file || word == "." || word.ends_with('/') || word.starts_with("./") || word.starts_with("../")
}

/// Where the arguments of a subcommand are commits: whether a name is more than its commit, as `git checkout HEAD~0`
/// leaves the branch and `git checkout HEAD` does not.
pub(super) fn reads_commits(path: &[String]) -> Option<bool> {
    const COMMITS: &str =
        "revert cherry-pick reset show log diff rev-list format-patch rebase switch branch tag checkout";
    let first = path.first().filter(|first| is_in(COMMITS, first))?;
    Some(first == "checkout")
}

/// Options whose value is a commit.
pub(super) const WITH_COMMIT: &str = "--source -s --fixup --squash --onto";

/// Whether two words name the same commit or range, or a file in it: `HEAD^^` and `@~2`, `main..` and `main..HEAD`.
pub(super) fn same_commits(want: &str, word: &str, by_name: bool) -> bool {
    match (want.split_once(".."), word.split_once("..")) {
        (Some((a, b)), Some((from, to))) => ancestor(a) == ancestor(from) && ancestor(b) == ancestor(to),
        (None, None) => {
            let ((want, file), (word, found)) = (of_file(want), of_file(word));
            let is_name = |word: &str| !word.contains(['~', '^']);
            !word.is_empty()
                && file == found
                && ancestor(want) == ancestor(word)
                && !(by_name && is_name(want) != is_name(word))
        }
        _ => false,
    }
}

/// `HEAD~1:app.py`, cut in two.
fn of_file(word: &str) -> (&str, &str) {
    word.split_at_checked(word.find(':').unwrap_or(word.len())).unwrap_or((word, ""))
}

/// A name, and how many generations a commit lies before it.
fn ancestor(name: &str) -> (&str, u32) {
    let as_it_stands = (name, 0);
    let (base, steps) = name.find(['~', '^']).and_then(|at| name.split_at_checked(at)).unwrap_or((name, ""));
    let base = if base == "@" || name.is_empty() { "HEAD" } else { base };
    let (mut before, mut step, mut sign, mut is_counted) = (0, 0, '~', false);
    for c in steps.chars() {
        if let Some(digit) = c.to_digit(10) {
            step = if is_counted { step * 10 + digit } else { digit };
            is_counted = true;
        } else {
            (before, step, sign, is_counted) = (before + step, 1, c, false);
        }
        // A second parent is another one.
        if steps.len() > 9 || sign != '~' && (sign != '^' || step > 1) {
            return as_it_stands;
        }
    }
    before += step;
    // `v1.2~0` is no tag any more.
    if base.is_empty() || before == 0 && base != "HEAD" { as_it_stands } else { (base, before) }
}

/// Whether `typed` is enough of a long option's name, both with their hyphens.
pub(super) fn abbreviates(path: &[String], typed: &str, name: &str) -> bool {
    let Some(first) = path.first() else { return false };
    let lists =
        matches!(path, [stash, sub, ..] if stash == "stash" && matches!(sub.as_str(), "list" | "show"));
    let key = if first == "stage" { "add" } else { first };
    !lists && is_enough(&AMBIGUOUS, key, typed, name)
}

/// Whether `typed` begins `name` and no other option of `key`, by a table of the beginnings that are ambiguous.
pub(super) fn is_enough(table: &[(&str, &str)], key: &str, typed: &str, name: &str) -> bool {
    let (Some(short), Some(long)) = (typed.strip_prefix("--"), name.strip_prefix("--")) else { return false };
    let ambiguous = table.iter().find(|(of, _)| *of == key);
    !short.is_empty()
        && long.starts_with(short)
        && ambiguous.is_some_and(|(_, beginnings)| !beginnings.split(' ').any(|all| all.starts_with(short)))
}

/// Whether the value of an option cannot be the next word.
pub(super) fn is_joined_only(path: &[String], name: &str) -> bool {
    let first = path.first().map_or("", String::as_str);
    match name {
        "--format" => is_log(path),
        "--jobs" | "-j" => first == "pull",
        "-S" => is_in("commit merge rebase cherry-pick revert pull am", first),
        "-u" => is_in("commit status", first),
        "-r" => is_in("pull rebase", first),
        "-t" => is_in("branch checkout switch", first),
        "-n" => first == "tag",
        "-U" | "-M" | "-C" | "-B" | "-X" => is_log(path) || is_in("blame status", first),
        "-w" => first == "shortlog",
        "-O" => first == "grep",
        _ => is_in(JOINED_ONLY, name),
    }
}

/// Whether `=true` says the same as the option alone.
pub(super) fn is_true(path: &[String], name: &str) -> bool {
    name == "--rebase" && path.first().is_some_and(|first| first == "pull")
}

/// Whether short options can be written as one word; those of revisions cannot.
pub(super) fn clusters(path: &[String], letters: &str) -> bool {
    !is_log(path) || letters.chars().all(|c| "puwbaRW".contains(c))
}

/// Whether the same switch twice is more than once: `-vv`, `clean -ff`.
pub(super) fn counts(path: &[String], name: &str) -> bool {
    let first = path.first().map_or("", String::as_str);
    match name {
        "-v" | "--verbose" => !is_in("remote add mv", first),
        // The last five are refused a second time, as if they were two.
        "-C" | "-M" | "--abort" | "--continue" | "--skip" | "--quit" | "--edit-todo" => true,
        "-f" | "--force" => is_in("clean worktree", first),
        _ => false,
    }
}
