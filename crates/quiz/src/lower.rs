//! Lower case in little code.

/// `text` in lower case. `str::to_lowercase` knows of one more letter, the final sigma, and weighs four kilobytes.
pub fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::lower;

    #[test]
    fn letters_of_all_alphabets() {
        assert_eq!(lower("ÉLODIE Straße Ёж 12"), "élodie straße ёж 12");
    }
}
