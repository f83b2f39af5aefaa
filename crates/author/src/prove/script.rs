//! What a proof's script does with the answer, as far as its text tells.

/// Whether the script has something for the answer to stand in.
pub(super) fn uses_answer(script: &str) -> bool {
    code(script)
        .flat_map(|line| line.split(|c| !is_word(c)))
        .any(|word| matches!(word, "answer" | "ANSWER" | "same-as"))
}

/// Whether it runs `answer` in its own shell, and not in another as by `(answer)` and `$(answer)`.
pub(super) fn runs_answer_itself(script: &str) -> bool {
    code(script).any(|line| {
        line.match_indices("answer").any(|(at, word)| {
            let before = line.get(..at).unwrap_or_default();
            let behind = line.get(at + word.len()..).unwrap_or_default();
            let is_part = before.ends_with(is_word) || behind.starts_with(is_word);
            !is_part && !before.trim_end().ends_with(['(', '`'])
        })
    })
}

/// Whether a line ends the shell that runs it, with its own status.
pub(super) fn leaves_its_shell(line: &str) -> bool {
    matches!(line.split_whitespace().next(), Some("exec" | "exit" | "return"))
}

/// The lines that are no comments.
fn code(script: &str) -> impl Iterator<Item = &str> {
    script.lines().filter(|line| !line.trim_start().starts_with('#'))
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shells_of_their_own() {
        for script in
            ["answer", "git init\n  ! answer >f && true", "x=$(answer); answer", "if answer; then :; fi"]
        {
            assert!(runs_answer_itself(script), "{script}");
        }
        for script in [
            "$(answer)",
            "( answer ) | wc",
            "x=`answer`",
            "sh -c \"$ANSWER\"",
            "# answer",
            "my-answer; answers",
        ] {
            assert!(!runs_answer_itself(script), "{script}");
        }
    }
}
