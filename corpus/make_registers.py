"""Makes register.csv, form.txt and record.json in corpus/text/<stem> for the detectors that text.templates does
not mark: `python3 corpus/make_registers.py [DETECTORS_FOLDER]` (from the repository's root; see make_demo.py).

Labels and shapes come from the detectors' own files, so these texts show that a type is found in each format
and not taken for another country's; how well people's own wording is understood, the hand-written texts show.
Where python-stdnum knows the number, values are made at random until it accepts them; documents without a
check digit get random digits; for the rest, credentials among them, the detector's own examples stand.
"""

import csv
import importlib
import io
import json
import pathlib
import re
import sys
import tomllib

from make_demo import DETECTORS, HERE, Person, digits, rng
from make_text import IDS

TRIES = 20_000


# Their labels are those of other types too, which tell more: a country's passport, a plate of the United States.
OTHERS = {"document-passport", "vehicle-plate"}
# What only the tests can fill.
TESTS_ONLY = re.compile(r"\{(wif|xprv)")
# Modules that know the shape only, where we check digits: the examples stand.
SHAPES_ONLY = {"kr.brn"}


def checker(definition):
    names = definition.get("same_as", {}).get("stdnum", [])
    for name in [names] if isinstance(names, str) else names:
        if name in SHAPES_ONLY:
            continue
        try:
            return importlib.import_module("stdnum." + name).is_valid
        except ImportError:
            continue
    return None


def vary(definition):
    """A new value of the shape of one of the detector's examples."""
    examples = [value for text in definition["finds"] for value in re.findall("⟦(.*?)⟧", text) if "{" not in value]
    example = rng.choice(examples)
    check = checker(definition)
    if not check and definition.get("validator") != "document-number":
        return example
    pattern = re.compile(definition["pattern"], re.I if definition.get("ignore_case") else 0)
    for _ in range(TRIES):
        # The first digits often say a date or a region; the last ones are what counts people.
        keep = len(example) // 2 if check else 1
        value = example[:keep] + re.sub(r"\d", lambda _: digits(1), example[keep:])
        if pattern.fullmatch(value) and value not in examples and (not check or check(value)):
            return value
    return example


def label_of(definition, specific):
    keywords = definition["keywords"][:4]
    return max(keywords, key=len) if specific else keywords[0]


def camel(label):
    words = re.findall(r"\w+", label)
    return words[0].lower() + "".join(word.capitalize() for word in words[1:])


def headers(definitions):
    """A label for each, none twice where there are others."""
    taken = []
    for definition in definitions:
        first = label_of(definition, True)
        labels = (re.sub(r"\s+", "_", label) for label in [first, *definition["keywords"]])
        taken.append(next((label for label in labels if label not in taken), first))
    return taken


def register(definitions):
    """One table: a person a row, and one column for each type, of which a row fills one."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["row", "name", *headers(definitions), "shelf"])
    for number in range(8 * len(definitions)):
        cells = [f"⟦{definition['id']}:{vary(definition)}⟧" if number % len(definitions) == place else "" for place, definition in enumerate(definitions)]
        table.writerow([number + 1, Person().name, *cells, rng.randint(10, 99)])
    return out.getvalue()


def form(definitions):
    lines = [f"Form {rng.randint(10, 99)}-B, received at counter {rng.randint(2, 9)}", ""]
    for definition in definitions:
        lines += [f"Name: {Person().name}", f"{label_of(definition, False)}: ⟦{definition['id']}:{vary(definition)}⟧", f"Page {rng.randint(1, 9)} of 9", ""]
    return "\n".join(lines)


def record(definitions):
    people = [{"name": Person().name, camel(label_of(definition, True)): f"⟦{definition['id']}:{vary(definition)}⟧", "shelf": rng.randint(10, 99)} for definition in definitions]
    return json.dumps({"people": people}, indent=1, ensure_ascii=False) + "\n"


def samples(definitions):
    """Credentials: the detectors' own examples, which are templates, among lines of a log."""
    lines = []
    for definition in definitions:
        for example in definition["finds"][:2]:
            lines.append(f"# step {rng.randint(100, 999)}, revision {rng.randbytes(20).hex()}")
            lines.append(example.replace("⟦", f"⟦{definition['id']}:"))
    return "\n".join(lines) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent / "detectors")
    marked = set(IDS.values()) | set(DETECTORS.values()) | set(re.findall(r"⟦\??([a-z0-9-]+):", (HERE / "text.templates").read_text()))
    for path in sorted(folder.glob("*.toml")):
        definitions = [definition for definition in tomllib.loads(path.read_text())["detector"]
                       if definition["id"] not in marked | OTHERS and "retired" not in definition]
        templates = [definition for definition in definitions
                     if definition["category"] == "credential" and not TESTS_ONLY.search("".join(definition["finds"]))]
        values = [definition for definition in definitions if definition["category"] != "credential" and definition.get("keywords")]
        for name, make, chosen in (("register.csv", register, values), ("form.txt", form, values), ("record.json", record, values), ("samples.log", samples, templates)):
            if chosen:
                target = HERE / "text" / path.stem / name
                target.parent.mkdir(parents=True, exist_ok=True)
                rng.seed(f"panner register 1 {path.stem} {name}")
                target.write_text(make(chosen))


if __name__ == "__main__":
    main()
