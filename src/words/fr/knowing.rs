//! French: what people say to be able to do, and how sure they are.

use palier_quiz::lower;

use crate::store::claims::Claim;
use crate::widgets::chance::Chance;
use crate::words::KnowingWords;
use crate::words::number::{fr as count, hundredths};

pub(super) const KNOWING: KnowingWords = KnowingWords {
    ask: "Votre assurance (facultatif)",
    answers: ["Sûr", "Plutôt sûr", "Au hasard"],
    setting: "Me demander à chaque réponse si j’en suis sûr",
    setting_text: "Sûr, plutôt sûr ou au hasard : le résultat dit ensuite si vous savez ce que vous savez. Cela ne change jamais les points.",
    before: "D’abord, dire ce que je sais faire (facultatif)",
    before_text: "Le résultat le compare à vos réponses, compétence par compétence. Cela ne change ni les questions ni les points.",
    needs_app: "Cela demande JavaScript.",
    claim: |claim| match claim {
        Claim::Yes => "Oui",
        Claim::Partly => "En partie",
        Claim::No => "Non",
    },
    title: "Savoir et assurance",
    apart: "À part du résultat : rien de ceci n’entre dans les points ni dans votre niveau.",
    overall: |n, claimed, reached| {
        format!(
            "Sur {}, votre assurance annonçait {claimed} % des points ; vous en avez obtenu {reached} %.",
            count(n, "réponse", "réponses")
        )
    },
    leaning: |leaning| match leaning {
        1 => "trop sûr de vous",
        -1 => "pas assez sûr de vous",
        _ => "pas d’écart au-delà du hasard",
    },
    brier: |brier, mean| {
        let score = format!(
            "Score de Brier : {} (0 est parfait ; plus il est petit, mieux c’est).",
            hundredths(brier)
        );
        if mean == 0 {
            return score;
        }
        let tells = if brier < mean {
            "vous distinguez ce que vous savez de ce que vous ignorez"
        } else {
            "votre assurance ne distingue pas encore ce que vous savez de ce que vous ignorez"
        };
        format!(
            "{score} Si vous aviez toujours annoncé votre moyenne, il serait de {} : {tells}.",
            hundredths(mean)
        )
    },
    of_skill: |claimed, reached| format!("{claimed} % annoncés, {reached} % obtenus"),
    too_few: "trop peu de réponses pour conclure",
    claims: "Ce que vous disiez savoir faire",
    claims_text: |n, apart| {
        let of = count(n, "compétence comparée", "compétences comparées");
        match apart {
            0 => format!("{of} à vos réponses : elles ne disent pas autre chose."),
            _ => format!("{of} à vos réponses ; là où elles disent autre chose :"),
        }
    },
    said: |answer| format!("vous disiez « {} »", lower(answer)),
    claimed: |skill, claim, chance| {
        let (said, found) = if claim == Claim::No && chance > Chance::Open {
            ("vous disiez non", "vos réponses disent le contraire")
        } else {
            ("vous disiez oui", "vos réponses ne le montrent pas encore")
        };
        format!("{skill} : {said}, {found}.")
    },
};

#[cfg(test)]
mod tests {
    use super::KNOWING;

    #[test]
    fn who_has_all_right_is_not_told_to_know_too_little_of_it() {
        assert!(!(KNOWING.brier)(1, 0).contains("ignorez"));
        assert!((KNOWING.brier)(15, 20).contains("vous distinguez"));
        assert!((KNOWING.brier)(25, 20).contains("ne distingue pas encore"));
    }
}
