//! What somebody answered to a test, to be scored by whoever reads it.

use super::bytes::{Reader, Writer};
use super::test::{MAX_NAME, Test};
use crate::{Answer, Bank, Confidence, Given, Question, sorted_by_key, stored_fields, stored_names};

/// Everything a result link says: the test without its note, the answers, never a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub test: Test,
    /// Name or alias, at most 80 characters; may be empty.
    pub name: String,
    /// When it was begun, in seconds since 1970-01-01 (UTC), as the candidate's clock said.
    pub started: u64,
    pub ended: Ended,
    pub jumps: Jumps,
    /// Of tests that record it.
    pub away: Away,
    /// In the order asked, at most 200.
    pub entries: Vec<Entry>,
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    ByHand,
    TimeUp,
    /// A placement that asked no more: it was sure enough, or could not become it.
    Placed,
}

/// How often the system's clock jumped during the attempt, and by how many seconds in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Jumps {
    pub count: u32,
    pub seconds: u32,
}

/// How often and for how many seconds the page was left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Away {
    pub count: u32,
    pub seconds: u32,
}

stored_fields!(Away { count, seconds });
stored_names!(Ended { ByHand = "by_hand", TimeUp = "time_up", Placed = "placed" });

/// One answer, its question known by hashes only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// [`crate::QuestionId::hash32`].
    pub question: u32,
    /// The low 24 bits of [`Question::fingerprint`].
    pub fingerprint: u32,
    pub given: Given,
    pub seconds: u32,
    pub hints: u8,
    pub confidence: Option<Confidence>,
}

/// An entry beside today's bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// To be scored; [`crate::Scored::edited_since`] tells whether the question has changed.
    Answer(Answer),
    /// No question has this hash any more.
    Retired { question: u32 },
}

const MAX_ENTRIES: usize = 200;
/// The longest typed line, and the longest explanation, in characters.
pub const MAX_TYPED: usize = 500;
pub const MAX_EXPLAINED: usize = 2_000;
/// Of the indexes in an answer.
const MAX_INDEX: usize = 400;
const FINGERPRINT: u32 = 0x00ff_ffff;

impl Attempt {
    /// What the bank of today makes of it.
    pub fn found(&self, bank: &Bank) -> Vec<Found> {
        let all: Vec<(u32, &Question)> = bank.questions().map(|it| (it.id.hash32(), it)).collect();
        let by_hash = sorted_by_key(all, |(hash, _)| *hash);
        let one = |entry: &Entry| {
            let at = by_hash.binary_search_by_key(&entry.question, |(hash, _)| *hash).ok();
            match at.and_then(|at| by_hash.get(at)) {
                Some((_, question)) => Found::Answer(entry.answer(question)),
                None => Found::Retired { question: entry.question },
            }
        };
        self.entries.iter().map(one).collect()
    }

    pub(super) fn write(&self, writer: &mut Writer) {
        // The note was for the candidate.
        Test { note: String::new(), ..self.test.clone() }.write(writer);
        writer.text(&self.name, MAX_NAME);
        writer.number(self.started);
        writer.byte(match self.ended {
            Ended::ByHand => 0,
            Ended::TimeUp => 1,
            Ended::Placed => 2,
        });
        for number in [self.jumps.count, self.jumps.seconds, self.away.count, self.away.seconds] {
            writer.number(u64::from(number));
        }
        let entries = self.entries.iter().take(MAX_ENTRIES);
        writer.size(entries.len());
        entries.for_each(|entry| entry.write(writer));
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let test = Test::read(reader)?;
        let name = reader.text(MAX_NAME)?;
        let started = reader.number()?;
        let ended = match reader.byte()? {
            0 => Ended::ByHand,
            1 => Ended::TimeUp,
            2 => Ended::Placed,
            _ => return None,
        };
        let mut numbers = [0; 4];
        for number in &mut numbers {
            *number = u32::try_from(reader.number()?).ok()?;
        }
        let [jumps, jumped, n_away, away] = numbers;
        let n = reader.size(MAX_ENTRIES)?;
        let mut entries: Vec<Entry> = Vec::new();
        for _ in 0..n {
            let entry = Entry::read(reader)?;
            // A question counts once, whatever a link says that somebody made.
            if entries.iter().all(|before| before.question != entry.question) {
                entries.push(entry);
            }
        }
        Some(Self {
            test,
            name,
            started,
            ended,
            jumps: Jumps { count: jumps, seconds: jumped },
            away: Away { count: n_away, seconds: away },
            entries,
        })
    }
}

impl Entry {
    pub fn new(answer: &Answer) -> Self {
        Self {
            question: answer.question.hash32(),
            fingerprint: answer.fingerprint & FINGERPRINT,
            given: answer.given.clone(),
            seconds: answer.seconds,
            hints: answer.hints,
            confidence: answer.confidence,
        }
    }

    fn answer(&self, question: &Question) -> Answer {
        let now = question.fingerprint();
        let same = now & FINGERPRINT == self.fingerprint;
        Answer {
            question: question.id.clone(),
            fingerprint: if same { now } else { !now },
            given: self.given.clone(),
            seconds: self.seconds,
            hints: self.hints,
            confidence: self.confidence,
        }
    }

    /// A byte of what it is (the tag of [`write_given`] in its low four bits), the hashes, the seconds, the rest.
    fn write(&self, writer: &mut Writer) {
        let confidence = match self.confidence {
            None => 0,
            Some(Confidence::Sure) => 1,
            Some(Confidence::Rather) => 2,
            Some(Confidence::Guess) => 3,
        };
        let tag = tag(&self.given);
        writer.byte(tag | confidence << 4 | u8::from(self.hints > 0) << 6);
        writer.bytes(&self.question.to_le_bytes());
        let [fingerprint @ .., _] = self.fingerprint.to_le_bytes();
        writer.bytes(&fingerprint);
        writer.number(u64::from(self.seconds));
        if self.hints > 0 {
            writer.byte(self.hints);
        }
        write_given(&self.given, writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let head = reader.byte()?;
        let confidence = match head >> 4 & 3 {
            1 => Some(Confidence::Sure),
            2 => Some(Confidence::Rather),
            3 => Some(Confidence::Guess),
            _ => None,
        };
        let question = u32::from_le_bytes(reader.array()?);
        let [a, b, c] = reader.array()?;
        let seconds = u32::try_from(reader.number()?).ok()?;
        let hints = if head >> 6 & 1 == 1 { reader.byte()? } else { 0 };
        let given = read_given(head & 0xf, reader)?;
        let entry = Self {
            question,
            fingerprint: u32::from_le_bytes([a, b, c, 0]),
            given,
            seconds,
            hints,
            confidence,
        };
        (head >> 7 == 0).then_some(entry)
    }
}

const SKIPPED: u8 = 0;
const DONT_KNOW: u8 = 1;
const NOT_MY_WORK: u8 = 2;
const PICKED: u8 = 3;
const ORDERED: u8 = 4;
const MATCHED: u8 = 5;
const TYPED: u8 = 6;
const EXPLAINED: u8 = 7;
/// One choice, below 8, in the tag itself: most answers are such.
const PICKED_ONE: u8 = 8;

fn tag(given: &Given) -> u8 {
    match given {
        Given::Skipped => SKIPPED,
        Given::DontKnow => DONT_KNOW,
        Given::NotMyWork => NOT_MY_WORK,
        Given::Picked(picks) => picked_one(picks).unwrap_or(PICKED),
        Given::Ordered(_) => ORDERED,
        Given::Matched(_) => MATCHED,
        Given::Typed(_) => TYPED,
        Given::Explained { .. } => EXPLAINED,
    }
}

/// The tag of a single small choice.
fn picked_one(picks: &[usize]) -> Option<u8> {
    let [only @ 0..8] = picks else { return None };
    Some(PICKED_ONE | u8::try_from(*only).ok()?)
}

fn write_given(given: &Given, writer: &mut Writer) {
    match given {
        Given::Skipped | Given::DontKnow | Given::NotMyWork => {}
        Given::Picked(picks) if picked_one(picks).is_some() => {}
        Given::Picked(picks) => write_list(picks.iter().copied(), writer),
        Given::Ordered(order) => write_list(order.iter().copied(), writer),
        Given::Matched(rights) => write_list(rights.iter().map(|it| it.map_or(0, |right| right + 1)), writer),
        Given::Typed(line) => writer.text(line, MAX_TYPED),
        Given::Explained { text, made } => {
            writer.text(text, MAX_EXPLAINED);
            write_list(made.iter().copied(), writer);
        }
    }
}

fn read_given(tag: u8, reader: &mut Reader<'_>) -> Option<Given> {
    Some(match tag {
        SKIPPED => Given::Skipped,
        DONT_KNOW => Given::DontKnow,
        NOT_MY_WORK => Given::NotMyWork,
        PICKED => Given::Picked(read_list(reader)?),
        ORDERED => Given::Ordered(read_list(reader)?),
        MATCHED => Given::Matched(read_list(reader)?.into_iter().map(|it| it.checked_sub(1)).collect()),
        TYPED => Given::Typed(reader.text(MAX_TYPED)?),
        PICKED_ONE..16 => Given::Picked(vec![usize::from(tag & 7)]),
        EXPLAINED => Given::Explained { text: reader.text(MAX_EXPLAINED)?, made: read_list(reader)? },
        _ => return None,
    })
}

/// Indexes as one number where they are few and small (with the lowest bit 0), in base 16 below a leading 1; else
/// each by itself.
fn write_list(indexes: impl ExactSizeIterator<Item = usize> + Clone, writer: &mut Writer) {
    let few = indexes.len() <= 12 && indexes.clone().all(|index| index < 16);
    if few {
        writer.number(indexes.fold(1_u64, |sum, index| sum << 4 | index as u64) << 1);
    } else {
        writer.number((indexes.len() as u64) << 1 | 1);
        indexes.for_each(|index| writer.size(index));
    }
}

fn read_list(reader: &mut Reader<'_>) -> Option<Vec<usize>> {
    let head = reader.number()?;
    let mut rest = head >> 1;
    if head & 1 == 1 {
        let n = usize::try_from(rest).ok().filter(|n| *n <= MAX_INDEX)?;
        return (0..n).map(|_| reader.size(MAX_INDEX)).collect();
    }
    let mut indexes = Vec::new();
    while rest > 1 {
        indexes.push(usize::try_from(rest & 0xf).ok()?);
        rest >>= 4;
    }
    indexes.reverse();
    (rest == 1).then_some(indexes)
}
