//! French: the result and its review.

use crate::words::ResultWords;
use crate::words::number::fr as count;

pub(super) const RESULT: ResultWords = ResultWords {
    title: "Votre résultat",
    lead: "Où vous en êtes, ce qu’il faut reprendre et pourquoi : ce résultat vient de vos réponses, gardées dans ce navigateur seulement.",
    none: "Aucun quiz terminé dans ce navigateur pour l’instant.",
    total: |percent, right, shown| format!("{percent} % des points : {}.", entirely(right, shown)),
    nothing_counts: "Aucune réponse ne compte dans cette séance.",
    not_my_work: |n| match n {
        1 => "1 question mise de côté, hors de votre métier.".to_owned(),
        n => format!("{n} questions mises de côté, hors de votre métier."),
    },
    explained: |n| match n {
        1 => "dans 1 explication, jugée par vous-même et hors de tout score.".to_owned(),
        n => format!("dans {n} explications, jugées par vous-même et hors de tout score."),
    },
    hints: |n| match n {
        1 => "1 indice ouvert (gratuit).".to_owned(),
        n => format!("{n} indices ouverts (gratuits)."),
    },
    next_title: "Et maintenant ?",
    next_level: |level| format!("La prochaine marche : {level}"),
    begin: "Le niveau 1 est l’endroit où commencer",
    nothing_above: "Les trois niveaux sont acquis : entretenez-les, et essayez les sujets d’entretien",
    not_enough: |n, level| {
        format!("Pas encore assez de réponses : encore {} au {level}", count(n, "réponse", "réponses"))
    },
    why: "Pourquoi",
    not_asked_yet: "Vous n’y avez pas encore assez de réponses pour que l’on se prononce : c’est le niveau à vérifier.",
    level_unknown: "Aucune question posée à ce niveau.",
    level_so_far: |percent, right, n| format!("Jusqu’ici : {percent} % des points, {}.", entirely(right, n)),
    still_missing: |n| format!("Il manque {} pour se prononcer.", count(n, "réponse", "réponses")),
    with_gaps: |skills| format!("Reste à combler : {skills}."),
    weakest: "Par quoi commencer",
    change_title: "Ce qui changerait ce résultat",
    more_answers: |n, level| {
        format!("{level} : encore {}, et le résultat se prononcera.", count(n, "réponse", "réponses"))
    },
    right_answers: |n, level| {
        format!(
            "{level} : {} passer à « probablement acquis ».",
            count(n, "réponse juste le ferait", "réponses justes de suite le feraient")
        )
    },
    wrong_answers: |n, level| {
        format!(
            "{level} : après {}, il ne serait plus « probablement acquis ».",
            count(n, "réponse fausse", "réponses fausses de suite")
        )
    },
    topic_title: |topic| format!("{topic} : où vous en êtes"),
    topic_not_enough: |n| {
        format!(
            "Pas encore assez de réponses : encore {} pour se prononcer.",
            count(n, "réponse", "réponses")
        )
    },
    rule: |pass, enough, on_level| {
        let there = on_level.map_or_else(String::new, |n| format!(", dont {n} au niveau même ou au-dessus"));
        format!(
            "Un niveau est acquis, et un sujet prêt, quand vous y feriez au moins {pass} % des points ; avant {enough} réponses récentes{there}, le résultat ne se prononce pas. « Je ne sais pas » et les questions laissées sans réponse valent zéro, « hors de mon métier » ne compte pas."
        )
    },
    based_on: |n, days| {
        format!(
            "Repose sur {}, cette séance comprise ; une réponse compte moitié moins tous les {days} jours.",
            count(n, "question", "questions")
        )
    },
    by_skill: "Par compétence",
    skill: "Compétence",
    marks: "Points",
    right_of: |right, shown| format!("{right} sur {shown}"),
    review: "Revoir chaque question",
    only_missed: |n| match n {
        1 => "Reprendre la question manquée".to_owned(),
        n => format!("Reprendre les {n} questions manquées"),
    },
    all_right: "Aucune question manquée.",
    again: "Recommencer",
    print: "Imprimer la fiche",
    print_sheet: "Une page : les questions manquées, la réponse et pourquoi.",
    sheet_title: "À revoir",
    sheet_more: |n| {
        format!("Et {} : voir la page du résultat.", count(n, "autre question", "autres questions"))
    },
    your_answer: "Votre réponse :",
    had_written: "Vous aviez écrit :",
    right_answer: "Réponse :",
    edited: "Cette question a été modifiée depuis votre réponse.",
    gone: "Cette question n’existe plus ou ne correspond plus à votre réponse : elle ne compte pas.",
    try_level: |level| format!("Se tester : {level}"),
    try_topics: "Essayer les sujets d’entretien",
};

/// How many of the questions are entirely right.
fn entirely(right: usize, of: usize) -> String {
    let right = count(right, "entièrement juste", "entièrement justes");
    format!("{right} sur {}", count(of, "question", "questions"))
}
