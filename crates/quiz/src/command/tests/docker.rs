//! Docker and Compose: flags as Go programs read them, and what belongs to a container.

use super::asked;

#[test]
fn all_containers() {
    let question = asked("docker", "docker (ps|container ls|container ps|container list) {-a --all}")
        .rejects("docker ps          # only the running ones")
        .rejects("docker images -a   # images, not containers");
    question.right(&[
        "docker ps -a",
        "docker container ls --all",
        "$ docker ps --all",
        "  sudo   docker ps '-a' ",
        "docker ps --all=true",
        "docker ps -a=1",
        "docker ps -a -a --all",
        "docker \"ps\" \\-a",
    ]);
    question.wrong("docker ps", r#"Rejected("only the running ones")"#);
    question.wrong("docker container list", r#"Rejected("only the running ones")"#);
    question.wrong("docker images --all", r#"Rejected("images, not containers")"#);
    question.wrong("docker ps -A", r#"FlagCase { flag: "-A", want: "-a" }"#);
    question.wrong("docker ps --al", r#"Abbreviated { flag: "--al", want: "--all" }"#);
    question.wrong("docker ps -all", r#"Hyphens { flag: "-all", want: "--all" }"#);
    question.wrong("docker ps --a", r#"Hyphens { flag: "--a", want: "-a" }"#);
    question.wrong("docker ps -aq", r#"Flag { flag: "-q" }"#);
    question.wrong("docker ps -a=false", r#"TurnedOff { flag: "-a" }"#);
    question.wrong("docker ps -a=yes", r#"ValueUnwanted { flag: "-a", found: "yes" }"#);
    question.wrong("docker ps --all true", r#"Extra { found: "true" }"#);
    question.wrong("docker -a ps", r#"Early { flag: "-a" }"#);
    question.wrong("docker pss -a", r#"Subcommand { found: Some("pss"), tool: "docker" }"#);
    question.wrong("docker container ps2", r#"Subcommand { found: Some("ps2"), tool: "docker container" }"#);
    question.wrong("docker container -a", r#"Early { flag: "-a" }"#);
    question.wrong("docker", r#"Subcommand { found: None, tool: "docker" }"#);
    question.wrong("Docker ps -a", r#"Tool { found: "Docker", want: "docker" }"#);
    question.wrong("docker PS -a", r#"WordCase { found: "PS" }"#);
    question.wrong("docker ps -a --", "Dashes");
    question.wrong("docker ps -a -- -a", r#"Extra { found: "-a" }"#);
    question.wrong("docker ps —all", r#"Typographic { kind: Dash, word: "—all" }"#);
    question.wrong("sudo git ps -a", r#"Tool { found: "git", want: "docker" }"#);
}

#[test]
fn a_web_server() {
    let question = asked(
        "docker",
        "docker (run|container run) {-d --detach} {-p --publish=8080:80|8080:80/tcp} >> nginx",
    );
    question.right(&[
        "docker run -d -p 8080:80 nginx",
        "docker run -dp 8080:80 nginx",
        "docker run -dp8080:80 nginx",
        "docker run -dp=8080:80 nginx",
        "docker run --publish=8080:80/tcp --detach nginx",
        "docker container run --publish 8080:80 -d=true nginx",
    ]);
    question.wrong("docker run -pd 8080:80 nginx", r#"Value { flag: "-p", found: "d" }"#);
    question.wrong("docker run -d -p 80:8080 nginx", r#"Value { flag: "-p", found: "80:8080" }"#);
    question.wrong("docker run -p 8080:80 nginx -d", r#"Late { flag: "-d", after: "nginx" }"#);
    question.wrong("docker run -p 8080:80 nginx", r#"MissingFlag { names: ["-d", "--detach"] }"#);
    question.wrong("docker run -d -p 8080:80", r#"Missing { after: "run" }"#);
    question.wrong("docker run -d nginx -p", r#"Late { flag: "-p", after: "nginx" }"#);
    question.wrong("docker run -d -p 8080:80 Nginx", r#"WordCase { found: "Nginx" }"#);
    question.wrong("docker run -d -p 8080:80 -p 8080:80 nginx", r#"Repeated { flag: "-p" }"#);
}

/// The first argument of `run` ends its options, whether the author says so or not.
#[test]
fn what_follows_an_image_is_for_the_container() {
    let question = asked("docker", "docker run {-d} nginx");
    question.right(&["docker run -d nginx"]);
    question.wrong("docker run nginx -d", r#"Late { flag: "-d", after: "nginx" }"#);
    let question = asked("docker", "docker (exec) {-i --interactive} {-t --tty} >> web (sh|bash)");
    question.right(&["docker exec -it web bash", "docker exec -ti web sh", "docker exec -i --tty web sh"]);
    question.wrong("docker exec -it web", r#"Missing { after: "web" }"#);
    question.wrong("docker exec web -it bash", r#"Late { flag: "-it", after: "web" }"#);
    question.wrong("docker exec -it bash web", r#"Word { found: "bash" }"#);
    asked("docker", "docker (rm) {-f --force} web").right(&["docker rm web -f", "docker rm --force web"]);
}

#[test]
fn several_of_one_flag() {
    let question = asked("docker", "docker run {-p=80:80} {-p=443:443} >> nginx");
    question.right(&["docker run -p 80:80 -p 443:443 nginx", "docker run -p443:443 -p=80:80 nginx"]);
    question.wrong("docker run -p 80:80 -p 80:80 nginx", r#"Value { flag: "-p", found: "80:80" }"#);
    question.wrong("docker run -p 80:80 nginx", r#"MissingFlag { names: ["-p"] }"#);
}

#[test]
fn compose() {
    let question = asked("compose", "docker (compose) {-f --file=x.yaml} > (up) {-d --detach} [--build]");
    question.right(&["docker compose -f x.yaml up -d", "docker compose --file=x.yaml up --build --detach"]);
    question.wrong("docker compose up -f x.yaml -d", r#"Global { flag: "-f", before: "up" }"#);
    question.wrong("docker compose -f x.yaml -d up", r#"Early { flag: "-d" }"#);
    question.wrong("docker-compose -f x.yaml up -d", r#"Tool { found: "docker-compose", want: "docker" }"#);
    question.wrong("docker compose -f y.yaml up -d", r#"Value { flag: "-f", found: "y.yaml" }"#);
    let question = asked("compose", "docker (compose) {-f=a.yaml} {-f=b.yaml} > (up)");
    question.right(&["docker compose -f a.yaml -f b.yaml up"]);
    question.wrong("docker compose -f b.yaml -f a.yaml up", r#"Value { flag: "-f", found: "b.yaml" }"#);
}

#[test]
fn formats_and_braces() {
    let question = asked("docker", "docker ps {--format='{{.Names}}'}");
    question.right(&[
        "docker ps --format '{{.Names}}'",
        "docker ps --format={{.Names}}",
        "docker ps --format \"{{.Names}}\"",
    ]);
    let question = asked("docker", "docker run {-v --volume=$PWD:/app} >> app");
    question.right(&[
        "docker run -v $PWD:/app app",
        "docker run -v \"${PWD}:/app\" app",
        "docker run -v \"$PWD\":/app app",
    ]);
    question.wrong("docker run -v '$PWD:/app' app", r#"Value { flag: "-v", found: "$PWD:/app" }"#);
    question.wrong("docker run -v $HOME:/app app", r#"Expanded { found: "$HOME:/app" }"#);
    question.wrong("docker run -v $(pwd):/app app", r#"Expanded { found: "$(" }"#);
}

/// The last word on a switch counts, as for pflag.
#[test]
fn switches_turned_off() {
    let question = asked("docker", "docker ps {-a --all} [-q --quiet]");
    question.right(&["docker ps --all=false --all", "docker ps -a -q=false", "docker ps -aq=false"]);
    question.wrong("docker ps --all --all=false", r#"TurnedOff { flag: "-a" }"#);
    question.wrong("docker ps -a=false", r#"TurnedOff { flag: "-a" }"#);
}

#[test]
fn where_options_end() {
    let question = asked("docker", "docker (commit|container commit) {-m --message=v2} web app:2");
    question.right(&["docker commit -m v2 web app:2", "docker container commit --message=v2 web app:2"]);
    question.wrong("docker commit web -m v2 app:2", r#"Late { flag: "-m", after: "web" }"#);
    let question = asked("docker", "docker run {--rm} >> app sh {-c='echo hi'}");
    question.right(&["docker run --rm app sh -c 'echo hi'"]);
    question.wrong("docker run --rm app sh -c'echo hi'", r#"Flag { flag: "-cecho hi" }"#);
    question.wrong("docker run --rm app sh -c echo hi", r#"Value { flag: "-c", found: "echo" }"#);
    asked("compose", "docker (compose) > (top) {-x} web").right(&["docker compose top web -x"]);
}

/// Where the author writes no braces and no ` > `, what stands before the subcommand is global all the same.
#[test]
fn global_options_as_they_are_typed() {
    let question = asked("compose", "docker compose -f a.yaml -f b.yaml up -d");
    question.right(&["docker compose -f a.yaml -f b.yaml up -d"]);
    question.wrong("docker compose up -f a.yaml -f b.yaml -d", r#"Global { flag: "-f", before: "up" }"#);
    question.wrong("docker compose -f b.yaml -f a.yaml up -d", r#"Value { flag: "-f", found: "b.yaml" }"#);
    let question = asked("compose", "docker compose {-f --file=a.yaml} up {-d --detach}");
    question.right(&["docker compose --file=a.yaml up -d"]);
    question.wrong("docker compose up -d -f a.yaml", r#"Global { flag: "-f", before: "up" }"#);
    let question = asked("docker", "docker --context prod ps {-a --all}");
    question.right(&["docker --context prod ps --all"]);
    question.wrong("docker ps -a --context prod", r#"Global { flag: "--context", before: "ps" }"#);
    let question = asked("docker", "docker --debug ps");
    question.wrong("docker ps --debug", r#"Global { flag: "--debug", before: "ps" }"#);
    asked("kubectl", "kubectl -n prod get pods").right(&["kubectl get pods -n prod"]);
}

/// Nobody says whether `--x y` is an option with a value, but of some names it is known.
#[test]
fn values_without_braces() {
    asked("docker", "docker run --name web -d nginx").right(&["docker run -d --name=web nginx"]);
    let question = asked("docker", "docker build --pull .");
    question.wrong("docker build --pull=.", r#"Word { found: "--pull=." }"#);
    asked("git", "git commit -m x").wrong("git commit -mx", r#"Word { found: "-mx" }"#);
    asked("pytest", "pytest -k login").right(&["pytest -klogin", "pytest -k=login"]);
}

/// Options of the program in a container are no options of docker.
#[test]
fn options_behind_the_container() {
    let question = asked("docker", "docker exec [-t --tty] >> db psql {-U --username=ada} [-d=shop]");
    question.right(&["docker exec -t db psql -U ada", "docker exec db psql --username=ada -d shop"]);
    question.wrong("docker exec db psql -u ada", r#"FlagCase { flag: "-u", want: "-U" }"#);
    question.wrong("docker exec -u ada db psql", r#"Flag { flag: "-u" }"#);
    question.wrong("docker exec --user ada db psql", r#"Flag { flag: "--user" }"#);
    question.wrong("docker exec db psql -T", r#"Flag { flag: "-T" }"#);
    question.wrong("docker exec -T db psql -U ada", r#"FlagCase { flag: "-T", want: "-t" }"#);
}

#[test]
fn the_word_at_fault() {
    let question = asked("docker", "docker (logs) {-f --follow} {-n --tail=5} web");
    question.wrong("docker logs -f 5 web", r#"MissingFlag { names: ["-n", "--tail"] }"#);
    question.wrong("docker logs -n5 follow web", r#"Hyphens { flag: "follow", want: "--follow" }"#);
    question.wrong("docker logs -n5 -follow web", r#"Hyphens { flag: "-follow", want: "--follow" }"#);
    question.wrong("docker logs -n5 -tf web", r#"Flag { flag: "-t" }"#);
    question.wrong("docker logs -n5 -f-t web", r#"Flag { flag: "-f-t" }"#);
    let question = asked("compose", "docker (compose) {-f --file=x.yaml} > (up) {-d --detach}");
    question.wrong("docker compose -p app -f x.yaml up -d", r#"Flag { flag: "-p" }"#);
    question.wrong("docker -f x.yaml compose up -d", r#"Early { flag: "-f" }"#);
}
