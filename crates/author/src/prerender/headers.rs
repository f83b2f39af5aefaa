//! The headers of the site, in the words of each host, beside the pages that they belong to.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use palier_site::render::Program;

use super::policy;

/// The browser asks each time whether the file is still the same.
const ASK: &str = "no-cache";
/// The file's name says what it holds.
const KEEP: &str = "public, max-age=31536000, immutable";

/// Types that not every system has a name for.
const UNKNOWN_TO_CADDY: [(&str, &str); 2] =
    [("md", "text/markdown; charset=utf-8"), ("webmanifest", "application/manifest+json")];

/// What the site never does, and what it may do itself; nobody else may do anything.
const FORBIDDEN: [&str; 12] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
];
const OWN: [&str; 1] = ["clipboard-write"];

/// Of every answer, whatever it is.
fn headers(program: &Program) -> Vec<(&'static str, String)> {
    let forbidden = FORBIDDEN.iter().map(|feature| format!("{feature}=()"));
    let own = OWN.iter().map(|feature| format!("{feature}=(self)"));
    vec![
        ("Content-Security-Policy", policy::in_header(program)),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", forbidden.chain(own).collect::<Vec<_>>().join(", ")),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// Writes `_headers`, `_nginx.conf` and `_caddy.conf` into the site. The site must be whole: its files are listed.
pub(super) fn write(dist: &Path, base: &str, program: &Program) -> io::Result<()> {
    let headers = headers(program);
    fs::write(dist.join("_headers"), for_netlify(&headers, base, program, &entries(dist)?))?;
    fs::write(dist.join("_nginx.conf"), for_nginx(&headers, base))?;
    fs::write(dist.join("_caddy.conf"), for_caddy(&headers, base))
}

/// What stands in the site's first folder, with a `*` behind folders.
fn entries(dist: &Path) -> io::Result<Vec<String>> {
    let mut entries = vec![String::new()];
    for entry in fs::read_dir(dist)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with(['_', '.']) {
            entries.push(if entry.file_type()?.is_dir() { format!("{name}/*") } else { name });
        }
    }
    entries.sort();
    Ok(entries)
}

/// In the format of Netlify and Cloudflare Pages. Where several rules set a header, all values are sent: so each file
/// has just one rule on how long it is kept.
fn for_netlify(headers: &[(&str, String)], base: &str, program: &Program, entries: &[String]) -> String {
    let mut text =
        format!("# Headers of this build, for hosts that read such a file. See docs/deploy.md.\n{base}*\n");
    for (name, value) in headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for entry in entries {
        let address = format!("{base}{entry}");
        let kept = if program.assets().iter().any(|asset| asset.address == address) { KEEP } else { ASK };
        let _ = writeln!(text, "{address}\n  Cache-Control: {kept}");
    }
    text
}

/// Included by `deploy/nginx.conf`.
fn for_nginx(headers: &[(&str, String)], base: &str) -> String {
    let mut text =
        format!("# Headers of this build, included by nginx.conf.\nset $palier_base \"{base}\";\n");
    for (name, value) in headers {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    text + "add_header Cache-Control $palier_cache always;\n"
}

/// Imported by `deploy/Caddyfile`.
fn for_caddy(headers: &[(&str, String)], base: &str) -> String {
    let mut text = "# Headers of this build, imported by the Caddyfile.\nheader {\n".to_owned();
    for (name, value) in headers {
        let _ = writeln!(text, "\t{name} \"{value}\"");
    }
    let _ = write!(
        text,
        "}}\n@program {{\n\tpath {base}palier-site-*\n\tfile\n}}\n@rest not {{\n\tpath {base}palier-site-*\n\tfile\n}}\n\
         header @program Cache-Control \"{KEEP}\"\nheader @rest Cache-Control {ASK}\n"
    );
    for (ending, kind) in UNKNOWN_TO_CADDY {
        let _ = write!(
            text,
            "@{ending} {{\n\tpath *.{ending}\n\tfile\n}}\nheader @{ending} Content-Type \"{kind}\"\n"
        );
    }
    // Caddy adds the slash itself, and forgets the query.
    text.push_str(
        "@asked {\n\tnot path */ //*\n\texpression {query} != \"\"\n\tfile {path}/index.html\n}\n\
         redir @asked {path}/?{query} 308\n",
    );
    let _ = write!(
        text,
        "handle_errors {{\n\trewrite * {base}404.html\n\tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n}}\n"
    );
    text
}

#[cfg(test)]
mod tests {
    use palier_site::render::Asset;

    use super::*;

    fn sample() -> (Vec<(&'static str, String)>, Program) {
        let asset = |address: &str| Asset { address: address.to_owned(), ..Asset::default() };
        let program = Program { js: asset("/q/p.js"), wasm: asset("/q/p.wasm"), ..Program::default() };
        (vec![("X-A", "b 'c'; d".to_owned())], program)
    }

    #[test]
    fn every_file_has_one_rule_on_how_long_it_is_kept() {
        let (headers, program) = sample();
        let entries = ["", "fr/*", "p.js", "p.wasm"].map(str::to_owned);
        assert_eq!(
            for_netlify(&headers, "/q/", &program, &entries).split_once('\n').map(|(_, rest)| rest),
            Some(
                "/q/*\n  X-A: b 'c'; d\n/q/\n  Cache-Control: no-cache\n/q/fr/*\n  Cache-Control: no-cache\n\
                 /q/p.js\n  Cache-Control: public, max-age=31536000, immutable\n\
                 /q/p.wasm\n  Cache-Control: public, max-age=31536000, immutable\n"
            )
        );
    }

    #[test]
    fn caddy_is_told_what_it_does_not_know() {
        let text = for_caddy(&sample().0, "/q/");
        for kind in [
            "header @md Content-Type \"text/markdown; charset=utf-8\"\n",
            "redir @asked {path}/?{query} 308\n",
        ] {
            assert!(text.contains(kind), "{text}");
        }
        assert!(text.contains("@webmanifest {\n\tpath *.webmanifest\n\tfile\n}\n"), "{text}");
        assert!(text.contains("handle_errors {\n\trewrite * /q/404.html\n"), "{text}");
    }

    #[test]
    fn nginx_sets_headers_on_errors_too() {
        let (headers, _) = sample();
        let text = for_nginx(&headers, "/q/");
        assert!(text.contains("set $palier_base \"/q/\";\nadd_header X-A \"b 'c'; d\" always;\n"), "{text}");
    }
}
