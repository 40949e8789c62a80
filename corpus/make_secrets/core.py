"""Core of the generator: seeded random source, marks, passwords, the small skeleton
language (<<...>> slots, '~ ' optional lines) and the file writer."""
import base64, json, os, random, re, uuid
import kinds1, kinds2

OUT = "out"
NAMES = {}
for _l in open("types.tsv", encoding="utf-8"):
    _c = _l.rstrip("\n").split("\t")
    NAMES[_c[0]] = _c[2]
KINDS = {}
for _l in (kinds1.TABLE + kinds2.TABLE).strip().splitlines():
    if _l.strip():
        _i, _k, _t = _l.split(" ", 2)
        KINDS.setdefault(_i, []).append((_k, _t))
for _i in KINDS:
    assert _i in NAMES, _i

ENV = {
    "credential-heroku-key": "HEROKU_API_KEY", "credential-netlify-old-token": "NETLIFY_AUTH_TOKEN",
    "credential-vercel-old-token": "VERCEL_TOKEN", "credential-sonar-old-token": "SONAR_TOKEN",
    "credential-cloudflare-old-token": "CLOUDFLARE_API_TOKEN",
    "credential-cloudflare-global-key": "CLOUDFLARE_API_KEY",
    "credential-azure-subscription-key": "AZURE_COGNITIVE_SUBSCRIPTION_KEY",
    "credential-azure-shared-access-key": "AZURE_SERVICEBUS_CONNECTION",
    "credential-sentry-old-token": "SENTRY_AUTH_TOKEN", "credential-notion-old-token": "NOTION_TOKEN",
    "credential-dropbox-old-token": "DROPBOX_ACCESS_TOKEN", "credential-circleci-old-token": "CIRCLECI_TOKEN",
    "credential-hubspot-key": "HUBSPOT_API_KEY", "credential-twilio-auth-token": "TWILIO_AUTH_TOKEN",
    "credential-jwt": "ACCESS_JWT", "credential-secret-token-uri": "UPLOAD_URI",
    "credential-wechat-secret": "WECHAT_APP_SECRET", "credential-facebook-secret": "FACEBOOK_APP_SECRET",
    "credential-ovh-secret": "OVH_APPLICATION_SECRET", "credential-yandex-static-key": "YANDEX_STATIC_SECRET_KEY",
    "credential-paypal-secret": "PAYPAL_CLIENT_SECRET", "credential-auth0-secret": "AUTH0_CLIENT_SECRET",
    "credential-spotify-secret": "SPOTIFY_CLIENT_SECRET", "credential-google-refresh-token": "GOOGLE_REFRESH_TOKEN",
    "credential-travis-token": "TRAVIS_API_TOKEN", "credential-gitea-token": "GITEA_TOKEN",
    "credential-mapbox-public-token": "MAPBOX_TOKEN", "credential-codecov-token": "CODECOV_TOKEN",
    "credential-confluent-secret": "CONFLUENT_CLOUD_API_SECRET", "credential-kraken-secret": "KRAKEN_PRIVATE_KEY",
    "credential-binance-secret": "BINANCE_API_SECRET", "credential-vonage-secret": "VONAGE_API_SECRET",
    "credential-ngrok-token": "NGROK_AUTHTOKEN", "credential-azure-storage-key": "AZURE_STORAGE_ACCOUNT_KEY",
}


def env_name(kid):
    if kid in ENV:
        return ENV[kid]
    n = kid.removeprefix("credential-").replace("-", "_").upper().replace("_OLD_", "_")
    if n.endswith("_KEY") and not re.search(r"(API|SECRET|ACCESS|LICENSE|LICENCE|SHARED|STORAGE|SENDING|APP|INGEST|BROWSER)_KEY$", n):
        n = n[:-4] + "_API_KEY"
    return n


def b64u(s):
    return base64.urlsafe_b64encode(s.encode()).decode().rstrip("=")


class G:
    """State of one group: random source, used values, written files, counts."""
    used_global = set()

    def __init__(self, name, seed, pools):
        self.name, self.r, self.pools = name, random.Random(seed), pools
        self.dir = os.path.join(OUT, name)
        os.makedirs(self.dir, exist_ok=True)
        self.n = 0
        self.bag = {}

    # -- random literals -------------------------------------------------
    def chars(self, alphabet, n):
        return "".join(self.r.choice(alphabet) for _ in range(n))

    def hex(self, n):
        return self.chars("0123456789abcdef", n)

    def b62(self, n):
        return self.chars("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", n)

    def b64(self, n):
        return base64.b64encode(self.r.randbytes(n)).decode()

    def uuid(self):
        return str(uuid.UUID(bytes=self.r.randbytes(16), version=4))

    def take(self, pool):
        """Draw from a pool without repeating before it is empty."""
        bag = self.bag.setdefault(pool, [])
        if not bag:
            bag.extend(self.pools[pool])
            self.r.shuffle(bag)
        return bag.pop()

    # -- provider values -------------------------------------------------
    def fill(self, t):
        r = self.r
        t = t.replace("§U", "{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}")
        subs = {"§A": lambda m: r.choice("AEIMQUYcgkosw048"), "§Q": lambda m: r.choice("AQgw"),
                "§H": lambda m: r.choice("ABCDEFGHIJKLMNOP"), "§G": lambda m: r.choice("ghijklmnopqrstuv"),
                "§9": lambda m: r.choice("123456789"), "§V": lambda m: self.uuid(),
                r"§D(\d+)": lambda m: r.choice("123456789") + self.chars("0123456789", int(m[1]) - 1),
                r"§R(\d+)": lambda m: self.b62(int(m[1])), r"§X(\d+)": lambda m: self.hex(int(m[1])),
                "§M": lambda m: b64u(json.dumps({"u": r.choice(self.pools["word"]) + "maps", "a": "cl" + self.chars("abcdefghijklmnopqrstuvwxyz0123456789", 23)}, separators=(",", ":"))),
                "§S": lambda m: base64.b64encode(json.dumps({"iat": round(r.uniform(1.70e9, 1.75e9), 6), "url": "https://sentry.io", "region_url": "https://us.sentry.io", "org": r.choice(self.pools["word"])}, separators=(",", ":")).encode()).decode(),
                "§T": lambda m: self.jwt()}
        for p, f in subs.items():
            t = re.sub(p, f, t)
        return t

    def jwt(self):
        r = self.r
        head = {"alg": r.choice(["HS256", "RS256", "ES256"]), "typ": "JWT"}
        if r.random() < .4:
            head["kid"] = r.choice(self.pools["word"]) + "-1"
        body = {"sub": self.uuid(), "iss": "https://login.example.com", "aud": r.choice(self.pools["word"]),
                "iat": r.randint(1700000000, 1740000000), "scope": r.choice(["read", "read write", "admin"])}
        j = lambda d: b64u(json.dumps(d, separators=(",", ":")))
        return f"{j(head)}.{j(body)}." + ("{base64url:43}" if head["alg"] == "HS256" else "{base64url:86}" if head["alg"] == "ES256" else "{base64url:342}")

    def value(self, kid, variant=None):
        rows = KINDS[kid]
        k, t = rows[variant % len(rows)] if variant is not None else self.r.choice(rows)
        return self.fill(t)

    def mark(self, kid, variant=None):
        return f"⟦{kid}:{self.value(kid, variant)}⟧"

    # -- generic passwords and tokens ------------------------------------
    def password(self, extra="!_.-"):
        r = self.r
        for _ in range(999):
            v = self.pools["password"](self, extra)
            if v not in G.used_global and len(v) >= 8:
                G.used_global.add(v)
                return v
        raise RuntimeError("no new password")

    def phrase(self):
        while True:
            w = self.r.sample(self.pools["phrase"], 4)
            v = self.r.choice([" ".join(w), "-".join(w) + str(self.r.randint(2, 99))])
            if v not in G.used_global:
                G.used_global.add(v)
                return v

    def token(self):
        r = self.r
        return r.choice(["{hex:64}", "{hex:48}", "{hex:32}", "{base62:32}", "{base62:40}", "{base62:24}",
                         "{base64:42}%s=" % r.choice("AEIMQUYcgkosw048"), "{base64url:43}", "{base64url:64}"])

    # -- skeletons -------------------------------------------------------
    def slot(self, s, fixed):
        r = self.r
        if s.startswith(" "):
            return f"<<{s}>>"
        if s in fixed:
            return fixed[s]
        if s in ("P", "PQ", "PU"):
            return f"⟦secret-password:{self.password({'P': '!_.-', 'PQ': '!@#%*+?_.-', 'PU': '_.-'}[s])}⟧"
        if s == "PP":
            return f"⟦secret-password:{self.phrase()}⟧"
        if s == "PC":
            return f"⟦secret-command-password:{self.password('_.-')}⟧"
        if s == "p":
            return self.password("_.-")
        if s == "T":
            return f"⟦secret-token:{self.token()}⟧"
        if s == "TH":
            return "⟦secret-token:{hex:64}⟧"
        if s == "TB":
            return "⟦secret-token:{base64:42}%s=⟧" % r.choice("AEIMQUYcgkosw048")
        if s.startswith("T:"):
            return f"⟦secret-token:{s[2:]}⟧"
        if s.startswith("?P:"):
            return f"⟦?secret-password:{s[3:]}⟧"
        if s.startswith("?T:"):
            return f"⟦?secret-token:{s[3:]}⟧"
        if s.startswith("K:"):
            return self.mark("credential-" + s[2:])
        if s.startswith("pick:"):
            return r.choice(s[5:].split("|"))
        if s.startswith("hex:"):
            return self.hex(int(s[4:]))
        if s.startswith("b64:"):
            return self.b64(int(s[4:]))
        if s.startswith("b62:"):
            return self.b62(int(s[4:]))
        if s.startswith("n:"):
            a, b = s[2:].split("-")
            return str(r.randint(int(a), int(b)))
        if s == "uuid":
            return self.uuid()
        if s == "name":
            return self.take("name")
        raise KeyError(s)

    def skeleton(self, text):
        words = self.r.sample(self.pools["word"], 4)
        fixed = {}
        for i, w in enumerate(words, 1):
            fixed[f"w{i}"], fixed[f"W{i}"], fixed[f"U{i}"] = w, w.capitalize(), w.upper()
        lines = []
        for l in text.split("\n"):
            if l.startswith("~ "):
                if self.r.random() < .3:
                    continue
                l = l[2:]
            lines.append(l)
        return re.sub(r"<<(.+?)>>", lambda m: self.slot(m[1], fixed), "\n".join(lines))

    def write(self, letter, fname, text):
        self.n += 1
        path = os.path.join(self.dir, f"{letter}{self.n:03d}-{fname}")
        if not text.endswith("\n"):
            text += "\n"
        size = len(text.encode())
        if not 500 <= size <= 12 * 1024:
            print("size", size, path)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)

    def run_skeletons(self, texts, times):
        for text in texts:
            for part in re.split(r"(?m)^=== ", text)[1:]:
                fname, body = part.split("\n", 1)
                for _ in range(times):
                    self.write("a", fname.strip(), self.skeleton(body.rstrip("\n")))
