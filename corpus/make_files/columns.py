"""Parquet, Arrow and ORC by pyarrow, Avro by fastavro, SQLite by its own library; found again with duckdb, polars, pyorc,
fastavro's other reader and sqlite3."""

import datetime
import io
import json
import pathlib
import sqlite3
import tempfile

import avro.datafile
import avro.io
import dbf
import dbfread
import duckdb
import fastavro
import pyarrow
import polars
import pyarrow.ipc
import pyarrow.orc
import pyarrow.parquet
import pyorc

BORN = datetime.date(1984, 3, 2)


def people(v, count):
    """Records with what formats of columns can hold: nothing, lists, groups, and numbers kept as fractions."""
    return [
        {
            "name": v.name(),
            "ssn": v.ssn() if number % 3 else None,
            "contact": {"email": v.email() if number % 2 else None},
            "cards": [v.card(""), v.card("")] if number == 4 else [],
            "since": BORN,
        }
        for number in range(count)
    ]


def parquet(v):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.parquet"
        table = pyarrow.Table.from_pylist(people(v, 12))
        pyarrow.parquet.write_table(table, path, row_group_size=5, compression="zstd")
        return path.read_bytes()


def arrow(v):
    """A file of two batches, with a column that is kept as numbers of a dictionary."""
    out = io.BytesIO()
    table = pyarrow.Table.from_pylist(people(v, 9))
    table = table.set_column(0, "name", table.column("name").dictionary_encode())
    with pyarrow.ipc.new_file(out, table.schema, options=pyarrow.ipc.IpcWriteOptions(compression="zstd")) as writer:
        writer.write_table(table, max_chunksize=5)
    return out.getvalue()


def arrow_places(data, made):
    table = polars.read_ipc(data, use_pyarrow=False)
    yield from places_of(table.to_dicts(), made)


def orc(v):
    out = io.BytesIO()
    pyarrow.orc.write_table(pyarrow.Table.from_pylist(people(v, 9)), out, compression="zlib")
    return out.getvalue()


def orc_places(data, made):
    yield from places_of([dict(zip(["name", "ssn", "contact", "cards"], row)) for row in pyorc_rows(data)], made)


def pyorc_rows(data):
    for name, ssn, (email,), cards, _ in pyorc.Reader(io.BytesIO(data)):
        yield name, ssn, {"email": email}, cards


def places_of(records, made):
    for number, record in enumerate(records):
        for column, value in values_of(record):
            if value in made:
                yield made[value], {"record": number, "column": column}


def values_of(record):
    """Each value with its column, from 1, in the order of the leaves."""
    leaves = [[record["name"]], [record["ssn"]], [record["contact"]["email"]], record["cards"], []]
    for column, values in enumerate(leaves, 1):
        for value in values:
            yield column, value


def parquet_places(data, made):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.parquet"
        path.write_bytes(data)
        rows = duckdb.sql(f"select name, ssn, contact, cards from '{path}'").fetchall()
    for number, row in enumerate(rows):
        record = dict(zip(["name", "ssn", "contact", "cards"], row))
        for column, value in values_of(record):
            if value in made:
                yield made[value], {"record": number, "column": column}


AVRO = {
    "type": "record", "name": "Person", "fields": [
        {"name": "name", "type": "string"},
        {"name": "ssn", "type": ["null", "string"]},
        {"name": "contact", "type": {
            "type": "record", "name": "Contact", "fields": [{"name": "email", "type": ["null", "string"]}]}},
        {"name": "cards", "type": {"type": "array", "items": "string"}},
        {"name": "since", "type": {"type": "int", "logicalType": "date"}},
        {"name": "more", "type": {"type": "map", "values": "string"}, "default": {}},
    ],
}


def avro_file(v):
    out = io.BytesIO()
    records = people(v, 9)
    records[7]["more"] = {"spouse ssn": v.ssn()}
    marker = bytes(range(16))
    fastavro.writer(out, AVRO, records, codec="deflate", sync_marker=marker)
    return out.getvalue()


def avro_places(data, made):
    reader = avro.datafile.DataFileReader(io.BytesIO(data), avro.io.DatumReader())
    for number, record in enumerate(reader):
        values = [value for _, value in values_of(record)] + list(record["more"].values())
        for value in values:
            if value in made:
                yield made[value], {"record": number}


def sqlite(v):
    """Rows on many pages, long ones on pages of their own, a table without row ids, a column that was added later."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.sqlite"
        base = sqlite3.connect(path)
        base.execute("pragma page_size = 1024")
        base.execute("pragma encoding = 'UTF-16le'")
        base.execute('create table people (id integer primary key, "full name" text, twice as (id * 2), ssn text, note)')
        base.execute("create table contact (email text, kind text, primary key (kind, email)) without rowid")
        for number in range(60):
            note = f"{'so it goes. ' * 300}Her SSN: {v.ssn()}" if number == 40 else None
            ssn = v.ssn() if number % 20 == 0 else None
            base.execute('insert into people ("full name", ssn, note) values (?, ?, ?)', (v.name(), ssn, note))
        for number in range(80):
            email = v.email() if number % 30 == 0 else f"none at all {number}"
            base.execute("insert into contact values (?, ?)", (email, "home" if number % 2 else "work"))
        base.execute("alter table people add column mail text")
        base.execute("update people set mail = ? where id = 7", (v.email(),))
        base.execute("create index by_ssn on people (ssn)")
        base.commit()
        base.close()
        return path.read_bytes()


def sqlite_places(data, made):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.sqlite"
        path.write_bytes(data)
        base = sqlite3.connect(path)
        for table, order in (("people", "id"), ("contact", "kind, email")):
            for row, record in enumerate(base.execute(f"select * from {table} order by {order}"), 1):
                for column, value in enumerate(record, 1):
                    for known in made:
                        if isinstance(value, str) and known in value:
                            yield made[known], {"part": table, "row": row, "column": column}
        base.close()


def dbf_table(v):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.dbf"
        table = dbf.Table(str(path), "name C(40); ssn C(11); born D; amount N(9,2)", codepage="cp1252")
        table.open(dbf.READ_WRITE)
        for number in range(6):
            table.append((v.name(), v.ssn(), BORN, number * 1.5))
        with table[2]:
            dbf.delete(table[2])
        table.close()
        data = bytearray(path.read_bytes())
    # The day of the last change stands in the header.
    data[1:4] = bytes([124, 3, 1])
    return bytes(data)


def dbf_places(data, made):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.dbf"
        path.write_bytes(data)
        table = dbfread.DBF(str(path), encoding="cp1252")
        # It tells deleted records apart: put together again in the order of the file.
        live, deleted = list(table), list(table.deleted)
        rows = live[:2] + deleted + live[2:]
    for number, row in enumerate(rows):
        for column, value in enumerate(row.values(), 1):
            if value in made:
                yield made[value], {"record": number, "column": column}


SAMPLES = [
    ("people.parquet", parquet, parquet_places),
    ("people.arrow", arrow, arrow_places),
    ("people.orc", orc, orc_places),
    ("people.avro", avro_file, avro_places),
    ("people.sqlite", sqlite, sqlite_places),
    ("people.dbf", dbf_table, dbf_places),
]
