"""Documents: CPU of panner beside the Python tools that people read them with, on the same generated files.

    python3 -m venv target/formats && target/formats/bin/pip install -r benches/formats.txt
    cargo build --release && target/formats/bin/python benches/formats.py

Prints a table of CPU milliseconds a document, median of three runs, and the ratio. Both sides read the same files to
their last word; panner also searches them, with all detectors. The start of each program is part of the figure and is
told by itself.
"""

import io
import os
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile

DOCUMENTS = 60
RUNS = 3
PANNER = pathlib.Path(__file__).parent.parent / "target/release/panner"

# The reader of each format, as its own manual shows it.
READERS = {
    "docx": "import docx\nfor p in paths:\n d = docx.Document(p)\n for q in d.paragraphs: len(q.text)\n"
            " for t in d.tables:\n  for r in t.rows:\n   for c in r.cells: len(c.text)",
    "xlsx": "import openpyxl\nfor p in paths:\n w = openpyxl.load_workbook(p, read_only=True)\n"
            " for s in w:\n  for r in s.iter_rows(values_only=True):\n   for c in r: str(c)",
    "pdf": "import pdfplumber\nfor p in paths:\n with pdfplumber.open(p) as d:\n"
           "  for q in d.pages: len(q.extract_text())",
    "pdf (pypdf)": "import pypdf\nfor p in paths:\n for q in pypdf.PdfReader(p).pages: len(q.extract_text())",
}

WORDS = ("order account letter manager of the and region number customer street invoice office note payment was sent "
         "before after June delivery review team signed copy").split()


def sentence(random_):
    return " ".join(random_.choice(WORDS) for _ in range(14)).capitalize() + "."


def docx(random_):
    import docx as library
    document = library.Document()
    for _ in range(60):
        document.add_paragraph(" ".join(sentence(random_) for _ in range(5)))
    table = document.add_table(rows=0, cols=4)
    for row in range(20):
        for cell, text in zip(table.add_row().cells, ["Name", "Number", "Place", "Sum"] if row == 0 else WORDS):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def xlsx(random_):
    import openpyxl
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("List")
    sheet.append(["Name", "Number", "Place", "Sum", "Day"])
    for row in range(500):
        sheet.append([random_.choice(WORDS), row * 7919, sentence(random_)[:30], random_.random() * 1000, "2024-03-01"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf(random_):
    from reportlab.pdfgen import canvas
    out = io.BytesIO()
    page = canvas.Canvas(out)
    for _ in range(5):
        for line in range(50):
            page.drawString(60, 800 - 14 * line, sentence(random_))
        page.showPage()
    page.save()
    return out.getvalue()


def cpu_of(command):
    """CPU milliseconds of a process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def median_of(command):
    return statistics.median(cpu_of(command) for _ in range(RUNS))


def main():
    print("| format | panner, ms | its start, ms | Python tool, ms | its start, ms | ratio |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        empty = pathlib.Path(folder) / "empty"
        empty.mkdir()
        for format_, code in READERS.items():
            make = format_.split()[0]
            files = pathlib.Path(folder) / make
            if not files.exists():
                files.mkdir()
                for number in range(DOCUMENTS):
                    content = globals()[make](random.Random(number))
                    (files / f"{number}.{make}").write_bytes(content)
            paths = sorted(os.fspath(path) for path in files.iterdir())
            scan = [PANNER, "scan", "--quiet", "--report", f"jsonl={os.devnull}"]
            panner_start, panner = median_of(scan + [empty]), median_of(scan + [files])
            imports = code.split("\n")[0]
            tool_start = median_of([sys.executable, "-c", imports])
            tool = median_of([sys.executable, "-c", f"import sys\npaths = sys.argv[1:]\n{code}", *paths])
            each = lambda total, start: (total - start) / DOCUMENTS
            ratio = each(tool, tool_start) / each(panner, panner_start)
            print(f"| {format_} | {each(panner, panner_start):.2f} | {panner_start:.0f} | {each(tool, tool_start):.2f} | "
                  f"{tool_start:.0f} | {ratio:.1f} |", flush=True)


if __name__ == "__main__":
    main()
