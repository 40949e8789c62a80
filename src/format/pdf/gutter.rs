//! Where columns of prose are parted: strips of a page that hardly any line crosses, between texts that fill their
//! columns. Cells of tables do not. Knows nothing of glyphs.

/// Strips narrower than this, in points, part words.
const STRIP_MIN: usize = 6;
/// Lines that a page must have, and a column.
const LINES_MIN: usize = 8;
/// One line in so many may cross a strip: titles, figures.
const CROSSING_SHARE: usize = 5;
/// Characters of a line of prose at least, and the share of its column that it fills, in hundredths.
const CHARACTERS_MIN: usize = 25;
const FILLED_MIN: f32 = 0.6;
/// Points of a page that are looked at.
const WIDTH_MAX: usize = 4096;

/// The middles of the gutters, left to right. `lines` holds of each line the left, the right and the characters of what
/// stands in it.
pub fn gutters(lines: &[Vec<(f32, f32, usize)>]) -> Vec<f32> {
    let runs = || lines.iter().flatten();
    let left = runs().map(|run| run.0).fold(f32::MAX, f32::min);
    let right = runs().map(|run| run.1).fold(f32::MIN, f32::max);
    if lines.len() < LINES_MIN || !(right - left).is_finite() {
        return Vec::new();
    }
    let width = ((right - left).ceil().max(0.0) as usize).min(WIDTH_MAX);
    let mut crossed = vec![0_usize; width + 1];
    for (from, to, _) in runs() {
        let point = |at: f32| ((at - left).max(0.0) as usize).min(width);
        if let Some(covered) = crossed.get_mut(point(*from)..=point(*to)) {
            covered.iter_mut().for_each(|count| *count += 1);
        }
    }
    let allowed = lines.len() / CROSSING_SHARE;
    let mut strips = Vec::new();
    let mut start = None;
    for (at, count) in crossed.iter().enumerate() {
        match start {
            None if *count <= allowed => start = Some(at),
            Some(from) if *count > allowed => {
                if at - from >= STRIP_MIN && from > 0 {
                    strips.push(left + (from + at) as f32 / 2.0);
                }
                start = None;
            }
            _ => {}
        }
    }
    if columns_are_prose(lines, &strips, left, right) { strips } else { Vec::new() }
}

fn columns_are_prose(lines: &[Vec<(f32, f32, usize)>], strips: &[f32], left: f32, right: f32) -> bool {
    let borders: Vec<f32> = std::iter::once(left).chain(strips.iter().copied()).chain([right]).collect();
    borders.windows(2).all(|border| {
        let [from, to] = border else { return false };
        let within = lines.iter().flatten().filter(|run| run.0 >= from - 1.0 && run.1 <= to + 1.0);
        let (mut count, mut characters, mut filled) = (0, 0, 0.0);
        for run in within {
            count += 1;
            characters += run.2;
            filled += (run.1 - run.0) / (to - from).max(1.0);
        }
        count >= LINES_MIN && characters >= CHARACTERS_MIN * count && filled >= FILLED_MIN * count as f32
    })
}
