//! French: what every page shows, and what pages say of themselves.

use crate::words::ShellWords;

pub(super) const SHELL: ShellWords = ShellWords {
    name: "Palier",
    skip: "Aller au contenu",
    nav: "Navigation principale",
    path: "Parcours",
    topics: "Sujets",
    skills: "Ma carte",
    settings: "Réglages",
    no_tracking: "Sans compte, sans pistage : vos réponses restent dans ce navigateur.",
    version: |version| format!("Version {version}"),
    loading: "Chargement…",
    page_title: |title| format!("{title} · Palier"),
};
