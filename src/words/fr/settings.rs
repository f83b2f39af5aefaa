//! French: the settings and the reader's data.

use crate::words::SettingsWords;

pub(super) const SETTINGS: SettingsWords = SettingsWords {
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
    import_text: "Il remplace ce qui est gardé ici ; vous pourrez annuler.",
    imported: |n| match n {
        0 | 1 => format!("{n} élément repris du fichier."),
        n => format!("{n} éléments repris du fichier."),
    },
    undo: "Annuler la reprise",
    undone: "Vos données d’avant la reprise sont revenues. Pour retrouver les autres, annulez encore.",
    not_a_backup: "Ce fichier n’est pas une sauvegarde de Palier, ou il est coupé. Rien n’a été changé. Choisissez le fichier « palier-sauvegarde.json » d’origine.",
    newer_backup: "Ce fichier vient d’une version plus récente de Palier. Rien n’a été changé. Rechargez la page pour avoir la dernière version, puis réessayez.",
    damaged_backup: "Une partie de ce fichier est abîmée. Rien n’a été changé. Reprenez une copie intacte du fichier.",
    unreadable: "Le fichier n’a pas pu être lu, ou il dépasse 10 Mo. Rien n’a été changé.",
    no_room: "Il n’y a pas assez de place dans ce navigateur pour reprendre ce fichier. Rien n’a été changé.",
    set_aside: |n| match n {
        1 => "1 élément abîmé est mis de côté ; il fait partie du fichier enregistré.".to_owned(),
        n => format!("{n} éléments abîmés sont mis de côté ; ils font partie du fichier enregistré."),
    },
    clear: "Tout effacer",
    clear_text: "Efface tout ce que ce site garde dans ce navigateur : vos réponses, vos réglages, le test en préparation, les tests passés et leurs liens, les résultats comparés.",
    clear_sure: "Tout effacer ? Enregistrez d’abord vos données si vous voulez pouvoir revenir en arrière.",
    clear_yes: "Oui, tout effacer",
    clear_no: "Non, garder",
    cleared: "Tout est effacé.",
};
