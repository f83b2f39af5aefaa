//! Mails to be written: addresses that bring a subject and a text along, and where a reader reports what is wrong.

use std::fmt::Write;

/// A mail whose sender knows whom to ask.
pub(crate) const NOBODY: &str = "mailto:";

/// `address`, which begins with `mailto:`, with a subject and a text.
pub(crate) fn to(address: &str, subject: &str, text: &str) -> String {
    let first = if address.contains('?') { '&' } else { '?' };
    // A mail's lines end like this (RFC 6068).
    let text = encoded(text).replace("%0A", "%0D%0A");
    format!("{address}{first}subject={}&body={text}", encoded(subject))
}

/// The address that a deployment names for reports, with a title and a text.
///
/// `{title}` and `{body}` in it are replaced. A `mailto:` that has neither gets both as its subject and body; any
/// other address that has neither is opened as it stands.
pub(crate) fn report(address: Option<&str>, title: &str, text: &str) -> String {
    let address = address.unwrap_or(NOBODY);
    if address.starts_with("mailto:") && !address.contains('{') {
        return to(address, title, text);
    }
    address.replace("{title}", &encoded(title)).replace("{body}", &encoded(text))
}

/// For the query of an address: all but letters, digits and `-._~` as `%` and two hexadecimal digits a byte.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::report;

    #[test]
    fn an_address_is_filled_in_where_it_says_so() {
        let fill = |address| report(address, "Faute & co", "é\n#1");
        for (address, want) in [
            (None, "mailto:?subject=Faute%20%26%20co&body=%C3%A9%0D%0A%231"),
            (
                Some("mailto:a@example.org"),
                "mailto:a@example.org?subject=Faute%20%26%20co&body=%C3%A9%0D%0A%231",
            ),
            (
                Some("mailto:a@example.org?cc=b@example.org"),
                "mailto:a@example.org?cc=b@example.org&subject=Faute%20%26%20co&body=%C3%A9%0D%0A%231",
            ),
            (
                Some("https://example.org/new?title={title}&body={body}"),
                "https://example.org/new?title=Faute%20%26%20co&body=%C3%A9%0A%231",
            ),
            (Some("https://example.org/issues"), "https://example.org/issues"),
        ] {
            assert_eq!(fill(address), want);
        }
    }
}
