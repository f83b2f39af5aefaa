//! French: results beside each other.

use crate::words::CompareWords;
use crate::words::number::fr as count;

pub(super) const COMPARE: CompareWords = CompareWords {
    title: "Comparer des résultats",
    painted: "Cette page met côte à côte les résultats que vous avez reçus.",
    needs_app: "Pour comparer des résultats, activez JavaScript : votre navigateur les lit et les note lui-même, sans serveur.",
    intro: "Collez les liens reçus, dans n’importe quel texte. Ils restent dans ce navigateur.",
    paste: "Liens des résultats",
    paste_help: "Un message, un tableau, une liste : les liens y sont trouvés. Vous pouvez aussi déposer un texte ici.",
    add: "Ajouter",
    file: "Ou choisir ou déposer un fichier (texte, CSV)",
    unreadable: "Le fichier n’a pas pu être lu, ou il dépasse 2 Mo.",
    none_found: "Aucun lien de résultat dans ce texte.",
    added: |n| format!("{}.", count(n, "résultat ajouté", "résultats ajoutés")),
    known: |n| format!("{} déjà là.", count(n, "lien était", "liens étaient")),
    too_many: |most| {
        format!("La comparaison s’arrête à {most} résultats : les suivants ne sont pas ajoutés.")
    },
    working: "Lecture des résultats…",
    bad_title: |n| count(n, "lien n’a pas pu être lu", "liens n’ont pas pu être lus"),
    forget_bad: "Ne plus afficher ce message",
    empty: "Rien à comparer pour l’instant.",
    same_test: "Test",
    all_tests: |n| format!("Tous ({n})"),
    test: |title, n| format!("{title} ({n})"),
    measured: |title, asked, minutes| {
        let asked =
            asked.map_or_else(|| "pour situer".to_owned(), |n| count(n.into(), "question", "questions"));
        let minutes = minutes
            .map_or_else(|| "sans limite de temps".to_owned(), |n| count(n.into(), "minute", "minutes"));
        format!("{title}, {asked}, {minutes}")
    },
    untitled: |about| format!("Sans titre : {about}"),
    anonymous: "Masquer les noms",
    person: |n| format!("Personne {n}"),
    nobody: "Sans nom",
    again: |n| format!("essai n° {n} de la même personne, d’après le nom"),
    table: |n| format!("{}, par compétence", count(n, "résultat", "résultats")),
    legend: "Chaque case : points, puis ce qu’on peut dire de la compétence (acquis, vraisemblable, probable, « ? » trop serré, plutôt pas, peu probable, pas encore) et le nombre de questions.",
    who: "Personne",
    date: "Date",
    total: "Points",
    level: "Niveau",
    minutes: "Minutes",
    partial: "incomplet : des questions manquent pour l’instant",
    changed: |n| count(n, "question changée depuis", "questions changées depuis"),
    level_chance: |level, percent| format!("N{level} {percent} %"),
    ready_chance: |topic, percent| format!("{topic} prêt : {percent} %"),
    n_questions: |n| format!("{n}\u{a0}q."),
    remove: "Retirer",
    remove_who: |who| format!("Retirer {who}"),
    removed: |who| format!("{who} : retiré."),
    undo: "Annuler",
    remove_all: "Tout retirer",
    all_removed: "Tout est retiré.",
    json: "Enregistrer en JSON (une ligne par résultat)",
    print: "Imprimer le tableau",
};
