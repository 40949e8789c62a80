"""Makes the value of a type as people print it: from spec.txt (pattern,
python-stdnum module, layouts), from custom makers, or from lists of codes."""
import os
from core import rng, pat, layout, module, used, norm, SMALL
from custom import CUSTOM, TEST
import custom2

SPEC = {}
for line in open(os.path.join(os.path.dirname(__file__), 'spec.txt'), encoding='utf-8'):
    line = line.rstrip('\n')
    if line and not line.startswith('#'):
        tid, mod, p, lays = line.split(';')
        SPEC[tid] = (mod, p, lays.split('~'))

#: codes that are words of a published list; one half for each group
CODES = {
    'health-icd10': ('E11.9 I10 J45.909 M54.50 F32.1 K21.9 N39.0 E78.5 G43.909 J18.9 I48.91 C50.912 L40.0 S72.001A O80 H25.9'.split(),
                     'E11.65 I25.10 J44.9 M17.11 F41.1 K35.80 N18.3 E03.9 G40.909 J20.9 I50.9 C34.90 L20.9 S82.101A O34.21 H40.9'.split()),
    'health-icd9': ('250.00 401.9 493.90 724.2 311 530.81 599.0 272.4 346.90 427.31 V58.69 174.9'.split(),
                    '250.02 414.01 496 715.36 300.02 540.9 585.3 244.9 345.90 428.0 V70.0 162.9'.split()),
    'health-cpt': ('99213 99203 93000 80053 71046 36415 45378 29881 97110 90834'.split(),
                   '99214 99204 93306 85025 72148 20610 43239 27447 97140 90837'.split()),
    'health-blood-group': ('A+ O+ B+ AB+ A- O- B-'.split(), 'A+ O+ B+ AB+ A- O- AB-'.split()),
}
CODES['us-cpt'] = CODES.pop('health-cpt')


def loinc():
    while True:
        v = pat('[1-9]###(|#)-#')
        if TEST['health-loinc'](v):
            return v


def snomed():
    while True:
        v = pat('[1-9]#{4,7}00#')
        if TEST['health-snomed'](v):
            return v


def eic():
    cd = module('eu.eic')
    while True:
        v = pat('(11X|21X|10X|22X|11Z|21Z)0000000#{5}') + pat('[0-9A-Z]')
        if cd.is_valid(v):
            return v


def vin():
    w = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    tr = dict(zip('ABCDEFGHJKLMNPRSTUVWXYZ', (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9)))
    while True:
        v = pat('(1HG|1FT|5YJ|2T1|JTD|3VW|KMH)[A-HJ-NPR-Z0-9]{5}X[A-HJ-NPR-TV-Y1-9][A-Z]#{6}'
                .replace('[A-Z]#', '[A-HJ-NPR-Z]#'))
        s = sum((int(c) if c.isdigit() else tr[c]) * x for c, x in zip(v, w) if x) % 11
        v = v[:8] + ('X' if s == 10 else str(s)) + v[9:]
        return v


def npi():
    from core import luhn_ok
    while True:
        v = pat('1[1-9]#{8}')
        if luhn_ok('80840' + v):
            return v


def hu_adoszam():
    m = module('hu.anum')
    while True:
        v = pat('[12]#{7}')
        if m.is_valid(v):
            v += pat('[12]') + pat('(41|42|43|02|13|20)')
            return rng.choice([f'{v[:8]}-{v[8]}-{v[9:]}'] * 3 + [v])


def ch_uid():
    m = module('ch.uid')
    while True:
        v = layout(pat('CHE[1-4]#{8}'), 'XXX-XXX.XXX.XXX')
        if m.is_valid(v):
            return v + rng.choice(['', '', ' MWST'])


OWN = {'health-loinc': loinc, 'health-snomed': snomed, 'eu-eic': eic, 'vehicle-vin': vin,
       'us-npi': npi, 'hu-adoszam': hu_adoszam, 'ch-uid': ch_uid}


def bare(tid, v):
    """What the module is asked: some do not know a prefix that people print."""
    if tid in ('mk-edb', 'sm-coe'):
        return v.replace('MK', '').replace('SM', '').strip()
    if tid == 'hu-adoszam':
        return v.replace('-', '')[:8]
    return v


def raw(tid, group):
    if tid in CODES:
        return rng.choice(CODES[tid][group == 'H'])
    if tid in OWN:
        return OWN[tid]()
    if tid in CUSTOM:
        return CUSTOM[tid]()
    mod, p, lays = SPEC[tid]
    for _ in range(400000):
        c = pat(p).replace('?', '')
        if mod != '-' and not module(mod).is_valid(c):
            continue
        lay = rng.choice(lays)
        if lay == '*':
            v = c
        else:
            fits = [x for x in lays if x.count('X') == len(c)]
            v = layout(c, lay) if lay.count('X') == len(c) else layout(c, fits[0]) if fits else c
        if mod == '-' or module(mod).is_valid(bare(tid, v)):
            return v
    raise ValueError(tid)


def value(tid, group):
    for _ in range(5000):
        v = raw(tid, group)
        if tid in SMALL or tid in CODES:
            return v
        n = norm(v)
        if n not in used:
            used.add(n)
            return v
    raise ValueError('no fresh value for ' + tid)


def knows(tid):
    return tid in CODES or tid in OWN or tid in CUSTOM or tid in SPEC
