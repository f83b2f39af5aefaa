//! `site.toml`: the few settings of a deployment.

use std::fs;
use std::io;
use std::path::Path;

use super::base::base;

/// What a deployment may say of itself. All of it may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Settings {
    /// Scheme and host, without a slash at the end.
    pub(super) origin: Option<String>,
    /// Where the site is mounted, with a slash at both ends.
    pub(super) base: Option<String>,
    /// Where readers report what is wrong: an https or a mailto address, with `{title}` and `{body}` where they go.
    pub(super) report: Option<String>,
}

impl Settings {
    /// Settings that were left out when there is no such file.
    ///
    /// # Errors
    /// The file cannot be read, or the first line with a mistake.
    pub(super) fn read(path: &Path) -> io::Result<Self> {
        let name = path.display();
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(&text).map_err(|(line, what)| {
                io::Error::new(io::ErrorKind::InvalidData, format!("{name}:{line}:1: {what}"))
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(io::Error::new(error.kind(), format!("{name}: {error}"))),
        }
    }

    /// The part of TOML that settings need: one `name = "value"` a line, and comments.
    fn parse(text: &str) -> Result<Self, (usize, String)> {
        let mut settings = Self::default();
        // Some editors begin a file with a byte order mark.
        for (at, line) in text.trim_start_matches('\u{feff}').lines().map(str::trim).enumerate() {
            if !line.is_empty() && !line.starts_with('#') {
                settings.set(line).map_err(|what| (at + 1, what))?;
            }
        }
        Ok(settings)
    }

    fn set(&mut self, line: &str) -> Result<(), String> {
        let (name, rest) = line.split_once('=').unwrap_or((line, ""));
        let (name, value) = (name.trim(), quoted(rest.trim()));
        let setting = match name {
            "origin" => &mut self.origin,
            "base" => &mut self.base,
            "report" => &mut self.report,
            _ => return Err(format!("`{name}` is no setting; there are origin, base and report")),
        };
        let value = value.ok_or_else(|| format!("write `{name} = \"…\"`, on one line"))?;
        if setting.is_some() {
            return Err(format!("`{name}` is set twice; remove one"));
        }
        *setting = Some(match name {
            "origin" => origin(value)?,
            "base" => base(value)?,
            _ => report(value)?,
        });
        Ok(())
    }
}

/// What stands in quotes, with nothing but a comment behind it.
fn quoted(text: &str) -> Option<&str> {
    let (value, rest) = text.strip_prefix('"')?.split_once('"')?;
    let rest = rest.trim_start();
    ((rest.is_empty() || rest.starts_with('#')) && !value.contains('\\')).then_some(value)
}

/// Only what can stand in an address, and so in HTML, XML and the files of any host.
fn is_plain(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/@%+?=,&[]".contains(&byte))
}

fn origin(value: &str) -> Result<String, String> {
    let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    match host {
        Some(host) if is_plain(host) && !host.contains(['/', '?', '@', '&']) => Ok(value.to_owned()),
        _ => Err(format!(
            "`{value}` is no origin; write scheme and host, without a slash at the end: `https://quiz.example.org`"
        )),
    }
}

fn report(value: &str) -> Result<String, String> {
    let known = value.starts_with("https://") || value.starts_with("mailto:");
    let bare = value.replacen("{title}", "", 1).replacen("{body}", "", 1);
    if known && is_plain(&bare) {
        return Ok(value.to_owned());
    }
    Err(format!(
        "`{value}` is no address to report to; write `https://…` or `mailto:…`, `{{title}}` and `{{body}}` at most once each"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, want: Result<[Option<&str>; 3], &str>) {
        let got = Settings::parse(text).map_err(|(line, what)| format!("{line}: {what}"));
        let got = got.as_ref().map(|Settings { origin, base, report }| {
            [origin, base, report].map(|setting| setting.as_deref())
        });
        assert_eq!(got.map_err(String::as_str), want, "{text}");
    }

    #[test]
    fn settings_and_mistakes() {
        case("", Ok([None; 3]));
        case("# origin = \"x\"\n\n", Ok([None; 3]));
        case("\u{feff}base = \"/a/\"", Ok([None, Some("/a/"), None]));
        case(
            "origin = \"https://quiz.example.org:8443\" # ours\nbase=\"/quiz/\"\r\nreport = \"mailto:a@example.org\"",
            Ok([Some("https://quiz.example.org:8443"), Some("/quiz/"), Some("mailto:a@example.org")]),
        );
        case("\norigine = \"x\"", Err("2: `origine` is no setting; there are origin, base and report"));
        case("[site]", Err("1: `[site]` is no setting; there are origin, base and report"));
        case("origin = https://a.b", Err("1: write `origin = \"…\"`, on one line"));
        case("origin", Err("1: write `origin = \"…\"`, on one line"));
        case("base = \"/\"\nbase = \"/a/\"", Err("2: `base` is set twice; remove one"));
        case(
            "base = \"quiz\"",
            Err("1: `quiz` is no base path; write one with a slash at both ends: `/quiz/`"),
        );
        case(
            "base = \"/../\"",
            Err("1: `/../` is no base path; write one with a slash at both ends: `/quiz/`"),
        );
        case(
            "report = \"a@b.c\"",
            Err(
                "1: `a@b.c` is no address to report to; write `https://…` or `mailto:…`, `{title}` and `{body}` at most once each",
            ),
        );
        let filled = "https://a.b/new?title={title}&body={body}";
        case(&format!("report = \"{filled}\""), Ok([None, None, Some(filled)]));
        for bad in ["https://a.b/{id}", "https://a.b/{body}{body}", "https://a.b/{"] {
            assert!(Settings::parse(&format!("report = \"{bad}\"")).is_err(), "{bad}");
        }
        for bad in
            ["a.b", "https://a.b/", "https://a.b/c", "ftp://a.b", "https://", "https://a\\\"b", "https://<b>"]
        {
            assert!(Settings::parse(&format!("origin = \"{bad}\"")).is_err(), "{bad}");
        }
    }
}
