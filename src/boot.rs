//! What a page brings along for the app that takes it over.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalogue::Catalogue;

/// The element that holds it, as JSON, inert.
pub const BOOT_ID: &str = "palier-boot";
/// The element that the app lives in.
pub const ROOT_ID: &str = "palier";

/// Travels in the page as JSON; the same values rendered the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Boot {
    /// Where the site is mounted, with a slash at both ends.
    pub base: String,
    /// Which build this is.
    pub version: String,
    /// None where the page has to fetch it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<Catalogue>,
    /// Content files by their path below `content/`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<String, String>,
}

impl Boot {
    /// The address of a path below the site's base.
    pub fn href(&self, path: &str) -> String {
        format!("{}{}", self.base, path.trim_start_matches('/'))
    }

    /// The address of a path below `content/`.
    pub fn content(&self, file: &str) -> String {
        format!("{}content/{file}", self.base)
    }

    /// JSON that can stand in a `<script>`: no `<` that could end it.
    ///
    /// # Errors
    /// Never for these types; as `serde_json` says.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self).map(|json| json.replace('<', "\\u003c"))
    }
}
