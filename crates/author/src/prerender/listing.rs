//! How the site is found where it knows its origin: each page's own address, its translations, the map of the site.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use palier_site::render::{Links, is_listed};
use palier_site::route::{Route, SITE_LANGS};

/// Where the site stands on the web.
pub(super) struct Listing<'a> {
    /// Scheme, host and base path, with a slash at the end.
    home: String,
    /// Paths of all pages, as routes print them.
    paths: BTreeSet<String>,
    routes: Vec<&'a Route>,
}

impl<'a> Listing<'a> {
    pub(super) fn new(origin: &str, base: &str, routes: impl IntoIterator<Item = &'a Route>) -> Self {
        let routes: Vec<&Route> = routes.into_iter().filter(|route| is_listed(route)).collect();
        let paths = routes.iter().map(ToString::to_string).collect();
        Self { home: format!("{origin}{base}"), paths, routes }
    }

    /// Of one page; empty for those that are not to be found.
    pub(super) fn links(&self, route: &Route) -> Links {
        if !is_listed(route) {
            return Links::default();
        }
        Links { canonical: Some(self.address(&route.to_string())), alternates: self.alternates(route) }
    }

    /// The same page in each language that has it. The root, which goes by the reader's language, is for all others.
    fn alternates(&self, route: &Route) -> Vec<(String, String)> {
        let home = Route::Home(route.lang());
        let path = if *route == Route::Root { home.to_string() } else { route.to_string() };
        let rest = path.trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest);
        let translations = SITE_LANGS.iter().filter_map(|lang| {
            let path = format!("/{lang}/{rest}");
            self.paths.contains(&path).then(|| (lang.to_string(), self.address(&path)))
        });
        let any = rest.is_empty().then(|| ("x-default".to_owned(), self.address("/")));
        translations.chain(any).collect()
    }

    fn address(&self, path: &str) -> String {
        format!("{}{}", self.home, path.trim_start_matches('/'))
    }

    pub(super) fn sitemap(&self) -> String {
        let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                       <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            .to_owned();
        for route in &self.routes {
            let _ = writeln!(map, "<url><loc>{}</loc></url>", self.address(&route.to_string()));
        }
        map + "</urlset>\n"
    }

    pub(super) fn robots(&self) -> String {
        format!("User-agent: *\nDisallow:\n\nSitemap: {}sitemap.xml\n", self.home)
    }
}

#[cfg(test)]
mod tests {
    use palier_quiz::Lang;

    use super::*;

    #[test]
    fn pages_know_their_addresses() {
        let routes = [Route::Root, Route::Home(Lang::Fr), Route::Topics(Lang::Fr), Route::Result(Lang::Fr)];
        let listing = Listing::new("https://a.example", "/quiz/", &routes);
        let said: Vec<String> = routes
            .iter()
            .map(|route| {
                let Links { canonical, alternates } = listing.links(route);
                let alternates = alternates.iter().map(|(lang, href)| format!(" {lang}={href}"));
                canonical.unwrap_or_default() + &alternates.collect::<String>()
            })
            .collect();
        assert_eq!(
            said,
            [
                "https://a.example/quiz/ fr=https://a.example/quiz/fr/ x-default=https://a.example/quiz/",
                "https://a.example/quiz/fr/ fr=https://a.example/quiz/fr/ x-default=https://a.example/quiz/",
                "https://a.example/quiz/fr/topics/ fr=https://a.example/quiz/fr/topics/",
                "",
            ]
        );
        assert_eq!(listing.sitemap().matches("<loc>https://a.example/quiz/").count(), 3);
        assert!(listing.robots().ends_with("Sitemap: https://a.example/quiz/sitemap.xml\n"));
    }
}
