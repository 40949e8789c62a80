"""A small table in each compressor and archive: written by Python's own modules, by the reference libraries, and by the
tools of Debian (ar, bsdtar, cabextract, cpio, dpkg-deb, gcab, lzip, rar, xz); found again with other readers and Python's csv."""

import bz2
import csv
import io
import lzma
import os
import pathlib
import subprocess
import tarfile
import tempfile

import brotli
import lz4.frame
import py7zr
import snappy
import zstandard

WHEN = 1709283600


def table(v):
    """A table whose values stand in quoted cells, one of which holds a newline."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["name", "ssn", "email", "note"])
    for _ in range(4):
        rows.writerow([v.name(), v.ssn(), v.email(), "moved,\nin March"])
    return out.getvalue().encode()


def cells(data, made, member):
    """Where each value stands: row and column from 1, as csv counts."""
    for row, record in enumerate(csv.reader(io.StringIO(data.decode(), newline="")), 1):
        for column, cell in enumerate(record, 1):
            if cell in made:
                yield made[cell], {"member": member, "row": row, "column": column}


def stream(compress, decompress, member="people.csv"):
    """One compressed stream."""
    return (lambda v: compress(table(v))), (lambda data, made: cells(decompress(data), made, member))


def two_frames(data):
    """LZ4 as two frames with one between them that is to be skipped."""
    half = len(data) // 2
    skipped = b"\x50\x2a\x4d\x18" + (4).to_bytes(4, "little") + b"skip"
    return lz4.frame.compress(data[:half]) + skipped + lz4.frame.compress(data[half:])


def read_frames(data):
    out = b""
    while data:
        if data[1:4] == b"\x2a\x4d\x18":
            data = data[8 + int.from_bytes(data[4:8], "little"):]
            continue
        frame = lz4.frame.LZ4FrameDecompressor()
        out += frame.decompress(data)
        data = frame.unused_data
    return out


def lzip(data):
    """lzip as two members; two files one behind the other are one file."""
    return b"".join(run(None, "lzip", "-9c", data=half) for half in (data[:99], data[99:]))


def run(folder, *command, data=None):
    return subprocess.run(command, cwd=folder, input=data, stdout=subprocess.PIPE, check=True).stdout


def in_folder(work):
    """Does something in a folder that holds the table as `people-of-the-northern-branch.csv`."""
    def write(v):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / LONG).write_bytes(table(v))
            return work(folder)
    return write


LONG = "people-of-the-northern-branch.csv"


def ar(folder):
    run(folder, "ar", "rcD", "a.a", LONG)
    return (folder / "a.a").read_bytes()


def ar_places(data, made):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "a.a").write_bytes(data)
        yield from cells(run(folder, "ar", "p", "a.a"), made, LONG)


def cpio(folder):
    """What `find | cpio -o -H newc` writes, by its own rules: the tool stamps inode numbers."""
    out = b""
    for number, (name, content, mode) in enumerate(
        [(".", b"", 0o40755), (LONG, (folder / LONG).read_bytes(), 0o100644), ("TRAILER!!!", b"", 0)]
    ):
        name = name.encode() + b"\0"
        fields = (number, mode, 0, 0, 1, WHEN, len(content), 0, 0, 0, 0, len(name), 0)
        out += b"070701" + b"".join(b"%08X" % field for field in fields) + name
        out += b"\0" * (-len(out) % 4) + content
        out += b"\0" * (-len(out) % 4)
    return out


def deb(folder):
    package = folder / "package"
    (package / "DEBIAN").mkdir(parents=True)
    (package / "srv").mkdir()
    (package / "srv" / "people.csv").write_bytes((folder / LONG).read_bytes())
    control = "Package: branch\nVersion: 1\nArchitecture: all\nMaintainer: nobody\nDescription: a table\n"
    (package / "DEBIAN" / "control").write_text(control)
    command = ["env", f"SOURCE_DATE_EPOCH={WHEN}", "dpkg-deb", "--root-owner-group", "-Zxz", "-b", "package", "a.deb"]
    run(folder, *command)
    return (folder / "a.deb").read_bytes()


def deb_places(data, made):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "a.deb").write_bytes(data)
        tar = tarfile.open(fileobj=io.BytesIO(run(folder, "dpkg-deb", "--fsys-tarfile", "a.deb")))
        content = tar.extractfile("./srv/people.csv").read()
        yield from cells(content, made, "data.tar.xz!/data.tar!/./srv/people.csv")


def seven(folder):
    os.utime(folder / LONG, (WHEN, WHEN))
    os.chmod(folder / LONG, 0o644)
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w") as archive:
        archive.write(folder / LONG, f"staff/{LONG}")
    return out.getvalue()


def seven_places(data, made):
    with tempfile.TemporaryDirectory() as folder:
        with py7zr.SevenZipFile(io.BytesIO(data)) as archive:
            archive.extractall(folder)
        yield from cells((pathlib.Path(folder) / "staff" / LONG).read_bytes(), made, f"staff/{LONG}")


def cab(folder):
    # Larger than a block, so that the table begins in the fourth.
    (folder / "other.txt").write_text("".join(f"line {number} of a list\n" for number in range(5000)))
    for name in ("other.txt", LONG):
        os.utime(folder / name, (WHEN, WHEN))
    run(folder, "env", "TZ=UTC", "gcab", "-c", "-z", "a.cab", "other.txt", LONG)
    return (folder / "a.cab").read_bytes()


def rar(folder):
    """By the only writer of it, which Debian has in non-free, as the second of two solid members."""
    (folder / "other.txt").write_text("".join(f"line {number} of a list\n" for number in range(5000)))
    for name in ("other.txt", LONG):
        os.utime(folder / name, (WHEN, WHEN))
        os.chmod(folder / name, 0o644)
    run(folder, "rar", "a", "-idq", "-s", "-m5", "a.rar", "other.txt", LONG)
    return (folder / "a.rar").read_bytes()


def rar_places(data, made):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "a.rar").write_bytes(data)
        yield from cells(run(folder, "bsdtar", "-xOf", "a.rar", LONG), made, LONG)


def cab_places(data, made):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "a.cab").write_bytes(data)
        yield from cells(run(folder, "cabextract", "-q", "-p", "-F", LONG, "a.cab"), made, LONG)


# An xz stream whose window is far larger than what it holds, as `xz -9` writes it.
XZ_LARGE = [{"id": lzma.FILTER_LZMA2, "preset": 9}]

SAMPLES = [
    ("people.csv.xz", *stream(lambda data: lzma.compress(data, filters=XZ_LARGE), lzma.decompress)),
    ("people.csv.lzma", *stream(lambda data: lzma.compress(data, lzma.FORMAT_ALONE), lzma.decompress)),
    ("people.csv.lz", *stream(lzip, lambda data: run(None, "plzip", "-dc", data=data))),
    ("people.csv.bz2", *stream(lambda data: bz2.compress(data[:99]) + bz2.compress(data[99:]), bz2.decompress)),
    ("people.csv.zst", *stream(
        zstandard.ZstdCompressor(level=19, write_checksum=True).compress,
        lambda data: zstandard.ZstdDecompressor().decompressobj().decompress(data),
    )),
    ("people.csv.lz4", *stream(two_frames, read_frames)),
    ("people.csv.sz", *stream(
        lambda data: snappy.StreamCompressor().compress(data),
        lambda data: snappy.StreamDecompressor().decompress(data),
    )),
    ("people.csv.br", *stream(brotli.compress, brotli.decompress)),
    ("branch.a", in_folder(ar), ar_places),
    ("branch.cpio", in_folder(cpio), lambda data, made: cells(data[data.index(b"name,ssn"):data.index(b"0707", 200)].rstrip(b"\0"), made, LONG)),
    ("branch.deb", in_folder(deb), deb_places),
    ("branch.7z", in_folder(seven), seven_places),
    ("branch.cab", in_folder(cab), cab_places),
    ("branch.rar", in_folder(rar), rar_places),
]
