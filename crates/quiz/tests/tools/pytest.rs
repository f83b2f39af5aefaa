//! Pytest: the same tests, in the same words.

use crate::sandbox::{Sandbox, is_installed};
use crate::{Case, compare};

const TESTS: &str = "import pytest
def test_login(): pass
def test_logout(): assert 0
@pytest.mark.slow
def test_slow(): assert 0
@pytest.mark.parametrize('n', [1, 2])
def test_sum(n): pass
";

const CASES: &[Case] = &[
    Case { accept: &["pytest {-x --exitfirst} {-v --verbose}"], line: "pytest -x -v" },
    Case { accept: &["pytest {-k=login} {-q --quiet} test_a.py"], line: "pytest -k login -q test_a.py" },
    Case { accept: &["pytest {-m='not slow'}"], line: "pytest -m 'not slow'" },
    Case { accept: &["pytest {-p=no:cacheprovider} {-q}"], line: "pytest -q -p no:cacheprovider" },
    Case { accept: &["pytest {--maxfail=1} {--tb=short}"], line: "pytest --maxfail=1 --tb short" },
    Case { accept: &["pytest test_a.py::test_sum[1] {-r=A}"], line: "pytest 'test_a.py::test_sum[1]' -rA" },
    Case {
        accept: &["python3 (-m pytest) {-q --quiet} {--co --collect-only}"],
        line: "python3 -m pytest -q --co",
    },
];

#[test]
fn pytest() {
    if !is_installed("pytest") || !is_installed("python3") {
        return;
    }
    let sandbox = Sandbox::new();
    let here = sandbox.path().join("here");
    std::fs::create_dir(&here).unwrap();
    std::fs::write(here.join("test_a.py"), TESTS).unwrap();
    std::fs::write(here.join("pytest.ini"), "[pytest]\naddopts = -p no:cacheprovider\nmarkers = slow\n")
        .unwrap();
    let env = [("PYTHONDONTWRITEBYTECODE", "1".to_owned())];
    let cases = if sandbox.run(&here, "python3 -m pytest --version", &env).starts_with("Some(0)") {
        CASES
    } else {
        CASES.split_last().unwrap().1
    };
    compare("pytest", cases, |line| {
        let said = sandbox.run(&here, line, &env);
        said.split_whitespace().filter(|word| !is_time(word)).collect::<Vec<_>>().join(" ").replace('=', "")
    });
}

/// `0.02s`, which is never the same.
fn is_time(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|number| number.parse::<f64>().is_ok())
}
