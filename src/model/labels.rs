//! Labels of a document, column headers and key paths, as numbers.

use std::collections::HashMap;
use std::sync::Arc;

/// An interned column header or key path of one Object; 0 is unlabelled text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LabelId(pub u32);

/// The labels of one document, interned. Past `LABELS_MAX` new ones become [`LabelId`] 0 and are counted.
#[derive(Clone, Debug)]
pub struct Labels {
    names: Vec<Arc<str>>,
    /// The label that each one is a part of, mostly itself.
    wholes: Vec<LabelId>,
    has_parts: bool,
    ids: HashMap<Arc<str>, LabelId>,
    /// Labels that found no room.
    pub overflowed: u64,
}

impl Default for Labels {
    fn default() -> Labels {
        let none: Arc<str> = Arc::from("");
        Labels {
            names: vec![none.clone()],
            wholes: vec![LabelId(0)],
            has_parts: false,
            ids: HashMap::from([(none, LabelId(0))]),
            overflowed: 0,
        }
    }
}

impl Labels {
    /// The id of `name`, cut to `LABEL_BYTES_MAX`.
    pub fn intern(&mut self, name: &str) -> LabelId {
        let mut end = name.len().min(crate::limits::LABEL_BYTES_MAX);
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        let name = &name[..end];
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        if self.names.len() >= crate::limits::LABELS_MAX {
            self.overflowed += 1;
            return LabelId(0);
        }
        let id = LabelId(self.names.len() as u32);
        let name: Arc<str> = name.into();
        self.names.push(name.clone());
        self.wholes.push(id);
        self.ids.insert(name, id);
        id
    }

    /// The id of a name that tells some of the values of `whole` apart.
    pub fn intern_part(&mut self, name: &str, whole: LabelId) -> LabelId {
        let known = self.names.len();
        let id = self.intern(name);
        if self.names.len() > known {
            self.wholes[id.0 as usize] = whole;
            self.has_parts = true;
        }
        id
    }

    /// The label that a part is of; any other is its own.
    pub fn whole(&self, id: LabelId) -> LabelId {
        self.wholes.get(id.0 as usize).copied().unwrap_or_default()
    }

    pub fn has_parts(&self) -> bool {
        self.has_parts
    }

    pub fn name(&self, id: LabelId) -> &Arc<str> {
        self.names.get(id.0 as usize).unwrap_or(&self.names[0])
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn is_empty(&self) -> bool {
        self.names.len() <= 1
    }
}
