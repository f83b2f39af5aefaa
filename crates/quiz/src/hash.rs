//! Short names by hashing: of question ids in links, and of what a question asks.

use crate::{Body, Question, QuestionId};

/// FNV-1a, 64 bits folded to 32 by exclusive or; the parts are kept apart by a byte that no text holds.
/// Fowler, Noll, Vo: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
pub fn hash32(parts: impl IntoIterator<Item = impl AsRef<str>>) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut eat = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    for part in parts {
        for word in part.as_ref().split_whitespace() {
            word.bytes().for_each(&mut eat);
            eat(b' ');
        }
        eat(0xff);
    }
    u32::try_from((hash >> 32) ^ (hash & 0xffff_ffff)).unwrap_or_default()
}

impl QuestionId {
    /// The name in links: 32 bits. That no two questions share one is checked by `palier check`.
    pub fn hash32(&self) -> u32 {
        hash32([self.to_string()])
    }
}

impl Question {
    /// A hash of what is asked and of what is right, in the first language; it stays when blanks, hints,
    /// feedback, the explanation, a reference or the story of its case are mended.
    pub fn fingerprint(&self) -> u32 {
        let Some(text) = self.texts.first() else { return 0 };
        let mut parts: Vec<&str> = vec![text.body.kind().name(), &text.title, &text.stem];
        match &text.body {
            Body::Single(choices) | Body::Multiple(choices) => {
                for choice in choices {
                    parts.extend([choice.text.as_str(), if choice.right { "x" } else { " " }]);
                }
            }
            Body::Order(steps) => parts.extend(steps.iter().map(String::as_str)),
            Body::Match(pairs) => {
                for (left, key) in pairs.lefts.iter().zip(&pairs.keys) {
                    parts.extend([left.as_str(), pairs.rights.get(*key).map_or("", String::as_str)]);
                }
            }
            Body::Command(typed) => {
                parts.extend(&typed.tool.as_deref());
                parts.extend(typed.fold.then_some("fold"));
                parts.extend(typed.accept.iter().map(String::as_str));
            }
            Body::Spot(code) => {
                for (index, line) in code.lines.iter().enumerate() {
                    parts.extend([line.as_str(), if code.fault(index).is_some() { "x" } else { " " }]);
                }
            }
            Body::Explain(points) => parts.extend(points.iter().map(String::as_str)),
        }
        hash32(parts)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{question, single};
    use crate::{Body, Typed};

    #[test]
    fn the_fingerprint_tells_what_is_asked_from_what_explains() {
        let question = single("git/a", 0, 3);
        let mut explained = question.clone();
        explained.texts.values_mut().for_each(|text| text.explanation.push_str(" And more."));
        let mut rekeyed = single("git/a", 1, 3);
        assert_eq!(question.fingerprint(), explained.fingerprint());
        assert_ne!(question.fingerprint(), rekeyed.fingerprint());
        rekeyed.texts = crate::ByLang::new();
        assert_eq!(rekeyed.fingerprint(), 0);
    }

    #[test]
    fn whether_case_matters_is_part_of_what_is_right() {
        let typed = |fold| {
            let accept = vec!["résumé".to_owned()];
            question("git/a", Body::Command(Typed { tool: None, fold, accept, reject: Vec::new() }))
        };
        assert_ne!(typed(true).fingerprint(), typed(false).fingerprint());
    }

    #[test]
    fn hashes_of_ids_are_fixed_for_good() {
        assert_eq!(single("git/revert-published", 0, 3).id.hash32(), GOLDEN);
    }

    /// Links hold these numbers: never change the function, only add a new version of links.
    const GOLDEN: u32 = 3_388_443_157;
}
