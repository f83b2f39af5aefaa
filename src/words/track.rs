//! Phrases: the study view of a track.

pub(crate) struct TrackWords {
    pub(crate) practice: &'static str,
    pub(crate) practice_text: &'static str,
    pub(crate) exam: &'static str,
    pub(crate) exam_text: &'static str,
    pub(crate) all: fn(usize) -> String,
    pub(crate) can_do: &'static str,
    pub(crate) task: &'static str,
    pub(crate) questions: fn(usize) -> String,
    pub(crate) practise_skill: fn(&str) -> String,
    pub(crate) answer: &'static str,
    pub(crate) right_order: &'static str,
}
