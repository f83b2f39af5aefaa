//! Phrases: finding one's level, and what is said of it.

use crate::widgets::chance::Chance;
use crate::widgets::feedback::Verdict;
use crate::widgets::moved::Moved;

pub(crate) struct PlaceWords {
    pub(crate) title: &'static str,
    pub(crate) title_of: fn(&str) -> String,
    pub(crate) find: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) lead_topic: &'static str,
    pub(crate) promises: &'static [&'static str],
    pub(crate) start: &'static str,
    pub(crate) needs_app: &'static str,
    pub(crate) offer: fn(usize) -> String,
    pub(crate) too_few: fn(usize) -> String,
    pub(crate) others: &'static str,
    pub(crate) others_text: &'static str,
    pub(crate) the_path: &'static str,
    pub(crate) see_map: &'static str,
    pub(crate) position: fn(usize) -> String,
    pub(crate) usual: fn(usize) -> String,
    pub(crate) usual_topic: fn(usize) -> String,
    pub(crate) done: fn(usize, usize) -> String,
    pub(crate) hand_in: &'static str,
    pub(crate) give_up: &'static str,
    pub(crate) keys_help: &'static str,
    pub(crate) result_title: &'static str,
    pub(crate) result_of: fn(&str) -> String,
    pub(crate) nearly: &'static str,
    pub(crate) ready: &'static str,
    /// Both as short as can be.
    pub(crate) short: [&'static str; 2],
    /// The rungs reached, of so many, on the path or not.
    pub(crate) state: fn(&[String], usize, bool) -> String,
    pub(crate) headline: fn(Chance, u32, &str) -> String,
    pub(crate) too_close: fn(&str, &str) -> String,
    /// Answers that count, and those that were set aside.
    pub(crate) rests_on: fn(usize, usize) -> String,
    /// Sure enough; as many as allowed; none left; by the person.
    pub(crate) stopped: [&'static str; 4],
    pub(crate) estimates: &'static str,
    pub(crate) how: &'static str,
    /// How a chance comes about, in plain words.
    /// On the path, or on a topic.
    pub(crate) how_text: fn(bool) -> &'static [&'static str],
    pub(crate) rungs: &'static str,
    pub(crate) chance: fn(Chance) -> &'static str,
    /// The same of a mark that has a name, as `ready`.
    pub(crate) chance_of_mark: fn(Chance) -> &'static str,
    pub(crate) too_few_here: &'static str,
    /// Per cent; of a level, or of a mark.
    pub(crate) probability: fn(u32, bool) -> String,
    /// Mean, low and high in per cent, and the pass mark; of a level, or of a mark.
    pub(crate) expected: fn([u32; 3], u32, bool) -> String,
    /// How many speak for it, against it, and how many there are: with very many, one alone moves nothing.
    pub(crate) answers: fn([usize; 3], &str) -> String,
    /// How an answer came out, in a word or two.
    pub(crate) came_out: fn(Verdict) -> String,
    pub(crate) moved: fn(Moved) -> String,
    pub(crate) again: &'static str,
    pub(crate) take_up: fn(&str) -> String,
    pub(crate) aim_at: fn(&str) -> String,
    pub(crate) topic_done: &'static str,
    pub(crate) why_this: fn(u32, bool) -> String,
    pub(crate) skill: fn(&str, u32) -> String,
    pub(crate) skill_answers: fn(usize) -> String,
    pub(crate) too_few_answers: fn(usize) -> String,
    pub(crate) none_weak: &'static str,
    pub(crate) missed_skills: &'static str,
    pub(crate) to_read: &'static str,
    pub(crate) task: &'static str,
    pub(crate) up_after: fn(usize) -> String,
    pub(crate) down_after: fn(usize) -> String,
    pub(crate) stays: fn(usize) -> String,
    pub(crate) more_changes: &'static str,
}
