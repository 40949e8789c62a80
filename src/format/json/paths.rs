//! Key paths without indices, each a number and a label. Bounded: past the limit paths have no label.

use std::collections::HashMap;

use super::path;
use super::said::{self, kind};
use crate::limits::{LABEL_BYTES_MAX, LABELS_MAX, PAIR_LABELS_ALL_MAX, PAIR_LABELS_MAX};
use crate::model::{LabelId, Labels};

/// All key paths of a document.
pub struct Paths {
    nodes: Vec<Node>,
    /// Labels of pairs, of all paths.
    pairs: usize,
    /// Memory for names of fields.
    fields: Vec<u8>,
}

/// Nodes are told by their number and what their last key says, as one.
#[derive(Default)]
struct Node {
    name: Box<[u8]>,
    parent: u32,
    /// The key that followed this one last time: records of a kind have their keys in one order.
    follower: u32,
    label: LabelId,
    shown: String,
    children: HashMap<Box<[u8]>, u32>,
    first_child: u32,
    /// The labels of its values by what names them beside the path.
    pairs: HashMap<Box<[u8]>, LabelId>,
}

/// The root, and the path of all that found no room.
const ROOT: u32 = 0;
const NOWHERE: u32 = 1;

impl Default for Paths {
    fn default() -> Paths {
        let root = Node { shown: "$".to_string(), ..Node::default() };
        let nowhere = Node { parent: NOWHERE, ..Node::default() };
        Paths { nodes: vec![root, nowhere], pairs: 0, fields: Vec::new() }
    }
}

impl Paths {
    pub fn label(&self, node: u32) -> LabelId {
        self.nodes.get((node & kind::NUMBER) as usize).map_or(LabelId(0), |node| node.label)
    }

    /// The label of a value that has names beside its path: that of the path where these are none, or too many.
    pub fn label_of_pair(&mut self, node: u32, said: &[u8], labels: &mut Labels) -> LabelId {
        let said = said::naming(node, said, &mut self.fields);
        let Some(node) = self.nodes.get_mut((node & kind::NUMBER) as usize) else { return LabelId(0) };
        if said.is_empty() {
            return node.label;
        }
        if let Some(known) = node.pairs.get(said) {
            return *known;
        }
        if node.pairs.len() >= PAIR_LABELS_MAX || self.pairs >= PAIR_LABELS_ALL_MAX || labels.len() >= LABELS_MAX {
            return node.label;
        }
        let names = said::shown(said);
        let mut shown = node.shown.clone();
        cut(&mut shown, LABEL_BYTES_MAX.saturating_sub(names.len() + 3));
        let label = labels.intern_part(&format!("{shown} [{names}]"), node.label);
        node.pairs.insert(said.into(), label);
        self.pairs += 1;
        label
    }

    /// The path of the key `name` below `parent`; `before` is the key before it in its object, or 0.
    #[inline]
    pub fn child(&mut self, parent: u32, before: u32, name: &[u8], labels: &mut Labels) -> u32 {
        let (parent, before) = (parent & kind::NUMBER, before & kind::NUMBER);
        let guess = match self.nodes.get(if before == ROOT { parent } else { before } as usize) {
            Some(node) if before == ROOT => node.first_child,
            Some(node) => node.follower,
            None => ROOT,
        };
        if let Some(node) = self.nodes.get((guess & kind::NUMBER) as usize)
            && guess > NOWHERE
            && node.parent == parent
            && *node.name == *name
        {
            return guess;
        }
        let found = self.look_up(parent, name, labels);
        if let Some(node) = self.nodes.get_mut(if before == ROOT { parent } else { before } as usize) {
            if before == ROOT {
                node.first_child = found;
            } else {
                node.follower = found;
            }
        }
        found
    }

    fn look_up(&mut self, parent: u32, name: &[u8], labels: &mut Labels) -> u32 {
        let next = self.nodes.len() as u32;
        let full = self.nodes.len() > LABELS_MAX;
        let Some(above) = self.nodes.get_mut(parent as usize).filter(|_| parent != NOWHERE) else {
            labels.overflowed += 1;
            return NOWHERE;
        };
        if let Some(known) = above.children.get(name) {
            return *known;
        }
        if full {
            labels.overflowed += 1;
            return NOWHERE;
        }
        let number = next | said::kind_of(name);
        above.children.insert(name.into(), number);
        let mut shown = above.shown.clone();
        shown.push_str(&path::element(name));
        cut(&mut shown, LABEL_BYTES_MAX);
        let label = labels.intern(&shown);
        self.nodes.push(Node { name: name.into(), parent, label, shown, ..Node::default() });
        number
    }
}

/// Cuts a path: the last names say most, so a long one loses its first ones.
fn cut(shown: &mut String, bytes_max: usize) {
    while shown.len() > bytes_max {
        let cut = shown.char_indices().skip(1).map(|(at, _)| at).find(|at| {
            *at >= shown.len() - bytes_max || shown.get(*at..).is_some_and(|rest| rest.starts_with(['.', '[']))
        });
        *shown = shown.get(cut.unwrap_or(shown.len())..).unwrap_or_default().to_string();
    }
}
