//! Phrases: the home page.

pub(crate) struct HomeWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) place_text: &'static str,
    pub(crate) map_go: &'static str,
    pub(crate) path_title: &'static str,
    pub(crate) path_text: &'static str,
    pub(crate) path_go: &'static str,
    pub(crate) topics_title: &'static str,
    pub(crate) topics_text: &'static str,
    pub(crate) topics_go: &'static str,
    pub(crate) mix_title: &'static str,
    pub(crate) mix_text: &'static str,
    pub(crate) mix_go: &'static str,
    pub(crate) recruit_title: &'static str,
    pub(crate) recruit_text: &'static str,
    pub(crate) continue_title: &'static str,
    pub(crate) results_title: &'static str,
    pub(crate) promises: &'static [(&'static str, &'static str)],
    pub(crate) promises_title: &'static str,
}
