//! The bank that `palier place` reads: rules and items as JSON.

use palier_measure::{Ask, Item, LEVEL_MEANS, Placement, Prior, Rules, Stopping, authored, cuts};
use palier_quiz::PASS_MARK;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bank {
    #[serde(default)]
    rules: RulesJson,
    items: Vec<ItemJson>,
}

/// What is left out is as on the site, but for `tau` and `seed`, which are off.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesJson {
    pass_mark: Option<f64>,
    stop: Option<f64>,
    min: Option<usize>,
    max: Option<usize>,
    prior_mean: Option<f64>,
    prior_sd: Option<f64>,
    tau: Option<f64>,
    seed: Option<u64>,
}

/// It may have further fields, such as a true difficulty.
#[derive(Deserialize)]
struct ItemJson {
    id: usize,
    /// 0..=2.
    level: usize,
    /// A name or a number.
    #[serde(default)]
    skill: Value,
    #[serde(default)]
    kind: String,
    /// 1..=5; needed where `b` is not given.
    difficulty: Option<f64>,
    a: Option<f64>,
    b: Option<f64>,
    c: Option<f64>,
}

/// Everybody's beginning.
pub(super) struct Start {
    pub(super) placement: Placement,
    /// The item's id by the placement's index.
    pub(super) ids: Vec<usize>,
}

const N_LEVELS: usize = 3;

impl Bank {
    /// # Errors
    /// A sentence about the first number that is missing or out of its range.
    pub(super) fn start(&self) -> Result<Start, String> {
        let (rules, pass_mark) = self.rules.read()?;
        let mut skills: Vec<&Value> = Vec::new();
        let (mut ids, mut asks) = (Vec::new(), Vec::new());
        let mut levels: [Vec<Item>; N_LEVELS] = [vec![], vec![], vec![]];
        for json in self.items.iter().filter(|json| json.kind != "explain") {
            if ids.contains(&json.id) {
                return Err(format!("item {} is there twice; each id is used once", json.id));
            }
            let item = json.read()?;
            let skill = skills.iter().position(|skill| **skill == json.skill).unwrap_or_else(|| {
                skills.push(&json.skill);
                skills.len() - 1
            });
            let Some(level) = levels.get_mut(json.level) else {
                return Err(format!("item {}: level {} is not one of 0, 1, 2", json.id, json.level));
            };
            level.push(item);
            ids.push(json.id);
            asks.push(Ask { item, skill });
        }
        if asks.is_empty() {
            return Err("there are no items to ask".to_owned());
        }
        let cuts = cuts(levels.iter().map(Vec::as_slice), pass_mark);
        Ok(Start { placement: Placement::new(asks, &cuts, rules), ids })
    }
}

impl RulesJson {
    fn read(&self) -> Result<(Rules, f64), String> {
        let usual = Rules::USUAL;
        let stopping = Stopping {
            sure: share("stop", self.stop.unwrap_or(usual.stopping.sure))?,
            min: self.min.unwrap_or(usual.stopping.min),
            max: self.max.unwrap_or(usual.stopping.max),
        };
        let prior = Prior {
            mean: between("prior_mean", self.prior_mean.unwrap_or(usual.prior.mean), -6.0, 6.0)?,
            sd: between("prior_sd", self.prior_sd.unwrap_or(usual.prior.sd), 0.01, 100.0)?,
        };
        // As a seed, what is not given is off.
        let skill_sd = between("tau", self.tau.unwrap_or_default(), 0.0, 3.0)?;
        let pass_mark = share("pass_mark", self.pass_mark.unwrap_or(PASS_MARK))?;
        Ok((Rules { prior, skill_sd, stopping, spread_out: true, seed: self.seed }, pass_mark))
    }
}

fn share(name: &str, value: f64) -> Result<f64, String> {
    between(name, value, 0.0, 1.0)
}

fn between(name: &str, value: f64, low: f64, high: f64) -> Result<f64, String> {
    if (low..=high).contains(&value) {
        Ok(value)
    } else {
        // Hundreds of digits tell nobody anything.
        let shown = if value.abs() < 1e9 { value.to_string() } else { format!("{value:e}") };
        Err(format!("`{name}` is {shown}; it must lie in {low} to {high}"))
    }
}

impl ItemJson {
    /// Given numbers win over what kind and difficulty say.
    fn read(&self) -> Result<Item, String> {
        let of_item = |what: String| format!("item {}: {what}", self.id);
        let mean = LEVEL_MEANS.get(self.level).copied().unwrap_or_default();
        let b = match (self.b, self.difficulty) {
            (Some(b), _) => between("b", b, -100.0, 100.0),
            (None, Some(difficulty)) => {
                between("difficulty", difficulty, 1.0, 5.0).map(|difficulty| authored(mean, difficulty))
            }
            (None, None) => Err("it has neither `b` nor `difficulty`".to_owned()),
        };
        let a = between("a", self.a.unwrap_or(1.0), 0.0, 20.0);
        let c = match self.c {
            Some(c) => between("c", c, 0.0, 0.99),
            None => guess(&self.kind),
        };
        let (a, b, c) = (a.map_err(of_item)?, b.map_err(of_item)?, c.map_err(of_item)?);
        Ok(Item::estimated(a, b, c))
    }
}

/// Expected marks of a blind guesser for a kind of the usual size: four options, steps or rights; two keys of five;
/// one line of ten at fault.
fn guess(kind: &str) -> Result<f64, String> {
    match kind {
        "single" | "order" | "match" | "codereview" | "ordering" | "matching" => Ok(0.25),
        "truefalse" => Ok(0.5),
        "multiple" => Ok(USUAL_MULTIPLE),
        "spot" => Ok(USUAL_SPOT),
        "command" => Ok(0.0),
        other => Err(format!("it has no `c`, and kind `{other}` has no usual one")),
    }
}

/// The mean of max(0, hits/2 − alarms/3) over the 31 picks among two keys and three others.
const USUAL_MULTIPLE: f64 = 6.0 / 31.0;
/// The mean of max(0, hit − alarms/9) over the 1,023 picks among ten lines, one of them at fault.
const USUAL_SPOT: f64 = 256.0 / 1023.0;
