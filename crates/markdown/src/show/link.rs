//! Which addresses a link may have.

use pulldown_cmark::LinkType;

/// The address if it is https, http, mailto or relative; `None` for all else, such as `javascript:`.
///
/// Entities in it are already resolved. Browsers skip control characters and blanks in front of and inside a
/// scheme, so that an address with any is refused, and read `\` as `/`.
pub(crate) fn safe_href(kind: LinkType, address: &str) -> Option<String> {
    if kind == LinkType::Email {
        return Some(format!("mailto:{address}"));
    }
    let odd = |c: char| c.is_control() || c.is_whitespace() || c == '\\' || is_invisible(c);
    if address.is_empty() || address.contains(odd) || address.starts_with("//") {
        return None;
    }
    let scheme_end = address.find([':', '/', '?', '#']).unwrap_or(address.len());
    let (scheme, rest) = address.split_at_checked(scheme_end)?;
    let Some(rest) = rest.strip_prefix(':') else { return Some(address.to_owned()) };
    let web = ["https", "http"].iter().any(|name| scheme.eq_ignore_ascii_case(name));
    let ok = if web {
        rest.strip_prefix("//")
            .is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '?', '#', ':']))
    } else {
        scheme.eq_ignore_ascii_case("mailto") && rest.contains('@')
    };
    ok.then(|| address.to_owned())
}

/// Takes no room on the screen, so that an address can look like another one.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(address: &str, ok: bool) {
        assert_eq!(safe_href(LinkType::Inline, address).is_some(), ok, "{address:?}");
    }

    #[test]
    fn addresses() {
        case("https://git-scm.com/docs/git-revert#_options", true);
        case("HTTP://example.org:8080/a?b=c:d", true);
        case("mailto:a@example.org", true);
        case("branches.fr.md", true);
        case("../docker/images.fr.md#x", true);
        case("/fr/git/", true);
        case("#part", true);
        case("?q=a:b", true);
        case("", false);
        case("javascript:alert(1)", false);
        case("JavaScript:alert(1)", false);
        case(" javascript:alert(1)", false);
        case("java\tscript:alert(1)", false);
        case("java\nscript:alert(1)", false);
        case("\u{1}javascript:alert(1)", false);
        case("\u{200b}javascript:alert(1)", false);
        case("data:text/html,x", false);
        case("vbscript:x", false);
        case("file:///etc/passwd", false);
        case("//example.org/", false);
        case("/\\example.org/", false);
        case("\\\\example.org", false);
        case("https:example.org", false);
        case("https://", false);
        case("https:///path", false);
        case("mailto:", false);
    }
}
