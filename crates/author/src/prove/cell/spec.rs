//! What a cell is told to run, and what it tells of it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// One run of a script.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Spec {
    /// `sh`, `bash` or `python3`.
    pub(crate) shell: String,
    pub(crate) script: String,
    /// What `answer` and `$ANSWER` stand for.
    pub(crate) answer: Option<String>,
    /// Where programs are looked for, after the helpers.
    pub(crate) path: Vec<PathBuf>,
    /// Programs that are replaced.
    pub(crate) stubs: Vec<String>,
    /// By what they are replaced: `true` or `false`.
    pub(crate) stub: String,
    pub(crate) services: Vec<Service>,
    /// The plugin that `docker compose` is, when it is not where docker looks.
    pub(crate) compose: Option<PathBuf>,
    /// How long it may take.
    pub(crate) seconds: u32,
    /// Paths without `/` in front that the tools may write to; for all that begins with them.
    pub(crate) may_write: Vec<String>,
    /// A folder of this machine that the script may fill, as `/palier/shared`.
    pub(crate) shared: Option<PathBuf>,
}

/// Something that is there when the script begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Service {
    /// The stub of the Docker Engine, on `$DOCKER_HOST`.
    Docker,
    /// A Redis server on its usual port.
    Redis,
    /// A `PostgreSQL` server that `psql` finds; its cluster begins as a copy of the one in this folder.
    Postgres(PathBuf),
}

/// How the run ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ended {
    /// None when a signal ended it.
    pub(crate) status: Option<i32>,
    /// The end of what it printed.
    pub(crate) output: String,
    /// What it must not do, and did.
    pub(crate) misdeeds: Vec<Misdeed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Misdeed {
    Hung { seconds: u32 },
    Flooded { bytes: usize },
    Swarmed { processes: usize },
    WroteOutside { paths: Vec<String> },
    ReachedOut,
    LeftBehind { processes: Vec<String> },
}

/// What a cell answers: the end of the run, or why there was none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Reply {
    Ended(Ended),
    /// This machine does not let a script be shut in.
    NoCell {
        why: String,
    },
    /// A service did not start, or the like.
    Broken {
        why: String,
    },
}

/// Bytes that a run may print.
pub(crate) const MAX_OUTPUT: usize = 1 << 20;

/// Processes that a run may have at a time.
pub(crate) const MAX_PROCESSES: usize = 100;
