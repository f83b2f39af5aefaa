//! Git: the same output, the same commits, index, files, references and settings.

use crate::sandbox::{Sandbox, is_installed};
use crate::{Case, compare};

/// Two branches, a remote, a tag, a change in the index, one in a file, one in the stash, a file that is not tracked, a
/// repository within.
const SET_UP: &str = "
git init -q -b main r && cd r && git config user.name A && git config user.email a@x
echo one > a && echo old > b && git add . && git commit -qm one
git switch -qc dev && echo dev > d && git add d && git commit -qm dev && git switch -q main
echo two >> a && git commit -qam two && git tag v1
cd .. && git init -q --bare -b main remote && cd r && git remote add origin ../remote && git push -q origin main dev
echo stashed >> b && git stash -q && echo three >> a && git add a && echo four >> b && echo new > new && mkdir sub && echo s > sub/s
git init -q sub/own && git -C sub/own -c user.name=A -c user.email=a@x commit -q --allow-empty -m own
";

const STATE: &str = "
ls -R; cat other/HEAD .git/HEAD .git/config a b new 2>&1; git ls-files -s; git status --porcelain=v2; git for-each-ref; git stash list
git log --all --format='%H %P %B'; git -C ../remote for-each-ref; ls ..; git worktree list; git notes list
";

const CASES: &[Case] = &[
    Case { accept: &["git (commit) {-m --message=x} {-q --quiet}"], line: "git commit -q -m x" },
    Case {
        accept: &["git (commit) {-a --all} {-m --message='fix total'}"],
        line: "git commit -a -m 'fix total'",
    },
    Case { accept: &["git (commit) {--amend} {--no-edit}"], line: "git commit --amend --no-edit" },
    Case {
        accept: &["git commit {--allow-empty} {-m --message=x} {-s --signoff}"],
        line: "git commit --allow-empty -s -m x",
    },
    Case { accept: &["git add {-A --all}"], line: "git add -A" },
    Case { accept: &["git add [--] new"], line: "git add new" },
    Case { accept: &["git add {-u --update}"], line: "git add --update" },
    Case {
        accept: &["git (branch) {-d --delete} {-f --force} dev", "git branch {-D} dev"],
        line: "git branch -d -f dev",
    },
    Case { accept: &["git branch {-m --move} dev work"], line: "git branch -m dev work" },
    Case { accept: &["git branch {-a --all} {-v --verbose}"], line: "git branch -a -v" },
    Case { accept: &["git branch {--sort=-committerdate}"], line: "git branch --sort=-committerdate" },
    Case {
        accept: &["git branch {-u --set-upstream-to=origin/dev} dev"],
        line: "git branch -u origin/dev dev",
    },
    Case { accept: &["git (checkout) {-b=work} v1"], line: "git checkout -b work v1" },
    Case { accept: &["git checkout -- b"], line: "git checkout -- b" },
    Case { accept: &["git switch {-c --create=work} v1"], line: "git switch -c work v1" },
    Case { accept: &["git switch {-f --force --discard-changes} dev"], line: "git switch -f dev" },
    Case { accept: &["git restore {-S --staged} [--] a"], line: "git restore --staged a" },
    Case {
        accept: &["git restore {-s --source=HEAD~1} {-W --worktree} {-S --staged} a"],
        line: "git restore -s HEAD~1 -W -S a",
    },
    Case { accept: &["git reset {--soft} HEAD~1"], line: "git reset --soft HEAD~1" },
    Case { accept: &["git reset {--hard} HEAD~1"], line: "git reset --hard HEAD~1" },
    Case { accept: &["git reset {-q --quiet} [--] a"], line: "git reset -q a" },
    Case {
        accept: &["git rebase {--autostash} {--onto=v1} main dev"],
        line: "git rebase --autostash --onto v1 main dev",
    },
    Case { accept: &["git push {-u --set-upstream} origin main"], line: "git push -u origin main" },
    Case { accept: &["git push {-d --delete} origin dev"], line: "git push origin --delete dev" },
    Case {
        accept: &["git push {--force-with-lease} origin main"],
        line: "git push --force-with-lease origin main",
    },
    Case { accept: &["git push {--tags} origin"], line: "git push origin --tags" },
    Case { accept: &["git fetch {-p --prune} {-t --tags} origin"], line: "git fetch -p -t origin" },
    Case {
        accept: &["git clone {-b --branch=dev} {--depth=1} ../remote copy"],
        line: "git clone -b dev --depth 1 ../remote copy",
    },
    Case {
        accept: &["git (stash|stash push) {-u --include-untracked} {-m --message=wip}"],
        line: "git stash push -u -m wip",
    },
    Case { accept: &["git stash {-k --keep-index}"], line: "git stash --keep-index" },
    Case {
        accept: &["git stash list {--oneline} {-n --max-count=1}"],
        line: "git stash list --oneline -n 1",
    },
    Case {
        accept: &["git tag {-a --annotate} {-m --message=first} v2 HEAD~1"],
        line: "git tag -a -m first v2 HEAD~1",
    },
    Case { accept: &["git tag {-l --list} v1"], line: "git tag -l v1" },
    Case { accept: &["git log {--oneline} {-n --max-count=1}"], line: "git log --oneline -n 1" },
    Case { accept: &["git log {--format=%h} {-2}"], line: "git log --format=%h -2" },
    Case {
        accept: &["git log {--author=A} {--oneline} {--graph} dev"],
        line: "git log --author A --oneline --graph dev",
    },
    Case { accept: &["git log {-p --patch} {-S=two} [--] a"], line: "git log -p -S two -- a" },
    Case { accept: &["git show {--stat} {--format=%s} HEAD~1"], line: "git show --stat --format=%s HEAD~1" },
    Case { accept: &["git diff {--cached --staged} {--stat}"], line: "git diff --cached --stat" },
    Case {
        accept: &["git diff {--name-only} {-w --ignore-all-space} main dev"],
        line: "git diff --name-only -w main dev",
    },
    Case { accept: &["git diff {-U --unified=1} [--] b"], line: "git diff -U1 b" },
    Case { accept: &["git status {-s --short} {-b --branch}"], line: "git status -s -b" },
    Case {
        accept: &["git status {-u --untracked-files=no} {--porcelain}"],
        line: "git status -uno --porcelain",
    },
    Case { accept: &["git rm {--cached} {-f --force} [--] a"], line: "git rm --cached -f a" },
    Case { accept: &["git mv {-f --force} a b"], line: "git mv -f a b" },
    Case { accept: &["git clean {-f --force} {-d}"], line: "git clean -f -d" },
    Case { accept: &["git clean {-n --dry-run} {-d} {-x}"], line: "git clean -n -d -x" },
    Case { accept: &["git remote {-v --verbose}"], line: "git remote -v" },
    Case { accept: &["git remote add {-f --fetch} up ../remote"], line: "git remote add -f up ../remote" },
    Case { accept: &["git (config) {--global} user.name B"], line: "git config --global user.name B" },
    Case { accept: &["git config {--get-all} user.name"], line: "git config --get-all user.name" },
    Case { accept: &["git grep {-n --line-number} {-i --ignore-case} ONE"], line: "git grep -n -i ONE" },
    Case { accept: &["git rev-parse {--short} HEAD"], line: "git rev-parse --short HEAD" },
    Case { accept: &["git rev-parse {--abbrev-ref} HEAD"], line: "git rev-parse --abbrev-ref HEAD" },
    Case { accept: &["git rev-list {--count} HEAD"], line: "git rev-list --count HEAD" },
    Case { accept: &["git ls-remote {--heads -h} origin"], line: "git ls-remote --heads origin" },
    Case {
        accept: &["git ls-files {-o --others} {--exclude-standard}"],
        line: "git ls-files -o --exclude-standard",
    },
    Case { accept: &["git describe {--tags} {--abbrev=0}"], line: "git describe --tags --abbrev=0" },
    Case { accept: &["git shortlog {-s --summary} {-n --numbered} HEAD"], line: "git shortlog -s -n HEAD" },
    Case { accept: &["git blame {-L=1,1} [--] a"], line: "git blame -L 1,1 a" },
    Case { accept: &["git worktree add {-b=work} ../tree v1"], line: "git worktree add -b work ../tree v1" },
    Case { accept: &["git notes add {-m --message=n} {-f --force} v1"], line: "git notes add -m n -f v1" },
    Case { accept: &["git {-C=sub} > (status) {-s --short}"], line: "git -C sub status -s" },
    Case {
        accept: &["git {-c=user.name=Z} > (commit) {-m --message=x}"],
        line: "git -c user.name=Z commit -m x",
    },
    Case { accept: &["git {--no-pager} > (log) {--oneline}"], line: "git --no-pager log --oneline" },
    Case {
        accept: &["git init {-b --initial-branch=trunk} {--bare} other"],
        line: "git init -b trunk --bare other",
    },
    Case {
        accept: &["git bisect start {--no-checkout} HEAD HEAD~1"],
        line: "git bisect start --no-checkout HEAD HEAD~1",
    },
    Case { accept: &["git reflog {-n --max-count=1}"], line: "git reflog -n 1" },
    Case { accept: &["git format-patch {-1} HEAD"], line: "git format-patch -1 HEAD" },
    Case { accept: &["git gc {--prune=now} {-q --quiet}"], line: "git gc -q --prune=now" },
    Case { accept: &["git (remote remove|remote rm) origin"], line: "git remote rm origin" },
    Case { accept: &["git show-ref {--heads}"], line: "git show-ref --heads" },
    Case { accept: &["git cat-file {-p} HEAD:a"], line: "git cat-file -p HEAD:a" },
];

/// What git refuses while something is changed.
const CLEAN_CASES: &[Case] = &[
    Case { accept: &["git stash apply {--index} stash@{0}"], line: "git stash apply --index stash@{0}" },
    Case { accept: &["git revert {--no-edit} HEAD"], line: "git revert --no-edit HEAD" },
    Case { accept: &["git cherry-pick {-n --no-commit} dev"], line: "git cherry-pick -n dev" },
    Case { accept: &["git merge {--no-ff} {-m=join} dev"], line: "git merge --no-ff -m join dev" },
    Case { accept: &["git merge {--squash} dev"], line: "git merge --squash dev" },
    Case {
        accept: &["git pull {-r --rebase} {--autostash} origin main"],
        line: "git pull --rebase --autostash origin main",
    },
    Case { accept: &["git rebase {--onto='v1^'} main dev"], line: "git rebase --onto 'v1^' main dev" },
    Case { accept: &["git switch {-d --detach} v1"], line: "git switch -d v1" },
    Case { accept: &["git stash pop {--index}"], line: "git stash pop --index" },
    Case { accept: &["git cherry-pick {-x} dev"], line: "git cherry-pick -x dev" },
];

const CLEAN: &str = "git stash drop -q && git stash -q -u";

#[test]
fn git() {
    compare_in("true", CASES);
}

#[test]
fn git_where_nothing_is_changed() {
    compare_in(CLEAN, CLEAN_CASES);
}

/// Tries `cases` in copies of the repository, each after `before`.
fn compare_in(before: &str, cases: &[Case]) {
    if !is_installed("git") {
        return;
    }
    let sandbox = Sandbox::new();
    let date = "2026-01-01T00:00:00Z".to_owned();
    let env = [
        ("GIT_CONFIG_NOSYSTEM", "1".to_owned()),
        ("GIT_AUTHOR_DATE", date.clone()),
        ("GIT_COMMITTER_DATE", date),
        ("GIT_EDITOR", "true".to_owned()),
        ("GIT_PAGER", "cat".to_owned()),
        ("GIT_MERGE_AUTOEDIT", "no".to_owned()),
    ];
    let first = sandbox.path().join("first");
    std::fs::create_dir(&first).unwrap();
    let done = sandbox.run(&first, SET_UP, &env);
    assert!(done.starts_with("Some(0)"), "{done}");
    let mut n = 0;
    compare("git", cases, |line| {
        n += 1;
        // Times and places of files are in the index: a copy that is refreshed is like another.
        let here = sandbox.path().join(format!("run{n}"));
        let copied =
            format!("cp -a first run{n} && cd run{n}/r && {before} && git update-index -q --refresh");
        sandbox.run(sandbox.path(), &copied, &env);
        let home = [("HOME", here.to_string_lossy().into_owned())];
        let env: Vec<_> = env.iter().cloned().chain(home).collect();
        let said = sandbox.run(&here.join("r"), line, &env);
        let state = sandbox.run(&here.join("r"), STATE, &env)
            + &std::fs::read_to_string(here.join(".gitconfig")).unwrap_or_default();
        std::fs::remove_dir_all(&here).unwrap();
        (said + &state).replace(&*here.to_string_lossy(), "HERE")
    });
}
