//! Finds the proofs of a file: scripts that let a tool decide what the key claims.
//!
//! A pass of its own over the file, so that a question with a mistake elsewhere can still be proven.

use palier_quiz::Slug;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::Source;
use crate::lines::normalised;
use crate::proof_info::ProofInfo;
use crate::tree::OPTIONS;

/// A script that proves a question, with the lines that it is tried with. Lines are numbers from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofSource {
    /// None when the heading has no id.
    pub question: Option<Slug>,
    /// Of the proof's fence.
    pub line: usize,
    pub info: ProofInfo,
    pub script: String,
    /// What the question accepts or refuses, in the order of the file.
    pub claims: Vec<Claim>,
    /// What `answers` lists in their place, when it does.
    pub listed: Option<Vec<Claim>>,
    /// The tool that the `accept` fence names.
    pub accept_tool: Option<String>,
    /// Whether the `accept` fence lets case and accents pass.
    pub fold: bool,
}

/// Something that the question takes for right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub line: usize,
    pub right: bool,
    pub form: ClaimForm,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimForm {
    /// An option's first code, without prompts; none when it has no code.
    Choice(Option<String>),
    /// A line of an `accept` or `reject` fence, in the notation of typed commands, with its comment.
    Typed(String),
    /// A line of `answers`. `marked` when it says by a box whether it is right; the rest of them are options in order.
    Listed { text: String, marked: bool },
}

/// All proofs of a file, good or not, in their order.
pub fn proofs(source: &Source<'_>) -> Vec<ProofSource> {
    let text = normalised(source.text);
    let newlines: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let line = |at: usize| newlines.partition_point(|newline| *newline < at) + 1;
    let mut finder = Finder::default();
    for (event, range) in Parser::new_ext(&text, OPTIONS).into_offset_iter() {
        finder.event(event, line(range.start));
    }
    finder.end_question();
    finder.proofs
}

/// A question's parts as far as they are read.
#[derive(Default)]
struct Finder {
    proofs: Vec<ProofSource>,
    /// The first proof of the question that is being read.
    first: usize,
    question: Option<Slug>,
    claims: Vec<Claim>,
    listed: Option<Vec<Claim>>,
    accept_tool: Option<String>,
    fold: bool,
    quotes: usize,
    items: usize,
    /// Whether the option that is being read has no code yet.
    wants_code: bool,
    block: Option<Block>,
}

/// A code block: its fence's line, what stands behind the fence, its text.
struct Block {
    line: usize,
    info: Option<String>,
    text: String,
}

impl Finder {
    #[expect(clippy::wildcard_enum_match_arm, reason = "nothing else is part of a proof")]
    fn event(&mut self, event: Event<'_>, line: usize) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, .. }) => self.heading(id.as_deref()),
            Event::Start(Tag::Heading { level: HeadingLevel::H3, id: Some(id), .. }) => {
                self.heading(Some(&id));
            }
            Event::Start(Tag::BlockQuote(_)) => self.quotes += 1,
            Event::End(TagEnd::BlockQuote(_)) => self.quotes = self.quotes.saturating_sub(1),
            Event::Start(Tag::Item) => self.items += 1,
            Event::End(TagEnd::Item) => {
                self.items = self.items.saturating_sub(1);
                // Code behind the list is no option's.
                self.wants_code &= self.items > 0;
            }
            Event::TaskListMarker(right) if self.quotes == 0 && self.items == 1 => {
                self.claims.push(Claim { line, right, form: ClaimForm::Choice(None) });
                self.wants_code = true;
            }
            Event::Code(code) if self.block.is_none() => self.code(&code),
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => Some(info.to_string()),
                    CodeBlockKind::Indented => None,
                };
                self.block = Some(Block { line, info, text: String::new() });
            }
            Event::Text(text) => {
                if let Some(block) = &mut self.block {
                    block.text.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                if let Some(block) = self.block.take() {
                    self.block(block);
                }
            }
            _ => {}
        }
    }

    fn heading(&mut self, id: Option<&str>) {
        self.end_question();
        self.question = id.and_then(|id| id.parse().ok());
    }

    /// Hands what the question claims to its proofs, which may stand before some of it.
    fn end_question(&mut self) {
        for proof in self.proofs.iter_mut().skip(self.first) {
            proof.claims.clone_from(&self.claims);
            if proof.listed.is_none() {
                proof.listed.clone_from(&self.listed);
            }
            proof.accept_tool.clone_from(&self.accept_tool);
            proof.fold = self.fold;
        }
        self.first = self.proofs.len();
        self.claims.clear();
        self.listed = None;
        self.accept_tool = None;
        self.fold = false;
        self.wants_code = false;
    }

    /// Code of an option: its first is what the option would have one type.
    fn code(&mut self, code: &str) {
        if self.quotes > 0 || !std::mem::take(&mut self.wants_code) {
            return;
        }
        if let Some(Claim { form: ClaimForm::Choice(text), .. }) = self.claims.last_mut() {
            let lines: Vec<&str> = code.lines().map(|line| line.strip_prefix("$ ").unwrap_or(line)).collect();
            *text = Some(lines.join("\n").trim().to_owned());
        }
    }

    fn block(&mut self, block: Block) {
        if self.items > 0 || self.quotes > 0 {
            return self.code(&block.text);
        }
        let Some(info) = block.info.as_deref() else { return };
        let first = info.split_whitespace().next();
        if let Some(info) = ProofInfo::parse(info) {
            let listed = info
                .answers
                .as_ref()
                .map(|answers| answers.iter().map(|answer| listed(answer, block.line)).collect());
            self.proofs.push(ProofSource {
                question: self.question.clone(),
                line: block.line,
                info,
                script: block.text,
                claims: Vec::new(),
                listed,
                accept_tool: None,
                fold: false,
            });
        } else if let Some(word @ ("accept" | "reject")) = first {
            let tool = info.split_whitespace().find_map(|word| word.strip_prefix("tool="));
            self.accept_tool = self.accept_tool.take().or(tool.map(str::to_owned));
            self.fold |= info.split_whitespace().any(|word| word == "fold");
            self.claims.extend(lines(&block).map(|(line, text)| Claim {
                line,
                right: word == "accept",
                form: ClaimForm::Typed(text.to_owned()),
            }));
        } else if first == Some("answers") {
            self.listed = Some(lines(&block).map(|(line, text)| listed(text, line)).collect());
        }
    }
}

/// The lines of a block that are not blank, with their numbers.
fn lines(block: &Block) -> impl Iterator<Item = (usize, &str)> {
    let numbered = block.text.lines().enumerate().map(|(i, line)| (block.line + 1 + i, line.trim()));
    numbered.filter(|(_, line)| !line.is_empty())
}

fn listed(text: &str, line: usize) -> Claim {
    let boxed = |mark: &str| text.strip_prefix(mark).map(str::trim);
    let (right, rest) = match (boxed("[x] "), boxed("[ ] ")) {
        (Some(rest), _) => (true, Some(rest)),
        (None, rest) => (false, rest),
    };
    let form = ClaimForm::Listed { text: rest.unwrap_or(text).to_owned(), marked: rest.is_some() };
    Claim { line, right, form }
}
