"""Held-out group: twelve other renderings of provider credentials."""
import json as J
from core import env_name
from prov import human, needs, val, camel, lower, near_h as near, URLISH


def compose(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"# {near(g)}\nservices:\n  {w}:\n    image: registry.example.com/{w}@sha256:{g.hex(64)}\n    environment:\n      TZ: UTC\n      MAX_TOKENS: \"4096\"\n      DB_PASSWORD: ${{DB_PASSWORD}}\n"
    for kid, v in items:
        s += f"      {g.r.choice(['', 'PROD_', w.upper() + '_'])}{env_name(kid)}: '{val(g, kid, v)}'\n"
        if g.r.random() < .35:
            s += f"      # {near(g)}\n"
    return f"{w}-compose.yml", s + f"    labels: [\"commit={g.hex(40)}\"]\n    secrets: [api_token]\nsecrets:\n  api_token: {{external: true}}\n"


def props(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"# {w}\n! {near(g)}\napp.name={w}\napp.token.ttl=900\n"
    for kid, v in items:
        p = lower(env_name(kid)).split("_")
        s += f"{p[0]}.{'-'.join(p[1:])}={val(g, kid, v)}\n"
        if g.r.random() < .35:
            s += f"# {near(g)}\n"
    return f"{w}.properties", s + f"password.label=Password\napi.key=${{API_KEY}}\nschema.sha1={g.hex(40)}\n"


def toml(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"# {near(g)}\nname = \"{w}\"\n\n[vars]\nREGION = \"eu\"\n"
    for kid, v in items:
        s += f"{env_name(kid)} = \"{val(g, kid, v)}\"\n"
        if g.r.random() < .35:
            s += f"# {near(g)}\n"
    return f"{w}.toml", s + f"\n[limits]\nmax_tokens = 2048\npassword = \"\"\n\n[build]\nrev = \"{g.hex(40)}\"\nkey_id = \"{g.uuid()}\"\n"


def php(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"<?php\n// {w} integrations\n// {near(g)}\nreturn [\n    'password_label' => 'Password',\n    'token' => env('TOKEN'),\n"
    for kid, v in items:
        e = env_name(kid)
        s += g.r.choice([f"    '{lower(e)}' => '{val(g, kid, v)}',\n", f"    '{camel(e)}' => env('{e}', '{val(g, kid, v)}'),\n"])
        if g.r.random() < .3:
            s += f"    // {near(g)}\n"
    return f"{w}.php", s + f"    'etag' => '{g.hex(32)}',\n];\ndefine('CACHE_KEY', '{w}:list');\n"


def ruby(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"# initializer for {w}\n# {near(g)}\n{w.capitalize()}.configure do |config|\n  config.timeout = 5\n"
    for kid, v in items:
        e = lower(env_name(kid))
        s += g.r.choice([f"  config.{e} = '{val(g, kid, v)}'\n", f"  config[:{e}] = \"{val(g, kid, v)}\"\n", f"  ENV['{e.upper()}'] ||= '{val(g, kid, v)}'\n"])
        if g.r.random() < .3:
            s += f"  # {near(g)}\n"
    return f"{w}.rb", s + "  config.password = ENV.fetch('PASSWORD')\n  config.token_ttl = 900\nend\n" + f"REVISION = '{g.hex(40)}'\n"


def thread(g, items):
    a, b = g.r.sample(g.pools["name"], 2)
    d = [{"from": a, "text": "can somebody resend the credentials for the handover?"}]
    for kid, v in items:
        t = val(g, kid, v)
        d.append({"from": b, "text": t if not needs(kid, v) and g.r.random() < .35 else g.r.choice([f"{human(kid)} -> {t}", f"{env_name(kid)}={t}", f"here is the {human(kid)} {t} please rotate"])})
        if g.r.random() < .5:
            d.append({"from": a, "text": g.r.choice(["thanks", "which password policy applies?", near(g), near(g)])})
    d.append({"from": a, "text": "token budget is 4096, password stays in the vault"})
    return "thread.json", J.dumps({"channel": "handover", "id": g.uuid(), "messages": d}, ensure_ascii=False, indent=1)


def wiki(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"# Runbook {w}\n\nOwner: {g.take('name')}. {near(g)}.\n\n| What | Variable | Value |\n|---|---|---|\n"
    rest = []
    for kid, v in items:
        if g.r.random() < .6:
            s += f"| {human(kid)} | {env_name(kid)} | {val(g, kid, v)} |\n"
        else:
            rest.append(f"* {human(kid)}: `{val(g, kid, v)}`\n")
    s += "| Password | DB_PASSWORD | see vault |\n| Checksum | SHA256 | " + g.hex(64) + " |\n\n## More\n\n" + "".join(rest)
    return f"{w}.md", s + "".join(f"\n> {near(g)}\n" for _ in range(3)) + "\nNever paste a token or password into this page.\n"


def tsv(g, items):
    s = "id\tservice\tvariable\tvalue\tstatus\n"
    for i, (kid, v) in enumerate(items):
        s += f"{i}\t{human(kid)}\t{env_name(kid)}\t{val(g, kid, v)}\t{g.r.choice(['rotate', 'keep', 'unknown'])}\n"
        if g.r.random() < .5:
            s += f"{i}n\tnote\t\t\t{near(g)}\n"
    return "inventory.tsv", s + f"x\tbuild\tGIT_SHA\t{g.hex(40)}\tinfo\ny\ttemplate\tAPI_TOKEN\t<fill in>\tempty\nz\tsession\tID\t{g.uuid()}\tinfo\n"


def console(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"Started by user {g.take('name')}\nRunning in Durability level: MAX_SURVIVABILITY\nChecking out Revision {g.hex(40)} (main)\n[Pipeline] sh\n"
    for kid, v in items:
        e = env_name(kid)
        s += g.r.choice([f"+ export {e}={val(g, kid, v)}\n", f"[{w}] {e} = {val(g, kid, v)}\n", f"[WARNING] {human(kid)} printed in clear: {val(g, kid, v)}\n"])
        if g.r.random() < .5:
            s += g.r.choice([f"Pulling layer {g.hex(12)}", "[Pipeline] withCredentials", "Masking supported pattern matches of $PASSWORD", f"note: {near(g)}", f"Image digest: sha256:{g.hex(64)}"]) + "\n"
    return "console.txt", s + "[Pipeline] End of Pipeline\nFinished: SUCCESS\n"


def nb(g, items):
    src = ["import os\n"]
    for kid, v in items:
        e = env_name(kid)
        src.append(g.r.choice([f"os.environ['{e}'] = '{val(g, kid, v)}'\n", f"{lower(e)} = '{val(g, kid, v)}'\n"]))
        if g.r.random() < .35:
            src.append(f"# {near(g)}\n")
    src.append("max_tokens = 512; password = os.environ['PASSWORD']")
    d = {"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["# Scratch\n", near(g)]},
                   {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [{"name": "stdout", "output_type": "stream", "text": [f"rev {g.hex(40)}\n", "tokens: 17\n"]}], "source": src}],
         "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}}, "nbformat": 4, "nbformat_minor": 5}
    return "scratch.ipynb", J.dumps(d, ensure_ascii=False, indent=1)


def go(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"// Package {w} keeps the integration settings.\npackage {w}\n\nimport \"os\"\n\n// {near(g)}\nconst (\n\ttokenTTL = 900\n"
    for kid, v in items:
        s += f"\t{camel(env_name(kid))} = {g.r.choice(['`%s`', chr(34) + '%s' + chr(34)])}\n".replace("%s", val(g, kid, v), 1) if True else ""
        if g.r.random() < .3:
            s += f"\t// {near(g)}\n"
    return f"{w}.go", s + f"\tbuildSHA = \"{g.hex(40)}\"\n\tsecretName = \"{w}-tls\"\n)\n\nvar password = os.Getenv(\"PASSWORD\")\n"


def diff(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"commit {g.hex(40)}\nAuthor: {g.take('name')}\n\n    move settings of {w}\n\ndiff --git a/{w}.env b/{w}.env\nindex {g.hex(7)}..{g.hex(7)} 100644\n--- a/{w}.env\n+++ b/{w}.env\n@@ -1,{len(items)} +1,{len(items)} @@\n"
    for kid, v in items:
        e = env_name(kid)
        s += g.r.choice([f"+{e}={val(g, kid, v)}\n", f"-{e}={val(g, kid, v)}\n+{e}=${{{e}}}\n", f"-  {camel(e)}: \"{val(g, kid, v)}\"\n+  {camel(e)}: vault\n"])
        if g.r.random() < .35:
            s += f" # {near(g)}\n"
    return f"{w}.diff", s + " PASSWORD=\n TOKEN_TTL=60\n-API_KEY=changeme\n+API_KEY=<set in vault>\n"


ALL = [compose, props, toml, php, ruby, thread, wiki, tsv, console, nb, go, diff]
