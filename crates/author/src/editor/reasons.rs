//! Why a wrong option is wrong: its feedback says so, or the explanation names it.

use std::collections::BTreeSet;

use palier_markdown::{Diagnostic, DiagnosticKind};

use super::item::Item;
use super::text::{Text, words};

/// More options are no question, and to look for each in a long explanation takes the square of their number.
const MOST_OPTIONS: usize = 20;

/// A longer option is named by no explanation, which has 120 words at most; to look for it takes their product.
const MOST_WORDS: usize = 200;

/// Takes away the complaints about wrong options without feedback that the explanation names.
pub(crate) fn drop_named(items: &[Item<'_>], diagnostics: &mut Vec<Diagnostic>) {
    if diagnostics.iter().all(|diagnostic| diagnostic.kind != DiagnosticKind::NoFeedback) {
        return;
    }
    let mut named: BTreeSet<(&str, usize)> = BTreeSet::new();
    for item in items.iter().filter(|item| item.options.len() <= MOST_OPTIONS) {
        let explanation = Text::read(&item.written.explanation);
        let choices = item.written.body.choices().iter().zip(&item.options).enumerate();
        for (i, (choice, option)) in choices {
            if !choice.right && choice.feedback.is_none() && names(&explanation, option) {
                named.insert((item.path, item.offered(i).line));
            }
        }
    }
    diagnostics.retain(|diagnostic| {
        diagnostic.kind != DiagnosticKind::NoFeedback
            || !named.contains(&(diagnostic.path.as_str(), diagnostic.line))
    });
}

/// Whether a text has the words of an option, or all the code in it.
fn names(explanation: &Text, option: &Text) -> bool {
    let all = words(&explanation.plain);
    let wanted = words(&option.plain);
    let has_words =
        (1..=MOST_WORDS).contains(&wanted.len()) && all.windows(wanted.len()).any(|run| run == wanted);
    let has_codes =
        !option.codes.is_empty() && option.codes.iter().all(|code| explanation.codes.contains(code));
    has_words || has_codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(explanation: &str, option: &str, want: bool) {
        assert_eq!(names(&Text::read(explanation), &Text::read(option)), want, "{option:?}");
    }

    #[test]
    fn an_explanation_names_an_option_by_its_words_or_its_code() {
        case("`git reset` réécrit l'historique.", "Avec `git reset`", true);
        case("`git reset` réécrit l'historique.", "`git revert`", false);
        case("Le rollback automatique perd des données.", "Le rollback automatique", true);
        case("Le rollback perd des données.", "Le rollback automatique", false);
        case("Rien.", "…", false);
    }
}
