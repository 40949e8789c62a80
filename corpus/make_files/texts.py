"""ODT, ODS, ODP by odfpy, ODT and RTF by pandoc, and where each value stands, found again with lxml and striprtf."""

import datetime
import io
import zipfile

import lxml.etree
import odf.dc
import odf.draw
import odf.meta
import odf.office
import odf.opendocument
import odf.presentation
import odf.style
import odf.table
import odf.text
import pypandoc
from striprtf.striprtf import rtf_to_text

from office import found, local


def fixed(data):
    """The same package with the same time in every entry; the type stands first and is not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            info = zipfile.ZipInfo(entry.filename, (2024, 3, 1, 9, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED
            content = source.read(entry)
            if entry.filename == "meta.xml":
                tree = lxml.etree.fromstring(content)
                for element in tree.iter():
                    if local(element) in ("date", "creation-date"):
                        element.text = "2024-03-01T09:00:00"
                content = lxml.etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
            target.writestr(info, content)
    return out.getvalue()


def saved(document):
    out = io.BytesIO()
    document.write(out)
    return fixed(out.getvalue())


def paragraph(text, *pieces):
    p = odf.text.P(text=text)
    for piece in pieces:
        p.addElement(odf.text.Span(text=piece) if isinstance(piece, str) else piece)
    return p


def table(name, rows):
    t = odf.table.Table(name=name)
    for row in rows:
        r = odf.table.TableRow()
        for value in row:
            if isinstance(value, (int, float)):
                cell = odf.table.TableCell(valuetype="float", value=str(value))
                cell.addElement(odf.text.P(text=f"{value:.2e}"))
            else:
                cell = odf.table.TableCell(valuetype="string")
                cell.addElement(odf.text.P(text=value))
            r.addElement(cell)
        t.addElement(r)
    return t


def memo(v):
    d = odf.opendocument.OpenDocumentText()
    d.meta.addElement(odf.dc.Description(text=f"Draft for {v.email()}"))
    d.text.addElement(odf.text.H(outlinelevel=1, text="Change of employment records"))
    value = v.ssn()
    d.text.addElement(paragraph("SSN of your spouse: ", value[:4], value[4:], " (please check)"))
    note = odf.text.Note(noteclass="footnote")
    note.addElement(odf.text.NoteCitation(text="1"))
    body = odf.text.NoteBody()
    body.addElement(paragraph(f"Ask {v.email()} first"))
    note.addElement(body)
    d.text.addElement(paragraph(f"Refunds to IBAN {v.iban()}", note))
    comment = odf.office.Annotation()
    comment.addElement(odf.dc.Creator(text="Oskar Lindqvist"))
    comment.addElement(paragraph(f"card {v.card()}?"))
    d.text.addElement(paragraph("Approved by the head of payroll", comment))
    d.text.addElement(table("Staff", [["Employee", "SSN", "Reference"]] + [[v.name(), v.ssn().replace("-", ""), "4477"] for _ in range(2)]))
    master = odf.style.MasterPage(name="Standard", pagelayoutname="Mpm1")
    header = odf.style.Header()
    header.addElement(paragraph(f"payroll desk {v.email()}"))
    master.addElement(header)
    layout = odf.style.PageLayout(name="Mpm1")
    d.automaticstyles.addElement(layout)
    d.masterstyles.addElement(master)
    return saved(d)


def sheets(v):
    d = odf.opendocument.OpenDocumentSpreadsheet()
    rows = [["Employee", "SSN", "Card number"]]
    for _ in range(3):
        # A number too long for its column is shown cut.
        rows.append([v.name(), v.ssn(), int(v.card("").replace(" ", ""))])
    t = table("Payroll", rows)
    gap = odf.table.TableRow(numberrowsrepeated=100_000)
    gap.addElement(odf.table.TableCell(numbercolumnsrepeated=1000))
    t.addElement(gap)
    last = odf.table.TableRow()
    last.addElement(odf.table.TableCell(numbercolumnsrepeated=3))
    cell = odf.table.TableCell(valuetype="string")
    cell.addElement(odf.text.P(text=f"kept by {v.email()}"))
    last.addElement(cell)
    t.addElement(last)
    d.spreadsheet.addElement(t)
    d.spreadsheet.addElement(table("Refunds", [["Account"], [v.iban()]]))
    return saved(d)


def slides(v):
    d = odf.opendocument.OpenDocumentPresentation()
    layout = odf.style.PageLayout(name="L")
    d.automaticstyles.addElement(layout)
    d.masterstyles.addElement(odf.style.MasterPage(name="M", pagelayoutname="L"))
    for number in range(2):
        page = odf.draw.Page(name=f"page{number}", masterpagename="M")
        frame = odf.draw.Frame(width="10cm", height="3cm", x="1cm", y="1cm")
        box = odf.draw.TextBox()
        box.addElement(paragraph(f"Contact {v.email()}"))
        box.addElement(paragraph(f"SSN {v.ssn()}"))
        frame.addElement(box)
        page.addElement(frame)
        notes = odf.presentation.Notes()
        frame = odf.draw.Frame(width="10cm", height="3cm", x="1cm", y="1cm")
        box = odf.draw.TextBox()
        box.addElement(paragraph(f"Say that card {v.card()} was charged twice"))
        frame.addElement(box)
        notes.addElement(frame)
        page.addElement(notes)
        d.presentation.addElement(page)
    return saved(d)


def markdown(v):
    ssn = v.ssn()
    return f"""# Change of employment records

Dear {v.name()}, your Social Security number {v.ssn()} is now on file.

SSN of your spouse: {ssn[:5]}**{ssn[5:]}** (please check)

Refunds – naïvely – go to {v.iban()}.[^1]

| Employee | SSN | Reference |
|---|---|---|
| {v.name()} | {v.ssn()} | 4477 |
| {v.name()} | {v.ssn()} | 4478 |

Write to <{v.email()}>.

[^1]: Card {v.card()} was refunded.
"""


def pandoc_odt(v):
    import tempfile
    with tempfile.NamedTemporaryFile(suffix=".odt") as file:
        pypandoc.convert_text(markdown(v), "odt", "markdown", outputfile=file.name)
        return fixed(file.read())


def pandoc_rtf(v):
    return pypandoc.convert_text(markdown(v), "rtf", "markdown", extra_args=["-s"]).encode()


def odf_places(package, made):
    """Yields (detector, place) of each value, by lxml: its paragraph's number, its cell."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        for name in ("content.xml", "styles.xml", "meta.xml"):
            tree = lxml.etree.fromstring(parts.read(name))
            is_sheets = any(local(e) == "spreadsheet" for e in tree.iter())
            paragraphs = [e for e in tree.iter() if local(e) in ("p", "h")]
            for number, p in enumerate(paragraphs, 1):
                own = "".join(text_of(p))
                cell = next((e for e in p.iterancestors() if local(e) == "table-cell"), None)
                if cell is not None and attribute(cell, "value-type") == "float":
                    own = attribute(cell, "value")
                for value in found(own, {v: v for v in made} | {v.replace(" ", ""): v for v in made}):
                    value = next(v for v in made if v.replace(" ", "") == value.replace(" ", ""))
                    place = {"part": name, "paragraph": number}
                    if cell is not None:
                        row, column = position(cell)
                        place |= {"row": row, "column": column}
                        if is_sheets:
                            sheet = next(e for e in cell.iterancestors() if local(e) == "table")
                            letter = chr(ord("A") + column - 1)
                            place = {"sheet": attribute(sheet, "name"), "cell": f"{letter}{row}", "row": row, "column": column}
                    pages = [e for e in tree.iter() if local(e) == "page"]
                    page = next((e for e in p.iterancestors() if local(e) == "page"), None)
                    if page is not None:
                        place["slide"] = pages.index(page) + 1
                    yield made[value], place
            for e in tree.iter():
                told = attribute(e, "href") if local(e) == "a" else None if paragraphs else e.text
                for value in found(told or "", made):
                    yield made[value], {"part": name}


def text_of(element):
    """The text of a paragraph without that of notes and comments within it."""
    yield element.text or ""
    for child in element:
        if local(child) not in ("note", "annotation"):
            yield from text_of(child)
        yield child.tail or ""


def attribute(element, name):
    return next((value for key, value in element.attrib.items() if key.endswith("}" + name)), None)


def position(cell):
    row = cell.getparent()
    rows = [e for e in row.getparent().iter() if local(e) == "table-row"]
    before = sum(int(attribute(e, "number-rows-repeated") or 1) for e in rows[:rows.index(row)])
    cells = list(row)
    columns = sum(int(attribute(e, "number-columns-repeated") or 1) for e in cells[:cells.index(cell)])
    return before + 1, columns + 1


def rtf_places(data, made):
    """Yields (detector, place) of each value, by striprtf: only cells have a place. Notes and the targets of links,
    which striprtf leaves out, are looked for in the file itself."""
    raw, cells, row, column, before = data.decode(), {}, 1, 1, ""
    for line in rtf_to_text(raw).splitlines():
        if line.startswith("|"):
            cells[before.strip("|")] = {"row": row, "column": column}
            column += 1
            if line == "|":
                row, column = row + 1, 1
        before = line
    for value in made:
        for _ in range(max(1, raw.count(value))):
            yield made[value], cells.get(value, {})
