//! The command line, parsed into what is to be done.

use crate::{bench::Bench, failure::Failure, test::Step};

pub(crate) const USAGE: &str = "\
cargo xtask build [--base /path/]         the site, ready to deploy, in dist/; prints what each part weighs
cargo xtask serve [--port N] [--open] [--release]
                                          the site on this machine, built again when a file is saved
cargo xtask test                          everything that must hold before a change lands
cargo xtask test --fast                   the same without the release site and the browser
cargo xtask test WORD…                    only some steps: fmt clippy typos rust content proofs build budget browser;
                                          any other word: only the tests with it in their name
cargo xtask bench [--quick] [--runs N] [--as-built] [--only PART,…]
                                          how fast it is beside a static page; parts: first scale clicks second compare
                                          routes lighthouse place; --as-built measures dist/ as it is

What a command needs and the machine lacks is installed first, once, in the cache of the user.";

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    /// `base`: the path that the site will live under, else as site.toml says.
    Build {
        base: Option<String>,
    },
    /// `port`: `None` for the usual one.
    Serve {
        port: Option<u16>,
        open: bool,
        release: bool,
    },
    /// `names`: parts of test names, none for all.
    Test {
        steps: Vec<Step>,
        names: Vec<String>,
    },
    Bench(Bench),
    /// Called by Trunk's hook: the pages, rendered into the folder that Trunk is filling.
    Prerender,
    /// Called by `serve`: says where the site is, and tells Trunk of changes.
    Watch {
        port: u16,
    },
}

impl Task {
    /// # Errors
    /// [`Failure::Usage`] names the word that is not understood.
    pub(crate) fn parse(args: &[String]) -> Result<Self, Failure> {
        let Some((name, rest)) = args.split_first() else { return Ok(Self::Help) };
        if rest.iter().any(|arg| arg == "--help" || arg == "-h") {
            return Ok(Self::Help);
        }
        match name.as_str() {
            "build" => parse_build(rest),
            "serve" => parse_serve(rest),
            "test" => parse_test(rest),
            "bench" => Bench::parse(rest).map(Task::Bench),
            "prerender" if rest.is_empty() => Ok(Self::Prerender),
            "watch" => Ok(Self::Watch { port: parse_port(rest.first())? }),
            "help" | "--help" | "-h" => Ok(Self::Help),
            other => Err(Failure::Usage(format!("there is no command `{other}`"))),
        }
    }
}

fn parse_build(args: &[String]) -> Result<Task, Failure> {
    let base = match args {
        [] => return Ok(Task::Build { base: None }),
        [flag, base] if flag == "--base" => base,
        [both] if both.starts_with("--base=") => both.trim_start_matches("--base="),
        _ => return Err(Failure::Usage("`build` takes nothing but `--base /path/`".to_owned())),
    };
    Ok(Task::Build { base: Some(crate::base::base(base).map_err(Failure::Usage)?) })
}

fn parse_serve(args: &[String]) -> Result<Task, Failure> {
    let (mut port, mut open, mut release) = (None, false, false);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--port" => port = Some(parse_port(args.next())?),
            "--open" => open = true,
            "--release" => release = true,
            other => return Err(Failure::Usage(format!("`serve` knows no `{other}`"))),
        }
    }
    Ok(Task::Serve { port, open, release })
}

fn parse_port(arg: Option<&String>) -> Result<u16, Failure> {
    let port = arg.and_then(|arg| arg.parse().ok()).filter(|port| *port != 0);
    port.ok_or_else(|| Failure::Usage("`--port` takes a number from 1 to 65535".to_owned()))
}

fn parse_test(args: &[String]) -> Result<Task, Failure> {
    let fast = args.iter().any(|arg| arg == "--fast");
    let (mut steps, mut names) = (Vec::new(), Vec::new());
    for arg in args.iter().filter(|arg| *arg != "--fast") {
        match Step::named(arg) {
            Some(step) => steps.push(step),
            None if arg.starts_with('-') => return Err(Failure::Usage(format!("`test` knows no `{arg}`"))),
            None => names.push(arg.clone()),
        }
    }
    if steps.is_empty() {
        steps = if names.is_empty() { Step::ALL.to_vec() } else { vec![Step::Rust, Step::Browser] };
    }
    steps.retain(|step| !fast || !step.needs_the_site());
    if steps.is_empty() {
        return Err(Failure::Usage("`--fast` leaves nothing of this to do".to_owned()));
    }
    Ok(Task::Test { steps, names })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(line: &str, want: Result<Task, &str>) {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        assert_eq!(
            Task::parse(&args).map_err(|failure| failure.to_string()),
            want.map_err(str::to_owned),
            "{line}"
        );
    }

    #[test]
    fn every_command_line() {
        use Step::{Browser, Clippy, Content, Fmt, Proofs, Rust, Typos};
        let test = |steps: &[Step], names: &[&str]| {
            Ok(Task::Test {
                steps: steps.to_vec(),
                names: names.iter().map(|&name| name.to_owned()).collect(),
            })
        };
        case("", Ok(Task::Help));
        case("--help", Ok(Task::Help));
        case("deploy", Err("there is no command `deploy`"));
        case("build", Ok(Task::Build { base: None }));
        case("build --base /quiz/", Ok(Task::Build { base: Some("/quiz/".to_owned()) }));
        case(
            "build --base quiz",
            Err("`quiz` is no base path; write one with a slash at both ends: `/quiz/`"),
        );
        case("build --base=/quiz/", Ok(Task::Build { base: Some("/quiz/".to_owned()) }));
        case(
            "build --base /a//b/",
            Err("`/a//b/` is no base path; write one with a slash at both ends: `/quiz/`"),
        );
        case("build --help", Ok(Task::Help));
        case("test rust -h", Ok(Task::Help));
        case("build --bas", Err("`build` takes nothing but `--base /path/`"));
        case("serve", Ok(Task::Serve { port: None, open: false, release: false }));
        case("serve --open --port 9000", Ok(Task::Serve { port: Some(9000), open: true, release: false }));
        case("serve --release", Ok(Task::Serve { port: None, open: false, release: true }));
        case("serve --port", Err("`--port` takes a number from 1 to 65535"));
        case("serve --port 0", Err("`--port` takes a number from 1 to 65535"));
        case("serve fast", Err("`serve` knows no `fast`"));
        case("test", test(&Step::ALL, &[]));
        case("test --fast", test(&[Fmt, Clippy, Typos, Rust, Content, Proofs], &[]));
        case("test rust share", test(&[Rust], &["share"]));
        case("test share link", test(&[Rust, Browser], &["share", "link"]));
        case("test --fast browser", Err("`--fast` leaves nothing of this to do"));
        case("test --quick", Err("`test` knows no `--quick`"));
        case("bench --runs 0", Err("`--runs` takes a number"));
        case(
            "bench --only first,last",
            Err("`--only` takes some of first,scale,clicks,second,compare,routes,lighthouse,place"),
        );
        case("watch 8080", Ok(Task::Watch { port: 8080 }));
    }
}
