//! What the stub answers: an engine with three containers and two images, where everything works and nothing changes.

use base64ct::{Base64, Encoding};
use serde_json::{Value, json};

pub(super) enum Reply {
    Body {
        status: u16,
        kind: &'static str,
        /// Whole lines.
        headers: String,
        body: Vec<u8>,
    },
    /// The connection becomes the container's terminal, and ends.
    Stream,
}

const TIME: &str = "2026-01-15T12:00:00Z";

fn ok(value: Value) -> Reply {
    with_status(200, value)
}

fn with_status(status: u16, value: Value) -> Reply {
    let body = value.to_string().into_bytes();
    Reply::Body { status, kind: "application/json", headers: String::new(), body }
}

fn done() -> Reply {
    Reply::Body { status: 204, kind: "text/plain", headers: String::new(), body: Vec::new() }
}

fn raw(kind: &'static str, headers: &str, body: &[u8]) -> Reply {
    Reply::Body { status: 200, kind, headers: headers.to_owned(), body: body.to_vec() }
}

/// The engine's 64 hexadecimal digits, different for each name.
fn id(name: &str) -> String {
    let seed = name.bytes().fold(0x9e37_79b9_7f4a_7c15_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let [a, b, c, d] = [3, 5, 7, 9].map(|factor| seed.wrapping_mul(factor));
    format!("{a:016x}{b:016x}{c:016x}{d:016x}")
}

/// The reply to a request; `target` is its path and query, without version.
pub(super) fn reply(method: &str, target: &str) -> Reply {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match (method, parts.as_slice()) {
        (_, ["_ping"]) => raw("text/plain", "", b"OK"),
        (_, ["version"]) => ok(version()),
        (_, ["info"]) => ok(info()),
        (_, ["auth"]) => ok(json!({"Status": "Login Succeeded", "IdentityToken": ""})),
        (_, ["events"]) => raw("application/json", "", b""),
        ("GET", ["system", "df"]) => {
            ok(json!({"LayersSize": 0, "Images": [], "Containers": [], "Volumes": [], "BuildCache": []}))
        }
        ("POST", ["build"]) => {
            raw("application/json", "", b"{\"stream\":\"Successfully built 0123456789ab\\n\"}\n")
        }
        ("POST", ["build", "prune"]) => ok(json!({"CachesDeleted": [], "SpaceReclaimed": 0})),
        ("POST", ["commit"]) => with_status(201, json!({"Id": format!("sha256:{}", id("commit"))})),
        (_, ["containers", rest @ ..]) => containers(method, rest, query),
        ("GET", ["exec", exec, "json"]) => {
            ok(json!({"ID": id(exec), "Running": false, "ExitCode": 0, "Pid": 0, "ContainerID": id("web")}))
        }
        ("POST", ["exec", _, "start"]) if query.is_empty() => Reply::Stream,
        ("POST", ["exec", ..]) => ok(json!({})),
        (_, ["images", rest @ ..]) => images(method, rest),
        (_, ["networks", rest @ ..]) => networks(method, rest),
        (_, ["volumes", rest @ ..]) => volumes(method, rest),
        ("GET", ["plugins" | "services" | "nodes" | "tasks" | "secrets" | "configs"]) => ok(json!([])),
        _ => with_status(404, json!({"message": "page not found"})),
    }
}

fn containers(method: &str, rest: &[&str], query: &str) -> Reply {
    match (method, rest) {
        ("GET", ["json"]) => {
            let all = query.contains("all=1");
            let mut list = vec![listed("web", "nginx:1.27", true), listed("db", "postgres:17", true)];
            if all {
                list.push(listed("old", "nginx:1.27", false));
            }
            ok(list.into())
        }
        ("POST", ["create"]) => with_status(201, json!({"Id": id("created"), "Warnings": []})),
        ("POST", ["prune"]) => ok(json!({"ContainersDeleted": [id("old")], "SpaceReclaimed": 0})),
        ("GET", [name, "json"]) => ok(container(name)),
        ("POST", [_, "wait"]) => ok(json!({"StatusCode": 0})),
        ("POST", [_, "attach"]) => Reply::Stream,
        ("POST", [name, "exec"]) => with_status(201, json!({"Id": id(&format!("exec-{name}"))})),
        // A frame of standard output: the engine's eight bytes, then twelve of text.
        ("GET", [_, "logs"]) => {
            raw("application/vnd.docker.multiplexed-stream", "", b"\x01\0\0\0\0\0\0\x0cOne request\n")
        }
        ("GET", [_, "top"]) => ok(json!({
            "Titles": ["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"],
            "Processes": [["root", "1", "0", "0", "12:00", "?", "00:00:00", "nginx"]],
        })),
        ("GET", [_, "changes"]) => ok(json!([{"Kind": 1, "Path": "/run/nginx.pid"}])),
        ("GET", [name, "stats"]) => ok(json!({"id": id(name), "name": format!("/{name}"), "read": TIME})),
        ("GET", [_, "export"]) => raw("application/x-tar", "", &[0; 1024]),
        ("GET" | "HEAD", [_, "archive"]) => {
            let stat = json!({"name": "data", "size": 4096, "mode": 2_147_484_141_u32, "mtime": TIME, "linkTarget": ""});
            let headers = format!(
                "X-Docker-Container-Path-Stat: {}\r\n",
                Base64::encode_string(stat.to_string().as_bytes())
            );
            raw("application/x-tar", &headers, &[0; 1024])
        }
        ("PUT", [_, "archive"]) => raw("text/plain", "", b""),
        ("POST", [_, "update"]) => ok(json!({"Warnings": []})),
        ("POST", [_, "start" | "stop" | "restart" | "kill" | "pause" | "unpause" | "rename"])
        | ("DELETE", [_]) => done(),
        ("POST", [_, "resize"]) => ok(json!({})),
        _ => with_status(404, json!({"message": "page not found"})),
    }
}

fn listed(name: &str, image: &str, running: bool) -> Value {
    let ports =
        if running { json!([{"PrivatePort": 80, "PublicPort": 8080, "Type": "tcp"}]) } else { json!([]) };
    json!({
        "Id": id(name), "Names": [format!("/{name}")], "Image": image, "ImageID": format!("sha256:{}", id(image)),
        "Command": "run", "Created": 1_768_478_400, "Ports": ports, "Labels": {}, "SizeRw": 10, "SizeRootFs": 20,
        "State": if running { "running" } else { "exited" },
        "Status": if running { "Up 2 hours" } else { "Exited (0) 2 hours ago" },
        "HostConfig": {"NetworkMode": "bridge"}, "NetworkSettings": {"Networks": {}}, "Mounts": [],
    })
}

fn container(name: &str) -> Value {
    json!({
        "Id": id(name), "Name": format!("/{name}"), "Created": TIME, "Path": "run", "Args": [],
        "Image": format!("sha256:{}", id("nginx:1.27")),
        "State": {"Status": "running", "Running": true, "Pid": 4242, "ExitCode": 0, "StartedAt": TIME,
            "FinishedAt": TIME, "Paused": false, "Restarting": false, "Dead": false, "OOMKilled": false},
        "Config": {"Hostname": name, "Image": "nginx:1.27", "Tty": false, "OpenStdin": false, "Env": ["PATH=/bin"],
            "Cmd": ["nginx"], "Labels": {}},
        "HostConfig": {"NetworkMode": "bridge", "RestartPolicy": {"Name": "no"}, "LogConfig": {"Type": "json-file"}},
        "NetworkSettings": {"Ports": {"80/tcp": [{"HostIp": "0.0.0.0", "HostPort": "8080"}]}, "Networks": {}},
        "Mounts": [], "RestartCount": 0, "Driver": "overlay2", "Platform": "linux",
    })
}

fn images(method: &str, rest: &[&str]) -> Reply {
    let listed = |name: &str| {
        json!({"Id": format!("sha256:{}", id(name)), "RepoTags": [name], "RepoDigests": [], "Created": 1_768_478_400,
            "Size": 50_000_000, "SharedSize": -1, "Containers": -1, "ParentId": "", "Labels": {}})
    };
    match (method, rest) {
        ("GET", ["json"]) => ok(json!([listed("nginx:1.27"), listed("postgres:17")])),
        ("POST", ["create" | "load"]) => {
            raw("application/json", "", b"{\"status\":\"Status: Image is up to date\"}\n")
        }
        ("POST", ["prune"]) => ok(json!({"ImagesDeleted": [], "SpaceReclaimed": 0})),
        ("GET", ["search"]) => ok(json!([])),
        ("GET", ["get"] | [_, "get"]) => raw("application/x-tar", "", &[0; 1024]),
        // A name may hold slashes.
        ("GET", [.., "history"]) => {
            ok(json!([{"Id": id("layer"), "Created": 1_768_478_400, "CreatedBy": "CMD",
            "Tags": ["nginx:1.27"], "Size": 10, "Comment": ""}]))
        }
        ("GET", [name @ .., "json"]) => {
            let name = name.join("/");
            ok(
                json!({"Id": format!("sha256:{}", id(&name)), "RepoTags": [name], "RepoDigests": [], "Created": TIME,
                "Architecture": "amd64", "Os": "linux", "Size": 50_000_000, "Config": {"Cmd": ["run"]},
                "RootFS": {"Type": "layers", "Layers": []}}),
            )
        }
        ("POST", [.., "tag"]) => with_status(201, json!({})),
        ("POST", [.., "push"]) => raw("application/json", "", b"{\"status\":\"latest: pushed\"}\n"),
        ("DELETE", name) => ok(json!([{"Untagged": name.join("/")}])),
        _ => with_status(404, json!({"message": "page not found"})),
    }
}

fn networks(method: &str, rest: &[&str]) -> Reply {
    let network = |name: &str| {
        json!({"Id": id(name), "Name": name, "Driver": "bridge", "Scope": "local", "Created": TIME, "Labels": {},
            "IPAM": {"Driver": "default", "Config": [{"Subnet": "172.18.0.0/16"}]}, "Containers": {}, "Options": {}})
    };
    match (method, rest) {
        ("GET", []) => ok(json!([network("bridge"), network("app")])),
        ("POST", ["create"]) => with_status(201, json!({"Id": id("network"), "Warning": ""})),
        ("POST", ["prune"]) => ok(json!({"NetworksDeleted": ["app"]})),
        ("GET", [name]) => ok(network(name)),
        ("POST", [_, "connect" | "disconnect"]) => raw("text/plain", "", b""),
        ("DELETE", [_]) => done(),
        _ => with_status(404, json!({"message": "page not found"})),
    }
}

fn volumes(method: &str, rest: &[&str]) -> Reply {
    let volume = |name: &str| {
        json!({"Name": name, "Driver": "local", "Mountpoint": format!("/var/lib/docker/volumes/{name}/_data"),
            "CreatedAt": TIME, "Labels": {}, "Scope": "local", "Options": {}})
    };
    match (method, rest) {
        ("GET", []) => ok(json!({"Volumes": [volume("data")], "Warnings": null})),
        ("POST", ["create"]) => with_status(201, volume("data")),
        ("POST", ["prune"]) => ok(json!({"VolumesDeleted": ["data"], "SpaceReclaimed": 0})),
        ("GET", [name]) => ok(volume(name)),
        ("DELETE", [_]) => done(),
        _ => with_status(404, json!({"message": "page not found"})),
    }
}

fn version() -> Value {
    json!({"Version": "27.5.1", "ApiVersion": "1.47", "MinAPIVersion": "1.24", "Os": "linux", "Arch": "amd64",
        "GitCommit": "stub", "GoVersion": "go1.22", "KernelVersion": "6.1.0", "BuildTime": TIME, "Components": []})
}

fn info() -> Value {
    json!({"ID": "stub", "Name": "stub", "ServerVersion": "27.5.1", "Containers": 3, "ContainersRunning": 2,
        "ContainersPaused": 0, "ContainersStopped": 1, "Images": 2, "Driver": "overlay2", "OSType": "linux",
        "Architecture": "x86_64", "NCPU": 2, "MemTotal": 8_000_000_000_u64, "OperatingSystem": "Debian",
        "KernelVersion": "6.1.0", "Swarm": {"LocalNodeState": "inactive"}, "Plugins": {}, "RegistryConfig": {},
        "IndexServerAddress": "https://index.docker.io/v1/", "SecurityOptions": [], "Warnings": null})
}
