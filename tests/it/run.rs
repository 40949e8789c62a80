//! Runs the built program as a user would, in a folder of its own.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A key of fingerprints, as builds have it in PANNER_KEY.
pub const KEY: &str = "0123456789abcdef0123456789abcdef";

/// A temporary folder, removed at the end.
pub struct Folder(tempfile::TempDir);

pub fn folder() -> Folder {
    Folder(tempfile::tempdir().unwrap())
}

impl Folder {
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn root(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, name: impl AsRef<Path>, text: &str) {
        self.write_bytes(name, text.as_bytes());
    }

    pub fn write_bytes(&self, name: impl AsRef<Path>, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// One run of the program.
pub struct Panner {
    arguments: Vec<OsString>,
    input: Vec<u8>,
    within: Option<PathBuf>,
    environment: Vec<(&'static str, String)>,
}

/// How it ended.
pub struct Ended(pub Output, String);

impl Panner {
    pub fn new<S: AsRef<OsStr>>(arguments: &[S]) -> Panner {
        Panner {
            arguments: arguments.iter().map(|argument| argument.as_ref().to_owned()).collect(),
            input: Vec::new(),
            within: None,
            environment: Vec::new(),
        }
    }

    /// `panner scan FOLDER`, Records on standard output.
    pub fn scan(folder: &Folder) -> Panner {
        Panner::new(&["scan"]).argument(folder.root())
    }

    pub fn argument(mut self, argument: impl AsRef<OsStr>) -> Panner {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    pub fn arguments<S: AsRef<OsStr>>(mut self, arguments: &[S]) -> Panner {
        self.arguments.extend(arguments.iter().map(|argument| argument.as_ref().to_owned()));
        self
    }

    pub fn input(mut self, bytes: &[u8]) -> Panner {
        self.input = bytes.to_vec();
        self
    }

    pub fn environment(mut self, name: &'static str, value: &str) -> Panner {
        self.environment.push((name, value.to_string()));
        self
    }

    pub fn within(mut self, folder: &Path) -> Panner {
        self.within = Some(folder.to_owned());
        self
    }

    pub fn ended(self) -> Ended {
        let mut command = Command::new(env!("CARGO_BIN_EXE_panner"));
        command.args(&self.arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.env("SOURCE_DATE_EPOCH", "1760000000").env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        // No test asks the network for credentials.
        command.env("AWS_EC2_METADATA_DISABLED", "true");
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        if let Some(folder) = &self.within {
            command.current_dir(folder);
        }
        let mut child = command.spawn().unwrap();
        let mut standard_input = child.stdin.take().unwrap();
        let input = self.input;
        let writer = std::thread::spawn(move || {
            let _ = standard_input.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Ended(output, format!("{:?}", self.arguments))
    }

    pub fn exits(self, status: i32) -> Ended {
        let ended = self.ended();
        assert_eq!(ended.0.status.code(), Some(status), "{}\n{}\n{}", ended.1, ended.output(), ended.errors());
        ended
    }
}

impl Ended {
    pub fn output(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    pub fn errors(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }
}
