//! Pieces of pages: props in, Html out; no store, no effects.

pub(crate) mod cell;
pub(crate) mod chance;
pub(crate) mod choices;
mod code;
pub(crate) mod confidence;
pub(crate) mod feedback;
pub(crate) mod flag;
pub(crate) mod jump;
pub(crate) mod landing;
pub(crate) mod lines;
pub(crate) mod moved;
pub(crate) mod notice;
pub(crate) mod outgoing;
pub(crate) mod pairs;
pub(crate) mod prose;
pub(crate) mod qr;
pub(crate) mod question;
pub(crate) mod shell;
pub(crate) mod stairs;
pub(crate) mod steps;
pub(crate) mod story;
pub(crate) mod touch;
pub(crate) mod typed;
