//! The browser: the only files that touch `web_sys`, `js_sys` or gloo.

pub(crate) mod clock;
pub(crate) mod crash;
pub(crate) mod drag;
pub(crate) mod files;
pub(crate) mod form;
pub(crate) mod input;
pub(crate) mod keys;
pub(crate) mod lock;
pub(crate) mod navigate;
pub(crate) mod net;
pub(crate) mod page;
pub(crate) mod share;
pub(crate) mod storage;

/// Ends a subscription when dropped.
pub(crate) struct Subscription {
    _kept: Box<dyn std::any::Any>,
}

impl Subscription {
    pub(crate) fn new(kept: impl std::any::Any) -> Self {
        Self { _kept: Box::new(kept) }
    }
}
