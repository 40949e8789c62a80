"""Zip files under passwords, by writers that are not ours: Info-ZIP (`zip`) and pyzipper.

    python3 corpus/make_files/locked.py tests/it/locked

Each holds staff.txt, deflated, and note.txt, stored; both name the made-up number 536-22-8417.
"""

import pathlib
import subprocess
import sys
import tempfile

import pyzipper

SAID = b"Employee SSN: 536-22-8417\n"
STAFF = b"A list of the staff, of whom one has a number.\n" * 20 + SAID
WHEN = (2026, 1, 2, 3, 4, 6)


def old(folder):
    """The old cipher: known checksums, and one of a stream, whose check byte is the time's."""
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        (work / "staff.txt").write_bytes(STAFF)
        (work / "note.txt").write_bytes(SAID)
        out = (folder / "old.zip").absolute()
        out.unlink(missing_ok=True)
        subprocess.run(["zip", "-qX", "-P", "first word", out, "staff.txt"], cwd=work, check=True)
        subprocess.run(["zip", "-qX0", "-P", "first word", out, "note.txt"], cwd=work, check=True)
        out = folder / "old-stream.zip"
        with out.open("wb") as file:
            subprocess.run(["zip", "-qX", "-P", "zweites Wört", "-", "staff.txt", "note.txt"], cwd=work, check=True,
                           stdout=file)


def aes(folder):
    for bits in (128, 192, 256):
        for version in (1, 2):
            with pyzipper.AESZipFile(folder / f"aes-{bits}-ae{version}.zip", "w") as out:
                out.setpassword(b"third word")
                out.setencryption(pyzipper.WZ_AES, nbits=bits, force_wz_aes_version=version)
                for name, content, method in (("staff.txt", STAFF, 8), ("note.txt", SAID, 0)):
                    out.writestr(pyzipper.zipfile_aes.AESZipInfo(name, WHEN), content, compress_type=method)


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    old(folder)
    aes(folder)
