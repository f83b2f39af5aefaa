//! Phrases: what people say to be able to do, and how sure they are.

use crate::store::claims::Claim;
use crate::widgets::chance::Chance;

pub(crate) struct KnowingWords {
    pub(crate) ask: &'static str,
    /// Sure, rather, guess.
    pub(crate) answers: [&'static str; 3],
    pub(crate) setting: &'static str,
    pub(crate) setting_text: &'static str,
    pub(crate) before: &'static str,
    pub(crate) before_text: &'static str,
    pub(crate) needs_app: &'static str,
    pub(crate) claim: fn(Claim) -> &'static str,
    pub(crate) title: &'static str,
    pub(crate) apart: &'static str,
    /// Answers, claimed and reached in per cent.
    pub(crate) overall: fn(usize, u32, u32) -> String,
    /// 1 too sure, −1 not sure enough, 0 neither.
    pub(crate) leaning: fn(i8) -> &'static str,
    /// Hundredths: the score, and that of always saying the mean.
    pub(crate) brier: fn(u32, u32) -> String,
    /// Claimed and reached in per cent.
    pub(crate) of_skill: fn(u32, u32) -> String,
    pub(crate) too_few: &'static str,
    pub(crate) claims: &'static str,
    /// Claims that were compared, and those that the answers contradict.
    pub(crate) claims_text: fn(usize, usize) -> String,
    /// How sure somebody was.
    pub(crate) said: fn(&str) -> String,
    pub(crate) claimed: fn(&str, Claim, Chance) -> String,
}
