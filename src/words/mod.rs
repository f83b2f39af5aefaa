//! What the reader reads: a file an area for the phrases there are, and one for each language they are said in. A phrase
//! that is missing in one of them does not compile.

mod compare;
mod fr;
mod help;
mod home;
mod knowing;
mod make;
mod number;
#[cfg(feature = "ssr")]
mod page;
mod path;
mod place;
mod quiz;
mod read;
mod result;
mod settings;
mod shell;
mod sitemap;
mod skills;
mod take;
mod topics;
mod track;
mod trouble;
mod why;

use palier_quiz::Lang;

pub(crate) use compare::CompareWords;
pub(crate) use help::{HelpSection, HelpWords};
pub(crate) use home::HomeWords;
pub(crate) use knowing::KnowingWords;
pub(crate) use make::MakeWords;
#[cfg(feature = "ssr")]
pub(crate) use page::PageWords;
pub(crate) use path::PathWords;
pub(crate) use place::PlaceWords;
pub(crate) use quiz::QuizWords;
pub(crate) use read::{ReadWords, SheetWords};
pub(crate) use result::ResultWords;
pub(crate) use settings::SettingsWords;
pub(crate) use shell::ShellWords;
pub(crate) use sitemap::SitemapWords;
pub(crate) use skills::{SkillsWords, Weight};
pub(crate) use take::TakeWords;
pub(crate) use topics::TopicsWords;
pub(crate) use track::TrackWords;
pub(crate) use trouble::TroubleWords;
pub(crate) use why::why;

/// All words of the site in one language, by the page they stand on.
pub(crate) struct Words {
    pub(crate) shell: ShellWords,
    pub(crate) home: HomeWords,
    pub(crate) path: PathWords,
    pub(crate) topics: TopicsWords,
    pub(crate) track: TrackWords,
    pub(crate) quiz: QuizWords,
    pub(crate) place: PlaceWords,
    pub(crate) skills: SkillsWords,
    pub(crate) knowing: KnowingWords,
    pub(crate) result: ResultWords,
    pub(crate) settings: SettingsWords,
    pub(crate) make: MakeWords,
    pub(crate) take: TakeWords,
    pub(crate) read: ReadWords,
    pub(crate) compare: CompareWords,
    pub(crate) help: HelpWords,
    pub(crate) sitemap: SitemapWords,
    pub(crate) trouble: TroubleWords,
    #[cfg(feature = "ssr")]
    pub(crate) page: PageWords,
}

/// The words of a language; the first one where it is not spoken yet.
pub(crate) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Fr | Lang::En | Lang::Ru => &fr::FR,
    }
}
