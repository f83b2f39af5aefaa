//! What is there when a script begins: servers of the cell, each waited for.

use std::io;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::output::Output;
use super::spec::{Service, Spec};
use super::{Broken, HOME, While};
use crate::prove::engine;

/// How long a server may take to start, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// The services that run.
#[derive(Default)]
pub(super) struct Services {
    pids: Vec<i32>,
    environment: Vec<(&'static str, String)>,
}

impl Services {
    pub(super) fn pids(&self) -> &[i32] {
        &self.pids
    }

    /// How many processes they may be, generously.
    pub(super) fn count(&self) -> usize {
        20 * self.pids.len()
    }

    pub(super) fn environment(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.environment.iter().cloned()
    }

    /// Starts a server, and waits until it is there.
    fn run(&mut self, command: &mut Command, is_there: impl FnMut() -> bool) -> Result<(), Broken> {
        let name = command.get_program().to_string_lossy().into_owned();
        let (log, end) = io::pipe().doing("making a pipe")?;
        command.stdin(Stdio::null()).stderr(end.try_clone().doing("making a pipe")?).stdout(end);
        let child = command.spawn().doing(format!("starting {name}"))?;
        self.pids.push(i32::try_from(child.id()).unwrap_or(0));
        let log = Output::of(log).doing("reading what it says")?;
        let waited = wait_for(is_there);
        waited.doing(format!("waiting for {name}, which says `{}`", log.tail().trim()))
    }
}

pub(super) fn start(spec: &Spec) -> Result<Services, Broken> {
    let mut services = Services::default();
    for service in &spec.services {
        match service {
            Service::Docker => docker(&mut services)?,
            Service::Redis => redis(spec, &mut services)?,
            Service::Postgres(_) => postgres(spec, &mut services)?,
        }
    }
    Ok(services)
}

fn docker(services: &mut Services) -> Result<(), Broken> {
    let run = Path::new(HOME).join("run");
    let (socket, record) = (run.join("docker.sock"), run.join("requests"));
    engine::serve(&socket, &record).doing("starting the stub of the Docker Engine")?;
    services.environment.push(("DOCKER_HOST", format!("unix://{}", socket.display())));
    services.environment.push(("PALIER_REQUESTS", record.display().to_string()));
    services.environment.push(("DOCKER_CLI_HINTS", "false".to_owned()));
    Ok(())
}

fn redis(spec: &Spec, services: &mut Services) -> Result<(), Broken> {
    let mut server = Command::new(find(spec, "redis-server")?);
    server.args(["--port", "6379", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
    server.args(["--dir", &format!("{HOME}/run")]);
    services.run(&mut server, || TcpStream::connect(("127.0.0.1", 6379)).is_ok())
}

fn postgres(spec: &Spec, services: &mut Services) -> Result<(), Broken> {
    let socket = format!("{HOME}/run");
    let mut server = Command::new(find(spec, "postgres")?);
    server.args(["-D", &format!("{HOME}/pg"), "-k", &socket, "-h", "", "-F"]);
    for setting in
        ["dynamic_shared_memory_type=mmap", "autovacuum=off", "full_page_writes=off", "shared_buffers=16MB"]
    {
        server.args(["-c", setting]);
    }
    let ready = find(spec, "pg_isready")?;
    services.run(server.env("LC_ALL", "C.UTF-8"), || {
        let mut ready = Command::new(&ready);
        ready.args(["-q", "-h", &socket]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        ready.status().is_ok_and(|status| status.success())
    })?;
    services.environment.extend([
        ("PGHOST", socket),
        ("PGUSER", "proof".to_owned()),
        ("PGDATABASE", "postgres".to_owned()),
    ]);
    Ok(())
}

/// The program itself, whatever stands in for it in the script's `PATH`.
pub(super) fn find(spec: &Spec, program: &str) -> Result<PathBuf, Broken> {
    let found = spec.path.iter().map(|folder| folder.join(program)).find(|path| path.is_file());
    found.ok_or_else(|| Broken {
        doing: format!("looking for {program}"),
        error: io::ErrorKind::NotFound.into(),
    })
}

fn wait_for(mut is_there: impl FnMut() -> bool) -> io::Result<()> {
    let begun = Instant::now();
    while !is_there() {
        if begun.elapsed() > PATIENCE {
            return Err(io::ErrorKind::TimedOut.into());
        }
        thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}
