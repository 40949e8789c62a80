//! Pages made of glyphs, and the text that is read from them.

use super::*;

/// Glyphs of half an em each; a space moves on and leaves no glyph.
fn set(text: &str, left: f32, baseline: f32, size: f32, is_bold: bool) -> Vec<Glyph> {
    let width = size / 2.0;
    let glyph = |(number, character): (usize, char)| {
        let left = left + number as f32 * width;
        let bounds = [left, baseline, left + width, baseline + size];
        Glyph { character, left, right: left + width, baseline, size, is_bold, bounds }
    };
    text.chars().enumerate().map(glyph).filter(|glyph| glyph.character != ' ').collect()
}

/// Texts with left and baseline.
fn page(texts: &[(&str, f32, f32)]) -> PageText {
    text_of(texts.iter().flat_map(|(text, left, baseline)| set(text, *left, *baseline, 10.0, false)).collect())
}

/// The text without what moves lines to their place.
fn lines(page: &PageText) -> Vec<String> {
    page.text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn what_is_set_in_pieces_is_one_word_and_gaps_part_words() {
    let told = page(&[("total 12", 72.0, 700.0), ("34-567", 112.0, 700.0), ("below", 72.0, 688.0)]);
    assert_eq!(told.text, "total 1234-567\nbelow\n");
    assert_eq!(told.bounds(6, 14), Some([102, 700, 142, 710]));
}

#[test]
fn wide_gaps_part_cells_and_lines_far_below_begin_a_paragraph() {
    let told = page(&[("a1", 72.0, 700.0), ("b1", 172.0, 700.4), ("c", 72.0, 650.0)]);
    assert_eq!(told.text, format!("a1{}b1\n\nc\n", " ".repeat(21)));
    // However close they stand, two spaces part them.
    let told = page(&[("wide text", 72.0, 700.0), ("b", 131.0, 700.0)]);
    assert_eq!(lines(&told), ["wide text b"]);
    assert!(told.text.contains("text  "), "{:?}", told.text);
}

#[test]
fn the_shadow_of_a_glyph_is_none_and_ligatures_are_letters() {
    let told = page(&[("o\u{fb03}ce", 72.0, 700.0), ("o\u{fb03}ce", 72.4, 700.0)]);
    assert_eq!(told.text, "office\n");
}

#[test]
fn glyphs_without_a_width_are_parted_by_spaces_that_are_set() {
    let mut glyphs = set("ab", 72.0, 700.0, 10.0, false);
    glyphs.extend(set("c", 84.0, 700.0, 10.0, false));
    let mut space = set("x", 82.0, 700.0, 10.0, false);
    space[0].character = ' ';
    glyphs.extend(space);
    glyphs.iter_mut().for_each(|glyph| glyph.right = glyph.left);
    assert_eq!(text_of(glyphs).text, "ab c\n");
}

#[test]
fn columns_of_prose_are_read_one_after_the_other_below_a_title() {
    let left = "every line of the left column is as long";
    let right = "as each line of the column on the right";
    let mut texts =
        vec![("a title that reaches over both of the columns of this page, as titles of pages do", 72.0, 720.0)];
    for number in 0..10 {
        texts.push((left, 72.0, 700.0 - 12.0 * number as f32));
        texts.push((right, 300.0, 700.0 - 12.0 * number as f32));
    }
    let told: Vec<String> = lines(&page(&texts)).into_iter().filter(|line| !line.is_empty()).collect();
    assert_eq!(told.len(), 21);
    assert!(told[1..11].iter().all(|line| line == left) && told[11..].iter().all(|line| line == right), "{told:?}");
}

#[test]
fn rows_below_a_bold_line_stand_under_its_words() {
    let mut glyphs: Vec<Glyph> = [("Name", 72.0), ("Number", 200.0)]
        .iter()
        .flat_map(|(text, left)| set(text, *left, 700.0, 10.0, true))
        .collect();
    for (number, (name, value)) in [("Ann", "12"), ("Bob", "345678")].iter().enumerate() {
        let baseline = 686.0 - 14.0 * number as f32;
        glyphs.extend(set(name, 72.0, baseline, 10.0, false));
        glyphs.extend(set(value, 210.0, baseline, 10.0, false));
    }
    glyphs.extend(set("and what follows is no row of the table", 72.0, 640.0, 10.0, false));
    let told = text_of(glyphs);
    let cells: Vec<Vec<(&str, &str)>> = told
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| (&told.text[cell.range.clone()], cell.header.as_str())).collect())
        .collect();
    assert_eq!(cells, [[("Ann", "Name"), ("12", "Number")], [("Bob", "Name"), ("345678", "Number")]]);
}

#[test]
fn any_numbers_are_laid_out() {
    let odd = [f32::NAN, f32::INFINITY, f32::MIN, f32::MAX, 0.0, -1e30];
    let glyphs = odd.iter().flat_map(|one| odd.iter().map(move |other| (*one, *other)));
    let glyph = |(left, size): (f32, f32)| Glyph {
        character: 'x',
        left,
        right: size,
        baseline: left,
        size,
        is_bold: true,
        bounds: [left, size, left, size],
    };
    let told = text_of(glyphs.map(glyph).collect());
    assert!(told.text.len() < 200_000);
}
