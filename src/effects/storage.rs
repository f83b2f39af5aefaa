//! The browser's local storage: text under names, which may be refused, or full.

use gloo_utils::window;
use palier_quiz::sorted;
use web_sys::Storage;

/// Why something was not kept or not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StorageFault {
    /// The browser gives this site no storage, as in some private windows.
    Refused,
    /// There is no room, or writing is not allowed.
    Full,
}

fn storage() -> Result<Storage, StorageFault> {
    window().local_storage().ok().flatten().ok_or(StorageFault::Refused)
}

pub(crate) fn get(key: &str) -> Result<Option<String>, StorageFault> {
    storage()?.get_item(key).map_err(|_| StorageFault::Refused)
}

pub(crate) fn set(key: &str, value: &str) -> Result<(), StorageFault> {
    storage()?.set_item(key, value).map_err(|_| StorageFault::Full)
}

pub(crate) fn remove(key: &str) -> Result<(), StorageFault> {
    storage()?.remove_item(key).map_err(|_| StorageFault::Refused)
}

/// All names in use, sorted.
pub(crate) fn keys() -> Result<Vec<String>, StorageFault> {
    let storage = storage()?;
    let n = storage.length().map_err(|_| StorageFault::Refused)?;
    Ok(sorted((0..n).filter_map(|i| storage.key(i).ok().flatten())))
}
