//! `panner detectors list|show|packs|count|check`. What each prints is made in the file of its name.

mod check;
mod count;
mod examples;
mod list;
mod show;

use super::{DetectorsCommand, Exit};
use crate::detector::Detector;
use crate::error::Error;
pub use check::read;
pub use list::ListArguments;

pub fn run(command: DetectorsCommand) -> Result<Exit, Error> {
    match command {
        DetectorsCommand::List(arguments) => list::run(&arguments),
        DetectorsCommand::Show { id, format } => show::run(&id, &format),
        DetectorsCommand::Packs { format } => count::packs(&format),
        DetectorsCommand::Count { format } => count::run(&format),
        DetectorsCommand::Check { files, own } => check::run(&files, own),
    }
}

/// "high", or the ladder for 1, 2-99 and 100+ occurrences.
fn severity(detector: &Detector) -> String {
    let steps: Vec<&str> = detector.severity.iter().map(|(_, severity)| severity.name()).collect();
    steps.join("/")
}
