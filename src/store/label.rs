//! Whose link it is: the name as it was written, told apart from those before it.

use palier_quiz::link::{MAX_NAME, shown_name};
use palier_quiz::lower;

/// Those that were given, in lower case.
#[derive(Default)]
pub(super) struct Labels(Vec<String>);

impl Labels {
    /// The label for `name`. Two people of one name get a number, within the length that a link has for it.
    pub(super) fn next(&mut self, name: &str) -> String {
        // A tab, as between two cells of a table, is a blank.
        let name = shown_name(name);
        let mut label = name.clone();
        let mut nth = 1;
        while self.0.contains(&lower(&label)) {
            nth += 1;
            let mark = format!(" ({nth})");
            label = name.chars().take(MAX_NAME - mark.len()).chain(mark.chars()).collect();
        }
        self.0.push(lower(&label));
        label
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_people_have_one_label() {
        let labels = |names: &[&str]| {
            let mut labels = Labels::default();
            names.iter().map(|name| labels.next(name)).collect::<Vec<_>>()
        };
        assert_eq!(labels(&["Ada", "Bo", "ada"]), ["Ada", "Bo", "ada (2)"]);
        assert_eq!(labels(&["Ada", "Ada", "Ada (2)", "Ada"]), ["Ada", "Ada (2)", "Ada (2) (2)", "Ada (3)"]);
        let long = "x".repeat(80);
        assert_eq!(labels(&[&long, &long]), [long.clone(), format!("{} (2)", "x".repeat(76))]);
    }
}
