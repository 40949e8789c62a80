//! Dates inside numbers. Knows the calendar, and no number.

/// Whether the day exists in the Gregorian calendar.
///
/// ```
/// use panner::validate::calendar::is_date;
/// assert!(is_date(2000, 2, 29));
/// assert!(!is_date(1900, 2, 29));
/// ```
pub fn is_date(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// Whether a date of which two digits of the year are known exists in 1900 to 2099.
pub fn is_short_date(year: u32, month: u32, day: u32) -> bool {
    is_date(1900 + year, month, day) || is_date(2000 + year, month, day)
}

/// Two digits as a number.
pub fn pair(tens: u8, ones: u8) -> u32 {
    u32::from(tens) * 10 + u32::from(ones)
}
