"""Learning group: twelve renderings of provider credentials."""
from core import env_name
from prov import human, needs, val, camel, lower, near_l as near, URLISH


def comment(g, c, n=3):
    return "".join(f"{c} {near(g)}\n" for _ in range(n))


def env(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"# Umgebung {w}\nAPP_ENV=prod\nLOG_LEVEL=info\n" + comment(g, "#")
    for kid, v in items:
        x = val(g, kid, v)
        if g.r.random() < .3:
            s += f"# {near(g)}\n"
        s += f"{env_name(kid)}={x}\n" if g.r.random() < .6 else f'export {env_name(kid)}="{x}"\n'
    return f"{w}.env", s + "BUILD_ID=" + g.hex(12) + "\nFEATURE_TOKEN_ROTATION=false\nKMS_KEY_ALIAS=alias/" + w + "\n"


def py(g, items):
    w = g.r.choice(g.pools["word"])
    s = f'"""Anbindungen von {w}."""\nimport os\n\nTIMEOUT = 30\nMAX_TOKENS = 1024\n' + comment(g, "#", 2) + "\n"
    for kid, v in items:
        x, e = val(g, kid, v), env_name(kid)
        s += g.r.choice([f'{e} = "{x}"\n', f"{e} = os.environ.get('{e}', '{x}')\n", f'client_{lower(e)} = Client({lower(e)}="{x}")\n'])
        if g.r.random() < .4:
            s += f"# {near(g)}\n"
    return f"{w}_keys.py", s + f'\nCACHE_KEY = "{w}:v1"\nGIT_REV = "{g.hex(40)}"\ntoken = os.getenv("TOKEN")\n'


def yaml(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"# Werte {w}\nname: {w}\nreplicas: 2\n" + comment(g, "#", 2) + "integrationen:\n"
    for kid, v in items:
        s += f"  {lower(env_name(kid)).replace('_', '-')}:\n    aktiv: true\n    {lower(env_name(kid))}: \"{val(g, kid, v)}\"\n"
        if g.r.random() < .3:
            s += f"    # {near(g)}\n"
    return f"{w}.yaml", s + f"digest: sha256:{g.hex(64)}\nexistingSecret: {w}-secret\n"


def json_(g, items):
    import json
    w = g.r.choice(g.pools["word"])
    d = {"name": w, "version": "1.4.2", "hinweise": [near(g) for _ in range(3)]}
    for kid, v in items:
        d[camel(env_name(kid))] = val(g, kid, v)
    d["labels"] = {"password": "Passwort", "token": "Zugangscode"}
    d["etag"] = g.hex(32)
    return f"{w}.json", json.dumps(d, ensure_ascii=False, indent=2)


def chat(g, items):
    a, b = g.r.sample(g.pools["name"], 2)
    a, b = a.split()[0], b.split()[0]
    s, m = f"#kanal-betrieb, Mitschnitt\n\n[09:{g.r.randint(10, 29)}] {a}: Moin, ich brauche die Zugaenge fuer den Umzug.\n", 30
    for kid, v in items:
        m += 1
        x = val(g, kid, v)
        s += f"[09:{m}] {b}: " + (f"{human(kid)} ist\n[09:{m}] {b}: {x}\n" if not needs(kid, v) and g.r.random() < .4 else f"{human(kid)}: {x}\n")
        if g.r.random() < .5:
            s += f"[09:{m}] {a}: {g.r.choice(['danke', 'ok, liegt im Tresor', 'Passwort auch geaendert?', near(g), near(g)])}\n"
    return "chat.txt", s + f"[09:58] {a}: Passwort fuer das WLAN sage ich dir muendlich. Token laeuft morgen ab.\n"


def ticket(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"Ticket {w.upper()}-{g.r.randint(100, 999)}\nGemeldet von: {g.take('name')}\nTitel: Zugaenge nach dem Umzug von {w}\n\nBeschreibung\nFolgende Werte wurden gefunden und muessen getauscht werden.\n\n"
    for i, (kid, v) in enumerate(items, 1):
        x = val(g, kid, v)
        s += g.r.choice([f"{i}. {human(kid)} = {x}\n", f"{i}. {human(kid)}\n   {env_name(kid)}: {x}\n"])
        if g.r.random() < .4:
            s += f"   Bemerkung: {near(g)}.\n"
    return "ticket.txt", s + f"\nKommentar: {near(g)}. Passwort bitte nicht ins Ticket schreiben, Token nur ueber den Tresor.\nErledigt mit Commit {g.hex(40)}.\n"


def csv(g, items):
    s = "nr;dienst;name;wert;vermerk\n"
    for i, (kid, v) in enumerate(items, 1):
        s += f"{i};{human(kid)};{env_name(kid)};{val(g, kid, v)};{g.r.choice(['tauschen', 'geprueft', 'offen'])}\n"
        if g.r.random() < .5:
            s += f"{i}a;Vermerk;;;{near(g)}\n"
    return "zugaenge.csv", s + f"99;Pruefsumme;SHA256;{g.hex(64)};Datei\n100;Vorlage;API_KEY;<eintragen>;leer\n101;Vorlage;PASSWORT;;leer\n"


def ci(g, items):
    w = g.r.choice(g.pools["word"])
    t = lambda: f"2025-03-{g.r.randint(10, 28)}T07:{g.r.randint(10, 59)}:{g.r.randint(10, 59)}Z "
    s = t() + f"Run ./bau.sh {w}\n" + t() + f"commit {g.hex(40)}\n"
    for kid, v in items:
        s += t() + "  " + g.r.choice([f"{env_name(kid)}: {val(g, kid, v)}", f"+ export {env_name(kid)}={val(g, kid, v)}"]) + "\n"
        if g.r.random() < .5:
            s += t() + g.r.choice([f"Digest: sha256:{g.hex(64)}", "password: ***", "##[debug] token=***", "warning: " + near(g), f"cache key: {w}-{g.hex(16)}"]) + "\n"
    return f"bau-{w}.log", s + t() + "Done in 41s, 0 secrets masked\n"


def tf(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"# {w}.tfvars\nregion = \"eu-central-1\"\nkms_key_arn = \"arn:aws:kms:eu-central-1:123456789012:key/{g.uuid()}\"\n" + comment(g, "#")
    for kid, v in items:
        s += f'{lower(env_name(kid))} = "{val(g, kid, v)}"\n'
        if g.r.random() < .3:
            s += f"# {near(g)}\n"
    return f"{w}.auto.tfvars", s + f'db_password = ""\napi_token = "TODO"\nsecret_name = "{w}/prod"\n'


def sh(g, items):
    s = "#!/bin/sh\n# Handaufrufe beim Umzug\nset -eu\n" + comment(g, "#", 2)
    for kid, v in items:
        x, e = val(g, kid, v), env_name(kid)
        if kid in URLISH:
            s += f"curl -fsS -X POST -d '{{}}' '{x}'\n"
        elif needs(kid, v) or g.r.random() < .5:
            s += f"{e}='{x}'\n"
            s += f'curl -fsS -H "X-Key: ${e}" https://api.example.com/{lower(e)}\n'
        else:
            s += f"# {human(kid)}\ncurl -fsS -H 'Authorization: Bearer {x}' https://api.example.com/x\n"
        if g.r.random() < .3:
            s += f"# {near(g)}\n"
    return "aufrufe.sh", s + 'curl -H "Authorization: Bearer $TOKEN" https://api.example.com\necho "password=${PASSWORD:-}"\n'


def js(g, items):
    w = g.r.choice(g.pools["word"])
    s = f"// Anbindungen {w}\n" + comment(g, "//", 2) + "export const config = {\n  timeout: 3000,\n"
    for kid, v in items:
        x, e = val(g, kid, v), env_name(kid)
        s += g.r.choice([f"  {camel(e)}: '{x}',\n", f"  {camel(e)}: process.env.{e} || '{x}',\n", f'  "{camel(e)}": "{x}",\n'])
        if g.r.random() < .3:
            s += f"  // {near(g)}\n"
    return f"{w}.config.js", s + "  passwordLabel: 'Passwort',\n  maxTokens: 2048,\n};\nexport const token = await vault.read('x');\n"


def log(g, items):
    w = g.r.choice(g.pools["word"])
    t = lambda: f"2025-04-{g.r.randint(10, 28)} 1{g.r.randint(0, 9)}:{g.r.randint(10, 59)}:{g.r.randint(10, 59)} "
    s = t() + f"INFO  {w} gestartet, Prozess {g.r.randint(100, 999)}\n"
    for kid, v in items:
        x = val(g, kid, v)
        s += t() + (f"DEBUG Anfrage mit {x} beantwortet\n" if not needs(kid, v) and g.r.random() < .4 else g.r.choice([f"WARN  {human(kid)} abgelehnt: {x}\n", f"DEBUG cfg {env_name(kid)}={x} gelesen\n"]))
        if g.r.random() < .6:
            s += t() + g.r.choice([f"INFO  Anfrage {g.uuid()} ok", "WARN  Passwort falsch fuer Konto gast", "INFO  token count 812", "DEBUG " + near(g), f"INFO  etag {g.hex(32)}"]) + "\n"
    return f"{w}.log", s + t() + "INFO  Schluessel neu geladen, key id " + g.uuid() + "\n"


ALL = [env, py, yaml, json_, chat, ticket, csv, ci, tf, sh, js, log]
