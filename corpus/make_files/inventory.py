"""Writes the files of an S3 Inventory in Parquet and ORC that the tests list, with the schema of the Amazon S3 User Guide.

    .venv/bin/python corpus/make_files/inventory.py
"""

import datetime
import pathlib

import pyarrow
import pyarrow.orc
import pyarrow.parquet

FOLDER = pathlib.Path(__file__).parents[2] / "tests/it/s3"
WHEN = datetime.datetime(2026, 1, 2, 3, 4, 5)


def main():
    # Keys are not encoded: the second is what it says.
    rows = [("a b.txt", 54, "STANDARD"), ("100%25+.txt", 54, "STANDARD"), ("cold", 5, "DEEP_ARCHIVE")]
    table = pyarrow.table({
        "bucket": ["source"] * len(rows),
        "key": [key for key, *_ in rows],
        "version_id": pyarrow.array([None] * len(rows), pyarrow.string()),
        "is_latest": [True] * len(rows),
        "is_delete_marker": [False] * len(rows),
        "size": [size for _, size, _ in rows],
        "last_modified_date": pyarrow.array([WHEN] * len(rows), pyarrow.timestamp("ms")),
        "e_tag": ["0" * 32] * len(rows),
        "storage_class": [storage for *_, storage in rows],
    })
    pyarrow.parquet.write_table(table, FOLDER / "inventory.parquet", compression="snappy")
    pyarrow.orc.write_table(table, FOLDER / "inventory.orc", compression="zlib")


if __name__ == "__main__":
    main()
