//! What is remembered between visits: typed records in the browser's storage, each with its version.
//!
//! A record that cannot be read is set aside under another name, never overwritten.

use std::cell::Cell;

use palier_quiz::{Json, Session, Stored, TrackId};

use crate::effects::storage::{self, StorageFault};

/// All names of this site begin with it.
pub(crate) const PREFIX: &str = "palier.";
const ASIDE: &str = "palier.aside.";
/// The version of the records written here.
const VERSION: u64 = 1;

/// The name of the placement on the levels; a page is called so, hence no topic.
pub(crate) const PATH: &str = "path";

/// The name of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// The run that was not finished, one for each quiz address.
    Session(String),
    /// The last finished run of the same address.
    Result(String),
    /// The placement that was not finished: `path`, or a topic's id.
    Trial(String),
    /// The last finished placement of the same name.
    Placed(String),
    /// What the person says to be able to do.
    CanDo,
    /// The latest answer to each question.
    Log,
    /// What is known of a track.
    Standing(TrackId),
    Settings,
    /// The test that is being put together.
    Make,
    /// Results beside each other.
    Compared,
    /// An attempt at the test of a link.
    Sitting(String),
    /// All records as they were before the last import.
    BeforeImport,
}

impl Key {
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Session(slot) => format!("{PREFIX}session.{slot}"),
            Self::Result(slot) => format!("{PREFIX}result.{slot}"),
            Self::Trial(name) => format!("{PREFIX}trial.{name}"),
            Self::Placed(name) => format!("{PREFIX}placed.{name}"),
            Self::CanDo => format!("{PREFIX}can-do"),
            Self::Log => format!("{PREFIX}log"),
            Self::Standing(track) => format!("{PREFIX}standing.{track}"),
            Self::Settings => format!("{PREFIX}settings"),
            Self::Compared => format!("{PREFIX}compared"),
            Self::Make => format!("{PREFIX}make"),
            Self::Sitting(link) => format!("{PREFIX}sitting.{link}"),
            Self::BeforeImport => format!("{PREFIX}before-import"),
        }
    }
}

/// A run that can be continued, and those before it that were not finished either.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Saved {
    pub(crate) current: Session,
    /// The one that is offered comes first.
    pub(crate) earlier: Vec<Session>,
}

impl Saved {
    /// None without a run.
    pub(crate) fn of(mut left: Vec<Session>) -> Option<Self> {
        (!left.is_empty()).then(|| Self { current: left.remove(0), earlier: left })
    }

    /// The one that was on the screen last comes first.
    pub(crate) fn sessions(self) -> Vec<Session> {
        let mut sessions = self.earlier;
        sessions.insert(0, self.current);
        sessions
    }
}

/// What became of reading a record.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found<T> {
    Absent,
    Here(T),
    /// It could not be read and now stands under another name.
    SetAside,
    /// The storage itself cannot be had.
    Fault(StorageFault),
}

impl<T> Found<T> {
    pub(crate) fn here(self) -> Option<T> {
        match self {
            Self::Here(value) => Some(value),
            Self::Absent | Self::SetAside | Self::Fault(_) => None,
        }
    }
}

/// `others` is not in records of before there could be more than one earlier run.
impl Stored for Saved {
    fn to_json(&self) -> Json {
        let others = self.earlier.get(1..).unwrap_or_default();
        Json::map(vec![
            ("current", self.current.to_json()),
            ("earlier", self.earlier.first().map_or(Json::Null, Session::to_json)),
            ("others", Json::List(others.iter().map(Session::to_json).collect())),
        ])
    }

    fn of_json(json: &Json) -> Option<Self> {
        let first: Option<Session> = Stored::of_json(json.get("earlier"))?;
        let others: Option<Vec<Session>> = Stored::of_json(json.get("others"))?;
        let mut earlier = others.unwrap_or_default();
        if let Some(first) = first {
            earlier.insert(0, first);
        }
        Some(Self { current: Stored::of_json(json.get("current"))?, earlier })
    }
}

/// What an envelope holds, if it is whole and of a version that is read here.
pub(crate) fn open(text: &str) -> Option<Json> {
    let envelope = Json::parse(text).ok()?;
    (*envelope.get("v") == Json::Number(VERSION)).then(|| envelope.get("data").clone())
}

pub(crate) fn read<T: Stored>(key: &Key) -> Found<T> {
    let name = key.name();
    match storage::get(&name) {
        Err(fault) => Found::Fault(fault),
        Ok(None) => Found::Absent,
        Ok(Some(text)) => match open(&text).and_then(|data| T::of_json(&data)) {
            Some(value) => Found::Here(value),
            None => set_aside(&name, &text).map_or_else(Found::Fault, |()| Found::SetAside),
        },
    }
}

/// Moves a record that cannot be read out of the way; it stays until the person removes it.
fn set_aside(name: &str, text: &str) -> Result<(), StorageFault> {
    storage::set(&name_aside(name, &storage::keys()?), text)?;
    HAS_SET_ASIDE.set(true);
    storage::remove(name)
}

/// A name for a record that is set aside, none of those that are taken.
pub(crate) fn name_aside(name: &str, taken: &[String]) -> String {
    let plain = name.trim_start_matches(PREFIX);
    let numbered = |n| format!("{ASIDE}{n}.{plain}");
    (1..=taken.len())
        .map(numbered)
        .find(|name| !taken.contains(name))
        .unwrap_or_else(|| numbered(taken.len() + 1))
}

thread_local! {
    static HAS_SET_ASIDE: Cell<bool> = const { Cell::new(false) };
}

/// Whether a record was set aside in this visit, whoever read it.
pub(crate) fn has_set_aside() -> bool {
    HAS_SET_ASIDE.get()
}

pub(crate) fn write<T: Stored>(key: &Key, value: &T) -> Result<(), StorageFault> {
    let text = Json::map(vec![("v", Json::Number(VERSION)), ("data", value.to_json())]).to_string();
    let name = key.name();
    if let Some(old) = storage::get(&name)?
        && open(&old).is_none()
    {
        set_aside(&name, &old)?;
    }
    storage::set(&name, &text)
}

pub(crate) fn remove(key: &Key) -> Result<(), StorageFault> {
    storage::remove(&key.name())
}

/// All names of this site in the storage.
pub(crate) fn names() -> Result<Vec<String>, StorageFault> {
    Ok(storage::keys()?.into_iter().filter(|name| name.starts_with(PREFIX)).collect())
}

/// Slots of runs that can be continued.
pub(crate) fn session_slots() -> Vec<String> {
    slots(&Key::Session(String::new()))
}

/// Names of placements that can be continued.
pub(crate) fn trial_names() -> Vec<String> {
    slots(&Key::Trial(String::new()))
}

/// Names of placements that were finished.
pub(crate) fn placed_names() -> Vec<String> {
    slots(&Key::Placed(String::new()))
}

/// Slots of runs that were finished.
pub(crate) fn result_slots() -> Vec<String> {
    slots(&Key::Result(String::new()))
}

fn slots(of: &Key) -> Vec<String> {
    let prefix = of.name();
    let names = names().unwrap_or_default();
    names.iter().filter_map(|name| name.strip_prefix(&prefix)).map(str::to_owned).collect()
}

/// How many records were set aside.
pub(crate) fn n_set_aside() -> usize {
    names().unwrap_or_default().iter().filter(|name| name.starts_with(ASIDE)).count()
}
