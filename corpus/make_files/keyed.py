"""XML by ElementTree, YAML by PyYAML, TOML by tomli-w, INI by configparser, properties by javaproperties, .env by python-dotenv's rules, and
where each value stands, found again by reading them with the same libraries' readers (tomllib for TOML, lxml for XML)."""

import configparser
import io
import tomllib
import xml.etree.ElementTree

import dotenv
import javaproperties
import lxml.etree
import tomli_w
import yaml

from office import found


def people(values):
    """Values at several depths: lists, lists of maps, texts of several lines, awkward keys."""
    return {
        "title": "Staff of the branch",
        "staff": [
            {"name": "Ingrid", "tax": {"ssn": values.ssn(), "since": 2019}},
            {"name": "Oskar", "tax": {"ssn": values.ssn(), "since": 2021}, "notes": ["SSN was", values.ssn()]},
        ],
        "card: old": {"number": values.card(), "text": f"first line\nhis card {values.card()}\nlast line\n"},
        "iban.list": [[values.iban()], [values.iban(), values.iban()]],
        "contact": {"email": values.email(), "quoted": f"said: \"{values.email()}\" — é"},
    }


def as_yaml(values):
    first = yaml.safe_dump(people(values), explicit_start=True, sort_keys=False, allow_unicode=True)
    flow = {"flow": {"ssn": [values.ssn(), values.ssn()], "iban": values.iban()}}
    second = yaml.safe_dump(flow, explicit_start=True, default_flow_style=True, width=40)
    return (first + second).encode()


def as_toml(values):
    return tomli_w.dumps(people(values)).encode()


def element(key):
    plain = key and all(c.isalnum() or c in "_-" for c in key)
    return f".{key}" if plain else "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']"


def leaves(node, path="$"):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, path + element(key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from leaves(value, f"{path}[{index}]")
    else:
        yield path, str(node)


def placed(text, made, place):
    for value in found(text, made):
        yield made[value], place


def yaml_places(data, made):
    for record, document in enumerate(yaml.safe_load_all(data)):
        for path, text in leaves(document):
            yield from placed(text, made, {"json_path": path, "record": record})


def toml_places(data, made):
    for path, text in leaves(tomllib.loads(data.decode())):
        yield from placed(text, made, {"json_path": path, "record": 0})


def as_ini(values):
    parser = configparser.ConfigParser(interpolation=None)
    parser["branch"] = {"contact": values.email(), "account iban": values.iban()}
    parser["staff"] = {"ssn": values.ssn(), "note": f"his card\n{values.card()}\nand more"}
    out = io.StringIO()
    parser.write(out)
    return ("; staff of the branch\n" + out.getvalue()).encode()


def ini_places(data, made):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(data.decode())
    for section in parser.sections():
        for text in parser[section].values():
            yield from placed(text, made, {})


def as_properties(values):
    entries = {
        "staff.first.ssn": values.ssn(),
        "staff.iban": values.iban(),
        "contact.e-mail": values.email(),
        "caf\u00e9.owner": f"Ma\u00eblle <{values.email()}>",
        "note": f"first line\nSSN {values.ssn()}",
    }
    return javaproperties.dumps(entries, timestamp=False).encode("latin-1")


def properties_places(data, made):
    for text in javaproperties.loads(data.decode("latin-1")).values():
        yield from placed(text, made, {})


def as_env(values):
    lines = [
        "# staff of the branch",
        f"export CONTACT_EMAIL={values.email()}",
        f"STAFF_SSN='{values.ssn()}' # the first",
        f'STAFF_NOTE="SSN {values.ssn()}\nand IBAN {values.iban()}"',
        f"BRANCH_IBAN = {values.iban()}".replace(" = ", "="),
    ]
    return ("\n".join(lines) + "\n").encode()


def env_places(data, made):
    for text in dotenv.dotenv_values(stream=io.StringIO(data.decode()), interpolate=False).values():
        yield from placed(text, made, {})


def as_xml(values):
    """Attributes, texts beside elements, and characters that ASCII lacks, which are written as references."""
    root = xml.etree.ElementTree.Element("{urn:staff}people", {"branch": "north"})
    for _ in range(2):
        person = xml.etree.ElementTree.SubElement(root, "{urn:staff}person", {"contact": values.email()})
        xml.etree.ElementTree.SubElement(person, "{urn:staff}ssn").text = values.ssn()
        field = xml.etree.ElementTree.SubElement(person, "field", {"name": "iban"})
        field.text = values.iban()
        field.tail = f"\n  SSN of Ma\u00eblle & {values.name()}: {values.ssn()} <{values.email()}>\n"
    return xml.etree.ElementTree.tostring(root, encoding="us-ascii", xml_declaration=True)


def xml_places(data, made):
    for element in lxml.etree.fromstring(data).iter():
        for text in [element.text, element.tail, *element.attrib.values()]:
            yield from placed(text or "", made, {})


SAMPLES = [
    ("people.xml", as_xml, xml_places),
    ("people.yaml", as_yaml, yaml_places),
    ("people.toml", as_toml, toml_places),
    ("branch.ini", as_ini, ini_places),
    ("branch.properties", as_properties, properties_places),
    ("branch.env", as_env, env_places),
]
