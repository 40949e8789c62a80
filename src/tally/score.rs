//! The sensitivity score of a bucket. Knows totals and severities, nothing else.

use crate::model::Severity;
use crate::tally::BucketTotal;

/// The sensitivity score of a bucket, in Macie's bands. Macie does not publish its formula; ours is
///
/// ```text
///  -1      every object that was tried failed
///   1      no object, or none with a byte in it
///  50      nothing was tried yet
///   1-49   nothing found:   1 + 48 (1 - share)
///  51-99   sensitive data: 51 + 48 (0.4 kinds + 0.4 amount + 0.2 share)
///
///  share   objects examined, wholly or partly, of the objects that hold a byte
///  kinds   1 - 2^(-weight/6); weight: the sum over the types found of 1 (low), 2 (medium), 3 (high severity)
///  amount  log10(1 + matches) / 6, at most 1: a million matches are as bad as it gets
/// ```
///
/// rounded to the nearest whole number. It never falls when a type, a match or (where something
/// was found) an examined object is added; a clean bucket's falls as more of it is examined. 100 is
/// not given: in Macie a person sets it by hand.
pub fn sensitivity_score(bucket: &BucketTotal, types: impl Iterator<Item = Severity>) -> i8 {
    let holding = bucket.objects.saturating_sub(bucket.empty);
    let examined = (bucket.complete + bucket.partial).saturating_sub(bucket.empty).min(holding);
    let matches = bucket.matches_total();
    if matches == 0 {
        let tried = bucket.objects.saturating_sub(bucket.untried).saturating_sub(bucket.empty);
        return match () {
            () if holding == 0 => 1,
            () if tried == 0 => 50,
            () if examined == 0 => -1,
            () => whole(1.0 + 48.0 * (1.0 - ratio(examined, holding))),
        };
    }
    let weight: u32 = types.map(|severity| u32::from(severity.score())).sum();
    let kinds = 1.0 - (-f64::from(weight) / 6.0).exp2();
    let amount = ((1.0 + matches as f64).log10() / 6.0).min(1.0);
    // A match in the name of an empty object makes even this bucket sensitive.
    let share = if holding == 0 { 1.0 } else { ratio(examined, holding) };
    whole(51.0 + 48.0 * (0.4 * kinds + 0.4 * amount + 0.2 * share))
}

fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

/// The formulas stay within 1 to 99.
fn whole(score: f64) -> i8 {
    score.round().clamp(1.0, 99.0) as i8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bucket(objects: u64, complete: u64, matches: u64) -> BucketTotal {
        let mut bucket = BucketTotal { objects, complete, skipped: objects - complete, ..BucketTotal::default() };
        bucket.matches.insert("us-ssn".into(), matches);
        bucket
    }

    fn score(bucket: &BucketTotal, high: usize) -> i8 {
        sensitivity_score(bucket, std::iter::repeat_n(Severity::High, high))
    }

    #[test]
    fn bands_are_macies() {
        assert_eq!(score(&bucket(0, 0, 0), 0), 1);
        assert_eq!(score(&BucketTotal { empty: 3, ..bucket(3, 3, 0) }, 0), 1);
        assert_eq!(score(&bucket(9, 0, 0), 0), -1);
        assert_eq!(score(&BucketTotal { untried: 9, ..bucket(9, 0, 0) }, 0), 50);
        assert_eq!(score(&bucket(1000, 1, 0), 0), 49);
        assert_eq!(score(&bucket(1000, 1000, 0), 0), 1);
        assert_eq!(score(&bucket(1000, 1000, 100_000_000), 200), 99);
        assert!(score(&bucket(1_000_000, 1, 1), 1) >= 51);
    }

    #[test]
    fn more_is_never_less() {
        for examined in [1, 10, 100, 1000] {
            for matches in [1, 10, 1_000, 1_000_000] {
                for types in [1, 2, 5, 50] {
                    let here = score(&bucket(1000, examined, matches), types);
                    assert!(here <= score(&bucket(1000, examined, matches * 2), types));
                    assert!(here <= score(&bucket(1000, examined, matches), types + 1));
                    assert!(here <= score(&bucket(1000, (examined * 2).min(1000), matches), types));
                }
            }
        }
    }
}
