//! The words in French.

mod compare;
mod duration;
mod help;
mod home;
mod knowing;
mod make;
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

use super::Words;

pub(super) static FR: Words = Words {
    shell: shell::SHELL,
    home: home::HOME,
    path: path::PATH,
    topics: topics::TOPICS,
    track: track::TRACK,
    quiz: quiz::QUIZ,
    place: place::PLACE,
    skills: skills::SKILLS,
    knowing: knowing::KNOWING,
    result: result::RESULT,
    settings: settings::SETTINGS,
    make: make::MAKE,
    take: take::TAKE,
    read: read::READ,
    compare: compare::COMPARE,
    help: help::HELP,
    sitemap: sitemap::SITEMAP,
    trouble: trouble::TROUBLE,
    #[cfg(feature = "ssr")]
    page: page::PAGE,
};
