//! French: what is said when things go wrong.

use crate::words::TroubleWords;

pub(super) const TROUBLE: TroubleWords = TroubleWords {
    not_found: "Cette page n’existe pas",
    not_found_text: "L’adresse est peut-être incomplète, ou la page a changé de nom. Rien de ce que vous avez fait n’est perdu.",
    no_such_track: "Il n’y a ni niveau ni sujet à cette adresse. Elle a peut-être changé : voyez le parcours et les sujets.",
    home: "Aller à l’accueil",
    file_missing: |file| format!("Le fichier « {file} » est introuvable."),
    file_no_answer: |file| {
        format!("Le fichier « {file} » n’a pas pu être téléchargé : pas de réponse du serveur.")
    },
    file_status: |file, status| {
        format!("Le fichier « {file} » n’a pas pu être téléchargé : le serveur répond {status}.")
    },
    file_broken: |file, line| format!("Le fichier « {file} » contient une erreur, ligne {line}."),
    said: "Détail pour les auteurs :",
    what_to_do: "Vérifiez votre connexion et réessayez. Si cela dure, prévenez la personne qui gère ce site en lui donnant le nom du fichier.",
    what_to_do_broken: "Prévenez la personne qui gère ce site en lui donnant le nom du fichier et la ligne ; « palier check » dit quoi corriger.",
    partly: "Les autres questions restent disponibles.",
    retry: "Réessayer",
    others: "Le reste du site fonctionne : voir le parcours et les sujets.",
    storage_refused: "Ce navigateur refuse de garder des données pour ce site (navigation privée ou réglage) : le quiz fonctionne, mais vos réponses seront perdues à la fermeture de la page.",
    storage_full: "L’espace de stockage de ce navigateur est plein : vos dernières réponses ne sont plus gardées. Le quiz continue : restez sur cette page jusqu’au résultat, elle seule les a encore.",
    set_aside: "Un élément gardé dans ce navigateur était abîmé : il est mis de côté, rien n’est effacé. Vous le retrouverez dans le fichier enregistré depuis les réglages.",
    read_only: "Palier est déjà ouvert dans un autre onglet. Celui-ci est en lecture seule : rien n’y est enregistré.",
    take_over: "Continuer dans cet onglet",
};
