//! From which score on a strategy is a mistake of the bank.

use std::fmt;

use palier_markdown::{Place, Severity};

use super::report::{Report, Row};
use crate::editor::{Finding, Remarks};

/// The probability below which a score is hardly chance: an error of a track.
pub(crate) const SURE: f64 = 0.001;

/// The probability below which a score may not be chance: a warning.
pub(crate) const DOUBT: f64 = 0.05;

/// How far above chance a score over the whole bank may be, in marks a question.
const MOST_GAIN: f64 = 0.03;

/// The questions that a bank must have before that says anything: with fewer, luck alone gives as much more often
/// than not.
pub(crate) const WHOLE_BANK: usize = 100;

/// The questions in which a strategy must tell the options apart for a verdict on a track.
const LEAST: usize = 8;

/// Reports the strategies that score too well.
pub(crate) fn judge(report: &Report, remarks: &mut Remarks) {
    for row in &report.rows {
        if let Some(severity) = severity(row) {
            let path =
                row.track.as_ref().map_or_else(String::new, |track| format!("{track}/track.{}.md", row.lang));
            remarks.add(&path, Place::START, Finding::Blind { row: row.clone(), severity });
        }
    }
}

fn severity(row: &Row) -> Option<Severity> {
    let is_whole = row.track.is_none() && row.all >= WHOLE_BANK;
    if is_whole && row.gain() > MOST_GAIN {
        return Some(Severity::Error);
    }
    if row.questions < LEAST || row.score <= row.chance {
        return None;
    }
    if row.p < SURE {
        Some(Severity::Error)
    } else if row.p < DOUBT {
        Some(Severity::Warning)
    } else {
        None
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lang, kind, track, strategy, questions, score, chance, p, gets, .. } = self;
        match track {
            Some(track) => write!(f, "in `{track}`")?,
            None => f.write_str("over the whole bank")?,
        }
        let (score, chance) = (score * 100.0, chance * 100.0);
        write!(
            f,
            " ({lang}, {kind}) the strategy `{}` scores {score:.0} % where chance gives {chance:.0} % \
             ({questions} questions, p {}); {}, as in",
            strategy.name(),
            Probability(*p),
            strategy.way_out(),
        )?;
        for (i, id) in gets.iter().enumerate() {
            write!(f, "{} `{id}`", if i == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

/// With its sign, to four digits.
struct Probability(f64);

impl fmt::Display for Probability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 1e-4 { f.write_str("< 0.0001") } else { write!(f, "= {:.4}", self.0) }
    }
}
