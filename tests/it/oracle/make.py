"""Writes tests/it/oracle/vectors/<module>.txt: values, and whether python-stdnum takes them.

    python3 -m venv venv && venv/bin/pip install python-stdnum==2.2
    venv/bin/python tests/it/oracle/make.py [MODULE...]
    venv/bin/python tests/it/oracle/make.py --many MODULE

`--many` prints a hundred thousand, changed in more ways, and writes no file; `./test --long` reads them.
Same output each time: the seed is the module's name. Shapes: # digit, @ letter, * letter or digit,
^ base58, h hex digit, [..] one of, {d:..} a date; other characters stand for themselves.
"""

import datetime
import importlib
import itertools
import pathlib
import random
import re
import string
import sys
import zlib

VERSION = "2.2"
# Valid, changed, altered, and random values of a module.
FEW = (600, 800, 0, 600)
MANY = (10_000, 40_000, 20_000, 40_000)
TRIES = 67
# A verdict of these takes a hundredth of a second: a tenth of the values.
SLOW = ["mac"]
IBANS_MAX = 100_000
# Leading characters left alone when one is changed: python-stdnum's lists of counties and branches are not ours, and other
# countries' VAT numbers have other detectors.
KEPT = {"cn.ric": 6, "eu.vat": 2, "id.nik": 4, "nz.bankaccount": 8, "vatin": 2}
HERE = pathlib.Path(__file__).parent
CLASSES = {
    "#": string.digits,
    "@": string.ascii_uppercase,
    "*": string.digits + string.ascii_uppercase,
    "^": "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
    "h": "0123456789abcdef",
}
NZ_BRANCHES = ["01-0242", "02-0100", "08-6523", "12-3140", "38-9000", "06-0793"]
IBANS = ["DE", "GB", "FR", "ES", "IT", "NL", "BE", "CH", "AT", "PL", "SE", "NO", "PT", "IE", "SA", "TR"]

# Modules that check the account too, and their country.
NATIONAL_IBANS = {"be.iban": "BE", "es.iban": "ES", "me.iban": "ME", "no.iban": "NO"}

# Module: its shapes. The characters after `|` are the ones tried out to make a value valid.
SHAPES = {
    "us.ssn": ["###-##-####", "#########"],
    "us.itin": ["9##-##-####", "9########"],
    "us.atin": ["9##-93-####", "9##93####"],
    "us.ptin": ["P########"],
    "us.tin": ["###-##-####", "9##-##-####", "9##-93-####", "##-#######", "P########"],
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
    "do.cedula": ["##########|#", "###-#######-|#"],
    "do.rnc": ["########|#", "#-##-#####-|#"],
    "cr.cpf": ["0[1-9]########", "[1-9]-####-####"],
    "cr.cpj": ["3-1[01]#-######", "3[01]########", "[2-5]-[1-4]00-######", "4000######", "5001######"],
    "cr.cr": ["1##########", "1###########"],
    "cu.ni": ["{d:%y%m%d}#####"],
    "ec.ci": ["[012]#########", "[01]########|#"],
    "ec.ruc": ["[01]#[0-5]#######001", "[01]#6######0001", "[01]#9#######001"],
    "pe.ruc": ["[12]0########|#"],
    "pe.cui": ["########|#"],
    "uy.rut": ["[01]#######001|#", "[01]#-######-001-|#"],
    "ve.rif": ["[VEJPG]########|#", "[VEJPG]-########-|#"],
    "py.ruc": ["[1-9]#######|#", "[1-9]######-|#"],
    "gt.nit": ["#######|#", "#######-|[0-9K]", "######|[0-9K]"],
    "sv.nit": ["[019]###{d:%d%m%y}###|#", "[019]###-{d:%d%m%y}-###-|#"],
    "gb.nhs": ["#########|#"],
    "gb.utr": ["##########"],
    "gb.vat": ["GB#######|##", "#######|##", "XI#######|##", "GB#######|##001", "GBGD###", "GBHA###"],
    "gb.upn": ["[A-HJ-NP-RT-Z]8###########", "[A-HJ-NP-RT-Z]3[0-9]#########[A-HJ-NP-RT-Z]", "[A-HJ-NP-RT-Z]9##########[0-9]"],
    "gb.sedol": ["#######", "[B-DF-HJ-NP-TV-Z][B-DF-HJ-NP-TV-Z0-9][B-DF-HJ-NP-TV-Z0-9]###|#", "B#####|#"],
    "ie.pps": ["#######|[A-W]", "#######|[A-W][ABH]"],
    "ie.vat": ["IE#######|[A-W]", "IE#######|[A-W][A-I]", "IE#@#####|[A-W]"],
    "de.idnr": ["##########|#"],
    "de.vat": ["DE########|#"],
    "de.stnr": ["##/###/#####", "###/####/####", "##########", "###########", "[1-59]###0########", "2[1-8]##0########"],
    "at.vnr": ["####{d:%d%m%y}", "##########"],
    "at.uid": ["ATU#######|#"],
    "at.postleitzahl": ["####"],
    "at.tin": ["########|#"],
    "ch.ssn": ["756#########|#", "756.####.####.#|#"],
    "ch.uid": ["CHE########|#", "CHE-###.###.##|#"],
    "fr.nir": ["[12]##[01]###[01234]#####|##", "[12]##[01]#2[AB]##[01234]##|##"],
    "fr.nif": ["[0-3]#########|###"],
    "fr.siren": ["########|#"],
    "fr.siret": ["#########00#|##"],
    "fr.tva": ["FR#########|##", "FR|**404833048", "FR|@#552100554", "FR|#@732829320", "FR000######|##"],
    "be.nn": ["{d:%y%m%d}###|##", "#########|##"],
    "be.bis": ["##4[1-9][012]####|##", "##2[1-9][012]####|##"],
    "be.vat": ["BE0#######|##", "0#######|##", "BE1#######|##"],
    "nl.postcode": ["####@@", "#### @@"],
    "nl.bsn": ["########|#"],
    "nl.btw": ["NL########|#B0#"],
    "es.dni": ["########|@"],
    "es.nie": ["[XYZ]#######|@"],
    "es.nif": ["########|@", "[KLMXYZ]#######|@"],
    "es.cif": ["[ABCDEFGHJNPQRSUVW]#######|[A-J0-9]"],
    "es.ccc": ["########|##" + "##########"],
    "es.referenciacatastral": ["#######@@####@####|@@", "#####@############|@@"],
    "es.cups": ["ES################|@@", "ES################|@@1F"],
    "es.postal_code": ["#####"],
    "pt.nif": ["########|#"],
    "pt.cc": ["########|#ZZ#", "########|#@*#"],
    "it.codicefiscale": ["[BCDFGLMR][BCDGLMRS][BCDGLMRS][BCDGLMRS][AEIOBCD][BCDGLMRS]##[ABCDEHLMPRST][0126]#[A-L]###|@"],
    "it.iva": ["#######0##|#"],
    "it.aic": ["0#######|#"],
    "gr.amka": ["{d:%d%m%y}####|#"],
    "gr.vat": ["EL########|#", "########|#", "GR########|#"],
    "cy.vat": ["CY########|@", "########|@"],
    "mt.vat": ["MT######|##"],
    "se.personnummer": ["{d:%y%m%d}-###|#", "{d:%Y%m%d}-###|#", "{d:%y%m%d}###|#"],
    "se.orgnr": ["[1-9]#[2-9]######|#", "[1-9]#[2-9]###-###|#"],
    "se.postnummer": ["#####", "### ##"],
    "no.fodselsnummer": ["{d:%d%m%y}###|##"],
    "no.orgnr": ["########|#"],
    "no.kontonr": ["[1-9]#########|#", "####.##.####|#"],
    "dk.cpr": ["{d:%d%m%y}-####", "{d:%d%m%y}####"],
    "dk.cvr": ["DK#######|#", "#######|#"],
    "fi.hetu": ["{d:%d%m%y}[-A]###|[0-9A-FHJ-NPR-Y]"],
    "fi.ytunnus": ["#######-|#"],
    "is_.kennitala": ["{d:%d%m%y}##|#[90]", "{d:%d%m%y}-##|#[90]", "[4567]#[01]###-##|#[90]"],
    "ee.ik": ["[3456]{d:%y%m%d}###|#"],
    "ee.registrikood": ["[1789]######|#"],
    "lv.pvn": ["{d:%d%m%y}-[012]###|#", "{d:%d%m%y}[012]###|#", "LV[4-9]#########|#", "[4-9]#########|#", "32####-####|#"],
    "lt.asmens": ["[3456]{d:%y%m%d}###|#"],
    "pl.pesel": ["{d:%y%m%d}####|#"],
    "pl.nip": ["#########|#"],
    "pl.regon": ["########|#", "########[0-9]####|#"],
    "cz.rc": ["{d:%y%m%d}/###|#", "{d:%y%m%d}###|#"],
    "cz.dic": ["CZ#######|#", "CZ6#######|#", "CZ{d:%y%m%d}###|#", "#######|#"],
    "sk.rc": ["{d:%y%m%d}/###|#"],
    "sk.dph": ["SK##[234789]######|#", "##[234789]######|#"],
    "hu.anum": ["HU#######|#", "#######|#"],
    "ro.cnp": ["[1256]{d:%y%m%d}[0-4]####|#"],
    "ro.cui": ["[1-9]#######|#", "[1-9]#####|#", "RO[1-9]######|#"],
    "bg.egn": ["{d:%y%m%d}###|#"],
    "bg.pnf": ["#########|#"],
    "bg.vat": ["BG########|#", "########|#", "BG#########|#", "BG{d:%y%m%d}###|#"],
    "hr.oib": ["##########|#"],
    "si.emso": ["{d:%d%m9}##[0-9]####|#", "{d:%d%m0}##5####|#", "{d:%d%m9}##71###|#"],
    "si.ddv": ["SI#######|#", "#######|#"],
    "rs.pib": ["########|#"],
    "in_.aadhaar": ["[1-9]##########|#"],
    "in_.vid": ["[1-9]##############|#"],
    "in_.pan": ["@@@[ABCFGHJLPTK]@####@"],
    "in_.gstin": ["[0-3]#@@@[CPHFATBLJG]@####@[1-9]Z|*"],
    "in_.epic": ["@@@######|#"],
    "cn.ric": [p + "{d:%Y%m%d}###|[0-9X]" for p in ("110101", "310104", "440305", "510104", "330106")],
    "cn.uscc": ["9144[0]###[0-9A-HJ-NPQRTUWXY]########|[0-9A-HJ-NPQRTUWXY]"],
    "tw.ubn": ["########"],
    "jp.in_": ["###########|#"],
    "jp.cn": ["#############", "#-####-####-####"],
    "kr.rrn": ["{d:%y%m%d}-[1-8]#####|#", "{d:%y%m%d}[1-8]#####|#"],
    "kr.brn": ["###-##-#####", "##########"],
    "sg.uen": ["########|@", "T[0-2]#[L][LP]####|@", "S##[FC][CM]####|@", "20[01]######|@", "19[5-9]######|@"],
    "my.nric": ["{d:%y%m%d}-##-####"],
    "id.nik": [p + "##{d:%d%m%y}####" for p in ("3171", "3273", "5171", "1271", "7371")],
    "id.npwp": ["########|#######", "##.###.###.#-###.###", "0###############"],
    "th.pin": ["[0-9]###########|#"],
    "th.moa": ["0###########|#"],
    "th.tin": ["[0-8]###########|#"],
    "vn.mst": ["#########|#", "##########-00#"],
    "au.tfn": ["########|#", "#######|#"],
    "au.abn": ["[1-9]#########|#"],
    "au.acn": ["########|#"],
    "nz.ird": ["########|#", "1#######|#"],
    "nz.bankaccount": [
        p + "-#######-0#" for p in NZ_BRANCHES
    ],
    "tr.tckimlik": ["#########|##"],
    "tr.vkn": ["#########|#"],
    "il.idnr": ["########|#"],
    "il.hp": ["5#######|#"],
    "za.idnr": ["{d:%y%m%d}####[01]#|#"],
    "za.tin": ["[01239]########|#", "[01239]###/###/##/|#"],
    "mu.nid": ["@{d:%d%m%y}######|#"],
    "mz.nuit": ["########|#", "### ### ##|#"],
    "ru.inn": ["#########|#", "##########|##"],
    "ru.ogrn": ["[15]###########|#"],
    "ua.rntrc": ["#########|#"],
    "ua.edrpou": ["#######|#"],
    "by.unp": ["[1-7]#######|#", "[ABCEHKM][ABCEHKMOPT]######|#"],
    "md.idno": ["[012]###########|#"],
    "az.voen": ["########|#[12]"],
    "pk.cnic": ["#####-#######-#"],
    "eg.tn": ["###-###-###"],
    "ma.ice": ["#############|##"],
    "tn.mf": ["#######/[A-HJ-NP-TV-Z]/[APBDN]/[MPCN]/000", "#######[A-HJ-NP-TV-Z][APBDN][MPCNE]0[01]#", "#######[A-HJ-NP-TV-Z]"],
    "dz.nif": ["###############", "####################"],
    "sn.ninea": ["######|#", "00######|#", "00######|#" + "2G2"],
    "gh.tin": ["[PCGQV]00#######|[0-9X]"],
    "gn.nifp": ["########|#", "###-###-##|#"],
    "ke.pin": ["[AP]#########@"],
    "iban": [],
    "be.iban": [],
    "es.iban": [],
    "me.iban": [],
    "no.iban": [],
    "iso9362": ["@@@@DE**", "@@@@@@**", "@@@@FR**###", "@@@@GB**"],
    "bic": ["@@@@DE**", "@@@@@@**", "@@@@FR**###", "@@@@GB**"],
    "luhn": ["4##############|#", "5[1-5]#############|#", "3[47]############|#", "6011###########|#"],
    "isin": ["US*********|#", "DE#########|#", "GB##########", "@@##########"],
    "imei": ["##############|#"],
    "meid": ["[A-F]" + "[0-9A-F]" * 13, "[34]#########0#######"],
    "lei": ["####00************|##"],
    "cusip": ["*****#**|#"],
    "figi": ["BBG00" + "[0-9B-DF-HJ-NP-TV-Z]" * 6 + "|#"],
    "imo": ["######|#"],
    "imsi": ["[2-7]##############", "[2-7]#############"],
    "isni": ["0000000[0-4]#######|[0-9X]", "0000 000[0-4] #### ###|[0-9X]"],
    "iso11649": ["RF##########", "RF##[A-Z]#########", "RF## #### #### ####"],
    "iso6346": ["@@@[UJZ]######|#", "[MSTC][SGRE]@U ###### |#"],
    "bitcoin": [],
    "mac": ["hh:hh:hh:hh:hh:hh", "hh-hh-hh-hh-hh-hh"],
    "vatin": ["ATU#######|#", "BE0#######|##", "BG########|#", "CY########|@", "CZ#######|#", "DE########|#", "DK#######|#", "EE########|#", "EL########|#", "ESB#######|#", "FI#######|#", "FR#########|##", "HU#######|#", "IE#######|[A-W]", "LT#######1|#", "LU######|##", "LV4#########|#", "MT######|##", "NL########|#B01", "PT[5]#######|#", "RO[1-9]######|#", "SE5#[2-9]######|#01", "SI#######|#", "SK20[234789]######|#", "XI#######|##", "GB#######|##", "NO########|#MVA"],
    "at.businessid": ["FN [1-9]#####[a-z]", "FN[1-9]####[a-z]", "[1-9]#####[a-z]"],
    "be.eid": ["##########|##", "###-#######-##"],
    "be.ssn": ["{d:%y%m%d}###|##", "##4[1-9][012]####|##", "##2[1-9][012]####|##"],
    "be.ogm_vcs": ["###/####/###|##"],
    "ch.vat": ["CHE########|#MWST", "CHE-###.###.##|# TVA", "CHE########|#IVA"],
    "ch.esr": ["##########################|#"],
    "cz.bankaccount": ["######-#########|#/0100", "########|#/2010", "[1-9]#####-[1-9]########|#/0800"],
    "de.leitweg": ["0[1-9]#########-****##-|##","1[0-6]######-#####-|##","99#-****#-|##","0[1-9]###-*****-|##"],
    "de.wkn": ["######", "[A-HJ-NP-Z]#[A-HJ-NP-Z]###", "A##[A-HJ-NP-Z]#[A-HJ-NP-Z]"],
    "ee.kmkr": ["EE########|#"],
    "es.cae": ["ES000##[A-HLTV][0-9]###@", "ES00008V1###@", "ES00028BT###@"],
    "eu.at_02": ["DE##ZZZ0##########", "FR##ZZZ######", "ES##***@########", "NL##ZZZ############"],
    "eu.eic": ["##[TVWXYZ]************|[A-Z0-9]", "10X@***-***-****|[A-Z0-9]", "##[TVWXYZ]**********--|[A-Z0-9]"],
    "eu.excise": ["DE00000######", "FR0#####E####", "IT00###A#####", "NL00000######", "ES00008V1###@"],
    "eu.oss": ["EU372######", "IM276#######", "EU#########", "IM##########"],
    "fi.alv": ["FI#######|#"],
    "fi.associationid": ["###.###", "[1-9]##.###", "[1-9]#.###"],
    "fi.veronumero": ["############"],
    "fo.vn": ["######", "FO######"],
    "fr.accise": ["FR0#####E####", "FR0#####[A-Z]####", "FR0#####N####"],
    "mc.tva": ["FR|##000######"],
    "is_.vsk": ["######", "#####", "IS######"],
    "li.peid": ["[1-9]#######", "[1-9]####", "[1-9]###########"],
    "lt.pvm": ["LT#######1|#", "LT##########1|#"],
    "lu.tva": ["LU######|##"],
    "me.pib": ["#######|#"],
    "mk.edb": ["[45]###########|#", "MK[45]###########|#"],
    "nl.identiteitskaartnummer": ["@@******#", "[A-NP-Z][A-NP-Z]######*#"],
    "nl.onderwijsnummer": ["10######|#"],
    "nl.brin": ["##@@", "##@@##"],
    "no.mva": ["NO########|#MVA", "########|#MVA"],
    "ro.cf": ["RO[1-9]#######|#", "RO[1-9]#####|#", "RO[1-9]########|#"],
    "ro.onrc": ["J40/####/20##", "[JFC][1-5]#/####/199#", "J200#######40|#", "[JFC]201#######12|#"],
    "se.vat": ["SE#########|#01"],
    "si.maticna": ["######|#", "######|#000", "######|#[A-C]##"],
    "sm.coe": ["[1-9]####", "[1-9]###", "[1-9]##"],
    "al.nipt": ["[A-M]########@"],
    "ad.nrt": ["F[0-6]#####@", "L7#####@", "[ACDEFGLOPU]-######-@"],
    "eu.vat": ["ATU#######|#", "BE0#######|##", "BG########|#", "CY########|@", "CZ#######|#", "DE########|#", "DK#######|#", "EE########|#", "EL########|#", "ESB#######|#", "FI#######|#", "FR#########|##", "HU#######|#", "IE#######|[A-W]", "LT#######1|#", "LU######|##", "LV4#########|#", "MT######|##", "NL########|#B01", "PT[5]#######|#", "RO[1-9]######|#", "SE5#[2-9]######|#01", "SI#######|#", "SK20[234789]######|#", "XI#######|##", "EU372######", "IM276#######"],
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


def valid_values(r, name, module, tries):
    if name == "iban":
        yield from ibans(r, IBANS)
    if name in NATIONAL_IBANS:
        drawn = itertools.islice(ibans(r, [NATIONAL_IBANS[name]]), IBANS_MAX)
        yield from (value for value in drawn if taken(module, value))
    if name == "bitcoin":
        yield from addresses(r)
    shapes = SHAPES[name]
    for _ in range(tries if shapes else 0):
        value, places = draw(r, r.choice(shapes))
        good = [v for v in completions(value, places) if taken(module, v)]
        if good:
            yield r.choice(good)


def ibans(r, countries):
    from stdnum import iban, numdb

    structures = numdb.get("iban")
    while True:
        country = r.choice(countries)
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


def altered(r, value, kept):
    """Changed as hands do it: one character more or less, or two in the wrong order."""
    place = r.randrange(kept, len(value))
    before, one, behind = value[:place], value[place], value[place + 1 :]
    return r.choice([before + behind, before + one + one + behind, before + behind[:1] + one + behind[1:]])


def written(shapes):
    """An expression of all that is written as one of the shapes."""
    def pattern(chars, tried):
        return f"[{re.escape(chars)}]" if tried is not None else r"\d" * len(datetime.date(2000, 1, 1).strftime(chars))

    ways = ["".join(pattern(*token) for token in tokens(shape)) for shape in shapes]
    return re.compile("|".join(ways) or ".*")


def make(name, counts):
    """Lines of a verdict and a value."""
    r = random.Random(zlib.crc32(name.encode()))
    module = importlib.import_module("stdnum." + name)
    check = module.is_valid
    if name == "iban":
        check = lambda value: taken(module, value) or module.is_valid(value, check_country=False)
    kept, shapes = KEPT.get(name, 0), SHAPES[name]
    count_valid, count_changed, count_altered, count_random = counts
    good = list(itertools.islice(valid_values(r, name, module, count_valid * TRIES), count_valid))
    values = dict.fromkeys(good)
    for _ in range(count_changed):
        values[changed(r, r.choice(good), kept)] = None
    way = written(shapes)
    for _ in range(count_altered):
        value = altered(r, r.choice(good), kept)
        # What is valid in another way of writing says nothing of those that detectors know.
        if way.fullmatch(value) or not taken(module, value):
            values[value] = None
    for _ in range(count_random):
        values[draw(r, r.choice(shapes))[0] if shapes else changed(r, changed(r, r.choice(good)))] = None
    lines = []
    for value in sorted(values):
        try:
            lines.append(f"{int(bool(check(value)))} {value}\n")
        except Exception:
            continue
    return lines


def named():
    """The modules that detectors name, and those that every theme wants."""
    text = "".join(path.read_text() for path in sorted((HERE / "../../../detectors").glob("*.toml")))
    found = {name for group in re.findall(r"stdnum = (\"[^\"]+\"|\[[^\]]+\])", text) for name in re.findall(r'"([^"]+)"', group)}
    return sorted(found | set(NATIONAL_IBANS) | {"iban", "bic", "luhn", "us.rtn", "isin", "imei", "bitcoin", "mac", "lei", "cusip", "es.ccc", "ar.cbu"})


if __name__ == "__main__":
    import stdnum

    assert stdnum.__version__ == VERSION, f"python-stdnum {VERSION} is wanted, not {stdnum.__version__}"
    if sys.argv[1:2] == ["--many"]:
        sys.stdout.writelines(make(sys.argv[2], [count // 10 for count in MANY] if sys.argv[2] in SLOW else MANY))
        sys.exit()
    (HERE / "vectors").mkdir(exist_ok=True)
    for name in sys.argv[1:] or named():
        lines = make(name, FEW)
        (HERE / "vectors" / f"{name}.txt").write_text("".join(lines))
        print(f"{name}: {len(lines)} values, {sum(line.startswith('1') for line in lines)} valid")
