"""Writes tests/it/oracle/vectors/<module>.txt: values, and whether python-stdnum takes them.

    python3 -m venv venv && venv/bin/pip install python-stdnum==2.2
    venv/bin/python tests/it/oracle/make.py [MODULE...]

Same output each time: the seed is the module's name. Shapes: # digit, @ letter, * letter or digit,
^ base58, h hex digit, [..] one of, {d:..} a date; other characters stand for themselves.
"""

import datetime
import importlib
import pathlib
import random
import re
import string
import sys
import zlib

VERSION = "2.2"
VALID, CHANGED, RANDOM = 600, 800, 600
# Leading characters left alone when one is changed: python-stdnum's list of counties is not ours.
KEPT = {"cn.ric": 6}
HERE = pathlib.Path(__file__).parent
CLASSES = {
    "#": string.digits,
    "@": string.ascii_uppercase,
    "*": string.digits + string.ascii_uppercase,
    "^": "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
    "h": "0123456789abcdef",
}
IBANS = ["DE", "GB", "FR", "ES", "IT", "NL", "BE", "CH", "AT", "PL", "SE", "NO", "PT", "IE", "SA", "TR"]

# Module: its shapes. The characters after `|` are the ones tried out to make a value valid.
SHAPES = {
    "us.ssn": ["###-##-####", "#########"],
    "us.itin": ["9##-##-####", "9########"],
    "us.atin": ["9##-93-####", "9##93####"],
    "us.ptin": ["P########"],
    "us.ein": ["##-#######"],
    "us.rtn": ["########|#"],
    "ca.sin": ["########|#"],
    "ca.bn": ["########|#"],
    "ca.bc_phn": ["9########|#"],
    "mx.curp": ["[ABCGLMR][AEIOU][BCDGLMR][BCDGLMR]{d:%y%m%d}[HM][DJMNPGO][FCOLST][BCDGLMR][BCDGLMR][BCDGLMR]#|#"],
    "mx.rfc": ["[ABCGLMR][AEIOU][BCDGLMR][BCDGLMR]{d:%y%m%d}**[0123456789A]", "[ABCGLMR][BCDGLMR][BCDGLMR]{d:%y%m%d}**[0123456789A]"],
    "ar.dni": ["########"],
    "ar.cuit": ["[23][0347]########|#"],
    "ar.cbu": ["#####################|#"],
    "br.cpf": ["#########|##"],
    "br.cnpj": ["########000[1-9]|##", "********000[1-9]|##"],
    "cl.rut": ["########|[0123456789K]", "########-|[0123456789K]"],
    "co.nit": ["#########|#", "##########|#"],
    "do.cedula": ["##########|#"],
    "ec.ci": ["[012]#########", "[01]########|#"],
    "ec.ruc": ["[01]#[0-5]#######001"],
    "pe.ruc": ["[12]0########|#"],
    "pe.cui": ["########|#"],
    "uy.rut": ["[01]#######001|#"],
    "ve.rif": ["[VEJPG]########|#"],
    "py.ruc": ["#######|#"],
    "gt.nit": ["#######|#"],
    "gb.nhs": ["#########|#"],
    "gb.utr": ["##########"],
    "gb.vat": ["GB#######|##"],
    "gb.upn": ["@############"],
    "gb.sedol": ["[BCDFGHJKLMNPQRSTVWXYZ0-9][BCDFGHJKLMNPQRSTVWXYZ0-9][BCDFGHJKLMNPQRSTVWXYZ0-9]###|#"],
    "ie.pps": ["#######|[A-W]", "#######|[A-W][ABH]"],
    "ie.vat": ["IE#######|[A-W]"],
    "de.idnr": ["##########|#"],
    "de.vat": ["DE########|#"],
    "de.stnr": ["##/###/#####"],
    "at.vnr": ["####{d:%d%m%y}", "##########"],
    "at.uid": ["ATU#######|#"],
    "at.tin": ["########|#"],
    "ch.ssn": ["756#########|#", "756.####.####.#|#"],
    "ch.uid": ["CHE########|#"],
    "fr.nir": ["[12]##[01]###[01234]#####|##", "[12]##[01]#2[AB]##[01234]##|##"],
    "fr.nif": ["[0-3]#########|###"],
    "fr.siren": ["########|#"],
    "fr.siret": ["#########00#|##"],
    "fr.tva": ["FR#########|##"],
    "be.nn": ["{d:%y%m%d}###|##", "#########|##"],
    "be.bis": ["##4[1-9][012]####|##", "##2[1-9][012]####|##"],
    "be.vat": ["BE0#######|##"],
    "nl.bsn": ["########|#"],
    "nl.btw": ["NL########|#B0#"],
    "es.dni": ["########|@"],
    "es.nie": ["[XYZ]#######|@"],
    "es.nif": ["########|@", "[KLMXYZ]#######|@"],
    "es.cif": ["[ABCDEFGHJNPQRSUVW]#######|[A-J0-9]"],
    "es.ccc": ["########|##" + "##########"],
    "es.referenciacatastral": ["#######VK####*####|@@"],
    "es.cups": ["ES################|@@"],
    "pt.nif": ["########|#"],
    "pt.cc": ["########|#ZZ#", "########|#[A-Z0-9][A-Z0-9]#"],
    "it.codicefiscale": ["[BCDFGLMR][BCDGLMRS][BCDGLMRS][BCDGLMRS][AEIOBCD][BCDGLMRS]##[ABCDEHLMPRST][0126]#[A-L]###|@"],
    "it.iva": ["#######0##|#"],
    "it.aic": ["A########|#"],
    "gr.amka": ["{d:%d%m%y}####|#"],
    "gr.vat": ["########|#"],
    "cy.vat": ["########|@"],
    "mt.vat": ["MT######|##"],
    "se.personnummer": ["{d:%y%m%d}-###|#", "{d:%Y%m%d}-###|#", "{d:%y%m%d}###|#"],
    "se.orgnr": ["#########|#"],
    "no.fodselsnummer": ["{d:%d%m%y}###|##"],
    "no.orgnr": ["########|#"],
    "no.kontonr": ["##########|#"],
    "dk.cpr": ["{d:%d%m%y}-####", "{d:%d%m%y}####"],
    "dk.cvr": ["#######|#"],
    "fi.hetu": ["{d:%d%m%y}[-A]###|[0-9A-FHJ-NPR-Y]"],
    "fi.ytunnus": ["#######|#"],
    "is_.kennitala": ["{d:%d%m%y}##|#[90]"],
    "ee.ik": ["[3456]{d:%y%m%d}###|#"],
    "ee.registrikood": ["#######|#"],
    "lv.pvn": ["{d:%d%m%y}-[012]###|#"],
    "lt.asmens": ["[3456]{d:%y%m%d}###|#"],
    "pl.pesel": ["{d:%y%m%d}####|#"],
    "pl.nip": ["#########|#"],
    "pl.regon": ["########|#"],
    "cz.rc": ["{d:%y%m%d}/###|#", "{d:%y%m%d}###|#"],
    "cz.dic": ["#######|#"],
    "sk.rc": ["{d:%y%m%d}/###|#"],
    "sk.dph": ["##[234789]######|#"],
    "hu.anum": ["#######|#"],
    "ro.cnp": ["[1256]{d:%y%m%d}[0-4]####|#"],
    "ro.cui": ["########|#"],
    "bg.egn": ["{d:%y%m%d}###|#"],
    "bg.pnf": ["#########|#"],
    "bg.vat": ["########|#"],
    "hr.oib": ["##########|#"],
    "si.emso": ["{d:%d%m9}##50###|#", "{d:%d%m0}##50###|#"],
    "si.ddv": ["#######|#"],
    "rs.pib": ["########|#"],
    "in_.aadhaar": ["[1-9]##########|#"],
    "in_.vid": ["[1-9]##############|#"],
    "in_.pan": ["@@@[ABCFGHJLPTK]@####@"],
    "in_.gstin": ["[0-3]#@@@[CPHFATBLJG]@####@[1-9]Z|*"],
    "in_.epic": ["@@@######|#"],
    "cn.ric": [p + "{d:%Y%m%d}###|[0-9X]" for p in ("110101", "310104", "440305", "510104", "330106")],
    "cn.uscc": ["9144[0]####[0-9A-HJ-NPQRTUWXY]########|[0-9A-HJ-NPQRTUWXY]"],
    "tw.ubn": ["########"],
    "jp.in_": ["###########|#"],
    "jp.cn": ["#############"],
    "kr.rrn": ["{d:%y%m%d}-[1-8]#####|#", "{d:%y%m%d}[1-8]#####|#"],
    "kr.brn": ["###-##-#####"],
    "sg.uen": ["########|@", "[T]##[L][L]####|@"],
    "my.nric": ["{d:%y%m%d}-##-####"],
    "id.nik": ["[1-9]#[0]#[0]#{d:%d%m%y}####"],
    "id.npwp": ["########|#######"],
    "th.pin": ["[0-9]###########|#"],
    "th.moa": ["0###########|#"],
    "vn.mst": ["#########|#"],
    "au.tfn": ["########|#", "#######|#"],
    "au.abn": ["[1-9]#########|#"],
    "au.acn": ["########|#"],
    "nz.ird": ["########|#", "1#######|#"],
    "tr.tckimlik": ["#########|##"],
    "tr.vkn": ["#########|#"],
    "il.idnr": ["########|#"],
    "il.hp": ["5#######|#"],
    "za.idnr": ["{d:%y%m%d}####[01]#|#"],
    "za.tin": ["[01239]########|#"],
    "mu.nid": ["@{d:%d%m%y}######|#"],
    "mz.nuit": ["########|#"],
    "ru.inn": ["#########|#", "##########|##"],
    "ru.ogrn": ["[15]###########|#"],
    "ua.rntrc": ["#########|#"],
    "ua.edrpou": ["#######|#"],
    "by.unp": ["########|#"],
    "md.idno": ["############|#"],
    "az.voen": ["########|#[12]"],
    "pk.cnic": ["#####-#######-#"],
    "eg.tn": ["###-###-###"],
    "ma.ice": ["#############|##"],
    "iban": [],
    "bic": ["@@@@DE**", "@@@@@@**", "@@@@FR**###", "@@@@GB**"],
    "luhn": ["4##############|#", "5[1-5]#############|#", "3[47]############|#", "6011###########|#"],
    "isin": ["US*********|#", "DE#########|#", "GB##########", "@@##########"],
    "imei": ["##############|#"],
    "meid": ["[A-F]hhhhhhhhhhhhh"],
    "lei": ["####00************|##"],
    "cusip": ["*****#**|#"],
    "figi": ["BBG00*******|#"],
    "imo": ["IMO ######|#"],
    "bitcoin": [],
    "mac": ["hh:hh:hh:hh:hh:hh", "hh-hh-hh-hh-hh-hh"],
    "vatin": ["DE########|#", "BE0#######|##", "ATU#######|#", "NL########|#B0#", "GB#######|##", "FR#########|##"],
}


def charset(spec):
    out = ""
    while spec:
        if len(spec) > 2 and spec[1] == "-":
            out += "".join(chr(c) for c in range(ord(spec[0]), ord(spec[2]) + 1))
            spec = spec[3:]
        else:
            out, spec = out + spec[0], spec[1:]
    return out


def tokens(shape):
    """The shape as (what may stand there, whether it is tried out)."""
    out, tried = [], False
    for token in re.findall(r"\[[^\]]*\]|\{d:[^}]*\}|.", shape):
        if token == "|":
            tried = True
        elif token[0] == "[":
            out.append((charset(token[1:-1]), tried))
        elif token[0] == "{":
            out.append((token[3:-1], None))
        else:
            out.append((CLASSES.get(token, token), tried))
    return out


def draw(r, shape):
    """A random value, and the places of it that are tried out to make it valid."""
    value, places = "", []
    for chars, tried in tokens(shape):
        if tried is None:
            day = datetime.date(1920, 1, 1) + datetime.timedelta(days=r.randrange(39000))
            value += day.strftime(chars)
        else:
            if tried:
                places.append((len(value), chars))
            value += r.choice(chars)
    return value, places


def completions(value, places):
    if not places or len(places) > 3:
        return [value]
    out = [value]
    for place, chars in places:
        out = [v[:place] + c + v[place + 1 :] for v in out for c in chars]
    return out


def taken(module, value):
    try:
        return module.is_valid(value)
    except Exception:  # some modules raise for regions that their lists lack
        return False


def valid_values(r, name, module):
    if name == "iban":
        yield from ibans(r)
    if name == "bitcoin":
        yield from addresses(r)
    shapes = SHAPES[name]
    for _ in range(40000 if shapes else 0):
        value, places = draw(r, r.choice(shapes))
        good = [v for v in completions(value, places) if taken(module, v)]
        if good:
            yield r.choice(good)


def ibans(r):
    from stdnum import iban, numdb

    structures = numdb.get("iban")
    while True:
        country = r.choice(IBANS)
        bban = structures.info(country + "00")[0][1]["bban"]
        body = ""
        for length, _, kind in re.findall(r"(\d+)(!?)([nac])", bban):
            body += "".join(r.choice({"n": CLASSES["#"], "a": CLASSES["@"], "c": CLASSES["*"]}[kind]) for _ in range(int(length)))
        value = country + iban.calc_check_digits(country + "00" + body) + body
        if iban.is_valid(value, check_country=False):
            yield value


def addresses(r):
    import hashlib

    alphabet = CLASSES["^"]
    while True:
        payload = bytes([r.choice([0, 5])]) + r.randbytes(20)
        whole = payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
        number, text = int.from_bytes(whole, "big"), ""
        while number:
            number, rest = divmod(number, 58)
            text = alphabet[rest] + text
        yield "1" * (len(whole) - len(whole.lstrip(b"\0"))) + text


def changed(r, value, kept=0):
    place = r.randrange(kept, len(value))
    for chars in (CLASSES["#"], CLASSES["@"], CLASSES["^"]):
        if value[place] in chars:
            return value[:place] + r.choice(chars.replace(value[place], "")) + value[place + 1 :]
    return value


def make(name):
    r = random.Random(zlib.crc32(name.encode()))
    module = importlib.import_module("stdnum." + name)
    check = module.is_valid
    if name == "iban":
        check = lambda value: taken(module, value) or module.is_valid(value, check_country=False)
    good, values = [], {}
    source = valid_values(r, name, module)
    while len(good) < VALID and (value := next(source, None)):
        good.append(value)
    for value in good:
        values[value] = None
    for _ in range(CHANGED):
        values[changed(r, r.choice(good), KEPT.get(name, 0))] = None
    for _ in range(RANDOM):
        shapes = SHAPES[name]
        values[draw(r, r.choice(shapes))[0] if shapes else changed(r, changed(r, r.choice(good)))] = None
    lines, ones = [], 0
    for value in sorted(values):
        try:
            one = bool(check(value))
        except Exception:
            continue
        ones += one
        lines.append(f"{int(one)} {value}\n")
    (HERE / "vectors" / f"{name}.txt").write_text("".join(lines))
    print(f"{name}: {len(lines)} values, {ones} valid")


def named():
    """The modules that detectors name, and those that every theme wants."""
    text = "".join(path.read_text() for path in sorted((HERE / "../../../detectors").glob("*.toml")))
    found = {name for group in re.findall(r"stdnum = (\"[^\"]+\"|\[[^\]]+\])", text) for name in re.findall(r'"([^"]+)"', group)}
    return sorted(found | {"iban", "bic", "luhn", "us.rtn", "isin", "imei", "bitcoin", "mac", "lei", "cusip", "es.ccc", "ar.cbu"})


if __name__ == "__main__":
    import stdnum

    assert stdnum.__version__ == VERSION, f"python-stdnum {VERSION} is wanted, not {stdnum.__version__}"
    (HERE / "vectors").mkdir(exist_ok=True)
    for name in sys.argv[1:] or named():
        make(name)
