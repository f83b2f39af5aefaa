//! The inner part of a cell: its first process, which runs the script and watches it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use nix::sched::{CloneFlags, unshare};
use nix::sys::prctl;
use nix::sys::resource::{Resource, setrlimit};
use nix::sys::signal::Signal;
use nix::unistd::{sethostname, setsid};

use super::output::Output;
use super::root::Layers;
use super::services::Services;
use super::spec::{Ended, MAX_OUTPUT, MAX_PROCESSES, Misdeed, Reply, Spec};
use super::{Broken, HOME, While, net, outer, processes, root, sealed, services};

/// How often a run is looked at.
const GLANCE: Duration = Duration::from_millis(4);
/// How long processes may take to go after the script has ended.
const GRACE: Duration = Duration::from_millis(300);

pub(super) fn part() -> Reply {
    let (spec, mut layers) = match settle() {
        Ok(settled) => settled,
        Err(broken) => return Reply::NoCell { why: broken.to_string() },
    };
    match run(&spec, &mut layers) {
        Ok(ended) => Reply::Ended(ended),
        Err(broken) => Reply::Broken { why: broken.to_string() },
    }
}

/// Builds the cell around this process.
fn settle() -> Result<(Spec, Layers), Broken> {
    prctl::set_pdeathsig(Signal::SIGKILL).doing("asking to end with the cell")?;
    let spec: Spec = serde_json::from_reader(io::stdin()).doing("reading what to run")?;
    // Without a terminal to reach.
    setsid().doing("leaving the session")?;
    let layers = root::build(&spec)?;
    sethostname("localhost").doing("naming the host")?;
    net::loopback_up()?;
    // So that a fork bomb ends before the machine does.
    if sealed::counts_apart() {
        let _ = fs::write("/proc/sys/kernel/pid_max", PID_MAX);
    }
    let limits = [
        (Resource::RLIMIT_CORE, 0),
        (Resource::RLIMIT_FSIZE, 64 << 20),
        (Resource::RLIMIT_NOFILE, 1024),
        (Resource::RLIMIT_AS, 4 << 30),
        (Resource::RLIMIT_NPROC, MAX_TASKS),
    ];
    for (resource, limit) in limits {
        setrlimit(resource, limit, limit).doing("setting a limit")?;
    }
    // Namespaces within would have a network and layers that nobody sees; one is for the user of this cell.
    let _ = fs::write("/proc/sys/user/max_user_namespaces", "1");
    let proc = sealed::seal_proc()?;
    // Some tools refuse to be root, and what is started from here has no power over the cell.
    unshare(CloneFlags::CLONE_NEWUSER).doing("leaving root")?;
    outer::become_user(&proc.own(), 1000, 0, 0)?;
    prctl::set_no_new_privs().doing("giving up privileges")?;
    Ok((spec, layers))
}

/// The highest number of a process in the cell. The kernel gives a machine's root as many processes as there are
/// numbers, whatever his other limits.
const PID_MAX: &str = "1024";

/// Processes and threads at a time; few enough that this process always gets its turn to end them.
const MAX_TASKS: u64 = 512;

fn run(spec: &Spec, layers: &mut Layers) -> Result<Ended, Broken> {
    write_programs(spec)?;
    let services = services::start(spec)?;
    let tried = net::tries_to_get_out();
    let (pipe, end) = io::pipe().doing("making a pipe")?;
    let mut command = script(spec)?;
    command.env_clear().envs(environment(spec)).envs(services.environment());
    command.stdin(Stdio::null()).stderr(end.try_clone().doing("making a pipe")?).stdout(end);
    // Before the script can take all threads there are.
    let output = Output::of(pipe).doing("reading what the script says")?;
    layers.mark();
    let child = command.spawn().doing(format!("starting {}", spec.shell))?;
    // It holds the pipe open on our side.
    drop(command);
    let mut misdeeds = Vec::new();
    let status = watch(spec, i32::try_from(child.id()).unwrap_or(0), &services, &output, &mut misdeeds);
    if misdeeds.is_empty() {
        let left = lingering(&services);
        if !left.is_empty() {
            misdeeds.push(Misdeed::LeftBehind { processes: left });
        }
    }
    if net::tries_to_get_out() > tried {
        misdeeds.push(Misdeed::ReachedOut);
    }
    let paths = layers.written(&spec.may_write);
    if !paths.is_empty() {
        misdeeds.push(Misdeed::WroteOutside { paths });
    }
    // What was printed may still be on its way.
    let patience = Instant::now();
    while misdeeds.is_empty() && !output.is_closed() && patience.elapsed() < GRACE {
        thread::sleep(GLANCE);
    }
    if output.is_flood() && misdeeds.is_empty() {
        misdeeds.push(Misdeed::Flooded { bytes: MAX_OUTPUT });
    }
    Ok(Ended { status, output: output.tail(), misdeeds })
}

/// The script as a command, which gives way to this process when both have work to do.
fn script(spec: &Spec) -> Result<Command, Broken> {
    let script = Path::new(HOME).join("run/script");
    fs::write(&script, &spec.script).doing("writing the script")?;
    let mut command = Command::new(services::find(spec, "nice")?);
    // The shell itself, whatever stands in for it in the script's `PATH`.
    command.args(["-n", "3"]).arg(services::find(spec, &spec.shell)?);
    if matches!(spec.shell.as_str(), "sh" | "bash") {
        // A script that only reads `$ANSWER` may hold something that is no command there.
        command.args(["-c", &format!("answer() {{ eval \"$ANSWER\"; }}; . {}", script.display())]);
    } else {
        command.arg(script);
    }
    Ok(command)
}

/// Waits for the end of the script, or brings it about when there is too much of something.
fn watch(
    spec: &Spec,
    pid: i32,
    services: &Services,
    output: &Output,
    misdeeds: &mut Vec<Misdeed>,
) -> Option<i32> {
    let begun = Instant::now();
    let before = processes::started();
    loop {
        if let Some(end) = processes::reap(pid) {
            return end.status;
        }
        let limit = Duration::from_secs(spec.seconds.into());
        let hung = begun.elapsed() > limit && begun.elapsed() > limit.mul_f64(crowding());
        // A look at all processes costs more than one at the numbers that were given out.
        let many = processes::started() > before + MAX_PROCESSES;
        let count = if many { processes::count() } else { 0 };
        let misdeed = if hung {
            Some(Misdeed::Hung { seconds: spec.seconds })
        } else if output.is_flood() {
            Some(Misdeed::Flooded { bytes: MAX_OUTPUT })
        } else if count > MAX_PROCESSES + services.count() {
            Some(Misdeed::Swarmed { processes: MAX_PROCESSES })
        } else {
            None
        };
        if let Some(misdeed) = misdeed {
            processes::end_all();
            misdeeds.push(misdeed);
            return None;
        }
        thread::sleep(GLANCE);
    }
}

/// By how much everything takes longer than on a machine that has nothing else to do, at most 6.
fn crowding() -> f64 {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: f64 = load.split_whitespace().next().and_then(|load| load.parse().ok()).unwrap_or(1.0);
    let processors = thread::available_parallelism().map_or(1, usize::from);
    (load / f64::from(u32::try_from(processors).unwrap_or(1))).clamp(1.0, 6.0)
}

/// The processes that are still there some time after the script has ended.
fn lingering(services: &Services) -> Vec<String> {
    let begun = Instant::now();
    loop {
        let left = processes::strangers(services.pids());
        if left.is_empty() || begun.elapsed() > GRACE {
            return left;
        }
        thread::sleep(GLANCE);
        processes::reap(0);
    }
}

/// The helpers, and what stands in for a tool in a control run.
fn write_programs(spec: &Spec) -> Result<(), Broken> {
    let home = Path::new(HOME);
    let program = |path: &Path, text: &str| {
        use std::os::unix::fs::OpenOptionsExt;
        let file = File::options().write(true).create(true).truncate(true).mode(0o755).open(path);
        file.and_then(|mut file| file.write_all(text.as_bytes())).doing(format!("writing {}", path.display()))
    };
    for helper in crate::prove::helper::NAMES {
        let text =
            format!("#!/bin/sh\nexec {HOME}/run/palier {} {helper} \"$@\"\n", crate::prove::helper::HELPER);
        program(&home.join("bin").join(helper), &text)?;
    }
    program(&home.join("bin/pty"), "#!/bin/sh\nexec script -qec \"$*\" /dev/null\n")?;
    for name in &spec.stubs {
        program(&home.join("stub").join(name), &format!("#!/bin/sh\n{}\n", spec.stub))?;
    }
    if let Some(compose) = &spec.compose {
        let folder = home.join("home/.docker/cli-plugins");
        fs::create_dir_all(&folder).doing("making a folder for plugins")?;
        std::os::unix::fs::symlink(compose, folder.join("docker-compose")).doing("linking a plugin")?;
    }
    Ok(())
}

/// All that a script finds in its environment.
fn environment(spec: &Spec) -> Vec<(&'static str, String)> {
    let mut path = format!("{HOME}/stub:{HOME}/bin");
    for folder in &spec.path {
        path.push(':');
        path.push_str(&folder.to_string_lossy());
    }
    let date = "2026-01-15T12:00:00+00:00";
    let mut all: Vec<(&str, String)> = [
        ("TMPDIR", "/palier/tmp"),
        ("HOME", "/palier/home"),
        ("USER", "proof"),
        ("LOGNAME", "proof"),
        ("SHELL", "/bin/sh"),
        ("TERM", "dumb"),
        ("LC_ALL", "C.UTF-8"),
        ("TZ", "UTC"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "Camille"),
        ("GIT_AUTHOR_EMAIL", "camille@example.org"),
        ("GIT_AUTHOR_DATE", date),
        ("GIT_COMMITTER_NAME", "Camille"),
        ("GIT_COMMITTER_EMAIL", "camille@example.org"),
        ("GIT_COMMITTER_DATE", date),
        ("GIT_EDITOR", "true"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("PYTHONDONTWRITEBYTECODE", "1"),
        ("PYTHONHASHSEED", "0"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec();
    all.push(("PATH", path));
    if let Some(answer) = &spec.answer {
        all.push(("ANSWER", answer.clone()));
    }
    all
}
