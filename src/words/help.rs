//! Phrases: help for those who are tested and those who test.

pub(crate) struct HelpWords {
    pub(crate) title: &'static str,
    pub(crate) intro: &'static str,
    /// Each with the id it can be linked by.
    pub(crate) sections: [HelpSection; 5],
}

pub(crate) struct HelpSection {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) lines: &'static [&'static str],
}
