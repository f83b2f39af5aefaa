//! JSON of whole numbers: what the browser keeps, and what a page brings along.
//!
//! One reader and one writer for one type of value: derived ones for each type weighed ten times as much.

use std::fmt::{self, Write as _};

/// A JSON value. Numbers that are read are whole and not negative: nothing that is kept has others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    Null,
    Bool(bool),
    Number(u64),
    /// A share in thousandths, for others to read: it is never read here.
    Thousandths(u64),
    Text(String),
    List(Vec<Json>),
    Map(Vec<(String, Json)>),
}

/// The text is not JSON, or not of the kind that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadJson {
    /// Where it ceases to be, from 1.
    pub line: usize,
}

/// Lists and maps within each other, at most: the reader calls itself for each.
const MAX_DEPTH: usize = 32;

impl Json {
    /// # Errors
    /// What is not JSON, has a number that is not whole, or is nested deeper than anything that is kept.
    pub fn parse(text: &str) -> Result<Self, BadJson> {
        let mut reader = Reader { text, rest: text };
        let value = reader.value(MAX_DEPTH).filter(|_| reader.token().is_none());
        value.ok_or_else(|| BadJson { line: reader.line() })
    }

    /// A map of what there is: entries without value are left out.
    pub fn map<'n>(entries: impl Into<Vec<(&'n str, Self)>>) -> Self {
        let there = entries.into().into_iter().filter(|(_, value)| *value != Self::Null);
        Self::Map(there.map(|(name, value)| (name.to_owned(), value)).collect())
    }

    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// One of several kinds of value, with what belongs to it: a map of one entry.
    pub fn tagged(tag: &str, value: Self) -> Self {
        Self::Map(vec![(tag.to_owned(), value)])
    }

    /// The kind of a value, and what belongs to it: `"all"` or `{"some": …}`.
    pub fn tag(&self) -> Option<(&str, &Self)> {
        match self {
            Self::Text(tag) => Some((tag, &Self::Null)),
            Self::Map(entries) => match entries.as_slice() {
                [(tag, value)] => Some((tag, value)),
                _ => None,
            },
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Thousandths(_) | Self::List(_) => None,
        }
    }

    /// An entry of a map; nothing where there is none.
    pub fn get(&self, name: &str) -> &Self {
        let Self::Map(entries) = self else { return &Self::Null };
        entries.iter().find(|(of, _)| of == name).map_or(&Self::Null, |(_, value)| value)
    }

    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The items of a list; none where it is no list.
    pub fn items(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        write(self, &mut out);
        f.write_str(&out)
    }
}

/// With three decimals, as `0.667`.
pub(crate) fn thousandths(n: u64) -> String {
    format!("{}.{:03}", n / 1000, n % 1000)
}

fn write(json: &Json, out: &mut String) {
    match json {
        Json::Null => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Number(number) => out.push_str(&number.to_string()),
        Json::Thousandths(n) => out.push_str(&thousandths(*n)),
        Json::Text(text) => write_text(text, out),
        Json::List(items) => {
            for (i, item) in items.iter().enumerate() {
                out.push(if i == 0 { '[' } else { ',' });
                write(item, out);
            }
            out.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Json::Map(entries) => {
            for (i, (name, value)) in entries.iter().enumerate() {
                out.push(if i == 0 { '{' } else { ',' });
                write_text(name, out);
                out.push(':');
                write(value, out);
            }
            out.push_str(if entries.is_empty() { "{}" } else { "}" });
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            ..' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

struct Reader<'t> {
    text: &'t str,
    rest: &'t str,
}

impl Reader<'_> {
    fn line(&self) -> usize {
        let read = self.text.len() - self.rest.len();
        self.text.bytes().take(read).filter(|byte| *byte == b'\n').count() + 1
    }

    /// The next character that is not blank, which is not taken yet.
    fn token(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.rest.chars().next()
    }

    fn takes(&mut self, word: &str) -> Option<()> {
        self.token()?;
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        let inner = depth.checked_sub(1)?;
        match self.token()? {
            'n' => self.takes("null").map(|()| Json::Null),
            't' => self.takes("true").map(|()| Json::Bool(true)),
            'f' => self.takes("false").map(|()| Json::Bool(false)),
            '"' => self.string().map(Json::Text),
            '[' => {
                let mut items = Vec::new();
                self.sequence("[", ']', |reader| {
                    items.push(reader.value(inner)?);
                    Some(())
                })?;
                Some(Json::List(items))
            }
            '{' => {
                let mut entries = Vec::new();
                self.sequence("{", '}', |reader| {
                    reader.token()?;
                    let name = reader.string()?;
                    reader.takes(":")?;
                    entries.push((name, reader.value(inner)?));
                    Some(())
                })?;
                Some(Json::Map(entries))
            }
            _ => self.number(),
        }
    }

    /// What stands between commas up to the end of a list or map.
    fn sequence(
        &mut self,
        open: &str,
        close: char,
        mut item: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.takes(open)?;
        let mut first = true;
        while self.token()? != close {
            if !first {
                self.takes(",")?;
            }
            first = false;
            item(self)?;
        }
        self.rest = self.rest.get(1..)?;
        Some(())
    }

    fn number(&mut self) -> Option<Json> {
        let n_digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at_checked(n_digits)?;
        let padded = n_digits > 1 && digits.starts_with('0');
        let number = digits.parse().ok().filter(|_| !padded && !rest.starts_with(['.', 'e', 'E']))?;
        self.rest = rest;
        Some(Json::Number(number))
    }

    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        self.rest = self.rest.strip_prefix('"')?;
        loop {
            let end = self.rest.find(['"', '\\'])?;
            let (plain, rest) = self.rest.split_at_checked(end)?;
            if plain.bytes().any(|byte| byte < b' ') {
                return None;
            }
            text.push_str(plain);
            self.rest = rest;
            if let Some(rest) = self.rest.strip_prefix('"') {
                self.rest = rest;
                return Some(text);
            }
            text.push(self.escaped()?);
        }
    }

    /// The character that is written with a backslash.
    fn escaped(&mut self) -> Option<char> {
        let mark = self.rest.as_bytes().get(1)?;
        if *mark == b'u' {
            let unit = self.unit()?;
            let second = if (0xd800..0xdc00).contains(&unit) { Some(self.unit()?) } else { None };
            return char::decode_utf16([unit].into_iter().chain(second)).next()?.ok();
        }
        let (_, c) = [
            ('b', '\u{8}'),
            ('f', '\u{c}'),
            ('n', '\n'),
            ('r', '\r'),
            ('t', '\t'),
            ('"', '"'),
            ('\\', '\\'),
            ('/', '/'),
        ]
        .into_iter()
        .find(|(name, _)| *name == char::from(*mark))?;
        self.rest = self.rest.get(2..)?;
        Some(c)
    }

    /// Half of a character that may need two: four hexadecimal digits after `\u`.
    fn unit(&mut self) -> Option<u16> {
        let digits = self.rest.strip_prefix("\\u")?.get(..4)?;
        self.rest = self.rest.get(6..)?;
        u16::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn case(text: &str, want: Result<&str, usize>) {
        let got = Json::parse(text).map(|json| json.to_string()).map_err(|bad| bad.line);
        assert_eq!(got, want.map(str::to_owned), "{text}");
    }

    #[test]
    fn values() {
        case(
            " { \"a\" : [ 1 , true,null ] ,\n\"b\":{}, \"c\":[]} ",
            Ok(r#"{"a":[1,true,null],"b":{},"c":[]}"#),
        );
        case(r#""\u00e9\ud83d\ude00\n\"\\\/""#, Ok(r#""é😀\n\"\\/""#));
        case("18446744073709551615", Ok("18446744073709551615"));
        case("18446744073709551616", Err(1));
        case("{\"a\":1,\n\"b\":2.5}", Err(2));
        case("-1", Err(1));
        case("1e3", Err(1));
        case("00", Err(1));
        case("[1,]", Err(1));
        case("[1", Err(1));
        case("[1}", Err(1));
        case("[1] 2", Err(1));
        case("{1:2}", Err(1));
        case("\"\\ud83d\"", Err(1));
        case("\"\\ud83dx\"", Err(1));
        case("\"\\u+123\"", Err(1));
        case("\"a", Err(1));
        case("", Err(1));
        case(&"[".repeat(1_000_000), Err(1));
    }

    proptest! {
        #[test]
        fn every_text_is_read_as_it_was_written(text: String) {
            let json = Json::tagged(&text, Json::List(vec![Json::text(&text)]));
            prop_assert_eq!(Json::parse(&json.to_string()), Ok(json));
        }

        #[test]
        fn no_text_is_too_bad_to_be_looked_at(text: String) {
            let _ = Json::parse(&text);
        }

        #[test]
        fn what_is_read_is_what_others_read(json in "[\\[\\]{}:,\"a0 \n\t]{0,12}") {
            let ours = Json::parse(&json).is_ok();
            prop_assert_eq!(ours, serde_json::from_str::<serde_json::Value>(&json).is_ok());
        }
    }
}
