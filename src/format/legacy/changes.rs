//! What tracked changes took out of a document: the difference between its text with and without what was deleted.

use std::collections::{HashMap, HashSet};
use std::io::Read;

use super::super::Emit;
use crate::error::Gap;
use crate::model::Place;

/// Where a paragraph stands.
type Stand = (Option<u64>, Option<u64>, Option<u64>);

fn stand_of(place: &Place) -> Stand {
    (place.paragraph, place.row, place.column)
}

/// Passes on all that is said, and remembers it.
pub struct Said<'a> {
    said: HashMap<String, Stand>,
    emit: &'a mut dyn Emit,
}

impl<'a> Said<'a> {
    pub fn new(emit: &'a mut dyn Emit) -> Said<'a> {
        Said { said: HashMap::new(), emit }
    }

    /// Every line that was said.
    pub fn lines(self) -> HashSet<String> {
        self.said.keys().flat_map(|text| text.split(['\n', '\u{b}'])).map(|line| line.trim().to_string()).collect()
    }

    /// Takes the text with what was deleted, and passes on what that is.
    pub fn deleted(&mut self) -> Deleted<'_> {
        let by_stand = self.said.iter().map(|(text, stand)| (*stand, text.as_str())).collect();
        Deleted { said: &self.said, by_stand, emit: self.emit }
    }
}

impl Emit for Said<'_> {
    fn segment(&mut self, text: &str, label: &str, place: &Place) -> Result<(), Gap> {
        self.said.insert(text.to_string(), stand_of(place));
        self.emit.segment(text, label, place)
    }

    fn member(&mut self, name: &[u8], content: &mut dyn Read) -> Result<(), Gap> {
        self.emit.member(name, content)
    }

    fn gap(&mut self, gap: Gap) -> Result<(), Gap> {
        self.emit.gap(gap)
    }
}

pub struct Deleted<'a> {
    said: &'a HashMap<String, Stand>,
    by_stand: HashMap<Stand, &'a str>,
    emit: &'a mut dyn Emit,
}

impl Emit for Deleted<'_> {
    fn segment(&mut self, text: &str, label: &str, place: &Place) -> Result<(), Gap> {
        if self.said.contains_key(text) {
            return Ok(());
        }
        let now = self.by_stand.get(&stand_of(place)).copied().unwrap_or_default();
        stretches(text, now).iter().try_for_each(|stretch| self.emit.segment(stretch, label, place))
    }

    fn member(&mut self, _name: &[u8], _content: &mut dyn Read) -> Result<(), Gap> {
        Ok(())
    }

    fn gap(&mut self, gap: Gap) -> Result<(), Gap> {
        self.emit.gap(gap)
    }
}

/// What of `text` is not in `now`: with the rest of the word that it began in, and with that of the word that it ended
/// in, where what follows may have been set in its place.
fn stretches(text: &str, now: &str) -> Vec<String> {
    let same = |one: (char, char)| one.0 == one.1;
    let before: usize =
        text.chars().zip(now.chars()).take_while(|pair| same(*pair)).map(|(char, _)| char.len_utf8()).sum();
    let (rest, rest_now) = (text.get(before..).unwrap_or_default(), now.get(before..).unwrap_or_default());
    let behind: usize = rest
        .chars()
        .rev()
        .zip(rest_now.chars().rev())
        .take_while(|pair| same(*pair))
        .map(|(char, _)| char.len_utf8())
        .sum();
    // Two texts that share less than half are two texts.
    if (before + behind) * 2 < now.len() || now.is_empty() {
        return vec![text.to_string()];
    }
    let is_word = |char: char| !char.is_whitespace();
    let from = text.get(..before).unwrap_or_default().trim_end_matches(is_word).len();
    let end = text.len() - behind;
    let ends = text.get(end..).map_or(0, |tail| tail.find(char::is_whitespace).unwrap_or(tail.len()));
    let mut told: Vec<String> =
        [end, end + ends].iter().filter_map(|end| Some(text.get(from..*end)?.trim().to_string())).collect();
    told.dedup();
    told.retain(|stretch| !stretch.is_empty());
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_deleted_is_told_with_its_words() {
        for (text, now, told) in [
            ("account: GB33 4477see below", "account: see below", &["GB33 4477", "GB33 4477see"][..]),
            ("SSN 536-22-84179999 and", "SSN 536-22-9999 and", &["536-22-8417", "536-22-84179999"]),
            ("kept and gone", "kept", &["kept and gone"]),
            ("all of it", "", &["all of it"]),
            ("nothing alike", "zzzzzzzzzzzzzzzz", &["nothing alike"]),
        ] {
            assert_eq!(stretches(text, now), told, "{text}");
        }
    }
}
