//! How tools read their options.

use super::git::{self, is_in};

/// A way of reading options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Git,
    /// Go programs, as docker: `-a=true`, `-p=80:80`.
    Docker,
    /// Python's argparse as pytest uses it: `-k=name`, no beginnings of names.
    Pytest,
    /// A client whose options stand apart from their values, and a language of its own after them.
    Redis,
    /// What most tools have in common.
    Plain,
}

/// Tools whose first word is a subcommand.
const WITH_SUBCOMMANDS: &str = "git docker docker-compose podman kubectl helm oc gh npm pip pip3 apt apt-get \
systemctl cargo poetry uv terraform ansible-galaxy brew dnf yum";

const LIKE_DOCKER: &str = "docker docker-compose podman kubectl helm oc gh";

/// Tools that hand over everything after their first argument, or want their options before it.
const STOPS: &str =
    "python python3 ssh env xargs timeout nice node bash sh time watch find terraform go openssl";

const DOCKER_GROUPS: &str = "container image volume network system compose builder buildx context manifest plugin \
swarm service stack node secret config trust checkpoint";

/// Where a person who is not the administrator writes `sudo`.
const WITH_SUDO: &str = "docker docker-compose podman apt apt-get dpkg systemctl service journalctl nginx ufw mount \
useradd usermod dnf yum snap";

impl Style {
    /// By the first word of a line, else by the tool that the author names.
    pub(super) fn of(tool: Option<&str>, first: Option<&str>, path: &[String]) -> Self {
        let named = |name: &str| match name {
            "git" => Some(Self::Git),
            "pytest" | "py.test" => Some(Self::Pytest),
            "redis" | "redis-cli" | "valkey" | "valkey-cli" => Some(Self::Redis),
            "compose" => Some(Self::Docker),
            name if is_in(LIKE_DOCKER, name) => Some(Self::Docker),
            _ => None,
        };
        if matches!(path, [m, module] if m == "-m" && module == "pytest") {
            return Self::Pytest;
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
                Self::Pytest | Self::Redis | Self::Plain => false,
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
            Self::Docker => {
                let group = matches!(path, [group, _] if group == "container" || group == "compose");
                let command = if group { path.get(1) } else { path.first() };
                command.is_some_and(|command| is_in("run exec create top", command))
                    && (group || path.len() == 1)
            }
            Self::Redis => true,
            Self::Pytest => false,
            Self::Plain => is_in(STOPS, tool),
        }
    }

    /// The full name of a long option that is written in part.
    pub(super) fn completes(self, path: &[String], typed: &str, name: &str) -> bool {
        self == Self::Git && git::abbreviates(path, typed, name)
    }

    /// Whether options with this name act in the order in which they stand.
    pub(super) fn keeps_order(self, path: &[String], name: &str) -> bool {
        match self {
            Self::Docker => {
                matches!(name, "-f" | "--file") && path.first().is_some_and(|first| first == "compose")
            }
            Self::Git | Self::Pytest | Self::Redis | Self::Plain => true,
        }
    }

    /// Whether the same value may be given again without a difference.
    pub(super) fn keeps_last(self, name: &str, global: bool) -> bool {
        match self {
            Self::Docker => is_in(SCALARS, name),
            Self::Git => is_in(GIT_SCALARS, name) && !global,
            Self::Pytest | Self::Redis | Self::Plain => false,
        }
    }

    /// Whether a switch may be given again without a difference.
    pub(super) fn repeats(self, path: &[String], name: &str) -> bool {
        match self {
            Self::Git => !git::counts(path, name),
            Self::Docker => true,
            Self::Pytest => !matches!(name, "-v" | "--verbose" | "-q" | "--quiet"),
            Self::Redis | Self::Plain => false,
        }
    }
}

/// Options whose value counts once however often it is given, the last one; others add up.
const SCALARS: &str = "--name -w --workdir -u --user -m --memory --cpus --restart --hostname --entrypoint -n --tail \
--last -s --signal --time --timeout --format --type --platform --log-level -l --driver --since --until --limit";

const GIT_SCALARS: &str = "-b --branch -c --create --depth -n --max-count --format --onto --initial-branch -u \
--set-upstream-to --source -s -U --unified";

pub(super) fn may_need_sudo(tool: &str) -> bool {
    is_in(WITH_SUDO, tool)
}
