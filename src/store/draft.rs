//! A test as it is being put together: what stands in the form, and the test that it makes.

use palier_quiz::link::{
    Asked, MAX_EXTRA, MAX_MINUTES, MAX_NAME, MAX_NOTE, MAX_QUESTIONS, Part, Test, matching_questions,
};
use palier_quiz::{Bank, Kind, Lang, Level, Mode, Placing, SkillId, TrackId, stored_fields, stored_names};

use super::label::Labels;
use crate::catalogue::Catalogue;

/// What stands in the form; numbers as they were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Skills that are ticked, with their tracks.
    pub(crate) skills: Vec<(TrackId, SkillId)>,
    /// Indexes of [`Kind::ALL`] that are not wanted.
    pub(crate) without: Vec<usize>,
    pub(crate) asked: By,
    /// How many, if so.
    pub(crate) n: String,
    pub(crate) minutes: String,
    pub(crate) extra: String,
    pub(crate) mode: Mode,
    /// A language's code; empty for the candidate's choice.
    pub(crate) lang: String,
    pub(crate) shows_result: bool,
    pub(crate) records_leaving: bool,
    /// `2026-11-30`, or empty.
    pub(crate) expires: String,
    pub(crate) title: String,
    pub(crate) from: String,
    pub(crate) note: String,
    /// One a line.
    pub(crate) names: String,
    /// Whether each of several people gets a draw of their own.
    pub(crate) own_draw: bool,
}

/// How many questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Number,
    /// As many as it takes to place the person.
    Placing,
}

stored_names!(By { Number = "number", Placing = "placing" });
stored_fields!(Draft {
    skills,
    without,
    asked,
    n,
    minutes,
    extra,
    mode,
    lang,
    shows_result,
    records_leaving,
    expires,
    title,
    from,
    note,
    names,
    own_draw,
});

/// The most people that links are made for at once.
pub(crate) const MAX_PEOPLE: usize = 200;

impl Default for Draft {
    fn default() -> Self {
        Self {
            skills: Vec::new(),
            without: Vec::new(),
            asked: By::Number,
            n: "20".to_owned(),
            minutes: String::new(),
            extra: String::new(),
            mode: Mode::Exam,
            lang: String::new(),
            shows_result: true,
            records_leaving: false,
            expires: String::new(),
            title: String::new(),
            from: String::new(),
            note: String::new(),
            names: String::new(),
            own_draw: true,
        }
    }
}

/// What is wrong with the form, at one of its controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    NothingChosen,
    NoKind,
    /// The choice has no such questions.
    NoQuestion,
    /// Nobody can be placed on this: neither the three levels nor one whole topic, or not of all kinds, or too few
    /// questions.
    NoPlacing,
    /// Not a number of `1..=most`.
    Number {
        most: usize,
    },
    Minutes {
        most: usize,
    },
    Extra {
        most: usize,
    },
    /// No date, or one that has passed.
    Expired,
    Title {
        most: usize,
    },
    From {
        most: usize,
    },
    Note {
        most: usize,
    },
    /// The n-th name, from 1, is longer than `most` characters.
    Name {
        n: usize,
        most: usize,
    },
    People {
        n: usize,
        most: usize,
    },
}

impl Draft {
    /// Tracks of which something is ticked.
    pub(crate) fn tracks(&self) -> Vec<TrackId> {
        let mut tracks: Vec<TrackId> = Vec::new();
        for (track, _) in &self.skills {
            if !tracks.contains(track) {
                tracks.push(track.clone());
            }
        }
        tracks
    }

    pub(crate) fn has(&self, track: &TrackId, skill: &SkillId) -> bool {
        self.skills.iter().any(|(of, ticked)| of == track && ticked == skill)
    }

    /// Names of people, one a line.
    pub(crate) fn people(&self) -> Vec<&str> {
        self.names.lines().map(str::trim).filter(|name| !name.is_empty()).collect()
    }

    /// What is ticked, in the catalogue's order; a track with all its skills is named alone.
    fn parts(&self, catalogue: &Catalogue) -> Vec<Part> {
        let part = |entry: &crate::catalogue::TrackEntry| {
            let ids = entry.skills.iter().map(|skill| &skill.id);
            let ticked: Vec<SkillId> = ids.filter(|id| self.has(&entry.id, id)).cloned().collect();
            let all = ticked.len() == entry.skills.len();
            let skills = if all { Vec::new() } else { ticked.clone() };
            (!ticked.is_empty()).then(|| Part { track: entry.id.clone(), skills })
        };
        catalogue.tracks.iter().filter_map(part).collect()
    }

    /// What is asked about, of which kinds; the rest as usual.
    pub(crate) fn scope(&self, catalogue: &Catalogue) -> Test {
        let wanted = Kind::ALL.iter().enumerate().filter(|(at, _)| !self.without.contains(at));
        let kinds =
            if self.without.is_empty() { Vec::new() } else { wanted.map(|(_, kind)| *kind).collect() };
        Test { parts: self.parts(catalogue), kinds, ..Test::default() }
    }

    /// The test without its seed, its draw and its label; else the first thing that is wrong, from top to bottom.
    /// `today` and `day_of` count days since 1970.
    pub(crate) fn test(
        &self,
        catalogue: &Catalogue,
        bank: &Bank,
        today: u32,
        day_of: impl Fn(&str) -> Option<u32>,
    ) -> Result<Test, Wrong> {
        let scope = self.scope(catalogue);
        if scope.parts.is_empty() {
            return Err(Wrong::NothingChosen);
        }
        if self.without.len() >= Kind::ALL.len() {
            return Err(Wrong::NoKind);
        }
        let there = matching_questions(&scope, bank).len();
        if there == 0 {
            return Err(Wrong::NoQuestion);
        }
        let most = there.min(MAX_QUESTIONS);
        let asked = match self.asked {
            By::Number => Asked::Questions(number(&self.n, 1, most).ok_or(Wrong::Number { most })?),
            By::Placing => {
                self.placing(catalogue, bank).filter(Placing::is_enough).ok_or(Wrong::NoPlacing)?;
                Asked::Place
            }
        };
        let minutes = optional(&self.minutes, 1, MAX_MINUTES, Wrong::Minutes { most: MAX_MINUTES })?;
        let extra = optional(&self.extra, 0, MAX_EXTRA, Wrong::Extra { most: MAX_EXTRA })?;
        let expires = match self.expires.trim() {
            "" => None,
            date => Some(day_of(date).filter(|day| *day >= today).ok_or(Wrong::Expired)?),
        };
        let text = |text: &str, most: usize, wrong: Wrong| {
            let text = text.trim();
            if text.chars().count() > most { Err(wrong) } else { Ok(text.to_owned()) }
        };
        let title = text(&self.title, MAX_NAME, Wrong::Title { most: MAX_NAME })?;
        let from = text(&self.from, MAX_NAME, Wrong::From { most: MAX_NAME })?;
        let note = text(&self.note, MAX_NOTE, Wrong::Note { most: MAX_NOTE })?;
        self.check_people()?;
        Ok(Test {
            asked,
            // A placement shows nothing before its end.
            mode: if asked == Asked::Place { Mode::Exam } else { self.mode },
            extra_time: extra.filter(|_| minutes.is_some()).unwrap_or_default(),
            minutes,
            lang: self.lang.parse::<Lang>().ok(),
            shows_result: self.shows_result,
            records_leaving: self.records_leaving,
            expires,
            title,
            from,
            note,
            ..scope
        })
    }

    /// What the person would be placed on: the three levels, or one whole topic, with all kinds of questions.
    pub(crate) fn placing(&self, catalogue: &Catalogue, bank: &Bank) -> Option<Placing> {
        let parts = self.parts(catalogue);
        if !self.without.is_empty() || parts.iter().any(|part| !part.skills.is_empty()) {
            return None;
        }
        let level = |part: &Part| catalogue.track(&part.track)?.level;
        match parts.as_slice() {
            [only] if level(only).is_none() => Some(Placing::topic(bank.track(&only.track)?)),
            [_, _, _] if parts.iter().filter_map(level).eq(Level::ALL) => Some(Placing::path(bank)),
            _ => None,
        }
    }

    fn check_people(&self) -> Result<(), Wrong> {
        let people = self.people();
        if people.len() > MAX_PEOPLE {
            return Err(Wrong::People { n: people.len(), most: MAX_PEOPLE });
        }
        let too_long = people.iter().position(|name| name.chars().count() > MAX_NAME);
        too_long.map_or(Ok(()), |at| Err(Wrong::Name { n: at + 1, most: MAX_NAME }))
    }

    /// One test for each person, or one for nobody in particular. The seeds follow `common`, so none comes twice.
    pub(crate) fn tests(&self, test: &Test, common: u32) -> Vec<Test> {
        let people = self.people();
        if people.is_empty() {
            return vec![Test { seed: common, draw: common, ..test.clone() }];
        }
        let mut labels = Labels::default();
        let one = |(n, name): (u32, &str)| {
            let seed = common.wrapping_add(n);
            let draw = if self.own_draw { seed } else { common };
            Test { seed, draw, label: labels.next(name), ..test.clone() }
        };
        (1..).zip(people).map(one).collect()
    }
}

fn number(text: &str, least: usize, most: usize) -> Option<u16> {
    let number: usize = text.trim().parse().ok()?;
    u16::try_from(number).ok().filter(|_| (least..=most).contains(&number))
}

/// Nothing may be written as well.
fn optional(text: &str, least: usize, most: usize, wrong: Wrong) -> Result<Option<u16>, Wrong> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    number(text, least, most).map(Some).ok_or(wrong)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use palier_markdown::{Source, read_bank};
    use palier_quiz::{Json, Stored};

    use super::*;

    /// A track of two skills with a question each.
    fn bank() -> Bank {
        let skill = |id: &str| {
            format!(
                "# S {{#{id}}}\n\nWords.\n\n## Q {{#q-{id}}}\n\n- [x] a\n- [ ] b\n\n> [!NOTE]\n> So.\n\n[d](https://example.org/)\n"
            )
        };
        let files = [
            ("t/track.fr.md", "# T {#t}\n\nWords.\n\n- [A](a.fr.md)\n- [B](b.fr.md)\n".to_owned()),
            ("t/a.fr.md", skill("a")),
            ("t/b.fr.md", skill("b")),
        ];
        let sources: Vec<Source<'_>> = files.iter().map(|(path, text)| Source { path, text }).collect();
        read_bank(&sources).0
    }

    /// The form with these skills ticked and two questions asked, then changed.
    fn draft(skills: &[&str], change: impl FnOnce(&mut Draft)) -> Draft {
        let ticked = skills.iter().map(|id| ("t".parse().unwrap(), id.parse().unwrap()));
        let mut draft = Draft { skills: ticked.collect(), n: "1".to_owned(), ..Draft::default() };
        change(&mut draft);
        draft
    }

    fn test_of(draft: &Draft) -> Result<Test, Wrong> {
        let bank = bank();
        let catalogue = Catalogue::of_bank(&bank, Lang::Fr, &BTreeMap::new());
        draft.test(&catalogue, &bank, 100, |date| date.parse().ok())
    }

    #[test]
    fn what_is_ticked_is_asked_about() {
        let case = |skills: &[&str], parts: &[&str]| {
            let test = test_of(&draft(skills, |_| {})).unwrap();
            assert_eq!(test.parts.len(), 1);
            let found: Vec<&str> = test.parts[0].skills.iter().map(SkillId::as_str).collect();
            assert_eq!(found, parts);
        };
        case(&["a", "b"], &[]);
        case(&["b"], &["b"]);
    }

    #[test]
    fn what_is_wrong_is_told() {
        let case = |change: fn(&mut Draft), wrong: Wrong| {
            assert_eq!(test_of(&draft(&["a", "b"], change)), Err(wrong));
        };
        case(|draft| draft.skills.clear(), Wrong::NothingChosen);
        case(|draft| draft.without = (0..7).collect(), Wrong::NoKind);
        case(|draft| draft.without = vec![0], Wrong::NoQuestion);
        case(|draft| draft.n = "3".to_owned(), Wrong::Number { most: 2 });
        case(|draft| draft.n = "0".to_owned(), Wrong::Number { most: 2 });
        case(|draft| draft.n = "x".to_owned(), Wrong::Number { most: 2 });
        case(|draft| draft.asked = By::Placing, Wrong::NoPlacing);
        case(|draft| draft.minutes = "601".to_owned(), Wrong::Minutes { most: 600 });
        case(|draft| draft.extra = "-1".to_owned(), Wrong::Extra { most: 300 });
        case(|draft| draft.expires = "99".to_owned(), Wrong::Expired);
        case(|draft| draft.title = "x".repeat(81), Wrong::Title { most: 80 });
        case(|draft| draft.note = "x".repeat(501), Wrong::Note { most: 500 });
        case(|draft| draft.names = format!("Ada\n\n{}", "x".repeat(81)), Wrong::Name { n: 2, most: 80 });
        case(|draft| draft.names = "x\n".repeat(201), Wrong::People { n: 201, most: 200 });
        assert_eq!(
            test_of(&draft(&["a"], |draft| draft.expires = "100".to_owned())).unwrap().expires,
            Some(100)
        );
        assert_eq!(test_of(&draft(&["a"], |draft| draft.extra = "33".to_owned())).unwrap().extra_time, 0);
    }

    #[test]
    fn each_person_has_a_seed_and_on_wish_a_draw() {
        let tests = |own_draw: bool, names: &str| {
            let draft = draft(&["a"], |draft| {
                draft.own_draw = own_draw;
                draft.names = names.to_owned();
            });
            draft.tests(&test_of(&draft).unwrap(), 0)
        };
        let told = |own_draw, names| -> Vec<(String, u32, u32)> {
            tests(own_draw, names).into_iter().map(|test| (test.label, test.seed, test.draw)).collect()
        };
        let one = |label: &str, seed, draw| (label.to_owned(), seed, draw);
        assert_eq!(told(true, " \n"), [one("", 0, 0)]);
        assert_eq!(told(true, "Ada\tL.\n Bo "), [one("Ada L.", 1, 1), one("Bo", 2, 2)]);
        assert_eq!(told(false, "Ada\nBo"), [one("Ada", 1, 0), one("Bo", 2, 0)]);
        assert_eq!(told(true, "Ada\nBo\nada"), [one("Ada", 1, 1), one("Bo", 2, 2), one("ada (2)", 3, 3)]);
    }

    #[test]
    fn it_is_kept() {
        let draft = draft(&["a"], |draft| draft.mode = Mode::Practice);
        assert_eq!(Draft::of_json(&Json::parse(&draft.to_json().to_string()).unwrap()), Some(draft));
    }
}
