//! The words in French.

use palier_quiz::Level;

use super::number::fr as count;
use super::{
    HomeWords, PathWords, QuizWords, ResultWords, SettingsWords, ShellWords, TopicsWords, TrackWords,
    TroubleWords, Words,
};
use crate::store::log::Stands;

pub(super) static FR: Words = Words {
    shell: SHELL,
    home: HOME,
    path: PATH,
    topics: TOPICS,
    track: TRACK,
    quiz: QUIZ,
    result: RESULT,
    settings: SETTINGS,
    trouble: TROUBLE,
    #[cfg(feature = "ssr")]
    page: PAGE,
};

const SHELL: ShellWords = ShellWords {
    name: "Palier",
    skip: "Aller au contenu",
    nav: "Navigation principale",
    path: "Parcours",
    topics: "Entretien",
    settings: "Réglages",
    no_tracking: "Sans compte, sans serveur, sans pistage : vos réponses restent dans ce navigateur.",
    version: |version| format!("Version {version}"),
    loading: "Chargement…",
    page_title: |title| format!("{title} · Palier"),
};

const HOME: HomeWords = HomeWords {
    title: "Sachez où vous en êtes avant un test technique",
    lead: "Répondez à de vraies questions, voyez ce que vous maîtrisez, et repartez avec la prochaine marche à monter et ses raisons.",
    path_title: "Le parcours DevSecOps",
    path_text: "Trois niveaux, des fondamentaux à l’autonomie, selon le programme public Cloud Pi Native.",
    path_go: "Voir les trois niveaux",
    topics_title: "Les sujets d’entretien",
    topics_text: "Git, Docker, cache, tests : ce que l’on vous demandera vraiment.",
    topics_go: "Choisir un sujet",
    mix_title: "La veille du test",
    mix_text: "Une séance mélangée sur plusieurs sujets : par exemple Git, Docker et tests, vingt questions.",
    mix_go: "Composer une séance",
    continue_title: "Reprendre où vous en étiez",
    results_title: "Vos derniers résultats",
    promises_title: "Ce que vous pouvez attendre",
    promises: &[
        (
            "Une explication à chaque réponse",
            "Pourquoi c’est juste, pourquoi le reste ne l’est pas, et la source pour vérifier.",
        ),
        (
            "Un résultat honnête",
            "Sur combien de réponses il repose, et ce qui le changerait. Quand on ne sait pas encore, c’est écrit.",
        ),
        (
            "Rien ne sort d’ici",
            "Aucun compte, aucune mesure d’audience : vos réponses restent dans votre navigateur.",
        ),
    ],
};

const PATH: PathWords = PathWords {
    title: "Le parcours DevSecOps",
    lead: "Trois marches. Commencez par la première, ou vérifiez directement celle que vous pensez tenir.",
    level: |level| match level {
        Level::One => "Niveau 1".to_owned(),
        Level::Two => "Niveau 2".to_owned(),
        Level::Three => "Niveau 3".to_owned(),
    },
    can_do: "Ce que vous saurez faire",
    study: "Réviser",
    start: |title| format!("Se tester : {title}"),
    stands: |stands| match stands {
        Stands::NotEnough => "Pas encore assez de réponses",
        Stands::NotYet => "Pas encore acquis",
        Stands::Nearly => "Presque prêt",
        Stands::ReachedWithGap => "Acquis, avec une lacune",
        Stands::Reached => "Acquis",
    },
    summary: |percent, n| format!("{percent} % sur {}", count(n, "réponse", "réponses")),
};

const TOPICS: TopicsWords = TopicsWords {
    title: "Les sujets d’entretien",
    lead: "Choisissez un sujet, ou mélangez-en plusieurs.",
    n_questions: |n| count(n, "question", "questions"),
    mix_title: "Séance mélangée",
    mix_text: "Plusieurs sujets, dans un ordre tiré au sort, répartis également.",
    mix_which: "Sujets",
    mix_length: "Nombre de questions",
    mix_mode: "Façon de répondre",
    practice: "Entraînement : la correction après chaque réponse",
    exam: "Examen : la correction à la fin",
    mix_start: "Commencer la séance",
    mix_empty: "Choisissez au moins un sujet.",
    needs_app: "La séance mélangée se compose dès que l’application est chargée.",
};

const TRACK: TrackWords = TrackWords {
    practice: "S’entraîner",
    practice_text: "La correction et l’explication après chaque réponse.",
    exam: "Passer l’examen",
    exam_text: "La correction à la fin, comme le jour du test.",
    all: |n| format!("Toutes les questions ({n})"),
    can_do: "Savoir-faire",
    task: "Dans votre projet",
    questions: |n| count(n, "question", "questions"),
    practise_skill: |title| format!("S’entraîner sur « {title} »"),
    answer: "Voir la réponse",
    right_order: "Le bon ordre :",
};

const QUIZ: QuizWords = QuizWords {
    practice_of: |title| format!("Entraînement : {title}"),
    exam_of: |title| format!("Examen : {title}"),
    mix: "séance mélangée",
    missed: "questions manquées",
    position: |n, of| format!("Question {n} sur {of}"),
    answered: |n, of| format!("{n} sur {of} avec réponse"),
    pick_many: "Plusieurs réponses sont justes.",
    order_hint: "Mettez les étapes dans l’ordre, de la première à la dernière.",
    match_hint: "Choisissez pour chaque ligne ce qui lui correspond.",
    up: |step| format!("Monter : {step}"),
    down: |step| format!("Descendre : {step}"),
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
        1 => "Il reste 1 question sans réponse. Elle comptera comme non répondue si vous l’avez vue."
            .to_owned(),
        n => format!(
            "Il reste {n} questions sans réponse. Celles que vous avez vues compteront comme non répondues."
        ),
    },
    finish_anyway: "Terminer quand même",
    go_on: "Continuer à répondre",
    see_result: "Voir le résultat",
    jump: "Toutes les questions",
    jump_to: |n, state| format!("Question {n}, {state}"),
    states: ["pas encore répondue", "réponse choisie", "juste", "fausse", "en partie juste ou non comptée"],
    right: "Juste",
    wrong: "Faux",
    part: "En partie juste",
    part_marks: |percent| format!("En partie juste : {percent} % des points"),
    not_known: "Vous ne saviez pas : voici la réponse",
    not_counted: "Ne compte pas : hors de votre métier",
    skipped: "Sans réponse",
    choose_first: "Choisissez d’abord une réponse, ou dites que vous ne savez pas.",
    is_key: "Bonne réponse",
    is_pick: "Votre choix",
    why: "Pourquoi",
    read_more: "À lire",
    checked_in: |month| format!("Vérifié en {month}"),
    offer: |n, of| format!("Vous en étiez à la question {n} sur {of}."),
    resume: "Continuer",
    decline: "Ne plus proposer",
    restart: "Recommencer",
    keys_help: "Au clavier : 1 à 9 pour choisir, Entrée pour valider puis continuer, flèches gauche et droite pour changer de question.",
    seed: |seed| format!("Tirage n° {seed} : le même ordre, à cette adresse"),
    nothing_asked: "Cette adresse ne dit pas sur quels sujets porte la séance. Composez-la dans la page des sujets.",
    nothing_missed: "Il n’y a pas de questions manquées à reprendre ici. Terminez d’abord un quiz.",
    changed: "Les questions ont changé depuis votre dernière visite : cette séance recommence, vos anciens résultats sont conservés.",
};

const RESULT: ResultWords = ResultWords {
    title: "Votre résultat",
    none: "Aucun quiz terminé dans ce navigateur pour l’instant.",
    total: |percent, right, shown| {
        format!(
            "{percent} % des points : {right} sur {} entièrement justes.",
            count(shown, "question", "questions")
        )
    },
    nothing_counts: "Aucune réponse ne compte dans cette séance.",
    not_my_work: |n| match n {
        1 => "1 question mise de côté, hors de votre métier.".to_owned(),
        n => format!("{n} questions mises de côté, hors de votre métier."),
    },
    next_title: "Et maintenant ?",
    next_level: |level| format!("La prochaine marche : {level}"),
    begin: "Le niveau 1 est l’endroit où commencer",
    nothing_above: "Les trois niveaux sont acquis : entretenez-les, et essayez les sujets d’entretien",
    not_enough: |n, level| {
        format!("Pas encore assez de réponses : encore {} au {level}", count(n, "réponse", "réponses"))
    },
    why: "Pourquoi",
    level_unknown: |level| format!("{level} : aucune réponse encore."),
    level_not_enough: |level, n, missing| {
        format!("{level} : {}, il en manque {missing} pour se prononcer.", count(n, "réponse", "réponses"))
    },
    level_not_yet: |level, percent, right, n| {
        format!("{level} : pas encore acquis, {percent} % des points, {right} entièrement justes sur {n}.")
    },
    level_reached: |level, percent, right, n| {
        format!("{level} : acquis, {percent} % des points, {right} entièrement justes sur {n}.")
    },
    with_gaps: |skills| format!("Avec une lacune : {skills}."),
    weakest: "Par quoi commencer",
    weak_skill: |skill, percent, n| format!("{skill} : {percent} % sur {}", count(n, "réponse", "réponses")),
    change_title: "Ce qui changerait ce résultat",
    more_answers: |n, level| {
        format!("{level} : encore {}, et le résultat se prononcera.", count(n, "réponse", "réponses"))
    },
    right_answers: |n, level| {
        format!(
            "{level} : {} de suite le feraient passer à « acquis ».",
            count(n, "réponse juste", "réponses justes")
        )
    },
    wrong_answers: |n, level| {
        format!(
            "{level} : {} de suite lui feraient perdre « acquis ».",
            count(n, "réponse fausse", "réponses fausses")
        )
    },
    topic_title: |topic| format!("{topic} : où vous en êtes"),
    topic_ready: |percent| format!("Prêt pour l’entretien : {percent} % des points."),
    topic_nearly: |percent| format!("Presque prêt : {percent} % des points."),
    topic_not_yet: |percent| format!("Pas encore prêt : {percent} % des points."),
    topic_not_enough: |n| {
        format!(
            "Pas encore assez de réponses : encore {} pour se prononcer.",
            count(n, "réponse", "réponses")
        )
    },
    rule: |pass, enough| {
        format!(
            "Un niveau est acquis, et un sujet prêt, à partir de {pass} % des points sur au moins {enough} réponses ; « je ne sais pas » et les questions laissées comptent zéro, « hors de mon métier » ne compte pas."
        )
    },
    based_on: |n| {
        format!(
            "Repose sur vos dernières réponses à {}, cette séance comprise.",
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
    print_sheet: "Une page : les questions manquées, la réponse et pourquoi.",
    sheet_title: "À revoir",
    sheet_more: |n| {
        format!("Et {} : voir la page du résultat.", count(n, "autre question", "autres questions"))
    },
    your_answer: "Votre réponse :",
    right_answer: "Réponse :",
    edited: "Cette question a été modifiée depuis votre réponse.",
    gone: "Cette question n’existe plus ou ne correspond plus à votre réponse : elle ne compte pas.",
    try_level: |level| format!("Se tester : {level}"),
    try_topics: "Essayer les sujets d’entretien",
};

const SETTINGS: SettingsWords = SettingsWords {
    title: "Réglages",
    theme: "Apparence",
    themes: ["Comme le système", "Claire", "Sombre"],
    keys: "Clavier",
    keys_label: "Raccourcis à une touche",
    keys_text: "1 à 9 pour choisir, Entrée pour valider, flèches pour changer de question. Désactivez-les s’ils gênent une aide technique.",
    data: "Mes données",
    data_text: "Vos réponses et réglages ne quittent pas ce navigateur. Enregistrez-les dans un fichier pour les garder ou les reprendre ailleurs.",
    export: "Enregistrer mes données",
    exported: "Le fichier est enregistré dans vos téléchargements.",
    import: "Reprendre un fichier enregistré",
    import_text: "Il remplace ce qui est gardé ici ; vous pourrez annuler.",
    imported: |n| match n {
        1 => "1 élément repris du fichier.".to_owned(),
        n => format!("{n} éléments repris du fichier."),
    },
    undo: "Annuler la reprise",
    undone: "Vos données d’avant la reprise sont revenues.",
    not_a_backup: "Ce fichier n’est pas une sauvegarde de Palier, ou il est coupé. Rien n’a été changé. Choisissez le fichier « palier-sauvegarde.json » d’origine.",
    newer_backup: "Ce fichier vient d’une version plus récente de Palier. Rien n’a été changé. Rechargez la page pour avoir la dernière version, puis réessayez.",
    damaged_backup: "Une partie de ce fichier est abîmée. Rien n’a été changé. Reprenez une copie intacte du fichier.",
    unreadable: "Le fichier n’a pas pu être lu, ou il dépasse 10 Mo. Rien n’a été changé.",
    set_aside: |n| match n {
        1 => "1 élément abîmé est mis de côté ; il fait partie du fichier enregistré.".to_owned(),
        n => format!("{n} éléments abîmés sont mis de côté ; ils font partie du fichier enregistré."),
    },
    clear: "Tout effacer",
    clear_text: "Efface de ce navigateur toutes vos réponses et tous vos réglages.",
    clear_sure: "Tout effacer ? Enregistrez d’abord vos données si vous voulez pouvoir revenir en arrière.",
    clear_yes: "Oui, tout effacer",
    clear_no: "Non, garder",
    cleared: "Tout est effacé.",
};

const TROUBLE: TroubleWords = TroubleWords {
    not_found: "Cette page n’existe pas",
    not_found_text: "L’adresse est peut-être incomplète, ou la page a changé de nom. Rien de ce que vous avez fait n’est perdu.",
    no_such_track: "Il n’y a pas de piste à cette adresse. Elle a peut-être changé de nom : voyez le parcours et les sujets.",
    home: "Aller à l’accueil",
    file_missing: |file| format!("Le fichier « {file} » est introuvable."),
    file_no_answer: |file| {
        format!("Le fichier « {file} » n’a pas pu être téléchargé : pas de réponse du serveur.")
    },
    file_status: |file, status| {
        format!("Le fichier « {file} » n’a pas pu être téléchargé : le serveur répond {status}.")
    },
    file_broken: |file, line| format!("Le fichier « {file} » contient une erreur, ligne {line}."),
    said: "Détail pour les auteurs :",
    what_to_do: "Vérifiez votre connexion et réessayez. Si cela dure, prévenez la personne qui gère ce site en lui donnant le nom du fichier.",
    what_to_do_broken: "Prévenez la personne qui gère ce site en lui donnant le nom du fichier et la ligne ; « palier check » dit quoi corriger.",
    partly: "Les autres questions de cette piste restent disponibles.",
    retry: "Réessayer",
    others: "Les autres pistes fonctionnent : voir le parcours et les sujets.",
    storage_refused: "Ce navigateur refuse de garder des données pour ce site (navigation privée ou réglage) : le quiz fonctionne, mais vos réponses seront perdues à la fermeture de la page.",
    storage_full: "L’espace de stockage de ce navigateur est plein : vos dernières réponses ne sont plus gardées. Le quiz continue ; libérez de l’espace, ou enregistrez vos données dans les réglages.",
    set_aside: "Un élément gardé dans ce navigateur était abîmé : il est mis de côté, rien n’est effacé. Vous le retrouverez dans le fichier enregistré depuis les réglages.",
    read_only: "Palier est déjà ouvert dans un autre onglet. Celui-ci est en lecture seule : rien n’y est enregistré.",
    take_over: "Continuer dans cet onglet",
};

#[cfg(feature = "ssr")]
const PAGE: super::PageWords = super::PageWords {
    no_script: "Les scripts sont désactivés : vous pouvez lire les questions et leurs explications dans chaque piste, et répondre à la première question d’un quiz. Pour enchaîner et obtenir un résultat, activez JavaScript.",
    no_wasm: "Ce navigateur ne sait pas exécuter WebAssembly, dont le quiz a besoin. Vous pouvez lire toutes les questions et leurs explications dans chaque piste ; pour enchaîner, utilisez une version récente de Firefox, Chrome, Edge ou Safari.",
    app_failed: "L’application n’a pas pu être chargée. Vérifiez votre connexion ; ce que vous avez choisi sur cette page reste affiché.",
    description: "Sachez où vous en êtes avant un test technique : niveaux DevSecOps Cloud Pi Native et sujets d’entretien, en français, sans compte.",
    track_description: |title| {
        format!("{title} : questions, explications et sources, pour savoir où vous en êtes.")
    },
    crash: "Un problème est survenu",
    crash_text: "Palier s’est arrêté à cause d’une erreur de notre part. Vos réponses enregistrées jusqu’ici sont conservées dans ce navigateur : rechargez la page et reprenez où vous en étiez.",
    crash_reload: "Recharger la page",
    app_name: "Palier : tests de compétences techniques",
    update: "Une nouvelle version de Palier est prête. Vos réponses sont conservées.",
    update_now: "Mettre à jour",
    update_later: "Plus tard",
    report: "Signaler le problème",
};
