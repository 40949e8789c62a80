//! The one integration binary; modules in reading order.

mod golden;
mod run;
mod schema;

mod acceptance;
mod catalogue;
mod ci;
mod cli;
mod corpus;
mod detectors;
mod documents;
mod ends;
mod evidence;
mod exceptions;
mod formats;
mod fuzz;
mod git;
mod hook;
mod hostile;
mod leaks;
mod locked;
mod macie;
mod manual;
mod oracle;
mod pages;
mod pipeline;
mod reports;
mod s3;
mod settings;
mod sources;
mod strings;
mod tables;
mod tidy;
mod tricks;
mod worker;
