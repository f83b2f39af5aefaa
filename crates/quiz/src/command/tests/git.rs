//! Git: beginnings of long names, values that must be joined, and where options may stand.

use super::asked;

#[test]
fn commit() {
    let question = asked("git", "git commit {-m --message='fix total'} [-a --all]");
    question.right(&[
        "git commit -m 'fix total'",
        "git commit -m\"fix total\"",
        "git commit --message='fix total'",
        "git commit --message \"fix total\" -a",
        "git commit -am 'fix total'",
        "git commit -amfix\\ total",
        "git commit --mess='fix total'",
        "git commit --m 'fix total' --all",
    ]);
    question.wrong("git commit -m='fix total'", r#"Equals { flag: "-m" }"#);
    question.wrong("git commit -ma 'fix total'", r#"Value { flag: "-m", found: "a" }"#);
    question.wrong("git commit -m fix total", r#"Value { flag: "-m", found: "fix" }"#);
    question.wrong("git commit -m", r#"NoValue { flag: "-m" }"#);
    question.wrong("git commit -m 'fix total' -m 'fix total'", r#"Repeated { flag: "-m" }"#);
    question.wrong("git commit -m 'Fix total'", r#"Value { flag: "-m", found: "Fix total" }"#);
    question.wrong("git commit --al -m 'fix total'", r#"Abbreviated { flag: "--al", want: "--all" }"#);
    question.wrong("git -m 'fix total' commit", r#"Early { flag: "-m" }"#);
    question.wrong("sudo git commit -m 'fix total'", r#"Sudo { tool: "git" }"#);
    question.wrong("git commit -m “fix total”", r#"Typographic { kind: Quote, word: "“fix" }"#);
    asked("git", "git (commit) {--amend} {--no-edit}").right(&[
        "git commit --am --no-ed",
        "git commit --no-edit --amend",
        "git commit --amend --amend --no-edit",
    ]);
}

#[test]
fn revisions_are_counted() {
    let question = asked("git", "git log {-n --max-count=5} [--oneline]");
    question.right(&[
        "git log -5",
        "git log -n5 --oneline",
        "git log --oneline -n 5",
        "git log --max-count=5",
    ]);
    question.wrong("git log -5 --onel", r#"Abbreviated { flag: "--onel", want: "--oneline" }"#);
    question.wrong("git log -6", r#"Word { found: "-6" }"#);
    question.wrong("git log 5", r#"MissingFlag { names: ["-n", "--max-count"] }"#);
    asked("git", "git log {-1} {-p --patch}").right(&["git log -p -1", "git log -n 1 --patch"]);
    asked("git", "git log {-1} {-p --patch}").wrong("git log -p1", r#"Flag { flag: "-p1" }"#);
}

#[test]
fn values_that_must_be_joined() {
    let question = asked("git", "git log {--format=%h}");
    question.right(&["git log --format=%h"]);
    question.wrong("git log --format %h", r#"Apart { flag: "--format", value: "%h" }"#);
    let question = asked("git", "git status {-u --untracked-files=no}");
    question.right(&["git status -uno", "git status --untracked-files=no"]);
    question.wrong("git status -u no", r#"Apart { flag: "-u", value: "no" }"#);
    asked("git", "git branch {-u --set-upstream-to=origin/main}")
        .right(&["git branch -u origin/main", "git branch --set-upstream-to origin/main"]);
}

#[test]
fn options_and_arguments() {
    let question = asked("git", "git push {-u --set-upstream} origin main");
    question.right(&[
        "git push -u origin main",
        "git push origin --set-upstream main",
        "git push origin main -u",
    ]);
    question.wrong("git push -u main origin", r#"OutOfOrder { found: "main" }"#);
    question.wrong("git push -u origin", r#"Missing { after: "origin" }"#);
    question.wrong("git push -u origin main dev", r#"Extra { found: "dev" }"#);
    question.wrong("git push -U origin main", r#"FlagCase { flag: "-U", want: "-u" }"#);
    let question = asked("git", "git log {-p --patch} README.md");
    question.right(&["git log -p README.md"]);
    question.wrong("git log README.md -p", r#"Late { flag: "-p", after: "README.md" }"#);
    asked("git", "git log {-p} v1.0").right(&["git log v1.0 -p"]);
    let question = asked("git", "git grep {-n} TODO");
    question.right(&["git grep -n TODO"]);
    question.wrong("git grep TODO -n", r#"Late { flag: "-n", after: "TODO" }"#);
    let question = asked("git", "git stash push {-m=wip} {-u}");
    question.right(&["git stash push -u -m wip", "git stash push -mwip -u"]);
    question.wrong("git stash -u -m wip push", r#"Early { flag: "-u" }"#);
    asked("git", "git branch {-vv}").right(&["git branch -vv", "git branch -v -v"]);
    asked("git", "git branch {-v}").wrong("git branch -vv", r#"Repeated { flag: "-v" }"#);
}

#[test]
fn dashes() {
    let question = asked("git", "git restore {-S --staged} [--] f.txt");
    question.right(&["git restore -S -- f.txt", "git restore f.txt --staged", "git restore --st -- f.txt"]);
    question.wrong("git restore -- f.txt -S", r#"Extra { found: "-S" }"#);
    question.wrong("git restore -S f.txt --", "Dashes");
    let question = asked("git", "git checkout -- f.txt");
    question.right(&["git checkout -- f.txt"]);
    question.wrong("git checkout f.txt", "MissingDashes");
    asked("git", "git add [--] *").right(&["git add f.txt", "git add -- -f.txt"]);
    asked("git", "git add [--] *").wrong("git add -f.txt", r#"Flag { flag: "-f.txt" }"#);
    asked("git", "git add [--] *").wrong("git add *", r#"Expanded { found: "*" }"#);
}

#[test]
fn global_options() {
    let question = asked("git", "git {-C=app} > (status) {-s --short}");
    question.right(&["git -C app status -s", "git -C app status --short"]);
    question.wrong("git -Capp status -s", r#"Joined { flag: "-C", value: "app" }"#);
    question.wrong("git status -C app -s", r#"Global { flag: "-C", before: "status" }"#);
    question.wrong("git -C app -s status", r#"Early { flag: "-s" }"#);
}

/// Each beginning was tried with git 2.47.
#[test]
fn beginnings_of_names() {
    let right = |accept: &str, line: &str| asked("git", accept).right(&[line]);
    right("git config {--global} user.name Ann", "git config --glob user.name Ann");
    right("git remote {-v --verbose}", "git remote --verb");
    right("git remote add {-f --fetch} up url", "git remote add --fe up url");
    right("git notes add {-m --message=hi} v1", "git notes add --mess hi v1");
    right("git ls-files {-o --others} {--exclude-standard}", "git ls-files --oth --exclude-s");
    right("git grep {-n --line-number} ONE", "git grep --line-n ONE");
    right("git stash pop {--index}", "git stash pop --ind");
    right("git stage {--all}", "git stage --al");
    right("git gc {--prune=now}", "git gc --prun=now");
    let question = asked("git", "git push {--force-with-lease}");
    question.right(&["git push --force-w"]);
    question.wrong("git push --force", r#"Flag { flag: "--force" }"#);
}

/// An option that another line knows is not called unknown.
#[test]
fn the_line_that_knows_the_option() {
    let question = asked("git", "git log {--oneline} main..\ngit log {--format=%s} main..");
    question.wrong("git log --format=%h main..", r#"Value { flag: "--format", found: "%h" }"#);
}

/// To `format-patch`, `-n` numbers the subjects.
#[test]
fn format_patch() {
    let question = asked("git", "git format-patch {-1} HEAD");
    question.right(&["git format-patch HEAD -1", "git format-patch --max-count=1 HEAD"]);
    question.wrong("git format-patch -n 1 HEAD", r#"Flag { flag: "-n" }"#);
    question.wrong("git format-patch -2 HEAD", r#"Word { found: "-2" }"#);
}

#[test]
fn once_only() {
    let question = asked("git", "git rebase {--continue}\ngit merge {--continue}");
    question.right(&["git rebase --cont", "git merge --continue"]);
    question.wrong("git rebase --continue --continue", r#"Repeated { flag: "--continue" }"#);
    question.wrong("git merge --continue --continue", r#"Repeated { flag: "--continue" }"#);
}

/// Commits may be named in several ways, where it makes no difference to the command.
#[test]
fn names_of_commits() {
    let same = |line: &str, answers: &[&str]| asked("git", line).right(answers);
    same("git reset {--hard} HEAD~2", &["git reset --hard HEAD^^", "git reset HEAD~~ --hard"]);
    same("git reset {--hard} HEAD~2", &["git reset --hard @~2", "git reset --hard HEAD^1~"]);
    same("git revert HEAD", &["git revert HEAD~0", "git revert @", "git revert @^0"]);
    same("git log main..HEAD", &["git log main..", "git log main..@", "git log main..HEAD~0"]);
    same("git revert HEAD~1..HEAD", &["git revert HEAD^..", "git revert @~..@"]);
    same("git diff topic~3", &["git diff topic~2^", "git diff topic^^^"]);
    same("git log HEAD ^main", &["git log @~0 ^main"]);
    same("git rebase {-i} HEAD~3", &["git rebase -i HEAD^^^", "git rebase -i @~3"]);
    same("git checkout HEAD~1 [--] a.py", &["git checkout HEAD^ -- a.py", "git checkout @~ a.py"]);
    same("git branch old main~1", &["git branch old main^"]);
    same("git tag v1 HEAD", &["git tag v1 @", "git tag v1 HEAD~0"]);
    same("git checkout HEAD a.py", &["git checkout @ a.py"]);
    same("git show HEAD~1:a.py", &["git show HEAD^:a.py", "git show @~:a.py"]);
    same(
        "git restore {-s --source=HEAD~1} a.py",
        &["git restore --source HEAD^ a.py", "git restore -s@~ a.py"],
    );
    let question = asked("git", "git reset {--hard} HEAD^").rejects("git reset {--hard} HEAD~3 # too many");
    question.wrong("git reset --hard HEAD^^^", r#"Rejected("too many")"#);
    question.wrong("git reset --hard HEAD^2", r#"Word { found: "HEAD^2" }"#);
    question.wrong("git reset --hard HEAD~0", r#"Word { found: "HEAD~0" }"#);
    question.wrong("git reset --hard HEAD~~~~", r#"Word { found: "HEAD~~~~" }"#);
    question.wrong("git reset --hard ''", r#"Word { found: "" }"#);
    question.wrong(
        "git reset --hard HEAD~99999999999999999999",
        r#"Word { found: "HEAD~99999999999999999999" }"#,
    );
    question.wrong("git reset --hard ^", r#"Word { found: "^" }"#);
    question.wrong("git reset --hard HEAD^4", r#"Word { found: "HEAD^4" }"#);
    question.wrong("git reset --hard HEAD~x", r#"Word { found: "HEAD~x" }"#);
    // A tag is shown with its message, a branch is switched to: their commit is another thing.
    asked("git", "git show v1.2").wrong("git show v1.2~0", r#"Word { found: "v1.2~0" }"#);
    asked("git", "git checkout HEAD").wrong("git checkout HEAD~0", r#"Word { found: "HEAD~0" }"#);
    asked("git", "git checkout HEAD~0").wrong("git checkout HEAD", r#"Word { found: "HEAD" }"#);
    asked("git", "git show HEAD:a").wrong("git show HEAD~1:a", r#"Word { found: "HEAD~1:a" }"#);
    asked("git", "git show HEAD:a").wrong("git show @:b", r#"Word { found: "@:b" }"#);
    asked("git", "git commit {-m=HEAD~1}")
        .wrong("git commit -m HEAD^", r#"Value { flag: "-m", found: "HEAD^" }"#);
    asked("git", "git log main..HEAD").wrong("git log main...HEAD", r#"Word { found: "main...HEAD" }"#);
    asked("git", "git log main..HEAD").wrong("git log ..main", r#"Word { found: "..main" }"#);
}

#[test]
fn global_options_as_they_are_typed() {
    let question = asked("git", "git -C repo status");
    question.right(&["git -C repo status"]);
    question.wrong("git status -C repo", r#"Global { flag: "-C", before: "status" }"#);
    let question = asked("git", "git --no-pager log -1");
    question.right(&["git --no-pager log -1", "git --no-pager log -n 1", "git --no-pager log --max-count=1"]);
    question.wrong("git log --no-pager -1", r#"Global { flag: "--no-pager", before: "log" }"#);
    let question = asked("git", "git -c user.name=ada commit {-m=*}");
    question.right(&["git -c user.name=ada commit -m 'a b'"]);
    question.wrong("git commit -c user.name=ada -m a", r#"Global { flag: "-c", before: "commit" }"#);
    asked("git", "git reflog {-n=5} main").right(&["git reflog main -5"]);
}

/// A line without braces accepts what it says.
#[test]
fn lines_as_they_are_typed() {
    let lines = [
        "git diff --stat HEAD~3..HEAD -- src",
        "git push --force-with-lease origin topic",
        "git pull --rebase origin main",
        "git rev-parse --abbrev-ref HEAD",
        "git format-patch -3 HEAD",
        "git log -2 main",
        "git clone --depth 1 --branch main https://x/y.git",
        "npm run build -- --watch",
        "kubectl exec web -- ls -l /tmp",
    ];
    for line in lines {
        asked("", &format!("{line} [-q]")).right(&[line]);
    }
    asked("git", "git push --force-with-lease origin topic")
        .right(&["git push origin topic --force-with-lease"]);
    asked("git", "git log -2 main").right(&["git log main -n 2"]);
    let question = asked("npm", "npm run build -- --watch");
    question.wrong("npm run build --watch", "MissingDashes");
    question.wrong("npm run build --watch --", "Dashes");
    asked("kubectl", "kubectl exec web -- ls {-l --long} {-n=2}")
        .right(&["kubectl exec web -- ls --long -n 2"]);
}

/// Of several accepted lines, the reason speaks of the one that the answer follows furthest, and of its options alone.
#[test]
fn the_nearest_line() {
    let question =
        asked("git", "git pull {--ff-only}\ngit pull {--ff-only} origin\ngit pull {--ff-only} origin main");
    question.wrong("git pull --ff-only origin dev", r#"Extra { found: "dev" }"#);
    let question = asked("git", "git stash {-u}\ngit stash push {-u}\ngit stash push {-u} a.py b.py");
    question.wrong("git stash push -u a.py", r#"Missing { after: "a.py" }"#);
    question.wrong("git stash push -u c.py", r#"Extra { found: "c.py" }"#);
    let question = asked("git", "git log {--oneline} main..\ngit log {--oneline} >> HEAD --not main");
    question.wrong("git log --oneline main.. --stat", r#"Flag { flag: "--stat" }"#);
    let question = asked("git", "git switch {-c=dev}\ngit checkout {-B=dev}");
    question.wrong("git switch -b dev", r#"Flag { flag: "-b" }"#);
    question.wrong("git checkout -b dev", r#"FlagCase { flag: "-b", want: "-B" }"#);
    let question = asked("git", "git [-P --no-pager] > (log) {--oneline}");
    question.wrong("git log --oneline -p", r#"Flag { flag: "-p" }"#);
    question.wrong("git -p log --oneline", r#"FlagCase { flag: "-p", want: "-P" }"#);
    let question = asked("python3", "(python3|python) (-m unittest)");
    question.wrong("python -m pytest", r#"Word { found: "pytest" }"#);
    asked("find", "find . {-name=x}")
        .wrong("find . --name x", r#"Hyphens { flag: "--name", want: "-name" }"#);
}

/// Options without braces that are known to take no value.
#[test]
fn switches_without_braces() {
    asked("git", "git reset --hard HEAD~1").right(&["git reset --hard HEAD~1", "git reset HEAD~1 --hard"]);
    asked("docker", "docker run --rm -it alpine sh").right(&[
        "docker run -it --rm alpine sh",
        "docker run --rm -ti alpine sh",
        "docker run -t -i --rm alpine sh",
    ]);
    asked("docker", "docker rm -f web").right(&["docker rm web -f"]);
    asked("docker", "docker build -t app .").right(&["docker build -t app .", "docker build . -t app"]);
    asked("docker", "docker network create -d bridge net").right(&["docker network create net -d bridge"]);
    asked("pytest", "pytest -x tests").right(&["pytest tests -x"]);
    asked("git", "git branch -u origin/main").wrong("git branch origin/main -u", r#"NoValue { flag: "-u" }"#);
}
