//! `panner completions`: what a shell completes, made from the one list of flags.

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Arguments, Exit, print};
use crate::error::Error;

pub fn run(shell: Shell) -> Result<Exit, Error> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "panner", &mut text);
    print(&String::from_utf8_lossy(&text))?;
    Ok(Exit::Nothing)
}
