# -*- coding: utf-8 -*-
"""Files with nothing to tell, rich in numbers."""
import json, base64, datetime
import hg_core as K, hg_ids as H, hg_loc as LOC
from hg_core import *
R = None


def init(rng):
    global R
    R = rng


def b64(n):
    return base64.b64encode(bytes(R.getrandbits(8) for _ in range(n))).decode()


SYL = 'ba ko ri ten lum sar vi dor nex pla mi quo zen tri fal gor ash el'.split()


def word(a=2, b=4):
    return ''.join(R.choice(SYL) for _ in range(R.randint(a, b)))


def ver():
    return '%d.%d.%d' % (R.randint(0, 24), R.randint(0, 40), R.randint(0, 30))


def until(kb, f, sep='\n', head=''):
    out, n = [head] if head else [], 0
    i = 0
    while n < kb * 1024:
        s = f(i); i += 1
        out.append(s); n += len(s.encode()) + 1
    return sep.join(out) + '\n'


def ean():
    while True:
        b = R.choice(['40', '50', '87', '30', '80', '73', '54']) + dg(10)
        v = b + str((10 - sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(b)) % 10) % 10)
        if H.luhn_sum(v):
            return v


def isbn():
    while True:
        b = '978' + R.choice('03') + dg(8)
        v = b + str((10 - sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(b)) % 10) % 10)
        if H.luhn_sum(v):
            return v


def npm(i):
    n = word()
    return '    "node_modules/%s": {\n      "version": "%s",\n      "resolved": "https://registry.npmjs.org/%s/-/%s-%s.tgz",\n      "integrity": "sha512-%s",\n      "dev": true,\n      "engines": { "node": ">=%d.%d.0" }\n    },' % (n, ver(), n, n, ver(), b64(64), R.randint(10, 18), R.randint(0, 20))


def yarn(i):
    n = R.choice(['@babel/', '@types/', '', '']) + word()
    v = ver()
    return '"%s@^%s":\n  version "%s"\n  resolved "https://registry.yarnpkg.com/%s/-/%s-%s.tgz#%s"\n  integrity sha512-%s\n  dependencies:\n    %s "^%s"\n' % (n, v, v, n, n.split('/')[-1], v, hexs(40), b64(64), word(), ver())


def cargo(i):
    return '[[package]]\nname = "%s"\nversion = "%s"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "%s"\ndependencies = [\n "%s",\n "%s %s",\n]\n' % (word(), ver(), hexs(64), word(), word(), ver())


def gosum(i):
    n = 'github.com/%s/%s' % (word(), word())
    v = pick('v' + ver(), 'v0.0.0-20%02d%02d%02d%02d%02d%02d-%s' % (R.randint(17, 24), R.randint(1, 12), R.randint(1, 28), R.randint(0, 23), R.randint(0, 59), R.randint(0, 59), hexs(12)))
    return '%s %s h1:%s\n%s %s/go.mod h1:%s' % (n, v, b64(32), n, v, b64(32))


def poetry(i):
    n = word()
    return '[[package]]\nname = "%s"\nversion = "%s"\noptional = false\npython-versions = ">=3.%d"\nfiles = [\n    {file = "%s-%s-py3-none-any.whl", hash = "sha256:%s"},\n    {file = "%s-%s.tar.gz", hash = "sha256:%s"},\n]\n' % (n, ver(), R.randint(7, 12), n, ver(), hexs(64), n, ver(), hexs(64))


def minjs(i):
    a = lambda: R.choice('abcdefghijklmnopqrstuvwxyz') + R.choice(['', 't', 'e', 'n'])
    return R.choice([lambda: 'function %s(%s,%s){return %s>>>%d^%s<<%d&0x%s}' % (a(), a(), a(), a(), R.randint(1, 31), a(), R.randint(1, 31), hexs(8)), lambda: 'var %s=[%s];' % (a(), ','.join(str(R.randint(-2147483648, 2147483647)) for _ in range(12))), lambda: '%s.prototype.%s=function(){for(var %s=0;%s<%d;%s++)this._%s[%s]+=%.7f*%s};' % (a(), word(), a(), a(), R.randint(2, 999999), a(), a(), a(), R.random(), a()), lambda: 'if(%s===%d||%s!=="%s")throw Error("E%d");' % (a(), R.randint(100, 99999999), a(), hexs(12), R.randint(100, 9999)), lambda: '!function(%s){"use strict";%s("%s",%d)}(this);' % (a(), a(), b64(18), R.randint(1, 10**9)), lambda: 'm.d="%s";' % ''.join(R.choice('MLCQ') + '%.2f %.2f' % (R.uniform(0, 512), R.uniform(-90, 512)) for _ in range(9))])()


def css(i):
    return '.%s-%s{margin:%dpx %d.%dem;color:#%s;background:rgba(%d,%d,%d,.%d);transition:all .%ds cubic-bezier(.%d,.%d,.%d,1);z-index:%d}' % (word(), hexs(6), R.randint(0, 99), R.randint(0, 3), R.randint(0, 99), hexs(6), R.randint(0, 255), R.randint(0, 255), R.randint(0, 255), R.randint(1, 9), R.randint(1, 9), R.randint(1, 99), R.randint(1, 99), R.randint(1, 99), R.randint(0, 99999))


def svg(i):
    return '<path fill="#%s" d="M%.3f,%.3f %s z" transform="matrix(%.5f 0 0 %.5f %.3f %.3f)"/>' % (hexs(6), R.uniform(0, 900), R.uniform(0, 900), ' '.join(R.choice('LCScl') + ' '.join('%.3f,%.3f' % (R.uniform(-50, 900), R.uniform(-50, 900)) for _ in range(3)) for _ in range(8)), R.random(), R.random(), R.uniform(0, 99), R.uniform(0, 99))


def prose(lang, i):
    n = lambda a, b: str(R.randint(a, b))
    y = lambda: n(1890, 2024)
    T = {'en': ['In %s the district counted %s,%s inhabitants, up from %s,%s a decade earlier.' % (y(), n(10, 900), dg1(3), n(10, 900), dg1(3)), 'The bridge is %s m long and carries about %s vehicles a day; maintenance cost %s million.' % (n(90, 2400), n(1000, 90000), n(1, 90)), 'Chapter %s lists %s specimens, of which %s were dated by the 14C method to %s BP (±%s).' % (n(1, 40), n(20, 900), n(2, 19), n(1200, 9000), n(20, 90)), 'The patch number 3041-%s applies to boards with serial prefix %s.' % (n(10, 99), hexs(5).upper()), 'Rainfall was %s.%s mm in July and %s.%s mm in August.' % (n(10, 200), n(0, 9), n(10, 200), n(0, 9)), 'Article %s(%s) of Regulation %s/%s sets the limit at %s mg/kg.' % (n(1, 90), n(1, 9), n(100, 2200), n(1990, 2023), n(1, 900)), 'The train left at %02d:%02d and covered %s km in %s min.' % (R.randint(5, 22), R.randint(0, 59), n(30, 700), n(20, 300))],
         'de': ['Im Jahr %s zählte der Bezirk %s.%s Einwohner.' % (y(), n(10, 900), dg1(3)), 'Die Verordnung (EU) Nr. %s/%s legt den Grenzwert auf %s mg/kg fest.' % (n(100, 2200), n(1990, 2023), n(1, 900)), 'Die Rechnung der Firma weist %s.%s,%s Euro netto und 19 %% Umsatzsteuer aus.' % (n(1, 90), dg1(3), dg(2)), 'Der Pegel stieg um %s cm auf %s cm, gemessen um %02d:%02d Uhr.' % (n(1, 90), n(100, 800), R.randint(0, 23), R.randint(0, 59)), 'Das Bauteil 7H0-%s-%s-%s passt ab Fahrgestell %s.' % (dg1(3), dg1(3), up(1), n(1000, 90000)), 'Das Urteil (Az. %s C %s/%s) wurde am %s. Mai verkündet.' % (n(1, 40), n(10, 900), n(10, 23), n(1, 30))],
         'fr': ["En %s, la commune comptait %s %s habitants." % (y(), n(10, 900), dg1(3)), "Le règlement n° %s/%s fixe la limite à %s mg/kg." % (n(100, 2200), n(1990, 2023), n(1, 900)), "Le chiffre d'affaires atteint %s,%s millions d'euros, en hausse de %s,%s %%." % (n(1, 900), n(0, 9), n(0, 20), n(0, 9)), "Le train de %02dh%02d a parcouru %s km." % (R.randint(5, 22), R.randint(0, 59), n(30, 900)), "La pièce réf. %s-%s est livrée par %s." % (dg1(4), dg1(5), n(2, 48))],
         'es': ['En %s el municipio tenía %s.%s habitantes.' % (y(), n(10, 900), dg1(3)), 'El Real Decreto %s/%s fija el límite en %s mg/kg.' % (n(100, 2200), n(1990, 2023), n(1, 900)), 'La obra costó %s,%s millones y duró %s meses.' % (n(1, 900), n(0, 9), n(3, 90)), 'El tren de las %02d:%02d recorrió %s km.' % (R.randint(5, 22), R.randint(0, 59), n(30, 900))],
         'ja': ['%s年の人口は%s万%s人であった。' % (y(), n(1, 90), n(1000, 9999)), '橋の全長は%sメートル、幅は%s.%sメートルである。' % (n(90, 2400), n(5, 40), n(0, 9)), '売上高は%s億円、前年比%s.%s％増。' % (n(1, 900), n(0, 20), n(0, 9))],
         'ru': ['В %s году в районе проживало %s %s человек.' % (y(), n(10, 900), dg1(3)), 'Длина моста %s м, ширина %s м.' % (n(90, 2400), n(5, 40)), 'Выручка составила %s,%s млн руб.' % (n(1, 900), n(0, 9))]}[lang]
    return ' '.join(R.choice(T) if k % 3 else T[(i + k) % len(T)] for k in range(5))


def wkts():
    return 1600000000 + R.randint(0, 150000000)


LOGM = [lambda: 'pod/%s-%s-%s scheduled on node 10.%d.%d.%d' % (word(), hexs(9), hexs(5), R.randint(0, 60), R.randint(0, 255), R.randint(2, 250)), lambda: 'GET /api/items/%d 200 %dms trace=%s' % (R.randint(1, 10**7), R.randint(1, 900), hexs(32)), lambda: 'order %s accepted, total %d.%s, lines %d' % (decoy_num(12), R.randint(1, 999), dg(2), R.randint(1, 30)), lambda: 'commit %s pushed by ci, %d files' % (hexs(40), R.randint(1, 90)),
        lambda: 'job %s finished in %d ms (queue %s)' % (decoyval('uuid', None), R.randint(10, 99999), word()), lambda: 'upstream 192.168.%d.%d:8080 timed out, retry %d' % (R.randint(0, 20), R.randint(2, 250), R.randint(1, 5)), lambda: 'listening on 0.0.0.0:%d and [::]:%d' % (R.randint(1000, 9999), R.randint(1000, 9999)), lambda: 'client fe80::%s:%s:%s:%s connected' % (hexs(4), hexs(4), hexs(4), hexs(4)), lambda: 'token refreshed for user <redacted>, password=******** ssn=xxx-xx-xxxx', lambda: 'probe from 203.0.113.%d (documentation range) via 2001:db8::%s' % (R.randint(1, 250), hexs(3)),
        lambda: 'gc pause %.3fms heap %d->%d' % (R.random() * 40, R.randint(10**6, 10**9), R.randint(10**6, 10**9)), lambda: 'agent version 7.%d.%d.%d started' % (R.randint(0, 60), R.randint(0, 20), R.randint(0, 9))]


def logl(i):
    t = datetime.datetime.fromtimestamp(wkts(), datetime.timezone.utc)
    return '%s %-5s [%s] %s' % (t.strftime('%Y-%m-%dT%H:%M:%S.') + dg(3) + 'Z', R.choice(['INFO', 'DEBUG', 'WARN']), word(), R.choice(LOGM)())


VALID_SRC = '''
def luhn_%(n)s(number):
    """True when the digits pass mod 10. Pattern: \\d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i %% 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total %% 10 == 0


SSN_RE_%(n)s = re.compile(r"^(?!000|666|9\\d\\d)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}$")
IBAN_RE_%(n)s = re.compile(r"[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")
TABLE_%(n)s = [%(t)s]
MASK_%(n)s = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_%(n)s = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")
'''


def src(i):
    return VALID_SRC % {'n': '%03d' % i, 't': ', '.join('0x' + hexs(8) for _ in range(16))}


I18N = ['Social Security Number', 'Please enter your date of birth', 'Steuer-ID ist ungültig', 'Numéro de sécurité sociale', 'Introduzca su DNI', 'Codice fiscale non valido', 'Geef uw BSN op', 'PESEL jest wymagany', 'Personnummer saknas', 'Card number must have %d digits', 'IBAN is not valid (%d characters expected)', 'CVV', 'Password must be at least %d characters', 'Telephone', 'E-mail address is required', 'Upload limit %d MB', 'Passport number', 'National Insurance number', 'Telefonnummer', 'Chave de API', '身份证号码', 'マイナンバー']


def i18n(i):
    s = R.choice(I18N)
    return '  "form.%s.%s.%d": "%s",' % (word(), word(), i, s % R.randint(8, 34) if '%d' in s else s)


FORM = ['Name: ______________________   Date: __/__/____', 'SSN: xxx-xx-xxxx (last four only)', 'Card number: **** **** **** ____', 'IBAN: DE__ ____ ____ ____ ____ __', 'Passport No.: <PASSPORT_NO>', 'Date of birth: DD/MM/YYYY', 'Phone: +__ ___ _______', 'E-mail: <your e-mail>', 'API key: <API_KEY>', 'Password: changeme', 'NHS number: ___ ___ ____', 'Steuer-ID: __ ___ ___ ___', 'N° de sécurité sociale : _ __ __ __ ___ ___ __', 'DB_PASSWORD=${DB_PASSWORD}', 'token: ${{ secrets.GITHUB_TOKEN }}', 'aws_secret_access_key = ****************************************', 'postgres://${DB_USER}:${DB_PASS}@db:5432/app', 'Authorization: Bearer $TOKEN', 'Account number: n/a', 'Driving licence number: to be supplied', 'Form rev. 11/2023, page %d of 18', 'OMB control no. 1545-0074', 'Catalog No. 10220Q', 'Section 4.%d.2, see also 12 CFR 1026.%d']


def form(i):
    s = R.choice(FORM)
    return s % tuple(R.randint(1, 18) for _ in range(s.count('%d')))


def make(emit):
    e = lambda n, t: emit('clean/' + n, t)
    kb = lambda a=60, b=150: R.randint(a, b)
    e('package-lock.json', until(180, npm, head='{\n  "name": "shop",\n  "lockfileVersion": 3,\n  "packages": {'))
    e('yarn.lock', until(150, yarn, head='# yarn lockfile v1\n'))
    e('Cargo.lock', until(110, cargo, head='version = 3\n'))
    e('go.sum', until(130, gosum))
    e('poetry.lock', until(110, poetry))
    for j in range(4):
        e('bundle.%d.min.js' % j, until(kb(60, 190), minjs, sep=''))
    for j in range(2):
        e('theme%d.css' % j, until(kb(40, 90), css, sep=''))
    for j in range(4):
        e('drawing%d.svg' % j, until(kb(50, 150), svg, head='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 900">') + '</svg>\n')
    for j, (h, f) in enumerate([('municipality,code,population_2011,population_2021,area_km2,density', lambda i: '%s,%05d,%d,%d,%.2f,%.1f' % (word().capitalize(), R.randint(1001, 99999), R.randint(300, 3000000), R.randint(300, 3000000), R.uniform(2, 900), R.uniform(3, 5000))), ('Gemeinde;AGS;Einwohner;männlich;weiblich;Fläche', lambda i: '%s;%08d;%d;%d;%d;%.2f' % (word().capitalize(), R.randint(1000000, 16999999), R.randint(300, 900000), R.randint(100, 500000), R.randint(100, 500000), R.uniform(2, 900))), ('commune\tcode_insee\tpopulation\tlogements', lambda i: '%s\t%05d\t%d\t%d' % (word().capitalize(), R.randint(1001, 95999), R.randint(40, 900000), R.randint(20, 400000))), ('precinct,registered,ballots,party_a,party_b,invalid', lambda i: 'P%04d,%d,%d,%d,%d,%d' % (i, R.randint(500, 5000), R.randint(300, 4000), R.randint(50, 2000), R.randint(50, 2000), R.randint(0, 90)))]):
        e('census%d.csv' % j, until(kb(60, 160), f, head=h))
    for j in range(4):
        e('sensor%d.csv' % j, until(kb(90, 190), lambda i: '%d,%s,%.2f,%.1f,%.3f,%d' % (1690000000000 + i * 60000, ['A7', 'B2', 'C9'][i % 3], R.uniform(-10, 35), R.uniform(20, 95), R.uniform(980, 1040), R.randint(0, 4095)), head='epoch_ms,node,temp_c,rh,pressure_hpa,raw'))
    for j in range(2):
        e('metrics%d.prom' % j, until(kb(60, 120), lambda i: 'http_request_duration_seconds_bucket{le="%.3f",route="/%s",code="%d"} %d' % (R.random(), word(), R.choice([200, 404, 500]), R.randint(1, 10**10))))
    for j in range(5):
        e('service%d.log' % j, until(kb(80, 170), logl))
    for j in range(2):
        e('gitlog%d.txt' % j, until(kb(50, 90), lambda i: 'commit %s\nMerge: %s %s\nDate:   %s +0200\n\n    %s %s (#%d)\n    Change-Id: I%s\n' % (hexs(40), hexs(9), hexs(9), datetime.datetime.fromtimestamp(wkts(), datetime.timezone.utc).strftime('%a %b %d %H:%M:%S %Y'), R.choice(['fix', 'bump', 'revert', 'add']), word(), R.randint(1, 9999), hexs(40))))
    for j in range(2):
        e('junit%d.xml' % j, until(kb(50, 100), lambda i: '  <testcase classname="%s.%s" name="test_%s_%d" time="%.6f" id="%s"/>' % (word(), word(), word(), i, R.random(), decoyval('uuid', None)), head='<?xml version="1.0"?>\n<testsuite tests="4000" timestamp="2024-05-11T08:00:00">') + '</testsuite>\n')
    e('dump.hex', until(100, lambda i: '%08x  %s  %s' % (i * 16, ' '.join(hexs(2) for _ in range(8)), ' '.join(hexs(2) for _ in range(8)))))
    e('firmware.b64', until(120, lambda i: b64(57)))
    e('fingerprints.txt', until(40, lambda i: 'SHA1 Fingerprint=%s  serial %s' % (':'.join(hexs(2).upper() for _ in range(20)), hexs(32))))
    for j, (h, f) in enumerate([('sku,ean,title,price,stock,weight_g', lambda i: '%s-%s,%s,%s,%d.%s,%d,%d' % (up(3), dg(5), ean(), word(), R.randint(1, 900), dg(2), R.randint(0, 900), R.randint(5, 9000))), ('Artikelnr;EAN;Bezeichnung;Preis;Lager', lambda i: '%s;%s;%s;%d,%s;%d' % (decoy_num(8), ean(), word(), R.randint(1, 900), dg(2), R.randint(0, 900))), ('isbn13,title,year,pages,price', lambda i: '%s,%s,%d,%d,%d.%s' % (isbn(), word(), R.randint(1970, 2024), R.randint(80, 1200), R.randint(5, 90), dg(2))), ('part_no,rev,drawing,lot,qty', lambda i: '%s-%s-%s,%s,D%s,%s,%d' % (dg1(3), dg1(7), dg(2), up(1), dg1(7), decoy_num(14), R.randint(1, 999)))]):
        e('catalogue%d.csv' % j, until(kb(60, 150), f, head=h))
    for j in range(3):
        e('orders%d.%s' % (j, ['csv', 'jsonl', 'sql'][j]), until(kb(80, 160), [lambda i: 'ORD-2024-%06d,%s,%s,%d.%s,%s,%d' % (i, decoy_num(12), '1Z' + up(3) + decoy_num(13), R.randint(1, 900), dg(2), decoyval('uuid', None), wkts()), lambda i: json.dumps({'order': decoy_num(10), 'tracking': decoy_num(20), 'total': R.randint(100, 99999) / 100, 'ts': wkts() * 1000, 'lines': [{'sku': up(2) + dg(6), 'qty': R.randint(1, 9)}]}), lambda i: "INSERT INTO order_line (id, order_id, sku, qty, unit_price, hash) VALUES (%d, %s, '%s', %d, %d.%s, '%s');" % (i, decoy_num(9), up(3) + dg(5), R.randint(1, 9), R.randint(1, 900), dg(2), hexs(32))][j]))
    for lang in ('en', 'de', 'fr', 'es', 'ja', 'ru'):
        e('report_%s.txt' % lang, until(kb(50, 100), lambda i: prose(lang, i) + '\n'))
    e('book_en.md', until(90, lambda i: '## %d.%d %s\n\n%s\n' % (i // 9 + 1, i % 9 + 1, word().capitalize(), prose('en', i))))
    for j in range(2):
        e('validators%d.py' % j, until(kb(40, 80), src, head='import re\n'))
    for j in range(2):
        e('i18n%d.json' % j, until(kb(40, 70), i18n, head='{') + '  "end": ""\n}\n')
    e('forms.txt', until(40, form))
    e('template.env.md', until(30, lambda i: '- ' + form(i) + '\n'))
    e('mesh.obj', until(150, lambda i: 'v %.6f %.6f %.6f' % (R.uniform(-9, 9), R.uniform(-9, 9), R.uniform(-9, 9)) if i % 3 else 'f %d/%d %d/%d %d/%d' % tuple(R.randint(1, 9000) for _ in range(6))))
    e('genome.fasta', until(100, lambda i: ('>seq%06d len=70\n' % i if i % 10 == 0 else '') + ''.join(R.choice('ACGT') for _ in range(70))))
    e('games.pgn', until(60, lambda i: '[Round "%d"]\n[Result "1-0"]\n[ECO "%s%s"]\n\n%s 1-0\n' % (i, R.choice('ABCDE'), dg(2), ' '.join('%d. %s%s%d %s%s%d' % (k, R.choice(['', 'N', 'B', 'Q', 'R']), R.choice('abcdefgh'), R.randint(1, 8), R.choice(['', 'N', 'B', 'Q']), R.choice('abcdefgh'), R.randint(1, 8)) for k in range(1, 30)))))
    e('timetable.txt', until(50, lambda i: '%-5s %s  ' % ('R%d' % R.randint(1, 99), word().ljust(12)) + ' '.join('%02d:%02d' % (R.randint(4, 23), R.randint(0, 59)) for _ in range(12))))
    e('balance.csv', until(70, lambda i: '%d;%s;%s;%s' % (R.randint(1000, 9999), word(), '{:,}'.format(R.randint(1000, 99999999)).replace(',', '.') + ',' + dg(2), '{:,}'.format(R.randint(1000, 99999999)).replace(',', '.') + ',' + dg(2)), head='Konto;Bezeichnung;Soll;Haben'))
    e('schema.sql', until(40, lambda i: 'CREATE TABLE %s_%d (\n  id bigint NOT NULL,\n  ssn char(11),\n  date_of_birth date,\n  email varchar(255),\n  iban varchar(34) DEFAULT NULL,\n  card_last4 char(4),\n  amount numeric(%d,2),\n  CONSTRAINT pk_%s PRIMARY KEY (id)\n);\n' % (word(), i, R.randint(6, 18), hexs(6))))
    e('CHANGELOG.md', until(60, lambda i: '## %d.%d.%d.%d (2023-%02d-%02d)\n\n- %s (#%d), commit %s\n- upgrade %s from %s to %s\n' % (R.randint(1, 9), R.randint(0, 30), R.randint(0, 30), R.randint(0, 9), R.randint(1, 12), R.randint(1, 28), word(), R.randint(1, 9999), hexs(10), word(), ver(), ver())))
    e('uuids.txt', until(80, lambda i: decoyval('uuid', None) + ' ' + hexs(32)))
    e('main.js.map', until(140, lambda i: ''.join(R.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/') + R.choice(['', '', ',', ';']) for _ in range(400)), sep='', head='{"version":3,"sources":["a.ts","b.ts"],"mappings":"') + '"}\n')
