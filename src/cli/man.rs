//! `panner man`: man pages, made from the one list of flags.

use std::path::Path;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::{Arguments, Exit, print};
use crate::error::Error;

pub fn run(folder: Option<&Path>) -> Result<Exit, Error> {
    let mut panner = Arguments::command().disable_help_subcommand(true);
    panner.build();
    let Some(folder) = folder else {
        print(&page(&panner, "panner")?)?;
        return Ok(Exit::Nothing);
    };
    if !folder.is_dir() {
        let shown = folder.display();
        return Err(Error::refused(format!("'{shown}' is no folder: make it first, or leave it out for one page")));
    }
    let mut waiting = vec![&panner];
    while let Some(command) = waiting.pop() {
        let name = command.get_display_name().unwrap_or(command.get_name());
        let path = folder.join(format!("{name}.1"));
        std::fs::write(&path, page(command, name)?)
            .map_err(|error| Error::broke(format!("man page '{}' cannot be written: {error}", path.display())))?;
        waiting.extend(command.get_subcommands().filter(|command| !command.is_hide_set()));
    }
    Ok(Exit::Nothing)
}

/// The page of a command under the name that `man` knows it by.
fn page(command: &Command, name: &str) -> Result<String, Error> {
    let mut text = Vec::new();
    // A page of one version is the same on every day; without any date the source would stand in its place.
    let source = format!("panner {}", env!("CARGO_PKG_VERSION"));
    let page = Man::new(command.clone().version(env!("CARGO_PKG_VERSION"))).title(name).date(" ").source(source);
    page.render(&mut text).map_err(|error| Error::broke(format!("man page of {name}: {error}")))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}
