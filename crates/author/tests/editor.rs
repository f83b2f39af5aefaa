//! `palier check` as an editor of tests: what it remarks about how questions are written, and what it lets pass.

#![expect(clippy::unwrap_used, reason = "a test")]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use expect_test::{Expect, expect};

/// A content folder that goes away with the test.
struct Content {
    root: PathBuf,
}

impl Content {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("palier-editor-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        Self { root: std::env::temp_dir().join(name) }
    }

    fn file(self, path: &str, text: &str) -> Self {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// A track of one skill, with these questions.
    fn track(self, track: &str, lang: &str, questions: &[String]) -> Self {
        let head = "Du texte.\n\n> Je sais.\n\n> [!IMPORTANT]\n> Faites.\n\n";
        let listed = format!("# Piste {{#{track}}}\n\nDu texte.\n\n- [Un](skill.{lang}.md)\n");
        let skill = format!("# Un {{#skill}}\n\n{head}{}", questions.concat());
        self.file(&format!("{track}/track.{lang}.md"), &listed)
            .file(&format!("{track}/skill.{lang}.md"), &skill)
    }

    fn check(&self, flags: &[&str]) -> String {
        let root = self.root.display().to_string();
        let args = ["check", &root].into_iter().chain(flags.iter().copied());
        let (mut out, mut err) = (Vec::new(), Vec::new());
        palier_author::run(args.map(Into::into), &mut out, &mut err);
        assert_eq!(String::from_utf8(err).unwrap(), "");
        String::from_utf8(out).unwrap().replace(&root, "content")
    }

    fn says(&self, want: Expect) {
        want.assert_eq(&self.check(&[]));
    }
}

impl Drop for Content {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

const GOOD: &[&str] = &["[ ] Un poème anglais", "[x] Un texte russe", "[ ] Un roman français"];

fn question(heading: &str, stem: &str, options: &[&str]) -> String {
    let mut text = format!("## {heading}\n\n{stem}\n\n");
    for option in options {
        let feedback = if option.starts_with("[ ]") { "\n  > Parce que." } else { "" };
        writeln!(text, "- {option}{feedback}").unwrap();
    }
    text.push_str("\n> [!NOTE]\n> Voilà.\n\n[Source](https://example.org/a)\n\n");
    text
}

/// The names of what is said about one question, with its options.
#[track_caller]
fn case(stem: &str, options: &[&str], want: &[&str]) {
    let content = Content::new().track("git", "fr", &[question("Un nom {#one}", stem, options)]);
    let said = content.check(&["--json"]);
    let names: Vec<&str> = said
        .lines()
        .map(|line| line.split("\"kind\":\"").nth(1).unwrap().split('"').next().unwrap())
        .collect();
    assert_eq!(names, want, "{said}");
}

#[test]
fn how_many_options() {
    let n = |n: usize, keys: usize| -> Vec<String> {
        let word = ["rouge", "verte", "bleue", "jaune", "noire", "rose", "brune"];
        (0..n)
            .map(|i| format!("[{}] La {}", if i < keys { 'x' } else { ' ' }, word.get(i).unwrap()))
            .collect()
    };
    let options = |count, keys, want: &[&str]| {
        let options = n(count, keys);
        case("Que dit le sage ?", &options.iter().map(String::as_str).collect::<Vec<_>>(), want);
    };
    options(2, 1, &["two-options"]);
    options(3, 1, &[]);
    options(5, 1, &[]);
    options(6, 1, &["option-count"]);
    options(3, 2, &["option-count"]);
    options(4, 2, &[]);
    options(6, 3, &[]);
    options(7, 3, &["option-count"]);
    case("Le sage a raison.", &["[x] Vrai", "[ ] Faux"], &[]);
    case("Le sage a-t-il raison ?", &["[ ] Non, il se trompe", "[x] Oui, il a raison"], &[]);
}

/// The lines at which a question of these accepted and rejected lines is remarked.
#[track_caller]
fn typed(info: &str, accept: &str, reject: &str, want: &[&str]) {
    let stem = format!("Que tape le sage ?\n\n```accept {info}\n{accept}\n```\n\n```reject\n{reject}\n```");
    let said = Content::new().track("git", "fr", &[question("Un nom {#one}", &stem, &[])]).check(&[]);
    let lines: Vec<&str> = said.lines().filter(|line| !line.starts_with("2 files")).collect();
    let place = "content/git/skill.fr.md:";
    let lines: Vec<&str> = lines.iter().map(|line| line.strip_prefix(place).unwrap_or(line)).collect();
    assert_eq!(lines, want);
}

#[test]
fn rejected_lines_that_are_accepted() {
    let by_first = "19:1: error: this line is right by line 15, which accepts it; remove it, or make the accepted line narrower";
    typed("tool=git", "git log", "git log # non", &[by_first]);
    typed("tool=git", "git log {-n --max-count=1}", "git log -n 1 # non", &[by_first]);
    typed("tool=git", "git log {-n --max-count=1}", "git log {-n --max-count=1} # non", &[by_first]);
    typed("tool=git", "git log {-n --max-count=1}", "git log -n 2 # non\ngit last # non", &[]);
    typed("tool=git", "git log", "git log && git show # non", &[]);
    typed("fold", "Été", "ete # non", &[by_first]);
    typed("", "22", "23 # non", &[]);
    let by_second = "20:1: error: this line is right by line 16, which accepts it; remove it, or make the accepted line narrower";
    typed("tool=git", "git show\ngit log", "git log # non", &[by_second]);
}

#[test]
fn accepted_lines_that_nobody_types() {
    let refused = "15:1: error: who types this line is told that it is wrong; write the command alone, without a prompt such as `$`";
    typed("tool=git", "$ git log", "git last # non", &[refused]);
    let dash = "15:1: warning: `−` (U+2212) is not what a keyboard types; write the plain hyphen, quote or blank in its place";
    typed("tool=git", "git log −−oneline", "git last # non", &[dash]);
    typed("", "l’index", "la liste # non", &[]);
}

#[test]
fn the_tool_of_other_lines() {
    let other = |first: &str, tool: &str| {
        format!(
            "15:1: warning: the line begins with `{first}`, not with `{tool}`; write `tool={first}`, or mend the line"
        )
    };
    typed("tool=gti", "git log", "git last # non", &[&other("git", "gti")]);
    typed("tool=git", "gti log", "git last # non", &[&other("gti", "git")]);
    typed("tool=git,docker", "git log", "git last # non", &[&other("git", "git,docker")]);
    typed("tool=reddis", "GET k", "GET j # non", &[&other("GET", "reddis")]);
    typed("tool=redis", "GET k", "GET j # non", &[]);
    typed("tool=compose", "docker compose up", "docker compose down # non", &[]);
    typed("tool=pytest", "python3 -m pytest\npytest", "py.test -x # non", &[]);
    typed("tool=python", "python3 -m venv .venv", "python3 venv # non", &[]);
}

#[test]
fn options_that_tell() {
    case(
        "Que dit le sage ?",
        &["[ ] Un poème", "[x] Un texte", "[ ] Aucune de ces réponses"],
        &["all-or-none"],
    );
    case("Que dit le sage ?", &["[ ] Un poème", "[x] Un texte", "[ ] un  poème."], &["option-near"]);
    let long = "[x] Un texte russe, puis sa traduction commentée par un érudit";
    case("Que dit le sage ?", &["[ ] Un poème anglais", long, "[ ] Un roman français"], &["key-length"]);
    let (a, b) = ("[ ] Un poème anglais, dit à voix haute", "[ ] Un roman français, lu à voix basse");
    case("Que dit le sage ?", &[a, "[x] Un texte", b], &["key-length"]);
    case("Que dit le sage ?", &["[ ] Un poème", "[x] Un `texte`", "[ ] Un roman"], &["key-form"]);
    case("Que dit le sage ?", &["[ ] Un poème.", "[x] Un texte", "[ ] Un roman."], &["key-form"]);
    case("Que dit le sage ?", &["[ ] Un poème", "[x] `Un texte`", "[ ] `Un roman`"], &[]);
    let absolutes = ["[ ] Toujours un poème", "[x] Souvent un texte", "[ ] Jamais un roman"];
    case("Que dit le sage ?", &absolutes, &["absolutes"]);
    case("Que dit le sage ?", &["[ ] Tous les poèmes", "[x] Ce beau texte", "[ ] Tous les romans"], &[]);
}

#[test]
fn stems_that_mislead_or_tell() {
    case("Laquelle de ces œuvres n'est pas un poème ?", GOOD, &["negative-stem"]);
    let spoken = "## Un nom {#one .explain}\n\nQu'est-ce qu'un test ne montre pas ?\n\n- Tout\n- Rien\n\n> [!NOTE]\n> Voilà.\n\n[Source](https://example.org/a)\n";
    let said = Content::new().track("git", "fr", &[spoken.to_owned()]).check(&[]);
    assert_eq!(said, "2 files, 1 question, 0 errors, 0 warnings\n");
    case("Le poème n'est pas venu. Que dit le sage ?", GOOD, &[]);
    case("Que dit le sage qui aime la Russie ?", GOOD, &[]);
    let options = ["[ ] Un poème anglais", "[x] Une traduction russe", "[ ] Un roman français"];
    case("Que faire de ces traductions ?", &options, &["stem-gives-away"]);
    case("Que dit le sage ?\n\n```python\nprint(1)\n```", GOOD, &[]);
    case("Que dit Python 3.8 ?", GOOD, &["undated"]);
    case(&"Le sage parle. ".repeat(70), GOOD, &["long-reading"]);
}

#[test]
fn feedback_may_stand_in_the_explanation() {
    let bare = |explanation: &str| {
        let text = question("Un nom {#one}", "Que dit le sage ?", GOOD);
        let text = text.replacen("\n  > Parce que.", "", 1).replace("Voilà.", explanation);
        Content::new().track("git", "fr", &[text])
    };
    bare("Un poème anglais rime.").says(expect![[r#"
        2 files, 1 question, 0 errors, 0 warnings
    "#]]);
    bare("Un poème rime.").says(expect![[r#"
        content/git/skill.fr.md:14:1: warning: a wrong option without feedback; say why below it, as `  > Because …`
        2 files, 1 question, 0 errors, 1 warning
    "#]]);
}

#[test]
fn long_explanations() {
    let text = question("Un nom {#one}", "Que dit le sage ?", GOOD);
    let long = text.replace("Voilà.", &"mot ".repeat(121));
    Content::new().track("git", "fr", &[long]).says(expect![[r#"
        content/git/skill.fr.md:20:1: error: the explanation has 121 words, 120 at most; leave details to the reference
        2 files, 1 question, 1 error, 0 warnings
    "#]]);
    let most = text.replace("Voilà.", &"mot ".repeat(120));
    Content::new().track("git", "fr", &[most]).says(expect![[r#"
        2 files, 1 question, 0 errors, 0 warnings
    "#]]);
}

#[test]
fn stems_that_stand_twice_across_tracks() {
    let other = &["[ ] Un arbre", "[x] Un buisson", "[ ] Un rocher"];
    let one =
        |id: &str, stem: &str, options: &[&str]| question(&format!("Nom {id} {{#{id}}}"), stem, options);
    Content::new()
        .track("git", "fr", &[one("a", "Que dit le vieux sage à la foule du village ?", GOOD)])
        .track(
            "docker",
            "fr",
            &[
                one("b", "Que dit le vieux **sage** à la foule du village ?", other),
                one("c", "À la foule du village, que disait le vieux sage ?", other),
                one("d", "Que dit `ls` ?", GOOD),
                one("e", "Que dit `ps` ?", other),
                one("f", "Que répondez-vous ?", &["[ ] Un lac", "[x] Un pré", "[ ] Un col"]),
                one("g", "Que répondez-vous ?", other),
            ],
        )
        .says(expect![[r#"
            content/docker/skill.fr.md:10:1: error: the stem is that of git/skill.fr.md:10; ask something else, or remove one of them
            content/docker/skill.fr.md:25:1: warning: the stem is nearly that of git/skill.fr.md:10 (50 % of its words); ask about another case, or remove one of them
            4 files, 7 questions, 1 error, 1 warning
        "#]]);
}

#[test]
fn translations() {
    let fr = question("Un nom {#one}", "Que dit le sage ?", GOOD);
    let en = |from: &str| {
        let options = &["[ ] A poem", "[x] A novel", "[ ] A letter"];
        question(&format!("A name {{#one{from}}}"), "What did the wise man say?", options)
    };
    let content = |from: &str| {
        Content::new().track("git", "fr", std::slice::from_ref(&fr)).track("git", "en", &[en(from)])
    };
    content("").says(expect![[r#"
        content/git/skill.en.md:10:1: warning: a translation that does not say what it was made from; compare it with the original and add `from=10852714`
        4 files, 1 question, 0 errors, 1 warning
    "#]]);
    content(" from=00000000").says(expect![[r#"
        content/git/skill.en.md:10:1: warning: the question has changed in `git/skill.fr.md` since it was translated; translate the change, then write `from=10852714`
        4 files, 1 question, 0 errors, 1 warning
    "#]]);
    let content = content(" from=00000000").track("docker", "fr", &[]);
    content.says(expect![[r#"
        content/docker/skill.fr.md:1:1: error: no question; write `## Short name {#id}` and the question below
        content/docker/track.fr.md:1:1: warning: there is no `docker/track.en.md`, though other tracks speak its language; translate the track
        content/git/skill.en.md:10:1: warning: the question has changed in `git/skill.fr.md` since it was translated; translate the change, then write `from=10852714`
        6 files, 1 question, 1 error, 2 warnings
    "#]]);
}

const COVERAGE: &str = "\
id,point,kinds,minimum
level-1/versioning,\"Un outil, bien tenu\",single;order,2
path/title,Le titre,can-do;story,1
git/skill,Le skill,can-do,1
level-1/flags,Du code,code,1
level-1/none,Rien,single,0
level-1/case,Une promesse,order;match,1
level-1/story,Une histoire,true-false;scenario,1
";

#[test]
fn coverage() {
    let of = |id: &str, covers: &str, stem: &str| {
        question(&format!("Nom {id} {{#{id} covers={covers}}}"), stem, GOOD)
    };
    let questions = [
        of("a", "level-1/versioning,level-1/story", "Le sage parle. Que dit-il ?"),
        of("b", "level-1/flags,level-1/unknown", "Que dit le code ?\n\n```sh\nls\n```"),
        "## Le cas {#case .case covers=path/title,x/y}\n\nUne histoire.\n\n".to_owned(),
        of("c", "level-1/none", "Qui parle ?").replacen("##", "###", 1),
    ];
    Content::new().file("coverage.csv", COVERAGE).track("git", "fr", &questions).says(expect![[r#"
        content/coverage.csv:2:1: error: `level-1/versioning` has 1 of at least 2; write questions with `covers=level-1/versioning`, of kind single, order
        content/coverage.csv:7:1: error: `level-1/case` has 0 of at least 1; write questions with `covers=level-1/case`, of kind order, match
        content/git/skill.fr.md:25:1: error: the coverage list has no `level-1/unknown`; take an id of `coverage.csv`
        content/git/skill.fr.md:44:1: error: the coverage list has no `x/y`; take an id of `coverage.csv`
        2 files, 3 questions, 4 errors, 0 warnings
    "#]]);
    let csv = format!("{COVERAGE}git/skill,Encore,single,1\nx,y,z\na/b,Un,quiz,1\n");
    Content::new().file("coverage.csv", &csv).track("git", "fr", &questions).says(expect![[r#"
        content/coverage.csv:2:1: error: `level-1/versioning` has 1 of at least 2; write questions with `covers=level-1/versioning`, of kind single, order
        content/coverage.csv:7:1: error: `level-1/case` has 0 of at least 1; write questions with `covers=level-1/case`, of kind order, match
        content/coverage.csv:9:1: error: `git/skill,Encore,single,1` is not a new point of the list; write `id,words,kinds,minimum`, with kinds such as `single;order`
        content/coverage.csv:10:1: error: `x,y,z` is not a new point of the list; write `id,words,kinds,minimum`, with kinds such as `single;order`
        content/coverage.csv:11:1: error: `a/b,Un,quiz,1` is not a new point of the list; write `id,words,kinds,minimum`, with kinds such as `single;order`
        content/git/skill.fr.md:25:1: error: the coverage list has no `level-1/unknown`; take an id of `coverage.csv`
        content/git/skill.fr.md:44:1: error: the coverage list has no `x/y`; take an id of `coverage.csv`
        2 files, 3 questions, 7 errors, 0 warnings
    "#]]);
}

/// Questions of four options whose key stands where `key` says, the longest of them where `longest` says.
fn bank(n: usize, key: impl Fn(usize) -> usize, longest: impl Fn(usize) -> usize) -> Vec<String> {
    let nouns =
        ["chemin", "fleuve", "hameau", "jardin", "massif", "refuge", "rocher", "ravine", "verger", "vallon"];
    (0..n)
        .map(|i| {
            let options: Vec<String> = (0..4)
                .map(|o| {
                    let mark = if o == key(i) { 'x' } else { ' ' };
                    let long = if o == longest(i) { " tout là-bas" } else { " par là" };
                    format!("[{mark}] Vers {}{:03}{long}", nouns.get((i + 3 * o) % 10).unwrap(), i * 4 + o)
                })
                .collect();
            let options: Vec<&str> = options.iter().map(String::as_str).collect();
            question(&format!("Nom {i} {{#q{i}}}"), &format!("Où va le héros{i} vêtu{i} d'or{i} ?"), &options)
        })
        .collect()
}

#[test]
fn blind_strategies() {
    let fair = Content::new().track("git", "fr", &bank(12, |i| i % 4, |i| i / 4));
    fair.says(expect![[r#"
        2 files, 12 questions, 0 errors, 0 warnings
    "#]]);
    expect![[r#"

        git · fr · single (12 questions)
          strategy               n   chance    score        p
          longest               12   25.0 %   25.0 %   0.6093
          shortest              12   25.0 %   25.0 %   0.6093
          first                 12   25.0 %   25.0 %   0.6093
          second                12   25.0 %   25.0 %   0.6093
          third                 12   25.0 %   25.0 %   0.6093
          last                  12   25.0 %   25.0 %   0.6093
          fewest-absolutes      12   25.0 %   25.0 %   0.6093

        2 files, 12 questions, 0 errors, 0 warnings
    "#]]
    .assert_eq(&fair.check(&["--report"]));
    let long = Content::new().track("git", "fr", &bank(12, |i| i % 4, |i| i % 4));
    long.says(expect![[r#"
        content/git/track.fr.md:1:1: error: in `git` (fr, single) the strategy `longest` scores 100 % where chance gives 25 % (12 questions, p < 0.0001); shorten right options or lengthen wrong ones, as in `git/q0`, `git/q1`, `git/q2`, `git/q3`, `git/q4`
        2 files, 12 questions, 1 error, 0 warnings
    "#]]);
    let lines = long.check(&["--report", "--json"]);
    let line = lines.lines().find(|line| line.contains("\"strategy\":\"longest\"")).unwrap();
    expect![[r#"{"lang":"fr","track":"git","kind":"single","strategy":"longest","all":12,"questions":12,"chance":0.25,"score":1.0,"p":5.960464477539072e-8}"#]].assert_eq(line);
    let first = Content::new().track("git", "fr", &bank(12, |i| if i < 6 { 0 } else { i % 4 }, |i| i / 4));
    first.says(expect![[r#"
        content/git/track.fr.md:1:1: warning: in `git` (fr, single) the strategy `first` scores 58 % where chance gives 25 % (12 questions, p = 0.0143); move right options to other places, as in `git/q0`, `git/q1`, `git/q2`, `git/q3`, `git/q4`
        2 files, 12 questions, 0 errors, 1 warning
    "#]]);
}

#[test]
fn a_bank_is_held_to_three_points_above_chance() {
    let content = |last: usize| {
        let key = |i: usize| if i < last { 3 } else { i % 4 };
        ["git", "docker", "cache", "sql"].into_iter().fold(Content::new(), |content, track| {
            content.track(
                track,
                "fr",
                &bank(30, key, |i| i / 2 % 4).iter().map(|q| q.replace("héros", track)).collect::<Vec<_>>(),
            )
        })
    };
    let errors = |content: Content| -> Vec<String> {
        let said = content.check(&[]);
        said.lines()
            .filter(|line| line.contains("whole bank") && line.contains("error"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(errors(content(0)), Vec::<String>::new());
    expect![[r#"
        [
            "content:1:1: error: over the whole bank (fr, single) the strategy `last` scores 33 % where chance gives 25 % (120 questions, p = 0.0251); move right options to other places, as in `git/q0`, `git/q1`, `git/q2`, `git/q3`, `git/q7`",
        ]
    "#]].assert_debug_eq(&errors(content(4)));
}
