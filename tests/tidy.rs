//! House rules that no compiler knows: each complaint names the place and what to do there.

use std::{fs, path::Path, process::Command};

/// Lines that a file may have.
const LONGEST: usize = 400;

/// The number of lines that half of the Rust files must not exceed.
const MEDIAN: usize = 120;

/// Words that some files must not have.
struct Rule {
    applies: fn(&str) -> bool,
    words: &'static [&'static str],
    /// Whether a comment may have them.
    code_only: bool,
    instead: &'static str,
}

/// The crates that know neither browser nor machine.
const PURE: [&str; 3] = ["crates/measure/", "crates/quiz/", "crates/markdown/"];

/// Broken in two, so that this file keeps the rules that it makes.
const RULES: [Rule; 8] = [
    Rule {
        applies: |path| is_pure(path) && (is_source(path) || path.ends_with("Cargo.toml")),
        words: &["yew", "web_sys", "web-sys", "js_sys", "js-sys", "gloo", "wasm_bindgen", "wasm-bindgen"],
        code_only: true,
        instead: "this crate knows no browser: move it to src/",
    },
    Rule {
        applies: |path| is_pure(path) && path.contains("/src/"),
        words: &["rand", "std::time", "std::fs", "std::env", "std::net"],
        code_only: true,
        instead: "this crate is pure: let the caller hand over the time, the seed or the text",
    },
    Rule {
        applies: |path| path.starts_with("src/") && is_source(path) && !path.starts_with("src/effects"),
        words: &["web_sys", "gloo", "js_sys", "wasm_bindgen"],
        code_only: true,
        instead: "only src/effects/ touches the browser: call it from there, or use Yew's own type",
    },
    Rule {
        applies: |path| path.starts_with("src/widgets"),
        words: &["crate::store", "crate::effects"],
        code_only: true,
        instead: "a widget has props and emits messages: let the page hand this over",
    },
    Rule {
        applies: |path| path.starts_with("src/"),
        words: &["set_inner_html", "innerHTML", "from_html_unchecked"],
        code_only: true,
        instead: "markup made from text can be injected: build virtual nodes",
    },
    Rule {
        applies: |path| path.starts_with("src/") && path != "src/pages/track.rs",
        words: &["VRaw"],
        code_only: true,
        instead: "only what the build has rendered is left alone, see docs/architecture.md: build virtual nodes",
    },
    Rule {
        applies: |path| !path.starts_with("content/") && !path.ends_with("Cargo.lock"),
        words: &[
            concat!("registry.", "npmjs.org"),
            concat!("crates", ".io"),
            concat!("pypi", ".org"),
            concat!("pythonhosted", ".org"),
            concat!("deb.", "debian.org"),
            concat!("static.", "rust-lang.org"),
        ],
        code_only: false,
        instead: "a mirror must do as well: name the package, not the registry",
    },
    Rule {
        applies: |path| !path.starts_with("content/"),
        words: &[
            concat!("/ho", "me/"),
            concat!("/ro", "ot/"),
            concat!("/wo", "rk/"),
            concat!("../sh", "ared"),
        ],
        code_only: false,
        instead: "this path is of one machine: use one that is relative to the project",
    },
];

fn is_pure(path: &str) -> bool {
    PURE.iter().any(|krate| path.starts_with(krate))
}

fn is_source(path: &str) -> bool {
    extension(path) == "rs"
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// Everything that is wrong with a file, as `path:line: what; what to do`.
fn complaints(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut complain = |line: usize, what: String| found.push(format!("{path}:{line}: {what}"));
    if is_source(path) && !text.starts_with("//!") {
        complain(1, "no `//!`; begin with what the file is for".to_owned());
    }
    let length = text.lines().count();
    if ["rs", "css", "mjs", "js"].contains(&extension(path)) && length > LONGEST {
        complain(LONGEST + 1, format!("{length} lines, at most {LONGEST}; split it by purpose"));
    }
    let is_style = path.starts_with("src/styles/") && !path.ends_with("/tokens.css");
    let is_view = path.starts_with("src/") && is_source(path) && !path.starts_with("src/words");
    let is_french = path.starts_with("src/words/fr/");
    for (at, line) in text.lines().enumerate() {
        let code = if is_comment(path, line) { "" } else { line };
        for rule in RULES.iter().filter(|rule| (rule.applies)(path)) {
            let searched = if rule.code_only { code } else { line };
            for word in rule.words.iter().filter(|word| has_word(searched, word)) {
                complain(at + 1, format!("`{word}`; {}", rule.instead));
            }
        }
        if let Some(colour) = is_style.then(|| raw_colour(code)).flatten() {
            complain(
                at + 1,
                format!("`{colour}`; name the colour in src/styles/tokens.css and use its token"),
            );
        }
        if let Some(mark) = is_french.then(|| loose_mark(code)).flatten() {
            complain(at + 1, format!("`{mark}`; no line may break there: write a space that holds, U+00A0"));
        }
        if let Some(words) = is_view.then(|| literal_words(code)).flatten() {
            complain(at + 1, format!("\"{words}\"; what readers read is in src/words/, in every language"));
        }
    }
    found
}

fn is_comment(path: &str, line: &str) -> bool {
    let marks: &[&str] = if extension(path) == "toml" { &["#"] } else { &["//", "/*"] };
    marks.iter().any(|mark| line.trim_start().starts_with(mark))
}

/// Whether `line` has `word`, and not in the middle of a longer one; `gloo` is in `gloo_timers`, not in `gloomy`.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let starts = !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let ends = !word.ends_with(char::is_alphanumeric);
        starts && (ends || !line[at + word.len()..].starts_with(char::is_alphanumeric))
    })
}

/// A colour that is written out: `#1a2b3c`, `rgb(…)`.
fn raw_colour(line: &str) -> Option<&str> {
    let hex = line.match_indices('#').map(|(at, _)| &line[at..]).find_map(|rest| {
        let digits = rest[1..].chars().take_while(char::is_ascii_hexdigit).count();
        let ends = !rest[1 + digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
        (matches!(digits, 3 | 4 | 6 | 8) && ends).then(|| &rest[..=digits])
    });
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];
    hex.or_else(|| functions.into_iter().find(|function| has_word(line, function)))
}

/// A sentence in `html!`: a literal that is all of a node, or what an attribute for people says.
fn literal_words(line: &str) -> Option<&str> {
    let node = line.match_indices('{').find_map(|(at, _)| {
        let before = line[..at].trim_end();
        let literal = line[at + 1..].trim_start().strip_prefix('"')?;
        let (text, after) = literal.split_once('"')?;
        let in_markup = before.is_empty() || (before.ends_with('>') && !before.ends_with("=>"));
        (in_markup && after.trim_start().starts_with('}')).then_some(text)
    });
    let attribute = ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""].iter().find_map(|start| {
        let (_, rest) = line.split_once(start)?;
        rest.split('"').next()
    });
    let is_said =
        |text: &&str| text.chars().any(char::is_alphabetic) && (text.contains(' ') || !text.is_ascii());
    node.filter(is_said).or(attribute.filter(|text| text.chars().any(char::is_alphabetic)))
}

/// A mark that French sets apart from its word, where it could begin or end a line; what is sent by mail is plain.
fn loose_mark(line: &str) -> Option<&'static str> {
    let mut texts = line.split('"').skip(1).step_by(2).filter(|text| !text.contains("\\n"));
    texts.find_map(|text| {
        [" ?", " !", " :", " ;", " »", " %", "« "].into_iter().find(|mark| text.contains(mark))
    })
}

#[test]
fn the_project_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // `safe.directory`: a checkout may belong to somebody else, as in a container.
    let git = Command::new("git")
        .args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .expect("git lists the files of the project");
    assert!(git.status.success(), "git ls-files: {}", String::from_utf8_lossy(&git.stderr));

    let listed = String::from_utf8(git.stdout).unwrap();
    let (mut found, mut lengths) = (Vec::new(), Vec::new());
    // A file that is removed and not yet committed is listed too.
    for path in listed.split('\0').filter(|path| root.join(path).is_file()) {
        let Ok(text) = fs::read_to_string(root.join(path)) else {
            if !path.starts_with("src/page/icons/") {
                found.push(format!(
                    "{path}:1: no text; a picture that nothing shows, such as a screenshot, goes"
                ));
            }
            continue;
        };
        found.extend(complaints(path, &text));
        if is_source(path) {
            lengths.push(text.lines().count());
        }
    }
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or_default();
    if median > MEDIAN {
        found.push(format!(
            "half of the Rust files have more than {MEDIAN} lines (the median is {median}); split some"
        ));
    }
    assert!(found.is_empty(), "{} untidy:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_rules_bite() {
    #[track_caller]
    fn case(path: &str, line: &str, want: &str) {
        let text = if is_source(path) { format!("//! x\n{line}\n") } else { format!("\n{line}\n") };
        let found = complaints(path, &text).join("|");
        assert!(
            if want.is_empty() { found.is_empty() } else { found.contains(want) },
            "{path}: {line}: {found}"
        );
    }
    case(
        "crates/quiz/src/a.rs",
        "use yew::Html;",
        "crates/quiz/src/a.rs:2: `yew`; this crate knows no browser",
    );
    case("crates/quiz/src/a.rs", "// no yew here", "");
    case("crates/quiz/src/a.rs", "let operand = 1;", "");
    case("crates/quiz/src/a.rs", "use std::time::Instant;", "`std::time`");
    case("crates/quiz/tests/a.rs", "use std::fs;", "");
    case("crates/markdown/Cargo.toml", "gloo = \"1\"", "`gloo`");
    case("crates/markdown/Cargo.toml", "# no yew", "");
    case("crates/author/src/a.rs", "use std::fs;", "");
    case("src/pages/a.rs", "use web_sys::Event;", "only src/effects/");
    case("src/pages/a.rs", "use gloo_timers::callback::Timeout;", "`gloo`");
    case("src/effects/a.rs", "use web_sys::Event;", "");
    case("src/effects.rs", "use gloo::timers;", "");
    case("src/widgets/a.rs", "use crate::store::Store;", "let the page hand this over");
    case("src/pages/a.rs", "use crate::store::Store;", "");
    case("src/pages/a.rs", "Html::from_html_unchecked(text)", "build virtual nodes");
    case("src/styles/a.css", "  color: #1a2b3c;", "`#1a2b3c`; name the colour");
    case("src/styles/a.css", "  color: #fff8; }", "`#fff8`");
    case("src/styles/a.css", "  color: oklch(50% 0.1 20);", "`oklch(`");
    case("src/styles/a.css", "  mask: url(#feed-me);", "");
    case("src/styles/tokens.css", "  --ink: #1a2b3c;", "");
    case("src/pages/a.rs", "<p>{ \"Well done\" }</p>", "\"Well done\"; what readers read");
    case("src/pages/a.rs", "  { \"Terminé\" }", "\"Terminé\"");
    case("src/pages/a.rs", "<img alt=\"Menu\" />", "\"Menu\"");
    case("src/pages/a.rs", "<span>{ \"·\" }</span><b aria-label={words.menu()}>{ \"x\" }</b>", "");
    case("src/pages/a.rs", "let class = if on { \"choice is-on\" } else { \"choice\" };", "");
    case("src/words/fr.rs", "  { \"Bien joué\" }", "");
    case("src/words/fr/a.rs", "title: \"Qui ?\",", "` ?`; no line may break there");
    case("src/words/fr/a.rs", "of: |n| format!(\"« {n}\u{a0}»\", n % 60),", "`« `; no line may break there");
    case("src/words/fr/a.rs", "title: \"Qui\u{a0}? :n\", of: |n| n % 60,", "` :`");
    case("src/words/fr/a.rs", "body: \"Voici :\\n\",", "");
    case("docs/deploy.md", concat!("cd /ho", "me/ada/palier"), "of one machine");
    case("content/git/a.fr.md", concat!("cd /ho", "me/ada"), "");
    case("src/pages/a.rs", concat!("// see ../sh", "ared/style.md"), "of one machine");
    case("README.md", concat!("from crates", ".io"), "name the package");
    case("src/b.js", &"x\n".repeat(LONGEST), "402 lines, at most 400");
    assert_eq!(
        complaints("build.rs", "fn main() {}\n"),
        ["build.rs:1: no `//!`; begin with what the file is for"]
    );
}
