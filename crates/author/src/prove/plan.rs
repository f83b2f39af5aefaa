//! What is to be run for a proof: its script with each line that must pass and each that must not.

use std::collections::{HashMap, HashSet};

use palier_markdown::{Claim, ClaimForm, ProofSource};
use palier_quiz::Typed;
use palier_quiz::command::{alternatives, grade};

use super::expand::{as_it_stands, expand, together};
use super::script::{leaves_its_shell, runs_answer_itself, uses_answer};

/// A proof of the content folder, with its runs.
pub(super) struct Plan {
    /// With the content folder in front.
    pub(super) file: String,
    pub(super) line: usize,
    /// `track/question`; the question may be missing.
    pub(super) id: String,
    pub(super) tools: Vec<String>,
    pub(super) shell: String,
    pub(super) script: String,
    pub(super) seconds: Option<u32>,
    /// The runs, or why there can be none.
    pub(super) trials: Result<Vec<Trial>, Flaw>,
}

/// One run of the script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trial {
    /// The line in the file that gave the answer, else the proof's.
    pub(super) line: usize,
    pub(super) answer: Option<String>,
    pub(super) role: Role,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It must pass: an answer that the question takes for right, or a script without answer.
    Right,
    /// It must not pass: an answer that the question takes for wrong.
    Wrong,
    /// It must not pass: the tool is replaced by `true`.
    ToolIsTrue,
    /// It must not pass: the tool is replaced by `false`.
    ToolIsFalse,
}

/// Why a proof cannot be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    NoTool,
    UnknownWord {
        word: String,
    },
    UnknownShell {
        shell: String,
    },
    NothingToAnswer,
    NoCommand {
        line: usize,
    },
    Count {
        listed: usize,
        options: usize,
    },
    NothingRight,
    /// `-` stands for a right option.
    RightLeftOut {
        line: usize,
    },
    /// The answer would end the script with success, whatever is tested behind it.
    LeavesScript {
        line: usize,
        answer: String,
    },
    /// The grader takes a line for the contrary of what it stands for.
    Grader {
        line: usize,
        answer: String,
        right: bool,
    },
}

/// How many runs a proof may take.
const MOST: usize = 60;

pub(super) fn plan(file: &str, track: &str, source: ProofSource) -> Plan {
    let trials = trials(&source);
    let question = source.question.as_ref().map_or("?", |id| id.as_str());
    let shell = match source.info.shell.as_str() {
        "python" | "py" => "python3",
        "shell" | "console" => "sh",
        shell => shell,
    };
    Plan {
        file: file.to_owned(),
        line: source.line,
        id: format!("{track}/{question}"),
        shell: shell.to_owned(),
        tools: source.info.tools,
        script: source.script,
        seconds: source.info.seconds,
        trials,
    }
}

fn trials(source: &ProofSource) -> Result<Vec<Trial>, Flaw> {
    let info = &source.info;
    if info.tools.is_empty() {
        return Err(Flaw::NoTool);
    }
    if !matches!(info.shell.as_str(), "sh" | "bash" | "shell" | "console" | "python" | "python3" | "py") {
        return Err(Flaw::UnknownShell { shell: info.shell.clone() });
    }
    if let Some(word) = info.unknown.first() {
        return Err(Flaw::UnknownWord { word: word.clone() });
    }
    let trial = |role, answer| Trial { line: source.line, answer, role };
    if !uses_answer(&source.script) {
        return Ok([Role::Right, Role::ToolIsTrue, Role::ToolIsFalse].map(|role| trial(role, None)).to_vec());
    }
    let mut trials = answers(source)?;
    let Some(right) = trials.iter().find(|trial| trial.role == Role::Right) else {
        return Err(Flaw::NothingRight);
    };
    if let Some(flaw) = leaving(source, &trials) {
        return Err(flaw);
    }
    if trials.iter().all(|trial| trial.role == Role::Right) {
        // Nothing wrong is offered, so that the tool has to be.
        let answer = right.answer.clone();
        trials.extend([Role::ToolIsTrue, Role::ToolIsFalse].map(|role| trial(role, answer.clone())));
    }
    Ok(at_most(MOST, trials))
}

/// The first `most` of them, of each line of the file the first, then of each the second, and so on: what is wrong is
/// tried however many ways there are to be right.
fn at_most(most: usize, trials: Vec<Trial>) -> Vec<Trial> {
    let mut seen: HashMap<usize, usize> = HashMap::new();
    let mut ranked: Vec<(usize, usize)> = Vec::new();
    for (at, trial) in trials.iter().enumerate() {
        let rank = seen.entry(trial.line).or_default();
        ranked.push((*rank, at));
        *rank += 1;
    }
    ranked.sort_unstable();
    let kept: HashSet<usize> = ranked.into_iter().take(most).map(|(_, at)| at).collect();
    let is_kept = |(at, trial)| kept.contains(&at).then_some(trial);
    trials.into_iter().enumerate().filter_map(is_kept).collect()
}

/// A right answer that leaves the shell of a script which runs it there, so that what is tested behind it never is.
fn leaving(source: &ProofSource, trials: &[Trial]) -> Option<Flaw> {
    if source.info.shell.starts_with("py") || !runs_answer_itself(&source.script) {
        return None;
    }
    let mut right = trials.iter().filter(|trial| trial.role == Role::Right);
    right.find_map(|trial| {
        let answer = trial.answer.clone().filter(|answer| leaves_its_shell(answer))?;
        Some(Flaw::LeavesScript { line: trial.line, answer })
    })
}

fn answers(source: &ProofSource) -> Result<Vec<Trial>, Flaw> {
    let options: Vec<&Claim> =
        source.claims.iter().filter(|claim| matches!(claim.form, ClaimForm::Choice(_))).collect();
    if let Some(listed) = &source.listed {
        return from_list(listed, &options);
    }
    let question = question(source);
    let mut trials = Vec::new();
    for claim in &source.claims {
        let role = if claim.right { Role::Right } else { Role::Wrong };
        let lines = match &claim.form {
            ClaimForm::Choice(Some(code)) => vec![code.clone()],
            ClaimForm::Choice(None) => return Err(Flaw::NoCommand { line: claim.line }),
            ClaimForm::Typed(line) => typed(line, claim.right, &question),
            ClaimForm::Listed { text, .. } => vec![text.clone()],
        };
        let trial = |answer| Trial { line: claim.line, answer: Some(answer), role };
        trials.extend(lines.into_iter().map(trial));
    }
    if trials.is_empty() { Err(Flaw::NothingToAnswer) } else { agreed(&question, trials) }
}

/// What the grader goes by; nothing is accepted unless the answer is typed.
fn question(source: &ProofSource) -> Typed {
    let lines = |right: bool| {
        let typed =
            source.claims.iter().filter(|claim| claim.right == right).filter_map(|claim| match &claim.form {
                ClaimForm::Typed(line) => Some(line.clone()),
                ClaimForm::Choice(_) | ClaimForm::Listed { .. } => None,
            });
        typed.collect()
    };
    Typed { tool: source.accept_tool.clone(), fold: source.fold, accept: lines(true), reject: lines(false) }
}

/// The trials, when the grader takes each line of a typed command for what it is tried as.
fn agreed(question: &Typed, trials: Vec<Trial>) -> Result<Vec<Trial>, Flaw> {
    if question.accept.is_empty() {
        return Ok(trials);
    }
    for trial in &trials {
        let answer = trial.answer.as_deref().unwrap_or_default();
        let right = grade(question, answer).right;
        if right != (trial.role == Role::Right) {
            return Err(Flaw::Grader { line: trial.line, answer: answer.to_owned(), right });
        }
    }
    Ok(trials)
}

/// The lines that `answers` lists: each with a box of its own, or one for each option. `-` leaves a wrong option out.
fn from_list(listed: &[Claim], options: &[&Claim]) -> Result<Vec<Trial>, Flaw> {
    let is_marked = |claim: &Claim| matches!(claim.form, ClaimForm::Listed { marked: true, .. });
    let by_option = !listed.iter().all(is_marked);
    if by_option && listed.len() != options.len() {
        return Err(Flaw::Count { listed: listed.len(), options: options.len() });
    }
    let trial = |(index, claim): (usize, &Claim)| {
        let ClaimForm::Listed { text, .. } = &claim.form else { return None };
        let right =
            if by_option { options.get(index).is_some_and(|option| option.right) } else { claim.right };
        let role = if right { Role::Right } else { Role::Wrong };
        if text != "-" {
            return Some(Ok(Trial { line: claim.line, answer: Some(text.clone()), role }));
        }
        right.then_some(Err(Flaw::RightLeftOut { line: claim.line }))
    };
    listed.iter().enumerate().filter_map(trial).collect()
}

/// The lines that a line of the notation stands for. Without a tool it is a short answer, or several.
/// Options that may all be there are tried so too: a tool may refuse two together of which it takes each.
fn typed(line: &str, right: bool, question: &Typed) -> Vec<String> {
    let Some(tool) = &question.tool else {
        return alternatives(line).into_iter().map(str::to_owned).collect();
    };
    let mut lines = match as_it_stands(line) {
        // It has to be wrong as it was written, not for want of what the notation takes for its own.
        Some(line) if !right => vec![line.to_owned()],
        _ => expand(line),
    };
    lines.splice(1..1, together(line).filter(|all| right && grade(question, all).right));
    if tool.starts_with("redis") {
        for line in &mut lines {
            if line.split_whitespace().next() != Some("redis-cli") {
                *line = format!("redis-cli {line}");
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use palier_markdown::{Source, proofs};

    use super::*;

    #[track_caller]
    fn case(answer_part: &str, info: &str, script: &str, want: Result<&[(char, &str)], Flaw>) {
        let text = format!("## A {{#a}}\n\n{answer_part}\n\n```{info}\n{script}\n```\n");
        let source = proofs(&Source { path: "git/a.fr.md", text: &text }).remove(0);
        let got = trials(&source).map(|trials| {
            let mark = |trial: Trial| {
                let mark = match trial.role {
                    Role::Right => '+',
                    Role::Wrong => '-',
                    Role::ToolIsTrue => 't',
                    Role::ToolIsFalse => 'f',
                };
                (mark, trial.answer.unwrap_or_default())
            };
            trials.into_iter().map(mark).collect::<Vec<_>>()
        });
        let want =
            want.map(|want| want.iter().map(|(mark, line)| (*mark, (*line).to_owned())).collect::<Vec<_>>());
        assert_eq!(got, want);
    }

    const TWO: &str = "- [ ] `git lag`\n  > No.\n- [x] `git log`\n";

    #[test]
    fn answers_and_controls() {
        case(TWO, "sh proof tool=git", "answer", Ok(&[('-', "git lag"), ('+', "git log")]));
        case(TWO, "sh proof tool=git", "git log", Ok(&[('+', ""), ('t', ""), ('f', "")]));
        case(TWO, "sh proof tool=git", "# answer\ngit log", Ok(&[('+', ""), ('t', ""), ('f', "")]));
        case(
            TWO,
            "sh proof tool=git answers=\"- ;; git log -1\"",
            "answer",
            Ok(&[('+', "git log -1"), ('t', "git log -1"), ('f', "git log -1")]),
        );
        let typed = "```accept tool=redis\nGET (a|b)\n```\n\n```reject\nredis-cli SET a # no\n```";
        case(
            typed,
            "sh proof tool=redis",
            "test \"$(answer)\" = 1",
            Ok(&[('+', "redis-cli GET a"), ('+', "redis-cli GET b"), ('-', "redis-cli SET a")]),
        );
        let term = "```accept\n{a} b\n```\n\n```reject\nc # no\n```";
        case(term, "sh proof tool=git", "test $ANSWER", Ok(&[('+', "{a} b"), ('-', "c")]));
        let optional = "```accept tool=git\ngit log [-p] [--stat] main\n```\n\n```reject\ngit lag # no\n```";
        let lines = [('+', "git log main"), ('+', "git log -p --stat main")];
        let lines = [&lines[..], &[('+', "git log -p main"), ('+', "git log --stat main"), ('-', "git lag")]];
        case(optional, "sh proof tool=git", "answer", Ok(&lines.concat()));
        // A wrong line is wrong as it stands, or the notation's `>` would be missing from it.
        let piped = "```accept tool=git\ngit log > f {-p}\n```\n\n```reject\ngit log > f # no\ngit lag | cat\ngit lag > a|b\n```";
        let lines = [
            ('+', "git log f -p"),
            ('-', "git log > f"),
            ('-', "git lag | cat"),
            ('-', "git lag a"),
            ('-', "git lag b"),
        ];
        case(piped, "sh proof tool=git", "answer", Ok(&lines));
        let marked = "```answers\n[x] git log\n[ ] git lag\n```";
        case(marked, "sh proof tool=git", "answer", Ok(&[('+', "git log"), ('-', "git lag")]));
    }

    #[test]
    fn a_term_is_tried_without_its_comment_alone() {
        let term = "```accept\nissue #3\n```\n\n```reject\nl'issue # no\n```";
        case(term, "sh proof tool=git", "test $ANSWER", Ok(&[('+', "issue #3"), ('-', "l'issue")]));
    }

    #[test]
    fn the_first_of_each_line_comes_before_the_second_of_any() {
        let trial = |line, text: &str| Trial { line, answer: Some(text.into()), role: Role::Right };
        let trials =
            [trial(1, "a"), trial(1, "b"), trial(1, "c"), trial(2, "d"), trial(2, "e"), trial(3, "f")];
        let kept = |most| {
            let kept = at_most(most, trials.to_vec());
            kept.into_iter().filter_map(|trial| trial.answer).collect::<String>()
        };
        assert_eq!([2, 3, 4, 5, 6, 7].map(kept), ["ad", "adf", "abdf", "abdef", "abcdef", "abcdef"]);
    }

    #[test]
    fn flaws() {
        case(TWO, "sh proof", "answer", Err(Flaw::NoTool));
        case(TWO, "sh proof tool=git slow", "answer", Err(Flaw::UnknownWord { word: "slow".into() }));
        case(TWO, "sql proof tool=psql", "answer", Err(Flaw::UnknownShell { shell: "sql".into() }));
        case("1. `a`", "sh proof tool=git", "answer", Err(Flaw::NothingToAnswer));
        case("- [x] Words\n", "sh proof tool=git", "answer", Err(Flaw::NoCommand { line: 3 }));
        case("- [ ] `a`\n", "sh proof tool=git", "answer", Err(Flaw::NothingRight));
        case(
            TWO,
            "sh proof tool=git answers=\"git lag ;; -\"",
            "answer",
            Err(Flaw::RightLeftOut { line: 8 }),
        );
        case(TWO, "proof tool=git", "answer", Err(Flaw::UnknownShell { shell: "proof".into() }));
        case(TWO, "proof sh tool=git", "answer", Err(Flaw::UnknownShell { shell: "proof".into() }));
        let exec = "- [ ] `exit 3`\n- [x] `exec git log`\n";
        let leaves = Flaw::LeavesScript { line: 4, answer: "exec git log".into() };
        case(exec, "sh proof tool=git", "answer && false", Err(leaves));
        let own = Ok(&[('-', "exit 3"), ('+', "exec git log")][..]);
        case(exec, "sh proof tool=git", "test \"$(answer)\" = a", own);
        case(TWO, "sh proof tool=git answers=a", "answer", Err(Flaw::Count { listed: 1, options: 2 }));
    }
}
