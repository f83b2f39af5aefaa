//! French: what stands in the pages beside the app.

use crate::words::PageWords;

pub(super) const PAGE: PageWords = PageWords {
    no_script: "Les scripts sont désactivés : vous pouvez lire les questions et leurs explications dans chaque niveau et chaque sujet, et répondre à la première question d’un quiz. Pour enchaîner et obtenir un résultat, activez JavaScript.",
    no_wasm: "Ce navigateur ne sait pas exécuter WebAssembly, dont le quiz a besoin. Vous pouvez lire toutes les questions et leurs explications dans chaque niveau et chaque sujet ; pour enchaîner, utilisez une version récente de Firefox, Chrome, Edge ou Safari.",
    app_failed: "L’application n’a pas pu être chargée, ou tarde à venir. Vérifiez votre connexion ; ce que vous avez choisi sur cette page reste affiché.",
    description: "Sachez où vous en êtes avant un test technique : niveaux DevSecOps Cloud Pi Native et sujets d’entretien, en français, sans compte.",
    track_description: |title| {
        format!("{title} : questions, explications et sources, pour savoir où vous en êtes.")
    },
    crash: "Un problème est survenu",
    crash_text: "Palier s’est arrêté à cause d’une erreur de notre part. Vos réponses enregistrées jusqu’ici sont conservées dans ce navigateur : rechargez la page et reprenez où vous en étiez.",
    crash_reload: "Recharger la page",
    app_name: "Palier : tests de compétences techniques",
    update: "Une nouvelle version de Palier est prête. Vos réponses sont conservées.",
    update_now: "Mettre à jour",
    update_later: "Plus tard",
    report: "Signaler le problème",
};
