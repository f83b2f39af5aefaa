//! French: finding one's level, and what is said of it.

use palier_quiz::lower;

use crate::widgets::chance::{Chance, Sure};
use crate::widgets::feedback::Verdict;
use crate::widgets::moved::Moved;
use crate::words::PlaceWords;
use crate::words::number::fr as count;

pub(super) const PLACE: PlaceWords = PlaceWords {
    title: "Trouver mon niveau",
    title_of: |topic| format!("Où j’en suis : {topic}"),
    find: "Mesurer où j’en suis",
    lead: "Une vingtaine de questions, prises dans les trois niveaux et choisies une à une d’après vos réponses : dix à quinze minutes pour savoir à quelle marche vous en êtes.",
    lead_topic: "Quelques questions choisies une à une d’après vos réponses : prêt, presque prêt, ou pas encore.",
    promises: &[
        "Pas de correction avant la fin ; ensuite, chaque réponse est expliquée.",
        "On s’arrête dès que le résultat est assez sûr (80 %), au plus tard après 30 questions.",
        "« Je ne sais pas » vaut mieux que deviner ; « hors de mon métier » ne compte ni pour ni contre vous.",
        "Vous pouvez partir et reprendre plus tard. Un autre essai pose d’autres questions.",
    ],
    start: "Commencer",
    needs_app: "Les questions sont choisies par un programme : activez JavaScript.",
    offer: |n| format!("Vous en étiez à la question {n}."),
    too_few: |n| {
        format!(
            "Il n’y a pas encore assez de questions pour se prononcer : il en faut au moins {n} par niveau ou par sujet."
        )
    },
    others: "Sur autre chose",
    others_text: "De la même façon, sur un seul sujet :",
    the_path: "Le parcours et ses trois niveaux, ou un autre sujet",
    see_map: "Voir la carte de mes compétences",
    position: |n| format!("Question {n}"),
    usual: |most| format!("d’habitude 22 environ, {most} au plus"),
    usual_topic: |most| format!("{most} au plus"),
    done: |n, most| format!("{n} sur {most} au plus"),
    hand_in: "Valider et continuer",
    give_up: "Arrêter ici et voir le résultat",
    keys_help: "Au clavier : 1 à 9 pour choisir, Entrée pour valider et continuer.",
    result_title: "Votre niveau",
    result_of: |topic| format!("Votre niveau : {topic}"),
    nearly: "Presque prêt",
    ready: "Prêt",
    short: ["Presque", "Prêt"],
    state: |reached, of, is_path| match (reached, is_path) {
        ([], true) => "aucun niveau acquis pour l’instant".to_owned(),
        ([], false) => "pas encore prêt".to_owned(),
        (all, true) if all.len() == of => "les trois niveaux acquis".to_owned(),
        ([one], true) => format!("{} acquis", lower(one)),
        (_, true) => "niveaux 1 et 2 acquis".to_owned(),
        ([.., last], false) => lower(last),
    },
    headline: |chance, percent, state| {
        let sure = match chance {
            Chance::Yes(Sure::VeryLikely) => "Très probablement",
            Chance::Yes(Sure::Likely) => "Selon toute vraisemblance",
            Chance::Yes(Sure::Probably) | Chance::No(_) | Chance::Open | Chance::Unknown => "Probablement",
        };
        format!("{sure} : {state} ({percent} % de chances)")
    },
    too_close: |low, high| format!("Trop serré pour trancher entre « {low} » et « {high} »"),
    rests_on: |n, aside| {
        let of = count(n, "réponse", "réponses");
        match aside {
            0 => format!("Repose sur {of}."),
            1 => format!("Repose sur {of} ; 1 mise de côté, hors de votre métier."),
            aside => format!("Repose sur {of} ; {aside} mises de côté, hors de votre métier."),
        }
    },
    stopped: [
        "Arrêt parce que c’est assez sûr.",
        "Arrêt au maximum de 30 questions, sans être assez sûr.",
        "Arrêt faute d’autres questions, sans être assez sûr.",
        "Vous avez arrêté avant que ce soit assez sûr.",
    ],
    estimates: "La difficulté des questions est une estimation de leurs auteurs, pas encore vérifiée sur des données.",
    how: "Comment c’est calculé",
    how_text: |is_path| {
        if is_path {
            &[
                "Une réponse juste plaide pour le niveau de sa question et pour ceux d’en dessous ; une réponse fausse plaide contre lui et contre ceux d’au-dessus.",
                "Ce qui se devine pèse peu : une réponse juste sur quatre choix vaut moins qu’une commande tapée.",
                "De là viennent les chances : sur cent personnes qui répondent comme vous, combien feraient au moins 70 % des points à ce niveau.",
                "« D’où cela vient » montre de combien chaque réponse a fait bouger ces chances.",
            ]
        } else {
            &[
                "Une réponse juste plaide pour vous, d’autant plus que la question est difficile ; une réponse fausse plaide contre vous, d’autant plus qu’elle est facile.",
                "Ce qui se devine pèse peu : une réponse juste sur quatre choix vaut moins qu’une commande tapée.",
                "De là viennent les chances : sur cent personnes qui répondent comme vous, combien feraient au moins 50 %, ou 70 %, des points de ce sujet.",
                "« D’où cela vient » montre de combien chaque réponse a fait bouger ces chances.",
            ]
        }
    },
    rungs: "Ce que disent vos réponses",
    chance: |chance| match chance {
        Chance::Unknown => "aucune réponse récente",
        Chance::No(Sure::VeryLikely) => "très probablement pas encore acquis",
        Chance::No(Sure::Likely) => "selon toute vraisemblance pas encore acquis",
        Chance::No(Sure::Probably) => "probablement pas encore acquis",
        Chance::Open => "trop serré pour se prononcer",
        Chance::Yes(Sure::Probably) => "probablement acquis",
        Chance::Yes(Sure::Likely) => "acquis selon toute vraisemblance",
        Chance::Yes(Sure::VeryLikely) => "très probablement acquis",
    },
    too_few_here: "pas encore assez de réponses",
    chance_of_mark: |chance| match chance {
        Chance::Unknown => "pas encore de réponse",
        Chance::No(Sure::VeryLikely) => "très probablement pas encore",
        Chance::No(Sure::Likely) => "selon toute vraisemblance pas encore",
        Chance::No(Sure::Probably) => "probablement pas encore",
        Chance::Open => "trop serré pour se prononcer",
        Chance::Yes(Sure::Probably) => "probablement",
        Chance::Yes(Sure::Likely) => "selon toute vraisemblance",
        Chance::Yes(Sure::VeryLikely) => "très probablement",
    },
    probability: |percent, is_level| {
        let what = if is_level { "que ce soit acquis" } else { "d’en être là" };
        format!("{percent} % de chances {what}.")
    },
    expected: |[mean, low, high], pass, is_level| {
        let (there, so) =
            if is_level { ("Vous y feriez", "C’est acquis") } else { ("Vous feriez", "C’est le cas") };
        format!(
            "{there} environ {mean} % des points : entre {low} et {high} %, quatre fois sur cinq. {so} à partir de {pass} %."
        )
    },
    answers: |[pro, contra, all], name| match (pro + contra, all) {
        (0, 1) => format!("D’où cela vient : une réponse, qui n’y change presque rien ({name})"),
        (0, _) => format!("D’où cela vient : {all} réponses, dont aucune ne pèse à elle seule ({name})"),
        _ => {
            format!("D’où cela vient : {} pour, {contra} contre ({name})", count(pro, "réponse", "réponses"))
        }
    },
    came_out: |verdict| match verdict {
        Verdict::Right => "juste".to_owned(),
        Verdict::Wrong => "faux".to_owned(),
        Verdict::Part(percent, ..) => format!("{percent} % des points"),
        Verdict::Own(made, of) => format!("{made} sur {of}, jugé par vous"),
        Verdict::NotKnown => "« je ne sais pas »".to_owned(),
        Verdict::NotCounted => "hors de votre métier".to_owned(),
        Verdict::Skipped => "sans réponse".to_owned(),
    },
    moved: |moved| {
        let (way, points) = match moved {
            Moved::Hardly => return "n’y change rien à elle seule".to_owned(),
            Moved::Up(points) => ("monter", points),
            Moved::Down(points) => ("baisser", points),
        };
        match points {
            0 => format!("fait {way} de moins d’un point"),
            points => format!("fait {way} de {}", count(points as usize, "point", "points")),
        }
    },
    again: "Faire un autre essai, avec d’autres questions",
    take_up: |level| format!("Le niveau à travailler : {level}"),
    aim_at: |goal| format!("L’étape à viser : {}", lower(goal)),
    topic_done: "Vous êtes prêt sur ce sujet : entretenez-le, ou essayez-en un autre",
    why_this: |percent, is_path| {
        if is_path {
            format!(
                "C’est le niveau le plus bas dont les chances d’être acquis ({percent} %) n’atteignent pas la moitié."
            )
        } else {
            format!("Les chances d’y être déjà ({percent} %) n’atteignent pas la moitié.")
        }
    },
    skill: |title, percent| format!("{title} : {percent} % de chances que ce soit acquis"),
    skill_answers: |n| format!("D’après {}", count(n, "réponse", "réponses")),
    too_few_answers: |n| {
        format!(
            "Aucune compétence n’a encore assez de réponses récentes pour être désignée : il en faut {n}."
        )
    },
    none_weak: "Parmi les compétences qui ont assez de réponses, aucune n’est faible.",
    missed_skills: "Au moins une question manquée ici, ce qui ne prouve encore rien :",
    to_read: "À lire, d’après ce que vous avez manqué",
    task: "À faire dans votre projet",
    up_after: |n| {
        count(
            n,
            "réponse juste ferait monter d’une marche.",
            "réponses justes de suite feraient monter d’une marche.",
        )
    },
    down_after: |n| {
        count(
            n,
            "réponse fausse ferait descendre d’une marche.",
            "réponses fausses de suite feraient descendre d’une marche.",
        )
    },
    stays: |n| match n {
        1 => "Même la dernière réponse possible, juste ou fausse, n’y changerait rien.".to_owned(),
        n => format!("Même {n} réponses de suite, justes ou fausses, n’y changeraient rien."),
    },
    more_changes: "Un autre essai pose d’autres questions ; s’il dit autre chose, fiez-vous au plus sûr des deux résultats.",
};
