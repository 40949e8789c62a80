"""Writes both groups of test texts: python3 gen.py (same seed, same files)."""
import shutil
import core, secrets_extra, pools, clean, prov_l, prov_h, spec_l, spec_h
import code_l1, code_l2, code_l3, code_l4, code_h1, code_h1b, code_h2, code_h3
from core import G, KINDS

shutil.rmtree(core.OUT, ignore_errors=True)


def provider_files(g, renderers, big, per=9):
    rows = [(k, v) for k, t in KINDS.items() for v in range(len(t))]
    first, second = rows[:], rows[:]
    g.r.shuffle(first)
    g.r.shuffle(second)
    items = first + second
    for i, r in enumerate(big):
        fname, text = r(g, first[i * 40:i * 40 + 40])
        g.write("b", fname, text)
    i = 0
    while items:
        part, items = items[:per], items[per:]
        if len(items) < 4:
            part, items = part + items, []
        fname, text = renderers[i % len(renderers)](g, part)
        g.write("b", fname, text)
        i += 1


def once(texts, names):
    return [t for t in texts if any(f"=== {n}" in t for n in names)]


def group(name, seed, pool, code, single, renderers, big, spec, cleaners, tidy):
    g = G(name, seed, pool)
    one = once(code, single)
    g.run_skeletons([t for t in code if t not in one], 2)
    g.run_skeletons(one, 1)
    b = g.n
    provider_files(g, renderers, big)
    for part in spec:
        for _ in range(2):
            fname, body = part.split("=== ", 1)[1].split("\n", 1)
            g.write("b", fname.strip(), g.skeleton(body.rstrip("\n")))
    c = g.n
    for f in cleaners:
        for _ in range(tidy):
            g.write("c", *f(g))
    print(name, "a", b, "b", c - b, "c", g.n - c)


group("learning", 2025, pools.LEARNING,
      code_l1.TEXTS + code_l2.TEXTS + code_l3.TEXTS + code_l4.TEXTS,
      ["wallets", "schluessel", "scanner", "spec-login", "test-auth", "bericht", "Zugang", "abc", "einheit", "web.config"],
      prov_l.ALL, [prov_l.env, prov_l.json_, prov_l.log], spec_l.TEXTS, clean.LEARNING, 3)
group("held-out", 4711, pools.HELDOUT,
      code_h1.TEXTS + code_h1b.TEXTS + code_h2.TEXTS + code_h3.TEXTS,
      ["treasury", "train_lm", "test-session", "lookup", "Routes", "client.lua"],
      prov_h.ALL, [prov_h.props, prov_h.tsv, prov_h.wiki], spec_h.TEXTS, clean.HELDOUT, 3)
