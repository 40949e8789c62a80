//! panner finds sensitive data. A **scan** maps each [`model::Object`] to one Record; findings,
//! bucket totals, scores and reports are folds over Records.

pub mod error;
pub mod limits;
pub mod model;

pub mod body;
pub mod globs;
pub mod mask;
pub mod spool;
pub mod text;
pub mod uri;
pub mod validate;
pub mod worker;

pub mod detector;
pub mod exceptions;
pub mod ledger;
pub mod settings;
pub mod tally;

pub mod engine;
pub mod format;
pub mod report;
pub mod source;

pub mod scan;

pub mod cli;
