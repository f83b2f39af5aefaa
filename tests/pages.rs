//! Every page as it is painted: well-formed where it matters, readable without the app, no link into the void.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of a test that must stop when a page is not as it should be"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use palier_quiz::{Lang, Mode};
use palier_site::boot::Boot;
use palier_site::catalogue::Catalogue;
use palier_site::render::{Asset, Frame, Links, Program, document};
use palier_site::route::{Deck, Route};

const TEMPLATE: &str = include_str!("../index.html");

/// The pages of the site as it is, rendered once for all tests.
fn real_pages() -> &'static BTreeMap<String, String> {
    static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| pages(&support::files()));
    &PAGES
}

/// All pages of a site made of these files, by their address.
fn pages(files: &[(String, String)]) -> BTreeMap<String, String> {
    let (bank, _) = support::bank(files);
    let catalogue = Catalogue::of_bank(&bank, Lang::Fr, &BTreeMap::new());
    let boot = Boot {
        base: "/".to_owned(),
        version: "test".to_owned(),
        report: None,
        catalogue: Some(catalogue.clone()),
        sources: files.to_vec(),
    };
    let fr = Lang::Fr;
    let mut routes = vec![
        Route::Home(fr),
        Route::Path(fr),
        Route::Topics(fr),
        Route::Place(fr, None),
        Route::Skills(fr),
        Route::Settings(fr),
        Route::Make(fr),
        Route::Take(fr),
        Route::Read(fr),
        Route::Compare(fr),
        Route::Help(fr),
        Route::Sitemap(fr),
        Route::Result(fr),
        Route::NotFound(fr),
        Route::Quiz(fr, Deck::Mix, Mode::Practice),
        Route::Quiz(fr, Deck::Mix, Mode::Exam),
        Route::Quiz(fr, Deck::Missed, Mode::Practice),
    ];
    for entry in &catalogue.tracks {
        if entry.level.is_none() {
            routes.push(Route::Place(fr, Some(entry.id.clone())));
        }
        routes.push(Route::Track(fr, entry.id.clone()));
        routes.push(Route::Quiz(fr, Deck::Track(entry.id.clone()), Mode::Practice));
        routes.push(Route::Quiz(fr, Deck::Track(entry.id.clone()), Mode::Exam));
    }
    let asset = |address: &str| Asset { address: address.to_owned(), ..Asset::default() };
    let program = Program { js: asset("/app.js"), wasm: asset("/app.wasm"), ..Program::default() };
    let frame = Frame { program, ..Frame::default() };
    routes
        .into_iter()
        .map(|route| (route.to_string(), document(TEMPLATE, &boot, &route, &frame, &Links::default())))
        .collect()
}

/// The values of an attribute in a page, its boot data left out.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let page = page.split("<script type=\"application/json\"").next().unwrap();
    let mark = format!(" {attribute}=\"");
    page.match_indices(&mark).map(|(at, mark)| page[at + mark.len()..].split('"').next().unwrap()).collect()
}

#[test]
fn every_page_has_one_h1_a_language_a_title_and_unique_ids() {
    for (path, page) in real_pages() {
        let painted = page.split("id=\"palier-crash\"").next().unwrap();
        assert_eq!(painted.matches("<h1").count(), 1, "{path}: h1");
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"), "{path}: lang");
        assert!(page.contains(" · Palier</title>"), "{path}: title");
        assert!(page.contains("<meta name=\"description\" content=\""), "{path}: description");
        let ids = values(page, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: an id stands twice in {ids:?}");
    }
}

#[test]
fn the_site_map_leads_to_every_page() {
    let pages = real_pages();
    let (_, map) = pages.iter().find(|(path, _)| *path == "/fr/sitemap/").unwrap();
    let main = map.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    let links = values(main, "href");
    for (path, _) in pages.iter().filter(|(path, _)| !matches!(path.as_str(), "/fr/sitemap/" | "/fr/404/")) {
        assert!(links.contains(&path.as_str()), "{path} is not on the site map");
    }
}

#[test]
fn every_control_has_a_label() {
    for (path, page) in real_pages() {
        let ids: BTreeSet<&str> = values(page, "id").into_iter().collect();
        for target in values(page, "for").into_iter().chain(values(page, "aria-labelledby")) {
            assert!(ids.contains(target), "{path}: a label for `{target}`, which is not there");
        }
        for (at, _) in page.match_indices("<input ") {
            let (before, tag) = (&page[..at], page[at..].split('>').next().unwrap());
            let within = before.rfind("<label") > before.rfind("</label>");
            let named = ids
                .iter()
                .any(|id| tag.contains(&format!(" id=\"{id}\"")) && page.contains(&format!(" for=\"{id}\"")));
            assert!(within || named, "{path}: no label for {tag}");
        }
    }
}

#[test]
fn only_a_right_choice_says_that_it_is() {
    let mut right = 0;
    for (path, page) in real_pages() {
        for choice in page.split("<li class=\"choice\" data-key=\"").skip(1) {
            let is_told = choice.split("</li>").next().unwrap().contains("class=\"mark is-key\"");
            assert_eq!(is_told, choice.starts_with("yes"), "{path}: {choice:.200}");
            right += usize::from(is_told);
        }
    }
    assert!(right > 10, "{right} choices");
}

#[test]
fn code_in_the_title_of_a_reference_is_shown_as_code() {
    let links =
        |page: &'static String| page.split("<a ").skip(1).filter_map(|rest| rest.split("</a>").next());
    let mut with_code = 0;
    for (path, page) in real_pages() {
        for link in links(page).filter(|link| link.starts_with("href=\"http")) {
            assert!(!link.contains('`'), "{path}: {link}");
            with_code += usize::from(link.contains("<code"));
        }
    }
    assert!(with_code > 10, "{with_code}");
}

#[test]
fn no_link_of_the_site_leads_nowhere() {
    let pages = real_pages();
    for (path, page) in pages {
        for href in values(page, "href").into_iter().filter(|href| href.starts_with('/')) {
            let (target, fragment) = href.split_once('#').unwrap_or((href, ""));
            if [".svg", ".png", ".webmanifest"].iter().any(|end| target.ends_with(end)) {
                continue;
            }
            let Some(there) = pages.get(target) else { panic!("{path} links to {href}, which is no page") };
            let is_wish = fragment.is_empty() || fragment.contains('=') || fragment == "resume";
            assert!(is_wish || values(there, "id").contains(&fragment), "{path} links to {href}: no such id");
        }
    }
}

#[test]
fn a_quiz_page_shows_its_opening_and_an_exam_nothing_of_the_key() {
    let pages = real_pages();
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with("/quiz/") && !path.contains("/mi")) {
        assert!(page.contains("class=\"question\""), "{path} shows no question");
        assert!(page.contains("data-key=\"yes\""), "{path} cannot be checked before the app starts");
    }
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with("/exam/")) {
        let painted = page.split("<body>").nth(1).unwrap().split("id=\"palier-crash\"").next().unwrap();
        assert!(!painted.contains("data-key"), "{path} shows the key");
    }
}

#[test]
fn a_choice_comes_before_all_that_it_does_not_need() {
    let styles = palier_site::render::styles();
    let mut n_choices = 0;
    for (path, page) in real_pages() {
        let [first, check, early, other] =
            styles.each_ref().map(|style| page.find(&format!(">{style}</style>")));
        let (body, boot) = (page.find("<body>"), page.find("id=\"palier-boot\""));
        let form = page.find("<ul class=\"choices\">");
        assert!(
            first < body && first.is_some() && check.is_some(),
            "{path}: the first styles are in the head"
        );
        assert!(check < early && early < body && body < boot, "{path}: styles are in the head");
        if form.is_some() {
            n_choices += 1;
            assert!(!page.contains("<script>") && form < page.find("<script"), "{path}: the form first");
            assert!(
                other.is_none() && page.contains("<noscript id=\"palier-later\">"),
                "{path}: the rest later"
            );
        } else {
            assert!(check < other && other < early, "{path}: all in the head");
        }
    }
    assert!(n_choices > 10, "only {n_choices} pages with a choice");
}

#[test]
fn each_question_says_where_to_report_it() {
    let (bank, _) = support::bank(&support::files());
    let pages = real_pages();
    for question in bank.questions() {
        let (id, version) = (question.id.to_string().replace('/', "%2F"), question.fingerprint());
        let link = format!(
            "href=\"mailto:?subject=Question%20{id}&amp;body=Question%20%3A%20{id}%20%28version%20{version:08x}%29"
        );
        assert!(pages[&format!("/fr/{}/", question.id.track)].contains(&link), "{id}");
    }
}

#[test]
fn what_an_attacker_writes_stays_text() {
    let skill = "# <img src=x onerror=alert(1)> {#s}\n\nWords.\n\n> Je sais.\n\n\
        ## </script><script>alert(1)</script> {#q difficulty=1}\n\n\
        <svg onload=alert(1)> `</style>` [a](javascript:alert(1)) [b](  jAvAsCrIpT:alert(1)) [c](data:text/html,x)\n\n\
        - [x] \" onfocus=\"alert(1)\n- [ ] <b>b</b>\n  > <i>no</i>\n\n> [!NOTE]\n> </script>\n\n[d](https://example.org/\"onclick=\"alert(1))\n\n\
        ## Steps {#o .order difficulty=1}\n\n1. \" onfocus=\"alert(1)\n2. two\n3. three\n\n> [!NOTE]\n> So.\n\n[e](https://example.org/)\n";
    let track = "# T {#t}\n\nWords.\n\n- [S](s.fr.md)\n";
    let files = [("t/s.fr.md", skill), ("t/track.fr.md", track)]
        .map(|(path, text)| (path.to_owned(), text.to_owned()));
    for (path, page) in pages(&files) {
        let rest = page.rsplit("</style>").next().unwrap();
        for bad in
            ["<img", "<script>alert", "<svg onload", "<b>", "<i>no", "href=\"javascript", "href=\"data:"]
        {
            assert!(!rest.to_lowercase().contains(bad), "{path}: `{bad}` went through");
        }
        for tag in rest.split("<script").next().unwrap().split('<') {
            let tag = tag.split('>').next().unwrap();
            assert!(!tag.contains(" onfocus=") && !tag.contains(" onclick="), "{path}: {tag}");
        }
        // The early script of a page with a choice stands behind the choice.
        let n_scripts = if rest.contains("<noscript id") { 4 } else { 3 };
        assert_eq!(rest.matches("</script>").count(), n_scripts, "{path}: a script was ended early");
    }
}
