//! French: the study view of a track.

use crate::words::TrackWords;
use crate::words::number::fr as count;

pub(super) const TRACK: TrackWords = TrackWords {
    practice: "S’entraîner",
    practice_text: "La correction et l’explication après chaque réponse.",
    exam: "Passer l’examen",
    exam_text: "La correction à la fin, comme le jour du test.",
    all: |n| format!("Toutes les questions ({n})"),
    can_do: "Savoir-faire",
    task: "Dans votre projet",
    questions: |n| count(n, "question", "questions"),
    practise_skill: |title| format!("S’entraîner sur «\u{a0}{title}\u{a0}»"),
    answer: "Voir la réponse",
    right_order: "Le bon ordre :",
};
