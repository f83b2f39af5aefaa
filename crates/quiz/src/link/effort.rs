//! How long a test takes, as an estimate: reading time and thinking time.

use crate::{Body, Kind, Lang, Question};

/// Words of technical text that are read in a minute. Adults read 238 words of plain English silently (Brysbaert,
/// *How many words do we read per minute?*, 2019), and less of what has to be understood to the letter.
const WORDS_A_MINUTE: usize = 180;

/// Seconds to decide and to answer once a question is read: our own estimate, not a measurement.
const fn thinking(kind: Kind) -> usize {
    match kind {
        Kind::Single => 15,
        Kind::Multiple => 25,
        Kind::Command => 30,
        Kind::Order | Kind::Match => 35,
        Kind::Spot => 45,
        Kind::Explain => 120,
    }
}

/// Seconds that a question takes a person who knows the trade; 0 without words.
pub fn estimated_seconds(question: &Question, lang: Lang) -> usize {
    let Some(text) = question.text(lang) else { return 0 };
    let count = |text: &str| text.split_whitespace().count();
    let answer: usize = match &text.body {
        Body::Single(choices) | Body::Multiple(choices) => {
            choices.iter().map(|choice| count(&choice.text)).sum()
        }
        Body::Order(steps) => steps.iter().map(|step| count(step)).sum(),
        Body::Match(pairs) => pairs.lefts.iter().chain(&pairs.rights).map(|side| count(side)).sum(),
        Body::Spot(code) => code.lines.iter().map(|line| count(line)).sum(),
        Body::Command(_) | Body::Explain(_) => 0,
    };
    let words = count(&text.title) + count(&text.stem) + answer;
    words * 60 / WORDS_A_MINUTE + thinking(text.body.kind())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::question;

    fn seconds(body: Body, stem: &str) -> usize {
        let mut question = question("git/q", body);
        for text in question.texts.values_mut() {
            text.stem = stem.to_owned();
        }
        estimated_seconds(&question, Lang::Fr)
    }

    #[test]
    fn longer_texts_and_harder_kinds_take_longer() {
        let steps = || Body::Order(vec!["one two".to_owned(), "three".to_owned()]);
        let explain = || Body::Explain(vec!["a point".to_owned()]);
        assert!(seconds(explain(), "") > seconds(steps(), ""));
        assert_eq!(seconds(steps(), &"word ".repeat(180)), seconds(steps(), "") + 60);
    }
}
