//! JSON against a JSON schema, by a program that is not ours: Python's `jsonschema`, which moto brings.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::s3::moto;

/// What Python's `jsonschema` finds wrong.
pub fn problems(schema: &Path, document: &str) -> Vec<String> {
    const PROGRAM: &str = "import json, sys\n\
        from jsonschema import Draft7Validator as D\n\
        schema = json.load(open(sys.argv[1]))\n\
        D.check_schema(schema)\n\
        for e in D(schema, format_checker=D.FORMAT_CHECKER).iter_errors(json.load(sys.stdin)):\n\
        \x20   print('/'.join(map(str, e.absolute_path)), e.message[:300])\n";
    let python = moto::folder().join("bin/python");
    assert!(python.exists(), "{}: run tests/servers/install-moto", python.display());
    let mut child = Command::new(python)
        .args(["-c", PROGRAM])
        .arg(schema)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python starts");
    child.stdin.take().expect("piped").write_all(document.as_bytes()).expect("python reads");
    let output = child.wait_with_output().expect("python ends");
    assert!(output.status.success(), "python failed");
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_string).collect()
}
