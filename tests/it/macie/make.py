"""Extracts Macie's Finding shape from botocore's service model into finding-shapes.json.

    python3 -m venv /tmp/v && /tmp/v/bin/pip install botocore==1.40.0 && /tmp/v/bin/python tests/it/macie/make.py

The model is part of botocore (Copyright Amazon.com, Inc. or its affiliates, Apache License 2.0):
botocore/data/macie2/2020-01-01/service-2.json.gz. Documentation texts are left out.
"""

import gzip
import json
import pathlib

import botocore

PINNED = "1.40.0"
assert botocore.__version__ == PINNED, f"install botocore=={PINNED}"

model = pathlib.Path(botocore.__file__).parent / "data/macie2/2020-01-01/service-2.json.gz"
shapes = json.loads(gzip.decompress(model.read_bytes()))["shapes"]

KEPT = ("type", "enum", "required", "timestampFormat")
found = {}
waiting = ["Finding", "ClassificationResultStatus"]
while waiting:
    name = waiting.pop()
    if name in found:
        continue
    shape = shapes[name]
    kept = {key: shape[key] for key in KEPT if key in shape}
    if "members" in shape:
        kept["members"] = {
            member.get("locationName", key): {
                key: member[key] for key in ("shape", "timestampFormat") if key in member
            }
            for key, member in shape["members"].items()
        }
        waiting += [member["shape"] for member in shape["members"].values()]
    if "member" in shape:
        kept["member"] = {"shape": shape["member"]["shape"]}
        waiting.append(shape["member"]["shape"])
    found[name] = kept

out = {
    "source": f"botocore {PINNED}, data/macie2/2020-01-01/service-2.json.gz, Apache License 2.0",
    "shapes": dict(sorted(found.items())),
}
path = pathlib.Path(__file__).with_name("finding-shapes.json")
path.write_text(json.dumps(out, indent=1, ensure_ascii=False) + "\n")
