//! Lists of words, written as one text. Knows no value.

use std::sync::OnceLock;

use hashbrown::HashSet;

/// Words with white space between them.
pub(super) struct Words {
    text: &'static str,
    /// Each of them; a log asks for some in every line.
    set: OnceLock<HashSet<&'static str>>,
}

impl Words {
    pub const fn new(text: &'static str) -> Words {
        Words { text, set: OnceLock::new() }
    }

    pub fn each(&self) -> impl Iterator<Item = &'static str> {
        self.text.split_whitespace()
    }

    pub fn holds(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.each().collect()).contains(word)
    }
}
