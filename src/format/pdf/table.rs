//! Tables of a page: a line of bold words, with lines below whose parts stand under them. Must not know what cells mean.

/// What stands under a header may begin or end so far from it, in ems.
const TOUCH: f32 = 3.0;

/// The headers of a table: where each stands, and what it says.
#[derive(Debug, Default)]
pub struct Headers {
    cells: Vec<(f32, f32, String)>,
    /// A row was under them.
    pub has_rows: bool,
}

impl Headers {
    /// Takes in a line of the header: words over the same place belong together. Parts are left, right and text.
    pub fn add(&mut self, parts: impl Iterator<Item = (f32, f32, String)>) {
        for (left, right, text) in parts {
            let over = self.cells.iter_mut().find(|(from, to, _)| left < *to && right > *from);
            match over {
                Some((from, to, said)) => {
                    (*from, *to) = (from.min(left), to.max(right));
                    said.push(' ');
                    said.push_str(&text);
                }
                None => self.cells.push((left, right, text)),
            }
        }
    }

    /// The headers of the parts of a line, given by left and right; none where they do not stand under them.
    pub fn row(&self, parts: &[(f32, f32)], size: f32) -> Option<Vec<&str>> {
        let columns_min = if self.has_rows { 1 } else { 2 };
        if self.cells.len() < 2 || parts.len() < columns_min || parts.len() > self.cells.len() {
            return None;
        }
        let mut taken = vec![false; self.cells.len()];
        let mut labels = Vec::new();
        for (left, right) in parts {
            let distance = |(from, to, _): &(f32, f32, String)| (left - to).max(from - right);
            let near = self.cells.iter().enumerate().min_by(|one, other| distance(one.1).total_cmp(&distance(other.1)));
            let (index, header) = near.filter(|(_, header)| distance(header) < TOUCH * size)?;
            // Under two headers at once, or two under one: this is no row.
            let covered = self.cells.iter().filter(|(from, to, _)| left <= from && right >= to).count();
            if covered > 1 || std::mem::replace(taken.get_mut(index)?, true) {
                return None;
            }
            labels.push(header.2.as_str());
        }
        Some(labels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_under_headers_has_their_labels() {
        let mut headers = Headers::default();
        headers.add(
            [(72.0, 120.0, "Employee".into()), (230.0, 250.0, "Tax".into()), (330.0, 380.0, "Amount".into())]
                .into_iter(),
        );
        headers.add([(228.0, 260.0, "number".into())].into_iter());
        let row = headers.row(&[(72.0, 140.0), (230.0, 280.0), (350.0, 380.0)], 10.0);
        assert_eq!(row, Some(vec!["Employee", "Tax number", "Amount"]));
        // One part is no first row, though a later one.
        assert_eq!(headers.row(&[(72.0, 140.0)], 10.0), None);
        headers.has_rows = true;
        assert_eq!(headers.row(&[(72.0, 140.0)], 10.0), Some(vec!["Employee"]));
        for other in [&[(72.0, 400.0)][..], &[(150.0, 160.0), (165.0, 200.0)], &[(72.0, 90.0), (95.0, 110.0)]] {
            assert_eq!(headers.row(other, 10.0), None);
        }
    }
}
