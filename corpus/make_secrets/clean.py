"""Clean files of both groups: nothing in them is a secret."""
import json


def npm_lock(g):
    d = {"name": g.r.choice(g.pools["word"]), "lockfileVersion": 3, "packages": {}}
    for n in g.r.sample("accepts ajv boxen cookie csrf debug express flat jsonwebtoken js-tokens keygrip ms once passport passport-local secret-stack tokenizr uuid ws yargs".split(), 12):
        v = f"{g.r.randint(0, 9)}.{g.r.randint(0, 20)}.{g.r.randint(0, 9)}"
        d["packages"]["node_modules/" + n] = {"version": v, "resolved": f"https://registry.npmjs.org/{n}/-/{n}-{v}.tgz", "integrity": "sha512-" + g.b64(64)}
    return "package-lock.json", json.dumps(d, indent=2)


def composer_lock(g):
    p = [{"name": f"acme/{n}", "version": "1.2.3", "source": {"type": "git", "reference": g.hex(40)}, "dist": {"shasum": g.hex(40), "reference": g.hex(40)}} for n in "token-reader password-rules key-value secret-view".split()]
    return "composer.lock", json.dumps({"content-hash": g.hex(32), "packages": p, "packages-dev": []}, indent=4)


def go_sum(g):
    s = ""
    for n in "crypto oauth2 sync text token net sys exp".split():
        for x in ("", "/go.mod"):
            s += f"golang.org/x/{n} v0.{g.r.randint(1, 30)}.0{x} h1:{g.b64(32)}\n"
    return "go.sum", s


def min_css(g):
    s = ":root{--token-bg:#fff;--token-fg:#222;--key-size:2rem;--password-strength:#c00}"
    for i in range(g.r.choice([25, 90, 180])):
        s += f".{g.r.choice(['token', 'key', 'secret', 'password', 'pass'])}-{g.chars('abcdefghij', 5)}{{color:#{g.hex(6)};margin:{i}px}}"
    return "style.min.css", s + f"\n/*# sourceMappingURL=style.{g.hex(8)}.css.map */"


def svg64(g):
    return "seite.html", f'<!doctype html>\n<meta charset="utf-8">\n<title>Bild</title>\n<img alt="Logo" src="data:image/png;base64,iVBORw0KGgo{g.b64(g.r.choice([900, 3000, 7000]))}">\n<script src="/app.{g.hex(8)}.js" integrity="sha384-{g.b64(48)}" crossorigin="anonymous"></script>\n<form><label>Passwort <input type="password" name="password"></label></form>'


def cert(g):
    s = "Zertifikat der Pruefstelle\n{dashes}BEGIN CERTIFICATE{dashes}\n" + "MIID" + g.b62(60) + "\n" + "".join(g.b62(64) + "\n" for _ in range(14)) + g.b62(40) + "\n{dashes}END CERTIFICATE{dashes}\n"
    return "stelle.pem", s + "{dashes}BEGIN PUBLIC KEY{dashes}\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A" + g.b62(32) + "\n" + "".join(g.b62(64) + "\n" for _ in range(5)) + "{dashes}END PUBLIC KEY{dashes}\n"


def sums(g):
    s = "".join(f"{g.hex(64)}  {n}-{g.r.randint(1, 9)}.tar.gz\n" for n in "kern token-tools passwort-check key-utils doku quelle bilder schrift".split())
    return "SHA256SUMS", s + "".join(f"{g.hex(32)} *alt-{i}.zip\n" for i in range(6))


def vectors(g):
    s = "# SHA-256, Pruefvektoren\n[L = 32]\n\n"
    for i in range(8):
        s += f"Len = {8 * (i + 1)}\nMsg = {g.hex(2 * (i + 1))}\nMD = {g.hex(64)}\n\n"
    return "sha256.rsp", s


def srcmap(g):
    al = "AACDEGIKMOQSUWY"
    return "app.js.map", json.dumps({"version": 3, "file": f"app.{g.hex(8)}.js", "sources": ["src/token.ts", "src/password.ts", "src/key.ts"], "names": ["token", "password", "secret", "apiKey"], "mappings": ";".join(",".join(g.chars(al, 4) for _ in range(30)) for _ in range(8))})


def cargo_lock(g):
    s = "# @generated\nversion = 3\n"
    for n in "aes argon2 base64 keyring password-hash proc-macro2 secrecy serde subtle tokio zeroize".split():
        s += f'\n[[package]]\nname = "{n}"\nversion = "1.{g.r.randint(0, 30)}.{g.r.randint(0, 9)}"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "{g.hex(64)}"\n'
    return "Cargo.lock", s


def yarn_lock(g):
    s = "# yarn lockfile v1\n\n"
    for n in "cookie-signature csrf-tokens jose js-tokens passport secret-handshake token-types uid-safe".split():
        v = f"{g.r.randint(0, 9)}.{g.r.randint(0, 20)}.0"
        s += f'{n}@^{v}:\n  version "{v}"\n  resolved "https://registry.yarnpkg.com/{n}/-/{n}-{v}.tgz#{g.hex(40)}"\n  integrity sha512-{g.b64(64)}\n\n'
    return "yarn.lock", s


def poetry_lock(g):
    s = "[metadata]\nlock-version = \"2.0\"\n"
    for n in "cryptography keyring passlib secretstorage tokenizers".split():
        s += f'\n[[package]]\nname = "{n}"\nversion = "2.{g.r.randint(0, 9)}.0"\nfiles = [\n    {{file = "{n}.whl", hash = "sha256:{g.hex(64)}"}},\n    {{file = "{n}.tar.gz", hash = "sha256:{g.hex(64)}"}},\n]\n'
    return "poetry.lock", s


def min_js(g):
    s = "!function(e,t){\"use strict\";var n=\"password\",r=\"token\",o=e.key||\"Enter\";"
    for i in range(g.r.choice([30, 90, 140])):
        a, b = g.chars("abcdefghijkl", 2), g.chars("mnopqrstuvwxyz", 2)
        s += g.r.choice([f"function {a}{i}(e){{return e.token||e.key?{i}:null}}", f"var {b}{i}=function(e){{return e.password===t.password&&!e.secret}};", f"n.{b}=[{i},\"#{g.hex(6)}\"];", f"o.secret=void 0,o.token={a}_(e.password);"])
    return "bundle.min.js", s + "}(window,document);\n//# sourceMappingURL=bundle.min.js.map"


def font(g):
    return "fonts.css", "@font-face{font-family:Acme;src:url(data:font/woff2;base64,d09GMgABAAAAA" + g.b64(g.r.choice([900, 4000, 7000])) + ") format('woff2')}\n.token{font-family:Acme}\n.password-field{letter-spacing:.2em}\n"


def sbom(g):
    c = [{"type": "library", "name": n, "version": "1.0.0", "bom-ref": g.uuid(), "hashes": [{"alg": "SHA-1", "content": g.hex(40)}, {"alg": "SHA-256", "content": g.hex(64)}]} for n in "token-parser keymap password-meter secret-lint csrf uuid".split()]
    return "bom.json", json.dumps({"bomFormat": "CycloneDX", "serialNumber": "urn:uuid:" + g.uuid(), "components": c}, indent=1)


def authorized(g):
    s = "".join(f"ssh-{g.r.choice(['ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI' + g.b62(43), 'rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ' + g.b62(338)])} host{i}\n" for i in range(6))
    return "authorized_keys", s + "".join(f"git.example.com ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAI{g.b62(100)}=\n" for i in range(2))


def gitlog(g):
    s = ""
    for m in ["rename token to cursor", "fix password label", "update key bindings", "drop secret santa demo", "bump tokenizer", "docs: api key section", "move i18n strings"]:
        s += f"commit {g.hex(40)}\nAuthor: {g.take('name')}\n\n    {m}\n\n    Change-Id: I{g.hex(40)}\n\n"
    return "history.txt", s


def vectors2(g):
    return "vectors.json", json.dumps({"algorithm": "SHA3-256", "schema": "digest_test", "testGroups": [{"type": "Digest", "tests": [{"tcId": i, "comment": "", "msg": g.hex(16), "digest": g.hex(64), "result": "valid"} for i in range(14)]}]}, indent=1)


def pnpm(g):
    s = "lockfileVersion: '9.0'\npackages:\n"
    for n in "cookie jose keyv nanoid otplib passport tokenx uid".split():
        s += f"  {n}@{g.r.randint(1, 9)}.0.0:\n    resolution: {{integrity: sha512-{g.b64(64)}}}\n    engines: {{node: '>=18'}}\n"
    return "pnpm-lock.yaml", s


LEARNING = [npm_lock, composer_lock, go_sum, min_css, svg64, cert, sums, vectors, srcmap]
HELDOUT = [cargo_lock, yarn_lock, poetry_lock, min_js, font, sbom, authorized, gitlog, vectors2, pnpm]
