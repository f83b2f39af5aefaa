//! The numbers of an independent high-precision quadrature: `vectors/*.json`, each with its `spec`.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use palier_measure::{Belief, COARSE, FINE, Grid, Item, Prior, Spread, best, information};
use serde_json::Value;

fn cases(text: &str) -> Vec<Value> {
    let document: Value = serde_json::from_str(text).unwrap();
    document["cases"].as_array().unwrap().clone()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(number).collect()
}

fn indexes(value: &Value) -> Vec<usize> {
    value.as_array().unwrap().iter().map(|n| usize::try_from(n.as_u64().unwrap()).unwrap()).collect()
}

fn items(value: &Value) -> Vec<Item> {
    value.as_array().unwrap().iter().map(numbers).map(|abc| Item::new(abc[0], abc[1], abc[2])).collect()
}

fn before(case: &Value, panel: f64, spread: Spread) -> Belief {
    let prior = numbers(&case["prior"]);
    Belief::new(Grid::new(&numbers(&case["cuts"]), panel), spread, Prior { mean: prior[0], sd: prior[1] })
}

#[track_caller]
fn close(what: &str, got: &[f64], want: &[f64], within: f64) {
    assert_eq!(got.len(), want.len(), "{what}");
    for (got, want) in got.iter().zip(want) {
        assert!((got - want).abs() < within, "{what}: {got} instead of {want}");
    }
}

#[test]
fn ability() {
    for case in cases(include_str!("vectors/ability.json")) {
        let (items, x) = (items(&case["items"]), numbers(&case["x"]));
        let (panel, within) = if items.len() <= 60 { (COARSE, 1e-8) } else { (FINE, 1e-6) };
        let mut belief = before(&case, panel, Spread::none());
        for (item, marks) in items.iter().zip(x) {
            belief.observe(*item, 0, marks, 1.0);
        }
        let what = case["name"].as_str().unwrap();
        close(what, &[belief.mean(), belief.sd()], &[number(&case["mean"]), number(&case["sd"])], within);
        close(what, &belief.states(), &numbers(&case["states"]), within);
    }
}

#[test]
fn choice() {
    for case in cases(include_str!("vectors/choice.json")) {
        let (bank, answered) = (items(&case["bank"]), indexes(&case["answered"]));
        let mut belief = before(&case, COARSE, Spread::none());
        for (index, marks) in answered.iter().zip(numbers(&case["x"])) {
            belief.observe(bank[*index], 0, marks, 1.0);
        }
        close("mean", &[belief.mean()], &[number(&case["mean"])], 1e-8);
        let mut predicted = vec![0.0; belief.grid().len()];
        let mut values = Vec::new();
        for (index, item) in bank.iter().enumerate().filter(|(index, _)| !answered.contains(index)) {
            belief.predict(*item, 0, &mut predicted);
            values.push((index, information(&belief, &predicted)));
        }
        let want: Vec<Vec<f64>> = case["best"].as_array().unwrap().iter().map(numbers).collect();
        for (got, want) in best(&values, want.len()).into_iter().zip(want) {
            let index = f64::from(u32::try_from(got.0).unwrap());
            close("best", &[index, got.1], &want, 1e-8);
        }
    }
}

#[test]
fn skills() {
    for case in cases(include_str!("vectors/skills.json")) {
        let tau = number(&case["tau"]);
        // Seven nodes are for placing people; what they are off by is bounded here.
        for (spread, panel, within) in [(Spread::fine(tau), FINE, 1e-8), (Spread::new(tau), COARSE, 1e-3)] {
            let mut belief = before(&case, panel, spread);
            let answers = items(&case["items"]).into_iter().zip(indexes(&case["skill"]));
            for ((item, skill), marks) in answers.zip(numbers(&case["x"])) {
                belief.observe(item, skill, marks, 1.0);
            }
            close(
                "ability",
                &[belief.mean(), belief.sd()],
                &[number(&case["mean"]), number(&case["sd"])],
                within,
            );
            close("states", &belief.states(), &numbers(&case["states"]), within);
            for (skill, want) in case["skills"].as_array().unwrap().iter().enumerate() {
                let (mean, sd) = belief.skill(skill);
                close("skill", &[mean, sd], &numbers(want), within);
            }
        }
    }
}
