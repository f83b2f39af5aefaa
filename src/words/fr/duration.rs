//! French: hours, minutes, seconds.

use crate::words::number::fr as count;

/// How long something took, or may take.
pub(super) fn duration(seconds: u64) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let n = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    match (minutes, rest) {
        (60.., _) => format!("{}\u{a0}h\u{a0}{:02}", minutes / 60, minutes % 60),
        (0, rest) => count(n(rest), "seconde", "secondes"),
        (_, 0) => count(n(minutes), "minute", "minutes"),
        _ => format!("{minutes}\u{a0}min {rest:02}\u{a0}s"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn durations() {
        let told = [0, 1, 59, 60, 61, 600, 3599, 3600, 7182, 36_000].map(super::duration);
        let want = [
            "0 seconde",
            "1 seconde",
            "59 secondes",
            "1 minute",
            "1\u{a0}min 01\u{a0}s",
            "10 minutes",
            "59\u{a0}min 59\u{a0}s",
            "1\u{a0}h\u{a0}00",
            "1\u{a0}h\u{a0}59",
            "10\u{a0}h\u{a0}00",
        ];
        assert_eq!(told, want);
    }
}
