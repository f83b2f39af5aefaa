//! Links in what people paste: a mail, a chat, a spreadsheet.

use std::borrow::Cow;

use super::mend::mended;

/// A bare link shorter than this is taken for a word.
const SHORTEST_BARE: usize = 24;
/// How often each byte may be looked at where links seem to begin and do not.
const LOOKS: usize = 4;
/// Where an address begins, be it pasted right behind another one.
pub(super) const SCHEME: &str = "http";
/// What stands for the `#` of an address: itself, escaped, or as Proofpoint rewrites `/#`; escaped once more by what
/// rewrote the address after that.
const SIGNS: [&str; 7] = ["#", "%23", "%2523", "/*", "%2F*", "%2F%2A", "_-23"];

/// A piece of a text between blanks and punctuation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// Of a link, what stands behind the `#` of its address.
    pub text: Cow<'t, str>,
    /// It is a link to a test or a result, or was one before it was cut or changed.
    pub is_link: bool,
}

/// All words of a text in their order. A link that was wrapped, quoted or escaped on its way is one word.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text;
    let mut looks = text.len().saturating_mul(LOOKS).saturating_add(100_000);
    let words = std::iter::from_fn(move || {
        rest = rest.trim_start_matches(separates);
        let first = rest.chars().next()?.len_utf8();
        let word = rest.get(..first + until_separator(rest.get(first..)?))?;
        let begins = beginning(word);
        let whole = begins.and_then(|at| Some((at, mended(rest.get(at..)?, &mut looks)?)));
        if let Some((at, (link, n))) = whole {
            // With what was hung on to the address.
            let after = rest.get(at + n..)?;
            rest = after.get(hung_on(after)..)?;
            return Some(Word { text: Cow::Owned(link), is_link: true });
        }
        rest = rest.get(word.len()..)?;
        let trimmed = word.trim_end_matches(['.', '…', ':', '!', '?']);
        let plain = begins.and_then(|at| trimmed.get(at..).or(Some("")));
        let plain =
            plain.filter(|plain| begins != Some(0) || plain.bytes().all(|b| b.is_ascii_alphanumeric()));
        // What stands right before an address is of whoever redirects to it.
        let other = if rest.starts_with(SCHEME) { "" } else { trimmed };
        Some(Word { text: Cow::Borrowed(plain.unwrap_or(other)), is_link: plain.is_some() })
    });
    words.filter(|word| word.is_link || !word.text.is_empty())
}

/// Everything that is a link; other words and other addresses are passed over.
pub fn find(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    words(text).filter(|word| word.is_link).map(|word| word.text)
}

fn separates(c: char) -> bool {
    c.is_whitespace() || ",;|\"'`<>()[]{}«»“”\u{feff}".contains(c)
}

/// Where a word ends; addresses pasted without a blank are words of their own.
fn until_separator(text: &str) -> usize {
    let ends = |&(at, c): &(usize, char)| {
        separates(c) || text.get(at..).is_some_and(|rest| rest.starts_with(SCHEME))
    };
    text.char_indices().find(ends).map_or(text.len(), |(at, _)| at)
}

/// What was hung on to a link: to the end of the word, or as Proofpoint does it, to the next blank.
fn hung_on(after: &str) -> usize {
    match after.strip_prefix("__;") {
        Some(rest) => rest.find(char::is_whitespace).map_or(after.len(), |at| at + 3),
        None => until_separator(after),
    }
}

/// Where in a word what stands behind the `#` begins, if it looks like a link; 0 for a bare one.
fn beginning(word: &str) -> Option<usize> {
    let signs = SIGNS.iter().filter_map(|sign| word.rfind(sign).map(|at| at + sign.len()));
    let sign = signs.map(|at| (word.get(at..).is_some_and(begins_as_link), at)).max();
    let is_page = |page: &str| word.contains(page) || word.ends_with(page.trim_end_matches('/'));
    let is_page = || is_page("/read/") || is_page("/take/");
    match sign {
        Some((begins, at)) => (begins || is_page()).then_some(at),
        // The page of results, with nothing behind it.
        None if word.contains("://") => is_page().then_some(word.len()),
        None => (begins_as_link(word) && word.len() >= SHORTEST_BARE).then_some(0),
    }
}

/// Kind and version.
fn begins_as_link(text: &str) -> bool {
    let mut bytes = text.bytes();
    matches!(bytes.next(), Some(b'r' | b't')) && bytes.next().is_some_and(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::envelope::wrap;

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

    #[test]
    fn what_mail_does_to_a_link() {
        let link = wrap('r', '1', &"aBcDe0".repeat(30));
        let (head, tail) = link.split_at(70);
        let (middle, tail) = tail.split_at(60);
        let one = |text: &str| case(text, &[&link]);
        one(&link);
        one(&format!("https://a.example/fr/read/#{head}\n{middle}\n{tail}\n-- \nZoé"));
        one(&format!("> > https://a.example/fr/read/#{head}\r\n> > {middle}\r\n> > {tail}. Merci"));
        one(&format!("<https://a.example/fr/read/#{head}=\r\n{middle}=\r\n{tail}>"));
        one(&format!("https://a.example/fr/read/#\n{head}\u{200b}{middle}\u{ad}{tail}, voilà"));
        one(&format!("https://a.example/fr/read/#{head}%20{middle}%0A{tail}"));
        one(&format!("https://a.example/fr/read/%23{link}"));
        one(&format!("https://a.example/fr/read/#{link}?utm_source=mail&a=b1"));
        one(&format!(
            "https://safe.example/?url=https%3A%2F%2Fa.example%2Ffr%2Fread%2F%23{link}&data=05%7C01&x=0"
        ));
        one(&format!(
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_fr_read_-23{link}&d=DwMF-g&e="
        ));
        one(&format!("https://urldefense.com/v3/__https://a.example/fr/read/*{link}__;Iw!!AbC$"));
        for (sign, after) in [("%2F*", "__%3BIw!!AbC%24"), ("%2F%2A", "__%3BIw"), ("%2F%2523", "%26sa%3DD")] {
            one(&format!(
                "https://safe.example/?url=https%3A%2F%2Fother.example%2F__a%2Fread{sign}{link}{after}&data=05"
            ));
        }
        one(&format!("*https://a.example/fr/read/#{link}*"));
        one(&format!("{head}\n{middle}\n{tail}"));
        case(&format!("#{head}\n{middle}{tail} Ada;#{head} {middle} {tail}"), &[&link, &link]);
    }

    #[test]
    fn what_cannot_be_mended_is_as_it_stands() {
        let link = wrap('r', '1', &"aBcDe0".repeat(30));
        let (head, tail) = link.split_at(70);
        case(&format!("#{head}"), &[head]);
        case(&format!("#{head}\nCordialement"), &[head]);
        case(&format!("#{head}-{tail}"), &[&format!("{head}-{tail}")]);
        case(&format!("#{link}{link}"), &[&format!("{link}{link}")]);
        case(&format!("#{head}\n{}", &tail[1..]), &[head]);
    }

    #[test]
    fn addresses_pasted_without_a_blank() {
        let link = wrap('r', '1', &"aBcDe0".repeat(30));
        let other = wrap('t', '1', &"Zy9".repeat(30));
        let (address, cut) = (format!("https://a.example/fr/read/#{link}"), &link[..70]);
        case(&format!("{address}{address}http://b/#{other}."), &[&link, &link, &other]);
        case(&format!("{address}/{address}+https://b/#{other}"), &[&link, &link, &other]);
        case(&format!("https://a.example/fr/read/#{cut}{address}…"), &[cut, &link]);
        case(&format!("https://a.example/fr/read/#{cut}…"), &[cut]);
    }

    #[test]
    fn who_redirects_to_a_link_is_no_word() {
        let link = wrap('r', '1', &"aBcDe0".repeat(30));
        for text in [
            format!(
                "https://safe.example/?url=https%3A%2F%2Fa.example%2Ffr%2Fread%2F%23{link}&data=05%7C01&x=0"
            ),
            format!("*https://a.example/fr/read/#{link}*"),
            format!("https://urldefense.com/v3/__https://a.example/fr/read/*{link}__;Iw!!AbC$\n"),
        ] {
            let all: Vec<_> = words(&text).collect();
            assert_eq!(all, [Word { text: Cow::Borrowed(link.as_str()), is_link: true }], "{text}");
        }
    }

    #[test]
    fn every_word_is_there() {
        let of: Vec<_> =
            words("Zoé; #r1abc (non).").map(|word| (word.text.into_owned(), word.is_link)).collect();
        assert_eq!(of, [("Zoé".to_owned(), false), ("r1abc".to_owned(), true), ("non".to_owned(), false)]);
    }
}
