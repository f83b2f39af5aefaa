//! How each language counts.

/// French: one for 0 and 1, the other from 2.
pub(crate) fn fr(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n < 2 { one } else { many })
}

/// French: how long something took, or may take.
pub(crate) fn fr_duration(seconds: u64) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let n = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    match (minutes, rest) {
        (60.., _) => format!("{} h {:02}", minutes / 60, minutes % 60),
        (0, rest) => fr(n(rest), "seconde", "secondes"),
        (_, 0) => fr(n(minutes), "minute", "minutes"),
        _ => format!("{minutes} min {rest:02} s"),
    }
}

/// French: per cent as a decimal number, `50` as `0,5`.
pub(crate) fn hundredths(percent: u32) -> String {
    let (whole, rest) = (percent / 100, percent % 100);
    match (rest % 10, rest) {
        (_, 0) => whole.to_string(),
        (0, rest) => format!("{whole},{}", rest / 10),
        (_, rest) => format!("{whole},{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn decimals() {
        let told = [0, 5, 50, 67, 100].map(super::hundredths);
        assert_eq!(told, ["0", "0,05", "0,5", "0,67", "1"]);
    }

    #[test]
    fn durations() {
        let told = [0, 1, 59, 60, 61, 600, 3599, 3600, 7182, 36_000].map(super::fr_duration);
        let want = [
            "0 seconde",
            "1 seconde",
            "59 secondes",
            "1 minute",
            "1 min 01 s",
            "10 minutes",
            "59 min 59 s",
            "1 h 00",
            "1 h 59",
            "10 h 00",
        ];
        assert_eq!(told, want);
    }

    #[test]
    fn french() {
        assert_eq!(super::fr(0, "question", "questions"), "0 question");
        assert_eq!(super::fr(1, "question", "questions"), "1 question");
        assert_eq!(super::fr(2, "question", "questions"), "2 questions");
    }
}
