//! French: the skill map.

use crate::words::number::fr as count;
use crate::words::{SkillsWords, Weight};

pub(super) const SKILLS: SkillsWords = SkillsWords {
    title: "La carte de mes compétences",
    lead: "Toutes les compétences du parcours et des sujets : ce que vous tenez sans doute, et ce que l’on en sait. Chaque case mène à ses questions.",
    empty: "Aucune réponse encore dans ce navigateur : la carte se remplit avec chaque quiz et chaque recherche de niveau.",
    fading: |days| {
        format!(
            "Une réponse compte moitié moins tous les {days} jours. « Hors de mon métier » ne compte pas."
        )
    },
    legend: "Signe : les chances que ce soit acquis",
    legend_weight: "Barres : ce que l’on en sait",
    weight: |weight| match weight {
        Weight::Nothing => "rien",
        Weight::Little => "très peu",
        Weight::Some => "peu",
        Weight::Enough => "assez",
    },
    picture: "La carte",
    cell: |title, chance, weight| format!("{title} : {chance} ; ce que l’on en sait : {weight}"),
    table: "La même carte en tableau",
    columns: ["Compétence", "Acquis ?", "Ce que l’on en sait", "Réponses"],
    answered: |n, of| format!("{n} sur {of}"),
    percent: |percent| format!("{percent} %"),
    from: |n| format!("Voir {}", count(n, "réponse", "réponses")),
    days: |days| match days {
        0 => "il y a moins d’un jour".to_owned(),
        days => format!("il y a {}", count(usize::try_from(days).unwrap_or_default(), "jour", "jours")),
    },
};
