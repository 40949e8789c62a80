"""EML and MBOX by Python's email and mailbox, and where each value stands, found again with their parser."""

import email
import email.policy
import io
import mailbox
import os
import tempfile
from email.message import EmailMessage

import openpyxl

from office import fixed, found


def workbook(v):
    book = openpyxl.Workbook()
    book.properties.creator = "Edith Marsh"
    sheet = book.active
    sheet.title = "Payroll"
    sheet.append(["Employee", "SSN", "Reference"])
    for _ in range(2):
        sheet.append([v.name(), v.ssn(), 4477])
    out = io.BytesIO()
    book.save(out)
    return fixed(out.getvalue())


def message(v, number=0):
    m = EmailMessage(policy=email.policy.SMTP)
    m["From"] = f"Édith Marsh <{v.email()}>"
    m["To"] = v.email()
    m["Date"] = f"Fri, 01 Mar 2024 09:0{number}:00 +0000"
    m["Subject"] = f"Rückzahlung auf {v.iban()}, wie besprochen"
    m["Message-ID"] = f"<{number}.4477>"
    long = f"Dear colleague, the Social Security number {v.ssn()} is on file, and the ünusual card {v.card()} was refunded."
    m.set_content(long + "\r\n", charset="iso-8859-1", cte="quoted-printable")
    m.add_alternative(f"<p>Your SSN <b>{v.ssn()}</b></p>\r\n", subtype="html")
    m.add_attachment(workbook(v), maintype="application", filename="Gehälter.xlsx",
                     subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    m.add_attachment(f"name,ssn\r\n{v.name()},{v.ssn()}\r\n", subtype="csv", filename="list.csv")
    # `add_attachment` draws its boundaries at random.
    return repeatable(m, number)


def repeatable(m, number):
    for index, part in enumerate(part for part in m.walk() if part.is_multipart() and part.get_content_maintype() == "multipart"):
        part.set_boundary(f"===={number}=={index}====")
    return m


def letter(v):
    """A message with everything, and another one within it."""
    m = message(v)
    inner = EmailMessage(policy=email.policy.SMTP)
    inner["From"], inner["To"], inner["Subject"] = v.email(), v.email(), "Earlier"
    inner.set_content(f"My social security number is {v.ssn()}.\r\n")
    m.add_attachment(inner)
    return repeatable(m, 0).as_bytes(policy=email.policy.SMTP)


def box(v):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "box")
        box = mailbox.mbox(path)
        for number in range(3):
            m = mailbox.mboxMessage(message(v, number).as_bytes(policy=email.policy.default))
            m.set_from("edith@example.org Fri Mar  1 09:00:00 2024")
            box.add(m)
        box.flush()
        box.close()
        with open(path, "rb") as file:
            return file.read()


def places(data, made, prefix=""):
    """Yields (detector, place) of each value in a message, by Python's parser."""
    m = email.message_from_bytes(data, policy=email.policy.default)
    for name, value in m.items():
        for value in found(str(value), made):
            yield made[value], {"member": prefix + "headers"}
    yield from parts(m, made, prefix, "")


def parts(m, made, prefix, number):
    if m.get_content_maintype() == "multipart":
        for index, part in enumerate(m.iter_parts(), 1):
            yield from parts(part, made, prefix, f"{number}.{index}" if number else str(index))
        return
    number = number or "1"
    kind, name = m.get_content_type(), m.get_filename()
    ending = {"text/plain": ".txt", "text/html": ".html", "message/rfc822": ".eml"}.get(kind, "")
    member = f"{prefix}{number}/{name}" if name else f"{prefix}{number}{ending}"
    if kind == "message/rfc822":
        yield from places(m.get_content().as_bytes(), made, member + "!/")
        return
    content = m.get_content()
    if isinstance(content, bytes):
        for sheet in openpyxl.load_workbook(io.BytesIO(content)):
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                for value in found(str(cell.value), made):
                    yield made[value], {"member": member, "mime_part": number, "sheet": sheet.title,
                                        "cell": cell.coordinate, "row": cell.row, "column": cell.column}
        return
    for value in found(content, made):
        place = {"member": member, "mime_part": number}
        if kind == "text/csv":
            line = next(index for index, line in enumerate(content.splitlines(), 1) if value in line)
            place |= {"row": line, "column": 2}
        yield made[value], place


def box_places(data, made):
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        for number, m in enumerate(mailbox.mbox(file.name, create=False), 1):
            yield from places(m.as_bytes(), made, f"{number}.eml!/")
