//! Key paths without indices, each a number and a label. Bounded: past the limit paths have no label.

use std::collections::HashMap;

use super::path;
use crate::limits::{LABEL_BYTES_MAX, LABELS_MAX};
use crate::model::{LabelId, Labels};

/// All key paths of a document.
pub struct Paths {
    nodes: Vec<Node>,
}

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
}

/// The root, and the path of all that found no room.
const ROOT: u32 = 0;
const NOWHERE: u32 = 1;

impl Default for Paths {
    fn default() -> Paths {
        let root = Node { shown: "$".to_string(), ..Node::default() };
        Paths { nodes: vec![root, Node { parent: NOWHERE, ..Node::default() }] }
    }
}

impl Paths {
    pub fn label(&self, node: u32) -> LabelId {
        self.nodes.get(node as usize).map_or(LabelId(0), |node| node.label)
    }

    /// The path of the key `name` below `parent`; `before` is the key before it in its object, or 0.
    #[inline]
    pub fn child(&mut self, parent: u32, before: u32, name: &[u8], labels: &mut Labels) -> u32 {
        let guess = match self.nodes.get(if before == ROOT { parent } else { before } as usize) {
            Some(node) if before == ROOT => node.first_child,
            Some(node) => node.follower,
            None => ROOT,
        };
        if let Some(node) = self.nodes.get(guess as usize)
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
        let number = self.nodes.len() as u32;
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
        above.children.insert(name.into(), number);
        let mut shown = above.shown.clone();
        shown.push_str(&path::element(name));
        // The last names say most: a long path loses its first ones.
        while shown.len() > LABEL_BYTES_MAX {
            let cut = shown.char_indices().skip(1).map(|(at, _)| at).find(|at| {
                *at >= shown.len() - LABEL_BYTES_MAX
                    || shown.get(*at..).is_some_and(|rest| rest.starts_with(['.', '[']))
            });
            shown = shown.get(cut.unwrap_or(shown.len())..).unwrap_or_default().to_string();
        }
        let label = labels.intern(&shown);
        self.nodes.push(Node { name: name.into(), parent, label, shown, ..Node::default() });
        number
    }
}
