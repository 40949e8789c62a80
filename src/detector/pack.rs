//! Packs: which detectors a named group holds. What each holds is data, in `detectors/packs/`.

use super::definition::{Pack, Take};
use super::{DETECTOR_SCHEMA, Detector, tables};

impl Pack {
    /// All built-in packs, by id.
    pub fn all() -> Vec<Pack> {
        let packs = tables::packs();
        debug_assert!(packs.iter().all(|pack| pack.file.schema == DETECTOR_SCHEMA));
        packs
    }

    pub fn holds(&self, detector: &Detector) -> bool {
        self.file.take.iter().any(|take| takes(take, detector))
    }
}

fn takes(take: &Take, detector: &Detector) -> bool {
    let country = detector.country.as_deref().unwrap_or("none");
    let mut macie = detector.macie.0.values().flatten();
    let names = |entry: &String| match entry.strip_suffix('*') {
        Some(beginning) => detector.id.starts_with(beginning),
        None => *entry == *detector.id,
    };
    let any = |entries: &[String], fits: &dyn Fn(&String) -> bool| entries.is_empty() || entries.iter().any(fits);
    any(&take.categories, &|entry| entry == detector.category.name())
        && any(&take.countries, &|entry| entry == country)
        && any(&take.detectors, &names)
        && (take.macie.is_empty() || macie.any(|id| take.macie.iter().any(|entry| entry == id)))
        && !take.except.iter().any(names)
        && (!take.checked || detector.validator.is_some_and(|validator| validator.checksum))
}
