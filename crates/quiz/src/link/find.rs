//! Links in what people paste: a mail, a chat, a spreadsheet.

use super::fragment;

/// A bare link shorter than this is taken for a word.
const SHORTEST_BARE: usize = 24;

/// Everything that is a link to a test or a result, or was one before it was cut or changed, in its order.
///
/// Other words and other addresses are passed over.
pub fn find(text: &str) -> impl Iterator<Item = &str> {
    let separates = |c: char| c.is_whitespace() || ",;|\"'`<>()[]{}«»“”\u{feff}".contains(c);
    text.split(separates).filter_map(link)
}

fn link(word: &str) -> Option<&str> {
    let word = word.trim_end_matches(['.', ':', '!', '?']);
    let text = fragment(word);
    let with_address = text.len() < word.len();
    let is_page = |page: &str| word.contains(page) || word.ends_with(page.trim_end_matches('/'));
    if with_address {
        return (is_page("/read/") || is_page("/take/") || begins_as_link(text)).then_some(text);
    }
    if word.contains("://") {
        // The page of results, with nothing behind it.
        return (is_page("/read/") || is_page("/take/")).then_some("");
    }
    let is_bare = begins_as_link(word) && word.len() >= SHORTEST_BARE;
    (is_bare && word.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(word)
}

/// Kind and version.
fn begins_as_link(text: &str) -> bool {
    let mut bytes = text.bytes();
    matches!(bytes.next(), Some(b'r' | b't')) && bytes.next().is_some_and(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[track_caller]
    fn case(text: &str, want: &[&str]) {
        assert_eq!(find(text).collect::<Vec<_>>(), want, "{text}");
    }

    #[test]
    fn links_among_other_things() {
        let bare = "r1004aBcDeFgHiJkLmNoPqRsTuVw";
        case("", &[]);
        case("Bonjour, voici mon résultat : merci. r1 r2d2 t1000", &[]);
        case("https://a.example/fr/read/#r1abc", &["r1abc"]);
        case(
            "Camille;<https://a.example/fr/read/#r1abc>;12\r\nDominique;\"http://b/#r1def\"",
            &["r1abc", "r1def"],
        );
        case("(https://a.example/fr/read/#r1abc). [x](https://a.example/fr/take/#t1x)", &["r1abc", "t1x"]);
        case(&format!("name,link\nAda,{bare}\n"), &[bare]);
        case("https://a.example/page#section https://b.example/", &[]);
        case("https://a.example/fr/read/#r1%20a", &["r1%20a"]);
        case("https://a.example/fr/read/", &[""]);
        case("https://a.example/fr/read", &[""]);
    }
}
