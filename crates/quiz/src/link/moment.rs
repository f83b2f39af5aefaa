//! A moment as machines and people read it.

/// Seconds since 1970-01-01 as `2026-11-21T06:14Z`.
///
/// Days to years and months by Hinnant, *chrono-Compatible Low-Level Date Algorithms*, with years from March on.
pub fn moment(seconds: u64) -> String {
    const DAYS_OF_400_YEARS: u64 = 146_097;
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / DAYS_OF_400_YEARS, days % DAYS_OF_400_YEARS);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let of_month = day - (153 * month + 2) / 5 + 1;
    let calendar_month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + u64::from(calendar_month <= 2);
    let (hour, minute) = (seconds % 86_400 / 3_600, seconds % 3_600 / 60);
    format!("{year:04}-{calendar_month:02}-{of_month:02}T{hour:02}:{minute:02}Z")
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn moments() {
        assert_eq!(moment(0), "1970-01-01T00:00Z");
        assert_eq!(moment(951_782_400), "2000-02-29T00:00Z");
        assert_eq!(moment(1_795_241_665), "2026-11-21T06:14Z");
    }
}
