"""DOC, PPT and RTF by LibreOffice, XLS by xlwt, MSG by extract-msg's writer, and where each value stands, found again
by LibreOffice's own conversion back, xlrd and extract-msg."""

import datetime
import io
import pathlib
import struct
import subprocess
import tempfile

import extract_msg
import extract_msg.ole_writer
import xlrd
import xlwt

import office
import texts
from mails import workbook
from office import found


def converted(data, source, target):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"file.{source}"
        path.write_bytes(data)
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
                        "--convert-to", target, "--outdir", folder, path], check=True, capture_output=True)
        return path.with_suffix(f".{target}").read_bytes()


def doc(v):
    return converted(office.letter(v), "docx", "doc")


def rtf(v):
    return converted(office.letter(v), "docx", "rtf")


def ppt(v):
    return converted(texts.slides(v), "odp", "ppt")


def doc_places(data, made):
    """What LibreOffice reads, by the story that it stands in."""
    parts = {"word/document": "body", "word/header": "headers", "word/footer": "headers", "word/comments": "comments",
             "docProps": "properties"}
    for detector, place in office.places(converted(data, "doc", "docx"), made):
        yield detector, {"part": next(part for start, part in parts.items() if place["part"].startswith(start))}


def rtf_places(data, made):
    for detector, place in office.places(converted(data, "rtf", "docx"), made):
        yield detector, {"part": "info"} if place["part"].startswith("docProps") else {}


def ppt_places(data, made):
    for detector, place in office.places(converted(data, "ppt", "pptx"), made):
        yield detector, {"slide": place["slide"]}


def xls(v):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Payroll")
    ssn, day = xlwt.easyxf(num_format_str="000\\-00\\-0000"), xlwt.easyxf(num_format_str="D-MMM-YY")
    sheet.write(0, 0, "Staff of 2024")
    for column, text in enumerate(["Employee", "SSN", "Card number", "Start"]):
        sheet.write(2, column, text)
    for row in range(3, 6):
        sheet.write(row, 0, v.name())
        # A number that its format shows with dashes.
        sheet.write(row, 1, int(v.ssn().replace("-", "")), ssn)
        sheet.write(row, 2, v.card())
        sheet.write(row, 3, datetime.date(2024, 3, row), day)
    hidden = book.add_sheet("Old")
    hidden.visibility = 2
    hidden.write(9, 4, f"kept by {v.email()}")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xls_places(data, made):
    for sheet in xlrd.open_workbook(file_contents=data).sheets():
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                cell = sheet.cell(row, column)
                text = f"{cell.value:.0f}" if cell.ctype == xlrd.XL_CELL_NUMBER else str(cell.value)
                for value in found(text, made):
                    letter = chr(ord("A") + column)
                    yield made[value], {"sheet": sheet.name, "cell": f"{letter}{row + 1}", "row": row + 1, "column": column + 1}


def message(writer, path, v, subject, body):
    """Writes the streams of a message below a storage."""
    def text(name, value):
        writer.addEntry(path + [f"__substg1.0_{name}001F"], value.encode("utf-16-le"))
    text("001A", "IPM.Note")
    text("0037", subject)
    text("0C1A", v.name())
    text("0C1F", v.email())
    text("1000", body)


def properties(head, entries):
    """A properties stream: tag, flags, value of eight bytes each."""
    return b"\0" * head + b"".join(struct.pack("<IIQ", tag, 6, value) for tag, value in entries)


def msg(v):
    w = extract_msg.ole_writer.OleWriter()
    message(w, [], v, f"Rückzahlung auf {v.iban()}", f"Dear colleague,\r\nthe Social Security number {v.ssn()} is on file.\r\n")
    w.addEntry(["__properties_version1.0"], properties(32, [(0x340D0003, 0x40000)]))
    w.addEntry(["__nameid_version1.0"], storage=True)
    for name in ("00020102", "00030102", "00040102"):
        w.addEntry(["__nameid_version1.0", f"__substg1.0_{name}"], b"")
    recipient = ["__recip_version1.0_#00000000"]
    w.addEntry(recipient, storage=True)
    w.addEntry(recipient + ["__properties_version1.0"], properties(8, [(0x30000003, 0)]))
    w.addEntry(recipient + ["__substg1.0_3001001F"], v.name().encode("utf-16-le"))
    w.addEntry(recipient + ["__substg1.0_39FE001F"], v.email().encode("utf-16-le"))
    attachment = ["__attach_version1.0_#00000000"]
    w.addEntry(attachment, storage=True)
    w.addEntry(attachment + ["__properties_version1.0"], properties(8, [(0x37050003, 1), (0x0E210003, 0)]))
    w.addEntry(attachment + ["__substg1.0_3707001F"], "Gehälter.xlsx".encode("utf-16-le"))
    w.addEntry(attachment + ["__substg1.0_37010102"], workbook(v))
    inner = ["__attach_version1.0_#00000001"]
    w.addEntry(inner, storage=True)
    w.addEntry(inner + ["__properties_version1.0"], properties(8, [(0x37050003, 5), (0x0E210003, 1)]))
    within = inner + ["__substg1.0_3701000D"]
    w.addEntry(within, storage=True)
    w.addEntry(within + ["__properties_version1.0"], properties(24, [(0x340D0003, 0x40000)]))
    message(w, within, v, "Earlier", f"My social security number is {v.ssn()}.\r\n")
    out = io.BytesIO()
    w.write(out)
    return out.getvalue()


def msg_places(data, made):
    import openpyxl
    yield from message_places(extract_msg.openMsg(data, delayAttachments=False), "message", made, openpyxl)


def message_places(m, part, made, openpyxl):
    for text in (m.subject, m.getStringStream("__substg1.0_0C1F"), m.body):
        for value in found(text or "", made):
            yield made[value], {"part": part}
    for index, recipient in enumerate(m.recipients, 1):
        for value in found(recipient.email or "", made):
            yield made[value], {"part": f"recipient {index}"}
    for index, attachment in enumerate(m.attachments, 1):
        if isinstance(attachment.data, bytes):
            for sheet in openpyxl.load_workbook(io.BytesIO(attachment.data)):
                for cell in (cell for row in sheet.iter_rows() for cell in row):
                    for value in found(str(cell.value), made):
                        yield made[value], {"member": f"attachment {index}/{attachment.longFilename}", "sheet": sheet.title,
                                            "cell": cell.coordinate, "row": cell.row, "column": cell.column}
        else:
            yield from message_places(attachment.data, f"attachment {index}", made, openpyxl)
