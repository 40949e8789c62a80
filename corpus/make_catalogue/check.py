"""Checks the test texts: marks, ids, check digits, groups, formats, and a sweep
of the unmarked text. Writes coverage.txt. Run: /tmp/sv/bin/python check.py"""
import csv
import io
import json
import os
import re
import sys
import xml.dom.minidom
from collections import defaultdict

sys.path.insert(0, '.')
from core import MARK, OPEN, CLOSE, SMALL, norm, strip_marks, module, luhn_ok  # noqa: E402
import values  # noqa: E402
from custom import TEST  # noqa: E402

OUT = 'out'
TYPES = {x.split('\t')[0]: x.split('\t') for x in open('types.tsv', encoding='utf-8').read().splitlines()}
errors = []


def err(*a):
    errors.append(' '.join(str(x) for x in a))


def valid(tid, v):
    if tid == 'ch-uid':
        return module('ch.vat' if 'MWST' in v else 'ch.uid').is_valid(v)
    if tid in TEST:
        return TEST[tid](v)
    if tid in values.SPEC and values.SPEC[tid][0] != '-':
        return module(values.SPEC[tid][0]).is_valid(values.bare(tid, v))
    if tid == 'eu-eic':
        return module('eu.eic').is_valid(v)
    if tid == 'hu-adoszam':
        return module('hu.anum').is_valid(values.bare(tid, v))
    if tid == 'us-npi':
        return luhn_ok('80840' + v)
    if tid == 'network-imei':
        return luhn_ok(v)
    return True


def formats(path, text):
    name, ext = os.path.basename(path), path.rsplit('.', 1)[1]
    try:
        if ext == 'json':
            json.loads(text)
        elif ext == 'jsonl':
            [json.loads(x) for x in text.splitlines()]
        elif ext == 'xml':
            xml.dom.minidom.parseString(text.encode())
        elif ext in ('csv', 'tsv'):
            first = text.split('\n')[0]
            delim = '\t' if ext == 'tsv' else ',' if first.count(',') > first.count(';') else ';'
            rows = list(csv.reader(io.StringIO(text), delimiter=delim, strict=True))
            n = {len(r) for r in rows if r}
            if len(n) != 1 or n == {1}:
                err(name, 'uneven csv', n)
        elif ext in ('htm', 'html'):
            for tag in ('table', 'tr', 'td', 'th', 'html', 'body'):
                if len(re.findall(f'<{tag}[ >]', text)) != text.count(f'</{tag}>'):
                    err(name, 'html', tag)
        elif ext in ('yaml', 'yml'):
            for x in text.splitlines():
                if not re.match(r"""^(---|#.*|\s*(- )?[A-Za-z_][\w-]*:( ("([^"\\]|\\.)*"|'[^']*'|[^\s"'].*))?)$""", x):
                    err(name, 'yaml line', x)
    except Exception as e:
        err(name, 'format', repr(e)[:200])


SWEEP = {
    'email': re.compile(r'[\w.+-]+@[\w-]+(\.[\w-]+)+'),
    'iban': re.compile(r'\b[A-Z]{2}\d{2}[ ]?[A-Z0-9]{4}[ ]?(\d{4}[ ]?){2,}'),
    'ssn': re.compile(r'(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])'),
    'phone': re.compile(r'(?<![\w])\+\d[\d ()-]{6,}'),
    'ipv4': re.compile(r'(?<![\w.])(\d{1,3}\.){3}\d{1,3}(?![\w.])'),
    'mac': re.compile(r'\b([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}\b'),
    'gb phone': re.compile(r'(?<![\w/.-])0\d{2,4} \d{3,4} \d{3,4}(?![\w-])'),
}
where, groups, counts, files = defaultdict(set), defaultdict(set), defaultdict(int), defaultdict(set)
sizes, seen_rows, nfiles = [], set(), defaultdict(int)
for g in ('learning', 'held-out'):
    for name in sorted(os.listdir(f'{OUT}/{g}')):
        path = f'{OUT}/{g}/{name}'
        raw = open(path, encoding='utf-8').read()
        nfiles[g] += 1
        size = len(strip_marks(raw).encode())
        sizes.append((size, name))
        if not 600 <= size <= 15500:
            err(name, 'size', size)
        rest = MARK.sub('\x00', raw)
        if OPEN in rest or CLOSE in rest:
            err(name, 'stray bracket')
        if '«' in rest or '»' in rest or re.search(r'\{(a|b|ref|ord|date|amt)\}', rest) or 'None' in rest:
            err(name, 'unfilled slot')
        for q, tid, v in MARK.findall(raw):
            if tid not in TYPES:
                err(name, 'unknown id', tid)
            if not v or v != v.strip() or '\n' in v:
                err(name, 'odd value', tid, repr(v))
            if not valid(tid, v):
                err(name, 'invalid', tid, v)
            if tid not in SMALL and not q:
                where[(tid, norm(v) if tid != 'person-birth-date' else v)].add(g)
            if tid not in SMALL and q and tid == 'person-name':
                groups[v].add(g)
            if not q:
                counts[(tid, g)] += 1
                files[(tid, g)].add(name)
            else:
                counts[('?' + tid, g)] += 1
        formats(path, strip_marks(raw))
        for k, rx in SWEEP.items():
            for m in rx.finditer(rest):
                if k == 'gb phone' and not name.startswith('gb-'):
                    continue
                err(name, 'unmarked', k, m.group(0))
        for m in re.finditer(r'(?<![\w.-])(\d{13,19}|\d{4}([ -]\d{4}){3})(?![\w-])', rest):
            d = re.sub(r'\D', '', m.group(0))
            if 13 <= len(d) <= 19 and luhn_ok(d) and d[0] in '3456':
                err(name, 'unmarked card', m.group(0))
        for tid, v in [(t, v) for q, t, v in MARK.findall(raw) if not q and len(norm(v)) > 7]:
            if re.search(r'(?<!\w)' + re.escape(v) + r'(?!\w)', rest):
                err(name, 'value also unmarked', tid, v)
for (tid, v), gs in where.items():
    if len(gs) > 1:
        err('in both groups', tid, v)
for v, gs in groups.items():
    if len(gs) > 1:
        err('name in both groups', v)

new = [t for t in TYPES if TYPES[t][3] == 'new']
done, thin, absent = [], [], []
with open('coverage.txt', 'w', encoding='utf-8') as f:
    f.write('# id, age, values in learning (files), values in held-out (files)\n')
    for t in TYPES:
        a, b = counts[(t, 'learning')], counts[(t, 'held-out')]
        fa, fb = len(files[(t, 'learning')]), len(files[(t, 'held-out')])
        if a or b:
            f.write(f'{t}\t{TYPES[t][3]}\t{a} ({fa})\t{b} ({fb})\n')
        if t in new:
            (done if min(a, b) >= 3 and min(fa, fb) >= 2 else thin if a or b else absent).append(t)
    reasons = {}
    if os.path.exists('left-out.txt'):
        reasons = dict(x.split('\t', 1) for x in open('left-out.txt', encoding='utf-8').read().splitlines() if '\t' in x)
    f.write('\n# new types left out\n')
    for t in absent:
        f.write(f'{t}\t{reasons.get(t, "?")}\n')
    f.write('\n# values of optional marks\n')
    for (t, g), n in sorted(counts.items()):
        if t.startswith('?'):
            f.write(f'{t}\t{g}\t{n}\n')
tot = {g: sum(n for (t, gg), n in counts.items() if gg == g and not t.startswith('?')) for g in nfiles}
totn = {g: sum(n for (t, gg), n in counts.items() if gg == g and t in new) for g in nfiles}
print('files', dict(nfiles), 'values', tot, 'of new types', totn)
print('new types covered', len(done), 'thin', [(t, counts[(t, 'learning')], counts[(t, 'held-out')]) for t in thin], 'absent', absent)
print('sizes', min(sizes), max(sizes), 'under 1000 bytes:', sum(s < 1000 for s, _ in sizes))
print(len(errors), 'errors')
for e in errors[:60]:
    print(' ', e)
