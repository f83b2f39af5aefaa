//! How well a test tells people apart, by the model that also places them.

use palier_measure::{Item, LEVEL_MEANS};

use crate::{Bank, QuestionId, item};

/// The probability that, of two people who are one level apart, the one who is further ahead gets more marks in a
/// test of these questions, as many marks being half of that; 0.5 says that it tells nothing. Nothing without a question
/// that is scored.
///
/// Both stand at the same distance from where the questions lie. Marks are added up as if each question were right or
/// wrong, which makes those of part marks a little less telling than they are; that a person may be better in one
/// skill than in another is left out. `docs/placement.md` has the model of a question.
pub fn tells_apart(bank: &Bank, questions: &[QuestionId]) -> Option<f64> {
    let of_question = |id: &QuestionId| item(bank.track(&id.track)?.level, bank.question(id)?);
    let items: Vec<Item> = questions.iter().filter_map(of_question).collect();
    let n = f64::from(u32::try_from(items.len()).ok().filter(|n| *n > 0)?);
    let middle = items.iter().map(Item::difficulty).sum::<f64>() / n;
    let half = a_level() / 2.0;
    let (mut more, mut spread) = (0.0, 0.0);
    for item in &items {
        let (low, high) = (item.p(middle - half), item.p(middle + half));
        more += high - low;
        spread += low * (1.0 - low) + high * (1.0 - high);
    }
    Some(normal(more / spread.max(f64::MIN_POSITIVE).sqrt()))
}

/// The distance of two levels, in logits.
fn a_level() -> f64 {
    let [one, two, _] = LEVEL_MEANS;
    two - one
}

/// The standard normal distribution below `z`, to four digits: Page, *Approximations to the Cumulative Normal
/// Function*, 1977.
fn normal(z: f64) -> f64 {
    1.0 / (1.0 + (-1.5976 * z - 0.070_56 * z.powi(3)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::bank;

    fn of_track(track: &str, n: usize) -> Option<f64> {
        let bank = bank();
        let track = bank.track(&track.parse().unwrap()).unwrap();
        let ids: Vec<QuestionId> = track.questions().take(n).map(|question| question.id.clone()).collect();
        tells_apart(&bank, &ids)
    }

    #[test]
    fn more_questions_tell_more() {
        assert_eq!(of_track("git", 0), None);
        let told: Vec<f64> = [1, 4, 12].into_iter().filter_map(|n| of_track("git", n)).collect();
        assert!(told[0] > 0.5 && told.is_sorted() && told[2] < 1.0, "{told:?}");
        // It is the distance that counts, not where the questions lie.
        assert!((of_track("level-1", 12).unwrap() - of_track("level-3", 12).unwrap()).abs() < 1e-9);
    }

    #[test]
    fn the_normal_distribution() {
        for (z, p) in [(0.0, 0.5), (1.0, 0.841_34), (-1.0, 0.158_66), (1.96, 0.975), (3.0, 0.998_65)] {
            assert!((normal(z) - p).abs() < 2e-4, "{z}: {}", normal(z));
        }
    }
}
