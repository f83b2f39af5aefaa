//! Phrases: the path and its levels.

use palier_quiz::Level;

use crate::store::log::Stands;

pub(crate) struct PathWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) level: fn(Level) -> String,
    pub(crate) can_do: &'static str,
    pub(crate) study: &'static str,
    pub(crate) start: &'static str,
    pub(crate) start_on: fn(&str) -> String,
    pub(crate) stands: fn(Stands) -> &'static str,
    pub(crate) summary: fn(u32, usize) -> String,
    pub(crate) chance: fn(u32) -> String,
    /// On which day that was so.
    pub(crate) as_of: fn(&str) -> String,
}
