"""moto's server for the tests: `moto.py PORT`, which ends when its standard input does, however the test ended.

Each line on standard input is an order to fill a bucket without HTTP, a hundred times as quick:
{"bucket": B, "prefix": P, "count": N, "body": TEXT}, where {} in the text becomes the object's number. The answer is a
line on standard output.
"""

import datetime
import json
import os
import sys
import threading

os.environ["S3_UPLOAD_PART_MIN_SIZE"] = "1"  # small multipart objects
os.environ["MOTO_S3_DEFAULT_KEY_BUFFER_SIZE"] = str(64 << 20)  # no file for each object

import moto.backends
import moto.core.serialize
import moto.moto_server.werkzeug_app as werkzeug_app
from moto.s3.models import s3_backends
from moto.server import main

ACCOUNT = "123456789012"


def read_time(value, slow=moto.core.serialize.parse_to_aware_datetime):
    """A third of the time of a listing is the general parser."""
    try:
        return datetime.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return slow(value)


class RegexConverter(werkzeug_app.RegexConverter):
    """Keys may hold line ends, which moto's patterns do not match."""

    def __init__(self, url_map, *items):
        super().__init__(url_map, items[0].replace(".+", "(?s:.+)"), *items[1:])


moto.core.serialize.parse_to_aware_datetime = read_time
werkzeug_app.RegexConverter = RegexConverter
# Read from disk for each request otherwise, a third of its time.
modules = list(moto.backends.list_of_moto_modules())
moto.backends.list_of_moto_modules = lambda: modules


def fill(order):
    backend = s3_backends[ACCOUNT]["aws"]
    try:
        for number in range(order["count"]):
            key = f"{order['prefix']}{number:06}"
            body = order["body"].replace("{}", f"{number:06}")
            backend.put_object(order["bucket"], key, body.encode(), disable_notification=True)
    except Exception as error:
        return f"failed: {error!r}"
    return "done"


def obey():
    try:
        for line in sys.stdin:
            print(fill(json.loads(line)), flush=True)
    finally:  # also where nobody reads the answer any more
        os._exit(0)


threading.Thread(target=obey, daemon=True).start()
main(["-H", "127.0.0.1", "-p", sys.argv[1]])
