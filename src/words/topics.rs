//! Phrases: the topics and the mixed session.

pub(crate) struct TopicsWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) n_questions: fn(usize) -> String,
    pub(crate) mix_title: &'static str,
    pub(crate) mix_text: &'static str,
    pub(crate) mix_which: &'static str,
    pub(crate) mix_length: &'static str,
    pub(crate) mix_mode: &'static str,
    pub(crate) practice: &'static str,
    pub(crate) exam: &'static str,
    pub(crate) mix_start: &'static str,
    pub(crate) mix_empty: &'static str,
    pub(crate) needs_app: &'static str,
}
