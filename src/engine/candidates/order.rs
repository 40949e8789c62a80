//! Candidates of all lanes in one order, each once.

use super::Candidate;

/// Sorts the candidates from the `first` on by start, end and detector, each once: what a label names, its text may too.
pub(in super::super) fn put_in_order(out: &mut Vec<Candidate>, first: usize) {
    let key = |candidate: &Candidate| (candidate.start, candidate.end, candidate.detector);
    // Each lane's are nearly in order, which this sort makes use of.
    out[first..].sort_by_key(key);
    let mut kept = first;
    for index in first..out.len() {
        if kept == first || key(&out[kept - 1]) != key(&out[index]) {
            out.swap(kept, index);
            kept += 1;
        }
    }
    out.truncate(kept);
}
