//! The few things a person can set.

use palier_quiz::{stored_fields, stored_names};

/// Kept in this browser. The script that sets the theme before the page is painted reads it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    pub(crate) theme: Theme,
    /// Whether single keys (1–9, arrows, Enter) do something outside of controls.
    pub(crate) shortcuts: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

stored_fields!(Settings { theme, shortcuts });
stored_names!(Theme { System = "system", Light = "light", Dark = "dark" });

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::System, shortcuts: true }
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
