//! The order in which tracks are offered.

use palier_quiz::{Level, TrackId};

/// Topics in the order of how often interviews ask for them; others follow by id.
const TOPICS: [&str; 12] = [
    "programme",
    "git",
    "docker",
    "testing",
    "cache",
    "peer-review",
    "delivery",
    "model-serving",
    "python-api",
    "rescue",
    "code-review",
    "sql",
];

/// Tracks sort by this: the levels first, then the topics.
pub(crate) fn rank(level: Option<Level>, id: TrackId) -> (u8, usize, TrackId) {
    let level = level.map_or(u8::MAX, Level::number);
    let topic = TOPICS.iter().position(|topic| *topic == id.as_str()).unwrap_or(TOPICS.len());
    (level, topic, id)
}
