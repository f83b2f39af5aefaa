//! French: a test that is taken, from its link to its result.

use super::duration::duration;
use crate::words::{TakeWords, number};

pub(super) const TAKE: TakeWords = TakeWords {
    title: "Passer un test",
    painted: "Cette page ouvre le test du lien que vous avez reçu.",
    needs_app: "Pour passer un test, activez JavaScript : le test tient dans le lien, et votre navigateur le lit lui-même, sans serveur.",
    no_link: "Il n’y a pas de test dans cette adresse. Ouvrez le lien que vous avez reçu, ou collez-le ici.",
    paste: "Lien reçu",
    open: "Ouvrir",
    incomplete: |n| {
        format!("Ce lien est incomplet : il n’a que {}.", number::fr(n, "caractère", "caractères"))
    },
    incomplete_of: |n, of| format!("Ce lien est incomplet : {n} caractères sur {of}."),
    damaged: "Ce lien est abîmé : quelque chose y a été changé.",
    newer: |version| {
        format!(
            "Ce lien est de la version {version}, plus récente que ce site. Rechargez la page pour avoir la dernière version."
        )
    },
    too_long: |n| format!("Ce n’est pas un lien de test : {n} caractères, c’est plus qu’aucun n’en a."),
    is_result: "Ce lien contient un résultat, pas un test.",
    to_result: "Lire ce résultat",
    what_to_do: "Retournez au message reçu, copiez le lien en entier, sans rien ajouter, et collez-le ici. S’il est coupé dans le message, demandez qu’on vous le renvoie.",
    expired: |date| {
        format!(
            "Ce test devait être commencé le {date} au plus tard : il ne peut plus l’être. Demandez un nouveau lien à la personne qui vous l’a envoyé."
        )
    },
    until: |date| format!("À commencer le {date} au plus tard."),
    from: |name| format!("Envoyé par {name} : c’est le lien qui le dit, le site ne peut pas le vérifier."),
    label: |name| format!("Pour {name}. Ce nom est dans ce lien, et sera dans celui du résultat."),
    what_it_is: "Ce qui vous attend",
    n_questions: |n| number::fr(n, "question.", "questions."),
    place: "Autant de questions qu’il en faut pour vous situer : 22 environ, 30 au plus. Chacune dépend de vos réponses.",
    no_limit: "Sans limite de temps.",
    limit: |n| format!("{} pour tout le test.", duration(n.into())),
    extra: |percent| format!("Temps en plus compris : {percent} %."),
    clock: "Une fois lancée, l’horloge ne s’arrête plus : ni en rechargeant la page, ni en la fermant, ni en veille. À la fin du temps, le test se termine avec ce que vous avez répondu.",
    exam: "C’est un examen : les réponses justes ne sont pas montrées pendant le test. Vous pouvez revenir sur vos réponses.",
    practice: "C’est un entraînement : la réponse juste vient après chaque question, et une réponse validée ne change plus.",
    one_by_one: "C’est un examen, question après question : une réponse validée ne change plus, et les réponses justes ne sont pas montrées pendant le test.",
    result_shown: "Vous verrez votre résultat à la fin.",
    result_not_shown: "Votre résultat ne sera pas affiché à la fin.",
    unseen: "Une question laissée sans réponse compte zéro, vue ou non.",
    what_is_kept: "Ce qui est gardé, et ce qui part",
    kept_here: "Vos réponses sont gardées dans ce navigateur, nulle part ailleurs : aucun serveur ne les reçoit.",
    sent_by_you: "À la fin, vous obtenez un lien avec le résultat. Rien ne part tant que vous ne l’envoyez pas vous-même.",
    in_result: "Le lien contient le test, vos réponses, les secondes passées sur chaque question, les indices ouverts, votre assurance si vous la dites, l’heure du début, les écarts d’horloge et le nom que vous donnez. Les notes n’y sont pas : la personne qui lit les recalcule.",
    leaving: "Le lien dit aussi combien de fois et combien de temps cette page a été quittée (autre onglet, autre programme, écran verrouillé), à partir de 2 secondes.",
    not_leaving: "Quitter la page n’est pas noté.",
    name: "Votre nom ou un alias",
    name_help: "Facultatif. Il ne sert qu’à la personne qui lira le résultat.",
    lang: "Langue du test",
    start: "Commencer le test",
    nothing: "Les questions de ce test n’existent plus sur ce site. Demandez un nouveau lien à la personne qui vous l’a envoyé.",
    preview: "Aperçu : c’est ce que verra la personne. Rien n’est gardé.",
    preview_back: "Retour à la création du test",
    preview_end: "Fin de l’aperçu. La personne aurait ici le lien de son résultat, à vous envoyer.",
    time_left: "Temps restant",
    hide_clock: "Cacher l’horloge",
    show_clock: "Montrer l’horloge",
    minutes_left: |n| format!("Il reste {}.", duration(60 * u64::from(n))),
    finish_open: |n| match n {
        1 => "Il reste 1 question sans réponse complète ou validée : elle comptera avec ce que vous y \
              avez mis, ou zéro."
            .to_owned(),
        n => format!(
            "Il reste {n} questions sans réponse complète ou validée : elles compteront avec ce que vous \
             y avez mis, ou zéro."
        ),
    },
    cut: |n| match n {
        1 => "Un texte que vous avez écrit ne tient pas dans le lien : envoyez-le à part.".to_owned(),
        n => format!("{n} textes que vous avez écrits ne tiennent pas dans le lien : envoyez-les à part."),
    },
    finish_sure: "Le test s’arrête là : vos réponses ne changeront plus.",
    finish_placement: "Le test s’arrête là, avec les réponses déjà données. La question à l’écran ne \
                       comptera pas, et l’on ne pourra plus continuer.",
    finish: "Terminer le test",
    ended: "Test terminé",
    ended_by_hand: "Vos réponses ne changent plus.",
    time_up: "Le temps est écoulé : le test s’est terminé avec ce que vous aviez répondu.",
    placed: "Il n’y a plus de question à vous poser. Vos réponses ne changent plus.",
    send: "Envoyez maintenant ce lien à la personne qui vous a proposé le test. Personne ne le reçoit si vous ne l’envoyez pas.",
    result_link: "Lien de votre résultat",
    mail_subject: "Mon résultat au test technique",
    mail_body: |url| format!("Bonjour,\n\nVoici le lien de mon résultat :\n\n{url}\n"),
    holds: "Ce que ce lien contient",
    holds_answers: |n| format!("Le test, et vos réponses à {}.", number::fr(n, "question", "questions")),
    holds_name: |name| format!("Le nom que vous avez donné : {name}."),
    holds_no_name: "Aucun nom donné par vous.",
    holds_label: |name| format!("Le nom pour lequel ce test a été préparé : {name}."),
    holds_times: "L’heure du début, les secondes passées sur chaque question, les indices ouverts, votre assurance si vous l’avez dite.",
    holds_jumps: |n, of| match n {
        0 => "Aucun écart d’horloge.".to_owned(),
        n => format!(
            "Écarts d’horloge (heure changée ou ordinateur en veille) : {n}, en tout {}.",
            duration(of.into())
        ),
    },
    holds_away: |n, of| match n {
        0 => "La page n’a pas été quittée.".to_owned(),
        n => format!("La page a été quittée {n} fois, en tout {}.", duration(of.into())),
    },
    holds_nothing_else: "Rien d’autre, et aucune note.",
    thanks: "Merci. La personne qui a préparé ce test a choisi de ne pas afficher le résultat ici.",
    own_result: "Votre résultat",
    again: "Refaire ce test",
    again_sure: "Vous avez déjà fait ce test. Le recommencer donne un second résultat, avec sa propre heure de début : si vous envoyez les deux, la personne qui lit verra qu’il y en a deux. Le premier lien reste ici.",
    again_yes: "Oui, recommencer",
    again_no: "Non",
    taken_here: |who, when| {
        let by = if who.is_empty() { String::new() } else { format!(", par {who}") };
        format!("Ce test a déjà été passé dans ce navigateur{by} ({when}). C’est ce résultat qui suit.")
    },
    result_elsewhere: "Ce test est ouvert dans un autre onglet : le lien du résultat s’y trouve. Pour l’avoir ici, continuez dans cet onglet.",
    somebody_else: "Quelqu’un d’autre passe ce test",
    back: "Revenir au résultat",
    earlier: "Essais précédents dans ce navigateur",
    earlier_link: |n, who| match who {
        Some(who) => format!("Essai n° {n} : {who}"),
        None => format!("Essai n° {n}"),
    },
};
