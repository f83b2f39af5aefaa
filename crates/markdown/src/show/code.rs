//! Code in pieces to colour: what a reader's eye needs, not what a compiler knows.
//!
//! One lexer for all languages, in one pass; what it does not know is plain.

/// What a piece of code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Plain,
    Comment,
    /// A string.
    Text,
    /// A keyword, a command, an instruction.
    Word,
    /// A variable, an option, a key, a number.
    Name,
    /// Of a diff.
    Added,
    Removed,
}

/// The pieces of `code`; put together they are the code again. `language` as after a fence.
pub fn marks<'c>(language: &str, code: &'c str) -> Vec<(Mark, &'c str)> {
    let name = language.split_whitespace().next().unwrap_or_default();
    let Some(language) = Language::named(name) else { return vec![(Mark::Plain, code)] };
    let mut lexer = Lexer { language, rest: code, pieces: Vec::new(), at_start: true, after_blank: true };
    while !lexer.rest.is_empty() {
        lexer.step();
    }
    lexer.pieces
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Shell,
    Docker,
    Yaml,
    Python,
    Sql,
    Json,
    Diff,
    /// Lines of which some are comments.
    Settings,
}

#[derive(Clone, Copy)]
struct Language {
    shape: Shape,
    /// What begins a comment.
    comment: &'static str,
    quotes: &'static str,
    /// Between blanks.
    words: &'static str,
}

impl Language {
    fn named(name: &str) -> Option<Self> {
        use Shape::{Diff, Docker, Json, Python, Settings, Shell, Sql, Yaml};
        let (shape, comment, quotes, words) = match name {
            "sh" | "bash" | "shell" | "console" | "zsh" => (
                Shell,
                "#",
                "'\"",
                "if then elif else fi for while until do done case esac in function return",
            ),
            "dockerfile" | "Dockerfile" | "docker" => (Docker, "#", "'\"", ""),
            "yaml" | "yml" => (Yaml, "#", "'\"", "true false null yes no on off"),
            "python" | "py" => (
                Python,
                "#",
                "'\"",
                "and as assert async await break class continue def del elif else except False finally for from \
                 global if import in is lambda match None nonlocal not or pass raise return True try while with yield",
            ),
            "sql" => (
                Sql,
                "--",
                "'",
                "add all alter analyze and any as asc begin between by case cast check column commit constraint count \
                 create cross default delete desc distinct drop else end except exists explain false foreign from full \
                 group having if in index inner insert intersect into is join key left like limit not null offset on \
                 or order outer over partition primary references returning right rollback row rows select set \
                 table then transaction true union unique update using values view when where window with",
            ),
            "json" => (Json, "//", "\"", "true false null"),
            "diff" | "patch" => (Diff, "@@", "", ""),
            "toml" | "ini" | "conf" | "nginx" | "gitignore" | "dockerignore" | "text-with-comments"
            | "make" | "makefile" | "env" => (Settings, "#", "'\"", ""),
            _ => return None,
        };
        Some(Self { shape, comment, quotes, words })
    }

    fn has_word(self, word: &str) -> bool {
        let is = |known: &str| {
            if self.shape == Shape::Sql { known.eq_ignore_ascii_case(word) } else { known == word }
        };
        self.words.split(' ').any(is)
    }
}

struct Lexer<'c> {
    language: Language,
    rest: &'c str,
    pieces: Vec<(Mark, &'c str)>,
    /// Whether a command, an instruction or a key may begin here.
    at_start: bool,
    /// Whether a blank stands before, or nothing.
    after_blank: bool,
}

impl<'c> Lexer<'c> {
    fn step(&mut self) {
        let Language { shape, comment, quotes, .. } = self.language;
        let first = self.rest.chars().next().unwrap_or_default();
        let word_like = |c: char| c.is_alphanumeric() || c == '_';
        // In a line of a shell a word is nearly everything.
        let shell_like = |c: char| word_like(c) || "-./:@%+,*~^[]{}=".contains(c);
        let is_shell = matches!(shape, Shape::Shell | Shape::Docker);
        if shape == Shape::Diff {
            return self.line_of_diff(first);
        }
        if first.is_whitespace() {
            let len = span(self.rest, char::is_whitespace);
            let blank = self.take(len, Mark::Plain);
            self.at_start |= blank.contains('\n');
            self.after_blank = true;
            return;
        }
        let after_blank = std::mem::replace(&mut self.after_blank, false);
        let at_start = std::mem::replace(&mut self.at_start, false);
        if self.rest.starts_with(comment) && (after_blank || matches!(shape, Shape::Python | Shape::Sql)) {
            self.take(span(self.rest, |c| c != '\n'), Mark::Comment);
        } else if at_start
            && shape == Shape::Yaml
            && let Some(len) = key(self.rest)
        {
            self.take(len, Mark::Name);
        } else if quotes.contains(first) {
            self.string(first);
        } else if is_shell && first == '$' {
            self.variable(word_like, at_start);
        } else if is_shell && first == '-' && after_blank {
            self.take(span(self.rest, |c| shell_like(c) && c != '='), Mark::Name);
        } else if is_shell && shell_like(first) {
            let len = span(self.rest, shell_like);
            let word = self.rest.get(..len).unwrap_or_default();
            let is_instruction = shape == Shape::Shell || word.chars().all(|c| c.is_ascii_uppercase());
            let is_assignment = word.contains('=');
            let is_word = at_start && is_instruction && !is_assignment || self.language.has_word(word);
            // After a keyword or an assignment a command may come, too.
            self.at_start =
                shape == Shape::Shell && (is_assignment && at_start || self.language.has_word(word));
            self.take(len, if is_word { Mark::Word } else { Mark::Plain });
        } else if first.is_ascii_digit() || first == '@' && shape == Shape::Python {
            self.take(
                first.len_utf8() + span(self.rest.get(1..).unwrap_or_default(), |c| word_like(c) || c == '.'),
                Mark::Name,
            );
        } else if word_like(first) {
            let len = span(self.rest, word_like);
            let is_word = self.language.has_word(self.rest.get(..len).unwrap_or_default());
            self.take(len, if is_word { Mark::Word } else { Mark::Plain });
        } else {
            let goes_on = shape == Shape::Yaml && at_start && first == '-';
            self.at_start = goes_on || shape == Shape::Shell && "|&;(!".contains(first);
            self.take(first.len_utf8(), Mark::Plain);
        }
    }

    fn line_of_diff(&mut self, first: char) {
        let len = span(self.rest, |c| c != '\n');
        let mark = match first {
            '+' => Mark::Added,
            '-' => Mark::Removed,
            '@' => Mark::Comment,
            _ => Mark::Plain,
        };
        self.take(len, mark);
        self.take(span(self.rest, |c| c == '\n'), Mark::Plain);
    }

    /// A string up to its quote, else to the end of the line.
    fn string(&mut self, quote: char) {
        let triple = [quote; 3].iter().collect::<String>();
        let is_triple = self.language.shape == Shape::Python && self.rest.starts_with(&triple);
        let open = if is_triple { 3 } else { 1 };
        let inside = self.rest.get(open..).unwrap_or_default();
        let end = if is_triple {
            inside.find(&triple).map_or(inside.len(), |at| at + 3)
        } else {
            let mut escaped = false;
            let closes = |c: char| {
                let ends = !escaped && c == quote || c == '\n';
                escaped = !escaped && c == '\\';
                ends
            };
            inside
                .find(closes)
                .map_or(inside.len(), |at| at + usize::from(inside.as_bytes().get(at) != Some(&b'\n')))
        };
        let after = inside.get(end..).unwrap_or_default();
        let is_key = self.language.shape == Shape::Json && after.trim_start().starts_with(':');
        self.take(open + end, if is_key { Mark::Name } else { Mark::Text });
    }

    fn variable(&mut self, word_like: impl Fn(char) -> bool, at_start: bool) {
        let after = self.rest.get(1..).unwrap_or_default();
        let len = match after.chars().next() {
            Some('{') => line_of(after).find('}').map_or(1, |at| at + 1),
            Some('(') => {
                self.at_start = true;
                1
            }
            Some(c) if word_like(c) => span(after, word_like),
            Some(c) if "?@#*!$".contains(c) => 1,
            // A prompt.
            _ => {
                self.at_start = at_start;
                0
            }
        };
        self.take(1 + len, if len == 0 { Mark::Comment } else { Mark::Name });
    }

    fn take(&mut self, len: usize, mark: Mark) -> &'c str {
        let (piece, rest) = self.rest.split_at_checked(len).unwrap_or((self.rest, ""));
        self.rest = rest;
        if !piece.is_empty() {
            self.pieces.push((mark, piece));
        }
        piece
    }
}

/// The bytes of the beginning that consists of such characters.
fn span(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is(c)).unwrap_or(text.len())
}

/// How far ahead one looks for the end of a name, in characters.
const AHEAD: usize = 120;

/// What stands in the same line, as far as one looks.
fn line_of(text: &str) -> &str {
    let near = text.char_indices().nth(AHEAD).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    near.split('\n').next().unwrap_or_default()
}

/// The length of a YAML key that begins here, if one does.
fn key(text: &str) -> Option<usize> {
    let line = line_of(text);
    let len = line.find(':')?;
    let (key, after) = line.split_at_checked(len)?;
    let ends = after.get(1..).is_none_or(|after| after.is_empty() || after.starts_with([' ', '\r']));
    let is_plain = !key.is_empty() && !key.contains(['#', '"', '\'', '{', '[', ' ']);
    (ends && is_plain).then_some(len)
}
