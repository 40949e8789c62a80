"""Makes the first marked files of corpus/text: `python3 corpus/make_text.py` (from the repository's root).

The texts below were written by hand; the values in them are made by the same seeded generators as the
demo's (see make_demo.py for what it needs). `<kind>` or `<kind style>` becomes `⟦detector-id:value⟧`;
`<=N>` becomes N random digits, `<=hex:N>` hexadecimal ones, `<=name>` a person's name: these are not marked.
Marks written out by hand stay; their values may be templates that `panner eval` fills. Files that are in
corpus/text and not here were written whole by hand; this script leaves them alone.
"""

import hashlib
import re

import stdnum.bitcoin
import stdnum.luhn
import stdnum.iso7064.mod_97_10
from stdnum import isin
from stdnum.au import tfn
from stdnum.ca import sin
from stdnum.es import cif
from stdnum.fr import nif as spi
from stdnum.in_ import aadhaar
from stdnum.nl import bsn
from stdnum.pl import pesel
from stdnum.us import itin, rtn

import make_demo
from make_demo import HERE, Person, digits, letters, rng, until_valid

UPPER = "ABCDEFGHJKLMNPRSTVWXYZ"


def grouped(number, *sizes, by=" "):
    out, at = [], 0
    for size in sizes:
        out.append(number[at:at + size])
        at += size
    return by.join(out)


def styled(make, **styles):
    """A generator of a bare number and the ways people write it."""
    return lambda style="": styles[style](make()) if style else make()


def make_nuss():
    province, number = rng.choice(["28", "08", "46", "41"]), str(rng.randint(10 ** 7, 10 ** 8 - 1))
    return province + number + f"{int(province + number) % 97:02d}"


def make_pesel():
    born = Person().born
    return until_valid(lambda: born.strftime("%y%m%d") + digits(5) if born.year < 2000 else f"{born.year % 100:02d}{born.month + 20:02d}{born.day:02d}" + digits(5), pesel.is_valid)


def make_gb_licence():
    person = Person()
    surname = (person.last.upper() + "99999")[:5]
    return f"{surname}{person.born.year // 10 % 10}{person.born.month:02d}{person.born.day:02d}{person.born.year % 10}{person.first[0]}{rng.choice('9AJ')}{rng.randint(2, 9)}{letters(2, UPPER)}"


def make_cif():
    return until_valid(lambda: rng.choice("AB") + digits(8), cif.is_valid)


def make_aadhaar():
    body = str(rng.randint(2, 9)) + digits(10)
    return until_valid(lambda: body[:-3] + digits(4), aadhaar.is_valid)


def make_itin():
    return until_valid(lambda: f"9{digits(2)}{rng.choice([70, 72, 75, 78, 81, 85, 91, 94, 98])}{digits(4)}", itin.is_valid)


def make_bitcoin(version=0):
    payload = bytes([version]) + rng.randbytes(20)
    raw = payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
    number, out = int.from_bytes(raw, "big"), ""
    while number:
        number, at = divmod(number, 58)
        out = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[at] + out
    return stdnum.bitcoin.validate("1" * (len(raw) - len(raw.lstrip(b"\0"))) + out)


def make_segwit():
    alphabet, bits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l", int.from_bytes(rng.randbytes(20), "big")
    data = [0] + [bits >> shift & 31 for shift in range(155, -1, -5)]

    def polymod(values):
        check = 1
        for value in values:
            top = check >> 25
            check = (check & 0x1FFFFFF) << 5 ^ value
            for place, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                check ^= generator if top >> place & 1 else 0
        return check
    check = polymod([3, 3, 0, 2, 3] + data + [0] * 6) ^ 1
    return stdnum.bitcoin.validate("bc1" + "".join(alphabet[at] for at in data + [check >> 5 * (5 - place) & 31 for place in range(6)]))


def make_isin():
    body = rng.choice(["DE000A", "FR00", "XS2", "US0"])
    body += letters(11 - len(body), "0123456789")
    return body + isin.calc_check_digit(body)


def make_lei():
    body = rng.choice(["529900", "549300", "969500"]) + letters(12, UPPER + "0123456789")
    return body + stdnum.iso7064.mod_97_10.calc_check_digits(body)


def make_track(number):
    person = Person()
    pan = make_demo.make_card()
    if number == 2:
        return f"{pan}=2{rng.randint(7, 9)}0{rng.randint(1, 9)}201{digits(10)}"
    return f"%B{pan}^{person.last.upper()}/{person.first.upper()}^2{rng.randint(7, 9)}0{rng.randint(1, 9)}201{digits(12)}?"


def make_imei():
    body = "35" + str(rng.randint(2, 9)) + digits(11)
    return body + stdnum.luhn.calc_check_digit(body)


def make_vin():
    """North American: the ninth character is the check digit."""
    values = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9]))
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    head, tail = rng.choice(["1HG", "1FA", "5YJ", "2FM"]) + letters(5, "ABCDEFGHJKLMNPRSTUVWXYZ123456789"), rng.choice("KLMNPR") + letters(1, UPPER) + digits(6)
    remainder = sum((int(c) if c.isdigit() else values[c]) * w for c, w in zip(head + "0" + tail, weights)) % 11
    return head + ("X" if remainder == 10 else str(remainder)) + tail


def make_born(style="iso"):
    born = Person().born
    return born.strftime({"iso": "%Y-%m-%d", "us": "%m/%d/%Y", "de": "%d.%m.%Y", "fr": "%d/%m/%Y", "long": "%d %B %Y"}[style])


def bare(make):
    return lambda: re.sub(r"[^0-9A-Za-z]", "", make())


MAKERS = {
    "ssn": styled(bare(make_demo.make_ssn), dash=lambda n: grouped(n, 3, 2, 4, by="-"), space=lambda n: grouped(n, 3, 2, 4)),
    "itin": styled(make_itin, dash=lambda n: grouped(n, 3, 2, 4, by="-"), space=lambda n: grouped(n, 3, 2, 4)),
    "us-passport": styled(lambda: digits(9), letter=lambda n: rng.choice("ACXZ") + n[1:]),
    "us-licence": styled(lambda: rng.choice("BDFNY") + digits(7)),
    "sin": styled(lambda: until_valid(lambda: str(rng.choice([1, 2, 4, 5, 6, 7])) + digits(8), sin.is_valid), dash=lambda n: grouped(n, 3, 3, 3, by="-"), space=lambda n: grouped(n, 3, 3, 3)),
    "ca-passport": lambda: letters(2, UPPER) + digits(6),
    "ca-licence": lambda: f"{rng.choice(UPPER)}{digits(4)}-{digits(5)}-{digits(5)}",
    "nino": styled(bare(make_demo.make_nino), space=lambda n: grouped(n, 2, 2, 2, 2, 1)),
    "nhs": styled(bare(make_demo.make_nhs), space=lambda n: grouped(n, 3, 3, 4), dash=lambda n: grouped(n, 3, 3, 4, by="-")),
    "gb-passport": lambda: str(rng.randint(5, 9)) + digits(8),
    "gb-licence": make_gb_licence,
    "gb-roll": lambda: letters(2, UPPER) + digits(4),
    "tfn": styled(lambda: until_valid(lambda: str(rng.randint(1, 8)) + digits(8), tfn.is_valid), space=lambda n: grouped(n, 3, 3, 3)),
    "steuer": styled(make_demo.make_idnr, space=lambda n: grouped(n, 2, 3, 3, 3)),
    "perso": lambda: rng.choice("LMNPRT") + letters(8, "CFGHJKLMNPRTVWXYZ0123456789"),
    "de-passport": lambda: rng.choice("CFGHJK") + letters(8, "CFGHJKLMNPRTVWXYZ0123456789"),
    "dni": styled(make_demo.make_dni, dash=lambda n: n[:8] + "-" + n[8], dots=lambda n: grouped(n[:8], 2, 3, 3, by=".") + "-" + n[8]),
    "nie": styled(make_demo.make_nie, dash=lambda n: n[0] + "-" + n[1:8] + "-" + n[8]),
    "nif": make_demo.make_dni,
    "cif": make_cif,
    "nuss": styled(make_nuss, slash=lambda n: grouped(n, 2, 8, 2, by="/")),
    "es-passport": lambda: letters(3, UPPER) + digits(6),
    "nir": styled(bare(make_demo.make_nir), space=lambda n: grouped(n, 1, 2, 2, 2, 3, 3, 2)),
    "spi": styled(lambda: until_valid(lambda: str(rng.randint(1, 3)) + digits(12), spi.is_valid), space=lambda n: grouped(n, 2, 2, 3, 3, 3)),
    "fr-passport": lambda: f"{rng.randint(15, 24)}{letters(2, UPPER)}{digits(5)}",
    "cf": make_demo.make_codice_fiscale,
    "it-passport": lambda: "Y" + rng.choice("ABC") + digits(7),
    "bsn": styled(lambda: until_valid(lambda: str(rng.randint(1, 7)) + digits(8), bsn.is_valid), dots=lambda n: grouped(n, 4, 2, 3, by=".")),
    "pesel": make_pesel,
    "cpf": styled(bare(make_demo.make_cpf), dots=lambda n: grouped(n[:9], 3, 3, 3, by=".") + "-" + n[9:]),
    "aadhaar": styled(make_aadhaar, space=lambda n: grouped(n, 4, 4, 4)),
    "card": styled(make_demo.make_card, space=lambda n: make_demo.make_card(" "), dash=lambda n: make_demo.make_card("-")),
    "iban": lambda country="DE": make_demo.make_iban(country.rstrip("_"), spaced=country.endswith("_")),
    "track1": lambda: make_track(1),
    "track2": lambda: make_track(2),
    "cvv": lambda: str(rng.randint(1, 9)) + digits(2),
    "expiry": styled(lambda: f"{rng.randint(1, 12):02d}/{rng.randint(26, 30)}", long=lambda n: n[:3] + "20" + n[3:]),
    "bic": lambda: letters(4, "BCDGHKLMNRST") + rng.choice(["DE", "FR", "NL", "AT"]) + rng.choice(["FF", "PP", "2A", "WW"]) + rng.choice(["", "XXX"]),
    "routing": lambda: until_valid(lambda: rng.choice(["02", "06", "11", "12", "31"]) + digits(7), rtn.is_valid),
    "account": lambda: str(rng.randint(1, 9)) + digits(9),
    "gb-account": lambda: f"{rng.choice([20, 40, 60, 77])}-{rng.randint(10, 98)}-{rng.randint(10, 98)} {rng.randint(10, 98)}{digits(6)}",
    "isin": make_isin,
    "lei": make_lei,
    "bitcoin": styled(make_bitcoin, script=lambda n: make_bitcoin(5)),
    "segwit": make_segwit,
    "ethereum": lambda: "0x" + letters(40, "0123456789abcdef"),
    "email": lambda: Person().mail(),
    "phone": lambda style="us": {"us": make_demo.make_us_phone, "usdash": lambda: make_demo.make_us_phone("{}-{}-{}"), "e164": lambda: make_demo.make_us_phone("+1{}{}{}"),
                                 "uk": make_demo.make_uk_phone, "de": make_demo.make_de_phone, "fr": make_demo.make_fr_phone}[style](),
    "phone-gb": lambda: f"020 7{rng.randint(200, 499)} {digits(4)}",
    "phone-fr": lambda: "06 " + " ".join(f"{rng.randint(10, 99)}" for _ in range(4)),
    "phone-de": styled(lambda: f"030 {rng.randint(200, 989)}{digits(5)}", slash=lambda n: n.replace(" ", "/")),
    "phone-it": lambda: f"347 {rng.randint(100, 999)}{digits(4)}",
    "phone-es": lambda: f"6{rng.randint(10, 89)} {digits(3)} {digits(3)}",
    "phone-br": lambda: f"(11) 3{digits(3)}-{digits(4)}",
    "mac": styled(lambda: ":".join(["3c", "22", "fb"] + [letters(2, "0123456789abcdef") for _ in range(3)]), dash=lambda n: n.upper().replace(":", "-")),
    "imei": make_imei,
    "cookie": lambda: f"Cookie: sid={letters(20)}; theme=dark",
    "coordinates": lambda: f"{rng.randint(36, 59)}.{digits(6)}, {rng.randint(2, 29)}.{digits(6)}",
    "vin": make_vin,
    "ipv4": make_demo.make_ip,
    "ipv6": lambda: "2a02:" + ":".join(f"{rng.randint(0x10, 0xffff):x}" for _ in range(5)) + "::" + f"{rng.randint(2, 0xffff):x}",
    "dob": make_born,
}

# kind -> detector id, where make_demo's table does not say it.
IDS = {
    "mac": "network-mac", "imei": "network-imei", "cookie": "network-http-cookie", "coordinates": "network-coordinates",
    "vin": "vehicle-vin",
    **{f"phone-{country}": f"contact-phone-{country}" for country in ("us", "gb", "fr", "de", "it", "es", "br")},
    "ssn": "us-ssn", "itin": "us-itin", "us-passport": "us-passport", "us-licence": "us-driving-licence", "sin": "ca-sin",
    "ca-passport": "ca-passport", "ca-licence": "ca-driving-licence", "nino": "gb-nino", "nhs": "gb-nhs-number",
    "gb-passport": "gb-passport", "gb-licence": "gb-driving-licence", "gb-roll": "gb-electoral-roll-number", "tfn": "au-tfn",
    "steuer": "de-steuer-id", "perso": "de-personalausweis", "de-passport": "de-passport", "dni": "es-dni", "nie": "es-nie",
    "nif": "es-nif", "cif": "es-cif", "nuss": "es-nuss", "es-passport": "es-passport", "nir": "fr-nir", "spi": "fr-spi",
    "fr-passport": "fr-passport", "cf": "it-codice-fiscale", "it-passport": "it-passport", "bsn": "nl-bsn", "pesel": "pl-pesel",
    "cpf": "br-cpf", "aadhaar": "in-aadhaar", "track1": "finance-card-track-1", "track2": "finance-card-track-2",
    "cvv": "finance-card-code", "expiry": "finance-card-expiry", "bic": "finance-bic", "routing": "finance-us-routing",
    "account": "finance-bank-account", "gb-account": "finance-gb-account", "isin": "finance-isin", "lei": "finance-lei",
    "bitcoin": "finance-bitcoin-address", "segwit": "finance-bitcoin-segwit", "ethereum": "finance-ethereum-address",
}


def value(match):
    inside = match.group(1)
    if inside.startswith("="):
        what = inside[1:]
        if what == "name":
            return Person().name
        if what.startswith("hex:"):
            return letters(int(what[4:]), "0123456789abcdef")
        # No leading zero, so that the number may stand bare in JSON.
        return str(rng.randint(1, 9)) + digits(int(what) - 1)
    kind, _, style = inside.partition(" ")
    made = MAKERS[kind](style) if style else MAKERS[kind]()
    if kind == "phone" and not made.startswith("+"):
        kind = "phone-us"
    return f"⟦{IDS.get(kind) or make_demo.DETECTORS.get(kind, kind)}:{made}⟧"


# Marks written out by hand may name their kind, too.
MARK = re.compile(r"⟦(\??)([a-z0-9-]+):")
PLACE = re.compile(r"<(=name|=hex:\d+|=\d+|(?:" + "|".join(map(re.escape, sorted(MAKERS, key=len, reverse=True))) + r")(?: \w+)?)>")


def expand(text):
    """`%N(...)%` repeats what it holds N times, each with new values; then places are filled."""
    text = re.sub(r"%(\d+)\((.*?)\)%\n", lambda m: (m.group(2).strip("\n") + "\n") * int(m.group(1)), text, flags=re.S)
    text = MARK.sub(lambda m: f"⟦{m.group(1)}{IDS.get(m.group(2)) or make_demo.DETECTORS.get(m.group(2), m.group(2))}:", text)
    return PLACE.sub(value, text)


def main():
    source = (HERE / "text.templates").read_text()
    for part in re.split(r"^=== ", source, flags=re.M)[1:]:
        path, _, text = part.partition("\n")
        rng.seed("panner text 1 " + path)
        target = HERE / "text" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(expand(text.rstrip("\n") + "\n"))


if __name__ == "__main__":
    main()
