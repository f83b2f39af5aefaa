//! How far an answer has moved a chance, in steps that are worth telling apart.

use palier_quiz::per_cent;

/// By whole points of per cent where there are any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moved {
    Up(u32),
    Down(u32),
    Hardly,
}

impl Moved {
    /// `by` is in −1..=1. Zero points are less than one; below a hundredth of a point it is none at all.
    pub(crate) fn of(by: f64) -> Self {
        let points = if by.abs() < 0.005 { 0 } else { per_cent(by.abs().min(1.0)) };
        match by {
            by if by.is_nan() || by.abs() < 0.000_1 => Self::Hardly,
            by if by > 0.0 => Self::Up(points),
            _ => Self::Down(points),
        }
    }

    /// None where it says nothing either way.
    pub(crate) const fn is_up(self) -> Option<bool> {
        match self {
            Self::Up(_) => Some(true),
            Self::Down(_) => Some(false),
            Self::Hardly => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Moved::{self, Down, Hardly, Up};

    #[test]
    fn steps() {
        let told = [0.3, 0.005, 0.001, 0.000_01, 0.0, -0.004, -0.126, -2.0, f64::NAN].map(Moved::of);
        assert_eq!(told, [Up(30), Up(1), Up(0), Hardly, Hardly, Down(0), Down(13), Down(100), Hardly]);
    }
}
