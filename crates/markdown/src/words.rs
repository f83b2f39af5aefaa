//! The words of the diagnostics, for authors, in English: what is wrong, then what to write instead.

use std::fmt;

use palier_quiz::Slug;

use crate::DiagnosticKind;

impl fmt::Display for DiagnosticKind {
    #[expect(clippy::too_many_lines, reason = "a table: one row a mistake")]
    #[rustfmt::skip]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadPath => f.write_str("not the name of a content file; call it `<track>/<skill>.<lang>.md`, such as `git/branches.fr.md`"),
            Self::BadFolderName { name } => write!(f, "the folder's name `{}` is not an id; use 1 to {} of a-z, 0-9 and -", Short(name), Slug::MAX_LEN),
            Self::ReservedFolderName { name } => write!(f, "a page of the site is at `{}`; give the track's folder another name", Short(name)),
            Self::BadFileName { name } => write!(f, "`{}` in the file's name is not an id; use 1 to {} of a-z, 0-9 and -", Short(name), Slug::MAX_LEN),
            Self::UnknownLang { code } => write!(f, "no language has the code `{}`; end the file's name with `.fr.md`, `.en.md` or `.ru.md`", Short(code)),
            Self::FileTooLong { bytes } => write!(f, "the file has {bytes} bytes and was not read; one of more than 1 MiB is not a skill: split it"),
            Self::NotUtf8 => f.write_str("the file is not UTF-8 text; save it as UTF-8"),
            Self::Unreadable { reason } => write!(f, "it cannot be read ({}); mend that or take it away", Short(reason)),
            Self::More { n } => write!(f, "{n} more mistakes in this file; mend those above first"),
            Self::NulByte => f.write_str("a NUL byte: this is not text in UTF-8; save the file as UTF-8"),
            Self::EmptyFile => f.write_str("the file is empty; begin it with `# Title {#id}`"),

            Self::Html => f.write_str("HTML is not passed through; write Markdown, or put it in backticks"),
            Self::Image => f.write_str("an image is shown as its description only; say it in words or in a code block"),
            Self::BadLink { href } if href.is_empty() => f.write_str("a link without address; write one between the parentheses"),
            Self::BadLink { href } => write!(f, "the link to `{}` is not followed; write an address that begins with `https://`, or a relative one", Short(href)),
            Self::LinkDefinition => f.write_str("an address apart from its link is not read; write `[title](https://…)` where the link stands"),
            Self::IndentedCode => f.write_str("a line behind four blanks or more is read as code; take blanks away, or write code between fences (```)"),
            Self::UnclosedFence => f.write_str("this code block is never closed and swallows what follows; close it with a line of the same marks"),
            Self::FenceHidesHeading { line } => write!(f, "this code block swallows the heading of line {line}; close it before with a line of the same marks"),
            Self::HeadingInside => f.write_str("a heading within a list or quote; put it at the start of a line of its own, or use **bold**"),
            Self::UnderlinedHeading => f.write_str("the line of marks below makes this a heading; put a blank line between them, or write `## …` for a heading"),
            Self::HeadingWithoutBlank => f.write_str("a heading needs a blank after its `#`; write `## Short name {#id}`"),

            Self::NoTitle => f.write_str("no title; begin the file with `# Title {#id}`"),
            Self::SecondTitle => f.write_str("a second `#` heading; a file has one title, a question begins with `##`"),
            Self::TextBeforeTitle => f.write_str("text before the title; put it below the `#` heading, or take it away"),
            Self::EmptyTitle => f.write_str("a heading without words; write a short name before the braces"),
            Self::NoId { example } => write!(f, "a heading without id; end it with `{{#{example}}}`"),
            Self::BadId { id } => write!(f, "`{}` is not an id; use 1 to {} of a-z, 0-9 and -", Short(id), Slug::MAX_LEN),
            Self::IdDiffersFromPath { id, expected } => write!(f, "the id `{}` is not the name of the file or folder; write `{{#{expected}}}`", Short(id)),
            Self::IdTwice { id, line } => write!(f, "the id `{id}` is taken by line {line}; choose another"),
            Self::AttributeTwice { name } => write!(f, "`{}` stands here twice; keep one", Short(name)),
            Self::BlankInAttribute { written } => {
                let right: String = written.split([' ', '\t']).collect();
                write!(f, "no blank stands at a `=` here; write `{}`", Short(&right))
            }
            Self::UnknownAttribute { name, known } => write!(f, "`{}` means nothing here; {known}", Short(name)),
            Self::UnknownClass { name, known } => write!(f, "`.{}` means nothing here; {known}", Short(name)),
            Self::BracesNotRead => f.write_str("these braces are not read; put them at the very end of the heading, as `{#id difficulty=2}`, without even a no-break space behind"),
            Self::BadDifficulty { value } => write!(f, "the difficulty `{}` is not on the scale; write a number from 1 to 5", Short(value)),
            Self::TooManyCovers { count } => write!(f, "{count} ids in `covers`; keep the two that fit best"),
            Self::BadCovers { value } => write!(f, "`{}` is not an id of the coverage list; write `covers=level-1/versioning`, two at most with a comma and no blank", Short(value)),
            Self::BadValid { value } => write!(f, "`{}` is not a month; write year and month, as `valid=2026-11`", Short(value)),
            Self::BadLevel { value } => write!(f, "there is no level `{}`; write `level=1`, `level=2` or `level=3`", Short(value)),
            Self::LevelMissing { number } => write!(f, "a step of the path without its level; add `level={number}` to the braces"),
            Self::QuestionWithoutCase => f.write_str("a `###` question belongs to a case; write `##`"),
            Self::HeadingInQuestion { level } => write!(f, "a heading of level {level} has no place here; use **bold**, or `##` (`###` in a case) and `{{#id}}` for a new question"),

            Self::UnknownAlert { name: found } | Self::BadBox { found, .. } if found.contains(is_odd_blank) => {
                write!(f, "`{}` has a blank that is no plain one, such as a no-break space; type it anew, as in `> [!NOTE]` or `- [ ]`", Short(found))
            }
            Self::UnknownAlert { name } => write!(f, "`{}` has no meaning here; write `> [!TIP]` for a hint, `> [!NOTE]` for the explanation, `> [!IMPORTANT]` for a skill's task", Short(name)),
            Self::MisplacedAlert { name } => write!(f, "`[!{name}]` has no place here; hints (TIP) stand before the answer part of a question, its explanation (NOTE) after, the task (IMPORTANT) below a skill's title"),
            Self::AlertNotAlone { name } => write!(f, "text on the line of `{}` makes it a plain quote; put the text on the next line, behind `> `", Short(name)),
            Self::AlertWithoutQuote { name } => write!(f, "`{}` is not in a quote; put `> ` before it and before each of its lines", Short(name)),
            Self::AlertInsideQuote { name } => write!(f, "`{}` within another quote; put a blank line before it", Short(name)),
            Self::ReadAsQuote => f.write_str("this line is read as more of the quote above; put a blank line before it, or `> ` if it belongs there"),
            Self::EmptyQuote => f.write_str("a quote without text; put its text on the next line, behind `> `"),

            Self::NoQuestions => f.write_str("no question; write `## Short name {#id}` and the question below"),
            Self::NoCanDo => f.write_str("no can-do statement; write `> I can …` below the title, in the file's language"),
            Self::CanDoTwice => f.write_str("a second can-do statement; keep one quote below the title"),
            Self::TaskTwice => f.write_str("a second task; keep one `> [!IMPORTANT]` below the title"),

            Self::NoAnswerPart => f.write_str("no answer part; write a list with `- [x]` before a right option and `- [ ]` before a wrong one"),
            Self::SecondAnswerPart { line } => write!(f, "a second answer part, the first stands on line {line}; begin all options with the same `-`, or make it another question"),
            Self::ListWithoutBoxes => f.write_str("no box in this list; write `- [x]` before a right option and `- [ ]` before a wrong one"),
            Self::OrderNotDeclared => f.write_str("a numbered list as the answer; add `.order` to the braces of the heading, or write options with `- [x]` and `- [ ]`"),
            Self::MatchNotDeclared => f.write_str("a table as the answer; add `.match` to the braces of the heading, or write options with `- [x]` and `- [ ]`"),
            Self::OrderWithoutList => f.write_str("`.order` without steps; write them in the right order as a list `1.`, `2.`, `3.`, or take `.order` away"),
            Self::MatchWithoutTable => f.write_str("`.match` without pairs; write a table of two columns, with `|---|---|` below its first row, or take `.match` away"),
            Self::OrderAndMatch => f.write_str("more than one kind; keep one of `.order`, `.match` and `.explain`"),
            Self::ExplainWithoutList => f.write_str("`.explain` without points; write what a good answer says as a list without boxes, a point an item, before `> [!NOTE]`, or take `.explain` away"),
            Self::NothingAccepted => f.write_str("no accepted line; write at least one between ```accept tool=… and ```"),
            Self::BadNotation { why } => why.fmt(f),
            Self::AnswerTwice { line } => write!(f, "the same as on line {line}; keep one"),
            Self::RejectWithoutWhy => f.write_str("a rejected line without its reason; write it behind ` # `, in the file's language"),
            Self::UnknownFenceWord { name } => write!(f, "`{}` is not known here; behind `accept` stand `tool=…` and `fold`, behind `reject` nothing", Short(name)),
            Self::SpotWithoutList => f.write_str("code to search without its faults; write them below it as a list, `- 4: why`"),
            Self::NotAFault => f.write_str("not a fault; write the number of the line, a colon and why, as `- 4: why`"),
            Self::NoSuchLine { line, count } => write!(f, "there is no line {line}; the code has {}, counted from 1", Count(*count, "line")),
            Self::FaultTwice { line } => write!(f, "line {line} is named twice; join the reasons"),
            Self::FaultOnBlank { line } => write!(f, "line {line} is blank; name the line that is at fault"),
            Self::AllLinesAtFault => f.write_str("every line is at fault; add lines that are good"),
            Self::EmptyPoint => f.write_str("a point without words; write what a good answer says, or remove it"),
            Self::PointTwice { line } => write!(f, "the same point as on line {line}; change or remove one"),
            Self::TooFewPoints { count } => write!(f, "{} of a good answer; write at least two", Count(*count, "point")),
            Self::CaseWithoutStory => f.write_str("a case without a story; write it below the heading, or make its questions `##`"),
            Self::CaseWithoutQuestion => f.write_str("a case without questions; write `### Short name {#id}` and the question below the story"),
            Self::CaseWithAnswer => f.write_str("options in a case's story; write `### Short name {#id}` above the question they belong to"),
            Self::CaseDiffers { path } => write!(f, "the question does not belong to the same case as in `{path}`; put it where it stands there"),
            Self::BadBox { found, ticked } => write!(f, "`{}` is not read as a box; write `- [{}]` and a blank", Short(found), if *ticked { 'x' } else { ' ' }),
            Self::OptionNotRead => f.write_str("this line is read as more of the line above; begin it with `- [ ]` or `- [x]`, as far left as the other options"),
            Self::PlainOption => f.write_str("an option without box; write `- [x]` before a right option and `- [ ]` before a wrong one"),
            Self::NestedOption => f.write_str("this option stands within another one; take away the blanks before its `-`"),
            Self::OnlyOneOption => f.write_str("one option only; write at least two"),
            Self::NoRightOption => f.write_str("no option is marked right; use `- [x]`"),
            Self::AllOptionsRight => f.write_str("all options are marked right; use `- [ ]` for wrong ones, of which there is at least one"),
            Self::EmptyOption => f.write_str("an option without text; write it behind the box"),
            Self::FenceBehindBox => f.write_str("a code block cannot begin behind a box; begin it on the next line, behind two blanks"),
            Self::OptionTwice { line } => write!(f, "the same option as on line {line}; change or remove one"),
            Self::FeedbackNotIndented { blanks } => write!(f, "this quote is no option's feedback; put {blanks} blanks before its `>`, below the words of the option, or `[!NOTE]` in it for the explanation"),
            Self::FeedbackTwice => f.write_str("a second feedback of this option; join them, with `>` on the blank line between"),
            Self::TextAfterFeedback => f.write_str("text after the feedback of this option; put `> ` before it, or move it up"),
            Self::NoFeedback => f.write_str("a wrong option without feedback; say why below it, as `  > Because …`"),
            Self::TooFewSteps { count } => write!(f, "{} to order; write at least three", Count(*count, "step")),
            Self::StepNumber { found, expected } => write!(f, "step {found} where step {expected} is due; number the steps 1, 2, 3 in their right order, or each 1"),
            Self::ItemNotRead { mark } => write!(f, "this line is read as more of the item above; begin it with `{mark}` and a blank, as far left as the others, or put blanks before it if it belongs there"),
            Self::LinkNotRead => f.write_str("not read as a link; write `[title](https://…)`, no blank in the address"),
            Self::CaseInCase => f.write_str("a case within a case; begin it with `##`, or take `.case` away"),
            Self::FoldOfCommand => f.write_str("`fold` is for short answers: a command's letters count; take it or `tool=` away"),
            Self::StepsNotFromOne { start } => write!(f, "the steps begin with {start}; begin with `1.`"),
            Self::EmptyStep => f.write_str("a step without text; write it behind the number"),
            Self::StepTwice { line } => write!(f, "the same step as on line {line}; change or remove one"),
            Self::FeedbackOfStep => f.write_str("a step takes no feedback; say it in the explanation"),
            Self::ColumnCount { count } => write!(f, "{} in this row; write two, and `\\|` for a bar that is text", Count(*count, "column")),
            Self::TooFewPairs { count } => write!(f, "{} to match; write at least two", Count(*count, "pair")),
            Self::EmptyCell => f.write_str("an empty cell; each left needs its right"),
            Self::LeftTwice { line } => write!(f, "the same left side as on line {line}; change or remove one"),
            Self::OnlyOneRight => f.write_str("all right sides are the same; write at least two different ones"),
            Self::HintAfterAnswer => f.write_str("a hint after the answer part; put it before"),
            Self::NoExplanation => f.write_str("no explanation; write `> [!NOTE]` and the explanation after the answer part"),
            Self::ExplanationBeforeAnswer => f.write_str("the explanation stands before the answer part; put it after, or make it a hint with `[!TIP]`"),
            Self::ExplanationTwice { line } => write!(f, "a second explanation, the first stands on line {line}; join them, with `>` on the blank line between"),
            Self::TextAfterAnswer => f.write_str("text between answer part and explanation; put it above the options or into `> [!NOTE]`"),
            Self::StrayText => f.write_str("after the explanation stand references only; write `[title](https://…)`, or move the text"),
            Self::NoReference => f.write_str("no reference; name the primary source below the explanation, as `[title](https://…)`"),
            Self::ReferenceNotWeb { href } => write!(f, "the address `{}` has no `https://`; write one that has", Short(href)),
            Self::ProofWithoutTool => f.write_str("a proof without tool; write `sh proof tool=git` after the fence"),
            Self::ProofWithoutShell => f.write_str("a proof without language; write it first, as `sh proof tool=git`"),
            Self::MisplacedProof => f.write_str("no proof is run from here; put its fences at the end of the question, in no quote, list or story"),

            Self::QuestionInTrack => f.write_str("a track file has no further headings; write questions in a skill's file, `<skill>.<lang>.md`"),
            Self::NoSkills => f.write_str("no list of skills; write one of links, as `- [Title](skill.fr.md)`"),
            Self::NotASkillLink => f.write_str("not a link to a skill; write `- [Title](skill.fr.md)` and nothing else"),
            Self::BadSkillLink { href, lang } => write!(f, "`{}` is no skill's file in this language; write the name of a file of this folder, as `skill.{lang}.md`", Short(href)),
            Self::SkillListedTwice { skill, line } => write!(f, "the skill `{skill}` stands on line {line} already; keep one"),
            Self::TextAfterSkills => f.write_str("text after the list of skills; put it above"),

            Self::NoTrackFile { path } => write!(f, "the folder has no `{path}`; write one with the track's title and its list of skills"),
            Self::SkillMissing { path } => write!(f, "there is no file `{path}`; write it, or take it from the list"),
            Self::SkillNotListed { path } => write!(f, "the skill is not listed in `{path}`; add a link there"),
            Self::LevelTwice { level, path } => write!(f, "level {} is taken by `{path}`; each level is one track", level.number()),
            Self::IdTwiceInTrack { id, path, line } => write!(f, "the id `{id}` is taken by {path}:{line}; choose another, ids are unique in a track"),
            Self::RetiredId { id } => write!(f, "the id `{id}` is retired and never used again; choose another"),
            Self::HashTwice { id, other } => write!(f, "links cannot tell `{id}` from `{other}`, they have the same hash; rename the new one of them"),
            Self::BadRetired { line } => write!(f, "`{}` is not a retired question; write `track/question,2026-11` below the header `id,retired`", Short(line)),

            Self::QuestionMissing { id, path } => write!(f, "the question `{id}` of `{path}` is missing; translate it"),
            Self::QuestionTooMany { id, path } => write!(f, "`{path}` has no question `{id}`; write it there or mend the id"),
            Self::QuestionOrder { id, path } => write!(f, "in `{path}` the question `{id}` stands here; keep its order"),
            Self::AttributeDiffers { name, path } => write!(f, "`{name}` is not that of `{path}`; write the same in all languages"),
            Self::KindDiffers { kind, path } => write!(f, "in `{path}` this question is of kind `{}`; make it the same", kind.name()),
            Self::LengthDiffers { count, expected, path } => write!(f, "{count} to answer here, {expected} in `{path}`; write as many"),
            Self::KeysDiffer { path } => write!(f, "the right answers are not those of `{path}`; mark the same, in the same order"),
            Self::SkillsDiffer { path } => write!(f, "the skills are not those of `{path}`; list the same in the same order"),
        }
    }
}

/// A blank that looks like one, and is another character.
fn is_odd_blank(c: char) -> bool {
    !c.is_ascii() && c.is_whitespace()
}

/// An author's words, on one line and not too long.
struct Short<'a>(&'a str);

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: usize = 60;
        for c in self.0.chars().take(LONGEST) {
            let odd = c.is_control() || is_odd_blank(c);
            if odd { write!(f, "{}", c.escape_default())? } else { write!(f, "{c}")? }
        }
        if self.0.chars().nth(LONGEST).is_some() { f.write_str("…") } else { Ok(()) }
    }
}

/// A number of things.
struct Count(usize, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self(0, thing) => write!(f, "no {thing}"),
            Self(1, thing) => write!(f, "1 {thing}"),
            Self(n, thing) => write!(f, "{n} {thing}s"),
        }
    }
}
