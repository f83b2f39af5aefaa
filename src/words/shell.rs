//! Phrases: what every page shows, and what pages say of themselves.

/// What every page shows, and what pages say of themselves.
pub(crate) struct ShellWords {
    pub(crate) name: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) nav: &'static str,
    pub(crate) path: &'static str,
    pub(crate) topics: &'static str,
    pub(crate) skills: &'static str,
    pub(crate) settings: &'static str,
    pub(crate) no_tracking: &'static str,
    pub(crate) version: fn(&str) -> String,
    pub(crate) loading: &'static str,
    pub(crate) page_title: fn(&str) -> String,
}
