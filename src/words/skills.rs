//! Phrases: the skill map.

/// How much is known of a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    Nothing,
    Little,
    Some,
    Enough,
}

pub(crate) struct SkillsWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) fading: fn(u32) -> String,
    pub(crate) legend: &'static str,
    pub(crate) legend_weight: &'static str,
    pub(crate) weight: fn(Weight) -> &'static str,
    pub(crate) picture: &'static str,
    pub(crate) cell: fn(&str, &str, &str) -> String,
    pub(crate) table: &'static str,
    pub(crate) columns: [&'static str; 4],
    pub(crate) answered: fn(usize, usize) -> String,
    pub(crate) percent: fn(u32) -> String,
    pub(crate) from: fn(usize) -> String,
    pub(crate) days: fn(u64) -> String,
}
