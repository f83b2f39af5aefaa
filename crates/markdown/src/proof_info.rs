//! What stands behind the fence of a proof: `sh proof tool=git,jq seconds=20 answers="one ;; two"`.

/// What the fence says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProofInfo {
    /// The language of the script, `sh` or `bash` as a rule; `proof` when it was forgotten.
    pub shell: String,
    /// The tools that it needs; none when it names none.
    pub tools: Vec<String>,
    /// How long one run may take, 1 to 60, when not as long as usual.
    pub seconds: Option<u32>,
    /// Lines to try in place of what the options hold.
    pub answers: Option<Vec<String>>,
    /// Words that are nothing of this.
    pub unknown: Vec<String>,
}

impl ProofInfo {
    /// None when it is no proof's.
    pub(crate) fn parse(info: &str) -> Option<Self> {
        let words = words(info);
        let (shell, rest) = words.split_first()?;
        if !words.iter().any(|word| word == "proof") {
            return None;
        }
        let mut read = Self { shell: shell.clone(), ..Self::default() };
        for word in rest.iter().filter(|word| *word != "proof") {
            match word.split_once('=') {
                Some(("tool", tools)) => {
                    let tools = tools.split(',').map(str::trim).filter(|tool| !tool.is_empty());
                    read.tools = tools.map(str::to_owned).collect();
                }
                Some(("answers", answers)) => {
                    read.answers = Some(answers.split(" ;; ").map(|line| line.trim().to_owned()).collect());
                }
                Some(("seconds", number)) => {
                    read.seconds = number.parse().ok().filter(|seconds| (1..=60).contains(seconds));
                    if read.seconds.is_none() {
                        read.unknown.push(word.clone());
                    }
                }
                _ => read.unknown.push(word.clone()),
            }
        }
        Some(read)
    }
}

/// Whether a fence holds something for `palier prove`, which readers are not shown.
pub(crate) fn is_for_proof(info: &str) -> bool {
    let words = words(info);
    words.iter().any(|word| word == "proof") || words.first().is_some_and(|word| word == "answers")
}

/// Splits at blanks outside double quotes, which are taken away.
fn words(info: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for c in info.chars() {
        match c {
            '"' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_the_fence() {
        let parse = ProofInfo::parse;
        assert_eq!(parse("sh"), None);
        let bare = ProofInfo { shell: "proof".into(), ..ProofInfo::default() };
        assert_eq!(parse("proof"), Some(bare.clone()));
        assert_eq!(parse("proof tool=git"), Some(ProofInfo { tools: vec!["git".into()], ..bare }));
        assert_eq!(parse("accept tool=git"), None);
        let want = ProofInfo { shell: "sh".into(), tools: vec!["git".into()], ..ProofInfo::default() };
        assert_eq!(parse("sh proof tool=git"), Some(want.clone()));
        assert_eq!(parse("sh tool=git proof"), Some(want.clone()));
        let more = ProofInfo {
            tools: vec!["git".into(), "jq".into()],
            seconds: Some(20),
            answers: Some(vec!["git log -1".into(), "git show".into()]),
            ..want.clone()
        };
        assert_eq!(parse(r#"sh proof tool=git,jq seconds=20 answers="git log -1 ;; git show""#), Some(more));
        for seconds in ["seconds=0", "seconds=61", "seconds=-1", "seconds="] {
            let none = ProofInfo { unknown: vec![seconds.into()], ..want.clone() };
            assert_eq!(parse(&format!("sh proof tool=git {seconds}")), Some(none));
        }
        let odd = ProofInfo { unknown: vec!["seconds=x".into(), "quick".into()], ..want };
        assert_eq!(parse("sh proof tool=git seconds=x quick"), Some(odd));
    }
}
