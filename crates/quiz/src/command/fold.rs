//! Text without case and accents.

/// Letters with an accent or joined, each with what is typed for it where there is no such key.
const PLAIN: [(&str, &str); 22] = [
    ("àáâãäå", "a"),
    ("æ", "ae"),
    ("ç", "c"),
    ("èéêë", "e"),
    ("ìíîï", "i"),
    ("ñ", "n"),
    ("òóôõöø", "o"),
    ("œ", "oe"),
    ("ùúûü", "u"),
    ("ýÿ", "y"),
    ("ß", "ss"),
    ("ё", "е"),
    ("š", "s"),
    ("ž", "z"),
    ("č", "c"),
    ("ł", "l"),
    ("ę", "e"),
    ("ą", "a"),
    ("ś", "s"),
    ("ź", "z"),
    ("ż", "z"),
    ("ń", "n"),
];

/// `text` in lower case, without accents: those of the languages of Western Europe, and `ё`.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match PLAIN.iter().find(|(letters, _)| !c.is_ascii() && letters.contains(c)) {
            Some((_, plain)) => folded.push_str(plain),
            // An accent that stands after its letter.
            None if ('\u{300}'..='\u{36f}').contains(&c) => (),
            None => folded.push(c),
        }
    }
    folded
}
