"""moto's server for the tests: `moto.py PORT`, which ends when its standard input does, however the test ended.

Each line on standard input is an order, answered by a line on standard output. One fills a bucket without HTTP, a hundred
times as quick: {"bucket": B, "prefix": P, "count": N, "body": TEXT}, where {} in the text becomes the object's number.
{"tls": FOLDER} serves the same over https too: the answer is the port, and the folder gets the certificate of the
authority that vouches for 127.0.0.1 (ca.pem), and that of another one (other.pem).
"""

import datetime
import ipaddress
import json
import os
import sys
import threading

os.environ["S3_UPLOAD_PART_MIN_SIZE"] = "1"  # small multipart objects
os.environ["MOTO_S3_DEFAULT_KEY_BUFFER_SIZE"] = str(64 << 20)  # no file for each object

import moto.backends
import moto.core.serialize
import moto.moto_server.werkzeug_app as werkzeug_app
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from moto.s3.models import s3_backends
from moto.server import DomainDispatcherApplication, MotoRequestHandler, create_backend_app, main
from werkzeug.serving import make_server

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


def certificate(name, key, authority=None):
    """Of a name, signed by an authority (its certificate and key) or by itself, for a day."""
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    issuer, signer = (authority[0].subject, authority[1]) if authority else (subject, key)
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=authority is None, path_length=None), critical=True)
    )
    if authority:
        names = [x509.IPAddress(ipaddress.ip_address("127.0.0.1")), x509.DNSName("localhost")]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(signer, hashes.SHA256())


def serve_tls(folder):
    keys = [ec.generate_private_key(ec.SECP256R1()) for _ in range(3)]
    authority, other = certificate("authority", keys[0]), certificate("another", keys[1])
    own = certificate("store", keys[2], (authority, keys[0]))
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    files = {"key.pem": keys[2].private_bytes(serialization.Encoding.PEM, *plain)}
    for name, one in [("ca.pem", authority), ("other.pem", other), ("own.pem", own)]:
        files[name] = one.public_bytes(serialization.Encoding.PEM)
    for name, content in files.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
    server = make_server(
        "127.0.0.1",
        0,
        DomainDispatcherApplication(create_backend_app),
        threaded=True,
        request_handler=MotoRequestHandler,
        ssl_context=(os.path.join(folder, "own.pem"), os.path.join(folder, "key.pem")),
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.port


def obey():
    try:
        for line in sys.stdin:
            order = json.loads(line)
            print(serve_tls(order["tls"]) if "tls" in order else fill(order), flush=True)
    finally:  # also where nobody reads the answer any more
        os._exit(0)


threading.Thread(target=obey, daemon=True).start()
main(["-H", "127.0.0.1", "-p", sys.argv[1]])
