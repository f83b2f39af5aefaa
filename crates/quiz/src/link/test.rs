//! A test as somebody puts it together for somebody else.

use super::bytes::{Reader, Writer};
use super::part::{self, Part};
use crate::{Kind, Lang, Mode};

/// Everything a link to a test says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// Nothing means the three levels.
    pub parts: Vec<Part>,
    /// Only questions of these kinds; none means all.
    pub kinds: Vec<Kind>,
    pub asked: Asked,
    /// Practice shows the answer after each question.
    pub mode: Mode,
    /// Minutes for all of it, 1..=600.
    pub minutes: Option<u16>,
    /// Time on top, in per cent of the minutes, 0..=300.
    pub extra_time: u16,
    /// None leaves the choice to the candidate.
    pub lang: Option<Lang>,
    /// Whether the candidate sees the result at the end.
    pub shows_result: bool,
    /// Whether leaving the page is recorded; the candidate is told before.
    pub records_leaving: bool,
    /// The last day it can be begun, in days since 1970-01-01 (UTC).
    pub expires: Option<u32>,
    /// Orders questions and options.
    pub seed: u32,
    /// Chooses the questions.
    pub draw: u32,
    /// At most 80 characters, as are `from` and `label`.
    pub title: String,
    /// To the candidate, at most 500 characters.
    pub note: String,
    /// Who sends it.
    pub from: String,
    /// For whom it is.
    pub label: String,
}

/// How many questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// So many, 1..=200.
    Questions(u16),
    /// As many as it takes to place the person.
    Place,
}

/// The longest title, sender and label, in characters.
pub const MAX_NAME: usize = 80;
/// Of a note, in characters.
pub const MAX_NOTE: usize = 500;
const MAX_SCOPE: usize = 2_000;
pub const MAX_QUESTIONS: usize = 200;
/// Of the time.
pub const MAX_MINUTES: usize = 600;
/// Of the time on top, in per cent.
pub const MAX_EXTRA: usize = 300;

impl Default for Test {
    fn default() -> Self {
        Self {
            parts: Vec::new(),
            kinds: Vec::new(),
            asked: Asked::Questions(20),
            mode: Mode::Exam,
            minutes: None,
            extra_time: 0,
            lang: None,
            shows_result: true,
            records_leaving: false,
            expires: None,
            seed: 0,
            draw: 0,
            title: String::new(),
            note: String::new(),
            from: String::new(),
            label: String::new(),
        }
    }
}

impl Test {
    /// Seconds the candidate has, extra time included.
    pub fn seconds(&self) -> Option<u32> {
        let minutes = u32::from(self.minutes?);
        Some(minutes * 60 * (100 + u32::from(self.extra_time)) / 100)
    }

    pub(super) fn write(&self, writer: &mut Writer) {
        let flags = [
            self.mode == Mode::Exam,
            self.asked == Asked::Place,
            self.shows_result,
            self.records_leaving,
            self.minutes.is_some(),
            self.lang.is_some(),
            self.expires.is_some(),
            self.draw != self.seed,
            !self.kinds.is_empty(),
        ];
        writer.number((0..).zip(flags).fold(0, |sum, (bit, flag)| sum | u64::from(flag) << bit));
        if let Asked::Questions(n) = self.asked {
            writer.size(usize::from(n).min(MAX_QUESTIONS));
        }
        if let Some(minutes) = self.minutes {
            writer.size(usize::from(minutes).min(MAX_MINUTES));
            writer.size(usize::from(self.extra_time).min(MAX_EXTRA));
        }
        if let Some(lang) = self.lang {
            writer.size(Lang::ALL.iter().position(|it| *it == lang).unwrap_or_default());
        }
        if let Some(day) = self.expires {
            writer.number(u64::from(day));
        }
        writer.number(u64::from(self.seed));
        if self.draw != self.seed {
            writer.number(u64::from(self.draw));
        }
        if !self.kinds.is_empty() {
            let bits = (0..).zip(Kind::ALL).filter(|(_, kind)| self.kinds.contains(kind));
            writer.number(bits.fold(0, |sum, (bit, _)| sum | 1 << bit));
        }
        writer.text(&part::print(&self.parts), MAX_SCOPE);
        writer.text(&self.title, MAX_NAME);
        writer.text(&self.note, MAX_NOTE);
        writer.text(&self.from, MAX_NAME);
        writer.text(&self.label, MAX_NAME);
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let flags = reader.size((1 << 9) - 1)?;
        let flag = |bit: usize| flags >> bit & 1 == 1;
        let small = |size: usize| u16::try_from(size).ok();
        // A test of no question, or of no minute, is none.
        let some = |size: usize| small(size).filter(|n| *n > 0);
        let asked = if flag(1) { Asked::Place } else { Asked::Questions(some(reader.size(MAX_QUESTIONS)?)?) };
        let (mut minutes, mut extra_time) = (None, 0);
        if flag(4) {
            minutes = Some(some(reader.size(MAX_MINUTES)?)?);
            extra_time = small(reader.size(MAX_EXTRA)?)?;
        }
        let lang = if flag(5) { Some(*Lang::ALL.get(reader.size(Lang::ALL.len())?)?) } else { None };
        let number = |reader: &mut Reader<'_>| u32::try_from(reader.number()?).ok();
        let expires = if flag(6) { Some(number(reader)?) } else { None };
        let seed = number(reader)?;
        let draw = if flag(7) { number(reader)? } else { seed };
        let bits = if flag(8) { reader.size((1 << Kind::ALL.len()) - 1)? } else { 0 };
        let kinds = (0..).zip(Kind::ALL).filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, kind)| kind);
        Some(Self {
            kinds: kinds.collect(),
            asked,
            mode: if flag(0) { Mode::Exam } else { Mode::Practice },
            minutes,
            extra_time,
            lang,
            shows_result: flag(2),
            records_leaving: flag(3),
            expires,
            seed,
            draw,
            parts: part::parse(&reader.text(MAX_SCOPE)?)?,
            title: reader.text(MAX_NAME)?,
            note: reader.text(MAX_NOTE)?,
            from: reader.text(MAX_NAME)?,
            label: reader.text(MAX_NAME)?,
        })
    }
}
