//! The clock of a test: it goes on through reload and sleep, and a changed system clock gives no time back.

use super::Jumps;
use crate::stored_fields;

/// Time spent on a test so far, kept between two visits. All times are in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// Since the start; it never gets less.
    pub elapsed: u64,
    /// What the system's clock said at the last look, since 1970.
    pub wall: u64,
    /// When the two clocks parted: the system's was set, or the machine slept.
    pub jumps: Jumps,
}

stored_fields!(Timer { elapsed, wall, jumps });
stored_fields!(Jumps { count, seconds });

/// The two clocks may part by so much between two looks before it is called a jump.
const TOLERANCE_MS: u64 = 2_000;

impl Timer {
    /// Begins at `wall`, what the system's clock says.
    pub fn start(wall: u64) -> Self {
        Self { wall, ..Self::default() }
    }

    /// Looks again at `wall`. `passed` is what a clock that nobody can set has counted since the last look; none when
    /// the page was not there in between. Whichever clock says more counts, so that neither sleep nor a clock set back
    /// gives time.
    pub fn look(&mut self, wall: u64, passed: Option<u64>) {
        let steady = passed.unwrap_or_default();
        let expected = self.wall.saturating_add(steady);
        let parted = if passed.is_some() { wall.abs_diff(expected) } else { expected.saturating_sub(wall) };
        if parted > TOLERANCE_MS {
            self.jumps.count = self.jumps.count.saturating_add(1);
            let seconds = u32::try_from(parted / 1000).unwrap_or(u32::MAX);
            self.jumps.seconds = self.jumps.seconds.saturating_add(seconds);
        }
        let went = wall.saturating_sub(self.wall).max(steady);
        self.elapsed = self.elapsed.saturating_add(went);
        self.wall = wall;
    }

    /// Whole seconds left of `limit` seconds, rounded up; 0 when the time is up.
    pub fn left(&self, limit: u32) -> u32 {
        let left = (u64::from(limit) * 1000).saturating_sub(self.elapsed);
        u32::try_from(left.div_ceil(1000)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Json, Stored};
    use proptest::prelude::*;

    #[track_caller]
    fn case(looks: &[(u64, Option<u64>)], elapsed: u64, count: u32, seconds: u32) {
        let mut timer = Timer::start(1_000_000);
        for (wall, passed) in looks {
            timer.look(*wall, *passed);
        }
        assert_eq!((timer.elapsed, timer.jumps), (elapsed, Jumps { count, seconds }), "{looks:?}");
    }

    #[test]
    fn the_clock_that_says_more_counts() {
        // Both agree.
        case(&[(1_001_000, Some(1_000)), (1_002_010, Some(1_000))], 2_010, 0, 0);
        // A reload, and an hour with the page closed.
        case(&[(1_003_000, None), (4_603_000, None)], 3_603_000, 0, 0);
        // Sleep: the page's clock stood still.
        case(&[(1_600_000, Some(0))], 600_000, 1, 600);
        // Set back by ten minutes while the page is there; then for a reload.
        case(&[(401_000, Some(1_000)), (402_000, Some(1_000))], 2_000, 1, 600);
        case(&[(400_000, None), (410_000, None)], 10_000, 1, 600);
    }

    #[test]
    fn what_is_left_is_rounded_up() {
        let after = |elapsed| Timer { elapsed, ..Timer::default() }.left(60);
        assert_eq!((after(0), after(1), after(59_999), after(60_000), after(u64::MAX)), (60, 60, 1, 0, 0));
    }

    #[test]
    fn it_is_kept() {
        let timer = Timer { elapsed: 5, wall: 7, jumps: Jumps { count: 1, seconds: 2 } };
        assert_eq!(Timer::of_json(&Json::parse(&timer.to_json().to_string()).unwrap()), Some(timer));
    }

    proptest! {
        #[test]
        fn no_clock_gives_time(looks in prop::collection::vec((any::<u64>(), prop::option::of(0_u64..1 << 40)), 0..20)) {
            let (mut timer, mut steady) = (Timer::start(1_000_000), 0);
            for (wall, passed) in looks {
                let before = timer.elapsed;
                timer.look(wall, passed);
                steady += passed.unwrap_or_default();
                prop_assert!(timer.elapsed >= before && timer.elapsed >= steady);
            }
        }
    }
}
