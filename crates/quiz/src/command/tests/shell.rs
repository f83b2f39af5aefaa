//! What a shell makes of a line before the tool.

use super::asked;

#[test]
fn refused_before_it_is_compared() {
    let question = asked("docker", "docker ps {-a}");
    question.wrong("", "Empty");
    question.wrong("   ", "Empty");
    question.wrong(&format!("docker ps {}", "-a ".repeat(164)), "TooLong { chars: 502 }");
    question.wrong("docker ps -a\u{7}", "Control { code: 7 }");
    question.wrong("docker\tps -a", "Control { code: 9 }");
    question.wrong("docker ps -a\ndocker ps -a", "Control { code: 10 }");
    question.wrong("docker ps -a\u{200b}", "Control { code: 8203 }");
    question.wrong("docker ps -a;", r#"Meta { found: ";" }"#);
    question.wrong("docker ps -a && ls", r#"Meta { found: "&&" }"#);
    question.wrong("docker ps -a | head", r#"Meta { found: "|" }"#);
    question.wrong("> docker ps -a", r#"Meta { found: ">" }"#);
    question.wrong("# docker ps -a", "Comment");
    question.wrong("docker ps -a # all", "Comment");
    question.wrong("docker ps '-a", r"Open { quote: '\'' }");
    question.wrong("docker ps -a \\", r"Open { quote: '\\' }");
    question.wrong("docker ps `x`", r#"Expanded { found: "`" }"#);
    question.wrong("docker ps \"`x`\"", r#"Expanded { found: "`" }"#);
    question.wrong("$docker ps -a", r#"Expanded { found: "$docker" }"#);
    question.wrong("docker ps -a ~", r#"Expanded { found: "~" }"#);
    question.wrong("docker ps {-a,-q}", r#"Expanded { found: "{-a,-q}" }"#);
    question.wrong("DEBUG=1 docker ps -a", r#"Environment { found: "DEBUG=1" }"#);
    question.wrong("docker\u{a0}ps -a", r#"Typographic { kind: Blank, word: "docker\u{a0}ps" }"#);
    question.right(&["docker ps -a\n", "\tdocker ps -a", "docker ps ''-a", "d'ocke'r p\"s\" -\\a"]);
    question.wrong("docker ps -a ''", r#"Extra { found: "" }"#);
}

#[test]
fn what_a_terminal_shows_in_front() {
    let question = asked("docker", "docker ps {-a}");
    question.right(&["$ docker ps -a", "ada@web:~/app$  docker ps -a", "root@web:/# sudo docker ps -a"]);
    question.wrong("$ $ docker ps -a", r#"Tool { found: "$", want: "docker" }"#);
    question.wrong("ada@web:~$", r#"Tool { found: "ada@web:~$", want: "docker" }"#);
    question.wrong("web# docker ps -a", r#"Tool { found: "web#", want: "docker" }"#);
    question.wrong("sudo -E docker ps -a", r#"Tool { found: "sudo", want: "docker" }"#);
}

#[test]
fn quotes_keep_what_a_shell_would_take() {
    let question = asked("git", "git commit {-m='a; b|c $d * #1'}");
    question.right(&["git commit -m 'a; b|c $d * #1'", r#"git commit -m "a; b|c \$d * #1""#]);
    question.right(&[r"git commit -m a\;\ b\|c\ \$d\ \*\ \#1"]);
    question.wrong(r#"git commit -m "a; b|c $d * #1""#, r#"Expanded { found: "a; b|c $d * #1" }"#);
    asked("git", "git show HEAD~1").right(&["git show HEAD~1", "git show 'HEAD~1'"]);
    asked("git", "git stash pop stash@{0}").right(&["git stash pop stash@{0}", "git stash pop 'stash@{0}'"]);
    asked("git", "git add '*.py'").right(&["git add '*.py'", r"git add \*.py"]);
    asked("git", "git add '*.py'").wrong("git add *.py", r#"Expanded { found: "*.py" }"#);
}

#[test]
fn a_rejected_line_may_be_what_no_shell_runs_alone() {
    let question =
        asked("git", "git commit {-a} {-m=x}").rejects("git add . && git commit -m x # one command");
    question.wrong("git add .  && git commit -m x", r#"Rejected("one command")"#);
}
