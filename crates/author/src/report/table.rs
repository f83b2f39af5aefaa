//! Attempts as a table for people.

use std::io::{self, Write};

use palier_quiz::link::{Estimate, moment, shown_name};
use palier_quiz::{Bank, Lang, Tally, per_cent};

use super::Read;

/// A block a link: who, what, and a line a skill.
pub(super) fn write_table(read: &[Read], bank: &Bank, out: &mut dyn Write) -> io::Result<()> {
    for Read { number, attempt, reading, estimates } in read {
        let who = attempt.who().unwrap_or_else(|| "(no name)".to_owned());
        writeln!(out, "{number}. {who}: {}", shown_name(&attempt.test.title))?;
        let minutes = attempt.seconds().div_ceil(60);
        writeln!(out, "   {}, {} min, ended {}", moment(attempt.started), minutes, attempt.ended.name())?;
        if attempt.jumps.count > 0 {
            writeln!(
                out,
                "   the clock jumped {} time(s), {} s",
                attempt.jumps.count, attempt.jumps.seconds
            )?;
        }
        if attempt.test.records_leaving {
            writeln!(out, "   left the page {} time(s), {} s", attempt.away.count, attempt.away.seconds)?;
        }
        if reading.n_edited + reading.n_retired > 0 {
            writeln!(out, "   since then: {} edited, {} retired", reading.n_edited, reading.n_retired)?;
        }
        for track in &reading.score.tracks {
            let title =
                bank.track(&track.track).and_then(|it| it.text(Lang::Fr)).map(|text| text.title.as_str());
            let title = shown_name(title.unwrap_or(track.track.as_str()));
            writeln!(out, "   {} {title}: {}", percent(track.tally), track.standing.name())?;
            for skill in &track.skills {
                let Tally { right, shown, .. } = skill.tally;
                writeln!(out, "     {} {} ({right} of {shown})", percent(skill.tally), skill.skill)?;
            }
        }
        for estimate in estimates {
            writeln!(out, "   {}", chances(estimate))?;
        }
        writeln!(out, "   {} in all\n", percent(reading.score.total()))?;
    }
    Ok(())
}

/// How sure it is what has been reached.
fn chances(Estimate { topic, reached, n_answers, .. }: &Estimate) -> String {
    let names = match topic {
        None => ["level 1", "level 2", "level 3"].map(str::to_owned).to_vec(),
        Some(topic) => ["nearly ready", "ready"].map(|mark| format!("{topic} {mark}")).to_vec(),
    };
    let chances = names.iter().zip(reached).map(|(name, chance)| format!("{name} {} %", per_cent(*chance)));
    format!("by {n_answers} answers, chance of being there: {}", chances.collect::<Vec<_>>().join(", "))
}

fn percent(tally: Tally) -> String {
    tally.percent().map_or_else(|| "   –".to_owned(), |percent| format!("{percent:>3} %"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_rounded_to_what_it_is_not() {
        let told = [0.0, 0.001, 0.126, 0.4999, 0.5, 0.999, 1.0].map(|chance| per_cent(chance).to_string());
        assert_eq!(told, ["0", "1", "13", "49", "50", "99", "100"]);
        let just_missed = Tally { shown: 3, marks: 2.0, ..Tally::default() };
        assert_eq!(percent(just_missed), " 66 %");
    }
}
