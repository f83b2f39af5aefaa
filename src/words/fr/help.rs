//! French: help for those who are tested and those who test.

use crate::words::{HelpSection, HelpWords};

pub(super) const HELP: HelpWords = HelpWords {
    title: "Ce que disent les résultats",
    intro: "Pour qui passe un test, pour qui en envoie un : ce que les chiffres veulent dire, ce qu’ils ne disent pas, et ce que deviennent les réponses.",
    sections: [
        HelpSection {
            id: "candidate",
            title: "Vous passez un test",
            lines: &[
                "Les points disent ce que vous avez répondu à ces questions-là, ce jour-là. Une question à plusieurs réponses donne une part des points ; tout cocher n’en donne pas.",
                "« Je ne sais pas » et une question laissée sans réponse comptent zéro. « Hors de mon métier » ne compte pas du tout.",
                "Les chances d’avoir acquis un niveau tiennent compte de la difficulté des questions et de ce qu’on devine au hasard. Avec peu de réponses, elles restent près de ce que le modèle suppose de tout le monde, donc basses pour un niveau difficile : c’est un manque d’information, pas un jugement.",
                "Un résultat ne dit rien de votre façon de travailler, d’apprendre ou de vous entendre avec une équipe.",
                "Vous envoyez le résultat vous-même, ou vous ne l’envoyez pas. Vous pouvez donner un alias.",
            ],
        },
        HelpSection {
            id: "recruiter",
            title: "Vous lisez un résultat",
            lines: &[
                "Le lien contient les réponses, jamais une note : votre navigateur les note avec les questions d’aujourd’hui, et dit lesquelles ont été modifiées ou retirées depuis.",
                "« 85 % de chances » veut dire : sur cent personnes qui répondent ainsi, environ quatre-vingt-cinq auraient au moins 70 % aux questions de ce niveau. Ce modèle repose sur les difficultés estimées par les auteurs, pas encore sur des milliers de passages.",
                "Une compétence vue par deux ou trois questions se compare mal : regardez la colonne « Acquis ? » avant le pourcentage, et n’écartez personne pour quelques points.",
                "Un lien ne prouve pas qui a répondu. Un lien abîmé par accident est signalé ; un lien fabriqué avec de fausses réponses ne peut pas l’être. Les réponses justes sont publiques sur ce site.",
                "Rien n’est surveillé : ni caméra, ni écran. Si le test note les sorties de la page, la personne en a été prévenue, et une sortie n’est pas une fraude.",
                "Ce qui tranche est la conversation : la fiche d’entretien propose quoi reprendre, et ce qu’il faut entendre.",
            ],
        },
        HelpSection {
            id: "compare",
            title: "Vous comparez plusieurs personnes",
            lines: &[
                "Ne comparez que les résultats d’un même test : le filtre est là pour cela. Des tirages différents sont de difficulté proche, pas identique.",
                "Deux personnes dont les certitudes se recouvrent ne sont pas départagées par ce test.",
                "Un second essai de la même personne est signalé : elle connaît déjà une partie des questions.",
                "Vous pouvez masquer les noms dans le tableau et les fichiers avant de les regarder ; la page d’un résultat les montre.",
            ],
        },
        HelpSection {
            id: "privacy",
            title: "Vie privée, en cinq lignes",
            lines: &[
                "Pas de compte, pas de cookie, pas de mesure d’audience ; aucune page ne demande quoi que ce soit à un autre site.",
                "Réponses, réglages, tests préparés et résultats comparés restent dans ce navigateur ; « Tout effacer », dans les réglages, les supprime.",
                "Tests et réponses voyagent dans la partie du lien qui suit le signe #, que les navigateurs n’envoient à aucun serveur.",
                "Qui a le lien peut lire tout ce qu’il contient, nom compris ; la messagerie qui le transporte aussi.",
                "L’hébergeur du site voit, comme pour tout site, quelles pages sont demandées, quand, et depuis quelle adresse.",
            ],
        },
        HelpSection {
            id: "accessibility",
            title: "Accessibilité",
            lines: &[
                "Palier vise le niveau AA du RGAA 4.1 et des WCAG 2.2 : tout se fait au clavier, au doigt ou avec un lecteur d’écran, à 200 % de zoom, sur un écran large de 320 pixels, en couleurs forcées, et rien ne bouge tout seul.",
                "Chaque page est vérifiée par un outil automatique et parcourue au clavier. Aucun audit complet n’a encore été fait par un tiers.",
                "Sans JavaScript, toutes les questions se lisent avec leurs explications, et vous pouvez répondre à la première question de chaque quiz. Le reste en a besoin.",
                "Un test minuté peut donner du temps en plus : demandez-le à qui vous l’envoie.",
                "Un obstacle ? Le lien « Une erreur dans cette question ? », sous chaque explication, permet aussi de le dire.",
            ],
        },
    ],
};
