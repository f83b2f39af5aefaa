//! Pieces of pages: props in, Html out; no store, no effects.

pub(crate) mod choices;
pub(crate) mod feedback;
pub(crate) mod flag;
pub(crate) mod jump;
pub(crate) mod notice;
pub(crate) mod pairs;
pub(crate) mod prose;
pub(crate) mod question;
pub(crate) mod shell;
pub(crate) mod stairs;
pub(crate) mod steps;
