//! The report for people.

use std::io::{self, Write};

use super::report::{Claim, Report};

pub(super) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let Report { people, seed, differ, stop, skill_sd, questions, .. } = report;
    writeln!(
        out,
        "{people} people (seed {seed}, differing by {differ} from skill to skill), {questions} questions"
    )?;
    writeln!(out, "stop at {stop}, reckoning with skill effects of {skill_sd}\n")?;
    writeln!(out, "right state          {:>6}", percent(report.right))?;
    writeln!(out, "off by two           {:>6.2} %", report.off_by_two * 100.0)?;
    writeln!(
        out,
        "questions, mean      {:>6.1}   (95 % have at most {})",
        report.length.mean, report.length.percentile_95
    )?;
    writeln!(out, "sure enough at end   {:>6}", percent(report.length.sure))?;
    writeln!(out, "skills touched       {:>6.1}", report.spread.skills)?;
    if let (Some(fewest), Some(largest)) = (report.spread.fewest_of_17, report.spread.largest_of_17) {
        let largest = percent(largest);
        writeln!(out, "in 17 questions or more: at least {fewest} skills, largest share {largest}")?;
    }

    writeln!(out, "\nright state after so many questions")?;
    for after in report.by_questions.iter().filter(|after| after.n % 5 == 0) {
        writeln!(out, "  {:>2}  {:>6}", after.n, percent(after.right))?;
    }
    writeln!(out, "\nclaims of a state    people   claimed      true")?;
    report.claims.iter().chain([&report.sure]).try_for_each(|claim| row(claim, report, out))?;
    writeln!(out, "claims on a level    claims   claimed      true")?;
    report.mastery_claims.iter().try_for_each(|claim| row(claim, report, out))?;

    writeln!(out, "80 % intervals hold   {:>6}", percent(report.within_interval))?;

    writeln!(out, "\nlevel  questions     cut  above last  told apart")?;
    for level in &report.levels {
        let above = level.above_last.map_or_else(|| "-".to_owned(), |distance| format!("{distance:.2}"));
        let verdict = if level.separates { "" } else { "  does not separate from the one below" };
        let (n, cut, told) = (level.questions, level.cut, percent(level.told_apart));
        writeln!(out, "{:>5}  {n:>9}  {cut:>6.2}  {above:>10}  {told:>10}{verdict}", level.number)?;
    }
    writeln!(out, "\nskill                                          questions  asked")?;
    for skill in &report.skills {
        let verdict = if skill.thin { "  too thin" } else { "" };
        writeln!(out, "{:<48} {:>7}  {:>5.2}{verdict}", skill.id, skill.questions, skill.asked)?;
    }
    writeln!(out, "\nquestions never asked: {}", report.never_asked.len())?;
    report.never_asked.iter().try_for_each(|name| writeln!(out, "  {name}"))
}

fn row(claim: &Claim, report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let name = if std::ptr::eq(claim, &raw const report.sure) { "all from" } else { "from" };
    let Claim { from, n, claimed, came_true } = claim;
    if *n == 0 {
        return Ok(());
    }
    writeln!(out, "  {name:<8} {from:.2}   {n:>10}   {:>7}   {:>7}", percent(*claimed), percent(*came_true))
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}
