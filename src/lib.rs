//! The web app: what the binary starts, what the prerender step renders, and what the page tests share.

#![cfg_attr(not(feature = "browser"), allow(dead_code, reason = "what only the browser runs"))]
#![recursion_limit = "512"]

#[macro_use]
mod html;

mod app;
pub mod boot;
pub mod catalogue;
mod effects;
mod mail;
#[cfg(feature = "ssr")]
pub mod offline;
mod pages;
mod params;
#[cfg(feature = "ssr")]
pub mod render;
pub mod route;
mod store;
mod widgets;
pub mod words;

#[cfg(feature = "browser")]
pub use app::start;
pub use effects::crash::CRASH_ID;
pub use store::run::DEFAULT_QUESTIONS;
