//! Attempts as data for other programs, the same from the command and from the pages.

use super::export_json::attempt;
use super::{Attempt, Ended, Estimate, Reading, moment, shown_name};
use crate::json::thousandths;
use crate::{Bank, Json, SkillId, Standing, Tally, TrackId, sorted_by_key};

/// An attempt with what it is worth.
#[derive(Clone, Copy)]
pub struct Exported<'a> {
    /// Its place among the links that were given, from 1.
    pub number: usize,
    pub attempt: &'a Attempt,
    pub reading: &'a Reading,
    pub estimates: &'a [Estimate],
}

/// A row for each skill of each link (RFC 4180), below a row of names.
///
/// `marks` is a sum, 0..=`questions`; `mastery` a probability in 0..=1, empty where nothing is known.
pub fn csv(all: &[Exported<'_>]) -> String {
    let mut out = "link,name,label,title,started,seconds,ended,edited,retired,track,skill,questions,answered,right,marks,mastery\r\n"
        .to_owned();
    for Exported { number, attempt, reading, estimates } in all {
        let head = [
            number.to_string(),
            cell(&attempt.name),
            cell(&attempt.test.label),
            cell(&attempt.test.title),
            moment(attempt.started),
            attempt.seconds().to_string(),
            ended(attempt.ended).to_owned(),
            reading.n_edited.to_string(),
            reading.n_retired.to_string(),
        ]
        .join(",");
        for track in &reading.score.tracks {
            for skill in &track.skills {
                let Tally { shown, answered, marks, right, .. } = skill.tally;
                let mastery =
                    mastery(estimates, &track.track, &skill.skill).map(|p| thousandths(of_share(p)));
                let row = [
                    head.clone(),
                    track.track.to_string(),
                    skill.skill.to_string(),
                    shown.to_string(),
                    answered.to_string(),
                    right.to_string(),
                    thousandths(of_share(marks)),
                    mastery.unwrap_or_default(),
                ];
                out.push_str(&row.join(","));
                out.push_str("\r\n");
            }
        }
        if reading.score.tracks.is_empty() {
            out.push_str(&head);
            out.push_str(",,,0,0,0,0.000,\r\n");
        }
    }
    out
}

/// A line for each link, an object in it, in the order of their numbers; bad links are among them with the reason.
pub fn json_lines(all: &[Exported<'_>], bad: &[(usize, String)], bank: &Bank) -> String {
    let mut lines: Vec<(usize, Json)> = all.iter().map(|one| (one.number, attempt(one, bank))).collect();
    let of_bad = |(number, why): &(usize, String)| {
        (*number, Json::map([("link", Json::Number(*number as u64)), ("error", Json::text(why))]))
    };
    lines.extend(bad.iter().map(of_bad));
    let lines = sorted_by_key(lines, |(number, _)| *number);
    let text: Vec<String> = lines.iter().map(|(_, line)| line.to_string() + "\n").collect();
    text.concat()
}

/// Probability that a skill is mastered, where something is known of it.
pub fn mastery(estimates: &[Estimate], track: &TrackId, skill: &SkillId) -> Option<f64> {
    let mut skills = estimates.iter().flat_map(|estimate| &estimate.skills);
    skills.find(|one| one.track == *track && one.skill == *skill).map(|one| one.mastery)
}

/// Thousandths of a number that is not negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most the marks of an attempt"
)]
pub(super) fn of_share(share: f64) -> u64 {
    (share * 1000.0).round() as u64
}

/// A cell that no spreadsheet takes for a formula or for more than one.
fn cell(text: &str) -> String {
    let text = shown_name(text);
    let guard = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

impl Ended {
    /// The name for programs.
    pub const fn name(self) -> &'static str {
        ended(self)
    }
}

const fn ended(ended: Ended) -> &'static str {
    match ended {
        Ended::ByHand => "by hand",
        Ended::TimeUp => "time up",
        Ended::Placed => "placed",
    }
}

impl Standing {
    /// The name for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotEnough { .. } => "not enough answers",
            Self::NotYet => "not yet",
            Self::Nearly => "nearly",
            Self::Reached { gaps } if gaps.is_empty() => "reached",
            Self::Reached { .. } => "reached, with a gap",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Asked, Away, Entry, Jumps, Scale, Test};
    use crate::testing::{answers, bank};

    fn exported(name: &str, check: impl Fn(&str, &str)) {
        let bank = bank();
        let attempt = Attempt {
            test: Test { title: "Git, \"vite\"".to_owned(), asked: Asked::Place, ..Test::default() },
            name: name.to_owned(),
            started: 1_795_241_665,
            ended: Ended::TimeUp,
            jumps: Jumps { count: 1, seconds: 9 },
            away: Away::default(),
            entries: answers("git", 1, 1, &[]).iter().map(Entry::new).collect(),
        };
        let mut reading = Reading::new(&attempt, &bank);
        let estimates = reading.estimate(Scale::all(&bank));
        let one = Exported { number: 2, attempt: &attempt, reading: &reading, estimates: &estimates };
        check(&csv(&[one]), &json_lines(&[one], &[(1, "cut".to_owned())], &bank));
    }

    #[test]
    fn formulas_and_quotes_stay_in_their_cell() {
        exported("=1+\"1\"\r\n", |csv, _| {
            let row = csv.lines().nth(1).unwrap();
            let head = "2,\"'=1+\"\"1\"\"\",\"\",\"Git, \"\"vite\"\"\",2026-11-21T06:14Z,";
            assert!(row.starts_with(head), "{row}");
            assert_eq!(csv.lines().count(), 2, "{csv}");
        });
    }

    #[test]
    fn json_is_json_and_in_order() {
        exported("a\"\\\u{1}", |_, json| {
            let lines: Vec<serde_json::Value> =
                json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!((&lines[0]["link"], &lines[0]["error"]), (&1.into(), &"cut".into()));
            assert_eq!(lines[1]["name"], "a\"\\\u{1}");
            assert_eq!(lines[1]["asked"], "place");
            assert_eq!(lines[1]["total"]["marks"], 1.0);
            assert_eq!(lines[1]["estimates"][0]["topic"], "git");
            let chance = lines[1]["estimates"][0]["reached"][0].as_f64().unwrap();
            assert!((0.0..1.0).contains(&chance));
        });
    }
}
