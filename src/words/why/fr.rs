//! Why a typed answer is wrong, in French.
//!
//! Nothing but the grader's data is used here: `palier answer` has these files, too, and knows no Yew.

use palier_quiz::command::{MAX_CHARS, Typography, Why};

use super::{join, quoted};

/// One sentence about this answer.
pub(super) fn why(why: &Why) -> String {
    let q = |word: &str| quoted("« ", word, " »");
    match why {
        Why::Right => "C’est juste.".to_owned(),
        Why::Empty => "Rien n’est écrit.".to_owned(),
        Why::TooLong { chars } => join(&[
            "La ligne a ",
            &chars.to_string(),
            " caractères ; c’est ",
            &MAX_CHARS.to_string(),
            " au plus.",
        ]),
        Why::Control { code: 0x0a | 0x0d } => "La réponse doit tenir sur une seule ligne.".to_owned(),
        Why::Control { code: 0x09 } => "La ligne contient une tabulation : tapez une espace.".to_owned(),
        Why::Control { code } => {
            join(&["La ligne contient un caractère invisible (U+", &format!("{code:04X}"), ") : retapez-la."])
        }
        Why::Meta { found } => join(&[
            "Hors guillemets, ",
            &q(found),
            " s’adresse au shell : il faut une seule commande, sans plus.",
        ]),
        Why::Expanded { found } => {
            join(&["Le shell remplacerait ", &q(found), " avant que la commande ne le voie."])
        }
        Why::Comment => "Pour le shell, « # » commence un commentaire : la suite n’est pas lue.".to_owned(),
        Why::Open { quote: '\\' } => "Rien ne suit le dernier « \\ ».".to_owned(),
        Why::Open { quote } => join(&["Le guillemet ", &q(&quote.to_string()), " est mal fermé."]),
        Why::Typographic { kind, word } => join(&[
            &q(word),
            match kind {
                Typography::Dash => " contient un tiret typographique : tapez des traits d’union.",
                Typography::Quote => " contient un guillemet typographique : tapez un guillemet droit.",
                Typography::Blank => " contient une espace insécable : tapez une espace ordinaire.",
                Typography::Ellipsis => " contient « … » : tapez trois points.",
            },
        ]),
        Why::Environment { found } => {
            join(&["La ligne doit commencer par la commande, pas par ", &q(found), "."])
        }
        Why::Rejected(said) if said.is_empty() => "C’est une erreur fréquente.".to_owned(),
        Why::Rejected(said) => said.clone(),
        Why::Sudo { tool } => {
            join(&["Pas de « sudo » devant ", &q(tool), " : la commande agirait au nom d’un autre."])
        }
        Why::Tool { found, want } => {
            join(&["La ligne commence par ", &q(found), " au lieu de ", &q(want), "."])
        }
        Why::Subcommand { found: Some(found), tool } if tool == "redis-cli" => {
            join(&[&q(found), " n’est pas la commande de Redis qu’il faut ici."])
        }
        Why::Subcommand { found: Some(found), tool } => {
            join(&[&q(found), " n’est pas la sous-commande de ", &q(tool), " qu’il faut ici."])
        }
        Why::Subcommand { found: None, tool } => join(&["Il manque la sous-commande après ", &q(tool), "."]),
        Why::Early { flag } => join(&[&q(flag), " vient trop tôt : cette option va après la sous-commande."]),
        Why::Late { flag, after } => {
            join(&[&q(flag), " vient après ", &q(after), " : là, ce n’est plus une option de la commande."])
        }
        Why::Global { flag, before } => {
            join(&[&q(flag), " est une option générale : elle va avant ", &q(before), "."])
        }
        Why::Flag { flag } => join(&["L’option ", &q(flag), " est inconnue ou n’a pas sa place ici."]),
        Why::FlagCase { flag, want } => join(&[&q(flag), " n’est pas ", &q(want), " : la casse compte."]),
        Why::Abbreviated { flag, want } => {
            join(&[&q(flag), " est incomplet : il faut le nom entier, ", &q(want), "."])
        }
        Why::Hyphens { flag, want } => join(&[&q(flag), " s’écrit ", &q(want), "."]),
        Why::Value { flag, found } => {
            join(&["Pour ", &q(flag), ", ", &q(found), " n’est pas la bonne valeur."])
        }
        Why::Equals { flag } => join(&["Après ", &q(flag), ", le signe « = » ferait partie de la valeur."]),
        Why::NoValue { flag } => join(&["Il manque la valeur de ", &q(flag), "."]),
        Why::Apart { flag, value } => {
            join(&[&q(flag), " ne prend qu’une valeur attachée : ", &q(value), " est lu comme un autre mot."])
        }
        Why::Joined { flag, value } => join(&[
            &q(flag),
            " prend sa valeur dans le mot suivant : ",
            &q(value),
            " ne doit pas être attaché.",
        ]),
        Why::ValueUnwanted { flag, found } => {
            join(&[&q(flag), " s’emploie ici sans valeur : ", &q(found), " est de trop."])
        }
        Why::TurnedOff { flag } => join(&["Avec cette valeur, ", &q(flag), " est désactivé."]),
        Why::Repeated { flag } => join(&[&q(flag), " est donné une fois de trop."]),
        Why::MissingFlag { names } => {
            let names: Vec<String> = names.iter().map(|name| q(name)).collect();
            join(&["Il manque l’option ", &names.join(" ou "), "."])
        }
        Why::MissingDashes => "Il manque « -- ».".to_owned(),
        Why::Dashes => "« -- » n’a pas sa place ici.".to_owned(),
        Why::Word { found } => join(&[&q(found), " n’est pas le mot qu’il faut ici."]),
        Why::WordCase { found } => join(&["Majuscules et minuscules comptent dans ", &q(found), "."]),
        Why::Extra { found } => join(&["Le mot ", &q(found), " est de trop."]),
        Why::Missing { after } => join(&["Il manque quelque chose après ", &q(after), "."]),
        Why::OutOfOrder { found } => join(&[&q(found), " n’est pas à sa place : l’ordre compte."]),
        Why::Short { found } => join(&[&q(found), " n’est pas la réponse attendue."]),
        Why::NoKey => "Cette question n’a pas de réponse lisible : signalez-le.".to_owned(),
    }
}
