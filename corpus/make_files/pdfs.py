"""PDF by reportlab, pikepdf and LibreOffice, and where each value stands, found again with pdfplumber and pypdf."""

import csv
import io

import pdfplumber
import pikepdf
import pypdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

import texts
from office import found
from old import converted


def statement(v):
    """Pages with prose, a table, turned text, two columns, a form, a note, and an attached table."""
    out = io.BytesIO()
    c = canvas.Canvas(out, pagesize=A4, invariant=1)
    c.setAuthor("Edith Marsh")
    c.setSubject(f"Draft for {v.email()}")
    c.setFont("Times-Roman", 11)
    c.drawString(72, 780, f"Dear {v.name()}, your Social Security number {v.ssn()} is now on file.")
    # One value in pieces that are set side by side.
    value = v.ssn()
    line = c.beginText(72, 760)
    for piece in ["SSN of your spouse: ", value[:3], value[3:7], value[7:]]:
        line.textOut(piece)
    c.drawText(line)
    c.drawString(72, 740, "Social Security number")
    c.drawString(72, 726, v.ssn())
    c.setFont("Helvetica-Bold", 10)
    for x, text in [(72, "Employee"), (230, "SSN"), (330, "Reference")]:
        c.drawString(x, 690, text)
    c.setFont("Helvetica", 10)
    for row in range(4):
        for x, text in [(72, v.name()), (230, v.ssn().replace("-", "")), (330, "4477")]:
            c.drawString(x, 674 - 16 * row, text)
    c.saveState()
    c.translate(540, 300)
    c.rotate(90)
    c.drawString(0, 0, f"Refunds to IBAN {v.iban()}")
    c.restoreState()
    c.bookmarkPage("top")
    c.addOutlineEntry("Statement", "top")
    c.showPage()
    c.setFont("Helvetica", 9)
    filling = "The desk answers every letter within a week of its day."
    for row in range(14):
        left = f"Write to {v.email()} if in doubt." if row == 5 else filling
        right = f"The card {v.card()} was refunded." if row == 9 else filling
        c.drawString(72, 780 - 12 * row, left)
        c.drawString(320, 780 - 12 * row, right)
    c.acroForm.textfield(name="taxpayer", tooltip="Social Security number", x=72, y=500, width=160, value=v.ssn())
    c.textAnnotation(f"Ask {v.email()} first", Rect=[300, 500, 320, 520])
    c.showPage()
    c.save()
    document = pikepdf.open(out)
    rows = io.StringIO()
    writer = csv.writer(rows)
    writer.writerows([["name", "ssn"], [v.name(), v.ssn()], [v.name(), v.ssn()]])
    document.attachments["people.csv"] = pikepdf.AttachedFileSpec(document, rows.getvalue().encode(), filename="people.csv")
    out = io.BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def notice(v):
    return converted(texts.pandoc_odt(v), "odt", "pdf")


def places(data, made):
    with pdfplumber.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages, 1):
            chars = [char for char in page.chars if char["text"].strip()]
            text = "".join(char["text"] for char in chars)
            for value in made:
                for form in {value.replace(" ", ""), value.replace(" ", "").replace("-", "")}:
                    at = text.find(form)
                    while at >= 0:
                        middle = chars[at + len(form) // 2]
                        point = [(middle["x0"] + middle["x1"]) / 2, page.height - (middle["top"] + middle["bottom"]) / 2]
                        yield made[value], {"page": number, "point": [round(place, 1) for place in point]}
                        at = text.find(form, at + 1)
    reader = pypdf.PdfReader(io.BytesIO(data))
    for value in found(str(dict(reader.metadata)), made):
        yield made[value], {"part": "properties"}
    for number, page in enumerate(reader.pages, 1):
        for note in page.annotations or []:
            note = note.get_object()
            for value in found(f"{note.get('/Contents')} {note.get('/V')} {note.get('/A', {}).get('/URI')}", made):
                yield made[value], {"page": number, "part": "annotation"}
    for name, contents in reader.attachments.items():
        for row, cells in enumerate(csv.reader(io.StringIO(contents[0].decode())), 1):
            for column, cell in enumerate(cells, 1):
                for value in found(cell, made):
                    yield made[value], {"member": name, "row": row, "column": column}
