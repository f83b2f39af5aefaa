//! The words of the editor's remarks, in English: what is wrong, then the way out.

use std::fmt;

use super::Finding;

impl fmt::Display for Finding {
    #[rustfmt::skip]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OptionCount { count, least, most } => write!(f, "{count} options; write {least} to {most}, each one that a half-trained person would pick"),
            Self::TwoOptions => f.write_str("two options that are not true and false; write three to five, or begin them with Vrai and Faux, Oui and Non"),
            Self::AllOrNone { option } => write!(f, "`{option}` stands for the other options; name what is right, and make it a question of several right options if need be"),
            Self::OptionNear { line } => write!(f, "the same option as on line {line} but for case, blanks or its last mark; remove it, or offer another mistake"),
            Self::KeyLength { key, others } if key > others => write!(f, "the right option is the longest by far, {key} characters against {others} at most; shorten it, and move its reasons to the explanation"),
            Self::KeyLength { key, others } => write!(f, "the right option is the shortest by far, {key} characters against {others} at least; shorten the others"),
            Self::KeyForm { feature, has: true } => write!(f, "of all options only the right one {feature}; give them one form"),
            Self::KeyForm { feature, has: false } => write!(f, "every option but the right one {feature}; give them one form"),
            Self::Absolutes { words } => write!(f, "the wrong options say too much ({}) and the right one does not; take these words away", words.join(", ")),
            Self::NegativeStem { word } => write!(f, "the stem asks negatively (`{word}`); ask for what is so, or for what goes wrong"),
            Self::Invisible { sign } => write!(f, "an invisible character (U+{:04X}); remove it, and name it by its number if it is what the text is about", u32::from(*sign)),
            Self::OtherTool { tool, first } => write!(f, "the line begins with `{first}`, not with `{tool}`; write `tool={first}`, or mend the line"),
            Self::NotTyped { sign } => write!(f, "`{sign}` (U+{:04X}) is not what a keyboard types; write the plain hyphen, quote or blank in its place", u32::from(*sign)),
            Self::AcceptRefused => f.write_str("who types this line is told that it is wrong; write the command alone, without a prompt such as `$`"),
            Self::RejectAccepted { line } => write!(f, "this line is right by line {line}, which accepts it; remove it, or make the accepted line narrower"),
            Self::StemTwice { path, line } => write!(f, "the stem is that of {path}:{line}; ask something else, or remove one of them"),
            Self::StemNear { path, line, percent } => write!(f, "the stem is nearly that of {path}:{line} ({percent} % of its words); ask about another case, or remove one of them"),
            Self::StemGivesAway { word } => write!(f, "the stem gives the key away: of all options only the right one has its `{word}`; use another word, or use it in a wrong option too"),
            Self::LongReading { seconds } => write!(f, "the question takes {seconds} s to read, 60 s at most; shorten the story or the options, or make it a case"),
            Self::LongStory { seconds } => write!(f, "the story takes {seconds} s to read, 120 s at most; leave out what no question needs"),
            Self::LongExplanation { words } => write!(f, "the explanation has {words} words, 120 at most; leave details to the reference"),
            Self::Undated { what } => write!(f, "`{what}` ages; add `valid=` and the month in which you checked it, or ask without it"),
            Self::UnknownCover { id } => write!(f, "the coverage list has no `{id}`; take an id of `coverage.csv`"),
            Self::ShortCover { id, have, minimum, kinds } => write!(f, "`{id}` has {have} of at least {minimum}; write questions with `covers={id}`, of kind {kinds}"),
            Self::BadCoverage { line } => write!(f, "`{line}` is not a new point of the list; write `id,words,kinds,minimum`, with kinds such as `single;order`"),
            Self::TrackNotTranslated { path } => write!(f, "there is no `{path}`, though other tracks speak its language; translate the track"),
            Self::NoFingerprint { from } => write!(f, "a translation that does not say what it was made from; compare it with the original and add `from={from}`"),
            Self::OldTranslation { path, from } => write!(f, "the question has changed in `{path}` since it was translated; translate the change, then write `from={from}`"),
            Self::Blind { row, .. } => row.fmt(f),
        }
    }
}
