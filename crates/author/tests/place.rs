//! `palier place` as somebody's simulation meets it.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("palier-place-{}-{name}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        Self(root)
    }

    fn place(&self, bank: &str, answers: &str) -> Output {
        fs::write(self.0.join("bank.json"), bank).unwrap();
        fs::write(self.0.join("answers.json"), answers).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_palier"));
        command.args(["place", "bank.json", "answers.json"]).current_dir(&self.0).output().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Ninety items of three levels and 18 skills.
fn bank(rules: Value) -> Value {
    let items: Vec<Value> = (0..90_usize)
        .map(|id| {
            json!({"id": id, "level": id % 3, "skill": id % 18, "kind": "single", "difficulty": 1 + id % 5, "c": 0.2})
        })
        .collect();
    json!({"rules": rules, "items": items})
}

fn lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The four people who know everything up to level k.
fn four_people() -> Value {
    let person = |known: usize| json!({"id": known, "answers": (0..90).map(|id| u8::from(id % 3 < known)).collect::<Vec<_>>()});
    Value::Array((0..4).map(person).collect())
}

#[test]
fn people_are_placed_where_their_answers_put_them() {
    let folder = Folder::new("four");
    let rules = json!({"pass_mark": 0.7, "stop": 0.8, "min": 6, "max": 30, "prior_mean": 0, "prior_sd": 1.5});
    let output = folder.place(&bank(rules).to_string(), &four_people().to_string());
    for (known, placed) in lines(&output).iter().enumerate() {
        assert_eq!((&placed["id"], &placed["state"]), (&json!(known), &json!(known)), "{placed}");
        let probs: Vec<f64> =
            placed["probs"].as_array().unwrap().iter().map(|p| p.as_f64().unwrap()).collect();
        assert!((probs.iter().sum::<f64>() - 1.0).abs() < 1e-9 && probs[known] >= 0.8);
        assert!((6..=30).contains(&placed["asked"].as_array().unwrap().len()));
    }
}

#[test]
fn only_answers_to_what_is_asked_are_looked_at() {
    let folder = Folder::new("asked");
    let bank = bank(json!({"seed": 5, "tau": 0.6})).to_string();
    let output = folder.place(&bank, &four_people().to_string());
    let mut others = four_people();
    for (person, placed) in others.as_array_mut().unwrap().iter_mut().zip(lines(&output)) {
        for id in 0..90 {
            if !placed["asked"].as_array().unwrap().contains(&json!(id)) {
                person["answers"][id] = json!(1 - person["answers"][id].as_u64().unwrap());
            }
        }
    }
    assert_eq!(lines(&folder.place(&bank, &others.to_string())), lines(&output));
}

#[test]
fn given_numbers_win() {
    let folder = Folder::new("given");
    let mut given = bank(json!({"max": 6}));
    given["items"][41]["b"] = json!(0.7);
    given["items"][41]["a"] = json!(6.0);
    given["items"][41]["c"] = json!(0.0);
    given["items"][41]["true_b"] = json!(0.6);
    let placed = lines(&folder.place(&given.to_string(), &four_people().to_string()));
    assert_eq!(placed[1]["asked"][0], 41, "a steep question at a cut tells most: {}", placed[1]);
}

#[track_caller]
fn refused(bank: &str, answers: &str, want: &str) {
    let folder = Folder::new(&format!("bad-{}", want.len()));
    let output = folder.place(bank, answers);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stderr), want);
    assert!(output.stdout.is_empty());
}

#[test]
fn mistakes_are_named_with_their_place() {
    let (good, people) = (bank(json!({})).to_string(), four_people().to_string());
    refused("{\n", &people, "palier: bank.json:2:1: EOF while parsing an object at line 2 column 0\n");
    refused("{}", &people, "palier: bank.json:1:2: missing field `items` at line 1 column 2\n");
    refused("{\"items\": []}", &people, "palier: bank.json: there are no items to ask\n");
    let unknown = bank(json!({"skill_sd": 0.6})).to_string();
    let at = unknown.find("skill_sd").unwrap() + "skill_sd\"".len();
    refused(
        &unknown,
        &people,
        &format!(
            "palier: bank.json:1:{at}: unknown field `skill_sd`, expected one of `pass_mark`, `stop`, `min`, `max`, `prior_mean`, `prior_sd`, `tau`, `seed` at line 1 column {at}\n"
        ),
    );
    refused(
        r#"{"item": []}"#,
        &people,
        "palier: bank.json:1:7: unknown field `item`, expected `rules` or `items` at line 1 column 7\n",
    );
    refused(
        &bank(json!({"stop": 80})).to_string(),
        &people,
        "palier: bank.json: `stop` is 80; it must lie in 0 to 1\n",
    );
    refused(
        r#"{"items": [{"id": 0, "level": 3, "b": 0, "c": 0}]}"#,
        &people,
        "palier: bank.json: item 0: level 3 is not one of 0, 1, 2\n",
    );
    refused(
        r#"{"items": [{"id": 7, "level": 1, "kind": "single"}]}"#,
        &people,
        "palier: bank.json: item 7: it has neither `b` nor `difficulty`\n",
    );
    refused(
        r#"{"items": [{"id": 0, "level": 1, "kind": "essay", "difficulty": 3}]}"#,
        &people,
        "palier: bank.json: item 0: it has no `c`, and kind `essay` has no usual one\n",
    );
    refused(
        r#"{"items": [{"id": 0, "level": 1, "b": 0, "c": 0}, {"id": 0, "level": 1, "b": 0, "c": 0}]}"#,
        &people,
        "palier: bank.json: item 0 is there twice; each id is used once\n",
    );
    refused(
        r#"{"items": [{"id": 3, "level": 1, "b": 0, "c": 0}]}"#,
        r#"[{"id": "ann", "answers": [1, 0]}]"#,
        "palier: answers.json: person \"ann\" has no answer to item 3; give one for each item id\n",
    );
    refused(
        r#"{"items": [{"id": 0, "level": 1, "b": 0, "c": 0}]}"#,
        r#"[{"id": 1, "answers": [2]}]"#,
        "palier: answers.json: person 1, item 0: 2 is no mark; marks are 0 to 1, or null\n",
    );
    refused(
        &good,
        "7",
        "palier: answers.json:1:1: invalid type: integer `7`, expected a sequence at line 1 column 1\n",
    );
}
