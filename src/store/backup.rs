//! A backup file of everything that is remembered: written, and read back with an undo.

use std::cell::Cell;

use palier_quiz::{Json, Session, Stored, Trial, hash32, stored_fields};

use super::claims::Claims;
use super::compared::Compared;
use super::draft::Draft;
use super::log::{Log, Summary};
use super::records::{self, Key, PREFIX, Saved};
use super::settings::Settings;
use super::sitting::Sitting;
use crate::effects::storage::{self, StorageFault};

/// The largest file that is read, in bytes; browsers keep about half of it.
pub(crate) const MAX_BYTES: f64 = 10_000_000.0;

struct Backup {
    /// Marks the file as ours, and says how to read it.
    palier_backup: u32,
    records: Records,
}

stored_fields!(Backup { palier_backup, records });

/// Names and texts, sorted by name.
type Records = Vec<(String, String)>;

/// Why a file was not imported. Nothing has changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ImportError {
    /// Not a backup file of this site, or cut.
    NotABackup,
    /// Written by a newer version.
    Newer,
    /// A record in it cannot be read.
    Damaged,
    Storage(StorageFault),
}

impl From<StorageFault> for ImportError {
    fn from(fault: StorageFault) -> Self {
        Self::Storage(fault)
    }
}

fn all_records() -> Result<Records, StorageFault> {
    let before = Key::BeforeImport.name();
    let names = records::names()?.into_iter().filter(|name| *name != before);
    names
        .map(|name| Ok((storage::get(&name)?.unwrap_or_default(), name)).map(|(text, name)| (name, text)))
        .collect()
}

/// Everything that is remembered, as the text of a backup file. What nobody has read since it was damaged goes under a
/// name for what is set aside, so that the file can be read back.
pub(crate) fn export() -> Result<String, StorageFault> {
    let mut records = all_records()?;
    let mut taken: Vec<String> = records.iter().map(|(name, _)| name.clone()).collect();
    for (name, _) in records.iter_mut().filter(|(name, text)| !is_whole(name, text)) {
        *name = records::name_aside(name, &taken);
        taken.push(name.clone());
    }
    let backup = Backup { palier_backup: 1, records };
    Ok(backup.to_json().to_string())
}

/// Puts what a backup file holds in the place of what is remembered; says how many records it held.
pub(crate) fn import(text: &str) -> Result<usize, ImportError> {
    let json = Json::parse(text).map_err(|_| ImportError::NotABackup)?;
    if u64::of_json(json.get("palier_backup")).is_some_and(|version| version > 1) {
        return Err(ImportError::Newer);
    }
    let backup = Backup::of_json(&json).ok_or(ImportError::NotABackup)?;
    let ours = |name: &String| name.starts_with(PREFIX) && *name != Key::BeforeImport.name();
    if !backup.records.iter().all(|(name, _)| ours(name)) {
        return Err(ImportError::NotABackup);
    }
    if !backup.records.iter().all(|(name, text)| is_whole(name, text)) {
        return Err(ImportError::Damaged);
    }
    // Of several imports in a row, it is what was there before the first that is wanted back.
    let undo = Key::BeforeImport.name();
    let first = storage::get(&undo)?.filter(|_| IMPORTED.get() == Some(state()));
    exchange(&backup.records)?;
    if let Some(first) = first.filter(|_| can_undo()) {
        storage::set(&undo, &first)?;
    }
    IMPORTED.set(Some(state()));
    Ok(backup.records.len())
}

thread_local! {
    /// [`state`] after the last import of this visit.
    static IMPORTED: Cell<Option<u32>> = const { Cell::new(None) };
}

/// A hash of all that is remembered.
fn state() -> u32 {
    let all = all_records().unwrap_or_default();
    hash32(all.iter().flat_map(|(name, text)| [name.as_str(), text.as_str()]))
}

/// Whether a record holds what its name says. What was set aside may hold anything; an unknown name has an envelope.
fn is_whole(name: &str, text: &str) -> bool {
    type Holds = fn(&Json) -> bool;
    fn of<T: Stored>(json: &Json) -> bool {
        T::of_json(json).is_some()
    }
    let kinds: [(&str, Holds); 11] = [
        ("session.", of::<Saved>),
        ("result.", of::<Session>),
        ("trial.", of::<Trial>),
        ("placed.", of::<Trial>),
        ("can-do", of::<Claims>),
        ("log", of::<Log>),
        ("standing.", of::<Summary>),
        ("settings", of::<Settings>),
        ("make", of::<Draft>),
        ("compared", of::<Compared>),
        ("sitting.", of::<Sitting>),
    ];
    let plain = name.strip_prefix(PREFIX).unwrap_or(name);
    let kind = kinds.iter().find(|(kind, _)| plain.starts_with(kind));
    plain.starts_with("aside.")
        || records::open(text).is_some_and(|data| kind.is_none_or(|(_, holds)| holds(&data)))
}

/// Puts `records` in the place of all there are, which are kept: the same again brings them back. All or nothing.
fn exchange(records: &[(String, String)]) -> Result<(), StorageFault> {
    let (before, undo) = (all_records()?, Key::BeforeImport.name());
    let earlier_undo = storage::get(&undo)?;
    records::write(&Key::BeforeImport, &before)?;
    if let Err(fault) = replace(records) {
        replace(&before)?;
        earlier_undo.map_or_else(|| storage::remove(&undo), |text| storage::set(&undo, &text))?;
        return Err(fault);
    }
    Ok(())
}

/// Whether the last import can be undone.
pub(crate) fn can_undo() -> bool {
    storage::get(&Key::BeforeImport.name()).is_ok_and(|text| text.is_some())
}

/// Puts back what was remembered before the last import, or before it was undone.
pub(crate) fn undo() -> Result<(), StorageFault> {
    IMPORTED.set(None);
    records::read::<Records>(&Key::BeforeImport).here().map_or(Ok(()), |before| exchange(&before))
}

/// Forgets everything.
pub(crate) fn clear() -> Result<(), StorageFault> {
    records::names()?.iter().try_for_each(|name| storage::remove(name))
}

fn replace(records: &[(String, String)]) -> Result<(), StorageFault> {
    for (name, _) in all_records()? {
        storage::remove(&name)?;
    }
    records.iter().try_for_each(|(name, text)| storage::set(name, text))
}
