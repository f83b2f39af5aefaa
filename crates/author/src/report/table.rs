//! Attempts as a table for people, and as CSV for spreadsheets.

use std::io::{self, Write};

use palier_quiz::{Bank, Lang, Tally};

use super::Read;
use super::day::moment;
use super::json::{ended, standing};

/// A block a link: who, what, and a line a skill.
pub(super) fn write_table(read: &[Read], bank: &Bank, out: &mut dyn Write) -> io::Result<()> {
    for Read { number, attempt, reading } in read {
        let who = [&attempt.name, &attempt.test.label].into_iter().find(|name| !name.is_empty());
        let who = who.map_or("(no name)", String::as_str);
        writeln!(out, "{number}. {who}: {}", shown(&attempt.test.title))?;
        let minutes = attempt.seconds().div_ceil(60);
        writeln!(out, "   {}, {} min, ended {}", moment(attempt.started), minutes, ended(attempt.ended))?;
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
            let title = shown(title.unwrap_or(track.track.as_str()));
            writeln!(out, "   {} {title}: {}", percent(track.tally), standing(&track.standing))?;
            for skill in &track.skills {
                let Tally { right, shown, .. } = skill.tally;
                writeln!(out, "     {} {} ({right} of {shown})", percent(skill.tally), skill.skill)?;
            }
        }
        writeln!(out, "   {} in all\n", percent(reading.score.total()))?;
    }
    Ok(())
}

/// A row for each skill of each link (RFC 4180).
pub(super) fn write_csv(read: &[Read], out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "link,name,label,title,started,seconds,ended,edited,retired,track,skill,questions,answered,right,marks\r"
    )?;
    for Read { number, attempt, reading } in read {
        let head = format!(
            "{number},{},{},{},{},{},{},{},{}",
            cell(&attempt.name),
            cell(&attempt.test.label),
            cell(&attempt.test.title),
            moment(attempt.started),
            attempt.seconds(),
            ended(attempt.ended),
            reading.n_edited,
            reading.n_retired
        );
        for track in &reading.score.tracks {
            for skill in &track.skills {
                let Tally { shown, answered, marks, right, .. } = skill.tally;
                let (track, skill) = (&track.track, &skill.skill);
                writeln!(out, "{head},{track},{skill},{shown},{answered},{right},{marks:.3}\r")?;
            }
        }
        if reading.score.tracks.is_empty() {
            writeln!(out, "{head},,,0,0,0,0\r")?;
        }
    }
    Ok(())
}

/// A cell that no spreadsheet takes for a formula or for more than one.
fn cell(text: &str) -> String {
    let text = shown(text);
    let guard = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// What came in a link, on one line.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn percent(tally: Tally) -> String {
    tally.mean().map_or_else(|| "   –".to_owned(), |mean| format!("{:>3.0} %", mean * 100.0))
}
