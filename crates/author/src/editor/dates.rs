//! Facts that age: a year or a version in a question, without the month in which somebody checked it.

use super::item::Item;
use super::text::{Text, fold};
use super::{Finding, Remarks, lists};

pub(crate) fn check(item: &Item<'_>, remarks: &mut Remarks) {
    if item.question.valid.is_some() {
        return;
    }
    let around = [&item.title, &item.stem].into_iter().chain(&item.others);
    let mut found = around.into_iter().find_map(dated).map(|what| (item.heading(), what));
    if found.is_none() {
        let in_option = |(i, option)| Some((item.offered(i), dated(option)?));
        found = item.options.iter().enumerate().find_map(in_option);
    }
    if let Some((place, what)) = found {
        remarks.add(item.path, place, Finding::Undated { what });
    }
}

/// A year or a version in the prose; what stands in backticks is a name, a tag or output.
fn dated(text: &Text) -> Option<String> {
    let words: Vec<&str> = text.prose.split_whitespace().map(|word| word.trim_matches(is_mark)).collect();
    let at = |i: Option<usize>| i.and_then(|i| words.get(i)).copied().unwrap_or_default();
    words.iter().enumerate().find_map(|(i, word)| {
        let before = at(i.checked_sub(1));
        if is_year(word, before, at(Some(i + 1))) || (is_v_version(word) && !is_own(before)) {
            return Some((*word).to_owned());
        }
        // "Symfony version 5", "version 5 de Symfony", and not the version of something without a name.
        let behind = at(i.checked_sub(2));
        let of_name = is_product(behind)
            || (behind.len() > 3 && behind.starts_with(char::is_uppercase))
            || is_product(at(Some(i + 1)))
            || (["de", "d", "of"].contains(&at(Some(i + 1)))
                && at(Some(i + 2)).starts_with(char::is_uppercase))
            || at(Some(i + 1)).starts_with("d'");
        is_version(word, before, of_name).then(|| format!("{before} {word}"))
    })
}

const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | ';' | ':' | '?' | '!' | '(' | ')' | '«' | '»' | '"' | '\'' | '’' | '…' | '[' | ']' | '+'
    )
}

/// Units of what may be counted in thousands.
const UNITS: [&str; 20] = [
    "€",
    "$",
    "%",
    "₽",
    "ms",
    "s",
    "secondes",
    "millisecondes",
    "requetes",
    "octets",
    "ko",
    "mo",
    "lignes",
    "clients",
    "seconds",
    "milliseconds",
    "requests",
    "bytes",
    "lines",
    "мс",
];

/// Four digits that no thing follows that is counted.
fn is_year(word: &str, before: &str, next: &str) -> bool {
    const DATES: [&str; 31] = [
        "en",
        "depuis",
        "de",
        "fin",
        "debut",
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
        "since",
        "in",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "в",
    ];
    let number = word.len() == 4 && word.bytes().all(|c| c.is_ascii_digit());
    let in_range = word.parse().is_ok_and(|year: u16| (1990..2050).contains(&year));
    let dated = DATES.contains(&fold(before).as_str());
    let counts = UNITS.contains(&fold(next).as_str());
    // "the 2023 survey", and not "the 2000 messages".
    let dated = dated || fold(before) == "the" && !next.ends_with('s');
    number
        && in_range
        && !counts
        && (dated || !next.starts_with(char::is_lowercase) || next.starts_with("год"))
}

/// How many numbers there are between the dots; none for what is no version.
fn numbers(word: &str) -> Option<usize> {
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
    word.split('.').all(is_number).then(|| word.split('.').count())
}

fn is_v_version(word: &str) -> bool {
    word.strip_prefix(['v', 'V']).is_some_and(|rest| numbers(rest).is_some())
}

/// `3.8` behind a name or "version", and a lone number behind a product.
fn is_version(word: &str, before: &str, of_name: bool) -> bool {
    let named = ["version", "versions", "версия", "версии", "версию"].contains(&fold(before).as_str());
    match numbers(word) {
        Some(1..=3) if named => of_name,
        Some(1) => is_product(before),
        Some(2 | 3) => is_product(before) || before.starts_with(char::is_uppercase),
        _ => false,
    }
}

fn is_product(word: &str) -> bool {
    let folded = fold(word);
    let name = folded.rsplit('\'').next().unwrap_or_default();
    lists::PRODUCTS.contains(name)
}

/// "our v2": a version of something that the question made up.
fn is_own(before: &str) -> bool {
    ["votre", "notre", "la", "sa", "your", "our", "the", "its"].contains(&fold(before).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(markdown: &str, want: Option<&str>) {
        assert_eq!(dated(&Text::read(markdown)).as_deref(), want, "{markdown:?}");
    }

    #[test]
    fn years_and_versions() {
        case("Que change Python 3.8 ?", Some("Python 3.8"));
        case("Depuis Git 2.23, que fait cette commande ?", Some("Git 2.23"));
        case("Docker Compose V2 remplace quoi ?", Some("V2"));
        case("La version 13 de PostgreSQL est-elle maintenue ?", Some("version 13"));
        case("Quelle version est maintenue en 2026 ?", Some("2026"));
        case("Fin de vie : octobre 2024.", Some("2024"));
        case("L'image `python:3.8` pèse combien ?", None);
        case("Le service traite 2000 requêtes par seconde.", None);
        case("Il répond 404 en 2000 ms.", None);
        case("Avec Node.js 20, que se passe-t-il ?", Some("Node.js 20"));
        case("Il répond en 2.5 secondes.", None);
        case("Une disponibilité de 99.9 %.", None);
        case("Le port 8080 est pris.", None);
        case("Le budget est de 2000 €.", None);
        case("React 19 : que change ce crochet ?", Some("React 19"));
        case("Angular 17+ : quelle syntaxe ?", Some("Angular 17"));
        case("According to the 2023 survey, which tool leads?", Some("2023"));
        case("What about the 2000 messages?", None);
        case("Vous livrez la version 2 en canari.", None);
        case("L'application a démarré en version 2.4.1.", None);
        case("Que change Symfony version 5.4 ?", Some("version 5.4"));
        case("Que change la version 5.4 de Symfony ?", Some("version 5.4"));
        case("La version 7 sert les clients. Installez la version 8.", None);
        case("Que fait la v2 de votre service ?", None);
        case("Docker 28 cache les images sans étiquette.", Some("Docker 28"));
        case("Que fait git 2.23 ?", Some("git 2.23"));
        case("Étape 2. Trois choix.", None);
        case("В 2026 году", Some("2026"));
    }
}
