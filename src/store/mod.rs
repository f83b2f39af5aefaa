//! State: what is loaded, what is being answered, and what is remembered between visits.

pub(crate) mod backup;
pub(crate) mod claims;
pub(crate) mod compared;
pub(crate) mod draft;
mod label;
pub(crate) mod library;
pub(crate) mod log;
mod reading;
pub(crate) mod records;
pub(crate) mod run;
pub(crate) mod settings;
pub(crate) mod site;
pub(crate) mod sitting;

pub(crate) use run::opening_session;
