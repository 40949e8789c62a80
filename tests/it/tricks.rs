//! Ways past the check that were found, each closed: what a commit adds is found wherever git lets it stand.

use crate::git::{SSN, add, git, git_ended, matches, repository, set};
use crate::run::{Folder, Panner};

fn leak() -> String {
    format!("Employee SSN: {SSN}\n")
}

/// A branch `side` with a change of its own, beside one on `main`; nothing is merged yet.
fn branched() -> Folder {
    let folder = repository();
    git(folder.root(), &["checkout", "-q", "-b", "side"]);
    add(&folder, "side.txt", "ok\n");
    git(folder.root(), &["commit", "-q", "-m", "side"]);
    git(folder.root(), &["checkout", "-q", "main"]);
    add(&folder, "main.txt", "ok\n");
    git(folder.root(), &["commit", "-q", "-m", "main"]);
    folder
}

#[test]
fn a_merge_that_adds_a_folder() {
    let folder = branched();
    git(folder.root(), &["merge", "-q", "--no-commit", "side"]);
    add(&folder, "conf/deep/s.env", &leak());
    git(folder.root(), &["commit", "-q", "-m", "merged"]);
    assert_eq!(matches(folder.root(), &["--range", "HEAD~1..HEAD"]), set(&["conf/deep/s.env:1"]));
    assert_eq!(matches(folder.root(), &["--all-history"]), set(&["conf/deep/s.env:1"]));
}

#[test]
fn the_same_file_at_an_ignored_path() {
    for ignored in ["aa/", "tests/"] {
        let folder = repository();
        add(&folder, ".pannerignore", ignored);
        add(&folder, &format!("{ignored}a.env"), &leak());
        add(&folder, "prod/a.env", &leak());
        git(folder.root(), &["commit", "-q", "-m", "both"]);
        assert_eq!(matches(folder.root(), &["--all-history"]), set(&["prod/a.env:1"]), "{ignored}");
        assert_eq!(matches(folder.root(), &["--range", "HEAD~1..HEAD"]), set(&["prod/a.env:1"]), "{ignored}");
        let told = Panner::new(&["scan", "--all-history", "--report", "lines"]).within(folder.root()).exits(1);
        assert!(told.output().contains("left out by .pannerignore: 1"), "{}", told.output());
        git(folder.root(), &["mv", &format!("{ignored}a.env"), "moved.env"]);
        assert_eq!(matches(folder.root(), &["--staged"]), set(&["moved.env:1"]), "{ignored}");
    }
}

#[test]
fn an_object_that_is_replaced_in_this_clone_only() {
    let folder = repository();
    add(&folder, "s.env", &leak());
    folder.write("ok", "ok\n");
    let ok = git(folder.root(), &["hash-object", "-w", "ok"]);
    let staged = git(folder.root(), &["rev-parse", ":s.env"]);
    git(folder.root(), &["replace", &staged, &ok]);
    assert_eq!(matches(folder.root(), &["--staged"]), set(&["s.env:1"]));
}

#[test]
fn text_behind_a_pointer_of_lfs() {
    let folder = repository();
    let pointer = format!("version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 1\n", "cd".repeat(32));
    add(&folder, "large.bin", &format!("{pointer}{}", leak()));
    assert_eq!(matches(folder.root(), &["--staged"]), set(&["large.bin:4"]));
}

#[test]
fn a_folder_of_history_that_cannot_be_read_hides_no_other() {
    let folder = repository();
    add(&folder, "aa/x.txt", "ok\n");
    add(&folder, "zz/s.env", &leak());
    git(folder.root(), &["commit", "-q", "-m", "both"]);
    let tree = git(folder.root(), &["rev-parse", "HEAD:aa"]);
    std::fs::remove_file(folder.path(format!(".git/objects/{}/{}", &tree[..2], &tree[2..]))).unwrap();
    let told = Panner::new(&["scan", "--all-history", "--report", "lines"]).within(folder.root()).exits(1);
    assert!(told.output().contains("zz/s.env:1:") && told.output().contains(&tree), "{}", told.output());
}

#[test]
fn references_beside_branches() {
    let folder = repository();
    folder.write("leak", &leak());
    let blob = git(folder.root(), &["hash-object", "-w", "leak"]);
    git(folder.root(), &["tag", "of-a-blob", &blob]);
    let told = Panner::new(&["scan", "--all-history", "--report", "lines"]).within(folder.root()).exits(0);
    assert!(told.output().contains("refs/tags/of-a-blob: not examined"), "{}", told.output());
    std::fs::remove_file(folder.path("leak")).unwrap();
    git(folder.root(), &["tag", "-d", "of-a-blob"]);
    add(&folder, "older.txt", &leak());
    git(folder.root(), &["stash", "-q"]);
    add(&folder, "newer.txt", "ok\n");
    git(folder.root(), &["stash", "-q"]);
    assert_eq!(matches(folder.root(), &["--all-history"]), set(&["older.txt:1"]), "an older entry of the stash");
}

#[test]
fn the_repository_that_git_tells_its_hook() {
    let folder = repository();
    Panner::new(&["hook", "install"]).within(folder.root()).exits(0);
    let linked = crate::run::folder();
    let path = linked.path("linked");
    git(folder.root(), &["worktree", "add", "-q", path.to_str().unwrap()]);
    std::fs::write(path.join("s.env"), leak()).unwrap();
    git(&path, &["add", "s.env"]);
    let ended = git_ended(&path, &["commit", "-m", "leak"]);
    assert!(!ended.status.success() && String::from_utf8_lossy(&ended.stderr).contains("blocked"));
    // A repository beside its worktree, called from within another one.
    let apart = crate::run::folder();
    git(apart.root(), &["init", "-q", "--bare", "dot.git"]);
    let (dir, tree) =
        (format!("--git-dir={}/dot.git", apart.root().display()), format!("--work-tree={}", path.display()));
    git(&path, &[&dir, &tree, "-c", "core.bare=false", "add", "s.env"]);
    let index = apart.path("dot.git");
    let told = Panner::new(&["hook", "run"])
        .within(&path)
        .environment("GIT_DIR", index.to_str().unwrap())
        .environment("GIT_WORK_TREE", path.to_str().unwrap())
        .environment("GIT_INDEX_FILE", index.join("index").to_str().unwrap())
        .exits(1);
    assert!(told.output().contains("s.env:1:"), "{}", told.output());
    let gone = Panner::new(&["hook", "run"]).within(&path).environment("GIT_INDEX_FILE", "gone").exits(2);
    assert!(gone.errors().contains("GIT_INDEX_FILE"), "{}", gone.errors());
}

#[test]
fn a_target_within_a_repository_is_all_that_is_scanned() {
    let folder = repository();
    add(&folder, "sub/s.env", &leak());
    add(&folder, "other/s.env", &leak());
    assert_eq!(matches(folder.root(), &["--staged", "sub"]), set(&["sub/s.env:1"]));
    assert_eq!(matches(folder.root(), &["--staged", "sub", "other"]), set(&["sub/s.env:1", "other/s.env:1"]));
    assert_eq!(matches(folder.root(), &["--staged"]).len(), 2);
    git(folder.root(), &["commit", "-q", "-m", "both"]);
    assert_eq!(matches(folder.root(), &["--all-history", "other"]), set(&["other/s.env:1"]));
}

/// Many comments use up no room of what is listed.
#[test]
fn a_match_behind_many_that_comments_let_stand() {
    let folder = crate::run::folder();
    let allowed: String = (0..1500).map(|_| format!("Employee SSN: {SSN} # panner:allow us-ssn made up\n")).collect();
    folder.write("a.txt", &format!("{allowed}{}", leak()));
    let told = Panner::new(&["scan", ".", "--report", "lines"]).within(folder.root()).exits(1);
    assert!(told.output().contains("a.txt:1501:") && told.output().contains("1500 by comment"), "{}", told.output());
}

/// Lists that never end, and comparisons that would.
#[test]
fn devices_and_repeating_lines_end() {
    let folder = repository();
    std::os::unix::fs::symlink("/dev/zero", folder.path(".pannerignore")).unwrap();
    let refused = Panner::new(&["scan", "--staged"]).within(folder.root()).exits(2);
    assert!(refused.errors().contains(".pannerignore"), "{}", refused.errors());
    std::fs::remove_file(folder.path(".pannerignore")).unwrap();
    let lines = |seed: u64| -> String {
        let mut state = seed;
        let mut next = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            if state >> 63 == 1 { "1\n" } else { "0\n" }
        };
        (0..3_000_000).map(|_| next()).collect()
    };
    add(&folder, "a.txt", &lines(1));
    git(folder.root(), &["commit", "-q", "-m", "one"]);
    add(&folder, "a.txt", &lines(2));
    assert_eq!(matches(folder.root(), &["--staged"]), set(&[]));
}
