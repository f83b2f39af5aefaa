//! What a page may load and run: the Content-Security-Policy, made of what the pages really hold.

use palier_site::render::{self, Program};

use super::digest::digest;

/// The policy as a page can say it of itself.
///
/// The hashes are of what the renderer puts into every page, never of what is found in one: a script that somebody
/// smuggled into a page has none.
pub(super) fn in_page(program: &Program) -> String {
    let hash = |text: &String| format!(" '{}'", digest(text));
    let scripts: String = render::scripts(program).iter().map(hash).collect();
    let style: String = render::styles().iter().map(hash).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{style}; img-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types palier"
    )
}

/// The policy as a header, which can also forbid to be put into a frame.
pub(super) fn in_header(program: &Program) -> String {
    format!("{}; frame-ancestors 'none'", in_page(program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_inline_but_by_its_hash_and_nothing_foreign() {
        let policy = in_header(&Program::default());
        for word in ["'unsafe-inline'", "'unsafe-eval'", "'strict-dynamic'", "http", "data:", "blob:", "*"] {
            assert!(!policy.contains(word), "{word} in {policy}");
        }
        assert_eq!(
            policy.matches("sha256-").count(),
            render::scripts(&Program::default()).len() + render::styles().len()
        );
    }
}
