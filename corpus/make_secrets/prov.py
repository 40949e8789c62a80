"""Shared parts of the provider files: labels, wrapped values and look-alikes."""
import re
from core import NAMES, env_name, KINDS

WRAP = {
    "credential-azure-storage-key": "DefaultEndpointsProtocol=https;AccountName=acme%W;AccountKey=%s;EndpointSuffix=core.windows.net",
    "credential-azure-shared-access-key": "Endpoint=sb://acme-%W.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=%s",
    "credential-azure-sas": "https://acme%W.blob.core.windows.net/c1?sv=2022-11-02&ss=b&srt=co&sp=rl&se=2027-01-01T00:00:00Z&spr=https&sig=%s",
    "credential-infura-key": "https://mainnet.infura.io/v3/%s",
}
URLISH = {k for k in KINDS if k.endswith(("webhook", "logic-app-url"))}


def human(kid):
    n = re.sub(r" of the old form.*| that does not expire", "", NAMES[kid])
    return n.replace("X (Twitter)", "Twitter").replace("Mailchimp Transactional (Mandrill)", "Mandrill") \
        .replace("Brevo (Sendinblue)", "Brevo").replace("Linode (Akamai)", "Linode").replace("MessageBird (Bird)", "MessageBird")


def needs(kid, variant):
    return KINDS[kid][variant % len(KINDS[kid])][0] == "y"


def val(g, kid, variant):
    m = g.mark(kid, variant)
    if kid in WRAP:
        return WRAP[kid].replace("%W", g.r.choice(g.pools["word"])).replace("%s", m)
    return m


def camel(env):
    p = env.lower().split("_")
    return p[0] + "".join(x.capitalize() for x in p[1:])


def lower(env):
    return env.lower()


def near_l(g):
    """Look-alike for the learning group: no secret, never behind a label."""
    r = g.r
    return r.choice([
        lambda: "Das Beispiel AKIAIOSFODNN7EXAMPLE stammt aus der Doku von AWS",
        lambda: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ist nur der Platzhalter der Doku",
        lambda: "hier stand xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx als Muster",
        lambda: f"abgeschnitten war es: ghp_{g.b62(12)}",
        lambda: f"die Maske lautet ghp_{'x' * 36}",
        lambda: f"der Dienst heisst jetzt risk-proj-{r.choice(g.pools['word'])}-abgleich-nacht",
        lambda: "der Schalter disk_live_migration bleibt aus",
        lambda: f"Zweig task-{g.hex(8)} ist verschmolzen",
        lambda: "glpat-XXXXXXXXXXXXXXXXXXXX bitte durch den eigenen ersetzen",
        lambda: f"in den Logs steht nur glpat-{g.b62(6)}...",
        lambda: f"das Modul npm_config_{r.choice(g.pools['word'])} ist veraltet",
        lambda: f"zu kurz geraten: npm_{g.b62(14)}",
        lambda: "sk-ant-api03-... wird in der Oberflaeche nur gekuerzt gezeigt",
        lambda: f"hf_{r.choice(g.pools['word'])} ist der Name der Sammlung",
        lambda: "SG.xxxxxxxxxxxxxxxxxxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy aus dem Handbuch",
        lambda: "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX (Doku)",
        lambda: f"Commit {g.hex(40)} liegt auf main",
        lambda: f"Abbild sha256:{g.hex(64)} ist ausgerollt",
        lambda: f"Vorgang {g.uuid()} abgeschlossen",
        lambda: f"dapi{g.hex(10)} hat die falsche Laenge",
        lambda: f"arn:aws:iam::123456789012:role/{r.choice(g.pools['word'])}",
        lambda: "AIzaSy<hier-eintragen> steht noch in der Vorlage",
        lambda: f"pypi-{r.choice(g.pools['word'])}-mirror laeuft wieder",
        lambda: "whsec_... bekommt man im Dashboard",
        lambda: f"Paket hvs.{r.choice(g.pools['word'])} gibt es nicht",
        lambda: f"AKIA{g.chars('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 9)} (Rest unleserlich)",
    ])()


def near_h(g):
    """Look-alike for the held-out group."""
    r = g.r
    return r.choice([
        lambda: "AKIAI44QH8DHBEXAMPLE comes from the vendor's manual",
        lambda: "the manual shows je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY",
        lambda: "copy it as xoxp-your-token-here",
        lambda: f"it was cut off at gho_{g.b62(9)}",
        lambda: f"github_pat_{'X' * 22}_{'X' * 59} is a mask",
        lambda: f"the queue desk-or-v1-{r.choice(g.pools['word'])} was renamed",
        lambda: "brisk_live_preview stays enabled",
        lambda: f"ticket ask-{g.hex(6)} closed",
        lambda: "glrt-yourtoken goes into the runner file",
        lambda: f"only glpat-{g.b62(5)} was visible on the screenshot",
        lambda: f"shpat_{g.hex(9)} is too short to be real",
        lambda: "sk-proj-*** was masked by the proxy",
        lambda: f"the package hf_{r.choice(g.pools['word'])}_utils is internal",
        lambda: "key-00000000000000000000000000000000 means nothing",
        lambda: "https://discord.com/api/webhooks/<id>/<token> is the form",
        lambda: f"deployed {g.hex(40)} to canary",
        lambda: f"layer sha256:{g.hex(64)} already exists",
        lambda: f"correlation {g.uuid()} finished",
        lambda: f"rubygems_{g.hex(12)} has the wrong length",
        lambda: f"arn:aws:s3:::acme-{r.choice(g.pools['word'])}-logs",
        lambda: "ya29.<access-token> expires after an hour",
        lambda: f"docker_pat_{r.choice(g.pools['word'])} is a folder",
        lambda: "rk_live_... is restricted, see the wiki",
        lambda: f"tasks.hvs.{r.choice(g.pools['word'])} is the module",
        lambda: f"dop_v1_{g.hex(16)} (rest torn off)",
        lambda: f"model xai-{r.choice(g.pools['word'])}-small is retired",
        lambda: "SK" + "0" * 32 + " is the dummy SID of the sandbox",
    ])()
