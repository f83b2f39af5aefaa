//! Tools that are known by little more than their name.

use super::asked;

#[test]
fn options_before_the_subcommand_where_the_tool_reads_them_there() {
    asked("apt", "(apt|apt-get) (install) {-y --yes} jq")
        .right(&["apt-get -y install jq", "sudo apt install jq -y"]);
    asked("systemctl", "systemctl (enable) {--now} nginx").right(&["systemctl --now enable nginx"]);
    asked("npm", "npm (install|i) {-D --save-dev} jest").right(&["npm -D install jest"]);
    let pip = asked("pip", "pip install {-r=a.txt}");
    pip.wrong("pip -r a.txt install", r#"Early { flag: "-r" }"#);
}

#[test]
fn options_after_the_first_argument() {
    let ssh = asked("ssh", "ssh {-p=2222} ada@web");
    ssh.right(&["ssh -p 2222 ada@web", "ssh ada@web -p 2222"]);
    ssh.wrong("ssh ada@web uptime -p 2222", r#"Extra { found: "uptime" }"#);
    let remote = asked("ssh", "ssh {-p=22} web ls {-p}");
    remote.right(&["ssh -p 22 web ls -p", "ssh web -p 22 ls -p"]);
    remote.wrong("ssh -p 22 web -p ls", r#"Repeated { flag: "-p" }"#);
    asked("kill", "kill {-9 -KILL} 42").wrong("kill 42 -9", r#"Late { flag: "-9", after: "42" }"#);
    let scp = asked("scp", "scp {-P=2222} a web:");
    scp.wrong("scp a web: -P 2222", r#"Late { flag: "-P", after: "a" }"#);
    let awk = asked("awk", "awk {-F=,} '{print $2}' a.csv");
    awk.right(&["awk -F, '{print $2}' a.csv", "awk -F ',' '{print $2}' a.csv"]);
    assert!(!super::grade(&awk.0, "awk '{print $2}' -F, a.csv").right);
}

#[test]
fn options_as_they_once_were_written() {
    let tar = asked("tar", "tar {-x --extract} {-z --gzip} {-f --file=a.tgz} [-C=/tmp]");
    tar.right(&[
        "tar xzf a.tgz",
        "tar xfz a.tgz",
        "tar fxz a.tgz -C /tmp",
        "tar xfCz a.tgz /tmp",
        "tar -xzf a.tgz",
    ]);
    tar.wrong("tar xz a.tgz", r#"MissingFlag { names: ["-f", "--file"] }"#);
    tar.wrong("tar xzvf a.tgz", r#"Flag { flag: "-v" }"#);
    tar.wrong("tar xzf", r#"NoValue { flag: "-f" }"#);
    let head = asked("head", "head {-n --lines=5} a.log");
    head.right(&["head -5 a.log", "head -n5 a.log"]);
    head.wrong("head -50 a.log", r#"Value { flag: "-n", found: "50" }"#);
    head.wrong("head a.log -5", r#"Flag { flag: "-5" }"#);
}

#[test]
fn the_order_of_what_find_looks_for() {
    let find = asked("find", "find . {-name='*.py'} {-type=f}");
    find.right(&["find . -type f -name '*.py'", "find . -name \\*.py -type f"]);
    find.wrong("find . -type f", r#"MissingFlag { names: ["-name"] }"#);
    find.wrong("find -name '*.py' . -type f", r#"OutOfOrder { found: "-name" }"#);
    find.wrong("find . -type=f -name '*.py'", r#"Word { found: "-type=f" }"#);
    let delete = asked("find", "find . {-name='*.pyc'} {-delete}");
    delete.wrong("find . -delete -name '*.pyc'", r#"OutOfOrder { found: "-delete" }"#);
}

#[test]
fn what_is_wanted_later_is_not_unknown() {
    let openssl = asked("openssl", "openssl req {-x509} {-nodes} {-out=a.pem}");
    openssl.right(&["openssl req -nodes -x509 -out a.pem"]);
    openssl.wrong("openssl req -x509 -out a.pem", r#"MissingFlag { names: ["-nodes"] }"#);
    let manage = asked("python", "python3 manage.py test shop {--keepdb}");
    manage.wrong("python3 manage.py test --keepdb shop", r#"OutOfOrder { found: "--keepdb" }"#);
    manage.wrong("python3 manage.py test --keepdb", r#"Missing { after: "test" }"#);
    let xargs = asked("xargs", "xargs ls {-l} {-a}");
    xargs.wrong("xargs ls -a", r#"MissingFlag { names: ["-l"] }"#);
    asked("curl", "curl {-sS} http://a").right(&[
        "curl -sS http://a",
        "curl -Ss http://a",
        "curl -s -S http://a",
    ]);
}
