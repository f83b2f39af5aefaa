//! Pytest, and tools that nothing particular is known of.

use super::asked;

#[test]
fn pytest() {
    let question = asked(
        "pytest",
        "pytest {-x --exitfirst} {-k=login}\npython3 (-m pytest) {-x --exitfirst} {-k=login}",
    );
    question.right(&[
        "pytest -x -k login",
        "pytest -k=login -x",
        "pytest -xk login",
        "pytest -xklogin --exitfirst",
        "python3 -m pytest -k login -x",
        "python3 -mpytest -xk 'login'",
    ]);
    let bare = asked("pytest", "python3 -m pytest {-x}");
    bare.right(&["python3 -m pytest -x"]);
    bare.wrong("python3 -x -m pytest", r#"Early { flag: "-x" }"#);
    question.wrong("pytest -xk=login", r#"Equals { flag: "-k" }"#);
    question.wrong("pytest --exitf -k login", r#"Abbreviated { flag: "--exitf", want: "--exitfirst" }"#);
    question.wrong("pytest -x -k", r#"NoValue { flag: "-k" }"#);
    question.wrong("python3 pytest -x -k login", r#"Word { found: "pytest" }"#);
    let question = asked("pytest", "pytest {-m='not slow'} tests/test_sum.py::test_sum[1]");
    question.right(&[
        "pytest -m \"not slow\" tests/test_sum.py::test_sum[1]",
        "pytest 'tests/test_sum.py::test_sum[1]' -m 'not slow'",
    ]);
    asked("pytest", "pytest {-v}").wrong("pytest -vv", r#"Repeated { flag: "-v" }"#);
}

#[test]
fn other_tools() {
    let question = asked("nginx", "nginx {-t} {-c=/etc/x.conf}");
    question.right(&["nginx -t -c /etc/x.conf", "sudo nginx -tc /etc/x.conf", "nginx -c/etc/x.conf -t"]);
    question.wrong("nginx -t -c=/etc/x.conf", r#"Equals { flag: "-c" }"#);
    let question = asked("", "pip install {-r=requirements.txt}");
    question.right(&["pip install -r requirements.txt"]);
    question.wrong("pip -r requirements.txt install", r#"Early { flag: "-r" }"#);
    asked("", "find . {-name='*.py'}").right(&["find . -name '*.py'"]);
    asked("", "find . {-name='*.py'}").wrong("find -name '*.py' .", r#"OutOfOrder { found: "-name" }"#);
    asked("", "ls {-l} *").right(&["ls -l tmp", "ls tmp -l"]);
    asked("", "python manage.py migrate {--plan}").right(&["python manage.py migrate --plan"]);
}

/// Nobody says whether an option outside braces has a value, so it is taken as it stands.
#[test]
fn options_without_braces() {
    let question = asked("tool", "tool -o out x");
    question.right(&["tool -o out x", "tool x -o out"]);
    question.wrong("tool -oout x", r#"Word { found: "-oout" }"#);
    question.wrong("tool out x -o", r#"NoValue { flag: "-o" }"#);
}

#[test]
fn modules() {
    let question = asked("python3", "python3 (-m http.server) {-b --bind=::1} 8000");
    question.right(&[
        "python3 -m http.server 8000 -b ::1",
        "python3 -mhttp.server --bind=::1 8000",
        "python3 -m http.server -b=::1 8000",
        "python3 -m http.server --bin ::1 8000",
    ]);
    question.wrong("python3 -m http.server -b 8000 ::1", r#"Value { flag: "-b", found: "8000" }"#);
    let question = asked("pip", "python3 (-m pip install) {-r=x.txt}\npip install {-r=x.txt}");
    question.right(&["python3 -mpip install -r x.txt", "pip install -rx.txt"]);
    question.wrong("pip install -r=x.txt", r#"Equals { flag: "-r" }"#);
    question.wrong("python3 -m pip install -r=x.txt", r#"Equals { flag: "-r" }"#);
    let question = asked("pytest", "pytest {-p=no:cacheprovider}");
    question.right(&["pytest -p no:cacheprovider", "pytest -pno:cacheprovider"]);
    question.wrong("pytest -p=no:cacheprovider", r#"Equals { flag: "-p" }"#);
    asked("pytest", "pytest {--maxfail=2}").right(&["pytest --maxfail=2 --maxfail 2"]);
}

#[test]
fn tools_with_ways_of_their_own() {
    let question = asked("curl", "curl {-X --request=POST} {-d --data=a=1} http://x/");
    question.right(&["curl -XPOST http://x/ -d a=1", "curl --request POST --data a=1 http://x/"]);
    question.wrong("curl --request=POST -da=1 http://x/", r#"Joined { flag: "--request", value: "POST" }"#);
    let question = asked("kubectl", "kubectl get (pods|po) {-n --namespace=web}");
    question.right(&["kubectl -n web get po", "kubectl get -n web pods", "kubectl get pods -n=web"]);
    let question = asked("kubectl", "kubectl logs {-f --follow} {-n --namespace=web} api");
    question.right(&["kubectl logs -fn web api", "kubectl -fnweb logs api", "kubectl logs api -fn=web"]);
    question.wrong("kubectl logs -nf web api", r#"Value { flag: "-n", found: "f" }"#);
    let question = asked("kubectl", "kubectl exec {-i} {-t} web -- sh");
    question.right(&["kubectl exec web -it -- sh", "kubectl exec -it web -- sh"]);
    question.wrong("kubectl exec web -- sh -it", r#"Extra { found: "-it" }"#);
    let question = asked("find", "find . {-name='*.py'}");
    question.wrong("find . -name'*.py'", r#"Flag { flag: "-name*.py" }"#);
    question.wrong("find . -name '*.rs'", r#"Value { flag: "-name", found: "*.rs" }"#);
    asked("", "bash {-c='echo hi'}").wrong("bash -c'echo hi'", r#"Joined { flag: "-c", value: "echo hi" }"#);
}
