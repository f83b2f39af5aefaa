//! French: the path and its levels.

use palier_quiz::Level;

use crate::store::log::Stands;
use crate::words::PathWords;
use crate::words::number::fr as count;

pub(super) const PATH: PathWords = PathWords {
    title: "Le parcours DevSecOps",
    lead: "Trois marches. Commencez par la première, ou vérifiez directement celle que vous pensez tenir.",
    level: |level| match level {
        Level::One => "Niveau 1".to_owned(),
        Level::Two => "Niveau 2".to_owned(),
        Level::Three => "Niveau 3".to_owned(),
    },
    can_do: "Ce que vous saurez faire",
    study: "Réviser",
    start: "Se tester",
    start_on: |title| format!("Se tester : {title}"),
    stands: |stands| match stands {
        Stands::NotEnough => "Pas encore assez de réponses",
        Stands::NotYet => "Pas encore acquis",
        Stands::Open => "Trop serré pour se prononcer",
        Stands::Nearly => "Presque prêt",
        Stands::ReachedWithGap => "Acquis, avec une lacune",
        Stands::Reached => "Acquis",
    },
    summary: |percent, n| format!("{percent} % des points sur {}", count(n, "réponse", "réponses")),
    chance: |percent| format!("{percent} % de chances"),
    as_of: |day| format!("au {day}"),
};
