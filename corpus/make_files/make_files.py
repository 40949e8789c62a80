"""Writes corpus/files: samples by the writers that people use, and `expected.jsonl`, which tells where each value
stands as an independent reader finds it.

    python3 -m venv .venv && .venv/bin/pip install -r corpus/make_files/requirements.txt
    .venv/bin/python corpus/make_files/make_files.py
"""

import json
import pathlib

import cards
import columns
import keyed
import mails
import media
import office
import old
import pdfs
import pictures
import streams
import texts
from values import Values

FILES = pathlib.Path(__file__).parent.parent / "files"

# Name, what writes it, what finds its values again.
SAMPLES = [
    ("letter.docx", office.letter, office.places),
    ("deck.pptx", office.deck, office.places),
    *streams.SAMPLES,
    *columns.SAMPLES,
    *pictures.SAMPLES,
    *media.SAMPLES,
    ("letter.eml", mails.letter, mails.places),
    ("box.mbox", mails.box, mails.box_places),
    ("memo.odt", texts.memo, texts.odf_places),
    ("notice.odt", texts.pandoc_odt, texts.odf_places),
    ("payroll.ods", texts.sheets, texts.odf_places),
    ("slides.odp", texts.slides, texts.odf_places),
    ("notice.rtf", texts.pandoc_rtf, texts.rtf_places),
    ("letter.rtf", old.rtf, old.rtf_places),
    ("letter.doc", old.doc, old.doc_places),
    ("slides.ppt", old.ppt, old.ppt_places),
    ("payroll.xls", old.xls, old.xls_places),
    ("letter.msg", old.msg, old.msg_places),
    ("statement.pdf", pdfs.statement, pdfs.places),
    ("notice.pdf", pdfs.notice, pdfs.places),
    *keyed.SAMPLES,
    *cards.SAMPLES,
]

# What the independent reader does not know, by the end of a file's name.
UNKNOWN = {
    ".rtf": ["paragraph"],
    ".doc": ["paragraph", "row", "column"],
    ".ppt": ["paragraph", "part", "row", "column"],
    ".pdf": ["box"],
    "letter.rtf": ["paragraph", "row", "column"],
}


def main():
    FILES.mkdir(exist_ok=True)
    rows = []
    for name, write, places in SAMPLES:
        values = Values(name)
        data = write(values)
        (FILES / name).write_bytes(data)
        found = list(places(data, values.made))
        assert len(found) >= len(values.made), f"{name}: {len(found)} places of {len(values.made)} values"
        unknown = next((keys for end, keys in reversed(UNKNOWN.items()) if name.endswith(end)), [])
        for detector, place in found:
            # A point within the value, on its page.
            point = {"point": place.pop("point")} if "point" in place else {}
            rows.append({"file": name, "detector": detector, "place": place, **point, "unknown": unknown})
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    (FILES / "expected.jsonl").write_text("".join(lines))


if __name__ == "__main__":
    main()
