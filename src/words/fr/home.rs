//! French: the home page.

use crate::words::HomeWords;

pub(super) const HOME: HomeWords = HomeWords {
    title: "Sachez où vous en êtes avant un test technique",
    lead: "Répondez à de vraies questions, voyez ce que vous maîtrisez, et repartez avec la prochaine marche à monter et ses raisons.",
    place_text: "Une vingtaine de questions, dix à quinze minutes : à quelle marche vous en êtes, avec quelle certitude, et par quoi continuer.",
    map_go: "La carte de mes compétences",
    path_title: "Le parcours DevSecOps",
    path_text: "Trois niveaux, des fondamentaux à l’autonomie, selon le programme public Cloud Pi Native.",
    path_go: "Voir les trois niveaux",
    topics_title: "Les sujets d’entretien",
    topics_text: "Git, Docker, cache, tests : ce que l’on demande souvent.",
    topics_go: "Choisir un sujet",
    mix_title: "La veille du test",
    mix_text: "Une séance mélangée sur plusieurs sujets : par exemple Git, Docker et tests, vingt questions.",
    mix_go: "Composer une séance",
    recruit_title: "Vous recrutez ?",
    recruit_text: "Composez un test, envoyez son lien, recevez un lien en retour : sans compte, et rien n’est envoyé à ce site.",
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
            "Aucun compte, aucune mesure d’audience : vos réponses restent dans votre navigateur.",
        ),
    ],
};
