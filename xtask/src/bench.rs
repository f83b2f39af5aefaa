//! The benchmark: the site and banks of several sizes are made, then `bench/bench.mjs` measures them in a browser.

#[path = "../../bench/bank.rs"]
mod bank;

use crate::{
    failure::Failure,
    places::{Places, path_with},
    run,
    setup::{self, FOR_THE_SITE, Need},
    site,
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What can be measured, and what is when nobody says.
const PARTS: [&str; 8] = ["first", "scale", "clicks", "second", "compare", "routes", "lighthouse", PLACE];
/// The part that needs no site.
const PLACE: &str = "place";
/// What is measured in a hurry, once.
const QUICK: [&str; 3] = ["first", "clicks", "second"];

/// Questions in the banks.
const SIZES: [usize; 3] = [20, 1_000, 10_000];

/// What is to be measured.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Bench {
    only: Vec<String>,
    runs: u32,
    /// `dist/` is measured as it is.
    as_built: bool,
}

impl Bench {
    /// # Errors
    /// [`Failure::Usage`] names the word that is not understood.
    pub(crate) fn parse(args: &[String]) -> Result<Self, Failure> {
        let all = |parts: &[&str]| parts.iter().map(|&part| part.to_owned()).collect();
        let mut bench = Self { only: all(&PARTS), runs: 5, as_built: false };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--quick" => bench = Self { only: all(&QUICK), runs: 1, ..bench },
                "--as-built" => bench.as_built = true,
                "--only" => bench.only = parts(args.next())?,
                "--runs" => {
                    let runs = args.next().and_then(|runs| runs.parse().ok()).filter(|runs| *runs > 0);
                    bench.runs = runs.ok_or_else(|| Failure::Usage("`--runs` takes a number".to_owned()))?;
                }
                other => return Err(Failure::Usage(format!("`bench` knows no `{other}`"))),
            }
        }
        Ok(bench)
    }

    fn wants(&self, part: &str) -> bool {
        self.only.iter().any(|wanted| wanted == part)
    }
}

fn parts(list: Option<&String>) -> Result<Vec<String>, Failure> {
    let parts: Vec<String> = list.map_or("", String::as_str).split(',').map(str::to_owned).collect();
    match parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        Some(_) => Err(Failure::Usage(format!("`--only` takes some of {}", PARTS.join(",")))),
        None => Ok(parts),
    }
}

/// Makes what is measured, measures it and prints the table.
pub(crate) fn bench(places: &Places, bench: &Bench) -> Result<(), Failure> {
    if bench.only != [PLACE] {
        in_a_browser(places, bench)?;
    }
    if bench.wants(PLACE) { place(places) } else { Ok(()) }
}

/// How long a placement takes for an answer and the next question, compiled as the site is.
fn place(places: &Places) -> Result<(), Failure> {
    setup::ensure(
        places,
        &[Need::Crates, Need::WasmTarget, Need::Node, Need::BrowserPackages, Need::Chromium],
    )?;
    let mut build = run::cargo();
    build.current_dir(&places.root).args([
        "build",
        "--quiet",
        "--release",
        "--package",
        "palier-bench-place",
    ]);
    build.args(["--target", "wasm32-unknown-unknown", "--target-dir"]).arg(target(places));
    run::show("the compilation of a placement", &mut build)?;
    let module = target(places).join("wasm32-unknown-unknown/release/palier_bench_place.wasm");
    let mut node = Command::new("node");
    node.current_dir(&places.root).env("CHROMIUM", setup::chromium()?.unwrap_or_default());
    node.env("PATH", path_with(&[])).arg("bench/place.mjs").arg(module);
    run::show("the benchmark of placement", &mut node)
}

fn in_a_browser(places: &Places, bench: &Bench) -> Result<(), Failure> {
    let mut needs = FOR_THE_SITE.to_vec();
    needs.extend([Need::BrowserPackages, Need::Chromium]);
    if bench.wants("lighthouse") {
        needs.push(Need::Lighthouse);
    }
    setup::ensure(places, &needs)?;
    if !bench.as_built || !places.dist().join("index.html").exists() {
        site::bundle(places, Some("/"))?;
    }
    let folder = target(places).join("bench");
    for n_questions in SIZES {
        println!("a site of {n_questions} questions …");
        fill(places, &folder, n_questions)?;
    }
    let mut node = Command::new("node");
    node.current_dir(&places.root).env("CHROMIUM", setup::chromium()?.unwrap_or_default());
    node.env("PATH", path_with(&[])).arg("bench/bench.mjs");
    node.arg("--site").arg(places.dist()).arg("--banks").arg(&folder);
    node.arg("--lighthouse").arg(setup::lighthouse(places)).arg("--out").arg(folder.join("results.json"));
    let only: Vec<&str> = bench.only.iter().map(String::as_str).filter(|part| *part != PLACE).collect();
    node.args(["--only", &only.join(","), "--runs", &bench.runs.to_string()]);
    run::show("the benchmark", &mut node)
}

/// Where this program was compiled to.
fn target(places: &Places) -> PathBuf {
    let built = env::current_exe().ok().and_then(|program| Some(program.parent()?.parent()?.to_owned()));
    built.unwrap_or_else(|| places.root.join("target"))
}

/// A site like the one in `dist/`, with a bank of `n_questions` as its content, in a folder of that name.
fn fill(places: &Places, folder: &Path, n_questions: usize) -> Result<(), Failure> {
    let (content, dist) =
        (folder.join(format!("content-{n_questions}")), folder.join(n_questions.to_string()));
    for old in [&content, &dist] {
        if old.exists() {
            fs::remove_dir_all(old).map_err(Failure::file(old))?;
        }
    }
    for (path, text) in bank::files(n_questions) {
        write(&content.join(path), text.as_bytes())?;
    }
    let program = copy_program(&places.dist(), &dist)?;
    let template = as_trunk_leaves_it(&places.read("index.html")?, &program);
    write(&dist.join("index.html"), template.as_bytes())?;
    let mut render = run::palier(&places.root, "prerender");
    render.arg("prerender").args(["--base", "/", "--dist"]).arg(&dist).arg(&content);
    run::show("the rendering of a bank", render.stdout(Stdio::null()))?;
    if SIZES.first() == Some(&n_questions) {
        let mut read = run::palier(&places.root, "prerender");
        let output = read.arg("bank").arg(&content).stdin(Stdio::null()).output();
        let output = output.map_err(|error| run::not_started("the reading of a bank", &read, &error))?;
        write(&folder.join("questions.json"), &output.stdout)?;
    }
    Ok(())
}

/// Copies what a build makes beside pages and content; gives the name of the wasm file.
fn copy_program(from: &Path, to: &Path) -> Result<String, Failure> {
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    let mut program = String::new();
    for entry in fs::read_dir(from).map_err(Failure::file(from))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_page =
            [".html", ".xml", ".txt", ".br", ".gz", ".json", "sw.js"].iter().any(|end| name.ends_with(end));
        if !entry.path().is_file() || is_page || name.starts_with('_') {
            continue;
        }
        fs::copy(entry.path(), to.join(&name)).map_err(Failure::file(entry.path()))?;
        if name.ends_with("_bg.wasm") {
            program = name;
        }
    }
    Ok(program)
}

/// The page that pages are rendered into: with links to the program in place of what Trunk replaces by them.
fn as_trunk_leaves_it(index: &str, wasm: &str) -> String {
    let js = wasm.replace("_bg.wasm", ".js");
    let links = format!(
        "<link rel=\"modulepreload\" href=\"/{js}\"><link rel=\"preload\" href=\"/{wasm}\" as=\"fetch\">"
    );
    let kept = index.lines().filter(|line| !line.contains("data-trunk"));
    kept.map(|line| if line == "</head>" { format!("{links}\n{line}\n") } else { format!("{line}\n") })
        .collect()
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    }
    fs::write(path, bytes).map_err(Failure::file(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bank_is_the_same_each_time_and_of_its_size() {
        let files = bank::files(60);
        assert_eq!(files, bank::files(60));
        let count = |mark: &str| files.iter().map(|(_, text)| text.matches(mark).count()).sum::<usize>();
        assert_eq!((files.len(), count("\n## ")), (4, 60));
        assert_eq!((count(" .order "), count(" .match ")), (6, 6));
    }

    #[test]
    fn the_template_names_the_program() {
        let page = as_trunk_leaves_it("<head>\n<link data-trunk rel=\"rust\">\n</head>\n", "a-1_bg.wasm");
        assert!(page.contains("href=\"/a-1.js\"") && page.contains("href=\"/a-1_bg.wasm\""), "{page}");
        assert!(!page.contains("data-trunk"));
    }
}
