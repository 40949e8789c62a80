"""Extra slots: private keys in PEM and friends, wrapped keys, password hashes,
wallet literals with right checksums."""
import base64, hashlib, os
from core import G

WORDS = open("english.txt").read().split()
B58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def b58check(raw):
    raw += hashlib.sha256(hashlib.sha256(raw).digest()).digest()[:4]
    n, s = int.from_bytes(raw, "big"), ""
    while n:
        n, m = divmod(n, 58)
        s = B58[m] + s
    return "1" * (len(raw) - len(raw.lstrip(b"\0"))) + s


def wif(g, version, compressed):
    return b58check(bytes([version]) + g.r.randbytes(32) + (b"\1" if compressed else b""))


def xprv(g):
    return b58check(bytes.fromhex("0488ade4") + bytes([3]) + g.r.randbytes(4) + (g.r.randrange(5) + 2**31).to_bytes(4, "big") + g.r.randbytes(32) + b"\0" + g.r.randbytes(32))


def seed(g, n=12):
    ent = g.r.randbytes(n * 4 // 3)
    bits = "".join(f"{b:08b}" for b in ent) + "".join(f"{b:08b}" for b in hashlib.sha256(ent).digest())
    return " ".join(WORDS[int(bits[i * 11:i * 11 + 11], 2)] for i in range(n))


def lines64(first, total, tail):
    """Base64 text of `total` characters: first + places + tail, in lines of 64."""
    out, done = [], 0
    n = total - len(tail)
    while done < n:
        take = min(64, n - done)
        head = first[:take] if done == 0 else ""
        out.append(head + (f"{{base64:{take - len(head)}}}" if take > len(head) else ""))
        done += take
    if len(tail) and (n % 64) + len(tail) <= 64 and n % 64:
        out[-1] += tail
    else:
        out.append(tail)
    return out


def pem(g, kind):
    h, q, a = g.r.choice("ABCDEFGHIJKLMNOP"), g.r.choice("AQgw"), g.r.choice("AEIMQUYcgkosw048")
    if kind == "rsa":
        return "RSA PRIVATE KEY", lines64("MIIEpAIBAAKCAQEA", 1592, q + "==")
    if kind == "pkcs8":
        return "PRIVATE KEY", lines64("MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC", 1624, a + "=")
    if kind == "ed25519":
        return "PRIVATE KEY", ["MC4CAQAwBQYDK2VwBCIEI" + h + "{base64:42}"]
    if kind == "ec":
        return "EC PRIVATE KEY", ["MHcCAQEEI" + h + "{base64:42}oAoGCCqGSM49", "AwEHoUQDQgAE{base64:52}", "{base64:33}" + q + "=="]
    if kind == "encrypted":
        return "ENCRYPTED PRIVATE KEY", lines64("MIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkqhkiG9w0BBQwwHAQI", 1752, "")[:-1]
    if kind == "openssh":
        return "OPENSSH PRIVATE KEY", ["b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW",
                                       "QyNTUxOQAAACA{base64:57}", "{base64:70}", "{base64:70}", "{base64:60}=="]
    raise KeyError(kind)


IDS = {"openssh": "credential-openssh-private-key"}


def block(g, kind, sep="\n"):
    label, body = pem(g, kind)
    body = [b for b in body if b]
    text = sep.join([f"{{dashes}}BEGIN {label}{{dashes}}", *body, f"{{dashes}}END {label}{{dashes}}"])
    return f"⟦{IDS.get(kind, 'credential-pkcs-private-key')}:{text}⟧"


def wrapped(g):
    """A whole EC key in PEM, in base64: literal where a line ends, else {base64of:}."""
    r = g.r
    rnd = lambda n: "".join(r.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") for _ in range(n))
    text = "-" * 5 + "BEGIN EC PRIVATE KEY" + "-" * 5 + "\nMHcCAQEEIJ" + rnd(42) + "oAoGCCqGSM49\nAwEHoUQDQgAE" + rnd(52) + "\n" + rnd(33) + "Q==\n" + "-" * 5 + "END EC PRIVATE KEY" + "-" * 5 + "\n"
    out, run = "", ""
    for i in range(0, len(text), 3):
        part = text[i:i + 3]
        if len(part) == 3 and part.isalnum() and i > 33:
            run += part
            continue
        if run:
            out += f"{{base64of:{run}}}"
            run = ""
        out += base64.b64encode(part.encode()).decode()
    return f"⟦secret-wrapped-private-key:{out}⟧"


def hash_(g, kind):
    t = {"apr1": "$apr1${base62:8}${base62:22}", "bcrypt": "$2y$10${base62:53}", "bcryptb": "$2b$12${base62:53}",
         "sha512": "$6${base62:16}${base62:86}", "sha512r": "$6$rounds=656000${base62:16}${base62:86}",
         "sha256": "$5${base62:16}${base62:43}", "md5": "$1${base62:8}${base62:22}",
         "argon2": "$argon2id$v=19$m=65536,t=3,p=4${base64:22}${base64:43}",
         "yescrypt": "$y$j9T${base62:22}${base62:43}",
         "django": "pbkdf2_sha256$600000${base62:22}${base64:43}=", "phpass": "$P$B{base62:30}"}[kind]
    return f"⟦secret-password-hash:{t}⟧"


def slot(self, s, fixed):
    a, _, b = s.partition(":")
    if a == "PEM":
        return block(self, b)
    if a == "PEM1":
        return block(self, b, "\\n")
    if a == "PEMI":  # indented block: ⟦ on the first line only
        kind, ind = b.split(",")
        return block(self, kind, "\n" + " " * int(ind))
    if a == "WK":
        return wrapped(self)
    if a == "CERT":
        return base64.b64encode(b"-----BEGIN CERTIFICATE-----\n" + base64.b64encode(b"\x30\x82\x03" + self.r.randbytes(300)) + b"\n-----END CERTIFICATE-----\n").decode()
    if a == "hash":
        return hash_(self, b)
    if a == "wif":
        return f"⟦credential-bitcoin-key:{wif(self, 128, self.r.random() < .6)}⟧"
    if a == "coin":
        return f"⟦wallet-coin-private-key:{wif(self, {'ltc': 176, 'doge': 158, 'dash': 204}[b], True)}⟧"
    if a == "xprv":
        return f"⟦wallet-extended-private-key:{xprv(self)}⟧"
    if a == "seed":
        return f"⟦wallet-seed-phrase:{seed(self, int(b))}⟧"
    return _old(self, s, fixed)


_old = G.slot
G.slot = slot
