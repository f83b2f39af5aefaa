//! The few things a person can set.

use palier_quiz::{Json, Stored, stored_names};

/// Kept in this browser. The script that sets the theme before the page is painted reads it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    pub(crate) theme: Theme,
    /// Whether single keys (1–9, arrows, Enter) do something outside of controls.
    pub(crate) shortcuts: bool,
    /// Whether each question asks how sure one is.
    pub(crate) confidence: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

stored_names!(Theme { System = "system", Light = "light", Dark = "dark" });

impl Stored for Settings {
    fn to_json(&self) -> Json {
        Json::map(vec![
            ("theme", self.theme.to_json()),
            ("shortcuts", self.shortcuts.to_json()),
            ("confidence", self.confidence.to_json()),
        ])
    }

    fn of_json(json: &Json) -> Option<Self> {
        Some(Self {
            theme: Theme::of_json(json.get("theme"))?,
            shortcuts: bool::of_json(json.get("shortcuts"))?,
            // Records of before there was one do not have it.
            confidence: bool::of_json(json.get("confidence")).unwrap_or_default(),
        })
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::System, shortcuts: true, confidence: false }
    }
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub(crate) const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}
