//! Phrases: what stands in the pages beside the app.

/// What stands in the pages beside the app: for search engines, and for when the app cannot run.
pub(crate) struct PageWords {
    pub(crate) description: &'static str,
    pub(crate) track_description: fn(&str) -> String,
    pub(crate) no_script: &'static str,
    pub(crate) no_wasm: &'static str,
    pub(crate) app_failed: &'static str,
    pub(crate) crash: &'static str,
    pub(crate) crash_text: &'static str,
    pub(crate) crash_reload: &'static str,
    pub(crate) app_name: &'static str,
    pub(crate) update: &'static str,
    pub(crate) update_now: &'static str,
    pub(crate) update_later: &'static str,
    pub(crate) report: &'static str,
}
