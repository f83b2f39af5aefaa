//! Docker: the same requests to the engine, and the same output.

use crate::sandbox::{Sandbox, is_installed};
use crate::{Case, compare};

mod engine;

const CASES: &[Case] = &[
    Case {
        accept: &["docker (ps|container ls|container ps|container list) {-a --all}"],
        line: "docker ps -a",
    },
    Case {
        accept: &["docker ps {-q --quiet} {-f --filter=status=exited}"],
        line: "docker ps -q -f status=exited",
    },
    Case {
        accept: &["docker ps {--format='{{.Names}}'} {-n --last=2}"],
        line: "docker ps --format '{{.Names}}' -n 2",
    },
    Case { accept: &["docker (images|image ls|image list) {-a --all}"], line: "docker images -a" },
    Case {
        accept: &["docker (run|container run) {-d --detach} {-p --publish=8080:80|8080:80/tcp} >> nginx"],
        line: "docker run -d -p 8080:80 nginx",
    },
    Case {
        accept: &["docker run {-d --detach} {--name=web} {--rm} {-e --env=A=1} nginx"],
        line: "docker run -d --name web --rm -e A=1 nginx",
    },
    Case {
        accept: &[
            "docker run {-d --detach} {-v --volume=data:/data} {-u --user=1000} {-w --workdir=/app} >> img sh -c 'echo hi'",
        ],
        line: "docker run -d -v data:/data -u 1000 -w /app img sh -c 'echo hi'",
    },
    Case {
        accept: &["docker run {-d --detach} {-m --memory=512m} {--restart=always} {--net --network=net} img"],
        line: "docker run -d -m 512m --restart=always --network net img",
    },
    Case {
        accept: &["docker run {-d} {-p --publish=80:80} {-p --publish=443:443} img"],
        line: "docker run -d -p 80:80 -p 443:443 img",
    },
    Case {
        accept: &["docker create {-i --interactive} {--name=x} >> img ls {-l}"],
        line: "docker create -i --name x img ls -l",
    },
    Case {
        accept: &["docker (exec) {-d --detach} {-u --user=root} >> web ls {-l}"],
        line: "docker exec -d -u root web ls -l",
    },
    Case {
        accept: &["docker (rm|container rm|container remove) {-f --force} {-v --volumes} web"],
        line: "docker rm -f -v web",
    },
    Case { accept: &["docker (rmi|image rm|image remove) {-f --force} img"], line: "docker rmi -f img" },
    Case { accept: &["docker (stop|container stop) {-t --timeout=5} web"], line: "docker stop -t 5 web" },
    Case {
        accept: &["docker (logs|container logs) {-t --timestamps} {-n --tail=10} web"],
        line: "docker logs -t --tail 10 web",
    },
    Case { accept: &["docker kill {-s --signal=TERM} web"], line: "docker kill -s TERM web" },
    Case {
        accept: &["docker volume create {-d --driver=local} data"],
        line: "docker volume create -d local data",
    },
    Case {
        accept: &["docker volume (ls|list) {-q --quiet} {-f --filter=dangling=true}"],
        line: "docker volume ls -q -f dangling=true",
    },
    Case {
        accept: &["docker network create {--internal} {--subnet=10.0.0.0/24} net"],
        line: "docker network create --internal --subnet 10.0.0.0/24 net",
    },
    Case {
        accept: &["docker network connect {--alias=db} net web"],
        line: "docker network connect --alias db net web",
    },
    Case {
        accept: &["docker system prune {-a --all} {-f --force} [--volumes]"],
        line: "docker system prune -a -f",
    },
    Case {
        accept: &["docker image prune {-f --force} {--filter=until=24h}"],
        line: "docker image prune -f --filter until=24h",
    },
    Case { accept: &["docker tag img img:2", "docker image tag img img:2"], line: "docker tag img img:2" },
    Case {
        accept: &["docker inspect {-f --format='{{.Id}}'} {--type=container} web"],
        line: "docker inspect -f '{{.Id}}' --type container web",
    },
    Case { accept: &["docker top >> web {-e} {-f}"], line: "docker top web -e -f" },
    Case { accept: &["docker pull {-q --quiet} nginx:1.27"], line: "docker pull -q nginx:1.27" },
    Case { accept: &["docker restart {-t --timeout=1} web"], line: "docker restart -t 1 web" },
    Case {
        accept: &["docker update {--cpus=2} {-m --memory=1g} web"],
        line: "docker update --cpus 2 -m 1g web",
    },
    Case { accept: &["docker {-l --log-level=error} > (ps) {-a --all}"], line: "docker -l error ps -a" },
    Case {
        accept: &["docker history {-q --quiet} {--no-trunc} img"],
        line: "docker history -q --no-trunc img",
    },
    Case {
        accept: &["docker (commit|container commit) {-m --message=v2} web app:2"],
        line: "docker commit -m v2 web app:2",
    },
    Case {
        accept: &["docker run {-d --detach} >> img sh {-c='echo hi'}"],
        line: "docker run -d img sh -c 'echo hi'",
    },
    Case { accept: &["docker rename web site"], line: "docker rename web site" },
    Case { accept: &["docker search {--limit=5} nginx"], line: "docker search --limit 5 nginx" },
];

#[test]
fn docker() {
    if !is_installed("docker") {
        return;
    }
    let sandbox = Sandbox::new();
    let socket = sandbox.path().join("engine.sock");
    let engine = engine::Engine::start(&socket);
    let here = sandbox.path().join("here");
    std::fs::create_dir(&here).unwrap();
    let env = [
        ("DOCKER_HOST", format!("unix://{}", socket.display())),
        ("DOCKER_CONFIG", sandbox.path().join("config").to_string_lossy().into_owned()),
    ];
    compare("docker", CASES, |line| {
        engine.forget();
        let said = sandbox.run(&here, &format!("timeout 10 {line}"), &env);
        said + &engine.requests()
    });
}
