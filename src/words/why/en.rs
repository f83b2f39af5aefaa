//! Why a typed answer is wrong, in English.

use palier_quiz::command::{MAX_CHARS, Typography, Why};

use super::{join, quoted};

/// One sentence about this answer.
pub(super) fn why(why: &Why) -> String {
    let q = |word: &str| quoted("“", word, "”");
    match why {
        Why::Right => "That is right.".to_owned(),
        Why::Empty => "Nothing is written.".to_owned(),
        Why::TooLong { chars } => join(&[
            "The line has ",
            &chars.to_string(),
            " characters, at most ",
            &MAX_CHARS.to_string(),
            " are read.",
        ]),
        Why::Control { code: 0x0a | 0x0d } => "The answer must be on one line.".to_owned(),
        Why::Control { code: 0x09 } => "The line has a tab: type a blank.".to_owned(),
        Why::Control { code } => {
            join(&["There is an invisible character (U+", &format!("{code:04X}"), "): type the line again."])
        }
        Why::Meta { found } => {
            join(&["Outside quotes, the shell takes ", &q(found), " for itself: one command only."])
        }
        Why::Expanded { found } => {
            join(&["The shell would replace ", &q(found), " before the command sees it."])
        }
        Why::Comment => "For the shell, “#” begins a comment: what follows is not read.".to_owned(),
        Why::Open { quote: '\\' } => "Nothing follows the last “\\”.".to_owned(),
        Why::Open { quote } => {
            join(&["The quote ", &q(&quote.to_string()), " is not closed as it should be."])
        }
        Why::Typographic { kind, word } => join(&[
            &q(word),
            match kind {
                Typography::Dash => " has a typographic dash: type hyphens.",
                Typography::Quote => " has a typographic quote: type a straight one.",
                Typography::Blank => " has a non-breaking space: type a plain one.",
                Typography::Ellipsis => " has “…”: type three dots.",
            },
        ]),
        Why::Environment { found } => {
            join(&["The line must begin with the command, not with ", &q(found), "."])
        }
        Why::Rejected(said) if said.is_empty() => "That is a common mistake.".to_owned(),
        Why::Rejected(said) => said.clone(),
        Why::Sudo { tool } => join(&["No “sudo” before ", &q(tool), ": it would act for another user."]),
        Why::Tool { found, want } => {
            join(&["The line begins with ", &q(found), " instead of ", &q(want), "."])
        }
        Why::Subcommand { found: Some(found), tool } if tool == "redis-cli" => {
            join(&[&q(found), " is not the command of Redis that is needed here."])
        }
        Why::Subcommand { found: Some(found), tool } => {
            join(&[&q(found), " is not the subcommand of ", &q(tool), " that is needed here."])
        }
        Why::Subcommand { found: None, tool } => join(&["The subcommand is missing after ", &q(tool), "."]),
        Why::Early { flag } => {
            join(&[&q(flag), " comes too early: this option stands after the subcommand."])
        }
        Why::Late { flag, after } => {
            join(&[&q(flag), " comes after ", &q(after), ": there it is no option of the command any more."])
        }
        Why::Global { flag, before } => {
            join(&[&q(flag), " is a global option: it stands before ", &q(before), "."])
        }
        Why::Flag { flag } => join(&["The option ", &q(flag), " is unknown or has no place here."]),
        Why::FlagCase { flag, want } => join(&[&q(flag), " is not ", &q(want), ": case counts."]),
        Why::Abbreviated { flag, want } => {
            join(&[&q(flag), " is incomplete: the whole name is ", &q(want), "."])
        }
        Why::Hyphens { flag, want } => join(&[&q(flag), " is written ", &q(want), "."]),
        Why::Value { flag, found } => join(&["For ", &q(flag), ", ", &q(found), " is not the right value."]),
        Why::Equals { flag } => join(&["After ", &q(flag), ", “=” would be part of the value."]),
        Why::NoValue { flag } => join(&["The value of ", &q(flag), " is missing."]),
        Why::Apart { flag, value } => {
            join(&[&q(flag), " takes its value only joined: ", &q(value), " is read as another word."])
        }
        Why::Joined { flag, value } => {
            join(&[&q(flag), " takes its value as the next word: ", &q(value), " must not be joined."])
        }
        Why::ValueUnwanted { flag, found } => {
            join(&[&q(flag), " is used without a value here: ", &q(found), " is too much."])
        }
        Why::TurnedOff { flag } => join(&["With this value, ", &q(flag), " is turned off."]),
        Why::Repeated { flag } => join(&[&q(flag), " is given once too often."]),
        Why::MissingFlag { names } => {
            let names: Vec<String> = names.iter().map(|name| q(name)).collect();
            join(&["The option ", &names.join(" or "), " is missing."])
        }
        Why::MissingDashes => "“--” is missing.".to_owned(),
        Why::Dashes => "“--” has no place here.".to_owned(),
        Why::Word { found } => join(&[&q(found), " is not the word that is needed here."]),
        Why::WordCase { found } => join(&["Upper and lower case count in ", &q(found), "."]),
        Why::Extra { found } => join(&["The word ", &q(found), " is one too many."]),
        Why::Missing { after } => join(&["Something is missing after ", &q(after), "."]),
        Why::OutOfOrder { found } => join(&[&q(found), " is out of place: the order counts."]),
        Why::Short { found } => join(&[&q(found), " is not the answer."]),
        Why::NoKey => "This question has no answer that can be read: please report it.".to_owned(),
    }
}
