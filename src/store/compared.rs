//! Results that are compared: their links, kept in this browser.

use palier_quiz::stored_fields;

use super::records::{self, Found, Key};
use super::site::{Act, Site};
use crate::effects::storage::StorageFault;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Compared {
    /// What stands behind the `#` of each address, in the order it came.
    pub(crate) links: Vec<String>,
    /// Whether names are left out.
    pub(crate) anonymous: bool,
    /// The number of the person of each link, from 0; none in what was kept by an earlier version.
    pub(crate) people: Option<Vec<u32>>,
}

stored_fields!(Compared { links, anonymous, people });

/// None where there is nothing, or it could not be read, which is told.
pub(crate) fn read(site: &Site) -> Option<Compared> {
    match records::read(&Key::Compared) {
        Found::Here(found) => return Some(found),
        Found::Fault(fault) => site.on_act.emit(Act::Kept(Err(fault))),
        Found::SetAside | Found::Absent => {}
    }
    None
}

pub(crate) fn write(compared: &Compared) -> Result<(), StorageFault> {
    records::write(&Key::Compared, compared)
}
