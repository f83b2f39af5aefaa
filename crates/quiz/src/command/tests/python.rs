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
    question.wrong("pytest -xk=login", r#"Value { flag: "-k", found: "=login" }"#);
    question.wrong("pytest --exitf -k login", r#"Abbreviated { flag: "--exitf", want: "--exitfirst" }"#);
    question.wrong("pytest -x -k", r#"NoValue { flag: "-k" }"#);
    question.wrong("python3 pytest -x -k login", r#"Subcommand { found: Some("pytest"), tool: "python3" }"#);
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
    question.wrong("nginx -t -c=/etc/x.conf", r#"Value { flag: "-c", found: "=/etc/x.conf" }"#);
    let question = asked("", "pip install {-r=requirements.txt}");
    question.right(&["pip install -r requirements.txt"]);
    question.wrong("pip -r requirements.txt install", r#"Early { flag: "-r" }"#);
    asked("", "find . {-name='*.py'}").right(&["find . -name '*.py'"]);
    asked("", "find . {-name='*.py'}").wrong("find -name '*.py' .", r#"Flag { flag: "-name" }"#);
    asked("", "ls {-l} *").right(&["ls -l tmp", "ls tmp -l"]);
    asked("", "python manage.py migrate {--plan}").right(&["python manage.py migrate --plan"]);
}

/// Nobody says whether an option outside braces has a value, so it is taken as it stands.
#[test]
fn options_without_braces() {
    let question = asked("tool", "tool -o out x");
    question.right(&["tool -o out x", "tool x -o out"]);
    question.wrong("tool -oout x", r#"Joined { flag: "-o", value: "out" }"#);
    question.wrong("tool out x -o", r#"NoValue { flag: "-o" }"#);
}
