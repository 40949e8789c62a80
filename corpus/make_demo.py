"""Makes corpus/demo and its labels, corpus/demo.toml: `python3 corpus/make_demo.py` (from the repository's root).

Needs openpyxl==3.1.5 and python-stdnum==2.2 from PyPI. Seeded, and every date inside is fixed, so the
same Python and zlib give the same bytes. All persons, companies and values are invented: numbers hold
their checksums but belong to nobody we know of, and none is a published test value (the values that
documentation uses are told as `test` by a right scanner, and would not be found).

Each file is built with `plant(kind, value)`, which returns the value and notes that a right scanner
tells it at medium or above; what is written without it must not be told.
"""

import base64
import collections
import datetime
import gzip
import hashlib
import hmac
import io
import json
import os
import pathlib
import random
import re
import shutil
import string
import struct
import tarfile
import zipfile
import zlib

import openpyxl
import stdnum.iban
import stdnum.luhn
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from stdnum.br import cpf
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.gb import nhs
from stdnum.it import codicefiscale
from stdnum.us import ssn

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE / "demo"
WHEN = (2024, 11, 18, 9, 30, 0)
EPOCH = 1731922200
rng = random.Random(20241118)

# kind of value -> detector id
DETECTORS = {
    "email": "contact-email", "phone": "contact-phone", "phone-us": "contact-phone-us", "ipv4": "network-ipv4",
    "ipv6": "network-ipv6", "dob": "person-birth-date",
    "ssn": "us-ssn", "card": "finance-card", "iban": "finance-iban", "gb-nhs": "gb-nhs-number", "de-tax-id": "de-steuer-id",
    "aws-key": "credential-aws-access-key-id", "aws-secret": "credential-aws-secret-access-key", "github-token": "credential-github-token",
    "slack-token": "credential-slack-bot-token", "stripe-key": "credential-stripe-key", "jwt": "credential-jwt",
    "connection-string": "credential-database-url", "basic-auth": "credential-http-basic-auth",
}
planted = collections.defaultdict(collections.Counter)
current = None


def plant(kind, value):
    """Notes that the current file holds `value`, which a right scanner tells, and gives it back."""
    if kind == "phone" and not value.startswith("+"):
        kind = "phone-us"
    planted[current][kind] += 1
    return value


# ---- values

def digits(count):
    return "".join(rng.choice(string.digits) for _ in range(count))


def letters(count, alphabet=string.ascii_letters + string.digits):
    return "".join(rng.choice(alphabet) for _ in range(count))


def make_ssn():
    while True:
        number = f"{rng.randint(1, 770):03d}-{rng.randint(10, 99):02d}-{rng.randint(1000, 9999):04d}"
        if ssn.is_valid(number):
            return number


CARD_PREFIXES = {"457173": 16, "402360": 16, "520082": 16, "535522": 16, "541333": 16, "377064": 15, "601174": 16}


def make_card(style="plain"):
    prefix = rng.choice(list(CARD_PREFIXES))
    body = prefix + digits(CARD_PREFIXES[prefix] - len(prefix) - 1)
    number = body + stdnum.luhn.calc_check_digit(body)
    if style == "plain":
        return number
    if len(number) == 15:
        return style.join((number[:4], number[4:10], number[10:]))
    return style.join(number[at:at + 4] for at in range(0, 16, 4))


def iban_body(country):
    if country == "DE":
        return rng.choice(["37040044", "10050000", "50010517", "70150000", "20050550"]) + digits(10)
    if country == "AT":
        return rng.choice(["12000", "20111", "32000"]) + digits(11)
    if country == "GB":
        return rng.choice(["NWBK", "BARC", "LOYD", "MIDL"]) + digits(14)
    if country == "NL":
        while True:
            account = digits(10)
            if account[0] != "0" and sum(int(d) * (10 - i) for i, d in enumerate(account)) % 11 == 0:
                return rng.choice(["ABNA", "INGB", "RABO"]) + account
    if country == "FR":
        bank, branch, account = rng.choice(["30004", "20041", "10278"]), digits(5), digits(11)
        return bank + branch + account + f"{97 - (89 * int(bank) + 15 * int(branch) + 3 * int(account)) % 97:02d}"
    if country == "ES":
        def check(text):
            remainder = sum(int(d) * w for d, w in zip(text, (1, 2, 4, 8, 5, 10, 9, 7, 3, 6))) % 11
            return str((11 - remainder) % 11 if remainder != 1 else 1)
        bank, account = rng.choice(["2100", "0049", "0182"]) + digits(4), digits(10)
        return bank + check("00" + bank) + check(account) + account
    raise ValueError(country)


def make_iban(country, spaced=False):
    body = iban_body(country)
    number = stdnum.iban.validate(country + stdnum.iban.calc_check_digits(country + "00" + body) + body)
    return " ".join(number[at:at + 4] for at in range(0, len(number), 4)) if spaced else number


AREA_CODES = ["212", "303", "312", "404", "415", "512", "617", "702", "713", "801"]


def make_us_phone(style="({}) {}-{}"):
    exchange = rng.choice([n for n in range(220, 990) if n % 100 != 11 and n != 555])
    return style.format(rng.choice(AREA_CODES), exchange, digits(4))


def make_uk_phone():
    return f"+44 20 7{rng.randint(200, 499)} {digits(4)}"


def make_de_phone():
    return f"+49 30 {rng.randint(200, 989)}{digits(5)}"


def make_fr_phone():
    return "+33 6 " + " ".join(f"{rng.randint(10, 99)}" for _ in range(4))


def make_nino():
    prefix = rng.choice(["AB", "CE", "EH", "HK", "JX", "LM", "NP", "RS", "SW", "WK"])
    return f"{prefix} {digits(2)} {digits(2)} {digits(2)} {rng.choice('ABCD')}"


def until_valid(make, check):
    while True:
        value = make()
        if check(value):
            return value


def make_nhs():
    number = until_valid(lambda: str(rng.randint(4, 7)) + digits(9), nhs.is_valid)
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def make_idnr():
    return until_valid(lambda: str(rng.randint(1, 9)) + digits(10), idnr.is_valid)


def make_nir():
    def once():
        body = f"{rng.randint(1, 2)}{rng.randint(55, 99)}{rng.randint(1, 12):02d}{rng.randint(10, 89):02d}{rng.randint(1, 400):03d}{digits(3)}"
        return body + f"{97 - int(body) % 97:02d}"
    number = until_valid(once, nir.is_valid)
    return f"{number[0]} {number[1:3]} {number[3:5]} {number[5:7]} {number[7:10]} {number[10:13]} {number[13:]}"


def make_dni():
    body = str(rng.randint(20, 79)) + digits(6)
    return body + dni.calc_check_digit(body)


def make_nie():
    body = rng.choice("XY") + digits(7)
    return body + nie.calc_check_digit(body)


def make_cpf():
    body = str(rng.randint(100, 999)) + digits(6)
    return cpf.format(body + cpf.calc_check_digits(body)) if hasattr(cpf, "calc_check_digits") else cpf.format(
        until_valid(lambda: body + digits(2), cpf.is_valid))


def make_codice_fiscale():
    body = (letters(3, "BCDFGLMNPRSTVZ") + letters(3, "BCDFGLMNPRSTVZ") + f"{rng.randint(55, 99)}" + rng.choice("ABCDEHLMPRST")
            + f"{rng.randint(1, 28):02d}" + rng.choice(["H501", "F205", "L219", "A944", "F839"]))
    return codicefiscale.validate(body + codicefiscale.calc_check_digit(body))


def make_ip():
    return f"{rng.choice([81, 85, 91, 109, 143, 185, 188, 194, 212, 217])}.{rng.randint(1, 250)}.{rng.randint(1, 250)}.{rng.randint(2, 250)}"


FIRST = ["Amara", "Bram", "Celestine", "Dario", "Elif", "Fenna", "Goran", "Hedda", "Ilse", "Joaquin", "Katya", "Lorcan",
         "Maren", "Nestor", "Odile", "Piet", "Quinta", "Rosalind", "Soren", "Tamsin", "Ulrike", "Viggo", "Wanda", "Yusuf"]
LAST = ["Achterberg", "Brightwell", "Castellane", "Dunmore", "Eichendorf", "Fairweather", "Grimaldi", "Holloway", "Iversen",
        "Jessop", "Kowalczyk", "Lindqvist", "Montague", "Nordhoff", "Okonedo", "Pemberton", "Quesnel", "Rademacher",
        "Stavros", "Thornbury", "Underhill", "Vasquez", "Whitlock", "Zielinski"]
# Invented companies; a private person gets no address below these names.
COMPANY = "northmoor-supply.com"
MAIL_DOMAINS = ["kestrelpost.net", "fennelmail.org", "harbourlight-post.com", "lindenbote.de", "courrier-violet.fr"]


class Person:
    def __init__(self):
        self.first, self.last = rng.choice(FIRST), rng.choice(LAST)
        self.name = f"{self.first} {self.last}"
        self.born = datetime.date(rng.randint(1956, 2001), rng.randint(1, 12), rng.randint(1, 28))

    def mail(self, domain=None):
        style = rng.choice(["{0}.{1}", "{0}{1}", "{0}_{1}", "{2}.{1}", "{1}{3}"])
        local = style.format(self.first.lower(), self.last.lower(), self.first[0].lower(), rng.randint(60, 99))
        return f"{local}@{domain or rng.choice(MAIL_DOMAINS)}"


def jwt(subject):
    def part(value):
        raw = value if isinstance(value, bytes) else json.dumps(value, separators=(",", ":")).encode()
        return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
    head = part({"alg": "HS256", "typ": "JWT"}) + "." + part({"sub": subject, "iat": EPOCH, "exp": EPOCH + 3600})
    return head + "." + part(hmac.new(rng.randbytes(32), head.encode(), hashlib.sha256).digest())


BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase


def github_token():
    body, tail = letters(30), ""
    rest = zlib.crc32(body.encode())
    for _ in range(6):
        rest, at = divmod(rest, 62)
        tail = BASE62[at] + tail
    return "ghp_" + body + tail


def aws_key():
    return "AKIA" + letters(16, string.ascii_uppercase + "234567")


def aws_secret():
    return letters(40, string.ascii_letters + string.digits + "/+")


# ---- files

def write(path, content):
    target = ROOT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())


FILES = []


def file(path):
    """Registers a function that gives a file's content."""
    def register(make):
        FILES.append((path, make))
        return make
    return register


def gz(content, name):
    out = io.BytesIO()
    with gzip.GzipFile(filename=name, mode="wb", fileobj=out, mtime=EPOCH) as stream:
        stream.write(content)
    return out.getvalue()


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return out.getvalue()


def encrypted_zip(name, content, password):
    """One member under the old zip encryption, which the standard library reads but does not write."""
    keys = [0x12345678, 0x23456789, 0x34567890]
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
        table.append(value)

    def update(byte):
        keys[0] = keys[0] >> 8 ^ table[(keys[0] ^ byte) & 0xFF]
        keys[1] = (keys[1] + (keys[0] & 0xFF)) * 134775813 + 1 & 0xFFFFFFFF
        keys[2] = keys[2] >> 8 ^ table[(keys[2] ^ keys[1] >> 24) & 0xFF]

    for byte in password:
        update(byte)
    crc = zlib.crc32(content)
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = squeeze.compress(content) + squeeze.flush()
    body = bytearray()
    for byte in rng.randbytes(11) + bytes([crc >> 24]) + packed:
        mix = (keys[2] | 2) & 0xFFFF
        body.append(byte ^ (mix * (mix ^ 1) >> 8 & 0xFF))
        update(byte)
    date = (WHEN[0] - 1980) << 9 | WHEN[1] << 5 | WHEN[2]
    time = WHEN[3] << 11 | WHEN[4] << 5
    fields = (20, 1, 8, time, date, crc, len(body), len(content), len(name), 0)
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", *fields) + name
    central = struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, *fields, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, len(central), len(local) + len(body), 0)
    return local + bytes(body) + central + end


def workbook_bytes(book):
    """Saves with fixed times: openpyxl stamps the present into the archive and the core properties."""
    raw = io.BytesIO()
    book.save(raw)
    members = []
    with zipfile.ZipFile(raw) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2024-11-18T09:30:00Z", content)
            members.append((name, content))
    return zipped(members)


def sheet(book, title, header, rows, hidden=False):
    page = book.create_sheet(title)
    page.append(header)
    for cell in page[1]:
        cell.font = Font(bold=True)
    for row in rows:
        page.append(row)
    for index, name in enumerate(header, 1):
        page.column_dimensions[get_column_letter(index)].width = max(12, len(name) + 4)
    if hidden:
        page.sheet_state = "hidden"
    return page


@file("hr/employees.xlsx")
def employees():
    book = openpyxl.Workbook()
    book.remove(book.active)
    people = [Person() for _ in range(40)]
    rows = []
    for number, person in enumerate(people):
        # People type an SSN with dashes; an export keeps some as bare digits.
        value = plant("ssn", make_ssn())
        rows.append([10400 + number * 7, person.name, person.born, value if number % 4 else value.replace("-", ""),
                     plant("email", person.mail(COMPANY)), plant("phone", make_us_phone(rng.choice(["({}) {}-{}", "{}-{}-{}", "+1 {} {} {}"]))),
                     datetime.date(rng.randint(2009, 2024), rng.randint(1, 12), rng.randint(1, 28)), rng.choice(["Warehouse", "Sales", "Finance", "IT"])])
        plant("dob", person.born)
    staff = sheet(book, "Staff", ["Employee No", "Name", "Date of birth", "SSN", "Work email", "Phone", "Hired", "Department"], rows)
    for row in staff.iter_rows(min_row=2, min_col=3, max_col=3):
        row[0].number_format = "mm/dd/yyyy"
    sheet(book, "Payroll EU", ["Employee No", "Name", "IBAN", "Gross monthly", "Cost centre"],
          [[10400 + number * 7, person.name, plant("iban", make_iban(rng.choice(["DE", "NL", "FR", "AT"]), spaced=number % 2 == 0)),
            rng.randint(2400, 7800), 400000 + rng.randint(100, 999)] for number, person in enumerate(people[:18])])
    sheet(book, "Emergency contacts", ["Employee No", "Contact", "Relationship", "Telephone"],
          [[10400 + number * 7, Person().name, rng.choice(["spouse", "parent", "friend"]), plant("phone", make_us_phone("{}-{}-{}"))]
           for number in range(12)])
    sheet(book, "Headcount", ["Quarter", "Warehouse", "Sales", "Finance", "IT"],
          [[f"2023 Q{quarter}", rng.randint(90, 120), rng.randint(30, 50), rng.randint(9, 14), rng.randint(7, 12)] for quarter in (1, 2, 3, 4)])
    sheet(book, "do not touch", ["what for", "aws access key id", "aws secret access key", "corporate card"],
          [["nightly export", plant("aws-key", aws_key()), plant("aws-secret", aws_secret()), None],
           ["office supplies", None, None, plant("card", make_card(" "))]], hidden=True)
    return workbook_bytes(book)


@file("hr/kuendigung-und-umzug.txt")
def letter():
    person, other = Person(), Person()
    return f"""Northmoor Supply GmbH · Personalabteilung · Köpenicker Straße 12 · 10179 Berlin

Berlin, den 4. November 2024

Sehr geehrte Frau {person.last},

hiermit bestätigen wir Ihnen den Eingang Ihrer Kündigung zum 31.12.2024. Für die Lohnabrechnung
liegen uns folgende Angaben vor, bitte prüfen Sie diese:

    Steuer-Identifikationsnummer: {plant("de-tax-id", make_idnr())}
    Geburtsdatum: {plant("dob", person.born.strftime("%d.%m.%Y"))}
    Bankverbindung (IBAN): {plant("iban", make_iban("DE", spaced=True))}
    Rückfragen unter Telefon {plant("phone", make_de_phone())}

Ihr letztes Gehalt in Höhe von 3.842,17 € überweisen wir am 27.12.2024. Rechnung 2024-118840.

Mit freundlichen Grüßen
{other.name}

--------------------------------------------------------------------------------

Chère Madame {other.last},

suite à votre déménagement à Besançon, nous avons mis à jour votre dossier :

    Numéro de sécurité sociale : {plant("fr-nir", make_nir())}
    Coordonnées bancaires, IBAN : {plant("iban", make_iban("FR", spaced=True))}
    Téléphone portable : {plant("phone", make_fr_phone())}
    Courriel : {plant("email", other.mail("courrier-violet.fr"))}

Le remboursement de vos frais (1 204,50 €, facture nº 20241107) vous parviendra à la fin du mois.

Veuillez agréer l'expression de nos salutations distinguées.
""".replace("\n", "\r\n").encode("cp1252")


@file("hr/applicants-utf16.tsv")
def applicants():
    kinds = [("DNI", "es-dni", make_dni), ("NIE", "es-nie", make_nie), ("Codice fiscale", "it-codice-fiscale", make_codice_fiscale),
             ("CPF", "br-cpf", make_cpf), ("NI number", "gb-nino", make_nino), ("NHS number", "gb-nhs", make_nhs)]
    rows = ["\t".join(["Applicant", "E-mail", *(name for name, _, _ in kinds), "Applied"])]
    for number in range(18):
        person = Person()
        identifiers = [plant(kind, make()) if number % len(kinds) == place else "" for place, (_, kind, make) in enumerate(kinds)]
        rows.append("\t".join([person.name, plant("email", person.mail()), *identifiers, f"2024-{rng.randint(1, 10):02d}-{rng.randint(1, 28):02d}"]))
    return b"\xff\xfe" + "\r\n".join(rows + [""]).encode("utf-16-le")


def csv_cell(text, separator=","):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in separator + '"\n\r') else text


@file("sales/crm-contacts.csv")
def crm():
    lines = ["contact_id,full_name,email,phone,birth_date,card_on_file,notes"]
    for number in range(60):
        person = Person()
        phone = plant("phone", rng.choice([make_us_phone, make_uk_phone])())
        notes = rng.choice(["", "prefers e-mail; no calls", "invoice 20241187734; paid", "met at the trade fair in Hall 7"])
        if number % 9 == 4:
            notes = (f'moved house; new number is\n{plant("phone", make_us_phone("{}-{}-{}"))}; says "call after six"\n'
                     f'second address: {plant("email", person.mail())}')
        if number % 13 == 5:
            notes = f'read her SSN over the phone ({plant("ssn", make_ssn())})\nplease delete; ticket 88{digits(4)}'
        cells = [f"C-{204000 + number * 3}", person.name, plant("email", person.mail()), phone,
                 plant("dob", person.born.isoformat()), plant("card", make_card(rng.choice(["plain", " ", "-"]))) if number % 3 == 0 else "", notes]
        lines.append(",".join(csv_cell(cell) for cell in cells))
    return "\n".join(lines) + "\n"


@file("sales/haendler-dach.csv")
def dealers():
    lines = ["Händler;Ansprechpartner;Telefon;IBAN;Umsatz 2023"]
    for number in range(24):
        country = "AT" if number % 5 == 0 else "DE"
        iban = plant("iban", make_iban(country, spaced=number % 3 == 0))
        lines.append(";".join([f"Eisenhandel {rng.choice(LAST)} KG", Person().name, plant("phone", make_de_phone()), iban,
                               f"{rng.randint(10, 990)}.{digits(3)},{digits(2)}"]))
    return "\r\n".join(lines) + "\r\n"


@file("sales/order-4821.json")
def order():
    buyer, passenger = Person(), Person()
    return json.dumps({
        "order": {"id": "4821-77310-05", "placed": 1731922204512, "currency": "EUR", "total": "1894.20"},
        "customer": {
            "name": buyer.name,
            "dateOfBirth": plant("dob", buyer.born.isoformat()),
            "contact": {"email": plant("email", buyer.mail()), "mobilePhone": plant("phone", make_uk_phone())},
            "payment": [
                {"type": "card", "cardNumber": plant("card", make_card()), "approval": digits(6), "trace": "00" + digits(14)},
                {"type": "sepa", "iban": plant("iban", make_iban("ES")), "mandate": f"MND-{digits(8)}"},
            ],
            "nationalInsuranceNumber": plant("gb-nino", make_nino().replace(" ", "")),
        },
        "items": [{"sku": f"NM-{digits(8)}", "ean": "4006381" + digits(6), "quantity": rng.randint(1, 9), "price": f"{rng.randint(3, 220)}.90"}
                  for _ in range(12)],
        "shipping": {"tracking": "1Z" + letters(16, string.ascii_uppercase + string.digits), "to": {"name": passenger.name, "floor": 3},
                     "messages": ["Klingel kaputt – bitte anrufen:\n" + plant("phone", make_de_phone())]},
    }, indent=2, ensure_ascii=True) + "\n"


@file("support/tickets.jsonl")
def tickets():
    lines = []
    for number in range(90):
        person = Person()
        body = rng.choice(["Parcel arrived damaged, photo attached.", "Where is my order 4821-77{}-11?", "Please cancel, reference {}.",
                           "Wrong size, want to swap for part 90-{}."]).format(digits(3))
        if number % 8 == 1:
            body = f'My card {plant("card", make_card(" "))} was charged twice, please check.'
        elif number % 8 == 3:
            body = f'You can call me on {plant("phone", make_us_phone())} after 5pm.\nThanks\n{person.first}'
        elif number % 8 == 6:
            body = f'As asked, my social security number: {plant("ssn", make_ssn())}. Is it safe to send this by mail?'
        lines.append(json.dumps({"ticket": 880000 + number, "created": EPOCH * 1000 + number * 917311, "from": plant("email", person.mail()),
                                 "body": body, "tags": rng.sample(["billing", "delivery", "returns", "account"], 2)}))
    return "\n".join(lines) + "\n"


@file("support/chat-2024-11-12.txt")
def chat():
    one, two = Person(), Person()
    return f"""[14:02] {one.first}: hi, the shop says my payment failed?
[14:02] agent_{two.first.lower()}: Let me look. Which order?
[14:03] {one.first}: 4821-77104-09
[14:03] {one.first}: and the card is {plant("card", make_card("-"))}
[14:04] agent_{two.first.lower()}: Please don't post card numbers here. I can see it now.
[14:05] {one.first}: oh sorry. can you mail me at {plant("email", one.mail())} instead
[14:06] agent_{two.first.lower()}: Sure. Or should we ring you? The number we have is {plant("phone", make_uk_phone())}.
[14:06] {one.first}: thats the old one, new mobile {plant("phone", "+44 7" + str(rng.randint(400, 599)) + " " + digits(6))}
[14:07] agent_{two.first.lower()}: Thanks, changed. Your case is #{digits(7)}, version 12.4.1, build 20241112.3.
"""


@file("logs/web-access.log")
def access_log():
    lines = []
    for number in range(420):
        stamp = datetime.datetime.fromtimestamp(EPOCH + number * 11, datetime.timezone.utc).strftime("%d/%b/%Y:%H:%M:%S +0000")
        # An address with no word beside it is told as low.
        address = make_ip() if number % 6 else f"10.{rng.randint(0, 9)}.{rng.randint(0, 250)}.{rng.randint(2, 250)}"
        path = rng.choice(["/", "/cart", f"/p/{digits(8)}", f"/img/{letters(32, '0123456789abcdef')}.webp", f"/track?id={digits(12)}", "/static/app.9f31c2.js"])
        if number % 60 == 17:
            path = f"/newsletter/unsubscribe?email={plant('email', Person().mail())}&c={digits(9)}"
        lines.append(f'{address} - - [{stamp}] "GET {path} HTTP/1.1" {rng.choice([200, 200, 200, 304, 404])} {rng.randint(120, 98000)} "-" "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0" {rng.randint(1, 900) / 1000:.3f}')
    return "\n".join(lines) + "\n"


@file("logs/payment-service.log")
def payment_log():
    lines = []
    for number in range(380):
        stamp = f"2024-11-18T{9 + number // 120:02d}:{number // 2 % 60:02d}:{number % 2 * 30 + rng.randint(0, 29):02d}.{digits(3)}Z"
        trace = f"trace={letters(32, '0123456789abcdef')} span={letters(16, '0123456789abcdef')}"
        text = rng.choice([f"settled amount={rng.randint(100, 99999)} currency=EUR took={rng.randint(2, 900)}ms",
                           f"queue depth={rng.randint(0, 40)} offset={digits(10)} lag={rng.randint(0, 9)}",
                           f"retry attempt={rng.randint(1, 5)} order=4821-77{digits(3)}-{digits(2)} next={EPOCH * 1000 + rng.randint(0, 10 ** 7)}",
                           f"merchant={digits(15)} terminal={digits(8)} batch={digits(6)}"])
        level = "INFO"
        if number % 47 == 11:
            level, text = "DEBUG", f'request body={{"pan":"{plant("card", make_card())}","amount":{rng.randint(100, 9999)}}}'
        elif number % 53 == 20:
            level, text = "WARN", f"receipt bounced for {plant('email', Person().mail())}: mailbox full (552)"
        elif number % 71 == 30:
            level, text = "ERROR", f"3ds callback refused, client ip {plant('ipv4', make_ip())}"
        lines.append(f"{stamp} {level:5} [worker-{rng.randint(1, 8)}] {trace} {text}")
    return "\n".join(lines) + "\n"


@file("logs/2024-10-archive.tar.gz")
def log_archive():
    def auth():
        return "\n".join(f"Oct {number % 28 + 1:2d} 0{number % 10}:1{number % 6}:{number % 60:02d} gate sshd[{rng.randint(900, 32000)}]: Accepted publickey for deploy from "
                         f"{make_ip()} port {rng.randint(20000, 60000)} ssh2: RSA SHA256:{letters(43)}" for number in range(40)) + "\n"

    def mailer():
        return "\n".join(f"2024-10-{number % 28 + 1:02d} 06:00:{number % 60:02d} mailer[221]: {letters(12, '0123456789ABCDEF')}: to=<{plant('email', Person().mail())}>, delay=0.{digits(2)}, status=sent" for number in range(30)) + "\n"
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in (("october/auth.log", auth()), ("october/mailer.log", mailer())):
            info = tarfile.TarInfo(name)
            info.size, info.mtime, info.mode = len(content), EPOCH, 0o644
            archive.addfile(info, io.BytesIO(content.encode()))
    return gz(out.getvalue(), "")


@file("engineering/billing.ini")
def config():
    # Kept in the clear: people's passwords, which no provider can recognise and no push check refuses.
    basic = base64.b64encode(b"reports:october-rain-on-tin").decode()
    return f"""; billing service, production
[service]
listen = 0.0.0.0:8443
workers = 12
release = 2024.11.18-4410233

[database]
url = {plant("connection-string", "postgresql://billing:Krabbe-und-Muschel-7@db-primary.northmoor-supply.com:5432/billing")}
pool = 40

[queue]
url = {plant("connection-string", "amqp://mover:seven-tired-geese@mq.northmoor-supply.com:5672/orders")}

[reports]
header = Authorization: Basic {plant("basic-auth", basic)}
recipients = {plant("email", "finance-reports@" + COMPANY)}

[paths]
spool = /var/spool/billing/0019283746
"""


@file("engineering/ci-run-4811.log.gz")
def ci_log():
    lines = [f"##[group]run 4811 at {EPOCH}"]
    for number in range(150):
        lines.append(rng.choice([f"   Compiling crate-{letters(6, string.ascii_lowercase)} v{rng.randint(0, 4)}.{rng.randint(0, 30)}.{rng.randint(0, 9)}",
                                 f"  Downloaded layer sha256:{letters(64, '0123456789abcdef')} ({digits(7)} bytes)",
                                 f"test case_{digits(4)} ... ok ({rng.randint(1, 900)} ms)"]))
    lines.insert(40, f"+ export GITHUB_TOKEN={plant('github-token', github_token())}")
    lines.insert(77, f"+ export AWS_ACCESS_KEY_ID={plant('aws-key', aws_key())}")
    lines.insert(78, f"+ export AWS_SECRET_ACCESS_KEY={plant('aws-secret', aws_secret())}")
    lines.insert(120, f"curl -H 'Authorization: Bearer {plant('jwt', jwt('ci-runner'))}' https://api.northmoor-supply.com/v2/deploy")
    return gz(("\n".join(lines) + "\n").encode(), "ci-run-4811.log")


@file("engineering/password-export-utf16.csv")
def password_export():
    lines = ["name,url,username,secret"]
    lines.append(f"slack bot,https://northmoor.slack.com,,{plant('slack-token', 'xoxb-' + digits(12) + '-' + digits(13) + '-' + letters(24))}")
    lines.append(f"stripe live,https://dashboard.stripe.com,,{plant('stripe-key', 'sk_live_' + letters(24))}")
    lines.append(f"warehouse db,,mover,{plant('connection-string', 'mysql://mover:' + letters(14) + '@10.3.0.17:3306/stock')}")
    lines.append(f"office wifi,,guest,{rng.choice(['welcome', 'guest'])}")
    return b"\xff\xfe" + "\r\n".join(lines + [""]).encode("utf-16-le")


@file("engineering/customers-dump.sql")
def dump():
    lines = ["-- dump of shop, taken 2024-11-17 23:00:01", "CREATE TABLE `customers` (`id` int, `name` varchar(80), `email` varchar(120), `ssn` char(11), `created` bigint);"]
    for number in range(50):
        person = Person()
        lines.append(f"INSERT INTO `customers` SET id={70000 + number}, name='{person.name}', email='{plant('email', person.mail())}', "
                     f"ssn='{plant('ssn', make_ssn())}', created={EPOCH * 1000 + number * 60011};")
    return "\n".join(lines) + "\n"


@file("backups/branches.zip")
def branches():
    lines = ["customer,national_insurance_number,nhs_number,phone"]
    for _ in range(25):
        lines.append(f"{Person().name},{plant('gb-nino', make_nino())},{plant('gb-nhs', make_nhs())},{plant('phone', make_uk_phone())}")
    inner = zipped([("leeds/customers.csv", "\n".join(lines) + "\n"), ("leeds/README.txt", "Nightly copy of the Leeds branch. 1 table, 25 rows.\n")])
    return zipped([("2024-11-17/leeds.zip", inner), ("manifest.json", json.dumps({"taken": EPOCH, "files": 1, "sha256": hashlib.sha256(inner).hexdigest()}) + "\n")])


@file("backups/payroll-2019-locked.zip")
def locked():
    return encrypted_zip(b"payroll.csv", ("name,ssn\n" + "\n".join(f"{Person().name},{make_ssn()}" for _ in range(40)) + "\n").encode(), b"nobody-remembers")


@file("backups/lease-contract.pdf")
def lease():
    person = Person()
    text = (f"BT /F1 12 Tf 72 760 Td (Lease contract, {person.name}) Tj 0 -24 Td (Bank account: {plant('iban', make_iban('DE', spaced=True))}) Tj ET").encode()
    stream = zlib.compress(text)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(stream), stream), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return bytes(out + b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start)


# ---- clean files and look-alikes: nothing in them may be told

@file("website/logo.svg")
def logo():
    paths = []
    for _ in range(60):
        steps = " ".join(f"c{rng.uniform(-9, 9):.4f}-{rng.random():.3f}-{rng.randint(10, 99)}.{digits(4)},{rng.uniform(0, 900):.9f} {digits(3)}.{digits(2)}-{digits(4)}" for _ in range(6))
        paths.append(f'  <path fill="#{letters(6, "0123456789abcdef")}" d="M{rng.uniform(0, 512):.3f},{rng.uniform(0, 512):.5f} {steps}z"/>')
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">\n' + "\n".join(paths) + "\n</svg>\n"


@file("website/bundle.min.js")
def bundle():
    parts = []
    for _ in range(220):
        name = letters(2, string.ascii_lowercase)
        parts.append(rng.choice([f"var {name}={digits(9)};", f'{name}.push([{",".join(digits(rng.choice([3, 5, 9, 10])) for _ in range(5))}]);',
                                 f'{name}="{letters(rng.choice([20, 32, 64]), "0123456789abcdef")}";', f"if({name}>>>{rng.randint(0, 31)}&{rng.randint(1, 2 ** 31)})return {name}/1e{rng.randint(3, 9)};"]))
    return "!function(){" + "".join(parts) + "}();\n"


@file("engineering/Cargo.lock")
def lock():
    out = ["# This file is automatically @generated by Cargo.", "version = 4", ""]
    for _ in range(45):
        out += ["[[package]]", f'name = "{letters(rng.randint(4, 10), string.ascii_lowercase)}"', f'version = "{rng.randint(0, 9)}.{rng.randint(0, 40)}.{rng.randint(0, 20)}"',
                'source = "registry+https://github.com/rust-lang/crates.io-index"', f'checksum = "{letters(64, "0123456789abcdef")}"', ""]
    return "\n".join(out)


@file("engineering/release.sha256")
def sums():
    return "".join(f"{letters(64, '0123456789abcdef')}  northmoor-shop-2.{number}.0.tar.zst\n" for number in range(60))


@file("engineering/sessions.csv")
def sessions():
    def uuid():
        return f"{letters(8, '0123456789abcdef')}-{letters(4, '0123456789abcdef')}-4{letters(3, '0123456789abcdef')}-a{letters(3, '0123456789abcdef')}-{letters(12, '0123456789')}"
    return "session,started_ms,ended_ms,pages\n" + "".join(
        f"{uuid()},{EPOCH * 1000 + number * 7919113},{EPOCH * 1000 + number * 7919113 + rng.randint(9000, 900000)},{rng.randint(1, 60)}\n" for number in range(150))


@file("finance/invoices-2024.csv")
def invoices():
    return "invoice_no,order_no,part_no,isbn,amount\n" + "".join(
        f"{2024000000 + number * 37},{digits(9)},{digits(3)}-{digits(2)}-{digits(5)},978-3-{digits(4)}-{digits(4)}-{digits(1)},{rng.randint(5, 9000)}.{digits(2)}\n" for number in range(160))


@file("finance/population-by-county.csv")
def population():
    return "county,fips,1990,2000,2010,2020\n" + "".join(
        f"{rng.choice(LAST)} County,{rng.randint(1000, 56000):05d},{','.join(str(rng.randint(10 ** 6, 10 ** 9 - 1)) for _ in range(4))}\n" for _ in range(150))


@file("finance/sensor-readings.tsv")
def readings():
    return "t\ttemperature\tpressure\tdrift\n" + "".join(
        f"{EPOCH + number * 60}\t{rng.uniform(-20, 40):.9f}\t{rng.uniform(900, 1100):.10f}\t{rng.uniform(-1, 1):.16e}\n" for number in range(200))


@file("README.txt")
def readme():
    return """Shared drive of Northmoor Supply (an invented company).

hr/           what the personnel office exports and writes
sales/        the CRM's contacts, dealers and one order
support/      tickets and a chat
logs/         web server, payment service, last month's archive
engineering/  configuration, CI logs, a database dump, lock files
backups/      a zip in a zip, a zip nobody has the password of, a scanned contract
finance/      numbers that identify nobody
website/      a logo and a bundle

Clean-up is due on 2024-12-01 (ticket 4410233).
"""


def labels():
    out = ["# What a right scanner tells of corpus/demo at medium or above, and no more: detector id = count.",
           "# Made by make_demo.py together with the files; files that are not named hold nothing to tell.", "schema = 1"]
    for path, _ in sorted(FILES):
        if planted[path]:
            out += ["", f'[file."{path}"]'] + [f"{DETECTORS.get(kind, kind)} = {count}" for kind, count in sorted(
                planted[path].items(), key=lambda item: DETECTORS.get(item[0], item[0]))]
    return "\n".join(out) + "\n"


def main():
    global current
    shutil.rmtree(ROOT, ignore_errors=True)
    for path, make in FILES:
        current = path
        # Each file has its own seed, so that a change to one leaves the others as they are.
        rng.seed("panner demo 1 " + path)
        write(path, make())
    (HERE / "demo.toml").write_text(labels())


if __name__ == "__main__":
    os.environ["TZ"] = "UTC"
    main()
