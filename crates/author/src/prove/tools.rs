//! The tools that proofs name: what they need on this machine, and what stands in for them in a control run.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::cell::{Service, Spec};

/// A tool by the name that a proof gives it.
struct Tool {
    names: &'static [&'static str],
    /// Programs without which it is not here.
    needs: &'static [&'static str],
    /// Programs that control runs replace.
    replaced: &'static [&'static str],
    /// Where it writes on its own account.
    may_write: &'static [&'static str],
}

/// The tools that are more than a program of their own name.
const TOOLS: [Tool; 9] = [
    Tool { names: &["docker"], needs: &["docker"], replaced: &["docker"], may_write: &[] },
    Tool {
        names: &["compose", "docker-compose"],
        needs: &["docker"],
        replaced: &["docker", "docker-compose"],
        may_write: &[],
    },
    Tool {
        names: &["redis", "redis-cli", "redis-server"],
        needs: &["redis-server", "redis-cli"],
        replaced: &["redis-cli", "redis-server"],
        may_write: &[],
    },
    Tool {
        names: &["postgresql", "postgres", "psql"],
        needs: &["postgres", "initdb", "pg_isready", "psql"],
        replaced: &["psql", "pg_dump", "pg_restore", "createdb"],
        may_write: &[],
    },
    Tool {
        names: &["python", "python3"],
        needs: &["python3"],
        replaced: &["python", "python3"],
        may_write: &[],
    },
    Tool {
        names: &["pytest"],
        needs: &["pytest", "python3"],
        replaced: &["pytest", "python", "python3"],
        may_write: &[],
    },
    Tool { names: &["sqlite", "sqlite3"], needs: &["sqlite3"], replaced: &["sqlite3"], may_write: &[] },
    Tool {
        names: &["nginx"],
        needs: &["nginx"],
        replaced: &["nginx"],
        may_write: &["var/log/nginx", "var/lib/nginx", "run/nginx.pid"],
    },
    Tool {
        names: &["kubernetes", "kubernetes-validate"],
        needs: &["kubernetes-validate"],
        replaced: &["kubernetes-validate"],
        may_write: &[],
    },
];

/// What this machine has to prove with.
pub(super) struct Toolbox {
    /// Where programs are looked for.
    path: Vec<PathBuf>,
    /// The plugin for `docker compose`.
    compose: Option<Compose>,
    /// A fresh cluster, once one was made.
    pub(super) cluster: Option<PathBuf>,
}

enum Compose {
    /// Docker finds it.
    Installed,
    /// It is to be put where docker looks.
    At(PathBuf),
}

impl Toolbox {
    /// Looks around: the tools that the set-up installed, the database's own folder, the system's.
    pub(super) fn find() -> Self {
        let mut path: Vec<PathBuf> = installed_tools().into_iter().collect();
        path.extend(newest(Path::new("/usr/lib/postgresql"), "").map(|version| version.join("bin")));
        let system = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"]
            .map(PathBuf::from);
        path.extend(system);
        let mut toolbox = Self { path, compose: None, cluster: None };
        toolbox.compose = toolbox.find_compose();
        toolbox
    }

    /// The programs that a proof asks for and that are not here.
    pub(super) fn missing(&self, tools: &[String]) -> Vec<String> {
        let mut missing: Vec<String> = Vec::new();
        for name in tools {
            let tool = tool(name);
            let needs = tool.map_or_else(|| vec![name.as_str()], |tool| tool.needs.to_vec());
            missing.extend(needs.into_iter().filter(|need| !self.has(need)).map(str::to_owned));
            if is(tool, "compose") && self.compose.is_none() {
                missing.push("docker compose 2 or later".to_owned());
            }
        }
        missing.dedup();
        missing
    }

    fn has(&self, program: &str) -> bool {
        self.program(program).is_some()
    }

    fn program(&self, program: &str) -> Option<PathBuf> {
        self.path.iter().map(|folder| folder.join(program)).find(|path| path.is_file())
    }

    /// A run with these tools, without script and answer.
    pub(super) fn spec(&self, tools: &[String]) -> Spec {
        let known: Vec<&Tool> = tools.iter().filter_map(|name| tool(name)).collect();
        let names = |name: &str| known.iter().any(|tool| tool.names.contains(&name));
        let mut services = Vec::new();
        if names("docker") || names("compose") {
            services.push(Service::Docker);
        }
        if names("redis") {
            services.push(Service::Redis);
        }
        if let (true, Some(cluster)) = (names("postgres"), &self.cluster) {
            services.push(Service::Postgres(cluster.clone()));
        }
        let compose = match &self.compose {
            Some(Compose::At(path)) if names("docker") || names("compose") => Some(path.clone()),
            _ => None,
        };
        let may_write = known.iter().flat_map(|tool| tool.may_write).map(|&path| path.to_owned()).collect();
        Spec {
            shell: "sh".to_owned(),
            script: String::new(),
            answer: None,
            path: self.path.clone(),
            stubs: Vec::new(),
            stub: String::new(),
            services,
            compose,
            seconds: 10,
            may_write,
            shared: None,
        }
    }

    fn find_compose(&self) -> Option<Compose> {
        let folders = ["/usr/local/lib", "/usr/local/libexec", "/usr/lib", "/usr/libexec"];
        let plugin = |folder: &&str| Path::new(folder).join("docker/cli-plugins/docker-compose").is_file();
        if folders.iter().any(plugin) {
            return Some(Compose::Installed);
        }
        let path = self.program("docker-compose")?;
        let said = Command::new(&path).args(["version", "--short"]).output().ok()?;
        let said = String::from_utf8_lossy(&said.stdout);
        let major: u32 = said.trim().trim_start_matches('v').split('.').next()?.parse().ok()?;
        (major >= 2).then_some(Compose::At(path))
    }
}

/// The programs that control runs replace for these tools.
pub(super) fn replaced(tools: &[String]) -> Vec<String> {
    let of = |name: &String| match tool(name) {
        Some(tool) => tool.replaced.iter().map(|&program| program.to_owned()).collect(),
        None => vec![name.clone()],
    };
    tools.iter().flat_map(of).collect()
}

/// Whether a proof needs a `PostgreSQL` server.
pub(super) fn wants_postgres(tools: &[String]) -> bool {
    tools.iter().any(|name| is(tool(name), "postgres"))
}

fn tool(name: &str) -> Option<&'static Tool> {
    TOOLS.iter().find(|tool| tool.names.contains(&name))
}

fn is(tool: Option<&Tool>, name: &str) -> bool {
    tool.is_some_and(|tool| tool.names.contains(&name))
}

/// The folder of programs that `cargo xtask` installed for proofs: `$PALIER_PROOF_TOOLS`, else the newest in the cache.
fn installed_tools() -> Option<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("PALIER_PROOF_TOOLS").or_else(|| {
        let cache = from("PALIER_CACHE")
            .or_else(|| Some(from("XDG_CACHE_HOME")?.join("palier")))
            .or_else(|| Some(from("HOME")?.join(".cache/palier")))?;
        Some(newest(&cache.join("tools"), "proof-tools-")?.join("bin"))
    })
}

/// The last folder, by version, whose name begins with `prefix`.
fn newest(folder: &Path, prefix: &str) -> Option<PathBuf> {
    let names =
        fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let of_prefix = names.filter_map(|name| {
        let version = name.strip_prefix(prefix)?;
        let numbers: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
        Some((numbers?, name))
    });
    Some(folder.join(of_prefix.max()?.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_control_runs_replace() {
        let replaced =
            |names: &[&str]| replaced(&names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        assert_eq!(replaced(&["git"]), ["git"]);
        assert_eq!(replaced(&["redis", "jq"]), ["redis-cli", "redis-server", "jq"]);
        assert!(wants_postgres(&["psql".to_owned()]));
    }

    #[test]
    fn what_is_not_here_is_named() {
        let toolbox = Toolbox { path: vec!["/nowhere".into()], compose: None, cluster: None };
        let missing =
            |names: &[&str]| toolbox.missing(&names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        assert_eq!(missing(&["hadolint"]), ["hadolint"]);
        assert_eq!(missing(&["redis"]), ["redis-server", "redis-cli"]);
        assert_eq!(missing(&["compose"]), ["docker", "docker compose 2 or later"]);
        assert_eq!(missing(&[]), [""; 0]);
    }
}
