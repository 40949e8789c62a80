"""More values that python-stdnum does not know: Asia, Oceania, Africa, plates,
health codes, machine-readable zones and devices."""
from core import rng, pat, D, U
from custom import maker, tester, dg, ymd, retry, TEST

NHI = 'ABCDEFGHJKLMNPQRSTUVWXYZ'


@tester('nz-nhi')
def _(v):
    val = [NHI.index(c) + 1 if c in NHI else int(c) for c in v]
    s = sum(x * w for x, w in zip(val, (7, 6, 5, 4, 3, 2)))
    if v[5].isdigit():
        r = s % 11
        return r != 0 and str((11 - r) % 10) == v[6]
    return False


@maker('nz-nhi')
def _():
    return retry(lambda: pat('[A-HJ-NP-Y]{3}#{4}'), 'nz-nhi')


@tester('in-abha')
def _(v):
    from stdnum import verhoeff
    return verhoeff.is_valid(v.replace('-', '').replace(' ', ''))


@maker('in-abha')
def _():
    v = retry(lambda: pat('91[1-8]#{11}'), 'in-abha')
    return rng.choice([f'{v[:2]}-{v[2:6]}-{v[6:10]}-{v[10:]}'] * 3 + [v])


@maker('in-vehicle-registration')
def _():
    v = (pat('(MH|KA|TN|GJ|UP|WB|KL|HR|RJ)'), pat('(0[1-9]|1[0-9]|2[0-6])'), pat('[A-HJ-NP-Z]{2}'), pat('[1-9]###'))
    return rng.choice(['{} {} {} {}', '{}-{}-{}-{}', '{}{}{}{}', '{}{} {} {}']).format(*v)


@tester('jp-driving-licence')
def _(v):
    d = dg(v)
    s = sum(x * w for x, w in zip(d, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))) % 11
    return len(d) == 12 and d[10] == (0 if s <= 1 else 11 - s)


@maker('jp-driving-licence')
def _():
    v = retry(lambda: pat('(30|45|62|54|10|90)(8#|9#|0#|1#)#{7}0'), 'jp-driving-licence')
    return rng.choice([v, v, f'{v[:4]}-{v[4:8]}-{v[8:]}'])


@maker('jo-national-number')
def _():
    return pat('(9[6-9]#|200)[12]0#{5}')


@maker('bh-cpr')
def _():
    return pat('([6-9]#|0[0-4])(0[1-9]|1[0-2])#{5}')


@maker('lk-nic')
def _():
    day = rng.choice([0, 500]) + rng.randint(1, 360)
    return rng.choice([f'{rng.randint(60, 99)}{day:03}{pat("####")}V', f'{rng.randint(1965, 2003)}{day:03}{pat("#{5}")}'])


@maker('rw-nid')
def _():
    v = f'1{rng.randint(1960, 2004)}{rng.choice("78")}' + pat('00#{5}[0-3]##')
    return rng.choice([v, f'{v[0]} {v[1:5]} {v[5]} {v[6:13]} {v[13]} {v[14:]}'])


@maker('tz-nida')
def _():
    y, m, d = ymd(1955, 2003)
    v = f'{y}{m:02}{d:02}-' + pat('(11101|14113|33124|41110)-0000#-##')
    return rng.choice([v, v, v.replace('-', '')])


@maker('ug-nin')
def _():
    return rng.choice(['CM', 'CF']) + f'{rng.randint(60, 99)}' + pat('0#{5}[A-HJ-NP-Z0-9]{2}[A-HJ-NP-Z]{2}')


@maker('vn-cccd')
def _():
    return pat('(001|036|038|079|048|031)[01][6-9]#{7}')


TW = dict(zip('ABCDEFGHJKLMNPQRSTUVXYWZIO', range(10, 36)))


@tester('tw-resident-certificate')
def _(v):
    a, b = TW[v[0]], TW[v[1]] % 10
    s = a // 10 + a % 10 * 9 + b * 8 + sum(x * w for x, w in zip(dg(v[2:]), (7, 6, 5, 4, 3, 2, 1, 1)))
    return s % 10 == 0


@maker('tw-resident-certificate')
def _():
    return retry(lambda: pat('[A-HJ-Z][CD]#{8}').replace('I', 'A').replace('O', 'B'), 'tw-resident-certificate')


@maker('ph-philsys')
def _():
    from core import luhn_ok
    while True:
        v = pat('[2-9]###-####-####-####')
        if not luhn_ok(v):
            return v


@maker('nl-vehicle-registration')
def _():
    return pat('([GHJKLNPRSTXZ]{2}-##[1-9]-[BDFGHJKLNPRSTVXZ]|[1-9]-[KSTXZV][BDFGHJKLNPRSTVXZ]{2}-##|##-[GHJKLNPRSTXZ]{2}[BDFGHJKLNPRSTVXZ]-[1-9]|[GHJKLNPRSTXZ]-[1-9]##-[BDFGHJKLNPRSTVXZ]{2})')


@maker('pl-vehicle-registration')
def _():
    return pat('(WA|WI|KR|PO|GD|WE|LU|DW|SK|EL|WPR|KRA|POB) ([1-9]#{4}|[1-9]###[A-HJ-NP]|[1-9]##[A-HJ-NP]{2})')


@maker('gb-vehicle-registration')
def _():
    v = pat('[ABDEFGHKLMNOPRSVWY][ABDEFGHKLMNOPRSTUVWXY](0[2-9]|1#|2[0-4]|5[2-9]|6#|7[0-4]) [A-HJ-NPR-Z]{3}')
    return rng.choice([v, v, v.replace(' ', '')])


@maker('us-license-plate')
def _():
    return pat('([1-9]@{3}###|@{3}-####|@{3} ####|@##-@{2}#)'.replace('@', '[A-HJ-NPR-Z]'))


@maker('vehicle-plate')
def _():
    return pat('([A-Z]{2} ###-[A-Z]{2}|[A-Z]{3}-###|[A-Z]{2}-####-[A-Z])'.replace('A-Z', 'A-HJ-NPR-Z'))


@maker('tr-vehicle-registration')
def _():
    return pat('(06|34|35|07|16|41|01) ([A-PR-VYZ]{2} ###|[A-PR-VYZ]{3} ##|[A-PR-VYZ]{3} ###|[A-PR-VYZ] ####)')


@maker('za-vehicle-registration')
def _():
    return pat('(CA [1-9]##-###|[BCDFGHJKLMNPRSTVWXYZ]{3} ### GP|[BCDFGHJKLMNPRSTVWXYZ]{2} ## [BCDFGHJKLMNPRSTVWXYZ]{2} GP|ND [1-9]##-###)')


def luhn_make(p, tid):
    from core import luhn_ok
    TEST.setdefault(tid, luhn_ok)
    return retry(lambda: pat(p), tid)


@maker('mx-nss')
def _():
    v = luhn_make('[0-9]#(7#|8#|9#|0#)(6#|7#|8#|9#)#{5}', 'mx-nss')
    return rng.choice([v, v, f'{v[:2]}-{v[2:4]}-{v[4:6]}-{v[6:10]}-{v[10]}'])


@maker('za-vat')
def _():
    return luhn_make('4#{9}', 'za-vat')


@maker('au-health-identifier')
def _():
    v = luhn_make('80036[01]#{10}', 'au-health-identifier')
    return rng.choice([v, f'{v[:4]} {v[4:8]} {v[8:12]} {v[12:]}'])


@maker('network-iccid')
def _():
    return luhn_make('89(49|33|44|31|46|39|48)#{15}', 'network-iccid')


@maker('network-advertising-id')
def _():
    v = pat('[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}')
    return rng.choice([v, v.upper()])


def snomed_ok(v):
    from stdnum import verhoeff
    return verhoeff.is_valid(v)


TEST['health-snomed'] = snomed_ok


@tester('health-loinc')
def _(v):
    from core import luhn_ok
    return luhn_ok(v)


# --- machine-readable zones
W = (7, 3, 1)


def mrz_digit(s):
    return str(sum((int(c) if c in D else 0 if c == '<' else ord(c) - 55) * W[i % 3] for i, c in enumerate(s)) % 10)


def mrz(kind, country, surname, given, sex):
    """(line of names, line of numbers) of a passport (TD3) or visa (MRV-A)."""
    y, m, d = ymd(1955, 2003)
    birth, exp = f'{y % 100:02}{m:02}{d:02}', f'{rng.randint(27, 35)}{m:02}{d:02}'
    num = pat('[A-Z][A-Z0-9]#{7}')
    names = f'{kind}<{country}{surname}<<{given.replace(" ", "<")}'.ljust(44, '<')[:44]
    a, b, c = num + mrz_digit(num), birth + mrz_digit(birth), exp + mrz_digit(exp)
    opt = '<' * 14
    if kind == 'V':
        return names, (a + country + b + sex + c).ljust(44, '<')
    o = '<' if rng.random() < .5 else '0'
    return names, a + country + b + sex + c + opt + o + mrz_digit(a + b + c + opt + o)


@tester('document-mrz')
def _(v):
    a, b, c = v[:10], v[13:20], v[21:28]
    return len(v) == 44 and all(mrz_digit(x[:-1]) == x[-1] for x in (a, b, c))
