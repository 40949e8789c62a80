"""DOCX and PPTX by python-docx and python-pptx, and where each value stands, found again with lxml."""

import datetime
import io
import posixpath
import re
import zipfile

import docx
import lxml.etree
import openpyxl
import pptx
import pptx.chart.data
import pptx.util
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

WHEN = datetime.datetime(2024, 3, 1, 9, 0, 0)


def fixed(data):
    """The same package with the same time in every entry."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            info = zipfile.ZipInfo(entry.filename, (2024, 3, 1, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            content = source.read(entry)
            if entry.filename.endswith(".xlsx"):
                content = fixed(content)
            if entry.filename == "docProps/core.xml":
                content = pinned(content)
            if entry.filename == "word/comments.xml":
                content = re.sub(rb'w:date="[^"]*"', b'w:date="2024-03-01T09:00:00Z"', content)
            target.writestr(info, content)
    return out.getvalue()


def pinned(core):
    tree = lxml.etree.fromstring(core)
    for element in tree:
        if lxml.etree.QName(element).localname in ("created", "modified"):
            element.text = "2024-03-01T09:00:00Z"
    return lxml.etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def letter(v):
    """A letter with all that a document may hide a value in."""
    d = docx.Document()
    d.core_properties.author = "Edith Marsh"
    d.core_properties.created = d.core_properties.modified = WHEN
    d.core_properties.comments = f"Draft for {v.email()}"
    d.sections[0].header.paragraphs[0].text = f"Halloran & Marsh, payroll desk {v.email()}"
    d.sections[0].footer.paragraphs[0].text = f"Refunds to IBAN {v.iban()}"
    d.add_heading("Change of employment records", 1)
    d.add_paragraph(f"Dear {v.name()}, your Social Security number {v.ssn()} is now on file.")
    # One value in three runs of different style.
    value = v.ssn()
    p = d.add_paragraph("SSN of your spouse: ")
    p.add_run(value[:3])
    p.add_run(value[3:7]).bold = True
    p.add_run(value[7:]).italic = True
    p.add_run(" (please check)")
    # A soft hyphen within an address.
    value = v.email()
    d.add_paragraph(f"Write to {value[:8]}\u00ad{value[8:]} for questions")
    # What names a value stands above it.
    d.add_paragraph("Social Security number")
    d.add_paragraph(v.ssn())
    hidden = d.add_paragraph().add_run(f"Internal: card {v.card()} was refunded")
    hidden.font.hidden = True
    # A tracked change that took a number away.
    p = d.add_paragraph("Old account: ")
    p._p.append(parse_xml(
        f'<w:del {nsdecls("w")} w:id="7" w:author="Edith Marsh" w:date="2024-03-01T09:00:00Z"><w:r>'
        f'<w:delText xml:space="preserve">IBAN {v.iban()}</w:delText></w:r></w:del>'))
    p._p.append(parse_xml(
        f'<w:ins {nsdecls("w")} w:id="8" w:author="Edith Marsh" w:date="2024-03-01T09:00:00Z"><w:r>'
        f'<w:t xml:space="preserve">see below</w:t></w:r></w:ins>'))
    table = d.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ["Employee", "SSN", "Reference"]):
        cell.text = text
    for _ in range(3):
        cells = table.add_row().cells
        # Digits of neighbouring cells must not be joined.
        cells[0].text, cells[1].text, cells[2].text = v.name(), v.ssn().replace("-", ""), "4477"
    form = d.add_table(rows=0, cols=2)
    for label, value in [("Name", v.name()), ("Card number", v.card()), ("Start", "1 March")]:
        cells = form.add_row().cells
        cells[0].text, cells[1].text = label, value
    p = d.add_paragraph("Approved by the head of payroll")
    d.add_comment(p.runs, text=f"Ask {v.email()} first", author="Oskar Lindqvist", initials="OL")
    out = io.BytesIO()
    d.save(out)
    return fixed(out.getvalue())


def deck(v):
    """Slides whose order is not that of their names, with notes, a table, a chart and its workbook."""
    p = pptx.Presentation()
    p.core_properties.created = p.core_properties.modified = WHEN
    blank = p.slide_layouts[5]
    for number in range(3):
        slide = p.slides.add_slide(blank)
        slide.shapes.title.text = f"Quarter {number + 1}"
        box = slide.shapes.add_textbox(0, pptx.util.Inches(2), pptx.util.Inches(6), pptx.util.Inches(1))
        box.text_frame.text = f"Contact {v.email()}"
        value = v.ssn()
        paragraph = box.text_frame.add_paragraph()
        for piece in ["SSN ", value[:5], value[5:]]:
            paragraph.add_run().text = piece
        slide.notes_slide.notes_text_frame.text = f"Say that card {v.card()} was charged twice"
    table = p.slides[1].shapes.add_table(3, 3, 0, 0, pptx.util.Inches(6), pptx.util.Inches(2)).table
    for column, text in enumerate(["Employee", "SSN", "Reference"]):
        table.cell(0, column).text = text
    for row in (1, 2):
        for column, text in enumerate([v.name(), v.ssn().replace("-", ""), "4477"]):
            table.cell(row, column).text = text
    data = pptx.chart.data.CategoryChartData()
    data.categories = [v.email(), "others"]
    data.add_series("Calls", (12, 7))
    p.slides[0].shapes.add_chart(
        pptx.enum.chart.XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, pptx.util.Inches(4), pptx.util.Inches(3), data)
    # The last slide is shown first.
    slides = p.slides._sldIdLst
    slides.insert(0, slides[2])
    out = io.BytesIO()
    p.save(out)
    return fixed(out.getvalue())


def local(element):
    return lxml.etree.QName(element).localname if isinstance(element.tag, str) else ""


def slides_of(package):
    """Part to slide, in the order in which slides are shown (python-pptx renames parts when it opens them)."""
    numbers = {}
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        if "ppt/presentation.xml" not in parts.namelist():
            return numbers
        shown = lxml.etree.fromstring(parts.read("ppt/presentation.xml"))
        targets = relations(parts, "ppt/presentation.xml")
        ids = [e.get(R + "id") for e in shown.iter() if local(e) == "sldId"]
        for number, slide in enumerate((targets[i] for i in ids), 1):
            numbers[slide] = number
            for part in relations(parts, slide).values():
                if "slideLayout" not in part:
                    numbers[part] = number
    return numbers


R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def relations(parts, name):
    folder, file = posixpath.split(name)
    tree = lxml.etree.fromstring(parts.read(f"{folder}/_rels/{file}.rels"))
    return {e.get("Id"): posixpath.normpath(posixpath.join(folder, e.get("Target"))) for e in tree}


def places(package, made):
    """Yields (detector, place) of each value, by lxml."""
    slides = slides_of(package)
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        for name in parts.namelist():
            if name.endswith(".xlsx"):
                for sheet in openpyxl.load_workbook(io.BytesIO(parts.read(name))):
                    for row in sheet.iter_rows():
                        for cell in row:
                            if str(cell.value) in made:
                                yield made[str(cell.value)], {
                                    "member": name, "sheet": sheet.title, "cell": cell.coordinate,
                                    "row": cell.row, "column": cell.column}
            if not name.endswith(".xml"):
                continue
            tree = lxml.etree.fromstring(parts.read(name))
            paragraphs = [element for element in tree.iter() if local(element) == "p"]
            for number, paragraph in enumerate(paragraphs, 1):
                text = "".join(e.text or "" for e in paragraph.iter() if local(e) in ("t", "delText"))
                text = text.replace("\u00ad", "")
                for value in found(text, made):
                    place = {"part": name, "paragraph": number}
                    cell = next((e for e in paragraph.iterancestors() if local(e) == "tc"), None)
                    if cell is not None:
                        row = cell.getparent()
                        rows = [e for e in row.getparent() if local(e) == "tr"]
                        cells = [e for e in row if local(e) == "tc"]
                        place |= {"row": rows.index(row) + 1, "column": cells.index(cell) + 1}
                    if name in slides:
                        place["slide"] = slides[name]
                    yield made[value], place
            for element in tree.iter():
                for value in found(element.text or "", made) if local(element) not in ("t", "delText") else []:
                    place = {"part": name}
                    if name in slides:
                        place["slide"] = slides[name]
                    yield made[value], place


def found(text, made):
    """Values as they were written, or without dashes."""
    return [value for value in made if value in text or value.replace("-", "") in text]
