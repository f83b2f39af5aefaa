//! The comparison as it was left for one of its results, for who comes back.

use std::cell::RefCell;

use super::compare::Compare;
use super::compare_people::Sort;

thread_local! {
    /// The order of the rows and the test that was looked at, when the page was left last on this visit of the site.
    static LEFT: RefCell<(Sort, Option<u32>)> = RefCell::default();
}

impl Compare {
    pub(super) fn back() -> Box<Self> {
        let mut compare = Box::<Self>::default();
        (compare.sort, compare.filter) = LEFT.with_borrow(Clone::clone);
        compare
    }

    pub(super) fn leave(&self) {
        LEFT.set((self.sort.clone(), self.filter));
    }

    /// Another tab may have removed all of the test.
    pub(super) fn drop_stale_filter(&mut self) {
        self.filter = self.filter.filter(|test| self.rows.iter().any(|row| row.test == *test));
    }
}
