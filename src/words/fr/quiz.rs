//! French: a quiz, question by question.

use palier_quiz::{Counts, Kind, YearMonth};

use crate::words::QuizWords;
use crate::words::number::{fr as count, hundredths};

pub(super) const QUIZ: QuizWords = QuizWords {
    practice_of: |title| format!("Entraînement : {title}"),
    exam_of: |title| format!("Examen : {title}"),
    mix: "séance mélangée",
    missed: "questions manquées",
    mix_lead: "Une séance mélangée réunit des questions de plusieurs sujets, dans un ordre tiré au sort : une répétition générale avant un test.",
    missed_lead: "Les questions que vous avez manquées dans un quiz se reprennent depuis son résultat, gardé dans ce navigateur.",
    position: |n, of| format!("Question {n} sur {of}"),
    answered: |n, of| format!("{n} sur {of} avec réponse"),
    pick_many: "Plusieurs réponses sont justes.",
    order_hint: "Mettez les étapes dans l’ordre, de la première à la dernière : par leur poignée, par les boutons ou par les flèches haut et bas.",
    match_hint: "Choisissez pour chaque ligne ce qui lui correspond.",
    up: |step| format!("Monter : {step}"),
    down: |step| format!("Descendre : {step}"),
    in_place: "à sa place",
    place: |n| format!("sa place : {n}"),
    moved: |position, of| format!("Étape déplacée en position {position} sur {of}"),
    choose: "Choisir…",
    hint: |n| format!("Indice {n}"),
    check: "Valider",
    dont_know: "Je ne sais pas",
    not_my_work: "Hors de mon métier",
    previous: "Précédente",
    next: "Question suivante",
    skip: "Passer",
    finish: "Terminer",
    finish_open: |n| match n {
        1 => "Il reste 1 question sans réponse. Si vous l’avez vue, elle compte avec ce que vous y \
              avez mis, ou zéro ; sinon, elle ne compte pas."
            .to_owned(),
        n => format!(
            "Il reste {n} questions sans réponse. Celles que vous avez vues comptent avec ce que vous \
             y avez mis, ou zéro ; les autres ne comptent pas."
        ),
    },
    finish_anyway: "Terminer quand même",
    go_on: "Continuer à répondre",
    see_result: "Voir le résultat",
    jump: "Toutes les questions",
    jump_to: |n, state| format!("Question {n}, {state}"),
    states: [
        "pas encore de réponse",
        "réponse choisie",
        "juste",
        "fausse",
        "en partie juste ou non comptée",
        "expliquée, à part",
    ],
    right: "Juste",
    wrong: "Faux",
    part: "En partie juste",
    part_marks: |percent, kind, Counts { right, wrong, of }| {
        let parts = match kind {
            Kind::Order => format!("{} sur {of}", count(right, "enchaînement juste", "enchaînements justes")),
            Kind::Match => format!("{} sur {of}", count(right, "ligne juste", "lignes justes")),
            Kind::Single | Kind::Multiple | Kind::Command | Kind::Spot | Kind::Explain => {
                format!("{}, {}", count(right, "bonne", "bonnes"), count(wrong, "fausse", "fausses"))
            }
        };
        format!("En partie juste, {} point sur 1 : {parts}", hundredths(percent))
    },
    own_title: "À part, sans note : comparez avec la réponse modèle",
    own: |made, of| format!("À part : {} sur {of}", count(made, "point", "points")),
    points: "Les points d’une bonne réponse",
    points_apart: "Cochez ceux que vous avez donnés. Cela ne compte dans aucun score.",
    not_known: "Vous ne saviez pas : voici la réponse",
    not_counted: "Ne compte pas : hors de votre métier",
    skipped: "Sans réponse",
    choose_first: "Choisissez d’abord une réponse, ou dites que vous ne savez pas.",
    match_first: "Complétez d’abord chaque ligne, ou dites que vous ne savez pas.",
    order_first: "Déplacez d’abord au moins une étape, ou dites que vous ne savez pas.",
    told_full: "2 000 caractères : il n’y a pas de place pour plus.",
    type_first: "Écrivez d’abord une réponse, ou dites que vous ne savez pas.",
    spot_hint: "Cochez les lignes en cause.",
    line: "Ligne",
    is_fault: "Ligne en cause",
    no_fault: "Rien à reprocher à cette ligne.",
    your_command: "Votre commande",
    your_line: "Votre réponse",
    accepted: "Par exemple :",
    explain_hint: "Expliquez à voix haute, comme en entretien, ou par écrit ; puis comparez avec la réponse modèle.",
    your_words: "Votre explication (facultatif)",
    told_aloud: "J’ai répondu à voix haute",
    show_model: "Voir la réponse modèle",
    model: "Réponse modèle",
    story: "Cas :",
    colon: " : ",
    semicolon: " ; ",
    numbered: |number, text| format!("{number} : {text}"),
    is_key: "Bonne réponse",
    is_pick: "Votre choix",
    why: "Pourquoi",
    read_more: "À lire",
    checked_in: |valid| format!("Vérifié en {}\u{a0}{}", month(valid), valid.year),
    amiss: "Une erreur dans cette question ?",
    amiss_title: |id| format!("Question {id}"),
    amiss_body: |id, version, site| {
        format!(
            "Question : {id} (version {version:08x})\nPalier {site}\n\nCe qui ne va pas :\n\nCe qui le montre (source, commande) :\n"
        )
    },
    offer: |n, of| format!("Vous en étiez à la question {n} sur {of}."),
    resume: "Continuer",
    decline: "Ne plus proposer",
    restart: "Recommencer",
    keys_help: "Au clavier : 1 à 9 pour choisir, Entrée pour valider puis continuer, flèches gauche et droite pour changer de question.",
    seed: |seed| format!("Refaire ce tirage (n° {seed}), dans le même ordre"),
    nothing_there: "Ces questions ne sont plus sur ce site. Composez une autre séance sur la page des sujets.",
    nothing_asked: "Cette adresse ne dit pas sur quels sujets porte la séance. Composez-la sur la page des sujets.",
    nothing_missed: "Aucune reprise n’est en cours : ouvrez le résultat d’un quiz terminé, et choisissez d’y reprendre les questions manquées.",
    changed: "Des questions ont changé depuis votre dernière visite : elles ont quitté votre séance, vos autres réponses sont conservées.",
};

const fn month(of: YearMonth) -> &'static str {
    match of.month {
        1 => "janvier",
        2 => "février",
        3 => "mars",
        4 => "avril",
        5 => "mai",
        6 => "juin",
        7 => "juillet",
        8 => "août",
        9 => "septembre",
        10 => "octobre",
        11 => "novembre",
        _ => "décembre",
    }
}
