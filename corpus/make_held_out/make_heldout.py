# -*- coding: utf-8 -*-
"""Held-out corpus generator. Usage: .venv/bin/python make_heldout.py   (writes ./held-out and ./README.md counts)"""
import os, random, re, shutil, collections, json, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
SEED = 20261129
import hg_core as K
rng = random.Random(SEED)
K.init(rng)
import hg_tables, hg_tech
try:
    import hg_prose
except ImportError:
    hg_prose = None
try:
    import hg_clean
except ImportError:
    hg_clean = None
BASE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(BASE, 'held-out')
if os.path.isdir(OUT):
    shutil.rmtree(OUT)
known = {l.split()[0] for l in open(os.path.join(BASE, 'TYPES.txt')).read().splitlines()[1:] if l.strip()}
counts, amb = collections.Counter(), collections.Counter()
files = {}
OKT = {'base62', 'hex', 'HEX', 'base64', 'digits', 'upper', 'lower'}


def emit(path, text):
    assert path not in files, path
    for m in re.finditer(r'\{(\w+):(\d+)\}', text):
        assert m.group(1) in OKT, (path, m.group(0))
    for a, i, v in K.MARK.findall(text):
        assert i in known, (path, i)
        assert v and v == v.strip(), (path, i, v)
        (amb if a else counts)[i] += 1
    left = K.MARK.sub('', text)
    assert '⟦' not in left and '⟧' not in left, path
    files[path] = text
    f = os.path.join(OUT, path)
    os.makedirs(os.path.dirname(f), exist_ok=True)
    open(f, 'w', encoding='utf-8', newline='').write(text)


for mod in (hg_tables, hg_tech, hg_prose, hg_clean):
    if mod:
        mod.init(rng)
        mod.make(emit)
marked = [p for p in files if not p.startswith('clean/')]
json.dump({'counts': counts, 'amb': amb, 'files': len(files), 'marked_files': len(marked)}, open(os.path.join(BASE, 'counts.json'), 'w'))
print(len(files), 'files', len(marked), 'with marks', sum(counts.values()), 'values', sum(amb.values()), 'ambiguous', len(counts), 'ids')
print('not covered:', ' '.join(sorted(known - set(counts))))

sizes = sum(os.path.getsize(os.path.join(OUT, p)) for p in files)
csz = sum(os.path.getsize(os.path.join(OUT, p)) for p in files if p.startswith('clean/'))
groups = collections.Counter(p.split('/')[0] for p in files)
with open(os.path.join(BASE, 'README.md'), 'w') as f:
    f.write(open(os.path.join(BASE, 'README.head.md')).read())
    f.write('\n## Totals\n\n%d files (%d with marks, %d clean), %.1f MB (clean: %.1f MB), %d marked values over %d ids, %d values that may be told or not.\n\nFiles by group: %s.\n\nNot covered: %s.\n\n## Values by id\n\n| id | values | may be told |\n|---|---|---|\n' % (len(files), len(marked), len(files) - len(marked), sizes / 1e6, csz / 1e6, sum(counts.values()), len(counts), sum(amb.values()), ', '.join('%s %d' % x for x in sorted(groups.items())), ', '.join(sorted(known - set(counts)))))
    for i in sorted(set(counts) | set(amb), key=lambda i: (-counts[i], i)):
        f.write('| %s | %d | %s |\n' % (i, counts[i], amb[i] or ''))
