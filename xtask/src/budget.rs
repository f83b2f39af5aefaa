//! The budget: what the site may weigh, in budget.toml, compared with what it weighs.

use crate::{
    failure::Failure,
    weigh::{Kind, Scales},
};
use std::fmt;

/// One line of the budget and how the site does by it. All in bytes of brotli.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    name: String,
    limit: u64,
    weight: u64,
}

impl Verdict {
    pub(crate) fn is_over(&self) -> bool {
        self.weight > self.limit
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, limit, weight } = self;
        if self.is_over() {
            return write!(f, "{name}: {weight} of {limit} bytes: {} TOO HEAVY", weight - limit);
        }
        write!(f, "{name}: {weight} of {limit} bytes, {} left", limit - weight)
    }
}

/// Compares the site with each line of the text of budget.toml.
///
/// # Errors
/// [`Failure::Check`] names the line that is none.
pub(crate) fn compare(scales: &Scales, budget: &str) -> Result<Vec<Verdict>, Failure> {
    let lines = budget.lines().map(str::trim).enumerate();
    lines
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(at, line)| verdict(scales, at + 1, line))
        .collect()
}

fn verdict(scales: &Scales, at: usize, line: &str) -> Result<Verdict, Failure> {
    let (name, limit) = line.split_once('=').unwrap_or((line, ""));
    let name = name.trim();
    let complain = |what: &str| Failure::Check(format!("budget.toml:{at}:1: `{line}`: {what}"));
    let limit = limit.trim().replace('_', "").parse().map_err(|_| complain("write `name = bytes`"))?;
    let brotli = |kind| scales.total(kind).brotli;
    let quiz_page = || scales.heaviest(Kind::QuizPage).map_or(0, |(_, weight)| weight.brotli);
    let weight = match name {
        "wasm_and_js_brotli" => brotli(Kind::Wasm) + brotli(Kind::Js),
        "css_brotli" => brotli(Kind::Css),
        "quiz_page_brotli" => quiz_page(),
        "first_question_brotli" => brotli(Kind::Wasm) + brotli(Kind::Js) + brotli(Kind::Css) + quiz_page(),
        _ => {
            return Err(complain(
                "known are wasm_and_js_brotli, css_brotli, quiz_page_brotli (the heaviest one), first_question_brotli (all three)",
            ));
        }
    };
    Ok(Verdict { name: name.to_owned(), limit, weight })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_and_complains() {
        let scales = Scales::read("a.wasm\t9\t9\t100\na.js\t9\t9\t10\nfr/a/quiz/index.html\t9\t9\t5\n");
        let case = |budget: &str, want: &str| {
            let said = match compare(&scales, budget) {
                Ok(verdicts) => verdicts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
                Err(failure) => failure.to_string(),
            };
            assert_eq!(said, want);
        };
        case("# nothing\n\n", "");
        case("wasm_and_js_brotli = 150", "wasm_and_js_brotli: 110 of 150 bytes, 40 left");
        case("wasm_and_js_brotli = 1_00", "wasm_and_js_brotli: 110 of 100 bytes: 10 TOO HEAVY");
        case(
            "quiz_page_brotli = 5\ncss_brotli=1",
            "quiz_page_brotli: 5 of 5 bytes, 0 left; css_brotli: 0 of 1 bytes, 1 left",
        );
        case("first_question_brotli = 115", "first_question_brotli: 115 of 115 bytes, 0 left");
        case("\ncss_brotli = much", "budget.toml:2:1: `css_brotli = much`: write `name = bytes`");
    }
}
