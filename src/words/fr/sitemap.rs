//! French: the list of all pages.

use crate::words::SitemapWords;

pub(super) const SITEMAP: SitemapWords = SitemapWords {
    title: "Plan du site",
    lead: "Toutes les pages, sujet par sujet.",
    own: "Vos réponses",
    links: "Tests et résultats par lien",
};
