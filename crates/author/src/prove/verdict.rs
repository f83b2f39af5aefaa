//! What became of a proof, in data and in an author's words.

use std::fmt;

use super::cell::{Ended, MAX_OUTPUT, Misdeed, Reply};
use super::plan::{Flaw, Role, Trial};

pub(super) enum Verdict {
    /// All runs ended as they must; how many there were.
    Proven {
        runs: usize,
    },
    Failed(Vec<Complaint>),
    /// Why it cannot be decided on this machine.
    NotHere {
        why: String,
    },
}

/// What is wrong with a proof.
pub(super) enum Complaint {
    Flaw(Flaw),
    /// A run that did not end as it must.
    Run {
        trial: Trial,
        tools: Vec<String>,
        ended: Ended,
    },
    /// A run that did not begin.
    Broken {
        trial: Trial,
        why: String,
    },
}

/// What a run says of its proof: nothing, when it ended as it must.
///
/// # Errors
/// Why there is no cell on this machine.
pub(super) fn judge(trial: &Trial, tools: &[String], reply: Reply) -> Result<Option<Complaint>, String> {
    match reply {
        Reply::Ended(ended) => {
            let passes = ended.status == Some(0);
            let as_it_must = passes == (trial.role == Role::Right) && ended.misdeeds.is_empty();
            Ok((!as_it_must).then(|| Complaint::Run { trial: trial.clone(), tools: tools.to_vec(), ended }))
        }
        Reply::Broken { why } => Ok(Some(Complaint::Broken { trial: trial.clone(), why })),
        Reply::NoCell { why } => Err(why),
    }
}

impl Complaint {
    /// The line to look at in the file; none for the proof's own.
    pub(super) fn line(&self) -> Option<usize> {
        match self {
            Self::Flaw(
                Flaw::NoCommand { line }
                | Flaw::RightLeftOut { line }
                | Flaw::LeavesScript { line, .. }
                | Flaw::Grader { line, .. },
            ) => Some(*line),
            Self::Flaw(_) => None,
            Self::Run { trial, .. } | Self::Broken { trial, .. } => Some(trial.line),
        }
    }

    pub(super) fn is_misdeed(&self) -> bool {
        self.ended().is_none_or(|ended| !ended.misdeeds.is_empty())
    }

    pub(super) fn trial(&self) -> Option<&Trial> {
        match self {
            Self::Flaw(_) => None,
            Self::Run { trial, .. } | Self::Broken { trial, .. } => Some(trial),
        }
    }

    pub(super) fn ended(&self) -> Option<&Ended> {
        match self {
            Self::Run { ended, .. } => Some(ended),
            Self::Flaw(_) | Self::Broken { .. } => None,
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flaw(flaw) => flaw.fmt(f),
            Self::Broken { why, .. } => write!(f, "it cannot be run: {why}"),
            Self::Run { trial, tools, ended } => run(f, trial, tools, ended),
        }
    }
}

fn run(f: &mut fmt::Formatter<'_>, trial: &Trial, tools: &[String], ended: &Ended) -> fmt::Result {
    let tools = tools.join(", ");
    match (trial.role, &trial.answer) {
        (Role::Right, None) => f.write_str("the script ")?,
        (Role::Right, Some(answer)) => write!(f, "with the right answer `{answer}` the script ")?,
        (Role::Wrong, answer) => {
            write!(f, "with the wrong answer `{}` the script ", answer.as_deref().unwrap_or_default())?;
        }
        (Role::ToolIsTrue, _) => write!(f, "with `true` in place of {tools} the script ")?,
        (Role::ToolIsFalse, _) => write!(f, "with `false` in place of {tools} the script ")?,
    }
    for (i, misdeed) in ended.misdeeds.iter().enumerate() {
        let and = if i == 0 { "" } else { " and " };
        write!(f, "{and}{misdeed}")?;
    }
    if !ended.misdeeds.is_empty() {
        return Ok(());
    }
    match (ended.status, trial.role) {
        (Some(0), Role::Wrong) => f.write_str("exits with 0, as if it were right; it must not"),
        (Some(0), _) => f.write_str("exits with 0: a proof that cannot fail proves nothing"),
        (Some(127), _) => f.write_str("exits with 127 (a command is not found); it must exit with 0"),
        (Some(status), _) => write!(f, "exits with {status}; it must exit with 0"),
        (None, _) => f.write_str("is ended by a signal; it must exit with 0"),
    }
}

impl fmt::Display for Misdeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hung { seconds } => write!(f, "hangs: it takes more than {seconds} s"),
            Self::Flooded { .. } => write!(f, "floods: it printed more than {} KB", MAX_OUTPUT >> 10),
            Self::Swarmed { processes } => write!(f, "starts more than {processes} processes"),
            Self::WroteOutside { paths } => write!(f, "writes outside its folder: {}", paths.join(", ")),
            Self::ReachedOut => f.write_str("reaches for the network"),
            Self::LeftBehind { processes } => write!(f, "leaves processes behind: {}", processes.join(", ")),
        }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTool => f.write_str("the proof names no tool; write `sh proof tool=git` behind the fence"),
            Self::UnknownWord { word } => write!(
                f,
                "`{word}` behind the fence is not known; known are `tool=`, `answers=` and `seconds=` from 1 to 60"
            ),
            Self::UnknownShell { shell } => {
                write!(f, "a proof is a script of `sh`, `bash` or `python`, not of `{shell}`")
            }
            Self::NothingToAnswer => {
                f.write_str("there is nothing to put for `answer`; list lines in a fence `answers`")
            }
            Self::NoCommand { .. } => f.write_str(
                "this option has no code to put for `answer`; give it some, or list all lines in a fence `answers`",
            ),
            Self::Count { listed, options } => write!(
                f,
                "`answers` lists {listed} for {options} options; list one each, `-` for a wrong one that is no command, or \
                 put `[x]` or `[ ]` before each"
            ),
            Self::Grader { answer, right: true, .. } => {
                write!(f, "the grader takes `{answer}` for right, and it stands under `reject`")
            }
            Self::Grader { answer, right: false, .. } => write!(
                f,
                "the grader takes `{answer}` for wrong, and it is made of a line of `accept`; write the line otherwise"
            ),
            Self::RightLeftOut { .. } => f.write_str(
                "`-` leaves out an option that is right, and it would go unproven; list a line for it, or put `[x]` or \
                 `[ ]` before each line",
            ),
            Self::LeavesScript { answer, .. } => write!(
                f,
                "`{answer}` ends the script before the rest of it is tried; give it a shell of its own, as `(answer)` \
                 or `$(answer)`"
            ),
            Self::NothingRight => f.write_str("no line is right; a proof needs one that passes"),
        }
    }
}
