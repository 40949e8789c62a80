//! What speaks against a candidate in the bytes around it. Each guard is a rule true of the world, with a
//! name; none erases a candidate. Knows bytes and spans, no detector.

use super::confidence::Piece;

/// The shortest run of hexadecimal digits, letters among them, that is a hash or an id.
const HEX_RUN_MIN: usize = 16;
/// The shortest run of base64 that is one.
const BASE64_RUN_MIN: usize = 32;
/// Bytes looked at to either side.
const LOOK_BYTES: usize = 64;

/// The pieces against the candidate at `start..end`. `bare` is true for a value of digits and separators only.
pub fn against(text: &[u8], start: usize, end: usize, bare: bool) -> u64 {
    let mut pieces = 0;
    let value = &text[start..end];
    let all_digits = value.iter().all(u8::is_ascii_digit);
    if bare {
        if is_sequence(value) {
            pieces |= Piece::Sequence.bit();
        }
        if all_digits && is_epoch(value) {
            pieces |= Piece::Epoch.bit();
        }
        if in_number_table(text, start, end) {
            pieces |= Piece::NumberTable.bit();
        }
        if !all_digits && ends_ipv6(&text[start.saturating_sub(LOOK_BYTES)..start]) && value.contains(&b'.') {
            pieces |= Piece::HexRun.bit();
        }
    }
    if is_date(value) && has_time_of_day(&text[end..text.len().min(end + LOOK_BYTES)]) {
        pieces |= Piece::TimeOfDay.bit();
    }
    if continues(text, start, end)
        || all_digits && follows_letters(text, start)
        || bare && leads_to_letter(&text[end..])
    {
        pieces |= Piece::Continues.bit();
    }
    let beside = [start.checked_sub(1).and_then(|before| text.get(before)), text.get(end)];
    if beside.into_iter().flatten().any(|byte| is_base64(*byte)) {
        pieces | run_pieces(text, start, end)
    } else {
        pieces
    }
}

/// The pieces of the token that a candidate is a part of.
fn run_pieces(text: &[u8], start: usize, end: usize) -> u64 {
    let mut pieces = 0;
    let run = run_around(text, start, end, |byte| byte.is_ascii_alphanumeric());
    let touches = run.start < start || run.end > end;
    let token = &text[run];
    if touches && token.len() >= HEX_RUN_MIN && token.iter().all(u8::is_ascii_hexdigit) {
        pieces |= Piece::HexRun.bit();
    } else if touches {
        pieces |= Piece::Glued.bit();
    }
    if text[start..end].iter().all(|byte| is_base64(*byte)) {
        let wide = run_around(text, start, end, is_base64);
        if is_uuid_around(text, start, end) {
            pieces |= Piece::Uuid.bit();
        } else if wide.len() >= BASE64_RUN_MIN && is_mixed(&text[wide]) {
            pieces |= Piece::Base64Run.bit();
        }
    }
    pieces
}

/// Whether digits grouped by dashes, dots or colons go on with the same sign: 536-22-8417-03 is no three groups.
fn continues(text: &[u8], start: usize, end: usize) -> bool {
    let is_sign = |byte: &u8| matches!(byte, b'-' | b'.' | b':');
    let before = |back: usize| start.checked_sub(back).and_then(|at| text.get(at));
    let sides = [(before(1), before(2)), (text.get(end), text.get(end + 1))];
    if !sides.iter().any(|(next, _)| next.is_some_and(is_sign)) {
        return false;
    }
    let value = &text[start..end];
    let Some(sign) = value.iter().find(|byte| is_sign(byte)) else { return false };
    let goes_on = |(next, after): (Option<&u8>, Option<&u8>)| {
        next == Some(sign) && after.is_some_and(|after| after.is_ascii_digit() || after == sign)
    };
    let is_group = |byte: &u8| byte.is_ascii_hexdigit() || *byte == b' ' || is_sign(byte);
    sides.into_iter().any(goes_on) && value.iter().all(is_group)
}

/// Whether letters and a dash lead up to here, as in a part's or an order's code: HCN-510445092.
fn follows_letters(text: &[u8], start: usize) -> bool {
    matches!(text[..start], [.., letter, b'-'] if letter.is_ascii_alphabetic())
}

/// Whether a dash and one letter go on with it, as the check letter of another kind of number does: 59897761-D.
fn leads_to_letter(after: &[u8]) -> bool {
    matches!(after, [b'-', letter, rest @ ..] if letter.is_ascii_uppercase() && !rest.first().is_some_and(u8::is_ascii_alphanumeric))
}

/// Whether hexadecimal groups with a gap lead up to here: an IPv6 address that ends in an IPv4 one.
fn ends_ipv6(before: &[u8]) -> bool {
    if before.last() != Some(&b':') {
        return false;
    }
    let groups = before.iter().rev().take_while(|byte| byte.is_ascii_hexdigit() || **byte == b':').count();
    before[before.len() - groups..].windows(2).any(|pair| pair == b"::")
}

/// Base64 and its form for URLs; `=` is left out, for it mostly stands between a name and its value.
fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'_' | b'-')
}

/// The run of bytes that `within` takes around a span, as far as it is looked at.
fn run_around(text: &[u8], start: usize, end: usize, within: impl Fn(u8) -> bool) -> std::ops::Range<usize> {
    let from = text[start.saturating_sub(LOOK_BYTES)..start].iter().rev().take_while(|byte| within(**byte)).count();
    let after = text[end..(end + LOOK_BYTES).min(text.len())].iter().take_while(|byte| within(**byte)).count();
    start - from..end + after
}

/// Letters of both kinds and digits: no word, no number.
fn is_mixed(token: &[u8]) -> bool {
    let letters = token.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let digits = token.iter().filter(|byte| byte.is_ascii_digit()).count();
    letters * 4 >= token.len() && digits * 16 >= token.len()
}

/// 8-4-4-4-12 hexadecimal digits around the span, between dashes or, as a number in source code, underscores.
fn is_uuid_around(text: &[u8], start: usize, end: usize) -> bool {
    [b'-', b'_'].into_iter().any(|sign| {
        let run = run_around(text, start, end, |byte| byte.is_ascii_hexdigit() || byte == sign);
        text[run].split(|byte| *byte == sign).map(<[u8]>::len).eq([8, 4, 4, 4, 12])
    })
}

/// 123456789, 987654321, and the like: every step is one up, or every step is one down; and 000000001.
fn is_sequence(value: &[u8]) -> bool {
    let mut digits = value.iter().filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0');
    let Some(mut last) = digits.next() else { return false };
    let (mut count, mut up, mut down, mut zeros) = (1, true, true, true);
    for digit in digits {
        (up, down, zeros) = (up && digit == (last + 1) % 10, down && last == (digit + 1) % 10, zeros && last == 0);
        if !(up || down || zeros) {
            return false;
        }
        (count, last) = (count + 1, digit);
    }
    count >= 6
}

/// Seconds or milliseconds since 1970 of the years 2001 to 2038.
fn is_epoch(digits: &[u8]) -> bool {
    matches!((digits.len(), digits), (10 | 13, [b'1', ..]) | (10 | 13, [b'2', b'0' | b'1', ..]))
}

/// Three groups of digits as a date has them: a year and two of a month and a day.
fn is_date(value: &[u8]) -> bool {
    let mut groups = value.split(|byte| matches!(byte, b'-' | b'/' | b'.')).map(<[u8]>::len);
    let groups = (groups.next(), groups.next(), groups.next(), groups.next());
    matches!(groups, (Some(4), Some(1 | 2), Some(1 | 2), None) | (Some(1 | 2), Some(1 | 2), Some(2 | 4), None))
        && value.iter().filter(|byte| byte.is_ascii_digit()).count() >= value.len() - 2
}

/// Hours and minutes behind a date, of a moment rather than a day: midnight is what databases write for none.
fn has_time_of_day(after: &[u8]) -> bool {
    let signs = after.iter().take_while(|byte| matches!(byte, b' ' | b',' | b'T')).count();
    let digit = |at: usize| after.get(at).is_some_and(u8::is_ascii_digit);
    let hours = usize::from(digit(signs)) + usize::from(digit(signs + 1));
    let minutes = signs + hours + 1;
    (1..=3).contains(&signs)
        && hours > 0
        && after.get(signs + hours) == Some(&b':')
        && digit(minutes)
        && digit(minutes + 1)
        && after[signs..minutes + 2].iter().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// Numbers, and hardly anything else, to both sides: a table, a path, a matrix.
fn in_number_table(text: &[u8], start: usize, end: usize) -> bool {
    const BYTES: usize = 24;
    // Among 24 bytes, a twentieth of them is one.
    const OTHERS_MAX: usize = BYTES / 20;
    let numeric = |bytes: &[u8]| {
        let (mut digits, mut others) = (0, 0);
        for byte in bytes {
            match byte {
                b'0'..=b'9' => digits += 1,
                b' ' | b'.' | b',' | b';' | b'-' | b'+' | b'e' | b'E' | b'\t' | b'\n' => {}
                _ if others == OTHERS_MAX => return false,
                _ => others += 1,
            }
        }
        bytes.len() == BYTES && digits * 3 >= BYTES
    };
    let before = &text[start.saturating_sub(BYTES)..start];
    before.len() == BYTES && numeric(before) && numeric(&text[end..(end + BYTES).min(text.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaks(piece: Piece, text: &str, value: &str) -> bool {
        let start = text.find(value).unwrap();
        piece.within(against(text.as_bytes(), start, start + value.len(), true))
    }

    #[test]
    fn each_guard_knows_its_rule() {
        assert!(speaks(Piece::Sequence, "id 123456789", "123456789"));
        assert!(speaks(Piece::Sequence, "id 000000001", "000000001"));
        assert!(!speaks(Piece::Sequence, "id 943476587", "943476587"));
        assert!(speaks(Piece::Epoch, "at 1700000000123", "1700000000123"));
        assert!(!speaks(Piece::Epoch, "at 9434765870", "9434765870"));
        assert!(speaks(Piece::HexRun, "a3f9434765870bcd", "9434765870"));
        assert!(speaks(Piece::Continues, "no 536-22-8417-03", "536-22-8417"));
        assert!(!speaks(Piece::Continues, "536-22-8417 - 03", "536-22-8417"));
        assert!(speaks(Piece::TimeOfDay, "[12/03/25, 12:43:15] x", "12/03/25"));
        assert!(speaks(Piece::TimeOfDay, "2025-03-12T00:43Z", "2025-03-12"));
        assert!(!speaks(Piece::TimeOfDay, "1980-03-12 00:00:00", "1980-03-12"));
        assert!(!speaks(Piece::TimeOfDay, "536-22-8417 12:43:15", "536-22-8417"));
        assert!(speaks(Piece::Uuid, "0a1b2c3d-1111-4222-8333-943476587012", "943476587012"));
        assert!(speaks(Piece::Uuid, "(0x0a1b2c3d_1111_4222_8333_943476587012)", "943476587012"));
    }
}
