//! What stood in the place of a changed file, also where it was moved and changed on the way. Knows neither the index nor
//! commits.

use std::collections::HashSet;

use gix::{ObjectId, Repository};

use super::changes::Change;
use super::{Before, Git, blob, lines};
use crate::limits::{GIT_MOVED_BYTES_MAX, GIT_MOVED_PAIRS_MAX, GIT_MOVED_PERCENT_MIN};

/// What stood in the place of each change: the blob of the same path, or of a path that is gone and holds the same or
/// nearly the same.
pub fn befores(source: &Git, repository: &Repository, changes: &[Change]) -> Vec<Before> {
    let mut gone: Vec<(&[u8], ObjectId)> = changes
        .iter()
        // What was not looked at where it stood is new where it stands now.
        .filter(|change| change.after.is_none() && source.names(&change.path))
        .filter_map(|change| {
            change.before.filter(|(mode, _)| mode.is_blob()).map(|(_, id)| (change.path.as_slice(), id))
        })
        .collect();
    let ids: HashSet<ObjectId> = gone.iter().map(|(_, id)| *id).collect();
    let mut pairs_left = GIT_MOVED_PAIRS_MAX;
    changes
        .iter()
        .map(|change| match (change.before, change.after) {
            (Some((_, before)), Some(_)) => Before::Same(before),
            (None, Some((mode, id))) if mode.is_blob() && !gone.is_empty() => {
                let is_same = ids.contains(&id);
                let found = is_same.then(|| gone.iter().position(|(_, other)| *other == id)).flatten();
                let found = found.or_else(|| similar(repository, &change.path, id, &gone, &mut pairs_left));
                found.map_or(Before::Nothing, |index| Before::Moved(gone.swap_remove(index).1))
            }
            _ => Before::Nothing,
        })
        .collect()
}

/// The gone file that is most like a new one; those of the same name are looked at first.
fn similar(
    repository: &Repository,
    path: &[u8],
    id: ObjectId,
    gone: &[(&[u8], ObjectId)],
    pairs_left: &mut usize,
) -> Option<usize> {
    if *pairs_left == 0 {
        return None;
    }
    let is_namesake =
        |other: &[u8]| other.rsplit(|byte| *byte == b'/').next() == path.rsplit(|byte| *byte == b'/').next();
    let namesakes = (0..gone.len()).filter(|index| is_namesake(gone[*index].0));
    let others = (0..gone.len()).filter(|index| !is_namesake(gone[*index].0));
    let order = namesakes.chain(others);
    let after = blob(repository, id, GIT_MOVED_BYTES_MAX).ok()?;
    let mut best = None;
    for index in order {
        if *pairs_left == 0 {
            break;
        }
        *pairs_left -= 1;
        let Ok(before) = blob(repository, gone[index].1, GIT_MOVED_BYTES_MAX) else { continue };
        let kept = lines::percent_kept(&before, &after);
        if kept >= GIT_MOVED_PERCENT_MIN && best.is_none_or(|(most, _)| kept > most) {
            best = Some((kept, index));
        }
    }
    best.map(|(_, index)| index)
}
