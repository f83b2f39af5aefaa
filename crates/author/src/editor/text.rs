//! Markdown as an editor reads it: its prose apart from its code, folded to words that compare.

use palier_markdown::{Block, Inline, blocks};

/// A piece of Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    /// All of it without marks, code included.
    pub(crate) plain: String,
    /// Without code; each code stands as `…`, each block ends its line.
    pub(crate) prose: String,
    /// What stands in backticks, and the lines of code blocks.
    pub(crate) codes: Vec<String>,
    pub(crate) has_code_block: bool,
    /// Whether its first words are code.
    pub(crate) begins_with_code: bool,
}

impl Text {
    pub(crate) fn read(markdown: &str) -> Self {
        let mut text = Self::default();
        text.blocks(&blocks(markdown));
        text
    }

    pub(crate) fn code(lines: &[String]) -> Self {
        Self {
            plain: lines.join("\n"),
            codes: lines.to_vec(),
            has_code_block: true,
            begins_with_code: true,
            prose: String::new(),
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) | Block::Heading { text: inlines, .. } => self.inlines(inlines),
                Block::Code { text, .. } => {
                    self.has_code_block = true;
                    self.begins_with_code |= self.plain.is_empty();
                    self.codes.extend(text.lines().map(|line| line.trim().to_owned()));
                    self.plain.push_str(text);
                }
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
                Block::Quote(blocks) => self.blocks(blocks),
                Block::Table { head, rows } => {
                    for cell in head.iter().chain(rows.iter().flatten()) {
                        self.inlines(cell);
                        self.end_line();
                    }
                }
                Block::Rule => {}
            }
            self.end_line();
        }
        self.plain.truncate(self.plain.trim_end().len());
    }

    fn end_line(&mut self) {
        self.plain.push('\n');
        self.prose.push('\n');
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => {
                    self.plain.push_str(text);
                    self.prose.push_str(text);
                }
                Inline::Code(code) => {
                    self.begins_with_code |= self.plain.is_empty();
                    self.plain.push_str(code);
                    self.prose.push('…');
                    self.codes.push(code.clone());
                }
                Inline::Emphasis(children)
                | Inline::Strong(children)
                | Inline::Strike(children)
                | Inline::Link { children, .. } => self.inlines(children),
                Inline::Break => {
                    self.plain.push(' ');
                    self.prose.push('\n');
                }
            }
        }
    }

    /// How long it looks, in characters.
    pub(crate) fn len(&self) -> usize {
        self.plain.chars().count()
    }
}

/// In lower case, without accents, `ё` as `е`, and every apostrophe as `'`.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' => folded.push('a'),
            'ç' => folded.push('c'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' => folded.push('i'),
            'ô' | 'ö' => folded.push('o'),
            'ù' | 'û' | 'ü' => folded.push('u'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ё' => folded.push('е'),
            '’' | 'ʼ' | '`' => folded.push('\''),
            // Accents that stand apart.
            '\u{300}'..='\u{36f}' => {}
            _ => folded.push(c),
        }
    }
    folded
}

/// The folded words, in order.
pub(crate) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The sentences, each with the mark that ends it. A line ends its sentence, and so does a colon at its end.
pub(crate) fn sentences(prose: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for line in prose.lines() {
        let mut start = 0;
        let mut chars = line.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let ends = chars.peek().is_none_or(|(_, next)| next.is_whitespace() || matches!(next, '»' | '"'));
            if matches!(c, '.' | '?' | '!') && ends {
                sentences.extend(line.get(start..at + c.len_utf8()));
                start = at + c.len_utf8();
            }
        }
        sentences.extend(line.get(start..));
    }
    sentences.into_iter().map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_apart_from_prose() {
        let text = Text::read("Que fait `git log` ?\n\n```sh\n  ls\nps\n```\n\n- un *deux*");
        assert_eq!(text.prose, "Que fait … ?\n\nun deux\n\n");
        assert_eq!(text.codes, ["git log", "ls", "ps"]);
        assert_eq!(text.plain, "Que fait git log ?\n  ls\nps\nun deux");
        assert!(text.has_code_block && !text.begins_with_code);
        assert!(Text::read("`a` b").begins_with_code);
    }

    #[track_caller]
    fn case(text: &str, want: &[&str]) {
        assert_eq!(words(text), want);
    }

    #[test]
    fn words_compare_whatever_their_accents() {
        case("L’Élève n'a-t-il pas…", &["l", "eleve", "n", "a", "t", "il", "pas"]);
        case("Всё Не так", &["все", "не", "так"]);
        case("`1.2_x`", &["1", "2", "x"]);
        case("e\u{301}te\u{301}", &["ete"]);
        case("", &[]);
    }

    #[test]
    fn sentences_end_at_their_marks() {
        let all = "Vous lisez 1.2 dans a.b.\nPourquoi ? Parce que :\nOui ";
        assert_eq!(sentences(all), ["Vous lisez 1.2 dans a.b.", "Pourquoi ?", "Parce que :", "Oui"]);
    }
}
