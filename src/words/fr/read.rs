//! French: the result of a link, read by whom it was sent to.

use crate::widgets::chance::{Chance, Sure};
use crate::words::number::fr as count;
use crate::words::{ReadWords, SheetWords};

fn n_of(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn duration(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, rest) => count(n_of(rest), "seconde", "secondes"),
        (whole, 0) => count(n_of(whole), "minute", "minutes"),
        (whole, rest) => format!("{whole} min {rest:02} s"),
    }
}

pub(super) const READ: ReadWords = ReadWords {
    title: "Lire un résultat",
    title_of: |name| format!("Résultat de {name}"),
    painted: "Cette page ouvre le résultat contenu dans un lien.",
    needs_app: "Pour lire un résultat, activez JavaScript : les réponses tiennent dans le lien, et votre navigateur les note lui-même, sans serveur.",
    no_link: "Collez ici le lien reçu à la fin d’un test. Il ne quitte pas ce navigateur.",
    paste: "Lien du résultat",
    another: "Lire un autre résultat",
    open: "Ouvrir",
    empty: "Il n’y a pas de résultat dans cette adresse : ce qui suit le signe # manque.",
    is_test: "Ce lien ouvre un test, il ne contient pas de réponses. Le résultat est dans le lien que la personne obtient à la fin.",
    too_long: |n| format!("Ce n’est pas un lien de résultat : {n} caractères, c’est plus qu’aucun n’en a."),
    what_to_do: "Copiez de nouveau le lien en entier, du message d’origine, et collez-le ici. S’il y est déjà coupé, demandez à la personne de le renvoyer : elle le retrouve à la page de son test, dans le même navigateur.",
    nobody: "Sans nom",
    label: |label| format!("Lien préparé pour : {label}."),
    from: |name| format!("Test envoyé par : {name}."),
    begun: |date| format!("Commencé le {date}, à l’horloge de la personne."),
    lasted: |seconds| format!("Temps passé sur les questions : {}.", duration(seconds)),
    limit: |seconds| format!("Temps accordé : {}.", duration(seconds)),
    ended: [
        "Terminé par la personne.",
        "Terminé par la fin du temps, avec ce qui était répondu.",
        "Terminé quand le niveau était assez sûr.",
    ],
    jumps: |n, seconds| match n {
        0 => "Aucun écart d’horloge.".to_owned(),
        n => format!(
            "L’horloge a sauté {}, en tout {} (heure changée ou ordinateur en veille).",
            count(n, "fois", "fois"),
            duration(seconds.into())
        ),
    },
    away: |n, seconds| match n {
        0 => "La page n’a pas été quittée.".to_owned(),
        n => format!(
            "La page a été quittée {}, en tout {}. Une notification ou un appel suffit : n’en concluez rien sans en parler.",
            count(n, "fois", "fois"),
            duration(seconds.into())
        ),
    },
    not_recorded: "Quitter la page n’était pas noté.",
    changed: "Ce qui a changé depuis",
    edited: |n| match n {
        1 => "1 question a été modifiée : la réponse est notée avec la question d’aujourd’hui.".to_owned(),
        n => format!(
            "{n} questions ont été modifiées : les réponses sont notées avec les questions d’aujourd’hui."
        ),
    },
    retired: |n| match n {
        1 => "1 question a été retirée : elle ne compte pas.".to_owned(),
        n => format!("{n} questions ont été retirées : elles ne comptent pas."),
    },
    partial: "Une partie des questions n’a pas pu être lue : ce résultat est incomplet. Réessayez avant de conclure.",
    cannot_prove: "Un lien ne peut pas prouver qui a répondu, ni qu’il n’a pas été fabriqué, et les réponses justes sont sur ce site pour qui les cherche.",
    sheet_helps: "Ce qui aide : en parler. La fiche d’entretien plus bas propose par où commencer.",
    standing: "Niveau",
    rests_on: |n| format!("Repose sur {}.", count(n, "question", "questions")),
    nearly: "presque prêt",
    ready: "prêt",
    sure_short: |chance| match chance {
        Chance::Yes(Sure::VeryLikely) => "acquis",
        Chance::Yes(Sure::Likely) => "vraisemblable",
        Chance::Yes(Sure::Probably) => "probable",
        Chance::Open | Chance::Unknown => "?",
        Chance::No(Sure::Probably) => "plutôt pas",
        Chance::No(Sure::Likely) => "peu probable",
        Chance::No(Sure::VeryLikely) => "pas encore",
    },
    chance: |percent| format!("{percent} % de chances"),
    no_estimate: "Trop peu de questions pour une estimation ; restent les points.",
    what_numbers_mean: "Ce que ces chiffres veulent dire",
    certainty: "Acquis ?",
    each: "Chaque question",
    open_all: "Tout déplier",
    answer: "Réponse donnée :",
    seconds: |n| duration(n.into()),
    hints: |n| count(n, "indice ouvert", "indices ouverts"),
    confidence: ["se disait sûr", "se disait plutôt sûr", "disait deviner"],
    question_edited: "Modifiée depuis cette réponse : la question ci-dessous est celle d’aujourd’hui.",
    question_retired: "Question retirée depuis : elle ne compte pas.",
    question_missing: "Question introuvable pour l’instant.",
    not_known: "Ne savait pas",
    not_counted: "Ne compte pas : hors de son métier",
    not_my_work: |n| match n {
        1 => "1 question mise de côté, hors de son métier.".to_owned(),
        n => format!("{n} questions mises de côté, hors de son métier."),
    },
    not_scored: "La réponse ne correspond plus à la question d’aujourd’hui : elle ne compte pas.",
    print: "Imprimer le compte rendu",
    print_sheet: "Imprimer la fiche d’entretien",
    csv: "Enregistrer en CSV",
    json: "Enregistrer en JSON",
    saved: "Le fichier est enregistré dans vos téléchargements.",
    add: "Ajouter à la comparaison",
    added: |n| match n {
        1 => "Ajouté : 1 résultat dans la comparaison.".to_owned(),
        n => format!("Ajouté : {n} résultats dans la comparaison."),
    },
    to_compare: "Voir la comparaison",
    sheet: SheetWords {
        title: "Fiche d’entretien",
        of: |name| format!("Fiche d’entretien : {name}"),
        strong: "Commencer par ce qui est solide",
        no_strong: "Rien ne ressort nettement : commencez par une question de son choix.",
        to_talk: "À reprendre ensemble",
        nothing_missed: "Aucune réponse fausse à reprendre.",
        more: |n| format!("Et {} : voir le compte rendu.", count(n, "autre réponse", "autres réponses")),
        said: "A répondu :",
        tempting: "Le piège :",
        right: "Attendu :",
        ask: "Demander :",
        ask_wrong: "qu’est-ce qui rend cette réponse tentante ? Dans quel cas serait-elle juste ?",
        ask_sure: "d’où vient cette certitude ? Qu’est-ce qui vous ferait changer d’avis ?",
        ask_part: "qu’est-ce qui manque, et qu’est-ce qui est de trop ?",
        ask_unknown: "comment le chercheriez-vous ? Par quoi commenceriez-vous ?",
        ask_skipped: "manque de temps, ou sujet inconnu ?",
        explain: "À faire expliquer",
        listen: "À entendre :",
        notes: "Notes",
    },
};
