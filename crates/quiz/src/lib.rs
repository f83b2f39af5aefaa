//! Questions, grading, sessions, scores and recommendations: pure functions of a bank and of answers.

mod answer;
mod bank;
mod body;
mod by_lang;
pub mod command;
mod grade;
mod hash;
mod id;
mod json;
mod knowing;
mod ladder;
mod lang;
pub mod link;
mod lower;
mod per_cent;
mod place;
mod plan;
mod progress;
mod recommend;
mod score;
mod session;
mod shuffle;
mod skill_map;
mod sorted;
mod stored;
#[cfg(test)]
mod testing;
mod trial;

pub use answer::{Answer, Given};
pub use bank::{
    Bank, Case, CaseText, Difficulty, Level, NoSuchLevel, Question, QuestionText, Reference, Skill,
    SkillText, Track, TrackText, YearMonth,
};
pub use body::{Body, Choice, Code, Fault, Kind, Pairs, Typed};
pub use by_lang::ByLang;
pub use grade::{Counts, blind_marks, counts, marks};
pub use hash::hash32;
pub use id::{BadSlug, QuestionId, RESERVED, SkillId, Slug, TrackId};
pub use json::{BadJson, Json};
pub use knowing::Knowing;
pub use ladder::{HALF_LIFE, Ladder, Used, fade};
pub use lang::{Lang, UnknownLang};
pub use lower::lower;
pub use palier_measure::{
    Calibration, Certainty, Confidence, Expected, Outlook, Placement, Stop, Stopping, Trust, calibrate,
};
pub use per_cent::per_cent;
pub use place::{ENOUGH_TO_PLACE, Placeable, Placing, item};
pub use plan::{Length, Plan, Scope, opening};
pub use progress::{Item, Progress};
pub use recommend::{Change, Next, Reason, Recommendation, recommend};
pub use score::{
    ENOUGH_ANSWERS, ENOUGH_ON_LEVEL, NEARLY_MARK, Outcome, PASS_MARK, Score, Scored, SkillScore, Standing,
    Tally, TrackScore, score,
};
pub use session::{Event, Mode, Session};
pub use shuffle::{Dice, shown_order};
pub use skill_map::{ENOUGH_IN_SKILL, SkillCell, SkillMap};
pub use sorted::{Ranked, sorted, sorted_by_key};
pub use stored::Stored;
pub use trial::{Trial, lately};
