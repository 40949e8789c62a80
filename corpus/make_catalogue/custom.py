"""Values whose check digits python-stdnum does not know: published rules,
each with a maker and, where a rule exists, a test of the printed value."""
from core import rng, pat, D

CUSTOM, TEST = {}, {}


def maker(tid):
    def deco(f):
        CUSTOM[tid] = f
        return f
    return deco


def tester(tid):
    def deco(f):
        TEST[tid] = f
        return f
    return deco


def dg(s):
    return [int(c) for c in s if c.isdigit()]


def ymd(y0=1950, y1=2003):
    return rng.randint(y0, y1), rng.randint(1, 12), rng.randint(1, 28)


def retry(make, tid):
    while True:
        v = make()
        if TEST[tid](v):
            return v


# --- Brazil
@tester('br-cns')
def _(v):
    d = dg(v)
    return len(d) == 15 and d[0] in (1, 2, 7, 8, 9) and sum(x * w for x, w in zip(d, range(15, 0, -1))) % 11 == 0


@maker('br-cns')
def _():
    v = retry(lambda: pat('70[0-8]#{12}'), 'br-cns')
    return rng.choice([v, f'{v[:3]} {v[3:7]} {v[7:11]} {v[11:]}'])


@tester('br-voter')
def _(v):
    d = dg(v)
    if len(d) != 12:
        return False
    a = sum(x * w for x, w in zip(d[:8], range(2, 10))) % 11
    uf = d[8] * 10 + d[9]
    a0 = (1 if uf in (1, 2) and a == 0 else 0) if a in (0, 10) else a
    b = (d[8] * 7 + d[9] * 8 + a0 * 9) % 11
    b0 = (1 if uf in (1, 2) and b == 0 else 0) if b in (0, 10) else b
    return 1 <= uf <= 28 and (a0, b0) == (d[10], d[11])


@maker('br-voter')
def _():
    v = retry(lambda: pat('0#{7}(02|03|04|05|06|08|10|13)##'), 'br-voter')
    return rng.choice([v, f'{v[:4]} {v[4:8]} {v[8:]}'])


@tester('br-cnh')
def _(v):
    d = dg(v)
    if len(d) != 11:
        return False
    a = sum(x * w for x, w in zip(d, range(9, 0, -1))) % 11
    dec = 0
    if a >= 10:
        a, dec = 0, 2
    b = sum(x * w for x, w in zip(d, range(1, 10))) % 11
    b = 0 if b >= 10 else b - dec
    return d[9] == a and d[10] == b and dec == 0


@maker('br-cnh')
def _():
    return retry(lambda: pat('0[0-6]#{9}'), 'br-cnh')


@tester('br-renavam')
def _(v):
    d = dg(v)
    s = sum(x * w for x, w in zip(d, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2))) * 10 % 11
    return len(d) == 11 and d[10] == (0 if s == 10 else s)


@maker('br-renavam')
def _():
    return retry(lambda: pat('0[0-9]#{9}'), 'br-renavam')


# --- Germany
@tester('de-lanr')
def _(v):
    d = dg(v)
    s = sum(x * w for x, w in zip(d, (4, 9, 4, 9, 4, 9)))
    return len(d) == 9 and d[6] == (10 - s % 10) % 10


@maker('de-lanr')
def _():
    return retry(lambda: pat('[1-9]#{6}(01|02|03|10|15|19|20|23|32|34|38)'), 'de-lanr')


@maker('de-bsnr')
def _():
    return pat('(02|03|17|20|38|46|52|71|72|78|88|93|98)[1-9]#{6}')


@maker('de-vehicle-registration')
def _():
    return pat('(B|M|K|HH|F|S|DD|KA|OG|FR|MS|BN|ERH|LÖ|TÜ|GÖ)[- ]([A-Z]|[A-Z][A-HJ-Z]) [1-9]#{2,3}')


@maker('de-handelsregister')
def _():
    return pat('HR[AB] [1-9]#{3,5}')


# --- numbers of national ids
@tester('eg-national-id')
def _(v):
    d = dg(v)
    s = sum(x * w for x, w in zip(d, (2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)))
    return len(d) == 14 and d[13] == (11 - s % 11) % 10


@maker('eg-national-id')
def _():
    def f():
        y, m, day = ymd(1960, 2004)
        return f'{2 if y < 2000 else 3}{y % 100:02}{m:02}{day:02}' + pat('(01|02|12|14|16|21|25|27)####') + rng.choice(D)
    return retry(f, 'eg-national-id')


@tester('ir-national-code')
def _(v):
    d = dg(v)
    s = sum(x * w for x, w in zip(d, range(10, 1, -1))) % 11
    return len(d) == 10 and d[9] == (s if s < 2 else 11 - s)


@maker('ir-national-code')
def _():
    v = retry(lambda: pat('(00|12|22|04|31|47)[1-9]#{7}'), 'ir-national-code')
    return rng.choice([v, v, f'{v[:3]}-{v[3:9]}-{v[9]}'])


@tester('kw-civil-id')
def _(v):
    d = dg(v)
    s = 11 - sum(x * w for x, w in zip(d, (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2))) % 11
    return len(d) == 12 and d[11] == s


@maker('kw-civil-id')
def _():
    def f():
        y, m, day = ymd(1960, 2004)
        return f'{2 if y < 2000 else 3}{y % 100:02}{m:02}{day:02}' + pat('0####')
    return retry(f, 'kw-civil-id')


def kz_ok(v):
    d = dg(v)
    s = sum(x * w for x, w in zip(d, range(1, 12))) % 11
    if s == 10:
        s = sum(x * w for x, w in zip(d, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))) % 11
    return len(d) == 12 and s == d[11]


TEST['kz-iin'] = TEST['kz-bin'] = kz_ok


@maker('kz-iin')
def _():
    def f():
        y, m, day = ymd(1955, 2003)
        return f'{y % 100:02}{m:02}{day:02}{rng.choice("34" if y < 2000 else "56")}' + pat('[0-3]####')
    return retry(f, 'kz-iin')


@maker('kz-bin')
def _():
    return retry(lambda: pat('(0[3-9]|1#|2[0-3])(0[1-9]|1[0-2])[45]0#{6}'), 'kz-bin')


@tester('md-idnp')
def _(v):
    d = dg(v)
    return len(d) == 13 and sum(x * w for x, w in zip(d, (7, 3, 1) * 4)) % 10 == d[12]


@maker('md-idnp')
def _():
    return retry(lambda: pat('20(0[0-9]|1[0-6])#{9}'), 'md-idnp')


@tester('gt-dpi')
def _(v):
    d = dg(v)
    return len(d) == 13 and sum(x * (i + 2) for i, x in enumerate(d[:8])) % 11 == d[8]


@maker('gt-dpi')
def _():
    v = retry(lambda: pat('[1-3]#{8}(01(0[1-9]|1[0-7])|05(0[1-9]|1[0-3])|09(0[1-9]|1#)|13(0[1-9]|1#))'), 'gt-dpi')
    return rng.choice([v, f'{v[:4]} {v[4:9]} {v[9:]}'])


@maker('hn-dni')
def _():
    v = pat('(08(0[1-9]|1#)|05(0[1-9]|1[0-2])|0101|1601)-19[6-9]#-#{5}')
    return rng.choice([v, v, v.replace('-', '')])


NI = 'ABCDEFGHJKLMNPQRSTUVWXY'


@tester('ni-cedula')
def _(v):
    s = v.replace('-', '')
    return len(s) == 14 and NI[int(s[:13]) % 23] == s[13]


@maker('ni-cedula')
def _():
    _, m, day = ymd()
    s = pat('(001|201|281|401|441|161)') + f'{day:02}{m:02}' + pat('[6-9]#') + '000' + rng.choice(D)
    s += NI[int(s) % 23]
    return rng.choice([f'{s[:3]}-{s[3:9]}-{s[9:]}'] * 3 + [s])


@maker('pa-cedula')
def _():
    return pat('(8|8|4|9|3|2|1)-[1-9]##-[1-9]#{2,3}|E-8-#{5}'.join(['(', ')']))


@tester('sv-dui')
def _(v):
    d = dg(v)
    return len(d) == 9 and d[8] == (10 - sum(x * w for x, w in zip(d, range(9, 1, -1))) % 10) % 10


@maker('sv-dui')
def _():
    return retry(lambda: pat('0[0-6]#{6}-#'), 'sv-dui')


@tester('uy-cedula')
def _(v):
    d = dg(v)
    return len(d) == 8 and (10 - sum(x * w for x, w in zip(d, (2, 9, 8, 7, 6, 3, 4))) % 10) % 10 == d[7]


@maker('uy-cedula')
def _():
    v = retry(lambda: pat('[1-5]#{7}'), 'uy-cedula')
    return rng.choice([f'{v[0]}.{v[1:4]}.{v[4:7]}-{v[7]}', f'{v[:7]}-{v[7]}'])


@tester('uz-pinfl')
def _(v):
    d = dg(v)
    return len(d) == 14 and sum(x * w for x, w in zip(d, (7, 3, 1) * 5)) % 10 == d[13]


@maker('uz-pinfl')
def _():
    def f():
        y, m, day = ymd(1960, 1999)
        return rng.choice('34') + f'{day:02}{m:02}{y % 100:02}' + pat('0[1-3]#0##[0-9]#')[:6] + rng.choice(D)
    return retry(f, 'uz-pinfl')


ZW = 'ZABCDEFGHJKLMNPQRSTVWXY'


@tester('zw-national-id')
def _(v):
    s = v.replace('-', '').replace(' ', '')
    return ZW[int(s[:-3]) % 23] == s[-3]


@maker('zw-national-id')
def _():
    codes = '(63|08|29|42|75|22|50|70|43|24)'
    s = pat(codes + '[1-2]#{6}')
    let, o = ZW[int(s) % 23], pat(codes)
    return rng.choice([f'{s[:2]}-{s[2:]}{let}{o}', f'{s[:2]}-{s[2:]}-{let}-{o}', f'{s[:2]}-{s[2:]} {let} {o}'])


# --- Mexico
@tester('mx-clabe')
def _(v):
    d = dg(v)
    return len(d) == 18 and (10 - sum(x * w % 10 for x, w in zip(d[:17], (3, 7, 1) * 6)) % 10) % 10 == d[17]


@maker('mx-clabe')
def _():
    v = retry(lambda: pat('(002|012|014|021|044|072|058)(180|320|580|905)#{12}'), 'mx-clabe')
    return rng.choice([v, v, f'{v[:3]} {v[3:6]} {v[6:17]} {v[17]}'])


@maker('mx-voter-key')
def _():
    _, m, day = ymd()
    return pat('[BCDFGHJLMNPRSTV]{6}') + f'{rng.randint(60, 99):02}{m:02}{day:02}' + pat('(09|14|15|19|21|30)[HM]#00')
