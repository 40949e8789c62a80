"""Checks the written groups: marks, ids, parsable formats, values once, stray data, sizes.
Also writes coverage.txt. Run: python3 check.py"""
import ast, base64, collections, glob, json, os, random, re, subprocess, sys, tomllib, zlib
import xml.dom.minidom as minidom
import yaml

OUT = "out"
IDS = [l.split("\t")[0] for l in open("types.tsv", encoding="utf-8")]
MARK = re.compile(r"⟦(\??)([a-z0-9-]+):([^⟦⟧]*)⟧", re.S)
KINDS = {"base62": "A-Z a-z 0-9", "base64": "A-Z a-z 0-9 + /", "base64url": "A-Z a-z 0-9 - _", "hex": "0-9 a-f", "HEX": "0-9 A-F",
         "digits": "0-9", "letters": "A-Z a-z", "capitals": "A-Z 0-9", "caps": "A-Z 0-9", "small": "a-z 0-9", "upper": "A-Z 2-7", "bech32": "q p z r y 9 x 8 g f 2 t v d w 0 s 3 j n 5 4 k h c e 6 m u a 7 l"}
PLACE = re.compile(r"\{(?:(base62|base64url|base64|hex|HEX|digits|letters|capitals|small|upper|bech32):(\d+)|(crc36|crchex|crc|dashes)|(base64of|base64urlof):([^{}\n]*))\}")
B62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
errors, notes = [], []


def alphabet(k):
    s = ""
    for p in KINDS[k].split():
        s += "".join(chr(c) for c in range(ord(p[0]), ord(p[2]) + 1)) if len(p) == 3 else p
    return s


ALPHA = {k: alphabet(k) for k in KINDS}


def base(n, digits, width):
    s = ""
    while n:
        n, m = divmod(n, len(digits))
        s = digits[m] + s
    return s.rjust(width, digits[0])


def expand(text, r):
    out, last = "", 0
    for m in PLACE.finditer(text):
        out += text[last:m.start()]
        last = m.end()
        if m[1]:
            out += "".join(r.choice(ALPHA[m[1]]) for _ in range(int(m[2])))
        elif m[3] == "dashes":
            out += "-" * 5
        elif m[3] == "crc":
            out += base(zlib.crc32(re.search(r"[^_]*$", out)[0].encode()), B62, 6)
        elif m[3] == "crc36":
            out += base(zlib.crc32(re.search(r"[\w.-]*$", out)[0].encode()), B62[:10] + "abcdefghijklmnopqrstuvwxyz", 7)
        elif m[3] == "crchex":
            out += f"{zlib.crc32(re.search(r'[^ =]*=?$', out)[0].encode()):08X}"
        else:
            b = base64.b64encode(m[5].encode()).decode()
            out += b if m[4] == "base64of" else b.replace("+", "-").replace("/", "_").rstrip("=")
    return out + text[last:]


def parse(path, text):
    n = os.path.basename(path)
    try:
        if n.endswith((".json", ".ipynb", ".har", ".map", "composer.lock")):
            d = json.loads(text)
            if n.endswith(".ipynb"):
                for c in d["cells"]:
                    if c["cell_type"] == "code":
                        ast.parse("".join(c["source"]))
        elif n.endswith((".yml", ".yaml")) and "values" not in n:
            list(yaml.safe_load_all(text))
        elif n.endswith(".yaml"):
            yaml.safe_load(text)
        elif n.endswith((".xml", "web.config", "nuget.config")):
            minidom.parseString(text)
        elif n.endswith((".toml", "Cargo.lock", "poetry.lock")):
            tomllib.loads(text)
        elif n.endswith(".py"):
            ast.parse(text)
        elif n.endswith(".sh") or n.endswith(".env"):
            p = subprocess.run(["bash", "-n"], input=text, text=True, capture_output=True)
            if p.returncode and not n.endswith(".env"):
                errors.append(f"{path}: bash: {p.stderr.strip()[:200]}")
        elif n.endswith(".js") and "min" not in n and "spec" not in n or n.endswith("bundle.min.js"):
            tmp = "out/x." + ("mjs" if "export " in text else "cjs")
            open(tmp, "w").write(text)
            p = subprocess.run(["node", "--check", tmp], text=True, capture_output=True)
            os.remove(tmp)
            if p.returncode:
                errors.append(f"{path}: node: {p.stderr[:300]}")
        elif n.endswith(".pl"):
            if re.search(r"use LWP|use DBI|Net::", text):
                return
    except Exception as e:
        errors.append(f"{path}: {type(e).__name__}: {str(e)[:200]}")


def main():
    cover = {g: collections.Counter() for g in ("learning", "held-out")}
    maybe = {g: collections.Counter() for g in cover}
    literals = {g: collections.Counter() for g in cover}
    sizes, texts = [], {}
    for g in cover:
        for path in sorted(glob.glob(f"{OUT}/{g}/*")):
            raw = open(path, encoding="utf-8").read()
            if raw in texts:
                errors.append(f"{path}: same text as {texts[raw]}")
            texts[raw] = path
            size = len(raw.encode())
            sizes.append(size)
            if not 500 <= size <= 12288:
                errors.append(f"{path}: size {size}")
            if raw.count("⟦") != raw.count("⟧") or raw.count("⟦") != len(MARK.findall(raw)):
                errors.append(f"{path}: broken mark")
            for q, i, v in MARK.findall(raw):
                if i not in IDS:
                    errors.append(f"{path}: unknown id {i}")
                (maybe if q else cover)[g][i] += 1
                if not v or v != v.strip():
                    errors.append(f"{path}: empty or padded value of {i}")
                if not PLACE.search(v) and not q:
                    literals[g][v] += 1
                if "\n" in PLACE.sub("", v) and i.startswith(("secret-password", "secret-token")):
                    errors.append(f"{path}: value over lines {i}")
            plain = MARK.sub("\0", raw)
            for m in PLACE.finditer(plain):
                if m[3] != "dashes":
                    errors.append(f"{path}: place outside of a mark {m[0]}")
            for m in re.finditer(r"\{(?:base\d\w*|hex|HEX|digits|letters|capitals|caps|small|upper|bech32)[:}]", raw):
                if not PLACE.match(raw, m.start()):
                    errors.append(f"{path}: bad place {raw[m.start():m.start() + 20]!r}")
            if re.search(r"§|<<[A-Za-z?]", raw.replace("<< parameters", "")) and "<<EOF" not in raw and not re.search(r"<<~?[A-Z]", raw):
                errors.append(f"{path}: slot left")
            for m in re.finditer(r"[\w.+-]+@[\w-]+\.[\w.-]+", plain):
                if not re.search(r"example\.(com|org)|@v?\d|@4\.", m[0]):
                    notes.append(f"{path}: mail-like {m[0]}")
            for m in re.finditer(r"(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?![\w.])", plain):
                if not re.match(r"10\.|127\.|192\.0\.2|192\.168|0\.0\.0\.0|198\.51|203\.0\.113", m[1]):
                    notes.append(f"{path}: address {m[1]}")
            for m in re.finditer(r"(?<![\w-])\d{9,}(?![\w-])", plain):
                if m[0] != "123456789012":
                    notes.append(f"{path}: digits {m[0]}")
            r = random.Random(path)
            parse(path, expand(MARK.sub(lambda m: m[3], raw), r))
    both = set(literals["learning"]) & set(literals["held-out"])
    if both:
        errors.append(f"literal values in both groups: {sorted(both)[:5]}")
    for g in literals:
        for v, n in literals[g].items():
            if n > 1:
                errors.append(f"{g}: value {n} times: {v[:40]}")
    with open("coverage.txt", "w") as f:
        f.write("id\tlearning\theld-out\tlearning-maybe\theld-out-maybe\n")
        for i in IDS:
            f.write(f"{i}\t{cover['learning'][i]}\t{cover['held-out'][i]}\t{maybe['learning'][i]}\t{maybe['held-out'][i]}\n")
        f.write("\n# left out, with reason\n" + open("left-out.txt").read())
    none = [i for i in IDS if not cover["learning"][i] or not cover["held-out"][i]]
    few = [i for i in IDS if 0 < min(cover["learning"][i], cover["held-out"][i]) < 2]
    print("files", len(sizes), "bytes", sum(sizes), "min", min(sizes), "max", max(sizes))
    for g in cover:
        print(g, "marks", sum(cover[g].values()), "maybe", sum(maybe[g].values()), "ids", len(cover[g]))
    print("no marks:", len(none), " ".join(none))
    print("fewer than two:", " ".join(few))
    print("notes", len(notes), *notes[:40], sep="\n")
    print("errors", len(errors), *errors[:60], sep="\n")
    sys.exit(bool(errors))


main()
