//! Text that stands in base64 or in hexadecimal: whether a run of characters is any, what it says, and which characters
//! say which byte. Knows one run; not what is looked for in it.

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Of the standard alphabet or of that for URLs (RFC 4648), padded or not.
    Base64,
    Hex,
}

/// Characters of the shortest run that is looked at; with their padding they are 24.
pub const RUN_MIN: usize = 22;
/// The shortest in hexadecimal: shorter ones are mostly numbers and keys.
const HEX_MIN: usize = 40;
/// Bytes by which text is known: of random ones not one in 100,000 is.
const SNIFF_BYTES: usize = 12;
/// The shortest text: what `openssh-key-v1` and other headers of binary formats say is less.
pub const TEXT_MIN: usize = 16;
/// Characters of the lines that wrapped text has, always a multiple of 4: 60 of `xxd`, 64 of PEM, 72, 76 of MIME.
const WIDTH_MIN: usize = 60;
const WIDTH_MAX: usize = 80;
/// Blanks before a line of wrapped text, in YAML and in code.
const INDENT_MAX: usize = 40;

/// In the tables: of no run.
const NONE: u8 = 0xff;

const BASE64: [u8; 256] = {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < 64 {
        values[letters[value] as usize] = value as u8;
        value += 1;
    }
    values[b'-' as usize] = 62;
    values[b'_' as usize] = 63;
    values
};

const HEX: [u8; 256] = {
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < 16 {
        let (small, capital) = (b"0123456789abcdef"[value], b"0123456789ABCDEF"[value]);
        values[small as usize] = value as u8;
        values[capital as usize] = value as u8;
        value += 1;
    }
    values
};

/// Whether a byte may stand in a run.
#[inline(always)]
pub fn is_of_run(byte: u8) -> bool {
    BASE64[usize::from(byte)] != NONE
}

/// Bytes that are looked at side by side.
pub const MANY: usize = 16;

/// Whether all bytes may stand in a run, without a branch or a table.
#[inline(always)]
pub fn are_of_run<const BYTES: usize>(bytes: &[u8; BYTES]) -> bool {
    let is_of_run = |byte: u8| {
        let is_letter = (byte | 32).wrapping_sub(b'a') < 26;
        // A slash stands before the digits.
        let is_digit = byte.wrapping_sub(b'/') < 11;
        is_letter | is_digit | (byte == b'+') | (byte == b'-') | (byte == b'_')
    };
    bytes.iter().fold(0, |others, byte| others | u8::from(!is_of_run(*byte))) == 0
}

impl Form {
    fn values(self) -> &'static [u8; 256] {
        match self {
            Form::Base64 => &BASE64,
            Form::Hex => &HEX,
        }
    }

    /// Characters and bytes of a group that can be read by itself.
    fn group(self) -> (usize, usize) {
        match self {
            Form::Base64 => (4, 3),
            Form::Hex => (2, 1),
        }
    }

    fn bits(self) -> u32 {
        match self {
            Form::Base64 => 6,
            Form::Hex => 4,
        }
    }
}

/// How a run is written that begins as text does, and the characters at its start that are not of it. `before` is the
/// byte before it.
pub fn sniff(run: &[u8], before: Option<u8>) -> Option<(usize, Form)> {
    let mut skip = match (before, run.first()?) {
        (Some(b'\\'), b'n' | b'r' | b't' | b'x') => 1,
        _ if run.starts_with(b"0x") || run.starts_with(b"0X") => 2,
        _ => 0,
    };
    skip += run[skip..].iter().take_while(|byte| matches!(byte, b'+' | b'/' | b'-' | b'_')).count();
    let run = &run[skip..];
    // Most words and numbers are shorter.
    let is_long =
        |run: &[u8]| is_of_run(run[RUN_MIN - 1]) && is_of_run(run[RUN_MIN / 2]) && is_of_run(run[RUN_MIN / 4 * 3]);
    if run.len() < RUN_MIN || !is_long(run) {
        return None;
    }
    let is_hex = || run[..HEX_MIN].iter().all(|byte| HEX[usize::from(*byte)] != NONE);
    match () {
        () if begins_as_text(run, Form::Base64) => Some((skip, Form::Base64)),
        () if begins_as_text(run, Form::Hex) && is_hex() => Some((skip, Form::Hex)),
        () => None,
    }
}

/// Whether the first bytes that a run says are of text.
#[inline(always)]
fn begins_as_text(run: &[u8], form: Form) -> bool {
    let value = |at: usize| form.values()[usize::from(run[at])];
    // Most of what is none is known by its first byte.
    let first = match form {
        Form::Base64 if run.len() >= RUN_MIN => value(0) << 2 | value(1) >> 4,
        Form::Hex if run.len() >= HEX_MIN && value(0) < 16 && value(1) < 16 => value(0) << 4 | value(1),
        _ => return false,
    };
    matches!(first, b'\t' | b'\n' | b'\r' | b' '..=b'~' | 0xc2..=0xf4) && says_text(run, form)
}

fn says_text(run: &[u8], form: Form) -> bool {
    let mut said = [0; SNIFF_BYTES];
    let holds = match form {
        Form::Base64 => groups::<4, 3>(run, form, &mut said),
        Form::Hex => groups::<2, 1>(run, form, &mut said),
    };
    holds && text_len(&said) == said.len()
}

/// Reads groups of so many characters for so many bytes; false at the first that is of no text.
#[inline(always)]
fn groups<const CHARACTERS: usize, const BYTES: usize>(run: &[u8], form: Form, said: &mut [u8; SNIFF_BYTES]) -> bool {
    let values = form.values();
    let (groups, _) = run.as_chunks::<CHARACTERS>();
    for (said, group) in said.as_chunks_mut::<BYTES>().0.iter_mut().zip(groups) {
        let group = group.map(|byte| values[usize::from(byte)]);
        let number = group.iter().fold(0u32, |number, value| number << form.bits() | u32::from(*value));
        *said = std::array::from_fn(|place| (number >> (8 * (BYTES - 1 - place))) as u8);
        if group.contains(&NONE) || said.iter().any(is_foreign) {
            return false;
        }
    }
    true
}

/// What no text file holds.
#[inline(always)]
fn is_foreign(byte: &u8) -> bool {
    matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127)
}

/// Bytes that are text, from the first on: UTF-8, perhaps cut at its end, without what no text file holds.
#[inline]
pub fn text_len(bytes: &[u8]) -> usize {
    let plain = bytes.iter().position(is_foreign).unwrap_or(bytes.len());
    match std::str::from_utf8(&bytes[..plain]) {
        Err(error) if error.error_len().is_some() => error.valid_up_to(),
        _ => plain,
    }
}

/// Bytes that go on with a character begun before them.
pub fn continued_len(bytes: &[u8]) -> usize {
    bytes.iter().take(3).take_while(|byte| **byte & 0xc0 == 0x80).count()
}

/// Whether a run that begins at `start` goes on with a text of the line before it. Nothing before `floor` counts; the
/// segment ends with `bytes`.
pub fn is_continued(bytes: &[u8], floor: usize, start: usize, form: Form) -> bool {
    let before = &bytes[floor..start];
    let indent = before.iter().rev().take(INDENT_MAX).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let Some(before) = before[..before.len() - indent].strip_suffix(b"\n") else { return false };
    let line = before.strip_suffix(b"\r").unwrap_or(before);
    let width = line.iter().rev().take(WIDTH_MAX + 1).take_while(|byte| is_of_run(**byte)).count();
    let line = &line[line.len() - width..];
    if !is_width(width)
        || !is_line(&bytes[start..], width)
        || line.iter().any(|byte| form.values()[usize::from(*byte)] == NONE)
    {
        return false;
    }
    let mut said = Vec::new();
    read(line, (0, line.len()), form, &mut said, &mut Vec::new());
    let said = &said[continued_len(&said)..];
    text_len(said) == said.len()
}

fn is_width(width: usize) -> bool {
    (WIDTH_MIN..=WIDTH_MAX).contains(&width) && width.is_multiple_of(4)
}

/// What was read of a run.
pub struct Reading {
    /// Offset behind the last character, padding with it.
    pub end: usize,
    /// The run goes on behind what may be read.
    pub is_cut: bool,
}

/// Appends what a run says that stands from `from` on, and the lines that it has: characters before each, and its offset.
/// Nothing at `to` and behind it is read;
/// the segment ends with `bytes`.
pub fn read(
    bytes: &[u8],
    (from, to): (usize, usize),
    form: Form,
    out: &mut Vec<u8>,
    lines: &mut Vec<(u32, u32)>,
) -> Reading {
    let (values, bits) = (form.values(), form.bits());
    let (mut at, mut line, mut count) = (from, line_start(bytes, from), 0u32);
    let (mut held, mut held_bits, mut signs) = (0u32, 0, None);
    lines.push((0, from as u32));
    while at < to {
        let byte = bytes[at];
        let value = values[usize::from(byte)];
        if value == NONE {
            let Some(next) = next_line(bytes, line, at) else { break };
            (at, line) = (next, next);
            lines.push((count, next as u32));
            continue;
        }
        if value >= 62 && *signs.get_or_insert(is_for_urls(byte)) != is_for_urls(byte) {
            break;
        }
        (held, held_bits) = (held << bits | u32::from(value), held_bits + bits);
        if held_bits >= 8 {
            held_bits -= 8;
            out.push((held >> held_bits) as u8);
        }
        (at, count) = (at + 1, count + 1);
    }
    let is_cut = at >= to && to < bytes.len();
    let padding = bytes[at..].iter().take(2).take_while(|byte| **byte == b'=' && form == Form::Base64).count();
    Reading { end: at + padding, is_cut }
}

fn is_for_urls(sign: u8) -> bool {
    matches!(sign, b'-' | b'_')
}

/// Where the line of a run begins that `at` stands in; what is longer than any line of wrapped text need not be known.
fn line_start(bytes: &[u8], at: usize) -> usize {
    at - bytes[..at].iter().rev().take(WIDTH_MAX + 1).take_while(|byte| is_of_run(**byte)).count()
}

/// Where a run goes on behind the end of its line at `at`, if that is as long as lines of wrapped text are.
fn next_line(bytes: &[u8], line: usize, at: usize) -> Option<usize> {
    let rest = &bytes[at..];
    let break_len = if rest.starts_with(b"\r\n") { 2 } else { usize::from(rest.first() == Some(&b'\n')) };
    if break_len == 0 || !is_width(at - line) {
        return None;
    }
    let blanks = rest[break_len..].iter().take(INDENT_MAX + 1).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let next = at + break_len + blanks;
    (blanks <= INDENT_MAX && is_line(&bytes[next..], at - line)).then_some(next)
}

/// Whether a line begins here that can follow one of this width: a run, and nothing but its padding on the line.
fn is_line(rest: &[u8], width: usize) -> bool {
    let count = rest.iter().take(width + 1).take_while(|byte| is_of_run(**byte)).count();
    let padding = rest[count..].iter().take(2).take_while(|byte| **byte == b'=').count();
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r' | b'"' | b'\'' | b'`' | b'<' | b')');
    (1..=width).contains(&count) && rest.get(count + padding).is_none_or(is_end)
}

/// The first place from `at` back, not before `floor` nor farther than `reach`, from where whole groups lead to `at`.
pub fn back(bytes: &[u8], (floor, at): (usize, usize), reach: usize, form: Form) -> usize {
    let (mut best, mut count) = (at, 0);
    for place in (floor.max(at.saturating_sub(reach))..at).rev() {
        match bytes[place] {
            byte if is_of_run(byte) => count += 1,
            b'\n' | b'\r' | b' ' | b'\t' => continue,
            _ => break,
        }
        if count % form.group().0 == 0 {
            best = place;
        }
    }
    best
}

/// The place of the first group that begins at `at` or behind it, among those that begin at `from`, and the bytes before
/// it; none where the run does not reach as far. `lines` are those of [`read`], and `count` the bytes read.
pub fn group_at(lines: &[(u32, u32)], at: usize, count: usize, form: Form) -> Option<(usize, usize)> {
    let line = lines.partition_point(|(_, place)| *place as usize <= at).checked_sub(1)?;
    let (before, place) = lines[line];
    let characters = before as usize + (at - place as usize);
    // Behind the end of a line stands the beginning of the next.
    let characters = lines.get(line + 1).map_or(characters, |next| characters.min(next.0 as usize));
    let (group, bytes) = form.group();
    let groups = characters.div_ceil(group);
    (groups * bytes < count).then(|| (place_of(lines, groups * group), groups * bytes))
}

/// Where a character stands.
fn place_of(lines: &[(u32, u32)], character: usize) -> usize {
    let line = lines.partition_point(|(before, _)| *before as usize <= character).saturating_sub(1);
    let (before, place) = lines[line];
    place as usize + character - before as usize
}

/// Where the characters stand that say these bytes.
pub fn span_of(lines: &[(u32, u32)], (from, to): (usize, usize), form: Form) -> (usize, usize) {
    let bits = form.bits() as usize;
    (place_of(lines, from * 8 / bits), place_of(lines, ((to * 8).div_ceil(bits)).saturating_sub(1)) + 1)
}
