//! How each language counts.

/// French: one for 0 and 1, the other from 2.
pub(crate) fn fr(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n < 2 { one } else { many })
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
    fn french() {
        assert_eq!(super::fr(0, "question", "questions"), "0 question");
        assert_eq!(super::fr(1, "question", "questions"), "1 question");
        assert_eq!(super::fr(2, "question", "questions"), "2 questions");
    }
}
