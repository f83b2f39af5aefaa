//! French: the topics and the mixed session.

use crate::words::TopicsWords;
use crate::words::number::fr as count;

pub(super) const TOPICS: TopicsWords = TopicsWords {
    title: "Les sujets d’entretien",
    lead: "Choisissez un sujet, ou mélangez-en plusieurs.",
    n_questions: |n| count(n, "question", "questions"),
    mix_title: "Séance mélangée",
    mix_text: "Plusieurs sujets, dans un ordre tiré au sort, répartis également.",
    mix_which: "Sujets",
    mix_length: "Nombre de questions",
    mix_mode: "Façon de répondre",
    practice: "Entraînement : la correction après chaque réponse",
    exam: "Examen : la correction à la fin",
    mix_start: "Commencer la séance",
    mix_empty: "Choisissez au moins un sujet.",
    needs_app: "La séance mélangée se compose dès que l’application est chargée.",
};
