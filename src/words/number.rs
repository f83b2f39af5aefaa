//! How each language counts.

/// French: one for 0 and 1, the other from 2.
pub(crate) fn fr(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n < 2 { one } else { many })
}

#[cfg(test)]
mod tests {
    #[test]
    fn french() {
        assert_eq!(super::fr(0, "question", "questions"), "0 question");
        assert_eq!(super::fr(1, "question", "questions"), "1 question");
        assert_eq!(super::fr(2, "question", "questions"), "2 questions");
    }
}
