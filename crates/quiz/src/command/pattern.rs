//! A notation made ready to be matched, by what is known of its tool and of the question's other lines.

use super::git;
use super::notation::{Element, Flag, Notation, Value};
use super::tool::{self, Style};

/// What a line accepts.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) style: Style,
    pub(super) tools: Vec<String>,
    /// Subcommands with their options; in all but the last the options are global ones.
    pub(super) levels: Vec<Level>,
    /// The arguments among which the last level's options may stand.
    pub(super) words: Vec<Vec<Value>>,
    /// Before how many of these words `--` stands, and whether it must.
    pub(super) dashes: Option<(usize, bool)>,
    /// What follows where no more options are read; there the order counts.
    pub(super) tail: Option<Vec<Element>>,
}

#[derive(Debug, Default)]
pub(super) struct Level {
    /// The subcommands that are accepted; empty where there is none.
    pub(super) paths: Vec<Vec<String>>,
    pub(super) flags: Vec<Flag>,
}

/// What the lines of a question say of options and subcommands.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) flags: Vec<Flag>,
    /// Subcommands that stand for each other.
    paths: Vec<Vec<Vec<String>>>,
}

impl Known {
    pub(super) fn learn(&mut self, notation: &Notation) {
        for element in &notation.elements {
            match element {
                Element::Flag(flag) => self.flags.push(flag.clone()),
                Element::Path(paths) if paths.len() > 1 => self.paths.push(paths.clone()),
                Element::Path(_)
                | Element::Word(_)
                | Element::Bare(_)
                | Element::Level
                | Element::Stop
                | Element::Dashes { .. } => (),
            }
        }
    }

    pub(super) fn flag(&self, name: &str) -> Option<&Flag> {
        self.flags.iter().find(|flag| flag.has(name))
    }
}

impl Pattern {
    pub(super) fn new(tool: Option<&str>, notation: &Notation, known: &Known) -> Self {
        let first = notation.tools.first().map(String::as_str);
        let mut builder = Builder {
            first: first.unwrap_or_default(),
            known,
            flags_begun: false,
            only_finds: tool::only_finds(first.unwrap_or_default(), &notation.elements),
            pattern: Self {
                style: Style::of(tool, first, &[]),
                tools: notation.tools.clone(),
                levels: vec![Level::default()],
                words: Vec::new(),
                dashes: None,
                tail: None,
            },
        };
        // Words of a subcommand: those before ` > `, and those right before a subcommand in parentheses.
        let n_global = notation.elements.iter().rposition(|element| *element == Element::Level).unwrap_or(0);
        let is_word = |element: &&Element| matches!(element, Element::Word(_));
        let n_words = notation.elements.iter().take_while(is_word).count();
        let then_path = matches!(notation.elements.get(n_words), Some(Element::Path(_)));
        let n_path = n_global.max(if then_path { n_words } else { 0 });
        let mut elements = notation.elements.iter().enumerate().peekable();
        while let Some((at, element)) = elements.next() {
            let next_word = match elements.peek() {
                Some((_, Element::Word(values))) => Some(values),
                _ => None,
            };
            if builder.add(element, next_word, at < n_path) {
                elements.next();
            }
        }
        let mut pattern = builder.pattern;
        let alike = |path: &Vec<String>| known.paths.iter().find(|paths| paths.contains(path)).cloned();
        for level in &mut pattern.levels {
            let more: Vec<_> = level.paths.iter().filter_map(alike).flatten().collect();
            level.paths.extend(more);
        }
        pattern
    }

    /// The options of the last level.
    pub(super) fn flags(&self) -> &[Flag] {
        self.levels.last().map_or(&[], |level| &level.flags)
    }
}

struct Builder<'n> {
    first: &'n str,
    known: &'n Known,
    /// Whether the last level has options already, so that no more of the subcommand follows.
    flags_begun: bool,
    only_finds: bool,
    pattern: Pattern,
}

impl Builder<'_> {
    /// Adds an element, or two: an option that stands as it is takes the next word for its value.
    fn add(&mut self, element: &Element, next: Option<&Vec<Value>>, is_path: bool) -> bool {
        if let Some(tail) = &mut self.pattern.tail {
            tail.push(element.clone());
            return false;
        }
        match element {
            Element::Path(paths) => self.path(paths),
            Element::Word(values) => self.word(values, is_path),
            // Behind `--` they are arguments.
            Element::Flag(flag) if flag.needed && matches!(self.pattern.dashes, Some((_, true))) => {
                self.pattern.words.push(flag.names.iter().cloned().map(Value::Is).collect());
                self.pattern.words.extend(flag.values.clone());
            }
            Element::Flag(flag) => self.flag(flag),
            Element::Bare(raw) if matches!(self.pattern.dashes, Some((_, true))) => {
                self.pattern.words.push(vec![Value::Is(raw.clone())]);
            }
            Element::Bare(raw) => return self.bare(raw, next),
            Element::Level => self.level(),
            Element::Stop => self.pattern.tail = Some(Vec::new()),
            Element::Dashes { needed } => self.pattern.dashes = Some((self.pattern.words.len(), *needed)),
        }
        false
    }

    fn level(&mut self) {
        self.pattern.levels.push(Level::default());
        self.flags_begun = false;
    }

    /// Each subcommand so far, with each of what follows.
    fn path(&mut self, more: &[Vec<String>]) {
        if !self.pattern.words.is_empty() {
            let single = more.iter().flatten().cloned().map(Value::Is).collect();
            self.pattern.words.push(single);
            return;
        }
        if self.flags_begun {
            self.level();
        }
        let Some(level) = self.pattern.levels.last_mut() else { return };
        level.paths = match level.paths.as_slice() {
            [] => more.to_vec(),
            before => before
                .iter()
                .flat_map(|path| more.iter().map(move |more| path.iter().chain(more).cloned().collect()))
                .collect(),
        };
        let path = level.paths.first().map_or(&[][..], Vec::as_slice);
        if path.len() == 2 && path.first().is_some_and(|m| m == "-m") {
            self.pattern.style = Style::of(None, Some(self.first), path);
        }
    }

    fn word(&mut self, values: &[Value], is_path: bool) {
        let mut path =
            self.pattern.levels.last().and_then(|level| level.paths.first()).cloned().unwrap_or_default();
        let no_words = self.pattern.words.is_empty();
        // `git -C repo status`: what stood before were global options.
        if self.flags_begun && no_words && tool::has_globals(self.first, &path) {
            self.level();
            path.clear();
        }
        let is_first = no_words && !self.flags_begun;
        let continues = self.pattern.style.continues(self.first, &path)
            || self.pattern.levels.len() > 1 && path.is_empty();
        let texts: Vec<Vec<String>> = values
            .iter()
            .filter_map(|value| if let Value::Is(text) = value { Some(vec![text.clone()]) } else { None })
            .collect();
        if is_first && (continues || is_path) && texts.len() == values.len() {
            self.path(&texts);
        } else if self.stops(&path) {
            self.pattern.tail = Some(vec![Element::Word(values.to_vec())]);
        } else {
            self.pattern.words.push(values.to_vec());
        }
    }

    fn stops(&self, path: &[String]) -> bool {
        // The client reads options on both sides of the host.
        if self.only_finds || self.first == "ssh" && self.pattern.words.is_empty() {
            return false;
        }
        let whole: Vec<String> = match self.pattern.levels.as_slice() {
            [global, .., _] if global.paths.first().is_some_and(|path| path.len() == 1) => {
                global.paths.iter().take(1).flatten().chain(path).cloned().collect()
            }
            _ => path.to_vec(),
        };
        self.pattern.style.stops(self.first, &whole)
    }

    fn flag(&mut self, flag: &Flag) {
        self.flags_begun = true;
        let Some(level) = self.pattern.levels.last_mut() else { return };
        // `{-it}` is two options, `{-vv}` the same twice, where the tool reads letters one by one.
        if let ([name], None, true) = (flag.names.as_slice(), &flag.values, flag.needed)
            && let Some(letters) =
                name.strip_prefix('-').filter(|rest| rest.len() > 1 && !rest.starts_with('-'))
            && letters.chars().all(|c| c.is_ascii_alphabetic())
            && (matches!(self.pattern.style, Style::Docker | Style::Curl)
                || letters.chars().zip(letters.chars().skip(1)).all(|(a, b)| a == b))
            && self.pattern.style != Style::Plain
        {
            level.flags.extend(letters.chars().map(|c| Flag::switch(vec![format!("-{c}")])));
            return;
        }
        let path = level.paths.first().map_or(&[][..], Vec::as_slice);
        level.flags.push(if self.pattern.style == Style::Git {
            git::counted(path, flag)
        } else {
            Flag { apart: flag.apart || self.only_finds, ..flag.clone() }
        });
    }

    /// An option without braces: what other lines or the tool say of it holds, else nobody knows whether the next word is its
    /// value, and it must be written as here.
    fn bare(&mut self, raw: &str, next: Option<&Vec<Value>>) -> bool {
        if let Some((name, value)) = raw.split_once('=') {
            let names =
                self.known.flag(name).map_or_else(|| vec![name.to_owned()], |flag| flag.names.clone());
            let values = Some(vec![Value::Is(value.to_owned())]);
            self.flag(&Flag { names, values, needed: true, apart: false });
            return false;
        }
        let known = self.known.flag(raw);
        let path = self.pattern.levels.last().and_then(|level| level.paths.first());
        if known.is_none() && self.pattern.style.is_switch(path.map_or(&[], Vec::as_slice), raw) {
            self.flag(&Flag::switch(vec![raw.to_owned()]));
            return false;
        }
        let (names, values) = match known {
            Some(flag) => (flag.names.clone(), flag.values.as_ref().and(next).cloned()),
            None => (vec![raw.to_owned()], next.cloned()),
        };
        let takes = values.is_some();
        let is_sure = known.is_some() || self.pattern.style.takes_value(raw);
        self.flag(&Flag { names, values, needed: true, apart: takes && !is_sure });
        takes
    }
}
