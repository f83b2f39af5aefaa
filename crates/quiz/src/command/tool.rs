//! How tools read their options.

use super::git::{self, is_in};
use super::notation::{Element, Flag};

/// A way of reading options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Git,
    /// Go programs, as docker: `-a=true`, `-p=80:80`.
    Docker,
    /// Python's argparse as pytest uses it: `-k=name`, no beginnings of names.
    Pytest,
    /// Python's argparse as most use it: beginnings of names, too.
    Argparse,
    /// A client whose options stand apart from their values, and a language of its own after them.
    Redis,
    /// Long options take their value as the next word only.
    Curl,
    /// Options take their value as the next word only: `-c'echo hi'` is a row of letters to a shell.
    Shell,
    /// What most tools have in common.
    Plain,
}

/// Tools whose first word is a subcommand.
const WITH_SUBCOMMANDS: &str = "git docker docker-compose podman kubectl helm oc gh npm pip pip3 apt apt-get \
systemctl cargo poetry uv terraform openssl ansible-galaxy brew dnf yum";

/// Tools and modules of Python whose options may stand among their arguments.
const ARGPARSE: &str = "ansible ansible-playbook ansible-galaxy ansible-vault ansible-lint build compileall ensurepip \
flake8 http.server isort json.tool mypy pylint tarfile twine unittest venv virtualenv yamllint zipfile";

/// Modules of which the same is true, but that read their options by other means.
const LIKE_ARGPARSE: &str = "pip black uvicorn";

/// Of these the beginning of a long name is enough, with the beginnings that are ambiguous, as for git.
const BEGINNINGS: [(&str, &str); 3] =
    [("http.server", ""), ("unittest", ""), ("venv", "c s sy upgrade without-")];

const SHELLS: &str = "bash sh dash zsh";

const LIKE_DOCKER: &str = "docker docker-compose podman kubectl helm oc gh";

/// Tools that hand over everything after their first argument, or want their options before it.
const STOPS: &str = "python python3 ssh scp env xargs timeout nice node bash sh time watch find terraform go openssl \
awk kill perl php ruby";

/// Tests of find, of which any order finds the same.
const FIND_TESTS: &str =
    "-name -iname -path -type -size -empty -mtime -mmin -newer -user -group -perm -mindepth -maxdepth";

/// Subcommands of docker after whose first argument no option is read.
const DOCKER_STOPS: &str = "run exec create top commit tag";

const DOCKER_GROUPS: &str = "container image volume network system compose builder buildx context manifest plugin \
swarm service stack node secret config trust checkpoint";

/// Where a person who is not the administrator writes `sudo`.
const WITH_SUDO: &str = "docker docker-compose podman apt apt-get dpkg dnf yum apk snap systemctl service journalctl \
nginx ufw iptables ip ss sysctl mount umount useradd usermod userdel groupadd passwd chown chmod chgrp cp mv rm ln mkdir \
tee kill killall pkill lsof tcpdump certbot reboot shutdown";

impl Style {
    /// By the first word of a line, else by the tool that the author names.
    pub(super) fn of(tool: Option<&str>, first: Option<&str>, path: &[String]) -> Self {
        let named = |name: &str| match name {
            "git" => Some(Self::Git),
            "pytest" | "py.test" => Some(Self::Pytest),
            "redis" | "redis-cli" | "valkey" | "valkey-cli" => Some(Self::Redis),
            "compose" => Some(Self::Docker),
            "curl" => Some(Self::Curl),
            name if is_in(LIKE_DOCKER, name) => Some(Self::Docker),
            name if is_in(ARGPARSE, name) => Some(Self::Argparse),
            name if is_in(SHELLS, name) => Some(Self::Shell),
            _ => None,
        };
        if let [m, module, ..] = path
            && m == "-m"
        {
            return match module.as_str() {
                "pytest" => Self::Pytest,
                module if is_in(ARGPARSE, module) || is_in(LIKE_ARGPARSE, module) => Self::Argparse,
                _ => Self::Plain,
            };
        }
        match first {
            Some(first) => named(first).unwrap_or(Self::Plain),
            None => tool.and_then(named).unwrap_or(Self::Plain),
        }
    }

    /// Whether the word after `path` is part of the subcommand.
    pub(super) fn continues(self, tool: &str, path: &[String]) -> bool {
        match path {
            [] => is_in(WITH_SUBCOMMANDS, tool),
            [group] => match self {
                Self::Git => is_in(git::GROUPS, group),
                Self::Docker => is_in(DOCKER_GROUPS, group),
                Self::Pytest | Self::Argparse | Self::Redis | Self::Curl | Self::Shell | Self::Plain => false,
            },
            [first, second] => self == Self::Docker && first == "buildx" && second == "imagetools",
            _ => false,
        }
    }

    /// Whether the first argument ends the options even if the author does not say so.
    pub(super) fn stops(self, tool: &str, path: &[String]) -> bool {
        match self {
            Self::Git => git::stops(path),
            Self::Docker if tool == "kubectl" || tool == "helm" || tool == "gh" => false,
            Self::Docker => match path {
                [command] => is_in(DOCKER_STOPS, command),
                [group, command] if group == "compose" => is_in("run exec", command),
                [group, command] => is_in("container image service", group) && is_in(DOCKER_STOPS, command),
                _ => false,
            },
            Self::Redis => true,
            Self::Pytest | Self::Argparse | Self::Curl => false,
            Self::Shell | Self::Plain => is_in(STOPS, tool),
        }
    }

    /// The full name of a long option that is written in part.
    pub(super) fn completes(self, path: &[String], typed: &str, name: &str) -> bool {
        match (self, path) {
            (Self::Git, _) => git::abbreviates(path, typed, name),
            (Self::Argparse, [m, module]) if m == "-m" => git::is_enough(&BEGINNINGS, module, typed, name),
            _ => false,
        }
    }

    /// Whether an option is known to take no value.
    pub(super) fn is_switch(self, path: &[String], name: &str) -> bool {
        let command = path.last().map_or("", String::as_str);
        match self {
            Self::Git => {
                let is_number = name.bytes().skip(1).all(|b| b.is_ascii_digit());
                is_number || is_in(GIT_SWITCHES, name) || git::is_joined_only(path, name)
            }
            Self::Docker => {
                // A driver and an author.
                let takes_value = name == "-d" && path.len() > 1 && command == "create"
                    || name == "-a" && command == "commit";
                is_in(DOCKER_SWITCHES, name) && !takes_value
                    || name == "-f" && is_in("rm rmi remove logs prune", command)
                    || name == "-t" && is_in("run exec", command)
            }
            Self::Pytest => is_in(PYTEST_SWITCHES, name),
            Self::Argparse | Self::Redis | Self::Curl | Self::Shell | Self::Plain => false,
        }
    }

    /// Whether options with this name act in the order in which they stand.
    pub(super) fn keeps_order(self, path: &[String], name: &str) -> bool {
        let is_file =
            || matches!(name, "-f" | "--file") && path.first().is_some_and(|first| first == "compose");
        self != Self::Docker || is_file()
    }

    /// Whether an option is known to take a value.
    pub(super) fn takes_value(self, name: &str) -> bool {
        let is_sure = self == Self::Pytest || self == Self::Docker && name.starts_with("--");
        is_sure && self.keeps_last(name, false)
    }

    /// Whether the same value may be given again without a difference.
    pub(super) fn keeps_last(self, name: &str, global: bool) -> bool {
        match self {
            Self::Docker => is_in(SCALARS, name),
            Self::Git => is_in(GIT_SCALARS, name) && !global,
            Self::Pytest => is_in(PYTEST_SCALARS, name),
            Self::Redis => true,
            Self::Argparse | Self::Curl | Self::Shell | Self::Plain => false,
        }
    }

    /// Whether a switch may be given again without a difference.
    pub(super) fn repeats(self, path: &[String], name: &str) -> bool {
        match self {
            Self::Git => !git::counts(path, name),
            Self::Docker | Self::Redis => true,
            Self::Pytest => !matches!(name, "-v" | "--verbose" | "-q" | "--quiet"),
            Self::Argparse | Self::Curl | Self::Shell | Self::Plain => false,
        }
    }

    /// Whether `-k=x` is `-k x`.
    pub(super) fn takes_equals(self, path: &[String], name: &str) -> bool {
        let is_like = path.get(1).is_some_and(|module| is_in(LIKE_ARGPARSE, module));
        // Plugins of pytest are looked for before options are read, by other means.
        self == Self::Argparse && !is_like || self == Self::Pytest && name != "-p"
    }

    /// Whether an option takes no value that is joined to it.
    pub(super) fn is_apart(self, name: &str) -> bool {
        self == Self::Shell || self == Self::Curl && name.starts_with("--")
    }
}

/// Whether scripts and modules follow the name, `python3.12` too.
pub(super) fn is_python(tool: &str) -> bool {
    tool.starts_with("python")
}

/// Whether options after `path` are global ones, that stand before the subcommand.
pub(super) fn has_globals(tool: &str, path: &[String]) -> bool {
    match path {
        [] => is_in("git docker docker-compose podman", tool),
        [group] => group == "compose",
        _ => false,
    }
}

/// Tools that read the options of their subcommands before these, too.
pub(super) fn reads_early(tool: &str) -> bool {
    is_in("kubectl oc helm apt apt-get systemctl npm dnf yum", tool)
}

/// Whether a line of find only looks, so that the order of its tests does not count.
pub(super) fn only_finds(tool: &str, elements: &[Element]) -> bool {
    let is_test = |flag: &Flag| flag.names.iter().all(|name| is_in(FIND_TESTS, name));
    let only_looks = |element: &Element| {
        matches!(element, Element::Word(_)) || matches!(element, Element::Flag(flag) if is_test(flag))
    };
    tool == "find" && elements.iter().all(only_looks)
}

const GIT_SWITCHES: &str = "-a -A -d -D -i -p -P -q -v -vv --abort --all --amend --bare --cached --continue --delete \
--ff-only --force --graph --hard --interactive --keep --mixed --name-only --no-commit --no-edit --no-ff --no-pager --oneline \
--patch --quiet --quit --skip --soft --squash --staged --tags --verbose";

const DOCKER_SWITCHES: &str = "-a -d -D -i -it -ti -q -P --all --build --debug --detach --follow --force --interactive --no-cache \
--no-stream --no-trunc --privileged --quiet --remove-orphans --rm --tty --volumes";

const PYTEST_SWITCHES: &str = "-x -v -vv -q -qq -s -l --exitfirst --verbose --quiet --lf --last-failed --ff --co \
--collect-only --pdb --sw";

/// Options whose value counts once however often it is given, the last one; others add up.
const SCALARS: &str = "--name -w --workdir -u --user -m --memory --cpus --restart --hostname --entrypoint -n --tail \
--last -s --signal --time --timeout --format --type --platform --log-level -l --driver --since --until --limit";

const PYTEST_SCALARS: &str = "-k -m --maxfail --tb --durations --capture --color -c --rootdir --junitxml -n";

const GIT_SCALARS: &str = "-b --branch -c --create --depth -n --max-count --format --onto --initial-branch -u \
--set-upstream-to --source -s -U --unified";

pub(super) fn may_need_sudo(tool: &str) -> bool {
    is_in(WITH_SUDO, tool)
}
