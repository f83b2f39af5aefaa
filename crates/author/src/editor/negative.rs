//! Stems that ask negatively: "which of these is not …", "all of these, except". A negation in the story, in a
//! condition or in what is looked for ("which command lists the files that are not tracked?") is none.

use palier_quiz::Lang;

use super::text::{sentences, words};

/// The word that makes the question a negative one.
pub(crate) fn negation(prose: &str, lang: Lang) -> Option<String> {
    let sentences = sentences(prose);
    let mut found = None;
    for (i, sentence) in sentences.iter().enumerate() {
        let asks = sentence.trim_end_matches([' ', '\u{a0}', '\u{202f}']).ends_with('?');
        let last = i + 1 == sentences.len();
        // "… sauf une. Laquelle ?"
        let before = sentences.get(i + 1).is_some_and(|next| words(next).len() <= 3 && next.ends_with('?'));
        if asks || last || before {
            let words = words(&sentence.replace("n't", " not").replace("n’t", " not"));
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            found = found.or_else(|| shouted(sentence)).or_else(|| exception(&words));
            found = found.or_else(|| if asks || last { denied(&words, lang) } else { None });
        }
    }
    found
}

/// A word in capitals, as in "which of these is NOT".
fn shouted(sentence: &str) -> Option<String> {
    let mut words = sentence.split(|c: char| !c.is_alphanumeric());
    let shouted = ["NOT", "EXCEPT", "PAS", "SAUF", "НЕ", "КРОМЕ"];
    words.find(|word| shouted.contains(word)).map(str::to_owned)
}

/// "all of these, except one", "except:".
fn exception(words: &[&str]) -> Option<String> {
    const EXCEPT: [&str; 9] =
        ["sauf", "excepte", "exceptee", "hormis", "exception", "except", "кроме", "исключением", "besides"];
    const ONE: [&str; 16] = [
        "un",
        "une",
        "d",
        "lequel",
        "laquelle",
        "lesquels",
        "lesquelles",
        "quoi",
        "one",
        "for",
        "which",
        "одного",
        "одной",
        "одно",
        "один",
        "какого",
    ];
    let at = words.iter().position(|word| EXCEPT.contains(word))?;
    let follows = words.get(at + 1).is_none_or(|next| ONE.contains(next));
    let all = words.get(..at)?.iter().any(|word| {
        ["tous", "toutes", "tout", "all", "each", "every", "все", "каждый", "каждая"].contains(word)
    });
    // "how do you delete all branches except main?" asks for something.
    let asks_how = words.first().is_some_and(|first| ["comment", "how", "как"].contains(first));
    (follows && (all || words.len() > at + 1 || words.len() < 12) && !asks_how)
        .then(|| words.get(at).map(|word| (*word).to_owned()))?
}

/// A question word whose own verb is denied.
fn denied(words: &[&str], lang: Lang) -> Option<String> {
    let start = question_word(words, lang)?;
    let rest = words.get(start..)?;
    for (i, word) in rest.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|before| rest.get(before)).copied().unwrap_or_default();
        let next = rest.get(i + 1).copied().unwrap_or_default();
        if lang == Lang::Fr && *word == "qui" && is_relative_of_asked(rest, i) {
            continue;
        }
        if subordinators(lang).contains(word) || (lang == Lang::Ru && word.starts_with("котор")) {
            return None;
        }
        let denied = match lang {
            Lang::Fr => {
                let negators = ["pas", "jamais", "plus", "aucun", "aucune", "guere", "rien", "point"];
                let near = rest.iter().skip(i + 1).take(7).any(|word| negators.contains(word));
                let infinitive = ["de", "a", "pour", "en"].contains(&before);
                ["ne", "n"].contains(word)
                    && near
                    && !infinitive
                    && !next.starts_with("suffi")
                    && next != "va"
            }
            Lang::En => {
                // "what is the reason the test does not pass?": the verb of what is asked came before.
                let has_verb = rest.iter().take(i.saturating_sub(1)).any(|word| IS.contains(word));
                // "what does it not do?"
                let apart = rest.first().is_some_and(|first| AUXILIARIES.contains(first));
                let aux = apart || IS.contains(&before) || AUXILIARIES.contains(&before);
                ((*word == "not" && aux) || ["never", "cannot"].contains(word))
                    && !has_verb
                    && !["only", "just", "enough", "sufficient"].contains(&next)
            }
            Lang::Ru => {
                *word == "не"
                    && !["только", "менее", "более", "позднее", "раньше", "хватает", "так", "просто"]
                        .contains(&next)
            }
        };
        if denied {
            return Some((*word).to_owned());
        }
    }
    None
}

const IS: [&str; 4] = ["is", "are", "was", "were"];
const AUXILIARIES: [&str; 17] = [
    "does", "do", "did", "can", "ca", "could", "should", "would", "will", "wo", "has", "have", "had", "must",
    "may", "might", "you",
];

/// Where the words begin that follow "which", "what", "tick"; none of "why", "how", "when".
fn question_word(words: &[&str], lang: Lang) -> Option<usize> {
    let first = *words.first()?;
    let (adverbs, asking): (&[&str], &[&str]) = match lang {
        Lang::Fr => (
            &["pourquoi", "comment", "combien", "quand"],
            &["quel", "quelle", "quels", "quelles", "lequel", "laquelle", "lesquels", "lesquelles", "quoi"],
        ),
        Lang::En => (&["why", "how", "when", "where"], &["which", "what", "who"]),
        Lang::Ru => (
            &["почему", "как", "зачем", "сколько", "когда", "где"],
            &[
                "какой",
                "какая",
                "какое",
                "какие",
                "какую",
                "каких",
                "каким",
                "какими",
                "какому",
                "какого",
                "что",
                "кто",
                "чего",
                "чем",
            ],
        ),
    };
    if adverbs.contains(&first) {
        return None;
    }
    if lang == Lang::Fr {
        if words.starts_with(&["qu", "est", "ce"]) {
            return Some(4.min(words.len()));
        }
        if ["que", "qu", "qui"].contains(&first) {
            return Some(1);
        }
    }
    // "Cochez les affirmations qui ne …": what follows the relative pronoun is the condition.
    if PICKS.iter().any(|verb| first.starts_with(verb)) {
        let is_relative = |word: &&str| ["qui", "that"].contains(word) || word.starts_with("котор");
        if let Some(at) = words.iter().position(is_relative).filter(|at| *at <= 5) {
            return Some(at + 1);
        }
    }
    words.iter().position(|word| asking.contains(word)).map(|at| at + 1)
}

/// How verbs begin that tell to pick.
const PICKS: [&str; 20] = [
    "coche",
    "selectionne",
    "choisi",
    "designe",
    "releve",
    "indique",
    "identifie",
    "trouve",
    "nomme",
    "select",
    "pick",
    "choose",
    "tick",
    "mark",
    "identify",
    "выберите",
    "отметьте",
    "укажите",
    "назовите",
    "найдите",
];

/// Words after which another clause begins.
const fn subordinators(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Fr => &[
            "que", "qu", "qui", "si", "s", "dont", "quand", "lorsque", "lorsqu", "comme", "car", "puisque",
            "pour", "afin", "sans", "parce", "alors", "tandis", "pendant", "mais", "tant", "quoi",
        ],
        Lang::En => &[
            "that", "whose", "if", "when", "because", "where", "while", "so", "to", "but", "which", "who",
            "although", "without", "since", "as",
        ],
        Lang::Ru => &[
            "что",
            "если",
            "когда",
            "чтобы",
            "где",
            "пока",
            "поскольку",
            "потому",
            "но",
            "а",
            "хотя",
            "чтоб",
        ],
    }
}

/// "Quelle est la commande qui ne …", "quels sont ceux qui ne …": the clause is about what is asked.
fn is_relative_of_asked(words: &[&str], at: usize) -> bool {
    let first = words.first().copied().unwrap_or_default();
    let copula = ["est", "sont", "serait", "seraient", "etait", "etaient"].contains(&first);
    let Some(between) = words.get(1..at) else { return false };
    // "la réponse à un client qui ne …": the clause is about the client.
    let of_these = between.windows(2).any(|pair| pair == ["de", "ces"]);
    let other = [
        "a", "au", "aux", "dans", "en", "avec", "sur", "par", "chez", "pour", "que", "qui", "de", "d", "du",
        "des",
    ];
    copula && (of_these || !between.iter().any(|word| other.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(lang: Lang, prose: &str, want: Option<&str>) {
        assert_eq!(negation(prose, lang).as_deref(), want, "{prose:?}");
    }

    #[test]
    fn french() {
        let negative = |prose, word| case(Lang::Fr, prose, Some(word));
        negative("Laquelle de ces commandes ne supprime pas la branche ?", "ne");
        negative("Laquelle n'est pas une commande Git ?", "n");
        negative("Quelle est la commande qui ne modifie jamais l'historique ?", "ne");
        negative("Lesquels ne font pas partie du cycle ?", "ne");
        negative("Que ne faut-il pas committer ?", "ne");
        negative("Qu'est-ce qui n'appartient pas à une image ?", "n");
        negative("Parmi ces outils, lequel n’analyse pas le code ?", "n");
        negative("Quelle est celle de ces commandes qui ne touche pas au dépôt ?", "ne");
        negative("Cochez les pratiques qui ne réduisent pas le risque.", "ne");
        negative("Toutes ces commandes annulent un commit, sauf une. Laquelle ?", "sauf");
        negative("Tous ces fichiers sont suivis, sauf :", "sauf");
        negative("Tous ces tests sont automatiques, excepté lequel ?", "excepte");
        negative("Laquelle de ces commandes n'est PAS sûre ?", "PAS");
        negative("Indiquez la commande qui ne modifie pas l'index.", "ne");
        let positive = |prose| case(Lang::Fr, prose, None);
        positive("Le test ne passe pas.\nQue faites-vous ?");
        positive("Pourquoi le commit n'apparaît-il pas ?");
        positive("Comment supprimer toutes les branches sauf main ?");
        positive("Quelle commande supprime toutes les branches sauf `main` ?");
        positive("Quelle commande liste les fichiers qui ne sont pas suivis ?");
        positive("Que se passe-t-il si le test ne passe pas ?");
        positive("Que fait Git quand le fichier n'est pas suivi ?");
        positive("Quelle option permet de ne pas valider tout de suite ?");
        positive("Qu'est-ce qui ne va pas dans ce script ?");
        positive("Quelle est la meilleure réponse à un client qui ne connaît pas Git ?");
        positive("Dans quel cas un test unitaire ne suffit-il pas ?");
        positive("Quel risque prend-on en ne testant pas ?");
        positive("Le service n'est plus joignable. Que regardez-vous d'abord ?");
        positive("Quel message dit que la branche n'existe pas ?");
        positive("Les tests passent, sauf un. Que faites-vous d'abord pour le comprendre ?");
    }

    #[test]
    fn english() {
        case(Lang::En, "Which of these is not a Git command?", Some("not"));
        case(Lang::En, "Which command doesn't delete the branch?", Some("not"));
        case(Lang::En, "All of these undo a commit, except:", Some("except"));
        case(Lang::En, "All of the following are true EXCEPT", Some("EXCEPT"));
        case(Lang::En, "What should you never commit?", Some("never"));
        case(Lang::En, "Which test wouldn't have caught this bug?", Some("not"));
        case(Lang::En, "Select the command that does not change the index.", Some("not"));
        case(Lang::En, "What does `git fetch` not do?", Some("not"));
        case(Lang::En, "Select the command that lists files that are not tracked.", None);
        case(Lang::En, "What is the reason the container does not start?", None);
        case(Lang::En, "Which flag makes Git not fast-forward?", None);
        case(Lang::En, "Why does the test not pass?", None);
        case(Lang::En, "Which command lists files that are not tracked?", None);
        case(Lang::En, "The build does not start. What do you check first?", None);
        case(Lang::En, "What happens if the branch is not merged?", None);
        case(Lang::En, "How do you delete all branches except `main`?", None);
    }

    #[test]
    fn russian() {
        case(Lang::Ru, "Какая из команд не удаляет ветку?", Some("не"));
        case(Lang::Ru, "Что из перечисленного не относится к тестам?", Some("не"));
        case(Lang::Ru, "Все команды отменяют коммит, кроме одной. Какая?", Some("кроме"));
        case(Lang::Ru, "Выберите команду, которая не изменяет индекс.", Some("не"));
        case(Lang::Ru, "Выберите команду, которая показывает файлы, которые не отслеживаются.", None);
        case(Lang::Ru, "Почему тест не проходит?", None);
        case(Lang::Ru, "Что произойдёт, если тест не пройдёт?", None);
        case(Lang::Ru, "Какая команда показывает файлы, которые не отслеживаются?", None);
        case(Lang::Ru, "Сборка не запускается. Что вы проверите?", None);
    }
}
