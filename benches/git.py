"""Git: panner's hook and its reading of history, beside detect-secrets on the same repositories.

    benches/install-rivals && cargo build --release && target/rivals/bin/python benches/git.py

The files are sources from ~/.cargo/registry/src (or the folder named as first argument), the same ones each time. Prints
a table of wall and CPU seconds: median, least and most of five runs (three for history).
"""

import os
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parent.parent.resolve()
PANNER = ROOT / "target/release/panner"
RIVAL = ROOT / "target/rivals/bin/detect-secrets-hook"
STAGED = (20, 2000)
HISTORY_BYTES = int(os.environ.get("PANNER_BENCH_BYTES", 1 << 30))
FILE_BYTES_MAX = 5_000_000
COMMIT_FILES = 50
ENVIRONMENT = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder, *arguments):
    identity = ["-c", "user.name=Example", "-c", "user.email=example@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL)


def sources(folder, endings=None):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if not path.is_symlink() and path.is_file() and 0 < path.stat().st_size <= FILE_BYTES_MAX:
            if endings is None or path.suffix in endings:
                yield path


def staged(folder, paths, count):
    """A repository of 2,000 files in which `count` have a line more."""
    git(folder, "init", "-q", ".")
    files = []
    for number, path in enumerate(paths):
        file = folder / f"d{number % 50}" / f"{number}{path.suffix}"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(path.read_bytes())
        files.append(file)
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "base")
    for number, file in enumerate(files[:count]):
        lines = file.read_text(errors="replace").split("\n")
        lines.insert(len(lines) // 2, f"// line {number} is new")
        file.write_text("\n".join(lines))
    git(folder, "add", ".")
    return [str(file.relative_to(folder)) for file in files[:count]]


def history(folder, paths):
    """A bare repository with at least HISTORY_BYTES of different files, fifty a commit; tells bytes and files."""
    git(folder, "init", "-q", "--bare", ".")
    importer = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE, env=ENVIRONMENT)
    write, seen, total, commits = importer.stdin.write, set(), 0, 0
    for path in paths:
        content = path.read_bytes()
        if content in seen:
            continue
        if len(seen) % COMMIT_FILES == 0:
            commits += 1
            write(f"commit refs/heads/main\ncommitter E <e@example.org> {1_600_000_000 + commits} +0000\ndata 0\n".encode())
        seen.add(content)
        total += len(content)
        write(f"M 100644 inline {len(seen)}{path.suffix}\ndata {len(content)}\n".encode() + content + b"\n")
        if total >= HISTORY_BYTES:
            break
    importer.stdin.close()
    assert importer.wait() == 0
    return total, len(seen)


def timed(command, folder, runs):
    walls, cpus = [], []
    for _ in range(runs):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        walls.append(time.monotonic() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpus.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return walls, cpus


def row(what, command, folder, runs, size=None):
    walls, cpus = timed(command, folder, runs)
    wall = statistics.median(walls)
    rate = f" {size / wall / 1e6:.0f} MB/s" if size else ""
    print(f"| {what} | {pathlib.Path(command[0]).name} | {wall:.3f} ({min(walls):.3f}-{max(walls):.3f}){rate} | "
          f"{statistics.median(cpus):.3f} |", flush=True)


def main():
    top = sys.argv[1] if len(sys.argv) > 1 else os.path.expanduser("~/.cargo/registry/src")
    small = [path for path in sources(top, {".rs", ".toml", ".md"}) if path.stat().st_size < 40_000]
    random.Random(1).shuffle(small)
    print("| what | program | wall s, median (least-most) | CPU s |\n|---|---|---|---|")
    for count in STAGED:
        with tempfile.TemporaryDirectory() as folder:
            files = staged(pathlib.Path(folder), small[:2000], count)
            row(f"{count} staged files", [PANNER, "hook", "run"], folder, 5)
            if RIVAL.exists():
                row(f"{count} staged files", [RIVAL, *files], folder, 5)
    with tempfile.TemporaryDirectory() as folder:
        size, files = history(pathlib.Path(folder), sources(top))
        row(f"history, {size} bytes in {files} files", [PANNER, "scan", "--all-history", "--report", "lines"], folder, 3, size)


if __name__ == "__main__":
    main()
