//! Who is the same person, and in which order results stand.

use palier_quiz::link::{joins, shown_name};
use palier_quiz::{Ranked, SkillId, TrackId, lower, sorted_by_key};

use super::compare::Row;

/// The order of the rows.
#[derive(Clone, PartialEq, Eq, Default)]
pub(super) struct Sort {
    pub(super) by: Column,
    pub(super) descending: bool,
}

/// What rows can be ordered by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Column {
    /// As they came.
    #[default]
    Order,
    Who,
    Date,
    Total,
    Level,
    Minutes,
    Skill(TrackId, SkillId),
}

impl Column {
    /// Whether one wants to see the highest first.
    pub(super) const fn best_is_high(&self) -> bool {
        !matches!(self, Self::Order | Self::Who)
    }
}

/// Numbers the people who have no number yet, from `next` on, and the attempts of each at the same test by when they were
/// begun. A number stays: with hidden names it is all that somebody is known by. Gives the next number.
pub(super) fn same_people(rows: &mut [Row], mut next: u32) -> u32 {
    let names: Vec<[String; 2]> = rows
        .iter()
        .map(|row| [&row.attempt.name, &row.attempt.test.label].map(|name| alphabetical(&shown_name(name))))
        .collect();
    let both = |a: &str, b: &str| !a.is_empty() && !b.is_empty();
    let same = |[name, label]: &[String; 2], [other, other_label]: &[String; 2]| {
        if both(label, other_label) { label == other_label } else { both(name, other) && name == other }
    };
    for (at, own) in names.iter().enumerate() {
        let mut others = rows.iter().zip(&names).filter(|(_, other)| same(other, own));
        let known = others.find_map(|(row, _)| row.person);
        let Some(row) = rows.get_mut(at).filter(|row| row.person.is_none()) else { continue };
        row.person = known.or(Some(next));
        next = next.saturating_add(known.is_none().into());
    }
    let all: Vec<(Option<u32>, u32, u64)> =
        rows.iter().map(|row| (row.person, row.test, row.attempt.started)).collect();
    for (at, row) in rows.iter_mut().enumerate() {
        let earlier = all.iter().enumerate().filter(|(other, (person, test, started))| {
            (*person, *test) == (row.person, row.test) && (*started, *other) < (row.attempt.started, at)
        });
        row.nth = 1 + earlier.count();
    }
    next
}

/// Orders rows; what has no value stands last either way. Hidden names order nothing.
pub(super) fn sorted<'a>(rows: Vec<&'a Row>, sort: &Sort, anonymous: bool) -> Vec<&'a Row> {
    if sort.by == Column::Order || sort.by == Column::Who && anonymous {
        return rows;
    }
    if sort.by == Column::Who {
        let name = |row: &&Row| alphabetical(&row.attempt.who().unwrap_or_default());
        let mut rows = sorted_by_key(rows, name);
        if sort.descending {
            rows.reverse();
        }
        return rows;
    }
    let sign = if sort.descending { -1.0 } else { 1.0 };
    sorted_by_key(rows, |row| {
        let value = value(row, &sort.by);
        (value.is_none(), value.map(|value| Ranked(sign * value)))
    })
}

/// The letters from à to ſ (U+00E0 to U+017F) without what stands on, through or under them.
const PLAIN: &[u8; 160] = b"aaaaaaaceeeeiiiidnooooo/ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii\
iiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// A name by which names stand as in an alphabet, and are the same: é by e, however it is written.
fn alphabetical(name: &str) -> String {
    let plain = |c: char| {
        let at = u32::from(c).checked_sub(0xe0).and_then(|at| usize::try_from(at).ok());
        at.and_then(|at| PLAIN.get(at)).map_or(c, |letter| char::from(*letter))
    };
    let is_letter = |c: &char| !matches!(c, '\u{300}'..='\u{36f}') && !joins(*c);
    lower(name).chars().filter(is_letter).map(plain).collect()
}

/// What a row is ordered by in a column.
fn value(row: &Row, by: &Column) -> Option<f64> {
    let worth = row.worth.as_ref()?;
    let number = |n: u64| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    match by {
        Column::Order | Column::Who => None,
        Column::Date => Some(number(row.attempt.started)),
        Column::Minutes => Some(number(row.attempt.seconds())),
        Column::Total => worth.reading.score.total().mean(),
        Column::Level => worth.estimates.first().map(|estimate| estimate.reached.iter().sum()),
        Column::Skill(track, skill) => {
            let track = worth.reading.score.track(track)?;
            track.skills.iter().find(|one| one.skill == *skill)?.tally.mean()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use palier_quiz::Bank;
    use palier_quiz::link::{Attempt, Away, Ended, Jumps, Reading, Test};

    use super::*;
    use crate::pages::compare::Worth;

    fn row(name: &str, label: &str, test: u32, started: u64) -> Row {
        let attempt = Attempt {
            test: Test { label: label.to_owned(), ..Test::default() },
            name: name.to_owned(),
            started,
            ended: Ended::ByHand,
            jumps: Jumps::default(),
            away: Away::default(),
            entries: Vec::new(),
        };
        let reading = Reading::new(&attempt, &Bank::default());
        let worth = Some(Rc::new(Worth { reading, estimates: Vec::new() }));
        Row { link: name.to_owned(), attempt: Rc::new(attempt), test, person: None, nth: 0, worth }
    }

    #[test]
    fn a_second_attempt_is_by_name_or_label_and_of_the_same_test() {
        let mut rows = [
            row("Zoé", "", 1, 20),
            row("zoe\u{301} ", "", 1, 10),
            row("Zoé", "", 2, 5),
            row("Z.", "Camille", 1, 1),
            row("Cam", "camille", 1, 2),
            row("", "", 1, 1),
            row("", "", 1, 1),
            row("Alex", "Alex (1)", 1, 1),
            row("Alex", "Alex (2)", 1, 2),
        ];
        same_people(&mut rows, 0);
        let found: Vec<(u32, usize)> = rows.iter().map(|row| (row.person.unwrap(), row.nth)).collect();
        assert_eq!(found, [(0, 2), (0, 1), (0, 1), (1, 1), (1, 2), (2, 1), (3, 1), (4, 1), (5, 1)]);
    }

    #[test]
    fn who_has_a_number_keeps_it() {
        let mut rows = vec![row("Ada", "", 1, 1), row("Zoé", "", 1, 2), row("Eve", "", 1, 3)];
        assert_eq!(same_people(&mut rows, 0), 3);
        rows.remove(0);
        rows.extend([row("Nora", "", 1, 4), row("zoe", "", 1, 5)]);
        assert_eq!(same_people(&mut rows, 3), 4);
        let found: Vec<(u32, usize)> = rows.iter().map(|row| (row.person.unwrap(), row.nth)).collect();
        assert_eq!(found, [(1, 1), (2, 1), (3, 1), (1, 2)]);
    }

    #[test]
    fn order() {
        let rows = [row("b", "", 1, 3), row("C", "", 1, 1), row("a", "", 1, 2)];
        let case = |by: Column, descending: bool, anonymous: bool, want: [&str; 3]| {
            let shown = sorted(rows.iter().collect(), &Sort { by, descending }, anonymous);
            assert_eq!(shown.iter().map(|row| row.link.as_str()).collect::<Vec<_>>(), want);
        };
        case(Column::Order, false, false, ["b", "C", "a"]);
        case(Column::Who, false, false, ["a", "b", "C"]);
        case(Column::Who, true, false, ["C", "b", "a"]);
        case(Column::Who, false, true, ["b", "C", "a"]);
        case(Column::Date, true, false, ["b", "a", "C"]);
        case(Column::Total, true, false, ["b", "C", "a"]);
    }

    #[test]
    fn letters_with_marks_stand_by_their_letter() {
        let names = ["Zoé", "Łucja", "Élodie", "Eve", "Œdipe", "Ada", "Çelik", "Nora", "Ж"];
        let rows = names.map(|name| row(name, "", 1, 1));
        let sort = Sort { by: Column::Who, descending: false };
        let shown = sorted(rows.iter().collect(), &sort, false);
        let want = ["Ada", "Çelik", "Élodie", "Eve", "Łucja", "Nora", "Œdipe", "Zoé", "Ж"];
        assert_eq!(shown.iter().map(|row| row.link.as_str()).collect::<Vec<_>>(), want);
    }
}
