//! For cargo-fuzz: a detector file is taken or refused. What must hold is in the tests' own file of targets.
#![no_main]

#[allow(dead_code, reason = "each target is a program of its own")]
#[path = "../../tests/it/fuzz/targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::detectors(bytes));
