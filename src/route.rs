//! Every address of the site: parsed and printed here, nowhere else.

use std::fmt;

use palier_quiz::{Lang, Mode, RESERVED, TrackId};

/// A page of the site. Addresses begin with the language and end with a slash; slugs are ids, not words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// Goes by the browser's languages to a home page.
    Root,
    Home(Lang),
    Path(Lang),
    Topics(Lang),
    /// A track's study view.
    Track(Lang, TrackId),
    Quiz(Lang, Deck, Mode),
    /// Find my level: on the path, or on one topic.
    Place(Lang, Option<TrackId>),
    /// The skill map.
    Skills(Lang),
    Result(Lang),
    Settings(Lang),
    /// Where a test is put together.
    Make(Lang),
    /// Where the test of a link is taken.
    Take(Lang),
    /// Where the result of a link is read.
    Read(Lang),
    /// Results beside each other.
    Compare(Lang),
    Help(Lang),
    /// Every page there is.
    Sitemap(Lang),
    NotFound(Lang),
}

/// Which questions a quiz asks; what is special about one run stands in the fragment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Deck {
    Track(TrackId),
    /// Several tracks mixed.
    Mix,
    /// Only those that were missed.
    Missed,
}

/// Languages the site is written in; the first is the one to fall back on.
pub const SITE_LANGS: &[Lang] = &[Lang::Fr];

impl Route {
    /// Reads a path below the site's base: `/fr/git/quiz/`, with or without the last slash.
    pub fn parse(path: &str) -> Self {
        let fallback = SITE_LANGS.first().copied().unwrap_or(Lang::Fr);
        let mut parts = path.split('/').filter(|part| !part.is_empty() && *part != "index.html");
        let Some(first) = parts.next() else { return Self::Root };
        let lang = first.parse().ok().filter(|lang| SITE_LANGS.contains(lang));
        let Some(lang) = lang else { return Self::NotFound(fallback) };
        let rest: Vec<&str> = parts.collect();
        Self::parse_page(lang, &rest).unwrap_or(Self::NotFound(lang))
    }

    fn parse_page(lang: Lang, parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Home(lang),
            ["path"] => Self::Path(lang),
            ["topics"] => Self::Topics(lang),
            ["result"] => Self::Result(lang),
            ["settings"] => Self::Settings(lang),
            ["make"] => Self::Make(lang),
            ["take"] => Self::Take(lang),
            ["read"] => Self::Read(lang),
            ["compare"] => Self::Compare(lang),
            ["help"] => Self::Help(lang),
            ["sitemap"] => Self::Sitemap(lang),
            ["place"] => Self::Place(lang, None),
            ["skills"] => Self::Skills(lang),
            [track] => Self::Track(lang, track_id(track)?),
            [track, "place"] => Self::Place(lang, Some(track_id(track)?)),
            [deck, mode] => Self::Quiz(lang, Deck::parse(deck)?, parse_mode(mode)?),
            _ => return None,
        })
    }

    /// The track that the page is about.
    pub const fn track(&self) -> Option<&TrackId> {
        if let Self::Track(_, track) | Self::Quiz(_, Deck::Track(track), _) | Self::Place(_, Some(track)) =
            self
        {
            Some(track)
        } else {
            None
        }
    }

    pub const fn lang(&self) -> Lang {
        match self {
            Self::Root => Lang::Fr,
            Self::Home(lang)
            | Self::Path(lang)
            | Self::Topics(lang)
            | Self::Track(lang, _)
            | Self::Quiz(lang, ..)
            | Self::Place(lang, _)
            | Self::Skills(lang)
            | Self::Result(lang)
            | Self::Settings(lang)
            | Self::Make(lang)
            | Self::Take(lang)
            | Self::Read(lang)
            | Self::Compare(lang)
            | Self::Help(lang)
            | Self::Sitemap(lang)
            | Self::NotFound(lang) => *lang,
        }
    }
}

impl Deck {
    fn parse(slug: &str) -> Option<Self> {
        match slug {
            "mix" => Some(Self::Mix),
            "missed" => Some(Self::Missed),
            track => track_id(track).map(Self::Track),
        }
    }
}

/// The name under which a deck's runs are remembered: `git-quiz`.
pub fn slot(deck: &Deck, mode: Mode) -> String {
    match mode {
        Mode::Practice => format!("{deck}-quiz"),
        Mode::Exam => format!("{deck}-exam"),
    }
}

/// The deck and mode of a slot.
pub fn of_slot(slot: &str) -> Option<(Deck, Mode)> {
    let (deck, mode) = slot.rsplit_once('-')?;
    Some((Deck::parse(deck)?, parse_mode(mode)?))
}

fn track_id(slug: &str) -> Option<TrackId> {
    slug.parse().ok().filter(|_| !RESERVED.contains(&slug))
}

fn parse_mode(slug: &str) -> Option<Mode> {
    match slug {
        "quiz" => Some(Mode::Practice),
        "exam" => Some(Mode::Exam),
        _ => None,
    }
}

impl fmt::Display for Deck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Track(id) => id.fmt(f),
            Self::Mix => f.write_str("mix"),
            Self::Missed => f.write_str("missed"),
        }
    }
}

/// The path below the site's base, with a slash at both ends.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("/"),
            Self::Home(lang) => write!(f, "/{lang}/"),
            Self::Path(lang) => write!(f, "/{lang}/path/"),
            Self::Topics(lang) => write!(f, "/{lang}/topics/"),
            Self::Track(lang, track) => write!(f, "/{lang}/{track}/"),
            Self::Quiz(lang, deck, Mode::Practice) => write!(f, "/{lang}/{deck}/quiz/"),
            Self::Quiz(lang, deck, Mode::Exam) => write!(f, "/{lang}/{deck}/exam/"),
            Self::Place(lang, None) => write!(f, "/{lang}/place/"),
            Self::Place(lang, Some(track)) => write!(f, "/{lang}/{track}/place/"),
            Self::Skills(lang) => write!(f, "/{lang}/skills/"),
            Self::Result(lang) => write!(f, "/{lang}/result/"),
            Self::Settings(lang) => write!(f, "/{lang}/settings/"),
            Self::Make(lang) => write!(f, "/{lang}/make/"),
            Self::Take(lang) => write!(f, "/{lang}/take/"),
            Self::Read(lang) => write!(f, "/{lang}/read/"),
            Self::Compare(lang) => write!(f, "/{lang}/compare/"),
            Self::Help(lang) => write!(f, "/{lang}/help/"),
            Self::Sitemap(lang) => write!(f, "/{lang}/sitemap/"),
            Self::NotFound(lang) => write!(f, "/{lang}/404/"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(path: &str, route: Route) {
        assert_eq!(Route::parse(path), route, "{path}");
        if !matches!(route, Route::NotFound(_)) {
            assert_eq!(Route::parse(&route.to_string()), route, "{route}");
        }
    }

    #[test]
    fn every_address() {
        let track = |slug: &str| slug.parse().unwrap();
        case("/", Route::Root);
        case("/index.html", Route::Root);
        case("/fr/", Route::Home(Lang::Fr));
        case("/fr", Route::Home(Lang::Fr));
        case("/fr/path/", Route::Path(Lang::Fr));
        case("/fr/topics/", Route::Topics(Lang::Fr));
        case("/fr/git/", Route::Track(Lang::Fr, track("git")));
        case("/fr/git", Route::Track(Lang::Fr, track("git")));
        case("/fr/level-1/quiz/", Route::Quiz(Lang::Fr, Deck::Track(track("level-1")), Mode::Practice));
        case("/fr/level-1/exam/", Route::Quiz(Lang::Fr, Deck::Track(track("level-1")), Mode::Exam));
        case("/fr/mix/quiz/", Route::Quiz(Lang::Fr, Deck::Mix, Mode::Practice));
        case("/fr/missed/quiz/", Route::Quiz(Lang::Fr, Deck::Missed, Mode::Practice));
        case("/fr/place/", Route::Place(Lang::Fr, None));
        case("/fr/git/place/", Route::Place(Lang::Fr, Some(track("git"))));
        case("/fr/mix/place/", Route::NotFound(Lang::Fr));
        case("/fr/skills/", Route::Skills(Lang::Fr));
        case("/fr/result/", Route::Result(Lang::Fr));
        case("/fr/settings/", Route::Settings(Lang::Fr));
        case("/fr/make/", Route::Make(Lang::Fr));
        case("/fr/take/", Route::Take(Lang::Fr));
        case("/fr/read/", Route::Read(Lang::Fr));
        case("/fr/compare/", Route::Compare(Lang::Fr));
        case("/fr/help/", Route::Help(Lang::Fr));
        case("/fr/sitemap/", Route::Sitemap(Lang::Fr));
        case("/fr/BAD!", Route::NotFound(Lang::Fr));
        case("/fr/git/quiz/9/", Route::NotFound(Lang::Fr));
        case("/fr/git/what/", Route::NotFound(Lang::Fr));
        case("/fr/mix/", Route::NotFound(Lang::Fr));
        case("/de/git/", Route::NotFound(Lang::Fr));
    }
}
