//! Phrases: what is said when things go wrong.

/// When things go wrong: what happened, what is not lost, what to do.
pub(crate) struct TroubleWords {
    pub(crate) not_found: &'static str,
    pub(crate) not_found_text: &'static str,
    pub(crate) no_such_track: &'static str,
    pub(crate) home: &'static str,
    pub(crate) file_missing: fn(&str) -> String,
    pub(crate) file_no_answer: fn(&str) -> String,
    pub(crate) file_status: fn(&str, u16) -> String,
    pub(crate) file_broken: fn(&str, usize) -> String,
    pub(crate) said: &'static str,
    pub(crate) what_to_do: &'static str,
    pub(crate) what_to_do_broken: &'static str,
    pub(crate) partly: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) others: &'static str,
    pub(crate) storage_refused: &'static str,
    pub(crate) storage_full: &'static str,
    pub(crate) set_aside: &'static str,
    pub(crate) read_only: &'static str,
    pub(crate) take_over: &'static str,
}
