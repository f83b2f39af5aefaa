//! What a script cannot do in its cell, and what is told of it when it tries.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use crate::{Content, case, has_no_cells, said};

#[test]
fn a_script_that_misbehaves() {
    if has_no_cells() {
        return;
    }
    case("sleep 60", "the script hangs: it takes more than 2 s");
    case("sleep 60 & sleep 60", "the script hangs: it takes more than 2 s");
    case("trap '' TERM INT; while :; do :; done", "the script hangs: it takes more than 2 s");
    case("yes", "the script floods: it printed more than 1024 KB");
    case("yes >&2 & wait", "the script floods: it printed more than 1024 KB");
    case("sleep 60 &", "the script leaves processes behind: sleep");
    case("setsid -f sleep 60", "the script leaves processes behind: sleep");
    case("nohup sleep 60 >/dev/null 2>&1 &", "the script leaves processes behind: sleep");
    case("(sleep 0.05 &)\nfalse", "the script exits with 1; it must exit with 0");
    case(
        "i=0; while [ $i -lt 150 ]; do sleep 9 & i=$((i+1)); done; wait",
        "the script starts more than 100 processes",
    );
}

#[test]
fn a_fork_bomb_is_bounded_and_told() {
    if has_no_cells() {
        return;
    }
    let content =
        Content::new("## A {#a}\n\n```sh proof tool=git seconds=5\nb() { b | b & }; b; sleep 9\n```\n");
    let said = said(&content.0, &[]);
    assert!(said.ends_with("0 proven, 1 failed, 0 not proven here\n"), "{said}");
    assert!(said.contains("processes") || said.contains("hangs"), "{said}");
}

#[test]
fn a_script_that_writes_outside_its_folder() {
    if has_no_cells() {
        return;
    }
    let outside = |path: &str| format!("the script writes outside its folder: {path}");
    case("echo x > ../out", &outside("/palier/out"));
    case("mkdir /tmp/palier-out", &outside("/tmp/palier-out"));
    case("echo x > /dev/shm/palier-out", &outside("/dev/shm/palier-out"));
    case("echo x > /tmp/palier-out; rm /tmp/palier-out", &outside("/tmp"));
    case("ln -s /tmp there; echo x > there/palier-out", &outside("/tmp/palier-out"));
    case("echo x >> /etc/hosts", &outside("/etc/hosts"));
    case("echo x > ../run/out", &outside("/palier/run/out"));
    case("echo x > ../stub/git", &outside("/palier/stub/git"));
    case("echo x > /dev/out", &outside("/dev/out"));
    case("echo x > /sys/out", &outside("/sys/out"));
    case("echo x > /proc/self/cwd/../../out", &outside("/out"));
    case("python3 -c 'open(\"/var/tmp/out\", \"w\")'", &outside("/var/tmp/out"));
    let file = std::env::temp_dir().join(format!("palier-kept-{}", std::process::id()));
    fs::write(&file, "kept").unwrap();
    case(&format!("rm {0}; echo gone > {0}", file.display()), &outside(&file.display().to_string()));
    assert_eq!(fs::read_to_string(&file).unwrap(), "kept");
    fs::remove_file(file).unwrap();
    assert!(!Path::new("/tmp/palier-out").exists());
}

/// What a cell shows of the machine as it is: modes, times and settings there are the machine's own.
#[test]
fn a_script_that_changes_what_is_shown_of_the_machine() {
    if has_no_cells() {
        return;
    }
    let refused = "the script exits with 1; it must exit with 0";
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    let program = Path::new(env!("CARGO_BIN_EXE_palier"));
    let before = mode(program);
    // Its own modes, should it come through.
    case(&format!("chmod {:o} /palier/run/palier", before & 0o777), refused);
    case("touch -h /palier/run/palier", refused);
    case("chmod 666 /dev/null", refused);
    case("chmod 666 /dev/full", refused);
    case("chmod 444 /proc/cpuinfo", refused);
    case("chmod 644 /proc/sys/vm/swappiness", refused);
    case("f=/proc/sys/vm/swappiness; v=$(cat $f); (echo $v >$f) || exit 1", refused);
    case("chmod 755 /proc/1/exe", refused);
    case("umount /proc || exit 1", refused);
    // They can be written to all the same.
    case("git --version >/dev/null && git --version >/dev/stderr && ! git --version >/dev/full", "");
    assert_eq!(mode(program), before);
}

#[test]
fn a_script_writes_to_nothing_that_its_caller_has_open() {
    if has_no_cells() {
        return;
    }
    let content = Content::new("## A {#a}\n\n```sh proof tool=git\n(echo x >&9) || exit 7\n```\n");
    let output = Command::new("sh")
        .args(["-c", "exec \"$0\" prove \"$1\" 9>\"$1/open\"", env!("CARGO_BIN_EXE_palier")])
        .arg(&content.0)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("exits with 7"), "{said}");
    assert_eq!(fs::read_to_string(content.0.join("open")).unwrap(), "");
}

#[test]
fn an_ordinary_users_own_program_stays_as_it_is() {
    if has_no_cells() {
        return;
    }
    let content = Content::new(
        "\
## A {#a}

```sh proof tool=git
! chmod 700 /palier/run/palier && ! chmod 666 /dev/full && git --version | grep -q version
```
",
    );
    // Nobody else may look into the folder that it was built in.
    let program = content.0.join("palier");
    fs::copy(env!("CARGO_BIN_EXE_palier"), &program).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
    if chown(&program, Some(65534), Some(65534)).is_err() {
        // It is one who runs this.
        command = Command::new("env");
    }
    let output = command.args([&program, Path::new("prove"), &content.0]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(said, "1 proven, 0 failed, 0 not proven here\n");
    assert_eq!(fs::metadata(&program).unwrap().permissions().mode() & 0o777, 0o755);
}

#[test]
fn a_tool_beside_other_mounts() {
    if has_no_cells() {
        return;
    }
    let content =
        Content::new("## A {#a}\n\n```sh proof tool=palier-tool\ntest \"$(palier-tool)\" = works\n```\n");
    let (tools, mounted) = (content.0.join("tools"), content.0.join("mounted"));
    for folder in [&tools, &mounted] {
        fs::create_dir(folder).unwrap();
    }
    let tool = tools.join("palier-tool");
    fs::write(&tool, "#!/bin/sh\necho works\n").unwrap();
    fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).unwrap();
    let script = "mount --bind \"$1\" \"$1\" && exec \"$0\" prove \"$2\"";
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script, env!("CARGO_BIN_EXE_palier")])
        .args([mounted, content.0.join("git")])
        .env("PALIER_PROOF_TOOLS", &tools)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(said, "1 proven, 0 failed, 0 not proven here\n");
}

#[test]
fn a_script_that_reaches_for_the_network() {
    if has_no_cells() {
        return;
    }
    let want = "the script reaches for the network";
    // Addresses that are nobody's (RFC 5737, RFC 3849).
    case("bash -c 'exec 3<>/dev/tcp/192.0.2.7/80'; true", want);
    case("bash -c 'echo x >/dev/udp/192.0.2.7/53'; true", want);
    case("bash -c 'exec 3<>/dev/tcp/2001:db8::7/80'; true", want);
    case("getent ahosts palier.invalid; true", want);
    case("setsid bash -c 'exec 3<>/dev/tcp/192.0.2.7/80' & wait", want);
    case("python3 -c 'import socket; socket.socket().connect_ex((\"192.0.2.7\", 80))'", want);
    // Nor is there a network of its own where nobody would see it.
    case("unshare -Urn true", "the script exits with 1; it must exit with 0");
    case("bash -c 'exec 3<>/dev/tcp/localhost/1'; false", "the script exits with 1; it must exit with 0");
}
