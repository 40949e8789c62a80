//! `panner hook`: the check that git runs before a commit. `install` sets it up beside what is there, `run` is the check,
//! `why` explains a block and names the ways out.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use super::{Exit, HookCommand, print, scan, scan_arguments};
use crate::engine::Engine;
use crate::error::Error;
use crate::report::safe;
use crate::settings::Config;
use crate::source::{Flow, Git, GitOptions, Listed, Scope, Source, SourceOptions};

pub fn run(command: HookCommand) -> Result<Exit, Error> {
    match command {
        HookCommand::Install { repository } => install(&repository),
        HookCommand::Run { arguments } => check(arguments),
        HookCommand::Why { repository } => why(&repository),
    }
}

/// Checks what is staged; whatever keeps that from being done is said, and blocks too.
fn check(arguments: Vec<OsString>) -> Result<Exit, Error> {
    let fixed = ["--staged", "--report", "lines", "--no-progress"].map(OsString::from);
    let checked = scan_arguments(fixed.into_iter().chain(arguments)).and_then(scan::run);
    match &checked {
        Ok(Exit::Found) => eprintln!("panner: this commit is blocked; `panner hook why` tells why, and the ways out"),
        Ok(Exit::Early | Exit::Gaps) | Err(_) => eprintln!("panner could not check this commit"),
        Ok(_) => {}
    }
    checked
}

/// The lines of the hook, between marks by which they are found again.
const BEGIN: &str = "# >>> panner: keeps secrets and personal data out of commits";
const END: &str = "# <<< panner";

fn block() -> String {
    let program = std::env::current_exe().unwrap_or_default();
    let program = program.to_string_lossy().replace('\'', "'\\''");
    format!(
        "{BEGIN}\n\
        panner=$(command -v panner) || panner='{program}'\n\
        if [ -x \"$panner\" ]; then \"$panner\" hook run || exit $?\n\
        else echo 'panner could not check this commit: it is not installed' >&2; exit 2; fi\n\
        {END}\n"
    )
}

/// Writes the check into git's `pre-commit`, where the repository keeps its hooks. What another hook does there stays.
fn install(repository: &Path) -> Result<Exit, Error> {
    let path = Git::hooks_of(repository)?.join("pre-commit");
    // husky's own folder is made anew each time; its users write one above.
    let path = match path.parent().filter(|folder| folder.ends_with(".husky/_")).and_then(Path::parent) {
        Some(folder) => folder.join("pre-commit"),
        None => path,
    };
    let shown = path.display().to_string();
    let broke = |error: std::io::Error| Error::refused(format!("hook '{shown}': {error}"));
    let before = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(broke(error)),
    };
    let after = with_block(&before).map_err(|why| Error::refused(format!("hook '{shown}': {why}")))?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(broke)?;
    }
    fs::write(&path, after).map_err(broke)?;
    let mode = fs::metadata(&path).map_err(broke)?.permissions().mode();
    fs::set_permissions(&path, fs::Permissions::from_mode(mode | 0o111)).map_err(broke)?;
    print(&format!("installed in {}\n", safe(&shown)))?;
    Ok(Exit::Nothing)
}

/// A hook's text with the check in it, before all else that it does.
fn with_block(before: &str) -> Result<String, String> {
    if let (Some(from), Some(to)) = (before.find(BEGIN), before.find(END)) {
        let after = before.get(to + END.len()..).unwrap_or("").trim_start_matches('\n');
        return Ok(format!("{}{}{after}", &before[..from], block()));
    }
    let (first, rest) = match before.split_once('\n') {
        Some((first, rest)) if first.starts_with("#!") => (first, rest),
        None if before.starts_with("#!") => (before, ""),
        _ => ("#!/bin/sh", before),
    };
    // `#!/usr/bin/env bash`, `#!/bin/sh -e`
    let mut words = first.trim_start_matches("#!").split_whitespace();
    let name = |word: &str| word.rsplit('/').next().unwrap_or(word).to_string();
    let program = words.next().map(name).filter(|program| program != "env").or_else(|| words.next().map(name));
    let is_shell = program.is_some_and(|program| ["sh", "bash", "dash", "zsh", "ksh"].contains(&program.as_str()));
    match is_shell {
        true => Ok(format!("{first}\n{}{rest}", block())),
        false => Err("another program is the hook here; have it run `panner hook run`".to_string()),
    }
}

/// Explains each match that blocks the commit.
fn why(repository: &Path) -> Result<Exit, Error> {
    let arguments = scan_arguments(["--staged".into(), repository.into()])?;
    let config = Config::find(None)?;
    let detectors = scan::selected(&config, &arguments.select, true)?;
    let exceptions = scan::exceptions(&config, &arguments, &detectors)?;
    let options = scan::options(&config, &arguments, exceptions)?;
    let engine = Engine::new(Arc::new(detectors))?;
    let git = GitOptions { scope: Scope::Staged, whole_files: false, authors: false };
    let source = Git::new(repository, &git, &SourceOptions::default())?;
    let mut files = Vec::new();
    source.list(&mut |listed| {
        if let Listed::Object(object) = listed {
            files.push(object);
        }
        Flow::Continue
    })?;
    let (mut out, mut ids) = (String::new(), Vec::new());
    for mut object in files {
        let Ok(body) = source.open(&mut object) else { continue };
        let (explained, _) = crate::scan::explain_object(&engine, &object, body, &options)?;
        let path = String::from_utf8_lossy(&object.key).into_owned();
        for one in explained.iter().filter(|one| one.is_told) {
            out.push_str(&format!("{}\n  ", safe(&path)));
            super::explain::tell(engine.detectors(), one, &mut out);
            let best = one.contenders.iter().max_by(|one, other| one.bits.total_cmp(&other.bits));
            ids.extend(best.map(|best| (engine.detectors().get(best.detector).id.clone(), path.clone())));
        }
    }
    let Some((id, path)) = ids.first() else {
        print("nothing that is staged blocks the commit\n")?;
        return Ok(Exit::Nothing);
    };
    out.push_str(&ways_out(id, path));
    print(&out)?;
    Ok(Exit::Found)
}

fn ways_out(id: &str, path: &str) -> String {
    // As a glob the path means itself, and as TOML too.
    let path = toml::Value::String(globset::escape(&safe(path)));
    format!(
        "\nThe ways out:\n\
        - a leak: take it out, stage the file again, and change what was written elsewhere already (a key, a password)\n\
        - no leak, here: a comment on its line, or alone on the line before: panner:allow {id} WHY\n\
        - no leak, in many places: in panner.toml\n\
        \x20     [[exceptions.rule]]\n\
        \x20     detectors = [\"{id}\"]\n\
        \x20     paths = [{path}]\n\
        \x20     reason = \"WHY\"\n\
        - old matches that are known: panner scan . --only hook --no-exceptions --report baseline=FILE, then exceptions.baseline in panner.toml\n\
        - never again for this path: a line in .pannerignore\n\
        - once, unchecked: git commit --no-verify\n"
    )
}

/// `panner key FILE`.
pub fn make_key(path: &Path) -> Result<Exit, Error> {
    crate::exceptions::Key::create(path)?;
    let shown = path.display().to_string();
    print(&format!("wrote {}; keep it out of the repository, and give it to builds as PANNER_KEY\n", safe(&shown)))?;
    Ok(Exit::Nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hook_that_is_there_stays() {
        let fresh = with_block("").expect("a new hook");
        assert!(fresh.starts_with("#!/bin/sh\n# >>> panner"), "{fresh}");
        assert_eq!(with_block(&fresh).as_deref(), Ok(fresh.as_str()), "twice is once");
        let kept = with_block("#!/usr/bin/env bash\nmake lint\n").expect("a shell hook");
        assert!(kept.starts_with("#!/usr/bin/env bash\n# >>> panner") && kept.ends_with("\nmake lint\n"), "{kept}");
        assert_eq!(with_block(&kept).as_deref(), Ok(kept.as_str()));
        for other in ["#!/usr/bin/env python3", "#!/usr/bin/fish", "#!/bin/tcsh"] {
            assert!(with_block(&format!("{other}\nprint()\n")).is_err(), "{other}");
        }
        assert!(with_block("#!/bin/sh -e\nmake lint\n").is_ok());
    }
}
