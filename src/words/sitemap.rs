//! Phrases: the list of all pages.

pub(crate) struct SitemapWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    /// What is kept of one's own answers.
    pub(crate) own: &'static str,
    /// Tests that are sent, and what comes back.
    pub(crate) links: &'static str,
}
