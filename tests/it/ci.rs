//! The examples for CI servers under `docs/ci/`: each is YAML of its server's form, and what it runs works.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::run::Panner;
use crate::s3::moto;

/// The file as JSON, by a reader of YAML that is not ours.
fn yaml(name: &str) -> Value {
    const PROGRAM: &str = "import json, sys, yaml; print(json.dumps(yaml.load(open(sys.argv[1]), yaml.BaseLoader)))";
    let output = Command::new(moto::folder().join("bin/python"))
        .args(["-c", PROGRAM])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/ci").join(name))
        .output()
        .expect("python starts: run tests/servers/install-moto");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Runs the one command of panner among these in a folder with a leak, and gives what the named files then hold.
fn ran(commands: &[&str], files: &[&str]) -> Vec<String> {
    let scans: Vec<_> = commands.iter().filter_map(|command| command.strip_prefix("panner ")).collect();
    let [scan] = scans.as_slice() else { panic!("one scan: {commands:?}") };
    let (folder, outside) = (crate::run::folder(), crate::run::folder());
    folder.write("src/leak.env", "CARD=4539 1488 0343 6467\ncard number: 4539 1488 0343 6467\n");
    folder.write(".git/config", "card number: 4539 1488 0343 6467\n");
    let place = |text: &str| {
        let text = text.replace("$RUNNER_TEMP", &outside.root().display().to_string());
        text.replace("$GITHUB_STEP_SUMMARY", &outside.path("summary.md").display().to_string())
    };
    let arguments: Vec<String> = scan.split(' ').map(place).collect();
    Panner::new(&arguments).within(folder.root()).exits(1);
    files.iter().map(|file| std::fs::read_to_string(folder.root().join(place(file))).unwrap()).collect()
}

#[test]
fn github_uploads_what_the_scan_wrote() {
    let workflow = yaml("github.yml");
    assert_eq!(workflow["permissions"]["security-events"], "write");
    let steps = workflow["jobs"]["panner"]["steps"].as_array().unwrap();
    let commands: Vec<_> = steps.iter().filter_map(|step| step["run"].as_str()).collect();
    let upload = steps.iter().find(|step| step["uses"].as_str().is_some_and(|uses| uses.contains("upload-sarif")));
    let upload = upload.expect("an upload");
    assert_eq!(upload["if"], "always()");
    let file = upload["with"]["sarif_file"].as_str().unwrap().replace("${{ runner.temp }}", "$RUNNER_TEMP");
    let written = ran(&commands, &[&file, "$GITHUB_STEP_SUMMARY"]);
    let sarif: Value = serde_json::from_str(&written[0]).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "src/leak.env");
    assert!(results.iter().all(|result| !result.to_string().contains(".git/")));
    assert!(written[1].starts_with("### Sensitive data in 1 of 1 object"), "{}", written[1]);
}

#[test]
fn gitlab_keeps_what_the_scan_wrote() {
    let pipeline = yaml("gitlab.yml");
    let job = &pipeline["panner"];
    let commands: Vec<_> = job["script"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(job["artifacts"]["when"], "always");
    let reports = &job["artifacts"]["reports"];
    let written = ran(&commands, &[reports["secret_detection"].as_str().unwrap(), reports["junit"].as_str().unwrap()]);
    let report: Value = serde_json::from_str(&written[0]).unwrap();
    assert_eq!(report["vulnerabilities"][0]["location"]["file"], "src/leak.env");
    assert!(written[1].contains("<testcase name=\"src/leak.env\""), "{}", written[1]);
}
