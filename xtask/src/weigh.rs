//! What the site weighs: raw, by gzip, by brotli; by what a reader loads it for.

use crate::{failure::Failure, places::Places};
use std::{
    fmt::Write,
    ops::Add,
    process::{Command, Stdio},
};

/// Bytes of a file, or of several together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    pub(crate) raw: u64,
    pub(crate) gzip: u64,
    /// At quality 11, as precompressed files are.
    pub(crate) brotli: u64,
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// What files are loaded for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Wasm,
    Js,
    Css,
    /// A page where questions are answered.
    QuizPage,
    Page,
    Content,
    Other,
}

impl Kind {
    const ALL: [Self; 7] =
        [Self::Wasm, Self::Js, Self::Css, Self::QuizPage, Self::Page, Self::Content, Self::Other];

    fn of(path: &str) -> Self {
        match path.rsplit_once('.').map(|(_, extension)| extension) {
            _ if path.starts_with("content/") => Self::Content,
            Some("wasm") => Self::Wasm,
            Some("js") => Self::Js,
            Some("css") => Self::Css,
            Some("html") if path.ends_with("/quiz/index.html") => Self::QuizPage,
            Some("html") => Self::Page,
            _ => Self::Other,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Wasm => "wasm",
            Self::Js => "JavaScript",
            Self::Css => "CSS",
            Self::QuizPage => "quiz pages",
            Self::Page => "other pages",
            Self::Content => "content",
            Self::Other => "other",
        }
    }
}

/// The files of the site with their weights, and the parts of the wasm.
#[derive(Debug, Default)]
pub(crate) struct Scales {
    files: Vec<(String, Weight)>,
    /// Sections of wasm files, in bytes.
    sections: Vec<(String, u64)>,
}

/// Weighs `dist/`.
///
/// # Errors
/// [`Failure::Check`] when there is no site, [`Failure::Program`] when Node fails.
pub(crate) fn dist(places: &Places) -> Result<Scales, Failure> {
    if !places.dist().join("index.html").exists() {
        return Err(Failure::Check("dist/ holds no site; `cargo xtask build` makes one".to_owned()));
    }
    let mut node = Command::new("node");
    node.arg(places.root.join("xtask/src/weigh.mjs")).arg(places.dist()).stdin(Stdio::null());
    let failed = |said: String| Failure::Program { what: "weighing the site".to_owned(), said };
    let output = node.output().map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    Ok(Scales::read(&String::from_utf8_lossy(&output.stdout)))
}

impl Scales {
    /// Reads what `weigh.mjs` prints.
    pub(crate) fn read(printed: &str) -> Self {
        let mut scales = Self::default();
        for line in printed.lines() {
            let mut fields = line.split('\t');
            let path = fields.next().unwrap_or_default().to_owned();
            let numbers: Vec<u64> = fields.filter_map(|field| field.parse().ok()).collect();
            match *numbers {
                [raw, gzip, brotli] => scales.files.push((path, Weight { raw, gzip, brotli })),
                [size] => scales.sections.push((path, size)),
                _ => {}
            }
        }
        scales
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = &(String, Weight)> {
        self.files.iter().filter(move |(path, _)| Kind::of(path) == kind)
    }

    pub(crate) fn total(&self, kind: Kind) -> Weight {
        self.of(kind).fold(Weight::default(), |sum, (_, weight)| sum + *weight)
    }

    /// The one that costs a reader most to load.
    pub(crate) fn heaviest(&self, kind: Kind) -> Option<&(String, Weight)> {
        self.of(kind).max_by_key(|(_, weight)| weight.brotli)
    }

    /// A table for people: a line a kind, and below it its files, or only the heaviest of many.
    pub(crate) fn table(&self) -> String {
        let mut table = format!("{:44} {:>9} {:>9} {:>9}\n", "in bytes", "raw", "gzip", "brotli");
        let mut line = |name: &str, weight: Weight| {
            // Writing to a String cannot fail.
            let _ = writeln!(table, "{name:44} {:>9} {:>9} {:>9}", weight.raw, weight.gzip, weight.brotli);
        };
        for kind in Kind::ALL {
            let count = self.of(kind).count();
            match kind {
                _ if count == 0 => {}
                Kind::QuizPage | Kind::Page | Kind::Content | Kind::Other => {
                    line(&format!("{}: {count}", kind.name()), self.total(kind));
                    if let Some((path, weight)) = self.heaviest(kind) {
                        line(&format!("  heaviest: {path}"), *weight);
                    }
                }
                Kind::Wasm | Kind::Js | Kind::Css => {
                    line(kind.name(), self.total(kind));
                    for (path, weight) in self.of(kind).filter(|_| count > 1) {
                        line(&format!("  {path}"), *weight);
                    }
                }
            }
        }
        table += "the wasm, by section, raw\n";
        let mut sections = self.sections.clone();
        sections.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        for (path, size) in sections {
            let _ = writeln!(table, "  {:42} {size:>9}", path.rsplit('#').next().unwrap_or(&path));
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_its_kind() {
        #[track_caller]
        fn case(path: &str, want: Kind) {
            assert_eq!(Kind::of(path), want, "{path}");
        }
        case("palier-site-1a2b_bg.wasm", Kind::Wasm);
        case("palier-site-1a2b.js", Kind::Js);
        case("index-1a2b.css", Kind::Css);
        case("fr/git/quiz/index.html", Kind::QuizPage);
        case("fr/git/index.html", Kind::Page);
        case("404.html", Kind::Page);
        case("content/git/branches.fr.1a2b.md", Kind::Content);
        case("favicon.svg", Kind::Other);
    }

    #[test]
    fn the_table_groups() {
        let scales = Scales::read(
            "a_bg.wasm\t300\t200\t100\na_bg.wasm#code\t250\na.js\t30\t20\t10\n\
             fr/a/quiz/index.html\t3\t2\t1\nfr/b/quiz/index.html\t4\t3\t2\n",
        );
        assert_eq!(scales.total(Kind::QuizPage), Weight { raw: 7, gzip: 5, brotli: 3 });
        let rows: Vec<Vec<String>> =
            scales.table().lines().map(|row| row.split_whitespace().map(str::to_owned).collect()).collect();
        assert_eq!(
            rows,
            [
                vec!["in", "bytes", "raw", "gzip", "brotli"],
                vec!["wasm", "300", "200", "100"],
                vec!["JavaScript", "30", "20", "10"],
                vec!["quiz", "pages:", "2", "7", "5", "3"],
                vec!["heaviest:", "fr/b/quiz/index.html", "4", "3", "2"],
                vec!["the", "wasm,", "by", "section,", "raw"],
                vec!["code", "250"],
            ]
        );
    }
}
